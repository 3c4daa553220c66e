"""Closing, coming back, starting for the first time, trouble, other programs on the same library."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit, QTextBrowser
from window_driver import Driver

from desktop_app.library.changes import Applied
from desktop_app.library.notes import Body
from desktop_app.library.service import Library
from desktop_app.model.annotation import Anchoring
from desktop_app.model.changes import PutAnnotation
from desktop_app.model.errors import NoSuchThingError
from desktop_app.storage.locking import locked
from desktop_app.ui.notes.editor import NoteEditor, TagField
from desktop_app.ui.parts.link import Link
from desktop_app.ui.program import sample_paths
from tests.support import BRIEFING, Desk, many, write

Open = Callable[..., Driver]
Key, Control, Shift = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def library(stocked: Path, tmp_path: Path) -> Path:
    return Path(copytree(stocked, tmp_path / "library"))


def test_window_comes_back_as_it_was_left(open_window: Open, library: Path) -> None:
    first = open_window(library)
    first.open("果园谷")
    first.open("Long Road")
    first.press(Key.Key_K, Control)
    first.type("¶50")
    first.press(Key.Key_Return)
    first.select("winter")
    first.press(Key.Key_H)
    first.settle()
    first.press(Key.Key_F, Control | Shift)
    first.type("gravel")
    first.settle()
    first.find("outline_filter").setText("frost")
    first.reader.go_to(60)
    left_at = first.reader.verticalScrollBar().value()
    tabs = first.tabs
    first.close()

    again = open_window(library)
    again.until(lambda: again.tabs == tabs)
    again.settle()
    assert "Long Road" in again.window.windowTitle()
    assert abs(again.reader.verticalScrollBar().value() - left_at) < 30
    assert again.search.text() == "gravel"
    assert len(again.found()) == 40
    assert again.find("outline_filter").text() == "frost"
    assert len(again.rows("notes_view")) == 1
    assert not again.action("undo").isEnabled()


def test_session_is_kept_when_the_window_closes_before_it_is_read(open_window: Open, library: Path) -> None:
    first = open_window(library)
    first.open("果园谷")
    first.open("Orchard Valley")
    tabs = first.tabs
    first.close()
    hasty = open_window(library, settled=False)
    assert hasty.tabs == []
    hasty.close()
    last = open_window(library)
    last.until(lambda: last.tabs == tabs)


def test_note_that_is_being_written_survives_closing(open_window: Open, library: Path) -> None:
    first = open_window(library)
    first.open("Orchard Valley")
    first.select("old canals")
    first.press(Key.Key_N)
    first.type("half a thought")
    first.close()
    again = open_window(library)
    again.until(lambda: again.tabs)
    text = QApplication.focusWidget()
    assert isinstance(text, QPlainTextEdit)
    assert text.toPlainText() == "half a thought"
    again.press(Key.Key_Return, Control)
    again.settle()
    assert len(again.rows("notes_view")) == 1
    again.close()
    third = open_window(library)
    assert not isinstance(QApplication.focusWidget(), QPlainTextEdit)
    assert len(third.rows("notes_view")) == 1


def test_next_note_saves_the_one_that_is_being_written(open_window: Open, library: Path) -> None:
    desk = open_window(library)
    desk.open("Orchard Valley")
    desk.select("old canals")
    desk.press(Key.Key_N)
    desk.type("first thought")
    desk.select("frost warning")
    desk.do("note.add")
    desk.type("second thought")
    desk.press(Key.Key_Return, Control)
    desk.settle()
    assert len(desk.rows("notes_view")) == 2


def test_what_was_asked_for_is_stored_however_soon_the_window_closes(
    open_window: Open, library: Path
) -> None:
    desk = open_window(library)
    desk.open("Orchard Valley")
    for words in ("canals", "frost", "growers", "measures", "café"):
        desk.select(words)
        desk.press(Key.Key_H)
    desk.close()
    stored = Library.open(library)
    assert len(stored.annotations()) == 5
    stored.close()


def test_window_closes_in_the_middle_of_an_import(open_window: Open, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    many(folder, 40)
    desk = open_window()
    desk.drop(folder)
    desk.until(lambda: desk.tabs)
    desk.close()
    stored = Library.open(tmp_path / "library")
    assert len(stored.summaries()) >= 1
    assert stored.care.verify(deep=True) == ()
    stored.close()


def test_first_start_reads_the_samples_and_stays_usable(open_window: Open) -> None:
    desk = open_window(settled=False)
    desk.window.begin_with([], sample_paths())
    assert desk.find("nothing_open").isVisible()
    desk.until(lambda: desk.tabs)
    desk.press(Key.Key_F, Control | Shift)
    assert desk.search.hasFocus()
    desk.settle()
    assert not desk.find("nothing_open").isVisible()
    assert sum("All briefings" in row for row in desk.rows("library_view")) == 1
    assert len(desk.tabs) == 1
    desk.close()
    again = open_window(settled=False)
    again.window.begin_with([], sample_paths())
    again.settle()
    assert "Import" not in again.message


def test_files_given_at_the_start_are_opened_in_front(
    open_window: Open, library: Path, english: Path, tmp_path: Path
) -> None:
    other = write(tmp_path / "wells.txt", "Well report\n\nMayor:\nWe dig three wells.\n")
    desk = open_window(library, settled=False)
    desk.window.begin_with([english, other], sample_paths())
    desk.until(lambda: len([tab for tab in desk.tabs if "Well" in tab or "Orchard" in tab]) == 2)
    desk.settle()
    assert "Long Road" not in desk.window.windowTitle()
    assert not any("Harbour" in row for row in desk.rows("library_view"))


def test_files_that_cannot_be_read_are_told_in_the_window(
    open_window: Open, english: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "picture.txt"
    broken.write_bytes(bytes(range(256)) * 40)
    desk = open_window()
    desk.bring(tmp_path / "gone.txt", broken, english)
    assert "2 files could not be imported" in desk.message
    assert desk.tabs == ["Briefing on the Orchard Valley plan"]
    assert QApplication.activeModalWidget() is None
    desk.do("undo")
    desk.settle()
    assert desk.tabs == []


def test_change_that_the_library_refuses_leaves_no_step_to_undo(open_window: Open, library: Path) -> None:
    desk = open_window(library)
    desk.open("Orchard Valley")
    desk.select("canals")
    desk.press(Key.Key_H)
    desk.settle()
    note = desk.window.house._reading.briefing().annotations[0].id
    desk.window.house._annotating.delete("nosuchid")
    desk.until(lambda: "nosuchid" in desk.message)
    assert "Highlight" in desk.action("undo").text()
    desk.do("undo")
    desk.settle()
    assert desk.rows("notes_view") == []
    desk.do("redo")
    desk.settle()
    assert [a.id for a in desk.window.house._reading.briefing().annotations] == [note]


def test_undo_asked_for_before_the_failure_is_known_does_nothing(open_window: Open, library: Path) -> None:
    desk = open_window(library)
    desk.open("Orchard Valley")
    briefing = desk.window.house._reading.briefing().id
    tries: list[str] = []

    def make(library: Library) -> PutAnnotation:
        tries.append(briefing)
        if len(tries) == 1:
            raise NoSuchThingError("passage", "at the first try")
        return PutAnnotation(library.notes.on_briefing(briefing, Body("note")))

    desk.window.desk.do("Note", make)
    desk.window.desk.history.undo()  # before the lane has answered
    desk.settle()
    assert "at the first try" in desk.message
    assert desk.rows("notes_view") == []
    assert not desk.action("redo").isEnabled()


def test_undo_that_failed_can_be_tried_again(open_window: Open, library: Path) -> None:
    desk = open_window(library)
    desk.open("Orchard Valley")
    briefing = desk.window.house._reading.briefing().id
    desk.window.desk.do("Note", lambda library: PutAnnotation(library.notes.on_briefing(briefing, Body("x"))))
    desk.settle()
    step = desk.window.desk.history.stack.command(0)
    inverse = step.act

    def fail(_: Library) -> Applied:
        step.act = inverse
        raise NoSuchThingError("passage", "at the first try")

    step.act = fail
    desk.do("undo")
    desk.do("redo")  # queued behind the failure: the highlight is still there
    desk.settle()
    assert len(desk.rows("notes_view")) == 1
    desk.do("undo")
    desk.settle()
    assert desk.rows("notes_view") == []


def test_export_that_cannot_be_written_is_told_in_a_line(
    open_window: Open, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_window(library)
    desk.open("Orchard Valley")
    in_the_way = write(tmp_path / "file.txt", "no folder")
    target = str(in_the_way / "notes.md")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_: (target, "")))
    desk.do("export")
    desk.until(lambda: desk.message)
    assert "Exported" not in desk.message
    assert QApplication.activeModalWidget() is None
    assert in_the_way.read_text("utf-8") == "no folder"


def test_writing_waits_for_another_program_and_the_window_does_not(open_window: Open, library: Path) -> None:
    desk = open_window(library)
    desk.open("Orchard Valley")
    with locked(library / "lock"):
        desk.select("canals")
        desk.press(Key.Key_H)
        desk.press(Key.Key_K, Control)
        assert desk.find("command_palette").isVisible()
        desk.press(Key.Key_Escape)
        assert desk.rows("notes_view") == []
    desk.until(lambda: len(desk.rows("notes_view")) == 1)


def test_note_card_fits_into_a_small_window(open_window: Open, library: Path) -> None:
    desk = open_window(library, size=(1024, 600))
    desk.open_by_palette("Orchard Valley")
    desk.do("note.briefing")
    desk.settle()
    card = desk.window.findChild(NoteEditor)
    assert card is not None
    text, tags = card.findChild(QPlainTextEdit), card.findChild(TagField)
    assert text is not None
    assert tags is not None
    assert text.geometry().bottom() < tags.geometry().top()


def test_import_by_another_program_appears(open_window: Open, library: Path, tmp_path: Path) -> None:
    desk = open_window(library)
    Desk(library).add(write(tmp_path / "wells.txt", BRIEFING.replace("Orchard Valley", "Seven Wells")))
    desk.until(lambda: any("Seven Wells" in row for row in desk.rows("library_view")))
    desk.press(Key.Key_F, Control | Shift)
    desk.type("title:wells canals")
    desk.until(lambda: len(desk.found()) == 1)
    assert any("Seven Wells" in row for row in desk.rows("library_view"))


def test_own_change_reads_no_other_briefing_again(open_window: Open, library: Path) -> None:
    desk = open_window(library)
    desk.open("果园谷")
    desk.open("Orchard Valley")
    read: list[str] = []
    desk.window.desk.briefing_loaded.connect(lambda briefing: read.append(briefing.transcript.title))
    desk.select("old canals")
    desk.press(Key.Key_H)
    desk.settle()
    desk.window.desk._look()
    desk.settle()
    assert read == ["Briefing on the Orchard Valley plan"]


def test_long_note_is_previewed_while_the_window_goes_on(open_window: Open, library: Path) -> None:
    desk = open_window(library)
    desk.open("Orchard Valley")
    desk.do("note.briefing")
    card = desk.window.findChild(NoteEditor)
    assert card is not None
    text, preview = card.findChild(QPlainTextEdit), card.findChild(QTextBrowser)
    link = next(link for link in card.findChildren(Link) if link.text() == "Preview")
    text.setPlainText("**first** note\n\n" * 400)
    link.click()
    assert preview.toPlainText() == ""  # the click did not wait for it
    desk.until(lambda: preview.toPlainText().startswith("first note\nfirst note"))
    link.click()
    text.setPlainText("**second** note\n\n" * 400)
    link.click()
    link.click()
    text.setPlainText("third")
    link.click()
    desk.settle()
    assert preview.toPlainText() == "third"  # an answer that comes late is for another note


def change_behind(folder: Path, path: Path, text: str) -> None:
    """Store another version of a file, as another program would."""
    other = Library.open(folder)
    other.import_paths([write(path, text)])
    other.close()


def test_note_lands_on_the_words_that_were_seen_although_the_text_has_changed(
    open_window: Open, tmp_path: Path
) -> None:
    folder, path = tmp_path / "library", tmp_path / "orchard.txt"
    change_behind(folder, path, BRIEFING)
    desk = open_window(folder)
    desk.open("Orchard Valley")
    desk.select("21 measures")
    desk.press(Key.Key_N)
    desk.type("gone")
    desk.select("frost warning mechanism")
    desk.window.desk._watch.stop()  # the change is stored between two looks
    changed = BRIEFING.replace("Valley Post:", "Hill Herald:\nWho pays?\nValley Post:")
    change_behind(folder, path, changed.replace("We have drawn up 21 measures. ", ""))
    desk.do("highlight")
    card = desk.window.findChild(NoteEditor)
    assert card is not None
    card.save()
    desk.settle()
    briefing = desk.window.house._reading.briefing()
    texts = briefing.transcript.texts()
    words = {
        texts[s.paragraph][s.start : s.end]: s.exact
        for annotation in briefing.annotations
        if annotation.anchoring is not Anchoring.ORPHANED
        for s in annotation.selectors
    }
    assert words == {"frost warning mechanism": "frost warning mechanism"}
    assert [a.note for a in briefing.annotations if a.anchoring is Anchoring.ORPHANED] == ["gone"]
    assert desk.rows("notes_view")[-2:] == ["No longer found in the text", "21 measures"]

    before = desk.reader.grab().toImage()
    desk.click_row(desk.tree("notes_view"), desk.row("notes_view", "21 measures"))
    assert desk.reader._flashed == ()
    assert desk.reader.grab().toImage() == before


def test_help_shows_shortcuts_and_no_outline(open_window: Open, library: Path) -> None:
    desk = open_window(library)
    desk.open("Orchard Valley")
    for name in ("help", "help.shortcuts", "about"):
        desk.do(name)
        page = desk.find("help_page")
        assert page.isVisible()
        assert page.toPlainText().strip()
    desk.until(lambda: not desk.rows("mechanisms_pane"))
    assert not desk.action("highlight").isEnabled()
    desk.do("tab.close")
    desk.until(lambda: desk.rows("mechanisms_pane"))


@pytest.mark.parametrize("size", [(1600, 1000), (1024, 600), (640, 480)])
def test_every_room_fits_into_the_window(open_window: Open, library: Path, size: tuple[int, int]) -> None:
    desk = open_window(library, size=size)
    desk.open_by_palette("Orchard Valley")
    assert (desk.window.width(), desk.window.height()) == size
    assert desk.reader.width() > 250
    assert desk.search.width() >= 160
    assert desk.find("library_view").isVisible() is (size[0] > 1180)
