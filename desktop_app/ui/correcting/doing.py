"""One correction: done off the UI thread as an undoable step, and told of."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from desktop_app.library.changes import Applied
from desktop_app.library.service import Library
from desktop_app.model.corrections import Correction
from desktop_app.model.library import Briefing
from desktop_app.model.transcript import Transcript
from desktop_app.ui.desk import Desk
from desktop_app.ui.problems import sentence
from desktop_app.ui.status_row import StatusRow

from .card import Card

Make = Callable[[Transcript], Sequence[Correction]]


class Doing(QObject):
    """Corrects what the page shows; where the library's text is another by now, the words are looked for."""

    ended = Signal()  # done or refused

    def __init__(self, desk: Desk, status: StatusRow, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._status = desk, status

    def do(self, briefing: Briefing, text: str, make: Make, done: str, card: Card | None = None) -> None:
        """Make a correction.

        Args:
            briefing: as the page shows it: places are told by its words, so that they are found again, or
                refused, where somebody else has changed the text meanwhile.
            text: what is done, as the menu names it.
            make: the corrections, from the text that the page shows; called off the UI thread.
            done: what is told afterwards.
            card: where it was written; a refusal is shown there.
        """
        transcript_id, shown = briefing.id, briefing.transcript
        open_card = _Open(card)

        def act(library: Library) -> Applied:
            return library.correct(transcript_id, *make(shown))

        def told(result: Applied | Exception) -> None:
            if isinstance(result, Applied):
                open_card.close()
                self._status.tell(done, undoable=True)
            elif not open_card.refuse(_words(result)):
                self._status.warn(_words(result))
            self.ended.emit()

        open_card.set_busy()
        self._status.tell_of_work(self.tr("Correcting…"))
        self._desk.act(text, act, told)


class _Open:
    """The card of a correction, for as long as it is open."""

    def __init__(self, card: Card | None) -> None:
        self._card = card
        if card is not None:
            card.closed.connect(self._forget)

    def set_busy(self) -> None:
        if self._card is not None:
            self._card.set_busy(busy=True)

    def close(self) -> None:
        if self._card is not None:
            self._card.close_popover()

    def refuse(self, words: str) -> bool:
        """Show why in the card; False where it is closed."""
        if self._card is not None:
            self._card.refuse(words)
        return self._card is not None

    def _forget(self) -> None:
        self._card = None


def _words(error: Exception) -> str:
    """Why it cannot be; the library says it in English."""
    return sentence(error)
