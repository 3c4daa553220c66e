"""How a found paragraph looks in the list."""

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from desktop_app.model.search import Hit
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.canvas import Canvas
from desktop_app.ui.parts.dates import date_words
from desktop_app.ui.parts.delegate import RowDelegate
from desktop_app.ui.parts.faces import BASE, META, META_STRONG
from desktop_app.ui.parts.marked import draw_marked
from desktop_app.ui.parts.measures import LIST
from desktop_app.ui.parts.tree_model import Index

from .model import HIT_ROLE, Column


class ResultsDelegate(RowDelegate):
    """Paints one cell, and the part of its row's background that lies under it."""

    def row_height(self, index: Index) -> int:
        """All rows are of one height."""
        return LIST.result_row

    def draw(self, canvas: Canvas, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        hit = index.data(HIT_ROLE)
        if not isinstance(hit, Hit):
            return
        canvas.painter.setClipRect(option.rect)
        self._background(canvas, option, index.row())
        cell = QRectF(option.rect).adjusted(0, 0, -LIST.gap, 0)
        column = Column(index.column())
        if column is Column.TEXT:
            self._text(canvas, cell, hit)
        elif column is Column.SPEAKER:
            canvas.text(cell, hit.speaker, BASE, "ink")
        elif column is Column.BRIEFING:
            canvas.text(cell, hit.title, BASE, "ink2")
        else:
            canvas.text(cell, date_words(hit.date), META, "ink2")

    def _background(self, canvas: Canvas, option: QStyleOptionViewItem, row: int) -> None:
        view = option.widget
        if not isinstance(view, QAbstractItemView):
            return
        line = QRectF(LIST.gap, option.rect.top() + 1, 0, option.rect.height() - 2)
        line.setRight(view.viewport().width() - LIST.gap)
        if option.state & QStyle.StateFlag.State_Selected:
            canvas.box(line, METRICS.field_radius, "tint")
            canvas.bar(line.left(), line, "accent", LIST.gap)
            if view.hasFocus():
                canvas.ring(line)
        elif view.property("hovered_row") == row:
            canvas.box(line, METRICS.field_radius, "hover")

    def _text(self, canvas: Canvas, cell: QRectF, hit: Hit) -> None:
        margin = METRICS.grid * 5
        number = f"¶{hit.paragraph}"
        canvas.text(cell.adjusted(margin, 0, 0, 0), number, META_STRONG, "ink3")
        room = margin + max(canvas.length(LIST.number), canvas.width(number, META_STRONG) + METRICS.grid)
        cell = cell.adjusted(room, 0, -METRICS.grid, 0)
        draw_marked(canvas, cell, hit.snippet, hit.highlights)
