"""Members in the sentence that counts them: "five risks including …", "A, B and C are the three pillars"."""

import re
from collections.abc import Callable

from . import lists
from .counted import Count
from .lexicon import lexicon
from .listing import FINITE, Layout, Member, all_clauses, are_names, listed
from .numbers import below_hundred

_AFTER, _FAR = 70, 160
"""Code points after a head noun within which a marker opens a list at once, or with the exact number."""

_AT_HEAD = 2
"""The same after the words that follow a noun which is none of counted groups."""

_IS_LIST = re.compile(r",?\s(?:are|were|will be)(?:\sthose\sof|\sas\sfollows|\sthese)?:?\s", re.IGNORECASE)
_INVERTED = re.compile(
    r"(?:\s(?:are|were|form|make\sup|constitute|remain|become)|(?:\s?[:—–]|\s-)\s(?:(?:these|those|they|all)\sare\s)?)"
    r"\s?(?:all\s)?(?:the|our|its|their|my|these|those)?\s?$",
    re.IGNORECASE,
)
_OF = re.compile(r"\s(?:of|for|in|on)\s(?:both\s)?")


def _at_once(count: Count) -> Layout | None:
    """A list right after the head noun: "five risks including …", "three priorities: …"."""
    sentence = count.sentence
    start = count.end if count.known else count.stop
    found = lists.after_marker(sentence, start, _AFTER if count.known else _AT_HEAD)
    if not found:
        return None
    at, marker = found
    closing = sentence.text.find(")", at, sentence.end) if marker == "(" else -1
    members = listed(sentence, at, count.number, closing if closing > 0 else None)
    exact = len(members) == count.number
    if len(members) < 2 or (not count.known and not (exact and lists.is_strong(marker))):
        return None
    if count.scheme and not exact:
        return None
    if len(members) > count.number:
        return None
    clausal = exact and ";" in sentence.text[at : sentence.end]
    if marker[0] in "-–—(" and not (exact and (clausal or _are_put_in(members))):
        return None
    return Layout(members, clauses=clausal and all_clauses(members), certain=exact)


def _are_put_in(members: tuple[Member, ...]) -> bool:
    """Whether what stands between dashes or brackets names things, and does not go on with the talk."""
    subjects = (member.words.split()[0].lower() in lexicon().pronouns for member in members)
    return are_names(members[:-1]) and not any(subjects)


def _exact_list(count: Count) -> Layout | None:
    """A list farther on in the sentence that has exactly the stated number of members."""
    found = lists.after_marker(count.sentence, count.end, _FAR)
    if not found or not lists.is_strong(found[1]):
        return None
    if found[1] not in ("namely", ":") and (count.number == 2 or not count.known):
        return None
    members = listed(count.sentence, found[0], count.number)
    return Layout(members) if len(members) == count.number else None


def _are(count: Count) -> Layout | None:
    """The group as the subject: "The five points are shelter, rent, health, work and law"."""
    match = _IS_LIST.match(count.sentence.text, count.stop, count.sentence.end)
    if not match or not count.known:
        return None
    members = listed(count.sentence, match.end(), count.number)
    return Layout(members) if len(members) == count.number and are_names(members) else None


def _apposition(count: Count) -> Layout | None:
    """A list after a comma: "two promises, to passengers and to freight"."""
    text = count.sentence.text
    comma = next((at for at in (count.end, count.stop) if text[at : at + 2] == ", "), None)
    if comma is None or not count.known:
        return None
    members = listed(count.sentence, comma + 2, count.number)
    if len(members) != count.number or any(map(_is_no_apposition, members)):
        return None
    return Layout(members, sure=0.75)


def _is_no_apposition(member: Member) -> bool:
    words = member.words.split()
    return (
        len(words) > 9
        or below_hundred(words[0].lower()) is not None
        or FINITE.search(member.words) is not None
    )


def _inverted(count: Count) -> Layout | None:
    """The list first: "A, B and C are the three pillars of …", "A, B and C: these are our three tasks"."""
    sentence = count.sentence
    before = sentence.text[max(sentence.start, count.start - 30) : count.start]
    match = _INVERTED.search(before)
    if not match or not (count.known or count.number > 2):
        return None
    members = listed(sentence, sentence.start, count.number, count.start - len(before) + match.start())
    if len(members) != count.number or not are_names(members, 8):
        return None
    return Layout(members, sure=0.8)


def _of_each(count: Count) -> Layout | None:
    """The list after "of": "the twin goals of growth and balance", "three risks of fire, flood and frost"."""
    match = _OF.match(count.sentence.text, count.end, count.sentence.end)
    if not match or not (count.known and (count.number > 2 or count.definite)):
        return None
    members = listed(count.sentence, match.end(), count.number)
    if len(members) != count.number or not are_names(members, 5) or count.scheme:
        return None
    return Layout(members, sure=0.7, from_head=True)


IN_SENTENCE: tuple[Callable[[Count], Layout | None], ...] = (
    _at_once,
    _exact_list,
    _are,
    _apposition,
    _inverted,
    _of_each,
)
