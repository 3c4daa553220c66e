"""What the matrix says, in the interface's language."""

from PySide6.QtCore import QCoreApplication

from desktop_app.exporting.tables.csv_table import harmless
from desktop_app.model.matrix import FILLED, Cell, Column, MatrixRow
from desktop_app.model.outline import Status

translate = QCoreApplication.translate

OPEN = "–"


def column_name(column: Column) -> str:
    """The head of a column."""
    names = {
        Column.MEASURE: translate("Matrix", "Measure"),
        Column.RESPONSIBLE: translate("Matrix", "Responsible"),
        Column.DEADLINE: translate("Matrix", "Deadline"),
        Column.QUANTITY: translate("Matrix", "Quantity"),
        Column.MECHANISM: translate("Matrix", "Mechanism"),
        Column.LAW: translate("Matrix", "Law"),
        Column.STATUS: translate("Matrix", "Status"),
        Column.EVIDENCE: translate("Matrix", "Evidence"),
    }
    return names[column]


def status_name(status: Status) -> str:
    """What the reader has said of a row."""
    names = {
        Status.SUGGESTED: translate("Matrix", "suggested"),
        Status.CONFIRMED: translate("Matrix", "confirmed"),
        Status.EDITED: translate("Matrix", "edited"),
        Status.REJECTED: translate("Matrix", "rejected"),
    }
    return names[status]


def shown(row: MatrixRow, column: Column) -> str:
    """The words of a cell: a dash where it is open, "none" where the reader said so."""
    cell = row.cells[column]
    if column is Column.STATUS:
        return status_name(row.item.status)
    if column in FILLED and not cell.text:
        return OPEN if cell.is_open else translate("Matrix", "none")
    return cell.text


def spoken(row: MatrixRow, column: Column) -> str:
    """A cell for assistive tools: its head, its words, and whose they are."""
    cell = row.cells[column]
    words = translate("Matrix", "not stated") if column in FILLED and cell.is_open else shown(row, column)
    template = translate("Matrix", "{column}: {words}")
    if cell.by_reader:
        template = translate("Matrix", "{column}: {words}, your entry")
    return template.format(column=column_name(column), words=words)


def hint(row: MatrixRow, column: Column) -> str:
    """What a cell tells under the pointer."""
    cell = row.cells[column]
    if column in FILLED and cell.is_open:
        return translate("Matrix", "Not stated in the text")
    if column in FILLED and cell.by_reader:
        mine = translate("Matrix", "Your entry")
        theirs = translate("Matrix", "In the text: {words}").format(words=cell.found)
        return f"{mine}\n{theirs}" if cell.found else mine
    return shown(row, column)


def wanted(cell: Cell, typed: str) -> str | None:
    """What to enter for what was typed over a cell: None takes the reader's own entry back."""
    words = " ".join(typed.split())
    return None if words == cell.found and cell.by_reader else words


def as_tsv(lines: list[list[str]]) -> str:
    """Cells as spreadsheets take them from the clipboard; none of them is run as a formula."""
    return "\n".join("\t".join(harmless(" ".join(words.split())) for words in line) for line in lines)
