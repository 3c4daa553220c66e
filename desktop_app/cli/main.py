"""From words to a command, and from what goes wrong to an exit code."""

import argparse
import contextlib
import logging
import os
import platform
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from desktop_app import __version__
from desktop_app.cli import (
    annotating,
    audit,
    care,
    collecting,
    correcting,
    exports,
    imports,
    matrix,
    outlines,
    outlining,
    parts,
    reading,
    rules,
    searching,
)
from desktop_app.cli.context import (
    INTERRUPTED,
    LIBRARY_TROUBLE,
    OK,
    SOME_FAILED,
    WRONG_WORDS,
    Context,
    default_folder,
)
from desktop_app.cli.output import Output, report_error
from desktop_app.model.errors import BadRequestError, DeskError, LibraryError
from desktop_app.model.monitor import Cancelled
from desktop_app.search.errors import IndexDamaged
from desktop_app.storage.database import SQLITE_VERSION
from desktop_app.storage.files import is_full

logger = logging.getLogger(__name__)

_TOLD = (
    "PySide6-Essentials",
    "Whoosh-Reloaded",
    "charset-normalizer",
    "jinja2",
    "lxml",
    "Markdown",
    "markdown-it-py",
    "nh3",
    "pypdfium2",
    "selectolax",
    "XlsxWriter",
)
"""Libraries whose versions are told."""


class Interrupted(DeskError):  # noqa: N818 - the user asked for it
    """The user ended the command."""

    code = "interrupted"

    @property
    def message(self) -> str:
        """What is left of it."""
        return "interrupted; what was reported as done is kept"


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are ours: one line, no usage text."""

    def error(self, message: str) -> NoReturn:
        raise BadRequestError(f"{message}; see {self.prog} --help")


def main(argv: Sequence[str], open_window: Callable[[Path, list[Path], bool], int]) -> int:
    """Run one command.

    Args:
        argv: the words after the program's name.
        open_window: opens the window on a library with files to import, and the samples if wanted;
            its exit code. Given from outside, so that no other command loads Qt.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # bytes of file names that are no text survive, in JSON too
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = _outcome(argv, open_window)
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except BrokenPipeError:  # the reader of our output has gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        print(f"error: the output cannot be written: {error.strerror}; make room for it", file=sys.stderr)
        return SOME_FAILED


def _outcome(argv: Sequence[str], open_window: Callable[[Path, list[Path], bool], int]) -> int:
    """The exit code of a command; what went wrong has been told."""
    as_json = "--json" in argv or "--json-lines" in argv
    try:
        return _run(argv, open_window)
    except (LibraryError, IndexDamaged) as error:
        report_error(error, as_json=as_json)
        return LIBRARY_TROUBLE
    except DeskError as error:
        report_error(error, as_json=as_json)
        return WRONG_WORDS
    except (KeyboardInterrupt, Cancelled):
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # we are on our way out already
        report_error(Interrupted(), as_json=as_json and "--json-lines" not in argv)
        return INTERRUPTED
    except SystemExit as error:  # argparse has printed its help
        return int(error.code or OK)
    except Exception as error:  # the last resort: a line, not a traceback
        if isinstance(error, OSError) and (isinstance(error, BrokenPipeError) or is_full(error)):
            raise  # of our output: whatever else is written has errors of its own
        logger.debug("a bug", exc_info=True)
        bug = BadRequestError(f"this should not happen ({type(error).__name__}: {error}); please report it")
        report_error(bug, as_json=as_json)
        return WRONG_WORDS


def _run(argv: Sequence[str], open_window: Callable[[Path, list[Path], bool], int]) -> int:
    words = _parser().parse_args(argv)
    output = Output(as_json=getattr(words, "json", False), quiet=getattr(words, "quiet", False))
    if words.version:
        return _print_versions(output)
    folder = getattr(words, "library", None) or default_folder()
    context = Context(words, output, folder, open_window)
    run = getattr(words, "run", None)
    return int(run(context)) if run is not None else open_window(folder, [], True)


def _parser() -> _Parser:
    common = _Parser(add_help=False)
    common.add_argument(
        "--library", type=Path, metavar="DIR", default=argparse.SUPPRESS, help="the library's folder"
    )
    common.add_argument(
        "--json", action="store_true", default=argparse.SUPPRESS, help="one JSON document on stdout"
    )
    common.add_argument("--quiet", action="store_true", default=argparse.SUPPRESS, help="no progress bar")
    parser = _Parser(
        prog="briefing-desk",
        parents=[common],
        description="Study briefings offline. Without a command the window opens.",
    )
    parser.add_argument("--version", action="store_true", help="versions of everything that matters")
    commands = parser.add_subparsers(metavar="COMMAND", parser_class=_with(common))
    command = commands.add_parser("open", help="open the window")
    command.add_argument("files", nargs="*", type=Path, metavar="FILE")
    command.add_argument("--samples", action="store_true", help="with the sample briefings")
    command.set_defaults(
        run=lambda context: context.open_window(context.folder, context.words.files, context.words.samples)
    )
    for group in (
        imports,
        parts,
        reading,
        correcting,
        outlines,
        outlining,
        audit,
        rules,
        matrix,
        searching,
        annotating,
        collecting,
        exports,
        care,
    ):
        group.register(commands)
    return parser


def _with(common: argparse.ArgumentParser) -> Any:  # noqa: ANN401 - argparse wants a class, a factory will do
    def make(**options: Any) -> _Parser:  # noqa: ANN401 - argparse's own options
        return _Parser(parents=[common], **options)

    return make


def _print_versions(output: Output) -> int:
    from importlib import metadata  # takes long to load

    versions = {
        "briefing-desk": __version__,
        "python": platform.python_version(),
        "sqlite": SQLITE_VERSION,
    }
    for name in _TOLD:
        with contextlib.suppress(metadata.PackageNotFoundError):
            versions[name] = metadata.version(name)
    versions["system"] = platform.platform()
    if output.as_json:
        output.document(versions)
    else:
        for name, version in versions.items():
            output.line(f"{name} {version}")
    return OK
