"""The briefing in front as pages of a PDF file, to be looked at and printed by whatever the system has."""

import multiprocessing
import os
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from PySide6.QtCore import QMarginsF, QObject
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.model.errors import BadRequestError
from desktop_app.model.library import Briefing
from desktop_app.ui.desk import Desk
from desktop_app.ui.fonts import reading_font
from desktop_app.ui.reading import Reading
from desktop_app.ui.status_row import StatusRow
from desktop_app.ui.theme import load_theme

from .sheet import sheet, style

_BODY = 15  # pixels, where the sheet says no points
_MARGIN = 15  # mm
_RESOLUTION = 300  # dots an inch


class Printing(QObject):
    """Sets a briefing on paper, in the colours of the light theme whatever the window's is."""

    def __init__(self, desk: Desk, reading: Reading, status: StatusRow, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._reading, self._status, self._window = desk, reading, status, window

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the actions call, by id."""
        return {"print": self.ask}

    def ask(self) -> None:
        """Ask for a file and write the pages to it."""
        briefing = self._reading.briefing()
        if briefing is None:
            return
        title, untitled = briefing.transcript.title, self.tr("Briefing")
        name = " ".join("".join(c if c.isalnum() or c in "-_" else " " for c in title).split())[:80]
        asked, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Print to a PDF file"),
            f"{name or untitled}.pdf",
            self.tr("PDF (*.pdf)"),
        )
        if asked:
            target, heading = Path(asked).with_suffix(".pdf"), self.tr("Notes")
            self._desk.run(lambda _: print_in_process(briefing, heading, target), self._on_written)

    def _on_written(self, target: object) -> None:
        self._status.tell(self.tr("Printed to {file}").format(file=target))


def print_in_process(briefing: Briefing, notes_heading: str, target: Path) -> Path:
    """Write the pages in a process of its own: Qt's texts are no guests of a window's other threads.

    Raises:
        BadRequestError: it cannot be written there; what stood there before stays.
    """
    with ProcessPoolExecutor(max_workers=1, mp_context=multiprocessing.get_context("spawn")) as pool:
        try:
            return pool.submit(_without_window, briefing, notes_heading, target).result()
        except BrokenProcessPool as error:
            raise BadRequestError(f"{target} could not be written: the work ended early") from error


def _without_window(briefing: Briefing, notes_heading: str, target: Path) -> Path:
    """The child's work."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    program = QGuiApplication([])
    try:
        return write_pdf(briefing, notes_heading, target)
    finally:
        program.quit()


def write_pdf(briefing: Briefing, notes_heading: str, target: Path) -> Path:
    """Write a briefing as numbered pages; the file is whole or not there.

    Raises:
        BadRequestError: it cannot be written there; what stood there before stays.
    """
    draft = target.with_name(f".{target.name}.part")
    document = QTextDocument()
    document.setDefaultFont(reading_font(_BODY, briefing.transcript.language))
    theme = load_theme("light")
    fills = {name: fill for name, (fill, _) in theme.highlights.items()}
    document.setDefaultStyleSheet(style(theme.colour("ink2").name()))
    document.setHtml(sheet(briefing, fills, notes_heading))
    writer = QPdfWriter(str(draft))
    writer.setTitle(briefing.transcript.title)
    writer.setResolution(_RESOLUTION)
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, margins)
    )
    document.print_(writer)
    del writer  # which ends the file
    try:
        draft.replace(target)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise BadRequestError(f"{target} could not be written: {error.strerror}") from error
    return target
