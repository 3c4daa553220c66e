"""Processes that parse files: limited in memory and time, without a network, replaceable.

A hostile or broken file ends its worker, never the program. Answers come back as JSON, not as
pickles, so that a worker that was taken over cannot make its parent run code.
"""

import contextlib
import json
import math
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING, Generic, TypeVar

from desktop_app.model.errors import DeskError, UnreadableFileError
from desktop_app.model.monitor import Cancelled, Monitor
from desktop_app.model.records import from_plain, to_plain

if TYPE_CHECKING:
    from desktop_app.library.digest import Digest

MEMORY_LIMIT = 1 << 30
"""Bytes of address space that a worker may take."""
TIME_LIMIT = 15.0
"""Seconds that one file may take."""
START_LIMIT = 60.0
"""Seconds that a worker may take to get ready."""
_GRACE = 2.0
"""Seconds after which a worker ends itself where nobody has ended it."""

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Task(Generic[K]):
    """One file to digest; the key is handed back with the outcome."""

    key: K
    data: bytes
    name: str
    encoding: str = ""
    language: str = ""


class WorkerPool:
    """As many workers as cores less one; started when first needed."""

    def __init__(
        self, size: int = 0, time_limit: float = TIME_LIMIT, memory_limit: int = MEMORY_LIMIT
    ) -> None:
        """Prepare a pool.

        Args:
            size: workers; 0 for as many as cores less one.
            time_limit: seconds that one file may take.
            memory_limit: bytes of address space that a worker may take, where the system can limit it.
        """
        self._size = size or max(1, (os.cpu_count() or 2) - 1)
        self._limits = _Limits(time_limit, memory_limit)
        self._idle: list[_Worker] = []

    def close(self) -> None:
        """Stop all workers."""
        for worker in self._idle:
            worker.stop()
        self._idle.clear()

    def run(
        self, tasks: Iterable[Task[K]], monitor: Monitor | None = None
    ) -> "Iterator[tuple[Task[K], Digest | UnreadableFileError]]":
        """Digest files in parallel; outcomes come as they are ready, not in order.

        Tasks are taken from the iterable only when a worker is free, so their bytes need not all be held.

        Raises:
            Cancelled: the monitor was told to stop; what was handed out before stays valid.
        """
        waiting = iter(tasks)
        busy: dict[_Worker, Task[K]] = {}
        ended: deque[tuple[Task[K], Digest | UnreadableFileError]] = deque()
        try:
            while True:
                while len(busy) < self._size and (task := next(waiting, None)) is not None:
                    worker = self._idle.pop() if self._idle else _Worker(self._limits)
                    worker.begin(task)
                    busy[worker] = task
                if not busy:
                    return
                wait([worker.channel for worker in busy], timeout=0.1)
                if monitor is not None and monitor.cancelled:
                    raise Cancelled
                for worker in list(busy):
                    outcome = worker.outcome()
                    if outcome is not None:
                        ended.append((busy.pop(worker), outcome))
                        if worker.alive:
                            self._idle.append(worker)
                while ended:
                    yield ended.popleft()
        finally:
            for worker in busy:
                worker.stop()


@dataclass(frozen=True, slots=True)
class _Limits:
    seconds: float
    memory: int

    @property
    def too_demanding(self) -> UnreadableFileError:
        size = f"{self.memory >> 30} GB" if self.memory >= 1 << 30 else f"{self.memory >> 20} MB"
        return UnreadableFileError(
            "too_demanding",
            f"reading it took more than the {size} of memory that a file may take, "
            "or broke the reader: split the file, or save it anew",
        )

    @property
    def too_slow(self) -> UnreadableFileError:
        return UnreadableFileError(
            "too_slow",
            f"reading it took more than the {self.seconds:g} seconds that a file may take: split it",
        )


class _Worker:
    """One process and the pipe to it."""

    def __init__(self, limits: _Limits) -> None:
        context = multiprocessing.get_context("spawn")
        self._limits = limits
        self.channel, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, limits), daemon=True, name="parse")
        with _interrupts_held_back():
            self._process.start()
        theirs.close()
        self._ready = False
        self._since = time.monotonic()

    @property
    def alive(self) -> bool:
        """Whether it can take another task."""
        return self._process.is_alive()

    def begin(self, task: Task[K]) -> None:
        """Send a task; a dead worker shows when the outcome is asked for."""
        self._since = time.monotonic()
        options = {"name": task.name, "encoding": task.encoding, "language": task.language}
        with contextlib.suppress(OSError):
            self.channel.send_bytes(json.dumps(options).encode())
            self.channel.send_bytes(task.data)

    def outcome(self) -> "Digest | UnreadableFileError | None":
        """What came of the task, or None while it runs."""
        try:
            if self.channel.poll():
                answer = self.channel.recv_bytes()
                if answer == _READY:
                    self._ready = True
                    self._since = time.monotonic()
                    return None
                return _understood(answer)
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


_READY = b"ready"


def _understood(answer: bytes) -> "Digest | UnreadableFileError":
    from desktop_app.library.digest import Digest

    try:
        plain = json.loads(answer)
        if "error" in plain:
            return from_plain(UnreadableFileError, plain["error"])
        return from_plain(Digest, plain["digest"])
    except (ValueError, TypeError, KeyError) as error:
        return UnreadableFileError(
            "broken_answer", f"its reader gave no sensible answer ({error}): save it anew"
        )


@contextlib.contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """Let a child begin with Ctrl+C blocked, so that one meant for us does not end it half started."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(channel: Connection, limits: _Limits) -> None:
    """The worker's life: announce, then one task after another until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what an interrupt means
    _take_away(limits.memory)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    from desktop_app.library.digest import digest

    with contextlib.suppress(EOFError, OSError):
        channel.send_bytes(_READY)
        while True:
            options = json.loads(channel.recv_bytes())
            data = channel.recv_bytes()
            try:
                with _time_limit(limits.seconds + _GRACE):
                    answer = {"digest": to_plain(digest(data, **options))}
            except UnreadableFileError as error:
                answer = {"error": to_plain(error)}
            except MemoryError:
                os._exit(1)  # its memory is spent: a fresh one goes on
            except Exception as error:  # noqa: BLE001 - crosses a process; reported there as a failed file
                answer = {"error": to_plain(_broken(error))}
            channel.send_bytes(json.dumps(answer).encode())


def _end_with_parent() -> None:
    """Do not outlive a parent that was killed, even in the middle of a file."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


@contextlib.contextmanager
def _time_limit(seconds: float) -> Iterator[None]:
    """End this process after a while, also inside a call that lets no other thread run."""
    if sys.platform == "win32":
        yield
        return
    signal.alarm(math.ceil(seconds))
    try:
        yield
    finally:
        signal.alarm(0)


def _broken(error: Exception) -> DeskError:
    return UnreadableFileError(
        "reader_failed",
        f"the reader failed on it ({type(error).__name__}: {error}); nothing was stored: report it",
    )


def _take_away(memory: int) -> None:
    """Take away what a parser does not need."""
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.addaudithook(_no_network)


def _no_network(event: str, details: tuple[object, ...]) -> None:
    if event in ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto"):
        raise PermissionError(f"a reader of files may not use the network ({event}, {len(details)} details)")
