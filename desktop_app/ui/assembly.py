"""Everything that stands in the window, made and joined: loaded only once the window is there."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop_app.library.service import Library
from desktop_app.ui.desk import Desk
from desktop_app.ui.house import House
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.problems import BugHook
from desktop_app.ui.state import State
from desktop_app.ui.theme import ThemeManager
from desktop_app.ui.translation import Translation


def furnish(window: MainWindow, folder: Path, app: QApplication, themes: ThemeManager, state: State) -> None:
    """Open the library in a folder and fill the window with it.

    Raises:
        LibraryError: it is damaged, locked, or of a newer version; the window stays empty.
    """
    library = Library.open(folder)
    translation = Translation(app)
    translation.choose(state.looks().language)
    desk = Desk(library)
    house = House(window, desk, themes, translation, state)
    desk.setParent(window)
    window.move_in(house)
    desk.start()


def show_bugs(window: MainWindow) -> None:
    """Let the window tell of mistakes of ours that reach nobody else."""
    hook = BugHook(window)
    hook.met.connect(window.desk.failed)
    hook.install()
