"""The composition root: the only place that wires the parts together."""

import logging
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

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
    """
    from desktop_app.ui.program import run_program

    return run_program(folder, files, samples=samples)


def create_window(library: Path) -> "QMainWindow":
    """The whole window on a library, shown to nobody yet and without an event loop."""
    from desktop_app.ui.program import create_window

    return create_window(library)
