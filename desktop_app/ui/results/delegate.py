"""How a found paragraph looks in the list."""

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from desktop_app.model.search import Hit
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.canvas import Canvas
from desktop_app.ui.parts.dates import date_words
from desktop_app.ui.parts.delegate import RowDelegate
from desktop_app.ui.parts.faces import BASE, META, META_STRONG, PILL, STRONG
from desktop_app.ui.parts.marked import draw_marked
from desktop_app.ui.parts.measures import LIST
from desktop_app.ui.parts.tree_model import Index

from .model import GROUP_ROLE, HIT_ROLE, Column, place_name


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
        column, group = Column(index.column()), index.data(GROUP_ROLE)
        if group and index.row():
            canvas.rule(option.rect.left(), option.rect.right() + 1, option.rect.top())
        if column is Column.TEXT:
            self._text(canvas, cell, hit)
        elif column is Column.SPEAKER:
            canvas.text(cell, hit.speaker, BASE, "ink")
        elif column is Column.BRIEFING:
            self._briefing(canvas, cell, hit, group)
        elif group:
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

    def _briefing(self, canvas: Canvas, cell: QRectF, hit: Hit, group: int) -> None:
        """The title where a briefing's hits begin, and how many of them there are."""
        if group < 0:
            canvas.text(cell, hit.title, BASE, "ink2")
        elif group:
            count = f"{group}" if group > 1 else ""
            room = canvas.width(count, META) + LIST.gap if count else 0
            title = cell.adjusted(0, 0, -room, 0)
            canvas.text(title, hit.title, STRONG, "ink2")
            left = min(title.right(), cell.left() + canvas.width(hit.title, STRONG)) + LIST.gap
            canvas.text(QRectF(left, cell.top(), room, cell.height()), count, META, "ink3")

    def _text(self, canvas: Canvas, cell: QRectF, hit: Hit) -> None:
        margin = METRICS.grid * 5
        number = f"¶{hit.paragraph}"
        canvas.text(cell.adjusted(margin, 0, 0, 0), number, META_STRONG, "ink3")
        room = margin + max(canvas.length(LIST.number), canvas.width(number, META_STRONG) + METRICS.grid)
        cell = cell.adjusted(room, 0, -METRICS.grid, 0)
        kind = place_name(hit.place)
        if kind:
            width = canvas.width(kind, PILL) + canvas.length(3 * METRICS.grid)
            canvas.pill(cell.left() + width, cell.center().y(), kind)
            cell = cell.adjusted(width + LIST.gap, 0, 0, 0)
        draw_marked(canvas, cell, hit.snippet, hit.highlights)
