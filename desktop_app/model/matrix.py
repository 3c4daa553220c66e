"""Who does what, by when: an outline's tasks and measures as a table."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from .outline import OutlineItem
from .spans import Quotation


class Column(StrEnum):
    """A matrix's columns, in order."""

    MEASURE = "measure"
    RESPONSIBLE = "responsible"
    DEADLINE = "deadline"
    QUANTITY = "quantity"
    MECHANISM = "mechanism"
    LAW = "law"
    STATUS = "status"
    EVIDENCE = "evidence"


FILLED = (Column.RESPONSIBLE, Column.DEADLINE, Column.QUANTITY, Column.MECHANISM, Column.LAW)
"""The columns that hold what the text, or the reader, says of a measure."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one cell; an empty one is open: the text does not say."""

    text: str = ""
    by_reader: bool = False  # the reader's own entry, not the text's
    found: str = ""  # what the text says, whatever the reader entered over it

    @property
    def is_open(self) -> bool:
        """Whether nobody has said it: neither the text, nor the reader that there is none."""
        return not self.text and not self.by_reader


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One task or measure."""

    item: OutlineItem  # of a member that is no item of its own: what it would be
    depth: int  # how many rows it hangs under, from 0
    cells: Mapping[Column, Cell]
    places: tuple[Quotation, ...]  # what proves the row
    is_own: bool = True  # whether the outline has the item; else its parent only names it as a member


@dataclass(frozen=True, slots=True)
class Matrix:
    """The table, in the outline's order."""

    rows: tuple[MatrixRow, ...] = ()
