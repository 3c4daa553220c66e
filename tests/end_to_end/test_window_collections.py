"""Collections in the window: by menu, palette and keys; each step undone by one key."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from window_driver import Driver

from desktop_app.ui.collecting import free_name
from desktop_app.ui.shelf.model import shelf_node
from desktop_app.ui.shelf.view import ShelfView

Open = Callable[..., Driver]
Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier


def view(desk: Driver) -> ShelfView:
    found = desk.tree("library_view")
    assert isinstance(found, ShelfView)
    return found


def collections(desk: Driver) -> dict[str, int]:
    return dict(desk.window.desk.library.collecting.names())


def menu_of(desk: Driver, words: str) -> QMenu:
    """The menu of the last row that is called so: of a briefing, the one under its collection."""
    index = [index for index in desk.indexes("library_view") if words in str(index.data())][-1]
    view(desk).setCurrentIndex(index)
    node = shelf_node(index)
    assert node is not None
    return view(desk).make_menu(node)


def choose(menu: QMenu, *words: str) -> None:
    for word in words[:-1]:
        menu = next(action.menu() for action in menu.actions() if word in action.text() and action.menu())
    next(action for action in menu.actions() if words[-1] in action.text()).trigger()


def test_a_collection_is_made_named_and_taken_back_by_keyboard(window: Driver) -> None:
    window.do("collection.new")
    window.settle()
    window.until(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    field = QApplication.focusWidget()
    field.selectAll()
    window.type("Roads/2021")
    window.press(Key.Key_Return)
    window.settle()
    assert collections(window) == {"Roads/2021": 1}
    assert "Roads/2021" in window.rows("library_view")
    for left in ({"New collection": 1}, {}):
        window.press(Key.Key_Z, Control, window.window)
        window.settle()
        assert collections(window) == left


def test_briefings_are_put_in_and_taken_out_by_menu_and_palette(window: Driver) -> None:
    window.do("collection.new")
    window.settle()
    window.press(Key.Key_Escape)
    choose(menu_of(window, "Orchard Valley"), "collection", "New collection")
    window.settle()
    assert collections(window)["New collection"] == 2
    window.open("Orchard Valley")
    window.press(Key.Key_K, Control)
    window.type("put into")
    window.press(Key.Key_Return)
    window.settle()
    assert collections(window)["New collection"] == 2  # it is there already
    choose(menu_of(window, "Long Road"), "Take out")
    window.settle()
    assert collections(window)["New collection"] == 1
    window.do("undo")
    window.settle()
    assert collections(window)["New collection"] == 2


def test_a_removed_collection_leaves_its_briefings_and_comes_back(window: Driver) -> None:
    window.do("collection.new")
    window.settle()
    window.press(Key.Key_Escape)
    before = [row.id for row in window.window.desk.shelf.summaries]
    view(window).setCurrentIndex(window.row("library_view", "New collection"))
    window.press(Key.Key_Delete, widget=view(window))
    window.settle()
    assert collections(window) == {}
    assert [row.id for row in window.window.desk.shelf.summaries] == before
    window.do("undo")
    window.settle()
    assert collections(window) == {"New collection": 1}


def test_a_name_that_is_taken_is_refused_in_the_status_row(window: Driver, tmp_path: Path) -> None:
    for _ in range(2):
        window.do("collection.new")
        window.settle()
        window.press(Key.Key_Escape)
    assert set(collections(window)) == {"New collection", "New collection 2"}
    view(window).asks.renamed.emit("New collection 2", "new COLLECTION")
    window.settle()
    assert "already" in window.message
    assert set(collections(window)) == {"New collection", "New collection 2"}


@pytest.mark.parametrize(
    ("taken", "name"), [(set(), "New"), ({"new"}, "New 2"), ({"New", "New 2"}, "New 3"), ({"Old"}, "New")]
)
def test_a_free_name_is_found(taken: set[str], name: str) -> None:
    assert free_name("New", taken) == name


def test_tags_are_renamed_merged_and_removed_in_the_list(window: Driver) -> None:
    for words, tag in (("mended before winter", "law"), ("two carts", "act")):
        window.select(words)
        window.press(Key.Key_T)
        window.type(tag)
        window.press(Key.Key_Return, Control)
        window.settle()
    tags = window.window.desk.library.tags
    view(window).setFocus()
    view(window).setCurrentIndex(window.row("library_view", "act"))
    window.press(Key.Key_F2, widget=view(window))
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.selectAll()
    window.type("law")
    window.press(Key.Key_Return)
    window.settle()
    assert tags() == (("law", 2),)
    window.do("undo")
    window.settle()
    assert tags() == (("act", 1), ("law", 1))
    choose(menu_of(window, "law"), "Remove")
    window.settle()
    assert tags() == (("act", 1),)
    window.do("undo")
    window.settle()
    assert tags() == (("act", 1), ("law", 1))
