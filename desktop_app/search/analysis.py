"""Words of a text, the same for the index, for queries and for marking what was found.

A word is folded: compatibility forms made plain, case and accents dropped. Every Chinese character is a
word. Words count up in one row of positions, so that a phrase may mix both.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from .variants import SIMPLIFIED

ANALYSIS_VERSION = 2
"""Raised whenever a text would give other words: the index must then be made again."""

LONGEST_WORD = 64  # code points; what is beyond is not told apart

HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_SIGN = rf"[^\W_{HAN}]"  # a letter or digit
_LETTER = rf"[^\W\d_{HAN}]"
WORD_PATTERN = (
    rf"[{HAN}]"
    r"|\d++(?:\+\d++)++"  # 1+1+4
    r"|\d{1,3}+(?:,\d{3}(?!\d))++(?:\.\d++)?+"  # 1,000
    r"|(?<!\d\.)\d++\.\d++(?!\.\d)"  # 3.5, but not the parts of 2024.03.15
    rf"|{_LETTER}(?:\.{_LETTER})++(?!{_SIGN})"  # u.s
    rf"|{_SIGN}++(?:'{_SIGN}++)*+"
)
"""What a word is in a folded text."""
_WORD = re.compile(WORD_PATTERN)
_HAN = re.compile(f"[{HAN}]")


class Token(NamedTuple):
    """One word of a text and where it stands."""

    word: str  # folded
    start: int  # code points in the text
    end: int
    position: int  # of the word among the words; a step of two where punctuation parts Chinese


class _Folding(dict[int, str]):
    """Code point → its folded spelling, made when first met; for `str.translate`."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if unicodedata.category(character) == "Cf":  # soft hyphens, joiners, marks of direction
            folded = ""
        else:
            plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
            folded = unicodedata.normalize("NFC", "".join(c for c in plain if not "\u0300" <= c <= "\u036f"))
            folded = folded.translate(SIMPLIFIED)
        self[code] = folded
        return folded


_FOLDING = _Folding(dict.fromkeys((0x2018, 0x2019, 0x02BC), "'"))


def fold(text: str) -> str:
    """The spelling by which texts are compared; may be longer or shorter than the text."""
    return text.lower() if text.isascii() else text.translate(_FOLDING)


def words(text: str) -> list[str]:
    """The folded words of a text in order."""
    return [token.word for token in tokens(text)]


def tokens(text: str) -> list[Token]:
    """The words of a text with their places, in order."""
    words = Words(text)
    return [
        token._replace(start=start, end=end) for token in words.from_(0) for start, end in [words.span(token)]
    ]


class Words:
    """The words of a text, found from any place on, so that not all need be looked at."""

    def __init__(self, text: str) -> None:
        self.folded = fold(text)
        self._text, self._origins = text, _origins(text)

    def from_(self, place: int) -> Iterator[Token]:
        """The words from a place of the folded text on, which must not be inside one; in its code points."""
        folded, last_end, after_han = self.folded, place, False
        position = -1
        for match in _WORD.finditer(folded, place):
            spelling, (start, end) = match.group(), match.span()
            han = is_han(spelling)
            position += 1
            if (after_han or han) and last_end < start and folded[last_end:start].strip():
                position += 1  # no phrase runs across punctuation between Chinese characters
            after_han, last_end = han, end
            yield _token(match, position)

    def beginning_at(self, place: int) -> Token | None:
        """The word that begins at a place of the folded text, told without a look at others.

        Its position is not reckoned. None where one may have begun before.
        """
        if place and not self.folded[place - 1].isspace():
            return None
        match = _WORD.match(self.folded, place)
        return _token(match, 0) if match else None

    def border(self, place: int, floor: int = 0) -> int:
        """A place of the folded text before another, but not before a floor, that is inside no word."""
        folded = self.folded
        while place > floor and not (folded[place - 1].isspace() or is_han(folded[place - 1])):
            place -= 1
        return place

    def span(self, token: Token) -> tuple[int, int]:
        """Where a word of the folded text stands in the text itself."""
        if not self._origins:
            return token.start, token.end
        return self._origins[token.start], _end_of(self._text, self._origins[token.end - 1])

    def folded_place(self, place: int) -> int:
        """The place in the folded text of one in the text."""
        return bisect_left(self._origins, place) if self._origins else place


def _token(match: re.Match[str], position: int) -> Token:
    spelling, (start, end) = match.group(), match.span()
    ending = 2 if spelling.endswith("'s") else 0
    return Token(plain_word(spelling)[:LONGEST_WORD], start, end - ending, position)


def plain_word(spelling: str) -> str:
    """The word that a spelling in a folded text stands for: 1,000 as 1000, ministry's as ministry."""
    if spelling.endswith("'s"):
        return spelling[:-2]
    return spelling.replace(",", "") if "," in spelling else spelling


def holds_han(text: str) -> bool:
    """Whether there is a Chinese character in a text."""
    return not text.isascii() and _HAN.search(text) is not None


def _origins(text: str) -> list[int]:
    """Where each folded character comes from; empty where folding kept every place."""
    if text.isascii() or all(len(_FOLDING[ord(character)]) == 1 for character in set(text)):
        return []
    return [place for place, character in enumerate(text) for _ in _FOLDING[ord(character)]]


def _end_of(text: str, place: int) -> int:
    """The end of the character at a place, with the accents that follow it."""
    end = place + 1
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end


def is_han(word: str) -> bool:
    """Whether a folded word is a single Chinese character."""
    return len(word) == 1 and _HAN.match(word) is not None
