"""Is a plain text wrapped at a width, or is every line a paragraph?"""

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_MIN_LINES = 5
_WIDEST = 160  # code points; nobody wraps wider
_ENDED = tuple(".!?:;…。！？：；”\"')）】]»—")


def wrap_width(lines: "Sequence[str]") -> int:
    """The width in code points at which lines are wrapped, 0 where every line is a paragraph.

    A text is wrapped when many of its long lines are followed at once by another and end in no mark.

    Args:
        lines: stripped; empty ones separate paragraphs.
    """
    lengths = sorted(len(line) for line in lines if line)
    if len(lengths) < _MIN_LINES:
        return 0
    longest = lengths[max(0, int(len(lengths) * 0.98) - 1)]
    if longest > _WIDEST:
        return 0
    pairs = broken = 0
    for line, after in pairwise(lines):
        if line and after:
            pairs += 1
            broken += not line.endswith(_ENDED) and len(line) > longest * 0.6
    return longest if pairs and broken >= 0.3 * pairs else 0
