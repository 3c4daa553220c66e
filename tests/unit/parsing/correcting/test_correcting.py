"""Corrections laid over transcripts: what each does, and that none touches other words."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.importing.reading import read
from desktop_app.library.correcting import making, wording
from desktop_app.model.corrections import Correction, MergeTurn, Part, RenameSpeaker, SetMeta
from desktop_app.model.spans import TextSpan
from desktop_app.model.transcript import Aside, AsideKind, Participant, Role, Transcript
from desktop_app.parsing.correcting.anchors import Text, turn_anchor
from desktop_app.parsing.correcting.apply import corrected
from desktop_app.parsing.pipeline import parse
from tests.support import BRIEFING, BRIEFINGS, CHINESE

TALK = """\
Talk on the harbour

Moderator:
Who has a question?
Coast Radio:
When will the wall be built, and who pays?
Ann Lee:
Next year. The town pays.
Hill Gazette:
And the road to the harbour?
Ann Lee:
Yes, by the end of the year, if nothing else goes wrong.
Bo Holm:
The state pays for that, and it has the money.
"""


def read_text(text: str) -> Transcript:
    return parse(read(text.encode(), "talk.txt", None))


@pytest.fixture(scope="module")
def talk() -> Transcript:
    return read_text(TALK)


@pytest.fixture(scope="module")
def briefing() -> Transcript:
    return read_text(BRIEFING)


def after(transcript: Transcript, *corrections: Correction) -> Transcript:
    done = corrected(transcript, corrections)
    assert done.lost == ()
    return done.transcript


def speakers(transcript: Transcript) -> list[tuple[str, str]]:
    return [(turn.speaker, turn.role.value) for turn in transcript.turns]


def names(transcript: Transcript) -> list[str]:
    return [person.name for person in transcript.participants]


def pairs(transcript: Transcript) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(exchange.questions, exchange.answers) for exchange in transcript.exchanges]


def test_a_fact_is_set_and_is_the_readers(talk: Transcript) -> None:
    now = after(talk, SetMeta("place", "Town hall"), SetMeta("title", "Harbour"), SetMeta("date", "2024-05"))
    assert (now.title, now.date, now.metadata["place"]) == ("Harbour", "2024-05", "Town hall")
    assert {now.found[key] for key in ("title", "date", "place")} == {"reader"}


def test_an_emptied_fact_is_gone_without_a_trace(briefing: Transcript) -> None:
    now = after(briefing, SetMeta("place", ""), SetMeta("date", ""))
    assert "place" not in now.metadata
    assert "place" not in now.found
    assert now.date == ""


def test_a_speaker_is_renamed_in_turns_and_participants(talk: Transcript) -> None:
    now = after(talk, making.rename_speaker(talk, "ann", "Anna Lee"))
    assert [turn.index for turn in now.turns if turn.speaker == "Anna Lee"] == [2, 4]
    assert "Anna Lee" in names(now)
    assert "Ann Lee" not in names(now)
    assert now.exchanges == talk.exchanges


def test_renaming_onto_another_speaker_joins_the_two(talk: Transcript) -> None:
    known = replace(
        talk,
        participants=tuple(
            replace(person, title="Mayor") if person.name == "Bo Holm" else person
            for person in talk.participants
        ),
    )
    now = after(known, making.rename_speaker(known, "Bo Holm", "Ann Lee"))
    assert names(now).count("Ann Lee") == 1
    assert "Bo Holm" not in names(now)
    assert next(person for person in now.participants if person.name == "Ann Lee").title == "Mayor"
    assert {role for name, role in speakers(now) if name == "Ann Lee"} == {"official"}


def test_nameless_speakers_are_renamed_by_their_label() -> None:
    chinese = read_text(CHINESE)
    now = after(chinese, making.rename_speaker(chinese, "主持人", "周海"))
    assert [turn.speaker for turn in now.turns] == ["周海", "山谷日报记者", "林美华", "周海"]
    assert names(now)[0] == "周海"


def test_a_role_is_set_in_all_turns_and_exchanges_follow(talk: Transcript) -> None:
    now = after(talk, making.set_participant(talk, "Hill Gazette", Role.MODERATOR))
    assert {role for name, role in speakers(now) if name == "Hill Gazette"} == {"moderator"}
    person = next(person for person in now.participants if person.name == "Hill Gazette")
    assert (person.role, person.confidence) == (Role.MODERATOR, 1.0)
    assert len(now.exchanges) == len(talk.exchanges) - 1


def test_one_turn_gets_a_speaker_known_elsewhere_with_that_ones_role(talk: Transcript) -> None:
    now = after(talk, making.set_turn_speaker(talk, 5, "coast radio"))
    assert speakers(now)[5] == ("Coast Radio", "journalist")
    assert "Bo Holm" not in names(now)  # whose only turn it was


def test_splitting_in_a_paragraph_cuts_it_without_the_space_between(talk: Transcript) -> None:
    now = after(talk, making.split_turn(talk, 3, 10, "Bo Holm"))
    assert [p.text for p in now.turns[2].paragraphs] == ["Next year."]
    assert [p.text for p in now.turns[3].paragraphs] == ["The town pays."]
    assert now.turns[3].speaker == "Bo Holm"
    assert [p.number for _, p in now.paragraphs()] == list(range(1, 8))
    assert pairs(now)[0] == ((1,), (2, 3))


def test_splitting_between_paragraphs_leaves_them_whole(briefing: Transcript) -> None:
    at_start = after(briefing, making.split_turn(briefing, 5, 0))
    end = len(briefing.texts()[4])
    assert at_start == after(briefing, making.split_turn(briefing, 4, end))
    assert at_start.texts() == briefing.texts()
    assert [len(turn.paragraphs) for turn in at_start.turns] == [1, 1, 2, 3, 1]
    assert at_start.turns[3].speaker == "Marta Lind"


def test_merging_gives_a_turn_to_the_speaker_before(talk: Transcript) -> None:
    now = after(talk, making.merge_turn(talk, 5))
    assert now.texts() == talk.texts()
    assert [p.text for p in now.turns[4].paragraphs] == [
        "Yes, by the end of the year, if nothing else goes wrong.",
        "The state pays for that, and it has the money.",
    ]
    assert "Bo Holm" not in names(now)


def test_merging_the_first_turn_takes_in_the_one_after(talk: Transcript) -> None:
    now = after(talk, making.merge_turn(talk, 0))
    assert speakers(now)[0] == ("Moderator", "moderator")
    assert len(now.turns[0].paragraphs) == 2


def test_a_label_that_was_none_goes_back_into_the_text(talk: Transcript) -> None:
    now = after(talk, making.merge_turn(talk, 5, keep_label=True))
    assert now.texts()[6] == "Bo Holm: The state pays for that, and it has the money."


def test_words_are_put_right_in_one_place_only(talk: Transcript) -> None:
    now = after(talk, wording.edit_text(talk, 4, "road", "street"))
    changed = {number for number, text in now.texts().items() if text != talk.texts()[number]}
    assert changed == {4}
    assert now.texts()[4] == "And the street to the harbour?"


def test_words_can_be_put_in_where_none_stood(talk: Transcript) -> None:
    now = after(talk, wording.edit_span(talk, TextSpan(4, 8, 8), "old "))
    assert now.texts()[4] == "And the old road to the harbour?"
    assert after(talk, wording.edit_span(talk, TextSpan(4, 0, 0), "Oh, ")).texts()[4].startswith("Oh, And")


def test_exchanges_are_joined_and_parted_at_a_turn(talk: Transcript) -> None:
    assert pairs(talk) == [((1,), (2,)), ((3,), (4, 5))]
    joined = after(talk, making.join_exchanges(talk, 1, 0))
    assert pairs(joined) == [((1, 3), (2, 4, 5))]
    parted = after(talk, making.join_exchanges(talk, 0, 1), making.part_exchange(joined, 0, 4))
    assert pairs(parted) == [((1, 3), (2,)), ((4,), (5,))]


def test_a_turn_leaves_its_exchange_and_comes_back_as_a_question(talk: Transcript) -> None:
    out = after(talk, making.place_turn(talk, 5, Part.NONE))
    assert pairs(out)[1] == ((3,), (4,))
    back = making.place_turn(out, 5, Part.QUESTION)
    assert pairs(after(talk, making.place_turn(talk, 5, Part.NONE), back))[1] == ((3, 5), (4,))


def test_what_was_decided_on_exchanges_outlives_later_corrections(talk: Transcript) -> None:
    join = making.join_exchanges(talk, 0, 1)
    split = making.split_turn(after(talk, join), 3, 10)
    now = after(talk, join, split)
    assert pairs(now) == [((1, 4), (2, 3, 5, 6))]


def test_asides_and_times_go_with_their_words(talk: Transcript) -> None:
    asides = (
        Aside(AsideKind.STAGE, "(Laughter.)", 3, 5),
        Aside(AsideKind.STAGE, "(Applause.)", 3, 14),
        Aside(AsideKind.PAGE, "2", 3),
        Aside(AsideKind.PAGE, "3", 4),
    )
    marked = replace(talk, asides=asides, times=((3, 4.5), (4, 9.0)))
    split = after(marked, making.split_turn(marked, 3, 10))
    assert [(aside.paragraph, aside.offset) for aside in split.asides] == [(3, 5), (4, 3), (4, -1), (5, -1)]
    assert split.times == ((3, 4.5), (5, 9.0))
    edited = after(marked, wording.edit_text(marked, 3, "Next", "In the next"))
    assert [aside.offset for aside in edited.asides] == [12, 21, -1, -1]


def test_a_correction_finds_its_words_in_a_text_that_has_grown(talk: Transcript) -> None:
    wishes = (
        making.split_turn(talk, 3, 10, "Bo Holm"),
        wording.edit_text(talk, 4, "road", "street"),
        making.merge_turn(talk, 5),
    )
    longer = read_text(TALK.replace("Who has", "Good day.\n\nWelcome to all.\n\nWho has"))
    now = after(longer, *wishes)
    assert "And the street to the harbour?" in now.texts().values()
    assert [turn.speaker for turn in now.turns] == [
        "Moderator", "Coast Radio", "Ann Lee", "Bo Holm", "Hill Gazette", "Ann Lee",
    ]  # fmt: skip


def test_a_correction_whose_place_is_gone_is_lost_and_the_others_are_not(talk: Transcript) -> None:
    edit = wording.edit_text(talk, 4, "road", "street")
    gone = read_text(TALK.replace("And the road to the harbour?", "What of the railway?"))
    done = corrected(gone, [edit, SetMeta("place", "Hall"), RenameSpeaker("Nobody", "Some")])
    assert done.lost == (edit, RenameSpeaker("Nobody", "Some"))
    assert done.transcript.texts() == gone.texts()
    assert done.transcript.metadata["place"] == "Hall"


def test_short_words_are_not_taken_for_the_same_words_elsewhere() -> None:
    paragraphs = ["We pay 1 crown for it, they say.", "No.", "They pay 1 krone for it, we say."]
    anchor = Text(paragraphs).anchor(0, 7, 8)
    assert Text(paragraphs).find(anchor) == (0, 7)
    assert Text(["They pay 1 krone for it, we say."]).find(anchor) is None


def test_of_two_places_that_look_the_same_neither_is_taken() -> None:
    paragraphs = ["The same words, over and over again, stand in this paragraph of the text."] * 5
    anchor = Text(paragraphs).anchor(2, 20, 30)
    assert Text(paragraphs).find(anchor) == (2, 20)  # where it stood, nothing having changed
    assert Text([f"So: {paragraph}" for paragraph in paragraphs]).find(anchor) is None


def test_the_first_turn_is_never_merged_into_nothing(talk: Transcript) -> None:
    wish = MergeTurn(turn_anchor(talk, 0))
    assert corrected(talk, [wish]).lost == (wish,)


LABELLED = sorted(path for path in BRIEFINGS.glob("*/source.*") if path.is_file())[::6]


@pytest.mark.parametrize("path", LABELLED, ids=lambda path: path.parent.name)
def test_a_split_that_is_merged_again_leaves_a_real_briefing_as_it_was(path: Path) -> None:
    """Exchanges, too, are found again as the parser found them, though it is not at work here."""
    transcript = parse(read(path.read_bytes(), path.name, None))
    number = next((turn.paragraphs[1].number for turn in transcript.turns if len(turn.paragraphs) > 1), None)
    if number is None:
        pytest.skip("every turn is one paragraph")
    split = making.split_turn(transcript, number, 0)
    now = after(transcript, split)
    turn = next(turn.index for turn, paragraph in now.paragraphs() if paragraph.number == number)
    assert len(now.turns) == len(transcript.turns) + 1
    assert after(transcript, split, making.merge_turn(now, turn)) == transcript


def test_no_corrections_give_the_very_same_transcript(talk: Transcript) -> None:
    assert corrected(talk, []).transcript is talk


def test_a_person_only_listed_stays_listed(talk: Transcript) -> None:
    listed = replace(talk, participants=(*talk.participants, Participant("Cy Moss", Role.OFFICIAL)))
    assert names(after(listed, making.merge_turn(listed, 5)))[-1] == "Cy Moss"
