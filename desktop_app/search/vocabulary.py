"""Texts as rows of word numbers, for the index: the same words as `analysis.tokens`, a hundred at a time."""

import re
from array import array
from collections.abc import Iterable

import numpy as np

from .analysis import LONGEST_WORD, WORD_PATTERN, fold, holds_han, is_han, plain_word
from .arrays import Array

GAP = 0
"""The number of whatever stands between words and is no white space."""

_WORDS = re.compile(WORD_PATTERN)
_WORDS_AND_GAPS = re.compile(rf"{WORD_PATTERN}|\S")


class Vocabulary(dict[str, int]):
    """Spelling in a folded text → number of its word; a spelling not met before is worked out once."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = [""]
        self._numbers: dict[str, int] = {}

    def __missing__(self, spelling: str) -> int:
        word = plain_word(spelling)[:LONGEST_WORD]
        if not _WORDS.match(spelling):
            number = GAP
        else:
            number = self._numbers.setdefault(word, len(self.words))
            if number == len(self.words):
                self.words.append(word)
        self[spelling] = number
        return number

    def numbers(self, text: str) -> Iterable[int]:
        """The words of a text in order, with gaps where these may part Chinese words."""
        folded = fold(text)
        pattern = _WORDS_AND_GAPS if holds_han(folded) else _WORDS
        return map(self.__getitem__, pattern.findall(folded))

    def han(self) -> Array:
        """For each number whether its word is a Chinese character."""
        return np.fromiter(map(is_han, self.words), dtype=bool, count=len(self.words))


class Rows:
    """The words of many texts, one text behind the other."""

    def __init__(self) -> None:
        self.vocabulary = Vocabulary()
        self._numbers = array("i")
        self._ends: list[int] = []

    def add(self, text: str) -> None:
        """Append a text."""
        self._numbers.extend(self.vocabulary.numbers(text))
        self._ends.append(len(self._numbers))

    @property
    def size(self) -> int:
        """Words and gaps so far."""
        return len(self._numbers)

    def words(self) -> tuple[Array, Array, Array]:
        """Number, text and position of every word.

        A position counts the words of its text from 0, one more being counted where something other than
        white space stands before or behind a Chinese character: no phrase runs across it.
        """
        numbers = np.frombuffer(self._numbers, dtype=np.intc)
        begins = np.array([0, *self._ends], dtype=np.int64)
        texts = np.arange(len(self._ends)).repeat(begins[1:] - begins[:-1])
        real = np.flatnonzero(numbers != GAP)
        words, texts = numbers[real], texts[real]
        first = np.diff(texts, prepend=-1) != 0
        han = self.vocabulary.han()[words]
        before = np.concatenate([[False], han[:-1]]) & ~first
        previous = np.where(first, begins[texts] - 1, np.concatenate([[-1], real[:-1]]))
        parted = (real - previous > 1) & (han | before)
        steps = np.cumsum(1 + parted.astype(np.int64))
        offsets = (steps - 1 - parted)[first]
        of_text = np.cumsum(first) - 1
        return words, texts, steps - 1 - offsets[of_text]
