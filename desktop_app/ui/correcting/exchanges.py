"""Corrections of exchanges: which question is answered by whom."""

from PySide6.QtCore import QCoreApplication

from desktop_app.library.correcting import making
from desktop_app.model.corrections import Part

from .bench import Bench

translate = QCoreApplication.translate


class Exchanges:
    """Around the turn that the reader means."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def begin(self) -> None:
        """Let the turn be the question of a new exchange."""
        spot = self._bench.here()
        if spot is not None:
            self._bench.do(
                spot.briefing,
                translate("Correcting", "Begin an exchange"),
                lambda transcript: (making.new_exchange(transcript, spot.turn.index),),
                translate("Correcting", "An exchange begins with this turn"),
            )

    def join(self) -> None:
        """Join the turn's exchange with the one before."""
        spot = self._bench.here()
        if spot is None:
            return
        turns = [{*exchange.questions, *exchange.answers} for exchange in spot.transcript.exchanges]
        number = next((n for n, members in enumerate(turns) if spot.turn.index in members), 0)
        if number == 0:
            self._bench.warn(translate("Correcting", "No exchange comes before that of this turn."))
            return
        self._bench.do(
            spot.briefing,
            translate("Correcting", "Join two exchanges"),
            lambda transcript: (making.join_exchanges(transcript, number - 1, number),),
            translate("Correcting", "The exchange is joined with the one before"),
        )

    def place(self, part: Part) -> None:
        """Say what the turn is in its exchange."""
        spot = self._bench.here()
        if spot is not None:
            self._bench.do(
                spot.briefing,
                translate("Correcting", "Change question and answer"),
                lambda transcript: (making.place_turn(transcript, spot.turn.index, part),),
                translate("Correcting", "Question and answer are changed"),
            )
