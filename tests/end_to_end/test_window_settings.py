"""The page of settings: what is chosen takes effect at once, stays, and leads back to the default."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from window_driver import Driver

from desktop_app.ui.settings.page import SettingRow, SettingsPage
from desktop_app.ui.state import Looks

Open = Callable[..., Driver]
Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier


def page(desk: Driver) -> SettingsPage:
    desk.press(Key.Key_Comma, Control)
    found = desk.find("settings_page")
    assert isinstance(found, SettingsPage)
    return found


def row(desk: Driver, key: str) -> SettingRow:
    return next(row for row in page(desk).rows if row.setting.key == key)


def choose(desk: Driver, key: str, words: str) -> None:
    box = row(desk, key).box
    assert isinstance(box, QComboBox)
    while box.currentText() != words:
        before = box.currentIndex()
        desk.press(Key.Key_Down, widget=box)
        assert box.currentIndex() != before or box.currentText() == words, words
    desk.settle()


def looks(desk: Driver) -> Looks:
    return desk.window.house._looks.looks()


def test_what_is_chosen_takes_effect_at_once_and_stays(window: Driver, open_window: Open) -> None:
    choose(window, "theme", "High contrast")
    assert window.action("theme.contrast").isChecked()
    choose(window, "reading_size", "24 px")
    choose(window, "column", "760 px")
    window.close()
    again = open_window()
    assert (looks(again).theme, looks(again).reading_size, looks(again).column) == ("contrast", 24, 760)
    assert row(again, "column").box.currentText() == "760 px"
    again.do("theme.light")


def test_menus_and_keys_show_on_the_page_and_a_step_between_is_listed(window: Driver) -> None:
    shown = row(window, "column")
    window.do("column.wider")
    assert shown.box.currentText() == "640 px"
    window.do("theme.dark")
    assert row(window, "theme").box.currentText() == "Dark"
    window.do("theme.light")


def test_each_setting_leads_back_to_its_default(window: Driver) -> None:
    one = row(window, "reading_size")
    assert not one.reset.isVisible()
    window.do("zoom.in")
    assert one.reset.isVisible()
    one.reset.click()
    assert looks(window).reading_size == Looks().reading_size
    assert not one.reset.isVisible()
    window.do("zoom.reset")


def test_settings_are_found_by_words_and_told_where_none_fits(window: Driver) -> None:
    here = page(window)
    window.type("contrast")
    assert [each.setting.key for each in here.rows if each.isVisible()] == ["theme"]
    here.field.setText("nothing of the kind")
    assert not any(each.isVisible() for each in here.rows)
    assert here._none.isVisible()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_page_speaks_the_language_that_is_chosen_on_it(window: Driver, language: str) -> None:
    choose(window, "language", {"zh": "简体中文", "en": "English"}[language])
    assert page(window).windowTitle() == {"zh": "设置", "en": "Settings"}[language]
    assert row(window, "theme").box.accessibleName() == {"zh": "主题", "en": "Theme"}[language]
    window.do("language.en")
