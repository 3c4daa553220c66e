import gc
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QImage
from PySide6.QtWidgets import QApplication

from desktop_app.assets import asset
from desktop_app.model.outline import Kind, Status
from desktop_app.ui.icons import KIND_ICON, STATUS_ICON, icon
from desktop_app.ui.theme import ThemeManager

DRAWINGS = sorted(asset("icons").glob("*.svg"))


def drawn(
    picture: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal, state: QIcon.State = QIcon.State.Off
) -> QImage:
    return picture.pixmap(QSize(32, 32), mode, state).toImage()


def strongest(image: QImage) -> str:
    """The colour of the most opaque pixel; empty where nothing is drawn."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    best = max(pixels, key=lambda pixel: pixel.alpha())
    return best.name() if best.alpha() > 200 else ""


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: path.stem)
def test_every_icon_draws_something_in_the_colour_of_its_role(qapp: QApplication, path: Path) -> None:
    themes = ThemeManager("light")
    assert strongest(drawn(icon(path.stem, themes))) == themes.theme.colour("ink2").name()


def test_every_kind_and_status_has_an_icon_of_its_own() -> None:
    names = {path.stem for path in DRAWINGS}
    assert set(KIND_ICON) == set(Kind)
    assert set(STATUS_ICON) == set(Status)
    assert len({*KIND_ICON.values(), *STATUS_ICON.values()} & names) == len(Kind) + len(Status)


def test_an_icon_takes_the_new_colour_when_the_theme_changes(qapp: QApplication) -> None:
    themes = ThemeManager("light")
    picture = icon("search", themes, "accent")
    light = strongest(drawn(picture))
    themes.choose("dark")
    assert strongest(drawn(picture)) == themes.theme.colour("accent").name() != light


def test_disabled_and_checked_icons_differ_in_colour(qapp: QApplication) -> None:
    themes = ThemeManager("light")
    picture = icon("star", themes, "ink2", "warn")
    assert strongest(drawn(picture, QIcon.Mode.Disabled)) == themes.theme.colour("ink_off").name()
    assert strongest(drawn(picture, state=QIcon.State.On)) == themes.theme.colour("warn").name()


def test_a_copied_icon_outlives_the_first(qapp: QApplication) -> None:
    themes = ThemeManager("light")
    copy = QIcon(icon("tag", themes))
    gc.collect()
    assert strongest(drawn(copy)) == themes.theme.colour("ink2").name()
