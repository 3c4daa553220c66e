"""One change to the outline: done off the UI thread as an undoable step, and told of once it is done."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand

from desktop_app.library.changes import Applied
from desktop_app.library.outlines.part import Outlines
from desktop_app.library.service import Library
from desktop_app.model.changes import Change
from desktop_app.model.library import Briefing
from desktop_app.ui.correcting.refusals import refusal
from desktop_app.ui.desk import Desk
from desktop_app.ui.history import Act, Told
from desktop_app.ui.status_row import StatusRow

Make = Callable[[Outlines, str], Change]
"""Makes a change from what the library holds and a transcript's id."""
_LONGEST = 50  # code points of a label in a message


@dataclass(frozen=True, slots=True)
class Step:
    """A change as it is called."""

    text: str  # in the menu that takes it back
    done: str  # in the line that tells of it


class Doing(QObject):
    """Changes the outline of a briefing."""

    def __init__(self, desk: Desk, status: StatusRow, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._status = desk, status

    def do(
        self, briefing: Briefing, step: Step, make: Make, then: Callable[[], object] | None = None
    ) -> QUndoCommand:
        """Make a change.

        Args:
            briefing: whose outline.
            step: what is done.
            make: called off the UI thread.
            then: called when it is done, before the panes show it.

        Returns:
            What undoes it.
        """
        return self._desk.act(step.text, *self._calls(briefing, step, make, then))

    def amend(self, done: QUndoCommand, briefing: Briefing, step: Step, make: Make) -> None:
        """Make a change that is undone together with one that was done before.

        Args:
            done: what undoes that one.
            briefing: whose outline.
            step: what both do.
            make: called off the UI thread.
        """
        self._desk.history.amend(done, step.text, *self._calls(briefing, step, make))

    def warn(self, words: str) -> None:
        """Say why nothing can be done."""
        self._status.warn(words)

    def _calls(
        self, briefing: Briefing, step: Step, make: Make, then: Callable[[], object] | None = None
    ) -> tuple[Act, Told]:
        transcript_id = briefing.id

        def act(library: Library) -> Applied:
            return library.apply(make(library.outlines, transcript_id))

        def told(result: Applied | Exception) -> None:
            if isinstance(result, Exception):
                self._status.warn(refusal(result))
                return
            self._status.tell(step.done, undoable=True)
            if then is not None:
                then()

        return act, told


def short(words: str) -> str:
    """Words as a message has room for them, on one line."""
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
