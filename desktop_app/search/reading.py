"""From what a person types to what it means. Every string is a query; what cannot be read is plain words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from .analysis import Token
from .query import And, Node, Not, Or, join, written
from .scanning import Piece, Scanner, Sort

LONGEST_QUERY = 10_000  # code points that are read
MOST_WITHIN = 16  # queries within whose hits a query is asked
DEEPEST_BRACKETS = 12  # further ones are left out


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


@lru_cache(maxsize=64)
def read(text: str) -> Reading:
    """Read a query: words ANDed, "phrases", AND OR NOT, brackets, field:value, pref*, fuzzy~.

    A word that stands alone stands for its other forms as well, one in quotes for itself.
    """
    scanner = Scanner(text[:LONGEST_QUERY])
    pieces = scanner.pieces()
    cut = scanner.cut or len(text) > LONGEST_QUERY
    pieces = _with_sound_operators(_with_sound_brackets(pieces))
    found = tuple(token for piece in pieces for token in piece.tokens)
    return Reading(_Parser(pieces).query(), found, any(piece.open_end for piece in pieces), cut)


def read_all(texts: Sequence[str]) -> Reading:
    """Read several queries, all of which are to match; it is the first whose words are told.

    Args:
        texts: the query and those within whose hits it is asked, of which only the last ones are read.
    """
    first, *earlier = texts
    readings = [read(text) for text in (first, *earlier[-MOST_WITHIN:])]
    nodes = [reading.node for reading in readings if reading.node is not None]
    cut = len(earlier) > MOST_WITHIN or any(reading.cut for reading in readings)
    return replace(readings[0], node=join(And, nodes) if nodes else None, cut=cut)


def _with_sound_brackets(pieces: list[Piece]) -> list[Piece]:
    """Without brackets that lack their partner, hold nothing or nest too deep."""
    kept: list[Piece | None] = list(pieces)
    opened: list[int] = []
    for place, piece in enumerate(pieces):
        if piece.kind is Sort.OPEN:
            opened.append(place)
        elif piece.kind is Sort.CLOSE:
            start = opened.pop() if opened else None
            if start is None:
                kept[place] = None
            elif len(opened) >= DEEPEST_BRACKETS or not any(_holds(inner) for inner in kept[start:place]):
                kept[start] = kept[place] = None
    for place in opened:
        kept[place] = None
    return [piece for piece in kept if piece is not None]


def _holds(piece: Piece | None) -> bool:
    return piece is not None and piece.kind not in (Sort.OPEN, Sort.CLOSE)


def _with_sound_operators(pieces: list[Piece]) -> list[Piece]:
    """With the operators that have nothing to work on turned into plain words."""
    sound = list(pieces)
    begins = False  # whether what follows can begin an operand
    for place in range(len(sound) - 1, -1, -1):
        if sound[place].kind in (Sort.AND, Sort.OR, Sort.NOT) and not begins:
            sound[place] = _as_word(sound[place])
        begins = sound[place].kind in (Sort.OPERAND, Sort.OPEN, Sort.NOT)
    ends = False  # whether what stands before can end an operand
    for place, piece in enumerate(sound):
        if piece.kind in (Sort.AND, Sort.OR) and not ends:
            sound[place] = _as_word(piece)
        ends = sound[place].kind in (Sort.OPERAND, Sort.CLOSE)
    return [p if p.kind is Sort.OPERAND else Piece(p.kind) for p in sound]


def _as_word(piece: Piece) -> Piece:
    return Piece(Sort.OPERAND, piece.node, piece.tokens)


class _Parser:
    """Builds the tree: NOT binds closest, then AND (also unwritten), then OR."""

    def __init__(self, pieces: list[Piece]) -> None:
        self._pieces = pieces
        self._place = 0

    def query(self) -> Node | None:
        """The whole query."""
        return self._either() if self._pieces else None

    def _kind(self) -> Sort | None:
        return self._pieces[self._place].kind if self._place < len(self._pieces) else None

    def _either(self) -> Node:
        nodes = [self._all()]
        while self._kind() is Sort.OR:
            self._place += 1
            nodes.append(self._all())
        return join(Or, nodes)

    def _all(self) -> Node:
        nodes = [self._one()]
        while self._kind() not in (None, Sort.OR, Sort.CLOSE):
            if self._kind() is Sort.AND:
                self._place += 1
            nodes.append(self._one())
        return join(And, nodes)

    def _one(self) -> Node:
        negated = False
        while self._kind() is Sort.NOT:
            self._place += 1
            negated = not negated
        piece = self._pieces[self._place]
        self._place += 1
        if piece.kind is Sort.OPEN:
            node = self._either()
            self._place += 1  # its partner
        else:
            assert piece.node is not None, "sound operators leave operands only"
            node = piece.node
        return Not(node) if negated else node
