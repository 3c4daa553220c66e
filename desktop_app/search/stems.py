"""Forms of one English word: words that Snowball's stemmer brings to the same stem."""

import re
from collections.abc import Callable
from functools import lru_cache

from whoosh.lang.snowball.english import EnglishStemmer

_SHORTEST = 3  # letters of a word that has forms
_STEMMER = EnglishStemmer()
_ENDING = (
    rb"(?:able|abil|ible|ibil|ment|ness|less|ing|abl|ibl|ant|ent|ion|ism|ous|ful"
    rb"|ed|ng|ie|ly|li|al|an|en|er|or|ic|on|at|it|iv|iz|og|mm|nn|s|e|d|y|i|c|r|t|l)*+"
)
"""What the stemmer takes off, piece by piece; more than that, for it is only to spare it most words."""


def has_forms(word: str) -> bool:
    """Whether a folded word may be an English one that has other forms."""
    return len(word) >= _SHORTEST and word.isascii() and word.isalpha()


@lru_cache(maxsize=65_536)  # the same words stand in every segment, and come again and again
def stem(word: str) -> str:
    """What a word's forms have in common; the word itself where it has none."""
    found: str = _STEMMER.stem(word) if has_forms(word) else word
    return found


def beginnings(stemmed: str) -> list[str]:
    """How every word of a stem begins, a handful of irregular ones apart.

    Mostly with the stem. The stemmer makes policy polici, ability abl, and gives using its e.
    """
    found = [stemmed]
    if stemmed.endswith("bl"):
        found.append(stemmed[:-1] + "il")
    elif stemmed.endswith("i"):
        found.append(stemmed[:-1] + "y")
    elif stemmed.endswith("e"):
        found += [stemmed[:-1] + vowel for vowel in "aio"]
    return found


@lru_cache(maxsize=1024)
def ends_form(beginning: str) -> Callable[[bytes, int], object]:
    """What tells cheaply whether a word's bytes may be a form from where a stem's beginning ends."""
    last = re.escape(beginning[-1]).encode()  # it may be doubled: planning
    return re.compile(rb"(?:" + last + rb")?" + _ENDING + rb"\Z|" + _ENDING + rb"\Z").match
