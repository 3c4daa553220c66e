"""The search field and the facet buttons."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.parts.canvas import key_names
from desktop_app.ui.parts.link import Link
from desktop_app.ui.search.choices import ChoiceRow, FacetPopover
from desktop_app.ui.search.facet import FacetButton
from desktop_app.ui.search.field import SearchField
from desktop_app.ui.theme import ThemeManager


@pytest.fixture
def field(qtbot: QtBot) -> SearchField:
    widget = SearchField(ThemeManager("light"), "Ctrl+Shift+F")
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.fixture
def facet(qtbot: QtBot) -> Iterator[FacetButton]:
    themes = ThemeManager("light")
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 500)
    button = FacetButton(themes)
    layout = QVBoxLayout(window)
    layout.addWidget(button)
    layout.addStretch(1)
    button.setText("Role")
    button.set_counts([("official", 17), ("journalist", 4), ("interpreter", 0)])
    window.show()
    yield button
    window.close()


def rows(facet: FacetButton) -> dict[str, ChoiceRow]:
    popover = facet.window().findChild(FacetPopover)
    return {row.value: row for row in popover.findChildren(ChoiceRow)}


def test_every_keystroke_is_told_but_not_what_the_program_fills_in(qtbot: QtBot, field: SearchField) -> None:
    told: list[str] = []
    field.query_changed.connect(told.append)
    qtbot.keyClicks(field, "ab")
    field.set_query("from elsewhere")
    assert told == ["a", "ab"]


def test_down_leads_to_the_results_and_escape_empties(qtbot: QtBot, field: SearchField) -> None:
    field.set_query("mill")
    with qtbot.waitSignal(field.down_pressed):
        qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.text() == "mill"
    with qtbot.waitSignal(field.cleared):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


def test_shortcut_is_painted_only_in_an_empty_field(qtbot: QtBot, field: SearchField) -> None:
    field.clearFocus()
    empty = field.grab().toImage()
    bare = SearchField(ThemeManager("light"))
    qtbot.addWidget(bare)
    bare.resize(field.size())
    assert bare.grab().toImage() != empty


@pytest.mark.parametrize(
    ("shortcut", "names"),
    [
        ("Ctrl+Shift+F", ("Ctrl", "⇧", "F")),
        ("Ctrl++", ("Ctrl", "+")),
        ("F2", ("F2",)),
        ("", ()),
    ],
)
def test_shortcut_falls_into_keys(shortcut: str, names: tuple[str, ...]) -> None:
    assert key_names(shortcut) == names


def test_choice_by_keyboard_is_told_and_shown(qtbot: QtBot, facet: FacetButton) -> None:
    qtbot.keyClick(facet, Qt.Key.Key_Down)
    first = rows(facet)["official"]
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    with qtbot.waitSignal(facet.changed):
        qtbot.keyClick(rows(facet)["journalist"], Qt.Key.Key_Space)
    assert facet.chosen() == ("journalist",)
    qtbot.keyClick(rows(facet)["journalist"], Qt.Key.Key_Escape)
    assert not facet.window().findChild(FacetPopover).isVisible()
    assert facet.hasFocus()


def test_clear_takes_every_choice_back(qtbot: QtBot, facet: FacetButton) -> None:
    facet.choose(["official", "journalist"])
    facet.open_choices()
    clear = facet.window().findChild(FacetPopover).findChild(Link)
    with qtbot.waitSignal(facet.changed):
        qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert facet.chosen() == ()
    assert not any(row.isChecked() for row in rows(facet).values())


def test_chosen_value_stays_listed_when_nothing_is_left_of_it(facet: FacetButton) -> None:
    facet.choose(["moderator"])
    facet.set_counts([("official", 3)])
    facet.open_choices()
    assert rows(facet)["moderator"].isChecked()
    assert rows(facet)["moderator"].isEnabled()


def test_value_without_paragraphs_cannot_be_chosen(facet: FacetButton) -> None:
    facet.open_choices()
    assert not rows(facet)["interpreter"].isEnabled()


def test_new_counts_while_open_keep_keyboard_and_choices(qtbot: QtBot, facet: FacetButton) -> None:
    facet.open_choices()
    qtbot.keyClick(rows(facet)["official"], Qt.Key.Key_Space)
    facet.set_counts([("official", 5), ("journalist", 1)])
    live = {row.value: row for row in facet._popover._rows}
    assert live["official"].isChecked()
    assert live["official"].hasFocus()


def test_second_click_on_the_button_closes_its_choices(qtbot: QtBot, facet: FacetButton) -> None:
    for opened in (True, False, True):
        qtbot.mouseClick(facet, Qt.MouseButton.LeftButton)
        assert facet.window().findChild(FacetPopover).isVisible() is opened


def test_press_elsewhere_closes_the_choices(qtbot: QtBot, facet: FacetButton) -> None:
    facet.open_choices()
    qtbot.mousePress(facet.window(), Qt.MouseButton.LeftButton, pos=QPoint(20, 480))
    assert not facet.window().findChild(FacetPopover).isVisible()
