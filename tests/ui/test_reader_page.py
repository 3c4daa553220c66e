"""What stands on the page."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QImage, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from reader_samples import (
    CHINESE,
    briefing,
    count_colour,
    highlight,
    item,
    long_briefing,
    paragraph_rect,
    quotation,
    select_between,
)

from desktop_app.model.outline import Outline
from desktop_app.model.transcript import Role
from desktop_app.ui.reader.scrollbar import TickBar
from desktop_app.ui.reader.view import ReaderView
from desktop_app.ui.theme import ThemeManager


@pytest.fixture
def reader(qtbot: QtBot) -> ReaderView:
    view = ReaderView(ThemeManager("light"))
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show()
    return view


def copied(reader: ReaderView) -> QMimeData:
    return reader.createMimeDataFromSelection()


def picture_of(reader: ReaderView, area: QRect) -> QImage:
    """Part of the reader as it is shown, margins included."""
    return reader.grab(area).toImage()


def margin_beside(reader: ReaderView, paragraph: int) -> QImage:
    rect = paragraph_rect(reader, paragraph)
    return picture_of(reader, QRect(0, rect.top(), reader.viewport().x(), rect.height()))


def badge_of(reader: ReaderView, speaker: str) -> QImage:
    """The margin beside a speaker's name."""
    name = reader.cursorRect(reader.document().find(speaker))
    return picture_of(reader, QRect(0, name.top() - 4, reader.viewport().x(), name.height() + 8))


def right_ink(reader: ReaderView) -> int:
    """How much is written in the outer margin."""
    left = reader.viewport().geometry().right() + 1
    width = reader.width() - left - reader.verticalScrollBar().width()
    picture = picture_of(reader, QRect(left, 0, width, reader.height()))
    return count_colour(picture, reader.themes.theme.colour("ink"))


def turn_wheel(reader: ReaderView, modifier: Qt.KeyboardModifier, notch: int = 120) -> None:
    where = QPointF(reader.viewport().rect().center())
    everywhere = reader.viewport().mapToGlobal(where)
    turned = QPoint(0, notch)
    buttons, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(where, everywhere, QPoint(), turned, buttons, modifier, phase, False)
    QApplication.sendEvent(reader.viewport(), event)


def test_the_page_opens_with_title_date_place_and_counts(reader: ReaderView) -> None:
    reader.show_briefing(briefing())
    title, meta = reader.toPlainText().splitlines()[:2]
    assert title == "Orchards"
    assert meta.split("  ·  ") == ["18 March 2026", "Slope House", "3 speakers", "3 turns", "4 paragraphs"]


def test_collection_and_genre_stand_over_the_title(reader: ReaderView) -> None:
    source = briefing()
    transcript = replace(source.transcript, metadata={"genre": "Press briefing"})
    filed = replace(source.summary, collections=("Slopes", "Later"))
    reader.show_briefing(replace(source, transcript=transcript, summary=filed))
    assert reader.toPlainText().startswith("Slopes  ·  Press briefing\nOrchards\n")


def test_a_chinese_page_is_captioned_in_chinese(reader: ReaderView) -> None:
    reader.show_briefing(briefing(CHINESE, "zh"))
    text = reader.toPlainText()
    assert "2026年3月18日" in text
    assert "3位发言人" in text
    assert "苏青   主持人" in text
    assert "正文之外" in text


def test_a_speaker_stands_over_the_turn_with_role_and_post(reader: ReaderView) -> None:
    reader.show_briefing(briefing())
    assert "Hollis Brandt   official  ·  Director, Orchard Office\nThank you." in reader.toPlainText()


def test_a_turn_without_a_name_says_so(reader: ReaderView) -> None:
    reader.show_briefing(briefing([("", Role.UNKNOWN, ("Somebody speaks.",))]))
    assert "Speaker not named\nSomebody speaks." in reader.toPlainText()


def test_the_text_around_the_transcript_stands_at_the_end(reader: ReaderView) -> None:
    reader.show_briefing(briefing())
    assert reader.toPlainText().endswith("Around the transcript\nTranslated from the record.")


def test_an_empty_briefing_can_be_shown(reader: ReaderView) -> None:
    reader.show_briefing(briefing([]))
    assert reader.current_paragraph() == 0
    assert reader.current_turn() == -1
    assert reader.selection() == ()


def test_line_breaks_inside_a_paragraph_do_not_split_it(reader: ReaderView) -> None:
    source = briefing([("A", Role.OFFICIAL, ("one\ntwo\u2029three\ufdd0\x00end", "next"))])
    reader.show_briefing(source)
    reader.select([quotation(source, "end").span])
    assert [(span.paragraph, span.start, span.end) for span in reader.selection()] == [(1, 15, 18)]
    assert copied(reader).text() == "end"


def test_copying_gives_words_without_their_look(reader: ReaderView) -> None:
    reader.show_briefing(briefing())
    select_between(reader, "three tasks", "Second, renew")
    data = copied(reader)
    assert data.formats() == ["text/plain"]
    assert data.text() == "three tasks. 😀 First, finish the variety register.\nSecond, renew"


def test_the_reader_has_a_name_for_assistive_tools(reader: ReaderView) -> None:
    reader.show_briefing(briefing())
    assert "Orchards" in reader.accessibleName()


def test_a_link_in_the_text_is_only_text(reader: ReaderView) -> None:
    reader.show_briefing(briefing([("A", Role.OFFICIAL, ('See <a href="x:y">here</a> & there.',))]))
    assert '<a href="x:y">here</a> & there.' in reader.toPlainText()
    assert not reader.openLinks()


def test_a_theme_change_keeps_place_selection_and_text(reader: ReaderView, qapp: QApplication) -> None:
    reader.themes.apply(qapp)
    source = long_briefing()
    reader.show_briefing(source)
    reader.go_to(150)
    reader.select([quotation(source, "orchard").span])
    reader.go_to(150)
    before = (reader.verticalScrollBar().value(), reader.selection(), reader.current_paragraph())
    reader.themes.choose("dark")
    assert (reader.verticalScrollBar().value(), reader.selection(), reader.current_paragraph()) == before
    picture = reader.viewport().grab().toImage()
    dark = reader.themes.theme.colour("page")
    assert count_colour(picture, dark) > picture.width() * picture.height() / 2


def test_the_small_print_takes_the_new_themes_colour(reader: ReaderView, qapp: QApplication) -> None:
    reader.themes.apply(qapp)
    reader.show_briefing(briefing())
    reader.themes.choose("contrast")
    header = reader.document().find("Hollis Brandt").block()
    ranges = header.layout().formats()
    assert [part.format.foreground().color() for part in ranges] == [reader.themes.theme.colour("ink3")]


@pytest.mark.parametrize("change", ["zoom", "column", "scale"])
def test_larger_text_and_other_widths_keep_the_place(reader: ReaderView, change: str) -> None:
    reader.show_briefing(long_briefing())
    reader.go_to(120)
    top = paragraph_rect(reader, 120).top()
    if change == "zoom":
        reader.zoom(4)
    elif change == "column":
        reader.set_reading(17, 400)
    else:
        reader.themes.set_scale(1.5)
    assert reader.current_paragraph() == 120
    assert abs(paragraph_rect(reader, 120).top() - top) < 120


def test_zooming_back_takes_the_designed_size(reader: ReaderView) -> None:
    reader.show_briefing(briefing())
    before = paragraph_rect(reader, 4)
    reader.zoom(5)
    assert paragraph_rect(reader, 4) != before
    reader.zoom(0)
    assert paragraph_rect(reader, 4) == before


def test_a_narrow_window_squeezes_the_column_instead_of_cutting_it(reader: ReaderView) -> None:
    reader.show_briefing(briefing())
    reader.resize(420, 600)
    assert paragraph_rect(reader, 1).right() <= reader.viewport().width()
    assert reader.viewport().geometry().right() <= reader.width()


def test_resizing_keeps_the_place(reader: ReaderView) -> None:
    reader.show_briefing(long_briefing())
    reader.go_to(140)
    reader.resize(500, 700)
    assert reader.viewport().rect().intersects(paragraph_rect(reader, 140))


def test_the_margin_marks_questions_and_answers_apart(reader: ReaderView) -> None:
    """An answer's badge is filled with ink, a question's only outlined."""
    reader.show_briefing(briefing())
    ink = reader.themes.theme.colour("ink2")
    question, answer = (badge_of(reader, speaker) for speaker in ("Valley Courier", "Hollis Brandt"))
    assert count_colour(answer, ink) > 3 * count_colour(question, ink) > 0
    assert count_colour(badge_of(reader, "Mara Quell"), ink) == 0


def test_the_current_paragraph_has_an_accent_bar(reader: ReaderView) -> None:
    reader.show_briefing(briefing())
    accent = reader.themes.theme.colour("accent")
    reader.go_to(3)
    assert count_colour(margin_beside(reader, 3), accent) > 20
    assert count_colour(margin_beside(reader, 2), accent) == 0


def test_side_notes_give_way_to_shapes_in_a_narrow_window(reader: ReaderView) -> None:
    source = briefing()
    noted = highlight(quotation(source, "three tasks"), note="Which three?")
    reader.show_briefing(source)
    reader.set_annotations([noted])
    assert right_ink(reader) > 20
    reader.resize(800, 700)
    assert right_ink(reader) == 0
    assert count_colour(reader.grab().toImage(), reader.themes.theme.highlight("yellow")[0]) > 20


def test_long_neighbouring_notes_do_not_overlap(reader: ReaderView) -> None:
    source = briefing()
    words = "A note that takes more than one line of the margin beside the text. " * 3
    places = [quotation(source, quote) for quote in ("Thank", "office", "three", "First", "variety")]
    reader.show_briefing(source)
    reader.set_annotations([highlight(place, note=words) for place in places])
    notes = list(reader.side_notes.between(0, 5000, lambda weight: reader.themes.font(12, weight)))
    assert len(notes) == len(places)
    assert all(above.top + above.height <= below.top for above, below in pairwise(notes))


def test_keys_scroll_the_page_and_home_returns(reader: ReaderView, qtbot: QtBot) -> None:
    reader.show_briefing(long_briefing())
    bar = reader.verticalScrollBar()
    seen = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_End, Qt.Key.Key_Home):
        qtbot.keyClick(reader, key)
        seen.append(bar.value())
    assert 0 < seen[0] < seen[1]
    assert seen[2] < seen[1] < seen[3]
    assert seen[4] == 0


def test_text_can_be_selected_by_keyboard_alone(reader: ReaderView, qtbot: QtBot) -> None:
    source = briefing()
    reader.show_briefing(source)
    cursor = QTextCursor(reader.document().find("renew"))
    cursor.setPosition(cursor.selectionStart())
    reader.setTextCursor(cursor)
    for _ in range(5):
        qtbot.keyClick(reader, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert copied(reader).text() == "renew"


def test_a_long_page_is_laid_out_while_the_window_answers(reader: ReaderView, qtbot: QtBot) -> None:
    source = long_briefing(100, 6)
    outlined = item(quotation(source, "orchard"))
    bar = reader.verticalScrollBar()
    assert isinstance(bar, TickBar)
    reader.show_briefing(source)
    reader.set_outline(Outline((outlined,)))
    assert not bar.ticks  # where it stands on the whole page is not yet known
    qtbot.waitUntil(lambda: bool(bar.ticks))
    bar.setValue(bar.maximum())
    assert reader.viewport().rect().contains(paragraph_rect(reader, 600))


def test_showing_another_briefing_starts_at_its_beginning(reader: ReaderView) -> None:
    reader.show_briefing(long_briefing())
    reader.go_to(200)
    reader.show_briefing(briefing())
    assert reader.verticalScrollBar().value() == 0
    assert reader.current_paragraph() == 1


def test_control_and_wheel_zoom_the_text(reader: ReaderView) -> None:
    reader.show_briefing(long_briefing())
    before = paragraph_rect(reader, 1).height()
    turn_wheel(reader, Qt.KeyboardModifier.ControlModifier)
    assert paragraph_rect(reader, 1).height() > before
    assert reader.verticalScrollBar().value() == 0


def test_the_wheel_alone_scrolls(reader: ReaderView) -> None:
    reader.show_briefing(long_briefing())
    turn_wheel(reader, Qt.KeyboardModifier.NoModifier, -120)
    assert reader.verticalScrollBar().value() > 0
