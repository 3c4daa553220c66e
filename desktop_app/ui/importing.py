"""Transcripts into the library: by dialog, drop or clipboard, with progress and a report."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop_app.library.background import import_in_process, import_text_in_process
from desktop_app.library.imports import Imported, ImportOptions
from desktop_app.model.changes import Several
from desktop_app.model.library import ImportStatus
from desktop_app.ui.desk import Desk
from desktop_app.ui.jobs import Job

_TITLE = 60


class Importing(QObject):
    """Runs imports one after another, in another process."""

    progressed = Signal(int, int)
    ended = Signal(object)  # the outcomes' rows
    opened = Signal(str)  # a transcript to show
    refused = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        self._done: list[Imported] = []

    def is_running(self) -> bool:
        """Whether an import is under way."""
        return self._job is not None

    def take(self, paths: Sequence[Path], *, show: bool = True) -> None:
        """Import files and folders, subfolders included.

        Args:
            paths: files and folders.
            show: open the first one that was stored.
        """
        folder, options = self._desk.folder, ImportOptions(recursive=True)
        chosen = tuple(paths)

        def call(job: Job) -> bool:
            import_in_process(folder, chosen, options, job.monitor, job.reported.emit)
            return show

        if chosen:
            self._start(call)

    def paste(self, text: str) -> None:
        """Import a text from the clipboard."""
        if not text.strip():
            self.refused.emit(self.tr("The clipboard holds no text: copy a transcript first."))
            return
        folder = self._desk.folder
        first = " ".join(text.split("\n", 1)[0].split())
        title = first[:_TITLE] or self.tr("Pasted text")

        def call(job: Job) -> bool:
            for outcome in import_text_in_process(folder, text, title, ImportOptions(), job.monitor):
                job.reported.emit(outcome)
            return True

        self._start(call)

    def cancel(self) -> None:
        """Stop; what was stored stays."""
        if self._job is not None:
            self._job.cancel()

    def _start(self, call: Callable[[Job], object]) -> None:
        if self._job is not None:
            self.refused.emit(self.tr("An import is under way: wait for it, or cancel it."))
            return
        self._done.clear()
        job = self._desk.jobs.start("import", call, self._on_success)
        job.progressed.connect(self.progressed)
        job.reported.connect(self._on_reported)
        job.ended.connect(self._on_ended)
        self._job = job
        self.progressed.emit(0, 0)

    def _on_reported(self, outcome: object) -> None:
        if isinstance(outcome, Imported):
            self._done.append(outcome)

    def _on_success(self, show: object) -> None:
        stored = [o.row.transcript_id for o in self._done if o.row.status is not ImportStatus.FAILED]
        if show and stored and stored[0]:
            self.opened.emit(stored[0])

    def _on_ended(self) -> None:
        self._job = None
        inverses = tuple(inverse for outcome in self._done if (inverse := outcome.inverse) is not None)
        touched = [o.row.transcript_id for o in self._done if o.row.transcript_id]
        if inverses:
            change = inverses[0] if len(inverses) == 1 else Several(inverses)
            self._desk.did(self.tr("Import %n briefing(s)", "", len(inverses)), change, touched)
        self.ended.emit([outcome.row for outcome in self._done])
