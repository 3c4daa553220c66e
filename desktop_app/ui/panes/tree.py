"""One pane's tree: clicks and keys become requests, what is open stays open."""

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QMenu, QTreeView, QWidget

from desktop_app.model.outline import OutlineItem, Pane, Status
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.canvas import Canvas
from desktop_app.ui.parts.views import menu_place, pop_up, set_up_view
from desktop_app.ui.theme import ThemeManager

from .delegate import OutlineDelegate
from .model import ROW_ROLE, OutlineModel, PaneFilter
from .rows import Row

_SHOW_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WHY_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Question)


class OutlineTree(QTreeView):
    """The rows of one pane."""

    item_activated = Signal(str)  # show the evidence
    status_requested = Signal(str, object)  # item id, Status
    why_requested = Signal(str, QPoint)  # item id, a place on the screen beside the row
    taken_up = Signal(str)  # the current row changed: item id
    rows_changed = Signal()  # the reader opened or closed one

    def __init__(self, source: OutlineModel, pane: Pane, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"{pane.value}_pane")
        self._source, self._themes = source, themes
        self._filter = PaneFilter(source, pane, self)
        self._opened: dict[str, bool] = {}  # what the reader opened or closed, by row key
        self._restoring = False
        self._filtering = False
        set_up_view(self, themes)
        self._delegate = OutlineDelegate(themes, self)
        self.setItemDelegate(self._delegate)
        self.setModel(self._filter)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(METRICS.indent)
        self.setEditTriggers(QTreeView.EditTrigger.EditKeyPressed)
        self.clicked.connect(self._on_clicked)
        self.expanded.connect(self._on_expanded)
        self.collapsed.connect(self._on_collapsed)

    def set_filter(self, text: str) -> None:
        """Show only what contains the words; everything found is open meanwhile. Tells nobody."""
        self._filtering = bool(text.strip())
        self._filter.set_text(text)
        self.restore_expansion()

    def restore_expansion(self) -> None:
        """Open and close rows as the reader left them, new ones where they hold items; tells nobody."""
        self._restoring = True
        for index in self._indexes():
            row = row_of(index)
            if row is not None and row.children:
                default = any(child.member is None for child in row.children)
                opened = self._filtering or self._opened.get(row.key, default)
                self.setExpanded(index, opened)
        self._restoring = False

    def content_height(self) -> int:
        """The height that shows every open row."""
        return self.viewportSizeHint().height() + METRICS.grid if self._filter.rowCount() else 0

    def index_of(self, key: str) -> QModelIndex:
        """Where an item stands in this pane; invalid when it is elsewhere or filtered out."""
        return self._filter.mapFromSource(self._source.index_of(key))

    def select(self, key: str) -> bool:
        """Make an item current and bring it into sight; False when it does not stand here."""
        index = self.index_of(key)
        if not index.isValid():
            return False
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def forget_selection(self) -> None:
        """Have no current row: the reader works in another pane."""
        self.setCurrentIndex(QModelIndex())

    def current_row(self) -> Row | None:
        """The row that is current."""
        return row_of(self.currentIndex())

    def edit_current(self) -> bool:
        """Open the current item's label for a change; False when there is none."""
        row = self.current_row()
        if row is None or row.member is not None:
            return False
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit(self.currentIndex())
        return True

    def top_key(self) -> tuple[str, int]:
        """The first row in sight and how far it is scrolled off, to find the place again."""
        index = self.indexAt(QPoint(METRICS.indent, 0))
        row = row_of(index)
        return (row.key, self.visualRect(index).top()) if row is not None else ("", 0)

    def scroll_to_key(self, key: str, offset: int) -> None:
        """Bring back what `top_key` told."""
        index = self.index_of(key)
        if index.isValid():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(index).top() - offset)

    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """A chevron before rows that can be opened; no lines."""
        if self._filter.hasChildren(index):
            name = "chevron-down" if self.isExpanded(index) else "chevron-right"
            centre = QPointF(rect.right() - METRICS.grid * 2 + 1, QRectF(rect).center().y())
            Canvas(painter, self._themes).icon(centre, name, "ink3", METRICS.chevron)

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Tell which item is current now."""
        super().currentChanged(current, previous)
        row = row_of(current)
        if row is not None:
            self.taken_up.emit(row.item.id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on ✓ or ✗ asks for that status and leaves the selection alone."""
        index = self.indexAt(event.position().toPoint())
        row = row_of(index)
        if row is not None and row.member is None and event.button() is Qt.MouseButton.LeftButton:
            wanted = self._delegate.button_at(self.visualRect(index), event.position())
            if wanted is not None:
                self._ask(row.item, wanted)
                event.accept()
                return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Y, X, Space, ? and Enter act on the current row; all else moves as in every tree."""
        row = self.current_row()
        if row is not None and self._acts(event, row):
            event.accept()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same requests as a menu."""
        index, place = menu_place(self, event)
        row = row_of(index)
        if row is None:
            return
        self.setCurrentIndex(index)
        pop_up(self.make_menu(row), place)

    def make_menu(self, row: Row) -> QMenu:
        """The menu of one row."""
        menu = QMenu(self)
        item = row.item
        menu.addAction(self.tr("Show the evidence"), lambda: self.item_activated.emit(item.id))
        if row.member is None:
            confirmed, rejected = item.status is Status.CONFIRMED, item.status is Status.REJECTED
            menu.addAction(
                self.tr("Take the confirmation back") if confirmed else self.tr("Confirm"),
                lambda: self._ask(item, Status.CONFIRMED),
            )
            menu.addAction(
                self.tr("Take the rejection back") if rejected else self.tr("Reject"),
                lambda: self._ask(item, Status.REJECTED),
            )
            menu.addAction(self.tr("Rename"), lambda: self.edit(self.index_of(item.id)))
            menu.addAction(self.tr("Why this?"), lambda: self._ask_why(row))
        parent = self._source.row_of(item.parent or "")
        if parent is not None and row.parent is None:
            words = self.tr("Go to “{parent}”").format(parent=parent.label)
            menu.addAction(words, lambda: self.item_activated.emit(parent.item.id))
        return menu

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at any more."""
        super().leaveEvent(event)
        self.viewport().update()

    def _acts(self, event: QKeyEvent, row: Row) -> bool:
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return False
        key = event.key()
        if key in _SHOW_KEYS:
            self.item_activated.emit(row.item.id)
        elif key in _WHY_KEYS:
            self._ask_why(row)
        elif key == Qt.Key.Key_Y and row.member is None:
            self._ask(row.item, Status.CONFIRMED)
        elif key == Qt.Key.Key_X and row.member is None:
            self._ask(row.item, Status.REJECTED)
        else:
            return False
        return True

    def _ask(self, item: OutlineItem, wanted: Status) -> None:
        """Ask for a status; asking for the one it has takes it back."""
        status = Status.SUGGESTED if item.status is wanted else wanted
        self.status_requested.emit(item.id, status)

    def _ask_why(self, row: Row) -> None:
        rect = self.visualRect(self.index_of(row.key))
        self.why_requested.emit(row.item.id, self.viewport().mapToGlobal(QPoint(0, rect.center().y())))

    def _on_clicked(self, index: QModelIndex) -> None:
        row = row_of(index)
        if row is not None:
            self.item_activated.emit(row.item.id)

    def _on_expanded(self, index: QModelIndex) -> None:
        self._remember(index, opened=True)

    def _on_collapsed(self, index: QModelIndex) -> None:
        self._remember(index, opened=False)

    def _remember(self, index: QModelIndex, *, opened: bool) -> None:
        row = row_of(index)
        if row is None or self._restoring:
            return
        if not self._filtering:
            self._opened[row.key] = opened
        self.rows_changed.emit()

    def _indexes(self) -> list[QModelIndex]:
        """Every row of the pane, parents first."""
        found: list[QModelIndex] = []
        pending = [QModelIndex()]
        while pending:
            parent = pending.pop()
            for place in range(self._filter.rowCount(parent)):
                index = self._filter.index(place, 0, parent)
                found.append(index)
                pending.append(index)
        return found


def row_of(index: QModelIndex | QPersistentModelIndex) -> Row | None:
    """The row behind an index of a pane."""
    row = index.data(ROW_ROLE) if index.isValid() else None
    return row if isinstance(row, Row) else None
