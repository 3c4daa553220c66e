"""Dates as texts write them, to ISO 8601."""

import datetime
import re
from collections.abc import Iterator

from .tables import tables

_REACH = 2_000  # code points of a text that are searched
_PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)"), "ymd"),
    (re.compile(r"(\d{4})\s?[年./-]\s?(\d{1,2})\s?[月./-]\s?(\d{1,2})\s?[日号號]?"), "ymd"),
    (
        re.compile(
            r"\b(\d{1,2})(?:st|nd|rd|th|º|er|\.)?\s(?:de\s|of\s)?([^\W\d_]{3,10})\.?,?\s(?:de\s|del\s)?(\d{4})\b"
        ),
        "dmy",
    ),
    (re.compile(r"\b([^\W\d_]{3,10})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})\b"), "mdy"),
    (re.compile(r"\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b"), "d/m"),
)
_HAN_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_HAN_YEAR = re.compile(
    "([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日"
)


def dates_in(text: str) -> list[str]:
    """Every date in a text as YYYY-MM-DD, in order; 3/4/2020 is read day first unless that is no date."""
    found = {(match.start(), date) for match, date in _found(" ".join(text[:_REACH].split()))}
    return [date for _, date in sorted(found)]


def without_dates(text: str) -> str:
    """A line with three spaces for each date in it."""
    for span in {match.group() for match, _ in _found(text[:_REACH])}:
        text = text.replace(span, "   ")
    return text


def _found(text: str) -> Iterator[tuple[re.Match[str], str]]:
    for pattern, order in _PATTERNS:
        for match in pattern.finditer(text):
            date = _date(match.groups(), order)
            if date:
                yield match, date
    for match in _HAN_YEAR.finditer(text):
        year, month, day = match.groups()
        date = _iso(int(year.translate(_HAN_DIGITS)), _han_number(month), _han_number(day))
        if date:
            yield match, date


def _date(values: tuple[str, ...], order: str) -> str:
    if order == "d/m":
        day, month, year = (int(value) for value in values)
        return _iso(year, day, month) if month > 12 >= day else _iso(year, month, day)
    parts = dict(zip(order, values, strict=True))
    name = parts["m"]
    month = int(name) if name.isdigit() else tables().months.get(name.casefold(), 0)
    return _iso(int(parts["y"]), month, int(parts["d"]))


def _iso(year: int, month: int, day: int) -> str:
    """The date, or nothing where the calendar has no such day."""
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return ""


def _han_number(text: str) -> int:
    """一 to 三十一."""
    tens, ten, units = text.rpartition("十")
    if not ten:
        return int(text.translate(_HAN_DIGITS)) if len(text) == 1 else 0
    return 10 * (int(tens.translate(_HAN_DIGITS)) if tens else 1) + (
        int(units.translate(_HAN_DIGITS)) if units else 0
    )
