"""Files that are whole on the disk when we say so, and how they are recognised again."""

import hashlib
import os
import shutil
from pathlib import Path


def digest(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


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
