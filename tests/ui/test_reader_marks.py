"""Evidence, annotations, hits: how they show, and what a click on them tells."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot
from reader_samples import briefing, count_colour, highlight, item, long_briefing, paragraph_rect, quotation

from desktop_app.model.annotation import Anchoring, Annotation, Colour, Target
from desktop_app.model.library import Briefing
from desktop_app.model.outline import Kind, Outline, Status
from desktop_app.model.spans import Quotation, TextSpan
from desktop_app.ui.reader.scrollbar import Lane, TickBar
from desktop_app.ui.reader.view import ReaderView
from desktop_app.ui.theme import ThemeManager


@pytest.fixture
def reader(qtbot: QtBot) -> ReaderView:
    view = ReaderView(ThemeManager("light"))
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show()
    return view


def paragraph_picture(reader: ReaderView, paragraph: int) -> QImage:
    return reader.viewport().grab(paragraph_rect(reader, paragraph)).toImage()


def ink_of(reader: ReaderView, paragraph: int, role: str) -> int:
    """Pixels of a role's colour in a paragraph."""
    return count_colour(paragraph_picture(reader, paragraph), reader.themes.theme.colour(role))


def middle_of(reader: ReaderView, words: str) -> QPoint:
    """A point of the viewport on some words of the page."""
    cursor = reader.document().find(words)
    end = reader.cursorRect(cursor)
    cursor.setPosition(cursor.selectionStart())
    return QRect(reader.cursorRect(cursor).topLeft(), end.bottomRight()).center()


def click(reader: ReaderView, qtbot: QtBot, words: str) -> None:
    qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(reader, words))


def ticks(reader: ReaderView, qtbot: QtBot, lane: Lane) -> list[float]:
    """Where on the page ticks of a lane stand, once it is laid out."""
    bar = reader.verticalScrollBar()
    assert isinstance(bar, TickBar)
    qtbot.waitUntil(lambda: any(tick.lane is lane for tick in bar.ticks))
    return [tick.place for tick in bar.ticks if tick.lane is lane]


@pytest.mark.parametrize(
    ("kind", "role"), [(Kind.TASK, "task"), (Kind.FRAMEWORK, "framework"), (Kind.LAW, "mechanism")]
)
def test_evidence_is_underlined_in_the_colour_of_its_kind(reader: ReaderView, kind: Kind, role: str) -> None:
    source = briefing()
    place = quotation(source, "renew the grazing permits")
    reader.show_briefing(source)
    assert ink_of(reader, place.paragraph, role) == 0
    reader.set_outline(Outline((item(place, kind),)))
    assert ink_of(reader, place.paragraph, role) > 0


def test_evidence_of_rejected_items_is_not_marked(reader: ReaderView, qtbot: QtBot) -> None:
    source = briefing()
    place = quotation(source, "renew the grazing permits")
    reader.show_briefing(source)
    reader.set_outline(Outline((item(place, status=Status.REJECTED),)))
    assert ink_of(reader, place.paragraph, "task") == 0
    with qtbot.assertNotEmitted(reader.item_clicked):
        click(reader, qtbot, "grazing")


@pytest.mark.parametrize("colour", list(Colour))
def test_a_highlight_has_fill_and_line_of_its_colour(reader: ReaderView, colour: Colour) -> None:
    source = briefing()
    place = quotation(source, "three tasks")
    reader.show_briefing(source)
    reader.set_annotations([highlight(place, colour)])
    picture = paragraph_picture(reader, place.paragraph)
    fill, _ = reader.themes.theme.highlight(colour.value)
    assert count_colour(picture, fill) > 100


def test_an_orphaned_highlight_is_not_shown(reader: ReaderView) -> None:
    source = briefing()
    place = quotation(source, "three tasks")
    lost = Annotation("x", "b", Target.TEXT, "", highlight(place).selectors, anchoring=Anchoring.ORPHANED)
    reader.show_briefing(source)
    reader.set_annotations([lost])
    fill, _ = reader.themes.theme.highlight("yellow")
    assert count_colour(paragraph_picture(reader, place.paragraph), fill) == 0


def test_a_click_on_evidence_tells_its_item(reader: ReaderView, qtbot: QtBot) -> None:
    source = briefing()
    reader.show_briefing(source)
    reader.set_outline(Outline((item(quotation(source, "renew the grazing permits")),)))
    with qtbot.waitSignal(reader.item_clicked) as told:
        click(reader, qtbot, "grazing")
    assert told.args == ["renew the grazing permits"]


def test_of_two_marks_on_one_place_the_shorter_is_clicked(reader: ReaderView, qtbot: QtBot) -> None:
    source = briefing()
    reader.show_briefing(source)
    long, short = (item(quotation(source, words)) for words in ("renew the grazing permits", "grazing"))
    reader.set_outline(Outline((short, long)))
    with qtbot.waitSignal(reader.item_clicked) as told:
        click(reader, qtbot, "grazing")
    assert told.args == ["grazing"]


def test_a_highlight_inside_evidence_is_clicked_as_itself(reader: ReaderView, qtbot: QtBot) -> None:
    source = briefing()
    reader.show_briefing(source)
    reader.set_outline(Outline((item(quotation(source, "renew the grazing permits")),)))
    reader.set_annotations([highlight(quotation(source, "grazing"))])
    with qtbot.waitSignal(reader.annotation_clicked) as told, qtbot.assertNotEmitted(reader.item_clicked):
        click(reader, qtbot, "grazing")
    assert told.args == ["grazing"]


def test_a_click_beside_all_marks_tells_nothing(reader: ReaderView, qtbot: QtBot) -> None:
    source = briefing()
    reader.show_briefing(source)
    reader.set_outline(Outline((item(quotation(source, "grazing")),)))
    with qtbot.assertNotEmitted(reader.item_clicked), qtbot.assertNotEmitted(reader.annotation_clicked):
        click(reader, qtbot, "mechanism")


def test_a_double_click_on_evidence_selects_the_word(reader: ReaderView, qtbot: QtBot) -> None:
    source = briefing()
    place = quotation(source, "renew the grazing permits")
    reader.show_briefing(source)
    reader.set_outline(Outline((item(place),)))
    where = middle_of(reader, "grazing")
    qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=where)
    qtbot.mouseDClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=where)
    qtbot.mouseRelease(reader.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert reader.selection() == (quotation(source, "grazing").span,)


def test_the_pointer_becomes_a_hand_over_evidence(reader: ReaderView, qtbot: QtBot) -> None:
    source = briefing()
    reader.show_briefing(source)
    reader.set_outline(Outline((item(quotation(source, "grazing")),)))
    qtbot.mouseMove(reader.viewport(), middle_of(reader, "mechanism"))
    assert reader.viewport().cursor().shape() is Qt.CursorShape.IBeamCursor
    qtbot.mouseMove(reader.viewport(), middle_of(reader, "grazing"))
    assert reader.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor


def test_a_click_on_a_side_note_tells_its_item(reader: ReaderView, qtbot: QtBot) -> None:
    source = briefing()
    reader.show_briefing(source)
    reader.set_outline(Outline((item(quotation(source, "renew the grazing permits")),)))
    margin = reader.childAt(QPoint(reader.viewport().geometry().right() + 20, 300))
    where = QPoint(60, middle_of(reader, "grazing").y())
    with qtbot.waitSignal(reader.item_clicked) as told:
        qtbot.mouseClick(margin, Qt.MouseButton.LeftButton, pos=where)
    assert told.args == ["renew the grazing permits"]


@pytest.mark.parametrize(
    ("target", "name"),
    [(Target.BRIEFING, ""), (Target.TURN, "2"), (Target.EXCHANGE, "0"), (Target.ITEM, "three")],
)
def test_a_note_on_more_than_text_stands_in_the_margin(reader: ReaderView, target: Target, name: str) -> None:
    source = briefing()
    reader.show_briefing(source)
    reader.set_outline(Outline((item(quotation(source, "three")),)))
    reader.set_annotations([Annotation("n", "b", target, name, note="Ask again")])
    notes = reader.side_notes.between(0, 5000, lambda weight: reader.themes.font(12, weight))
    assert "n" in [note.mark.key for note in notes]


def test_marks_have_ticks_in_the_scroll_bar_at_their_place(reader: ReaderView, qtbot: QtBot) -> None:
    source = long_briefing()
    texts = source.transcript.texts()
    reader.show_briefing(source)
    reader.set_outline(Outline((item(quotation(source, "tasks")),)))
    last = highlight(quotation(source, "orchard"))
    selector = type(last.selectors[0])(len(texts), 4, 10, "office")
    reader.set_annotations([Annotation("n", "b", Target.TEXT, "", (selector,))])
    reader.set_hits([TextSpan(len(texts) // 2, 0, 3)], -1)
    assert ticks(reader, qtbot, Lane.EVIDENCE)[0] < 0.05
    assert ticks(reader, qtbot, Lane.HIT)[0] == pytest.approx(0.5, abs=0.05)
    assert ticks(reader, qtbot, Lane.NOTE)[0] > 0.9


def hits_in(source: Briefing) -> list[TextSpan]:
    return [TextSpan(number, 4, 10) for number in (1, 100, 200)]


def test_hits_are_gone_through_in_a_circle_and_told(reader: ReaderView, qtbot: QtBot) -> None:
    source = long_briefing()
    reader.show_briefing(source)
    told: list[tuple[int, int]] = []
    reader.hits_changed.connect(lambda current, total: told.append((current, total)))
    reader.set_hits(hits_in(source))
    seen = [reader.current_paragraph()]
    for step in (reader.next_hit, reader.next_hit, reader.next_hit, reader.previous_hit):
        step()
        seen.append(reader.current_paragraph())
        assert reader.viewport().rect().intersects(paragraph_rect(reader, seen[-1]))
    assert seen == [1, 100, 200, 1, 200]
    assert told == [(1, 3), (2, 3), (3, 3), (1, 3), (3, 3)]


def test_the_current_hit_looks_different_from_the_others(reader: ReaderView) -> None:
    source = briefing()
    reader.show_briefing(source)
    reader.set_hits([quotation(source, "renew").span, quotation(source, "mechanism").span])
    assert ink_of(reader, 4, "hit") > 100
    assert ink_of(reader, 4, "hit_now") > 100


def test_clearing_hits_gives_the_page_back_as_it_was(reader: ReaderView) -> None:
    source = briefing()
    reader.show_briefing(source)
    before = paragraph_picture(reader, 4)
    reader.set_hits([quotation(source, "renew").span], -1)
    assert paragraph_picture(reader, 4) != before
    reader.clear_hits()
    assert paragraph_picture(reader, 4) == before


def test_next_hit_without_hits_does_nothing(reader: ReaderView, qtbot: QtBot) -> None:
    reader.show_briefing(briefing())
    with qtbot.assertNotEmitted(reader.hits_changed):
        reader.next_hit()
        reader.previous_hit()


def test_a_flash_brings_far_evidence_into_view_and_marks_it(reader: ReaderView, qtbot: QtBot) -> None:
    reader.show_briefing(long_briefing())
    reader.reduced_motion = True
    reader.flash([TextSpan(250, 4, 30)])
    assert reader.viewport().rect().contains(paragraph_rect(reader, 250))
    assert reader.current_paragraph() == 250
    assert ink_of(reader, 250, "tint") > 100
    qtbot.waitUntil(lambda: ink_of(reader, 250, "tint") == 0, timeout=3000)


def test_a_flash_fades_in_when_motion_is_wanted(reader: ReaderView, qtbot: QtBot) -> None:
    source = briefing()
    reader.show_briefing(source)
    reader.flash([quotation(source, "grazing").span])
    assert ink_of(reader, 4, "tint") == 0
    qtbot.waitUntil(lambda: ink_of(reader, 4, "tint") > 100, timeout=2000)


def test_a_flash_of_what_is_in_view_does_not_scroll(reader: ReaderView) -> None:
    source = long_briefing()
    reader.show_briefing(source)
    reader.go_to(50)
    before = reader.verticalScrollBar().value()
    reader.flash([TextSpan(50, 10, 20)])
    assert reader.verticalScrollBar().value() == before


def test_ticks_stay_as_they_are_when_an_item_only_moves(reader: ReaderView, qtbot: QtBot) -> None:
    source = long_briefing()
    texts = source.transcript.texts()
    numbers = [number for number in sorted(texts) if len(texts[number]) > 12][:3]
    places = [Quotation(number, 0, 12, texts[number][:12]) for number in numbers]
    first, second, third = (replace(item(place), id=f"i{n}") for n, place in enumerate(places))
    reader.show_briefing(replace(source, outline=Outline((first, second, third))))
    ticks(reader, qtbot, Lane.EVIDENCE)
    bar = reader.verticalScrollBar()
    assert isinstance(bar, TickBar)
    before = bar.ticks
    reader.set_outline(Outline((first, third, replace(second, parent=first.id))))
    qtbot.wait(20)
    assert bar.ticks is before
    reader.set_outline(Outline((first, third)))
    qtbot.waitUntil(lambda: len(bar.ticks) < len(before))
