"""The index as files: replacing, damage, crashes, rebuilding beside readers."""

import os
import random
import shutil
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from functools import partial
from pathlib import Path

import pytest
from search_shelf import Shelf

from desktop_app.model.errors import LibraryError
from desktop_app.model.monitor import Cancelled, Monitor
from desktop_app.model.search import IndexedNote, IndexedTranscript, SearchQuery
from desktop_app.search.folders import current
from desktop_app.search.index import IndexDamaged, WhooshIndex, rebuild
from desktop_app.search.manifest import read_manifest

forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a copy of this process")


def files_of(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_replacing_leaves_only_the_new_text(shelf: Shelf) -> None:
    shelf.add("a", "old words here", "and there")
    shelf.add("b", "other words")
    shelf.add("a", "new words", notes=(IndexedNote(1, "a note"),))
    assert shelf.found("words ") == [("a", 1), ("b", 1)]
    assert shelf.found("old ") == []
    assert shelf.index.counts() == {"a": 1, "b": 1}


def test_a_removed_transcript_is_not_found(shelf: Shelf) -> None:
    shelf.add("a", "some words")
    shelf.add("b", "some words")
    shelf.index.replace([], ["a", "never there"])
    assert shelf.found("words ") == [("b", 1)]
    assert shelf.index.counts() == {"b": 1}


def test_a_transcript_without_paragraphs_counts_as_known(shelf: Shelf) -> None:
    shelf.add("empty")
    assert shelf.index.counts() == {"empty": 0}
    assert shelf.search("anything").total == 0


def test_many_small_commits_answer_as_one_large_one(shelf: Shelf, tmp_path: Path) -> None:
    chance = random.Random(5)
    vocabulary = ["reform", "reforms", "trade", "law", "of", "the", "经济", "1+1+4", "café"]
    transcripts = []
    for n in range(40):
        texts = [" ".join(chance.choices(vocabulary, k=chance.randint(1, 30))) for _ in range(4)]
        transcripts.append(shelf.transcript(f"t{n % 25:02}", *texts, speakers=(f"S{n % 3}",)))
        shelf.index.replace(transcripts[-1:], [f"t{n - 30:02}"] if n > 30 else [])
    kept = {each.transcript_id: each for each in transcripts}
    for n in range(31, 40):
        if f"t{n - 30:02}" not in {each.transcript_id for each in transcripts[n:]}:
            kept.pop(f"t{n - 30:02}", None)
    whole = WhooshIndex.open(tmp_path / "whole", shelf.look_up)
    whole.replace(kept.values(), [])
    assert whole.counts() == shelf.index.counts()
    for query in (
        "reform",
        "the law ",
        '"of the"',
        "r",
        "经济",
        "NOT trade ",
        "refrm~ ",
        "speaker:S1",
        "trade OR 1+1+4",
    ):
        one, many = (index.search(SearchQuery(query, limit=1000)) for index in (whole, shelf.index))
        assert (many.total, many.hits, many.facets) == (one.total, one.hits, one.facets)
    while shelf.index.merge(nullcontext):
        pass
    assert len(list((shelf.folder / "1").iterdir())) < 6
    whole.close()


def test_another_process_commit_is_noticed(shelf: Shelf) -> None:
    reader = WhooshIndex.open(shelf.folder, shelf.look_up, writable=False)
    for n in range(8):
        shelf.add(f"t{n}", "words")
        assert reader.search(SearchQuery("words ")).total == n + 1
    reader.close()


@pytest.mark.parametrize("writable", [False, True])
def test_reading_creates_nothing(tmp_path: Path, writable: bool) -> None:
    index = WhooshIndex.open(tmp_path / "index", lambda places: {}, writable=writable)
    assert index.search(SearchQuery("words")).total == 0
    assert (index.counts(), index.verify()) == ({}, [])
    assert not (tmp_path / "index").exists()


def test_an_index_opened_for_reading_takes_nothing_in(tmp_path: Path) -> None:
    index = WhooshIndex.open(tmp_path / "index", lambda places: {}, writable=False)
    with pytest.raises(LibraryError):
        index.replace([], [])


def test_an_index_that_vanishes_is_damage_and_no_empty_one(shelf: Shelf) -> None:
    shelf.add("a", "some words")
    shutil.rmtree(shelf.folder)
    with pytest.raises(IndexDamaged):
        shelf.search("words ")
    with pytest.raises(IndexDamaged):
        shelf.add("b", "some words")


def test_cancelling_changes_nothing(shelf: Shelf) -> None:
    shelf.add("a", "old words")
    before = files_of(shelf.folder)
    monitor = Monitor()
    monitor.cancel()
    with pytest.raises(Cancelled):
        shelf.index.replace([shelf.transcript("a", "new words")], [], monitor)
    assert files_of(shelf.folder) == before
    assert shelf.found("old ") == [("a", 1)]


def test_progress_is_told(shelf: Shelf) -> None:
    told: list[tuple[int, int]] = []
    added = [shelf.transcript(f"t{n}", "words") for n in range(3)]
    shelf.index.replace(added, [], Monitor(lambda done, total: told.append((done, total))))
    assert told == [(1, 3), (2, 3), (3, 3)]


@pytest.fixture
def damaged(shelf: Shelf) -> Iterator[Shelf]:
    shelf.add("a", "some words", "more of them", notes=(IndexedNote(1, "note"),))
    shelf.add("b", "other words")
    assert shelf.index.verify() == []
    shelf.index.close()
    return shelf


def refused(shelf: Shelf) -> bool:
    try:
        WhooshIndex.open(shelf.folder, shelf.look_up).close()
    except IndexDamaged:
        return True
    return False


def test_every_flipped_bit_is_found(damaged: Shelf) -> None:
    chance = random.Random(1)
    for path in files_of(damaged.folder):
        whole = path.read_bytes()
        for place in {0, len(whole) - 1, *(chance.randrange(len(whole)) for _ in range(6))}:
            broken = bytearray(whole)
            broken[place] ^= 1 << chance.randrange(8)
            path.write_bytes(broken)
            assert [problem.code for problem in damaged.index.verify()] == ["index_damaged"], (path, place)
            assert refused(damaged), (path, place)
        path.write_bytes(whole)
    assert damaged.index.verify() == []


def test_every_missing_file_is_found(damaged: Shelf) -> None:
    for path in files_of(damaged.folder):
        whole = path.read_bytes()
        path.unlink()
        assert damaged.index.verify(), path
        assert refused(damaged), path
        path.write_bytes(whole)


def test_an_index_of_another_version_is_refused(damaged: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.search.manifest.ANALYSIS_VERSION", -1)
    assert refused(damaged)
    rebuild(damaged.folder, [], damaged.look_up)
    assert not refused(damaged)


def test_rebuilding_mends_what_is_damaged(damaged: Shelf) -> None:
    for path in files_of(damaged.folder):
        path.write_bytes(b"nonsense")
    rebuild(damaged.folder, [damaged.transcript("a", "fresh words")], damaged.look_up)
    assert damaged.index.verify() == []
    assert damaged.found("words ") == [("a", 1)]
    assert [path.name for path in damaged.folder.iterdir()] == ["2"]


def test_a_cancelled_rebuild_leaves_the_old_index(shelf: Shelf) -> None:
    shelf.add("a", "old words")
    monitor = Monitor()
    monitor.cancel()
    with pytest.raises(Cancelled):
        rebuild(shelf.folder, [shelf.transcript("a", "new words")], shelf.look_up, monitor)
    assert shelf.found("old ") == [("a", 1)]
    assert [path.name for path in shelf.folder.iterdir()] == ["1"]


def test_a_reader_searches_on_while_the_index_is_rebuilt(shelf: Shelf) -> None:
    transcripts = [shelf.transcript(f"t{n}", *["some words"] * 5) for n in range(10)]
    shelf.index.replace(transcripts, [])
    totals: list[int] = []
    done = threading.Event()

    def read() -> None:
        reader = WhooshIndex.open(shelf.folder, shelf.look_up, writable=False)
        while not done.is_set():
            totals.append(reader.search(SearchQuery("words ")).total)
        reader.close()

    thread = threading.Thread(target=read)
    thread.start()
    for _ in range(4):
        rebuild(shelf.folder, transcripts, shelf.look_up)
        shelf.index.replace(transcripts[:3], [])
    done.set()
    thread.join()
    assert len(totals) > 4
    assert set(totals) == {50}


def in_killed_copy(work: Callable[[], None], seconds: float | None = None) -> bool:
    """Run work in a copy of this process, killed after a time; tells whether it came to its end."""
    child = os.fork()
    if child == 0:
        ended = 1
        try:
            work()
            ended = 0
        finally:
            os._exit(ended)
    if seconds is not None:
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in (0, -signal.SIGKILL)
    return code == 0


def killed_at(step: int, work: Callable[[], None]) -> Callable[[], None]:
    """The same work, whose process is killed when it changes the disk's files for the n-th time."""
    steps = iter(range(1, step + 1))

    def counted(original: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **options: object) -> object:
            if next(steps) == step:
                os.kill(os.getpid(), signal.SIGKILL)
            return original(*args, **options)

        return call

    def counting() -> None:
        for name in ("fsync", "replace", "rename", "unlink", "rmdir"):
            setattr(os, name, counted(getattr(os, name)))
        work()

    return counting


def batch(shelf: Shelf, version: int) -> list[IndexedTranscript]:
    texts = f"version {version}", *["filler words"] * 3
    return [shelf.transcript(f"t{n}", *texts, speakers=(str(version),)) for n in range(4)]


def version_in(shelf: Shelf) -> int:
    """The version that all transcripts of the batch have, in a sound index that lacks none of the others."""
    index = WhooshIndex.open(shelf.folder, shelf.look_up)
    assert index.verify() == []
    assert {name: n for name, n in index.counts().items() if name.startswith("more")} == {
        f"more{n}": 1 for n in range(5)
    }
    assert index.search(SearchQuery("merges ")).total == 5
    counts = index.counts()
    assert {name: counts[name] for name in ("t0", "t1", "t2", "t3")} == dict.fromkeys(
        ("t0", "t1", "t2", "t3"), 4
    )
    hits = index.search(SearchQuery("version ")).hits
    index.close()
    (speaker,) = {hit.speaker for hit in hits}
    assert len(hits) == 4
    return int(speaker)


def replacing(shelf: Shelf, wanted: list[IndexedTranscript]) -> None:
    shelf.index.replace(wanted, [])


def rebuilding(shelf: Shelf, wanted: list[IndexedTranscript]) -> None:
    rebuild(shelf.folder, [*others(shelf), *wanted], shelf.look_up)


def merging(shelf: Shelf, wanted: list[IndexedTranscript]) -> None:
    for transcript in wanted:
        shelf.index.replace([transcript], [])
    while shelf.index.merge(nullcontext):
        pass


def others(shelf: Shelf) -> list[IndexedTranscript]:
    return [shelf.transcript(f"more{n}", "so many that the next commit merges") for n in range(5)]


@forks
@pytest.mark.parametrize("change", [replacing, rebuilding])
def test_a_writer_killed_at_any_step_leaves_the_old_or_the_new_state(
    shelf: Shelf, change: Callable[[Shelf, list[IndexedTranscript]], None]
) -> None:
    for transcript in others(shelf):
        shelf.index.replace([transcript], [])
    shelf.index.replace(batch(shelf, 0), [])
    version, steps, ended = 0, 0, False
    while not ended:
        steps += 1
        wanted = batch(shelf, version + 1)
        ended = in_killed_copy(killed_at(steps, partial(change, shelf, wanted)))
        now = version_in(shelf)
        assert now in (version, version + 1)
        version = now
    assert version > 1
    assert 5 < steps < 60
    shelf.add("last", "sweeps what the killed ones left")
    manifest = read_manifest(current(shelf.folder) or shelf.folder)
    assert {path.name for path in shelf.folder.glob("*/segment-*")} == {
        each.name for each in manifest.segments
    }


@forks
def test_a_process_killed_at_any_step_of_a_merge_leaves_every_paragraph(shelf: Shelf) -> None:
    for transcript in (*others(shelf), *batch(shelf, 0)):
        shelf.index.replace([transcript], [])
    steps, ended = 0, False
    while not ended:
        steps += 1
        ended = in_killed_copy(killed_at(steps, partial(merging, shelf, [])))
        assert version_in(shelf) == 0
    assert steps > 5
    merged = read_manifest(current(shelf.folder) or shelf.folder).segments
    assert len(merged) < 4
    shelf.add("last", "sweeps what the killed ones left")
    shelf.index.merge(nullcontext)
    names = {each.name for each in read_manifest(current(shelf.folder) or shelf.folder).segments}
    assert {path.name for path in shelf.folder.glob("*/*-*")} == names


@forks
def test_a_writer_killed_at_any_moment_loses_no_acknowledged_commit(shelf: Shelf, tmp_path: Path) -> None:
    for transcript in (*others(shelf), *batch(shelf, 0)):
        shelf.index.replace([transcript], [])
    acknowledged = tmp_path / "acknowledged"
    acknowledged.write_text("0")
    chance = random.Random(3)

    def work() -> None:
        for version in range(int(acknowledged.read_text()) + 1, 10_000):
            shelf.index.replace(batch(shelf, version), [])
            draft = tmp_path / "draft"
            draft.write_text(str(version))
            draft.replace(acknowledged)
            merging(shelf, [])

    for _ in range(50):
        before = int(acknowledged.read_text())
        in_killed_copy(work, chance.uniform(0.01, 0.15))
        found = version_in(shelf)
        assert found - int(acknowledged.read_text()) in (0, 1)
        assert found >= before
        acknowledged.write_text(str(found))
    assert found > 20
