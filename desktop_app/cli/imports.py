"""`import`, `remove`, `bin`, `unremove`: what comes into a library and what leaves it."""

import argparse
import codecs
from pathlib import Path
from typing import Any

from desktop_app.cli import shapes
from desktop_app.cli.context import LIBRARY_TROUBLE, OK, SOME_FAILED, Context, index_now
from desktop_app.cli.output import report_error
from desktop_app.cli.rules import warn_of
from desktop_app.library.imports.outcome import Imported, ImportOptions
from desktop_app.library.service import Library
from desktop_app.model.changes import BinTranscripts, Change, UnbinTranscripts
from desktop_app.model.errors import BadRequestError, LibraryError, NoSuchThingError
from desktop_app.model.library import ImportRow, ImportStatus
from desktop_app.model.monitor import Monitor


def register(commands: "argparse._SubParsersAction[Any]") -> None:
    """Declare the commands."""
    command = commands.add_parser("import", help="take in transcripts: files, folders and archives")
    command.add_argument("paths", nargs="+", type=_path, metavar="PATH")
    command.add_argument("--recursive", action="store_true", help="look into subfolders")
    command.add_argument("--language", default="auto", metavar="CODE", help="such as en or zh; default: auto")
    command.add_argument(
        "--encoding", default="", metavar="NAME", help="such as utf-8 or gb18030; default: detect"
    )
    command.add_argument("--collection", default="", metavar="NAME", help="put them into this collection")
    command.add_argument("--dry-run", action="store_true", help="only say what would be done")
    command.add_argument(
        "--json-lines", action="store_true", help="a JSON row the moment each file is stored"
    )
    command.set_defaults(run=run_import)
    command = commands.add_parser("remove", help="move transcripts to the bin")
    command.add_argument("ids", nargs="+", metavar="ID")
    command.set_defaults(run=run_remove)
    command = commands.add_parser("bin", help="what is in the bin")
    command.set_defaults(run=run_bin)
    command = commands.add_parser("unremove", help="take transcripts out of the bin")
    command.add_argument("ids", nargs="+", metavar="ID")
    command.set_defaults(run=run_unremove)


def run_import(context: Context) -> int:
    """Import; 1 when some file failed."""
    words, output = context.words, context.output
    options = ImportOptions(
        recursive=words.recursive,
        language=_language(words.language),
        encoding=_encoding(words.encoding),
        collection=" ".join(words.collection.split()),
        dry_run=words.dry_run,
    )

    def on_done(outcome: Imported) -> None:
        if words.json_lines:
            output.json_line(shapes.import_row(outcome.row))

    library = context.library()
    bar = output.progress("importing")
    trouble: LibraryError | None = None
    try:
        outcomes = library.import_paths(words.paths, options, Monitor(bar), on_done)
        if not options.dry_run:
            trouble = _index_trouble(context, library)
        warn_of(output, library.outlines.word_lists())
    finally:
        if bar is not None:
            bar.clear()
        library.close()
    _print_outcomes(context, [outcome.row for outcome in outcomes])
    if trouble is not None:
        report_error(trouble, as_json=False)  # what was stored has been told on stdout
        return SOME_FAILED if trouble.code == "disk_full" else LIBRARY_TROUBLE
    return SOME_FAILED if any(o.row.status is ImportStatus.FAILED for o in outcomes) else OK


def _index_trouble(context: Context, library: Library) -> LibraryError | None:
    """Make what was stored searchable; what hindered it, which is no reason to hide what was stored."""
    try:
        index_now(context, library)
    except LibraryError as error:
        return error
    return None


def _print_outcomes(context: Context, rows: list[ImportRow]) -> None:
    if context.words.json_lines:
        return  # each has been printed when it was stored
    if context.output.as_json:
        context.output.document([shapes.import_row(row) for row in rows])
    else:
        _print_rows(context, rows)


def run_remove(context: Context) -> int:
    """Move transcripts to the bin, all or none."""
    return _move(context, out_of_bin=False)


def run_unremove(context: Context) -> int:
    """Take transcripts out of the bin, all or none."""
    return _move(context, out_of_bin=True)


def run_bin(context: Context) -> int:
    """List the bin."""
    library = context.library()
    try:
        rows = library.binned()
    finally:
        library.close()
    if context.output.as_json:
        context.output.document([shapes.summary(row) for row in rows])
    elif rows:
        context.output.table(("id", "date", "title"), [(row.id, row.date, row.title) for row in rows])
    else:
        context.output.line("The bin is empty.")
    return 0


def _move(context: Context, *, out_of_bin: bool) -> int:
    library = context.library()
    try:
        ids = tuple(dict.fromkeys(library.resolve(prefix) for prefix in context.words.ids))
        binned, listed = library.binned(), library.summaries()
        rows = {row.id: row for row in (binned if out_of_bin else listed)}
        elsewhere = {row.id for row in (listed if out_of_bin else binned)}
        for transcript_id in ids:
            if transcript_id in elsewhere:
                raise NoSuchThingError("transcript", f"{transcript_id} {_elsewhere(out_of_bin)}")
        change: Change = UnbinTranscripts(ids) if out_of_bin else BinTranscripts(ids)
        library.apply(change)
        index_now(context, library)
    finally:
        library.close()
    if context.output.as_json:
        context.output.document([shapes.summary(rows[transcript_id]) for transcript_id in ids])
    else:
        for transcript_id in ids:
            done = "back in the library" if out_of_bin else "moved to the bin"
            context.output.line(f"{transcript_id}  {rows[transcript_id].title}: {done}")
    return 0


def _elsewhere(out_of_bin: bool) -> str:
    return "(it is not in the bin)" if out_of_bin else "(it is in the bin)"


def _path(text: str) -> Path:
    if not text:
        raise argparse.ArgumentTypeError("an empty path names no file")
    return Path(text)


def _encoding(stated: str) -> str:
    """An encoding's name, known to Python.

    Raises:
        BadRequestError: it is none.
    """
    try:
        codecs.lookup(stated or "utf-8")
    except LookupError as error:
        raise BadRequestError(
            f"no text encoding is called “{stated}”; try utf-8, gb18030, big5 or cp1252"
        ) from error
    return stated


def _language(stated: str) -> str:
    code = stated.strip().lower()
    if code in ("", "auto"):
        return ""
    if not (2 <= len(code) <= 8 and code.replace("-", "").isalpha()):
        raise BadRequestError(f"“{stated}” is no language: give a code such as en or zh, or auto")
    return code.partition("-")[0]


def _print_rows(context: Context, rows: list[ImportRow]) -> None:
    for row in rows:
        name = row.title or Path(row.path).name
        context.output.line(
            f"{row.status.value:9}  {row.transcript_id or '-':8}  {name}  {context.output.faint(row.path)}"
        )
        if row.error_message:
            context.output.line(f"           {row.error_message}")
        for warning in row.warnings:
            context.output.line(f"           warning: {warning}")
