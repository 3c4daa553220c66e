"""Who issues a text, and the series to which a briefing belongs."""

import re
from collections.abc import Mapping, Sequence

from desktop_app.model.transcript import Where
from desktop_app.parsing.vocabulary.headwords import head_words
from desktop_app.parsing.vocabulary.names import is_outlet
from desktop_app.parsing.vocabulary.words import PARTICLES, fold, is_genre, is_han, key_of

from .dates import dates_in

_KEYED = re.compile(r"([^:：]{1,30}?)\s{0,3}[:：]\s{0,3}(.{2,120})")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s)>\]\"'，。]{4,300}")
_NEXT_KEY = re.compile(r"\s{1,4}[^\s:：]{1,12}[:：]")
_HELD = re.compile("主持|召开|召開|举行|舉行|举办|舉辦|就|日")
_LINES = 8  # of a head, among which the issuer stands
_LONGEST = 70
_WORDS = 9
_NUMBER = r"(?:no\.?|number|nr\.?|#|n[º°]|num\.?)\s?(\d{1,4})"
_HAN_NUMBER = "[（(]?第?[\\d〇零一二三四五六七八九十百]{1,6}(?:场|場|次|期|号|號)[)）]?"
_HAN_LONGEST = 40
_STATED = ("source", "publisher", "dc.publisher", "og:site_name", "agency")


def source_of(
    stated: Mapping[str, str], head: Sequence[str], title: str, place: str
) -> tuple[str, Where] | None:
    """Who issues the text: as the format or a keyed line says, or a line with an institution's name."""
    for key in _STATED:
        if stated.get(key):
            return stated[key], Where.PROPERTIES
    table = head_words()
    for text in head:
        match = _KEYED.fullmatch(text) if len(text) < 200 else None
        if match and fold(match.group(1)) in table.source_keys:
            return _NEXT_KEY.split(match.group(2))[0].strip(), Where.KEYED
    said = {key_of(title), key_of(place)}
    for text in head[:_LINES]:
        line = text.strip(" *_#")
        if key_of(line) not in said and _is_issuer(line):
            return line, Where.HEAD
    return None


def _is_issuer(line: str) -> bool:
    """An institution's name and nothing else on a line."""
    if (
        not 2 < len(line) <= _LONGEST
        or dates_in(line)
        or is_genre(line)
        or any(c in line for c in ":：?。!|")
    ):
        return False
    table = head_words()
    if is_han(line):
        return len(line) <= 20 and " " not in line and line.endswith(table.han_offices)
    words = line.split()
    if len(words) > _WORDS or "," in line or not all(w[:1].isupper() or fold(w) in PARTICLES for w in words):
        return False
    ends = {
        fold(words[-1]),
        fold(words[0] if words[0] not in ("The", "THE") else words[1] if words[1:] else ""),
    }
    return len(words) > 1 and (not table.offices.isdisjoint(ends) or (len(words) < 5 and is_outlet(line)))


def address_of(stated: Mapping[str, str], texts: Sequence[str]) -> tuple[str, Where] | None:
    """Where the text was published: what the format says, or the first address that is printed."""
    if stated.get("source_url"):
        return stated["source_url"], Where.PROPERTIES
    for text in texts:
        match = _ADDRESS.search(text[:2000])
        if match:
            return match.group().rstrip(".,;"), Where.AROUND
    return None


def series_of(stated: Mapping[str, str], head: Sequence[str], title: str) -> tuple[str, Where] | None:
    """The series with its number: "Daily briefing no. 42", "例行新闻发布会（第12场）"."""
    if stated.get("series"):
        return stated["series"], Where.PROPERTIES
    table = head_words()
    for text in head:
        match = _KEYED.fullmatch(text) if len(text) < 200 else None
        if match and fold(match.group(1)) in table.series_keys:
            return match.group(2).strip(), Where.KEYED
    for text in (title, *head):
        if len(text) < 200 and (found := _han_series(text) if is_han(text) else _series(text)):
            return found, Where.HEAD
    return None


def _series(text: str) -> str:
    table = head_words()
    kinds = "|".join(table.kinds)
    often = "|".join(table.often)
    low = text.casefold()
    if low.rstrip(" .)").endswith(" series") and len(text.split()) <= _WORDS:
        return text.strip(" .()")
    if not any(kind in low for kind in table.kinds):
        return ""
    numbered = re.search(
        rf"(?:[\w'’&-]{{1,30}} ){{0,4}}(?:{kinds})[\s,:(–-]{{1,4}}{_NUMBER}", text, re.IGNORECASE
    )
    if numbered:
        return numbered.group().strip(" (")
    regular = re.search(rf"\b(?:{often}) (?:[\w'’&-]{{1,30}} ){{0,3}}?(?:{kinds})\b", text, re.IGNORECASE)
    return regular.group() if regular else ""


def _han_series(text: str) -> str:
    table = head_words()
    if len(text) > _HAN_LONGEST * 2 or not any(kind in text for kind in table.han_kinds):
        return ""
    kinds = "|".join(table.han_kinds)
    run = rf"[^\s，。；：:《》()（）]{{0,{_HAN_LONGEST}}}?"
    regular = re.search(rf"{run}(?:{'|'.join(table.han_often)}){run}(?:{kinds})(?:{_HAN_NUMBER})?", text)
    if regular:
        return _HELD.split(regular.group())[-1]
    numbered = re.search(rf"{run}(?:{_HAN_NUMBER}{run}(?:{kinds})|(?:{kinds}){_HAN_NUMBER})", text)
    return _HELD.split(numbered.group())[-1] if numbered else ""
