"""The window's rooms: library, page and results, outline and notes; what is shown, and how wide."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from desktop_app.ui.actions import Actions
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.state import State
from desktop_app.ui.theme import ThemeManager

_RESULTS_SHARE = 0.4  # of the page's height, at most
_RESULTS_HEIGHT = 270
_NOTES_HEIGHT = 215


@dataclass(frozen=True, slots=True)
class Furniture:
    """The widgets that stand in the rooms."""

    top: QWidget
    shelf: QWidget
    tabs: QWidget
    results: QWidget
    audit: QWidget
    side: QWidget
    editor: QWidget
    notes: QWidget
    status: QWidget


class Rooms(QObject):
    """Arranges the furniture and remembers the arrangement."""

    def __init__(self, furniture: Furniture, themes: ThemeManager, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._in, self._themes, self._actions = furniture, themes, actions
        self._small = False
        self._folded = False  # whether the library is hidden only for want of room
        self._reading = False
        self._below = _splitter(Qt.Orientation.Horizontal, furniture.results, furniture.audit)
        self._middle = _splitter(Qt.Orientation.Vertical, furniture.tabs, self._below)
        self._notes = QWidget(parent)
        _stack(self._notes, furniture.editor, furniture.notes)
        self._right = _splitter(Qt.Orientation.Vertical, furniture.side, self._notes)
        self._rooms = _splitter(Qt.Orientation.Horizontal, furniture.shelf, self._middle, self._right)
        self._rooms.setStretchFactor(1, 1)
        self._right.setStretchFactor(0, 1)
        self.whole = QWidget(parent)
        _stack(self.whole, furniture.top, self._rooms, furniture.status)
        for widget in (furniture.results, furniture.audit, self._below):
            widget.hide()
        for name in ("view.library", "view.side"):
            actions[name].setChecked(True)

    def show_results(self, wanted: bool) -> None:
        """Show the results below the page, or give the page their room."""
        self._show_below(self._in.results, wanted=wanted)

    def show_audit(self, *, wanted: bool) -> None:
        """Show what there is to check below the page, beside the results where there are some."""
        self._show_below(self._in.audit, wanted=wanted)

    def _show_below(self, widget: QWidget, *, wanted: bool) -> None:
        widget.setVisible(wanted)
        is_needed = not (self._in.results.isHidden() and self._in.audit.isHidden())
        if is_needed and self._below.isHidden():
            self._below.show()
            height = self._middle.height()
            share = min(self._themes.length(_RESULTS_HEIGHT), round(height * _RESULTS_SHARE))
            self._middle.setSizes([height - share, share])
        elif not is_needed:
            self._below.hide()

    def show_as_asked(self) -> None:
        """Show library and side as their actions say."""
        self._folded = False
        self._in.shelf.setVisible(self._actions["view.library"].isChecked() and not self._reading)
        self._right.setVisible(self._actions["view.side"].isChecked() and not self._reading)

    def show_library(self) -> None:
        """Show the library, whatever hides it."""
        self.leave_reading_mode()
        self._actions["view.library"].setChecked(True)
        self.show_as_asked()

    def show_side(self) -> None:
        """Show outline and notes, whatever hides them."""
        self.leave_reading_mode()
        self._actions["view.side"].setChecked(True)
        self._right.show()

    def set_reading_mode(self, wanted: bool) -> None:
        """Nothing but the page; what was shown before comes back afterwards."""
        self._reading = wanted
        folded = self._folded
        self.show_as_asked()
        self._folded = folded
        self._in.top.setVisible(not wanted)
        self._in.status.setVisible(not wanted)

    def leave_reading_mode(self) -> bool:
        """Bring everything back; False where nothing was hidden."""
        if not self._reading:
            return False
        self._actions["view.reading"].setChecked(False)
        self.set_reading_mode(False)
        return True

    def fit(self, width: int) -> None:
        """Make the best of a window's width: a small one has no room for the library beside the rest."""
        small = width < self._themes.length(METRICS.small_window)
        if small == self._small:
            return
        self._small = small
        library = self._actions["view.library"]
        if small and library.isChecked():
            library.setChecked(False)
            self.show_as_asked()
            self._folded = True
        elif not small and self._folded:
            library.setChecked(True)
            self.show_as_asked()
        if small:
            side = self._themes.length(METRICS.outline_width_small)
            self._rooms.setSizes([self._themes.length(METRICS.library_width), width - side, side])

    def keep(self, state: State) -> None:
        """Remember the lines between the rooms."""
        for name, splitter in self._splitters().items():
            state.keep_bytes(name, splitter.saveState())

    def restore(self, state: State, size: Sequence[int]) -> None:
        """Put the lines where they were, or where they were designed for a size of the window."""
        length = self._themes.length
        left, right = length(METRICS.library_width), length(METRICS.outline_width)
        self._rooms.setSizes([left, size[0] - left - right, right])
        self._right.setSizes([size[1] - length(_NOTES_HEIGHT), length(_NOTES_HEIGHT)])
        for name, splitter in self._splitters().items():
            kept = state.bytes_of(name)
            if kept is not None:
                splitter.restoreState(kept)

    def shown(self) -> tuple[bool, bool]:
        """Whether library and side are wanted."""
        library = self._actions["view.library"].isChecked() or self._folded
        return library, self._actions["view.side"].isChecked()

    def show_only(self, *, library: bool, side: bool) -> None:
        """Take up again which rooms are wanted."""
        self._actions["view.library"].setChecked(library)
        self._actions["view.side"].setChecked(side)
        self.show_as_asked()

    def _splitters(self) -> dict[str, QSplitter]:
        return {"rooms": self._rooms, "side": self._right}


def _splitter(orientation: Qt.Orientation, *widgets: QWidget) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    for widget in widgets:
        splitter.addWidget(widget)
    return splitter


def _stack(body: QWidget, *widgets: QWidget) -> None:
    layout = QVBoxLayout(body)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget)
