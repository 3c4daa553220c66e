"""Transcripts into the library: by dialog, drop or clipboard, with progress and a report."""

from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop_app.library.background import import_in_process, import_text_in_process
from desktop_app.library.imports import Imported, ImportOptions
from desktop_app.model.changes import Several
from desktop_app.ui.desk import Desk
from desktop_app.ui.jobs import Job

_TITLE = 60
_MOST_OPENED = 8
"""Briefings that one import opens, however many were asked for."""


class Importing(QObject):
    """Runs imports one after another, in another process."""

    progressed = Signal(int, int)
    ended = Signal(object)  # the outcomes' rows
    opened = Signal(str, bool)  # a transcript to show, and whether in front
    refused = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        self._waiting: deque[tuple[Callable[[Job], object], int]] = deque()
        self._done: list[Imported] = []
        self._to_open = 0

    def take(self, paths: Sequence[Path], *, show: int = 1) -> None:
        """Import files and folders, subfolders included, after what is being imported already.

        Args:
            paths: files and folders.
            show: how many of the stored are opened, the first of them in front.
        """
        folder, options = self._desk.folder, ImportOptions(recursive=True)
        chosen = tuple(paths)

        def call(job: Job) -> None:
            import_in_process(folder, chosen, options, job.monitor, job.reported.emit)

        if chosen:
            self._queue(call, show)

    def paste(self, text: str) -> None:
        """Import a text from the clipboard."""
        if not text.strip():
            self.refused.emit(self.tr("The clipboard holds no text: copy a transcript first."))
            return
        folder = self._desk.folder
        first = " ".join(text.strip().split("\n", 1)[0].split())
        title = first[:_TITLE] or self.tr("Pasted text")

        def call(job: Job) -> None:
            for outcome in import_text_in_process(folder, text, title, ImportOptions(), job.monitor):
                job.reported.emit(outcome)

        self._queue(call, 1)

    def cancel(self) -> None:
        """Stop, and begin nothing that waits; what was stored stays."""
        self._waiting.clear()
        if self._job is not None:
            self._job.cancel()

    def _queue(self, call: Callable[[Job], object], show: int) -> None:
        self._waiting.append((call, min(show, _MOST_OPENED)))
        if self._job is None:
            self._begin()

    def _begin(self) -> None:
        call, self._to_open = self._waiting.popleft()
        self._done.clear()
        job = self._desk.jobs.start("import", call)
        job.progressed.connect(self.progressed)
        job.reported.connect(self._on_reported)
        job.ended.connect(self._on_ended)
        self._job = job
        self.progressed.emit(0, 0)

    def _on_reported(self, outcome: object) -> None:
        """Show what was asked for the moment it is stored, while the rest is still read."""
        if not isinstance(outcome, Imported):
            return
        self._done.append(outcome)
        stored = [done.row.transcript_id for done in self._done if done.row.transcript_id]
        if outcome.row.transcript_id and len(stored) <= self._to_open:
            self.opened.emit(outcome.row.transcript_id, len(stored) == 1)

    def _on_ended(self) -> None:
        self._job = None
        inverses = tuple(inverse for outcome in self._done if (inverse := outcome.inverse) is not None)
        touched = [o.row.transcript_id for o in self._done if o.row.transcript_id]
        if inverses:
            change = inverses[0] if len(inverses) == 1 else Several(inverses)
            self._desk.did(self.tr("Import %n briefing(s)", "", len(inverses)), change, touched)
        self.ended.emit([outcome.row for outcome in self._done])
        if self._waiting:
            self._begin()
