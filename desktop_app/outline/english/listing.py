"""What a list of members is: where each stands, and how sure it is that they are one group's."""

import re
from dataclasses import dataclass

from . import lists
from .clauses import actions
from .text import Sentence

FINITE = re.compile(
    r"\b(?:will|is|are|was|were|has|have|had|can|shall|must|may|do|does|which|who|that|we|they|it)\b",
    re.IGNORECASE,
)
"""Words that make a member a clause, no name of a thing."""


@dataclass(frozen=True, slots=True)
class Member:
    """One member of a group: the words that make its label, in a sentence."""

    sentence: Sentence
    start: int
    end: int

    @property
    def words(self) -> str:
        """The member's words as they stand."""
        return lists.words_of(self.sentence.text, (self.start, self.end))


@dataclass(frozen=True, slots=True)
class Layout:
    """The members of a group."""

    members: tuple[Member, ...]
    clauses: bool = False  # each has a clause or sentence of its own
    sure: float = 0.85
    certain: bool = True  # the construction alone shows that it is a list of these
    from_head: bool = False  # it begins right after the head noun, so that no "of …" belongs to the label


def listed(sentence: Sentence, start: int, number: int | None, end: int | None = None) -> tuple[Member, ...]:
    """The members of the list that begins at an offset, in the reading that has the stated number."""
    parts = lists.members(sentence.text, start, sentence.end if end is None else end, number)
    return tuple(Member(sentence, *part) for part in parts)


def all_clauses(members: tuple[Member, ...]) -> bool:
    """Whether each member is a clause that says who will do something."""
    return all(any(not action.relative for action in actions(m.sentence, m.start, m.end)) for m in members)


def are_names(members: tuple[Member, ...], longest: int = 99) -> bool:
    """Whether no member is a clause, or longer than so many words."""
    return not any(FINITE.search(m.words) or len(m.words.split()) > longest for m in members)
