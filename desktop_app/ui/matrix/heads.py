"""The heads of the matrix's columns: a click sorts, the third gives the outline's order back."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop_app.model.matrix import Column
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.canvas import Canvas
from desktop_app.ui.parts.faces import SECTION
from desktop_app.ui.parts.measures import LIST
from desktop_app.ui.theme import ThemeManager

from .model import COLUMNS

_WIDTHS = {
    Column.MEASURE: 176,
    Column.RESPONSIBLE: 98,
    Column.DEADLINE: 80,
    Column.QUANTITY: 78,
    Column.MECHANISM: 100,
    Column.LAW: 80,
    Column.STATUS: 100,
    Column.EVIDENCE: 76,
}
"""Together what a window of 1400 pixels leaves between its sides; the last takes what there is more."""


class MatrixHeads(QHeaderView):
    """Quiet names; the column that the rows are sorted by has an arrow."""

    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._themes = themes
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setStretchLastSection(True)
        self.setSortIndicatorClearable(True)
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortIndicatorShown(True)
        themes.changed.connect(self._fit)

    def fit(self) -> None:
        """Take the widths that were designed."""
        for place, column in enumerate(COLUMNS):
            self.resizeSection(place, self._themes.length(_WIDTHS[column]))
        self._fit()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """The name over a hairline."""
        painter.save()
        canvas = Canvas(painter, self._themes)
        box = QRectF(rect)
        painter.fillRect(rect, self._themes.theme.colour("page"))
        canvas.rule(box.left(), box.right() + 1, box.bottom() - METRICS.hairline, "line_strong")
        name = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        room = box.adjusted(LIST.gap, 0, -METRICS.grid, 0)
        if self.sortIndicatorSection() == section:
            down = self.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
            side = canvas.length(METRICS.chevron)
            arrow = QRectF(room.right() - side, box.top(), side, box.height())
            canvas.icon(arrow.center(), "down" if down else "up", "accent", METRICS.chevron)
            room.setRight(arrow.left() - METRICS.grid)
        canvas.text(room, name, SECTION, "ink2")
        painter.restore()

    def _fit(self) -> None:
        self.setFixedHeight(self._themes.length(METRICS.row))
