"""Which entries a filter lets through, by their profiles."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from desktop_app.model.search import SearchQuery

from .analysis import fold, words
from .arrays import Array
from .columns import Profiles, Source
from .matches import Matches, Scored
from .query import Filter

Check = Callable[[Profiles], Array]
"""For each profile whether it passes."""


@dataclass(frozen=True, slots=True)
class Gate:
    """Which entries of a segment may pass: told by profile, as these are few, and one by one."""

    profile_of: Array
    profiles: Array | None  # for each profile whether its entries pass; None: all do
    flags: Array | None  # for each entry the same

    @property
    def open(self) -> bool:
        """Whether everything passes."""
        return self.profiles is None and self.flags is None

    @property
    def closed(self) -> bool:
        """Whether nothing can pass."""
        return self.profiles is not None and not self.profiles.any()

    def passing(self, texts: Array) -> Array:
        """The places of those entries in a list that pass."""
        passed = np.ones(len(texts), dtype=bool) if self.flags is None else self.flags.take(texts)
        if self.profiles is not None:
            passed &= self.profiles.take(self.profile_of.take(texts))
        return np.flatnonzero(passed)

    def among(self, found: Matches) -> Matches:
        """Those matches that pass."""
        if self.open:
            return found
        at = self.passing(found.texts)
        return Scored(found.texts[at], found.scores(at))


def check_of(filter_: Filter, speakers: frozenset[str]) -> Check:
    """The check that a filter in a query's text stands for.

    Args:
        speakers: everybody there is.
    """
    value = filter_.value
    match filter_.field:
        case "speaker":
            return _speaker_check((value,), speakers)
        case "role":
            return lambda profiles: profiles.of_roles(value.__eq__)
        case "in":
            return lambda profiles: profiles.of_places(value.__eq__)
        case "kind":
            return lambda profiles: profiles.of_kinds(value.__eq__)
        case "tag":
            return lambda profiles: profiles.of_tags(lambda tag: _same(tag, value))
        case "date":
            low, dots, high = value.partition("..")
            return lambda profiles: profiles.within(low, high if dots else low)
        case _:
            accept = _of_source(filter_.field, value)
            return lambda profiles: profiles.of_sources(accept)


def _of_source(field: str, value: str) -> Callable[[Source], bool]:
    match field:
        case "title":
            return lambda source: _holds(source.title, value)
        case "collection":
            return lambda source: _is_in(source, value)
        case _:
            return lambda source: _is_language(source.language, value)


def checks_of(query: SearchQuery, speakers: frozenset[str]) -> list[Check]:
    """The checks that a query's own fields stand for; an entry must pass them all."""
    checks: list[Check] = []
    if query.speakers:
        checks.append(_speaker_check(query.speakers, speakers))
    if query.roles:
        roles = {fold(role) for role in query.roles}
        checks.append(lambda profiles: profiles.of_roles(roles.__contains__))
    if query.place:
        checks.append(lambda profiles: profiles.of_places(query.place.__eq__))
    if query.date_from or query.date_to:
        checks.append(lambda profiles: profiles.within(query.date_from, query.date_to))
    if query.years:
        checks.append(lambda profiles: np.any([profiles.within(y, y) for y in query.years], axis=0))
    if query.language or query.collection or query.transcript_id:
        checks.append(lambda profiles: profiles.of_sources(lambda source: _asked_for(source, query)))
    return checks


def _asked_for(source: Source, query: SearchQuery) -> bool:
    """Whether a transcript has the language, collection and id that a query's fields ask for."""
    return (
        (not query.transcript_id or source.id == query.transcript_id)
        and (not query.language or _is_language(source.language, query.language))
        and (not query.collection or _is_in(source, query.collection))
    )


def passing(profiles: Profiles, checks: Collection[Check]) -> Array:
    """For each profile whether it passes all checks."""
    found = np.ones(len(profiles), dtype=bool)
    for check in checks:
        found &= check(profiles)
    return found


def _speaker_check(asked: tuple[str, ...], speakers: frozenset[str]) -> Check:
    """Speakers of these names; a name that nobody has as a whole finds those it is a part of."""
    accepted = _accepted(asked, speakers)
    return lambda profiles: profiles.of_speakers(accepted)


@lru_cache(maxsize=16)  # a query is typed on while its filters stay
def _accepted(asked: tuple[str, ...], speakers: frozenset[str]) -> frozenset[str]:
    accepted: set[str] = set()
    for name in asked:
        same = {known for known in speakers if _same(known, name)}
        accepted |= same or {known for known in speakers if _holds(known, name)}
    return frozenset(accepted)


@lru_cache(maxsize=65_536)
def _words(text: str) -> tuple[str, ...]:
    return tuple(words(text))


def _same(one: str, other: str) -> bool:
    return _words(one) == _words(other) if _words(other) else fold(one.strip()) == fold(other.strip())


def _holds(text: str, part: str) -> bool:
    """Whether the words of a part stand in a text, in a row."""
    found, wanted = _words(text), _words(part)
    spots = range(len(found) - len(wanted) + 1)
    return bool(wanted) and any(found[spot : spot + len(wanted)] == wanted for spot in spots)


def _is_in(source: Source, collection: str) -> bool:
    return any(_same(name, collection) for name in source.collections)


def _is_language(language: str, asked: str) -> bool:
    return fold(language) == fold(asked) or fold(language).startswith(f"{fold(asked)}-")
