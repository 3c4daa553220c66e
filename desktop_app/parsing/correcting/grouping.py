"""Exchanges of a corrected transcript: found as the parser finds them, then as the reader wants them."""

from dataclasses import dataclass

from desktop_app.model.corrections import Correction, JoinExchanges, Part, PartExchange, PlaceTurn
from desktop_app.model.transcript import Exchange
from desktop_app.parsing.drafts import Case, Draft, Form, Label
from desktop_app.parsing.exchanges import find_exchanges
from desktop_app.parsing.facts import facts_of
from desktop_app.parsing.labels.voices import read_label
from desktop_app.parsing.vocabulary.words import key_of

from .script import Piece, Script


@dataclass(frozen=True, slots=True)
class Grouping:
    """A wish about exchanges, with the turns that it is about."""

    wish: JoinExchanges | PartExchange | PlaceTurn
    turns: tuple[Piece, ...]


def exchanges(script: Script, wishes: list[Grouping]) -> tuple[tuple[Exchange, ...], list[Correction]]:
    """The exchanges of a script, and the wishes that cannot be met."""
    found = _found(script) if script.reshaped else script.source.exchanges
    if not wishes:
        return found, []
    groups = _Groups(found, len(script.pieces))
    places = {id(piece): index for index, piece in enumerate(script.pieces)}
    unmet: list[Correction] = []
    for grouping in wishes:
        turns = [places[id(piece.standing)] for piece in grouping.turns]
        if not groups.meet(grouping.wish, turns):
            unmet.append(grouping.wish)
    return groups.exchanges(), unmet


def _found(script: Script) -> tuple[Exchange, ...]:
    """The exchanges as the parser finds them."""
    drafts = [_draft(piece) for piece in script.pieces]
    return find_exchanges(drafts, [facts_of(draft.paragraphs) for draft in drafts])


def _draft(piece: Piece) -> Draft:
    """A turn as the parser's steps know it."""
    voice = read_label(piece.label)
    label = Label(-1, piece.label, "", Form.GIVEN, Case.OTHER, voice, key_of(piece.label))
    return Draft(label, [passage.text for passage in piece.passages], piece.speaker, piece.role)


class _Groups:
    """Which turn is in which exchange, as what."""

    def __init__(self, found: tuple[Exchange, ...], turns: int) -> None:
        self._of: list[tuple[int, Part] | None] = [None] * turns
        for number, exchange in enumerate(found):
            for index in exchange.questions:
                self._of[index] = number, Part.QUESTION
            for index in exchange.answers:
                self._of[index] = number, Part.ANSWER
        self._next = len(found)

    def meet(self, wish: JoinExchanges | PartExchange | PlaceTurn, turns: list[int]) -> bool:
        """Do as is wished; False where it cannot be."""
        match wish:
            case JoinExchanges():
                return self._join(min(turns), max(turns))
            case PartExchange():
                return self._part(turns[0])
            case PlaceTurn():
                return self._place(turns[0], wish.part)

    def exchanges(self) -> tuple[Exchange, ...]:
        """The exchanges in the order of the text; one without a question is none."""
        turns: dict[int, tuple[list[int], list[int]]] = {}
        for index, place in enumerate(self._of):
            if place is not None:
                turns.setdefault(place[0], ([], []))[place[1] is Part.ANSWER].append(index)
        return tuple(
            Exchange(tuple(questions), tuple(answers)) for questions, answers in turns.values() if questions
        )

    def _join(self, one: int, other: int) -> bool:
        first, second = self._of[one], self._of[other]
        if first is None or second is None:
            return False
        order = list(dict.fromkeys(place[0] for place in self._of if place is not None))
        if order.index(second[0]) - order.index(first[0]) > 1:
            return False
        self._of = [
            (first[0], place[1]) if place is not None and place[0] == second[0] else place
            for place in self._of
        ]
        return True

    def _part(self, turn: int) -> bool:
        old = self._going_on(turn)
        for index in range(turn, len(self._of)):
            place = self._of[index]
            if place is not None and place[0] == old:
                self._of[index] = self._next, place[1]
        self._of[turn] = self._next, Part.QUESTION
        self._next += 1
        return True

    def _place(self, turn: int, part: Part) -> bool:
        if part is Part.NONE:
            self._of[turn] = None
            return True
        number = self._going_on(turn)
        if number is None:
            return part is Part.QUESTION and self._part(turn)
        self._of[turn] = number, part
        return True

    def _going_on(self, turn: int) -> int | None:
        """The exchange that a turn is in, else the one that was last before it."""
        places = (place for index in range(turn, -1, -1) if (place := self._of[index]) is not None)
        place = next(places, None)
        return None if place is None else place[0]
