"""A text that is being put together: its paragraphs, its tables, what belongs behind a paragraph."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop_app.importing.readers.office.cells import cell_blocks
from desktop_app.importing.readers.office.passages import Passage, Piece, blocks_of
from desktop_app.model.document import Block, BlockKind


@dataclass(slots=True)
class Text:
    """The document, a note, a page's head or a text box."""

    role: str = ""  # what it is, empty for the document itself
    blocks: list[Block] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)  # of the paragraph that is being read
    number: str | None = None  # before it, if it is an item of a list
    behind: list[Block] = field(default_factory=list)  # what the paragraph refers to
    cell: list[Block] = field(default_factory=list)
    row: list[list[Block]] = field(default_factory=list)
    rows: list[list[list[Block]]] = field(default_factory=list)

    def end_paragraph(self, level: int, *, in_table: bool) -> None:
        """Turn what was gathered into blocks."""
        if not in_table:
            self.end_table()
        place = self.cell if in_table else self.blocks
        place += self._paragraph(level)
        place += self.behind
        self.pieces, self.number, self.behind = [], None, []

    def _paragraph(self, level: int) -> Iterator[Block]:
        listed = self.number is not None
        kind = BlockKind.HEADING if level else BlockKind.LIST_ITEM if listed else BlockKind.PARAGRAPH
        return blocks_of(Passage(self.pieces, kind, level, self.number or ""))

    def end_cell(self) -> None:
        """What was gathered since the last cell is one."""
        self.end_paragraph(0, in_table=True)
        self.row.append(self.cell)
        self.cell = []

    def end_row(self) -> None:
        """The cells since the last row are one."""
        if self.row:
            self.rows.append(self.row)
        self.row = []

    def end_table(self) -> None:
        """The rows that were gathered are a table."""
        if self.cell:
            self.row.append(self.cell)
        self.end_row()
        if self.rows:
            self.blocks += cell_blocks(self.rows)
        self.cell, self.rows = [], []

    def finished(self) -> list[Block]:
        """All its blocks."""
        self.end_paragraph(0, in_table=bool(self.row or self.cell))
        self.end_table()
        return self.blocks
