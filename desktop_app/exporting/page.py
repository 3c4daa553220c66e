"""What an exported briefing consists of, before any format: references resolved, notes numbered."""

from dataclasses import dataclass, field

from desktop_app.model.annotation import Anchoring, Colour, Target
from desktop_app.model.outline import Kind, Status
from desktop_app.model.transcript import Participant, Role


@dataclass(frozen=True, slots=True)
class Reference:
    """Where something stands."""

    paragraph: int
    turn: int = 0  # from 1; 0 where the paragraph is gone
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the transcript; without a place where they stand there no more."""

    text: str
    place: Reference | None
    before: str = ""  # the old surroundings of words that are gone
    after: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """What is known of an outline item, such as its deadline."""

    name: str
    value: str
    by_reader: bool = False  # entered, not found in the text


@dataclass(frozen=True, slots=True)
class Entry:
    """An outline item with what hangs under it."""

    id: str
    kind: Kind
    label: str
    status: Status
    found: int = 0
    stated: int | None = None
    facts: tuple[Fact, ...] = ()
    members: tuple[str, ...] = ()  # only those that are no items of their own
    evidence: tuple[Quote, ...] = ()
    again: tuple[Reference, ...] = ()
    children: "tuple[Entry, ...]" = ()

    @property
    def count(self) -> str:
        """Found of stated, such as "4/4"; empty where the text states no number."""
        return "" if self.stated is None else f"{self.found}/{self.stated}"

    @property
    def mismatch(self) -> bool:
        """Whether the text announces another number than it lays out."""
        return self.stated is not None and self.stated != self.found


@dataclass(frozen=True, slots=True)
class Note:
    """One annotation."""

    number: int  # from 1, in reading order; orphans last
    target: Target
    subject: str  # the outline item it is about; empty for other targets
    quotes: tuple[Quote, ...]
    text: str  # Markdown
    tags: tuple[str, ...]
    colour: Colour
    anchoring: Anchoring


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a paragraph under the same notes."""

    text: str
    notes: tuple[int, ...] = ()  # numbers of the notes that mark it
    colour: Colour | None = None  # the last note's
    ends: tuple[int, ...] = ()  # numbers of the notes whose mark ends here


@dataclass(frozen=True, slots=True)
class Speech:
    """One turn of the transcript."""

    number: int  # from 1
    speaker: str
    role: Role
    mark: str  # "Q1", "A1" or empty
    paragraphs: tuple[tuple[int, tuple[Piece, ...]], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One briefing to be written; parts that were not asked for are None."""

    id: str
    title: str
    date: str
    place: str
    language: str
    participants: tuple[Participant, ...]
    outline: tuple[Entry, ...] | None = None
    notes: tuple[Note, ...] | None = None
    orphans: tuple[Note, ...] = ()
    speeches: tuple[Speech, ...] | None = None
    around: tuple[str, ...] = field(default=())  # translators' note, disclaimers; with the transcript
