"""The composition root: the only place that wires the parts together."""

import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.model.errors import BadRequestError

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow


def run(argv: Sequence[str]) -> int:
    """The whole program: a command, or the window."""
    from desktop_app.cli.main import main

    level = os.environ.get("BRIEFING_DESK_LOG", "WARNING").upper()
    logging.basicConfig(level=level, format="%(levelname)s %(name)s: %(message)s")
    return main(argv, run_window)


def run_window(folder: Path, files: list[Path], samples: bool) -> int:
    """Open the window on a library and stay until it is closed.

    Args:
        folder: the library's.
        files: to import at once.
        samples: whether an empty library begins with the sample briefings.

    Raises:
        BadRequestError: there is no display, or Qt cannot be loaded.
    """
    asked = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(map(os.environ.get, asked)):
        raise BadRequestError(
            "there is no display to open a window on; the commands work without one: see briefing-desk --help"
        )
    try:
        from desktop_app.ui.program import run_program
    except ImportError as error:
        raise BadRequestError(
            f"Qt cannot be loaded ({error}); python3 packaging/bootstrap.py install adds what is missing"
        ) from error
    return run_program(folder, files, samples=samples)


def create_window(library: Path) -> "QMainWindow":
    """The whole window on a library, shown to nobody yet and without an event loop."""
    from desktop_app.ui.program import create_window

    return create_window(library)
