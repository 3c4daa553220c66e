"""SRT: read however its numbers, times and blank lines have suffered."""

import pytest

from desktop_app.importing.readers.captions.subrip import read_subrip
from desktop_app.importing.reading import read
from desktop_app.parsing.pipeline import parse
from tests.deadline import within
from tests.formats.cues import subrip


def told(text: str) -> list[tuple[str, float | None]]:
    return [(block.text, block.time) for block in read_subrip(text).blocks]


def test_cues_become_paragraphs_of_labelled_voices() -> None:
    text = subrip(
        [
            (1, 2.5, "ANN LEE: We open the gates,"),
            (2.5, 4, "all of them."),
            (4, 6, "BOB RAY: Who pays?"),
            (7, 8, "ANN LEE: We do."),
        ]
    )
    assert told(text) == [
        ("ANN LEE: We open the gates, all of them.", 1.0),
        ("BOB RAY: Who pays?", 4.0),
        ("ANN LEE: We do.", 7.0),
    ]
    transcript = parse(read(text.encode(), "a.srt"))
    assert [turn.speaker for turn in transcript.turns] == ["Ann Lee", "Bob Ray", "Ann Lee"]
    assert transcript.times == ((1, 1.0), (2, 4.0), (3, 7.0))


@pytest.mark.parametrize(
    "text",
    [
        "00:00:01,000 --> 00:00:02,000\nWe open.\n\n00:00:03,500 --> 00:00:04,000\nThey close.\n",
        "7\n00:00:01.0 --> 00:00:02.0\nWe open.\n\n7\n0:00:03,5-->0:00:04\nThey close.\n",
        "1\n00:00:01,000 --> 00:00:02,000\nWe open.\n2\n00:00:03,500 --> 00:00:04,000\nThey close.\n",
        "1\n\n00:00:01,000 --> 00:00:02,000\n\nWe open.\n\n\n2\n\n00:00:03,500 -> 00:00:04,000 X1:4\n"
        "They\n\nclose.",
    ],
)
def test_damaged_numbers_times_and_blank_lines_do_not_matter(text: str) -> None:
    assert told(text) == [("We open. They close.", 1.0)]


def test_a_number_that_is_said_stays() -> None:
    text = (
        "1\n00:00:01,000 --> 00:00:02,000\nIt was in\n1984\n00:00:02,000 --> 00:00:03,000\nthat we began.\n"
    )
    assert told(text) == [("It was in 1984 that we began.", 1.0)]


def test_colours_places_and_italics_are_not_said() -> None:
    text = subrip([(1, 2, '{\\an8}<font color="#fff">We <i>open</i></font>\\Nat nine &amp; ten.')])
    assert told(text) == [("We open at nine & ten.", 1.0)]


def test_text_before_the_first_time_is_left_out_and_no_cue_is_no_text() -> None:
    assert told("made by a program\n\n1\n00:00:01,000 --> 00:00:02,000\nWe open.\n") == [("We open.", 1.0)]
    assert told("nothing here") == []


def test_tags_that_never_end_are_read_in_linear_time() -> None:
    with within(4):
        read_subrip(subrip([(1, 2, "<i " * 20_000), (2, 3, "{\\" * 20_000)]))
