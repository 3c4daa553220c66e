"""A table in Markdown, as GitHub's flavour has it."""

from desktop_app.exporting.escaping import escape

from .sheet import Line, Sheet

_OPEN = "–"
_STEP = "&emsp;"


def write_markdown(sheet: Sheet) -> bytes:
    """The table; open cells show a dash, the reader's words stand in italics."""
    rows = ["| " + " | ".join(map(_cell, sheet.heads)) + " |", "|" + " --- |" * len(sheet.heads)]
    rows += map(_row, sheet.lines)
    return ("\n".join(rows) + "\n").encode()


def _row(line: Line) -> str:
    cells = [
        (f"*{_cell(words)}*" if by_reader and words.strip() else _cell(words)) or _OPEN
        for words, by_reader in zip(line.words, line.by_reader, strict=True)
    ]
    cells[0] = _STEP * line.depth + cells[0]
    cells[-1] = "" if not line.words[-1] else cells[-1]
    return f"| {' | '.join(cells)} |"


def _cell(words: str) -> str:
    """Words that stay in their cell: no pipe ends it, and a line break is one within."""
    lines = (escape(" ".join(line.split()), at_line_start=False) for line in words.split("\n"))
    return "<br>".join(line.replace("|", r"\|") for line in lines if line)
