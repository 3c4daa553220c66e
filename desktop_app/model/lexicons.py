"""The reader's own word lists: where they lie, and what is wrong with them."""

from dataclasses import dataclass

HARMLESS = frozenset(("duplicate", "known", "not_ours"))
"""Codes of problems that change nothing: the file is used all the same."""


@dataclass(frozen=True, slots=True)
class LexiconProblem:
    """Something in a file of words that is not understood."""

    path: str
    line: int  # from 1; 0 where it is about the whole file
    message: str  # in English, with what to do
    code: str  # such as "syntax", "unknown_list", "odd_word"
    column: int = 0  # from 1; 0 where it is not known
    subject: str = ""  # the word, the list or the table that it is about
    hint: str = ""  # the nearest known name, the other list …: depends on the code

    @property
    def serious(self) -> bool:
        """Whether the file cannot be used for it."""
        return self.code not in HARMLESS


@dataclass(frozen=True, slots=True)
class WordList:
    """The reader's file for one language."""

    language: str
    path: str
    exists: bool
    used: bool  # false where there is none, or where something serious is wrong with it
    words: int  # how many it adds or takes out


@dataclass(frozen=True, slots=True)
class WordLists:
    """The files of all languages."""

    files: tuple[WordList, ...]
    problems: tuple[LexiconProblem, ...]
