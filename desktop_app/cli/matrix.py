"""`matrix`: who does what, by when, as a table."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app.cli import shapes
from desktop_app.cli.context import Context
from desktop_app.cli.outlines import MARKS
from desktop_app.model.errors import BadRequestError
from desktop_app.model.matrix import FILLED, Cell, Column, Matrix, MatrixRow
from desktop_app.model.outline import Status
from desktop_app.model.records import to_plain

if TYPE_CHECKING:
    import argparse

_FORMATS = ("csv", "xlsx", "markdown")
_OPEN, _WIDEST = "–", 36


def register(commands: "argparse._SubParsersAction[Any]") -> None:
    """Declare the command."""
    command = commands.add_parser("matrix", help="a transcript's tasks and measures, as a table")
    command.add_argument("id", metavar="ID")
    command.add_argument("--format", choices=_FORMATS, help="without it, a table to read here")
    command.add_argument("-o", "--output", type=Path, metavar="FILE", help="where to write; xlsx needs it")
    command.add_argument(
        "--language", choices=("en", "zh"), default="en", help="of heads and statuses, by default en"
    )
    command.set_defaults(run=run_matrix)


def run_matrix(context: Context) -> int:
    """Print the table, or write it."""
    words = context.words
    if words.format is None and words.output is not None:
        raise BadRequestError("give --format: one of " + ", ".join(_FORMATS))
    if words.format == "xlsx" and words.output is None:
        raise BadRequestError("xlsx is no text: give -o FILE, where to write it")
    library = context.library()
    try:
        transcript_id = library.resolve(words.id)
        if words.output is not None:
            report = library.outlines.write_matrix(transcript_id, words.format, words.output, words.language)
            _tell(context, to_plain(report), f"{report.path}: {report.bytes} bytes")
            return 0
        matrix = library.outlines.matrix(transcript_id)
        title = library.briefing(transcript_id).transcript.title
    finally:
        library.close()
    if context.output.as_json:
        context.output.document({"rows": [shapes.matrix_row(row) for row in matrix.rows]})
    elif words.format is not None:
        from desktop_app.exporting.tables.writing import write_table

        context.output.raw(write_table(matrix, words.format, words.language, title))
    else:
        _print_table(context, matrix)
    return 0


def _tell(context: Context, plain: object, line: str) -> None:
    if context.output.as_json:
        context.output.document(plain)
    else:
        context.output.line(line)


def _print_table(context: Context, matrix: Matrix) -> None:
    """Print the columns that hold anything; a line below says which are open in every row."""
    from desktop_app.exporting.words import words_for

    if not matrix.rows:
        context.output.line("No tasks or measures were found in this text.")
        return
    names = words_for(context.words.language)
    shown = [column for column in FILLED if any(not row.cells[column].is_open for row in matrix.rows)]
    heads = ["", names.name("columns", Column.MEASURE), *(names.name("columns", c) for c in shown), "¶"]
    context.output.table(heads, [_line(row, shown) for row in matrix.rows])
    left = [names.name("columns", column) for column in FILLED if column not in shown]
    if left:
        context.output.line(context.output.faint(f"Open in every row: {', '.join(left)}"))


def _line(row: MatrixRow, shown: list[Column]) -> list[str]:
    label = "  " * row.depth + row.cells[Column.MEASURE].text
    cells = [_short(_told(row.cells[column])) for column in shown]
    places = ", ".join(str(number) for number in dict.fromkeys(q.paragraph for q in row.places))
    return [MARKS[row.item.status], _short(label), *cells, places]


def _told(cell: Cell) -> str:
    """What a cell says; the reader's entries bear a sign, also where they say that there is none."""
    return f"{cell.text or _OPEN} {MARKS[Status.EDITED]}" if cell.by_reader else cell.text or _OPEN


def _short(text: str) -> str:
    text = text.replace("\n", " ")
    return text if len(text) <= _WIDEST else f"{text[: _WIDEST - 1]}…"
