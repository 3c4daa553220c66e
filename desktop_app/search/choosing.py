"""What a search can be narrowed by: the counts of each facet, its own choice left out."""

from collections import Counter
from dataclasses import replace
from typing import Any

from desktop_app.model.search import SearchQuery

from .answering import Facets
from .filtering import checks_of
from .matching import Matcher
from .query import Filter, Node, filters
from .reading import read
from .snapshot import Snapshot
from .table import NOTES, Profile

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
    node = read(query.text).node
    entries = Matcher(snapshot).matches(node, snapshot.spoken | snapshot.notes)
    counts = Counter(map(snapshot.profile_of.__getitem__, entries))
    found = [(snapshot.profiles[number], count) for number, count in counts.items()]
    return {facet: _counted(found, facet, replace(query, **blank), node) for facet, blank in _WITHOUT.items()}


def _counted(
    found: list[tuple[Profile, int]], facet: str, query: SearchQuery, node: Node | None
) -> list[tuple[str, int]]:
    checks = checks_of(query, [profile for profile, _ in found])
    both = facet == "place" or Filter("in", NOTES) in filters(node)
    counts: Counter[str] = Counter()
    for profile, count in found:
        of_kind = both or (profile.place == NOTES) == (query.place == NOTES)
        if of_kind and all(check(profile) for check in checks):
            counts[_value(profile, facet)] += count
    named = ((value, count) for value, count in counts.items() if value)
    return sorted(named, key=lambda pair: (-pair[1], pair[0]))


def _value(profile: Profile, facet: str) -> str:
    match facet:
        case "speaker":
            return profile.speaker
        case "role":
            return profile.role
        case "year":
            return profile.source.date[:4]
        case _:
            return profile.place
