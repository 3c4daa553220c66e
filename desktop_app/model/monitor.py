"""How long work tells how far it is, and hears that it should stop."""

from collections.abc import Callable
from threading import Event


class Cancelled(Exception):  # noqa: N818 - no error: the user asked for it
    """Raised inside long work when it was asked to stop."""


class Monitor:
    """Progress out, cancellation in; free of Qt, safe across threads."""

    def __init__(self, report: Callable[[int, int], object] | None = None) -> None:
        self._report = report
        self._stop = Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        """Whether the work was asked to stop."""
        return self._stop.is_set()

    def step(self, done: int, total: int) -> None:
        """Report items done of all.

        Raises:
            Cancelled: the work was asked to stop.
        """
        if self._stop.is_set():
            raise Cancelled
        if self._report is not None:
            self._report(done, total)
