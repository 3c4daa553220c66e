"""A file after reading: typed blocks in the order in which they stand, before anything is made of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

MOST_BYTES = 64 * 1024 * 1024
"""Longest file that is read; the longest real transcripts stay under a hundredth of it."""


class BlockKind(StrEnum):
    """What the file's own layout says a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LINE = "line"  # one line of a plain text, which may be part of a paragraph
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"
    CUE_TIME = "cue_time"
    PAGE_BREAK = "page_break"
    NOTE = "note"  # set apart by the format itself: a footnote, a comment
    FURNITURE = "furniture"  # a page's head or foot, by the format's own word or place: never speech


@dataclass(slots=True)  # fields that are final: making a frozen one takes four times as long
class Block:
    """One paragraph, heading or line as the file lays it out."""

    text: Final[str]
    kind: Final[BlockKind] = BlockKind.PARAGRAPH
    level: Final[int] = 0  # of a heading, from 1; 0 elsewhere
    speaker: Final[str | None] = None  # only where the format says it: a table column, a cue's voice
    role: Final[str] = ""  # likewise
    lead: Final[str] = ""  # the bold or small-capital text that opens the block, where the format shows it
    gap: Final[bool] = True  # a blank line, or a new element, stands before it
    position: Final[int] = (
        0  # where it begins in the decoded file, in code points; elsewhere a running number
    )
    time: Final[float | None] = (
        None  # seconds from the start at which it is said, where the format keeps them
    )


@dataclass(frozen=True, slots=True)
class Document:
    """A file's blocks and what the format says about the whole."""

    blocks: tuple[Block, ...]
    name: str = ""  # the file's name, without its folders
    format: str = "text"
    encoding: str = ""  # as Python names it; empty where the format has none
    metadata: Mapping[str, str] = field(default_factory=dict)
    language: str = ""  # as the format declares it
    width: int = 0  # at which lines are wrapped, in code points; 0 where a line is a paragraph
    warnings: tuple[str, ...] = ()
