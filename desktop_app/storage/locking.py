"""One writer at a time, across threads and processes."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop_app.model.errors import LibraryError

from .files import disk_full, is_full

_PATIENCE, _ENVIRONMENT = 30.0, "BRIEFING_DESK_PATIENCE"
_PAUSE = 0.02


def usual_patience() -> float:
    """Seconds that a writer waits for another one: half a minute, or what the environment says."""
    try:
        return float(os.environ.get(_ENVIRONMENT, _PATIENCE))
    except ValueError:
        return _PATIENCE


@contextmanager
def locked(path: Path, patience: float | None = None) -> Iterator[None]:
    """Hold the lock file for the length of a block; the system frees it when the process dies.

    Args:
        path: the lock file, made where it is missing.
        patience: seconds to wait for another holder; the usual ones where nothing is said.

    Raises:
        LibraryError: "locked" when another writer kept it for too long, "read_only" where it cannot be made.
    """
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        if is_full(error):
            raise disk_full(path.parent) from error
        raise LibraryError(
            "read_only",
            path.parent,
            f"the library cannot be written to: {error.strerror}; give another --library",
        ) from error
    if patience is None:
        patience = usual_patience()
    try:
        deadline = time.monotonic() + patience
        while not _try_lock(handle):
            if time.monotonic() >= deadline:
                raise LibraryError(
                    "locked",
                    path.parent,
                    f"another program has been writing to the library for over {patience:g} seconds; "
                    "nothing was changed: close it, or try again",
                )
            time.sleep(_PAUSE)
        yield
    finally:
        os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
