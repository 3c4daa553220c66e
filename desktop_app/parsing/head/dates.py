"""Dates as texts write them, to ISO 8601."""

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop_app.parsing.vocabulary.tables import tables

_REACH = 2_000  # code points of a text that are searched
_FLAGS = re.IGNORECASE
_MONTH = r"([^\W\d_]{3,10})"
_DAY = r"(\d{1,2})(?:st|nd|rd|th|º|ª|er|\.)?"
_TO = r"(?:\s?(?:-|–|—|/|&|and|to|y|et|al|au)\s?\d{1,2}(?:st|nd|rd|th|\.)?)?"  # the last day of several
_PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)"), "ymd"),
    (
        re.compile(r"(?<!\d)(\d{4})\s?[年년./-]\s?(\d{1,2})\s?[月월./-]\s?(\d{1,2})(?!\d)\s?[日号號일]?"),
        "ymd",
    ),
    (
        re.compile(
            rf"\b{_DAY}{_TO}\s(?:day\s)?(?:de\s|of\s)?{_MONTH}\.?(?:,\s?|\s)(?:de\s|del\s)?(\d{{4}})\b",
            _FLAGS,
        ),
        "dmy",
    ),
    (re.compile(rf"\b{_MONTH}\.?\s{_DAY}{_TO}(?:,\s?|\s)(?:de\s|del\s)?(\d{{4}})\b", _FLAGS), "mdy"),
    (re.compile(rf"\b(\d{{1,2}})-{_MONTH}-(\d{{4}}|\d{{2}})\b"), "dmy"),
    (re.compile(rf"\b(\d{{1,2}})\s{_MONTH}\.?\s['’]?(\d{{2}})(?![\d:.]|\s?[ap]\.?m)", _FLAGS), "dmy"),
    (re.compile(r"(?<![\d./])(\d{1,2})[./](\d{1,2})[./](\d{4})\b"), "d/m"),
    (re.compile(r"(?<![\d./])(\d{1,2})/(\d{1,2})/(\d{2})(?![\d/])"), "d/m"),
    (
        re.compile(
            r"(?:中華民國|中华民国|民國|民国)\s?(\d{2,3})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?(?:日|(?=[(（]))"
        ),
        "rmd",
    ),
    (re.compile(r"(?<!\d)(1[01]\d)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日"), "rmd"),
    (re.compile(r"(?<![\d./-])(1[01]\d)[./-](\d{2})[./-](\d{2})(?![\d./-])"), "rmd"),
)
_ERA = re.compile(r"(令和|平成)\s?(元|\d{1,2})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日")
_ERAS = {"令和": 2018, "平成": 1988}  # Japanese years are counted from the next one
_REPUBLIC = 1911  # years of the Republic of China are counted from the next one
_HAN = "〇○零一二三四五六七八九"
_HAN_DIGITS = str.maketrans(_HAN, "000123456789")
_HAN_DATE = re.compile(
    rf"(民國|民国)?([{_HAN}十百]{{2,5}})年([一二三四五六七八九十]{{1,3}})月([一二三四五六七八九十]{{1,3}})日"
)
_MONTH_YEAR = re.compile(rf"\b{_MONTH}\.?,?\s(?:de\s|of\s)?(\d{{4}})\b|(\d{{4}})\s?年\s?(\d{{1,2}})\s?月")
_SLASHED = re.compile(r"(?<![\d./])(\d{1,2})[./](\d{1,2})[./](?:\d{4}|\d{2})(?![\d/])")
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)")
_SPACED = re.compile(r"(?<!\d)(\d{4}) (\d{1,2}) (\d{1,2})(?!\d)|(?<!\d)(\d{1,2}) (\d{1,2}) (\d{4})(?!\d)")
_EARLIEST, _LATEST = 1800, 2199  # years of events that are written down


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """A date with its place in the text."""

    begin: int
    end: int
    iso: str


def days_in(text: str, *, month_first: bool = False) -> list[Day]:
    """Every date in a text's beginning, in order; none lies in another.

    Args:
        month_first: how 3/4/2020 is read where both readings are days.
    """
    found = sorted(_found(text[:_REACH], month_first=month_first), key=lambda day: (day.begin, -day.end))
    kept: list[Day] = []
    for day in found:
        if not kept or day.begin >= kept[-1].end:
            kept.append(day)
    return kept


def dates_in(text: str) -> list[str]:
    """Every date in a text as YYYY-MM-DD, in order; 3/4/2020 is read day first unless that is no date."""
    return [day.iso for day in days_in(" ".join(text[:_REACH].split()))]


def without_dates(text: str) -> str:
    """A line with three spaces for each date in it."""
    for day in reversed(days_in(text)):
        text = f"{text[: day.begin]}   {text[day.end :]}"
    return text


def month_in(text: str) -> str:
    """A month with its year, as YYYY-MM, where no day is given; empty where there is none."""
    for match in _MONTH_YEAR.finditer(text[:_REACH]):
        name, year, han_year, han_month = match.groups()
        month = int(han_month) if han_month else tables().months.get(name.casefold(), 0)
        if 1 <= month <= 12 and _EARLIEST <= int(year or han_year) <= _LATEST:
            return f"{year or han_year}-{month:02}"
    return ""


def writes_month_first(texts: Iterable[str]) -> bool | None:
    """Whether 7/30/2024 is how these texts write days; None where no such date decides."""
    found = [(int(a), int(b)) for text in texts for a, b in _SLASHED.findall(text[:_REACH])]
    day_first = sum(a > 12 >= b for a, b in found)
    month_first = sum(b > 12 >= a for a, b in found)
    return None if day_first == month_first else month_first > day_first


def date_in_name(name: str) -> str:
    """The date that a file's name gives: "2024-07-30 a.txt", "20240730_a.pdf", "a_30_July_2024.docx"."""
    stem = name.rpartition(".")[0] or name
    for text in (stem.replace("_", " "), " ".join(re.split(r"[\s_.\-–—+()]+", stem))):
        if found := dates_in(text):
            return found[0]
        for match in _SPACED.finditer(text):
            order = "ymd" if match.group(1) else "d/m"
            if iso := _date(tuple(part for part in match.groups() if part), order, month_first=False):
                return iso
    compact = _COMPACT.search(stem)
    return _iso(*map(int, compact.groups())) if compact else ""


def _found(text: str, *, month_first: bool) -> Iterator[Day]:
    for pattern, order in _PATTERNS:
        for match in pattern.finditer(text):
            iso = _date(match.groups(), order, month_first=month_first)
            if iso:
                yield Day(match.start(), match.end(), iso)
    for match in _ERA.finditer(text):
        era, year, month, day = match.groups()
        iso = _iso(_ERAS[era] + (1 if year == "元" else int(year)), int(month), int(day))
        if iso:
            yield Day(match.start(), match.end(), iso)
    for match in _HAN_DATE.finditer(text):
        republic, year, month, day = match.groups()
        whole = _han_number(year) + _REPUBLIC if republic else _han_year(year)
        iso = _iso(whole, _han_number(month), _han_number(day))
        if iso:
            yield Day(match.start(), match.end(), iso)


def _date(values: tuple[str, ...], order: str, *, month_first: bool) -> str:
    if order == "d/m":
        first, second, year = (int(value) for value in values)
        year = year if year > 99 else _century(year)
        turned = first <= 12 < second or (month_first and first <= 12)
        return _iso(year, first, second) if turned else _iso(year, second, first)
    parts = dict(zip(order, values, strict=True))
    name = parts["m"]
    month = int(name) if name.isdigit() else tables().months.get(name.casefold(), 0)
    if "r" in parts:
        return _iso(int(parts["r"]) + _REPUBLIC, month, int(parts["d"]))
    year = int(parts["y"])
    return _iso(year if len(parts["y"]) == 4 else _century(year), month, int(parts["d"]))


def _century(year: int) -> int:
    return year + (2000 if year < 50 else 1900)


def _iso(year: int, month: int, day: int) -> str:
    """The date, or nothing where the calendar has no such day."""
    if not _EARLIEST <= year <= _LATEST:
        return ""
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return ""


def _han_year(text: str) -> int:
    """二〇二四; a year in words of another length is none."""
    digits = text.translate(_HAN_DIGITS)
    return int(digits) if len(digits) == 4 and digits.isdigit() else 0


def _han_number(text: str) -> int:
    """一 to 九百九十九; a row of digits (一一三) as well."""
    if not any(mark in text for mark in "十百"):
        return int(text.translate(_HAN_DIGITS))
    hundreds, hundred, rest = text.rpartition("百")
    tens, ten, units = rest.rpartition("十")
    number = 100 * _digit(hundreds, 1) if hundred else 0
    return number + (10 * _digit(tens, 1) + _digit(units, 0) if ten else _digit(rest, 0))


def _digit(text: str, empty: int) -> int:
    """One figure in words, 〇 before it or not; another text counts as no figure."""
    digit = text.translate(_HAN_DIGITS).lstrip("0")
    return empty if not digit else int(digit) if digit.isdigit() else 0
