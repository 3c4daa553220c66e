"""The word lists of zh.toml, ready for use."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Any

from desktop_app.assets import asset_text


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(asset_text("lexicons", "zh.toml"))


@cache
def words(table: str, name: str) -> tuple[str, ...]:
    """A list of the lexicon, the longest words first, each once."""
    listed = set(_tables()[table][name].split())
    return tuple(sorted(listed, key=lambda word: (-len(word), word)))


def characters(table: str, name: str) -> frozenset[str]:
    """A list of single characters."""
    return frozenset(_tables()[table][name])


def any_of(listed: Iterable[str]) -> str:
    """A regular expression for one of the words, the longest first.

    Words that begin alike stand together behind their first character, which is tried but once for them all.
    """
    ends: dict[str, list[str]] = defaultdict(list)
    for word in sorted(set(listed), key=lambda word: (-len(word), word)):
        ends[word[0]].append(re.escape(word[1:]))
    beginnings = (
        re.escape(first) + (rest[0] if len(rest) == 1 else f"(?:{'|'.join(rest)})")
        for first, rest in ends.items()
    )
    return f"(?:{'|'.join(beginnings)})"


def pattern_of(table: str, name: str) -> str:
    """A regular expression for one word of a list."""
    return any_of(words(table, name))


def fold_pairs() -> dict[str, str]:
    """Traditional characters with their simplified ones."""
    return {pair[0]: pair[1] for pair in _tables()["fold"]["pairs"].split()}
