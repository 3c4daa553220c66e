"""The heads of the matrix's columns: a click sorts, the third gives the outline's order back."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, QRectF, Qt, QTimer, Signal
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
    Column.MEASURE: 181,
    Column.RESPONSIBLE: 92,
    Column.DEADLINE: 76,
    Column.QUANTITY: 72,
    Column.MECHANISM: 88,
    Column.LAW: 64,
    Column.STATUS: 98,
    Column.EVIDENCE: 69,
}
"""The least that a column has, together what a window of 1400 pixels leaves between its sides."""

_GROWTH = {
    Column.MEASURE: 5,
    Column.RESPONSIBLE: 2,
    Column.DEADLINE: 1,
    Column.QUANTITY: 1,
    Column.MECHANISM: 2,
    Column.LAW: 1,
    Column.EVIDENCE: 4,
}
"""How columns share what a larger window leaves."""

_LEAST, _MOST = 40, 1200
"""Pixels at scale 1 between which a column can be dragged."""


class MatrixHeads(QHeaderView):
    """Quiet names; the column that the rows are sorted by has an arrow.

    Columns follow the width of the table, but for those that the reader has dragged: a double click on their
    edge lets them follow again.
    """

    dragged = Signal(dict)  # widths at scale 1, by column's name, of all columns that are

    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._themes = themes
        self._own: dict[Column, int] = {}  # widths at scale 1 that the reader has chosen
        self._fitting = False
        self.setSectionsClickable(True)
        self.setMinimumSectionSize(themes.length(_LEAST))
        self.setMaximumSectionSize(themes.length(_MOST))
        self.sectionResized.connect(self._on_resized)
        self.sectionHandleDoubleClicked.connect(self._on_double_click)
        self.setHighlightSections(False)
        self.setStretchLastSection(True)
        self.setSortIndicatorClearable(True)
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortIndicatorShown(True)
        themes.changed.connect(self.fit)

    def fit(self) -> None:
        """Share the width of the table; where it is too small, it scrolls."""
        length = self._themes.length
        room = self.width() - sum(length(self._own.get(column, _WIDTHS[column])) for column in COLUMNS)
        shares = {column: share for column, share in _GROWTH.items() if column not in self._own}
        self._fitting = True
        for place, column in enumerate(COLUMNS):
            width = length(self._own.get(column, _WIDTHS[column]))
            width += max(0, room) * shares.get(column, 0) // max(1, sum(shares.values()))
            self.resizeSection(place, width)
        self._fitting = False
        self.setFixedHeight(length(METRICS.row))

    def set_own(self, widths: Mapping[str, int]) -> None:
        """Take widths that were chosen before, by column's name; others are left out."""
        names = {column.value: column for column in COLUMNS[:-1]}
        self._own = {
            names[name]: width for name, width in widths.items() if name in names and _LEAST <= width <= _MOST
        }
        self.fit()

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

    def _on_resized(self, place: int, _: int, width: int) -> None:
        """The reader has dragged the edge of a column; the last one only takes what the others leave."""
        if not self._fitting and place < len(COLUMNS) - 1 and self.count() == len(COLUMNS):
            self._own[COLUMNS[place]] = round(width / self._themes.scale)
            self._tell()

    def _on_double_click(self, place: int) -> None:
        """Let a column follow again, once Qt's table has done to it what it does on such a click."""
        QTimer.singleShot(0, self, lambda: self._let_follow(COLUMNS[place]))

    def _let_follow(self, column: Column) -> None:
        self._own.pop(column, None)
        self.fit()
        self._tell()

    def _tell(self) -> None:
        self.dragged.emit({column.value: width for column, width in self._own.items()})
