"""One preparation at a time, however many are started."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from bootstrapping.tools import say

if sys.platform == "win32":
    import msvcrt
    import time

    FAR_OFF = 1 << 30  # locks on Windows hinder readers: hold one where there is nothing to read

    def _try(file: BinaryIO) -> bool:
        file.seek(FAR_OFF)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _wait(file: BinaryIO) -> None:
        while not _try(file):
            time.sleep(0.5)
else:
    import fcntl

    def _try(file: BinaryIO) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _wait(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX)


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Hold a lock on a file that is there anyway, so that none is left behind.

    It ends with this process and the tools that it started: should it be killed, the next one waits
    until they no longer write.
    """
    with path.open("rb") as file:
        os.set_inheritable(file.fileno(), True)
        if not _try(file):
            say("Waiting for another bootstrap of this folder to finish …")
            _wait(file)
        yield
