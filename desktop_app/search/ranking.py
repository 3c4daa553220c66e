"""All hits of a query counted, and the best of them in order."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .arrays import Array
from .matches import Lifted, Matches, Posts, Scored, lowest_of_best
from .matching import Matcher
from .snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Ranked:
    """One of the best hits."""

    part: int
    entry: int
    score: float


@dataclass(frozen=True, slots=True)
class Tally:
    """Hits of a whole snapshot."""

    best: Sequence[Ranked]
    entries: Sequence[Array]  # of each segment, rising

    @property
    def total(self) -> int:
        """How many hits there are."""
        return sum(map(len, self.entries))

    def by_profile(self, snapshot: Snapshot) -> list[Array]:
        """Of each segment, for each profile how many hits it has."""
        return [
            np.bincount(part.segment.profile_of.take(entries), minlength=len(part.segment.profiles))
            for part, entries in zip(snapshot.parts, self.entries, strict=True)
        ]


NO_HITS = Tally((), ())


def tally(snapshot: Snapshot, matcher: Matcher, most: int, *, newest_first: bool = False) -> Tally:
    """Count the hits and rank the best; equal ones stand in the order of transcript and paragraph.

    Args:
        most: how many are ranked.
        newest_first: by date, then by score.
    """
    entries: list[Array] = []
    best: list[_Row] = []
    least = float("-inf")
    for number in range(len(snapshot.parts)):
        found, flags = matcher.matches(number)
        texts = found.texts if flags is None else found.texts[flags.take(found.texts)]
        entries.append(texts)
        if not most or not len(texts):
            continue
        if newest_first:
            best += _newest(snapshot, number, _all(found, flags, texts), most)
        else:
            best += _rows(snapshot, number, _best(found, flags, texts, most, least), most)
        best.sort()
        del best[most:]
        if len(best) == most and not newest_first:
            least = -best[-1][1]
    return Tally([Ranked(part, entry, -score) for _, score, _, _, part, entry in best], entries)


_Row = tuple[int, float, int, int, int, int]
"""Date negated (0 where it does not count), score negated, transcript's place, paragraph, segment, entry."""


def _all(found: Matches, flags: Array | None, texts: Array) -> Scored:
    if flags is None:
        return Scored(found.texts, found.scores())
    return Scored(texts, found.scores(np.flatnonzero(flags.take(found.texts))))


def _best(found: Matches, flags: Array | None, texts: Array, most: int, least: float) -> Scored:
    """The best of a segment, and all that equal the last of them."""
    if isinstance(found, Posts | Lifted):
        ready = found.best(most, least, flags)
        if ready is not None:
            return ready
    scored = _all(found, flags, texts)
    good = np.flatnonzero(scored.values >= max(least, lowest_of_best(scored.values, most)))
    return Scored(scored.texts[good], scored.values[good])


def _newest(snapshot: Snapshot, number: int, scored: Scored, most: int) -> list[_Row]:
    segment = snapshot.parts[number].segment
    dates = snapshot.dates[number].take(segment.profile_of.take(scored.texts))
    good = np.flatnonzero(dates >= lowest_of_best(dates, most))
    chosen = Scored(scored.texts[good], scored.values[good])
    pairs = zip(dates[good].tolist(), _rows(snapshot, number, chosen, len(good)), strict=True)
    return sorted((-date, *row[1:]) for date, row in pairs)[:most]


def _rows(snapshot: Snapshot, number: int, scored: Scored, most: int) -> list[_Row]:
    """The entries as rows; of more than are asked for, those that come first among the equal ones."""
    segment = snapshot.parts[number].segment
    order = snapshot.transcript_order[number].take(segment.profile_of.take(scored.texts))
    paragraphs, values, texts = segment.paragraph.take(scored.texts), scored.values, scored.texts
    if len(texts) > 2 * most:  # a word that stands once in many short texts makes thousands of equals
        first = _first(values, (order.astype(np.int64) << 32) | paragraphs, most)
        order, paragraphs, values, texts = order[first], paragraphs[first], values[first], texts[first]
    columns = zip((-values).tolist(), order.tolist(), paragraphs.tolist(), texts.tolist(), strict=True)
    return [(0, score, place, paragraph, number, entry) for score, place, paragraph, entry in columns]


def _first(values: Array, keys: Array, most: int) -> Array:
    """The best of some values, as many as asked for; of those equal to the last the ones of least keys."""
    last = lowest_of_best(values, most)
    sure, equal = np.flatnonzero(values > last), np.flatnonzero(values == last)
    missing = most - len(sure)
    if missing < len(equal):
        equal = equal[np.argpartition(keys[equal], missing)[:missing]]
    return np.concatenate([sure, equal])
