"""Processes that parse files: limited in memory and time, without a network, replaceable.

Whatever a file does to its parser, only that process suffers. Answers come back as JSON, not as
pickles, so that a worker that was taken over cannot make its parent run code.
"""

import contextlib
import json
import multiprocessing
import os
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from typing import TypeVar

from desktop_app.library.interrupts import held_back
from desktop_app.library.workers.tasks import READY, Limits, Task
from desktop_app.model.errors import UnreadableFileError
from desktop_app.model.monitor import Cancelled, Monitor
from desktop_app.model.records import from_plain

MEMORY_LIMIT = 1 << 30
"""Bytes of address space that a worker may take."""
TIME_LIMIT = 15.0
"""Seconds that one file may take."""
START_LIMIT = 60.0
"""Seconds that a worker may take to get ready."""

K = TypeVar("K")
R = TypeVar("R")


class WorkerPool:
    """As many workers as cores less one; started when first needed."""

    def __init__(
        self,
        size: int = 0,
        time_limit: float = TIME_LIMIT,
        memory_limit: int = MEMORY_LIMIT,
        meanwhile: Callable[[], object] = lambda: None,
        extension: Callable[[], str] = str,
    ) -> None:
        """Prepare a pool.

        Args:
            size: workers; 0 for as many as cores less one.
            time_limit: seconds that one file may take.
            memory_limit: bytes of address space that a worker may take, where the system can limit it.
            meanwhile: called once, in the time that the first workers take to start.
            extension: the reader's own words as they are now; asked at the start of each run. Workers that
                were started with others are replaced.
        """
        self._size = size or max(1, (os.cpu_count() or 2) - 1)
        self._limits = Limits(time_limit, memory_limit)
        self._idle: deque[_Worker] = deque()  # of it several threads may take, and put back
        self._meanwhile: Callable[[], object] | None = meanwhile
        self._extension = extension

    def close(self) -> None:
        """Stop all workers."""
        while (worker := self._next_idle()) is not None:
            worker.stop()

    def run(
        self, tasks: Iterable[Task[K]], kind: type[R], monitor: Monitor | None = None
    ) -> Iterator[tuple[Task[K], R | UnreadableFileError]]:
        """Do tasks in parallel; outcomes come as they are ready, not in order.

        Tasks are taken from the iterable only when a worker is free, so their bytes need not all be held.

        Args:
            tasks: all of works that give one kind of value.
            kind: that kind.
            monitor: may cancel.

        Raises:
            Cancelled: the monitor was told to stop; what was handed out before stays valid.
        """
        waiting = iter(tasks)
        busy: dict[_Worker, Task[K]] = {}
        extension = self._extension()
        try:
            self._hand_out(waiting, busy, extension)
            while busy:
                self._use_the_time()
                wait([worker.channel for worker in busy], timeout=0.1)
                if monitor is not None and monitor.cancelled:
                    raise Cancelled
                ended = self._ended(busy, kind)
                self._hand_out(waiting, busy, extension)  # so that nobody idles while these are made use of
                yield from ended
        finally:
            for worker in busy:
                worker.stop()

    def _hand_out(self, waiting: Iterator[Task[K]], busy: "dict[_Worker, Task[K]]", extension: str) -> None:
        """Give every free worker a task, as far as there are any."""
        while len(busy) < self._size and (task := next(waiting, None)) is not None:
            worker = self._free_worker(extension)
            worker.begin(task)
            busy[worker] = task

    def _free_worker(self, extension: str) -> "_Worker":
        while (worker := self._next_idle()) is not None:
            if worker.alive and worker.extension == extension:
                return worker
            worker.stop()  # it was ended from outside, or knows other words
        return _Worker(self._limits, extension)

    def _next_idle(self) -> "_Worker | None":
        try:
            return self._idle.pop()
        except IndexError:
            return None

    def _use_the_time(self) -> None:
        if self._meanwhile is not None:
            self._meanwhile()
            self._meanwhile = None

    def _ended(
        self, busy: "dict[_Worker, Task[K]]", kind: type[R]
    ) -> list[tuple[Task[K], R | UnreadableFileError]]:
        """The tasks that are done by now, taken from the busy ones; their workers are idle again."""
        ended = []
        for worker in list(busy):
            outcome = worker.outcome(kind)
            if outcome is not None:
                ended.append((busy.pop(worker), outcome))
                self._idle.append(worker)
        return ended


class _Worker:
    """One process and the pipe to it."""

    def __init__(self, limits: Limits, extension: str) -> None:
        context = multiprocessing.get_context("spawn")
        self._limits = limits
        self.extension = extension
        self.channel, theirs = context.Pipe()
        self._process = context.Process(
            target=_live, args=(theirs, limits, extension), daemon=True, name="parse"
        )
        if sys.platform != "win32":
            resource_tracker.ensure_running()  # else the start begins with it, and it lifts our block
        with held_back():  # so that one meant for us does not end it half started
            self._process.start()
        theirs.close()
        self._ready = False
        self._unsent: tuple[bytes, ...] = ()
        self._since = time.monotonic()

    @property
    def alive(self) -> bool:
        """Whether it can take another task."""
        return self._process.is_alive()

    def begin(self, task: Task[K]) -> None:
        """Send a task, or keep it until the worker listens: a full pipe would hold us up."""
        self._since = time.monotonic()
        order = {"work": task.work.value, "options": dict(task.options)}
        self._unsent = (json.dumps(order).encode(), task.data)
        if self._ready:
            self._send()

    def _send(self) -> None:
        """Send what waits; a dead worker shows when the outcome is asked for."""
        with contextlib.suppress(OSError):
            for part in self._unsent:
                self.channel.send_bytes(part)
        self._unsent = ()

    def outcome(self, kind: type[R]) -> R | UnreadableFileError | None:
        """What came of the task, or None while it runs."""
        try:
            if self.channel.poll():
                answer = self.channel.recv_bytes()
                if answer == READY:
                    self._ready = True
                    self._since = time.monotonic()
                    self._send()
                    return None
                return _understood(answer, kind)
        except (EOFError, OSError):
            return self._ended()
        if time.monotonic() - self._since > (self._limits.seconds if self._ready else START_LIMIT):
            self.stop()
            return self._limits.too_slow
        return None

    def _ended(self) -> UnreadableFileError:
        """Why a worker ended without an answer."""
        self.stop()
        alarmed = sys.platform != "win32" and self._process.exitcode == -signal.SIGALRM
        return self._limits.too_slow if alarmed else self._limits.too_demanding

    def stop(self) -> None:
        """End the process at once."""
        self.channel.close()
        self._process.kill()
        self._process.join()


def _understood(answer: bytes, kind: type[R]) -> R | UnreadableFileError:
    try:
        plain = json.loads(answer)
        if "error" in plain:
            return from_plain(UnreadableFileError, plain["error"])
        return from_plain(kind, plain["result"])
    except (ValueError, TypeError, KeyError) as error:
        return UnreadableFileError(
            "broken_answer", f"its reader gave no sensible answer ({error}): save it anew"
        )


def _live(channel: Connection, limits: Limits, extension: str) -> None:
    """The process's beginning; what reading takes is loaded in it alone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what an interrupt means
    from desktop_app.library.workers.worker import serve

    serve(channel, limits, extension)
