"""Where transcripts come in: dialogs, drops, clipboard, samples; what came of it is told in the window."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.model.library import ImportRow
from desktop_app.ui.importing import Importing
from desktop_app.ui.reading import Reading
from desktop_app.ui.reasons import reason
from desktop_app.ui.shelf.widget import ShelfPanel
from desktop_app.ui.status_row import StatusRow


class Arrivals(QObject):
    """Joins imports with the window."""

    def __init__(
        self, importing: Importing, reading: Reading, shelf: ShelfPanel, status: StatusRow, window: QWidget
    ) -> None:
        super().__init__(window)
        self._importing, self._reading, self._shelf, self._status = importing, reading, shelf, status
        self._window = window
        self._samples: list[Path] = []
        shelf.paths_dropped.connect(self._on_paths)
        shelf.import_clicked.connect(self.ask_for_files)
        shelf.cancel_clicked.connect(importing.cancel)
        importing.progressed.connect(self._on_progress)
        importing.ended.connect(self._on_ended)
        importing.opened.connect(self._on_opened)
        importing.refused.connect(status.warn)

    def ask_for_files(self) -> None:
        """Let the reader choose files, and import them."""
        paths, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Import transcripts"))
        self._importing.take([Path(path) for path in paths])

    def ask_for_folder(self) -> None:
        """Let the reader choose a folder, and import all of it."""
        path = QFileDialog.getExistingDirectory(self._window, self.tr("Import a folder"))
        if path:
            self._importing.take([Path(path)])

    def paste(self) -> None:
        """Import the text on the clipboard."""
        self._importing.paste(QGuiApplication.clipboard().text())

    def take_dropped(self, data: QMimeData) -> None:
        """Import the files and folders that were dropped."""
        self._importing.take([Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()])

    def take(self, paths: list[Path], *, show: int = 1) -> None:
        """Import files and folders; open as many of what is stored as is said."""
        self._importing.take(paths, show=show)

    def begin_with(self, files: list[Path], samples: list[Path]) -> None:
        """Import files and open them; a library that proves empty begins with the samples besides."""
        self._samples = samples
        self.take(files, show=len(files))

    def on_empty(self) -> None:
        """The library holds nothing: begin with the samples."""
        self._importing.take(self._samples)

    def _on_paths(self, paths: tuple[str, ...]) -> None:
        self._importing.take([Path(path) for path in paths])

    def _on_progress(self, done: int, total: int) -> None:
        self._shelf.set_progress(done, total, self.tr("Importing…"))

    def _on_opened(self, transcript_id: str, in_front: bool) -> None:
        if in_front:
            self._reading.open(transcript_id)
        else:
            self._reading.reopen(transcript_id)

    def _on_ended(self, rows: list[ImportRow]) -> None:
        self._shelf.set_report(rows)
        failed = [row for row in rows if row.error_code]
        if failed:
            why = f"{Path(failed[0].path).name}: {reason(failed[0].error_code, failed[0].error_message)}"
            text = self.tr("%n file(s) could not be imported: {reason}", "", len(failed))
            self._status.warn(text.format(reason=why))
        elif rows:
            self._status.tell(self.tr("Imported %n file(s)", "", len(rows)), undoable=True)
