"""A worker process: parses files until its parent closes the pipe, within limits, without a network."""

import contextlib
import gc
import json
import math
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from typing import Any

from desktop_app.library.workers.digest import digest, join
from desktop_app.library.workers.tasks import READY, Limits, Work
from desktop_app.model.errors import DeskError, UnreadableFileError
from desktop_app.model.records import to_plain
from desktop_app.outline.wordlists.installed import install

_GRACE = 2.0
"""Seconds over the limit after which a worker ends itself where nobody has ended it."""
_COLLECT_AFTER = 20_000
"""Objects more than before after which the memory is searched for cycles."""


def _work(work: Work) -> Callable[..., Any]:
    """The function that does a work; those that are seldom wanted are loaded then."""
    match work:
        case Work.DIGEST:
            return digest
        case Work.JOIN:
            return join
        case Work.UNPACK:
            from desktop_app.library.workers.unpacking import unpack

            return unpack
        case Work.PREVIEW:
            from desktop_app.importing.previewing import preview

            return preview
        case Work.CORRECT:
            from desktop_app.library.workers.recast import recast

            return recast
        case Work.OUTLINE:
            from desktop_app.library.workers.recast import outlined

            return outlined
        case Work.AUDIT:
            from desktop_app.library.workers.auditing import audited

            return audited


def serve(channel: Connection, limits: Limits, extension: str) -> None:
    """The worker's life: announce, then one task after another until the pipe closes.

    Args:
        channel: to the parent.
        limits: what a task may take.
        extension: the reader's own words, of which the rules make their patterns when they are loaded.
    """
    _take_away(limits.memory)
    install(extension)
    collect_seldom()
    threading.Thread(target=_end_with_parent, daemon=True).start()
    with contextlib.suppress(EOFError, OSError):
        channel.send_bytes(READY)
        while True:
            order = json.loads(channel.recv_bytes())
            channel.send_bytes(_answer(channel.recv_bytes(), order, limits.seconds + _GRACE))


def _answer(data: bytes, order: dict[str, Any], seconds: float) -> bytes:
    """What came of a task, as JSON."""
    try:
        with _time_limit(seconds):
            result = _work(Work(order["work"]))(data, **order["options"])
            return json.dumps({"result": to_plain(result)}).encode()
    except UnreadableFileError as error:
        return json.dumps({"error": to_plain(error)}).encode()
    except MemoryError:
        os._exit(1)  # its memory is spent: a fresh one goes on
    except Exception as error:  # noqa: BLE001 - crosses a process; reported there as a failed file
        return json.dumps({"error": to_plain(_broken(error))}).encode()


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


def collect_seldom() -> None:
    """Look for cycles among what one file leaves behind, not again and again among tables and modules."""
    gc.freeze()
    gc.set_threshold(_COLLECT_AFTER)


def _no_network(event: str, details: tuple[object, ...]) -> None:
    if event in ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto"):
        raise PermissionError(f"a reader of files may not use the network ({event}, {len(details)} details)")
