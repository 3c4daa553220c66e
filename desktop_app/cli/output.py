"""What a command prints: one JSON document, or text a person likes to read."""

import json
import os
import sys
import time
from collections.abc import Mapping, Sequence
from typing import Any
from unicodedata import east_asian_width

from desktop_app.model.errors import DeskError
from desktop_app.model.pace import Pacer


class Output:
    """Where a command's results go."""

    def __init__(self, *, as_json: bool, quiet: bool) -> None:
        self.as_json = as_json
        self._quiet = quiet
        self._colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")

    def document(self, value: Any) -> None:  # noqa: ANN401 - whatever JSON holds
        """The one JSON document of the command."""
        print(json.dumps(value, ensure_ascii=False, indent=None if not sys.stdout.isatty() else 1))

    def json_line(self, value: Any) -> None:  # noqa: ANN401 - whatever JSON holds
        """One JSON value on a line, out of our hands at once."""
        print(json.dumps(value, ensure_ascii=False), flush=True)

    def line(self, text: str = "") -> None:
        """A line for a person; a pipe that was closed ends the command."""
        print(text)

    def warn(self, text: str) -> None:
        """Something to know that is no result: a line on stderr."""
        print(f"warning: {text}", file=sys.stderr)

    def raw(self, content: bytes) -> None:
        """What is to come out as it is, ends of lines and all."""
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()

    def table(self, heads: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
        """Columns under heads, padded by the width that characters have on screen."""
        cells = [list(heads), *[[str(cell) for cell in row] for row in rows]]
        widths = [max(map(_width, column)) for column in zip(*cells, strict=True)]
        for number, row in enumerate(cells):
            padded = [cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)]
            text = "  ".join(padded).rstrip()
            print(self.strong(text) if number == 0 else text)

    def strong(self, text: str) -> str:
        """Bold on a terminal."""
        return f"\x1b[1m{text}\x1b[0m" if self._colour else text

    def faint(self, text: str) -> str:
        """Dim on a terminal."""
        return f"\x1b[2m{text}\x1b[0m" if self._colour else text

    def progress(self, label: str) -> "ProgressBar | None":
        """A bar on stderr, where there is a terminal to show it."""
        return None if self._quiet or not sys.stderr.isatty() else ProgressBar(label)


class ProgressBar:
    """A bar that appears once the work has taken half a second."""

    DELAY = 0.5
    WIDTH = 30

    def __init__(self, label: str) -> None:
        self._label = label
        self._begun = time.monotonic()
        self._pacer = Pacer(self._begun)
        self._shown = False

    def __call__(self, done: int, total: int) -> None:
        """Show items done of all, how fast they go and how long the others will take."""
        now = time.monotonic()
        pace = self._pacer.pace(now, done, total)
        if now - self._begun < self.DELAY:
            return
        filled = self.WIDTH * done // max(total, 1)
        bar = "█" * filled + "░" * (self.WIDTH - filled)
        going = f"  {pace.per_minute:.0f} a minute, {_span(pace.seconds_left)} left" if pace else ""
        sys.stderr.write(f"\r{self._label} {bar} {done}/{total}{going}\x1b[K")
        sys.stderr.flush()
        self._shown = True

    def clear(self) -> None:
        """Leave the line as it was."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


def report_error(error: DeskError, *, as_json: bool) -> None:
    """One line on stderr, and with JSON the error as a document."""
    message = " ".join(error.message.split())
    if as_json:
        plain: Mapping[str, Mapping[str, str]] = {"error": {"code": error.code, "message": message}}
        print(json.dumps(plain, ensure_ascii=False))
    print(f"error: {message}", file=sys.stderr)


def _span(seconds: float) -> str:
    """A time to wait, as exactly as it can be known."""
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60} min"


def _width(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)
