"""A term's postings as Whoosh's matchers walk them, one by one."""

from bisect import bisect_left
from functools import cached_property
from typing import Any

import numpy as np
from whoosh.matching import LeafMatcher, ReadTooFar

from .arrays import Array, starts_of
from .scoring import BLOCK, LENGTHS
from .snapshot import Part


class TermPostings:
    """What a segment's entries hold of a term, as Python's numbers; buried entries are left out."""

    def __init__(self, part: Part, number: int) -> None:
        segment = part.segment
        texts, counts = part.postings(number, number + 1)
        begins = starts_of(counts)[:-1] + int(segment.first_place[number])
        if part.live is not None:
            kept = np.flatnonzero(part.live.take(texts))
            texts, counts, begins = texts[kept], counts[kept], begins[kept]
        self.ids: list[int] = texts.tolist()
        self.counts: list[int] = counts.tolist()
        self._begins: list[int] = begins.tolist()
        self._places, self._lengths = segment.places, segment.length_byte

    def positions(self, at: int) -> list[int]:
        """Where the term stands in the entry of a posting."""
        begin = self._begins[at]
        found: list[int] = self._places[begin : begin + self.counts[at]].tolist()
        return found

    @cached_property
    def most(self) -> list[int]:
        """Of each block of postings the highest count."""
        found: list[int] = np.maximum.reduceat(self.counts, self._blocks).tolist()
        return found

    @cached_property
    def shortest(self) -> list[float]:
        """Of each block of postings the length of its shortest entry."""
        found: list[float] = np.minimum.reduceat(self._entry_lengths, self._blocks).tolist()
        return found

    @cached_property
    def longest(self) -> list[float]:
        """Of each block of postings the length of its longest entry."""
        found: list[float] = np.maximum.reduceat(self._entry_lengths, self._blocks).tolist()
        return found

    @property
    def _blocks(self) -> Array:
        return np.arange(0, len(self.ids), BLOCK)

    @property
    def _entry_lengths(self) -> Array:
        return LENGTHS.take(self._lengths.take(self.ids))


class PostingsMatcher(LeafMatcher):  # type: ignore[misc]  # Whoosh has no types
    """Whoosh's view of a term's postings; `format`, `scorer` and `_term` are read by its base class.

    Some of Whoosh's matchers go on asking one that has come to its end. As from Whoosh's own, they then hear
    of the last posting, which nothing that is still going can be at; and nothing is left to score.
    """

    def __init__(
        self,
        postings: TermPostings,
        term: tuple[str, bytes],
        format_: Any,  # noqa: ANN401 - Whoosh has no types
        scorer: Any = None,  # noqa: ANN401 - Whoosh has no types
        at: int = 0,
    ) -> None:
        self._postings, self._term, self.format, self.scorer, self._at = postings, term, format_, scorer, at
        self._ids = postings.ids

    def is_active(self) -> bool:
        """Whether there is a current posting."""
        return self._at < len(self._ids)

    def reset(self) -> None:
        """Back to the first posting."""
        self._at = 0

    def copy(self) -> "PostingsMatcher":
        """Another one at the same place."""
        return PostingsMatcher(self._postings, self._term, self.format, self.scorer, self._at)

    def id(self) -> int:
        """The entry's number."""
        return self._ids[self._at] if self._at < len(self._ids) else self._ids[-1] if self._ids else -1

    @property
    def _here(self) -> int:
        """The current posting, or the last one."""
        return min(self._at, len(self._ids) - 1)

    def weight(self) -> float:
        """How often the term stands there."""
        return float(self._postings.counts[self._here])

    def value(self) -> bytes:
        """The positions in the field's format."""
        encoded: bytes = self.format.encode(self._postings.positions(self._here))
        return encoded

    def value_as(self, astype: str) -> Any:  # noqa: ANN401 - depends on what is asked for
        """Positions as they are kept; all else through the format."""
        if astype == "positions":
            return self._postings.positions(self._here)
        return super().value_as(astype)

    def next(self) -> bool:
        """On to the next posting.

        Returns:
            Whether it is in another block.
        """
        if not self.is_active():
            raise ReadTooFar
        self._at += 1
        return self._at % BLOCK == 0

    def skip_to(self, id: int) -> None:  # noqa: A002 - Whoosh's name
        """On to the first entry that has this number or a higher one."""
        if not self.is_active():
            raise ReadTooFar
        self._at = bisect_left(self._ids, id, self._at)

    def skip_to_quality(self, minquality: float) -> int:
        """On to a block that may score higher.

        Returns:
            How many blocks were passed over.
        """
        skipped = 0
        while self.is_active() and self.block_quality() <= minquality:
            self._at = (self._at // BLOCK + 1) * BLOCK
            skipped += 1
        return skipped

    def block_min_id(self) -> int:
        """The first entry of the block."""
        return self._ids[self._at // BLOCK * BLOCK]

    def block_max_id(self) -> int:
        """The last entry of the block."""
        return self._ids[min(self._at // BLOCK * BLOCK + BLOCK, len(self._ids)) - 1]

    def block_max_weight(self) -> float:
        """The highest count in the block."""
        return float(self._postings.most[self._at // BLOCK]) if self.is_active() else 0.0

    def block_min_length(self) -> float:
        """The length of the shortest entry in the block."""
        return self._postings.shortest[self._at // BLOCK] if self.is_active() else 0.0

    def block_max_length(self) -> float:
        """The length of the longest entry in the block."""
        return self._postings.longest[self._at // BLOCK] if self.is_active() else 0.0
