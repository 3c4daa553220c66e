"""From what a person types to what it means. Every string is a query; what cannot be read is plain words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import lru_cache
from itertools import islice

from desktop_app.model.outline import Kind

from .analysis import Token, Words, fold, is_han, tokens
from .likeness import MOST_EDITS
from .query import And, Filter, Node, Not, Or, Word, join, near_of, phrase_of, written
from .stems import has_forms

LONGEST_QUERY = 10_000  # code points that are read
MOST_WORDS = 64  # further words are not looked for; what takes long to find counts for several
DEEPEST_BRACKETS = 12  # further ones are left out
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


@dataclass(frozen=True, slots=True)
class Reading:
    """A query as it was read."""

    node: Node | None  # None: nothing to look for
    tokens: tuple[Token, ...]  # the words to look for, where they stand in the query
    open_end: bool  # whether the last of them may be unfinished
    cut: bool  # whether there was more than is looked for

    @property
    def understood(self) -> str:
        """The query in words, with an ellipsis where there was more of it."""
        return f"{written(self.node)} …" if self.cut and self.node else written(self.node)


class _Kind(Enum):
    OPERAND = auto()
    AND = auto()
    OR = auto()
    NOT = auto()
    OPEN = auto()
    CLOSE = auto()


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of the query between white space: an operand, an operator or a bracket."""

    kind: _Kind
    node: Node | None = None
    tokens: tuple[Token, ...] = ()
    open_end: bool = False


@lru_cache(maxsize=64)
def read(text: str) -> Reading:
    """Read a query: words ANDed, "phrases", AND OR NOT, brackets, field:value, pref*, fuzzy~.

    A word that stands alone stands for its other forms as well, one in quotes for itself.
    """
    scanner = _Scanner(text[:LONGEST_QUERY])
    pieces = scanner.pieces()
    cut = scanner.cut or len(text) > LONGEST_QUERY
    pieces = _with_sound_operators(_with_sound_brackets(pieces))
    found = tuple(token for piece in pieces for token in piece.tokens)
    return Reading(_Parser(pieces).query(), found, any(piece.open_end for piece in pieces), cut)


def read_all(texts: Sequence[str]) -> Reading:
    """Read several queries, all of which are to match; it is the first whose words are told."""
    readings = [read(text) for text in texts]
    nodes = [reading.node for reading in readings if reading.node is not None]
    cut = any(reading.cut for reading in readings)
    return replace(readings[0], node=join(And, nodes) if nodes else None, cut=cut)


class _Scanner:
    """Cuts a query into pieces, at most MOST_WORDS words of it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._place = 0
        self._left = MOST_WORDS
        self.cut = False
        self._pieces: list[_Piece] = []

    def pieces(self) -> list[_Piece]:
        """All pieces in order."""
        while self._place < len(self._text) and self._left > 0:
            character = self._text[self._place]
            if quoted := _QUOTED.match(self._text, self._place):
                self._quoted(quoted)
            elif character in "(（)）":
                self._pieces.append(_Piece(_Kind.OPEN if character in "(（" else _Kind.CLOSE))
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
            self._pieces.append(_Piece(_Kind.OPERAND, near_of(leaves, most), tuple(found)))

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
            self._pieces.append(_Piece(_Kind[chunk], Word(word, forms=has_forms(word)), placed))
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
        self._pieces.append(_Piece(_Kind.OPERAND, found))
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
            self._pieces.append(_Piece(_Kind.OPERAND, node, tuple(run), is_last))


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


def _with_sound_brackets(pieces: list[_Piece]) -> list[_Piece]:
    """Without brackets that lack their partner, hold nothing or nest too deep."""
    kept: list[_Piece | None] = list(pieces)
    opened: list[int] = []
    for place, piece in enumerate(pieces):
        if piece.kind is _Kind.OPEN:
            opened.append(place)
        elif piece.kind is _Kind.CLOSE:
            start = opened.pop() if opened else None
            if start is None:
                kept[place] = None
            elif len(opened) >= DEEPEST_BRACKETS or not any(_holds(inner) for inner in kept[start:place]):
                kept[start] = kept[place] = None
    for place in opened:
        kept[place] = None
    return [piece for piece in kept if piece is not None]


def _holds(piece: _Piece | None) -> bool:
    return piece is not None and piece.kind not in (_Kind.OPEN, _Kind.CLOSE)


def _with_sound_operators(pieces: list[_Piece]) -> list[_Piece]:
    """With the operators that have nothing to work on turned into plain words."""
    sound = list(pieces)
    begins = False  # whether what follows can begin an operand
    for place in range(len(sound) - 1, -1, -1):
        if sound[place].kind in (_Kind.AND, _Kind.OR, _Kind.NOT) and not begins:
            sound[place] = _as_word(sound[place])
        begins = sound[place].kind in (_Kind.OPERAND, _Kind.OPEN, _Kind.NOT)
    ends = False  # whether what stands before can end an operand
    for place, piece in enumerate(sound):
        if piece.kind in (_Kind.AND, _Kind.OR) and not ends:
            sound[place] = _as_word(piece)
        ends = sound[place].kind in (_Kind.OPERAND, _Kind.CLOSE)
    return [p if p.kind is _Kind.OPERAND else _Piece(p.kind) for p in sound]


def _as_word(piece: _Piece) -> _Piece:
    return _Piece(_Kind.OPERAND, piece.node, piece.tokens)


class _Parser:
    """Builds the tree: NOT binds closest, then AND (also unwritten), then OR."""

    def __init__(self, pieces: list[_Piece]) -> None:
        self._pieces = pieces
        self._place = 0

    def query(self) -> Node | None:
        """The whole query."""
        return self._either() if self._pieces else None

    def _kind(self) -> _Kind | None:
        return self._pieces[self._place].kind if self._place < len(self._pieces) else None

    def _either(self) -> Node:
        nodes = [self._all()]
        while self._kind() is _Kind.OR:
            self._place += 1
            nodes.append(self._all())
        return join(Or, nodes)

    def _all(self) -> Node:
        nodes = [self._one()]
        while self._kind() not in (None, _Kind.OR, _Kind.CLOSE):
            if self._kind() is _Kind.AND:
                self._place += 1
            nodes.append(self._one())
        return join(And, nodes)

    def _one(self) -> Node:
        negated = False
        while self._kind() is _Kind.NOT:
            self._place += 1
            negated = not negated
        piece = self._pieces[self._place]
        self._place += 1
        if piece.kind is _Kind.OPEN:
            node = self._either()
            self._place += 1  # its partner
        else:
            assert piece.node is not None, "sound operators leave operands only"
            node = piece.node
        return Not(node) if negated else node
