"""Undo and redo of everything a reader does to the library: one stack for the window."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from desktop_app.library.changes import Applied
from desktop_app.library.service import Library
from desktop_app.model.changes import Change
from desktop_app.model.errors import DeskError
from desktop_app.ui.jobs import Job, Jobs

LIMIT = 500
"""Steps that can be taken back."""

MakeChange = Callable[[Library], Change]


class History(QObject):
    """Applies changes off the UI thread, in order, and remembers their inverses."""

    applied = Signal(object)  # Applied
    failed = Signal(Exception)

    def __init__(self, library: Library, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._jobs = library, jobs
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(LIMIT)

    def do(self, text: str, make: MakeChange) -> None:
        """Make a change and apply it; it can be undone from now on.

        Args:
            text: what was done, as the menu names it.
            make: gives the change, off the UI thread, from what the library then holds.
        """
        self.stack.push(_Step(self, text, make))

    def did(self, text: str, inverse: Change) -> None:
        """Take note of something that was done already."""
        self.stack.push(_Step(self, text, lambda _: inverse, done=True))

    def run(self, step: "_Step") -> None:
        """Apply what a step holds next, behind all that was asked for before."""

        def call(_: Job) -> Applied:
            try:
                applied = self._library.apply(step.make(self._library))
            except DeskError:
                step.setObsolete(True)  # it drops out of the stack when its turn comes
                raise
            inverse = applied.inverse
            step.make = lambda _: inverse
            return applied

        self._jobs.start("write", call, self.applied, self.failed)


class _Step(QUndoCommand):
    """One change; applying it yields its inverse, so undo is redo again."""

    def __init__(self, history: History, text: str, make: MakeChange, *, done: bool = False) -> None:
        super().__init__(text)
        self._history, self.make, self._done = history, make, done

    def redo(self) -> None:
        """Apply what is next; the first time not, where it was done before it came here."""
        if self._done:
            self._done = False
        else:
            self._history.run(self)

    def undo(self) -> None:
        """Apply the inverse."""
        self._history.run(self)
