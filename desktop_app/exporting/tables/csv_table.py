"""Comma-separated values, as spreadsheets open them without a question.

Source: RFC 4180; the byte order mark tells Excel that this is UTF-8.
"""

import csv
import io

from .sheet import Sheet

_RUN = tuple("=+-@\t\r\n＝＋－＠")
"""What a spreadsheet takes for the beginning of a formula, or passes over on the way to one."""


def write_csv(sheet: Sheet) -> bytes:
    """The table; a cell that would be run as a formula begins with an apostrophe."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(map(harmless, sheet.heads))
    writer.writerows(map(harmless, line.words) for line in sheet.lines)
    return stream.getvalue().encode("utf-8-sig")


def harmless(words: str) -> str:
    """The words as a spreadsheet shows them and does nothing else."""
    return f"'{words}" if words.startswith(_RUN) or words.lstrip().startswith(_RUN) else words
