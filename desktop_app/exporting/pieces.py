"""A paragraph cut where highlights begin and end."""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from desktop_app.exporting.page import Piece
from desktop_app.model.annotation import Colour


class Mark(NamedTuple):
    """A highlight's range in a paragraph, with the number of its note."""

    start: int
    end: int
    note: int
    colour: Colour


def pieces(text: str, marks: Iterable[Mark]) -> tuple[Piece, ...]:
    """The text in runs under the same highlights; joined they are the text."""
    fitting = [mark._replace(end=min(mark.end, len(text))) for mark in marks]
    fitting = [mark for mark in fitting if mark.start < mark.end]
    cuts = {0, len(text)}.union(*((mark.start, mark.end) for mark in fitting))
    return tuple(_piece(text, start, end, fitting) for start, end in pairwise(sorted(cuts)))


def _piece(text: str, start: int, end: int, marks: Iterable[Mark]) -> Piece:
    over = [mark for mark in marks if mark.start <= start and end <= mark.end]
    return Piece(
        text[start:end],
        tuple(mark.note for mark in over),
        over[-1].colour if over else None,
        tuple(mark.note for mark in over if mark.end == end),
    )
