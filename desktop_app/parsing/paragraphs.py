"""Lines to paragraphs: where one goes on in the next line, and how the two are put together."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from desktop_app.model.document import Block, BlockKind

_BREAKS = re.compile(r"[\t\n\x0b\x0c\r\x85\u2028\u2029]")
_ENDED = tuple(".!?:;…。！？：；”\"')）】]»—")
_OPEN = (",", "，", "、")
_NEARLY_FULL = 4  # code points that may be left on a full line


def join(blocks: Sequence[Block], width: int) -> list[str]:
    """Paragraphs without line breaks; none is empty.

    Args:
        width: at which lines are wrapped, 0 where a line is a paragraph.
    """
    found: list[list[str]] = []
    last: Block | None = None
    for block in blocks:
        text = single_spaced(block.text)
        if not text:
            continue
        if found and last is not None and _belongs(found[-1][-1], text, last, block, width):
            found[-1].append(text)
        else:
            found.append([text])
        last = block
    return [glued(parts) for parts in found]


def single_spaced(text: str) -> str:
    """On one line, without double spaces; by replacing, for a text may be very long."""
    text = _BREAKS.sub(" ", text).strip()
    while "  " in text:
        text = text.replace("  ", " ")
    return text


def glued(parts: Sequence[str]) -> str:
    """The parts of a paragraph as one; Chinese without spaces, a word broken at a line's end whole again."""
    out = [parts[0]]
    for left, right in pairwise(parts):
        hyphen = left.endswith("-") and left[-2:-1].isalpha() and right[:1].islower()
        if not hyphen and not (_is_wide(left[-1]) and _is_wide(right[0])):
            out.append(" ")
        out.append(right)
    return "".join(out)


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
