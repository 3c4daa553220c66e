"""Files that are whole on the disk when we say so, and how they are recognised again."""

import hashlib
import os
import shutil
import time
from pathlib import Path

_SETTLED = 2_000_000_000
"""Nanoseconds after which a file that is changed again has another time for certain, whatever the disk."""


def digest(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


class Checks:
    """Remembers which files were found to be as they were written: none is read through twice for that."""

    def __init__(self) -> None:
        self._sound: dict[tuple[int, ...], str] = {}

    def passes(self, path: Path, known: str) -> bool:
        """Whether a file has this SHA-256; read only where it is another file than the one read before.

        Raises:
            OSError: it is missing, or cannot be read.
        """
        identity = _identity(path)
        if self._sound.get(identity) == known:
            return True
        if digest(path) != known:
            return False
        if max(identity[-2:]) + _SETTLED < time.time_ns() and identity == _identity(path):
            self._sound[identity] = known
        return True


def _identity(path: Path) -> tuple[int, ...]:
    facts = path.stat()
    return facts.st_dev, facts.st_ino, facts.st_size, facts.st_mtime_ns, facts.st_ctime_ns


def flush(path: Path) -> None:
    """Bring a file or a folder's list of files to the disk."""
    if path.is_dir() and os.name == "nt":
        return  # Windows has no such call for folders
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def replace_file(path: Path, data: bytes) -> None:
    """Write a file so that a crash at any moment leaves the old one or the new one."""
    draft = path.with_name(f"{path.name}.new")
    draft.write_bytes(data)
    flush(draft)
    draft.replace(path)
    flush(path.parent)


def remove_folder(path: Path) -> None:
    """Remove a folder; what another process still has open stays until the next time."""
    shutil.rmtree(path, ignore_errors=True)
