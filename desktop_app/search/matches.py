"""Entries of one segment that match, and how well; the best of them without reading all."""

from dataclasses import dataclass

import numpy as np

from .arrays import Array
from .scoring import BLOCK, Bounds, weigh

_MOST_LIFTED = 8192  # entries that are all scored to find the best
_FEW = 24  # times shorter than another list: then a list's members are looked up in it one by one


@dataclass(frozen=True, slots=True)
class Scored:
    """Entries, rising, and their scores."""

    texts: Array
    values: Array  # float32

    def scores(self, at: Array | None = None) -> Array:
        """The scores of the entries at these places of the list, or of all."""
        return self.values if at is None else self.values.take(at)


@dataclass(frozen=True, slots=True)
class Posts:
    """A term's postings; their scores are worked out where they are wanted."""

    texts: Array
    counts: Array
    lengths: Array  # the segment's length bytes
    table: Array  # of weights
    rarity: np.float32
    bounds: Bounds | None = None  # the best weight in each block

    def scores(self, at: Array | None = None) -> Array:
        """The scores of the entries at these places of the list, or of all."""
        texts, counts = (self.texts, self.counts) if at is None else (self.texts[at], self.counts[at])
        return weigh(self.table, counts, self.lengths.take(texts)) * self.rarity

    def best(self, most: int, least: float, flags: Array | None) -> Scored | None:
        """The best entries, and all that equal the last of them, reading only blocks that may hold one.

        Args:
            most: how many.
            least: scores below this are of no use.
            flags: for each entry of the segment whether it may be among them; None: all may.

        Returns:
            None where there are no blocks to go by.
        """
        if self.bounds is None or most > len(self.texts) // 8:
            return None
        bounds, some = self.bounds.now() * self.rarity, max(most // 2, 8)
        blocks = np.flatnonzero(bounds >= least)
        if len(blocks) <= 2 * some:
            first = self._read(blocks, flags)
        else:  # the most promising ones first: they raise what is asked of the others
            order = np.argpartition(bounds[blocks], len(blocks) - some)
            first = self._read(blocks[order[-some:]], flags)
            least = max(least, lowest_of_best(first.values, most))
            rest = blocks[order[:-some]]
            second = self._read(rest[bounds[rest] >= least], flags)
            first = Scored(*map(np.concatenate, ((first.texts, second.texts), (first.values, second.values))))
        good = np.flatnonzero(first.values >= max(least, lowest_of_best(first.values, most)))
        return Scored(first.texts[good], first.values[good])

    def _read(self, blocks: Array, flags: Array | None) -> Scored:
        """The entries of some blocks."""
        at = (blocks[:, None] * BLOCK + np.arange(BLOCK)).ravel()
        at = at[at < len(self.texts)]
        if flags is not None:
            at = at[flags.take(self.texts[at])]
        return Scored(self.texts[at], self.scores(at))


@dataclass(frozen=True, slots=True)
class Lifted:
    """A list some of whose entries score more by another list: what a beginning finds, and the very word."""

    whole: Posts
    part: Posts  # entries of the whole
    size: int  # entries of the segment

    @property
    def texts(self) -> Array:
        """All entries, rising."""
        return self.whole.texts

    def scores(self, at: Array | None = None) -> Array:
        """The scores of the entries at these places of the list, or of all."""
        scores = self.whole.scores()
        scores[places_of(self.part.texts, self.whole.texts, self.size)] += self.part.scores()
        return scores if at is None else scores.take(at)

    def best(self, most: int, least: float, flags: Array | None) -> Scored | None:
        """As `Posts.best`: whoever is among the best is so in the whole, or is in the part."""
        if len(self.part.texts) > _MOST_LIFTED:
            return None
        rest = self.whole.best(most, least, flags)
        if rest is None:
            return None
        held = np.arange(len(self.part.texts))
        if flags is not None:
            held = np.flatnonzero(flags.take(self.part.texts))
        texts = self.part.texts[held]
        values = self.whole.scores(np.searchsorted(self.whole.texts, texts)) + self.part.scores(held)
        others = ~flagged(texts, self.size).take(rest.texts)
        return Scored(
            np.concatenate([texts, rest.texts[others]]), np.concatenate([values, rest.values[others]])
        )


Matches = Scored | Posts | Lifted
NOTHING = Scored(np.zeros(0, dtype=np.uint16), np.zeros(0, dtype=np.float32))


def lowest_of_best(scores: Array, most: int) -> float:
    """The lowest of the best scores; no bound where there are not so many."""
    if len(scores) < most:
        return float("-inf")
    rows = len(scores) // 64
    if most < rows // 2:  # the highest of each 64 are enough to know a bound, and then few are left
        heights = scores[: rows * 64].reshape(rows, 64).max(axis=1)
        scores = scores[scores >= np.partition(heights, len(heights) - most)[len(heights) - most]]
    return float(np.partition(scores, len(scores) - most)[len(scores) - most])


def flagged(texts: Array, size: int) -> Array:
    """For each of so many entries whether it is in a list."""
    flags = np.zeros(size, dtype=bool)
    flags[texts.astype(np.intp)] = True  # a native index is several times faster than a narrow one
    return flags


def shared(few: Array, many: Array, size: int) -> Array:
    """The entries in both lists."""
    if len(few) * _FEW < len(many):
        at = np.searchsorted(many, few)
        at[at == len(many)] = 0
        kept: Array = few[many[at] == few]
    else:
        kept = few[flagged(many, size).take(few)]
    return kept


def places_of(wanted: Array, texts: Array, size: int) -> Array:
    """Where in a list each of some of its entries stands."""
    if len(wanted) == len(texts):
        return np.arange(len(texts))
    if len(wanted) * _FEW < len(texts):
        return np.searchsorted(texts, wanted)
    return np.flatnonzero(flagged(wanted, size).take(texts))


def distinct(texts: Array) -> Array:
    """A rising list without its repetitions."""
    keep = np.ones(len(texts), dtype=bool)
    np.not_equal(texts[1:], texts[:-1], out=keep[1:])
    held: Array = texts[keep]
    return held
