"""Corrections of a speaker in all turns: name, role, title, affiliation."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from desktop_app.library.correcting import making
from desktop_app.model.library import Briefing
from desktop_app.model.transcript import Role

from .bench import Bench, Spot
from .cards import HERE, SpeakerCard, SpeakerWish
from .people import names_in, person_of, speaker_of
from .turns import give_turn

translate = QCoreApplication.translate


class Speakers:
    """Of the turn that the reader means."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def ask(self, *, post: bool = False) -> None:
        """Ask what the speaker is called, and what else is known.

        Args:
            post: begin with title and affiliation.
        """
        spot = self._bench.here()
        if spot is not None and post and not spot.turn.speaker:
            self._bench.warn(translate("Correcting", "Give the speaker a name first."))
        elif spot is not None:
            self._open(spot, post=post)

    def ask_of(self, turn_index: int) -> None:
        """Ask the same of the speaker of a turn."""
        spot = self._bench.spot()
        if spot is not None:
            self._open(replace(spot, pointed=replace(spot.pointed, turn=turn_index)), post=False)

    def submit(self, briefing: Briefing, speaker: str, card: SpeakerCard) -> None:
        """Do what a card says of a speaker in all turns.

        Args:
            briefing: as it was when the card was opened.
            speaker: the name, or the label of one without.
            card: to be closed when it is done.
        """
        wish = card.wish()
        if wish.name == "":
            card.refuse(translate("Correcting", "A name cannot be empty."))
            return
        if wish == SpeakerWish():
            card.close_popover()
            return
        renamed = translate("Correcting", "Rename a speaker")
        changed = translate("Correcting", "Change what is known of a speaker")
        self._bench.do(
            briefing,
            changed if wish.name is None else renamed,
            lambda transcript: making.change_speaker(
                transcript, speaker, wish.name, wish.role, wish.title, wish.affiliation
            ),
            translate("Correcting", "“{name}” is put right everywhere").format(name=wish.name or speaker),
            card,
        )

    def set_role(self, role: Role) -> None:
        """Give the speaker a role everywhere; the one that was guessed is confirmed by it."""
        spot = self._bench.here()
        if spot is None:
            return
        if spot.turn.role is role and person_of(spot.transcript, spot.turn).confidence == 1:
            return
        speaker = speaker_of(spot.turn)
        self._bench.do(
            spot.briefing,
            translate("Correcting", "Change a speaker's role"),
            lambda transcript: (making.set_participant(transcript, speaker, role),),
            translate("Correcting", "The role of “{name}” is changed").format(name=speaker),
        )

    def _open(self, spot: Spot, *, post: bool) -> None:
        turn = spot.turn
        card = SpeakerCard(
            self._bench.themes,
            self._bench.window,
            person_of(spot.transcript, turn),
            names_in(spot.transcript),
            label=turn.label,
        )
        if post:
            card.begin_with(card.title)

        def submit(button: str) -> None:
            if button == HERE:
                self._submit_here(spot, card)
            else:
                self.submit(spot.briefing, speaker_of(turn), card)

        self._bench.open_at(card, spot, spot.opening, submit)

    def _submit_here(self, spot: Spot, card: SpeakerCard) -> None:
        wish = card.wish()
        if wish.title is not None or wish.affiliation is not None:
            card.refuse(
                translate(
                    "Correcting",
                    "Title and affiliation are the speaker's in all turns: choose “Everywhere”.",
                )
            )
        else:
            give_turn(
                self._bench, spot, spot.turn.speaker if wish.name is None else wish.name, wish.role, card
            )
