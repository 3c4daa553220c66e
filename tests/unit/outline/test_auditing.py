"""What a reader who checks an outline is told to look at."""

from dataclasses import replace
from time import process_time

import pytest

from desktop_app.model.audit import Audit, CueKind
from desktop_app.model.outline import Kind, Outline, OutlineItem, Status
from desktop_app.model.spans import Quotation
from desktop_app.model.transcript import Exchange, Paragraph, Role, Transcript, Turn
from desktop_app.outline.auditing import audit
from desktop_app.outline.outlining import cues, outline
from desktop_app.outline.surroundings import clause, label, sentence
from tests.support import grows_in_line

QUESTION = "What will you do about the harbour?"
LONG = (
    "The harbour was dredged by my father's generation, and whoever has stood on the mole in a gale knows "
    "how the swell runs in from the north."
)


def briefing(*answers: tuple[str, ...], language: str = "en") -> Transcript:
    """A question before each answer; every paragraph numbered through."""
    turns: list[Turn] = []
    number = 0
    for paragraphs in answers:
        for speaker, role, texts in (
            ("Gull Post", Role.JOURNALIST, (QUESTION,)),
            ("Ida Brandt", Role.OFFICIAL, paragraphs),
        ):
            spoken = tuple(Paragraph(number + n, text) for n, text in enumerate(texts, 1))
            turns.append(Turn(len(turns), speaker, role, spoken))
            number += len(spoken)
    exchanges = tuple(Exchange((n,), (n + 1,)) for n in range(0, len(turns), 2))
    return Transcript("Harbour", "2023-05-12", language, tuple(turns), exchanges)


def item(of: Transcript, quote: str, kind: Kind = Kind.TASK, **more: object) -> OutlineItem:
    """An item proved by words of the text."""
    number, text = next((n, text) for n, text in of.texts().items() if quote in text)
    start = text.index(quote)
    place = Quotation(number, start, start + len(quote), quote)
    made = OutlineItem(f"id-{quote}", kind, quote, (place,), "run.ordinal", "It is counted.", 0.9)
    return replace(made, **more)  # type: ignore[arg-type]  # any field of it


def quotes(found: Audit) -> list[str]:
    return [cue.place.quote for cue in found.cues]


def test_cue_is_told_only_while_no_item_covers_it() -> None:
    text = briefing(("The council will set up an early warning mechanism.",))
    assert quotes(audit(text, Outline())) != []
    whole = item(text, "will set up an early warning mechanism")
    assert audit(text, Outline((whole,))).cues == ()


def test_cue_comes_back_when_its_item_is_of_other_words() -> None:
    text = briefing(("We will mend the mole. We will dredge the basin.",))
    found = audit(text, Outline((item(text, "mend the mole"),)))
    assert [cue.place.quote for cue in found.cues] == ["We will dredge"]
    assert found.cues[0].kind is CueKind.COMMITMENT


def test_rejected_item_settles_the_cue_that_it_was_made_of_and_no_other() -> None:
    text = briefing(("We will keep an early warning mechanism.",))
    mechanism = item(text, "early warning mechanism", Kind.MECHANISM, status=Status.REJECTED)
    assert quotes(audit(text, Outline((mechanism,)))) == ["We will keep"]
    promise = item(text, "We will keep", Kind.TASK, status=Status.REJECTED)
    assert audit(text, Outline((mechanism, promise))).cues == ()


def test_name_that_an_item_bears_is_settled_wherever_it_is_said() -> None:
    text = briefing(("The flood watch system has grown.", "Of the flood watch system I could say much."))
    assert quotes(audit(text, Outline())).count("flood watch system") == 2
    known = item(text, "flood watch system", Kind.MECHANISM)
    assert audit(text, Outline((known,))).cues == ()


def test_members_that_a_set_lists_are_covered() -> None:
    sentence_ = "There are two means: the early warning mechanism and the night patrol system."
    text = briefing((sentence_,))
    counted = item(
        text, "two means", Kind.SET, members=("the early warning mechanism", "the night patrol system")
    )
    assert audit(text, Outline((counted,))).cues == ()


def test_those_who_ask_give_no_cues() -> None:
    text = briefing(("Yes.",))
    asked = replace(text.turns[0], paragraphs=(Paragraph(1, "First, we will build a warning mechanism."),))
    assert audit(replace(text, turns=(asked, *text.turns[1:])), Outline()).cues == ()


def test_checks_tell_where_they_show() -> None:
    text = briefing(
        ("We have four key tasks. First, we will mend the mole. Second, we will dredge the basin.",)
    )
    found = audit(text, outline(text))
    ((check, place),) = [(check, check.place) for check in found.checks if check.code == "count_mismatch"]
    assert place is not None
    assert text.texts()[place.paragraph][place.start : place.end] == place.quote
    assert "four key tasks" in place.quote
    assert check.item in {part.id for part in outline(text).items}


def test_answer_without_an_item_is_told_but_not_its_courtesies() -> None:
    text = briefing(("Thank you for your question.", LONG), ("I cannot say.",))
    assert audit(text, Outline()).silent == (3,)
    assert audit(text, Outline((item(text, "the swell runs in"),))).silent == ()


def test_rejected_item_does_not_make_an_answer_speak() -> None:
    text = briefing((LONG,))
    rejected = item(text, "the swell runs in", status=Status.REJECTED)
    found = audit(text, Outline((rejected,)))
    assert found.silent == (2,)
    assert [(turn.covered, turn.paragraphs) for turn in found.turns] == [(0, 1)]


def test_coverage_counts_the_paragraphs_of_those_whose_words_count() -> None:
    text = briefing((LONG, "We will mend the mole."), (LONG,))
    found = audit(text, Outline((item(text, "mend the mole"),)))
    assert [(turn.turn, turn.speaker, turn.covered, turn.paragraphs) for turn in found.turns] == [
        (1, "Ida Brandt", 1, 2),
        (3, "Ida Brandt", 0, 1),
    ]


def test_back_reference_covers_its_paragraph() -> None:
    text = briefing(("We will mend the mole.", "Of these works I have said what I can say to you for today."))
    mention = item(text, "these works").evidence
    found = audit(text, Outline((item(text, "mend the mole", mentions=mention),)))
    assert found.turns[0].covered == 2


def test_lost_decisions_are_handed_on() -> None:
    text = briefing((LONG,))
    gone = item(text, "the swell runs in")
    assert audit(text, Outline(lost=(gone,))).lost == (gone,)


def test_chinese_cues_are_told() -> None:
    text = briefing(("我们的渔港有不少困难。第二，淤泥越积越厚。",), language="zh")
    assert "第二" in "".join(quotes(audit(text, Outline())))


def test_language_without_rules_has_no_cues_but_its_silence() -> None:
    text = briefing((" ".join(["mot"] * 40),), language="fr")
    found = audit(text, Outline())
    assert found.cues == ()
    assert found.silent == (2,)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_many_cues_take_time_in_line_with_their_number(language: str) -> None:
    line = "We will mend the mole. " if language == "en" else "我们将修好防波堤。"

    def seconds(size: int) -> float:
        text = briefing((line * size,), language=language)
        found = Outline(tuple(item(text, line.strip(), members=("the mole",) * 9) for _ in range(size // 10)))
        told = cues(text)
        assert told
        begun = process_time()
        audit(text, found)
        whole = process_time() - begun
        begun = process_time()
        cues(text)
        return max(0.0, whole - (process_time() - begun))  # what the rules take is told elsewhere

    assert grows_in_line(seconds, 200)


@pytest.mark.parametrize(
    ("text", "cue", "whole"),
    [
        ("It rained. Second, gravel is short. More later.", "Second", "Second, gravel is short."),
        ("We asked Mr. Holm of the U.S. Navy first, and he came.", "first", None),
        ("At 3.5 metres we stop; the second basin waits.", "second", "the second basin waits."),
        ("大家好。第二，淤泥很厚。谢谢。", "第二", "第二，淤泥很厚。"),
        ("“We are ready.” Second, we sail.", "Second", "Second, we sail."),
    ],
)
def test_sentence_around_a_cue(text: str, cue: str, whole: str | None) -> None:
    start = text.index(cue)
    begin, end = sentence(text, start, start + len(cue))
    assert text[begin:end] == (whole or text)


def test_clause_goes_to_the_end_of_the_sentence() -> None:
    text = "It rained. Second, we will mend the mole, and soon. More later."
    start = text.index("Second")
    begin, end = clause(text, start, start + 6)
    assert text[begin:end] == "Second, we will mend the mole, and soon"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (", we will mend the mole, and soon", "we will mend the mole"),
        ("，要疏浚港池和航道，争取年底前完成", "要疏浚港池和航道"),
        ("", ""),
        (" ".join(f"word{n}" for n in range(40)), " ".join(f"word{n}" for n in range(14))),
    ],
)
def test_label_is_cut_at_a_clause_and_never_inside_a_word(text: str, words: str) -> None:
    assert label(text, 0, len(text)) == words
