import json
import multiprocessing
import signal
import socket
import sys
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection

import pytest

from desktop_app.library.workers.pool import WorkerPool
from desktop_app.library.workers.tasks import READY, Digest, Limits, Task, Unpacked
from desktop_app.library.workers.worker import serve
from desktop_app.model.errors import UnreadableFileError
from desktop_app.model.monitor import Cancelled, Monitor
from desktop_app.outline.wordlists.additions import Addition
from desktop_app.outline.wordlists.installed import extension_of
from tests.support import BRIEFING

LARGE = "Ann Oak:\n" + "We will line the old canals. " * 20_000
NAMES = ("one", "two", "three")


def tasks(*texts: str) -> Iterator[Task[int]]:
    for key, text in enumerate(texts):
        yield Task(key, text.encode(), {"name": f"{key}.txt"})


def outcomes(pool: WorkerPool, *texts: str) -> dict[int, Digest | UnreadableFileError]:
    try:
        return {task.key: outcome for task, outcome in pool.run(tasks(*texts), Digest)}
    finally:
        pool.close()


def code(outcome: object) -> str:
    assert isinstance(outcome, UnreadableFileError), outcome
    assert len(outcome.message.splitlines()) == 1
    return outcome.code


def test_a_file_that_takes_too_long_fails_and_the_next_is_read() -> None:
    found = outcomes(WorkerPool(size=1, time_limit=1.5), LARGE * 2, BRIEFING)
    assert code(found[0]) == "too_slow"
    assert isinstance(found[1], Digest)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux limits a process's memory")
def test_a_file_that_takes_too_much_memory_fails_and_the_next_is_read() -> None:
    hungry = "Ann Oak:\n" + "x " * 20_000_000
    found = outcomes(WorkerPool(size=1, memory_limit=200 << 20), hungry, BRIEFING)
    assert code(found[0]) == "too_demanding"
    assert "200 MB" in str(found[0].message)  # type: ignore[union-attr]
    assert isinstance(found[1], Digest)


def test_a_reader_that_fails_in_a_way_nobody_foresaw_fails_its_file_alone() -> None:
    pool = WorkerPool(size=1)
    unforeseen = Task(0, BRIEFING.encode(), {"name": "0.txt", "asked": "in a way that is unknown"})
    found = {
        task.key: outcome for task, outcome in pool.run([unforeseen, *list(tasks("", BRIEFING))[1:]], Digest)
    }
    pool.close()
    assert code(found[0]) == "reader_failed"
    assert isinstance(found[1], Digest)


def test_an_answer_that_makes_no_sense_is_no_result() -> None:
    pool = WorkerPool(size=1)
    ((_, outcome),) = pool.run(tasks(BRIEFING), Unpacked)
    pool.close()
    assert code(outcome) == "broken_answer"


def connect_as_a_worker(said: Connection) -> None:
    """What becomes of a connection in a process that has begun to serve, and to which nobody listens."""
    ours, theirs = multiprocessing.Pipe()
    theirs.close()
    serve(ours, Limits(seconds=9, memory=1 << 30), "")
    try:
        socket.create_connection(("127.0.0.1", 9), timeout=1)
    except OSError as error:
        said.send(type(error).__name__)


def test_a_worker_may_not_use_the_network() -> None:
    context = multiprocessing.get_context("spawn")
    said, saying = context.Pipe()
    process = context.Process(target=connect_as_a_worker, args=(saying,), daemon=True)
    process.start()
    process.join(30)
    assert said.recv() == "PermissionError"


def serve_as_a_worker(channel: Connection) -> None:
    """With less than no time, of which the grace makes a second."""
    serve(channel, Limits(seconds=-1, memory=1 << 30), "")


@pytest.mark.skipif(sys.platform == "win32", reason="alarms are POSIX's")
def test_a_worker_ends_itself_where_its_parent_is_busy() -> None:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=serve_as_a_worker, args=(theirs,), daemon=True)
    process.start()
    try:
        assert ours.recv_bytes() == READY
        ours.send_bytes(json.dumps({"work": "digest", "options": {"name": "a.txt"}}).encode())
        ours.send_bytes((LARGE * 2).encode())
        process.join(8)
        assert process.exitcode == -signal.SIGALRM
    finally:
        process.kill()


def test_outcomes_belong_to_their_files() -> None:
    texts = [BRIEFING.replace("Orchard", name) for name in NAMES] + [""]
    found = outcomes(WorkerPool(size=2), *texts)
    for key, name in enumerate(NAMES):
        outcome = found[key]
        assert isinstance(outcome, Digest)
        assert name in outcome.transcript.title
    assert code(found[3]) == "empty"


def test_no_more_files_are_taken_than_workers_are_free() -> None:
    taken = []

    def given() -> Iterator[Task[int]]:
        for task in tasks(*[BRIEFING] * 6):
            taken.append(task.key)
            yield task

    pool = WorkerPool(size=2)
    ahead = [len(taken) - done for done, _ in enumerate(pool.run(given(), Digest))]
    pool.close()
    assert len(taken) == 6
    assert max(ahead) <= 2 + 1


def test_a_worker_has_its_next_file_before_the_last_one_is_made_use_of() -> None:
    taken = []

    def given() -> Iterator[Task[int]]:
        for task in tasks(*[BRIEFING] * 3):
            taken.append(task.key)
            yield task

    pool = WorkerPool(size=1)
    first, _ = next(pool.run(given(), Digest))
    pool.close()
    assert first.key == 0
    assert taken == [0, 1]


def test_a_cancelled_run_stops_its_workers_at_once() -> None:
    monitor, pool = Monitor(), WorkerPool(size=1)
    monitor.cancel()
    began = time.monotonic()
    with pytest.raises(Cancelled):
        list(pool.run(tasks(LARGE), Digest, monitor))
    pool.close()
    assert time.monotonic() - began < 5


def test_a_worker_that_was_ended_from_outside_fails_no_file() -> None:
    pool = WorkerPool(size=1)
    for _ in range(2):
        ((_, outcome),) = pool.run(tasks(BRIEFING), Digest)
        assert isinstance(outcome, Digest)
        for process in multiprocessing.active_children():
            process.kill()
            process.join()
    pool.close()


def test_workers_that_know_other_words_are_replaced_and_the_others_kept() -> None:
    walks = BRIEFING.replace("three key tasks", "three walkabouts")
    words = [""]
    pool = WorkerPool(size=1, extension=lambda: words[0])
    counts, workers = [], []
    mine = extension_of({"en": Addition({"sets.task": ("walkabout",)})})
    try:
        for extension in ("", mine, mine, ""):
            words[0] = extension
            ((_, found),) = pool.run(tasks(walks), Digest)
            assert isinstance(found, Digest)
            counts.append(3 in [item.count_stated for item in found.outline.items])
            workers.append((found.rules, multiprocessing.active_children()[0].pid))
    finally:
        pool.close()
    assert counts == [False, True, True, False]
    assert workers[1] == workers[2]
    assert len(set(workers)) == 3
    assert workers[0][0] == workers[3][0]
