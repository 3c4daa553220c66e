"""The word lists of zh.toml and a reader's additions, ready for use."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from desktop_app.outline.wordlists.installed import tables


@cache
def words(table: str, name: str) -> tuple[str, ...]:
    """A list of the lexicon, the longest words first, each once."""
    listed = set(tables("zh")[table][name].split())
    return tuple(sorted(listed, key=lambda word: (-len(word), word)))


def characters(table: str, name: str) -> frozenset[str]:
    """A list of single characters."""
    return frozenset(tables("zh")[table][name])


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
    return {pair[0]: pair[1] for pair in tables("zh")["fold"]["pairs"].split()}
