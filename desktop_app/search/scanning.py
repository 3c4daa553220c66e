"""Cuts what a person types into operands, operators and brackets."""

import re
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import islice

from desktop_app.model.outline import Kind

from .analysis import Token, Words, fold, is_han, tokens
from .likeness import MOST_EDITS
from .query import Filter, Node, Word, near_of, phrase_of
from .stems import has_forms

MOST_WORDS = 64  # further words are not looked for; what takes long to find counts for several
MOST_NEAR = 16  # words near each other; further ones are not looked for
FARTHEST = 100  # words that are still near
_DEAR = 7  # words that nearness and the beginning of a phrase count for besides their own
_DEAR_FUZZY = 3  # that two edits count for besides the word

_QUOTES = '"“”„＂「」『』«»'
_QUOTED = re.compile(rf"[{_QUOTES}]([^{_QUOTES}]*)[{_QUOTES}]")
_CHUNK = re.compile(rf"[^\s(){_QUOTES}（）]+")
_FIELD = re.compile(r"([^\W\d_]++)[:：]")
_PERIOD = re.compile(r"(\d{4}(?:-\d{1,2}){0,2})?(\.\.)?(\d{4}(?:-\d{1,2}){0,2})?")
_TILDES, _DIGITS = "~～", "0123456789"
_NEAR = re.compile(rf"[{_TILDES}]([0-9]{{0,9}})(?!\w)")
_NAMED = ("speaker", "title", "collection", "language", "tag")
_CHOICES = {
    "role": ("moderator", "official", "journalist", "interpreter", "participant", "unknown"),
    "in": ("question", "answer", "notes", "outline"),
    "kind": tuple(kind.value for kind in Kind),
}


class Sort(Enum):
    """What a piece is."""

    OPERAND = auto()
    AND = auto()
    OR = auto()
    NOT = auto()
    OPEN = auto()
    CLOSE = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the query between white space: an operand, an operator or a bracket."""

    kind: Sort
    node: Node | None = None
    tokens: tuple[Token, ...] = ()
    open_end: bool = False


class Scanner:
    """Cuts a query into pieces, at most MOST_WORDS words of it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._place = 0
        self._left = MOST_WORDS
        self.cut = False  # whether there was more than is looked for
        self._pieces: list[Piece] = []

    def pieces(self) -> list[Piece]:
        """All pieces in order."""
        while self._place < len(self._text) and self._left > 0:
            character = self._text[self._place]
            if quoted := _QUOTED.match(self._text, self._place):
                self._quoted(quoted)
            elif character in "(（)）":
                self._pieces.append(Piece(Sort.OPEN if character in "(（" else Sort.CLOSE))
                self._place += 1
            elif chunk := _CHUNK.match(self._text, self._place):
                self._chunk(chunk.group(), chunk.start())
            else:  # white space, or a quote that is never closed
                self._place += 1
        self.cut |= bool(self._text[self._place :].strip())
        return self._pieces

    def _quoted(self, quoted: re.Match[str]) -> None:
        """A phrase, the beginning of one with * behind it, or words near each other with ~ and a number."""
        near = _NEAR.match(self._text, quoted.end())
        most = min(int(near.group(1) or 0), FARTHEST) if near else 0
        starred = self._text.startswith("*", quoted.end())
        self._place = near.end() if near else quoted.end() + starred
        if most:
            self._take_near(quoted.group(1), quoted.start(1), most)
        else:
            self._take(quoted.group(1), quoted.start(1), whole=True, prefix=starred)

    def _take_near(self, text: str, start: int, most: int) -> None:
        """Add words near each other as an operand; Chinese characters that stand together do so in a row."""
        found, _ = self._taken(text, start)
        units: list[list[Token]] = []
        for token in found:
            if (
                units
                and is_han(token.word)
                and token.start == units[-1][-1].end
                and is_han(units[-1][-1].word)
            ):
                units[-1].append(token)
            else:
                units.append([token])
        leaves = [phrase_of([t.word for t in unit], list(range(len(unit)))) for unit in units[:MOST_NEAR]]
        self.cut |= len(units) > MOST_NEAR
        if leaves:
            self._left -= _DEAR
            self._pieces.append(Piece(Sort.OPERAND, near_of(leaves, most), tuple(found)))

    def _taken(self, text: str, start: int) -> tuple[list[Token], bool]:
        """The words of a text that begins there, as far as so many are read."""
        words, left = Words(text), max(0, self._left)
        found = list(islice(words.from_(0), left + 1))
        beyond = len(found) > left
        self.cut |= beyond
        self._left -= min(left, len(found))
        spans = map(words.span, found[:left])
        pairs = zip(found, spans, strict=False)
        taken = [token._replace(start=low + start, end=high + start) for token, (low, high) in pairs]
        return taken, not beyond

    def _chunk(self, chunk: str, start: int) -> None:
        """A run without white space: an operator, a filter or words."""
        self._place = start + len(chunk)
        if chunk in ("AND", "OR", "NOT"):
            words = tuple(tokens(chunk))
            placed = tuple(token._replace(start=start, end=start + len(chunk)) for token in words)
            word = words[0].word
            self._pieces.append(Piece(Sort[chunk], Word(word, forms=has_forms(word)), placed))
        elif (field := _FIELD.match(chunk)) and self._field(fold(field.group(1)), chunk[field.end() :]):
            return
        elif field and field.end() < len(chunk):
            self._take(field.group(1), start)
            self._plain(chunk[field.end() :], start + field.end())
        else:
            self._plain(chunk, start)

    def _field(self, name: str, value: str) -> bool:
        """Take a filter, when it is one; a value in quotes follows the chunk."""
        end = self._place
        if not value and (quoted := _QUOTED.match(self._text, end)):
            value, end = " ".join(quoted.group(1).split()), quoted.end()
        found = _filter(name, value)
        if found is None:
            return False
        self._place = end
        self._left -= 1
        self._pieces.append(Piece(Sort.OPERAND, found))
        return True

    def _plain(self, chunk: str, start: int) -> None:
        """Words with what stands at their end: * for a prefix, ~ or ~2 for a fuzzy word."""
        bare = chunk.rstrip("*")
        if bare != chunk:
            self._take(bare, start, prefix=True)
        elif (marked := chunk.rstrip(_DIGITS)) != (bare := marked.rstrip(_TILDES)) and bare:
            edits = min(int(chunk[len(marked) :][:3] or 1), MOST_EDITS)
            self._take(bare, start, fuzzy=edits)
        else:
            self._take(chunk, start, prefix=self._place == len(self._text), unfinished=True)

    def _take(
        self,
        text: str,
        start: int,
        *,
        whole: bool = False,
        prefix: bool = False,
        fuzzy: int = 0,
        unfinished: bool = False,
    ) -> None:
        """Add words as operands.

        Args:
            whole: one phrase, whatever stands between the words; else punctuation in Chinese parts phrases.
            prefix: the last word is a prefix.
            fuzzy: how many edits away a word may be.
            unfinished: it is one only because nothing follows, so it must reach the end of the text.
        """
        cut, all_taken = self._taken(text, start)
        if fuzzy > 1:
            self._left -= _DEAR_FUZZY
        if unfinished and cut and (cut[-1].end < len(self._text) or is_han(cut[-1].word)):
            prefix = False
        prefix = prefix and all_taken
        runs = [cut] if whole else _runs(cut)
        for run in filter(None, runs):
            is_last = prefix and run[-1] is cut[-1]
            node = phrase_of([t.word for t in run], [t.position for t in run], open_end=is_last)
            if isinstance(node, Word):
                forms = has_forms(node.text) and not (whole or fuzzy or (is_last and not unfinished))
                node = replace(node, fuzzy=fuzzy, forms=forms)
            elif is_last:
                self._left -= _DEAR
            self._pieces.append(Piece(Sort.OPERAND, node, tuple(run), is_last))


def _runs(found: list[Token]) -> list[list[Token]]:
    """Words that follow each other without a gap."""
    runs: list[list[Token]] = []
    for token in found:
        if runs and token.position == runs[-1][-1].position + 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    return runs


def _filter(name: str, value: str) -> Filter | None:
    """A filter, or None where field or value make no sense."""
    if name == "date" and (match := _PERIOD.fullmatch(value)):
        low, dots, high = match.groups()
        if (low or high) and (dots or not high):
            return Filter("date", f"{_padded(low)}{dots or ''}{_padded(high)}")
    if name in _CHOICES and fold(value) in _CHOICES[name]:
        return Filter(name, fold(value))
    if name in _NAMED and tokens(value):
        return Filter(name, value)
    return None


def _padded(date: str | None) -> str:
    """2024-3 as 2024-03."""
    return "-".join(part.zfill(2) for part in date.split("-")) if date else ""
