"""How many hits each speaker, role, year, place and collection has."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from .arrays import Array
from .ranking import Tally
from .snapshot import Snapshot

Facets = dict[str, list[tuple[str, int]]]


def facets(snapshot: Snapshot, hits: Tally) -> Facets:
    """The counts of hits, most first. Unnamed values are left out."""
    by_profile = hits.by_profile(snapshot)
    found = {name: counted(snapshot, by_profile, name) for name in ("speaker", "role", "year")}
    return found | {"collection": _by_collection(snapshot, by_profile)}


def counted(snapshot: Snapshot, by_profile: Sequence[Array], facet: str) -> list[tuple[str, int]]:
    """The values of a facet, most hits first, then by name; those without a hit or a name are left out.

    Args:
        by_profile: of each segment, for each profile how many hits it has.
        facet: speaker, role, year or place.
    """
    values, codes = snapshot.coded(facet)
    totals = _totals(codes, by_profile, len(values))
    held = np.flatnonzero(totals)
    ordered = held[np.argsort(-totals[held], kind="stable")]
    pairs = zip(ordered.tolist(), totals[ordered].tolist(), strict=True)
    return [(values[number], count) for number, count in pairs if values[number]]


def _by_collection(snapshot: Snapshot, by_profile: Sequence[Array]) -> list[tuple[str, int]]:
    """As `counted`; a briefing counts in each of its collections."""
    together, codes = snapshot.collections
    totals = _totals(codes, by_profile, len(together))
    found: Counter[str] = Counter()
    for number in np.flatnonzero(totals).tolist():
        found.update(dict.fromkeys(together[number], int(totals[number])))
    return sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))


def _totals(codes: Sequence[Array], by_profile: Sequence[Array], size: int) -> Array:
    totals = np.zeros(size, dtype=np.int64)
    for numbers, counts in zip(codes, by_profile, strict=True):
        totals += np.bincount(numbers, weights=counts, minlength=size).astype(np.int64)
    return totals
