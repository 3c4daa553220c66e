"""Lists inside a sentence: "including A, B and C", "namely …", "…: A; B; and C"."""

import re
from collections.abc import Iterator

from . import labels
from .lexicon import alternatives, lexicon
from .text import Sentence

READ = 1500
"""Code points of a list that are read."""

_LONGEST_MARKER = 24
"""Code points of the longest marker."""

Part = tuple[int, int]
"""Offsets of one member in the paragraph."""

_LISTS = lexicon().lists
_WORDS = alternatives(_LISTS["strong"] + _LISTS["weak"])
_MARKER = re.compile(
    rf"(?:,?\s?\b(?:and\s|or\s|but\s)?(?P<word>{_WORDS})(?!\w)[,:]?\s"
    rf"|(?P<mark>:\s|\s?[—–]\s?|\s--?\s|\s\((?=[^)]*[,;]))(?:(?:{_WORDS})(?!\w)[,:]?\s)?)",
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
_ORDINALS = alternatives(list(lexicon().ordinals)[:12])
_CARDINALS = alternatives(list(lexicon().units)[:12])
_FRAME = re.compile(
    r"(?:[(\[]?(?:\d\d?|[a-h]|i{1,3}|iv|v|vi)[.)\]]\s*"
    rf"|(?:one|another|an?\s(?:{_ORDINALS})|the\s(?:{_ORDINALS}|other|last|next))(?:\sone)?\s"
    r"(?:is|are|was|for|in|on|to|at|being|of|concerns|covers)\s"
    rf"|(?:(?:{_ORDINALS})(?:ly)?|finally|lastly|number\s(?:{_CARDINALS})|{_CARDINALS})[,:]\s)",
    re.IGNORECASE,
)
_PLACED = re.compile(
    rf"(?:(?:the|an?)\s)?(?:(?P<n>{_ORDINALS})(?:ly)?|(?P<c>{_CARDINALS})|another|other|(?P<l>finally|lastly|last)|next|then)"
    r"\s(?=\S)",
    re.IGNORECASE,
)
_OPENED = re.compile(r"\b(?:one|first)\s(?:is|are|was|being)\s$", re.IGNORECASE)
_LED = re.compile(r"\b(?:then|next|finally|lastly)\s$", re.IGNORECASE)
_PLACED_AFTER = re.compile(rf"\s(?:{_ORDINALS}|last)$", re.IGNORECASE)
_ONE_PLACE = 40
"""Code points at a member's end in which its place is looked for."""


def after_marker(sentence: Sentence, start: int, within: int) -> tuple[int, str] | None:
    """Where the list after a marker begins, if one begins within so many code points; and the marker."""
    match = _MARKER.search(sentence.text, start, min(sentence.end, start + within + _LONGEST_MARKER))
    if not match or match.start() > start + within or match.end() >= sentence.end - 2:
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
        _unplaced(text, cleaned)
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


def _unplaced(text: str, parts: list[Part]) -> list[Part]:
    """Members without the words that give their places, where every one has such words.

    "first water, then roads and finally schools", "one water, another roads", "water first, roads second".
    """
    if len(parts) < 2:
        return parts
    leads = [_PLACED.match(text, *part) for part in parts]
    opened = _OPENED.search(text[max(0, parts[0][0] - _ONE_PLACE) : parts[0][0]])
    rest = zip(leads[1:], parts[1:], strict=True)
    if (opened or (leads[0] and _opens(leads[0]))) and all(
        lead or _is_led(text, part[0]) for lead, part in rest
    ):
        return [(lead.end() if lead else part[0], part[1]) for lead, part in zip(leads, parts, strict=True)]
    tails = [_PLACED_AFTER.search(text, max(a, b - _ONE_PLACE), b) for a, b in parts]
    if all(tails):
        return [(part[0], tail.start()) for tail, part in zip(tails, parts, strict=True) if tail]
    return parts


def _is_led(text: str, start: int) -> bool:
    """Whether a word that was taken for a joint gives the place of what follows: "and finally schools"."""
    return _LED.search(text[max(0, start - _ONE_PLACE) : start]) is not None


def _opens(lead: re.Match[str]) -> bool:
    """Whether words give a first place."""
    return (lead.group("n") or lead.group("c") or "").lower() in ("first", "one")


def words_of(text: str, part: Part) -> str:
    """A member's words as they stand."""
    return labels.tidy(text[part[0] : part[1]])
