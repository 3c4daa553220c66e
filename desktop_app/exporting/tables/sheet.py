"""A matrix as plain words: what every kind of table writes."""

import re
from dataclasses import dataclass

from desktop_app.exporting.words import Words
from desktop_app.model.matrix import FILLED, Cell, Column, Matrix, MatrixRow

_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What no table can hold: controls, halves of characters."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row: the words of its cells, which of them are the reader's, how deep it hangs, whose row it is."""

    words: tuple[str, ...]
    by_reader: tuple[bool, ...]
    depth: int
    item: str  # id; empty for a member that is no item of its own


@dataclass(frozen=True, slots=True)
class Sheet:
    """Heads and rows of one width; the last column names those that the reader filled."""

    heads: tuple[str, ...]
    keys: tuple[str, str]  # heads of what is written where a table cannot set rows in: level and id
    lines: tuple[Line, ...]


def sheet_of(matrix: Matrix, words: Words) -> Sheet:
    """The matrix in the words of a language; open cells are empty, "none" stands where the reader said so."""
    heads = (*(words.name("columns", column) for column in Column), words.name("columns", "by_reader"))
    keys = words.name("columns", "level"), words.name("columns", "item")
    return Sheet(heads, keys, tuple(_line(row, words) for row in matrix.rows))


def _line(row: MatrixRow, words: Words) -> Line:
    cells = {column: _words(column, row.cells[column], words) for column in Column}
    marks = [row.cells[column].by_reader for column in Column]
    entered = [words.name("columns", column) for column in FILLED if row.cells[column].by_reader]
    shown = (*cells.values(), words["separator"].join(entered))
    return Line(shown, (*marks, False), row.depth, row.item.id if row.is_own else "")


def _words(column: Column, cell: Cell, words: Words) -> str:
    if column is Column.STATUS:
        return words.name("statuses", cell.text)
    text = _UNWRITABLE.sub("", cell.text.replace("\r\n", "\n").replace("\r", "\n"))
    if text.strip():
        return text
    return words.name("columns", "none") if cell.by_reader else ""
