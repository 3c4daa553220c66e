"""Tables of word processors, whose cells hold paragraphs of their own, to blocks."""

from collections.abc import Iterator, Sequence

from lxml import etree

from desktop_app.importing.tables.blocks import table_blocks
from desktop_app.model.document import Block, BlockKind

Cell = Sequence[Block]

_LAYOUT_PARAGRAPHS = 8  # in one cell of a table of one or two rows: it only lays out the page


def cell_blocks(rows: Sequence[Sequence[Cell]]) -> Iterator[Block]:
    """A table's rows as every format gives them; one that only lays out the page as its paragraphs."""
    filled = [[cell for cell in row if any(block.text for block in cell)] for row in rows]
    most = max((len(cell) for row in filled for cell in row), default=0)
    if all(len(row) < 2 for row in filled) or (len(filled) <= 2 and most >= _LAYOUT_PARAGRAPHS):
        yield from (block for row in filled for cell in row for block in cell)
        return
    yield from table_blocks([["\n".join(_texts(cell)) for cell in row] for row in rows])
    yield from (b for row in filled for cell in row for b in cell if b.kind is BlockKind.NOTE)


def inside(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The rows of a table or cells of a row, wrapped or not, but not those of a table inside."""
    stack = [iter(element)]
    while stack:
        item = next(stack[-1], None)
        if item is None:
            stack.pop()
        elif item.tag == tag:
            yield item
        elif len(item):
            stack.append(iter(item))


def _texts(cell: Cell) -> Iterator[str]:
    return (block.text for block in cell if block.text and block.kind is not BlockKind.NOTE)
