"""Where corrections are made: the place that is meant, the pop-over that is open, and the doing."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QRect
from PySide6.QtWidgets import QWidget

from desktop_app.model.library import Briefing
from desktop_app.model.transcript import Transcript, Turn
from desktop_app.ui.reader.pointing import Pointed
from desktop_app.ui.reader.view import ReaderView
from desktop_app.ui.reading import Reading
from desktop_app.ui.status_row import StatusRow
from desktop_app.ui.theme import ThemeManager

from .doing import Doing, Make

if TYPE_CHECKING:
    from .card import Card

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of a briefing as its page shows it."""

    briefing: Briefing
    reader: ReaderView
    pointed: Pointed

    @property
    def transcript(self) -> Transcript:
        """The text that the page shows."""
        return self.briefing.transcript

    @property
    def turn(self) -> Turn:
        """The turn at the place."""
        return self.briefing.transcript.turns[self.pointed.turn]

    @property
    def opening(self) -> Pointed:
        """Where that turn begins."""
        return Pointed(self.turn.index, self.turn.paragraphs[0].number)


class Bench(QObject):
    """One pop-over at a time; it is closed when another briefing comes to the front."""

    def __init__(
        self, doing: Doing, reading: Reading, status: StatusRow, themes: ThemeManager, window: QWidget
    ) -> None:
        super().__init__(window)
        self.themes, self.window = themes, window
        self.doing, self._reading, self._status = doing, reading, status
        self._open: tuple[str, Card] | None = None  # with the transcript that it is about
        reading.briefing_shown.connect(self._on_briefing)

    def spot(self) -> Spot | None:
        """What is meant on the page in front; None outside the transcript."""
        briefing, reader = self._reading.briefing(), self._reading.reader()
        pointed = reader.pointed() if reader is not None else None
        if briefing is None or reader is None or pointed is None:
            return None
        return Spot(briefing, reader, pointed)

    def here(self) -> Spot | None:
        """The same; says so where nothing is meant."""
        spot = self.spot()
        if spot is None:
            self.warn(translate("Correcting", "Click on a turn of the transcript first."))
        return spot

    def warn(self, words: str) -> None:
        """Say why nothing can be done."""
        self._status.warn(words)

    def open(self, card: "Card", briefing: Briefing, place: QRect, submit: Callable[[str], object]) -> None:
        """Open a card at a place on the screen.

        Args:
            card: a new one; it goes when it is closed.
            briefing: that it is about.
            place: of the words.
            submit: hears which button was pressed.
        """
        self._open = briefing.id, card
        card.submitted.connect(submit)
        card.closed.connect(self._forget)
        card.closed.connect(card.deleteLater)
        card.open_at(place)

    def open_at(self, card: "Card", spot: Spot, pointed: Pointed, submit: Callable[[str], object]) -> None:
        """Open a card at a place of the page."""
        self.open(card, spot.briefing, spot.reader.rect_of(pointed), submit)

    def do(self, briefing: Briefing, text: str, make: Make, done: str, card: "Card | None" = None) -> None:
        """Make a correction; see `Doing.do`. A card that it was written in is closed by what is done."""
        self.doing.do(briefing, text, make, done, card.wait_for_answer() if card is not None else None)

    def _on_briefing(self, briefing: object) -> None:
        front = briefing.id if isinstance(briefing, Briefing) else ""
        if self._open is not None and self._open[0] != front:
            self._open[1].close_popover()

    def _forget(self) -> None:
        self._open = None
