"""What a reader who checks an outline against the text should look at."""

from dataclasses import dataclass
from enum import StrEnum

from .outline import Check, OutlineItem
from .spans import Quotation


class CueKind(StrEnum):
    """What in the words pointed to something announced."""

    ORDINAL = "ordinal"
    COUNT = "count"
    FORMULA = "formula"
    MECHANISM = "mechanism"
    LAW = "law"
    PROGRAMME = "programme"
    COMMITMENT = "commitment"


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that announce something, of which no item came."""

    kind: CueKind
    place: Quotation


@dataclass(frozen=True, slots=True)
class TurnCoverage:
    """How much of a turn the outline's evidence touches."""

    turn: int  # index, from 0
    speaker: str
    paragraphs: int
    covered: int  # paragraphs that hold evidence, or a mention, of an item that is not rejected


@dataclass(frozen=True, slots=True)
class Audit:
    """All there is to check, each in reading order."""

    cues: tuple[Cue, ...] = ()
    checks: tuple[Check, ...] = ()
    silent: tuple[int, ...] = ()  # ¶ numbers of answers in which no item has evidence
    turns: tuple[TurnCoverage, ...] = ()
    lost: tuple[OutlineItem, ...] = ()  # decided on by the reader; their words are gone
