"""Long work on a library in a process of its own, so that a window's thread keeps its frames.

The child stores and indexes; its parent only waits for messages. Killing the child loses nothing
that was reported: every file is a transaction, and the index follows from the queue.
"""

import contextlib
import json
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from desktop_app.library.imports import Imported, ImportOptions
from desktop_app.library.service import Library
from desktop_app.model.errors import DeskError, LibraryError
from desktop_app.model.monitor import Cancelled, Monitor
from desktop_app.model.records import from_plain, to_plain

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


def catch_up_in_process(folder: Path, monitor: Monitor) -> None:
    """Take into the index what is queued, in another process."""
    for _ in _messages(_catch_up, monitor, str(folder)):
        pass


def rebuild_in_process(folder: Path, monitor: Monitor) -> None:
    """Make the index again, in another process."""
    for _ in _messages(_rebuild, monitor, str(folder)):
        pass


def _messages(work: Callable[..., None], monitor: Monitor, *words: object) -> Iterator[dict[str, Any]]:
    """What a child reports, its progress told to the monitor."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_run, args=(theirs, work, *words), name=work.__name__)
    child.start()
    theirs.close()
    try:
        while True:
            if monitor.cancelled:
                raise Cancelled
            if not ours.poll(0.1):
                continue
            message = json.loads(ours.recv_bytes())
            if "step" in message:
                monitor.step(*message["step"])
            elif "failed" in message:
                failed = message["failed"]
                raise LibraryError(failed["code"], Path(failed["path"]), failed["detail"])
            elif "ended" in message:
                return
            else:
                yield message
    except EOFError as error:
        detail = "the work on the library ended early; what was reported is kept: try again"
        raise LibraryError("interrupted", Path(str(words[0])), detail) from error
    finally:
        ours.close()
        if child.is_alive():
            child.join(0.2)
        if child.is_alive():
            child.kill()
        child.join()


def _run(channel: Connection, work: Callable[..., None], *words: object) -> None:
    """The child's life."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(NICENESS)  # the window's frames come first; the parsers inherit it

    def send(message: dict[str, Any]) -> None:
        channel.send_bytes(json.dumps(message).encode())

    with contextlib.suppress(OSError):  # the parent has gone
        try:
            work(send, *words)
        except LibraryError as error:
            send({"failed": {"code": error.code, "path": str(error.path), "detail": error.detail}})
        except DeskError as error:
            send({"failed": {"code": error.code, "path": str(words[0]), "detail": error.message}})
        else:
            send({"ended": True})


def _import(send: Send, folder: str, paths: list[str], options: dict[str, Any]) -> None:
    library = Library.open(Path(folder))
    try:
        library.import_paths(
            [Path(path) for path in paths],
            from_plain(ImportOptions, options),
            Monitor(lambda done, total: send({"step": [done, total]})),
            lambda outcome: send({"imported": to_plain(outcome)}),
        )
        library.catch_up()
        library.daily_backup()
    finally:
        library.close()


def _import_text(send: Send, folder: str, text: str, title: str, options: dict[str, Any]) -> None:
    library = Library.open(Path(folder))
    try:
        outcome = library.import_text(text, title, from_plain(ImportOptions, options))
        send({"imported": to_plain(outcome)})
        library.catch_up()
    finally:
        library.close()


def _catch_up(send: Send, folder: str) -> None:
    library = Library.open(Path(folder))
    try:
        library.catch_up(Monitor(lambda done, total: send({"step": [done, total]})))
        library.daily_backup()
    finally:
        library.close()


def _rebuild(send: Send, folder: str) -> None:
    library = Library.open(Path(folder))
    try:
        library.rebuild(Monitor(lambda done, total: send({"step": [done, total]})))
        library.catch_up()
    finally:
        library.close()
