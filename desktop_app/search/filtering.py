"""Which entries a filter lets through, by their profiles."""

from collections.abc import Callable, Iterable

from desktop_app.model.search import SearchQuery

from .analysis import fold, words
from .query import Filter
from .table import Profile

Check = Callable[[Profile], bool]


def check_of(filter_: Filter, profiles: Iterable[Profile]) -> Check:
    """The check that a filter in a query's text stands for."""
    value = filter_.value
    match filter_.field:
        case "speaker":
            return _speaker_check((value,), profiles)
        case "title":
            return lambda profile: _holds(profile.source.title, value)
        case "role":
            return lambda profile: profile.role == value
        case "in":
            return lambda profile: profile.place == value
        case "collection":
            return lambda profile: _is_in(profile, value)
        case "language":
            return lambda profile: _is_language(profile.source.language, value)
        case _:
            low, dots, high = value.partition("..")
            return lambda profile: _is_within(profile.source.date, low, high if dots else low)


def checks_of(query: SearchQuery, profiles: Iterable[Profile]) -> list[Check]:
    """The checks that a query's own fields stand for; an entry must pass them all."""
    checks: list[Check] = []
    if query.speakers:
        checks.append(_speaker_check(query.speakers, profiles))
    if query.roles:
        roles = {fold(role) for role in query.roles}
        checks.append(lambda profile: profile.role in roles)
    if query.language:
        checks.append(lambda profile: _is_language(profile.source.language, query.language))
    if query.collection:
        checks.append(lambda profile: _is_in(profile, query.collection))
    if query.date_from or query.date_to:
        checks.append(lambda profile: _is_within(profile.source.date, query.date_from, query.date_to))
    if query.years:
        checks.append(
            lambda profile: any(_is_within(profile.source.date, year, year) for year in query.years)
        )
    if query.place:
        checks.append(lambda profile: profile.place == query.place)
    if query.transcript_id:
        checks.append(lambda profile: profile.source.id == query.transcript_id)
    return checks


def _speaker_check(asked: tuple[str, ...], profiles: Iterable[Profile]) -> Check:
    """Speakers of these names; a name that nobody has as a whole finds those it is a part of."""
    names = {profile.speaker for profile in profiles}
    accepted: set[str] = set()
    for name in asked:
        same = {known for known in names if _same(known, name)}
        accepted |= same or {known for known in names if _holds(known, name)}
    return lambda profile: profile.speaker in accepted


def _same(one: str, other: str) -> bool:
    return words(one) == words(other) if words(other) else fold(one.strip()) == fold(other.strip())


def _holds(text: str, part: str) -> bool:
    """Whether the words of a part stand in a text, in a row."""
    found, wanted = words(text), words(part)
    spots = range(len(found) - len(wanted) + 1)
    return bool(wanted) and any(found[spot : spot + len(wanted)] == wanted for spot in spots)


def _is_in(profile: Profile, collection: str) -> bool:
    return any(_same(name, collection) for name in profile.source.collections)


def _is_language(language: str, asked: str) -> bool:
    return fold(language) == fold(asked) or fold(language).startswith(f"{fold(asked)}-")


def _is_within(date: str, low: str, high: str) -> bool:
    """Whether two periods overlap; a year or month stands for all of it. Without a date: in none."""
    if not date:
        return False
    return (not high or _first(date) <= _last(high)) and (not low or _last(date) >= _first(low))


def _first(date: str) -> str:
    return date + "0000-00-00"[len(date) :]


def _last(date: str) -> str:
    return date + "9999-99-99"[len(date) :]
