"""What the index knows of each paragraph besides its words, column by column.

An entry is a paragraph or a note. Entries that share transcript, speaker, role and place share a profile:
filters and counts then look at profiles, of which there are few.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop_app.model.search import IndexedTranscript

NOTES = "notes"


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
    place: str  # "question", "answer", "" or NOTES


@dataclass(frozen=True, slots=True)
class Entry:
    """One paragraph or note on its way into the index."""

    profile: Profile
    paragraph: int
    text: str


@dataclass(slots=True)
class Table:
    """The entries of a segment; an entry's number is its place in the columns."""

    profiles: list[Profile] = field(default_factory=list)
    profile_of: list[int] = field(default_factory=list)
    paragraphs: list[int] = field(default_factory=list)
    lengths: list[int] = field(default_factory=list)  # words
    notes: dict[int, str] = field(default_factory=dict)  # the text of those entries that are notes
    _numbers: dict[Profile, int] = field(default_factory=dict)

    def add(self, entry: Entry, length: int) -> None:
        """Append an entry."""
        number = self._numbers.setdefault(entry.profile, len(self.profiles))
        if number == len(self.profiles):
            self.profiles.append(entry.profile)
        if entry.profile.place == NOTES:
            self.notes[len(self.profile_of)] = entry.text
        self.profile_of.append(number)
        self.paragraphs.append(entry.paragraph)
        self.lengths.append(length)

    def add_from(self, other: "Table", numbers: Iterable[int]) -> None:
        """Append some entries of another table."""
        for number in numbers:
            profile = other.profiles[other.profile_of[number]]
            entry = Entry(profile, other.paragraphs[number], other.notes.get(number, ""))
            self.add(entry, other.lengths[number])

    def entries_of(self, transcript_ids: frozenset[str]) -> list[int]:
        """The entries of some transcripts."""
        wanted = {n for n, profile in enumerate(self.profiles) if profile.source.id in transcript_ids}
        return [n for n, profile in enumerate(self.profile_of) if profile in wanted] if wanted else []

    def write(self, path: Path) -> None:
        """Write the columns as JSON."""
        sources = {source: n for n, source in enumerate(dict.fromkeys(p.source for p in self.profiles))}
        columns = {
            "sources": [[s.id, s.title, s.date, s.language, list(s.collections)] for s in sources],
            "profiles": [[sources[p.source], p.speaker, p.role, p.place] for p in self.profiles],
            "profile_of": self.profile_of,
            "paragraphs": self.paragraphs,
            "lengths": self.lengths,
            "notes": {str(number): text for number, text in self.notes.items()},
        }
        path.write_text(json.dumps(columns, separators=(",", ":")), encoding="ascii")

    @classmethod
    def read(cls, path: Path) -> "Table":
        """Read what `write` wrote."""
        columns: Mapping[str, Any] = json.loads(path.read_text(encoding="ascii"))
        sources = [
            Source(id_, title, date, language, tuple(names))
            for id_, title, date, language, names in columns["sources"]
        ]
        return cls(
            profiles=[Profile(sources[source], *rest) for source, *rest in columns["profiles"]],
            profile_of=columns["profile_of"],
            paragraphs=columns["paragraphs"],
            lengths=columns["lengths"],
            notes={int(number): text for number, text in columns["notes"].items()},
        )


def entries(transcript: IndexedTranscript) -> Iterator[Entry]:
    """A transcript's paragraphs, then its notes; a note has the speaker of its paragraph."""
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
    for number, text in transcript.notes:
        yield Entry(Profile(source, *spoken.get(number, ("", "")), NOTES), number, text)
