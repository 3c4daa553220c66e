"""Files that are no good briefings: each fails or is taken in with a warning, in one clear line."""

import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_app.library.imports.files import expand, read_bytes
from desktop_app.model.errors import UnreadableFileError
from tests.support import BRIEFING, ROOT, Desk, write

NOBODY = 65534
posix = pytest.mark.skipif(os.name == "nt", reason="pipes, links and names in bytes are POSIX's")


WITHOUT_TEXT = {
    "nothing": (b"", "empty"),
    "spaces": (b" \r\n\t \n\xe3\x80\x80\n", "blank"),
    "invisible": ("\ufeff\u200b\n".encode(), "blank"),
    "bytes": (bytes(range(256)) * 40, "binary"),
    "picture": (b"\x89PNG\r\n\x1a\n" + b"\0" * 90, "binary"),
    "archive": (b"PK\x03\x04" + b"a" * 90, "damaged"),
}


def test_what_holds_no_text_fails_and_the_others_are_taken_in(
    desk: Desk, english: Path, tmp_path: Path
) -> None:
    for name, (content, _) in WITHOUT_TEXT.items():
        (tmp_path / name).write_bytes(content)
    rows = desk.json("import", *[tmp_path / name for name in WITHOUT_TEXT], english, code=1)
    last = rows.pop()
    assert last["status"] == "added"
    for row, (_, code) in zip(rows, WITHOUT_TEXT.values(), strict=True):
        assert (row["status"], row["transcript_id"], row["error"]["code"]) == ("failed", None, code), row
        assert len(row["error"]["message"].splitlines()) == 1
    assert [row["id"] for row in desk.json("list")] == [last["transcript_id"]]


def test_an_undecodable_file_is_told_with_the_encodings_tried(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes(bytes(range(129, 256)) * 20)
    (row,) = desk.json("import", path, code=1)
    assert row["error"]["code"] == "undecodable"
    for encoding in ("utf-8", "gb18030", "big5"):
        assert encoding in row["error"]["message"]


@posix
def test_what_is_no_regular_file_fails_at_once(desk: Desk, tmp_path: Path) -> None:
    pipe, loop, folder = tmp_path / "pipe", tmp_path / "loop", tmp_path / "folder"
    os.mkfifo(pipe)
    loop.symlink_to(loop)
    folder.mkdir()
    paths = [pipe, loop, folder, tmp_path / "nowhere", tmp_path / ("n" * 300), Path("/dev/zero")]
    rows = desk.json("import", *paths, code=1)
    assert [row["error"]["code"] for row in rows] == [
        "not_a_file",
        "not_a_file",
        "empty_folder",
        "missing",
        "missing",
        "not_a_file",
    ]
    assert [row["path"] for row in rows] == [str(path) for path in paths]


@posix
def test_a_folder_that_leads_into_itself_is_read_once(desk: Desk, english: Path, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    shutil.copy(english, folder)
    (folder / "round").symlink_to(folder)
    os.mkfifo(folder / "pipe")
    rows = desk.json("import", folder, "--recursive", code=1)
    assert [(Path(row["path"]).name, row["status"]) for row in rows] == [
        ("orchard.txt", "added"),
        ("pipe", "failed"),
    ]


@contextlib.contextmanager
def as_nobody() -> Iterator[None]:
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root can become another user")
def test_what_may_not_be_read_fails() -> None:
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o777)
        closed, hidden = write(Path(place, "closed.txt"), BRIEFING), Path(place, "hidden")
        closed.chmod(0)
        hidden.mkdir(mode=0o700)
        inside = write(hidden / "in.txt", BRIEFING)
        with as_nobody():
            found = list(expand([closed, hidden, inside], recursive=True))
            assert set(found) == {closed, hidden, inside}
            for path in found:
                with pytest.raises(UnreadableFileError) as caught:
                    read_bytes(path)
                assert caught.value.code == "no_permission"


def test_a_text_without_speakers_is_one_turn_with_a_warning(desk: Desk, tmp_path: Path) -> None:
    (row,) = desk.json("import", write(tmp_path / "plain.txt", "The canals were lined.\nAll went well.\n"))
    assert row["status"] == "added"
    assert row["warnings"]
    (turn,) = desk.json("show", row["transcript_id"])["turns"]
    assert turn["speaker"] == ""


def test_stray_bytes_are_marked_and_told(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "stray.txt"
    path.write_bytes(BRIEFING.encode().replace(b"old canals", b"old \xff canals"))
    (row,) = desk.json("import", path)
    assert row["status"] == "added"
    assert any("damaged" in warning for warning in row["warnings"])
    assert "old \ufffd canals" in json.dumps(desk.json("show", row["transcript_id"]), ensure_ascii=False)


@posix
def test_a_file_is_the_same_however_it_is_named(desk: Desk, english: Path, tmp_path: Path) -> None:
    link, folder = tmp_path / "link.txt", tmp_path / "folder"
    link.symlink_to(english)
    folder.mkdir()
    round_about = folder / ".." / english.name
    relative = os.path.relpath(english, ROOT)
    first, *others = desk.json("import", english, english, link, round_about, relative)
    assert first["status"] == "added"
    assert [row["status"] for row in others] == ["unchanged"] * 4
    assert {row["transcript_id"] for row in others} == {first["transcript_id"]}
    for number, path in enumerate((link, round_about, relative)):
        write(english, BRIEFING.replace("frost", f"hail{number}"))
        (row,) = desk.json("import", path)
        assert (row["status"], row["transcript_id"]) == ("updated", first["transcript_id"])


@posix
def test_odd_names_are_kept(desk: Desk, tmp_path: Path) -> None:
    strange = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9\xff.txt")
    names = [strange, str(tmp_path / ("長" * 80 + ".txt")), str(tmp_path / "a\nb'\"%20?#.txt")]
    for number, name in enumerate(names):
        write(Path(name), BRIEFING.replace("frost", f"hail{number}"))
    rows = desk.json("import", *names)
    assert [row["status"] for row in rows] == ["added"] * 3
    assert [row["path"] for row in rows] == names
    write(Path(strange), BRIEFING.replace("frost", "sleet"))
    assert [row["status"] for row in desk.json("import", *names)] == ["updated", "unchanged", "unchanged"]
    assert len(desk.json("list")) == 3
    desk.run("list")


MEAN: dict[str, Callable[[int], str]] = {
    "marks": lambda size: "Ann Oak:\na" + "\u0301\u0327" * (size // 2) + " end\n",
    "one word": lambda size: "Ann Oak:\n" + "x" * size + "\n",
    "one paragraph": lambda size: "Ann Oak:\n" + "We lined the old canals. " * (size // 25) + "\n",
    "one sentence": lambda size: "Ann Oak:\n" + "the canals, the weirs and " * (size // 26) + "\n",
    "blank lines": lambda size: "Ann Oak:\nYes.\n" + "\n \n" * (size // 3) + "No.\n",
    "turns": lambda size: "".join(f"{'AB'[n % 2]}nn Oak:\nPoint {n}.\n" for n in range(size // 19)),
    "names": lambda size: "".join(f"A{n:x}nn Oak:\nPoint.\n" for n in range(size // 19)),
    "brackets": lambda size: "Ann Oak:\n" + "(“《[" * (size // 4) + "\n",
    "Chinese numbers": lambda size: "主持人：\n" + "一是二、" * (size // 4) + "\n",
}


MEASURE = """
import sys, time
from pathlib import Path
from desktop_app.library.service import Library
from desktop_app.library.workers.digest import digest
library = Library.open(Path(sys.argv[1]))
library._indexing.load()
for path in map(Path, sys.argv[2:]):
    began = time.process_time()
    digest(path.read_bytes(), path.name)
    spent = time.process_time() - began
    (outcome,) = library.import_paths([path])
    began = time.process_time()
    library.catch_up()
    print(outcome.row.status.value, spent + time.process_time() - began)
library.close()
"""


def test_mean_texts_are_taken_in_and_made_searchable_in_linear_time(tmp_path: Path) -> None:
    paths = []
    for kind, make in MEAN.items():
        paths += [write(tmp_path / f"{kind} {size}.txt", make(size)) for size in (10_000, 40_000)]
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, tmp_path / "library", *paths],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )
    assert done.stderr == ""
    rows = [line.split() for line in done.stdout.splitlines()]
    assert [status for status, _ in rows] == ["added"] * len(paths)
    times = [float(seconds) for _, seconds in rows]
    for kind, short, long in zip(MEAN, times[::2], times[1::2], strict=True):
        assert long < 0.5 + 9 * short, f"{kind}: four times the text takes {long / short:.0f} times as long"
        assert long < 10, kind


ENDLESS = {
    "words": "We lined the old canals. " * 800_000,
    "no spaces": "x" * 20_000_000,
    "Chinese": "我们修好了老水渠。" * 800_000,
    "a page": "<html><body><p>" + "We lined the old canals. " * 800_000,
}


def test_a_line_of_many_megabytes_is_refused_soon_and_costs_the_others_nothing(
    desk: Desk, english: Path, tmp_path: Path
) -> None:
    paths = [write(tmp_path / name, text) for name, text in ENDLESS.items()]
    began = time.monotonic()
    *rows, last = desk.json("import", *paths, english, code=1)
    assert time.monotonic() - began < 20 * len(paths)
    assert [row["error"]["code"] for row in rows] == ["too_large"] * len(paths)
    assert last["status"] == "added"
    desk.run("verify", "--deep")
