"""Searches that are kept in the window: saved ones in the library, past ones below the field."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtCore import Qt
from window_driver import Driver

from desktop_app.model.search import SearchQuery
from desktop_app.ui.parts.link import Link
from desktop_app.ui.parts.panel_head import PanelHead
from desktop_app.ui.results.model import Column
from desktop_app.ui.results.widget import ResultsPanel
from desktop_app.ui.search.past import MOST, remembered
from desktop_app.ui.search.past_list import PastPopover

Open = Callable[..., Driver]
Key = Qt.Key
Control, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(open_window: Open, stocked: Path, tmp_path: Path) -> Driver:
    """A window with the keyboard in the search field."""
    desk = open_window(Path(copytree(stocked, tmp_path / "library")))
    desk.open("Orchard Valley")
    desk.press(Key.Key_F, Control | Shift)
    return desk


def saved(desk: Driver) -> list[str]:
    """The saved searches in the library, by name."""
    rows = desk.rows("library_view")
    return rows[rows.index("Saved searches") + 1 :] if "Saved searches" in rows else []


def test_search_is_saved_run_again_renamed_removed_and_brought_back(
    open_window: Open, window: Driver
) -> None:
    window.type("gravel")
    window.choose("Role", "official")
    found = window.found()
    window.do("search.save")
    window.settle()
    assert saved(window) == ["gravel, official"]
    assert "gravel, official" in window.message
    window.do("search.save")
    assert "already" in window.message
    window.press(Key.Key_Escape, widget=window.search)
    window.settle()
    assert not window.results.isVisible()

    library = window.tree("library_view")
    window.click_row(library, window.row("library_view", "gravel, official"))
    window.settle()
    assert (window.search.text(), window.found()) == ("gravel", found)
    library.setFocus()
    window.press(Key.Key_F2)
    window.type("Road works")
    window.press(Key.Key_Return)
    window.settle()
    assert saved(window) == ["Road works"]
    window.do("undo")
    window.settle()
    assert saved(window) == ["gravel, official"]
    window.do("redo")
    window.settle()

    folder = window.window.desk.folder
    window.close()
    again = open_window(folder)
    again.settle()
    assert saved(again) == ["Road works"]
    again.tree("library_view").setCurrentIndex(again.row("library_view", "Road works"))
    again.press(Key.Key_Delete, widget=again.tree("library_view"))
    again.settle()
    assert saved(again) == []
    again.do("undo")
    again.settle()
    assert saved(again) == ["Road works"]
    again.press(Key.Key_K, Control)
    again.type("road works")
    again.press(Key.Key_Return)
    again.settle()
    assert again.search.text() == "gravel"


def past(desk: Driver) -> PastPopover:
    return desk.window.findChild(PastPopover)


def listed(desk: Driver) -> list[str]:
    model = past(desk).view.model()
    return [
        str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())
    ]


def test_past_searches_open_with_down_in_the_empty_field_and_can_be_cleared(
    open_window: Open, window: Driver
) -> None:
    window.press(Key.Key_Down)
    assert past(window).isVisible()
    assert listed(window) == []
    window.press(Key.Key_Escape)
    assert window.search.hasFocus()
    for words in ("gravel", "canals"):
        window.type(words)
        window.settle()
        window.press(Key.Key_Down)  # to the first hit
        window.press(Key.Key_Escape, widget=window.search)
        window.settle()
        window.search.setFocus()
    window.choose("Role", "official")
    window.search.setFocus()
    window.type("frost")
    window.settle()
    window.press(Key.Key_Down)
    window.press(Key.Key_Escape, widget=window.search)
    folder = window.window.desk.folder
    window.close()

    again = open_window(folder)
    again.settle()
    again.press(Key.Key_F, Control | Shift)
    again.press(Key.Key_Down)
    assert listed(again) == ["frost, official", "canals", "gravel"]
    again.press(Key.Key_Down)
    again.press(Key.Key_Delete)
    assert listed(again) == ["frost, official", "gravel"]
    again.press(Key.Key_Up)
    again.press(Key.Key_Return)
    again.settle()
    assert again.search.text() == "frost"
    assert again.search.hasFocus()
    again.press(Key.Key_Escape)
    again.do("search.past")
    clear = next(one for one in past(again).findChildren(Link) if one.isVisible())
    again.bot.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert not past(again).isVisible()
    settings = "".join(path.read_text() for path in (folder.parent / "settings").rglob("*.ini"))
    assert "frost" not in settings


def test_typing_on_replaces_what_was_remembered_of_it() -> None:
    past: tuple[SearchQuery, ...] = ()
    typed = None
    for words in ("gra", "gravel", "gravel road"):
        past = remembered(past, SearchQuery(words), typed)
        typed = past[0]
    assert [query.text for query in past] == ["gravel road"]
    past = remembered(past, SearchQuery("gravel"), None)
    assert [query.text for query in past] == ["gravel", "gravel road"]
    for number in range(MOST + 5):
        past = remembered(past, SearchQuery(f"road {number}"), None)
    assert len(past) == MOST
    assert past[0].text == f"road {MOST + 4}"


def test_row_below_a_removed_search_becomes_the_current_one(window: Driver) -> None:
    for words in ("canals", "frost", "gravel"):
        window.search.setText(words)
        window.settle()
        window.do("search.save")
        window.settle()
    library = window.tree("library_view")
    library.setCurrentIndex(window.row("library_view", "frost"))
    library.setFocus()
    window.press(Key.Key_Delete)
    window.settle()
    assert saved(window) == ["canals", "gravel"]
    assert library.currentIndex().data() == "gravel"
    window.press(Key.Key_Up)
    window.press(Key.Key_Return)
    window.settle()
    assert window.search.text() == "canals"


def test_what_narrows_is_told_in_the_new_language(window: Driver) -> None:
    head = window.window.findChild(ResultsPanel).findChild(PanelHead)
    window.type('"gravel')
    window.choose("Role", "official")
    window.settle()
    assert "official" in head.remark()
    window.do("language.zh")
    window.settle()
    assert "官员" in head.remark()
    assert "搜索" in window.search.accessibleDescription()


def test_order_of_the_results_is_saved_with_a_search(window: Driver) -> None:
    panel = window.window.findChild(ResultsPanel)

    def dates() -> list[str]:
        model = window.results.model()
        return [model.index(row, Column.DATE).data() for row in range(model.rowCount())]

    def run(name: str) -> None:
        window.press(Key.Key_Escape, widget=window.search)
        window.settle()
        window.click_row(window.tree("library_view"), window.row("library_view", name))
        window.settle()

    window.type("canals OR mended OR gravel OR carts OR 31")
    window.settle()
    window.do("search.save")
    window.settle()
    best_first = dates()
    panel.sort_by(Column.DATE)
    window.settle()
    assert dates() == sorted(best_first, reverse=True) != best_first
    window.do("search.save")
    window.settle()
    assert saved(window) == ["canals OR mended OR gravel OR carts OR 31"]
    assert "by date" in window.message
    assert "by date" in window.spoken("library_view", "canals OR mended OR gravel OR carts OR 31")
    panel.sort_by(Column.TEXT)  # what the reader likes else
    window.settle()
    assert dates() == best_first

    run("canals OR mended OR gravel OR carts OR 31")
    assert dates() == sorted(best_first, reverse=True)
    window.press(Key.Key_Escape, widget=window.search)
    window.search.setFocus()
    window.type("canals OR mended OR gravel OR carts OR 31")
    window.settle()
    assert dates() == best_first

    window.do("undo")
    window.settle()
    run("canals OR mended OR gravel OR carts OR 31")
    assert dates() == best_first


def test_star_above_the_results_saves_and_shows_what_is_saved(window: Driver) -> None:
    star = window.window.findChild(ResultsPanel)._save
    left = Qt.MouseButton.LeftButton
    window.type("gravel")
    window.settle()
    assert not star.isChecked()
    window.bot.mouseClick(star, left)
    window.settle()
    assert saved(window) == ["gravel"]
    assert star.isChecked()
    window.bot.mouseClick(star, left)
    window.settle()
    assert star.isChecked()
    assert "already" in window.message
    window.search.setFocus()
    window.press(Key.Key_End)
    window.type(" winter")
    window.settle()
    assert not star.isChecked()
    for _ in " winter":
        window.press(Key.Key_Backspace)
    window.settle()
    assert star.isChecked()
    window.do("undo")
    window.settle()
    assert not star.isChecked()
    assert saved(window) == []
