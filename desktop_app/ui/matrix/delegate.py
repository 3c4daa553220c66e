"""How a cell of the matrix looks."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from desktop_app.model.matrix import FILLED, Column, MatrixRow
from desktop_app.model.outline import Kind
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.offsets import QtOffsets
from desktop_app.ui.parts.canvas import Canvas
from desktop_app.ui.parts.faces import BASE, META, STRONG, Face
from desktop_app.ui.parts.in_place import InPlaceDelegate, draw_ground, draw_status
from desktop_app.ui.parts.measures import LIST
from desktop_app.ui.parts.tree_model import Index
from desktop_app.ui.theme import ThemeManager

from .model import COLUMNS, MatrixFilter, row_of
from .words import shown

_ENTRY = Face(METRICS.base_text, italic=True)
_DEEPEST = 6
"""Steps that rows are set in; what hangs deeper is set in no further."""

_LOOKED_AT = 400
"""Code points in which the end of a first line is looked for."""


class MatrixDelegate(InPlaceDelegate):
    """Paints two lines of words at most; the reader's in italics with a pen, open cells as a dash."""

    def __init__(self, themes: ThemeManager, rows: MatrixFilter, parent: QWidget) -> None:
        super().__init__(themes, parent)
        self._rows = rows

    def row_height(self, index: Index) -> int:
        """Two lines."""
        return METRICS.two_line_row

    def draw(self, canvas: Canvas, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        row, column = row_of(index), COLUMNS[index.column()]
        if row is None:
            return
        rect = QRectF(option.rect)
        draw_ground(canvas, rect.adjusted(1, 1, -1, -2), option, hover=False)
        canvas.rule(rect.left(), rect.right() + 1, rect.bottom() - METRICS.hairline)
        room = rect.adjusted(LIST.gap, METRICS.grid, -LIST.gap, -METRICS.grid)
        if column is Column.STATUS:
            room = self._status(canvas, row, room)
        elif column is Column.MEASURE and not self._rows.is_ordered():
            room.setLeft(room.left() + canvas.length(METRICS.indent * min(row.depth, _DEEPEST)))
        if row.cells[column].by_reader:
            centre = QPointF(room.right() - canvas.length(METRICS.icon_small) / 2, room.center().y())
            canvas.icon(centre, "pen", "accent", METRICS.icon_small)
            room.setRight(room.right() - canvas.length(METRICS.icon_small + METRICS.grid))
        face, role = _look(row, column)
        _wrapped(canvas, room, shown(row, column), face, role)

    def editor_name(self) -> str:
        """What is edited in place."""
        return self.tr("Your entry")

    def _status(self, canvas: Canvas, row: MatrixRow, room: QRectF) -> QRectF:
        """The sign before the word; returns the room that is left."""
        side = draw_status(canvas, room.left(), room.center().y(), row.item.status)
        return room.adjusted(side + METRICS.grid + 2, 0, 0, 0)


def _look(row: MatrixRow, column: Column) -> tuple[Face, str]:
    """How a cell's words are set, and in which colour."""
    cell = row.cells[column]
    if cell.by_reader:
        return _ENTRY, "ink" if cell.text else "ink2"
    if column in FILLED:
        return BASE, "ink" if cell.text else "ink3"
    if column is Column.MEASURE:
        return (STRONG if row.item.kind is Kind.SET else BASE), "ink" if row.is_own else "ink2"
    return META, "ink2"


def _wrapped(canvas: Canvas, room: QRectF, words: str, face: Face, role: str) -> None:
    """Words on two lines at most, in the middle of their room, ended with dots where they go on."""
    text = " ".join(words.split())
    font = canvas.font(face, text)
    metrics = QFontMetricsF(font)
    if metrics.horizontalAdvance(text) <= room.width():
        canvas.text(room, text, face, role)
        return
    cut = _first_line(text, font, room.width())
    lines = (text[:cut].rstrip(), text[cut:])
    top = room.center().y() - metrics.lineSpacing()
    for place, line in enumerate(lines):
        at = top + place * metrics.lineSpacing()
        canvas.text(QRectF(room.left(), at, room.width(), metrics.lineSpacing()), line, face, role)


def _first_line(text: str, font: QFont, width: float) -> int:
    """How many characters stand on the first of several lines."""
    head = text[:_LOOKED_AT]
    layout = QTextLayout(head, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(max(width, 1))
    layout.endLayout()
    return QtOffsets(head).from_qt(line.textLength())
