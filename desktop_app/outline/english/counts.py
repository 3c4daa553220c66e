"""Counted groups: "five major risks", "a set of six rules", "a pair of tasks", "the risks are three"."""

import re
from collections.abc import Iterator

from . import labels
from .counted import Count, label_end
from .counted_after import counted_after
from .lexicon import lexicon
from .numbers import COLLECTIVES, below_hundred, cardinal_at
from .schemes import folds, numbered, openly_named
from .text import Sentence, Token

_REACH = 7
"""Tokens between a number and its head noun."""

_ASIDE = 5
"""Tokens of what is thrown in between two commas: "two, I think, very important points"."""

_PARTITIVE = lexicon().grammar["partitive"]
_HOLDERS = frozenset({"sets", "batches", "items", "pieces", "rounds"})
"""Of "two sets of books" only the last noun says what is counted."""

_FURTHER = frozenset({"more", "other", "further", "additional", "different", "such"})
_JOINS = frozenset({"and", "but", ","})
_NUMBER_WORDS = lexicon().number_words | frozenset(lexicon().folds) | COLLECTIVES
_HINT = re.compile(r"[-\d](?:(?<=-)|(?<!\d\d)\d{0,2}(?!\d))")
"""A hyphen, or a number of at most three digits."""


def counts(sentences: list[Sentence]) -> list[Count]:
    """All counted groups and schemes named by a number, in order."""
    found: list[Count] = []
    before: Sentence | None = None
    for sentence in sentences:
        if not _NUMBER_WORDS.isdisjoint(sentence.lows) or _HINT.search(sentence.said):
            found += _of_sentence(sentence, before)
        before = sentence
    return found


def _of_sentence(sentence: Sentence, before: Sentence | None) -> list[Count]:
    made: list[Count] = []
    for find in (numbered, openly_named, folds, lambda sentence: counted_after(sentence, before), _groups):
        made += [c for c in find(sentence) if not any(m.start < c.end and c.start < m.end for m in made)]
    return sorted(made, key=lambda count: count.start)


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
        first = _past_asides(tokens, free)
        head = _head(tokens, first) if value > 1 and _countable(tokens, k, first) else None
        if head:
            yield _count(sentence, k, value, *head)


def _past_asides(tokens: list[Token], at: int) -> int:
    """Past "more", "or so", "(3)" and what is thrown in between two commas."""
    lows = [token.low for token in tokens[at : at + 3]]
    if lows[:2] == ["or", "so"]:
        return at + 2
    if len(lows) > 2 and lows[0] == "(" and lows[1].isdigit() and lows[2] == ")":
        return at + 3
    if len(lows) > 1 and lows[0] in _FURTHER and lows[1] not in lexicon().stops:
        return at + 1
    if lows[:1] == [","] and len(lows) > 1 and lows[1] in lexicon().grammar["asides"]:
        marks = range(at + 2, min(at + 2 + _ASIDE, len(tokens)))
        closing = next((i for i in marks if tokens[i].text == ","), None)
        return closing + 1 if closing is not None else at
    return at


def _countable(tokens: list[Token], k: int, first: int) -> bool:
    """Whether a number can count a group: no money, page, date, share, score."""
    before = tokens[k - 1] if k else None
    after = tokens[first] if first < len(tokens) else None
    if after is None or not (after.is_word or after.text in '"“'):
        return False
    if before is None:
        return True
    if (
        before.low in lexicon().not_before
        or _is_share(tokens, k)
        or before.text in "$€£¥+#/-–"
        or before.text[:1].isdigit()
    ):
        return False
    # "March 20", "Article Five": a capitalised word before digits is a name
    return not (before.text[0].isupper() and tokens[k].text.isdigit() and k > 1)


def _is_share(tokens: list[Token], k: int) -> bool:
    """Whether a number is part of a proportion: "one in three jobs", "two out of every three"."""
    before = [token.low for token in tokens[max(0, k - 3) : k]]
    if before[-1:] == ["every"] or before[-2:] == ["out", "of"]:
        return True
    return before[-1:] == ["in"] and len(before) > 1 and below_hundred(before[-2]) is not None


def _head(tokens: list[Token], first: int) -> tuple[str, int, bool] | None:
    """The head noun after a number: (plural, position of its last token, whether it is known)."""
    words, found, joined = lexicon(), None, False
    for j in range(first, min(first + _REACH, len(tokens))):
        low, following = tokens[j].low, tokens[j + 1].low if j + 1 < len(tokens) else ""
        if low in words.never_heads:
            return None
        if following == "of" and low in words.classifiers:
            return _classified(tokens, j)
        if low in words.member_kind:
            if not _goes_before(following):
                return _full(tokens, j), j, True
        elif found is None and j > first and low in _JOINS and following not in words.stops:
            joined = True  # "three broad and equally pressing risks"
        elif _ends_phrase(tokens[j]):
            break
        elif low.endswith("s") and not low.endswith(("ss", "us", "'s", "’s")):
            found = (low, j, False)
            if joined or following in words.stops or not following.isalpha():
                break
    return None if joined else found


def _goes_before(following: str) -> bool:
    """Whether a noun of counted groups only qualifies the next word: "actions plans"."""
    words = lexicon()
    return following in words.member_kind or (following.endswith("s") and following in words.singular)


def _ends_phrase(token: Token) -> bool:
    """Whether a token is no part of a noun phrase."""
    words, low = lexicon(), token.low
    verbal = low in words.verbal and not low.endswith(("ing", "ed"))
    return not token.is_word or low in words.stops or low in words.list_gerunds or verbal


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
        and (
            tokens[last + 1].is_word and tokens[last + 1].low not in lexicon().stops | lexicon().list_gerunds
        )
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
    stop = label_end(sentence, last)
    return Count(
        sentence,
        value,
        head,
        tokens[k].start,
        end,
        labels.tidy(sentence.text[tokens[k].start : stop]),
        back=bool(set(before[-2:]) & lexicon().back) or tokens[k].low == "both",
        definite=definite or tokens[k].low == "twin",
        known=known,
        approximate=before[-2:] == ["up", "to"] or bool(set(before[-1:]) & lexicon().approximate),
    )
