"""Words of a paragraph that a reader means without having selected them, and openings to show."""

import re

from desktop_app.model.transcript import is_cjk

_LONGEST = 60
_FARTHEST = 20  # code points to each side, where a script sets no blanks
_WORD = re.compile(r"[\w'’-]+")


def word_at(text: str, place: int) -> tuple[int, int]:
    """The word at a place, else the next one; empty behind the last."""
    first = max(0, place - _FARTHEST)
    for found in _WORD.finditer(text, first):
        if found.end() < place or (found.end() == place and _begins_word(text, place)):
            continue
        start, end = found.span()
        if any(map(is_cjk, found.group())):
            return max(start, min(place, end - 1)), min(end, max(place, start) + _FARTHEST)
        while start > 0 and start == first and _WORD.match(text, start - 1):
            start, first = start - 1, first - 1
        return start, end
    return place, place


def opening(text: str) -> str:
    """The first words of a text, in quotation marks."""
    words = " ".join(text[: 2 * _LONGEST].split())
    return f"“{words}”" if len(words) <= _LONGEST else f"“{words[: _LONGEST - 1].rstrip()}…”"


def _begins_word(text: str, place: int) -> bool:
    return _WORD.match(text, place) is not None
