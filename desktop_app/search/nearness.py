"""Words that stand near each other, in any order."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .arrays import Array
from .matches import flagged


@dataclass(frozen=True, slots=True)
class Spots:
    """Where a word or a row of words stands."""

    texts: Array  # entries, rising, each as often as it stands there
    begins: Array  # beside each the place of the first word in the segment's row of words; rising
    words: int

    def among(self, texts: Array, size: int) -> "Spots":
        """Those in some entries of so many."""
        kept = flagged(texts, size).take(self.texts)
        return Spots(self.texts[kept], self.begins[kept], self.words)


def near_each_other(spots: Sequence[Spots], most: int) -> Array:
    """The entries in which all of them stand, the last word at most so many words after the first.

    Of two in a row, one word each, the last is one word after the first; each further word of a row is
    allowed on top. Each of them is tried as the one that begins first, the others being the next ones.
    """
    allowed = most + sum(each.words - 1 for each in spots)
    found = []
    for first in spots:
        good = np.ones(len(first.texts), dtype=bool)
        for other in spots:
            if other is not first and len(other.texts):
                at = np.searchsorted(other.begins, first.begins)
                at[at == len(other.begins)] -= 1
                begins = other.begins.take(at)
                good &= (begins >= first.begins) & (begins + other.words - 1 <= first.begins + allowed)
                good &= other.texts.take(at) == first.texts
            elif other is not first:
                good[:] = False
        found.append(first.texts[good])
    return np.unique(np.concatenate(found))
