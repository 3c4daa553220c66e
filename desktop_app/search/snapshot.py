"""The index at one moment: its segments seen as one row of entries."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from .likeness import fuzzily_same
from .query import Word
from .segment import Segment
from .table import NOTES, Profile

MOST_REMEMBERED = 300_000  # entries of words asked for before, kept while a query is typed on


class Snapshot:
    """Segments without their buried transcripts. Entries are numbered through all segments."""

    def __init__(self, parts: Sequence[tuple[Segment, frozenset[str]]]) -> None:
        self.segments = [segment for segment, _ in parts]
        self._bases: list[int] = []
        self.profiles: list[Profile] = []
        self.profile_of: list[int] = []
        self.paragraphs: list[int] = []
        self.lengths: list[int] = []
        self._note_texts: dict[int, str] = {}
        self._remembered: dict[Word, dict[int, float]] = {}
        buried: set[int] = set()
        for segment, gone in parts:
            table, base = segment.table, len(self.profile_of)
            self._bases.append(base)
            self.profile_of.extend(number + len(self.profiles) for number in table.profile_of)
            self.profiles.extend(table.profiles)
            self.paragraphs.extend(table.paragraphs)
            self.lengths.extend(table.lengths)
            self._note_texts.update((base + number, text) for number, text in table.notes.items())
            buried.update(base + number for number in table.entries_of(gone))
        self.buried = frozenset(buried)

    def close(self) -> None:
        """Let go of all files."""
        for segment in self.segments:
            segment.close()

    @cached_property
    def live(self) -> list[int]:
        """All entries that are not buried."""
        return [entry for entry in range(len(self.profile_of)) if entry not in self.buried]

    @cached_property
    def live_profiles(self) -> list[int]:
        """The profiles of live entries."""
        return sorted({self.profile_of[entry] for entry in self.live})

    @cached_property
    def notes(self) -> frozenset[int]:
        """The live entries that are notes."""
        return frozenset(self.where(lambda profile: profile.place == NOTES))

    @cached_property
    def spoken(self) -> frozenset[int]:
        """The live entries that are paragraphs."""
        return frozenset(self.live).difference(self.notes)

    @cached_property
    def mean_length(self) -> float:
        """Words of an entry, on average."""
        return sum(self.lengths[entry] for entry in self.live) / max(1, len(self.live)) or 1.0

    def profile(self, entry: int) -> Profile:
        """What is known of an entry."""
        return self.profiles[self.profile_of[entry]]

    def note(self, entry: int) -> str | None:
        """The text of an entry that is a note."""
        return self._note_texts.get(entry)

    def where(self, accept: Callable[[Profile], bool]) -> set[int]:
        """The live entries whose profile is accepted."""
        accepted = {number for number in self.live_profiles if accept(self.profiles[number])}
        return {entry for entry in self.live if self.profile_of[entry] in accepted}

    def paragraph_counts(self) -> dict[str, int]:
        """How many paragraphs of each transcript there are."""
        counts = Counter(self.profile_of[entry] for entry in self.live)
        found: Counter[str] = Counter()
        for number, count in counts.items():
            if self.profiles[number].place != NOTES:
                found[self.profiles[number].source.id] += count
        return dict(found)

    def frequencies(self, word: Word) -> Mapping[int, float]:
        """Live entries that hold a word, or any that it stands for, and how often."""
        if word not in self._remembered:
            if sum(map(len, self._remembered.values())) > MOST_REMEMBERED:
                self._remembered.clear()
            self._remembered[word] = self._counted(word)
        return self._remembered[word]

    def _counted(self, word: Word) -> dict[int, float]:
        found: dict[int, float] = {}
        for segment, base in zip(self.segments, self._bases, strict=True):
            if word.prefix:
                counts = segment.prefix_frequencies(word.text)
            else:
                counts = [pair for each in self.meant_by(word) for pair in segment.frequencies(each)]
            for number, count in counts:
                found[base + number] = found.get(base + number, 0) + count
        for entry in self.buried.intersection(found):
            del found[entry]
        return found

    def positions(self, word: Word, among: set[int]) -> dict[int, set[int]]:
        """Where a word, or any that it stands for, stands in some entries."""
        found: dict[int, set[int]] = {}
        for segment, base in zip(self.segments, self._bases, strict=True):
            numbers = {entry - base for entry in among if base <= entry < base + segment.size}
            words = segment.words_from(word.text) if word.prefix else self.meant_by(word)
            for each in words if numbers else ():
                for number, places in segment.positions(each, numbers).items():
                    found.setdefault(base + number, set()).update(places)
        return found

    def meant_by(self, word: Word) -> list[str]:
        """The words of the index that a query word stands for."""
        if word.prefix:
            return sorted({found for segment in self.segments for found in segment.words_from(word.text)})
        if word.fuzzy:
            return sorted(found for found in self.dictionary if fuzzily_same(found, word.text))
        return [word.text]

    @cached_property
    def dictionary(self) -> Counter[str]:
        """Every word, and in how many entries it stands; buried ones count until they are merged away."""
        counts: Counter[str] = Counter()
        for segment in self.segments:
            counts.update(segment.dictionary)
        return counts
