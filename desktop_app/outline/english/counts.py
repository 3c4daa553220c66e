"""Counted groups: "five major risks", "a set of six rules", "a four-pillar strategy"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from . import labels
from .lexicon import alternatives, lexicon, plural
from .numbers import below_hundred, cardinal_at
from .text import Sentence, Token

_REACH = 7
"""Tokens between a number and its head noun."""

_PARTITIVE = lexicon().grammar["partitive"]
_UNITS = lexicon().grammar["units"]
_WHERE = re.compile(
    r"\s(?:where|in which|on which|that|for which) we (?:need|have|want|must|will|intend) "
    r"(?:to )?[\w-]+(?:\s[\w-]+)?"
)
_SCHEME = re.compile(
    rf"\b(?P<n>{alternatives(list(lexicon().units)[1:12])}|\d{{1,2}})[- ]"
    rf"(?P<part>{alternatives(lexicon().frameworks['points'])})s?[- ](?:[a-z-]+\s){{0,2}}?"
    rf"(?P<head>{alternatives(lexicon().frameworks['numbered'])})\b",
    re.IGNORECASE,
)
_SCHEME_HEADS = frozenset(head.split()[-1] for head in lexicon().frameworks["numbered"])
_HOLDERS = frozenset({"sets", "batches", "items", "pieces", "rounds"})
"""Of "two sets of books" only the last noun says what is counted."""

_LEGS = frozenset(lexicon().frameworks["legs"])
_STANDS = re.compile(
    rf"(?P<name>(?:[\w’'-]+\s){{1,8}}?[\w’'-]+)(?:,[^,]{{3,60}},)?"
    rf"\s(?:{alternatives(lexicon().frameworks['stands'])})\s(?:the\s|these\s|our\s)?",
    re.IGNORECASE,
)
_NUMBER_WORDS = lexicon().number_words | frozenset(lexicon().folds)
_HINT = re.compile(r"\d|\w-\w")
_FOLD = re.compile(
    rf"\b(?P<n>{alternatives(lexicon().folds)})\b(?:\s(?P<head>[a-z]{{4,}})\b)?", re.IGNORECASE
)
_FOLD_SUBJECT = re.compile(
    r"(?P<np>(?:[\w’'-]+\s){0,3}[\w’'-]+)(?:\s(?:for|of|to|behind|in)\s[\w’' -]{2,40})?"
    r"\s(?:is|are|was|were|has been|will be)\s(?:[a-z]+ly\s)?$",
    re.IGNORECASE,
)


class Count(NamedTuple):
    """A number with a head noun."""

    sentence: Sentence
    number: int
    head: str  # plural
    start: int  # of the number
    end: int  # of the head noun
    label: str
    back: bool = False  # "these", "the above": names a group that is there already
    definite: bool = False  # "the", "our", "one of"
    known: bool = True  # the head is one of counted groups
    scheme: bool = False  # "a four-pillar strategy": a scheme named by its number


def counts(sentences: list[Sentence]) -> list[Count]:
    """All counted groups and schemes named by a number, in order."""
    found: list[Count] = []
    for sentence in sentences:
        if _NUMBER_WORDS.isdisjoint(sentence.lows) and not _HINT.search(sentence.said):
            continue
        schemes = [*_schemes(sentence), *_folds(sentence)]
        taken = [(count.start, count.end) for count in schemes]
        groups = [c for c in _groups(sentence) if not any(a < c.end and c.start < b for a, b in taken)]
        found += sorted(schemes + groups, key=lambda count: count.start)
    return found


def _groups(sentence: Sentence) -> Iterator[Count]:
    opens = _NUMBER_WORDS & sentence.lows
    opens |= {
        low for low in sentence.lows if (low[0].isdigit() or "-" in low) and below_hundred(low) is not None
    }
    if not sentence.lows.isdisjoint(("dozen", "hundred")):
        opens |= {"a"}
    if not opens:
        return
    tokens, free = sentence.tokens, 0
    for k in [k for k, low in enumerate(sentence.words) if low in opens]:
        if k < free:
            continue
        found = cardinal_at(tokens, k)
        if not found:
            continue
        value, taken = found
        free = k + taken
        if value < 2 or not _countable(tokens, k, taken):
            continue
        head = _head(tokens, k + taken)
        if head:
            yield _count(sentence, k, value, *head)


def _countable(tokens: list[Token], k: int, taken: int) -> bool:
    """Whether a number can count a group: no money, page, date, share, score."""
    before = tokens[k - 1] if k else None
    after = tokens[k + taken] if k + taken < len(tokens) else None
    if after is None or not (after.is_word or after.text in '"“'):
        return False
    if before is None:
        return True
    if before.low in lexicon().not_before or before.text in "$€£¥+#/-–" or before.text[:1].isdigit():
        return False
    # "March 20", "Article Five": a capitalised word before digits is a name
    return not (before.text[0].isupper() and tokens[k].text.isdigit() and k > 1)


def _head(tokens: list[Token], first: int) -> tuple[str, int, bool] | None:
    """The head noun after a number: (plural, position of its last token, whether it is known)."""
    words, found = lexicon(), None
    for j in range(first, min(first + _REACH, len(tokens))):
        low, following = tokens[j].low, tokens[j + 1].low if j + 1 < len(tokens) else ""
        if low in words.never_heads:
            return None
        if following == "of" and low in words.classifiers:
            return _classified(tokens, j)
        if low in words.member_kind:
            if following in words.member_kind or (following.endswith("s") and following in words.singular):
                continue
            return _full(tokens, j), j, True
        if (
            not tokens[j].is_word
            or low in words.stops
            or (low in words.verbal and not low.endswith(("ing", "ed")))
        ):
            break
        if low.endswith("s") and not low.endswith(("ss", "us", "'s", "’s")):
            found = (low, j, False)
            if following in words.stops or not following.isalpha():
                break
    return found


def _classified(tokens: list[Token], j: int) -> tuple[str, int, bool] | None:
    """The head of "three kinds of relief", "four lines of work", "two groups of measures"."""
    phrase = " ".join(token.low for token in tokens[j : j + 3])
    if phrase in lexicon().member_kind:
        return phrase, j + 2, True
    if j + 2 >= len(tokens) or not tokens[j + 2].is_word or tokens[j + 2].low in lexicon().stops:
        return tokens[j].low, j, True
    last = j + 2
    while (
        last + 1 < len(tokens)
        and last < j + 4
        and tokens[last].low not in lexicon().member_kind
        and (tokens[last + 1].is_word and tokens[last + 1].low not in lexicon().stops)
    ):
        last += 1
    inner = tokens[last].low
    if inner in lexicon().never_heads:
        return None
    known = inner in lexicon().member_kind
    holder = tokens[j].low in lexicon().member_kind and tokens[j].low not in _HOLDERS
    return (inner if known else tokens[j].low), last, known or holder


def _full(tokens: list[Token], j: int) -> str:
    """The head with the word before it where both make one noun: "working groups"."""
    pair = f"{tokens[j - 1].low} {tokens[j].low}" if j else ""
    return pair if pair in lexicon().member_kind else tokens[j].low


def _count(sentence: Sentence, k: int, value: int, head: str, last: int, known: bool) -> Count:
    tokens = sentence.tokens
    before = [token.low for token in tokens[max(0, k - 3) : k]]
    partitive = before[-1:] == ["of"] and len(before) > 1 and before[-2] in _PARTITIVE
    definite = (
        (bool(before) and before[-1] in ("the", "our", "its", "their", "my"))
        or "the" in before[-2:]
        or before[-1:] == ["all"]
        or partitive
    )
    end = tokens[last].end
    stop = _label_end(sentence, last)
    return Count(
        sentence,
        value,
        head,
        tokens[k].start,
        end,
        labels.tidy(sentence.text[tokens[k].start : stop]),
        back=bool(set(before[-2:]) & lexicon().back),
        definite=definite,
        known=known,
    )


def _label_end(sentence: Sentence, last: int) -> int:
    """Where a group's label ends: with a coordinated head, a short "of …", a "where we need to …"."""
    tokens, words = sentence.tokens, lexicon()
    if last + 2 < len(tokens) and tokens[last + 1].low == "and" and tokens[last + 2].low in words.member_kind:
        last += 2
    where = _WHERE.match(sentence.text, tokens[last].end, sentence.end)
    if where:
        return where.end()
    if last + 2 >= len(tokens) or tokens[last + 1].low not in ("of", "for", "in", "on", "to"):
        return tokens[last].end
    if tokens[last + 1].low == "to" and tokens[last + 2].low not in words.action:
        return tokens[last].end
    end, j = tokens[last].end, last + 2
    while j < len(tokens) and j < last + 9 and tokens[j].is_word:
        joined = j > last + 2 and tokens[j].low in ("and", "or") and _joins(tokens, j)
        if not joined and (j >= last + 7 or _ends_label(tokens, j, last + 2)):
            break
        end = end if joined else tokens[j].end
        j += 1
    return end


def _joins(tokens: list[Token], j: int) -> bool:
    """Whether "and" joins two nouns: "measures on cleaning and public safety"."""
    words = lexicon()
    if j + 1 >= len(tokens) or not tokens[j + 1].is_word:
        return False
    low = tokens[j + 1].low
    verbal = (low in words.verbal or low in words.action) and low not in words.nominal_verbs
    gerund = low in words.gerund and tokens[j - 1].low in words.gerund
    return not (low in words.stops or (verbal and not gerund) or below_hundred(low) is not None)


def _ends_label(tokens: list[Token], j: int, first: int) -> bool:
    """Whether a word ends the "of …" after a head noun."""
    words, low = lexicon(), tokens[j].low
    if j == first and low in words.determiners:
        return j + 1 < len(tokens) and not tokens[j + 1].is_word
    return (low in words.stops and low not in ("of",)) or (below_hundred(low) is not None and j == first)


def _schemes(sentence: Sentence) -> Iterator[Count]:
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
                labels.tidy(sentence.text[match.start() : _label_end(sentence, last)]),
                back=bool(set(before[-1:]) & lexicon().back),
                definite=before[-1:] == ["the"],
                scheme=True,
            )


def _folds(sentence: Sentence) -> Iterator[Count]:
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
    if lexicon().singular.get(count.head) not in _LEGS:
        return ""
    match = _STANDS.fullmatch(count.sentence.text, count.sentence.start, count.start)
    if not match:
        return ""
    name = labels.bare(match.group("name"))
    last = name.lower().split()[-1] if name else ""
    heads = lexicon().framework_heads
    return name if last in heads or any(plural(head) == last for head in heads) else ""
