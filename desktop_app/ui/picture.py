"""A picture of the window, drawn without a display: `python -m desktop_app.ui.picture`."""

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.program import create_window

_PATIENCE = 30.0
"""Seconds after which the picture is taken as it is."""


def main(argv: Sequence[str]) -> int:
    """Draw the window on a library and save it."""
    parser = argparse.ArgumentParser(prog="picture", description=__doc__)
    parser.add_argument("--library", type=Path, required=True)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--size", default="1600x1000", help="width x height in pixels")
    parser.add_argument("--theme", choices=("light", "dark", "contrast"), default="light")
    parser.add_argument("--language", choices=("en", "zh"), default="en")
    parser.add_argument("--open", default="", help="the transcript to show; default: the newest")
    parser.add_argument("--search", default="", help="words to search for")
    words = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder:  # the user's own settings stay as they are
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
        return 0 if draw(words) else 1


def draw(words: argparse.Namespace) -> bool:
    """Whether the picture could be saved."""
    width, _, height = words.size.partition("x")
    window = create_window(words.library)
    for name in (f"theme.{words.theme}", f"language.{words.language}"):
        action = window.findChild(QAction, name)
        if action is not None:
            action.trigger()
    window.resize(int(width), int(height))
    window.show()
    settle(window)
    if words.open:
        window.open_briefing(words.open)
        settle(window)
    if words.search:
        window.search_for(words.search)
        settle(window)
    saved = window.grab().save(str(words.output))
    window.close()
    return bool(saved)


def settle(window: MainWindow, patience: float = _PATIENCE) -> None:
    """Let the window work until nothing is under way."""
    end = time.monotonic() + patience
    quiet = 0
    while quiet < 5 and time.monotonic() < end:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        quiet = quiet + 1 if window.desk.is_idle() else 0
        time.sleep(0.01)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
