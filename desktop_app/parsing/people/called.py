"""Journalists whom no label names: the words before their question call them, or they say who they are."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from desktop_app.model.transcript import Role
from desktop_app.parsing.drafts import Draft
from desktop_app.parsing.vocabulary.headwords import head_words
from desktop_app.parsing.vocabulary.names import is_outlet, looks_like_name, names_office
from desktop_app.parsing.vocabulary.tables import tables
from desktop_app.parsing.vocabulary.words import fold

_REACH = 300  # code points at a turn's end in which the next one is called
_CALLS_WITHIN = 3  # sentences of them
_INTRODUCED_WITHIN = 160  # code points in which somebody says his own name
_FULL_NAME = (
    r"([A-Z][\w'’-]{1,30}"
    r"(?:\s(?:[A-Z][\w'’-]{1,30}(?![\w'’-])|[A-Z]\.|de|da|van|von|der|al|el|bin|la)){1,3})"
)
_HOUSE = r"((?:\s?[A-Z][\w'’&-]{0,30}){1,4})"
_END = r"(?:\s(?:next|now|first|please|again))?\s?(?:[\[(](?:ph|sp)\.?[\])]\s?)?(?:[.,;?!—-]|$)"
_WITH_HOUSE = re.compile(
    r"(\bto\s|\bfrom\s|\btake\s|\bline with\s|^)((?:[A-Z][\w'’-]{1,30}\s){1,3})(?:with|from|at|of)\s"
    r"((?:the\s|The\s)?[A-Z][\w'’&-]{0,30}(?:\s[A-Z][\w'’&-]{0,30}){0,3})"
)
_GIVES_WORD = re.compile(
    r"\b(?i:(?:go|goes|going|turn|turns|turning|move|moving|jump|come|switch|hand|pass|over|back|on)"
    r"(?:\s(?:it|now|next|first|then|over|back|off|on|things|the\s(?:floor|call|line|phone|mic))){0,4}\sto"
    r"|(?:questions?|hands?|up|caller|line|one)(?:\s\w{1,12}){0,4}\s(?:is|be|from|to|of)"
    r"|call\son|hear\sfrom|(?:start|begin|kick\sit\soff)\s(?:off\s)?with|recogni[sz]e"
    r"|next(?:,?\s(?:is|we\shave|i\shave|up))?,?|then\s(?:we|i)\shave)"
    rf"\s{_FULL_NAME}(?={_END})"
)
_ASKED_FOR = re.compile(
    rf"\b(?i:questions?|caller)\b(?:\s\w{{1,12}}){{0,4}}\s(?:is|be|from|to)\s{_FULL_NAME}(?={_END})"
)
_READY = (
    r"(?:go\sahead|please|your\s(?:question|line|microphone|mic)\b.{0,30}"
    r"|you(?:['’]re|\sare|\smay|\scan|\shave)\b.{0,40}|over\sto\syou)"
)
_NAMED = re.compile(rf"{_FULL_NAME}(?:,?\s{_READY})?[.?!]")
_NAMED_READY = re.compile(rf"{_FULL_NAME},?\s{_READY}[.?!]")
_NOT_THERE = re.compile(
    r"\b(?:can(?:no|['’])t (?:get|hear|see|reach|find)"
    r"|(?:do|does)n['’]t (?:seem|have)|(?:is|are)n['’]t (?:on|there|here))\b"
)
_HIMSELF = re.compile(
    rf"\b(?:[Tt]his\sis|I\sam|I['’]m|[Mm]y\sname\sis|[Mm]y\sname['’]s)\s{_FULL_NAME}"
    rf",?\s(?:from|with|of|at|for|here\s(?:from|with))\s(?:the\s|The\s)?{_HOUSE}"
)
_FORENAME = r"([A-Z][a-zÀ-ÿ'’-]{1,20})"
_CALLED_SHORT = re.compile(
    r"\b(?i:(?:go|turn|move|come|over|back|on)(?:\s(?:now|next|over|back|on)){0,2}\sto|start(?:\soff)?\swith"
    r"|call\son|hear\sfrom|next(?:\sis|\swe\shave|,)?|question\s(?:is|comes|goes)\s(?:from|to))"
    rf"\s{_FORENAME}(?={_END})"
)
_SELF_SHORT = re.compile(
    rf"\b(?:[Tt]his\sis|[Ii]t['’]s|I\sam|I['’]m)(?:\sactually)?\s{_FORENAME}(?=[.,;!—–-]|\s(?:here|from)\b)"
)
_GREETED = re.compile(
    r"(?i:hi|hey|hello|thanks|thank\syou|sure|yeah|yes|so|well|look)(?i:\s(?:so|very)\smuch)?"
    rf"(?i:\sfor\s(?:that|this|the|your|those)(?:\squestions?)?)?,?\s{_FORENAME}(?=\s?[.,!—–-])"
)
_GREETED_WITHIN = 80  # code points of an answer
_SENTENCE = re.compile(r"(?<=[a-z\])][.?!])\s")
_NEXT = re.compile(
    r"\b(?:next|first|second|third|last|final|another|(?:one|two)\smore)\s(?:question|hand|caller|up)s?\b"
    r"|\b(?:next|first|last|finally|now),?\s(?:up\b|(?:we|let|I)(?:['’](?:ll|re|s|d)|\swill|\scan|\sus)?\s"
    r"(?:now\s)?(?:go|going|turn|move|hear|have|take)\b)",
    re.IGNORECASE,
)


def calls_next(text: str) -> bool:
    """Whether the last words of a turn call who asks next: "Thanks for that. Next, we'll go to Ann Lee."."""
    last = _last_sentences(text)[-1]
    return bool(_NEXT.search(last) or _GIVES_WORD.search(last) or _NAMED_READY.fullmatch(last))


def called_people(turns: Sequence[Draft]) -> list[tuple[str, str]]:
    """Names, with an outlet or none, of who asks a question over which no name stands."""
    found: dict[tuple[str, str], None] = {}
    asked = any(turn.role is Role.JOURNALIST and not turn.speaker for turn in turns)
    for turn, after in pairwise(turns):
        if after.role is not Role.JOURNALIST or after.speaker:
            continue
        if turn.role in (Role.MODERATOR, Role.OFFICIAL):
            found |= dict.fromkeys(_called(turn))
        found |= dict.fromkeys(_introduced(after.paragraphs[0][:_INTRODUCED_WITHIN]))
    found |= dict.fromkeys((name, "") for name in _by_forename(turns) if not _is_begun(name, found))
    if asked and turns[-1].role is Role.MODERATOR and calls_next(turns[-1].paragraphs[-1]):
        found |= dict.fromkeys(_called(turns[-1]))  # the text ends before the question
    return list(found)


def _by_forename(turns: Sequence[Draft]) -> Iterator[str]:
    """Forenames by which who asks is called, or calls himself, and by which the answer greets him."""
    for before, asking, after in zip(turns, turns[1:], turns[2:], strict=False):
        if asking.role is not Role.JOURNALIST or asking.speaker or after.role is Role.JOURNALIST:
            continue
        greeted = _GREETED.match(after.paragraphs[0][:_GREETED_WITHIN])
        if greeted is None:
            continue
        called = _CALLED_SHORT.findall(before.paragraphs[-1][-_REACH:])
        if fold(greeted.group(1)) in tables().courtesy | tables().sentence | tables().openers:
            continue
        if greeted.group(1) in (*called, *_SELF_SHORT.findall(asking.paragraphs[0][:_INTRODUCED_WITHIN])):
            yield greeted.group(1)


def _is_begun(forename: str, people: Iterable[tuple[str, str]]) -> bool:
    return any(name.partition(" ")[0] == forename for name, _ in people)


def _called(turn: Draft) -> Iterator[tuple[str, str]]:
    """Whom the end of a turn calls; an official's only in plain words, for he speaks of others, too."""
    sentences = _last_sentences(" ".join(turn.paragraphs[-2:]))
    hosts = turn.role is Role.MODERATOR
    for number, sentence in enumerate(sentences):
        if any(map(_NOT_THERE.search, sentences[number + 1 :])):
            continue  # another is called instead
        housed = [
            (name.strip(), house.strip(" .,"))
            for before, name, house in _WITH_HOUSE.findall(sentence)
            if before or (hosts and _is_somebody(name))
        ]
        for name, house in housed:
            if is_outlet(house) or house.split()[0] != "The":
                yield name, house
        if housed:
            continue
        match = _GIVES_WORD.search(sentence) if hosts else _ASKED_FOR.search(sentence)
        if match is None and hosts and number:
            match = _NAMED.fullmatch(sentence)
        if match is not None and _is_somebody(match.group(1)):
            yield match.group(1), ""


def _introduced(opening: str) -> Iterator[tuple[str, str]]:
    """Who says his name and his house: "Hi, this is Ann Lee with City Radio."."""
    match = _HIMSELF.search(opening)
    if match is not None and _is_somebody(match.group(1)) and is_outlet(match.group(2)):
        yield match.group(1), match.group(2).strip()


def _last_sentences(text: str) -> list[str]:
    return _SENTENCE.split(text[-_REACH:].strip())[-_CALLS_WITHIN:]


def _is_somebody(name: str) -> bool:
    """Two or more words of a name: no office, no house, no place where people meet."""
    words = [fold(word) for word in name.split()]
    table = tables()
    other = table.buildings | table.venues | table.courtesy | table.offices | head_words().offices
    other |= table.months.keys() | table.sentence | table.openers
    plain = len(words) > 1 and looks_like_name(name.split()) and not names_office(name)
    return plain and not is_outlet(name) and other.isdisjoint(words)
