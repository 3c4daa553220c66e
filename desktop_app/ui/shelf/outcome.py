"""What came of an import, in a line; and what is left of one that was stopped."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop_app.model.library import ImportRow
from desktop_app.ui.import_report.words import summary_words
from desktop_app.ui.import_requests import Stopped
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.faces import META
from desktop_app.ui.parts.labels import ThemedLabel
from desktop_app.ui.parts.link import Link
from desktop_app.ui.parts.panel_head import IconButton
from desktop_app.ui.theme import ThemeManager


class ReportLine(QWidget):
    """How many files were added, updated …; a click tells of each."""

    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: tuple[ImportRow, ...] = ()
        self.summary = Link(themes, self)
        self.summary.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.close_button = IconButton("close", themes, self)
        layout = _line(self)
        layout.addWidget(self.summary, 1)
        layout.addWidget(self.close_button)

    def set_rows(self, rows: Sequence[ImportRow]) -> None:
        """Tell of these files."""
        self._rows = tuple(rows)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.close_button.set_name(self.tr("Close the report"))
        words = summary_words(self._rows)
        self.summary.setText(words)
        self.summary.setAccessibleName(self.tr("Import report: {counts}").format(counts=words))
        self.summary.setToolTip(self.tr("Show what became of each file"))


class StoppedLine(QWidget):
    """How much of a stopped import is left, and the way to go on with it."""

    resume_clicked = Signal()
    forget_clicked = Signal()

    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._stopped = Stopped()
        self.label = ThemedLabel(themes, META, "ink2", self)
        self.label.setWordWrap(True)
        self.resume = Link(themes, self)
        self.forget = IconButton("close", themes, self)
        self.resume.clicked.connect(self.resume_clicked)
        self.forget.clicked.connect(self.forget_clicked)
        layout = _line(self)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.resume)
        layout.addWidget(self.forget)

    def set_stopped(self, stopped: Stopped) -> None:
        """Tell of what is left."""
        self._stopped = stopped
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.resume.setText(self.tr("Resume"))
        self.forget.set_name(self.tr("Leave the rest out"))
        template = self.tr("{done} of {total} imported, {left} left")
        stopped = self._stopped
        words = template.format(done=stopped.done, total=stopped.total, left=stopped.left)
        self.label.setText(words if stopped.total else self.tr("The import was stopped"))
        self.resume.setAccessibleName(f"{self.resume.text()}: {self.label.text()}")


def _line(body: QWidget) -> QHBoxLayout:
    layout = QHBoxLayout(body)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(METRICS.grid)
    return layout
