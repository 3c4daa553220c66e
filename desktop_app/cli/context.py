"""What every command is given."""

import argparse
import contextlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop_app.cli.output import Output
from desktop_app.library.service import Library
from desktop_app.model.errors import BadRequestError
from desktop_app.model.monitor import Monitor

ENVIRONMENT = "BRIEFING_DESK_LIBRARY"
OK, SOME_FAILED, WRONG_WORDS, LIBRARY_TROUBLE, INTERRUPTED = 0, 1, 2, 3, 130
"""Exit codes."""


@dataclass(frozen=True, slots=True)
class Context:
    """The parsed words, the output, and the way to the library."""

    words: argparse.Namespace
    output: Output
    folder: Path
    open_window: Callable[[Path, list[Path], bool], int]

    def library(self) -> Library:
        """The library that the command is about."""
        return Library.open(self.folder)


Command = Callable[[Context], int]


def default_folder() -> Path:
    """The library's place when none is given."""
    if stated := os.environ.get(ENVIRONMENT):
        return Path(stated)
    from platformdirs import user_data_path

    return user_data_path("briefing-desk", appauthor=False)


def index_now(context: Context, library: Library) -> None:
    """Make what the command stored searchable before the command ends, and keep the day's copy."""
    bar = context.output.progress("indexing")
    library.catch_up(Monitor(bar))
    if bar is not None:
        bar.clear()
    library.care.daily_backup()


def iso_date(text: str) -> str:
    """A date as an option takes it: a year, a month or a day.

    Raises:
        argparse.ArgumentTypeError: it is none; argparse says so.
    """
    if not text:
        return ""  # nothing was said
    for length, pattern in ((4, "%Y"), (7, "%Y-%m"), (10, "%Y-%m-%d")):
        if len(text) == length:
            with contextlib.suppress(ValueError):
                datetime.strptime(text, pattern)  # noqa: DTZ007 - a day has no time zone
                return text
    raise argparse.ArgumentTypeError(f"“{text}” is no date: give 2024, 2024-07 or 2024-07-30")


def parse_parts(text: str) -> frozenset[str]:
    """A comma-separated list of words.

    Raises:
        BadRequestError: it names nothing.
    """
    parts = frozenset(part.strip() for part in text.split(",") if part.strip())
    if not parts:
        raise BadRequestError("--include names no part: give some of notes, outline, transcript")
    return parts
