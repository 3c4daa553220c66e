"""Which words a text has, and how a query is read."""

import pytest

from desktop_app.search.analysis import tokens, words
from desktop_app.search.query import written
from desktop_app.search.reading import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The nation's well-being", ["the", "nation", "well", "being"]),
        ("1+1+4 means 59 of 1,000 at 3.5%", ["1+1+4", "means", "59", "of", "1000", "at", "3.5"]),
        ("on 2024.03.15 or 1,2,3", ["on", "2024", "03", "15", "or", "1", "2", "3"]),
        ("U.S. cafés at ten o’clock", ["u.s", "cafes", "at", "ten", "o'clock"]),
        ("ＧＤＰ增长", ["gdp", "增", "长"]),
        ("Straße ﬁve", ["strasse", "five"]),
        ("re\u00adform co\u200boperate", ["reform", "cooperate"]),
        ("經濟發展", ["经", "济", "发", "展"]),
        ("\U00020000\U00020001", ["\U00020000", "\U00020001"]),
        ("_ … — !", []),
    ],
)
def test_words_are_folded(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_places_of_words_are_places_in_the_text_as_it_stands() -> None:
    text = "\U0001f600 Ｔｈｅ cafe\u0301’s ﬁve \U00020000: ½"
    assert [text[t.start : t.end] for t in tokens(text)] == [
        "Ｔｈｅ", "cafe\u0301", "ﬁve", "\U00020000", "½", "½",
    ]  # fmt: skip


def test_punctuation_parts_chinese_and_not_english() -> None:
    assert [t.position for t in tokens("发展，改革")] == [0, 1, 3, 4]
    assert [t.position for t in tokens("peace, and")] == [0, 1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("reform polic", "reform AND polic*"),
        ("reform policy ", "reform AND policy"),
        ("a OR b AND NOT c ", "a OR (b AND NOT c)"),
        ("(a OR b) c ", "(a OR b) AND c"),
        ("“Rule of Law”", '"rule of law"'),
        ("well-being ", '"well being"'),
        ("fuzzy~ pref* ", "fuzzy~ AND pref*"),
        ("resevior~2 plan~99 law~~ due~0 ", "resevior~2 AND plan~2 AND law~ AND due"),
        ('"price of water"~5', '"price of water"~5'),
        ('"经济 发展 GDP"～3', '"经济 发展 gdp"~3'),
        ('"of law of"~900 ', '"of law"~100'),
        ('"price of water"~1', '"price of water"~2'),
        ('"reform" reform 59 "59" ', '"reform" AND reform AND 59'),
        ("经济发展", '"经济发展"'),
        ("GDP增长", '"gdp 增长"'),
        ("发展，改革", '"发展" AND "改革"'),
        ('speaker:"Li Wei" plan ', 'speaker:"Li Wei" AND plan'),
        ("date:2023..2024-3", "date:2023..2024-03"),
        ("role:Journalist in:question", "role:journalist AND in:question"),
    ],
)
def test_a_query_is_read_by_its_language(text: str, expected: str) -> None:
    assert written(read(text).node) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"peace and dev ', "peace AND and AND dev"),
        ("((peace", "peace*"),
        ("peace) war( ", "peace AND war"),
        ("AND", "and"),
        ("peace OR ", "peace AND or"),
        ("xyz:abc ", "xyz AND abc"),
        ("date:soon ", "date AND soon"),
        ("in:house ", "in AND house"),
        ("tag:peace ", "tag:peace"),
        ('"rule of law"~', '"rule of law"'),
        ('"rule of law"~0 ', '"rule of law"'),
        ('"rule of law"~5x', '"rule of law" AND 5x*'),
        ('"law"~5', '"law"'),
        ('"~5', "5*"),
        ("~~ ~2 ~ ", "2"),
        ("***", ""),
        ("()", ""),
        ("~ * ' \"", ""),
    ],
)
def test_what_cannot_be_read_is_plain_words(text: str, expected: str) -> None:
    assert written(read(text).node) == expected


def test_a_query_without_end_is_cut() -> None:
    assert len(read("word " * 5000).tokens) == 64
    assert len(read("a" * 100_000).tokens[0].word) == 64
    assert written(read("(" * 5000 + "peace " + ")" * 5000).node) == "peace"
    assert written(read("NOT " * 2001 + "peace ").node).count("NOT") <= 1
