"""F1 opens the page about what one is doing."""

import pytest
from PySide6.QtCore import Qt
from window_driver import Driver

from desktop_app.assets import asset_text
from desktop_app.ui.help_page import PAGES

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier


def heading(page: str, language: str = "en") -> str:
    return asset_text("help", language, f"{page}.md").splitlines()[0].lstrip("# ")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_part_of_the_window_that_has_a_page_has_it_in_both_languages(language: str) -> None:
    assert all(heading(page, language) for page in PAGES.values())


@pytest.mark.parametrize(
    ("part", "page"),
    [
        ("library_view", "library"),
        ("reader", "reading"),
        ("search_box", "search"),
        ("tasks_pane", "outline"),
        ("outline_filter", "outline"),
    ],
)
def test_help_opens_at_the_page_about_what_has_the_keyboard(window: Driver, part: str, page: str) -> None:
    window.find(part).setFocus()
    window.press(Key.Key_F1)
    assert window.find("help_page").toPlainText().startswith(heading(page))


def test_help_while_a_note_is_written_is_about_notes(window: Driver) -> None:
    window.select("mended before winter")
    window.press(Key.Key_N)
    window.press(Key.Key_F1)
    assert window.find("help_page").toPlainText().startswith(heading("notes"))
