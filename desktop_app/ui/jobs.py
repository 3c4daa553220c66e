"""The one door to work off the window's thread."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Signal, SignalInstance

from desktop_app.model.monitor import Cancelled, Monitor

Receiver = Callable[[Any], object] | SignalInstance
"""A bound method of a QObject or a signal: a plain function would run on the job's thread."""


WRITE = "write"
"""The lane of changes to the library."""


class Job(QObject):
    """One call off the UI thread; signals arrive on the thread that made the job."""

    progressed = Signal(int, int)  # items done, items in all
    reported = Signal(object)  # what the call hands out on its way
    succeeded = Signal(object)
    failed = Signal(Exception)
    cancelled = Signal()
    ended = Signal()  # after one of the three above

    def __init__(self, call: "Callable[[Job], object]", parent: QObject) -> None:
        super().__init__(parent)
        self._call = call
        self.monitor = Monitor(self.progressed.emit)

    def cancel(self) -> None:
        """Ask the call to stop."""
        self.monitor.cancel()

    def run(self) -> None:
        """Make the call; on a thread of the lane."""
        try:
            result = self._call(self)
        except Cancelled:
            self.cancelled.emit()
        except Exception as error:  # noqa: BLE001 - crosses threads; shown or raised there
            self.failed.emit(error)
        else:
            self.succeeded.emit(result)


class Jobs(QObject):
    """Runs jobs in lanes; within a lane one after another, in the order in which they were asked for."""

    failed = Signal(Exception)  # of any job that nobody else listens to
    _finished = Signal(Job)  # from the job's thread: the last that is heard of it there

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._finished.connect(self._on_finished)
        self._lanes: dict[str, ThreadPoolExecutor] = {}
        self._running: set[Job] = set()
        self._closed = False

    def start(
        self,
        lane: str,
        call: Callable[[Job], object],
        on_success: Receiver | None = None,
        on_failure: Receiver | None = None,
    ) -> Job:
        """Queue a call in a lane.

        Args:
            lane: "read", "write", "search" …: made when first named.
            call: given its job, for progress and cancellation; must touch no widget.
            on_success: a bound method of a QObject, or a signal; gets the result on this thread.
            on_failure: likewise, with the exception; else `failed` tells.
        """
        job = Job(call, self)
        if on_success is not None:
            job.succeeded.connect(on_success)
        job.failed.connect(on_failure or self.failed)
        if not self._closed:
            self._running.add(job)
            self._lane(lane).submit(self._run, job)
        return job

    def is_idle(self) -> bool:
        """Whether nothing runs or waits."""
        return not self._running

    def close(self) -> None:
        """Cancel what runs, drop what waits, and wait; but every write that was asked for is done."""
        self._closed = True
        for job in tuple(self._running):
            job.cancel()
        for name, thread in self._lanes.items():
            thread.shutdown(wait=False, cancel_futures=name != WRITE)
        for thread in self._lanes.values():
            thread.shutdown()

    def _lane(self, name: str) -> ThreadPoolExecutor:
        """A thread of Python's own: on one of Qt's, what a thread keeps for itself is lost after each call.

        Its connection to the database would be opened anew each time, and could never tell what has changed.
        """
        if name not in self._lanes:
            self._lanes[name] = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        return self._lanes[name]

    def _run(self, job: Job) -> None:
        """A job's life on the thread of its lane."""
        job.run()
        self._finished.emit(job)

    def _on_finished(self, job: Job) -> None:
        """Only now may the job go: while its own thread emits its signals, it must not."""
        job.ended.emit()
        self._running.discard(job)
        job.deleteLater()


class Latest(QObject):
    """A lane in which only the newest question counts: a new one replaces the one that waits."""

    answered = Signal(object)
    failed = Signal(Exception)  # where the newest question has no answer; `Jobs.failed` tells of each

    def __init__(self, jobs: Jobs, lane: str, answer: Callable[[Any], object], parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._lane, self._answer = jobs, lane, answer
        self._waiting: object = None
        self._asked = self._answering = 0
        self._busy = False

    def ask(self, question: object) -> None:
        """Answer this next; what was asked before and has not begun is dropped, what runs is not shown."""
        self._asked += 1
        self._waiting = question
        self._begin()

    def drop(self) -> None:
        """Forget what was asked."""
        self._asked += 1
        self._waiting = None

    def _begin(self) -> None:
        if self._busy or self._waiting is None:
            return
        question, number = self._waiting, self._asked
        self._waiting, self._busy, self._answering = None, True, number
        answer = self._answer
        self._jobs.start(self._lane, lambda _: (number, answer(question)), self._on_answer, self._on_failure)

    def _on_answer(self, result: object) -> None:
        self._busy = False
        if isinstance(result, tuple):
            number, answer = result
            if number == self._asked:
                self.answered.emit(answer)
        self._begin()

    def _on_failure(self, error: Exception) -> None:
        self._busy = False
        self._jobs.failed.emit(error)
        if self._answering == self._asked:
            self.failed.emit(error)
        self._begin()
