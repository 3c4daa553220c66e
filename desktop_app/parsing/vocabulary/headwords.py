"""The words by which dates, titles, series and issuers in a file's head are judged."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from desktop_app.assets import asset_text


@dataclass(frozen=True, slots=True)
class HeadWords:
    """In lower case; Chinese as written."""

    embargo: tuple[str, ...]  # a date after one of these is that of a release
    issued: frozenset[str]  # a date after one of these is that of the file
    han_issued: tuple[str, ...]
    elsewhere: frozenset[str]  # a date right after one of these is another event's
    han_elsewhere: tuple[str, ...]
    other_meetings: frozenset[str]
    today: tuple[str, ...]
    title_keys: frozenset[str]
    no_titles: frozenset[str]  # what programs write where nobody gave a title
    series_keys: frozenset[str]
    often: tuple[str, ...]
    kinds: tuple[str, ...]
    han_often: tuple[str, ...]
    han_kinds: tuple[str, ...]
    source_keys: frozenset[str]
    offices: frozenset[str]
    han_offices: tuple[str, ...]


@cache
def head_words() -> HeadWords:
    """The words, read once."""
    table = tomllib.loads(asset_text("tables", "head.toml"))
    dates, series, sources = table["dates"], table["series"], table["sources"]
    return HeadWords(
        embargo=tuple(dates["embargo"]),
        issued=_latin(dates["issued"]),
        han_issued=_han(dates["issued"]),
        elsewhere=_latin(dates["elsewhere"]),
        han_elsewhere=_han(dates["elsewhere"]),
        other_meetings=frozenset(dates["other_meetings"]),
        today=tuple(dates["today"]),
        title_keys=frozenset(table["titles"]["keys"]),
        no_titles=frozenset(table["titles"]["none"]),
        series_keys=frozenset(series["keys"]),
        often=tuple(series["often"]),
        kinds=tuple(sorted(series["kinds"], key=len, reverse=True)),
        han_often=tuple(series["han_often"]),
        han_kinds=tuple(sorted(series["han_kinds"], key=len, reverse=True)),
        source_keys=frozenset(sources["keys"]),
        offices=frozenset(sources["offices"]),
        han_offices=tuple(sources["han_offices"]),
    )


def _latin(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word for word in words if word[0] < "\u3000")


def _han(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word for word in words if word[0] >= "\u3000")
