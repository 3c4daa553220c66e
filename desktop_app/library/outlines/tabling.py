"""The implementation matrix of a stored outline, and what the reader enters in it."""

from dataclasses import replace
from pathlib import Path

from desktop_app.library import care
from desktop_app.library.outlines import editing
from desktop_app.library.outlines.editing import Outlined
from desktop_app.model.changes import AddItem, Change, Decision
from desktop_app.model.library import ExportReport
from desktop_app.model.matrix import Matrix, MatrixRow
from desktop_app.model.outline import Status


def write(matrix: Matrix, title: str, kind: str, target: Path, library: Path, language: str) -> ExportReport:
    """Write a matrix to a file: whole, or the old one stays.

    Args:
        matrix: what to write.
        title: of the briefing.
        kind: csv, xlsx or markdown.
        target: the file.
        library: the folder that it must not lie in.
        language: of heads and statuses.

    Raises:
        BadRequestError: the format or the target cannot be.
    """
    from desktop_app.exporting.tables.writing import write_table  # takes long to load

    content = write_table(matrix, kind, language, title)
    with care.target_file(target, library) as stream:
        stream.write(content)
    return ExportReport(str(target.absolute()), kind, len(content), 0)


def enter(of: Outlined, row: MatrixRow, name: str, value: str | None) -> Change:
    """Enter what the reader knows of a row; a member that a group only names becomes an item by it.

    Args:
        of: the outline.
        row: of its matrix.
        name: of a column that can be filled.
        value: in the reader's words; "" says that there is none, None takes the entry back.

    Raises:
        NoSuchThingError: the row's item is not there any more.
        BadRequestError: there is nothing to take back.
    """
    if row.is_own:
        return editing.fill(of, row.item.id, name, value)
    return _item_of(of, row, Decision(attributes={name: value or ""}))


def judge(of: Outlined, row: MatrixRow, status: Status) -> Change:
    """Confirm a row, reject it, or make it a suggestion again.

    Raises:
        NoSuchThingError: the row's item is not there any more.
    """
    if row.is_own:
        of.item(row.item.id)
        return editing.decide(of, row.item.id, Decision(status=status))
    return _item_of(of, row, Decision(status=status))


def _item_of(of: Outlined, row: MatrixRow, decision: Decision) -> AddItem:
    """Make an item of a member, with a decision about it."""
    item = row.item
    change = editing.add(of, item.kind, item.label, item.evidence, item.parent)
    given = replace(
        change.decision,
        status=decision.status or change.decision.status,
        attributes=decision.attributes,
    )
    return replace(change, decision=given)
