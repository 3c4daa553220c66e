"""The tabs: what is too much for one row of them can be reached."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.tabs import ReaderTabs
from desktop_app.ui.theme import ThemeManager


@pytest.fixture
def themes(qapp: QApplication) -> Iterator[ThemeManager]:
    made = ThemeManager("light")
    made.apply(qapp)
    yield made
    made.choose("light")
    made.set_scale(1)
    qapp.setStyleSheet("")


def brightness(colour: QColor) -> float:
    """Relative luminance."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_arrows_that_scroll_the_tabs_are_seen_and_hit(
    qtbot: QtBot, themes: ThemeManager, theme: str, scale: float
) -> None:
    tabs = ReaderTabs(themes)
    qtbot.addWidget(tabs)
    tabs.resize(700, 200)
    for number in range(6):
        page = QWidget()
        page.setWindowTitle(f"The briefing of number {number}")
        tabs.add_page(page)
    tabs.setCurrentIndex(3)
    tabs.show()
    themes.choose(theme)
    themes.set_scale(scale)
    qtbot.waitExposed(tabs)
    QApplication.processEvents()
    buttons = tabs.tabBar().findChildren(QToolButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert len(buttons) == 2
    for button in buttons:
        assert button.width() >= round(20 * scale)
        image = button.grab().toImage()
        place, room = image.rect().center(), round(8 * scale)
        seen = [
            brightness(image.pixelColor(place.x() + x, place.y() + y))
            for x in range(-room, room)
            for y in range(-room, room)
        ]
        if button.isEnabled():
            assert (max(seen) + 0.05) / (min(seen) + 0.05) > 4.5
            assert sum(abs(pixel - seen[0]) > 0.02 for pixel in seen) > 12 * scale
