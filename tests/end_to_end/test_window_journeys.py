"""What a reader does from morning to evening, in one window, by keys, clicks and drops."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from window_driver import Driver

from tests.support import CHINESE

Open = Callable[..., Driver]
Key, Control, Shift, Alt = (
    Qt.Key,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def test_dropped_file_is_opened_outlined_and_found(open_window: Open, english: Path) -> None:
    desk = open_window()
    desk.bring(english)
    assert desk.tabs == ["Briefing on the Orchard Valley plan"]
    desk.click_row(desk.tree("mechanisms_pane"), desk.row("mechanisms_pane", "frost warning mechanism"))
    assert desk.reader.current_paragraph() == 5
    desk.press(Key.Key_F, Control | Shift)
    desk.type("canals")
    desk.until(desk.found)
    assert ["canals" in text for text in desk.found()] == [True]
    desk.do("undo")
    desk.settle()
    assert desk.tabs == []
    assert "Orchard" not in "".join(desk.rows("library_view")[:3])
    desk.do("redo")
    desk.settle()
    assert desk.row("library_view", "Orchard").isValid()


def test_chosen_and_pasted_texts_are_imported(
    open_window: Open, chinese: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_window()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", staticmethod(lambda *_: ([str(chinese)], "")))
    desk.do("import")
    desk.settle()
    assert "果园谷规划发布会" in desk.tabs
    assert any("霜冻预警机制" in row for row in desk.rows("mechanisms_pane"))
    QApplication.clipboard().setText("Short note on wells\n\nMayor:\nWe dig three wells.\n")
    desk.do("import.paste")
    desk.settle()
    assert len(desk.tabs) == 2
    assert "three wells" in desk.reader.toPlainText()
    QApplication.clipboard().clear()
    desk.do("import.paste")
    assert "clipboard" in desk.message


def test_search_marks_the_page_and_escape_gives_it_back(window: Driver) -> None:
    window.press(Key.Key_J)
    window.press(Key.Key_J)
    bar = window.reader.verticalScrollBar()
    before = bar.value()
    assert before > 0
    window.press(Key.Key_F, Control | Shift)
    window.type("31")
    window.settle()
    assert bar.value() > before
    first = bar.value()
    assert "Hit 1 of 2" in window.hits
    window.press(Key.Key_F3)
    assert "Hit 2 of 2" in window.hits
    window.press(Key.Key_F3, Shift)
    assert "Hit 1 of 2" in window.hits
    assert bar.value() == first
    window.press(Key.Key_Escape)
    assert (bar.value(), window.search.text()) == (before, "")
    assert not window.results.isVisible()
    assert window.hits == ""


def test_glance_at_a_hit_elsewhere_leaves_no_tab_behind(window: Driver) -> None:
    window.press(Key.Key_F, Control | Shift)
    window.type("水渠")
    window.settle()
    window.press(Key.Key_Down)
    window.settle()
    assert "果园谷规划发布会" in window.tabs
    assert QApplication.focusWidget() is window.results
    window.press(Key.Key_Escape)
    window.settle()
    assert "果园谷规划发布会" not in window.tabs
    window.press(Key.Key_F, Control | Shift)
    window.type("水渠")
    window.settle()
    window.press(Key.Key_Down)
    window.press(Key.Key_Return)
    window.settle()
    assert QApplication.focusWidget() is window.reader
    window.press(Key.Key_Escape)
    window.settle()
    assert "果园谷规划发布会" in window.tabs


def test_find_counts_in_this_briefing_only(window: Driver) -> None:
    window.press(Key.Key_F, Control)
    window.type("gravel")
    window.settle()
    assert "of 40" in window.hits
    assert not window.results.isVisible()
    window.press(Key.Key_Return)
    window.press(Key.Key_Escape)
    assert window.hits == ""
    assert QApplication.focusWidget() is window.reader


def test_every_annotation_can_be_undone_and_done_again(window: Driver) -> None:
    window.select("frost warning mechanism")
    window.press(Key.Key_H)
    window.settle()
    window.select("old canals")
    window.press(Key.Key_N)
    window.type("Which canals?")
    window.press(Key.Key_Return, Control)
    window.settle()
    window.select("Orchard Act")
    window.press(Key.Key_T)
    window.type("law")
    window.press(Key.Key_Return, Control)
    window.settle()
    assert len(window.rows("notes_view")) == 3
    assert window.row("library_view", "law").isValid()
    for left in (2, 1, 0):
        window.press(Key.Key_Z, Control)
        window.settle()
        assert len(window.rows("notes_view")) == left
    assert not window.action("undo").isEnabled()
    assert "Highlight" in window.action("redo").text()
    for there in (1, 2, 3):
        window.press(Key.Key_Z, Control | Shift)
        window.settle()
        assert len(window.rows("notes_view")) == there
    assert window.row("library_view", "law").isValid()


def test_outline_is_judged_by_keyboard_and_by_hover_buttons(window: Driver) -> None:
    window.press(Key.Key_3, Control)
    assert QApplication.focusWidget() is window.tree("mechanisms_pane")
    label = window.rows("mechanisms_pane")[0]
    window.press(Key.Key_Y)
    window.settle()
    assert "Confirmed" in window.message
    assert label in window.action("undo").text()
    window.press(Key.Key_F2)
    editor = QApplication.focusWidget()
    window.bot.keyClick(editor, Key.Key_A, Control)
    window.type("frost alarm")
    window.press(Key.Key_Return)
    window.until(lambda: "frost alarm" in window.rows("mechanisms_pane"))
    window.press(Key.Key_Z, Control)
    window.until(lambda: label in window.rows("mechanisms_pane"))
    pane = window.tree("mechanisms_pane")
    rect = pane.visualRect(window.row("mechanisms_pane", label))
    for x in range(rect.right(), rect.left(), -6):
        window.bot.mouseMove(pane.viewport(), rect.center())
        place = rect.center()
        place.setX(x)
        window.bot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=place)
        window.settle()
        if "Rejected" in window.message:
            break
    assert "Rejected" in window.message
    window.do("undo")
    window.settle()
    assert "confirmed" in window.spoken("mechanisms_pane", label)


def test_briefing_goes_to_the_bin_and_comes_back(window: Driver) -> None:
    before = window.rows("library_view")
    window.tree("library_view").setFocus()
    window.press(Key.Key_Delete)
    window.settle()
    assert not any("Long Road" in tab for tab in window.tabs)
    assert any("Bin" in row for row in window.rows("library_view"))
    window.do("undo")
    window.settle()
    assert window.rows("library_view") == before


def test_palette_leads_to_commands_briefings_and_paragraphs(window: Driver) -> None:
    window.press(Key.Key_K, Control)
    assert window.find("command_palette").isVisible()
    window.type("theme: dark")
    window.press(Key.Key_Return)
    assert window.action("theme.dark").isChecked()
    assert not window.find("command_palette").isVisible()
    window.press(Key.Key_K, Control)
    window.type("¶31")
    window.press(Key.Key_Return)
    assert window.reader.current_paragraph() == 31
    window.press(Key.Key_K, Control)
    window.type("orchard valley")
    window.press(Key.Key_Return)
    window.settle()
    assert "Orchard Valley" in window.window.windowTitle()


@pytest.mark.parametrize(
    ("facet", "value"),
    [
        ("Speaker", "林美华"),
        ("Role", "journalist"),
        ("Date", "2021"),
        ("In", "questions"),
        ("In", "answers"),
    ],
)
def test_every_facet_narrows_before_anything_is_typed(window: Driver, facet: str, value: str) -> None:
    window.choose(facet, value)
    assert window.results.isVisible()
    alone = len(window.found())
    assert alone > 0
    window.press(Key.Key_Escape, widget=window.search)
    window.settle()
    assert not window.results.isVisible()


def test_facets_combine_and_my_notes_are_found(window: Driver) -> None:
    window.select("old canals")
    window.press(Key.Key_N)
    window.type("zebra crossing")
    window.press(Key.Key_Return, Control)
    window.settle_index()
    window.choose("In", "my notes")
    assert len(window.found()) == 1
    assert "zebra" in window.found()[0]
    window.choose("In", "questions")
    assert not any("zebra" in text for text in window.found())
    questions = len(window.found())
    window.choose("Date", "2023")
    assert 0 < len(window.found()) < questions
    window.choose("Date", "2021")
    assert len(window.found()) == questions


def test_back_and_forward_follow_the_reader(window: Driver) -> None:
    window.press(Key.Key_K, Control)
    window.type("¶40")
    window.press(Key.Key_Return)
    window.open("果园谷")
    window.press(Key.Key_Left, Alt)
    window.settle()
    assert window.reader.current_paragraph() == 40
    window.press(Key.Key_Left, Alt)
    assert window.reader.current_paragraph() < 40
    window.press(Key.Key_Right, Alt)
    assert window.reader.current_paragraph() == 40


@pytest.mark.parametrize("leave", [Key.Key_F11, Key.Key_Escape])
def test_reading_mode_shows_the_page_alone_until_it_is_left(window: Driver, leave: Qt.Key) -> None:
    rooms = ("library_view", "search_box", "notes_view", "outline_filter")
    window.press(Key.Key_F11)
    assert not any(window.find(name).isVisible() for name in rooms if name != "notes_view")
    assert window.reader.isVisible()
    window.press(leave)
    assert window.find("library_view").isVisible()
    assert window.find("outline_filter").isVisible()
    assert not window.action("view.reading").isChecked()


def test_language_theme_and_text_size_change_while_reading(window: Driver) -> None:
    window.do("language.zh")
    QApplication.processEvents()
    menus = [menu.text() for menu in window.window.house._top._bar.actions()]
    assert "文件" in menus[0]
    assert window.search.placeholderText() != "Search all briefings"
    window.do("language.en")
    QApplication.processEvents()
    assert window.search.placeholderText() == "Search all briefings"
    for theme in ("dark", "contrast", "light"):
        window.do(f"theme.{theme}")
        colours = QApplication.palette()
        assert colours.window().color() != colours.windowText().color()
    size = window.reader.document().begin().charFormat().font().pixelSize()
    window.do("zoom.in")
    assert window.reader.document().begin().charFormat().font().pixelSize() > size


def test_chinese_briefing_is_read_searched_and_marked(open_window: Open, chinese: Path) -> None:
    desk = open_window()
    desk.bring(chinese)
    assert "霜冻预警机制" in CHINESE
    desk.click_row(desk.tree("mechanisms_pane"), desk.row("mechanisms_pane", "霜冻预警机制"))
    desk.select("修复老旧水渠")
    desk.press(Key.Key_H)
    desk.settle()
    assert any("修复老旧水渠" in row for row in desk.rows("notes_view"))
    desk.press(Key.Key_F, Control | Shift)
    desk.type("水渠")
    desk.settle()
    assert len(desk.found()) == 1
    assert "Hit 1 of 1" in desk.hits
