"""`audit` as users run it, and after what a reader decides."""

from pathlib import Path
from typing import Any

import pytest

from tests.support import Desk, write

TEXT = """\
Briefing on the harbour
12 May 2023, Pilot House

Moderator:
Good morning. Who has a question?
Gull Post:
What will you do about the harbour?
Ida Brandt:
Thank you. The plan rests on five key tasks, as follows.
First, we will mend the old mole by the end of 2024.
Second, we will set up an early warning mechanism for every berth.
Fourth, we will revise the Harbour Act.
Quay Times:
And the road to the quay?
Ida Brandt:
The road is in a poor state after two wet winters, and whoever drives on it has every reason to complain.
Second, gravel is short.
Moderator:
Thank you. That concludes the briefing.
"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "library")


def paragraph(desk: Desk, transcript_id: str, words: str) -> dict[str, Any]:
    shown = desk.json("show", transcript_id)
    return next(p for turn in shown["turns"] for p in turn["paragraphs"] if words in p["text"])


def test_audit_tells_what_does_not_add_up_and_what_is_silent(desk: Desk, tmp_path: Path) -> None:
    (transcript_id,) = desk.add(write(tmp_path / "harbour.txt", TEXT))
    found = desk.json("audit", transcript_id)
    assert set(found) == {"cues", "checks", "silent", "turns", "lost"}
    assert [check["code"] for check in found["checks"]] == ["count_mismatch", "skipped_ordinal"]
    assert all({"item", "message", "paragraph", "quote"} <= set(check) for check in found["checks"])
    (cue,) = found["cues"]
    gravel = paragraph(desk, transcript_id, "gravel")
    assert (cue["kind"], cue["paragraph"], cue["quote"]) == ("ordinal", gravel["number"], "Second")
    assert gravel["text"][cue["start"] : cue["end"]] == "Second"
    assert found["silent"] == [paragraph(desk, transcript_id, "wet winters")["number"]]
    assert [(turn["speaker"], turn["covered"], turn["paragraphs"]) for turn in found["turns"]] == [
        ("Ida Brandt", 4, 4),
        ("Ida Brandt", 0, 2),
    ]
    assert found["lost"] == []


def test_item_of_the_readers_own_takes_its_cue_off_the_list(desk: Desk, tmp_path: Path) -> None:
    (transcript_id,) = desk.add(write(tmp_path / "harbour.txt", TEXT))
    number = paragraph(desk, transcript_id, "gravel")["number"]
    words = ("--kind", "task", "--paragraph", number, "--quote", "Second, gravel is short")
    item = desk.json("outline-add", transcript_id, *words)
    assert desk.json("audit", transcript_id)["cues"] == []
    desk.run("outline-edit", transcript_id, item["id"], "--status", "rejected")
    after = desk.json("audit", transcript_id)
    assert after["cues"] == []
    assert after["turns"][1]["covered"] == 0


def test_report_can_be_read(desk: Desk, tmp_path: Path) -> None:
    (transcript_id,) = desk.add(write(tmp_path / "harbour.txt", TEXT))
    told = desk.run("audit", transcript_id).stdout
    for words in ("Counts that do not match: 1", "Numbers left out: 1", "[Second], gravel is short", "0/2"):
        assert words in told, told


def test_text_that_announces_nothing_has_nothing_left_to_check(desk: Desk, tmp_path: Path) -> None:
    plain = "Moderator:\nGood morning.\nGull Post:\nHow are you?\nIda Brandt:\nVery well, thank you.\n"
    (transcript_id,) = desk.add(write(tmp_path / "plain.txt", plain))
    assert "Nothing is left to check." in desk.run("audit", transcript_id).stdout
    found = desk.json("audit", transcript_id)
    assert (found["cues"], found["checks"], found["silent"]) == ([], [], [])


def test_audit_of_what_is_not_there_says_so(desk: Desk) -> None:
    assert "error" in desk.json("audit", "zzzzzzzz", code=2)
