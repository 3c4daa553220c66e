"""The foot of the library: where files are dropped, how far an import is, what came of it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget

from desktop_app.model.library import Summary
from desktop_app.model.offers import Offer
from desktop_app.ui.import_requests import Outcome
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.offers.box import OfferBox
from desktop_app.ui.pace import Progress
from desktop_app.ui.parts.canvas import Canvas
from desktop_app.ui.parts.faces import META
from desktop_app.ui.parts.measures import LIST
from desktop_app.ui.theme import ThemeManager

from .outcome import ReportLine, StoppedLine
from .progress import ProgressRow

_DASH = 3.0


class ImportArea(QWidget):
    """The dashed area; in its place a running import; above it what came of the last, and what is offered."""

    import_clicked = Signal()
    cancel_clicked = Signal()
    report_clicked = Signal()
    resume_clicked = Signal()
    forget_clicked = Signal()

    def __init__(self, themes: ThemeManager, shortcut: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.offers = OfferBox(themes, self)
        self.stopped = StoppedLine(themes, self)
        self.report = ReportLine(themes, self)
        self.drop = DropButton(themes, shortcut, self)
        self.progress = ProgressRow(themes, self)
        self.drop.clicked.connect(self.import_clicked)
        self.progress.cancel.clicked.connect(self.cancel_clicked)
        self.report.summary.clicked.connect(self.report_clicked)
        self.report.close_button.clicked.connect(lambda: self._swap(self.report, False))
        self.stopped.resume_clicked.connect(self.resume_clicked)
        self.stopped.forget_clicked.connect(self.forget_clicked)
        layout = QVBoxLayout(self)
        side = METRICS.grid * 3
        layout.setContentsMargins(side, METRICS.grid, side, side)
        for part in (self.offers, self.stopped, self.report, self.drop, self.progress):
            layout.addWidget(part)
        self.offers.hide()
        self.set_outcome(Outcome())

    def set_progress(self, progress: Progress) -> None:
        """Show how far an import is."""
        self.progress.set_progress(progress)
        self._swap(self.progress, True)
        for part in (self.drop, self.report, self.stopped):
            self._swap(part, False)

    def set_outcome(self, outcome: Outcome) -> None:
        """The import has ended: show what came of it, if anything, and what is left."""
        self.report.set_rows(outcome.rows)
        self.stopped.set_stopped(outcome.stopped)
        self._swap(self.drop, True)
        self._swap(self.report, bool(outcome.rows))
        self._swap(self.stopped, bool(outcome.stopped))
        self._swap(self.progress, False)

    def set_offers(self, offers: Sequence[Offer], summaries: Mapping[str, Summary]) -> None:
        """Show what seems to belong together; with none, nothing."""
        self.offers.set_offers(offers, summaries)
        self._swap(self.offers, bool(offers))

    def retranslate(self) -> None:
        """Set every text."""
        for part in (self.offers, self.drop, self.progress, self.report, self.stopped):
            part.retranslate()

    def _swap(self, part: QWidget, shown: bool) -> None:
        """Show or hide a part; the keyboard stays in the area if it was there, and never comes of itself."""
        if part.isHidden() is not shown:
            return
        focus = QApplication.focusWidget()
        had_focus = focus is not None and (focus is part or part.isAncestorOf(focus))
        part.setVisible(shown)
        if had_focus and not shown:
            heir = self.progress.cancel if self.progress.isVisible() else self.drop
            heir.setFocus(Qt.FocusReason.OtherFocusReason)


class DropButton(QAbstractButton):
    """The dashed area; a click asks for files."""

    def __init__(self, themes: ThemeManager, shortcut: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes, self._shortcut = themes, shortcut
        self._aimed_at = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        themes.changed.connect(self.updateGeometry)

    def set_aimed_at(self, aimed_at: bool) -> None:
        """Whether files are held over it."""
        self._aimed_at = aimed_at
        self.update()

    def retranslate(self) -> None:
        """Set every text."""
        self.setText(self.tr("Drop transcripts here"))
        self.setAccessibleName(self.tr("Import transcripts"))
        self.setToolTip(self.tr("Drop files or folders here, or click to choose them"))

    def sizeHint(self) -> QSize:
        """One line with air around."""
        return QSize(METRICS.library_width // 2, self._themes.length(LIST.drop_area - METRICS.grid * 5))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dashes, icon, words, keys."""
        painter = QPainter(self)
        canvas = Canvas(painter, self._themes)
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._aimed_at or self.underMouse():
            canvas.box(rect, LIST.gap, "tint" if self._aimed_at else "hover")
        pen = QPen(self._themes.theme.colour("accent" if self._aimed_at else "line_strong"), 1.2)
        pen.setDashPattern([_DASH, _DASH])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, LIST.gap, LIST.gap)
        if self.hasFocus():
            canvas.ring(rect)
        middle = rect.center().y()
        left = float(LIST.margin)
        canvas.icon(QPointF(left + METRICS.icon / 2, middle), "import", "ink3")
        right = (
            canvas.key_caps(rect.right() - LIST.gap - 2, middle, self._shortcut)
            if self._shortcut
            else rect.right()
        )
        left += canvas.length(METRICS.icon) + LIST.gap
        words = QRectF(left, rect.top(), right - METRICS.grid - left, rect.height())
        canvas.text(words, self.text(), META, "ink2")
        painter.end()
