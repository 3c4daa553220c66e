import pytest

from desktop_app.ui.correcting.words import differing, opening, word_at
from desktop_app.ui.reader.pointing import found_again

LINE = "line the old canals, then 😀 stays"
HAN = "一是修复老旧水渠。二是建立霜冻预警机制。"


@pytest.mark.parametrize(
    ("place", "word"), [(0, "line"), (2, "line"), (4, "line"), (13, "canals"), (19, "canals"), (20, "then")]
)
def test_word_at_a_place_is_the_one_it_touches_or_the_next(place: int, word: str) -> None:
    start, end = word_at(LINE, place)
    assert LINE[start:end] == word


def test_emoji_is_no_word_and_counts_as_one_code_point() -> None:
    start, end = word_at(LINE, LINE.index("😀"))
    assert LINE[start:end] == "stays"


def test_nothing_is_meant_behind_the_last_word() -> None:
    assert word_at("The end. ", 9) == (9, 9)
    assert word_at("", 0) == (0, 0)


def test_chinese_words_begin_at_the_place_and_are_short() -> None:
    start, end = word_at(HAN, HAN.index("霜"))
    assert HAN[start:end] == "霜冻预警机制"


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ("the old canals stay", "the new canals stay", ("old", "new")),
        ("canals", "ditches", ("canals", "ditches")),
        ("a b c", "a c", ("b ", "")),
        ("a c", "a b c", ("", "b ")),
        ("a a", "a a a", ("", " a")),
        ("水渠", "水道", ("水渠", "水道")),
        ("one two", "", ("one two", "")),
    ],
)
def test_only_what_differs_is_written_anew(old: str, new: str, part: tuple[str, str]) -> None:
    start, end, words = differing(old, new)
    assert (old[start:end], words) == part
    assert old[:start] + words + old[end:] == new


def test_long_openings_are_cut() -> None:
    assert opening("short  words") == "“short words”"
    assert len(opening("word " * 100)) <= 62


def test_paragraph_is_found_again_by_its_words() -> None:
    old = {1: "one", 2: "two", 3: "three"}
    assert found_again(2, old, old) == 2
    assert found_again(2, old, {1: "one", 2: "new", 3: "two", 4: "three"}) == 3
    assert found_again(3, old, {1: "one", 2: "two"}) == 2
    assert found_again(3, old, {}) == 3
