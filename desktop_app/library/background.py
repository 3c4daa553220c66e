"""Long work on a library in a process of its own, so that a window's thread keeps its frames.

The child stores and indexes; its parent only waits for messages. Killing the child loses nothing
that was reported: every file is a transaction, and the index follows from the queue.
"""

import contextlib
import json
import math
import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from desktop_app.library.imports.outcome import Imported, ImportOptions
from desktop_app.library.service import Library
from desktop_app.model.errors import DeskError, LibraryError
from desktop_app.model.library import OutlinedAgain
from desktop_app.model.monitor import Cancelled, Monitor
from desktop_app.model.records import from_plain, to_plain

_LAST_WORDS = 3.0
"""Seconds that a child which is told to stop has for reporting what it stored."""
_ENDED: dict[str, Any] = {"ended": True}
_SILENCE: dict[str, Any] = {}
NICENESS = 10
"""How far the work gives way to the window, in the system's own measure."""

Send = Callable[[dict[str, Any]], None]


def import_in_process(
    folder: Path,
    paths: Sequence[Path],
    options: ImportOptions,
    monitor: Monitor,
    on_done: Callable[[Imported], object] = lambda _: None,
) -> tuple[Imported, ...]:
    """Import files and index them in another process; outcomes in the order in which they were stored.

    Raises:
        Cancelled: what was reported before is kept.
        LibraryError: the library cannot take anything in.
    """
    done: list[Imported] = []
    for message in _messages(_import, monitor, str(folder), [str(path) for path in paths], to_plain(options)):
        outcome = from_plain(Imported, message["imported"])
        done.append(outcome)
        on_done(outcome)
    return tuple(done)


def import_text_in_process(
    folder: Path, text: str, title: str, options: ImportOptions, monitor: Monitor
) -> tuple[Imported, ...]:
    """Import a pasted text and index it in another process."""
    messages = _messages(_import_text, monitor, str(folder), text, title, to_plain(options))
    return tuple(from_plain(Imported, message["imported"]) for message in messages)


def outline_again_in_process(
    folder: Path,
    ids: Sequence[str] | None,
    monitor: Monitor,
    on_done: Callable[[OutlinedAgain], object] = lambda _: None,
) -> tuple[OutlinedAgain, ...]:
    """Outline transcripts again in another process; outcomes in the order in which they were stored.

    Args:
        folder: the library's.
        ids: those that are wanted; None for all that are not up to date.
        monitor: hears of transcripts done, and may cancel between them.
        on_done: called with each outcome, which is durable then.

    Raises:
        Cancelled: what was reported before is kept.
        LibraryError: the library cannot take anything in.
    """
    done: list[OutlinedAgain] = []
    for message in _messages(_outline_again, monitor, str(folder), None if ids is None else list(ids)):
        outcome = from_plain(OutlinedAgain, message["outlined"])
        done.append(outcome)
        on_done(outcome)
    return tuple(done)


def catch_up_in_process(folder: Path, monitor: Monitor) -> None:
    """Take into the index what is queued, in another process."""
    for _ in _messages(_catch_up, monitor, str(folder)):
        pass


def rebuild_in_process(folder: Path, monitor: Monitor) -> None:
    """Make the index again, in another process."""
    for _ in _messages(_rebuild, monitor, str(folder)):
        pass


def _messages(work: Callable[..., None], monitor: Monitor, *words: object) -> Iterator[dict[str, Any]]:
    """What a child reports, its progress told to the monitor; a stopped one still tells what it stored."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_run, args=(theirs, work, *words), name=work.__name__)
    child.start()
    theirs.close()
    deadline = math.inf
    try:
        while (message := _next(ours, deadline)) != _ENDED:
            if "step" in message:
                with contextlib.suppress(Cancelled):
                    monitor.step(*message["step"])
            elif message != _SILENCE:
                yield message
            if monitor.cancelled and deadline == math.inf:
                deadline = time.monotonic() + _LAST_WORDS
                child.terminate()
    except (EOFError, OSError) as error:  # it may have ended in the midst of a word
        if deadline == math.inf:
            detail = "the work on the library ended early; what was reported is kept: try again"
            raise LibraryError("interrupted", Path(str(words[0])), detail) from error
    finally:
        ours.close()
        child.join(0.2)
        if child.is_alive():
            child.kill()
        child.join()
    if deadline < math.inf:
        raise Cancelled


def _next(channel: Connection, deadline: float) -> dict[str, Any]:
    """A child's next message, or silence for a moment.

    Raises:
        EOFError: there will be none, or it is past the deadline.
        LibraryError: the child could not do its work.
    """
    if not channel.poll(0.1):
        if time.monotonic() > deadline:
            raise EOFError
        return _SILENCE
    message: dict[str, Any] = json.loads(channel.recv_bytes())
    if failed := message.get("failed"):
        raise LibraryError(failed["code"], Path(failed["path"]), failed["detail"])
    return message


def _run(channel: Connection, work: Callable[..., None], *words: object) -> None:
    """The child's life."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(NICENESS)  # the window's frames come first; the parsers inherit it

    def send(message: dict[str, Any]) -> None:
        channel.send_bytes(json.dumps(message).encode())

    monitor = Monitor(lambda done, total: send({"step": [done, total]}))
    signal.signal(signal.SIGTERM, lambda *_: monitor.cancel())
    with contextlib.suppress(OSError):  # the parent has gone
        try:
            work(send, monitor, *words)
        except Cancelled:
            send(_ENDED)
        except LibraryError as error:
            send({"failed": {"code": error.code, "path": str(error.path), "detail": error.detail}})
        except DeskError as error:
            send({"failed": {"code": error.code, "path": str(words[0]), "detail": error.message}})
        else:
            send(_ENDED)


def _import(send: Send, monitor: Monitor, folder: str, paths: list[str], options: dict[str, Any]) -> None:
    library = Library.open(Path(folder))
    try:
        library.import_paths(
            [Path(path) for path in paths],
            from_plain(ImportOptions, options),
            monitor,
            lambda outcome: send({"imported": to_plain(outcome)}),
        )
        library.catch_up()
        library.care.daily_backup()
    finally:
        library.close()


def _import_text(
    send: Send, monitor: Monitor, folder: str, text: str, title: str, options: dict[str, Any]
) -> None:
    library = Library.open(Path(folder))
    try:
        outcome = library.import_text(text, title, from_plain(ImportOptions, options), monitor)
        send({"imported": to_plain(outcome)})
        library.catch_up()
    finally:
        library.close()


def _outline_again(send: Send, monitor: Monitor, folder: str, ids: list[str] | None) -> None:
    library = Library.open(Path(folder))
    try:
        library.outlines.again(ids, monitor, lambda outcome: send({"outlined": to_plain(outcome)}))
        library.care.daily_backup()
    finally:
        library.close()


def _catch_up(_: Send, monitor: Monitor, folder: str) -> None:
    library = Library.open(Path(folder))
    try:
        library.catch_up(monitor)
        library.care.daily_backup()
    finally:
        library.close()


def _rebuild(_: Send, monitor: Monitor, folder: str) -> None:
    library = Library.open(Path(folder))
    try:
        library.care.rebuild(monitor)
        library.catch_up()
    finally:
        library.close()
