"""The notes list, and the card on which notes are written."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListView, QPlainTextEdit, QTextBrowser
from pytestqt.qtbot import QtBot

from desktop_app.model.annotation import Anchoring, Annotation, Colour, Selector, Target
from desktop_app.ui.notes.colours import ColourButton
from desktop_app.ui.notes.editor import NoteEditor
from desktop_app.ui.notes.rows import headline
from desktop_app.ui.notes.widget import NotesPanel
from desktop_app.ui.parts.link import Link
from desktop_app.ui.theme import ThemeManager

TEXTS = {1: "The ferry leaves at nine.", 2: "It is free of charge."}


def make_note(
    note_id: str, paragraph: int, words: str, note: str = "", tags: tuple[str, ...] = ()
) -> Annotation:
    start = TEXTS.get(paragraph, words).find(words)
    selector = Selector(paragraph, start, start + len(words), words)
    return Annotation(note_id, "t", Target.TEXT, selectors=(selector,), note=note, tags=tags)


NOTES = (
    make_note("late", 2, "free", "## Who pays?", ("money",)),
    make_note("early", 1, "ferry", "", ("boats", "money")),
    replace(make_note("lost", 1, "bridge", "It was here"), anchoring=Anchoring.ORPHANED),
    Annotation("all", "t", Target.BRIEFING, note="Short and clear"),
)


@pytest.fixture
def panel(qtbot: QtBot) -> NotesPanel:
    widget = NotesPanel(ThemeManager("dark"))
    qtbot.addWidget(widget)
    widget.resize(360, 400)
    widget.show()
    widget.set_annotations(NOTES, TEXTS)
    return widget


@pytest.fixture
def editor(qtbot: QtBot) -> NoteEditor:
    widget = NoteEditor(ThemeManager("light"), lambda note: f"<b>{note}</b>")
    qtbot.addWidget(widget)
    return widget


def rows(panel: NotesPanel) -> list[str]:
    model = panel.findChild(QListView, "notes_view").model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_notes_stand_in_reading_order_with_lost_ones_apart(panel: NotesPanel) -> None:
    assert rows(panel) == ["The whole briefing", "ferry", "free", "No longer found in the text", "bridge"]


def test_filter_looks_at_quotation_note_and_tags(panel: NotesPanel) -> None:
    field = panel.findChild(QLineEdit, "notes_filter")
    for words, found in (("pays", ["free"]), ("BOATS", ["ferry"]), ("ferry money", ["ferry"]), ("zebra", [])):
        field.setText(words)
        assert rows(panel) == found


def test_tag_shows_only_its_notes_until_no_note_has_it(panel: NotesPanel) -> None:
    panel.choose_tag("boats")
    assert rows(panel) == ["ferry"]
    panel.set_annotations(NOTES[:1], TEXTS)
    assert rows(panel) == ["free"]


@pytest.mark.parametrize(
    ("key", "signal", "arguments"),
    [
        (Qt.Key.Key_Return, "annotation_opened", ["early"]),
        (Qt.Key.Key_Delete, "delete_requested", ["early"]),
        (Qt.Key.Key_F2, "edit_requested", ["early"]),
        (Qt.Key.Key_3, "colour_requested", ["early", "blue"]),
    ],
)
def test_keys_ask_for_what_is_to_be_done(
    qtbot: QtBot, panel: NotesPanel, key: Qt.Key, signal: str, arguments: list[str]
) -> None:
    panel.select("early")
    with qtbot.waitSignal(getattr(panel, signal)) as asked:
        qtbot.keyClick(panel.view, key)
    assert asked.args == arguments


def test_refreshed_list_keeps_the_current_note_without_telling_again(qtbot: QtBot, panel: NotesPanel) -> None:
    qtbot.mouseClick(
        panel.view.viewport(),
        Qt.MouseButton.LeftButton,
        pos=panel.view.visualRect(panel.view.model().index(2, 0)).center(),
    )
    with qtbot.assertNotEmitted(panel.annotation_selected):
        panel.set_annotations(NOTES[:2], TEXTS)
    assert panel.view.current_id() == "late"


@pytest.mark.parametrize(
    ("note", "first"),
    [("\n\n# Title\nmore", "Title"), ("**Ask** her", "Ask her"), ("> quoted", "quoted"), ("", "")],
)
def test_headline_is_the_first_line_that_says_something(note: str, first: str) -> None:
    assert headline(note) == first


def test_ctrl_return_saves_note_tags_and_colour(qtbot: QtBot, editor: NoteEditor) -> None:
    editor.open_note("Ask", ("money",), Colour.PINK)
    text, tags = editor.findChild(QPlainTextEdit), editor.findChild(QLineEdit)
    qtbot.keyClicks(text, " again ")
    tags.setText("money, #boats，time,, money")
    violet = next(button for button in editor.findChildren(ColourButton) if button.colour is Colour.VIOLET)
    qtbot.mouseClick(violet, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(editor.saved) as saved:
        qtbot.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert saved.args == ["Ask again", ("money", "boats", "time"), "violet"]


def test_escape_gives_up(qtbot: QtBot, editor: NoteEditor) -> None:
    editor.open_note("Ask")
    with qtbot.waitSignal(editor.cancelled):
        qtbot.keyClick(editor.findChild(QPlainTextEdit), Qt.Key.Key_Escape)


def test_undo_in_the_card_takes_back_typing_only(qtbot: QtBot, editor: NoteEditor) -> None:
    editor.open_note("Ask")
    text = editor.findChild(QPlainTextEdit)
    qtbot.keyClicks(text, "s")
    qtbot.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert text.toPlainText() == "Ask"
    qtbot.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert text.toPlainText() == "Ask"


def test_preview_shows_what_the_renderer_makes(qtbot: QtBot, editor: NoteEditor) -> None:
    editor.open_note("Ask")
    preview = next(link for link in editor.findChildren(Link) if link.text() == "Preview")
    qtbot.mouseClick(preview, Qt.MouseButton.LeftButton)
    browser = editor.findChild(QTextBrowser)
    assert browser.isVisible()
    assert "font-weight" in browser.toHtml()
    assert browser.toPlainText() == "Ask"


def test_tag_being_typed_is_completed_after_those_before_it(qtbot: QtBot, editor: NoteEditor) -> None:
    editor.open_note(known_tags=("money", "boats"))
    tags = editor.findChild(QLineEdit)
    qtbot.keyClicks(tags, "boats, mo")
    popup = tags._completer.popup()
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert tags.text() == "boats, money, "
    assert tags.tags() == ("boats", "money")
