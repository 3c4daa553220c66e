"""When Python looks for garbage: not while somebody reads.

A full look through a library's objects takes as long as several frames, and comes whenever enough of them
have been made. Here it waits for a while in which nothing is under way.
"""

import gc

from PySide6.QtCore import QObject, QTimer

from desktop_app.ui.jobs import Jobs

_USUAL = gc.get_threshold()
_YOUNG, _MIDDLE, _NEVER = 10_000, 30, 1_000_000  # objects made, young looks, middle looks before the next
_EVERY = 300_000  # ms


class Sweeper(QObject):
    """Holds back full collections, and makes up for them."""

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        gc.set_threshold(_YOUNG, _MIDDLE, _NEVER)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._sweep)
        self._timer.start(_EVERY)

    def stop(self) -> None:
        """Let Python look when it likes."""
        self._timer.stop()
        gc.set_threshold(*_USUAL)

    def _sweep(self) -> None:
        if self._jobs.is_idle():
            gc.collect()
