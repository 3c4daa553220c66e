"""Selectors in a text of which one place was changed: they keep to their words, however short.

Unlike anchoring, which looks for words in a text that may be any other, this knows that what stands
before the change and after it is the same text.
"""

from collections.abc import Iterator, Mapping, Sequence

from desktop_app.annotations.selectors import select
from desktop_app.model.annotation import Selector
from desktop_app.model.spans import TextSpan


class Change:
    """One text before and after a change."""

    def __init__(self, before: Mapping[int, str], after: Mapping[int, str]) -> None:
        """Compare two texts, each given as paragraphs by number."""
        self._after = after
        self._old, new = "\n".join(before.values()), "\n".join(after.values())
        self._old_starts, self._new_starts = _starts(before), _starts(after)
        self._head = _shared(self._old, new)
        tail = _shared(self._old[self._head :][::-1], new[self._head :][::-1])
        self._rest = len(self._old) - tail
        self._grown = len(new) - len(self._old)
        gone, come = self._old[self._head : self._rest], new[self._head : len(new) - tail]
        self._recut = not (gone + come).strip() and "\n" in come

    def follow(self, selectors: Sequence[Selector]) -> tuple[Selector, ...] | None:
        """Where selectors stand after the change; one whose paragraph was cut within it becomes two.

        None where the words of one were changed themselves.
        """
        ranges: list[tuple[int, int]] = []
        for selector in selectors:
            start = self._old_starts.get(selector.paragraph, 0) + selector.start
            end = start + len(selector.exact)
            if self._old[start:end] != selector.exact:
                return None
            moved = self._moved(start, end)
            if not moved:
                return None
            ranges += moved
        spans = (span for first, last in ranges for span in self._spans(first, last))
        return tuple(select(span, self._after) for span in spans)

    def _moved(self, start: int, end: int) -> list[tuple[int, int]]:
        """Where a range stands now; empty where it cannot be told."""
        if end <= self._head:
            return [(start, end)]
        if start >= self._rest:
            return [(start + self._grown, end + self._grown)]
        if not self._recut:
            return []
        left = start, min(end, self._head)
        right = max(start, self._rest) + self._grown, end + self._grown
        return [(first, last) for first, last in (left, right) if first < last]

    def _spans(self, first: int, last: int) -> Iterator[TextSpan]:
        """The part of each paragraph that lies in a range of the whole text."""
        for number, start in self._new_starts.items():
            begin, end = max(first, start), min(last, start + len(self._after[number]))
            if begin < end:
                yield TextSpan(number, begin - start, end - start)


def _starts(texts: Mapping[int, str]) -> dict[int, int]:
    """Where each paragraph begins in the whole text."""
    starts, at = {}, 0
    for number, text in texts.items():
        starts[number] = at
        at += len(text) + 1
    return starts


def _shared(one: str, other: str) -> int:
    """With how many equal code points two texts begin."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
