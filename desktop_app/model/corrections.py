"""What a reader puts right in a transcript, one value an act; replayed in order over what was derived.

A place in the text is given by quotation, context and position, as the text stood just before the
correction, so that it is found again when the text is derived anew.
"""

from dataclasses import dataclass
from enum import StrEnum

from .transcript import Role


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words at a place of the text."""

    paragraph: int
    start: int  # in that paragraph, in code points
    quote: str
    before: str  # what stood before, across paragraphs, which a line feed parts
    after: str


class Part(StrEnum):
    """What a turn is in an exchange."""

    QUESTION = "question"
    ANSWER = "answer"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class SetMeta:
    """Set title, date, language, place, source, series or any other key; an empty value removes it."""

    key: str
    value: str


@dataclass(frozen=True, slots=True)
class RenameSpeaker:
    """Give a speaker another name everywhere; a name that is there already joins the two."""

    name: str  # empty: whom the file names nowhere
    new: str
    label: str = ""  # of the nameless, only those under this label


@dataclass(frozen=True, slots=True)
class SetParticipant:
    """Set what is known of a participant, in all turns at once; None leaves it."""

    name: str  # empty: whom the file names nowhere; of them, only the role can be set
    role: Role | None = None
    title: str | None = None
    affiliation: str | None = None
    label: str = ""  # of the nameless, only those under this label


@dataclass(frozen=True, slots=True)
class SetTurnSpeaker:
    """Say who speaks in one turn."""

    turn: Anchor  # its opening
    speaker: str  # may be empty
    role: Role | None = None  # None: the role that this speaker has elsewhere


@dataclass(frozen=True, slots=True)
class SplitTurn:
    """Begin a new turn with the quoted words, which cuts their paragraph where they do not open it."""

    at: Anchor
    speaker: str | None = None  # None: the same one
    role: Role | None = None  # None: the role that the speaker has elsewhere


@dataclass(frozen=True, slots=True)
class MergeTurn:
    """Join a turn to the one before it, under whose speaker it then stands."""

    turn: Anchor  # its opening
    keep_label: bool = False  # its label was no label: the words go back into the text


@dataclass(frozen=True, slots=True)
class JoinExchanges:
    """Make one of two neighbouring exchanges."""

    one: Anchor  # the opening of its first turn
    other: Anchor


@dataclass(frozen=True, slots=True)
class PartExchange:
    """Begin a new exchange with a turn as its question; what followed in the old one follows in it."""

    turn: Anchor


@dataclass(frozen=True, slots=True)
class PlaceTurn:
    """Take a turn into the exchange that goes on there, or out of its own."""

    turn: Anchor
    part: Part


@dataclass(frozen=True, slots=True)
class EditText:
    """Put other words in the place of the quoted ones."""

    at: Anchor
    text: str


Correction = (
    SetMeta
    | RenameSpeaker
    | SetParticipant
    | SetTurnSpeaker
    | SplitTurn
    | MergeTurn
    | JoinExchanges
    | PartExchange
    | PlaceTurn
    | EditText
)
