"""Briefings that belong together: what the library offers to join or link, and what was linked."""

from dataclasses import dataclass
from enum import StrEnum


class OfferKind(StrEnum):
    """What an offer says of its briefings."""

    PARTS = "parts"  # pages of one
    DUPLICATE = "duplicate"  # the same words from another file
    TRANSLATION = "translation"  # the same briefing in another language


class LinkKind(StrEnum):
    """How two linked briefings belong together; the values are those of `OfferKind`."""

    DUPLICATE = "duplicate"
    TRANSLATION = "translation"


@dataclass(frozen=True, slots=True)
class Offer:
    """Briefings that seem to belong together; for the reader to take or to decline."""

    kind: OfferKind
    transcript_ids: tuple[str, ...]  # parts in the order in which they are to be joined
    title: str
    why: str  # one line for the reader


@dataclass(frozen=True, slots=True)
class Part:
    """A page of a joined briefing."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Linked:
    """A briefing that another one is linked to."""

    id: str
    title: str
    language: str
    kind: LinkKind


@dataclass(frozen=True, slots=True)
class Link:
    """Two linked briefings, as the reader sees them."""

    one: str
    other: str
    kind: LinkKind


@dataclass(frozen=True, slots=True)
class Likeness:
    """What a text is known by, so that another with the same words or figures is found."""

    stem: str = ""  # the file's name without ending, language and marks
    size: int = 0  # letters and digits
    roles: str = ""  # the first letter of each turn's role
    figures: tuple[str, ...] = ()  # numbers of two digits and more, in the order of their values as text
    traits: tuple[int, ...] = ()  # the least hashes of its runs of words, ascending
