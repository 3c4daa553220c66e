"""Searching from the command line."""

from pathlib import Path

import pytest

from tests.support import BRIEFING, CHINESE, Desk, write


@pytest.fixture
def stocked(desk: Desk, tmp_path: Path) -> Desk:
    """Three briefings, the middle one with the most of frost."""
    older = BRIEFING.replace("Orchard", "Meadow").replace("2023", "2021")
    newer = BRIEFING.replace("Orchard", "Harbour").replace("May 2023", "June 2023").replace("frost", "wind")
    desk.add(
        write(tmp_path / "a.txt", older),
        write(tmp_path / "b.txt", BRIEFING.replace("21 measures", "frost measures against frost")),
        write(tmp_path / "c.txt", newer),
        write(tmp_path / "d.txt", CHINESE),
    )
    return desk


def dates(desk: Desk, *words: str) -> list[str]:
    return [hit["date"] for hit in desk.json("search", *words)["hits"]]


def test_hits_are_sorted_by_date_when_asked(stocked: Desk) -> None:
    by_date = dates(stocked, "canals OR frost ", "--sort", "date")
    assert by_date == sorted(by_date, reverse=True)
    assert sorted(by_date) == sorted(dates(stocked, "canals OR frost "))
    assert by_date != dates(stocked, "canals OR frost ", "--sort", "relevance")
    stocked.run("search", "frost", "--sort", "colour", code=2)


def test_earlier_queries_narrow_a_search(stocked: Desk) -> None:
    found = stocked.json("search", "mechanisms", "--within", "warning", "--within", "frost")
    assert found["total"] == 2
    assert found["understood"] == "mechanisms* AND warning* AND frost*"
    assert stocked.json("search", "mechanisms ", "--within", "wind ")["total"] == 1
    assert stocked.json("search", "mechanisms ", "--within", "no-such-thing ")["total"] == 0


def test_forms_nearness_slips_and_scripts_are_told_and_marked(stocked: Desk) -> None:
    def marked(query: str) -> set[str]:
        hits = stocked.json("search", query)["hits"]
        return {hit["snippet"][start:end] for hit in hits for start, end in hit["highlights"]}

    assert marked("mechanisms") == {"mechanism"}
    assert marked('"slope frost"~5') == {"slope", "frost"}
    assert marked('"slope frost"~4') == set()
    assert marked("mecahnsim~2 ") == {"mechanism"}
    assert marked("預警機制") == {"预警机制"}
    assert stocked.json("search", '"slope frost"~5')["understood"] == '"slope frost"~5'
    assert stocked.json("search", "word " * 10 + "other " * 3)["understood"] == "word AND other"


def test_items_of_the_outline_can_be_asked_for(stocked: Desk) -> None:
    assert stocked.json("search", "mechanism", "--in", "outline")["total"] > 0


def test_the_help_tells_what_can_be_asked(desk: Desk) -> None:
    told = desk.run("search", "--help").stdout
    assert all(part in told for part in ("--within", "--sort", "the newest first", "~5", "fuzzy~"))
