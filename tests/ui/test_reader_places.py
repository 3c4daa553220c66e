"""Where one is on the page, and how one gets elsewhere."""

import pytest
from pytestqt.qtbot import QtBot
from reader_samples import briefing, long_briefing, paragraph_rect

from desktop_app.ui.reader.view import ReaderView
from desktop_app.ui.theme import ThemeManager


@pytest.fixture
def reader(qtbot: QtBot) -> ReaderView:
    view = ReaderView(ThemeManager("light"))
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show()
    return view


def test_going_to_a_paragraph_shows_it_and_makes_it_the_current_one(reader: ReaderView) -> None:
    reader.show_briefing(long_briefing())
    reader.go_to(222)
    assert reader.current_paragraph() == 222
    assert reader.current_turn() == 44
    assert reader.viewport().rect().contains(paragraph_rect(reader, 222))


def test_going_to_a_paragraph_that_is_not_there_changes_nothing(reader: ReaderView) -> None:
    reader.show_briefing(briefing())
    reader.go_to(99)
    assert reader.current_paragraph() == 1
    assert paragraph_rect(reader, 99).isEmpty()


def test_going_to_a_place_in_a_paragraph_taller_than_the_window_shows_that_place(reader: ReaderView) -> None:
    words = "a slope that rests can lend the rest to its neighbour in spring and " * 200
    source = briefing([("A", briefing().transcript.turns[0].role, (words, "end"))])
    reader.show_briefing(source)
    reader.go_to(1, len(words) - 1)
    assert paragraph_rect(reader, 1).bottom() < reader.viewport().height()


@pytest.mark.parametrize("turns", [2, 8])
def test_scrolling_moves_the_current_paragraph_from_the_first_to_the_last(
    reader: ReaderView, turns: int
) -> None:
    reader.show_briefing(long_briefing(turns, 4))
    told: list[int] = []
    reader.paragraph_changed.connect(told.append)
    bar = reader.verticalScrollBar()
    reader.go_to(4 * turns)  # the whole page is laid out now
    reader.go_to(1)
    told.clear()
    for value in range(0, bar.maximum() + 10, 10):
        bar.setValue(value)
    assert told == list(range(2, 4 * turns + 1))


def test_turns_are_gone_through_one_by_one(reader: ReaderView) -> None:
    reader.show_briefing(long_briefing())
    seen = [reader.current_turn()]
    for step in (reader.next_turn, reader.next_turn, reader.previous_turn):
        step()
        seen.append(reader.current_turn())
    assert seen == [0, 1, 2, 1]


def test_no_turn_comes_before_the_first_nor_after_the_last(reader: ReaderView) -> None:
    reader.show_briefing(briefing())
    reader.previous_turn()
    assert reader.current_turn() == 0
    for _ in range(5):
        reader.next_turn()
    assert reader.current_turn() == 2


def test_the_reading_position_is_found_again_in_a_new_window(reader: ReaderView, qtbot: QtBot) -> None:
    source = long_briefing()
    reader.show_briefing(source)
    reader.go_to(177)
    position, paragraph = reader.reading_position(), reader.current_paragraph()
    other = ReaderView(ThemeManager("dark"))
    qtbot.addWidget(other)
    other.resize(700, 500)
    other.show()
    other.show_briefing(source)
    other.restore_position(position)
    assert other.reading_position() == pytest.approx(position, abs=0.05)
    assert abs(other.current_paragraph() - paragraph) <= 2


def test_a_restored_position_at_the_same_size_is_exact(reader: ReaderView) -> None:
    source = long_briefing()
    reader.show_briefing(source)
    reader.go_to(90)
    before, value = reader.reading_position(), reader.verticalScrollBar().value()
    reader.show_briefing(source)
    reader.restore_position(before)
    assert abs(reader.verticalScrollBar().value() - value) <= 1


@pytest.mark.parametrize("position", [-3.0, 0.0, 1e9])
def test_a_senseless_position_does_no_harm(reader: ReaderView, position: float) -> None:
    reader.show_briefing(briefing())
    reader.restore_position(position)
    assert reader.current_paragraph() in (1, 2, 3, 4)
