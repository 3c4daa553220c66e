"""How many hits each speaker, role, year, place and collection has."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

import numpy as np

from .arrays import Array
from .columns import Profiles
from .ranking import Tally
from .snapshot import Snapshot

Facets = dict[str, list[tuple[str, int]]]


def facets(snapshot: Snapshot, hits: Tally) -> Facets:
    """The counts of hits, most first. Unnamed values are left out."""
    found = {name: Counter[str]() for name in ("speaker", "role", "year", "collection")}
    for part, counts in zip(snapshot.parts, hits.by_profile(snapshot), strict=True):
        here = part.segment.profiles
        found["speaker"].update(_counted(here.speakers, here.speaker, counts))
        found["role"].update(_counted(here.roles, here.role, counts))
        for number, count in _nonzero(here.source, counts, len(here.sources)):
            source = here.sources[number]
            found["year"][source.date[:4]] += count
            for collection in source.collections:
                found["collection"][collection] += count
    return {name: ordered(counts) for name, counts in found.items()}


def counted_by(facet: str) -> Callable[[Profiles, Array], Mapping[str, int]]:
    """What counts the hits of a segment by one facet: speaker, role, year or place."""
    match facet:
        case "speaker":
            return lambda here, counts: _counted(here.speakers, here.speaker, counts)
        case "role":
            return lambda here, counts: _counted(here.roles, here.role, counts)
        case "place":
            return lambda here, counts: _counted(here.places, here.place, counts)
        case _:
            return lambda here, counts: _counted([s.date[:4] for s in here.sources], here.source, counts)


def ordered(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    """Values with a name, most first."""
    return sorted(((key, n) for key, n in counts.items() if key), key=lambda pair: (-pair[1], pair[0]))


def _counted(values: Sequence[str], codes: Array, counts: Array) -> Mapping[str, int]:
    found: Counter[str] = Counter()
    for number, count in _nonzero(codes, counts, len(values)):
        found[values[number]] += count
    return found


def _nonzero(codes: Array, counts: Array, size: int) -> list[tuple[int, int]]:
    total = np.bincount(codes, weights=counts, minlength=size).astype(np.int64)
    some = np.flatnonzero(total)
    return list(zip(some.tolist(), total[some].tolist(), strict=True))
