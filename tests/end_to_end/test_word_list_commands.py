"""`word-lists` and `outline-again` as users and scripts run them."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import BRIEFING, CHINESE, ROOT, Desk, environment, many, write

WALKS = BRIEFING.replace("three key tasks", "three walkabouts")
MINE = '[sets]\ntask = ["walkabout"]\n'


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "library")


def kinds(desk: Desk, transcript_id: str) -> list[tuple[str, int | None]]:
    return [(item["kind"], item["count_stated"]) for item in desk.json("outline", transcript_id)["items"]]


def test_a_file_is_created_extended_and_takes_effect(desk: Desk, tmp_path: Path) -> None:
    ids = desk.add(write(tmp_path / "a.txt", WALKS), write(tmp_path / "b.txt", CHINESE))
    lists = desk.json("word-lists", "--create", "en")
    assert [(file["language"], file["exists"], file["words"]) for file in lists["files"]] == [
        ("en", True, 0),
        ("zh", False, 0),
    ]
    assert [row["status"] for row in desk.json("outline-again")] == ["unchanged", "unchanged"]
    write(Path(lists["files"][0]["path"]), MINE)
    rows = {row["transcript_id"]: row for row in desk.json("outline-again")}
    assert rows[ids[0]] == {
        "transcript_id": ids[0],
        "title": "Briefing on the Orchard Valley plan",
        "status": "changed",
        "items": len(kinds(desk, ids[0])),
    }
    assert rows[ids[1]]["status"] == "unchanged"
    assert ("set", 3) in kinds(desk, ids[0])
    assert [row["transcript_id"] for row in desk.json("outline-again", ids[1])] == [ids[1]]
    assert len(desk.json("outline-again", "--all")) == 2
    assert desk.run("outline-again").stdout == "2 up to date, 0 outlined again.\n"


def test_problems_are_told_by_line_and_our_words_are_used(desk: Desk, tmp_path: Path) -> None:
    (one,) = desk.add(write(tmp_path / "a.txt", WALKS))
    path = write_mine(desk, MINE + 'tsk = ["x"]\n')
    told = desk.json("word-lists", "--check", code=1)
    assert [(p["path"], p["line"], p["code"]) for p in told["problems"]] == [(str(path), 3, "unknown_list")]
    assert told["files"][0]["used"] is False
    printed = desk.run("word-lists", code=1).stdout
    assert f"{path}:3:1: " in printed
    assert "do you mean “task”?" in printed
    done = desk.run("outline-again")
    assert f"warning: {path}:3:1: " in done.stderr
    assert ("set", 3) not in kinds(desk, one)
    assert f"warning: {path}:3:1: " in desk.run("import", write(tmp_path / "b.txt", CHINESE)).stderr


def test_nothing_is_written_over_and_unknown_names_are_refused(desk: Desk) -> None:
    desk.json("word-lists", "--create", "zh")
    assert desk.json("word-lists", "--create", "zh", code=2)["error"]["code"] == "bad_request"
    assert desk.json("word-lists", "--create", "fr", code=2)["error"]["code"] == "bad_request"
    assert desk.json("outline-again", "zzzz", code=2)["error"]["code"] == "no_such_transcript"


@pytest.mark.skipif(os.name == "nt", reason="signals are POSIX's")
def test_an_interruption_keeps_what_is_done_and_a_kill_breaks_nothing(desk: Desk, tmp_path: Path) -> None:
    desk.add(*many(tmp_path / "many", 30, lambda n: WALKS.replace("Orchard", f"Orchard {n}") * 12))
    write_mine(desk, MINE)
    for number, code in ((signal.SIGINT, (130, -signal.SIGINT)), (signal.SIGKILL, (-signal.SIGKILL,))):
        process = subprocess.Popen(
            [sys.executable, "-m", "desktop_app", "--library", desk.library, "outline-again", "--json"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env=environment(),
        )
        try:
            process.wait(1.2)
        except subprocess.TimeoutExpired:
            process.send_signal(number)
        out, error = process.communicate(timeout=30)
        assert process.returncode in (0, *code), error
        if process.returncode == 130:
            assert json.loads(out)["error"]["code"] == "interrupted"
        assert desk.json("verify", "--deep")["ok"] is True
    desk.run("outline-again")
    assert all(row["status"] == "unchanged" for row in desk.json("outline-again"))


def write_mine(desk: Desk, text: str) -> Path:
    path = desk.library / "lexicons" / "en.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    return write(path, text)
