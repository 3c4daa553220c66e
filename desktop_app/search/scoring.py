"""BM25F with one field, as Whoosh reckons it: rare words, short texts and repetition count.

B and K1 are Whoosh's, as are its idf and its lossy lengths: a text's length is kept in one byte
(`whoosh.util.numeric.length_to_byte`), so that the weights of all counts and lengths fit a table.
"""

from dataclasses import dataclass
from math import log

import numpy as np
from whoosh.util.numeric import byte_to_length

from .arrays import Array

B, K1 = 0.75, 1.2  # how much length counts, how soon repetition stops to count
MOST_COUNTED = 255  # times a word counts in one text
BLOCK = 128  # postings of which the best weight is kept
BLOCKED_FROM = 1024  # postings of a word, at least, for which such weights are kept

LENGTHS = np.array([byte_to_length(byte) for byte in range(256)], dtype=np.float64)
"""Words that a length's byte stands for."""


def length_bytes(lengths: Array) -> Array:
    """Lengths in words as bytes: the least that stands for so many words or more."""
    return np.minimum(np.searchsorted(LENGTHS, lengths), 255).astype(np.uint8)


def idf(texts: int, holding: int) -> float:
    """What a word weighs that so many of the texts hold."""
    return log(texts / (holding + 1)) + 1 if holding else 0.0


def weights(mean_length: float) -> Array:
    """Weight without idf by count << 8 | length byte; float32."""
    count, length = np.arange(MOST_COUNTED + 1.0)[:, None], LENGTHS[None, :]
    flat = K1 * (1 - B + B * length / max(mean_length, 1e-9))
    return (count * (K1 + 1) / (count + flat)).astype(np.float32).ravel()


def weigh(table: Array, counts: Array, length_bytes: Array) -> Array:
    """The weights of counts in texts of these lengths."""
    if counts.dtype != np.uint8:
        counts = np.minimum(counts, MOST_COUNTED)
    return table.take((counts.astype(np.uint16) << 8) | length_bytes)


def block_weights(table: Array, counts: Array, length_bytes: Array) -> Array:
    """The best weight in each block of a word's postings."""
    found = weigh(table, counts, length_bytes)
    return np.maximum.reduceat(found, np.arange(0, len(found), BLOCK))


@dataclass(frozen=True, slots=True)
class Bounds:
    """The best weight in each block of a word's postings, made when texts had another mean length."""

    then: Array
    mean_then: float
    mean_now: float

    def now(self) -> Array:
        """The best weights as they may be by now, never too low.

        A weight w = f (K1 + 1) / D has its length in D - f at most, which shrinks by no more than the means'
        ratio; so no weight has grown past w / (1 - drift (1 - w / (K1 + 1))), drift being 1 - then / now.
        """
        drift = np.float32(max(0.0, 1 - self.mean_then / self.mean_now))
        return self.then * np.float32(1.000001) / (1 - drift * (1 - self.then / np.float32(K1 + 1)))
