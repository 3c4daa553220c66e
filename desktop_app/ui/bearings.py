"""Where the reader is, and what can be done from there: title, place, undo, actions in reach."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QMainWindow

from desktop_app.model.annotation import Colour
from desktop_app.model.library import Briefing
from desktop_app.ui.actions import Actions
from desktop_app.ui.reading import Reading
from desktop_app.ui.status_row import StatusRow
from desktop_app.ui.tabs import ReaderTabs

_NEEDS_BRIEFING = ("export", "note.briefing", "remove", "import.again", "item.next", "collection.new")
_NEEDS_TEXT = (
    "copy.reference",
    "find",
    "print",
    "go.paragraph",
    "highlight",
    "note.add",
    "tag.add",
    "turn.next",
    "turn.previous",
    *(f"highlight.{colour}" for colour in Colour),
)


class Bearings(QObject):
    """Keeps the window's title, its line about the place, and the names and states of actions true."""

    def __init__(
        self,
        stack: QUndoStack,
        reading: Reading,
        tabs: ReaderTabs,
        actions: Actions,
        status: StatusRow,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._stack, self._reading, self._tabs = stack, reading, tabs
        self._actions, self._status, self._window = actions, status, window
        for changed in (stack.canUndoChanged, stack.canRedoChanged, stack.indexChanged):
            changed.connect(self._show_history)
        reading.briefing_shown.connect(self._show_briefing)
        reading.place_changed.connect(self._show_place)

    def show(self) -> None:
        """Say everything anew, in the language that is spoken now."""
        self._show_history()
        self._show_briefing(self._reading.briefing())
        self._show_place()

    def _show_briefing(self, briefing: object) -> None:
        for name in _NEEDS_BRIEFING:
            self._actions[name].setEnabled(isinstance(briefing, Briefing))
        for name in _NEEDS_TEXT:
            self._actions[name].setEnabled(self._reading.reader() is not None)
        self._actions["tab.close"].setEnabled(self._tabs.count() > 0)
        if isinstance(briefing, Briefing):
            self._window.setWindowTitle(f"{briefing.transcript.title} – Briefing Desk")
        else:
            self._window.setWindowTitle("Briefing Desk")

    def _show_place(self) -> None:
        reader, briefing = self._reading.reader(), self._reading.briefing()
        self._actions["go.back"].setEnabled(self._reading.trail.has_back())
        self._actions["go.forward"].setEnabled(self._reading.trail.has_forward())
        if reader is None or briefing is None:
            self._status.set_facts("")
            return
        template = self.tr("Turn {turn} of {turns}   ¶{paragraph} of {paragraphs}")
        self._status.set_facts(
            template.format(
                turn=reader.current_turn() + 1,
                turns=len(briefing.transcript.turns),
                paragraph=reader.current_paragraph(),
                paragraphs=briefing.summary.paragraphs,
            )
        )

    def _show_history(self) -> None:
        stack = self._stack
        undo, redo = self._actions["undo"], self._actions["redo"]
        undo.setEnabled(stack.canUndo())
        redo.setEnabled(stack.canRedo())
        step = stack.undoText()
        undo.setText(self.tr("&Undo: {step}").format(step=step) if step else self.tr("&Undo"))
        step = stack.redoText()
        redo.setText(self.tr("&Redo: {step}").format(step=step) if step else self.tr("&Redo"))
