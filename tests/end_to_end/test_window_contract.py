"""What other programs, assistive tools and other tests rely on: names, shortcuts, controls that work."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import SIGNAL, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QHeaderView, QLineEdit, QMenu, QMessageBox
from window_driver import Driver

from desktop_app.library.service import Library
from desktop_app.ui.actions import ACTIONS
from tests.support import write

Open = Callable[..., Driver]
Key, Control, Shift = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier

PROMISED_ACTIONS = [
    "import",
    "find",
    "search.focus",
    "palette",
    "highlight",
    "note.add",
    "tag.add",
    "undo",
    "redo",
    "export",
    "item.next",
    "turn.next",
    "theme.light",
    "theme.dark",
    "theme.contrast",
    "language.en",
    "language.zh",
    "zoom.in",
    "zoom.out",
]
PROMISED_WIDGETS = [
    "library_view",
    "reader_tabs",
    "reader",
    "search_box",
    "results_view",
    "outline_filter",
    "frameworks_pane",
    "tasks_pane",
    "mechanisms_pane",
    "notes_view",
    "command_palette",
    "status_message",
]


def test_promised_names_are_there(window: Driver) -> None:
    for name in PROMISED_ACTIONS:
        assert isinstance(window.window.findChild(QAction, name), QAction), name
    for name in PROMISED_WIDGETS:
        window.find(name)


def test_every_action_has_one_id_its_own_keys_and_a_handler(window: Driver) -> None:
    assert [name for name, count in Counter(spec.id for spec in ACTIONS).items() if count > 1] == []
    keys = Counter(keys for spec in ACTIONS for keys in (spec.shortcut, *spec.roles) if keys)
    assert [name for name, count in keys.items() if count > 1] == []
    for spec in ACTIONS:
        action = window.action(spec.id)
        assert action.receivers(SIGNAL("triggered(bool)")) > 0, spec.id
        assert action.text(), spec.id


def test_every_menu_is_full_and_reaches_every_action(window: Driver) -> None:
    reached = set()

    def walk(menu: QMenu) -> None:
        assert menu.title()
        assert menu.actions()
        for action in menu.actions():
            submenu = action.menu()
            if isinstance(submenu, QMenu):
                walk(submenu)
            else:
                reached.add(action.objectName())

    for action in window.window.house._top._bar.actions():
        menu = action.menu()
        assert isinstance(menu, QMenu)
        walk(menu)
    assert {spec.id for spec in ACTIONS} <= reached


def test_every_visible_control_has_a_name_and_does_something(window: Driver) -> None:
    window.press(Key.Key_F, Control | Shift)
    window.type("road")
    window.settle()
    buttons = [
        button
        for button in window.window.findChildren(QAbstractButton)
        if button.isVisible() and not isinstance(button.parent(), QLineEdit)  # a field's own sign
    ]
    assert len(buttons) > 12
    for button in buttons:
        assert button.accessibleName() or button.text(), button
        listeners = sum(button.receivers(SIGNAL(s)) for s in ("clicked()", "clicked(bool)", "toggled(bool)"))
        assert listeners > 0, button.accessibleName()
    for kind in (QLineEdit, QAbstractItemView):
        for widget in window.window.findChildren(kind):
            if widget.isVisible() and not isinstance(widget, QHeaderView):
                assert widget.accessibleName(), widget


def test_no_action_opens_a_dialog_that_says_or_asks_something(
    window: Driver, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("getOpenFileNames", "getSaveFileName"):
        monkeypatch.setattr(f"PySide6.QtWidgets.QFileDialog.{name}", staticmethod(lambda *_: ([], "")))
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getExistingDirectory", staticmethod(lambda *_: ""))
    for spec in ACTIONS:
        if spec.id != "quit" and window.action(spec.id).isEnabled():
            window.do(spec.id)
            window.settle()
            assert window.window.findChild(QMessageBox) is None, spec.id
            if window.find("command_palette").isVisible():
                window.press(Key.Key_Escape)
    assert window.window.isVisible()


def stock(folder: Path, *texts: str) -> Path:
    library = Library.open(folder / "library")
    for number, text in enumerate(texts):
        library.import_text(text, f"text {number}")
    library.catch_up()
    library.close()
    return folder / "library"


def test_text_without_speakers_or_announcements_is_read_all_the_same(
    open_window: Open, tmp_path: Path
) -> None:
    desk = open_window(stock(tmp_path, "A walk\n\nThe lane runs down to the mill.\n\nIt was wet.\n"))
    desk.until(lambda: desk.tabs)
    assert "mill" in desk.reader.toPlainText()
    for pane in ("frameworks_pane", "tasks_pane", "mechanisms_pane"):
        assert desk.rows(pane) == []
    desk.do("item.next")
    desk.do("turn.next")
    desk.press(Key.Key_Y, widget=desk.reader)
    assert "outline" in desk.message


def test_astral_characters_are_marked_where_they_stand(open_window: Open, tmp_path: Path) -> None:
    text = "Sky report\n\nMayor:\nThe 😀😀 stars 𠮷𠮷 over the barn are 𝒷right tonight.\n"
    desk = open_window(stock(tmp_path, text))
    desk.until(lambda: desk.tabs)
    desk.select("barn are 𝒷right")
    desk.press(Key.Key_H)
    desk.settle()
    assert any("barn are 𝒷right" in row for row in desk.rows("notes_view"))
    desk.press(Key.Key_F, Control | Shift)
    desk.type("barn")
    desk.settle()
    assert "Hit 1 of 1" in desk.hits
    assert [(span.start, span.end) for span in desk.reader._hits] == [(25, 29)]


def test_long_titles_and_two_hundred_briefings_are_listed(open_window: Open, tmp_path: Path) -> None:
    title = "Briefing on " + "very long matters and " * 12
    files = [write(tmp_path / "long.txt", f"{title}\n\nMayor:\nWe mend roads.\n")]
    files += [write(tmp_path / f"b{n}.txt", f"Briefing {n}\n\nMayor:\nRoad {n}.\n") for n in range(200)]
    library = Library.open(tmp_path / "library")
    library.import_paths(files)
    library.close()
    desk = open_window()
    desk.settle()
    assert sum(row.startswith("Briefing") for row in desk.rows("library_view")) >= 201
    desk.open("very long matters")
    assert desk.window.width() == 1400
    assert desk.tabs[-1].startswith("Briefing on very long")
    desk.open("Briefing 199")
    desk.press(Key.Key_K, Control)
    desk.type("Briefing 42")
    desk.press(Key.Key_Return)
    desk.until(lambda: "Briefing 42 " in desk.window.windowTitle())


def test_sixty_thousand_words_are_found_in_to_the_end(open_window: Open, tmp_path: Path) -> None:
    answers = "".join(
        f"Mayor:\nAnswer {n}: {'the water runs down the lane to the mill ' * 12}\nPost:\nAnd {n}?\n"
        for n in range(560)
    )
    desk = open_window(stock(tmp_path, f"Long day\n\n{answers}Mayor:\nThe last word is zebra.\n"))
    desk.until(lambda: desk.tabs)
    bar = desk.reader.verticalScrollBar()
    desk.press(Key.Key_F, Control)
    desk.type("zebra")
    desk.settle()
    assert "Hit 1 of 1" in desk.hits
    assert bar.value() > 0.9 * bar.maximum() > 10_000
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_K, Control)
    desk.type("¶560")
    desk.press(Key.Key_Return)
    assert desk.reader.current_paragraph() == 560
