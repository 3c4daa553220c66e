"""Sentences and tokens of what is said, with offsets into the paragraph."""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate, repeat
from typing import NamedTuple

from desktop_app.model.spans import TextSpan

from .lexicon import lexicon

LONGEST = 2000
"""Code points of a sentence; a longer one is cut, so that work per sentence stays bounded."""

_END = re.compile(r"[.!?\n](?:(?<=\n)|(?<![.!?][.!?])[.!?]*+[\"'”’)\]]{0,3}(?=\s|$))")
_LETTER = re.compile(r"\s{1,2}(?:[a-h]|[ivx]{1,4})\)\s")
_ROMAN = frozenset("IVX")
_TOKEN = re.compile(r"([^\W_]+(?:(?:['’.,\-–‑/]|(?<=[A-Z])\.[-–‑])[^\W_]+)*(?:['’](?=\s|$))?|[^\w\s])")


class Token(NamedTuple):
    """A word or a mark."""

    text: str
    low: str
    start: int  # in the paragraph
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it is a word or a number, not a mark."""
        return self.text[0].isalnum()


class Sentence:
    """A sentence of a paragraph; its tokens are made when they are first asked for."""

    __slots__ = (
        "_parts",
        "_tokens",
        "end",
        "first",
        "index",
        "last",
        "lows",
        "number",
        "said",
        "start",
        "stretch",
        "text",
        "words",
    )

    def __init__(self, text: str, number: int, start: int, end: int, stretch: int) -> None:
        self.text = text  # of the whole paragraph
        self.number = number  # of the paragraph
        self.start, self.end = start, end
        self.stretch = stretch  # what one speaker says in one go
        self.index = 0  # among all sentences of the outline
        self.first = self.last = False  # of its paragraph
        self.said = text[start:end]  # its own words
        self._parts: list[str] = _TOKEN.split(self.said)  # tokens, and what stands between them
        self.words = list(map(str.lower, self._parts[1::2]))  # and marks, one for each token
        self.lows = frozenset(self.words)  # to see quickly that a rule has nothing to do here
        self._tokens: list[Token] | None = None

    @property
    def tokens(self) -> list[Token]:
        """Words and marks in order."""
        if self._tokens is None:
            self._tokens = _placed(self._parts, self.words, self.start)
        return self._tokens

    def span(self, start: int | None = None, end: int | None = None) -> TextSpan:
        """A span in the paragraph; the whole sentence where no offsets are given."""
        return TextSpan(self.number, self.start if start is None else start, self.end if end is None else end)


def _placed(parts: list[str], lows: list[str], start: int) -> list[Token]:
    """Words and marks with their places: every second part, the others stand between them."""
    places = list(accumulate(map(len, parts), initial=start))
    made = zip(parts[1::2], lows, places[1:-1:2], places[2::2], strict=True)
    # a third of the time of Token(…)
    return list(map(tuple.__new__, repeat(Token), made))


def sentences(paragraphs: Iterable[tuple[int, int, str]]) -> list[Sentence]:
    """All sentences of some paragraphs, in order.

    Args:
        paragraphs: stretch, paragraph number and text of each.
    """
    found: list[Sentence] = []
    for stretch, number, text in paragraphs:
        here = [Sentence(text, number, start, end, stretch) for start, end in _spans(text)]
        if here:
            here[0].first = here[-1].last = True
        found += here
    for index, sentence in enumerate(found):
        sentence.index = index
    return found


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Offsets of sentences without the white space around them."""
    start = 0
    for match in _END.finditer(text):
        if _ends(text, start, match):
            yield from _pieces(text, start, match.end())
            start = match.end()
    yield from _pieces(text, start, len(text))


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a full stop ends a sentence, not an abbreviation, an initial or a list number."""
    mark = match.group()
    if mark[0] == "\n":
        return True
    stop = match.start()
    if stop - start < 12:
        before = text[start:stop].strip().strip("(")
        if before.isdigit() or len(before) < 2 or (set(before) <= _ROMAN and len(before) < 5):
            return False
    following = text[match.end() : match.end() + 3].lstrip()[:1]
    if following.islower() and not _LETTER.match(text, match.end()):
        return False
    return not (mark == "." and abbreviated(text, stop))


def abbreviated(text: str, stop: int) -> bool:
    """Whether the word before a full stop is an abbreviation or an initial."""
    window = text[max(0, stop - 12) : stop]
    parts = window.split()
    if not parts or window[-1].isspace():
        return False
    word = parts[-1].strip("(\"'“‘")
    return word.lower() in lexicon().abbreviations or (len(word) == 1 and word.isupper() and word != "I")


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence without outer white space, in pieces of at most LONGEST code points."""
    while True:
        stop = end
        if end - start > LONGEST:
            stop = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
            stop = stop if stop > start else start + LONGEST
        piece = text[start:stop]
        bare = piece.strip()
        if bare:
            lead = len(piece) - len(piece.lstrip())
            yield start + lead, start + lead + len(bare)
        if stop >= end:
            return
        start = stop
