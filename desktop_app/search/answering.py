"""From a query to its answer: hits of one page, counts over all hits, another spelling."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from desktop_app.model.search import Hit, SearchQuery

from .columns import kind_of
from .counting import Facets, facets
from .filtering import checks_of
from .marks import Marker
from .matching import Matcher, kinds_of
from .ranking import NO_HITS, Ranked, Tally, tally
from .reading import Reading, read_all
from .snapshot import Snapshot
from .snippets import excerpt
from .suggesting import FEW, respellings

TextLookup = Callable[[Sequence[tuple[str, int]]], Mapping[tuple[str, int], str]]
"""From (transcript id, ¶ number) to the paragraphs' texts; what is not there any more may be left out."""

_DIGITS = 6  # of a score that are told


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
    reading = read_all((query.text, *query.within))
    first, last = max(0, query.offset), max(0, query.offset) + max(0, query.limit)
    hits = _tally(snapshot, query, reading, last)
    better = _better(snapshot, query, reading, hits.total) if hits.total < FEW and reading.tokens else None
    page = hits.best[first:last]
    return Found(
        reading,
        hits.total,
        tuple(_hit(snapshot, ranked) for ranked in page),
        tuple(snapshot.parts[ranked.part].segment.own_texts.get(ranked.entry) for ranked in page),
        facets(snapshot, hits) if hits.total else {},
        better,
        reading.understood,
    )


def _better(snapshot: Snapshot, query: SearchQuery, reading: Reading, total: int) -> str | None:
    """Another spelling that finds more."""
    for text in respellings(query.text, reading, snapshot):
        if _tally(snapshot, query, read_all((text, *query.within)), 0).total > total:
            return text
    return None


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
        hit.place,
    )


def _tally(snapshot: Snapshot, query: SearchQuery, reading: Reading, most: int) -> Tally:
    """All hits; none for a query that asks nothing."""
    checks = checks_of(query, snapshot.speakers)
    if reading.node is None and not checks:
        return NO_HITS
    matcher = Matcher(snapshot, reading.node, checks, kinds_of(reading.node, query.place))
    return tally(snapshot, matcher, most, newest_first=query.newest_first)


def _hit(snapshot: Snapshot, ranked: Ranked) -> Hit:
    profile = snapshot.profile(ranked.part, ranked.entry)
    source = profile.source
    paragraph = int(snapshot.parts[ranked.part].segment.paragraph[ranked.entry])
    return Hit(
        source.id,
        source.title,
        source.date,
        paragraph,
        profile.speaker,
        profile.role,
        round(ranked.score, _DIGITS),
        "",
        (),
        place=kind_of(profile.place),
    )
