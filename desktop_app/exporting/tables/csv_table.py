"""Comma-separated values, as spreadsheets open them without a question.

Source: RFC 4180; the byte order mark tells Excel that this is UTF-8.
"""

import csv
import io

from .sheet import Sheet

_RUN = tuple("=+-@\t\r\n＝＋－＠")
"""What a spreadsheet takes for the beginning of a formula, or passes over on the way to one."""


def write_csv(sheet: Sheet) -> bytes:
    """The table; a cell that would be run as a formula begins with an apostrophe.

    Two columns more tell what other tables show by setting rows in: the level, from 1, and the item's id,
    by which the commands know it.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(map(harmless, (*sheet.heads, *sheet.keys)))
    writer.writerows(map(harmless, (*line.words, str(line.depth + 1), line.item)) for line in sheet.lines)
    return stream.getvalue().encode("utf-8-sig")


def harmless(words: str) -> str:
    """The words as a spreadsheet shows them and does nothing else."""
    return f"'{words}" if words.startswith(_RUN) or words.lstrip().startswith(_RUN) else words
