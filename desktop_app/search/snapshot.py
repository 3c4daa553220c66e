"""The index at one moment: its segments without their buried transcripts, and what is true of them all."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

import numpy as np

from .arrays import Array
from .columns import Profile, Source, kind_of
from .postings import LONGEST_PREFIX, PREFIX, WORD, summed, word_term
from .query import Word
from .scoring import MOST_COUNTED, Bounds, idf, weights
from .segment import Segment
from .stems import stem

_Value = TypeVar("_Value", str, tuple[str, ...])
_MOST_REMEMBERED = 4096  # terms and stems whose numbers are kept, words that stand for others
_MOST_UNITED = (
    8_000_000  # bytes of what words stand for that were asked for: a query is typed letter by letter
)


class Part:
    """A segment without its buried transcripts."""

    def __init__(self, segment: Segment, buried: frozenset[str]) -> None:
        self.segment = segment
        self.live: Array | None = None  # for each entry whether it counts; None: all do
        if buried:
            self.live = ~segment.entries_of(buried)
        self._numbers: dict[str, int] = {}
        self._of_stems: dict[str, list[int]] = {}
        self._of_kinds: dict[frozenset[str], Array] = {}
        self._allowed_of: dict[frozenset[str], Array | None] = {}

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

    def allowed(self, accepted: Array) -> Array | None:
        """For each entry whether it counts and its profile is accepted; None where all do."""
        if accepted.all():
            return self.live
        flags: Array = accepted.take(self.segment.profile_of)
        return flags if self.live is None else flags & self.live

    def allowed_of(self, kinds: frozenset[str]) -> Array | None:
        """For each entry whether it counts and is of some kinds; None where all do."""
        if kinds not in self._allowed_of:
            self._allowed_of[kinds] = self.allowed(self.of_kinds(kinds))
        return self._allowed_of[kinds]

    def number(self, term: str) -> int:
        """The number of a term; -1 where it is not known."""
        if term not in self._numbers:
            if len(self._numbers) > _MOST_REMEMBERED:
                self._numbers.clear()
            self._numbers[term] = self.segment.dictionary.find(term)
        return self._numbers[term]

    def of_stem(self, stemmed: str) -> list[int]:
        """The numbers of the words that have a stem."""
        if stemmed not in self._of_stems:
            if len(self._of_stems) > _MOST_REMEMBERED:
                self._of_stems.clear()
            self._of_stems[stemmed] = self.segment.dictionary.of_stem(stemmed)
        return self._of_stems[stemmed]

    def postings(self, low: int, high: int) -> tuple[Array, Array]:
        """Texts and counts of the terms from one number to another, buried ones too."""
        part = slice(int(self.segment.first[low]), int(self.segment.first[high]))
        return self.segment.texts[part], self.segment.counts[part]

    def bounds(self, number: int, mean_length: float) -> Bounds | None:
        """The best weight in each block of a term's postings; None where it has none."""
        first, last = int(self.segment.first_block[number]), int(self.segment.first_block[number + 1])
        if first == last:
            return None
        return Bounds(self.segment.best[first:last], self.segment.mean_length, mean_length)

    def counting(self, texts: Array) -> int:
        """How many of some entries count."""
        return len(texts) if self.live is None else int(np.count_nonzero(self.live.take(texts)))


@dataclass(frozen=True, slots=True)
class United:
    """The postings of all words that one of a query stands for, as if they were one word."""

    postings: list[tuple[Array, Array, Bounds | None]]  # of each segment texts, counts, bounds of blocks
    holding: int  # entries that count, in all segments
    alone: bool  # whether these are a word's own

    @property
    def size(self) -> int:
        """Bytes of memory; what is mapped from a file takes none."""
        arrays = (array for texts, counts, _ in self.postings for array in (texts, counts))
        return sum(array.nbytes for array in arrays if array.flags.owndata)


class Snapshot:
    """Segments side by side. One thread at a time may ask: what is worked out is remembered."""

    def __init__(self, parts: Sequence[tuple[Segment, frozenset[str]]]) -> None:
        self.parts = [Part(segment, buried) for segment, buried in parts]
        self.count = sum(part.count for part in self.parts)
        self.mean_length = sum(part.words for part in self.parts) / max(1, self.count) or 1.0
        self._holding: dict[str, int] = {}
        self._united: dict[Word, United] = {}
        self._united_size = 0
        self._coded: dict[str, tuple[list[str], list[Array]]] = {}

    @cached_property
    def weights(self) -> Array:
        """Weight without idf by count and length byte."""
        return weights(self.mean_length)

    def among(self, places: Array, wanted: Array) -> Array:
        """For each wanted place of a segment's row of words whether it is among some places."""
        places = places.astype(np.intp)  # a native index is several times faster than a narrow one
        self._flags[places] = True
        found = self._flags.take(wanted, mode="clip")  # no word stands at either end of the row
        self._flags[places] = False
        return found

    @cached_property
    def _flags(self) -> Array:
        """For every place of a segment's row of words a flag that is not set; lent to one who resets it."""
        return np.zeros(max(int(part.segment.stream[-1]) for part in self.parts) + 1, dtype=bool)

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

    def coded(self, facet: str) -> tuple[list[str], list[Array]]:
        """The values of speaker, role, year or place, sorted; of each segment each profile's among them."""
        if facet not in self._coded:
            self._coded[facet] = _coded([part.segment.profiles.values(facet) for part in self.parts])
        return self._coded[facet]

    @cached_property
    def collections(self) -> tuple[list[tuple[str, ...]], list[Array]]:
        """The sets of collections that briefings are in; of each segment each profile's set in them."""
        tables = [part.segment.profiles for part in self.parts]
        return _coded([([source.collections for source in table.sources], table.source) for table in tables])

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
        """What a word of a query stands for: words that begin so, some letters off, other forms."""
        if word not in self._united:
            united = self._united[word] = self._unite(word)
            self._united_size += united.size
            while len(self._united) > 1 and (
                self._united_size > _MOST_UNITED or len(self._united) > _MOST_REMEMBERED
            ):
                oldest = next(iter(self._united))
                self._united_size -= self._united.pop(oldest).size
            return united
        return self._united[word]

    def _unite(self, word: Word) -> United:
        numbers = [_numbers(part, word) for part in self.parts]
        pairs = list(zip(self.parts, numbers, strict=True))
        postings = [_united(part, runs, self.mean_length) for part, runs in pairs]
        holding = sum(part.counting(texts) for part, (texts, *_) in zip(self.parts, postings, strict=True))
        itself = Word(word.text)
        alone = not word.prefix and numbers == [_numbers(part, itself) for part in self.parts]
        return United(postings, holding, alone)

    def holding_word(self, word: str) -> int:
        """How many entries hold a word."""
        return self.holding(word_term(word))

    def words_from(self, prefix: str) -> list[str]:
        """The words that begin so, sorted."""
        return sorted({word for part in self.parts for word in part.segment.dictionary.words(prefix)})

    def one_edit_from(self, word: str) -> list[str]:
        """The words one edit away from a word, sorted."""
        return sorted(self._terms(part.segment.dictionary.one_edit_from(word) for part in self.parts))

    def two_edits_from(self, word: str) -> list[str]:
        """The words at most two edits away from a word that begin as it does, sorted."""
        return sorted(self._terms(part.segment.dictionary.near(word, 2) for part in self.parts))

    def rows_of(self, before: str | None, after: str | None) -> list[str]:
        """The rows of two Chinese characters that begin with one, or else that end with one, sorted."""
        found = set[str]()
        for part in self.parts:
            found |= part.segment.dictionary.rows(before) if before else set()
            found |= part.segment.dictionary.rows_ending(after) if after and not before else set()
        return sorted(found)

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


def _coded(tables: Sequence[tuple[list[_Value], Array]]) -> tuple[list[_Value], list[Array]]:
    """Several tables with codes into them as one sorted table, with codes into that."""
    values = sorted({value for table, _ in tables for value in table})
    place = {value: number for number, value in enumerate(values)}
    codes = [np.array([place[value] for value in table], dtype=np.intp)[codes] for table, codes in tables]
    return values, codes


def _date_number(source: Source) -> int:
    return int(f"{source.date.replace('-', ''):0<8}")


def _numbers(part: Part, word: Word) -> list[tuple[int, int]]:
    """The numbers of the terms that a word stands for, as runs: from, to."""
    dictionary = part.segment.dictionary
    if word.fuzzy:
        return [(number, number + 1) for number in dictionary.near(word.text, word.fuzzy)]
    own = part.number(word_term(word.text))
    low, high = (own, own + 1) if own >= 0 else (0, 0)
    if word.prefix:
        low, high = dictionary.span(WORD + word.text)
    runs = [(low, high)] if low < high else []
    busy = part.number(PREFIX + word.text) if word.prefix and len(word.text) <= LONGEST_PREFIX else -1
    if busy >= 0:
        runs = [(busy, busy + 1)]
    if word.forms:
        forms = part.of_stem(stem(word.text))
        runs += [(number, number + 1) for number in forms if not low <= number < high]
    return runs


def _united(
    part: Part, runs: list[tuple[int, int]], mean_length: float
) -> tuple[Array, Array, Bounds | None]:
    """Texts, counts and bounds of some terms as if they were one."""
    if len(runs) == 1 and runs[0][1] - runs[0][0] == 1:
        return *part.postings(*runs[0]), part.bounds(runs[0][0], mean_length)
    lists = [part.postings(low, high) for low, high in runs]
    if any(high - low > 1 for low, high in runs):
        return *_summed(lists), None
    return *_added(lists, part.size), None


def _added(lists: list[tuple[Array, Array]], size: int) -> tuple[Array, Array]:
    """As `_summed`, for lists that hold each text once."""
    total = np.zeros(size, dtype=np.uint32)
    for texts, counts in lists:
        total[texts.astype(np.intp)] += counts  # a native index is several times faster than a narrow one
    held = np.flatnonzero(total)
    return held.astype(np.uint16), np.minimum(total.take(held), MOST_COUNTED).astype(np.uint8)


def _summed(lists: list[tuple[Array, Array]]) -> tuple[Array, Array]:
    if not lists:
        return np.zeros(0, dtype=np.uint16), np.zeros(0, dtype=np.uint8)
    texts, counts = (np.concatenate(arrays) for arrays in zip(*lists, strict=True))
    return summed(texts, counts) if len(texts) else (texts, counts)
