"""Where things stand on the page, in document coordinates."""

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPointF, QRectF
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
        x1, x2 = position_x(line, left), min(position_x(line, right), line.naturalTextRect().right())
        if x1 < x2:
            baseline = origin.y() + line.y() + line.ascent()
            pieces.append(LinePiece(origin.x() + x1, origin.x() + x2, baseline))
        number += 1
    return pieces


def position_at(document: QTextDocument, block: QTextBlock, point: QPointF) -> int | None:
    """The position in a block of the character at a point of the page; None beside the text."""
    inside = point - block_rect(document, block).topLeft()
    layout = block.layout()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        if line.y() <= inside.y() < line.y() + line.height():
            written = line.naturalTextRect()
            if not written.left() <= inside.x() <= written.right():
                return None
            return line.xToCursor(inside.x(), QTextLine.CursorPosition.CursorOnCharacter)
    return None


def baseline(document: QTextDocument, block: QTextBlock, position: int = 0) -> float:
    """The baseline of the line at a position of a block."""
    top = block_rect(document, block).top()
    line = block.layout().lineForTextPosition(position)
    return top + line.y() + line.ascent() if line.isValid() else top


def position_x(line: QTextLine, position: int) -> float:
    """How far into its block a position of a line stands."""
    x, _ = cast("tuple[float, int]", line.cursorToX(position))  # the stubs know no element types
    return x
