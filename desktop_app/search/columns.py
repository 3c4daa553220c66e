"""What the index knows of each entry besides its words, column by column.

An entry is a paragraph, a reader's note or an item of the outline. Entries that share transcript, speaker,
role, place, kind and tags share a profile: filters and counts then look at profiles, of which there are few.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np

from desktop_app.model.search import IndexedTranscript

from .arrays import Array

NOTES, OUTLINE = "notes", "outline"


def kind_of(place: str) -> str:
    """The kind of entries that have a place: "" for paragraphs."""
    return place if place in (NOTES, OUTLINE) else ""


@dataclass(frozen=True, slots=True)
class Source:
    """The transcript an entry is of."""

    id: str
    title: str
    date: str
    language: str
    collections: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """What entries have in common."""

    source: Source
    speaker: str
    role: str
    place: str  # "question", "answer", "", NOTES or OUTLINE
    kind: str = ""  # of an outline item
    tags: tuple[str, ...] = ()  # of a note


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry on its way into the index."""

    profile: Profile
    paragraph: int
    text: str


class Profiles:
    """The profiles of a segment; what they have in common is kept once, as tables and codes into these."""

    def __init__(self, rows: Iterable[Profile]) -> None:
        self.rows = list(rows)
        self.sources = list(dict.fromkeys(row.source for row in self.rows))
        numbers = {source: number for number, source in enumerate(self.sources)}
        self.source = self._codes(numbers[row.source] for row in self.rows)
        self.speakers, self.speaker = self._coded(row.speaker for row in self.rows)
        self.roles, self.role = self._coded(row.role for row in self.rows)
        self.places, self.place = self._coded(row.place for row in self.rows)
        self.kinds, self.kind = self._coded(row.kind for row in self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def _codes(self, codes: Iterable[int]) -> Array:
        return np.fromiter(codes, dtype=np.intp, count=len(self.rows))

    def _coded(self, values: Iterable[str]) -> tuple[list[str], Array]:
        table: dict[str, int] = {}
        codes = self._codes(table.setdefault(value, len(table)) for value in values)
        return list(table), codes

    def values(self, facet: str) -> tuple[list[str], Array]:
        """The values of speaker, role, year or place, and for each profile the place of its own."""
        match facet:
            case "speaker":
                return self.speakers, self.speaker
            case "role":
                return self.roles, self.role
            case "place":
                return self.places, self.place
            case _:
                return [source.date[:4] for source in self.sources], self.source

    def of_sources(self, accept: Callable[[Source], bool]) -> Array:
        """For each profile whether its transcript is accepted."""
        return _chosen(self.sources, accept)[self.source]

    def numbered(self, number: Callable[[Source], int]) -> Array:
        """For each profile a number of its transcript; int32."""
        return np.fromiter(map(number, self.sources), dtype=np.int32, count=len(self.sources))[self.source]

    def of_speakers(self, names: frozenset[str]) -> Array:
        """For each profile whether its speaker is one of some."""
        flags = np.zeros(len(self.speakers), dtype=bool)
        flags[[self._speaker_codes[name] for name in names if name in self._speaker_codes]] = True
        return flags[self.speaker]

    @cached_property
    def _speaker_codes(self) -> dict[str, int]:
        return {name: code for code, name in enumerate(self.speakers)}

    def of_roles(self, accept: Callable[[str], bool]) -> Array:
        """For each profile whether its role is accepted."""
        return _chosen(self.roles, accept)[self.role]

    def of_places(self, accept: Callable[[str], bool]) -> Array:
        """For each profile whether its place is accepted."""
        return _chosen(self.places, accept)[self.place]

    def of_kinds(self, accept: Callable[[str], bool]) -> Array:
        """For each profile whether its kind is accepted."""
        return _chosen(self.kinds, accept)[self.kind]

    def of_tags(self, accept: Callable[[str], bool]) -> Array:
        """For each profile whether one of its tags is accepted."""
        return _chosen(self.rows, lambda row: any(map(accept, row.tags)))

    def within(self, low: str, high: str) -> Array:
        """For each profile whether its transcript's date overlaps a period; without a date it is in none.

        Args:
            low, high: ISO 8601, a year or month standing for all of it; "": no bound.
        """
        dated, first, last = self._days
        found = dated.copy()
        if low:
            found &= last >= first_day(low)
        if high:
            found &= first <= last_day(high)
        return found[self.source]

    @cached_property
    def _days(self) -> tuple[Array, Array, Array]:
        """For each transcript whether it has a date, the first and the last day of that."""
        dates = [source.date for source in self.sources]
        return (
            np.array(dates) != "",
            np.array(list(map(first_day, dates))),
            np.array(list(map(last_day, dates))),
        )

    @cached_property
    def spoken(self) -> Array:
        """For each profile whether its entries are paragraphs."""
        return self.of_places(lambda place: not kind_of(place))


def first_day(date: str) -> str:
    """The first day of a year, a month or a day."""
    return date + "0000-00-00"[len(date) :]


def last_day(date: str) -> str:
    """The last day of a year, a month or a day; none comes before it and after the one before."""
    return date + "9999-99-99"[len(date) :]


def _chosen(values: list[Any], accept: Callable[[Any], bool]) -> Array:
    return np.fromiter(map(accept, values), dtype=bool, count=len(values))


@dataclass(slots=True)
class Columns:
    """The entries of a segment; an entry's number is its place in the columns."""

    profiles: list[Profile] = field(default_factory=list)
    profile_of: list[int] = field(default_factory=list)
    paragraphs: list[int] = field(default_factory=list)
    texts: dict[int, str] = field(default_factory=dict)  # of those entries that are no paragraphs
    _numbers: dict[Profile, int] = field(default_factory=dict)

    def add(self, entry: Entry) -> None:
        """Append an entry."""
        number = self.number_of(entry.profile)
        if kind_of(entry.profile.place):
            self.texts[len(self.profile_of)] = entry.text
        self.profile_of.append(number)
        self.paragraphs.append(entry.paragraph)

    def number_of(self, profile: Profile) -> int:
        """The number of a profile, which is taken in where it is new."""
        number = self._numbers.setdefault(profile, len(self.profiles))
        if number == len(self.profiles):
            self.profiles.append(profile)
        return number

    def facts(self) -> dict[str, Any]:
        """What is no row of numbers, for JSON."""
        sources = {source: n for n, source in enumerate(dict.fromkeys(p.source for p in self.profiles))}
        return {
            "sources": [[s.id, s.title, s.date, s.language, list(s.collections)] for s in sources],
            "profiles": [
                [sources[p.source], p.speaker, p.role, p.place, p.kind, list(p.tags)] for p in self.profiles
            ],
            "texts": {str(number): text for number, text in self.texts.items()},
        }


def profiles_from(facts: Mapping[str, Any]) -> list[Profile]:
    """The profiles that `Columns.facts` told."""
    sources = [
        Source(id_, title, date, language, tuple(names))
        for id_, title, date, language, names in facts["sources"]
    ]
    return [
        Profile(sources[source], speaker, role, place, kind, tuple(tags))
        for source, speaker, role, place, kind, tags in facts["profiles"]
    ]


def entries(transcript: IndexedTranscript) -> Iterator[Entry]:
    """A transcript's paragraphs, then its notes and its outline; both have the speaker of their paragraph."""
    source = Source(
        transcript.transcript_id,
        transcript.title,
        transcript.date,
        transcript.language,
        transcript.collections,
    )
    spoken = {}
    for paragraph in transcript.paragraphs:
        spoken[paragraph.paragraph] = (paragraph.speaker, paragraph.role)
        profile = Profile(source, paragraph.speaker, paragraph.role, paragraph.place)
        yield Entry(profile, paragraph.paragraph, paragraph.text)
    for note in transcript.notes:
        profile = Profile(source, *spoken.get(note.paragraph, ("", "")), NOTES, tags=note.tags)
        yield Entry(profile, note.paragraph, note.text)
    for item in transcript.items:
        profile = Profile(source, *spoken.get(item.paragraph, ("", "")), OUTLINE, kind=item.kind)
        yield Entry(profile, item.paragraph, item.text)
