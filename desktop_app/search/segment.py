"""A segment: some transcripts' entries in a folder of its own, never changed once written.

One file of arrays holds all of it: the dictionary, the postings, the best weights of their blocks, and what
is known of each entry. A segment has at most 65,536 entries, so that an entry's number fits two bytes.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from desktop_app.model.search import IndexedTranscript

from .arrays import Array, ArrayFile, narrowest, starts_of, write_arrays
from .columns import Columns, Entry, Profiles, entries, profiles_from
from .dictionary import Dictionary
from .errors import IndexDamaged
from .files import Checks, flush
from .postings import Postings, invert, keyed, with_prefixes
from .scoring import BLOCK, BLOCKED_FROM, block_weights, length_bytes, weights
from .vocabulary import Rows

FILE = "segment.arrays"
MOST_ENTRIES = 65_536
MOST_WORDS = 6_000_000  # after which a segment that is being made is closed: this bounds the memory it takes


@dataclass(frozen=True, slots=True)
class Contents:
    """All that a segment holds, before it is written."""

    postings: Postings
    columns: Columns
    lengths: Array  # words of each entry
    extents: Array  # of each entry its last word's position and one more


class SegmentBuilder:
    """Collects entries for one segment."""

    def __init__(self) -> None:
        self._rows = Rows()
        self._columns = Columns()

    def __len__(self) -> int:
        return len(self._columns.profile_of)

    @property
    def words(self) -> int:
        """Words so far, and what stands between Chinese ones."""
        return self._rows.size

    def add(self, entry: Entry) -> None:
        """Append an entry."""
        self._rows.add(entry.text)
        self._columns.add(entry)

    def takes(self, transcript: IndexedTranscript) -> bool:
        """Whether a transcript still fits in."""
        size = len(transcript.paragraphs) + len(transcript.notes) + len(transcript.items)
        return not len(self) or (len(self) + size <= MOST_ENTRIES and self._rows.size < MOST_WORDS)

    def write(self, folder: Path) -> None:
        """Make a folder with the segment and bring it to the disk."""
        numbers, texts, places = self._rows.words()
        lengths = np.bincount(texts, minlength=len(self))
        extents = np.zeros(len(self), dtype=np.int64)
        last = np.cumsum(lengths)[lengths > 0] - 1
        extents[lengths > 0] = places[last] + 1
        vocabulary = self._rows.vocabulary
        keys = keyed(vocabulary.words, vocabulary.han(), numbers, texts, places)
        del numbers, texts, places  # as large as the texts: what follows needs the memory
        write_contents(folder, Contents(invert(keys), self._columns, lengths, extents))


def fill(transcripts: Iterable[IndexedTranscript]) -> Iterator[tuple[SegmentBuilder, IndexedTranscript]]:
    """Each transcript with the builder it went into; a new builder where one is full.

    A transcript of more entries than a segment has comes once with each builder that it went into.
    """
    builder = SegmentBuilder()
    for transcript in transcripts:
        if not builder.takes(transcript):
            builder = SegmentBuilder()
        for entry in entries(transcript):
            if len(builder) == MOST_ENTRIES:
                yield builder, transcript
                builder = SegmentBuilder()
            builder.add(entry)
        yield builder, transcript


def write_contents(folder: Path, contents: Contents) -> None:
    """Write a segment into a new folder and bring it to the disk."""
    postings, columns = with_prefixes(contents.postings), contents.columns
    lengths = length_bytes(contents.lengths)
    mean = float(contents.lengths.mean()) if len(contents.lengths) else 1.0
    first_block, best = _blocks(postings, lengths, mean)
    folder.mkdir()
    write_arrays(
        folder / FILE,
        columns.facts() | {"mean_length": mean},
        {
            "letters": np.frombuffer(b"".join(postings.terms), dtype=np.uint8),
            "first_letter": _places(
                starts_of(np.array([len(term) for term in postings.terms], dtype=np.int64))
            ),
            "first": _places(postings.first),
            "first_place": _places(postings.first_place),
            "texts": postings.texts,
            "counts": postings.counts,
            "places": postings.places,
            "first_block": _places(first_block),
            "best": best,
            "profile_of": narrowest(np.array(columns.profile_of, dtype=np.int64), np.uint16, np.uint32),
            "paragraph": np.array(columns.paragraphs, dtype=np.int32),
            "length": contents.lengths.astype(np.uint32),
            "length_byte": lengths,
            "stream": (1 + starts_of(contents.extents + 1)).astype(np.int32),
        },
    )
    flush(folder)
    flush(folder.parent)


def _places(starts: Array) -> Array:
    return narrowest(starts, np.int32, np.int64)


def _blocks(postings: Postings, length_bytes: Array, mean: float) -> tuple[Array, Array]:
    """Of each term the number of its first block, and the end; and the best weight in each block."""
    held = np.diff(postings.first)
    first = starts_of(np.where(held >= BLOCKED_FROM, -(-held // BLOCK), 0))
    best, table = np.empty(int(first[-1]), dtype=np.float32), weights(mean)
    for term in np.flatnonzero(np.diff(first)).tolist():
        part = slice(int(postings.first[term]), int(postings.first[term + 1]))
        found = block_weights(table, postings.counts[part], length_bytes.take(postings.texts[part]))
        best[first[term] : first[term + 1]] = found
    return first, best


def damages(folder: Path, files: Mapping[str, str], checks: Checks) -> Iterator[IndexDamaged]:
    """The files that are missing, unreadable or have another SHA-256 than this.

    Args:
        checks: remembers the sound ones; a new one has every byte read.
    """
    for name, known in files.items():
        path = folder / name
        try:
            if not checks.passes(path, known):
                yield IndexDamaged(path, "a file has changed")
        except FileNotFoundError:
            yield IndexDamaged(path, "a file is missing")
        except OSError as error:
            yield IndexDamaged(path, f"a file cannot be read: {error.strerror}")


class Segment:
    """A segment opened for reading; entries are numbered from 0."""

    def __init__(self, folder: Path, files: Mapping[str, str], checks: Checks) -> None:
        """Open a segment whose files have these SHA-256 sums.

        What has them is as we wrote it, so that whatever makes no sense in it is a mistake of ours.

        Raises:
            IndexDamaged: a file is missing or another one; nothing of it was interpreted.
        """
        self.folder = folder
        for damage in damages(folder, files, checks):
            raise damage
        self._file = ArrayFile(folder / FILE)
        self._open(self._file.facts, self._file.arrays)

    def _open(self, facts: Mapping[str, Any], arrays: Mapping[str, Array]) -> None:
        self.profiles = Profiles(profiles_from(facts))
        self.mean_length = float(facts["mean_length"])
        self.own_texts: dict[int, str] = {int(number): text for number, text in facts["texts"].items()}
        self.dictionary = Dictionary(arrays["letters"], arrays["first_letter"])
        self.first, self.first_place = arrays["first"], arrays["first_place"]
        self.texts, self.counts, self.places = arrays["texts"], arrays["counts"], arrays["places"]
        self.first_block, self.best = arrays["first_block"], arrays["best"]
        self.profile_of, self.paragraph = arrays["profile_of"], arrays["paragraph"]
        self.length, self.length_byte, self.stream = arrays["length"], arrays["length_byte"], arrays["stream"]
        self.size = len(self.profile_of)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def forget_pages(self) -> None:
        """Give back the memory of what was read; it is read again when it is asked for."""
        self._file.forget_pages()

    def entries_of(self, transcript_ids: frozenset[str]) -> Array:
        """For each entry whether it is of one of some transcripts."""
        return self.profiles.of_sources(lambda source: source.id in transcript_ids)[self.profile_of]

    def holding(self, term: int) -> int:
        """How many entries hold a term."""
        return int(self.first[term + 1] - self.first[term])
