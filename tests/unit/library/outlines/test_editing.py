"""What a reader does to an outline, and what it refuses."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from desktop_app.library.notes import Body
from desktop_app.model.changes import BinTranscripts, DecideItem, Decision, PutAnnotation, UnbinTranscripts
from desktop_app.model.errors import BadRequestError, NoSuchThingError
from desktop_app.model.outline import Kind, OutlineItem, Status
from desktop_app.model.spans import Quotation
from tests.outlining import TEXT, OutlineCase


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OutlineCase]:
    case = OutlineCase(tmp_path_factory.mktemp("editing") / "library", TEXT)
    yield case
    case.close()


@pytest.fixture
def case(made: OutlineCase) -> OutlineCase:
    tasks = replace(
        made.item("s", "three key tasks", None, Kind.SET),
        count_stated=3,
        members=("line the old canals", "plant trees"),
    )
    below = replace(made.item("b", "old canals", "c", Kind.MECHANISM), confidence=0.4)
    made.forget([tasks, made.item("c", "line the old canals", "s"), below, second(made)])
    return made


def second(case: OutlineCase) -> OutlineItem:
    return replace(case.item("t", "plant trees", "s"), order=1, mentions=(case.quote("canals come first"),))


def labels(case: OutlineCase, parent: str | None = None) -> list[str]:
    return [item.label for item in case.outline.items if item.parent == parent]


def test_an_added_item_quotes_the_text_and_counts_as_a_member(case: OutlineCase) -> None:
    assert [check.code for check in case.outline.checks] == ["count_mismatch"]
    change = case.library.outlines.add(case.id, Kind.TASK, "", [case.quote(" warn of frost.")], "s")
    inverse = case.do(change)
    item = case.library.item(case.id, change.item.id)
    assert (item.label, item.status, item.rule) == ("warn of frost", Status.CONFIRMED, "reader")
    assert item.evidence == (case.quote("warn of frost."),)
    assert case.outline.items[0].members == ("line the old canals", "plant trees", "warn of frost")
    assert case.outline.checks == ()
    case.do(inverse)
    assert labels(case, "s") == ["line the old canals", "plant trees"]
    assert len(case.outline.checks) == 1


def test_all_that_works_on_found_items_works_on_added_ones(case: OutlineCase) -> None:
    change = case.library.outlines.add(case.id, Kind.TASK, "frost", [case.quote("warn of frost")], "s", "c")
    case.do(change)
    assert labels(case, "s") == ["frost", "line the old canals", "plant trees"]
    ident = change.item.id
    for decision in (
        Decision(label="warn"),
        Decision(kind=Kind.LAW),
        Decision(parent=""),
        Decision(before="s"),
    ):
        case.do(case.library.outlines.decide(case.id, ident, decision))
    item = case.outline.items[0]
    assert (item.id, item.label, item.kind, item.status) == (ident, "warn", Kind.LAW, Status.EDITED)
    note = case.library.notes.on_item(case.id, ident, Body("mine"))
    case.do(PutAnnotation(note))
    case.do(case.library.outlines.merge(case.id, "c", ident))
    assert case.library.annotation(note.id).target_id == "c"
    case.do(DecideItem(case.id, ident, None))
    assert ident not in {item.id for item in case.outline.items}


def test_what_is_there_already_is_not_added_again(case: OutlineCase) -> None:
    with pytest.raises(BadRequestError, match="there already"):
        case.library.outlines.add(case.id, Kind.TASK, "other words", [case.quote("plant trees")])
    case.do(case.library.outlines.decide(case.id, "t", Decision(status=Status.REJECTED)))
    case.do(case.library.outlines.add(case.id, Kind.TASK, "other words", [case.quote("plant trees")]))
    assert labels(case) == ["three key tasks", "other words"]


@pytest.mark.parametrize(
    ("quotation", "error"),
    [
        (Quotation(2, 0, 4, "Them"), NoSuchThingError),
        (Quotation(99, 0, 4, "Them"), NoSuchThingError),
        (Quotation(2, 23, 25, ". "), BadRequestError),
        (None, BadRequestError),
    ],
)
def test_an_item_needs_words_that_stand_there(
    case: OutlineCase, quotation: Quotation | None, error: type[Exception]
) -> None:
    with pytest.raises(error):
        case.library.outlines.add(case.id, Kind.TASK, "label", [quotation] if quotation else [])


def test_a_passage_is_named_by_its_words_and_where_there_are_several_by_their_number(
    case: OutlineCase,
) -> None:
    number = case.quote("three").paragraph
    text = case.texts[number]
    place = case.library.outlines.passage(case.id, number, "we will", 2)
    assert place.start == text.index("we will", text.index("we will") + 1)
    for quote, occurrence, said in (
        ("we will", None, "2 times"),
        ("we will", 3, "no 3"),
        ("frost", None, "has no"),
    ):
        with pytest.raises(BadRequestError, match=said):
            case.library.outlines.passage(case.id, number, quote, occurrence)
    with pytest.raises(BadRequestError, match="empty"):
        case.library.outlines.passage(case.id, number, " ")
    with pytest.raises(NoSuchThingError):
        case.library.outlines.passage(case.id, 99, "three")


def test_a_merged_item_gives_all_it_has_to_the_kept_one(case: OutlineCase) -> None:
    start = case.state()
    inverse = case.do(case.library.outlines.merge(case.id, "t", "c"))
    kept = case.library.item(case.id, "t")
    assert [q.quote for q in kept.evidence] == ["plant trees", "line the old canals"]
    assert kept.status is Status.EDITED
    assert kept.mentions == second(case).mentions
    assert labels(case, "t") == ["old canals"]
    assert case.outline.items[0].members == ("plant trees",)
    case.do(inverse)
    assert case.state() == start


def test_merging_in_a_chain_ends_at_the_last_and_never_goes_round(case: OutlineCase) -> None:
    case.do(case.library.outlines.merge(case.id, "c", "b"))
    case.do(case.library.outlines.merge(case.id, "t", "c"))
    assert len(case.library.item(case.id, "t").evidence) == 2  # "old canals" is within the others
    with pytest.raises(NoSuchThingError):
        case.library.outlines.merge(case.id, "b", "t")
    with pytest.raises(BadRequestError, match="into itself"):
        case.do(case.library.outlines.decide(case.id, "t", Decision(into="b")))
    case.do(DecideItem(case.id, "c", None))
    assert labels(case, "s") == ["line the old canals", "plant trees"]


@pytest.mark.parametrize(("kept", "other", "said"), [("t", "t", "itself"), ("b", "c", "hangs under")])
def test_senseless_merging_is_refused(case: OutlineCase, kept: str, other: str, said: str) -> None:
    with pytest.raises(BadRequestError, match=said):
        case.library.outlines.merge(case.id, kept, other)


def test_what_is_lost_from_sight_takes_nothing_in_and_is_not_split(case: OutlineCase) -> None:
    canals = case.item("c", "line the old canals", "s")
    place = replace(canals.evidence[0], quote="dig the new canals!")
    case.find([*case.outline.items[:1], replace(canals, evidence=(place,)), second(case)])
    case.do(case.library.outlines.decide(case.id, "c", Decision(status=Status.CONFIRMED)))
    case.find([second(case)])
    assert [item.id for item in case.outline.lost] == ["c"]
    with pytest.raises(BadRequestError, match="where it stands now"):
        case.library.outlines.merge(case.id, "c", "t")
    with pytest.raises(BadRequestError, match="no part"):
        case.library.outlines.split(case.id, "c", case.quote("old canals"))
    case.do(case.library.outlines.merge(case.id, "t", "c"))
    assert case.outline.lost == ()


def test_an_item_of_another_transcript_is_not_merged(case: OutlineCase) -> None:
    with pytest.raises(NoSuchThingError):
        case.library.outlines.merge(case.id, "t", "elsewhere")


def test_a_part_of_an_item_becomes_the_item_after_it(case: OutlineCase) -> None:
    start = case.state()
    change = case.library.outlines.split(case.id, "c", case.quote("canals"), "the canals")
    inverse = case.do(change)
    assert labels(case, "s") == ["line the old canals", "the canals", "plant trees"]
    assert case.library.item(case.id, "c").evidence == (case.quote("line the old canals"),)
    case.do(inverse)
    assert case.state() == start
    for words, said in (("line the old canals", "all that proves"), ("plant", "no part")):
        with pytest.raises(BadRequestError, match=said):
            case.library.outlines.split(case.id, "c", case.quote(words))


def test_one_of_several_places_moves_to_the_item_that_is_split_off(case: OutlineCase) -> None:
    case.do(case.library.outlines.merge(case.id, "c", "t"))
    inverse = case.do(case.library.outlines.split(case.id, "c", case.quote("plant trees")))
    assert labels(case, "s") == ["line the old canals", "plant trees"]
    assert [len(item.evidence) for item in case.outline.items if item.parent == "s"] == [1, 1]
    case.do(inverse)
    assert len(case.library.item(case.id, "c").evidence) == 2


def test_all_above_a_confidence_are_confirmed_as_one_act(case: OutlineCase) -> None:
    case.do(case.library.outlines.decide(case.id, "t", Decision(status=Status.REJECTED)))
    start = case.state()
    change = case.library.outlines.confirm_above(case.id, 0.8, {Kind.TASK, Kind.MECHANISM})
    assert len(change.changes) == 1
    inverse = case.do(change)
    assert [item.id for item in case.outline.items if item.status is Status.CONFIRMED] == ["c"]
    case.do(inverse)
    assert case.state() == start
    assert case.library.outlines.confirm_above(case.id, 0.95).changes == ()


def test_entries_of_the_readers_stand_beside_what_the_text_says(case: OutlineCase) -> None:
    item = replace(second(case), attributes={"deadline": "2027"})
    case.find([item])
    case.do(case.library.outlines.fill(case.id, "t", " Led by ", "the  water board"))
    case.do(case.library.outlines.fill(case.id, "t", "deadline", ""))
    filled = case.library.item(case.id, "t")
    assert filled.attributes == {"deadline": "2027"}
    assert filled.entries == {"deadline": "", "led_by": "the water board"}
    case.do(case.library.outlines.fill(case.id, "t", "deadline", None))
    assert case.library.item(case.id, "t").entries == {"led_by": "the water board"}
    for name, value in (("no name!", "x"), ("members_kind", "task"), ("deadline", None)):
        with pytest.raises(BadRequestError):
            case.library.outlines.fill(case.id, "t", name, value)


def test_rejected_and_renamed_members_are_counted_as_they_are(case: OutlineCase) -> None:
    case.do(case.library.outlines.decide(case.id, "t", Decision(label="trees")))
    assert case.outline.items[0].members == ("line the old canals", "trees")
    case.do(case.library.outlines.decide(case.id, "c", Decision(status=Status.REJECTED)))
    assert case.outline.items[0].members == ("trees",)
    assert "1 listed" in case.outline.checks[0].message


def test_an_outline_in_the_bin_is_not_edited(case: OutlineCase) -> None:
    case.library.apply(BinTranscripts((case.id,)))
    with pytest.raises(BadRequestError, match="bin"):
        case.library.outlines.decide(case.id, "t", Decision(label="x"))
    case.library.apply(UnbinTranscripts((case.id,)))


def test_what_is_not_there_cannot_be_named(case: OutlineCase) -> None:
    for decision in (Decision(parent="nobody"), Decision(before="nobody"), Decision(into="nobody")):
        with pytest.raises(NoSuchThingError):
            case.library.outlines.decide(case.id, "t", decision)
    with pytest.raises(NoSuchThingError):
        case.do(DecideItem(case.id, "nobody", Decision(label="x")))
    added = case.library.outlines.add(case.id, Kind.LAW, "", [case.quote("frost")])
    case.do(added)
    with pytest.raises(BadRequestError, match="there already"):
        case.do(added)
