"""Paragraphs of word processors: pieces of differently set text to blocks, one a line."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from desktop_app.importing.text.normalise import normalise
from desktop_app.importing.text.spacing import plain_spaces, squeezed
from desktop_app.model.document import Block, BlockKind

_LONGEST_TINTED = 80  # code points of a coloured opening; more is a coloured passage


@dataclass(frozen=True, slots=True)
class Look:
    """How text is set."""

    marks: frozenset[str] = frozenset()  # bold, small capitals, capitals, underlined
    hidden: bool = False
    tint: str = ""  # colour and style, where they are not the usual ones

    def marked(self, name: str, *, on: bool) -> "Look":
        """The look with or without one of the marks."""
        return replace(self, marks=self.marks | {name} if on else self.marks - {name})


class Piece(NamedTuple):
    """A stretch of text that is set in one way; a line feed in it is a line break."""

    text: str
    marked: bool = False  # bold, small capitals, capitals or underlined
    tint: str = ""  # what else sets it apart: colour and style


@dataclass(slots=True)
class Passage:
    """A paragraph as a word processor keeps it."""

    pieces: list[Piece] = field(default_factory=list)
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0  # of a heading
    number: str = ""  # that the program puts before it: "1.", "(a)"


def blocks_of(passage: Passage) -> Iterator[Block]:
    """A block for every line of a paragraph that is not blank; only the first follows a gap.

    A blank paragraph is a blank block, for whoever wants to know where one stands.
    """
    gap = True
    before = passage.number
    for line in _lines(passage.pieces):
        text = clean("".join(piece.text for piece in line))
        if not text:
            continue
        lead = "" if passage.level else clean(_lead(line))
        lead = lead if text.startswith(lead) else ""
        if before:
            text, lead, before = f"{before} {text}", f"{before} {lead}" if lead else "", ""
        yield Block(text, passage.kind, passage.level, lead=lead, gap=gap)
        gap = False
    if gap:
        yield Block("")


def clean(text: str) -> str:
    """Text as every reader gives it: normalised, stripped, a tabulator or wide gap as two spaces."""
    if "\t" in text:
        text = text.replace("\t", "  ")
    return squeezed(text if text.isascii() and text.isprintable() else plain_spaces(normalise(text)[0]))


def _lines(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    line: list[Piece] = []
    for piece in pieces:
        first, *others = piece.text.split("\n")
        line.append(piece._replace(text=first) if others else piece)
        for other in others:
            yield line
            line = [piece._replace(text=other)]
    yield line


def _lead(line: Sequence[Piece]) -> str:
    """The text that opens a line and is set apart from what follows."""
    begin = next((i for i, piece in enumerate(line) if piece.text.strip()), None)
    if begin is None:
        return ""
    first = line[begin]
    if first.marked:
        return _opening(line[begin:], [piece.marked for piece in line[begin:]])
    if len(line) == 1:
        return ""
    usual = _usual_tint(line)
    if first.tint == usual:
        return ""
    lead = _opening(line[begin:], [piece.tint != usual for piece in line[begin:]])
    return lead if len(lead) <= _LONGEST_TINTED else ""


def _opening(line: Sequence[Piece], apart: Sequence[bool]) -> str:
    """The pieces up to the first that is not set apart; white space goes with what it follows."""
    end = next((i for i, piece in enumerate(line) if not apart[i] and piece.text.strip()), len(line))
    return "".join(piece.text for piece in line[:end]).strip()


def _usual_tint(line: Sequence[Piece]) -> str:
    """How a line's text is set: plainly, where any of it is, else as most of it is."""
    sizes: Counter[str] = Counter()
    for piece in line:
        if piece.text.strip():
            sizes[piece.tint] += len(piece.text)
    return "" if "" in sizes else sizes.most_common(1)[0][0]
