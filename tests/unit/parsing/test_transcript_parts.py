"""Title, date, place, people, language, notes and furniture."""

import pytest

from desktop_app.importing.reading import read
from desktop_app.model.document import Block, BlockKind, Document
from desktop_app.model.transcript import Role, Transcript
from desktop_app.parsing.head.dates import dates_in
from desktop_app.parsing.language import detect_language
from desktop_app.parsing.pipeline import parse

BODY = (
    "Hana Kimura:\nGood morning, and welcome to this briefing.\nCoast Radio:\nWho pays?\n"
    "Tomas Varga:\nThe harbour pays.\n"
)


def parsed(text: str) -> Transcript:
    return parse(read(text.encode(), "briefing.txt"))


def test_the_line_that_names_the_event_is_the_title() -> None:
    transcript = parsed(
        f"Merrow Harbour Office\n\nPress Briefing on the Quay\n\nMerrow, October 21, 2019\n\n{BODY}"
    )
    assert (transcript.title, transcript.date) == ("Press Briefing on the Quay", "2019-10-21")
    assert transcript.metadata["place"] == "Merrow"


def test_keyed_lines_say_date_and_place() -> None:
    text = (
        "市港口整治新闻发布会\n时间：2022年9月16日\n地点：市政府发布厅\n\n"
        "主持人：现在开始提问。\n记者：何时完工？\n陈立国：明年。\n"
    )
    transcript = parsed(text)
    assert transcript.title == "市港口整治新闻发布会"
    assert (transcript.date, transcript.metadata["place"]) == ("2022-09-16", "市政府发布厅")


def test_a_yaml_head_gives_title_and_date() -> None:
    transcript = parsed(f'---\ntitle: "Transcript of doorstop: Merrow"\ndate: "2011-05-10"\n---\n\n{BODY}')
    assert (transcript.title, transcript.date) == ("Transcript of doorstop: Merrow", "2011-05-10")


def test_the_day_of_the_event_wins_over_the_day_of_issue() -> None:
    transcript = parsed(f"Issued on 9 May 1975\n\nPress conference held at Merrow on 4 May 1975\n\n{BODY}")
    assert transcript.date == "1975-05-04"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("March 6, 2025, 3:00 p.m.", "2025-03-06"),
        ("Sat, 13th February 2010", "2010-02-13"),
        ("06 de noviembre de 2019", "2019-11-06"),
        ("le 3 août 2021", "2021-08-03"),
        ("（2024年11月6日）", "2024-11-06"),
        ("二〇二三年十二月三十一日", "2023-12-31"),
        ("2/09/2013", "2013-09-02"),
        ("Sept. 30, 2025", "2025-09-30"),
    ],
)
def test_dates_are_read_as_written(text: str, date: str) -> None:
    assert dates_in(text) == [date]


@pytest.mark.parametrize(
    "text", ["31 February 2020", "Room 210", "page 3 of 28", "1+1+4", "99 Nonember 2010"]
)
def test_what_is_no_day_is_no_date(text: str) -> None:
    assert dates_in(text) == []


def test_listed_people_have_their_titles_and_speak_under_them() -> None:
    head = "Speakers:\nMs. Hana Kimura, director of the Harbour Office\nMr. Ola Thorne, its engineer\n\n"
    people = {person.name: person for person in parsed(head + BODY).participants}
    assert people["Hana Kimura"].title == "director of the Harbour Office"
    assert people["Ola Thorne"].role is Role.OFFICIAL  # listed, though silent
    assert people["Coast Radio"].affiliation == "Coast Radio"


def test_an_introduction_gives_a_title() -> None:
    text = (
        "周敏：今天请来了市交通局局长陈立国先生。\n陈立国：各位好，我来介绍情况。\n"
        "记者：何时通车？\n陈立国：年底。\n"
    )
    people = {person.name: person.title for person in parsed(text).participants}
    assert people["陈立国"] == "市交通局局长"


def test_one_person_under_two_labels_is_listed_once() -> None:
    text = (
        "Dr. Fenn: We begin.\nReporter: Who pays?\nTony Fenn: The state.\nReporter: Why?\n"
        "Dr. Fenn: It must.\n"
    )
    assert [person.name for person in parsed(text).participants] == ["Tony Fenn"]


def test_the_translators_note_is_a_note() -> None:
    note = "Translated and edited by Ann Marsh. In case of any discrepancy, the Chinese version prevails."
    transcript = parsed(f"{BODY}\n{note}\n")
    assert note in transcript.notes
    assert transcript.turns[-1].paragraphs[-1].text == "The harbour pays."


def test_what_stands_after_the_end_is_no_speech() -> None:
    transcript = parsed(f"{BODY}\n[ends]\n\nMedia contact: Ann Marsh, 555 0100\n")
    assert transcript.turns[-1].paragraphs[-1].text == "The harbour pays."


def test_page_numbers_and_running_heads_leave_the_sentence_whole() -> None:
    lines = [
        "CHAIRMAN MARSH.  We met today, and the Committee decided to leave the rate where it has been",
        "Press Conference FINAL",
        "1 of 3",
        "since the summer of last year, because prices have risen less than the Committee expected in",
        "the spring, and because wages have hardly risen at all in the same time, as you know by now.",
        "LEO DUARTE.  Will the rate fall in the winter, and what will the Committee look at when it",
        "Press Conference FINAL",
        "2 of 3",
        "meets again in March, when the new forecasts of the staff will be on the table for all of us?",
        "CHAIRMAN MARSH.  It depends on the data that will come in between now and then, as it always",
        "Press Conference FINAL",
        "3 of 3",
        "does, and I would not wish to say more about it than the Committee has said in its statement.",
    ]
    transcript = parsed("\n".join(lines))
    assert [len(turn.paragraphs) for turn in transcript.turns] == [1, 1, 1]
    assert "where it has been since the summer" in transcript.turns[0].paragraphs[0].text
    assert "Press Conference FINAL" in transcript.notes


def test_a_label_beside_page_numbers_is_no_running_head() -> None:
    turns = [
        f"Hana Kimura: (0{i}:10)\nThe quay number {i} is open.\nLeo Duarte: (0{i}:20)\nWho pays for it?"
        for i in range(1, 9)
    ]
    pages = "\n".join(f"{turn}\nPage {i} of 8" if i % 3 else turn for i, turn in enumerate(turns, 1))
    assert len(parsed(pages).turns) == 16


def test_wrapped_lines_are_joined_and_a_broken_word_is_whole_again() -> None:
    text = (
        "Hana Kimura: We shall raise the wall by two metres before the winter and then re-\n"
        "build the quay, which has been closed to ships since the storm of the last year.\n"
        "Coast Radio: Who pays for the wall, and who pays for the quay that was closed in\n"
        "the storm, if I may ask?\n"
        "Hana Kimura: The state pays for the wall, and the harbour for the quay, as it was\n"
        "agreed in the spring of this year by all.\n"
    )
    paragraphs = parsed(text).turns[0].paragraphs
    assert len(paragraphs) == 1
    assert "then rebuild the quay" in paragraphs[0].text.replace("re-build", "rebuild")


def test_a_prose_opening_without_a_label_is_a_turn_of_the_author() -> None:
    speech = (
        "Well, ladies and gentlemen, I have called you here to say that we have decided to raise the wall. "
        "We did not decide it lightly, and I want to thank my colleagues for the work that they have put in. "
        "It will cost nine million, and I am glad to say that the state has agreed to pay half of that sum, "
        "which is more than we had hoped for when we began to talk to them in the spring of this year."
    )
    text = (
        f"TRANSCRIPT OF THE MAYOR'S PRESS CONFERENCE\n\n{speech}\n\nQUESTION:\n\nWho pays?\n\n"
        "MAYOR:\n\nThe state.\n"
    )
    turns = parsed(text).turns
    assert turns[0].paragraphs[0].text.startswith("Well, ladies")
    assert [turn.speaker for turn in turns] == ["Mayor", "", "Mayor"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The harbour will be closed for the winter and it is the state that pays for it.", "en"),
        ("港口将在冬季关闭，费用由国家承担。", "zh"),
        ("El puerto se cierra en el invierno y es el estado el que paga por las obras.", "es"),
        ("Le port est fermé pour la durée des travaux et c'est l'État qui paie dans ce cas.", "fr"),
        ("12345 67890", ""),
    ],
)
def test_the_language_is_found(text: str, code: str) -> None:
    assert detect_language(text) == code


def test_a_format_that_names_speakers_is_believed() -> None:
    blocks = (
        Block("We begin with the quay.", speaker="Hana Kimura"),
        Block("Who pays?", speaker="Coast Radio", role="journalist"),
        Block("The harbour pays.", speaker="Hana Kimura"),
    )
    transcript = parse(Document(blocks))
    assert [turn.speaker for turn in transcript.turns] == ["Hana Kimura", "Coast Radio", "Hana Kimura"]
    assert transcript.turns[1].role is Role.JOURNALIST


def test_an_interview_with_bold_questions_has_its_turns() -> None:
    blocks = (
        Block("Talking to the harbour master", BlockKind.HEADING, level=1),
        Block("How did you begin?", lead="How did you begin?"),
        Block("I began on the ferries, long ago."),
        Block("And then?", lead="And then?"),
        Block("Then I became a pilot."),
    )
    transcript = parse(Document(blocks))
    assert [turn.role for turn in transcript.turns] == [Role.JOURNALIST, Role.OFFICIAL] * 2
    assert transcript.title == "Talking to the harbour master"


def test_headings_are_labels_when_people_speak_under_them() -> None:
    blocks = (
        Block("Hana Kimura:", BlockKind.HEADING, level=3),
        Block("We begin with the quay."),
        Block("Coast Radio:", BlockKind.HEADING, level=3),
        Block("Who pays?"),
        Block("Hana Kimura:", BlockKind.HEADING, level=3),
        Block("The harbour pays."),
    )
    assert [turn.speaker for turn in parse(Document(blocks)).turns] == [
        "Hana Kimura",
        "Coast Radio",
        "Hana Kimura",
    ]
