"""Small questions about words that every step asks."""

import re
import unicodedata
from functools import lru_cache

from .tables import tables

_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
_LETTER = re.compile("[a-z]")
_APART = re.compile("[\u3400-\u9fff](?: [\u3400-\u9fff]){1,3}")  # 时 间, set apart to fill a line
_EDGES = " .:;,-–—*_"
# Small words inside names and offices.
PARTICLES = frozenset(
    [
        "of",
        "the",
        "and",
        "for",
        "de",
        "del",
        "la",
        "las",
        "los",
        "da",
        "do",
        "dos",
        "das",
        "du",
        "des",
        "di",
        "von",
        "van",
        "der",
        "den",
        "y",
        "e",
        "i",
        "et",
        "al",
        "bin",
        "ibn",
        "ben",
        "le",
        "on",
        "at",
    ]
)
_LONG = 6_000  # code points; of a longer speech only beginning and end tell what it does


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """For look-ups: compatibility forms, lower case, single spaces, no marks at the ends."""
    folded = " ".join(unicodedata.normalize("NFKC", text).casefold().split()).strip(_EDGES)
    return folded.replace(" ", "") if _APART.fullmatch(folded) else folded


@lru_cache(maxsize=20_000)
def key_of(label: str) -> str:
    """What two spellings of one label have in common: their letters and digits."""
    return "".join(c for c in fold(label) if c.isalnum())


def is_han(text: str) -> bool:
    """Whether a text is written in Chinese characters, at least in part."""
    return not text.isascii() and _HAN.search(text) is not None


def length(text: str) -> int:
    """Words, or half the characters of Chinese; at least 1. Of a very long text it is an estimate."""
    if is_han(text[:2000]):
        return max(1, len(text) // 2)
    if len(text) > 10 * _LONG:
        return len(text[:_LONG].split()) * len(text) // _LONG
    return max(1, len(text.split()))


def says(text: str, group: str) -> bool:
    """Whether a phrase of a table stands in the text."""
    low = text.lower().replace("’", "'")
    phrases = tables().phrases[group]
    if not low.isascii() and phrases.han.search(low):
        return True
    return _LETTER.search(low) is not None and any(map(low.__contains__, phrases.latin))


def telling(text: str) -> str:
    """What of a speech says what it does: all of a usual one, both ends of a very long one."""
    return text if len(text) <= _LONG else f"{text[: _LONG // 2]} {text[-_LONG // 2 :]}"


def is_genre(text: str) -> bool:
    """Whether a text names a kind of event: "press conference", "发布会"."""
    folded = fold(text[:400])
    return any(map(folded.__contains__, tables().genre))


def head_key(word: str) -> str | None:
    """Which kind of head line a word opens: "people", "chair", "date", "place", "other"."""
    folded = fold(word)
    return next((key for key, words in tables().head.items() if folded in words), None)
