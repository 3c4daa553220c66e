import os
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot
from window_driver import Driver

from desktop_app.library.service import Library
from tests.support import BRIEFING, CHINESE, write

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

FILLER = """\
Hill Gazette:
What about road {n}?
Marta Lind:
Road {n} will be mended before winter. The crews have gravel, tools and two carts. They work from dawn.
"""


def long_briefing(turns: int = 40) -> str:
    """The briefing with further questions before its end."""
    head, end = BRIEFING.rsplit("Moderator:", 1)
    return f"{head}{''.join(FILLER.format(n=n) for n in range(turns))}Moderator:{end}".replace(
        "Orchard Valley plan", "Long Road plan", 1
    )


@pytest.fixture(scope="session")
def stocked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with three briefings, never written to: tests work on copies."""
    folder = tmp_path_factory.mktemp("stocked")
    files = [
        write(folder / "orchard.txt", BRIEFING),
        write(folder / "guoyuan.txt", CHINESE),
        write(folder / "roads.txt", long_briefing().replace("2023", "2021")),
    ]
    library = Library.open(folder / "library")
    library.import_paths(files)
    library.catch_up()
    library.close()
    return folder / "library"


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    """Where windows keep their state: nowhere near the user's own."""
    folder = tmp_path / "settings"
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder))
    return folder


@pytest.fixture
def open_window(qtbot: QtBot, settings: Path, tmp_path: Path) -> Iterator[Callable[..., Driver]]:
    """Opens windows on the test's library, one after another."""
    drivers: list[Driver] = []

    def open_(
        library: Path | None = None, size: tuple[int, int] = (1400, 900), *, settled: bool = True
    ) -> Driver:
        driver = Driver(qtbot, library or tmp_path / "library", size, settled=settled)
        drivers.append(driver)
        return driver

    yield open_
    for driver in drivers:
        driver.leave()


@pytest.fixture
def window(open_window: Callable[..., Driver], stocked: Path, tmp_path: Path) -> Driver:
    """A window on a copy of the stocked library, the briefing on roads in front."""
    copytree(stocked, tmp_path / "library")
    driver = open_window()
    driver.open("Long Road")
    return driver
