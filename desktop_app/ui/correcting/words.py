"""Words of a paragraph that a reader means without having selected them, and openings to show."""

import re

from desktop_app.model.transcript import is_cjk

_LONGEST = 60
_FARTHEST = 200  # code points before a place in which its word begins
_HAN = 8  # code points behind a place, where a script sets no blanks
_BLANKS = re.compile(r"(\s+)")
_WORD = re.compile(r"[\w'’-]+")


def word_at(text: str, place: int) -> tuple[int, int]:
    """The word that a place is in or touches, else the next one; nothing behind the last."""
    touched = place, place
    for found in _WORD.finditer(text, max(0, place - _FARTHEST)):
        start, end = found.span()
        if start > place and touched[0] < touched[1]:
            break
        if end >= place:
            touched = start, end
        if end > place:
            break
    start, end = touched
    if any(map(is_cjk, text[start:end])):
        start = max(start, min(place, end - 1))
        end = min(end, start + _HAN)
    return start, end


def opening(text: str) -> str:
    """The first words of a text, in quotation marks."""
    words = " ".join(text[: 2 * _LONGEST].split())
    return f"“{words}”" if len(words) <= _LONGEST else f"“{words[: _LONGEST - 1].rstrip()}…”"


def differing(old: str, new: str) -> tuple[int, int, str]:
    """The part of a text that is written anew, in whole words: where it stands, and what it is now."""
    before, after = _BLANKS.split(old), _BLANKS.split(new)
    most = min(len(before), len(after))
    head = next((n for n in range(most) if before[n] != after[n]), most)
    most -= head
    tail = next((n for n in range(most) if before[-1 - n] != after[-1 - n]), most)
    start, end = len("".join(before[:head])), len("".join(before[len(before) - tail :]))
    return start, len(old) - end, "".join(after[head : len(after) - tail])
