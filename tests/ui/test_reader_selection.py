"""Selecting text gives exactly the spans that were selected, in code points."""

import pytest
from pytestqt.qtbot import QtBot
from reader_samples import (
    CHINESE,
    ENGLISH,
    briefing,
    quotation,
    select_between,
    select_text,
    words_of,
)

from desktop_app.model.library import Briefing
from desktop_app.model.spans import TextSpan
from desktop_app.model.transcript import Role
from desktop_app.ui.reader.view import ReaderView
from desktop_app.ui.theme import ThemeManager

TANGLE = "👨‍👩‍👧 and 🇨🇳 and 𠮷野家 and e\u0301 and end"


@pytest.fixture
def reader(qtbot: QtBot) -> ReaderView:
    view = ReaderView(ThemeManager("light"))
    qtbot.addWidget(view)
    view.resize(1000, 700)
    return view


def shown(reader: ReaderView, source: Briefing) -> Briefing:
    reader.show_briefing(source)
    return source


@pytest.mark.parametrize("words", ["three tasks", "First, finish", "variety register.", "Thank you."])
def test_text_on_either_side_of_an_emoji_is_selected_exactly(reader: ReaderView, words: str) -> None:
    source = shown(reader, briefing())
    select_text(reader, words)
    assert reader.selection() == (quotation(source, words).span,)


@pytest.mark.parametrize("words", ["建成", "野品种", "名录。"])
def test_chinese_beyond_the_basic_plane_is_selected_exactly(reader: ReaderView, words: str) -> None:
    source = shown(reader, briefing(CHINESE, "zh"))
    select_text(reader, words)
    assert reader.selection() == (quotation(source, words).span,)


@pytest.mark.parametrize("words", ["and e\u0301", "野家", "end", "𠮷野家 and"])
def test_joined_emoji_flags_and_accents_do_not_shift_what_follows(reader: ReaderView, words: str) -> None:
    source = shown(reader, briefing([("A", Role.OFFICIAL, (TANGLE,))]))
    select_text(reader, words)
    assert words_of(source, reader.selection()) == [words]


@pytest.mark.parametrize(("turns", "language"), [(ENGLISH, "en"), (CHINESE, "zh")])
def test_every_span_that_is_selected_comes_back(
    reader: ReaderView, turns: tuple[tuple[str, Role, tuple[str, ...]], ...], language: str
) -> None:
    source = shown(reader, briefing(turns, language))
    for number, text in source.transcript.texts().items():
        for start in range(0, len(text), 3):
            span = TextSpan(number, start, len(text))
            reader.select([span])
            assert reader.selection() == (span,)


def test_a_selection_across_turns_leaves_out_the_names_between(reader: ReaderView) -> None:
    source = shown(reader, briefing())
    select_between(reader, "for an orchard?", "three tasks")
    assert words_of(source, reader.selection()) == [
        "for an orchard?",
        "Thank you. The office has set three tasks",
    ]


def test_everything_selected_is_the_whole_transcript_and_no_more(reader: ReaderView) -> None:
    source = shown(reader, briefing())
    reader.selectAll()
    assert words_of(source, reader.selection()) == list(source.transcript.texts().values())


def test_a_name_alone_selects_nothing_of_the_transcript(reader: ReaderView) -> None:
    shown(reader, briefing())
    select_text(reader, "Hollis Brandt")
    assert reader.selection() == ()


def test_spans_of_two_paragraphs_are_selected_from_first_to_last(reader: ReaderView) -> None:
    source = shown(reader, briefing())
    reader.select([quotation(source, "Second").span, quotation(source, "register.").span])
    assert words_of(source, reader.selection()) == ["register.", "Second"]


def test_spans_the_briefing_has_not_are_passed_over(reader: ReaderView) -> None:
    source = shown(reader, briefing())
    reader.select([TextSpan(99, 0, 5), TextSpan(1, 0, 4)])
    assert words_of(source, reader.selection()) == ["Good"]


def test_selecting_is_told(reader: ReaderView, qtbot: QtBot) -> None:
    source = shown(reader, briefing())
    with qtbot.waitSignal(reader.selection_changed, check_params_cb=lambda chosen: chosen is True):
        reader.select([quotation(source, "three").span])
    with qtbot.waitSignal(reader.selection_changed, check_params_cb=lambda chosen: chosen is False):
        reader.select([])
