"""Files that are whole or not there at all."""

import contextlib
import errno
import hashlib
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from desktop_app.model.errors import LibraryError
from desktop_app.model.ids import new_id

DAY = 24 * 3600.0
_DRAFT = ".briefing-desk-"


def sync_folder(folder: Path) -> None:
    """Make a rename or an unlink in a folder lasting, where the system can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def make_folder(folder: Path) -> None:
    """Make a library's folder where there is none.

    Raises:
        LibraryError: "read_only", "disk_full".
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        if is_full(error):
            raise disk_full(folder) from error
        raise LibraryError(
            "read_only", folder, f"the library's folder cannot be made: {error.strerror}"
        ) from error


def draft_beside(target: Path) -> Path:
    """A fresh hidden name in a file's folder, to write to until it is whole."""
    return target.with_name(f"{_DRAFT}{new_id()}.part")


def remove_drafts(folder: Path, older_than: float = DAY) -> None:
    """Remove drafts, and SQLite's logs of them, that killed processes left.

    Args:
        folder: where they lie.
        older_than: seconds; drafts that are younger may still be written to by another process.
    """
    latest = time.time() - older_than
    for path in folder.glob(f"{_DRAFT}*"):
        with contextlib.suppress(OSError):  # another process was faster, or has it open
            if path.stat().st_mtime <= latest:
                path.unlink()


@contextmanager
def whole_file(target: Path) -> Iterator[BinaryIO]:
    """A file to write that takes the target's name only when it is complete and on disk."""
    draft = draft_beside(target)
    try:
        with draft.open("xb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file, read in pieces."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while piece := stream.read(1 << 20):
            digest.update(piece)
    return digest.hexdigest()


def is_full(error: OSError) -> bool:
    """Whether the system had no room left."""
    return error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def disk_full(path: Path) -> LibraryError:
    """The error that says so."""
    return LibraryError(
        "disk_full", path, "the disk is full: nothing of this was stored; make room and try again"
    )
