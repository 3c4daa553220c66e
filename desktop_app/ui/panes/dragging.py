"""A tree whose rows are dragged: where they would land is painted, and told when they are dropped."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QTreeView, QWidget

from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.canvas import Canvas
from desktop_app.ui.parts.measures import LIST
from desktop_app.ui.theme import ThemeManager

from .model import ITEMS_MIME, ROW_ROLE, OutlineModel
from .rows import Row

_EDGE = 0.28  # of a row's height in which a drop goes between rows
_OPENS_AFTER = 700  # milliseconds over a closed row


class Where(Enum):
    """On which side of a row something lands."""

    ABOVE = auto()
    BELOW = auto()
    ON = auto()  # becomes the last of its parts
    END = auto()  # under all rows


@dataclass(frozen=True, slots=True)
class Landing:
    """Where dragged items would go."""

    where: Where
    item: str = ""  # beside or on which; none at the end


class DragTree(QTreeView):
    """Takes rows of all panes; never on themselves or on what hangs under them."""

    dropped = Signal(list, object)  # ids of items, Landing

    def __init__(self, source: OutlineModel, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._source, self._themes = source, themes
        self._landing: Landing | None = None
        self.setDragDropMode(QTreeView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)  # our own is seen in every theme
        self.setAutoExpandDelay(_OPENS_AFTER)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Items are welcome."""
        if _items_in(event):
            super().dragEnterEvent(event)
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where they would land."""
        super().dragMoveEvent(event)  # scrolls at the edges, opens closed rows
        landing = self._landing_at(event.position().toPoint(), _items_in(event))
        self._show_landing(landing)
        if landing is None:
            event.ignore()
        else:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing lands here."""
        super().dragLeaveEvent(event)
        self._show_landing(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what landed where."""
        ids = _items_in(event)
        landing = self._landing_at(event.position().toPoint(), ids)
        self._show_landing(None)
        self.stopAutoScroll()
        self.setState(QTreeView.State.NoState)
        if landing is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        self.dropped.emit(ids, landing)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows; over them, where dragged ones would land."""
        super().paintEvent(event)
        if self._landing is not None:
            painter = QPainter(self.viewport())
            self._paint_landing(Canvas(painter, self._themes), self._landing)
            painter.end()

    def _landing_at(self, place: QPoint, ids: Collection[str]) -> Landing | None:
        if not ids:
            return None
        index = self.indexAt(place)
        row = index.data(ROW_ROLE)
        if not isinstance(row, Row):
            return Landing(Where.END)
        if self._source.hangs_under(row.item.id, ids):
            return None
        if row.member is not None:
            return Landing(Where.ON, row.item.id)
        rect = self.visualRect(index)
        depth = (place.y() - rect.top()) / max(1, rect.height())
        if depth < _EDGE:
            return Landing(Where.ABOVE, row.item.id)
        if depth < 1 - _EDGE or (self.isExpanded(index) and row.shown):
            return Landing(Where.ON, row.item.id)
        return Landing(Where.BELOW, row.item.id)

    def _show_landing(self, landing: Landing | None) -> None:
        if landing != self._landing:
            self._landing = landing
            self.viewport().update()

    def _paint_landing(self, canvas: Canvas, landing: Landing) -> None:
        row = self._source.row_of(landing.item)
        index = self._index(row) if row is not None else QModelIndex()
        rect = QRectF(self.visualRect(index))
        if landing.where is Where.END:
            rect = QRectF(METRICS.indent, self._end(), self.viewport().width(), 0)
        right = self.viewport().width() - LIST.inset
        if landing.where is Where.ON:
            canvas.ring(QRectF(LIST.inset, rect.top() + 1, right - LIST.inset, rect.height() - 2))
            return
        y = rect.top() + 1 if landing.where is Where.ABOVE else rect.bottom() - 1
        radius = METRICS.grid - 1
        line = QRectF(rect.left() + radius, y - 1, right - rect.left() - radius, METRICS.focus_ring)
        canvas.box(line, 1, "accent")
        knob = QPointF(rect.left() + radius, y)
        canvas.box(
            QRectF(knob.x() - radius, knob.y() - radius, 2 * radius, 2 * radius),
            radius,
            "raised",
            "accent",
            METRICS.focus_ring,
        )

    def _index(self, row: Row) -> QModelIndex:
        model = self._source.panes[row.pane]
        return model.index_of(row) if model is self.model() else QModelIndex()

    def _end(self) -> float:
        """The height below the last row."""
        last = self.indexAt(QPoint(METRICS.indent, self.viewport().height() - 1))
        if last.isValid():
            return self.viewport().height() - METRICS.grid
        model = self.model()
        below = QModelIndex()
        while model.rowCount(below) and (not below.isValid() or self.isExpanded(below)):
            below = model.index(model.rowCount(below) - 1, 0, below)
        return self.visualRect(below).bottom() if below.isValid() else METRICS.grid


def _items_in(event: QDropEvent) -> list[str]:
    """The ids of the items that an event brings."""
    data = event.mimeData()
    if not data.hasFormat(ITEMS_MIME):
        return []
    return bytes(data.data(ITEMS_MIME).data()).decode().split("\n")
