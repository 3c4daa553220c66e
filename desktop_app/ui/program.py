"""Starting the window."""

import logging
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from desktop_app import __version__
from desktop_app.assets import asset
from desktop_app.ui.binding import refuse_unsound_binding
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.state import State
from desktop_app.ui.theme import ThemeManager

logger = logging.getLogger("qt")
_SWITCH = 0.001
"""Seconds that another thread may keep the interpreter while the window waits for it; a frame has 16 ms."""


def run_program(folder: Path, files: list[Path], *, samples: bool) -> int:
    """Show the window until it is closed.

    Args:
        folder: the library's.
        files: to import at once.
        samples: whether a library that holds nothing begins with the sample briefings.

    Raises:
        LibraryError: the library cannot be opened.
        UnsoundBindingError: this version of Qt for Python would crash.
    """
    refuse_unsound_binding()
    app = application()
    window, fill = _empty_window(folder, app)
    window.show()
    app.processEvents()  # its first paint, before what stands in it is loaded
    fill()
    from desktop_app.ui.assembly import show_bugs

    show_bugs(window)
    window.begin_with(files, sample_paths() if samples else [])
    return app.exec()


def create_window(folder: Path) -> MainWindow:
    """The whole window on a library, without entering the event loop."""
    window, fill = _empty_window(folder, application())
    fill()
    return window


def _empty_window(folder: Path, app: QApplication) -> tuple[MainWindow, Callable[[], None]]:
    """The bare window, and what fills it."""
    sys.setswitchinterval(_SWITCH)
    state = State(folder)
    looks = state.looks()
    themes = ThemeManager(looks.theme, looks.zoom)
    themes.apply(app)
    window = MainWindow(themes, state)
    themes.setParent(window)

    def fill() -> None:
        from desktop_app.ui.assembly import furnish

        furnish(window, folder, app, themes, state)

    return window, fill


def sample_paths() -> list[Path]:
    """The briefings that ship with the program."""
    return sorted(asset("samples").glob("*.txt"))


def application() -> QApplication:
    """The one application object, made when first asked for."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        return app
    qInstallMessageHandler(_log)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Briefing Desk")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("briefing-desk")
    return app


def _log(kind: QtMsgType, _: QMessageLogContext, text: str) -> None:
    """Qt's messages go where ours go."""
    levels = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtWarningMsg: logging.WARNING,
    }
    logger.log(levels.get(kind, logging.ERROR), "%s", text)
