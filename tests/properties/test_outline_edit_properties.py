"""What holds of every edit of an outline: it can be undone exactly, and outlives whatever is found later."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.model.changes import Change, DecideItem, Decision
from desktop_app.model.errors import DeskError
from desktop_app.model.outline import Kind, Outline, OutlineItem, Status
from desktop_app.model.spans import Quotation
from tests.outlining import OutlineCase

TEXT = """\
Briefing on water
12 May 2023

Marta Lind, official:
We have four key tasks. First, we will line the old canals. Second, we will plant trees along the banks.

Third, we will set up a frost warning mechanism, and a mechanism for floods. Fourth, we revise the Water Act.

We have four key tasks. First, we will line the old canals again, by the end of 2027, led by the water board.
"""

Edit = Callable[[OutlineCase, Outline], Change]


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OutlineCase]:
    made = OutlineCase(tmp_path_factory.mktemp("edits") / "library", TEXT)
    yield made
    made.close()


def found(case: OutlineCase) -> list[OutlineItem]:
    """What rules would find: a set with listed members, nested items, one with two places."""
    again = case.quote("line the old canals again")
    first = case.item("a1", "line the old canals", "s1")
    return [
        replace(
            case.item("s1", "four key tasks", None, Kind.SET),
            count_stated=4,
            members=("line the old canals", "plant trees along the banks", "frost", "laws"),
        ),
        replace(first, evidence=(*first.evidence, again), attributes={"deadline": "2027"}),
        replace(case.item("a2", "plant trees along the banks", "s1"), order=1),
        replace(case.item("m1", "set up a frost warning mechanism", "s1", Kind.MECHANISM), order=2),
        replace(case.item("m2", "a mechanism for floods", "m1", Kind.MECHANISM), confidence=0.5),
        replace(case.item("l1", "Water Act", None, Kind.LAW), mentions=(case.quote("water board"),), order=1),
    ]


def named(outline: Outline, index: int) -> str:
    return outline.items[index % len(outline.items)].id if outline.items else "nobody"


def decision(index: int, other: int, part: str, label: str, status: Status, kind: Kind) -> Edit:
    def edit(case: OutlineCase, outline: Outline) -> Change:
        second = named(outline, other) if other < 9 else ""
        wanted = {
            "label": Decision(label=label),
            "status": Decision(status=status),
            "kind": Decision(kind=kind),
            "parent": Decision(parent=second),
            "before": Decision(before=second),
            "both": Decision(label=label, parent=second, status=status),
            "entry": Decision(attributes={"deadline": label}),
        }[part]
        return case.library.outlines.decide(case.id, named(outline, index), wanted)

    return edit


def span(case: OutlineCase, paragraph: int, start: int, length: int) -> Quotation:
    texts = case.texts
    number = 1 + paragraph % len(texts)
    start %= len(texts[number])
    return Quotation(number, start, start + length, texts[number][start : start + length])


def part_of(outline: Outline, index: int, start: int, length: int) -> Quotation:
    places = outline.items[index % len(outline.items)].evidence
    place = places[start % len(places)]
    first = min(start, len(place.quote) - 1)
    words = place.quote[first : first + length]
    return Quotation(place.paragraph, place.start + first, place.start + first + len(words), words)


INDEX, PLACE = st.integers(0, 12), st.integers(0, 60)
LABELS = st.sampled_from(["canals", "trees", "water", "  "])
PARTS = st.sampled_from(["label", "status", "kind", "parent", "parent", "before", "before", "both", "entry"])
OF_FOUND: st.SearchStrategy[Edit] = st.one_of(
    st.builds(decision, INDEX, INDEX, PARTS, LABELS, st.sampled_from(Status), st.sampled_from(Kind)),
    st.builds(
        lambda i, j, k: lambda c, o: c.library.outlines.merge(c.id, named(o, i), named(o, j), named(o, k)),
        INDEX,
        INDEX,
        INDEX,
    ),
    st.builds(
        lambda i, n, a: lambda c, o: c.library.outlines.attach(c.id, named(o, i), [span(c, n, a, 12)]),
        INDEX,
        INDEX,
        PLACE,
    ),
    st.just(lambda c, _: c.library.outlines.confirm_above(c.id, 0.7)),
    st.builds(lambda i: lambda c, o: DecideItem(c.id, named(o, i), None), INDEX),
)
EDITS: st.SearchStrategy[Edit] = st.one_of(
    OF_FOUND,
    st.builds(
        lambda i, a, n: lambda c, o: c.library.outlines.split(c.id, named(o, i), part_of(o, i, a, n)),
        INDEX,
        PLACE,
        st.integers(1, 40),
    ),
    st.builds(
        lambda n, a, b, k, i: (
            lambda c, o: c.library.outlines.add(
                c.id, k, "", [span(c, n, a, b)], named(o, i) if i < 6 else None
            )
        ),
        INDEX,
        PLACE,
        st.integers(1, 30),
        st.sampled_from(Kind),
        INDEX,
    ),
)
SEVERAL = st.lists(EDITS, min_size=1, max_size=8)
settled = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def sound(case: OutlineCase) -> Outline:
    """The outline, after a look at what must hold of every one."""
    outline, texts = case.outline, case.texts
    orders: dict[str | None, int] = {}
    seen: set[str] = set()
    for item in outline.items:
        assert item.id not in seen
        assert item.parent is None or item.parent in seen
        assert item.order == orders.get(item.parent, 0)
        assert item.evidence
        assert all(texts[q.paragraph][q.start : q.end] == q.quote for q in (*item.evidence, *item.mentions))
        assert item.label.strip()
        orders[item.parent] = item.order + 1
        seen.add(item.id)
    return outline


def edited(case: OutlineCase, edits: list[Edit]) -> list[Change]:
    """Do edits, less those that are refused; their inverses."""
    inverses = []
    for edit in edits:
        outline = sound(case)
        with suppress(DeskError):
            inverses.append(case.do(edit(case, outline)))
    return inverses


@settled
@given(SEVERAL, SEVERAL)
def test_edits_are_undone_to_the_byte_and_done_again_likewise(
    case: OutlineCase, before: list[Edit], edits: list[Edit]
) -> None:
    case.forget(found(case))
    edited(case, before)
    start = case.state()
    inverses = edited(case, edits)
    end = case.state()
    assert not sound(case).lost
    again = [case.do(inverse) for inverse in reversed(inverses)]
    assert case.state() == start
    for inverse in reversed(again):
        case.do(inverse)
    assert case.state() == end


@settled
@given(st.lists(OF_FOUND, min_size=1, max_size=8))
def test_decisions_wait_for_what_is_not_found_for_a_while(case: OutlineCase, edits: list[Edit]) -> None:
    case.forget(found(case))
    edited(case, edits)
    end = case.state()
    case.find([])
    sound(case)
    case.find(found(case))
    assert case.state() == end


@settled
@given(SEVERAL)
def test_items_found_under_other_names_are_the_same_items(case: OutlineCase, edits: list[Edit]) -> None:
    case.forget(found(case))
    edited(case, edits)
    end = sound(case)
    case.find(
        replace(item, id="x" + item.id, parent=item.parent and "x" + item.parent) for item in found(case)
    )
    renamed = sound(case)
    names = {item.id: "x" + item.id for item in found(case)}
    assert [
        replace(item, id=names.get(item.id, item.id), parent=names.get(item.parent or "", item.parent))
        for item in end.items
    ] == list(renamed.items)
    case.find(found(case))
    assert case.outline == end
