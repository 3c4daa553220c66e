"""Small tools of the page: copying with a reference, going to a paragraph."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from window_driver import Driver

from desktop_app.model.annotation import Annotation, Colour, Selector, Target
from desktop_app.model.library import Briefing, Summary
from desktop_app.model.outline import Outline
from desktop_app.model.reference import reference
from desktop_app.model.spans import TextSpan
from desktop_app.model.transcript import Paragraph, Role, Transcript, Turn
from desktop_app.ui.printing.sheet import sheet

Key, Control, Shift, Alt = (
    Qt.Key,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture(autouse=True)
def clipboard(window: Driver) -> Iterator[None]:
    QApplication.clipboard().clear()
    yield
    QApplication.clipboard().clear()


def test_selected_words_are_copied_with_who_said_them_where_and_when(window: Driver) -> None:
    window.open("Orchard Valley")
    window.select("frost warning mechanism")
    window.press(Key.Key_C, Control | Shift)
    copied = QApplication.clipboard().mimeData()
    assert copied.text() == (
        "“frost warning mechanism” (Marta Lind, ¶5, Briefing on the Orchard Valley plan, 12 May 2023)"
    )
    assert "<blockquote>frost warning mechanism</blockquote>" in copied.html()
    assert "¶5" in window.message


def test_nothing_selected_copies_the_paragraph_that_is_read(window: Driver) -> None:
    number = window.reader.current_paragraph()
    window.press(Key.Key_C, Control | Shift)
    assert f"¶{number}, " in QApplication.clipboard().text()


def test_a_place_is_gone_to_by_its_number_and_left_again(window: Driver) -> None:
    before = window.reader.current_paragraph()
    window.press(Key.Key_G, Control)
    window.type("¶40")
    window.press(Key.Key_Return)
    assert window.reader.current_paragraph() == 40
    assert QApplication.focusWidget() is window.reader
    window.press(Key.Key_Left, Alt)
    assert window.reader.current_paragraph() == before


@pytest.mark.parametrize("typed", ["100000", "0", "many", ""])
def test_what_is_no_paragraph_is_told_and_the_field_stays_open(window: Driver, typed: str) -> None:
    before = window.reader.current_paragraph()
    window.press(Key.Key_G, Control)
    window.type(typed)
    window.press(Key.Key_Return)
    field = QApplication.focusWidget()
    assert field.objectName() == "paragraph_field"
    assert "no such paragraph" in field.accessibleDescription()
    window.press(Key.Key_Escape)
    assert not field.isVisible()
    assert window.reader.current_paragraph() == before


@pytest.mark.parametrize(
    ("language", "spans", "expected"),
    [
        ("en", [(1, 0, 3), (3, 0, 5)], "“One\nThree” (Ann and Bo, ¶1–3, Wall, May 2023)"),
        ("zh", [(1, 0, 3)], "“One”（Ann，¶1，《Wall》，May 2023）"),
        ("en", [(2, 0, 3)], "“Two” (Ann, ¶2, Wall, May 2023)"),
    ],
)
def test_a_reference_names_all_who_speak_and_the_whole_range(
    language: str, spans: list[tuple[int, int, int]], expected: str
) -> None:
    turns = (
        Turn(0, "Ann", Role.OFFICIAL, (Paragraph(1, "One is said."), Paragraph(2, "Two is said."))),
        Turn(1, "Bo", Role.OFFICIAL, (Paragraph(3, "Three & <b>."),)),
    )
    made = reference(Transcript("Wall", "", language, turns), [TextSpan(*span) for span in spans], "May 2023")
    assert made.text() == expected


def test_marks_of_html_in_the_words_stay_words() -> None:
    turns = (Turn(0, "Ann", Role.OFFICIAL, (Paragraph(1, "Three & <b>."),)),)
    made = reference(Transcript("Wall", "", "en", turns), [TextSpan(1, 0, 12)], "")
    assert made.html() == "<blockquote>Three &amp; &lt;b&gt;.</blockquote><p>— Ann, ¶1, Wall</p>"


@pytest.mark.parametrize("action", ["go.paragraph", "search.past"])
def test_the_language_can_change_while_a_pop_over_is_open(window: Driver, action: str) -> None:
    window.do(action)
    for language in ("language.zh", "language.en"):
        window.do(language)
        window.settle()
    assert window.window.isVisible()
    window.press(Key.Key_G, Control)
    assert QApplication.focusWidget().objectName() == "paragraph_field"


def pages_of(target: Path) -> list[str]:
    document = pdfium.PdfDocument(target)
    try:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    finally:
        document.close()


def test_a_briefing_is_printed_with_speakers_numbers_and_notes(
    window: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "paper.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_: (str(target), "")))
    window.open("Long Road")
    window.select("mended before winter")
    window.press(Key.Key_N)
    window.type("Which winter?")
    window.press(Key.Key_Return, Control)
    window.settle()
    window.do("theme.dark")
    window.press(Key.Key_P, Control)
    window.settle()
    window.do("theme.light")
    assert "paper.pdf" in window.message
    pages = pages_of(target)
    whole = " ".join(pages)
    assert len(pages) > 1
    assert "Briefing on the Long Road plan" in pages[0]
    assert "Marta Lind" in whole
    assert "¶40" in whole
    assert "“mended before winter” Which winter?" in whole
    assert pages[1].endswith("2")
    assert [each.name for each in tmp_path.glob("*.p*")] == ["paper.pdf"]


def test_what_cannot_be_printed_is_told_and_leaves_nothing(
    window: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "taken.pdf"
    target.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_: (str(target), "")))
    window.press(Key.Key_P, Control)
    window.settle()
    assert "could not be written" in window.message
    assert [each.name for each in tmp_path.glob("*.part")] == []


def test_marks_overlap_and_words_stay_words_on_paper() -> None:
    text = "a <b> & c"
    turns = (Turn(0, "Ann", Role.OFFICIAL, (Paragraph(1, text),)),)
    spots = [(0, 5, Colour.YELLOW, "one"), (2, 9, Colour.BLUE, "")]
    notes = tuple(
        Annotation(
            str(n), "t", Target.TEXT, "", (Selector(1, start, end, text[start:end]),), note, (), colour
        )
        for n, (start, end, colour, note) in enumerate(spots)
    )
    shown = Briefing(
        "t", Transcript("W", "", "en", turns), Outline(), notes, Summary("t", "W", "", "en", 1, 1, 3, 0, 2)
    )
    html = sheet(shown, {"yellow": "#ff0", "blue": "#00f"}, "Notes")
    assert '<span style="background-color: #ff0">&lt;b&gt;</span><sup>1</sup>' in html
    assert '<span style="background-color: #00f"> &amp; c</span>' in html
    assert "1. " in html
    assert "2. " not in html
