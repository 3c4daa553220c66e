"""The command palette."""

from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.palette.matching import match
from desktop_app.ui.palette.model import PaletteEntry
from desktop_app.ui.palette.widget import CommandPalette
from desktop_app.ui.theme import ThemeManager

ENTRIES = (
    PaletteEntry("note.add", "Add a note to the selection", "Notes", "note", "N"),
    PaletteEntry("export", "Export notes…", "Notes", "export", "Ctrl+E"),
    PaletteEntry("theme.dark", "Theme: dark", "View", "moon"),
    PaletteEntry("zoom.in", "Larger text", "View", "plus", "Ctrl++"),
)


def extras(text: str) -> Sequence[PaletteEntry]:
    return (PaletteEntry("go:12", "Go to ¶12", "Go"),) if text == "¶12" else ()


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(900, 700)
    layout = QVBoxLayout(widget)
    layout.addWidget(QLineEdit(widget))
    widget.show()
    yield widget
    widget.close()


@pytest.fixture
def palette(window: QWidget) -> CommandPalette:
    made = CommandPalette(ThemeManager("light"), window, extras)
    made.open(ENTRIES)
    return made


def lines(palette: CommandPalette) -> list[str]:
    model = palette.findChild(QListView).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def field(palette: CommandPalette) -> QLineEdit:
    return palette.findChild(QLineEdit)


def test_everything_is_listed_under_its_heading_at_first(palette: CommandPalette) -> None:
    assert palette.objectName() == "command_palette"
    assert field(palette).hasFocus()
    assert lines(palette) == [
        "Notes", "Add a note to the selection", "Export notes…", "View", "Theme: dark", "Larger text",
    ]  # fmt: skip


def test_letters_in_order_find_and_enter_chooses(qtbot: QtBot, palette: CommandPalette) -> None:
    qtbot.keyClicks(field(palette), "thda")
    assert lines(palette)[:2] == ["View", "Theme: dark"]
    with qtbot.waitSignal(palette.chosen) as chosen:
        qtbot.keyClick(field(palette), Qt.Key.Key_Return)
    assert chosen.args == ["theme.dark"]
    assert not palette.isVisible()


@pytest.mark.parametrize(
    ("keys", "entry"),
    [
        ((Qt.Key.Key_Down,), "export"),
        ((Qt.Key.Key_Down, Qt.Key.Key_Down), "theme.dark"),
        ((Qt.Key.Key_Up,), "zoom.in"),
        ((Qt.Key.Key_PageDown, Qt.Key.Key_Down), "note.add"),
    ],
)
def test_arrows_skip_headings_and_go_round(
    qtbot: QtBot, palette: CommandPalette, keys: tuple[Qt.Key, ...], entry: str
) -> None:
    for key in keys:
        qtbot.keyClick(field(palette), key)
    with qtbot.waitSignal(palette.chosen) as chosen:
        qtbot.keyClick(field(palette), Qt.Key.Key_Return)
    assert chosen.args == [entry]


def test_escape_and_a_click_beside_give_the_keyboard_back(qtbot: QtBot, window: QWidget) -> None:
    before = window.findChild(QLineEdit)
    before.setFocus()
    palette = CommandPalette(ThemeManager("light"), window)
    palette.open(ENTRIES)
    qtbot.keyClick(field(palette), Qt.Key.Key_Escape)
    assert before.hasFocus()
    palette.open(ENTRIES)
    qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not palette.isVisible()
    assert before.hasFocus()


def test_typed_place_is_offered_first(qtbot: QtBot, palette: CommandPalette) -> None:
    field(palette).setText("¶12")
    assert lines(palette) == ["Go", "Go to ¶12"]


def test_nothing_found_chooses_nothing(qtbot: QtBot, palette: CommandPalette) -> None:
    field(palette).setText("zzzz")
    with qtbot.assertNotEmitted(palette.chosen):
        qtbot.keyClick(field(palette), Qt.Key.Key_Return)
    assert palette.isVisible()


def test_palette_covers_the_window_also_after_a_resize(palette: CommandPalette, window: QWidget) -> None:
    window.resize(640, 480)
    assert palette.geometry() == window.rect()
    assert window.rect().contains(palette.findChild(QListView).geometry())


@pytest.mark.parametrize(
    ("query", "better", "worse"),
    [
        ("en", "Export notes", "Reopen"),
        ("note", "Add a note", "Go on to the end"),
        ("导出", "导出笔记", "导入并输出"),
        ("theme", "Theme: dark", "Go to the home"),
    ],
)
def test_beginnings_of_words_and_neighbours_count_more(query: str, better: str, worse: str) -> None:
    first, second = match(query, better), match(query, worse)
    assert first is not None
    assert second is None or first.score > second.score


def test_letters_out_of_order_do_not_match() -> None:
    assert match("tca", "cat") is None
    assert match("", "cat") is not None


def test_match_names_the_letters_it_used() -> None:
    found = match("exno", "Export notes")
    assert found is not None
    assert found.places == (0, 1, 7, 8)
