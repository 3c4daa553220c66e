"""How much of the index lies in this process's memory."""

import mmap
from pathlib import Path

MOST_MAPPED = 150_000_000
"""Bytes of mapped files in memory after which these are given back; the system keeps them in its cache."""

_STATE = Path("/proc/self/statm")  # in pages: all, in memory, of these in files …
_IN_FILES = 2


def mapped() -> int:
    """Bytes of files that are in this process's memory; 0 where the system does not tell."""
    try:
        return int(_STATE.read_text("ascii").split()[_IN_FILES]) * mmap.PAGESIZE
    except OSError:
        return 0
