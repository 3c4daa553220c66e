"""From a query to its answer: hits of one page, counts over all hits, another spelling."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest

from desktop_app.model.search import Hit, SearchQuery

from .filtering import checks_of
from .marks import Marker
from .matching import Matcher, Scores, allowed_kind
from .query import written
from .reading import Reading, read
from .snapshot import Snapshot
from .snippets import excerpt
from .suggesting import FEW, respelled

TextLookup = Callable[[Sequence[tuple[str, int]]], Mapping[tuple[str, int], str]]
"""From (transcript id, ¶ number) to the paragraphs' texts; what is not there any more may be left out."""

Facets = dict[str, list[tuple[str, int]]]

_DIGITS = 6  # of a score; what differs by less is equal
_SAME = 10.0**-_DIGITS


@dataclass(frozen=True, slots=True)
class Found:
    """An answer before the texts are fetched."""

    reading: Reading
    total: int
    page: tuple[Hit, ...]  # without snippets
    notes: tuple[str | None, ...]  # beside each hit, the text of the note that it is
    facets: Facets
    did_you_mean: str | None
    understood: str


def find(snapshot: Snapshot, query: SearchQuery) -> Found:
    """Everything that the index itself can say."""
    reading = read(query.text)
    scores = _scores(snapshot, query, reading)
    page = _page(snapshot, scores, query)
    better = None
    if len(scores) < FEW and reading.tokens:
        better = respelled(query.text, reading, snapshot)
    if better is not None and len(_scores(snapshot, query, read(better))) <= len(scores):
        better = None
    return Found(
        reading,
        len(scores),
        tuple(_hit(snapshot, entry, -rank) for rank, entry in page),
        tuple(snapshot.note(entry) for _, entry in page),
        _facets(snapshot, scores),
        better,
        written(reading.node),
    )


def with_texts(found: Found, texts: TextLookup) -> tuple[Hit, ...]:
    """The page's hits with what they show."""
    marker = Marker(found.reading)
    pairs = list(zip(found.page, found.notes, strict=True))
    wanted = [(hit.transcript_id, hit.paragraph) for hit, note in pairs if note is None]
    known = texts(wanted) if wanted else {}
    return tuple(_shown(hit, note, known, marker) for hit, note in pairs)


def _shown(hit: Hit, note: str | None, known: Mapping[tuple[str, int], str], marker: Marker) -> Hit:
    text = known.get((hit.transcript_id, hit.paragraph), "") if note is None else note
    shown = excerpt(text, marker)
    return Hit(
        hit.transcript_id,
        hit.title,
        hit.date,
        hit.paragraph,
        hit.speaker,
        hit.role,
        hit.score,
        shown.snippet,
        shown.highlights,
        shown.spans if note is None else (),
    )


def _scores(snapshot: Snapshot, query: SearchQuery, reading: Reading) -> Scores:
    """All hits; none for a query that asks nothing."""
    profiles = [snapshot.profiles[number] for number in snapshot.live_profiles]
    checks = checks_of(query, profiles)
    if reading.node is None and not checks:
        return {}
    allowed = allowed_kind(snapshot, reading.node, query.place)
    for check in checks:
        allowed &= snapshot.where(check)
    return Matcher(snapshot).matches(reading.node, allowed) if allowed else {}


def _page(snapshot: Snapshot, scores: Scores, query: SearchQuery) -> list[tuple[float, int]]:
    """Best first, as (score negated, entry); equal ones by transcript and paragraph."""

    def order(entry: int) -> tuple[float, str, int, int]:
        source = snapshot.profile(entry).source
        return -round(scores[entry], _DIGITS), source.id, snapshot.paragraphs[entry], entry

    first, last = max(0, query.offset), max(0, query.offset) + max(0, query.limit)
    if first >= min(last, len(scores)):
        return []
    least = nlargest(last, scores.values())[-1] - _SAME
    best = sorted((entry for entry, score in scores.items() if score >= least), key=order)
    return [(order(entry)[0], entry) for entry in best[first:last]]


def _hit(snapshot: Snapshot, entry: int, score: float) -> Hit:
    profile = snapshot.profile(entry)
    source = profile.source
    paragraph = snapshot.paragraphs[entry]
    return Hit(source.id, source.title, source.date, paragraph, profile.speaker, profile.role, score, "", ())


def _facets(snapshot: Snapshot, scores: Scores) -> Facets:
    """How many hits each speaker, role, year and collection has; most first. Unnamed ones are left out."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in ("speaker", "role", "year", "collection")}
    for number, count in Counter(map(snapshot.profile_of.__getitem__, scores)).items():
        profile = snapshot.profiles[number]
        counts["speaker"][profile.speaker] += count
        counts["role"][profile.role] += count
        counts["year"][profile.source.date[:4]] += count
        for collection in profile.source.collections:
            counts["collection"][collection] += count
    return {
        name: sorted(((key, n) for key, n in found.items() if key), key=lambda pair: (-pair[1], pair[0]))
        for name, found in counts.items()
    }
