"""Transcripts into the library: one import after another, each in another process."""

import time
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.library.imports.outcome import Imported, ImportOptions
from desktop_app.model.changes import Several
from desktop_app.model.library import ImportRow, ImportStatus
from desktop_app.ui.desk import Desk
from desktop_app.ui.import_requests import EVERYTHING, Outcome, Request, Stopped, call_of
from desktop_app.ui.pace import SteadyPace

if TYPE_CHECKING:
    from desktop_app.ui.jobs import Job

_TITLE = 60
_MOST_OPENED = 8
"""Briefings that one import opens, however many were asked for."""
_FIRST_WORD = 400
"""Milliseconds before anything is said of an import: most single files are done by then."""
_WORD = 250
"""Milliseconds between two words on how far it is."""


class Importing(QObject):
    """Runs imports, tells how far they are, and remembers what was stopped."""

    progressed = Signal(object)  # Progress
    ended = Signal(object)  # Outcome
    opened = Signal(str, bool)  # a transcript to show, and whether in front
    refused = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        self._current = Request(())
        self._waiting: deque[Request] = deque()
        self._stopped = Stopped()
        self._stopping = False  # whether nothing more is to be begun
        self._finished = self._broke_off = False  # how the current one came to its end
        self._done: list[Imported] = []  # of the current one
        self._rows: dict[str, ImportRow] = {}  # of the report, by path
        self._read_with: dict[str, ImportOptions] = {}  # likewise
        self._counted = (0, 0)  # how many of how many
        self._pace = SteadyPace(0.0)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tell)

    def take(self, paths: Sequence[Path], options: ImportOptions = EVERYTHING, *, show: int = 1) -> None:
        """Import files and folders after what is being imported already.

        Args:
            paths: files and folders.
            options: how; unless said otherwise, subfolders are included and all else is found out.
            show: how many of the stored are opened, the first of them in front.
        """
        if paths:
            self._begin_report()
            self._queue(Request(tuple(paths), options, min(show, _MOST_OPENED)))

    def paste(self, text: str) -> None:
        """Import a text from the clipboard."""
        if not text.strip():
            self.refused.emit(self.tr("The clipboard holds no text: copy a transcript first."))
            return
        first = " ".join(text.strip().split("\n", 1)[0].split())
        title = first[:_TITLE] or self.tr("Pasted text")
        self._begin_report()
        self._queue(Request((), ImportOptions(), text=text, title=title))

    def retry(self, paths: Iterable[str]) -> None:
        """Import files of the report again, as before; what comes of it goes into the same report."""
        by_options: dict[ImportOptions, list[Path]] = {}
        for path in paths:
            if path in self._rows:
                by_options.setdefault(self._read_with[path], []).append(Path(path))
        for options, chosen in by_options.items():
            self._queue(Request(tuple(chosen), options, 0))

    def resume(self) -> None:
        """Go on with what was stopped: what is stored already is only looked at."""
        stopped, self._stopped = self._stopped, Stopped()
        for request in stopped.requests:
            self._queue(replace(request, show=0))

    def forget_stopped(self) -> None:
        """What was stopped is not wanted any more."""
        self._stopped = Stopped()

    def cancel(self) -> None:
        """Stop, and begin nothing that waits; what was stored stays."""
        if self._job is not None:
            self._stop()
            self._job.cancel()

    def is_running(self) -> bool:
        """Whether something is being imported."""
        return self._job is not None

    # one after another

    def _begin_report(self) -> None:
        if self._job is None:
            self._rows.clear()
            self._read_with.clear()

    def _queue(self, request: Request) -> None:
        self._waiting.append(request)
        if self._job is None:
            self._begin()

    def _begin(self) -> None:
        self._current = self._waiting.popleft()
        self._done.clear()
        self._counted = (0, 0)
        self._stopping = self._finished = self._broke_off = False
        job = self._desk.jobs.start("import", call_of(self._current, self._desk.folder))
        job.progressed.connect(self._on_progressed)
        job.reported.connect(self._on_reported)
        job.succeeded.connect(self._on_succeeded)
        job.failed.connect(self._on_failed)
        job.ended.connect(self._on_ended)
        self._job = job
        if not self._timer.isActive():
            self._timer.start(_FIRST_WORD)

    def _on_progressed(self, done: int, total: int) -> None:
        if not self._counted[1]:  # only now does the work itself begin
            self._pace = SteadyPace(time.monotonic(), self._current.already)
        done = max(done, len(self._done), self._current.already)
        self._counted = (min(total, done), total)

    def _tell(self) -> None:
        self._timer.setInterval(_WORD)
        self.progressed.emit(self._pace.progress(time.monotonic(), *self._counted))

    def _on_reported(self, outcome: object) -> None:
        """Show what was asked for the moment it is stored, while the rest is still read."""
        if not isinstance(outcome, Imported):
            return
        self._done.append(outcome)
        self._note(outcome.row)
        self._counted = (max(self._counted[0], len(self._done)), self._counted[1])
        stored = [done.row.transcript_id for done in self._done if done.row.transcript_id]
        if outcome.row.transcript_id and len(stored) <= self._current.show:
            self.opened.emit(outcome.row.transcript_id, len(stored) == 1)

    def _note(self, row: ImportRow) -> None:
        """Put a row into the report; that a file is known already is no news of one just stored."""
        key = row.path or f"\0{len(self._rows)}"
        before = self._rows.get(key)
        if before is None or row.status is not ImportStatus.UNCHANGED or before.transcript_id is None:
            self._rows[key] = row
        self._read_with[key] = self._current.options

    def _on_succeeded(self, _: object) -> None:
        self._finished = True

    def _on_failed(self, _: Exception) -> None:
        """The work broke off, by no fault of a file: it can be taken up again, with what waits."""
        self._broke_off = True
        self._stop()

    def _stop(self) -> None:
        self._stopping = True
        self._stopped = self._stopped.joined(Stopped(tuple(self._waiting)))
        self._waiting.clear()

    def _on_ended(self) -> None:
        self._job = None
        self._remember()
        if self._stopping and not self._finished:
            rest = replace(self._current, already=self._counted[0])
            self._stopped = Stopped((rest,), *self._counted).joined(self._stopped)
        if self._waiting:
            self._begin()
            return
        self._timer.stop()
        self.ended.emit(Outcome(tuple(self._rows.values()), self._stopped, self._broke_off))

    def _remember(self) -> None:
        """Let the import be undone."""
        inverses = tuple(inverse for outcome in self._done if (inverse := outcome.inverse) is not None)
        touched = [o.row.transcript_id for o in self._done if o.row.transcript_id]
        if inverses:
            change = inverses[0] if len(inverses) == 1 else Several(inverses)
            self._desk.did(self.tr("Import %n briefing(s)", "", len(inverses)), change, touched)
