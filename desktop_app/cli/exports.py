"""`export`: annotated notes in formats that others read."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app.cli.context import Context, parse_parts
from desktop_app.model.errors import BadRequestError
from desktop_app.model.records import to_plain

if TYPE_CHECKING:
    import argparse


def register(commands: "argparse._SubParsersAction[Any]") -> None:
    """Declare the command."""
    command = commands.add_parser("export", help="write notes, outline and transcript to a file")
    command.add_argument("ids", nargs="*", metavar="ID")
    command.add_argument("--format", metavar="F", help="see --list-formats")
    command.add_argument("-o", "--output", type=Path, metavar="FILE")
    command.add_argument(
        "--include", default="notes,outline", metavar="PARTS", help="of notes,outline,transcript"
    )
    command.add_argument("--template", metavar="T")
    command.add_argument("--list-formats", action="store_true", help="the formats there are")
    command.set_defaults(run=run_export)


def run_export(context: Context) -> int:
    """Write the file, or list the formats."""
    from desktop_app.exporting.writing import FORMATS

    words, output = context.words, context.output
    if words.list_formats:
        if output.as_json:
            output.document(list(FORMATS))
        else:
            output.line("\n".join(FORMATS))
        return 0
    if not words.ids:
        raise BadRequestError("nothing to export: give one or more transcript ids")
    if words.format is None:
        raise BadRequestError("give --format: one of " + ", ".join(FORMATS))
    if words.output is None:
        raise BadRequestError("give -o FILE: where to write")
    library = context.library()
    try:
        ids = tuple(dict.fromkeys(library.resolve(prefix) for prefix in words.ids))
        report = library.export(ids, words.format, words.output, parse_parts(words.include), words.template)
    finally:
        library.close()
    if output.as_json:
        output.document(to_plain(report))
    else:
        output.line(f"{report.path}: {report.annotations} annotations, {report.bytes} bytes")
    return 0
