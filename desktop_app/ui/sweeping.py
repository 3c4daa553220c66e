"""When Python looks for garbage: not while somebody reads.

A full look through a library's objects takes as long as several frames, and comes whenever enough of them
have been made. Here it waits until the window is left, or for a while in which nothing is under way.
"""

import gc

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop_app.ui.jobs import Jobs

_YOUNG, _MIDDLE, _NEVER = 10_000, 30, 1_000_000  # objects made, young looks, middle looks before the next
_EVERY = 300_000  # ms


class Sweeper(QObject):
    """Holds back full collections, and makes up for them."""

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._before = jobs, gc.get_threshold()
        gc.set_threshold(_YOUNG, _MIDDLE, _NEVER)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._sweep)
        self._timer.start(_EVERY)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.applicationStateChanged.connect(self._on_state)

    def stop(self) -> None:
        """Let Python look when it likes, as before."""
        self._timer.stop()
        gc.set_threshold(*self._before)

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationInactive and self._timer.isActive():
            self._sweep()

    def _sweep(self) -> None:
        if self._jobs.is_idle():
            gc.collect()
