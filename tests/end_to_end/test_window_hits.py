"""Hits on the page: shown beside it, counted, and gone to by key and by mouse."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QStyle, QStyleOptionSlider
from window_driver import Driver

from desktop_app.ui.reader.scrollbar import Lane, Tick, TickBar

Key = Qt.Key
Control, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
WORD = "gravel"
HITS = 40
"""How often the word stands in the briefing on roads."""


def bar_of(desk: Driver) -> TickBar:
    bar = desk.reader.verticalScrollBar()
    assert isinstance(bar, TickBar)
    return bar


def ticks(desk: Driver) -> list[Tick]:
    return [tick for tick in bar_of(desk).ticks if tick.lane is Lane.HIT]


def lines(desk: Driver) -> list[QRect]:
    """The lines in which the word stands, in the page's own pixels."""
    reader, found = desk.reader, []
    cursor = reader.document().find(WORD, 0, QTextDocument.FindFlag.FindWholeWords)
    while not cursor.isNull():
        start = QTextCursor(cursor)
        start.setPosition(cursor.selectionStart())
        found.append(reader.cursorRect(start).translated(0, bar_of(desk).value()))
        cursor = reader.document().find(WORD, cursor, QTextDocument.FindFlag.FindWholeWords)
    return found


def furthest(desk: Driver) -> float:
    """By how many lines a tick is off at most."""
    height = desk.reader.document().size().height()
    places, stand = ticks(desk), lines(desk)
    assert len(places) == len(stand) == HITS
    return max(
        abs(tick.place * height - line.center().y()) / line.height()
        for tick, line in zip(places, stand, strict=True)
    )


def part(desk: Driver, which: QStyle.SubControl) -> QRect:
    bar, option = bar_of(desk), QStyleOptionSlider()
    bar.initStyleOption(option)
    return bar.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, which, bar)


def spot(desk: Driver, tick: Tick, off: int = 0) -> QPoint:
    """A point of the scroll bar on a tick, or some pixels below."""
    track = part(desk, QStyle.SubControl.SC_ScrollBarGroove)
    return QPoint(bar_of(desk).width() // 2, track.top() + round(track.height() * tick.place) + off)


@pytest.fixture
def searched(window: Driver) -> Driver:
    """A window in which the word is searched for, the page laid out to its end."""
    window.press(Key.Key_F, Control | Shift)
    window.type(WORD)
    window.settle()
    window.until(lambda: len(ticks(window)) == HITS)
    return window


def test_ticks_stand_where_the_hits_are_in_any_size_of_text_and_window(searched: Driver) -> None:
    assert furthest(searched) < 1.5
    for step in ("zoom.in", "zoom.in", "zoom.in"):
        searched.do(step)
    before = [tick.place for tick in ticks(searched)]
    searched.until(lambda: [tick.place for tick in ticks(searched)] != before or furthest(searched) < 1.5)
    assert furthest(searched) < 1.5
    searched.window.resize(900, 700)
    searched.until(lambda: furthest(searched) < 1.5)


def test_click_beside_a_tick_goes_to_its_hit_and_counts_it(searched: Driver) -> None:
    tick = ticks(searched)[30]
    searched.bot.mouseClick(bar_of(searched), Qt.MouseButton.LeftButton, pos=spot(searched, tick, off=3))
    assert f"Hit 31 of {HITS}" in searched.hits
    seen = lines(searched)[30].translated(0, -bar_of(searched).value())
    assert searched.reader.viewport().rect().contains(seen.center())
    searched.press(Key.Key_F3)
    assert f"Hit 32 of {HITS}" in searched.hits


def test_f3_goes_round_in_both_directions(searched: Driver) -> None:
    assert f"Hit 1 of {HITS}" in searched.hits
    searched.press(Key.Key_F3, Shift)
    assert f"Hit {HITS} of {HITS}" in searched.hits
    searched.press(Key.Key_F3)
    searched.press(Key.Key_F3)
    searched.press(Key.Key_F3)
    assert f"Hit 3 of {HITS}" in searched.hits
    searched.do("language.zh")
    searched.settle()
    assert "第 3 处" in searched.hits
    assert str(HITS) in searched.hits


def test_thumb_can_be_dragged_over_ticks_and_empty_track_pages_on(searched: Driver) -> None:
    bar, left = bar_of(searched), Qt.MouseButton.LeftButton
    thumb = part(searched, QStyle.SubControl.SC_ScrollBarSlider)
    counted = searched.hits
    tick = next(one for one in ticks(searched) if thumb.contains(spot(searched, one)))
    searched.bot.mousePress(bar, left, pos=spot(searched, tick))
    assert bar.isSliderDown()
    searched.bot.mouseRelease(bar, left, pos=spot(searched, tick))
    assert searched.hits == counted
    searched.press(Key.Key_Escape, widget=searched.search)
    searched.settle()
    assert not ticks(searched)
    before = bar.value()
    searched.bot.mouseClick(bar, left, pos=spot(searched, tick) + QPoint(0, thumb.height() * 2))
    assert bar.value() > before


def test_current_hit_is_the_strong_tick(searched: Driver) -> None:
    searched.press(Key.Key_F3)
    searched.until(lambda: [n for n, tick in enumerate(ticks(searched)) if tick.strong] == [1])
