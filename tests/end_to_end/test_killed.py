"""What is left when an import is killed or interrupted: every reported file, and nothing half done.

BRIEFING_DESK_KILLS and BRIEFING_DESK_KILL_FILES make the rounds more and larger (20 and 50 for the whole
proof); BRIEFING_DESK_KILL_SEED repeats a run.
"""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.support import BRIEFING, ROOT, Desk, environment, many, write

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals are POSIX's")

ROUNDS = int(os.environ.get("BRIEFING_DESK_KILLS", "3"))
FILES = int(os.environ.get("BRIEFING_DESK_KILL_FILES", "10"))
SEED = int(os.environ.get("BRIEFING_DESK_KILL_SEED", random.SystemRandom().randrange(10**6)))
INTERRUPTED = (130, -signal.SIGINT)
"""Both are 130 to a shell; Python ends by the signal itself if it came within an `exec` of a string."""
PATIENCE = 25.0
"""Seconds after which no process of a killed import may be left."""


def begin_import(desk: Desk, paths: Sequence[Path], form: str = "--json-lines") -> subprocess.Popen[str]:
    """An import in a process group of its own, its rows to be read."""
    return subprocess.Popen(
        [sys.executable, "-m", "desktop_app", "--library", desk.library, "import", *paths, form],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        env=environment(),
        start_new_session=True,
    )


def group(leader: int) -> list[int]:
    """The living processes of a group, by /proc."""
    found = []
    for place in Path("/proc").iterdir():
        if place.name.isdecimal():
            try:
                state = (place / "stat").read_text().rpartition(")")[2].split()
            except OSError:  # it has just ended
                continue
            if int(state[2]) == leader and state[0] != "Z":
                found.append(int(place.name))
    return found


def wait_for_end(leader: int, patience: float) -> float:
    """Seconds until no process of the group lives."""
    began = time.monotonic()
    while group(leader):
        assert time.monotonic() - began < patience, f"left over: {group(leader)}"
        time.sleep(0.05)
    return time.monotonic() - began


def told(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Path and id of each row that arrived whole."""
    for line in lines:
        if line.endswith("\n"):
            row = json.loads(line)
            if row["transcript_id"] is not None:
                yield row["path"], row["transcript_id"]


def killed_after(process: subprocess.Popen[str], rows: int, delay: float) -> list[str]:
    """Kill an import after some rows and a while; all lines that it wrote."""
    assert process.stdout is not None
    lines = [line for _ in range(rows) if (line := process.stdout.readline())]
    time.sleep(delay)
    process.kill()
    lines += process.stdout.readlines()
    process.wait()
    process.stdout.close()
    assert process.stderr is not None
    assert "Traceback" not in process.stderr.read()
    process.stderr.close()
    return lines


def test_no_reported_file_is_lost_when_an_import_is_killed(desk: Desk, tmp_path: Path) -> None:
    chance = random.Random(SEED)
    print(f"BRIEFING_DESK_KILL_SEED={SEED}")
    kept: dict[str, str] = {}
    for number in range(ROUNDS):
        paths = many(tmp_path / f"round-{number}", FILES, lambda n, r=number: _text(r, n))
        lines = killed_after(
            begin_import(desk, paths),
            chance.choice((0, chance.randrange(FILES), FILES)),
            chance.choice((chance.random() / 50, chance.random() / 5, chance.random() * 1.5)),
        )
        kept |= told(lines)
        if desk.json("verify") != {"ok": True, "problems": []}:
            pytest.fail(f"round {number}: {desk.json('verify', code=3)}")
        listed = {row["id"] for row in desk.json("list")}
        assert set(kept.values()) <= listed
        found = desk.json("search", "frost", "--limit", 10_000)
        assert {hit["transcript_id"] for hit in found["hits"]} == listed
        assert "pending" not in found
    again = {
        row["path"]: row for row in desk.json("import", *[tmp_path / f"round-{n}" for n in range(ROUNDS)])
    }
    assert len(again) == ROUNDS * FILES
    for path, transcript_id in kept.items():
        assert (again[path]["status"], again[path]["transcript_id"]) == ("unchanged", transcript_id)
    assert desk.json("verify", "--deep")["ok"]
    assert len(desk.json("list")) == ROUNDS * FILES
    assert [path.name for path in desk.library.rglob("*") if path.name.endswith((".part", ".new"))] == []


def _text(round_: int, number: int) -> str:
    return BRIEFING.replace("Orchard", f"Orchard {round_} {number}").replace("21", str(round_ * 100 + number))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="processes are read from /proc")
def test_workers_do_not_outlive_a_killed_import(desk: Desk, tmp_path: Path) -> None:
    busy = write(tmp_path / "large.txt", "Ann Oak:\n" + "We will line the old canals. " * 30_000)
    process = begin_import(desk, [busy])
    deadline = time.monotonic() + 30
    while len(group(process.pid)) < 3:  # itself, the worker, multiprocessing's resource tracker
        assert time.monotonic() < deadline
        time.sleep(0.05)
    time.sleep(1.0)
    killed_after(process, 0, 0)
    wait_for_end(process.pid, PATIENCE)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="processes are read from /proc")
@pytest.mark.parametrize("rows", [0, 2])
def test_an_interrupt_ends_an_import_at_once_and_keeps_what_was_told(
    desk: Desk, tmp_path: Path, rows: int
) -> None:
    process = begin_import(desk, many(tmp_path / "many", 20))
    assert process.stdout is not None
    lines = [process.stdout.readline() for _ in range(rows)]
    while len(group(process.pid)) < 2:
        time.sleep(0.01)
    began = time.monotonic()
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to the workers, too
    rest, trouble = process.communicate(timeout=20)
    assert time.monotonic() - began < 2
    assert process.returncode in INTERRUPTED
    assert trouble.splitlines() == ["error: interrupted; what was reported as done is kept"]
    wait_for_end(process.pid, 2)
    kept = dict(told([*lines, *rest.splitlines(keepends=True)]))
    assert rows <= len(kept) < 20
    assert set(kept.values()) <= {row["id"] for row in desk.json("list")}
    assert desk.json("verify")["ok"]


def test_an_interrupt_with_json_is_one_document(desk: Desk, tmp_path: Path) -> None:
    process = begin_import(desk, many(tmp_path / "many", 20), "--json")
    while not (desk.library / "originals").exists():
        assert process.poll() is None
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    out, trouble = process.communicate(timeout=20)
    assert process.returncode in INTERRUPTED
    assert json.loads(out)["error"]["code"] == "interrupted"
    assert len(trouble.splitlines()) == 1
