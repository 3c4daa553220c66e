"""`verify`, `rebuild`, `backup`, `restore`: looking after a library."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app.cli import shapes
from desktop_app.cli.context import LIBRARY_TROUBLE, OK, Context
from desktop_app.library.service import restore_library
from desktop_app.model.errors import BadRequestError, LibraryError
from desktop_app.model.library import BackupReport, Problem
from desktop_app.model.monitor import Monitor
from desktop_app.model.records import to_plain

if TYPE_CHECKING:
    import argparse


def register(commands: "argparse._SubParsersAction[Any]") -> None:
    """Declare the commands."""
    command = commands.add_parser("verify", help="look for damage")
    command.add_argument(
        "--deep", action="store_true", help="compare every text with what it was stored from, too"
    )
    command.set_defaults(run=run_verify)
    command = commands.add_parser("rebuild", help="make the search index again")
    command.set_defaults(run=run_rebuild)
    command = commands.add_parser("backup", help="the whole library in one file")
    command.add_argument("file", type=Path, metavar="FILE")
    command.set_defaults(run=run_backup)
    command = commands.add_parser("restore", help="put a backup in the library's place")
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument("--into", type=Path, metavar="DIR", help="an absent or empty folder instead")
    command.set_defaults(run=run_restore)


def run_verify(context: Context) -> int:
    """Report damage; 3 when there is some."""
    try:
        library = context.library()
        try:
            problems = library.care.verify(deep=context.words.deep)
        finally:
            library.close()
    except LibraryError as error:
        if error.code != "damaged":
            raise
        problems = (Problem("library_damaged", error.message, "briefing-desk restore FILE"),)
    if context.output.as_json:
        document = {"ok": not problems, "problems": [shapes.problem(problem) for problem in problems]}
        context.output.document(document)
    else:
        for problem in problems:
            context.output.line(f"{problem.code}: {problem.message}; {problem.repair}")
        if not problems:
            context.output.line("The library is sound.")
    return LIBRARY_TROUBLE if problems else OK


def run_rebuild(context: Context) -> int:
    """Make the index again."""
    library = context.library()
    bar = context.output.progress("indexing")
    try:
        library.care.rebuild(Monitor(bar))
        library.catch_up()
        count = len(library.summaries())
    finally:
        if bar is not None:
            bar.clear()
        library.close()
    if context.output.as_json:
        context.output.document({"transcripts": count})
    else:
        context.output.line(f"The index was made again over {count} transcripts.")
    return 0


def run_backup(context: Context) -> int:
    """Write a backup."""
    library = context.library()
    try:
        report = library.care.backup(context.words.file)
    finally:
        library.close()
    return _print_report(context, report)


def run_restore(context: Context) -> int:
    """Take a backup back."""
    into: Path | None = context.words.into
    if into is not None and into.exists() and (not into.is_dir() or any(into.iterdir())):
        raise BadRequestError(f"{into} is not empty: give an absent or empty folder, or leave --into out")
    return _print_report(context, restore_library(context.words.file, into or context.folder))


def _print_report(context: Context, report: BackupReport) -> int:
    if context.output.as_json:
        context.output.document(to_plain(report))
    else:
        context.output.line(
            f"{report.path}: {report.transcripts} transcripts, {report.annotations} annotations, "
            f"{report.bytes} bytes"
        )
    return 0
