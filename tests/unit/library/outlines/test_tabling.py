"""What the reader enters in the matrix is stored with the item, and taken back as it was."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.model.changes import Change
from desktop_app.model.errors import BadRequestError
from desktop_app.model.matrix import Column, MatrixRow
from desktop_app.model.outline import Kind, Status
from tests.outlining import OutlineCase

TEXT = "Anna Berg:\nWe have two tasks: line the old canals and plant long hedges.\n"


@pytest.fixture
def case(tmp_path: Path) -> Iterator[OutlineCase]:
    made = OutlineCase(tmp_path / "library", TEXT)
    whole = made.item("set", "two tasks", kind=Kind.SET)
    members = ("line the old canals", "plant long hedges")
    whole = replace(whole, count_stated=2, members=members, attributes={"members_kind": "task"})
    made.find([whole, made.item("line", "line the old canals", "set")])
    yield made
    made.library.close()


def row(case: OutlineCase, label: str) -> MatrixRow | None:
    rows = case.library.outlines.matrix(case.id).rows
    return next((row for row in rows if row.item.label == label), None)


def some_row(case: OutlineCase, label: str) -> MatrixRow:
    found = row(case, label)
    assert found is not None
    return found


def entered(case: OutlineCase, label: str, value: str | None) -> Change:
    change = case.library.outlines.enter(case.id, some_row(case, label), Column.DEADLINE, value)
    return case.do(change)


def test_an_entry_is_the_rows_own_and_is_taken_back_whole(case: OutlineCase) -> None:
    before = case.state()
    inverse = entered(case, "line the old canals", "  by\n2027 ")
    cell = some_row(case, "line the old canals").cells[Column.DEADLINE]
    assert (cell.text, cell.by_reader) == ("by 2027", True)
    case.do(inverse)
    assert case.state() == before


def test_an_entry_is_taken_back_by_itself(case: OutlineCase) -> None:
    entered(case, "line the old canals", "by 2027")
    entered(case, "line the old canals", None)
    assert some_row(case, "line the old canals").cells[Column.DEADLINE].is_open
    with pytest.raises(BadRequestError):
        entered(case, "line the old canals", None)


def test_a_named_member_becomes_an_item_by_what_is_entered(case: OutlineCase) -> None:
    before = case.state()
    assert not some_row(case, "plant long hedges").is_own
    inverse = entered(case, "plant long hedges", "by 2028")
    own = some_row(case, "plant long hedges")
    assert own.is_own
    assert own.cells[Column.DEADLINE].text == "by 2028"
    assert own.places == (case.quote("plant long hedges"),)
    assert len(case.library.outlines.matrix(case.id).rows) == 3
    case.do(inverse)
    assert case.state() == before
    assert not some_row(case, "plant long hedges").is_own


def test_rows_are_confirmed_and_rejected_members_as_well(case: OutlineCase) -> None:
    judge = case.library.outlines.judge
    case.do(judge(case.id, some_row(case, "line the old canals"), Status.CONFIRMED))
    assert some_row(case, "line the old canals").item.status is Status.CONFIRMED
    inverse = case.do(judge(case.id, some_row(case, "plant long hedges"), Status.REJECTED))
    assert row(case, "plant long hedges") is None
    case.do(inverse)
    assert some_row(case, "plant long hedges").item.status is Status.SUGGESTED
