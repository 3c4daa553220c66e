"""Where transcripts come in: dialogs, drops, clipboard, samples; what came of it is told in the window."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from desktop_app.importing.packed.marks import INSIDE
from desktop_app.model.library import ImportRow
from desktop_app.ui.actions import Actions
from desktop_app.ui.import_dialog.choosing import ask_for_files, ask_for_folder
from desktop_app.ui.import_dialog.presenter import ImportChoosing
from desktop_app.ui.import_report.keeper import ReportKeeper
from desktop_app.ui.import_requests import Outcome, Stopped
from desktop_app.ui.importing import Importing
from desktop_app.ui.pace import Progress
from desktop_app.ui.reading import Reading
from desktop_app.ui.reasons import reason
from desktop_app.ui.shelf.widget import ShelfPanel
from desktop_app.ui.status_row import StatusRow


class Arrivals(QObject):
    """Joins imports with the window."""

    def __init__(
        self,
        importing: Importing,
        choosing: ImportChoosing,
        report: ReportKeeper,
        reading: Reading,
        shelf: ShelfPanel,
        status: StatusRow,
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._importing, self._choosing, self._report = importing, choosing, report
        self._reading, self._shelf, self._status, self._actions = reading, shelf, status, actions
        self._window = window
        self._outcome = Outcome()
        self._samples: list[Path] = []
        importing.progressed.connect(self._on_progress)
        importing.ended.connect(self._on_ended)
        importing.opened.connect(self._on_opened)
        importing.refused.connect(status.warn)
        report.opened.connect(reading.open)
        report.retry_wanted.connect(importing.retry)
        report.encoding_wanted.connect(self.read_again)
        report.copied.connect(self._on_copied)
        self._connect_shelf()
        self._show_what_can_be_done()

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its actions do, by id."""
        return {
            "import": self.ask_for_files,
            "import.folder": self.ask_for_folder,
            "import.paste": self.paste,
            "import.options": self.ask_with_options,
            "import.again": self.read_current_again,
            "import.report": self.show_report,
            "import.cancel": self.cancel,
            "import.resume": self.resume,
        }

    def ask_for_files(self) -> None:
        """Let the reader choose files, and import them."""
        self._importing.take(ask_for_files(self._window))

    def ask_for_folder(self) -> None:
        """Let the reader choose a folder, and import all of it."""
        self._importing.take(ask_for_folder(self._window))

    def ask_with_options(self) -> None:
        """Let the reader choose files and say how they are to be read."""
        self._choosing.begin()

    def read_again(self, paths: Iterable[str]) -> None:
        """Let the reader choose the encoding of files that were imported before."""
        files = [Path(path) for path in paths if INSIDE not in path or os.path.lexists(path)]
        if files:
            self._choosing.begin(files, again=True)
        else:
            self._status.warn(
                self.tr("A file inside an archive is not read again on its own: unpack the archive first.")
            )

    def read_current_again(self) -> None:
        """Likewise, for the file that the briefing in front came from."""
        briefing = self._reading.briefing()
        if briefing is not None and briefing.summary.path:
            self.read_again((briefing.summary.path,))
        else:
            self._status.warn(self.tr("This briefing was pasted: there is no file to be read again."))

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

    def show_report(self) -> None:
        """Tell of each file of the last import."""
        self._report.show()

    def cancel(self) -> None:
        """Stop the import."""
        self._importing.cancel()

    def resume(self) -> None:
        """Go on with an import that was stopped."""
        self._importing.resume()
        self._status.clear()
        self._forget_stopped()

    def _connect_shelf(self) -> None:
        shelf, area = self._shelf, self._shelf.imports
        shelf.paths_dropped.connect(self._on_paths)
        shelf.import_clicked.connect(self.ask_for_files)
        shelf.encoding_requested.connect(self.read_again)
        area.cancel_clicked.connect(self.cancel)
        area.report_clicked.connect(self.show_report)
        area.resume_clicked.connect(self.resume)
        area.forget_clicked.connect(self._on_forget)

    def _on_paths(self, paths: tuple[str, ...]) -> None:
        self._importing.take([Path(path) for path in paths])

    def _on_progress(self, progress: Progress) -> None:
        area = self._shelf.imports
        area.set_progress(progress)
        if not self._shelf.isVisible():
            self._status.tell_of_work(area.progress.words())
        self._show_what_can_be_done(running=True)

    def _on_opened(self, transcript_id: str, in_front: bool) -> None:
        if in_front:  # but what is being typed goes on where it was begun
            writing = isinstance(QApplication.focusWidget(), (QLineEdit, QPlainTextEdit))
            self._reading.open(transcript_id, take_focus=not writing)
        else:
            self._reading.reopen(transcript_id)

    def _on_ended(self, outcome: Outcome) -> None:
        self._outcome = outcome
        self._shelf.imports.set_outcome(outcome)
        self._report.set_rows(outcome.rows)
        self._show_what_can_be_done()
        if not outcome.trouble:
            self._tell(outcome)

    def _tell(self, outcome: Outcome) -> None:
        failed = [row for row in outcome.rows if row.error_code]
        if failed:
            self._warn_of(failed)
        elif outcome.stopped:
            self._status.tell(self.tr("The import was stopped: what was stored stays"), undoable=True)
        elif outcome.rows:
            self._status.tell(self.tr("Imported %n file(s)", "", len(outcome.rows)), undoable=True)

    def _warn_of(self, failed: list[ImportRow]) -> None:
        why = f"{Path(failed[0].path).name}: {reason(failed[0].error_code, failed[0].error_message)}"
        text = self.tr("%n file(s) could not be imported: {reason}", "", len(failed))
        self._status.warn(text.format(reason=why))

    def _on_copied(self) -> None:
        self._status.tell(self.tr("The report is on the clipboard"))

    def _on_forget(self) -> None:
        self._importing.forget_stopped()
        self._forget_stopped()

    def _forget_stopped(self) -> None:
        self._outcome = Outcome(self._outcome.rows, Stopped())
        self._shelf.imports.set_outcome(self._outcome)
        self._show_what_can_be_done()

    def _show_what_can_be_done(self, *, running: bool = False) -> None:
        self._actions["import.cancel"].setEnabled(running)
        self._actions["import.resume"].setEnabled(bool(self._outcome.stopped) and not running)
        self._actions["import.report"].setEnabled(bool(self._outcome.rows))
