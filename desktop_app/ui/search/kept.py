"""Searches as they are kept and called."""

from dataclasses import replace
from typing import Any

from desktop_app.model.records import from_plain
from desktop_app.model.search import SearchQuery


def query_of(plain: Any) -> SearchQuery | None:  # noqa: ANN401 - whatever the settings held
    """A query that was kept as plain values; None where it asks nothing, or makes no sense."""
    try:
        query = from_plain(SearchQuery, plain)
    except (TypeError, ValueError, KeyError):
        return None
    return query if asks(query) else None


def asks(query: SearchQuery) -> bool:
    """Whether a query asks anything."""
    return bool(query.text.strip() or query.within or narrowing(query))


def narrowing(query: SearchQuery) -> tuple[str, ...]:
    """The values that were chosen to narrow a query."""
    return (*query.speakers, *query.roles, *query.years, *filter(None, (query.place,)))


def as_kept(query: SearchQuery) -> SearchQuery:
    """A query without what belongs to one look at its results: where the page of them begins."""
    return replace(query, text=query.text.strip(), limit=SearchQuery("").limit, offset=0)


def without_order(query: SearchQuery) -> SearchQuery:
    """A query that leaves open which results come first."""
    return replace(query, newest_first=SearchQuery("").newest_first)
