"""Where the members of a counted group are laid out, when no ordinals number them."""

from collections.abc import Set as AbstractSet

from .counted import Count
from .inline_lists import IN_SENTENCE
from .later_lists import LATER, next_list
from .listing import Layout
from .text import Sentence

_REACH = 8
"""Sentences after a count that are looked at."""


def layout(count: Count, sentences: list[Sentence], busy: AbstractSet[int]) -> Layout | None:
    """The first way in which a group is laid out, the surest tried first.

    Args:
        count: the group.
        sentences: of its stretch.
        busy: indices of sentences that are members of a numbered series.
    """
    for finder in IN_SENTENCE:
        found = finder(count)
        if found:
            return found
    if not count.known:
        return next_list(count, _following(count, sentences, busy, 1))
    following = _following(count, sentences, busy, _REACH)
    for later in LATER:
        found = later(count, following)
        if found:
            return found
    return None


def _following(count: Count, sentences: list[Sentence], busy: AbstractSet[int], reach: int) -> list[Sentence]:
    """The next sentences of the stretch up to one that belongs to a numbered series."""
    at = count.sentence.index - sentences[0].index + 1
    found = []
    for sentence in sentences[at : at + reach]:
        if sentence.index in busy or sentence.stretch != count.sentence.stretch:
            break
        found.append(sentence)
    return found
