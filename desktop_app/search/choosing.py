"""What a search can be narrowed by: the counts of each facet, its own choice left out."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from desktop_app.model.search import SearchQuery

from .arrays import Array
from .counting import Facets, counted
from .filtering import checks_of, passing
from .matching import EVERY_KIND, Matcher, kinds_of
from .query import Node
from .ranking import tally
from .reading import read_all
from .snapshot import Snapshot

_WITHOUT: dict[str, dict[str, Any]] = {  # the fields of a query that each facet sets
    "speaker": {"speakers": ()},
    "role": {"roles": ()},
    "year": {"years": ()},
    "place": {"place": ""},
}


def choices(snapshot: Snapshot, query: SearchQuery) -> Facets:
    """How many entries each value of a facet would give, most first; of all there are for an empty query.

    What is chosen in a facet does not narrow that facet, so that more of it can be chosen.
    """
    node = read_all((query.text, *query.within)).node
    by_profile = tally(snapshot, Matcher(snapshot, node, (), EVERY_KIND), 0).by_profile(snapshot)
    return {
        facet: _counted(snapshot, by_profile, facet, replace(query, **blank), node)
        for facet, blank in _WITHOUT.items()
    }


def _counted(
    snapshot: Snapshot, by_profile: Sequence[Array], facet: str, query: SearchQuery, node: Node | None
) -> list[tuple[str, int]]:
    checks = checks_of(query, snapshot.speakers)
    kinds = EVERY_KIND if facet == "place" else kinds_of(node, query.place)
    accepted = [passing(part.segment.profiles, checks) & part.of_kinds(kinds) for part in snapshot.parts]
    return counted(snapshot, [n * good for n, good in zip(by_profile, accepted, strict=True)], facet)
