"""Corrections at the place that the reader means: asked for, done, told of."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from desktop_app.library import correcting, wording
from desktop_app.model.corrections import Correction, Part
from desktop_app.model.errors import BadRequestError
from desktop_app.model.library import Briefing
from desktop_app.model.spans import TextSpan
from desktop_app.model.transcript import Role, Transcript, Turn
from desktop_app.ui.actions import Actions
from desktop_app.ui.parts.views import pop_up
from desktop_app.ui.reader.pointing import Pointed
from desktop_app.ui.reader.view import ReaderView
from desktop_app.ui.reading import Reading
from desktop_app.ui.status_row import StatusRow
from desktop_app.ui.tabs import ReaderTabs
from desktop_app.ui.theme import ThemeManager

from .card import Card
from .cards import HERE, SpeakerCard, TextCard, TurnCard
from .doing import Doing
from .menu import page_menu
from .people import names_in, person_of, speaker_of
from .table import CORRECTING, part_action, role_action
from .words import differing, opening, word_at


class Correcting(QObject):
    """Opens the pop-overs, and turns what is written there into steps that can be undone."""

    def __init__(
        self,
        doing: Doing,
        reading: Reading,
        tabs: ReaderTabs,
        status: StatusRow,
        actions: Actions,
        themes: ThemeManager,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._doing, self._reading, self._status = doing, reading, status
        self._actions, self._themes, self._window = actions, themes, window
        tabs.reader_added.connect(self._on_reader)
        reading.briefing_shown.connect(self._on_briefing)
        reading.place_changed.connect(self._show_role)
        doing.ended.connect(self._show_role)
        self._on_briefing(None)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its actions do, by id."""
        return {
            "correct.text": self.correct_text,
            "correct.split": self.split,
            "correct.merge": self.merge,
            "correct.merge.label": partial(self.merge, keep_label=True),
            "correct.turn": self.ask_who,
            "correct.speaker": self.ask_speaker,
            "correct.post": partial(self.ask_speaker, post=True),
            "correct.exchange.begin": self.begin_exchange,
            "correct.exchange.join": self.join_exchange,
            **{role_action(role): partial(self.set_role, role) for role in Role},
            **{part_action(part): partial(self.place_turn, part) for part in Part},
        }

    # words

    def correct_text(self) -> None:
        """Let the selected words, or the word at the cursor, be written anew."""
        place = self._place()
        if place is None:
            return
        briefing, reader, pointed = place
        if not pointed.whole:
            self._status.warn(self.tr("Select words of one paragraph: each is corrected by itself."))
            return
        text = briefing.transcript.texts()[pointed.paragraph]
        start, end = pointed.start, pointed.end
        if start == end:
            start, end = word_at(text, start)
        pointed = replace(pointed, start=start, end=end)
        reader.point_to(pointed)
        card = TextCard(self._themes, self._window, text[start:end], f"¶{pointed.paragraph}")

        def submit(_: str) -> None:
            words = card.words.toPlainText()
            if words == text[start:end]:
                card.close_popover()
                return
            first, last, words = differing(text[start:end], words)
            span = TextSpan(pointed.paragraph, start + first, start + last)
            self._do(
                self.tr("Correct the text"),
                lambda transcript: (wording.edit_span(transcript, span, words),),
                self.tr("The text is corrected"),
                card,
            )

        self._open(card, reader, pointed, submit)

    # turns

    def split(self) -> None:
        """Begin a new turn at the cursor, and ask who speaks from there."""
        place = self._place()
        if place is None:
            return
        briefing, reader, pointed = place
        transcript = briefing.transcript
        try:
            at = correcting.split_turn(transcript, pointed.paragraph, pointed.start).at
        except BadRequestError:
            self._status.warn(
                self.tr("A turn begins here already: put the cursor where the next speaker begins (F7).")
            )
            return
        speaker = speaker_of(transcript.turns[pointed.turn])
        card = TurnCard(
            self._themes,
            self._window,
            self.tr("Who speaks from here?"),
            opening(at.quote),
            names_in(transcript),
            hint=self.tr("the same: {name}").format(name=speaker) if speaker else self.tr("the same"),
        )

        def submit(_: str) -> None:
            name, role = card.name.text().strip() or None, card.role.role()
            self._do(
                self.tr("Begin a new turn"),
                lambda text: (correcting.split_turn(text, pointed.paragraph, pointed.start, name, role),),
                self.tr("A new turn begins here"),
                card,
            )

        self._open(card, reader, replace(pointed, end=pointed.start), submit)

    def merge(self, *, keep_label: bool = False) -> None:
        """Join the turn with the one above."""
        place = self._place()
        if place is None:
            return
        turn = place[0].transcript.turns[place[2].turn]
        if turn.index == 0:
            self._status.warn(self.tr("This is the first turn: there is none above to join it with."))
        elif keep_label and not turn.label:
            self._status.warn(self.tr("This turn has no label whose words could be text."))
        else:
            self._do(
                self.tr("Join two turns"),
                lambda text: (correcting.merge_turn(text, turn.index, keep_label=keep_label),),
                self.tr("The turn is joined with the one above"),
            )

    def ask_who(self) -> None:
        """Ask who says this turn, and only this one."""
        place = self._place()
        if place is None:
            return
        briefing, reader, pointed = place
        turn = briefing.transcript.turns[pointed.turn]
        card = TurnCard(
            self._themes,
            self._window,
            self.tr("Who says this turn?"),
            opening(turn.paragraphs[0].text),
            names_in(briefing.transcript),
            speaker=turn.speaker,
            hint=self.tr("nobody is named"),
        )

        def submit(_: str) -> None:
            name, role = card.name.text().strip(), card.role.role()
            if name == turn.speaker and role in (None, turn.role):
                card.close_popover()
            else:
                self._give_turn(turn, name, role, card)

        self._open(card, reader, _beginning(turn), submit)

    # speakers

    def ask_speaker(self, turn_index: int = -1, *, post: bool = False) -> None:
        """Ask what the speaker of a turn is called, and what else is known.

        Args:
            turn_index: -1 for the turn that is pointed at.
            post: begin with title and affiliation.
        """
        place = self._place()
        if place is None:
            return
        briefing, reader, pointed = place
        transcript = briefing.transcript
        turn = transcript.turns[pointed.turn if turn_index < 0 else turn_index]
        if post and not turn.speaker:
            self._status.warn(self.tr("Give the speaker a name first."))
            return
        card = SpeakerCard(
            self._themes, self._window, person_of(transcript, turn), names_in(transcript), label=turn.label
        )
        if post:
            card.begin_with(card.title)

        def submit(button: str) -> None:
            if button == HERE:
                self._submit_here(turn, card)
            else:
                self.submit_everywhere(speaker_of(turn), card)

        self._open(card, reader, _beginning(turn), submit)

    def submit_everywhere(self, speaker: str, card: SpeakerCard) -> None:
        """Do what a card says of a speaker in all turns.

        Args:
            speaker: the name, or the label of one without.
            card: to be closed when it is done.
        """
        wish = card.wish()
        if wish.name == "":
            card.refuse(self.tr("A name cannot be empty."))
        elif wish == type(wish)():
            card.close_popover()
        else:
            renamed = wish.name is not None
            self._do(
                self.tr("Rename a speaker") if renamed else self.tr("Change what is known of a speaker"),
                lambda text: correcting.change_speaker(
                    text, speaker, wish.name, wish.role, wish.title, wish.affiliation
                ),
                self.tr("“{name}” is put right everywhere").format(name=wish.name or speaker),
                card,
            )

    def set_role(self, role: Role) -> None:
        """Give the speaker another role everywhere."""
        place = self._place()
        if place is None:
            return
        turn = place[0].transcript.turns[place[2].turn]
        if turn.role is not role:
            self._do(
                self.tr("Change a speaker's role"),
                lambda text: (correcting.set_participant(text, speaker_of(turn), role),),
                self.tr("The role of “{name}” is changed").format(name=speaker_of(turn)),
            )
        self._show_role()

    # exchanges

    def begin_exchange(self) -> None:
        """Let the turn be the question of a new exchange."""
        place = self._place()
        if place is not None:
            self._do(
                self.tr("Begin an exchange"),
                lambda text: (correcting.new_exchange(text, place[2].turn),),
                self.tr("An exchange begins with this turn"),
            )

    def join_exchange(self) -> None:
        """Join the turn's exchange with the one before."""
        place = self._place()
        if place is None:
            return
        exchanges, turn = place[0].transcript.exchanges, place[2].turn
        number = next((n for n, x in enumerate(exchanges) if turn in (*x.questions, *x.answers)), 0)
        if number == 0:
            self._status.warn(self.tr("No exchange comes before that of this turn."))
            return
        self._do(
            self.tr("Join two exchanges"),
            lambda text: (correcting.join_exchanges(text, number - 1, number),),
            self.tr("The exchange is joined with the one before"),
        )

    def place_turn(self, part: Part) -> None:
        """Say what the turn is in its exchange."""
        place = self._place()
        if place is not None:
            self._do(
                self.tr("Change question and answer"),
                lambda text: (correcting.place_turn(text, place[2].turn, part),),
                self.tr("Question and answer are changed"),
            )

    # parts

    def _submit_here(self, turn: Turn, card: SpeakerCard) -> None:
        wish = card.wish()
        if wish.title is not None or wish.affiliation is not None:
            card.refuse(self.tr("Title and affiliation are the speaker's in all turns: choose “Everywhere”."))
        elif wish.name is None and wish.role is None:
            card.close_popover()
        else:
            self._give_turn(turn, turn.speaker if wish.name is None else wish.name, wish.role, card)

    def _give_turn(self, turn: Turn, name: str, role: Role | None, card: Card) -> None:
        self._do(
            self.tr("Change who says a turn"),
            lambda text: (correcting.set_turn_speaker(text, turn.index, name, role),),
            self.tr("The turn has another speaker"),
            card,
        )

    def _do(
        self,
        text: str,
        make: Callable[[Transcript], Sequence[Correction]],
        done: str,
        card: Card | None = None,
    ) -> None:
        briefing = self._reading.briefing()
        if briefing is not None:
            self._doing.do(briefing, text, make, done, card.wait_for_answer() if card is not None else None)

    def _open(
        self, card: Card, reader: ReaderView, pointed: Pointed, submit: Callable[[str], object]
    ) -> None:
        card.submitted.connect(submit)
        card.closed.connect(card.deleteLater)
        card.open_at(reader.rect_of(pointed))

    def _place(self) -> tuple[Briefing, ReaderView, Pointed] | None:
        """The briefing in front, its page, and what is meant there."""
        briefing, reader = self._reading.briefing(), self._reading.reader()
        pointed = reader.pointed() if reader is not None else None
        if briefing is None or reader is None or pointed is None:
            self._status.warn(self.tr("Click on a turn of the transcript first."))
            return None
        return briefing, reader, pointed

    def _on_reader(self, reader: ReaderView) -> None:
        reader.menu_wanted.connect(self._show_menu)
        reader.speaker_clicked.connect(self.ask_speaker)

    def _on_briefing(self, briefing: object) -> None:
        for spec in CORRECTING:
            self._actions[spec.id].setEnabled(isinstance(briefing, Briefing))

    def _show_menu(self, place: QPoint) -> None:
        briefing, reader = self._reading.briefing(), self._reading.reader()
        if briefing is None or reader is None:
            return
        self._show_role()
        pointed = reader.pointed()
        turn = briefing.transcript.turns[pointed.turn] if pointed is not None else None
        menu = page_menu(
            self._actions,
            self._window,
            turn=turn,
            selected=reader.textCursor().hasSelection(),
        )
        pop_up(menu, place)

    def _show_role(self) -> None:
        """Check the role of the turn that is meant."""
        briefing, reader = self._reading.briefing(), self._reading.reader()
        pointed = reader.pointed() if reader is not None else None
        if briefing is None or pointed is None:
            return
        role = briefing.transcript.turns[pointed.turn].role
        self._actions[role_action(role)].setChecked(True)


def _beginning(turn: Turn) -> Pointed:
    return Pointed(turn.index, turn.paragraphs[0].number)
