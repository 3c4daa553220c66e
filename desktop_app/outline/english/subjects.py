"""Who a clause speaks of: where its subject begins, whether that is somebody who acts."""

import re
from functools import lru_cache

from . import labels
from .lexicon import lexicon
from .text import Token

MARKS = frozenset(',;:—–("“”')
OPENERS = frozenset({"and", "but", "so", "then", "therefore", "next", "also", "or", "thus", "hence"})
PERSONS = frozenset({"we", "i", "you", "they", "it", "he", "she"})
RELATIVE = lexicon().grammar["relative"]
LONGEST = 40
"""Tokens that a subject is looked for before its modal."""

_ROMAN = re.compile(r"[IVX]{1,5}")
_WHEN = frozenset({"if", "when", "once", "after", "before", "until", "unless", "since", "although", "though"})
_AND = re.compile(r",? (?:and|or|&) ")
_HEAD_ENDS = (lexicon().prepositions | RELATIVE | {"and", "or", "&", "also", "itself", "themselves"}) - {
    "like"
}
_THINGS = (
    frozenset(word.lower() for word in lexicon().laws["suffix"] + lexicon().programmes["suffix"])
    | lexicon().mechanism_words
    | lexicon().grammar["things"]
) - lexicon().organisations


@lru_cache(maxsize=4096)
def is_organisation(subject: str) -> bool:
    """Whether a subject names somebody who acts: "we", an office, people in charge, a person by name."""
    parts = _AND.split(subject)
    return _is_office(parts[0]) or (len(parts) > 1 and _is_office(parts[-1]))


def _is_office(subject: str) -> bool:
    words = subject.split()[:9]
    lows = [word.lower().strip(",.’'\"()") for word in words]
    if not lows or {"no", "nobody"} & set(lows):
        return False
    if lows[0] == "we":
        return True
    head = _head_length(words, lows)
    for place in range(head):
        ends = place + 1 == head or words[place + 1][:1].isupper()
        if ends and lows[place] in lexicon().organisations:
            return True
        if place + 1 == head and _is_acronym(words[place]):
            return True
    return _is_proper(words[:head], lows[:head])


def _head_length(words: list[str], lows: list[str]) -> int:
    """How many words of a subject come before what qualifies it: "the Bureau | of Ports"."""
    for place, low in enumerate(lows):
        if place and low in _HEAD_ENDS:
            return place
        if words[place].endswith(","):
            return place + 1
    return len(words)


def _is_acronym(word: str) -> bool:
    bare = word.strip(",.()’'").removesuffix("’s").removesuffix("'s")
    return len(bare) > 1 and bare.isalpha() and bare.isupper() and not _ROMAN.fullmatch(bare)


def _is_proper(words: list[str], lows: list[str]) -> bool:
    """Whether all words are capitalised, as in a person's or a body's name, and the last names no thing."""
    content = [word for word, low in zip(words, lows, strict=True) if low not in lexicon().stops]
    if not content or not all(word[:1].isupper() for word in content) or lows[-1] in _THINGS:
        return False
    if _ROMAN.fullmatch(content[-1]):
        return False
    return len(content) > 1 or lows[0] == "the"


def responsible(subject: str) -> str:
    """The body a subject names; empty for pronouns and things."""
    return "" if subject.lower() in PERSONS or not is_organisation(subject) else labels.tidy(subject)


def subject_start(tokens: list[Token], k: int, start: int) -> int:
    """The position at which the subject of the modal at token k begins."""
    first = k
    while (
        first
        and k - first < LONGEST
        and tokens[first - 1].start >= start
        and tokens[first - 1].text not in MARKS
    ):
        first -= 1
    if first == k:  # "the Bureau, of which I am the head, will"
        first = _before_aside(tokens, k, start)
    while first < k and tokens[first].low in OPENERS:
        first += 1
    if k - first > 1 and tokens[k - 1].low in PERSONS:
        return k - 1
    return _after_saying(tokens, first, k)


def _before_aside(tokens: list[Token], k: int, start: int) -> int:
    """Where the subject before an aside between commas begins; k where there is no aside."""
    if not k or tokens[k - 1].text != ",":
        return k
    least = max(0, k - LONGEST)
    commas = [j for j in range(least, k - 1) if tokens[j].start >= start and tokens[j].text in MARKS]
    if not commas:
        return k
    opening = commas[-1]
    if tokens[opening].text != "," or tokens[opening + 1].low not in lexicon().asides:
        return next((j for j in range(least, k) if tokens[j].start >= start), k)
    first = commas[-2] + 1 if len(commas) > 1 else least
    while tokens[first].start < start or tokens[first].low in OPENERS:
        first += 1
    return first


def _after_saying(tokens: list[Token], first: int, k: int) -> int:
    """Where the subject goes on after "the Minister announced that"."""
    for j in range(k - 2, first, -1):
        if tokens[j].low in RELATIVE and not (tokens[j].low == "that" and says(tokens, j)):
            return first
        if tokens[j].low == "that":
            return j + 1
    return first


def says(tokens: list[Token], j: int) -> bool:
    """Whether the words before token j say or promise something: "announced", "assure you"."""
    words = lexicon()
    at = j - 1
    while at > 0 and j - at < 4 and (tokens[at].low in words.pronouns or tokens[at].low in words.said_with):
        at -= 1
    return at >= 0 and tokens[at].low in words.saying


def is_embedded(tokens: list[Token], at: int, start: int) -> bool:
    """Whether a pronoun at a token is the subject of a clause inside another: "the steps we will take".

    Args:
        tokens: of the sentence.
        at: position of the pronoun.
        start: offset before which nothing is looked at.
    """
    before = tokens[at - 1] if at and tokens[at - 1].start >= start else None
    if before is None or not before.is_word or before.low in OPENERS or before.low in lexicon().lead_ins:
        return False
    if before.low == "that":
        return not says(tokens, at - 1)
    if before.low in RELATIVE:
        return True
    first = at - 1
    while first and tokens[first - 1].start >= start and tokens[first - 1].text not in MARKS:
        first -= 1
    while first < at and tokens[first].low in OPENERS:
        first += 1
    if any(token.low in _WHEN for token in tokens[first : at - 1]):
        return False  # "if we are returned to office we will"
    return first < at and not _leads_in(tokens, first, at) and not says(tokens, at)


def _leads_in(tokens: list[Token], first: int, at: int) -> bool:
    """Whether the words before a pronoun only say when, where or how: "in May we will"."""
    opening, words = tokens[first], lexicon()
    if opening.low in words.prepositions or opening.low in words.lead_ins or opening.low in words.adverbs:
        return True
    if opening.low.endswith(("ly", "ing")) and opening.low not in words.ly_words:
        return True
    return all(token.text[0].isupper() for token in tokens[first:at])  # an address: "Mr Speaker we will"
