"""Which lines of a head say more than the title, date and place that were read from them."""

import re
from collections.abc import Sequence

from desktop_app.parsing.vocabulary.tables import tables
from desktop_app.parsing.vocabulary.words import fold, head_key, key_of

from .dates import dates_in, without_dates

_KEYED = re.compile(r"([^:：]{1,30}?)\s{0,3}[:：]\s{0,3}(.*)", re.DOTALL)
_WEEKDAY = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]",
    re.IGNORECASE,
)
_AMBIGUOUS = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{4}")  # day first or month first
_LINE = 400  # code points


def left_over(head: Sequence[str], title: str, date: str, place: str) -> list[str]:
    """The lines less those whose every word stands in title, date or place; a second time they stay."""
    wanted = {key_of(title), key_of(place)}
    first, _, second = title.partition(", ")  # "TRANSCRIPT" over the event's name
    parts = {key_of(first), key_of(second)}
    if parts <= {key_of(text) for text in head}:
        wanted |= parts
    kept: list[str] = []
    spent: set[str] = set()
    for text in head:
        said = None if len(text) > _LINE else {key_of(text)} if key_of(text) in wanted else _said(text, date)
        if said is None or not said <= wanted | {date} or said <= spent:
            kept.append(text)
        else:
            spent |= said
    return kept


def _said(line: str, date: str) -> set[str] | None:
    """The date and the key of the rest; None where there is a date that the metadata does not have."""
    text = line
    dates = dates_in(text)
    match = _KEYED.fullmatch(text)
    key = head_key(match.group(1)) if match else None
    if match and key in ("date", "place"):
        text = match.group(2)
    if not dates:
        return {key_of(text)} - {""} if key != "date" else None
    # An ambiguous date, and a day of issue, stay as they are written.
    if dates != [date] or _AMBIGUOUS.search(text) or fold(line).startswith(tables().dated):
        return {key_of(text)}
    rest = key_of(_WEEKDAY.sub(" ", without_dates(fold(text))))
    return {date, rest} - {""}
