"""Outlining briefings again, in another process, with how far it is in the status row."""

import time
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from desktop_app.library.background import outline_again_in_process
from desktop_app.model.library import AgainStatus, OutlinedAgain
from desktop_app.ui.desk import Desk
from desktop_app.ui.jobs import Job
from desktop_app.ui.pace import SteadyPace
from desktop_app.ui.status_row import StatusRow

_WORD = 0.25
"""Seconds between two words on how far it is."""


class OutliningAgain(QObject):
    """One run at a time; what is done when it is stopped stays.

    It changes what is suggested, and nothing that the reader has said. So it is no step to be undone.
    """

    changed = Signal()  # begun or ended

    def __init__(self, desk: Desk, status: StatusRow, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._status = desk, status
        self._job: Job | None = None
        self._pace = SteadyPace(0.0)
        self._told = 0.0
        self._rows: list[OutlinedAgain] = []

    def begin(self, ids: Sequence[str] | None = None) -> None:
        """Outline briefings again; None for all that are not up to date. One run after another."""
        if self._job is not None:
            return
        self._rows.clear()
        self._pace = SteadyPace(time.monotonic())
        self._told = time.monotonic()
        folder = self._desk.folder

        def call(job: Job) -> None:
            outline_again_in_process(folder, ids, job.monitor, job.reported.emit)

        job = self._desk.jobs.start("outline", call)
        job.progressed.connect(self._on_progressed)
        job.reported.connect(self._on_reported)
        job.succeeded.connect(self._on_succeeded)
        job.cancelled.connect(self._on_cancelled)
        job.ended.connect(self._on_ended)
        self._job = job
        self._status.tell_of_work(self.tr("Outlining again…"))
        self.changed.emit()

    def stop(self) -> None:
        """Stop after the briefing that is under way."""
        if self._job is not None:
            self._job.cancel()

    def is_running(self) -> bool:
        """Whether briefings are being outlined."""
        return self._job is not None

    def _on_progressed(self, done: int, total: int) -> None:
        now = time.monotonic()
        progress = self._pace.progress(now, done, total)
        if now - self._told < _WORD:
            return
        self._told = now
        words = self.tr("Outlining again: {done} of {total}").format(done=done, total=total)
        if progress.per_minute is not None:
            words += " · " + self.tr("%n a minute", "", progress.per_minute)
        self._status.tell_of_work(words)

    def _on_reported(self, row: object) -> None:
        if not isinstance(row, OutlinedAgain):
            return
        self._rows.append(row)
        if row.status is AgainStatus.CHANGED and self._desk.is_shown(row.transcript_id):
            self._desk.load(row.transcript_id)

    def _on_succeeded(self, _: object) -> None:
        failed = [row for row in self._rows if row.status is AgainStatus.FAILED]
        if failed:
            text = self.tr("%n briefing(s) could not be outlined again: {reason}", "", len(failed))
            self._status.warn(text.format(reason=failed[0].error_message))
            return
        changed = sum(row.status is AgainStatus.CHANGED for row in self._rows)
        if changed:
            self._status.tell(self.tr("%n briefing(s) have another outline now", "", changed))
        else:
            self._status.tell(self.tr("Outlined again: nothing has changed"))

    def _on_cancelled(self) -> None:
        self._status.tell(self.tr("Outlining again was stopped: what was done stays"))

    def _on_ended(self) -> None:
        self._job = None
        self._desk.refresh_shelf()
        self.changed.emit()
