"""What corrections come to, worked out by workers and never inside a transaction.

Whoever needs a recast while the library is being written to asks for it; where it is not there yet, the
transaction is given up, a worker does the work, and the transaction is tried again.
"""

import json
from collections.abc import Callable
from typing import TypeVar

from desktop_app.library.workers.pool import WorkerPool
from desktop_app.library.workers.tasks import Manuscript, Recast, Task, Work
from desktop_app.model.errors import UnreadableFileError
from desktop_app.model.records import to_plain

R = TypeVar("R")


class Recasts:
    """Recasts that are at hand; made for one act."""

    def __init__(self, pool: WorkerPool) -> None:
        self._pool = pool
        self._done: dict[bytes, Recast] = {}

    def of(self, manuscript: Manuscript) -> Recast:
        """What a manuscript came to.

        Raises:
            Missing: it was not worked out yet; `settle` sees to that.
        """
        order = _order(manuscript)
        if order not in self._done:
            raise Missing(order)
        return self._done[order]

    def settle(self, attempt: Callable[[], R]) -> R:
        """Make an attempt, again and again until every recast that it asks for is there.

        Args:
            attempt: what can be made anew without harm: all that it does is in one transaction.

        Raises:
            UnreadableFileError: the work took too much.
        """
        while True:
            try:
                return attempt()
            except Missing as missing:
                self._done[missing.order] = _worked(self._pool, missing.order)


class Missing(Exception):  # noqa: N818 - no error: work that is still to be done
    """A recast that was asked for is not there yet."""

    def __init__(self, order: bytes) -> None:
        super().__init__()
        self.order = order


def recast_now(pool: WorkerPool, manuscript: Manuscript) -> Recast:
    """Let a worker correct and outline, so that a window's thread keeps its frames.

    Raises:
        UnreadableFileError: the work took too much.
    """
    return _worked(pool, _order(manuscript))


def _order(manuscript: Manuscript) -> bytes:
    return json.dumps(to_plain(manuscript)).encode()


def _worked(pool: WorkerPool, order: bytes) -> Recast:
    ((_, outcome),) = pool.run([Task(None, order, {}, Work.CORRECT)], Recast)
    if isinstance(outcome, UnreadableFileError):
        raise outcome
    return outcome
