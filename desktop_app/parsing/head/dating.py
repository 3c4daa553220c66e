"""Which of the dates that a file gives is the day of the event."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import partial

from desktop_app.model.transcript import Where
from desktop_app.parsing.vocabulary.headwords import head_words
from desktop_app.parsing.vocabulary.tables import tables
from desktop_app.parsing.vocabulary.words import fold, is_genre

from .dates import Day, date_in_name, days_in, month_in, writes_month_first

_STATED = ("date", "article:published_time", "published_time", "dc.date", "pubdate", "event_date")
_OF_THE_FILE = ("created", "creation_date", "creationdate", "dcterms.created")
_ADDRESSES = ("source_url", "url", "permalink", "canonical", "og:url")
_HELD = re.compile(r"\b(?:held|delivered|given|recorded|conducted|made)\b[^.]{0,80}", re.IGNORECASE)
_LINE = 200  # code points of a head line
_EVENT_LINE = 100
_FEW = 6  # words before "held"
_BEFORE = 60  # code points before a date that say what it is of
_OPENING = 1_500  # code points of the first words in which the day may be said
_SAID = 30  # code points between "today is" and the date
_WORD = re.compile(r"[^\W\d_]+")
_MONTH_FIRST = re.compile(r"\b[ECMP][SD]?T\b|\b[ECMP]astern Time\b|, [A-Z]\.?[A-Z]\.?(?: \d{5})?$")
_POSTED = re.compile(r"\s{0,3}[|,·-]?\s{0,3}(?:posted|published|updated)\b", re.IGNORECASE)
_PARTS = re.compile(r"[|;。；]|\s{2,}")


class Of(IntEnum):
    """What a printed date is of, by the words before it; the less, the likelier the event."""

    EVENT = 0
    MENTION = 1  # another event
    FILE = 2  # its issue, its last change
    RELEASE = 3  # the hour from which it may be used


@dataclass(frozen=True, slots=True)
class Dated:
    """Where a date may stand."""

    stated: Mapping[str, str]  # what the format says
    keyed: Sequence[tuple[str, str]]  # the key and the rest of "Date: …" lines
    title: str
    head: Sequence[str]
    running: str  # the page heads' line, where the head itself has no title
    name: str  # of the file
    opening: str  # the first words that are said
    around: Sequence[str]  # texts of the page and after the transcript


class _Stage(IntEnum):
    """Where dates are looked for, in this order."""

    HEAD = 0
    RUNNING = 1
    STATED = 2
    NAME = 3
    SAID = 4
    LONG = 5  # a long paragraph before the first words
    AROUND = 6
    ADDRESS = 7  # the path of the page's address


@dataclass(frozen=True, slots=True)
class _Candidate:
    iso: str
    of: Of
    where: Where
    stage: _Stage

    def rank(self) -> tuple[bool, bool, _Stage, Of]:
        """The less, the likelier the day of the event."""
        return self.of is Of.RELEASE, self.of is Of.FILE, self.stage, self.of


def date_of(given: Dated) -> tuple[str, Where] | None:
    """The day of the event, ISO 8601, and where it stands; a month where no day is given."""
    candidates = list(_candidates(given, month_first=_month_first(given)))
    if candidates:
        best = min(candidates, key=_Candidate.rank)  # the first of equals
        return best.iso, best.where
    for text in given.head:
        if len(text) < _LINE and (month := month_in(text)):
            return month, Where.HEAD
    return None


def _candidates(given: Dated, *, month_first: bool) -> Iterator[_Candidate]:
    printed = partial(_printed, month_first=month_first)
    for key, text in given.keyed[:4]:
        for candidate in printed([text], Where.KEYED, _Stage.HEAD):
            yield replace(candidate, of=max(candidate.of, _of_key(key)))
    yield from printed(_head_lines(given.head, given.title), Where.HEAD, _Stage.HEAD)
    yield from printed([given.running], Where.AROUND, _Stage.RUNNING)
    yield from printed(_values(given.stated, _STATED), Where.PROPERTIES, _Stage.STATED)
    yield from printed([given.title], Where.PROPERTIES, _Stage.STATED)
    if named := date_in_name(given.name):
        yield _Candidate(named, Of.EVENT, Where.NAME, _Stage.NAME)
    for day in days_in(given.opening[:_OPENING], month_first=month_first):
        if _is_said_to_be(given.opening, day):
            yield _Candidate(day.iso, Of.EVENT, Where.SPEECH, _Stage.SAID)
    yield from printed([text[:2000] for text in given.head], Where.HEAD, _Stage.LONG)
    yield from printed(given.around, Where.AROUND, _Stage.AROUND)
    yield from printed(_values(given.stated, _ADDRESSES), Where.PROPERTIES, _Stage.ADDRESS)
    for candidate in printed(_values(given.stated, _OF_THE_FILE), Where.PROPERTIES, _Stage.STATED):
        yield replace(candidate, of=max(candidate.of, Of.FILE))


def _printed(texts: Sequence[str], where: Where, stage: _Stage, *, month_first: bool) -> Iterator[_Candidate]:
    for text in texts:
        for day in days_in(text, month_first=month_first):
            yield _Candidate(day.iso, what_of(text, day), where, stage)


def _values(stated: Mapping[str, str], keys: Sequence[str]) -> list[str]:
    return [stated[key] for key in keys if key in stated]


def _head_lines(head: Sequence[str], title: str) -> list[str]:
    """What of a head may hold the day: "held on …", a line that names the event, any other short line."""
    texts = [text[:2000] for text in head]
    held = [match.group() for text in texts if (match := _HELD.search(text)) and _is_of_event(text, match)]
    events = [text for text in texts if len(text) < _EVENT_LINE and "。" not in text and is_genre(text)]
    events += [text for text in texts if title and title in text and text not in events]
    others = [text for text in texts if len(text) < _LINE]
    at = next((i for i, text in enumerate(texts) if title and (title in text or text in title)), 0)
    above = frozenset(texts[:at])  # a page's own date
    others.sort(key=lambda text: ("|" in text or "http" in text, text in above))
    return [*held, *events, *others]


def _is_of_event(text: str, held: re.Match[str]) -> bool:
    """Whether what was held is this event, and not one that a sentence of the text tells of."""
    before = text[: held.start()]
    return (
        is_genre(before) or any(map(fold(before).__contains__, tables().panel)) or len(before.split()) <= _FEW
    )


def _is_said_to_be(opening: str, day: Day) -> bool:
    """Whether somebody says that it is this day: "Today is Tuesday, July 30, 2024"."""
    before = fold(opening[max(0, day.begin - _SAID) : day.begin])
    return any(map(before.__contains__, head_words().today))


def what_of(text: str, day: Day) -> Of:
    """What a date in a line is of, by what stands before it, back to the last break or date."""
    if _POSTED.match(text, day.end):
        return Of.FILE
    begin = max((other.end for other in days_in(text) if other.end <= day.begin), default=0)
    before = text[max(begin, day.begin - _BEFORE) : day.begin]
    before = _PARTS.split(before.rstrip())[-1]
    folded = before.casefold()
    words = _WORD.findall(folded)
    table = head_words()
    if any(map(folded.__contains__, table.embargo)):
        return Of.RELEASE
    if not table.issued.isdisjoint(words) or any(map(folded.__contains__, table.han_issued)):
        return Of.FILE
    if fold(before).startswith(tables().dated):
        return Of.FILE
    if not table.other_meetings.isdisjoint(words):
        return Of.MENTION
    if (words and words[-1] in table.elsewhere) or before.rstrip(" ：:").endswith(table.han_elsewhere):
        return Of.MENTION
    return Of.EVENT


def _of_key(key: str) -> Of:
    table = head_words()
    issue = not table.issued.isdisjoint(_WORD.findall(key)) or any(map(key.__contains__, table.han_issued))
    return Of.FILE if issue else Of.EVENT


def _month_first(given: Dated) -> bool:
    """How 3/4/2024 is read here: as other dates are written, as another date has it, as the place has it."""
    texts = [*given.head, *(text for _, text in given.keyed), *given.around]
    decided = writes_month_first(texts)
    if decided is not None:
        return decided
    sure = {*(given.stated.get(key, "")[:10] for key in _STATED), date_in_name(given.name)}
    sure |= {day.iso for text in given.head for day in days_in(text) if not re.search(r"\d[./]\d", text)}
    for text in texts:
        for first in (False, True):
            if sure & {day.iso for day in days_in(text, month_first=first)}:
                return first
    return any(_MONTH_FIRST.search(text) for text in texts if len(text) < _LINE)
