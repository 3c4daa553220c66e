"""The tree of what there is to check: clicks and keys become requests."""

from PySide6.QtCore import QEvent, QModelIndex, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtCore import QPersistentModelIndex as Kept
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QPainter
from PySide6.QtWidgets import QMenu, QTreeView, QWidget

from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.canvas import Canvas
from desktop_app.ui.parts.views import menu_place, pop_up, set_up_view
from desktop_app.ui.theme import ThemeManager

from .delegate import AuditDelegate
from .model import AuditModel, row_at
from .rows import Group, Report, Row
from .words import spoken_line

_SHOW_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class AuditTree(QTreeView):
    """A click or Enter leads to the text; A makes an item of a cue, X sets aside."""

    place_wanted = Signal(object)  # Row
    add_wanted = Signal(object)  # Row
    dismiss_wanted = Signal(object)  # Row
    leave_wanted = Signal()
    chosen_changed = Signal()

    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("audit_view")
        self._themes = themes
        self._rows = AuditModel(self)
        self._closed: set[Group] = set()  # groups that the reader has closed
        self._filling = False
        set_up_view(self, themes)
        self.setItemDelegate(AuditDelegate(themes, self))
        self.setModel(self._rows)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(METRICS.indent)
        self.clicked.connect(self._on_clicked)
        self.collapsed.connect(self._on_collapsed)
        self.expanded.connect(self._on_expanded)

    def set_report(self, report: Report | None, *, keep_place: bool) -> None:
        """Show an audit.

        Args:
            report: what there is to show; None for nothing.
            keep_place: whether it is of the same briefing as before, and the same row is to be current.
        """
        current = self.current_row()
        place = self._place_of(current) if current is not None and keep_place else None
        scrolled = self.verticalScrollBar().value() if keep_place else 0
        self._filling = True
        self._rows.set_report(report)
        for row in report.top if report else ():
            self.setExpanded(self._rows.index_of_node(row), row.group not in self._closed)
        self._filling = False
        self.verticalScrollBar().setValue(scrolled)
        if place is not None:
            self._take_up(*place)
        self.chosen_changed.emit()

    def current_row(self) -> Row | None:
        """The row that is current."""
        return row_at(self.currentIndex())

    def take_focus(self) -> None:
        """Give the list the keyboard, with something to begin with."""
        if not self.currentIndex().isValid():
            first = self._rows.index(0, 0)
            below = self._rows.index(0, 0, first)
            self.setCurrentIndex(below if below.isValid() and self.isExpanded(first) else first)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_current(self) -> None:
        """Ask for an item for the current cue."""
        self._ask(self.add_wanted)

    def dismiss_current(self) -> None:
        """Ask to set aside what is current."""
        self._ask(self.dismiss_wanted)

    def settle(self, row: Row) -> None:
        """A row was dealt with: show it faint until the next audit, and go on to the next one."""
        row.settled = True
        below = self.indexBelow(self._rows.index_of_node(row))
        following = row_at(below)
        if following is not None and following.group is row.group:
            self.setCurrentIndex(below)
        self.viewport().update()
        self.chosen_changed.emit()

    def copy(self) -> None:
        """Put the current row on the clipboard, of a group all of it."""
        row = self.current_row()
        if row is not None:
            lines = [spoken_line(part) for part in row.walk() if isinstance(part, Row)]
            QGuiApplication.clipboard().setText("\n".join(lines))

    def event(self, event: QEvent) -> bool:
        """Here A and X are ours, whatever else they do in the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            if plain and event.key() in (Qt.Key.Key_A, Qt.Key.Key_X, Qt.Key.Key_Escape, *_SHOW_KEYS):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows, A adds, X sets aside, Esc leaves; all else moves as in every tree."""
        key = event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _SHOW_KEYS:
            self._show(self.currentIndex())
        elif key == Qt.Key.Key_A:
            self.add_current()
        elif key == Qt.Key.Key_X:
            self.dismiss_current()
        elif key == Qt.Key.Key_Escape:
            self.leave_wanted.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same requests as a menu."""
        index, place = menu_place(self, event)
        row = row_at(index)
        if row is not None:
            self.setCurrentIndex(index)
            pop_up(self.make_menu(row), place)

    def make_menu(self, row: Row) -> QMenu:
        """The menu of one row."""
        menu = QMenu(self)
        if row.paragraph:
            menu.addAction(self.tr("Show in the text"), lambda: self.place_wanted.emit(row))
        if can_be_added(row):
            menu.addAction(self.tr("Make an item of it"), lambda: self._ask(self.add_wanted))
        if can_be_dismissed(row):
            menu.addAction(self.tr("Set aside"), lambda: self._ask(self.dismiss_wanted))
        menu.addAction(self.tr("Copy"), self.copy)
        return menu

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex | Kept) -> None:
        """A chevron before groups; no lines."""
        if self._rows.hasChildren(index):
            name = "chevron-down" if self.isExpanded(index) else "chevron-right"
            centre = QPointF(rect.right() - METRICS.grid * 2 + 1, QRectF(rect).center().y())
            Canvas(painter, self._themes).icon(centre, name, "ink3", METRICS.chevron)

    def currentChanged(self, current: QModelIndex | Kept, previous: QModelIndex | Kept) -> None:
        """Tell that another row is current."""
        super().currentChanged(current, previous)
        if not self._filling:
            self.chosen_changed.emit()

    def _ask(self, wanted: object) -> None:
        row = self.current_row()
        if row is None or row.settled:
            return
        if wanted is self.add_wanted and can_be_added(row):
            self.add_wanted.emit(row)
        elif wanted is self.dismiss_wanted and can_be_dismissed(row):
            self.dismiss_wanted.emit(row)

    def _on_clicked(self, index: QModelIndex) -> None:
        self._show(index)

    def _show(self, index: QModelIndex) -> None:
        """Lead to a row's place; a group opens or closes."""
        row = row_at(index)
        if row is not None and row.finding is None:
            self.setExpanded(index, not self.isExpanded(index))
        elif row is not None:
            self.place_wanted.emit(row)

    def _on_collapsed(self, index: QModelIndex) -> None:
        row = row_at(index)
        if row is not None and not self._filling:
            self._closed.add(row.group)

    def _on_expanded(self, index: QModelIndex) -> None:
        row = row_at(index)
        if row is not None and not self._filling:
            self._closed.discard(row.group)

    def _place_of(self, row: Row) -> tuple[tuple[str, str], Group, int]:
        """What finds a row again, or the one that takes its place."""
        return row.key, row.group, row.place if row.finding is not None else -1

    def _take_up(self, key: tuple[str, str], group: Group, place: int) -> None:
        """Make the row of a name current, else the one at its place in its group."""
        for index in self._rows.indexes():
            row = row_at(index)
            if row is not None and row.key == key:
                self.setCurrentIndex(index)
                return
        for index in self._rows.indexes():
            row = row_at(index)
            if row is not None and row.finding is None and row.group is group:
                near = self._rows.index(min(place, len(row.children) - 1), 0, index)
                self.setCurrentIndex(near if near.isValid() else index)
                return
        first = self._rows.index(0, 0)
        if first.isValid():
            self.setCurrentIndex(first)


def can_be_added(row: Row) -> bool:
    """Whether an item can be made of a row."""
    return row.finding is not None and row.finding.cue is not None and not row.settled


def can_be_dismissed(row: Row) -> bool:
    """Whether a row can be set aside: a cue, or a decision whose words are gone."""
    return can_be_added(row) or (row.group is Group.LOST and row.finding is not None and not row.settled)
