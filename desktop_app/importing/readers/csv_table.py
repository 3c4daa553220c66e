"""Tables written as text: a row a sentence, or a row a turn, with a column that says who speaks."""

import csv
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from desktop_app.importing.tables.blocks import paragraphs_of
from desktop_app.importing.tables.columns import Columns, cell, find_columns, seconds
from desktop_app.importing.tables.sheets import separator_of
from desktop_app.importing.text.gluing import glue
from desktop_app.model.document import MOST_BYTES, Block, BlockKind, Document

_LONGEST_QUOTED = 200_000  # code points, where marks stand amiss: one may take in all that follows
_SENTENCE = 400  # code points; rows that are nearly all shorter are sentences
_PARAGRAPH = 700  # code points from which a paragraph put together of sentences is full
_UNCLOSED = "a quotation mark in the table is never closed: marks were taken as they stand"

Rows = list[list[str]]


@dataclass(slots=True)
class _Said:
    """What one speaker says in one paragraph."""

    speaker: str | None
    parts: list[str] = field(default_factory=list)
    size: int = 0
    role: str = ""
    time: float | None = None
    row: int = 0


def read_csv(text: str) -> Document:
    """The rows of a table with their speakers; consecutive sentences of one are a paragraph.

    A table without a column of words gives each row as it stands.
    """
    separator = separator_of(text) or ","
    rows, warnings = _rows(text, separator)
    columns = find_columns(rows)
    if columns is None:
        return Document(tuple(_bare(rows)), warnings=warnings)
    body = rows[1:] if columns.headed else rows
    blocks = tuple(_block(said) for said in _spoken(body, columns))
    return Document(blocks, metadata=_about(body, columns), warnings=warnings)


def _rows(text: str, separator: str) -> tuple[Rows, tuple[str, ...]]:
    """All rows that hold anything; quotation marks count as letters where taking them at their word fails."""
    with suppress(csv.Error):
        return _parsed(text, separator, MOST_BYTES, strict=True), ()
    with suppress(csv.Error):  # a mark stands inside a cell, or is never closed
        rows = _parsed(text, separator, _LONGEST_QUOTED, strict=False)
        if not any(_took_in_rows(value, separator, len(rows[0])) for row in rows for value in row):
            return rows, ()
    return _rows_of_lines(text, separator), (_UNCLOSED,)


def _took_in_rows(value: str, separator: str, width: int) -> bool:
    """Whether a cell is mostly made of lines that are rows of the table themselves."""
    _, *lines = value.split("\n")
    return 2 * sum(line.count(separator) >= width - 1 for line in lines) > len(lines)


def _rows_of_lines(text: str, separator: str) -> Rows:
    """A row a line, whose marks say nothing: what is more than the first has columns belongs to the last."""
    lines = [line for line in text.split("\n") if line.strip(separator + " ")]
    cuts = lines[0].count(separator)
    return [[_without_marks(value.strip()) for value in line.split(separator, cuts)] for line in lines]


def _without_marks(value: str) -> str:
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] == '"' else value


def _parsed(text: str, separator: str, longest: int, *, strict: bool) -> Rows:
    before = csv.field_size_limit(longest)
    try:
        lines = (line + "\n" for line in text.split("\n"))
        reader = csv.reader(lines, delimiter=separator, skipinitialspace=True, strict=strict)
        return [row for row in reader if any(map(str.strip, row))]
    finally:
        csv.field_size_limit(before)


def _spoken(body: Sequence[Sequence[str]], columns: Columns) -> Iterator[_Said]:
    """Rows put together to paragraphs; a row without a name goes on with the speaker before."""
    short = sum(len(cell(row, columns.text)) < _SENTENCE for row in body) > 0.8 * len(body)
    open_one: _Said | None = None
    for number, row in enumerate(body, 1):
        name = cell(row, columns.speaker) or None
        for text in paragraphs_of(cell(row, columns.text)):
            goes_on = open_one is not None and name in (None, open_one.speaker)
            if open_one is None or not goes_on or not short or open_one.size > _PARAGRAPH:
                if open_one is not None:
                    yield open_one
                speaker = name if name or open_one is None else open_one.speaker
                time = seconds(cell(row, columns.time))
                open_one = _Said(speaker, role=cell(row, columns.role).lower(), time=time, row=number)
            open_one.parts.append(text)
            open_one.size += len(text)
    if open_one is not None:
        yield open_one


def _block(said: _Said) -> Block:
    return Block(
        glue(said.parts),
        BlockKind.TABLE_ROW,
        speaker=said.speaker,
        role=said.role,
        position=said.row,
        time=said.time,
    )


def _bare(rows: Rows) -> Iterator[Block]:
    for number, row in enumerate(rows):
        text = "  ".join(" ".join(value.split()) for value in row if value.strip())
        yield Block(text, BlockKind.TABLE_ROW, position=number)


def _about(body: Sequence[Sequence[str]], columns: Columns) -> dict[str, str]:
    """What columns say of the whole: those with one and the same value in every row."""
    found: dict[str, str] = {}
    for key, column in columns.about:
        values = {cell(row, column) for row in body} - {""}
        if len(values) == 1:
            found[key] = values.pop()
    return found
