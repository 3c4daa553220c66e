"""Undo and redo of everything a reader does to the library: one stack for the window."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from desktop_app.library.changes import Applied
from desktop_app.library.service import Library
from desktop_app.model.changes import Change, Several
from desktop_app.ui.jobs import WRITE, Job, Jobs

LIMIT = 500
"""Steps that can be taken back."""

MakeChange = Callable[[Library], Change]
Act = Callable[[Library], Applied]
Told = Callable[[Applied | Exception], object]


@dataclass(frozen=True, slots=True)
class _Outcome:
    """How the library took a step."""

    step: "_Step"
    result: Applied | Exception
    undoing: bool


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
        self.act(text, lambda library: library.apply(make(library)))

    def act(self, text: str, act: Act, told: Told | None = None) -> QUndoCommand:
        """Let the library do something that takes more than one transaction; it can be undone from now on.

        Args:
            text: what was done, as the menu names it.
            act: does it, off the UI thread.
            told: hears, on this thread, how it ended the first time; `failed` is then silent of it.

        Returns:
            The step that this is.
        """
        step = _Step(self, text, act, told=told)
        self.stack.push(step)
        return step

    def amend(self, step: QUndoCommand, text: str, act: Act, told: Told | None = None) -> None:
        """Let the last step do more: both are undone as one. Behind other steps, this is one of its own.

        Args:
            step: that was done.
            text: what both do, as the menu names it.
            act: does what is more, off the UI thread.
            told: as for `act`.
        """
        index = self.stack.index()
        if not index or self.stack.command(index - 1) is not step or not isinstance(step, _Step):
            self.act(text, act, told)
            return
        step.setText(text)
        self.stack.indexChanged.emit(index)  # for the menu, which names the step

        def call(_: Job) -> Applied | Exception | None:
            if step.inverse is None or not step.done:
                return None
            try:
                applied = act(self._library)
            except Exception as error:  # noqa: BLE001 - crosses threads; told there
                return error
            step.hold(Several((applied.inverse, step.inverse)))
            return applied

        self._jobs.start(WRITE, call, lambda result: self._tell(result, told), self.failed)

    def did(self, text: str, inverse: Change) -> None:
        """Take note of something that was done already."""
        self.stack.push(_Step(self, text, _applying(inverse), done=True))

    def undo(self) -> str:
        """Take the last step back; what it was, empty for nothing."""
        self._drop_failed()
        text = self.stack.undoText()
        self.stack.undo()
        return text

    def redo(self) -> str:
        """Do again what was taken back; what it was, empty for nothing."""
        text = self.stack.redoText()
        self.stack.redo()
        return text

    def run(self, step: "_Step", *, undoing: bool) -> None:
        """Apply what a step holds next, behind all that was asked for before."""

        def call(_: Job) -> _Outcome | None:
            if step.dead or step.done is not undoing:
                return None  # it was asked for behind a failure, and has nothing to work on
            try:
                applied = step.act(self._library)
            except Exception as error:  # noqa: BLE001 - crosses threads; told there
                step.dead = not undoing
                return _Outcome(step, error, undoing)
            step.hold(applied.inverse)
            step.done = not undoing
            return _Outcome(step, applied, undoing)

        self._jobs.start(WRITE, call, self._on_result, self.failed)

    def _on_result(self, outcome: object) -> None:
        if not isinstance(outcome, _Outcome):
            return
        told, outcome.step.told = outcome.step.told, None
        if not isinstance(outcome.result, Applied):
            self._take_off(outcome)
        self._tell(outcome.result, told)

    def _tell(self, result: object, told: Told | None) -> None:
        if isinstance(result, Applied):
            self.applied.emit(result)
        elif isinstance(result, Exception) and told is None:
            self.failed.emit(result)
        if told is not None and isinstance(result, Applied | Exception):
            told(result)

    def _take_off(self, failure: _Outcome) -> None:
        """Let the stack say what is true: a step that failed was not done, or not undone."""
        places = [self.stack.command(place) for place in range(self.stack.count())]
        if failure.step not in places:
            return
        place = places.index(failure.step)
        if failure.undoing and place == self.stack.index():
            failure.step.skip = True
            self.stack.redo()  # it can be tried again
        elif not failure.undoing:
            failure.step.setObsolete(True)
            if place == self.stack.index():
                self.stack.redo()  # taken back meanwhile: leaves the stack likewise
            self._drop_failed()

    def _drop_failed(self) -> None:
        while self.stack.index() > 0 and self.stack.command(self.stack.index() - 1).isObsolete():
            self.stack.undo()  # an obsolete step only leaves the stack


class _Step(QUndoCommand):
    """One act; it yields its inverse, so undo is redo again."""

    def __init__(
        self, history: History, text: str, act: Act, *, done: bool = False, told: Told | None = None
    ) -> None:
        super().__init__(text)
        self._history, self.act, self.told = history, act, told
        self.skip = done  # whether the next call has nothing to do
        # What the library truly holds; told on the lane's thread, which is ahead of the stack.
        self.done = done
        self.dead = False  # it could not be done, and leaves the stack
        self.inverse: Change | None = None  # of what it did last

    def hold(self, inverse: Change) -> None:
        """Do this next."""
        self.act, self.inverse = _applying(inverse), inverse

    def redo(self) -> None:
        """Apply what is next; not where it was done before it came here."""
        self._run(undoing=False)

    def undo(self) -> None:
        """Apply the inverse."""
        self._run(undoing=True)

    def _run(self, *, undoing: bool) -> None:
        if self.skip:
            self.skip = False
        else:
            self._history.run(self, undoing=undoing)


def _applying(change: Change) -> Act:
    return lambda library: library.apply(change)
