"""Notes out of the program, and the whole library into a backup."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.library.background import rebuild_in_process
from desktop_app.model.library import BackupReport, ExportReport, Problem
from desktop_app.ui.desk import Desk
from desktop_app.ui.reading import Reading
from desktop_app.ui.reasons import reason
from desktop_app.ui.status_row import StatusRow

_KINDS = {".html": "html", ".htm": "html"}
_PARTS = frozenset(("notes", "outline", "transcript"))


class Exporting(QObject):
    """Writes files that the reader asked for; each is whole or not there."""

    def __init__(self, desk: Desk, reading: Reading, status: StatusRow, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._reading, self._status, self._window = desk, reading, status, window

    def export(self) -> None:
        """Ask for a file and write the briefing in front to it."""
        briefing = self._reading.briefing()
        if briefing is None:
            self._status.warn(self.tr("Open a briefing first: its notes are what is exported."))
            return
        self.export_ids((briefing.id,), briefing.transcript.title)

    def export_ids(self, transcript_ids: tuple[str, ...], title: str) -> None:
        """Ask for a file and write some briefings to it."""
        kinds = self.tr("Markdown (*.md);;Web page (*.html)")
        name = "".join(c if c.isalnum() or c in " -_" else " " for c in title)
        name = " ".join(name.split())[:80] or self.tr("Notes")
        path, kind = QFileDialog.getSaveFileName(self._window, self.tr("Export notes"), f"{name}.md", kinds)
        if path:
            target = Path(path)
            if not target.suffix:
                target = target.with_suffix(".html" if "html" in kind else ".md")
            self.write(transcript_ids, target)

    def write(self, transcript_ids: tuple[str, ...], target: Path) -> None:
        """Write briefings with outline and notes; the ending of the name says how."""
        library, kind = self._desk.library, _KINDS.get(target.suffix.lower(), "markdown")
        self._desk.run(
            lambda _: library.export(transcript_ids, kind, target, _PARTS, None), self._on_exported
        )

    def back_up(self) -> None:
        """Ask for a file and write the whole library into it."""
        path, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Back up the library"), "briefing-desk-backup.zip", "*.zip"
        )
        if path:
            library = self._desk.library
            self._desk.run(lambda _: library.care.backup(Path(path)), self._on_backed_up)

    def verify(self) -> None:
        """Look for damage."""
        library = self._desk.library
        self._status.tell(self.tr("Looking for damage…"))
        self._desk.run(lambda _: library.care.verify(deep=True), self._on_verified)

    def rebuild(self) -> None:
        """Make the search index again."""
        folder = self._desk.folder
        self._status.tell(self.tr("Making the search index again…"))
        self._desk.run(lambda job: rebuild_in_process(folder, job.monitor), self._on_rebuilt)

    def _on_exported(self, report: object) -> None:
        if isinstance(report, ExportReport):
            text = self.tr("Exported with %n note(s) to {path}", "", report.annotations)
            self._status.tell(text.format(path=report.path))

    def _on_backed_up(self, report: object) -> None:
        if isinstance(report, BackupReport):
            text = self.tr("Backed up %n briefing(s) to {path}", "", report.transcripts)
            self._status.tell(text.format(path=report.path))

    def _on_verified(self, problems: object) -> None:
        if not isinstance(problems, tuple) or not problems:
            self._status.tell(self.tr("The library is sound."))
            return
        first = problems[0]
        if isinstance(first, Problem):
            words = reason(first.code, f"{first.message}; {first.repair}")
            template = self.tr("%n problem(s): {first}", "", len(problems))
            self._status.warn(template.format(first=words))

    def _on_rebuilt(self, _: object) -> None:
        self._status.tell(self.tr("The search index was made again."))
        self._desk.indexed.emit()
