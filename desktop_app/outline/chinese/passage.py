"""One turn as one compact string, every place of which leads back to its paragraph and offset."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache, cached_property

from desktop_app.model.spans import TextSpan
from desktop_app.model.transcript import Paragraph

from .folding import fold, mask

Span = tuple[int, int]
"""Half-open range of places of a passage's text."""

_SPACES = re.compile(r"[\s\u200b\u2060\ufeff]+")
_NO_SPACES = re.compile(r"[^\s\u200b\u2060\ufeff]+")
_STOPS = re.compile(r"[，。；：！？\n—…]")
_ENDS = re.compile(r"[。！？]+[”’》）]*|\n")
_EDGE = "，。；：、！？\n—…·-"


@cache
def _splitter(marks: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(marks)}]")


class Passage:
    """The text of one turn: white space gone, folded, with a line break first and after every paragraph."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self._paragraphs = paragraphs
        self._bases: list[int] = []
        self._offsets: list[Sequence[int]] = []
        self.as_written = True  # nothing was folded and no white space taken out
        pieces = ["\n"]
        length = 1
        for paragraph in paragraphs:
            text = fold(paragraph.text)
            offsets: Sequence[int] = range(len(text))
            if _SPACES.search(text):
                offsets = [place for word in _NO_SPACES.finditer(text) for place in range(*word.span())]
                text = _SPACES.sub("", text)
            self.as_written = self.as_written and text == paragraph.text
            self._bases.append(length)
            self._offsets.append(offsets)
            pieces += [text, "\n"]
            length += len(text) + 1
        self.text = "".join(pieces)

    @cached_property
    def masked(self) -> str:
        """The text with all hidden that is quoted or bracketed."""
        return mask(self.text)

    @cached_property
    def stops(self) -> list[int]:
        """Places of the marks that end clauses."""
        return [match.start() for match in _STOPS.finditer(self.masked)]

    @cached_property
    def clauses(self) -> list[Span]:
        """The clauses between the marks, empty ones left out."""
        pairs = zip(self.stops, self.stops[1:], strict=False)
        return [(left + 1, right) for left, right in pairs if right > left + 1]

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences with the marks that end them."""
        found, start = [], 1
        for match in _ENDS.finditer(self.masked, 1):
            if match.end() > start + (match.group() == "\n"):
                found.append((start, match.end()))
            start = match.end()
        return found or [(0, len(self.text))]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    @cached_property
    def breaks(self) -> list[int]:
        """Places of the line breaks."""
        return [0, *(base + len(offsets) for base, offsets in zip(self._bases, self._offsets, strict=True))]

    def sentence_index(self, place: int) -> int:
        """The number of the sentence a place belongs to."""
        index = bisect_right(self._sentence_starts, place) - 1
        return index if index > 0 else 0

    def sentence(self, place: int) -> Span:
        """The sentence a place belongs to."""
        index = bisect_right(self._sentence_starts, place) - 1  # asked too often for one call more
        return self.sentences[index if index > 0 else 0]

    def paragraph_index(self, place: int) -> int:
        """The number of the paragraph, from 0, a place belongs to."""
        index = bisect_left(self.breaks, place) - 1
        return index if index > 0 else 0

    def paragraph(self, place: int) -> Span:
        """The paragraph a place belongs to, without its line break."""
        index = self.paragraph_index(place)
        return self.breaks[index] + 1, self.breaks[min(index + 1, len(self.breaks) - 1)]

    def stop_before(self, place: int) -> int:
        """The place after the last mark before `place`: where its clause begins."""
        index = bisect_left(self.stops, place) - 1
        return self.stops[index] + 1 if index >= 0 else 0

    def stop_after(self, place: int) -> int:
        """The place of the first mark at or after `place`: where its clause ends."""
        index = bisect_left(self.stops, place)
        return self.stops[index] if index < len(self.stops) else len(self.text)

    def trim(self, start: int, end: int) -> Span:
        """start:end without punctuation at its ends; brackets and quotation marks stay."""
        while start < end and self.text[start] in _EDGE:
            start += 1
        while start < end and self.text[end - 1] in _EDGE:
            end -= 1
        return start, end

    def split(self, start: int, end: int, marks: str) -> list[Span]:
        """The pieces of start:end between the marks outside quotations, empty ones left out."""
        pieces, begin = [], start
        for match in _splitter(marks).finditer(self.masked, start, end):
            if match.start() > begin:
                pieces.append(self.trim(begin, match.start()))
            begin = match.end()
        pieces.append(self.trim(begin, end))
        return [piece for piece in pieces if piece[0] < piece[1]]

    def clauses_within(self, start: int, end: int) -> list[Span]:
        """The clauses that begin in start:end."""
        starts = self._clause_starts
        return self.clauses[bisect_left(starts, start) : bisect_left(starts, end)]

    @cached_property
    def _clause_starts(self) -> list[int]:
        return [start for start, _ in self.clauses]

    def original(self, start: int, end: int) -> str:
        """The paragraph's own characters at start:end, joined where it runs over paragraphs."""
        if self.as_written:
            return self.text[start:end].replace("\n", "")
        pieces = [
            self._paragraphs[index].text[first:last] for index, first, last in self._located(start, end)
        ]
        return pieces[0] if len(pieces) == 1 else "".join(pieces)

    def evidence(self, start: int, end: int) -> list[TextSpan]:
        """start:end as spans of the paragraphs' own text."""
        found = self._located(*self.trim(start, end))
        return [TextSpan(self._paragraphs[index].number, first, last) for index, first, last in found]

    def _located(self, start: int, end: int) -> list[tuple[int, int, int]]:
        """Paragraph, first and last offset of each part of start:end."""
        found = []
        bases = self._bases
        index = max(0, bisect_right(bases, start) - 1)
        while index < len(bases) and (base := bases[index]) < end:
            offsets = self._offsets[index]
            if base <= start < end <= base + len(offsets):  # within one paragraph, as nearly always
                return [(index, offsets[start - base], offsets[end - base - 1] + 1)]
            first = start - base if start > base else 0
            last = end - base if end - base < len(offsets) else len(offsets)
            if first < last:
                found.append((index, offsets[first], offsets[last - 1] + 1))
            index += 1
        return found
