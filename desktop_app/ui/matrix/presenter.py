"""Keeps the matrix in step with the outline, and does what is asked for in it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.exporting.tables.writing import ENDINGS
from desktop_app.library.changes import Applied
from desktop_app.library.service import Library
from desktop_app.model.changes import Change
from desktop_app.model.library import Briefing, ExportReport
from desktop_app.model.matrix import Column, Matrix, MatrixRow
from desktop_app.model.outline import Status
from desktop_app.ui.actions import Actions
from desktop_app.ui.desk import Desk
from desktop_app.ui.reading import Reading
from desktop_app.ui.state import State
from desktop_app.ui.status_row import StatusRow
from desktop_app.ui.tabs import ReaderTabs
from desktop_app.ui.theme import ThemeManager

from .page import MatrixPage
from .words import column_name

_LONGEST_NAME = 80
_KINDS = {".csv": "csv", ".xlsx": "xlsx", ".md": "markdown", ".markdown": "markdown"}


class MatrixKeeper(QObject):
    """One page at most, in a tab beside the briefings, on the briefing that it was asked for last."""

    def __init__(
        self,
        desk: Desk,
        reading: Reading,
        tabs: ReaderTabs,
        status: StatusRow,
        actions: Actions,
        themes: ThemeManager,
        state: State,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._desk, self._reading, self._tabs, self._status = desk, reading, tabs, status
        self._actions, self._themes, self._state, self._window = actions, themes, state, window
        desk.briefing_loaded.connect(self._on_loaded)
        desk.history.applied.connect(self._on_applied)
        reading.briefing_shown.connect(self._show_what_can_be_done)
        tabs.currentChanged.connect(self._show_what_can_be_done)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the action does, by id."""
        return {"outline.matrix": self.show}

    def show(self) -> None:
        """Bring the page of the briefing in front to the front, and give it the keyboard."""
        briefing = self._reading.briefing()
        page = self._page()
        if briefing is not None:
            page = page or self._open()
            page.begin(briefing.id, briefing.transcript.title)
            self._read(briefing.id)
        if page is not None:
            self._tabs.setCurrentWidget(page)
            page.setFocus()

    def write(self, target: Path) -> None:
        """Write the page's matrix to a file; the ending of its name says how."""
        page = self._page()
        if page is None:
            return
        kind = _KINDS.get(target.suffix.lower())
        if kind is None:
            self._status.warn(self.tr("Give the file a name that ends in .csv, .xlsx or .md."))
            return
        transcript_id, outlines = page.transcript_id, self._desk.library.outlines
        language = "zh" if QLocale().language() is QLocale.Language.Chinese else "en"
        self._desk.run(
            lambda _: outlines.write_matrix(transcript_id, kind, target, language), self._on_written
        )

    def _export(self) -> None:
        """Ask for a file and write the matrix to it."""
        page = self._page()
        if page is None:
            return
        kinds = self.tr("CSV (*.csv);;Excel workbook (*.xlsx);;Markdown (*.md)")
        name = "".join(char if char.isalnum() or char in " -_" else " " for char in page.windowTitle())
        name = " ".join(name.split())[:_LONGEST_NAME]
        path, kind = QFileDialog.getSaveFileName(
            self._window, self.tr("Export the matrix"), f"{name}.csv", kinds
        )
        if path:
            target = Path(path)
            ending = next((ending for ending in ENDINGS.values() if f"*{ending}" in kind), ".csv")
            self.write(target if target.suffix else target.with_suffix(ending))

    def _on_written(self, report: object) -> None:
        if isinstance(report, ExportReport):
            self._status.tell(self.tr("The matrix was written to {path}").format(path=report.path))

    # what is shown

    def _page(self) -> MatrixPage | None:
        pages = (self._tabs.widget(place) for place in range(self._tabs.count()))
        return next((page for page in pages if isinstance(page, MatrixPage)), None)

    def _open(self) -> MatrixPage:
        page = MatrixPage(self._themes)
        page.export_wanted.connect(self._export)
        page.view.shown.connect(self._on_shown)
        page.view.entered.connect(self._on_entered)
        page.view.judged.connect(self._on_judged)
        page.view.heads.set_own(self._state.widths())
        page.view.heads.dragged.connect(self._state.keep_widths)
        self._tabs.add_page(page)
        return page

    def _read(self, transcript_id: str) -> None:
        outlines = self._desk.library.outlines
        self._desk.jobs.start(
            "read", lambda _: (transcript_id, outlines.matrix(transcript_id)), self._on_matrix
        )

    def _on_matrix(self, found: object) -> None:
        page = self._page()
        if page is None or not isinstance(found, tuple):
            return
        transcript_id, matrix = found
        if transcript_id == page.transcript_id and isinstance(matrix, Matrix):
            page.set_matrix(matrix)

    def _on_loaded(self, briefing: object) -> None:
        """Others may have changed the outline, or the title."""
        page = self._page()
        if page is not None and isinstance(briefing, Briefing) and briefing.id == page.transcript_id:
            page.begin(briefing.id, briefing.transcript.title)
            self._read(briefing.id)

    def _on_applied(self, applied: object) -> None:
        """The briefing need not be open for its matrix to change."""
        page = self._page()
        if page is None or not isinstance(applied, Applied):
            return
        if page.transcript_id in applied.touched and not self._desk.is_shown(page.transcript_id):
            self._read(page.transcript_id)

    def _show_what_can_be_done(self, _: object) -> None:
        possible = self._reading.briefing() is not None or self._page() is not None
        self._actions["outline.matrix"].setEnabled(possible)

    # what is done

    def _on_shown(self, row: object) -> None:
        page = self._page()
        if page is not None and isinstance(row, MatrixRow):
            self._reading.open(page.transcript_id, [place.span for place in row.places])

    def _on_entered(self, row: object, column: object, words: object) -> None:
        page = self._page()
        if page is None or not isinstance(row, MatrixRow) or not isinstance(column, Column):
            return
        transcript_id, value = page.transcript_id, words if isinstance(words, str) else None
        self._do(
            self._entry_words(row, column, value),
            lambda library: library.outlines.enter(transcript_id, row, column.value, value),
        )

    def _on_judged(self, row: object, status: object) -> None:
        page = self._page()
        if page is None or not isinstance(row, MatrixRow) or not isinstance(status, Status):
            return
        transcript_id, label = page.transcript_id, row.item.label
        template = {
            Status.CONFIRMED: self.tr("Confirmed “{label}”"),
            Status.REJECTED: self.tr("Rejected “{label}”"),
        }.get(status, self.tr("“{label}” is a suggestion again"))
        self._do(
            template.format(label=label), lambda library: library.outlines.judge(transcript_id, row, status)
        )

    def _entry_words(self, row: MatrixRow, column: Column, value: str | None) -> str:
        name, label = column_name(column), row.item.label
        if value is None:
            template = self.tr("Entry taken back: {column} of “{label}”")
        elif value:
            template = self.tr("Entered {column} of “{label}”: {value}")
        else:
            template = self.tr("Entered that “{label}” has none: {column}")
        return template.format(column=name, label=label, value=value)

    def _do(self, text: str, make: Callable[[Library], Change]) -> None:
        self._desk.do(text, make)
        self._status.tell(text, undoable=True)
