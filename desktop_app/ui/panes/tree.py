"""One pane's tree: clicks and keys become requests, what is open stays open."""

from collections.abc import Iterable

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
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
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QApplication,
    QMenu,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from desktop_app.model.outline import OutlineItem, Pane, Status
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.canvas import Canvas
from desktop_app.ui.parts.views import menu_place, pop_up, set_up_view
from desktop_app.ui.theme import ThemeManager

from .delegate import OutlineDelegate
from .dragging import DragTree
from .kinds import fill_kinds
from .menu import row_menu
from .model import ROW_ROLE, OutlineModel
from .rows import Row

_Key, _Alt = Qt.Key, Qt.KeyboardModifier.AltModifier
_PLAIN = {
    _Key.Key_Return: "item.show",
    _Key.Key_Enter: "item.show",
    _Key.Key_Space: "item.confirm",
    _Key.Key_Question: "item.why",
    _Key.Key_K: "item.kind",
    _Key.Key_M: "item.merge",
    _Key.Key_Y: "item.confirm",
    _Key.Key_X: "item.reject",
    _Key.Key_Delete: "item.reject",
}
_WITH_ALT = {
    _Key.Key_Up: "item.up",
    _Key.Key_Down: "item.down",
    _Key.Key_Right: "item.in",
    _Key.Key_Left: "item.out",
}
_STATUSES = {"item.confirm": Status.CONFIRMED, "item.reject": Status.REJECTED}
_EXTENDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class OutlineTree(DragTree):
    """The rows of one pane."""

    item_activated = Signal(str)  # show the evidence
    status_requested = Signal(str, object)  # item id, Status
    kind_requested = Signal(object)  # Kind, for what is selected
    action_wanted = Signal(str)  # the id of an action, for what is selected
    why_requested = Signal(str, QPoint)  # item id, a place on the screen beside the row
    taken_up = Signal(str)  # the current row changed: item id
    rows_changed = Signal()  # the reader opened or closed one
    label_closed = Signal()  # that was open for a change

    def __init__(self, source: OutlineModel, pane: Pane, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(source, themes, parent)
        self.setObjectName(f"{pane.value}_pane")
        self._pane = source.panes[pane]
        self._opened: dict[str, bool] = {}  # what the reader opened or closed, by row key
        self._chosen: list[str] = []  # ids of selected items, the one that was selected first in front
        self._restoring = False
        self._filtering = False
        set_up_view(self, themes)
        self.setSelectionMode(QTreeView.SelectionMode.ExtendedSelection)
        self._delegate = OutlineDelegate(themes, self)
        self.setItemDelegate(self._delegate)
        self.setModel(self._pane)
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
        self._pane.set_filter(text)
        self.restore_expansion()

    def restore_expansion(self) -> None:
        """Open and close rows as the reader left them, new ones where they hold items; tells nobody."""
        self._restoring = True
        for first in self._pane.top():
            for row in first.walk():
                if row.shown:
                    default = any(child.member is None for child in row.children)
                    opened = self._filtering or self._opened.get(row.key, default)
                    index = self._pane.index_of(row)
                    if index.isValid() and self.isExpanded(index) is not opened:
                        self.setExpanded(index, opened)
        self._restoring = False

    def content_height(self, most: int) -> int:
        """The height that shows every open row.

        Args:
            most: what there is at all; rows beyond it are not counted, which would take long.
        """
        row_height, height = self._themes.length(METRICS.row), 0
        pending = [*reversed(self._pane.shown_top())]
        while pending and height < most:
            row = pending.pop()
            height += row_height
            if row.shown and self.isExpanded(self._pane.index_of_node(row)):
                pending += reversed(row.shown)
        return height + METRICS.grid if height else 0

    def index_of(self, key: str) -> QModelIndex:
        """Where an item stands in this pane; invalid when it is elsewhere or filtered out."""
        row = self._source.row_of(key)
        return self._index(row) if row is not None else QModelIndex()

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
        self.clearSelection()
        self.setCurrentIndex(QModelIndex())

    def current_row(self) -> Row | None:
        """The row that is current."""
        return row_of(self.currentIndex())

    def selected(self) -> list[str]:
        """The ids of the selected items, the one that was selected first in front."""
        return list(self._chosen)

    def select_further(self, ids: Iterable[str]) -> None:
        """Select items beside what is selected."""
        for item_id in ids:
            index = self.index_of(item_id)
            if index.isValid():
                self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)

    def edit_current(self) -> bool:
        """Open the current item's label for a change; False when there is none."""
        row = self.current_row()
        if row is None or row.member is not None:
            return False
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit(self.currentIndex())
        return True

    def choose_kind(self) -> bool:
        """Open the menu of kinds at the current row; False when there is none."""
        row = self.current_row()
        if row is None or row.member is not None:
            return False
        menu = QMenu(self)
        menu.setObjectName("kind_menu")
        fill_kinds(menu, self._themes, row.item.kind, self.kind_requested.emit)
        rect = self.visualRect(self.currentIndex())
        pop_up(menu, self.viewport().mapToGlobal(rect.bottomLeft()))
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
        """No lines."""

    def drawRow(
        self, painter: QPainter, options: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """A chevron before rows that can be opened, over the row's background."""
        super().drawRow(painter, options, index)
        if self._pane.hasChildren(index):
            name = "chevron-down" if self.isExpanded(index) else "chevron-right"
            rect = QRectF(self.visualRect(index))
            centre = QPointF(rect.left() - METRICS.grid * 2, rect.center().y())
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

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Keep in mind what was selected first."""
        super().selectionChanged(selected, deselected)
        rows = map(row_of, self.selectedIndexes())
        now = dict.fromkeys(row.item.id for row in rows if row is not None and row.member is None)
        kept = [item_id for item_id in self._chosen if item_id in now]
        self._chosen = list(dict.fromkeys([*kept, *now]))

    def event(self, event: QEvent) -> bool:
        """Keys that do something to a row come before what they do elsewhere in the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            name = _wanted(event)
            if name in ("item.kind", *_WITH_ALT.values()) and self.current_row() is not None:
                event.accept()
                return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on ✓ or ✗ asks for that status and leaves the selection alone."""
        index = self.indexAt(event.position().toPoint())
        row = row_of(index)
        if row is not None and row.member is None and event.button() is Qt.MouseButton.LeftButton:
            wanted = self._delegate.button_at(self.visualRect(index), event.position())
            if wanted is not None:
                self._ask_status(row.item, wanted)
                event.accept()
                return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Some keys act on what is selected; all else moves as in every tree."""
        row, name = self.current_row(), _wanted(event)
        if row is not None and name and self._do(name, row):
            event.accept()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same requests as a menu."""
        index, place = menu_place(self, event)
        row = row_of(index)
        if row is None:
            return
        if row.item.id not in self._chosen:
            self.setCurrentIndex(index)
        pop_up(self.make_menu(row), place)

    def make_menu(self, row: Row) -> QMenu:
        """The menu of one row."""
        item, selected = row.item, len(self._chosen)

        def ask(name: str) -> None:
            self._do(name, row)

        if row.member is not None:
            menu = QMenu(self)
            menu.addAction(self.tr("Show the evidence"), lambda: ask("item.show"))
            return menu
        menu = row_menu(self, self._themes, item, selected, ask, self.kind_requested.emit)
        parent = self._source.row_of(item.parent or "")
        if parent is not None and row.parent is None:
            words = self.tr("Go to “{parent}”").format(parent=parent.label)
            menu.addAction(words.replace("&", "&&"), lambda: self.item_activated.emit(parent.item.id))
        return menu

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Tell that a label is closed."""
        super().closeEditor(editor, hint)
        self.label_closed.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at any more."""
        super().leaveEvent(event)
        self.viewport().update()

    def _do(self, name: str, row: Row) -> bool:
        """Ask for what an action does; False where the row is nothing that it could be done to."""
        if name == "item.show":
            self.item_activated.emit(row.item.id)
        elif name == "item.why":
            self._ask_why(row)
        elif row.member is not None:
            return False
        elif name in _STATUSES and len(self._chosen) < 2:
            self._ask_status(row.item, _STATUSES[name])
        else:
            self.action_wanted.emit(name)
        return True

    def _ask_status(self, item: OutlineItem, wanted: Status) -> None:
        """Ask for a status; asking for the one it has takes it back."""
        status = Status.SUGGESTED if item.status is wanted else wanted
        self.status_requested.emit(item.id, status)

    def _ask_why(self, row: Row) -> None:
        rect = self.visualRect(self.index_of(row.key))
        self.why_requested.emit(row.item.id, self.viewport().mapToGlobal(QPoint(0, rect.center().y())))

    def _on_clicked(self, index: QModelIndex) -> None:
        row = row_of(index)
        if row is not None and not QApplication.keyboardModifiers() & _EXTENDING:
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


def row_of(index: QModelIndex | QPersistentModelIndex) -> Row | None:
    """The row behind an index of a pane."""
    row = index.data(ROW_ROLE) if index.isValid() else None
    return row if isinstance(row, Row) else None


def _wanted(event: QKeyEvent) -> str:
    """The action that a key stands for in a pane; empty for none."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers == _Alt:
        return _WITH_ALT.get(Qt.Key(event.key()), "")
    if modifiers & ~Qt.KeyboardModifier.ShiftModifier or event.key() not in _PLAIN:
        return ""
    if modifiers and event.key() != _Key.Key_Question:
        return ""
    return _PLAIN[Qt.Key(event.key())]
