"""A briefing studied by keyboard alone, an outline undone to its start, an edited file and its notes."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from window_driver import Driver

from desktop_app.library.changes import PutAnnotation
from desktop_app.library.notes import Body
from desktop_app.library.service import Library
from desktop_app.model.annotation import Anchoring
from desktop_app.model.spans import TextSpan
from tests.support import write

Open = Callable[..., Driver]
Key, Control, Shift = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NOTES = 200


def test_a_briefing_is_studied_by_keyboard_alone(
    open_window: Open, english: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only the system's own file dialogs are answered otherwise."""
    target = tmp_path / "notes.md"
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", staticmethod(lambda *_: ([str(english)], "")))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_: (str(target), "")))
    desk = open_window()
    desk.press(Key.Key_O, Control)
    desk.settle()
    desk.until(lambda: desk.tabs)
    desk.press(Key.Key_2, Control)  # the tasks; one is judged and renamed
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Space)
    desk.settle()
    desk.press(Key.Key_F2)
    desk.press(Key.Key_A, Control)
    desk.type("A name of my own")
    desk.press(Key.Key_Return)
    desk.settle()
    assert "A name of my own" in desk.rows("tasks_pane")
    desk.press(Key.Key_F, Control)  # words are found, selected and noted
    desk.type("canals")
    desk.settle()
    assert "1" in desk.hits
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_F, Control | Shift)
    desk.type("frost")
    desk.until(desk.found)
    desk.press(Key.Key_Return)
    desk.settle()
    desk.press(Key.Key_Escape)
    desk.reader.setFocus()
    desk.press(Key.Key_J)
    begin = desk.reader.current_paragraph()
    for _ in range(3):
        desk.press(Key.Key_Right, Control | Shift)
    desk.press(Key.Key_N)
    desk.type("To be asked again")
    desk.press(Key.Key_Return, Control)
    desk.settle()
    assert len(desk.rows("notes_view")) == 1
    (note,) = desk.window.desk.library.annotations()
    text = desk.window.desk.library.briefing(note.transcript_id).transcript.texts()[begin]
    assert text.startswith(note.selectors[0].exact)
    desk.press(Key.Key_E, Control)
    desk.settle()
    desk.until(target.exists)
    written = target.read_text("utf-8")
    assert "To be asked again" in written
    assert "A name of my own" in written
    title = desk.tabs[0]
    desk.close()
    again = open_window()
    assert again.tabs == [title]
    assert len(again.rows("notes_view")) == 1


def test_a_corrected_outline_is_undone_to_its_start(window: Driver) -> None:
    def shown() -> list[tuple[str, str]]:
        panes = ("frameworks_pane", "tasks_pane", "mechanisms_pane")
        return [(pane, window.spoken(pane, row)) for pane in panes for row in window.rows(pane) if row]

    before = shown()
    for pane, digit in (("tasks_pane", Key.Key_2), ("mechanisms_pane", Key.Key_3)):
        window.press(digit, Control)
        window.press(Key.Key_Home)
        window.press(Key.Key_F2)
        window.press(Key.Key_A, Control)
        window.type(f"Mine in {pane}")
        window.press(Key.Key_Return)
        window.settle()
        window.press(digit, Control)
        window.press(Key.Key_Space)
        window.settle()
        window.press(Key.Key_Down)
        window.press(Key.Key_Delete)
        window.settle()
    assert shown() != before
    steps = 0
    while window.action("undo").isEnabled():
        window.press(Key.Key_Z, Control)
        window.settle()
        steps += 1
    assert steps == 6
    assert shown() == before


def long_file(paragraphs: list[list[str]]) -> str:
    body = "\n\n".join(" ".join(sentences) for sentences in paragraphs)
    return f"Briefing on the long wall\n\n12 May 2023\n\nMarta Lind:\n{body}\n"


def corrected(paragraphs: list[list[str]]) -> list[list[str]]:
    """Sentences are gone, mended, put in and reworded; paragraphs are gone, moved and cut in two."""
    changed = [list(sentences) for sentences in paragraphs]
    for n, sentences in enumerate(changed):
        if n % 6 == 1:
            del sentences[1]
        elif n % 6 == 3:
            sentences[0] = sentences[0].replace("which stands", "that lies")
            sentences.insert(2, f"New words stand here, {n} of them.")
        elif n % 12 == 5:
            sentences[3] = sentences[3].replace("raised", "riased")
    cut = changed[10]
    return [*changed[30:34], *changed[:10], cut[:2], cut[2:], *changed[11:30], *changed[37:]]


def noted_library(folder: Path, file: Path) -> tuple[str, dict[str, str]]:
    """A library in which NOTES passages of a file are highlighted; their words by note."""
    library = Library.open(folder)
    ident = library.import_paths([file])[0].row.transcript_id or ""
    texts = library.briefing(ident).transcript.texts()
    draw = random.Random(7)
    words: dict[str, str] = {}
    for _ in range(NOTES):
        number = draw.choice(list(texts))
        start = draw.randrange(0, len(texts[number]) - 8)
        end = min(len(texts[number]), start + draw.randrange(4, 90))
        made = library.notes.on_text(ident, [TextSpan(number, start, end)], Body("n"))
        library.apply(PutAnnotation(made))
        words[made.id] = texts[number][start:end]
    library.catch_up()
    library.close()
    return ident, words


def test_two_hundred_notes_follow_an_edited_file_or_say_that_they_cannot(
    open_window: Open, tmp_path: Path
) -> None:
    paragraphs = [
        [
            f"Part {n} of wall {m}, which stands by mill {n * m + 3}, will be raised in {1900 + n}."
            for m in range(4)
        ]
        for n in range(60)
    ]
    file = write(tmp_path / "wall.txt", long_file(paragraphs))
    ident, words = noted_library(tmp_path / "library", file)
    write(file, long_file(corrected(paragraphs)))

    desk = open_window(tmp_path / "library")
    desk.open("long wall")
    assert len(desk.rows("notes_view")) == NOTES
    desk.bring(file)
    desk.settle()
    library = desk.window.desk.library
    texts = library.briefing(ident).transcript.texts()
    notes = {note.id: note for note in library.annotations(ident)}
    assert notes.keys() == words.keys()
    states = [note.anchoring for note in notes.values()]
    assert all(states.count(state) for state in Anchoring)
    for note in notes.values():
        (spot,) = note.selectors
        if note.anchoring is Anchoring.ORPHANED:
            assert spot.exact == words[note.id]
            continue
        assert texts[spot.paragraph][spot.start : spot.end] == spot.exact
        if spot.exact != words[note.id]:
            assert note.anchoring is Anchoring.MOVED
    lost = [note for note in notes.values() if note.anchoring is Anchoring.ORPHANED]
    whole = "\n".join(texts.values())
    assert all(whole.count(words[note.id]) != 1 or len(words[note.id]) < 12 for note in lost)
    assert len(desk.rows("notes_view")) == NOTES + 1  # the lost ones stand under a heading
