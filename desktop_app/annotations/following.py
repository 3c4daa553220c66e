"""Selectors in a text of which one place was put right: they keep to their words, however short.

Unlike anchoring, which looks for words in a text that may be any other, this knows that what stands
before the change and after it is the same text.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop_app.annotations.selectors import select
from desktop_app.model.annotation import Selector
from desktop_app.model.spans import Quotation, TextSpan, shared_start

KEPT = 0.5
"""Share of some words that must be as they were for the others, put right among them, to belong to them."""


@dataclass(frozen=True, slots=True)
class Followed:
    """Where selectors stand after a change."""

    selectors: tuple[Selector, ...]
    reworded: bool  # whether some of their words are others now


class Change:
    """One text before and after a change."""

    def __init__(self, before: Mapping[int, str], after: Mapping[int, str]) -> None:
        """Compare two texts, each given as paragraphs by number."""
        self._after = after
        self._old, new = "\n".join(before.values()), "\n".join(after.values())
        self._old_starts = _starts(before)
        self._numbers, self._new_starts = list(after), list(_starts(after).values())
        self._head = shared_start(self._old, new)
        tail = shared_start(self._old[self._head :][::-1], new[self._head :][::-1])
        self._rest = len(self._old) - tail
        self._grown = len(new) - len(self._old)
        gone, come = self._old[self._head : self._rest], new[self._head : len(new) - tail]
        self._recut = not (gone + come).strip() and "\n" in come

    def follow(self, selectors: Sequence[Selector]) -> Followed | None:
        """Where selectors stand after the change; one whose paragraph was cut within it becomes two.

        None where most of the words of one were changed, or its end was.
        """
        spans: list[TextSpan] = []
        reworded = False
        for selector in selectors:
            quotation = Quotation(selector.paragraph, selector.start, selector.end, selector.exact)
            found = self.places(quotation)
            if not found:
                return None
            spans += found
            reworded = reworded or self._touches(quotation)
        return Followed(tuple(select(span, self._after) for span in spans), reworded)

    def places(self, quotation: Quotation) -> list[TextSpan]:
        """Where words stand after the change; none where that cannot be told."""
        start, end = self._range(quotation)
        if self._old[start:end] != quotation.quote:
            return []
        return [span for first, last in self._moved(start, end) for span in self._spans(first, last)]

    def _range(self, quotation: Quotation) -> tuple[int, int]:
        start = self._old_starts.get(quotation.paragraph, 0) + quotation.start
        return start, start + len(quotation.quote)

    def _touches(self, quotation: Quotation) -> bool:
        """Whether the change is within some words."""
        start, end = self._range(quotation)
        return not self._recut and start < self._rest and end > self._head

    def _moved(self, start: int, end: int) -> list[tuple[int, int]]:
        """Where a range of the text stands now."""
        if end <= self._head:
            return [(start, end)]
        if start >= self._rest:
            return [(start + self._grown, end + self._grown)]
        if self._recut:
            left = start, min(end, self._head)
            right = max(start, self._rest) + self._grown, end + self._grown
            return [(first, last) for first, last in (left, right) if first < last]
        kept = (self._head - start) + (end - self._rest)
        around = start <= self._head and self._rest <= end
        longest = max(end - start, end - start + self._grown)
        return [(start, end + self._grown)] if around and kept >= KEPT * longest else []

    def _spans(self, first: int, last: int) -> Iterator[TextSpan]:
        """The part of each paragraph that lies in a range of the whole text."""
        nth = max(bisect_right(self._new_starts, first) - 1, 0)
        while nth < len(self._new_starts) and self._new_starts[nth] < last:
            number, start = self._numbers[nth], self._new_starts[nth]
            begin, end = max(first, start), min(last, start + len(self._after[number]))
            if begin < end:
                yield TextSpan(number, begin - start, end - start)
            nth += 1


def _starts(texts: Mapping[int, str]) -> dict[int, int]:
    """Where each paragraph begins in the whole text."""
    starts, at = {}, 0
    for number, text in texts.items():
        starts[number] = at
        at += len(text) + 1
    return starts
