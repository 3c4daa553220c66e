"""The terms of a segment: sorted bytes behind each other, searched where they lie."""

import itertools
from bisect import bisect_left
from collections.abc import Callable, Iterator

import numpy as np

from .arrays import Array, within_runs
from .likeness import fuzzily_same, one_edit_apart
from .postings import ROW, WORD
from .stems import beginnings, ends_form, stem

Likeness = Callable[[str, str], bool]
_MOST_OF_STEM = 1024  # words of one beginning that are looked at: more is no stem, but a rush of them
_WIDEST = 4  # bytes of a letter
_STRIDE = 64  # terms of which one is kept as an object, to search among


class Dictionary:
    """Numbers of terms, and terms of numbers."""

    def __init__(self, letters: Array, first: Array) -> None:
        """Open a dictionary.

        Args:
            letters: the bytes of all terms.
            first: where each begins, and the end.
        """
        self._letters, self._first = letters, first
        self._size = len(first) - 1
        self._signposts = [self[number] for number in range(0, self._size, _STRIDE)]

    def __len__(self) -> int:
        return self._size

    def __getitem__(self, number: int) -> bytes:
        return self._letters[self._first[number] : self._first[number + 1]].tobytes()

    def __iter__(self) -> Iterator[bytes]:
        return self._between(0, self._size)

    def term(self, number: int) -> str:
        """A term."""
        return self[number].decode()

    def find(self, term: str) -> int:
        """The number of a term; -1 where it is not known."""
        raw = term.encode()
        number = self._at_or_after(raw)
        return number if number < self._size and self[number] == raw else -1

    def span(self, prefix: str) -> tuple[int, int]:
        """The numbers of the terms that begin so: from, to."""
        raw = prefix.encode()
        return self._at_or_after(raw), self._at_or_after(raw + b"\xff")

    def words(self, prefix: str = "") -> Iterator[str]:
        """The words that begin so, in order of their bytes."""
        low, high = self.span(WORD + prefix)
        return (self.term(number)[1:] for number in range(low, high))

    def rows(self, character: str) -> set[str]:
        """The rows of two that begin with a Chinese character."""
        low, high = self.span(ROW + character)
        return {self.term(number)[1:] for number in range(low, high)}

    def rows_ending(self, character: str) -> set[str]:
        """The rows of two that end with a Chinese character."""
        low, high = self.span(ROW)
        raw = np.frombuffer(character.encode(), dtype=np.uint8)
        ends = np.asarray(self._first[low + 1 : high + 1]).astype(np.int64)
        same = np.ones(len(ends), dtype=bool)
        for step, byte in enumerate(raw[::-1].tolist(), start=1):
            same &= self._letters[ends - step] == byte
        return {self.term(number)[1:] for number in (np.flatnonzero(same) + low).tolist()}

    def of_stem(self, stemmed: str) -> list[int]:
        """The numbers of the words that have a stem."""
        found = []
        for beginning in beginnings(stemmed):
            low, high = self.span(WORD + beginning)
            high, at, may_end = min(high, low + _MOST_OF_STEM), len(WORD + beginning), ends_form(beginning)
            found += [
                number
                for number, term in enumerate(self._between(low, high), start=low)
                if may_end(term, at) and stem(term[1:].decode()) == stemmed
            ]
        return found

    def _between(self, low: int, high: int) -> Iterator[bytes]:
        """The terms of some numbers."""
        first = self._first[low : high + 1].tolist()
        letters = self._letters[first[0] : first[-1]].tobytes()
        return (letters[start - first[0] : end - first[0]] for start, end in itertools.pairwise(first))

    def near(self, word: str, edits: int = 1) -> list[int]:
        """The numbers of the words that a fuzzy word finds."""
        if edits == 1:
            return self._alike(word, WORD + word[:1], fuzzily_same)
        low, high = self.span(WORD + word[:1])
        likely = self._of_like_letters(word, low, high, edits)
        return [number for number in likely if fuzzily_same(self.term(number)[1:], word, edits)]

    def _of_like_letters(self, word: str, low: int, high: int, edits: int) -> list[int]:
        """Of a span the words that have all but a few of a word's letters, in whatever order, and few others.

        Letters are told apart by five bits of their bytes. An edit takes one away and adds one at most, or as
        many as the letter has bytes.
        """
        if low == high:
            return []
        begins = np.asarray(self._first[low:high]).astype(np.int64) + 1
        lengths = np.asarray(self._first[low + 1 : high + 1]) - begins
        raw = np.frombuffer(word.encode(), dtype=np.uint8)
        slack = edits * (1 if word.isascii() else _WIDEST)
        near = np.flatnonzero(np.abs(lengths - len(raw)) <= slack)
        letters = self._letters[within_runs(lengths[near], begins[near])] & 31
        owners = np.arange(len(near)).repeat(lengths[near])
        held = np.bincount(owners * 32 + letters, minlength=len(near) * 32).reshape(len(near), 32)
        differing = np.abs(held - np.bincount(raw & 31, minlength=32)).sum(axis=1)
        likely: list[int] = (near[differing <= 2 * slack] + low).tolist()
        return likely

    def one_edit_from(self, word: str) -> list[int]:
        """The numbers of the words one edit away from a word."""
        return self._alike(word, WORD, one_edit_apart)

    def _alike(self, word: str, start: str, same: Likeness) -> list[int]:
        """Terms that may be alike by their first and last letters' agreement, then those that are.

        One edit leaves all letters before and behind it as they are, so what agrees from both ends together
        falls short of the longer word by two letters at most, those that are swapped.
        """
        low, high = self.span(start)
        raw = np.frombuffer(word.encode(), dtype=np.uint8)
        if low == high or not len(raw):
            return []
        slack = 2 if word.isascii() else 2 * _WIDEST
        begins = np.asarray(self._first[low:high]) + 1
        ends = np.asarray(self._first[low + 1 : high + 1])
        lengths = ends - begins
        near = np.flatnonzero(np.abs(lengths - len(raw)) <= slack)
        begins, ends, lengths = begins[near], ends[near], lengths[near]
        agree = self._agreeing(raw, begins, lengths, 1) + self._agreeing(raw[::-1], ends - 1, lengths, -1)
        likely = near[agree >= np.maximum(lengths, len(raw)) - slack] + low
        return [number for number in likely.tolist() if same(self.term(number)[1:], word)]

    def _agreeing(self, raw: Array, at: Array, lengths: Array, step: int) -> Array:
        """How many letters agree from one end on."""
        agree = np.zeros(len(at), dtype=np.int64)
        going = np.arange(len(at))
        last = len(self._letters) - 1
        for distance, letter in enumerate(raw.tolist()):
            places = np.clip(at[going] + step * distance, 0, last)
            going = going[(self._letters[places] == letter) & (lengths[going] > distance)]
            if not len(going):
                break
            agree[going] += 1
        return agree

    def _at_or_after(self, raw: bytes) -> int:
        """The number of the first term that is not before."""
        rough = bisect_left(self._signposts, raw)
        return bisect_left(self, raw, max(0, rough - 1) * _STRIDE, min(self._size, rough * _STRIDE))
