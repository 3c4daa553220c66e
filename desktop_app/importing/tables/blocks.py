"""Rows of a table inside a document to blocks, alike for every format that has tables."""

from collections.abc import Sequence

from desktop_app.importing.tables.columns import cell, find_columns, names_transcript, seconds
from desktop_app.model.document import Block, BlockKind

_LONG = 60  # code points: cells of speech are longer on the average
_LEAST_ROWS = 3
_LEAD = 80


def table_blocks(rows: Sequence[Sequence[str]], position: int = 0) -> list[Block]:
    r"""The blocks of a table.

    A table that is a transcript gives its rows with their speakers; another one gives each row as a block,
    its cells apart by two spaces; where there are two cells, a short one opens the row as its `lead`.

    Args:
        rows: the cells' texts, paragraphs in a cell parted by "\n". A merged cell stands once.
        position: of each block; readers that number their blocks set it anew.
    """
    rows = [row for row in rows if any(value.strip() for value in row)]
    spoken = _transcript(rows, position)
    return spoken or [block for row in rows for block in _row(row, position)]


def _transcript(rows: Sequence[Sequence[str]], position: int) -> list[Block]:
    """Rows of who speaks and what; none where the table may as well be a list of people or figures."""
    if len(rows) < 2 or max(map(len, rows)) < 2:
        return []
    columns = find_columns(rows)
    if columns is None or columns.speaker is None:
        return []
    body = rows[1:] if columns.headed else rows
    long = sum(len(cell(row, columns.text)) for row in body) >= _LONG * len(body)
    if not names_transcript(rows[0]) and not (long and len(body) >= _LEAST_ROWS):
        return []
    blocks: list[Block] = []
    for row in body:
        who, time = cell(row, columns.speaker), seconds(cell(row, columns.time))
        role = cell(row, columns.role).lower()
        for number, text in enumerate(paragraphs_of(cell(row, columns.text))):
            first = number == 0
            speaker = (who or None) if first else None
            blocks.append(
                Block(
                    text,
                    BlockKind.TABLE_ROW,
                    speaker=speaker,
                    role=role if speaker else "",
                    position=position,
                    time=time if first else None,
                )
            )
    return blocks


def _row(row: Sequence[str], position: int) -> list[Block]:
    cells = [paragraphs_of(value) for value in row if value.strip()]
    if len(cells) == 1:
        return [Block(text, BlockKind.TABLE_ROW, position=position) for text in cells[0]]
    if len(cells) == 2 and len(cells[0]) == 1 and len(cells[0][0]) <= _LEAD:
        (lead,), (first, *others) = cells
        opening = Block(f"{lead}  {first}", BlockKind.TABLE_ROW, lead=lead, position=position)
        return [opening, *(Block(text, BlockKind.TABLE_ROW, position=position) for text in others)]
    whole = "  ".join(" ".join(texts) for texts in cells)
    return [Block(whole, BlockKind.TABLE_ROW, position=position)]


def paragraphs_of(value: str) -> list[str]:
    """The lines of a cell, white space collapsed, without blank ones."""
    return [line for part in value.split("\n") if (line := " ".join(part.split()))]
