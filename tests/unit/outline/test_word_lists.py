"""A reader's own words: what a file adds, what is wrong with it, and how little harm it can do."""

import time
from typing import Any

import pytest

from desktop_app.model.lexicons import LexiconProblem
from desktop_app.outline.wordlists.additions import Addition, joined
from desktop_app.outline.wordlists.forms import CLOSED, LANGUAGES, Form, form_of, ours, taken_apart
from desktop_app.outline.wordlists.reading import MOST_BYTES, MOST_WORDS, read


def _read(text: str | bytes, language: str = "en") -> tuple[Addition, tuple[LexiconProblem, ...]]:
    return read("mine.toml", language, text.encode() if isinstance(text, str) else text)


def _only(text: str | bytes, language: str = "en") -> LexiconProblem:
    _, problems = _read(text, language)
    assert len(problems) == 1, problems
    return problems[0]


def _words(language: str, table: str, name: str, text: str) -> list[str]:
    addition, problems = _read(text, language)
    assert not problems
    value = joined(ours(language), addition)[table][name]
    return taken_apart(form_of(table, name, ours(language)[table][name]), value)


def test_words_are_joined_to_ours_and_a_dash_takes_one_out() -> None:
    words = _words("en", "sets", "task", '[sets]\ntask = ["walkabout", "-measure"]\n')
    assert "walkabout" in words
    assert "task" in words
    assert "measure" not in words


@pytest.mark.parametrize("given", ['"抓早 -加强"', '["抓早", "-加强"]', '"""\n  抓早\n  -加强 """'])
def test_chinese_words_come_as_a_string_or_as_a_list(given: str) -> None:
    words = _words("zh", "tasks", "verbs", f"[tasks]\nverbs = {given}\n")
    assert "抓早" in words
    assert "加大" in words
    assert "加强" not in words


def test_single_characters_pairs_and_irregular_forms_are_joined_too() -> None:
    characters = _words("zh", "tasks", "single", '[tasks]\nsingle = "挠-靠"\n')
    assert "挠" in characters
    assert "靠" not in characters
    assert "壹一" in _words("zh", "fold", "pairs", '[fold]\npairs = "壹一"\n')
    irregular = _words("en", "verbs", "irregular", '[verbs.irregular]\nunwound = "unwind"\n-built = ""\n')
    assert "unwound=unwind" in irregular
    assert not any(form.startswith("built=") for form in irregular)


def test_a_file_as_an_editor_of_windows_saves_it_is_read() -> None:
    addition, problems = _read(b"\xef\xbb\xbf[sets]\r\ntask = [\r\n  'walkabout',\r\n]\r\n")
    assert addition.added == {"sets.task": ("walkabout",)}
    assert not problems


@pytest.mark.parametrize(
    ("text", "line", "column", "code", "hint"),
    [
        ('[sets]\ntask = ["a"', 2, 12, "syntax", ""),
        ('[sets]\ntask = ["walkabout"]\ntask = ["x"]', 3, 13, "syntax", ""),
        ("# mine\n\n[stes]\n", 3, 2, "unknown_table", "sets"),
        ('task = "x"\n', 1, 1, "unknown_table", ""),
        ('[sets]\n# tasks\ntasks = ["walkabout"]\n', 3, 1, "unknown_list", "task"),
        ('[numbers]\nunits = ["eleventy"]\n', 1, 2, "closed_table", ""),
        ("sets = 3\n", 1, 1, "wrong_type", "lists"),
        ('[sets]\ntask = "walkabout"\n', 2, 1, "wrong_type", "list"),
        ('[sets]\ntask = ["walkabout", 3]\n', 2, 22, "no_text", "sets.task"),
        ('[sets]\ntask = [\n  "walkabout", # 3, [\n  [7, "x"],\n]\n', 4, 3, "no_text", "sets.task"),
        ('[verbs]\nirregular = ["x"]\n', 2, 1, "wrong_type", "table"),
        ('[sets]\ntask = [\n  "walkabout",\n  "",\n]\n', 2, 1, "empty_word", "sets.task"),
        ('[sets]\ntask = [\n  "walkabout",\n  "a(b|c)*",\n]\n', 4, 4, "odd_word", "sets.task"),
        ('[sets]\ntask = [\n  "walk  about",\n]\n', 3, 4, "odd_word", "sets.task"),
        (f'[sets]\ntask = ["{"w" * 61}"]\n', 2, 10, "long_word", "sets.task"),
        ('[sets]\ntask = ["Walkabout"]\n', 2, 10, "capital", "sets.task"),
        ('[sets]\ntask = ["walkabout",\n "walkabout"]\n', 3, 3, "duplicate", "sets.task"),
        ('[sets]\ntask = ["walkabout",\n "-walkabout"]\n', 3, 3, "contradiction", "sets.task"),
        ('[sets]\ntask = [\n"measure"]\n', 3, 2, "known", "sets.task"),
        ('[sets]\ntask = [\n"-walkabout"]\n', 3, 2, "not_ours", "sets.task"),
        ('[sets]\n# "pillar" is ours\ntask = ["pillar"]\n', 3, 10, "two_kinds", "sets.component"),
    ],
)
def test_a_problem_is_told_with_its_place(text: str, line: int, column: int, code: str, hint: str) -> None:
    problem = _only(text)
    assert (problem.line, problem.column, problem.code, problem.hint) == (line, column, code, hint)
    assert problem.path == "mine.toml"
    assert problem.message


def test_each_entry_that_is_no_text_is_told_with_its_number_and_line() -> None:
    _, problems = _read('[sets]\ntask = [\n  "walkabout", true,\n  2026-05-01,\n  {a = 1}, 1.5,\n]\n')
    assert [(problem.line, problem.code, problem.subject) for problem in problems] == [
        (3, "no_text", "2: true"),
        (4, "no_text", "3: 2026-05-01"),
        (5, "no_text", "4: {…}"),
        (5, "no_text", "5: 1.5"),
    ]
    assert problems[0].message.startswith("entry 2: true of “sets.task” is no text")


def test_a_word_in_chinese_text_over_lines_is_told_with_its_line() -> None:
    text = '[tasks]\nverbs = """\n抓早 抓小\n抓(细 抓实"""\n'
    problem = _only(text.replace("抓实", "抓紧紧"), "zh")
    assert (problem.line, problem.column, problem.code) == (4, 1, "odd_word")


def test_bytes_that_are_no_utf8_are_told_with_their_line() -> None:
    problem = _only(b'[sets]\n\ntask = ["\xff"]\n')
    assert (problem.line, problem.code) == (3, "encoding")


def test_a_word_may_change_its_kind_when_it_is_taken_out_of_the_other() -> None:
    addition, problems = _read('[sets]\ncomponent = ["-pillar"]\ntask = ["pillar"]\n')
    assert not problems
    assert addition.words == 2


def test_no_list_can_be_emptied() -> None:
    (table, name), words = ("lists", "weak"), ours("en")["lists"]["weak"]
    written = ", ".join(f'"-{word}"' for word in words)
    assert _only(f"[{table}]\n{name} = [{written}]\n").code == "emptied"


def test_a_serious_problem_keeps_the_whole_file_out_and_a_harmless_one_does_not() -> None:
    broken, _ = _read('[sets]\ntask = ["walkabout", "Walk"]\n')
    assert broken.words == 0
    whole, problems = _read('[sets]\ntask = ["walkabout", "measure", "-zork"]\n')
    assert whole.added["sets.task"] == ("walkabout",)
    assert [problem.serious for problem in problems] == [False, False]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_list_takes_a_word_and_gives_one_up(language: str) -> None:
    for table, lists in ours(language).items():
        for name, value in lists.items():
            if table not in CLOSED[language]:
                addition, problems = _read(_extended(table, name, value), language)
                assert not problems
                assert addition.words == 2


def _extended(table: str, name: str, value: Any) -> str:  # noqa: ANN401 - a list in any form
    """A file that takes out a list's first word and adds one."""
    form = form_of(table, name, value)
    first = taken_apart(form, value)[0]
    if form is Form.TABLE:
        word, base = first.split("=")
        return f'[{table}.{name}]\n-{word} = ""\n{word}x = "{base}"\n'
    added = {"list": f"{first}x", "words": f"{first[:18]}甲", "characters": "甲", "pairs": "甲乙"}[form]
    return f'[{table}]\n{name} = ["{added}", "-{first}"]\n'


@pytest.mark.parametrize(
    "text",
    [
        "[" * 400_000,
        "a=" + "[" * 400_000,
        "a" + ".a" * 400_000 + "=1",
        '"' * 900_000,
        "a" * 900_000,
        "'''" * 300_000,
        "[sets]\ntask=[" + ",".join(f'"w{n}"' for n in range(80_000)) + "]",
        "[sets]\ntask=[" + ",".join(['"walk"'] * (MOST_WORDS - 1)) + "]",
        "\n".join(f"a{n}=1" for n in range(60_000)),
        "x = " + "1" * 900_000,
        "#" * 900_000,
        "\n" * 900_000,
    ],
    ids=range(12),
)
def test_a_hostile_file_is_refused_soon(text: str) -> None:
    begun = time.monotonic()
    addition, problems = _read(text)
    assert time.monotonic() - begun < 5
    assert addition.words == 0
    assert len(problems) <= 101


def test_a_file_beyond_the_limit_is_not_even_read() -> None:
    assert _only(b"#" * (MOST_BYTES + 1)).code == "too_large"
