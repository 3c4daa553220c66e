"""The reader's hand in an outline, by the command line."""

from pathlib import Path
from typing import Any

import pytest

from tests.support import BRIEFING, Desk, write


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "library")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write(tmp_path / "orchard.txt", BRIEFING)


def items(desk: Desk, ident: str) -> dict[str, Any]:
    """The outline's items by label."""
    return {item["label"]: item for item in desk.json("outline", ident)["items"]}


def test_an_outline_is_edited_and_keeps_it_when_the_file_changes(desk: Desk, file: Path) -> None:
    (ident,) = desk.add(file)
    found = items(desk, ident)
    canals, act = found["line the old canals"]["id"], found["Orchard Act"]["id"]
    texts = {p["number"]: p["text"] for turn in desk.json("show", ident)["turns"] for p in turn["paragraphs"]}
    number = next(n for n, text in texts.items() if "stays open" in text)
    added = desk.json(
        *("outline-add", ident, "--kind", "programme", "--paragraph", number, "--quote", "stays open")
    )
    assert (added["label"], added["rule"], added["status"]) == ("stays open", "reader", "confirmed")
    (place,) = added["evidence"]
    assert texts[place["paragraph"]][place["start"] : place["end"]] == place["quote"] == "stays open"
    edited = desk.json(
        *(
            "outline-edit",
            ident,
            canals[:6],
            "--label",
            "Canals",
            "--entry",
            "deadline=2030",
            "--move-before",
            "none",
        )
    )
    assert (edited["label"], edited["status"]) == ("Canals", "edited")
    assert edited["entries"] == {"deadline": "2030"}
    assert edited["attributes"]["deadline"] == "by the end of 2024"
    desk.run("outline-edit", ident, act, "--status", "rejected")
    changed = BRIEFING.replace("Thank you. The plan", "Thank you.\nMarta Lind:\nWell. The plan")
    write(file, changed)
    desk.run("import", file)
    kept = items(desk, ident)
    assert kept["Canals"]["entries"] == {"deadline": "2030"}
    assert kept["Orchard Act"]["status"] == "rejected"
    assert kept["stays open"]["id"] == added["id"]
    assert kept["Canals"]["order"] == 2  # last of three
    write(file, changed.replace("stays open", "is shut"))
    desk.run("import", file)
    assert [item["label"] for item in desk.json("outline", ident)["lost"]] == ["stays open"]
    assert "the words are gone" in desk.run("outline", ident).stdout
    desk.run("outline-edit", ident, added["id"], "--paragraph", number + 1, "--quote", "is shut")
    assert desk.json("outline", ident)["lost"] == []


def test_items_are_merged_split_and_confirmed(desk: Desk, file: Path) -> None:
    (ident,) = desk.add(file)
    found = items(desk, ident)
    canals, frost = found["line the old canals"], found["set up a frost warning mechanism for every slope"]
    merged = desk.json("outline-merge", ident, canals["id"], frost["id"])
    assert merged["evidence"] == canals["evidence"] + frost["evidence"]
    assert items(desk, ident)["frost warning mechanism for every slope"]["parent"] == canals["id"]
    number = frost["evidence"][0]["paragraph"]
    split = desk.json(
        *("outline-split", ident, canals["id"], "--paragraph", number, "--quote", "set up a frost warning")
    )
    assert (split["label"], split["parent"]) == ("set up a frost warning", canals["parent"])
    assert items(desk, ident)["line the old canals"]["evidence"] == canals["evidence"]
    before = sum(item["status"] == "suggested" for item in items(desk, ident).values())
    done = desk.json("outline-confirm", ident, "--above", "0")
    assert done["confirmed"] == len(done["items"]) == before > 0
    assert all(item["status"] != "suggested" for item in items(desk, ident).values())
    assert desk.run("outline-confirm", ident, "--above", "0").stdout.strip() == "0 confirmed"


def test_what_makes_no_sense_is_refused_in_one_line(desk: Desk, file: Path) -> None:
    (ident,) = desk.add(file)
    found = items(desk, ident)
    tasks, canals = found["three key tasks"]["id"], found["line the old canals"]["id"]
    add = ("outline-add", ident, "--kind", "task", "--paragraph")
    wrong: list[tuple[object, ...]] = [
        ("outline-edit", ident, "zzz", "--label", "x"),
        ("outline-edit", ident, canals),
        ("outline-edit", ident, canals, "--quote", "canals"),
        ("outline-merge", ident, canals, tasks),
        ("outline-confirm", ident, "--above", "3"),
        (*add, 3, "--quote", "e"),
        (*add, 99, "--quote", "x"),
    ]
    for words in wrong:
        done = desk.run(*words, code=2)
        assert done.stderr.startswith("error: ")
        assert done.stderr.count("\n") == 1
    desk.run("remove", ident)
    assert "bin" in desk.run("outline-edit", ident, canals, "--label", "x", code=2).stderr


def test_numbers_that_a_series_leaves_out_are_told_where_they_are_missed(desk: Desk, tmp_path: Path) -> None:
    text = BRIEFING.replace("Third,", "Fourth,").replace("Second,", "Third,")
    (ident,) = desk.add(write(tmp_path / "skips.txt", text))
    (check,) = [c for c in desk.json("outline", ident)["checks"] if c["code"] == "skipped_ordinal"]
    lines = desk.run("outline", ident).stdout.splitlines()
    (place,) = [place for place, line in enumerate(lines) if "⚠ the series leaves out 2 before this" in line]
    assert any(check["item"] in line for line in lines[:place])


def test_every_sort_of_edit_is_taken_back_to_what_was_found(desk: Desk, file: Path) -> None:
    (ident,) = desk.add(file)
    before = desk.json("outline", ident)
    first, second, third = [item["id"] for item in before["items"]][:3]
    text = next(p for turn in desk.json("show", ident)["turns"] for p in turn["paragraphs"] if p["text"])
    quote = " ".join(text["text"].split()[:3])
    own = desk.json(
        "outline-add", ident, *("--kind", "task", "--paragraph", text["number"], "--quote", quote)
    )
    desk.json(
        "outline-edit", ident, first, "--label", "Other words", "--kind", "law", "--entry", "deadline=2030"
    )
    desk.json("outline-merge", ident, first, second)
    desk.json("outline-edit", ident, third, "--status", "rejected")
    assert desk.json("outline", ident) != before
    for item in (own["id"], second, first, third):
        desk.json("outline-edit", ident, item, "--as-found")
    assert desk.json("outline", ident) == before


def test_one_command_takes_back_all_entries_that_it_names_or_changes_nothing(desk: Desk, file: Path) -> None:
    (ident,) = desk.add(file)
    edit = ("outline-edit", ident, items(desk, ident)["line the old canals"]["id"])
    filled = desk.json(*edit, "--entry", "deadline=2030", "--entry", "quantity=9", "--entry", "law=")
    wrong = desk.run(*edit, "--label", "Canals", "--entry", "deadline", "--entry", "focus", code=2)
    assert "no entry focus" in wrong.stderr
    assert items(desk, ident)["line the old canals"] == filled
    desk.json(*edit, "--entry", "deadline", "--entry", "quantity")
    assert items(desk, ident)["line the old canals"]["entries"] == {"law": ""}
