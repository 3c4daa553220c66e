"""The stretch of a paragraph that a hit shows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .analysis import Words
from .marks import Marker, Span

WIDTH = 220  # code points


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What a hit shows, and every mark in the whole text."""

    snippet: str  # a part of the text, unchanged
    highlights: tuple[Span, ...]  # code points in the snippet
    spans: tuple[Span, ...]  # code points in the text


def excerpt(text: str, marker: Marker) -> Excerpt:
    """The stretch with the most marks, of whole words; the beginning where there are none."""
    words = Words(text)
    spans = marker.spans(words)
    start, end = _stretch(text, words, spans)
    shown = tuple((a - start, b - start) for a, b in spans if start <= a and b <= end)
    return Excerpt(text[start:end], shown, tuple(spans))


def _stretch(text: str, words: Words, spans: Sequence[Span]) -> Span:
    if len(text) <= WIDTH:
        return 0, len(text)
    first, last = _densest(spans) if spans else (0, 0)
    start = max(0, first - max(0, WIDTH - (last - first)) // 2)
    end = min(len(text), start + WIDTH)
    start = max(0, min(first, end - WIDTH))
    return _to_whole_words(text, words, start, max(end, last))


def _densest(spans: Sequence[Span]) -> Span:
    """From the first to the last of the most marks that fit."""
    best, most, last = spans[0], 0, 0
    for at, (start, _) in enumerate(spans):
        last = max(last, at)
        while last + 1 < len(spans) and spans[last + 1][1] <= start + WIDTH:
            last += 1
        if last - at + 1 > most:
            best, most = (start, spans[last][1]), last - at + 1
    return best


def _to_whole_words(text: str, words: Words, start: int, end: int) -> Span:
    """Shrink a stretch so that it cuts no word; a word longer than the stretch is cut."""
    if start:
        begins = (begin for begin, _ in _words_around(words, start) if begin >= start)
        first = next(begins, end)
        start = first if first < end else start
    if end < len(text) and not text[end].isspace() and not text[end - 1].isspace():
        for begin, stop in _words_around(words, end):
            if begin >= end:
                break
            if start < begin < end < stop:
                end = begin
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return start, end


def _words_around(words: Words, place: int) -> Iterator[Span]:
    """The words from the one on in which a place may be; a longer one than any snippet is cut."""
    folded = words.folded_place(place)
    return map(words.span, words.from_(words.border(folded, max(0, folded - WIDTH))))
