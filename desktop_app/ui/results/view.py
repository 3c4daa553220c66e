"""The table of hits."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from desktop_app.model.search import Hit
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.canvas import Canvas
from desktop_app.ui.parts.faces import PILL_HEAVY
from desktop_app.ui.parts.measures import LIST
from desktop_app.ui.parts.views import set_up_view
from desktop_app.ui.theme import ThemeManager

from .delegate import ResultsDelegate
from .model import HIT_ROLE, Column, ResultsModel, SortedResults

_NEAR_END = 6  # rows


class ColumnHead(QHeaderView):
    """Quiet column names; the sorted one has a chevron."""

    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._themes = themes
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setFixedHeight(themes.length(LIST.column_head))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """The name over a hairline."""
        painter.save()
        canvas = Canvas(painter, self._themes)
        box = QRectF(rect)
        painter.fillRect(rect, self._themes.theme.colour("page"))
        canvas.rule(box.left(), box.right() + 1, box.bottom())
        name = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        left = box.left() + (METRICS.grid * 5 if section == Column.TEXT else 0)
        canvas.text(QRectF(left, box.top(), box.right() - left, box.height()), name, PILL_HEAVY, "ink3")
        if self.isSortIndicatorShown() and self.sortIndicatorSection() == section:
            down = self.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
            centre = QRectF(left + canvas.width(name, PILL_HEAVY) + 2, box.top(), 14, box.height()).center()
            canvas.icon(centre, "down" if down else "up", "ink3", METRICS.chevron)
        painter.restore()


class ResultsView(QTableView):
    """Arrows and clicks select a hit, Enter and double click open it."""

    hit_selected = Signal(object)  # Hit
    hit_opened = Signal(object)  # Hit
    near_end = Signal()
    column_chosen = Signal(int)  # that is to order the hits

    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("results_view")
        self._themes = themes
        self._was_current = False
        self.results = ResultsModel(self)
        self._sorted = SortedResults(self.results, self)
        set_up_view(self, themes)
        self.setItemDelegate(ResultsDelegate(themes, self))
        self.setHorizontalHeader(ColumnHead(themes, self))
        self.setModel(self._sorted)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().sectionClicked.connect(self._on_column)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_opened)
        themes.changed.connect(self._on_theme)
        self._on_theme()

    def sort_by(self, column: Column) -> None:
        """Order the hits: text by rank, dates from the newest, all else from A."""
        order = Qt.SortOrder
        shown = order.DescendingOrder if column is Column.DATE else order.AscendingOrder
        self.horizontalHeader().setSortIndicatorShown(column is not Column.TEXT)
        self.horizontalHeader().setSortIndicator(column, shown)
        self._sorted.sort(column, order.AscendingOrder)
        self.viewport().update()

    def sorted_by(self) -> Column:
        """The column that orders the hits."""
        return Column(max(0, self._sorted.sortColumn()))

    def hit_at(self, row: int) -> Hit | None:
        """The hit of a row as it is shown."""
        hit = self._sorted.index(row, 0).data(HIT_ROLE)
        return hit if isinstance(hit, Hit) else None

    def take_focus(self) -> None:
        """Give the list the keyboard, with the first hit selected if none is."""
        if not self.currentIndex().isValid() and self._sorted.rowCount():
            self.setCurrentIndex(self._sorted.index(0, 0))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Another hit is selected."""
        super().currentChanged(current, previous)
        hit = self.hit_at(current.row()) if current.isValid() else None
        if hit is not None and current.row() != previous.row():
            self.hit_selected.emit(hit)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember whether the click is on what is selected already."""
        index = self.indexAt(event.position().toPoint())
        self._was_current = index.isValid() and index.row() == self.currentIndex().row()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The whole row under the pointer lights up."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at."""
        super().leaveEvent(event)
        self._hover(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._on_opened(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The text takes what the other columns leave; the less needed ones give way."""
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        length = self._themes.length
        widths = {
            Column.DATE: length(LIST.date_column),
            Column.BRIEFING: length(LIST.briefing_column),
            Column.SPEAKER: length(LIST.speaker_column),
        }
        room = self.viewport().width()
        for column, width in widths.items():
            shown = room - width >= METRICS.column // 2
            self.setColumnHidden(column, not shown)
            if shown:
                self.setColumnWidth(column, width)
                room -= width
        self.setColumnWidth(Column.TEXT, room)

    def _hover(self, row: int) -> None:
        if self.property("hovered_row") != row:
            self.setProperty("hovered_row", row)
            self.viewport().update()

    def _on_theme(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._themes.length(LIST.result_row))
        self.horizontalHeader().setFixedHeight(self._themes.length(LIST.column_head))
        self._fit_columns()

    def _on_column(self, column: int) -> None:
        self.column_chosen.emit(column)

    def _on_clicked(self, index: QModelIndex) -> None:
        hit = self.hit_at(index.row())
        if self._was_current and hit is not None:
            self.hit_selected.emit(hit)

    def _on_opened(self, index: QModelIndex) -> None:
        hit = self.hit_at(index.row())
        if hit is not None:
            self.hit_opened.emit(hit)

    def _on_scrolled(self, value: int) -> None:
        rest = self.verticalScrollBar().maximum() - value
        if rest <= _NEAR_END * self._themes.length(LIST.result_row):
            self.near_end.emit()
