"""Counts that stand after their noun: "the risks are three in number", "there are three of them"."""

import re
from collections.abc import Iterator

from . import labels
from .counted import Count
from .lexicon import alternatives, lexicon
from .numbers import below_hundred
from .text import Sentence

_NUMBER = rf"(?P<n>{alternatives(list(lexicon().units)[1:12])}|\d{{1,2}})"
_ENDS = r"(?=[.:;,]|\s[—–-]|—|$)"
_COUNTS = r"(?:are|were|number|numbered|total|come\sto|amount\sto|add\sup\sto|will\sbe)"
_PREDICATE = re.compile(
    rf"(?P<np>(?:[\w’'-]+\s){{0,4}}[\w’'-]+s)\s{_COUNTS}\s{_NUMBER}(?:\sin\s(?:number|all|total|sum))?{_ENDS}",
    re.IGNORECASE,
)
_OF_THEM = re.compile(
    rf"\bthere\s(?:are|were|will\sbe)\s{_NUMBER}(?:\sof\s(?:them|these|those))?{_ENDS}", re.IGNORECASE
)


def counted_after(sentence: Sentence, before: Sentence | None) -> Iterator[Count]:
    """The groups of a sentence that are counted by a predicate.

    Args:
        sentence: where to look.
        before: the sentence that "them" refers to.
    """
    if not sentence.lows.isdisjoint(("are", "were", "number", "total", "come", "amount", "add", "be")):
        match = _PREDICATE.match(sentence.text, sentence.start, sentence.end)
        if match:
            name = labels.bare(match.group("np"))
            found = _made(sentence, match, name.split()[-1].lower() if name else "", name)
            if found:
                yield found
    match = _OF_THEM.search(sentence.text, sentence.start, sentence.end) if "there" in sentence.lows else None
    if match:
        head = _latest(sentence, match.start()) or (_latest(before, before.end) if before else "")
        found = _made(sentence, match, head, head)
        if found:
            yield found


def _made(sentence: Sentence, match: re.Match[str], head: str, name: str) -> Count | None:
    number = below_hundred(match.group("n").lower())
    if head not in lexicon().member_kind or number is None or number < 2:
        return None
    return Count(sentence, number, head, match.start(), match.end(), f"{match.group('n').lower()} {name}")


def _latest(sentence: Sentence, stop: int) -> str:
    """The last noun of counted groups before an offset."""
    known = lexicon().member_kind
    return next((t.low for t in reversed(sentence.tokens) if t.end <= stop and t.low in known), "")
