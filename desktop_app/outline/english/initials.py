"""Schemes made of letters: the three Rs, the 4Cs, SAFE, which stands for shelter, aid, food and energy."""

import re
from collections.abc import Iterator
from itertools import islice

from desktop_app.model.spans import TextSpan

from . import lists
from .formula_parts import Scheme, framework
from .lexicon import alternatives, lexicon
from .numbers import below_hundred
from .text import Sentence

_UNIT_WORDS = alternatives(list(lexicon().units)[:12])
_LETTERED = re.compile(
    rf"\b(?:(?P<n>{_UNIT_WORDS}|\d{{1,2}})\s(?P<l>[A-Z])[’']?s|(?P<d>[2-9])(?P<m>[A-CEFH-JLN-Z])(?:s|[’']s)?)\b"
    r"(?:\s(?P<head>[a-z]+))?"
)
_ACRONYM = re.compile(
    r"\b(?P<a>[A-Z]{3,8})\b[\"”’']?(?:\s(?P<head>[a-z]+))?"
    r"(?:(?:,|\s[—–-]|—)?\s(?:(?:which|that|it|and\sit)\s)?(?:stands\sfor|is\sshort\sfor|short\sfor|meaning|means"
    r"|is|covers|comprises|combines|i\.e\.|namely|that\sis,?)\s|:\s|\s?[—–]\s?|\s-\s|\s\()"
)
_LETTER_FOR = re.compile(
    r"\b(?P<l>[A-Z])\s(?:(?:is|stands)\s)?for\s(?P<w>[A-Za-z][^,;.—–]{1,40}?)(?=\s?[,;:.—–]|\sand\s|$)"
)
_DIGIT = re.compile(r"\d")
_LETTER_HINT = re.compile(r"[A-Z](?:(?<=\d[A-Z])|(?<=\s[A-Z])[’']?s\b)")
_ACRONYM_HINT = re.compile(r"[A-Z]{3}")
_TRIED = 6
"""Acronyms of a sentence that are compared with what follows them."""

_PER_LETTER = 60
"""Code points of the words behind one letter, at most."""

_Found = tuple[Scheme, str, TextSpan]


def initials(sentence: Sentence, index: int) -> Iterator[_Found]:
    """Schemes made of letters in a sentence, each with its key and its place."""
    said = sentence.said
    counted = not lexicon().number_words.isdisjoint(sentence.lows) or _DIGIT.search(said)
    if counted and _LETTER_HINT.search(said):
        yield from _counted(sentence, index)
    if _ACRONYM_HINT.search(said):
        spelled = list(_spelled(sentence, index)) if "for" in sentence.lows else []
        yield from spelled or _expanded(sentence, index)


def _counted(sentence: Sentence, index: int) -> Iterator[_Found]:
    """The three Rs, a 3S strategy; "the 4Cs" where a list of four words with a C follows."""
    for match in _LETTERED.finditer(sentence.text, sentence.start, sentence.end):
        head = (match.group("head") or "").lower()
        number = below_hundred((match.group("n") or match.group("d")).lower())
        has_head = head in lexicon().framework_heads
        if not number or number < 2:
            continue
        label = match.group() if has_head else match.group().removesuffix(head).strip()
        end = match.start() + len(label)
        if not (has_head or match.group("n") or _begin_with(sentence, end, number, match.group("m"))):
            continue
        why = "A number of initials announces as many parts."
        draft = framework(sentence, label, number, "formula.initials", why, 0.75)
        yield Scheme(draft, [], index, end), label.lower(), sentence.span(match.start(), end)


def _begin_with(sentence: Sentence, end: int, number: int, letter: str) -> bool:
    """Whether a list follows whose members all begin with a letter."""
    marker = lists.after_marker(sentence, end, 1)
    if marker is None:
        return False
    parts = lists.members(sentence.text, marker[0], sentence.end, number)
    return len(parts) == number and all(sentence.text[start].upper() == letter for start, _ in parts)


def _expanded(sentence: Sentence, index: int) -> Iterator[_Found]:
    """An acronym with the words that its letters are the first of."""
    text = sentence.text
    for match in islice(_ACRONYM.finditer(text, sentence.start, sentence.end), _TRIED):
        letters = match.group("a")
        stop = min(sentence.end, match.end() + _PER_LETTER * len(letters))
        closing = text.find(")", match.end(), stop) if match.group().endswith("(") else -1
        stop = closing if closing > 0 else stop
        parts = lists.members(text, match.end(), stop, len(letters))
        if "".join(text[start] for start, _ in parts).upper() == letters:
            words = [lists.words_of(text, part) for part in parts]
            yield _acronym(sentence, index, letters, match.group("head") or "", words, match.span())


def _spelled(sentence: Sentence, index: int) -> Iterator[_Found]:
    """An acronym given letter by letter: "S is for shelter, A is for aid …: the SAFE strategy"."""
    found = list(islice(_LETTER_FOR.finditer(sentence.text, sentence.start, sentence.end), _TRIED + 2))
    letters = "".join(match.group("l") for match in found)
    if len(letters) > 2 and letters.lower() in sentence.lows:
        words = [match.group("w").strip() for match in found]
        yield _acronym(sentence, index, letters, "", words, (found[0].start(), found[-1].end()))


def _acronym(
    sentence: Sentence, index: int, letters: str, head: str, words: list[str], place: tuple[int, int]
) -> _Found:
    head = head if head in lexicon().framework_heads else ""
    why = "Its letters are the first of its parts."
    draft = framework(sentence, f"{letters} {head}".strip(), len(letters), "formula.initials", why, 0.85)
    draft.finding.members = words
    return Scheme(draft, [], index, place[1]), letters.lower(), sentence.span(*place)
