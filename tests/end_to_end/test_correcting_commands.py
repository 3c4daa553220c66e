"""Putting a transcript right from the command line, in processes of their own."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tests.support import BRIEFING, Desk, write


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "library")


@pytest.fixture
def ident(desk: Desk, tmp_path: Path) -> str:
    return desk.add(write(tmp_path / "orchard.txt", BRIEFING))[0]


def speakers(shown: dict[str, Any]) -> list[str]:
    return [turn["speaker"] for turn in shown["turns"]]


def texts(shown: dict[str, Any]) -> list[str]:
    return [paragraph["text"] for turn in shown["turns"] for paragraph in turn["paragraphs"]]


def test_each_command_prints_the_transcript_as_it_then_is(desk: Desk, ident: str) -> None:
    shown = desk.json("meta", ident, "--title", "Orchards", "--date", "3 June 2023", "--set", "topic=water")
    assert (shown["title"], shown["date"], shown["metadata"]["topic"]) == ("Orchards", "2023-06-03", "water")
    assert shown["found"]["date"] == "reader"
    shown = desk.json("speaker", ident, "marta", "--rename", "Martha Lind", "--role", "official")
    assert "Martha Lind" in speakers(shown)
    person = next(person for person in shown["participants"] if person["name"] == "Martha Lind")
    assert (person["role"], person["confidence"]) == ("official", 1.0)
    shown = desk.json("turn-split", ident, "¶5", 8, "--speaker", "valley post")
    assert speakers(shown) == ["Moderator", "Valley Post", "Martha Lind", "Valley Post", "Moderator"]
    shown = desk.json("turn-speaker", ident, 3, "Ann Fenn", "--role", "official")
    assert speakers(shown)[3] == "Ann Fenn"
    assert shown["exchanges"] == [{"questions": [1], "answers": [2, 3]}]
    shown = desk.json("exchange-part", ident, 0, 3)
    assert shown["exchanges"][1] == {"questions": [3], "answers": []}
    shown = desk.json("exchange-join", ident, 0, 1)
    assert shown["exchanges"] == [{"questions": [1, 3], "answers": [2]}]
    shown = desk.json("exchange-turn", ident, 3, "none")
    assert shown["exchanges"] == [{"questions": [1], "answers": [2]}]
    shown = desk.json("turn-merge", ident, 3)
    assert "Ann Fenn" not in speakers(shown)
    shown = desk.json("text-edit", ident, 7, "--replace", "Orchard", "--with", "Garden")
    assert "Third, we will revise the Garden Act." in texts(shown)
    assert len(shown["corrections"]) == 12
    assert desk.json("show", ident) == shown
    assert desk.json("verify", "--deep")["ok"]


def test_taking_everything_back_leaves_the_transcript_as_it_was_imported(desk: Desk, ident: str) -> None:
    imported = desk.json("show", ident)
    acts: tuple[tuple[object, ...], ...] = (
        ("meta", ident, "--place", "", "--language", "fr"),
        ("turn-merge", ident, 0),
    )
    for act in acts:
        desk.json(*act)
    for _ in acts:
        shown = desk.json("undo-correction", ident)
    assert shown == imported
    assert "no correction" in desk.json("undo-correction", ident, code=2)["error"]["message"]


def test_a_corrected_word_is_found_when_the_command_has_ended(desk: Desk, ident: str) -> None:
    desk.run("text-edit", ident, 4, "--replace", "canals", "--with", "quillworts")
    assert desk.json("search", "quillworts")["total"] == 1
    assert desk.json("search", "canals")["total"] == 0
    desk.run("undo-correction", ident)
    assert desk.json("search", "quillworts")["total"] == 0


def test_meta_alone_tells_where_each_fact_was_found(desk: Desk, ident: str) -> None:
    desk.run("meta", ident, "--series", "Valleys")
    lines = desk.run("meta", ident).stdout.splitlines()
    assert any(line.split() == ["series", "Valleys", "reader"] for line in lines)
    assert any("12" in line and "2023-05-12" in line for line in lines if line.startswith("date"))


def test_corrections_survive_a_changed_file(desk: Desk, ident: str, tmp_path: Path) -> None:
    desk.run("text-edit", ident, 6, "--replace", "revise", "--with", "rewrite")
    desk.run("turn-split", ident, 7, 26)
    write(tmp_path / "orchard.txt", BRIEFING.replace("We begin", "Welcome to all. We begin"))
    (row,) = desk.json("import", tmp_path / "orchard.txt")
    assert (row["status"], row["transcript_id"]) == ("updated", ident)
    shown = desk.json("show", ident)
    assert "Third, we will rewrite the Orchard Act." in texts(shown)
    assert len(shown["turns"]) == 5


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("turn-split", "x", 3), "paragraph"),
        (("turn-merge", 77), "77"),
        (("speaker", "Zeno", "--role", "official"), "Zeno"),
        (("meta", "--date", "tomorrow"), "tomorrow"),
        (("text-edit", 4, "--replace", "e", "--with", "a"), "occurrence"),
    ],
)
def test_nonsense_is_refused_in_one_line(
    stocked_desk: tuple[Desk, str], words: tuple[object, ...], said: str
) -> None:
    desk, ident = stocked_desk
    command, *rest = words
    done = desk.run(command, ident, *rest, code=2)
    (line,) = done.stderr.splitlines()
    assert line.startswith("error: ")
    assert said in line


@pytest.fixture(scope="module")
def stocked_desk(tmp_path_factory: pytest.TempPathFactory) -> tuple[Desk, str]:
    folder = tmp_path_factory.mktemp("refused")
    desk = Desk(folder / "library")
    return desk, desk.add(write(folder / "orchard.txt", BRIEFING))[0]


def test_two_processes_that_correct_at_once_lose_nothing(desk: Desk, ident: str) -> None:
    acts: list[tuple[object, ...]] = [
        ("meta", ident, "--series", "Valleys"),
        ("text-edit", ident, 4, "--replace", "old", "--with", "aged"),
    ]
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda act: desk.run(*act), acts))
    shown = desk.json("show", ident)
    assert shown["metadata"]["series"] == "Valleys"
    assert "aged canals" in texts(shown)[3]
