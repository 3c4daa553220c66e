"""Tables written as text (CSV, TSV): by what their cells are parted, and whether a text is one at all."""

import csv
from collections import Counter
from itertools import islice

from desktop_app.importing.formats import Format
from desktop_app.importing.tables.columns import names_transcript

SEPARATORS = ("\t", ",", ";", "|")
_ROWS = 60  # that are looked at
_LINE = 20_000  # code points of a line that are looked at
_ALIKE = 0.8  # share of the rows that have the commonest number of cells


def separator_of(text: str) -> str:
    """What parts the cells: what gives most rows the same number of cells; "" for no table."""
    best, best_score = "", 0.0
    for separator in SEPARATORS:
        score = _evenness(rows_of(text, separator, _ROWS))
        if score > best_score:
            best, best_score = separator, score
    return best


def rows_of(text: str, separator: str, most: int) -> list[list[str]]:
    """The first rows that hold anything; what is no table comes out as rows of one cell."""
    lines = (line[:_LINE] + "\n" for line in text[: most * _LINE].splitlines())
    try:
        return list(islice((row for row in csv.reader(lines, delimiter=separator) if any(row)), most))
    except csv.Error:
        return []


def _evenness(rows: list[list[str]]) -> float:
    """0 for no table; more for more rows of one width, and for more cells."""
    if len(rows) < 2:
        return 0.0
    width, times = Counter(map(len, rows)).most_common(1)[0]
    share = times / len(rows)
    return share + min(width, 6) * 0.01 if width > 1 and share >= _ALIKE else 0.0


def looks_like_table(text: str, promised: Format | None) -> Format | None:
    """CSV or TSV for a text with columns, where its name promises a table or its first row heads one."""
    if promised not in (Format.CSV, Format.TSV) and not _heads_transcript(text):
        return None
    separator = separator_of(text)
    if not separator:
        return None
    return Format.TSV if separator == "\t" else Format.CSV


def _heads_transcript(text: str) -> bool:
    first = text[:_LINE].lstrip().split("\n", 1)[0]
    rows = (row for separator in SEPARATORS for row in rows_of(first, separator, 1))
    return any(map(names_transcript, rows))
