"""A workbook with one sheet."""

import io
from datetime import UTC, datetime

import xlsxwriter

from desktop_app.model.matrix import Column

from .sheet import Line, Sheet

_LONGEST = 32_767
"""UTF-16 units that a cell holds."""

_MADE = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""The same each time, so that the same table is the same file."""

_WIDTHS = {Column.MEASURE: 44, Column.EVIDENCE: 60, Column.STATUS: 12}
_WIDTH = 22
_DEEPEST = 15  # what the format allows

_TEXT = {"text_wrap": True, "valign": "top", "num_format": "@"}
_HEAD = _TEXT | {"bold": True, "bottom": 1}


def write_xlsx(sheet: Sheet, title: str) -> bytes:
    """The workbook: strings only, heads that stay in sight, what hangs under another row set in.

    Args:
        sheet: what to write.
        title: of the workbook's properties.
    """
    stream = io.BytesIO()
    workbook = xlsxwriter.Workbook(stream, {"in_memory": True})
    workbook.set_properties({"title": title[:255], "created": _MADE})
    formats = _Formats(workbook)
    page = workbook.add_worksheet()
    widths = [_WIDTHS.get(column, _WIDTH) for column in Column]
    for place, width in enumerate([*widths, _WIDTH]):
        page.set_column(place, place, width)
    for place, words in enumerate(sheet.heads):
        page.write_string(0, place, words, formats.head)
    for number, line in enumerate(sheet.lines, 1):
        for place, words in enumerate(line.words):
            cell = formats.of(line, place)
            if words:
                page.write_string(number, place, _fitting(words), cell)
            else:
                page.write_blank(number, place, None, cell)
    page.freeze_panes(1, 1)
    page.autofilter(0, 0, max(1, len(sheet.lines)), len(sheet.heads) - 1)
    workbook.close()
    return stream.getvalue()


class _Formats:
    """The workbook's formats, each made once."""

    def __init__(self, workbook: xlsxwriter.Workbook) -> None:
        self._workbook = workbook
        self._made: dict[tuple[bool, int], xlsxwriter.format.Format] = {}
        self.head = workbook.add_format(_HEAD)

    def of(self, line: Line, place: int) -> xlsxwriter.format.Format:
        """The format of a cell."""
        key = (line.by_reader[place], min(line.depth, _DEEPEST) if place == 0 else 0)
        if key not in self._made:
            italic, indent = key
            self._made[key] = self._workbook.add_format(_TEXT | {"italic": italic, "indent": indent})
        return self._made[key]


def _fitting(words: str) -> str:
    """As much as a cell holds."""
    if len(words) * 2 <= _LONGEST:
        return words
    kept = words.encode("utf-16-le")[: (_LONGEST - 1) * 2].decode("utf-16-le", "ignore")
    return words if kept == words else f"{kept}…"
