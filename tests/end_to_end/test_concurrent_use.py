"""A library that is shared, locked, read-only, full or of another's making."""

import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.library.service import Library
from desktop_app.model.changes import BinTranscripts
from desktop_app.model.search import SearchQuery
from tests.support import BRIEFING, ROOT, Desk, environment, many, write

fcntl = pytest.importorskip("fcntl", reason="locks, mounts and limits are POSIX's")
resource = pytest.importorskip("resource")


def begin(desk: Desk, *words: object) -> subprocess.Popen[str]:
    """A command that runs beside others."""
    return subprocess.Popen(
        [sys.executable, "-m", "desktop_app", "--library", desk.library, *map(str, words)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        env=environment(),
    )


def test_imports_race_to_make_a_library_and_all_are_kept(desk: Desk, tmp_path: Path) -> None:
    shared = many(tmp_path / "shared", 3)
    processes = []
    for number in range(2):
        own = many(
            tmp_path / str(number), 3, lambda n, k=number: BRIEFING.replace("Orchard", f"Grove {k} {n}")
        )
        processes.append(begin(desk, "import", *own, *shared, "--json"))
    rows = []
    for process in processes:
        out, trouble = process.communicate(timeout=100)
        assert (process.returncode, trouble) == (0, "")
        rows += json.loads(out)
    listed = desk.json("list")
    assert len(listed) == 9
    assert {row["transcript_id"] for row in rows} == {row["id"] for row in listed}
    assert desk.json("search", "frost")["total"] == 9
    assert desk.json("verify", "--deep")["ok"]


def _grove(folder: int, number: int) -> str:
    return BRIEFING.replace("Orchard", f"Grove {folder} {number}")


def test_searches_answer_while_an_import_runs(desk: Desk, english: Path, tmp_path: Path) -> None:
    (first,) = desk.add(english)
    process = begin(desk, "import", *many(tmp_path / "many", 16))
    library = Library.open(desk.library)
    totals = []
    while process.poll() is None:
        answer = library.search(SearchQuery("frost", limit=100))
        totals.append(answer.total)
        assert first in {hit.transcript_id for hit in answer.hits}
        time.sleep(0.1)
    library.close()
    assert process.communicate()[1] == ""
    assert totals == sorted(totals)
    assert desk.json("search", "frost")["total"] == 17
    assert desk.json("verify")["ok"]


@contextlib.contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold a lock file as another program would."""
    with path.open("a") as stream:
        fcntl.flock(stream, fcntl.LOCK_EX)
        yield


def test_a_locked_library_is_read_but_not_written(
    desk: Desk, english: Path, chinese: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_DESK_PATIENCE", "0.3")
    (ident,) = desk.add(english)
    queued(desk, ident)
    with held(desk.library / "lock"):
        for words in (["import", chinese], ["annotate", ident, "--note", "x"]):
            done = desk.run(*words, "--json", code=3)
            assert json.loads(done.stdout)["error"]["code"] == "locked"
            (line,) = done.stderr.splitlines()
            assert line.startswith("error: ")
        assert [row["id"] for row in desk.json("list")] == [ident]
        found = desk.json("search", "frost")
        assert (found["total"], found["pending"]) == (1, 1)
    assert [row["status"] for row in desk.json("import", english, chinese)] == ["unchanged", "added"]
    assert "pending" not in desk.json("search", "frost")


def queued(desk: Desk, transcript_id: str) -> None:
    """Leave something in the queue, as a killed process does."""
    library = Library.open(desk.library)
    inverse = library.apply(BinTranscripts((transcript_id,))).inverse
    assert inverse is not None
    library.apply(inverse)
    library.close()


@contextlib.contextmanager
def mounted(folder: Path, options: str) -> Iterator[None]:
    """A small file system of its own."""
    folder.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", options, "none", str(folder)]
    try:
        done = subprocess.run(words, capture_output=True, check=False)
    except FileNotFoundError:
        pytest.skip("there is no mount here")
    if done.returncode != 0:
        pytest.skip("only root may mount")
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def test_a_library_on_read_only_media_is_read(tmp_path: Path, english: Path, chinese: Path) -> None:
    place = tmp_path / "disk"
    with mounted(place, "size=20m"):
        desk = Desk(place / "library")
        (ident,) = desk.add(english)
        queued(desk, ident)
        subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
        assert [row["id"] for row in desk.json("list")] == [ident]
        assert desk.json("show", ident)["turns"]
        found = desk.json("search", "frost")
        assert (found["total"], found["pending"]) == (1, 1)
        assert desk.json("verify", "--deep")["ok"]
        desk.json("export", ident, "--format", "md", "-o", tmp_path / "x.md")
        assert desk.json("backup", tmp_path / "b.zip")["transcripts"] == 1
        for words in (["import", chinese], ["rebuild"]):
            done = desk.run(*words, "--json", code=3)
            assert json.loads(done.stdout)["error"]["code"] == "read_only", words
        assert Desk(place / "none").json("list") == []
        Desk(place / "none").run("import", chinese, code=3)


def fill(folder: Path, spare: int) -> None:
    """Leave only so many bytes free."""
    free = os.statvfs(folder)
    with (folder / "filling").open("wb") as stream:
        stream.truncate(0)
        stream.write(b"x" * max(0, free.f_bavail * free.f_bsize - spare))


@pytest.mark.parametrize("spare", [0, 150_000])
def test_on_a_full_disk_files_fail_and_nothing_is_half_stored(
    tmp_path: Path, english: Path, spare: int
) -> None:
    place = tmp_path / "disk"
    with mounted(place, "size=20m"):
        desk = Desk(place / "library")
        desk.add(english)
        fill(place, spare)
        rows = desk.json("import", *many(tmp_path / "many", 4, _long), code=1)
        assert len(rows) == 4
        assert {row["error"]["code"] for row in rows if row["error"]} == {"disk_full"}
        kept = {row["transcript_id"] for row in rows} - {None}
        (place / "filling").unlink()
        listed = {row["id"] for row in desk.json("list")}
        assert kept < listed
        assert len(listed) == len(kept) + 1
        assert desk.json("search", "frost")["total"] == len(kept) + 1
        assert desk.json("verify", "--deep")["ok"]
        again = desk.json("import", tmp_path / "many")
        assert sum(row["status"] == "unchanged" for row in again) == len(kept)
        assert not list(desk.library.rglob("*.part*"))


def _long(number: int) -> str:
    """A briefing of some 30,000 characters that compresses badly."""
    lines = (f"Canal {number * 7919 + n * n * 104729 % 99991} is old, {n * 7 % 1013}." for n in range(1200))
    return BRIEFING.replace("Moderator:\nThank", "\n".join(lines) + "\nModerator:\nThank")


def test_a_library_cannot_be_made_on_a_full_disk(tmp_path: Path, english: Path) -> None:
    place = tmp_path / "disk"
    with mounted(place, "size=1m"):
        fill(place, 8192)
        desk = Desk(place / "library")
        (row,) = desk.json("import", english, code=1)
        assert row["error"]["code"] == "disk_full"
        assert desk.json("list") == []
        (place / "filling").unlink()
        assert desk.add(english)


def test_files_that_may_not_grow_fail_like_a_full_disk(desk: Desk, english: Path, tmp_path: Path) -> None:
    desk.add(english)

    def small_files() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))

    words = [sys.executable, "-m", "desktop_app", "--library", str(desk.library), "--json", "import"]
    done = subprocess.run(
        [*words, write(tmp_path / "long.txt", _long(1))],
        preexec_fn=small_files,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=environment(),
        check=False,
    )
    assert done.returncode == 1
    assert json.loads(done.stdout)[0]["error"]["code"] == "disk_full"
    assert "Traceback" not in done.stderr
    assert desk.json("verify", "--deep")["ok"]


def test_a_closed_pipe_ends_a_command_quietly(desk: Desk, english: Path) -> None:
    desk.add(english)
    for words in (["list"], ["search", "frost", "--json"], ["--help"], ["import", english, "--json-lines"]):
        process = begin(desk, *words)
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == ""
        process.stderr.close()
        assert process.wait() == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_output_that_cannot_be_written_is_one_line(desk: Desk, english: Path) -> None:
    desk.add(english)
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "desktop_app", "--library", desk.library, "list"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env=environment(),
            check=False,
        )
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith("error: the output cannot be written")


@pytest.mark.parametrize("name", ["n" * 300, "file", "file/in"])
def test_a_place_that_can_hold_no_library_is_one_line(tmp_path: Path, english: Path, name: str) -> None:
    write(tmp_path / "file", "x")
    desk = Desk(tmp_path / name)
    (line,) = desk.run("import", english, code=3).stderr.splitlines()
    assert line.startswith("error: ")


def test_a_library_is_named_relative_to_where_one_is(tmp_path: Path, english: Path) -> None:
    for words in (["import", str(english)], ["list"], ["search", "frost"], ["verify"]):
        done = subprocess.run(
            [sys.executable, "-m", "desktop_app", "--library", "a library", *words],
            cwd=tmp_path,
            env=environment(),
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "a library" / "library.sqlite").exists()
