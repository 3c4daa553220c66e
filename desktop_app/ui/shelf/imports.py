"""The foot of the library: where files are dropped, how far an import is, what came of it."""

from collections import Counter
from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.model.library import ImportRow, ImportStatus
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.canvas import Canvas
from desktop_app.ui.parts.faces import META
from desktop_app.ui.parts.labels import ThemedLabel
from desktop_app.ui.parts.link import Link
from desktop_app.ui.parts.measures import LIST
from desktop_app.ui.parts.panel_head import IconButton
from desktop_app.ui.parts.slim_bar import SlimBar
from desktop_app.ui.reasons import reason, warning_words
from desktop_app.ui.theme import ThemeManager

_DASH = 3.0


class ImportArea(QWidget):
    """The dashed area; in its place a running import; above it what came of the last one."""

    import_clicked = Signal()
    cancel_clicked = Signal()

    def __init__(self, themes: ThemeManager, shortcut: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.drop = DropButton(themes, shortcut, self)
        self.drop.clicked.connect(self.import_clicked)
        self.progress = ProgressRow(themes, self)
        self.progress.cancel.clicked.connect(self.cancel_clicked)
        self.report = ReportBox(themes, self)
        self.report.close_button.clicked.connect(self.report.hide)
        layout = QVBoxLayout(self)
        side = METRICS.grid * 3
        layout.setContentsMargins(side, METRICS.grid, side, side)
        for part in (self.report, self.drop, self.progress):
            layout.addWidget(part)
        self.set_report(())

    def set_progress(self, done: int, total: int, text: str) -> None:
        """Show how far an import is; with a total of 0, that it runs."""
        self.progress.set_progress(done, total, text)
        self.progress.show()
        self.drop.hide()
        self.report.hide()

    def set_report(self, rows: Sequence[ImportRow]) -> None:
        """The import has ended: show what came of it, if anything."""
        self.report.set_rows(rows)
        self.report.setVisible(bool(rows))
        self.progress.hide()
        self.drop.show()

    def retranslate(self) -> None:
        """Set every text."""
        self.drop.retranslate()
        self.progress.cancel.set_name(self.tr("Stop the import"))
        self.report.retranslate()


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


class ProgressRow(QWidget):
    """What is imported now, a bar, and a button that stops it."""

    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self._share: float | None = None
        self._label = ThemedLabel(themes, META, "ink2", self)
        self.cancel = IconButton("close", themes, self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(METRICS.grid, 0, 0, LIST.gap)
        layout.addWidget(self._label, 1)
        layout.addWidget(self.cancel)
        themes.changed.connect(self.update)

    def set_progress(self, done: int, total: int, text: str) -> None:
        """How many of how many, and the name of the one at work."""
        self._share = min(1.0, done / total) if total else None
        numbers = f"{done}/{total}  " if total else ""
        self._label.setText(numbers + text)
        self._label.setMinimumWidth(1)
        self.setAccessibleName(f"{numbers}{text}")
        self.update()

    def share(self) -> float | None:
        """How much is done, from 0 to 1; None while nobody knows."""
        return self._share

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bar along the lower edge; striped in halves while nobody knows how long it is."""
        painter = QPainter(self)
        canvas = Canvas(painter, self._themes)
        track = QRectF(METRICS.grid, self.height() - METRICS.grid, self.width() - METRICS.grid, METRICS.grid)
        canvas.box(track, 2, "sunken")
        if self._share is None:
            track.setLeft(track.center().x())
        else:
            track.setWidth(track.width() * self._share)
        canvas.box(track, 2, "accent")
        painter.end()


class ReportBox(QWidget):
    """One line of what came of an import; a click lists what failed and why."""

    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self._rows: Sequence[ImportRow] = ()
        self.summary = Link(themes, self, disabled_role="ink2")  # disabled where nothing is to be listed
        self.summary.setCheckable(True)
        self.summary.toggled.connect(self._on_toggled)
        self.close_button = IconButton("close", themes, self)
        self.details = ThemedLabel(themes, META, "ink2", self)
        self.details.setWordWrap(True)
        self.details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._area = QScrollArea(self)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setVerticalScrollBar(SlimBar(themes, self._area))
        self._area.setWidget(self.details)
        self.details.setAutoFillBackground(False)
        line = QHBoxLayout()
        line.addWidget(self.summary, 1)
        line.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(METRICS.grid)
        layout.addWidget(self._area)
        layout.addLayout(line)
        self._area.hide()

    def set_rows(self, rows: Sequence[ImportRow]) -> None:
        """Tell of these files."""
        self._rows = tuple(rows)
        self.summary.setChecked(False)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.close_button.set_name(self.tr("Close the report"))
        self.summary.setText(self._summary())
        self.summary.setAccessibleName(self.summary.text())
        lines = [f"{_name(row)}: {reason(row.error_code, row.error_message)}" for row in self._failed()]
        lines += [f"{_name(row)}: {warning_words(warning)}" for row in self._rows for warning in row.warnings]
        self.details.setText("\n".join(lines))
        self.summary.setToolTip(self.tr("Show what failed and why") if lines else "")
        self.summary.setEnabled(bool(lines))

    def changeEvent(self, event: QEvent) -> None:
        """The list of failures is as high as it needs, within bounds."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _failed(self) -> list[ImportRow]:
        return [row for row in self._rows if row.status is ImportStatus.FAILED]

    def _summary(self) -> str:
        counts = Counter(row.status for row in self._rows)
        parts = {
            ImportStatus.ADDED: self.tr("%n added", "", counts[ImportStatus.ADDED]),
            ImportStatus.UPDATED: self.tr("%n updated", "", counts[ImportStatus.UPDATED]),
            ImportStatus.UNCHANGED: self.tr("%n unchanged", "", counts[ImportStatus.UNCHANGED]),
            ImportStatus.FAILED: self.tr("%n failed", "", counts[ImportStatus.FAILED]),
        }
        return self.tr(", ").join(words for status, words in parts.items() if counts[status])

    def _on_toggled(self, opened: bool) -> None:
        self._area.setVisible(opened and bool(self.details.text()))
        self._fit()

    def _fit(self) -> None:
        width = max(1, self.width() - METRICS.scroll_bar)
        needed = self.details.heightForWidth(width) + METRICS.grid
        self._area.setFixedHeight(min(needed, self._themes.length(METRICS.row * 6)))


def _name(row: ImportRow) -> str:
    return PurePath(row.path).name or row.title
