"""What stands where: look-ups by paragraph and offset in logarithmic time."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from desktop_app.model.spans import TextSpan

from .text import LONGEST

Place = tuple[int, int]
"""Paragraph number and offset."""

T = TypeVar("T")


class Spans(Generic[T]):
    """Things with spans, none much longer than a sentence."""

    def __init__(self, entries: Iterable[tuple[TextSpan, T]]) -> None:
        self._entries = sorted(
            ((span.paragraph, span.start, order, span, thing) for order, (span, thing) in enumerate(entries)),
            key=lambda entry: entry[:3],
        )
        self._starts = [(entry[0], entry[1]) for entry in self._entries]

    def beginning_in(self, span: TextSpan) -> Iterator[tuple[TextSpan, T]]:
        """What begins inside a span."""
        first = bisect_left(self._starts, (span.paragraph, span.start))
        last = bisect_left(self._starts, (span.paragraph, span.end))
        for _, _, _, found, thing in self._entries[first:last]:
            yield found, thing

    def overlapping(self, span: TextSpan) -> Iterator[tuple[TextSpan, T]]:
        """What shares code points with a span."""
        first = bisect_left(self._starts, (span.paragraph, span.start - LONGEST))
        last = bisect_left(self._starts, (span.paragraph, span.end))
        for _, _, _, found, thing in self._entries[first:last]:
            if found.end > span.start:
                yield found, thing


class Scopes(Generic[T]):
    """Stretches of text, nested or one after the other."""

    def __init__(self, entries: Iterable[tuple[tuple[Place, Place], T]]) -> None:
        ordered = sorted(
            enumerate(entries), key=lambda entry: (entry[1][0][0], _backwards(entry[1][0][1]), entry[0])
        )
        self._entries = [entry for _, entry in ordered]
        self._starts = [scope[0] for scope, _ in self._entries]
        self._around: list[int] = []
        open_now: list[int] = []
        for k, (scope, _) in enumerate(self._entries):
            while open_now and self._entries[open_now[-1]][0][1] <= scope[0]:
                open_now.pop()
            self._around.append(open_now[-1] if open_now else -1)
            open_now.append(k)

    def around(self, at: Place) -> Iterator[T]:
        """The stretches that hold a place, the innermost first."""
        k = bisect_right(self._starts, at) - 1
        while k >= 0:
            scope, thing = self._entries[k]
            if at < scope[1]:
                yield thing
            k = self._around[k]


def _backwards(place: Place) -> Place:
    return -place[0], -place[1]
