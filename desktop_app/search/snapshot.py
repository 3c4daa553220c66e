"""The index at one moment: its segments without their buried transcripts, and what is true of them all."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from .arrays import Array
from .columns import Profile, Source, kind_of
from .postings import LONGEST_PREFIX, PREFIX, WORD, summed, word_term
from .query import Word
from .scoring import bounds_now, idf, weights
from .segment import Segment

_MOST_REMEMBERED = 4096  # terms whose numbers are kept
_MOST_UNITED = 16  # words that stand for many and were asked for before: a query is typed letter by letter


class Part:
    """A segment without its buried transcripts."""

    def __init__(self, segment: Segment, buried: frozenset[str]) -> None:
        self.segment = segment
        self.live: Array | None = None  # for each entry whether it counts; None: all do
        if buried:
            self.live = ~segment.entries_of(buried)
        self._numbers: dict[str, int] = {}
        self._of_kinds: dict[frozenset[str], Array] = {}

    @property
    def size(self) -> int:
        """Entries, buried ones too."""
        return self.segment.size

    @cached_property
    def count(self) -> int:
        """Entries that count."""
        return self.size if self.live is None else int(np.count_nonzero(self.live))

    @cached_property
    def words(self) -> int:
        """Words of the entries that count."""
        lengths = self.segment.length if self.live is None else self.segment.length[self.live]
        return int(lengths.sum(dtype=np.int64))

    @cached_property
    def live_profiles(self) -> Array:
        """For each profile how many of its entries count."""
        used = self.segment.profile_of if self.live is None else self.segment.profile_of[self.live]
        return np.bincount(used, minlength=len(self.segment.profiles))

    def of_kinds(self, kinds: frozenset[str]) -> Array:
        """For each profile whether its entries are of some kinds: paragraphs (""), notes, items."""
        if kinds not in self._of_kinds:
            self._of_kinds[kinds] = self.segment.profiles.of_places(lambda place: kind_of(place) in kinds)
        return self._of_kinds[kinds]

    def number(self, term: str) -> int:
        """The number of a term; -1 where it is not known."""
        if term not in self._numbers:
            if len(self._numbers) > _MOST_REMEMBERED:
                self._numbers.clear()
            self._numbers[term] = self.segment.dictionary.find(term)
        return self._numbers[term]

    def postings(self, low: int, high: int) -> tuple[Array, Array]:
        """Texts and counts of the terms from one number to another, buried ones too."""
        part = slice(int(self.segment.first[low]), int(self.segment.first[high]))
        return self.segment.texts[part], self.segment.counts[part]

    def bounds(self, number: int, mean_length: float) -> Array | None:
        """The best weight in each block of a term's postings; None where it has none."""
        first, last = int(self.segment.first_block[number]), int(self.segment.first_block[number + 1])
        if first == last:
            return None
        return bounds_now(self.segment.best[first:last], self.segment.mean_length, mean_length)

    def counting(self, texts: Array) -> int:
        """How many of some entries count."""
        return len(texts) if self.live is None else int(np.count_nonzero(self.live.take(texts)))


@dataclass(frozen=True, slots=True)
class United:
    """The postings of all words that one of a query stands for, as if they were one word."""

    postings: list[tuple[Array, Array, Array | None]]  # of each segment texts, counts, bounds of blocks
    holding: int  # entries that count, in all segments


class Snapshot:
    """Segments side by side. One thread at a time may ask: what is worked out is remembered."""

    def __init__(self, parts: Sequence[tuple[Segment, frozenset[str]]]) -> None:
        self.parts = [Part(segment, buried) for segment, buried in parts]
        self.count = sum(part.count for part in self.parts)
        self.mean_length = sum(part.words for part in self.parts) / max(1, self.count) or 1.0
        self._holding: dict[str, int] = {}
        self._united: dict[Word, United] = {}

    @cached_property
    def weights(self) -> Array:
        """Weight without idf by count and length byte."""
        return weights(self.mean_length)

    @cached_property
    def speakers(self) -> frozenset[str]:
        """Everybody who speaks in what counts."""
        return frozenset(
            part.segment.profiles.speakers[code]
            for part in self.parts
            for code in set(part.segment.profiles.speaker[part.live_profiles > 0].tolist())
        )

    @cached_property
    def transcript_order(self) -> list[Array]:
        """Of each segment, for each profile the place of its transcript among all, sorted by id."""
        ids = sorted({source.id for part in self.parts for source in part.segment.profiles.sources})
        rank = {id_: number for number, id_ in enumerate(ids)}
        return [part.segment.profiles.numbered(lambda source: rank[source.id]) for part in self.parts]

    @cached_property
    def dates(self) -> list[Array]:
        """Of each segment, for each profile its transcript's date as a number, 0 without one: 20240305."""
        return [part.segment.profiles.numbered(_date_number) for part in self.parts]

    def profile(self, part: int, entry: int) -> Profile:
        """What is known of an entry."""
        segment = self.parts[part].segment
        return segment.profiles.rows[int(segment.profile_of[entry])]

    def paragraph_counts(self) -> dict[str, int]:
        """How many paragraphs of each transcript there are."""
        found: Counter[str] = Counter()
        for part in self.parts:
            profiles = part.segment.profiles
            counts = np.bincount(
                profiles.source, weights=part.live_profiles * profiles.spoken, minlength=len(profiles.sources)
            )
            for number in np.flatnonzero(counts).tolist():
                found[profiles.sources[number].id] += int(counts[number])
        return dict(found)

    def rarity(self, holding: int) -> np.float32:
        """What a word weighs that so many entries hold; one that stands for several counts each of them."""
        return np.float32(idf(self.count, min(holding, self.count)))

    def holding(self, term: str) -> int:
        """How many entries hold a term."""
        if term not in self._holding:
            numbers = [part.number(term) for part in self.parts]
            self._holding[term] = sum(
                part.counting(part.postings(number, number + 1)[0])
                for part, number in zip(self.parts, numbers, strict=True)
                if number >= 0
            )
        return self._holding[term]

    def united(self, word: Word) -> United:
        """What a query's word stands for that is the beginning of words, or one letter off."""
        if word not in self._united:
            if len(self._united) >= _MOST_UNITED:
                del self._united[next(iter(self._united))]
            postings = [_united(part, word, self.mean_length) for part in self.parts]
            pairs = zip(self.parts, postings, strict=True)
            self._united[word] = United(postings, sum(part.counting(texts) for part, (texts, *_) in pairs))
        return self._united[word]

    def holding_word(self, word: str) -> int:
        """How many entries hold a word."""
        return self.holding(word_term(word))

    def words_from(self, prefix: str) -> list[str]:
        """The words that begin so, sorted."""
        return sorted({word for part in self.parts for word in part.segment.dictionary.words(prefix)})

    def words_near(self, word: str) -> list[str]:
        """The words that a fuzzy word finds, sorted."""
        return sorted(self._terms(part.segment.dictionary.near(word) for part in self.parts))

    def one_edit_from(self, word: str) -> list[str]:
        """The words one edit away from a word, sorted."""
        return sorted(self._terms(part.segment.dictionary.one_edit_from(word) for part in self.parts))

    def _terms(self, found: Iterable[list[int]]) -> set[str]:
        return {
            part.segment.dictionary.term(number)[1:]
            for part, numbers in zip(self.parts, found, strict=True)
            for number in numbers
        }

    def forget_pages(self) -> None:
        """Give back the memory of what was read."""
        for part in self.parts:
            part.segment.forget_pages()


def _date_number(source: Source) -> int:
    return int(f"{source.date.replace('-', ''):0<8}")


def _united(part: Part, word: Word, mean_length: float) -> tuple[Array, Array, Array | None]:
    """Texts, counts and bounds of the words that one stands for."""
    if not word.prefix:
        numbers = part.segment.dictionary.near(word.text)
        return *_summed([part.postings(number, number + 1) for number in numbers]), None
    number = part.number(PREFIX + word.text) if len(word.text) <= LONGEST_PREFIX else -1
    low, high = (number, number + 1) if number >= 0 else part.segment.dictionary.span(WORD + word.text)
    if high - low == 1:
        return *part.postings(low, high), part.bounds(low, mean_length)
    return *_summed([part.postings(low, high)]), None


def _summed(lists: list[tuple[Array, Array]]) -> tuple[Array, Array]:
    if not lists:
        return np.zeros(0, dtype=np.uint16), np.zeros(0, dtype=np.uint8)
    texts, counts = (np.concatenate(arrays) for arrays in zip(*lists, strict=True))
    return summed(texts, counts) if len(texts) else (texts, counts)
