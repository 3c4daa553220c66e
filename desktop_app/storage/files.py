"""Files that are whole or not there at all."""

import errno
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from desktop_app.model.errors import LibraryError
from desktop_app.model.ids import new_id


def sync_folder(folder: Path) -> None:
    """Make a rename or an unlink in a folder lasting, where the system can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def whole_file(target: Path) -> Iterator[BinaryIO]:
    """A file to write that takes the target's name only when it is complete and on disk."""
    draft = target.with_name(f".{target.name}.{new_id()}.part")
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
