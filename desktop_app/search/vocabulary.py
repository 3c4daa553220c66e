"""Texts as rows of word numbers, for the index: the same words as `analysis.tokens`, a hundred at a time."""

import re
from array import array

import numpy as np

from .analysis import LONGEST_WORD, WORD_PATTERN, fold, holds_han, is_han, plain_word
from .arrays import Array, starts_of, within_runs

GAP = 0
"""The number of whatever stands between words and is no white space."""

_WORDS = re.compile(WORD_PATTERN)
_WORDS_AND_GAPS = re.compile(rf"{WORD_PATTERN}|\S")


class Vocabulary(dict[str, int]):
    """Piece of a folded text → its number; the words of a piece not met before are found once.

    No word reaches over white space, so a piece may be all that stands between two stretches of it. As most
    pieces come again and again, a text costs little more than to be parted.
    """

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = [""]
        self._numbers: dict[str, int] = {}
        self._contents, self._ends = array("i"), array("i", [0])

    def __missing__(self, piece: str) -> int:
        found = _WORDS.findall(piece)
        self._contents.extend(map(self._number, found) if found else [GAP])
        self._ends.append(len(self._contents))
        return self.setdefault(piece, len(self))

    def _number(self, spelling: str) -> int:
        word = plain_word(spelling)[:LONGEST_WORD]
        number = self._numbers.setdefault(word, len(self.words))
        if number == len(self.words):
            self.words.append(word)
        return number

    def han(self) -> Array:
        """For each word's number whether it is a Chinese character."""
        return np.fromiter(map(is_han, self.words), dtype=bool, count=len(self.words))

    def spelt_out(self, pieces: Array) -> tuple[Array, Array]:
        """The numbers of the words that pieces hold, and how many each piece holds."""
        ends = np.frombuffer(self._ends, dtype=np.intc)
        sizes = np.diff(ends)[pieces]
        return np.frombuffer(self._contents, dtype=np.intc)[within_runs(sizes, ends[pieces])], sizes


class Rows:
    """The words of many texts, one text behind the other."""

    def __init__(self) -> None:
        self.vocabulary = Vocabulary()
        self._pieces, self._ends = array("i"), array("q", [0])

    def add(self, text: str) -> None:
        """Append a text; among Chinese words the gaps count, so that these are parted one by one."""
        folded = fold(text)
        pieces = _WORDS_AND_GAPS.findall(folded) if holds_han(folded) else folded.split()
        self._pieces.extend(map(self.vocabulary.__getitem__, pieces))
        self._ends.append(len(self._pieces))

    @property
    def size(self) -> int:
        """Words so far, each with what stands close to it, or gaps."""
        return len(self._pieces)

    def words(self) -> tuple[Array, Array, Array]:
        """Number, text and position of every word; of at most 65,536 texts.

        A position counts the words of its text from 0, one more being counted where something other than
        white space stands before or behind a Chinese character: no phrase runs across it.
        """
        numbers, sizes = self.vocabulary.spelt_out(np.frombuffer(self._pieces, dtype=np.intc))
        begins = starts_of(sizes, np.intc)[np.frombuffer(self._ends, dtype=np.int64)]
        del sizes  # as large as the texts: what follows needs the memory
        real = numbers != GAP
        parted = np.empty(len(numbers), dtype=bool)  # whether a gap stands before
        parted[1:] = ~real[:-1]
        parted[begins[:-1][begins[:-1] < len(numbers)]] = False
        numbers, parted, begins = numbers[real], parted[real], starts_of(real, np.intc)[begins]
        texts = np.arange(len(begins) - 1, dtype=np.uint16).repeat(np.diff(begins))
        return numbers, texts, self._places(numbers, parted, begins)

    def _places(self, numbers: Array, parted: Array, begins: Array) -> Array:
        """The position of every word, from where gaps stand before and where texts begin."""
        sizes = np.diff(begins)
        held, firsts = sizes[sizes > 0], begins[:-1][sizes > 0]
        han = self.vocabulary.han()[numbers]
        before = np.concatenate([[False], han[:-1]])
        before[firsts] = False
        parted &= han | before
        places = np.arange(len(numbers), dtype=np.intc)
        places += np.cumsum(parted, dtype=np.intc)
        places -= (places[firsts] - parted[firsts]).repeat(held)
        return places
