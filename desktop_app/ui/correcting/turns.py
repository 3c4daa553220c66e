"""Corrections of one turn: its words, where it begins and ends, who says it."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from desktop_app.library.correcting import making, wording
from desktop_app.model.errors import BadRequestError
from desktop_app.model.spans import TextSpan
from desktop_app.model.transcript import Role

from .bench import Bench, Spot
from .card import Card
from .cards import TextCard, TurnCard
from .people import names_in, speaker_of
from .words import differing, opening, word_at

translate = QCoreApplication.translate


class Turns:
    """At the place that the reader means."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def correct_text(self) -> None:
        """Let the selected words, or the word at the cursor, be written anew."""
        spot = self._bench.here()
        if spot is None:
            return
        if not spot.pointed.whole:
            self._bench.warn(
                translate("Correcting", "Select words of one paragraph: each is corrected by itself.")
            )
            return
        number, start, end = spot.pointed.paragraph, spot.pointed.start, spot.pointed.end
        text = spot.transcript.texts()[number]
        if start == end:
            start, end = word_at(text, start)
        pointed = replace(spot.pointed, start=start, end=end)
        spot.reader.point_to(pointed)
        card = TextCard(self._bench.themes, self._bench.window, text[start:end], f"¶{number}")

        def submit(_: str) -> None:
            written = card.words.toPlainText()
            if written == text[start:end]:
                card.close_popover()
                return
            first, last, words = differing(text[start:end], written)
            span = TextSpan(number, start + first, start + last)
            self._bench.do(
                spot.briefing,
                translate("Correcting", "Correct the text"),
                lambda transcript: (wording.edit_span(transcript, span, words),),
                translate("Correcting", "The text is corrected"),
                card,
            )

        self._bench.open_at(card, spot, pointed, submit)

    def split(self) -> None:
        """Begin a new turn at the cursor, and ask who speaks from there."""
        spot = self._bench.here()
        if spot is None:
            return
        number, start = spot.pointed.paragraph, spot.pointed.start
        try:
            at = making.split_turn(spot.transcript, number, start).at
        except BadRequestError:
            self._bench.warn(
                translate(
                    "Correcting",
                    "A turn begins here already: put the cursor where the next speaker begins (F7).",
                )
            )
            return
        name = speaker_of(spot.turn)
        same = translate("Correcting", "the same: {name}").format(name=name)
        card = TurnCard(
            self._bench.themes,
            self._bench.window,
            translate("Correcting", "Who speaks from here?"),
            opening(at.quote),
            names_in(spot.transcript),
            hint=same if name else translate("Correcting", "the same"),
        )

        def submit(_: str) -> None:
            speaker, role = card.name.text().strip() or None, card.role.role()
            self._bench.do(
                spot.briefing,
                translate("Correcting", "Begin a new turn"),
                lambda transcript: (making.split_turn(transcript, number, start, speaker, role),),
                translate("Correcting", "A new turn begins here"),
                card,
            )

        self._bench.open_at(card, spot, replace(spot.pointed, end=start), submit)

    def merge(self, *, keep_label: bool = False) -> None:
        """Join the turn with the one above.

        Args:
            keep_label: the words of its label are put back into the text.
        """
        spot = self._bench.here()
        if spot is None:
            return
        turn = spot.turn
        if turn.index == 0:
            self._bench.warn(
                translate("Correcting", "This is the first turn: there is none above to join it with.")
            )
        elif keep_label and not turn.label:
            self._bench.warn(translate("Correcting", "This turn has no label whose words could be text."))
        else:
            self._bench.do(
                spot.briefing,
                translate("Correcting", "Join two turns"),
                lambda transcript: (making.merge_turn(transcript, turn.index, keep_label=keep_label),),
                translate("Correcting", "The turn is joined with the one above"),
            )

    def ask_who(self) -> None:
        """Ask who says this turn, and only this one."""
        spot = self._bench.here()
        if spot is None:
            return
        card = TurnCard(
            self._bench.themes,
            self._bench.window,
            translate("Correcting", "Who says this turn?"),
            opening(spot.turn.paragraphs[0].text),
            names_in(spot.transcript),
            speaker=spot.turn.speaker,
            hint=translate("Correcting", "nobody is named"),
        )

        def submit(_: str) -> None:
            give_turn(self._bench, spot, card.name.text().strip(), card.role.role(), card)

        self._bench.open_at(card, spot, spot.opening, submit)


def give_turn(bench: Bench, spot: Spot, name: str, role: Role | None, card: Card) -> None:
    """Let somebody say the turn at a place; a card that changes nothing is only closed."""
    turn = spot.turn
    if name == turn.speaker and role in (None, turn.role):
        card.close_popover()
        return
    bench.do(
        spot.briefing,
        translate("Correcting", "Change who says a turn"),
        lambda transcript: (making.set_turn_speaker(transcript, turn.index, name, role),),
        translate("Correcting", "The turn has another speaker"),
        card,
    )
