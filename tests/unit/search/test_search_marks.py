"""Where texts match a query, and what a hit shows of its paragraph."""

import pytest

from desktop_app.search.marks import Marker, marks
from desktop_app.search.reading import read
from desktop_app.search.snippets import WIDTH, excerpt


def marked(text: str, query: str) -> list[str]:
    return [text[start:end] for start, end in marks(text, query)]


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("The Café’s policies and the POLICY", "cafe polic", ["Café", "policies", "POLICY"]),
        ("the rule, of law; a rule", '"rule of law"', ["rule, of law"]),
        ("rule of law or rule", '"rule of law" rule ', ["rule of law", "rule"]),
        ("经济、发展和经济发展", "经济发展", ["经济发展"]),
        ("\U0001f600\U0001f600 \U00020000\U00020001 end", "\U00020000\U00020001", ["\U00020000\U00020001"]),
        ("cafe\u0301 bar", "café ", ["cafe\u0301"]),
        ("war and peace", "peace NOT war ", ["peace"]),
        ("colour, color, dolor", "color~ ", ["colour", "color"]),
        ("colours, colr, cold, cool", "color~2 ", ["colours", "colr", "cold", "cool"]),
        ("law of the rule, 经济发展", '"rule law"~5 "发展 经济"~2', ["law", "rule", "经济", "发展"]),
        ("Ｗｉｄｅ wide", "wide ", ["Ｗｉｄｅ", "wide"]),
        ("the 1+1+4 plan", "1+1+4", ["1+1+4"]),
        ("of 1,000 jobs", "1000 ", ["1,000"]),
        ("nothing here", "", []),
        ("speaker Li", "speaker:Li", []),
    ],
)
def test_marks_are_the_words_of_the_query(text: str, query: str, expected: list[str]) -> None:
    assert marked(text, query) == expected


def shown(text: str, query: str) -> tuple[str, list[str]]:
    found = excerpt(text, Marker(read(query)))
    return found.snippet, [found.snippet[start:end] for start, end in found.highlights]


def test_a_snippet_is_the_stretch_with_the_most_marks() -> None:
    text = "reform " + "filler words go on " * 40 + "reform of reform brings reform " + "and more text " * 40
    snippet, highlights = shown(text, "reform ")
    assert highlights == ["reform"] * 3
    assert len(snippet) <= WIDTH
    assert snippet in text


def test_a_snippet_holds_whole_words() -> None:
    text = " ".join(f"word{n}of{n * 7}" for n in range(200))
    snippet, highlights = shown(text, "word100of700 ")
    assert highlights == ["word100of700"]
    assert set(snippet.split()) <= set(text.split())
    assert len(snippet) > WIDTH - 40


def test_a_snippet_of_chinese_needs_no_spaces() -> None:
    text = "我们讨论了很多事情，" * 60 + "也讨论了经济发展。" + "然后继续讨论，" * 60
    snippet, highlights = shown(text, "经济发展")
    assert highlights == ["经济发展"]
    assert WIDTH - 20 < len(snippet) <= WIDTH


def test_marks_beyond_the_snippet_are_told() -> None:
    text = "peace " + "x " * 300 + "peace"
    found = excerpt(text, Marker(read("peace ")))
    assert [text[start:end] for start, end in found.spans] == ["peace", "peace"]
    assert len(found.highlights) == 1


def test_without_marks_the_beginning_is_shown() -> None:
    text = "Beginning " + "of a long paragraph " * 40
    snippet, highlights = shown(text, "speaker:Li")
    assert text.startswith(snippet)
    assert highlights == []


def test_a_word_longer_than_the_snippet_is_cut() -> None:
    assert len(shown("a" * 5000, "other ")[0]) == WIDTH
