"""Lists inside a sentence: "including A, B and C", "namely …", "…: A; B; and C"."""

import re
from collections.abc import Iterator

from . import labels
from .lexicon import alternatives, lexicon
from .text import Sentence

READ = 1500
"""Code points of a list that are read."""

Part = tuple[int, int]
"""Offsets of one member in the paragraph."""

_LISTS = lexicon().lists
_MARKER = re.compile(
    rf"(?:,?\s?\b(?P<word>{alternatives(_LISTS['strong'] + _LISTS['weak'])})[,:]?"
    r"|(?P<mark>:|\s[—–]|—|\s--|\s-(?=\s)))\s",
    re.IGNORECASE,
)
_STOP = re.compile(
    rf"\s(?:{alternatives(_LISTS['stops'])})\b|,\s(?:{alternatives(_LISTS['after_comma'])})\b|[.?!](?=[\s\"”]|$)|\s[—–]\s|—",
    re.IGNORECASE,
)
_AND = re.compile(
    r",?\s(?:and|or|as well as|plus|&)(?:,\s[^,;]{3,40},\s|\s(?:also\s|finally,?\s|lastly,?\s)?)",
    re.IGNORECASE,
)
_COMMA = re.compile(r",\s")
_LEAD = re.compile(
    r"(?:and|or|as well as|also|importantly|finally|then|lastly|both|plus|to\s(?=the\b))\b[,\s]+"
    r"(?:also,?\s)?",
    re.IGNORECASE,
)
_FRAME = re.compile(
    r"(?:[(\[]?(?:\d\d?|[a-h]|i{1,3}|iv|v)[.)\]]\s*"
    r"|(?:one|another|a second|a third|the (?:first|second|third|fourth|other|last))\s"
    r"(?:is|for|in|on|to|at|being|of)\s"
    r"|(?:first|second|third|fourth|fifth|sixth|finally)(?:ly)?,\s)",
    re.IGNORECASE,
)


def after_marker(sentence: Sentence, start: int, within: int) -> tuple[int, str] | None:
    """Where the list after a marker begins, if one stands within so many code points; and the marker."""
    match = _MARKER.search(sentence.text, start, min(sentence.end, start + within))
    if not match or match.end() >= sentence.end - 2:
        return None
    return match.end(), (match.group("word") or match.group("mark")).strip().lower()


def is_strong(marker: str) -> bool:
    """Whether a marker gives a whole list, not examples."""
    return marker not in _LISTS["weak"]


def members(text: str, start: int, end: int, count: int | None) -> list[Part]:
    """The members of the list between two offsets; of several readings, the one with the stated number."""
    end = min(end, start + READ)
    stop = _STOP.search(text, start, end)
    end = stop.start() if stop else end
    readings = [
        cleaned
        for reading in _readings(text, start, end)
        if (cleaned := [part for part in (_clean(text, *piece) for piece in reading) if part])
    ]
    return next((reading for reading in readings if len(reading) == count), readings[0] if readings else [])


def _readings(text: str, start: int, end: int) -> Iterator[list[Part]]:
    """Ways to divide a list, the likeliest first."""
    if ";" in text[start:end]:
        yield _split(start, end, [(i, i + 1) for i in range(start, end) if text[i] == ";"])
    ands = [m.span() for m in _AND.finditer(text, start, end) if not _enclosed(text, start, m.start())]
    commas = [
        m.span()
        for m in _COMMA.finditer(text, start, end)
        if not _enclosed(text, start, m.start()) and not any(a < m.start() < b for a, b in ands)
    ]
    oxford = next((a for a in reversed(ands) if text[a[0]] == ","), None)
    last = commas[-1][1] if commas else start
    if oxford:
        yield _split(start, end, [c for c in commas if c[1] <= oxford[0]] + [oxford])
    tail = [a for a in ands if a[0] >= last]
    if tail:
        yield _split(start, end, [*commas, tail[-1]])
        yield _split(start, end, [*commas, tail[0]])
        yield _split(start, end, [*commas, *tail])
    yield _split(start, end, commas)


def divided(text: str, start: int, end: int) -> list[Part]:
    """The clauses between semicolons, without what leads to them."""
    marks = [(i, i + 1) for i in range(start, min(end, start + 4 * READ)) if text[i] == ";"]
    return [part for piece in _split(start, end, marks) if (part := _clean(text, *piece))]


def _enclosed(text: str, start: int, at: int) -> bool:
    """Whether an offset stands inside brackets that open after `start`."""
    opened = text.rfind("(", start, at)
    return opened >= 0 and text.find(")", opened, at) < 0


def _split(start: int, end: int, separators: list[Part]) -> list[Part]:
    parts, at = [], start
    for left, right in separators:
        parts.append((at, left))
        at = right
    return [*parts, (at, end)]


def _clean(text: str, start: int, end: int) -> Part | None:
    """A member without "and", "one is for", outer marks and blanks; None where nothing is left."""
    for pattern in (_LEAD, _FRAME, _LEAD):
        start += len(text[start:end]) - len(text[start:end].lstrip(" ,;:—–-\n"))
        match = pattern.match(text, start, end)
        start = match.end() if match else start
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip(" ,;:—–-\n"))
    end = start + len(text[start:end].rstrip(" ,;:.—–-\n"))
    return (start, end) if end > start else None


def words_of(text: str, part: Part) -> str:
    """A member's words as they stand."""
    return labels.tidy(text[part[0] : part[1]])
