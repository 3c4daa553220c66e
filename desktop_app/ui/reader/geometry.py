"""Where things stand on the page, in document coordinates."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine


@dataclass(frozen=True, slots=True)
class LinePiece:
    """The part of one line that a mark covers."""

    left: float
    right: float
    baseline: float


def block_rect(document: QTextDocument, block: QTextBlock) -> QRectF:
    """A block's rectangle without its margins; lays the page out down to it where that has not been done."""
    return document.documentLayout().blockBoundingRect(block)


def block_at(document: QTextDocument, y: float) -> QTextBlock:
    """The block at a height of the page."""
    position = document.documentLayout().hitTest(QPointF(0, max(0.0, y)), Qt.HitTestAccuracy.FuzzyHit)
    return document.findBlock(max(0, position))


def blocks_between(document: QTextDocument, top: float, bottom: float) -> Iterator[tuple[QTextBlock, QRectF]]:
    """The blocks that show between two heights, with their rectangles."""
    block = block_at(document, top)
    while block.isValid():
        rect = block_rect(document, block)
        if rect.top() > bottom:
            return
        yield block, rect
        block = block.next()


def line_pieces(document: QTextDocument, block: QTextBlock, start: int, end: int) -> list[LinePiece]:
    """The pieces of lines that a range covers, blanks at line ends left out.

    Args:
        document: the page.
        block: one of its blocks.
        start: in the block, in Qt's units.
        end: likewise.
    """
    origin = block_rect(document, block).topLeft()  # asked first: it brings the layout up to date
    layout = block.layout()
    pieces = []
    first = layout.lineForTextPosition(start)
    number = first.lineNumber() if first.isValid() else layout.lineCount()
    while number < layout.lineCount():
        line = layout.lineAt(number)
        if line.textStart() >= end:
            break
        left, right = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
        x1, x2 = _x(line, left), min(_x(line, right), line.naturalTextRect().right())
        if x1 < x2:
            baseline = origin.y() + line.y() + line.ascent()
            pieces.append(LinePiece(origin.x() + x1, origin.x() + x2, baseline))
        number += 1
    return pieces


def baseline(document: QTextDocument, block: QTextBlock, position: int = 0) -> float:
    """The baseline of the line at a position of a block."""
    top = block_rect(document, block).top()
    line = block.layout().lineForTextPosition(position)
    return top + line.y() + line.ascent() if line.isValid() else top


def _x(line: QTextLine, position: int) -> float:
    x, _ = cast("tuple[float, int]", line.cursorToX(position))  # the stubs know no element types
    return x
