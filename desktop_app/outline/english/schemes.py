"""Schemes named by a number: "a four-pillar strategy", "our approach is threefold", "it has four legs"."""

import re
from collections.abc import Iterator

from . import labels
from .counted import Count, label_end
from .lexicon import alternatives, lexicon, plural
from .numbers import below_hundred
from .text import Sentence

_UNITS = lexicon().grammar["units"]
_SCHEME = re.compile(
    rf"\b(?P<n>{alternatives(list(lexicon().units)[1:12])}|\d{{1,2}})[- ]"
    rf"(?P<part>{alternatives(lexicon().frameworks['points'])})s?[- ](?:[a-z-]+\s){{0,2}}?"
    rf"(?P<head>{alternatives(lexicon().frameworks['numbered'])})\b",
    re.IGNORECASE,
)
_SCHEME_HEADS = frozenset(head.split()[-1] for head in lexicon().frameworks["numbered"])
_LEGS = frozenset(plural(leg) for leg in lexicon().frameworks["legs"])
_STANDS = re.compile(
    rf"(?P<name>(?:[\w’'-]+\s){{1,8}}?[\w’'-]+)(?:,[^,]{{3,60}},)?"
    rf"\s(?:{alternatives(lexicon().frameworks['stands'])})\s(?:the\s|these\s|our\s)?",
    re.IGNORECASE,
)
_MADE_OF = re.compile(
    rf"\b(?:an?|the|our|its|their|this|that|my|new)\s(?P<name>(?:[\w’'-]+\s){{0,4}}?(?:{alternatives(lexicon().framework_heads)}))\s"
    r"(?:of|in|with|around|comprising|consisting\sof|made\sup\sof|composed\sof|built\s(?:on|around)|based\son|resting\son"
    r"|standing\son|that\s(?:has|rests\son|stands\son|consists\sof|is\sbuilt\son))\s$",
    re.IGNORECASE,
)
_WINDOW = 90
"""Code points before a number in which the scheme that it divides is named."""

_PARTS = frozenset(lexicon().frameworks["points"])
_OPEN = re.compile(
    rf"\b(?P<n>{alternatives(list(lexicon().units)[1:12])})-(?P<part>[a-z]{{2,}})\s"
    rf"(?P<head>{alternatives(lexicon().frameworks['numbered'])})\b",
    re.IGNORECASE,
)
_FOLD = re.compile(
    rf"\b(?P<n>{alternatives(lexicon().folds)})\b(?:\s(?P<head>[a-z]{{4,}})\b)?", re.IGNORECASE
)
_FOLD_SUBJECT = re.compile(
    r"(?P<np>(?:[\w’'-]+\s){0,3}[\w’'-]+)(?:\s(?:for|of|to|behind|in)\s[\w’' -]{2,40})?"
    r"\s(?:is|are|was|were|has been|will be)\s(?:[a-z]+ly\s)?$",
    re.IGNORECASE,
)


def numbered(sentence: Sentence) -> Iterator[Count]:
    """Schemes with the number of their parts before the noun: "a four-pillar strategy"."""
    named = not sentence.lows.isdisjoint(_SCHEME_HEADS)
    for match in _SCHEME.finditer(sentence.text, sentence.start, sentence.end) if named else ():
        part = match.group("part").lower()
        if part in _UNITS:
            continue
        noun = {"prong": "pillar", "pronged": "pillar", "fold": "part"}.get(
            part, part.removesuffix("ed").removesuffix("al")
        )
        number = below_hundred(match.group("n").lower())
        if number and number > 1:
            before = sentence.text[max(sentence.start, match.start() - 12) : match.start()].lower().split()
            last = next(i for i, token in enumerate(sentence.tokens) if token.end >= match.end())
            yield Count(
                sentence,
                number,
                plural(noun),
                match.start(),
                match.end(),
                labels.tidy(sentence.text[match.start() : label_end(sentence, last)]),
                back=bool(set(before[-1:]) & lexicon().back),
                definite=before[-1:] == ["the"],
                scheme=True,
            )


def openly_named(sentence: Sentence) -> Iterator[Count]:
    """Schemes with any noun behind their number, if they are laid out: "the three-no principle"."""
    if sentence.lows.isdisjoint(_SCHEME_HEADS) or "-" not in sentence.said:
        return
    for match in _OPEN.finditer(sentence.text, sentence.start, sentence.end):
        part, number = match.group("part").lower(), below_hundred(match.group("n").lower())
        if number and part not in _UNITS and part not in _PARTS:
            yield Count(
                sentence, number, "parts", match.start(), match.end(), match.group(), known=False, scheme=True
            )


def folds(sentence: Sentence) -> Iterator[Count]:
    """Groups that a word counts: "Our approach is threefold", "a twofold strategy"."""
    counted = not sentence.lows.isdisjoint(lexicon().folds)
    for match in _FOLD.finditer(sentence.text, sentence.start, sentence.end) if counted else ():
        number, word = lexicon().folds[match.group("n").lower()], match.group("n")
        subject = _FOLD_SUBJECT.search(sentence.text[max(sentence.start, match.start() - 90) : match.start()])
        noun = match.group("head") or (subject.group("np") if subject else "")
        name = labels.bare(noun).lower()
        head = name.split()[-1] if name else ""
        if not head or head in lexicon().stops:
            continue
        scheme = head in lexicon().framework_heads
        plural_head = plural(head) if plural(head) in lexicon().member_kind else "parts"
        end = match.end() if match.group("head") else match.end("n")
        yield Count(
            sentence,
            number,
            "parts" if scheme else plural_head,
            match.start(),
            end,
            f"{word} {labels.bare(noun)}",
            scheme=scheme,
        )


def scheme_name(count: Count) -> str:
    """The scheme a group's sentence is about: "The recovery scheme stands on four legs"; else empty."""
    if count.head not in _LEGS:
        return ""
    match = _STANDS.fullmatch(count.sentence.text, count.sentence.start, count.start)
    if not match:
        window = count.sentence.text[max(count.sentence.start, count.start - _WINDOW) : count.start]
        match = _MADE_OF.search(window)
    if not match:
        return ""
    name = labels.bare(match.group("name"))
    last = name.lower().split()[-1] if name else ""
    heads = lexicon().framework_heads
    return name if last in heads or any(plural(head) == last for head in heads) else ""
