"""The implementation matrix: who does what, by when, filled with nothing but what was said."""

from collections.abc import Iterable, Sequence

from desktop_app.model.matrix import Cell, Column, Matrix, MatrixRow
from desktop_app.model.outline import READER, Kind, Outline, OutlineItem
from desktop_app.model.spans import Quotation
from desktop_app.model.transcript import Transcript

from .belonging import things_of
from .measures import Measure, measures

_STATED = (Column.RESPONSIBLE, Column.DEADLINE, Column.QUANTITY)
_CHINESE_PARTS, _PARTS = "；", "; "


def make_matrix(outline: Outline, transcript: Transcript) -> Matrix:
    """The table of an outline's tasks and measures.

    A cell holds what the text says of that very row, or what the reader entered; nothing is handed down
    from a group to its members, and what nobody says stays open.
    """
    texts = transcript.texts()
    rows = measures(outline, texts)
    things = things_of(rows, outline, texts)
    joint = _CHINESE_PARTS if transcript.language.startswith("zh") else _PARTS
    return Matrix(tuple(_row(row, things.get(row.item.id, ()), joint) for row in rows))


def _row(row: Measure, things: Sequence[OutlineItem], joint: str) -> MatrixRow:
    item = row.item
    cells = {
        Column.MEASURE: Cell(item.label, item.rule == READER and row.is_own),
        **{column: _stated(item, column, item.attributes.get(column, "")) for column in _STATED},
        Column.MECHANISM: _stated(item, Column.MECHANISM, _names(things, joint, laws=False)),
        Column.LAW: _stated(item, Column.LAW, _names(things, joint, laws=True)),
        Column.STATUS: Cell(item.status.value),
        Column.EVIDENCE: Cell("\n".join(map(_evidence, item.evidence))),
    }
    return MatrixRow(item, row.depth, cells, item.evidence, row.is_own)


def _stated(item: OutlineItem, column: Column, text: str) -> Cell:
    """What stands in a cell: the reader's word before the text's."""
    if column in item.entries:
        return Cell(item.entries[column], True, text)
    return Cell(text, found=text)


def _names(things: Iterable[OutlineItem], joint: str, *, laws: bool) -> str:
    found = (
        thing.label
        for thing in things
        if (thing.kind is Kind.LAW or thing.attributes.get("members_kind") == Kind.LAW) == laws
    )
    return joint.join(dict.fromkeys(found))


def _evidence(quotation: Quotation) -> str:
    return f"¶{quotation.paragraph} {' '.join(quotation.quote.split())}"
