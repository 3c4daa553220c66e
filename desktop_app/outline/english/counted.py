"""A number with what it counts."""

import re
from typing import NamedTuple

from .lexicon import lexicon
from .numbers import below_hundred
from .text import Sentence, Token

_WHERE = re.compile(
    r"\s(?:where|in which|on which|that|for which) we (?:need|have|want|must|will|intend) "
    r"(?:to )?[\w-]+(?:\s[\w-]+)?"
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
    approximate: bool = False  # "some 30", "another three": a set only where it is laid out, or plainly one

    @property
    def stop(self) -> int:
        """Where the words of its label end in the text."""
        end = self.start + len(self.label)
        return end if self.sentence.text[self.start : end] == self.label else self.end


def label_end(sentence: Sentence, last: int) -> int:
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
    return (
        (low in words.stops and low != "of")
        or low in words.list_gerunds
        or (below_hundred(low) is not None and j == first)
    )
