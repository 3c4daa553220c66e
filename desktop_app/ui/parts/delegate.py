"""What the delegates of all lists share."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.ui.metrics import METRICS
from desktop_app.ui.theme import ThemeManager

from .canvas import Canvas
from .tree_model import Index


class RowDelegate(QStyledItemDelegate):
    """Draws rows on a canvas; lists differ in the rows' height and in what is drawn."""

    least_width = METRICS.grid

    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes

    def row_height(self, index: Index) -> int:
        """A row's height at scale 1."""
        return METRICS.row

    def draw(self, canvas: Canvas, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row, or one cell of it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As wide as the view allows, as high as the row asks for."""
        return QSize(self.least_width, self._themes.length(self.row_height(index)))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Give the canvas for one row, and leave the painter as it was."""
        painter.save()
        self.draw(Canvas(painter, self._themes), option, index)
        painter.restore()
