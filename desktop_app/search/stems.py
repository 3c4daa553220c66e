"""Forms of one English word: words that Snowball's stemmer brings to the same stem."""

from functools import lru_cache

from whoosh.lang.snowball.english import EnglishStemmer

_SHORTEST = 3  # letters of a word that has forms
_STEMMER = EnglishStemmer()


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
