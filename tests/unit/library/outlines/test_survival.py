"""Decisions outlive other rules, other files and corrections: they go with the words."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from desktop_app.library.correcting import wording
from desktop_app.library.notes import Body
from desktop_app.library.service import Library
from desktop_app.model.annotation import Anchoring
from desktop_app.model.changes import DecideItem, Decision, PutAnnotation
from desktop_app.model.outline import Kind, OutlineItem, Status
from tests.outlining import TEXT, OutlineCase
from tests.support import BRIEFING, write

CONFIRMED, REJECTED = Decision(status=Status.CONFIRMED), Decision(status=Status.REJECTED)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OutlineCase]:
    case = OutlineCase(tmp_path_factory.mktemp("following") / "library", TEXT)
    yield case
    case.close()


@pytest.fixture
def case(made: OutlineCase) -> OutlineCase:
    made.forget([canals(made), made.item("t", "plant trees")])
    return made


def canals(case: OutlineCase, ident: str = "c", words: str = "line the old canals") -> OutlineItem:
    return case.item(ident, words)


def shown(case: OutlineCase) -> list[tuple[str, str, str]]:
    return [(item.id, item.label, item.status.value) for item in case.outline.items]


def test_other_rules_that_quote_more_or_less_find_the_same_item(case: OutlineCase) -> None:
    case.do(case.library.outlines.decide(case.id, "c", Decision(label="Canals")))
    case.find([canals(case, "x", "First, we will line the old canals"), case.item("t", "plant trees")])
    assert shown(case) == [("x", "Canals", "edited"), ("t", "plant trees", "suggested")]
    case.find([canals(case, "y", "line the old")])
    assert shown(case) == [("y", "Canals", "edited")]


def test_another_kind_in_the_same_pane_is_the_same_item_in_another_pane_it_is_not(case: OutlineCase) -> None:
    case.do(case.library.outlines.decide(case.id, "c", REJECTED))
    law = replace(canals(case, "l"), kind=Kind.LAW)
    case.find([law])
    assert shown(case) == [("l", "line the old canals", "suggested")]
    case.do(case.library.outlines.decide(case.id, "l", Decision(label="Canals")))
    case.find([replace(law, id="m", kind=Kind.PROGRAMME)])
    assert shown(case) == [("m", "Canals", "edited")]


def test_a_rejected_item_stays_rejected_under_another_name(case: OutlineCase) -> None:
    case.do(case.library.outlines.decide(case.id, "c", REJECTED))
    case.find([canals(case, "x")])
    assert shown(case) == [("x", "line the old canals", "rejected")]
    case.find([])
    assert shown(case) == []
    case.find([canals(case, "y")])
    assert shown(case) == [("y", "line the old canals", "rejected")]


def test_a_suggestion_that_the_reader_added_before_is_not_shown_beside_it(case: OutlineCase) -> None:
    added = case.library.outlines.add(case.id, Kind.TASK, "Frost", [case.quote("warn of frost")])
    inverse = case.do(added)
    case.find([canals(case), case.item("f", "we warn of frost")])
    assert shown(case)[-1] == ("f", "Frost", "confirmed")
    assert case.outline.items[-1].evidence == (case.quote("warn of frost"),)
    assert [item.id for item in case.outline.items] == ["c", "f"]
    case.find([canals(case)])
    assert (case.outline.items[-1].label, case.outline.items[-1].rule) == ("Frost", "reader")
    case.do(inverse)
    assert [item.id for item in case.outline.items] == ["c"]


def test_an_item_beside_a_decided_one_is_not_taken_for_it(case: OutlineCase) -> None:
    added = case.library.outlines.add(case.id, Kind.TASK, "Old ones", [case.quote("the old canals")])
    case.do(added)
    case.find([canals(case, "x"), case.item("t", "plant trees")])
    assert [item.label for item in case.outline.items] == ["line the old canals", "Old ones", "plant trees"]


def test_what_was_decided_is_taken_back_after_the_item_got_another_name(case: OutlineCase) -> None:
    inverse = case.do(case.library.outlines.decide(case.id, "c", Decision(label="Canals")))
    case.do(case.library.outlines.decide(case.id, "t", Decision(parent="c")))
    case.find([canals(case, "x"), case.item("t", "plant trees")])
    assert case.outline.items[1].parent == "x"
    case.do(DecideItem(case.id, "t", Decision(parent="c", label="Trees")))
    assert (case.outline.items[1].parent, case.outline.items[1].label) == ("x", "Trees")
    again = case.do(inverse)
    assert shown(case)[0] == ("x", "line the old canals", "suggested")
    case.do(again)
    assert shown(case)[0] == ("x", "Canals", "edited")


def test_items_with_the_same_words_keep_their_places_not_their_names(case: OutlineCase) -> None:
    one, other = (
        canals(case, "c"),
        replace(case.item("d", "canals"), evidence=(case.quote("canals come first"),)),
    )
    case.find([one, other])
    case.do(case.library.outlines.decide(case.id, "d", Decision(label="The later")))
    case.find([replace(one, id="d"), replace(other, id="e")])
    assert shown(case) == [("d", "line the old canals", "suggested"), ("e", "The later", "edited")]
    case.find([replace(one, id="e")])
    assert [label for _, label, _ in shown(case)] == ["line the old canals", "The later"]


def test_a_note_on_a_suggestion_goes_with_it(case: OutlineCase) -> None:
    note = case.library.notes.on_item(case.id, "t", Body("mine"))
    case.do(PutAnnotation(note))
    case.find([case.item("x", "we will plant trees")])
    kept = case.library.annotation(note.id)
    assert (kept.target_id, kept.anchoring) == ("x", Anchoring.ANCHORED)


# through files and corrections

_numbers = count(1)


class Imported:
    """A briefing that comes from a file."""

    def __init__(self, library: Library, file: Path) -> None:
        self.library, self.file = library, file
        self.text = BRIEFING.replace("Orchard Valley", f"Orchard Valley {next(_numbers)}")
        self.id = self.bring(self.text)

    def bring(self, text: str) -> str:
        (outcome,) = self.library.import_paths([write(self.file, text)])
        self.inverse = outcome.inverse
        return outcome.row.transcript_id or ""

    def labels(self, status: Status) -> list[str]:
        return [item.label for item in self.library.outline(self.id).items if item.status is status]

    def item(self, words: str, kind: Kind = Kind.TASK) -> OutlineItem:
        items = self.library.outline(self.id).items
        return next(item for item in items if item.kind is kind and words in item.evidence[0].quote)

    def decide(self, words: str, decision: Decision) -> None:
        self.library.apply(self.library.outlines.decide(self.id, self.item(words).id, decision))

    def add(self, words: str) -> None:
        texts = self.library.briefing(self.id).transcript.texts()
        number = next(number for number, text in texts.items() if words in text)
        place = self.library.outlines.passage(self.id, number, words)
        self.library.apply(self.library.outlines.add(self.id, Kind.PROGRAMME, "My own", [place]))


@pytest.fixture
def brought(made: OutlineCase, tmp_path: Path) -> Imported:
    return Imported(made.library, tmp_path / "orchard.txt")


def test_decisions_go_with_their_words_into_a_changed_file_and_back(brought: Imported) -> None:
    brought.decide("frost", Decision(label="Warn of frost"))
    brought.decide("Orchard Act", REJECTED)
    brought.decide("canals", CONFIRMED)
    brought.add("stays open")
    before = brought.library.outline(brought.id)
    changed = brought.text.replace(
        "Thank you. The plan", "Thank you.\nMarta Lind:\nIndeed. The plan"
    ).replace("a frost warning", "a new frost warning")
    brought.bring(changed)
    after = brought.library.outline(brought.id)
    assert brought.item("frost").label == "Warn of frost"
    assert brought.item("Orchard Act").status is Status.REJECTED
    assert brought.labels(Status.CONFIRMED) == ["line the old canals", "My own"]
    assert len(after.items) == len(before.items)
    texts = brought.library.briefing(brought.id).transcript.texts()
    assert all(texts[q.paragraph][q.start : q.end] == q.quote for item in after.items for q in item.evidence)
    assert brought.inverse is not None
    brought.library.apply(brought.inverse)
    assert brought.library.outline(brought.id).items == before.items


def test_what_was_decided_is_lost_from_sight_with_its_words_and_comes_back_with_them(
    brought: Imported,
) -> None:
    brought.decide("frost", Decision(label="Warn of frost"))
    brought.add("stays open")
    before = brought.library.outline(brought.id)
    without = brought.text.replace("Second, we will set up a frost warning mechanism for every slope.\n", "")
    brought.bring(without.replace("The café “Naïve” 😀 stays open.\n", "\n"))
    gone = brought.library.outline(brought.id)
    assert sorted(item.label for item in gone.lost) == ["My own", "Warn of frost"]
    assert not {"My own", "Warn of frost"} & {item.label for item in gone.items}
    brought.bring(brought.text)
    assert brought.library.outline(brought.id) == before


def test_an_item_whose_words_are_gone_can_be_attached_to_others(brought: Imported) -> None:
    brought.add("stays open")
    brought.bring(brought.text.replace("stays open", "is shut"))
    (lost,) = brought.library.outline(brought.id).lost
    texts = brought.library.briefing(brought.id).transcript.texts()
    number = next(number for number, text in texts.items() if "is shut" in text)
    place = brought.library.outlines.passage(brought.id, number, "is shut")
    brought.library.apply(brought.library.outlines.attach(brought.id, lost.id, [place]))
    assert brought.library.outline(brought.id).lost == ()
    assert brought.library.item(brought.id, lost.id).evidence == (place,)


def test_decisions_outlive_corrections_of_their_own_words(brought: Imported) -> None:
    brought.decide("frost", Decision(label="Warn of frost"))
    brought.add("stays open")
    transcript = brought.library.briefing(brought.id).transcript
    number = next(n for n, text in transcript.texts().items() if "frost" in text)
    brought.library.correct(brought.id, wording.edit_text(transcript, number, "frost", "hail"))
    assert brought.item("hail").label == "Warn of frost"
    assert brought.labels(Status.CONFIRMED) == ["My own"]
    brought.library.undo_correction(brought.id)
    assert brought.item("frost").label == "Warn of frost"
