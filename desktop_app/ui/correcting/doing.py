"""One correction: done off the UI thread as an undoable step, and told of."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from desktop_app.library.changes import Applied
from desktop_app.library.service import Library
from desktop_app.model.corrections import Correction
from desktop_app.model.library import Briefing
from desktop_app.model.transcript import Transcript
from desktop_app.ui.desk import Desk
from desktop_app.ui.status_row import StatusRow

from .refusals import refusal

Make = Callable[[Transcript], Sequence[Correction]]
Answer = Callable[[str], bool]
"""Hears why something was refused, "" when it is done; tells whether it has shown that."""


class Doing(QObject):
    """Corrects what the page shows; where the library's text is another by now, the words are looked for."""

    ended = Signal()  # done or refused

    def __init__(self, desk: Desk, status: StatusRow, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._status = desk, status

    def do(self, briefing: Briefing, text: str, make: Make, done: str, answer: Answer | None = None) -> None:
        """Make a correction.

        Args:
            briefing: as the page shows it: places are told by its words, so that they are found again, or
                refused, where somebody else has changed the text meanwhile.
            text: what is done, as the menu names it.
            make: the corrections, from the text that the page shows; called off the UI thread.
            done: what is told afterwards.
            answer: shows a refusal where the correction was written; else the status row does.
        """
        transcript_id, shown = briefing.id, briefing.transcript

        def act(library: Library) -> Applied:
            return library.correct(transcript_id, *make(shown))

        def told(result: Applied | Exception) -> None:
            words = "" if isinstance(result, Applied) else refusal(result)
            shown_there = answer is not None and answer(words)
            if not words:
                self._status.tell(done, undoable=True)
            elif shown_there:
                self._status.clear()
            else:
                self._status.warn(words)
            self.ended.emit()

        self._status.tell_of_work(self.tr("Correcting…"))
        self._desk.act(text, act, told)
