"""What narrows a search: the choices of all facets together."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from desktop_app.model.search import SearchQuery
from desktop_app.ui.search.facet import FacetButton

_PLACES = ("question", "answer", "notes", "outline")
_COUNTS = {"speaker": "speaker", "role": "role", "date": "year", "in": "place"}  # button → facet


class Narrowing:
    """The facet buttons as one."""

    def __init__(self, facets: Mapping[str, FacetButton]) -> None:
        """Take the buttons by name: "speaker", "role", "date", "in"."""
        self._facets = facets

    def is_any(self) -> bool:
        """Whether anything is chosen."""
        return any(facet.chosen() for facet in self._facets.values())

    def names(self) -> list[str]:
        """What is chosen, as it is called on screen."""
        return [name for facet in self._facets.values() for name in facet.chosen_names()]

    def names_in(self, query: SearchQuery) -> list[str]:
        """What narrows a query, as it is called on screen."""
        chosen = _chosen_in(query)
        return [name for facet, values in chosen.items() for name in self._facets[facet].names_of(values)]

    def of(self, query: SearchQuery) -> SearchQuery:
        """A query narrowed to what is chosen."""
        speakers, roles, years, places = (self._facets[name].chosen() for name in _COUNTS)
        place = places[0] if places else ""
        return replace(query, speakers=speakers, roles=roles, years=years, place=place)

    def take(self, query: SearchQuery) -> None:
        """Choose what narrows a query, and nothing else."""
        for name, values in _chosen_in(query).items():
            self._facets[name].choose(values)

    def show_counts(self, found: Mapping[str, Sequence[tuple[str, int]]]) -> None:
        """Offer values with how many paragraphs each has; places are always offered, all of them."""
        for name, facet in _COUNTS.items():
            counts = found.get(facet, [])
            if facet == "place":
                counts = [(place, dict(counts).get(place, 0)) for place in _PLACES]
            self._facets[name].set_counts(counts)


def _chosen_in(query: SearchQuery) -> dict[str, tuple[str, ...]]:
    places = (query.place,) if query.place else ()
    return {"speaker": query.speakers, "role": query.roles, "date": query.years, "in": places}
