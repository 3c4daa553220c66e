"""Segments joined into one, without the entries that are buried, by work on whole arrays."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .arrays import Array, starts_of, within_runs
from .columns import Columns
from .postings import PREFIX, Postings
from .segment import Contents, Segment, write_contents


@dataclass(frozen=True, slots=True)
class _Part:
    """What is left of a segment's postings, in the numbers of the new one; in the order of its terms."""

    terms: Array
    texts: Array
    counts: Array
    places: Array


def merge_segments(folder: Path, parts: Sequence[tuple[Segment, frozenset[str]]]) -> tuple[int, int]:
    """Write segments into one new folder, without the transcripts named beside each.

    Returns:
        How many entries it has, and how many words.
    """
    kept = [np.flatnonzero(~segment.entries_of(buried)) for segment, buried in parts]
    segments = [segment for segment, _ in parts]
    lists = [list(segment.dictionary) for segment in segments]
    hidden = PREFIX.encode()
    terms = sorted({term for words in lists for term in words if not term.startswith(hidden)})
    number = {term: at for at, term in enumerate(terms)}
    bases = starts_of(np.array([len(some) for some in kept]))
    found = []
    for segment, some, words, base in zip(segments, kept, lists, bases.tolist(), strict=False):
        to = np.array([number.get(term, -1) for term in words], dtype=np.int64)
        found.append(_part(segment, some, to, base))
    columns = Columns()
    for segment, some in zip(segments, kept, strict=True):
        _take(columns, segment, some)
    lengths = np.concatenate([s.length[some] for s, some in zip(segments, kept, strict=True)])
    extents = np.concatenate([np.diff(s.stream)[some] - 1 for s, some in zip(segments, kept, strict=True)])
    write_contents(
        folder, Contents(_joined(terms, found), columns, lengths.astype(np.int64), extents.astype(np.int64))
    )
    return len(columns.profile_of), int(lengths.sum(dtype=np.int64))


def _take(columns: Columns, segment: Segment, some: Array) -> None:
    """Append some of a segment's entries."""
    rows = segment.profiles.rows
    used = np.unique(segment.profile_of[some])
    to = np.zeros(len(rows), dtype=np.int64)
    to[used] = [columns.number_of(rows[at]) for at in used.tolist()]
    base = len(columns.profile_of)
    columns.profile_of += to[segment.profile_of[some]].tolist()
    columns.paragraphs += segment.paragraph[some].tolist()
    for at in np.flatnonzero(np.isin(some, list(segment.own_texts))).tolist():
        columns.texts[base + at] = segment.own_texts[int(some[at])]


def _part(segment: Segment, some: Array, to: Array, base: int) -> _Part:
    """A segment's postings of some entries.

    Args:
        to: the new number of each of its terms; -1: it is left out.
        base: the new number of the first of its entries that stay.
    """
    fresh = np.full(segment.size, -1, dtype=np.int32)
    fresh[some] = np.arange(base, base + len(some), dtype=np.int32)
    terms = np.repeat(to, np.diff(segment.first))
    texts = fresh.take(segment.texts)
    used = (terms >= 0) & (texts >= 0)
    placed = np.where(terms >= 0, segment.counts, 0)  # prefixes have no places
    return _Part(
        terms[used],
        texts[used].astype(np.uint16),
        segment.counts[used],
        segment.places[np.repeat(used, placed)],
    )


def _joined(terms: list[bytes], parts: Sequence[_Part]) -> Postings:
    """The parts' postings term by term: each part's run of a term just moves to its new place."""
    runs = [np.bincount(part.terms, minlength=len(terms)) for part in parts]
    spread = [
        np.bincount(part.terms, weights=part.counts, minlength=len(terms)).astype(np.int64) for part in parts
    ]
    first, first_place = starts_of(np.sum(runs, axis=0)), starts_of(np.sum(spread, axis=0))
    texts = np.empty(first[-1], dtype=np.uint16)
    counts = np.empty(first[-1], dtype=np.result_type(*(part.counts for part in parts)))
    places = np.empty(first_place[-1], dtype=np.result_type(*(part.places for part in parts)))
    next_, next_place = first[:-1].copy(), first_place[:-1].copy()
    for part, run, size in zip(parts, runs, spread, strict=True):
        target = within_runs(run, next_)
        texts[target], counts[target] = part.texts, part.counts
        places[within_runs(size, next_place)] = part.places
        next_ += run
        next_place += size
    alive = np.flatnonzero(np.diff(first))  # what only buried entries held is gone
    return Postings(
        [terms[at] for at in alive.tolist()],
        np.append(first[alive], first[-1]),
        np.append(first_place[alive], first_place[-1]),
        texts,
        counts,
        places,
    )
