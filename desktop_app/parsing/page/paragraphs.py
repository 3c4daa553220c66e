"""Lines to paragraphs: where one goes on in the next line, and how the two are put together."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Self

from desktop_app.model.document import Block, BlockKind

from .hyphens import BROKEN

_BREAKS = re.compile(r"[\t\n\x0b\x0c\r\x85\u2028\u2029]")
_WIDE = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff“”‘’"
_WIDE_BREAK = re.compile(f"(?<=[{_WIDE}]) ?[\n\x0b\x0c\r\x85\u2028\u2029] ?(?=[{_WIDE}])")
_ENDED = tuple(".!?:;…。！？：；”\"')）】]»—")
_BEFORE_NAME = tuple(f" {word}" for word in ("Mr.", "Mrs.", "Ms.", "Dr.", "Hon.", "Prof."))
_OPEN = (",", "，", "、")
_NEARLY_FULL = 4  # code points that may be left on a full line


class Joined(str):
    """A paragraph's text, which knows where its parts stood; every step may take it for plain text."""

    __slots__ = ("pieces",)
    pieces: tuple[tuple[int, int], ...]  # of each part: position of its block, offset in this text

    def __new__(cls, text: str, pieces: tuple[tuple[int, int], ...]) -> Self:
        """The text with its pieces, in order."""
        joined = super().__new__(cls, text)
        joined.pieces = pieces
        return joined


def join(blocks: Sequence[Block], width: int) -> list[str]:
    """Paragraphs without line breaks, each a `Joined`; none is empty.

    Args:
        width: at which lines are wrapped, 0 where a line is a paragraph.
    """
    found: list[list[str]] = []
    positions: list[list[int]] = []
    last: Block | None = None
    for block in blocks:
        text = single_spaced(block.text)
        if not text:
            continue
        if found and last is not None and _belongs(found[-1][-1], text, last, block, width):
            found[-1].append(text)
            positions[-1].append(block.position)
        else:
            found.append([text])
            positions.append([block.position])
        last = block
    return [_joined(parts, places) for parts, places in zip(found, positions, strict=True)]


def single_spaced(text: str) -> str:
    """On one line, without double spaces, Chinese lines without any; by replacing, for a text may be long."""
    if not text.isascii():
        text = _WIDE_BREAK.sub("", text)
    text = _BREAKS.sub(" ", text).strip()
    while "  " in text:
        text = text.replace("  ", " ")
    return text


def _joined(parts: Sequence[str], positions: Sequence[int]) -> Joined:
    """The parts of a paragraph as one; Chinese without spaces, a word broken at a line's end whole again."""
    out: list[str] = []
    pieces: list[tuple[int, int]] = []
    size = 0
    for i, (part, position) in enumerate(zip(parts, positions, strict=True)):
        after = parts[i + 1] if i + 1 < len(parts) else ""
        text = _before(part, after)
        pieces.append((position, size))
        out.append(text)
        size += len(text)
    return Joined("".join(out), tuple(pieces))


def _before(part: str, after: str) -> str:
    """A part with what stands between it and the next one."""
    if part[-1] == BROKEN:
        return part[:-1] if after else f"{part[:-1]}-"
    hyphen = part.endswith("-") and part[-2:-1].isalpha() and after[:1].islower()
    if not after or hyphen or (_is_wide(part[-1]) and _is_wide(after[0])):
        return part
    return f"{part} "


def _belongs(tail: str, text: str, last: Block, block: Block, width: int) -> bool:
    lines = block.kind is BlockKind.LINE
    if lines != (last.kind is BlockKind.LINE):
        return False
    return goes_on(tail, text, width, gap=block.gap) if lines else goes_on(tail, text, 0, gap=True)


def goes_on(last: str, line: str, width: int, *, gap: bool) -> bool:
    """Whether the paragraph whose last line is `last` goes on with `line`.

    Args:
        gap: a blank line or a page's end stands between them.
    """
    if last.endswith(BROKEN) or last.endswith(_BEFORE_NAME):
        return True
    if gap:  # a page or a column broke a sentence
        comma = last.endswith(_OPEN) and len(last) > 5
        return comma or (not last.endswith(_ENDED) and line[:1].islower() and len(last) > 20)
    if not width:
        return False
    room = width - len(last)
    first_word = len(line.split(" ", 1)[0]) if not _is_wide(line[0]) else 1
    return room < first_word + _NEARLY_FULL or (not last.endswith(_ENDED) and len(last) > width * 0.5)


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"
