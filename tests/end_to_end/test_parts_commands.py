"""Joining, parting, linking and declining at the command line."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.paging import cut, sample, save
from tests.support import ROOT, Desk, environment, write

ENGLISH, HAN = sample("harbour-lights.en"), sample("harbour-lights.zh")


def test_pages_are_offered_joined_shown_and_parted(desk: Desk, tmp_path: Path) -> None:
    ids = desk.add(*save(tmp_path, cut(ENGLISH, 3)))
    (offer,) = desk.json("offers")
    assert (offer["kind"], offer["ids"]) == ("parts", ids)
    assert "pages" in offer["why"]
    joined = desk.json("join", *offer["ids"])
    assert [part["id"] for part in joined["parts"]] == ids
    assert [row["id"] for row in desk.json("list")] == [joined["id"]]
    shown = desk.json("show", joined["id"])
    assert (shown["parts"], shown["links"]) == (joined["parts"], [])
    assert desk.json("search", "Lantern")["hits"][0]["transcript_id"] == joined["id"]
    assert "part of" in desk.run("remove", ids[0], code=2).stderr
    assert desk.json("verify", "--deep") == {"ok": True, "problems": []}
    parted = desk.json("part", joined["id"])
    assert [part["id"] for part in parted["parts"]] == ids
    assert {row["id"] for row in desk.json("list")} == set(ids)
    assert "name its parts" in desk.run("remove", joined["id"], code=2).stderr
    assert desk.json("offers") == []
    assert desk.json("part", ids[0], code=2)["error"]["code"] == "bad_request"


def test_versions_are_offered_linked_and_unlinked(desk: Desk, tmp_path: Path) -> None:
    english, chinese = desk.add(write(tmp_path / "a.txt", ENGLISH), write(tmp_path / "b.txt", HAN))
    (row,) = desk.json("import", write(tmp_path / "copy.txt", ENGLISH + "\n\n(End of the transcript)\n"))
    assert any(english in warning for warning in row["warnings"])
    kinds = {(offer["kind"], frozenset(offer["ids"])) for offer in desk.json("offers")}
    assert ("duplicate", frozenset((english, row["transcript_id"]))) in kinds
    assert ("translation", frozenset((english, chinese))) in kinds
    link = desk.json("link", english, chinese)
    assert (link["kind"], {link["one"]["language"], link["other"]["language"]}) == (
        "translation",
        {"en", "zh"},
    )
    assert desk.json("links") == [link] == desk.json("links", chinese)
    assert [(x["id"], x["kind"]) for x in desk.json("show", chinese)["links"]] == [(english, "translation")]
    assert desk.json("link", english, chinese, "--kind", "duplicate")["kind"] == "duplicate"
    desk.json("unlink", chinese, english)
    assert desk.json("links") == []
    assert desk.json("decline", english, chinese)[0]["kind"] == "translation"
    assert frozenset((english, chinese)) not in {frozenset(offer["ids"]) for offer in desk.json("offers")}
    assert desk.json("decline", english, chinese, code=2)["error"]["code"] == "bad_request"
    assert desk.json("link", english, english, code=2)["error"]["code"] == "bad_request"


def test_people_can_read_what_is_offered(desk: Desk, tmp_path: Path) -> None:
    assert "Nothing" in desk.run("offers").stdout
    ids = desk.add(*save(tmp_path, cut(HAN, 2)))
    told = desk.run("offers").stdout
    assert f"join {ids[0]} {ids[1]}" in told
    assert "joined from 2 parts" in desk.run("join", *ids).stdout
    whole = desk.json("list")[0]["id"]
    assert told.splitlines()[0].startswith("“港湾灯火”行动计划新闻发布会")
    assert ids[1] in desk.run("part", whole).stdout
    assert "No linked" in desk.run("links").stdout
    assert "not be offered" in desk.run("decline", *desk.add(*_twins(tmp_path))).stdout


def _twins(folder: Path) -> list[Path]:
    text = sample("lanting-water")
    return [write(folder / "one.txt", text), write(folder / "two.txt", f"{text}\n\n[ends]\n")]


def test_a_backup_holds_what_was_joined_and_linked(desk: Desk, tmp_path: Path) -> None:
    ids = desk.add(*save(tmp_path, cut(ENGLISH, 3)))
    whole = desk.json("join", *ids)["id"]
    (han,) = desk.add(write(tmp_path / "han.txt", HAN))
    desk.json("link", whole, han)
    shown = desk.json("show", whole)
    desk.run("backup", tmp_path / "all.zip")
    desk.run("restore", tmp_path / "all.zip", "--into", tmp_path / "other")
    other = Desk(tmp_path / "other")
    assert other.json("show", whole) == shown
    assert {row["id"] for row in other.json("list")} == {whole, han}
    other.json("part", whole)
    assert {row["id"] for row in other.json("list")} == {*ids, han}
    assert other.json("search", "Lantern")["hits"][0]["transcript_id"] in ids
    assert other.json("verify", "--deep")["ok"]


@pytest.mark.skipif(os.name == "nt", reason="signals are POSIX's")
def test_a_killed_join_has_joined_all_pages_or_none(desk: Desk, tmp_path: Path) -> None:
    ids = desk.add(*save(tmp_path, cut(ENGLISH, 3)))
    for delay in (0.6, 1.0, 1.4):
        command = [sys.executable, "-m", "desktop_app", "--library", str(desk.library), "join", *ids]
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
        process.wait()
        listed = [row["id"] for row in desk.json("list")]
        assert sorted(listed) == sorted(ids) or (len(listed) == 1 and listed[0] not in ids)
        hits = {hit["transcript_id"] for hit in desk.json("search", "harbour")["hits"]}
        assert hits <= set(listed)
        assert desk.json("verify", "--deep") == {"ok": True, "problems": []}
        if len(listed) == 1:
            desk.json("part", listed[0])
