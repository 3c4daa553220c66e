"""The reader's own marks: highlights, notes, tags."""

from dataclasses import dataclass
from enum import StrEnum


class Target(StrEnum):
    """What an annotation is about."""

    TEXT = "text"
    TURN = "turn"
    EXCHANGE = "exchange"
    ITEM = "item"  # of the outline
    BRIEFING = "briefing"


class Anchoring(StrEnum):
    """How surely an annotation still stands where it was made."""

    ANCHORED = "anchored"
    MOVED = "moved"
    ORPHANED = "orphaned"


class Colour(StrEnum):
    """Highlight colours; each has a shape and a line of its own as well."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"
    VIOLET = "violet"


@dataclass(frozen=True, slots=True)
class Selector:
    """Where a quotation stands: position, and the words with their surroundings.

    Source: W3C Web Annotation Data Model, 4.2.4 (text quote) and 4.2.5 (text position).
    """

    paragraph: int
    start: int
    end: int
    exact: str
    prefix: str = ""  # up to 32 code points before
    suffix: str = ""  # up to 32 code points after


@dataclass(frozen=True, slots=True)
class Annotation:
    """A highlight, a note, or both, on a part of a briefing or the whole of it."""

    id: str
    transcript_id: str
    target: Target
    target_id: str = ""  # turn or exchange index, item id; empty for text and briefing
    selectors: tuple[Selector, ...] = ()  # in reading order; for text, one a paragraph
    note: str = ""  # Markdown
    tags: tuple[str, ...] = ()
    colour: Colour = Colour.YELLOW
    anchoring: Anchoring = Anchoring.ANCHORED
    created: str = ""  # ISO 8601, UTC
    modified: str = ""
