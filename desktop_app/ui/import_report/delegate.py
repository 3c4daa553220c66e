"""How a file of a report looks."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from desktop_app.model.library import ImportRow, ImportStatus
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.canvas import Canvas
from desktop_app.ui.parts.delegate import RowDelegate
from desktop_app.ui.parts.faces import META, STRONG
from desktop_app.ui.parts.measures import LIST
from desktop_app.ui.parts.tree_model import Index
from desktop_app.ui.theme import ThemeManager

from .model import ReportModel
from .words import detail_of, name_of, status_words

_SIGNS = {
    ImportStatus.FAILED: ("cross-ring", "bad"),
    ImportStatus.ADDED: ("plus", "ok"),
    ImportStatus.UPDATED: ("pen-ring", "ok"),
    ImportStatus.UNCHANGED: ("check", "ink3"),
}


class ReportDelegate(RowDelegate):
    """Paints a sign, the file's name and status, and below them why, or what it is called."""

    def __init__(self, themes: ThemeManager, model: ReportModel, parent: QWidget) -> None:
        super().__init__(themes, parent)
        self._model = model

    def row_height(self, index: Index) -> int:
        """Two lines."""
        return METRICS.two_line_row

    def draw(self, canvas: Canvas, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row = self._model.row_at(index)
        if row is None:
            return
        rect = QRectF(option.rect)
        box = rect.adjusted(LIST.gap, 1, -LIST.gap, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            canvas.box(box, METRICS.field_radius, "tint")
        elif option.state & QStyle.StateFlag.State_MouseOver:
            canvas.box(box, METRICS.field_radius, "hover")
        if option.state & QStyle.StateFlag.State_HasFocus:
            canvas.ring(box)
        self._words(canvas, row, box.adjusted(LIST.gap, METRICS.grid, -LIST.gap, -METRICS.grid))

    def _words(self, canvas: Canvas, row: ImportRow, rect: QRectF) -> None:
        half = rect.height() / 2
        sign, role = _SIGNS[row.status]
        if row.warnings and row.status is not ImportStatus.FAILED:
            sign, role = "warning", "warn"
        canvas.icon(QPointF(rect.left() + METRICS.icon / 2, rect.top() + half / 2), sign, role)
        left = rect.left() + canvas.length(METRICS.icon) + LIST.gap
        right = canvas.pill(rect.right(), rect.top() + half / 2, status_words(row)) - LIST.gap
        name = QRectF(left, rect.top(), right - left, half)
        canvas.text(name, name_of(row), STRONG, "ink")
        below = QRectF(left, rect.top() + half - 1, rect.right() - left, half)
        canvas.text(below, detail_of(row), META, "ink2")
