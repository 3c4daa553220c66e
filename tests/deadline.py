"""An end for what a hostile file would keep busy: a test fails, and does not hang."""

import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Fail what takes longer, where the system can in the midst of it, else when it is done.

    Native code is not ended, only what Python runs, its regular expressions among it.
    """
    begun = time.monotonic()
    if sys.platform == "win32":
        yield
    else:
        before = signal.signal(signal.SIGALRM, _too_long)
        signal.setitimer(signal.ITIMER_REAL, seconds)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before)
    assert time.monotonic() - begun < seconds


def _too_long(_number: int, _frame: FrameType | None) -> None:
    raise AssertionError("it does not come to an end in time")
