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


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one cell; an empty one is open: the text does not say."""

    text: str = ""
    by_reader: bool = False  # the reader's own entry, not the text's


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One task or measure."""

    item: OutlineItem
    depth: int  # how many rows it hangs under, from 0
    cells: Mapping[Column, Cell]
    places: tuple[Quotation, ...]  # what proves the row


@dataclass(frozen=True, slots=True)
class Matrix:
    """The table, in the outline's order."""

    rows: tuple[MatrixRow, ...] = ()
