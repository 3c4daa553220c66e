"""The side that shows a briefing's outline: a filter and three panes, stacked or as tabs."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.model.outline import Outline, OutlineItem, Pane, Status
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.filter_field import FilterField
from desktop_app.ui.parts.measures import LIST
from desktop_app.ui.parts.segments import Segments
from desktop_app.ui.theme import ThemeManager

from .delegate import PANE_ICON, PANE_ROLE
from .lost import LostItems
from .model import OutlineModel
from .rows import Row, counts_of
from .stack import PaneStack

_PANES = tuple(Pane)


class OutlineSide(QWidget):
    """Takes outlines, tells what the reader wants done with their items."""

    item_activated = Signal(str)  # show its evidence
    status_requested = Signal(str, object)  # item id, Status
    rename_requested = Signal(str, str)  # item id, new label
    kind_requested = Signal(object)  # Kind, for the selected items
    action_wanted = Signal(str)  # id of an action, for the selected items
    dropped = Signal(list, object)  # ids of items, Landing
    attach_requested = Signal(str)  # id of a lost item
    why_requested = Signal(str, QPoint)  # item id, place on the screen
    filter_changed = Signal(str)
    label_closed = Signal()  # of an item, that was open for a change

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._model = OutlineModel(self)
        self._current = Pane.FRAMEWORKS
        self._awaited = ""  # id of the item whose label is to be edited once it is there
        self._page = ""  # that is in front and is no briefing
        self._briefing_shown = False  # before the first there is nothing to say
        self._segments = Segments([(PANE_ICON[pane], PANE_ROLE[pane]) for pane in _PANES], themes, self)
        self._field = FilterField(themes, self)
        self._field.setObjectName("outline_filter")
        self._stack = PaneStack(self._model, themes, self)
        self._lost = LostItems(themes, self)
        self._message = QLabel(self)
        self._message.setWordWrap(True)
        self._message.setContentsMargins(LIST.margin, METRICS.grid, LIST.margin, METRICS.grid)
        self._message.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._show_counts()
        self._choose_form()

    def set_outline(self, outline: Outline) -> None:
        """Show an outline; what is open, selected and in sight stays so, by item id."""
        told, self._briefing_shown = self._briefing_shown, True
        if outline is self._model.outline:
            if not told:
                self._tell_if_empty()
            return
        tree = self._stack.trees[self._current]
        current, selected = tree.current_row(), tree.selected()
        places = {pane: tree.top_key() for pane, tree in self._stack.trees.items()}
        known = {item.id for item in outline.items}
        kept = [key for key in selected if key in known]
        if current is not None and current.item.id in known:
            kept.insert(0, current.key)
        if kept:
            tree.selectionModel().reset()  # else rows that move have it go elsewhere first, which takes long
        self._model.set_outline(outline)
        for pane_tree in self._stack.trees.values():
            pane_tree.restore_expansion()
        self._lost.set_items(outline.lost)
        self._show_counts()
        self._stack.arrange()
        for pane, (key, offset) in places.items():
            self._stack.trees[pane].scroll_to_key(key, offset)
        if kept:
            moved = current is None or self._model.row_of(kept[0]) is not current
            self._restore_current(kept[0], selected, moved=moved)
        self._edit_awaited()

    def clear(self, page: str = "") -> None:
        """Show no outline.

        Args:
            page: the title of what is in front and is no briefing; empty where there is nothing.
        """
        self.set_outline(Outline())
        self._briefing_shown, self._page = False, page
        self._tell_if_empty()

    def set_on_screen(self, ids: Iterable[str]) -> None:
        """Mark the items whose evidence is on the reader's screen."""
        self._model.set_on_screen(frozenset(ids))

    def set_filter(self, text: str) -> None:
        """Fill the filter field."""
        self._field.setText(text)

    def filter_text(self) -> str:
        """What the filter field holds."""
        return self._field.text()

    def select_item(self, item_id: str) -> bool:
        """Make an item current in its pane and bring it into sight; False when it is not shown."""
        row = self._model.row_of(item_id)
        if row is None:
            return False
        self._stack.heads[row.pane].setChecked(True)
        self._segments.choose(_PANES.index(row.pane))
        return self._stack.trees[row.pane].select(item_id)

    def current_item(self) -> OutlineItem | None:
        """The item the reader last took up."""
        row = self._stack.trees[self._current].current_row()
        return row.item if row is not None else None

    def selected_items(self) -> tuple[OutlineItem, ...]:
        """What is selected, the one that was selected first in front; else the current item."""
        rows = filter(None, map(self._model.row_of, self._stack.trees[self._current].selected()))
        items = tuple(row.item for row in rows)
        current = self.current_item()
        return items or ((current,) if current is not None else ())

    def row_of(self, item_id: str) -> Row | None:
        """The row of an item."""
        return self._model.row_of(item_id)

    def rows_of(self, pane: Pane) -> Sequence[Row]:
        """The rows of a pane that stand under no other."""
        return self._model.panes[pane].top()

    def choose_kind(self) -> bool:
        """Open the menu of kinds at the current item; False when there is none."""
        return self._stack.trees[self._current].choose_kind()

    def edit_item(self, item_id: str) -> None:
        """Open an item's label for a change, now or once it has come."""
        self._awaited = item_id
        self._edit_awaited()

    def edit_current(self) -> bool:
        """Open the current item's label for a change; False when there is none."""
        return self._stack.trees[self._current].edit_current()

    def next_item(self) -> OutlineItem | None:
        """Take up the next item in reading order that is shown and not rejected; None after the last."""
        current = self.current_item()
        seen = current is None
        for item in self._model.items():
            if seen and item.status is not Status.REJECTED and self.select_item(item.id):
                return item
            seen = seen or (current is not None and item.id == current.id)
        return None

    def show_pane(self, pane: Pane) -> None:
        """Open a pane and give it the keyboard."""
        self._stack.heads[pane].setChecked(True)
        self._segments.choose(_PANES.index(pane))
        tree = self._stack.trees[pane]
        if not tree.currentIndex().isValid() and tree.model().rowCount():
            tree.setCurrentIndex(tree.model().index(0, 0))
        tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        """Set every text."""
        names = {
            Pane.FRAMEWORKS: self.tr("Frameworks"),
            Pane.TASKS: self.tr("Tasks"),
            Pane.MECHANISMS: self.tr("Mechanisms"),
        }
        self._field.set_hint(self.tr("Filter outline"))
        self._segments.set_texts([names[pane] for pane in _PANES])
        for pane, name in names.items():
            self._stack.heads[pane].setText(name)
            self._stack.heads[pane].retranslate()
            self._stack.trees[pane].setAccessibleName(name)
            self._stack.trees[pane].setAccessibleDescription(
                self.tr("Y confirms, X rejects, F2 renames, K gives a kind, Alt and arrows move")
            )
        self._tell_if_empty()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Small sides show their panes as tabs."""
        super().resizeEvent(event)
        self._choose_form()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, METRICS.grid * 2, 0, 0)
        layout.setSpacing(LIST.gap)
        side = METRICS.grid * 5 // 2
        for widget in (self._segments, self._field):
            row = QHBoxLayout()
            row.setContentsMargins(side, 0, side, 0)
            row.addWidget(widget)
            layout.addLayout(row)
        layout.addWidget(self._message)
        layout.addWidget(self._stack, 1)
        layout.addStretch(0)
        layout.addWidget(self._lost)

    def _connect(self) -> None:
        self._field.textChanged.connect(self._on_filter)
        self._segments.chosen.connect(self._on_tab)
        self._model.rename_requested.connect(self.rename_requested)
        self._lost.attach_requested.connect(self.attach_requested)
        self._lost.reject_requested.connect(lambda item: self.status_requested.emit(item, Status.REJECTED))
        for tree in self._stack.trees.values():
            tree.item_activated.connect(self.item_activated)
            tree.status_requested.connect(self.status_requested)
            tree.why_requested.connect(self.why_requested)
            tree.kind_requested.connect(self.kind_requested)
            tree.action_wanted.connect(self.action_wanted)
            tree.dropped.connect(self.dropped)
            tree.taken_up.connect(self._on_taken_up)
            tree.label_closed.connect(self.label_closed)

    def _restore_current(self, key: str, selected: Sequence[str], *, moved: bool) -> None:
        """Make the same rows current and selected again; one that has moved is brought into sight."""
        row = self._model.row_of(key)
        if row is None:
            return
        tree = self._stack.trees[row.pane]
        if moved:
            tree.select(key)
        else:
            bar = tree.verticalScrollBar()
            place = bar.value()
            tree.setCurrentIndex(tree.index_of(key))
            bar.setValue(place)
        tree.select_further(selected)

    def _edit_awaited(self) -> None:
        if not self._awaited or self._model.row_of(self._awaited) is None:
            return
        item_id, self._awaited = self._awaited, ""
        if not self.select_item(item_id):
            self.set_filter("")  # which hides it
        if self.select_item(item_id):
            self.edit_current()

    def _show_counts(self) -> None:
        for pane, counts in counts_of(self._model.top()).items():
            self._stack.heads[pane].set_counts(counts)
        self._tell_if_empty()

    def _tell_if_empty(self) -> None:
        shown = any(model.rowCount() for model in self._model.panes.values())
        other = self._page if not self._briefing_shown else ""
        if other:
            self._message.setText(self.tr("In front is no briefing, but “{page}”.").format(page=other))
        elif self._model.top():
            self._message.setText(self.tr("No item matches."))
        else:
            self._message.setText(self.tr("Nothing announced was found in this text."))
        self._message.setVisible(not shown and (self._briefing_shown or bool(other)))
        self._stack.setVisible(bool(self._model.top()))

    def _choose_form(self) -> None:
        small = self.height() < LIST.tabs_below or self.width() < LIST.tabs_narrower
        self._segments.setVisible(small)
        self._stack.show_single(_PANES[self._segments.current()] if small else None)

    def _on_tab(self, place: int) -> None:
        if self._segments.isVisibleTo(self):
            self._stack.show_single(_PANES[place])

    def _on_filter(self, text: str) -> None:
        for tree in self._stack.trees.values():
            tree.set_filter(text)
        self._stack.arrange()
        self._tell_if_empty()
        self.filter_changed.emit(text)

    def _on_taken_up(self, item_id: str) -> None:
        row = self._model.row_of(item_id)
        if row is None:
            return
        self._current = row.pane
        for pane, tree in self._stack.trees.items():
            if pane is not row.pane:
                tree.forget_selection()
