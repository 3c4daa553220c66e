"""The page that tells how fast search is: ratios, goals met and missed, both languages."""

import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.append(str(Path(__file__).parents[1] / "benchmarks"))
from search_report import CLASSES, WHY, goals, markdown

Row = dict[str, Any]
SIZE = 200_000


def row(median: float, p95: float = 0.0, stopped: int = 0) -> Row:
    return {"median": median, "p95": p95 or 2 * median, "stopped": stopped}


def measured(**ours: Row) -> dict[tuple[int, str, str], Row]:
    """Tantivy takes a millisecond for everything, FTS5 a hundred, Whoosh a thousand."""
    peers = {"product": 0.5, "tantivy": 1.0, "fts5": 100.5, "whoosh": 1000.0}
    found = {(SIZE, name, kind): row(time) for name, time in peers.items() for kind in CLASSES}
    return found | {(SIZE, "product", kind): told for kind, told in ours.items()}


def reached(figures: dict[tuple[int, str, str], Row], words: str) -> list[tuple[str, bool]]:
    return [(goal.reached, goal.met) for goal in goals(figures, {}) if words in goal.what[0]]


def test_ratios_are_told_to_each_engine() -> None:
    assert reached(measured(), "a common word, median") == [
        ("2,000.0×", True),
        ("201.0×", True),
        ("0.50×", True),
    ]
    slow = measured(term_common=row(5.0))
    assert reached(slow, "a common word, median") == [("200.0×", False), ("20.1×", False), ("5.00×", False)]


def test_each_class_that_misses_its_ratio_is_told_and_else_the_worst_alone() -> None:
    assert reached(measured(zh=row(2.5), and2=row(2.0)), "median, 200,000")[3:] == [("2.50×", True)]
    missed = measured(zh=row(9.0), filter=row(4.0), mixed=row(50.0))
    assert reached(missed, "median, 200,000")[3:] == [("9.00×", False), ("4.00×", False)]


def test_the_slowest_class_is_held_to_the_limit_but_no_whole_keystroke() -> None:
    figures = measured(keystroke=row(8.0, 90.0), phrase=row(1.0, 6.5))
    assert reached(figures, "worst a phrase") == [("6.5 ms", False)]


def test_a_class_slower_than_sqlite_is_named() -> None:
    assert reached(measured(), "faster than SQLite") == [("all", True)]
    assert reached(measured(zh=row(200.0)), "faster than SQLite") == [("Chinese", False)]


def test_what_was_not_measured_is_not_told() -> None:
    assert goals({}, {}) == []
    only = {key: told for key, told in measured().items() if key[1] == "product"}
    assert [goal.what[0] for goal in goals(only, {"add_p95": 60.0})] == [
        "every class, p95, 200,000: worst a common word",
        "one briefing added, searchable, p95",
    ]


@pytest.mark.parametrize("language", [0, 1])
def test_the_page_says_why_a_goal_is_missed_and_where_an_engine_was_stopped(language: int) -> None:
    figures = measured(zh=row(9.0))
    figures[SIZE, "whoosh", "prefix2"] = row(9_000.0, 10_000.0, stopped=4)
    page = markdown(figures, {}, ["2026-01-31"], language)
    assert page.startswith("# ")
    assert "- 2026-01-31" in page
    assert "> 9e+03 / 1e+04" in page
    line = next(line for line in page.splitlines() if "9.00×" in line)
    assert WHY["calls"][language] in line
