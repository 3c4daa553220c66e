"""How far an import is: in words, as a bar, with a button that stops it."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui.metrics import METRICS
from desktop_app.ui.pace import Progress
from desktop_app.ui.parts.canvas import Canvas
from desktop_app.ui.parts.faces import META
from desktop_app.ui.parts.labels import ElidedLabel
from desktop_app.ui.parts.panel_head import IconButton
from desktop_app.ui.theme import ThemeManager

_MINUTE, _HOUR = 60, 3_600  # seconds
_TENS = 10  # shorter times are not worth a number, longer ones are told in tens


class ProgressRow(QWidget):
    """Two lines of words over a bar; the second is kept free until something can be said there."""

    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._progress = Progress(0, 0)
        self._counts = ElidedLabel(themes, META, "ink", self)
        self._time = ElidedLabel(themes, META, "ink2", self)
        for label in (self._counts, self._time):
            label.setMinimumWidth(1)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.bar = ProgressBar(themes, self)
        self.cancel = IconButton("close", themes, self)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self._counts)
        lines.addWidget(self._time)
        row = QHBoxLayout()
        row.setSpacing(METRICS.grid)
        row.addLayout(lines, 1)
        row.addWidget(self.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(METRICS.grid, 0, 0, 0)
        layout.setSpacing(METRICS.grid)
        layout.addLayout(row)
        layout.addWidget(self.bar)
        self._themes = themes
        themes.changed.connect(self._on_theme)
        self._on_theme()

    def set_progress(self, progress: Progress) -> None:
        """How many of how many, how fast, and how long the rest may take."""
        self._progress = progress
        self.bar.set_share(progress.share)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        name = self.tr("Stop the import")
        if self.cancel.accessibleName() != name:
            self.cancel.set_name(name)
            self.bar.setAccessibleName(self.tr("Import"))
        counts, rest = self._count_words(), self._time_words()
        if (counts, rest) != (self._counts.text(), self._time.text()):
            self._counts.setText(counts)
            self._time.setText(rest)
            self.bar.setAccessibleDescription(self.words())

    def words(self) -> str:
        """All of it in one line."""
        rest = self._time_words()
        return f"{self._count_words()} · {rest}" if rest else self._count_words()

    def _on_theme(self) -> None:
        for label in (self._counts, self._time):  # a line without words keeps its place
            label.setFixedHeight(self._themes.length(4 * METRICS.grid))

    def _count_words(self) -> str:
        progress = self._progress
        if not progress.total:
            return self.tr("Importing…")
        template = self.tr("Importing: {done} of {total}")
        return template.format(done=progress.done, total=progress.total)

    def _time_words(self) -> str:
        progress, parts = self._progress, []
        if progress.seconds_left is not None:
            parts.append(self._left_words(progress.seconds_left))
        if progress.per_minute is not None:
            parts.append(self.tr("%n a minute", "", progress.per_minute))
        return " · ".join(parts)

    def _left_words(self, seconds: float) -> str:
        if seconds < _TENS:
            return self.tr("a few seconds left")
        if seconds < 1.5 * _MINUTE:
            return self.tr("about %n s left", "", round(seconds / _TENS) * _TENS)
        if seconds < 1.5 * _HOUR:
            return self.tr("about %n min left", "", round(seconds / _MINUTE))
        return self.tr("about %n h left", "", round(seconds / _HOUR))


class ProgressBar(QProgressBar):
    """A slim bar; half of it is filled while nobody knows how long it is."""

    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setTextVisible(False)
        self.setRange(0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.update)

    def set_share(self, share: float | None) -> None:
        """How much is done, from 0 to 1; None while nobody knows."""
        most = 0 if share is None else 1_000
        if most != self.maximum():
            self.setRange(0, most)
        if share is not None:
            self.setValue(round(most * share))
        self.update()

    def sizeHint(self) -> QSize:
        """As slim as can be seen."""
        return QSize(METRICS.library_width // 2, METRICS.grid)

    def minimumSizeHint(self) -> QSize:
        """Likewise."""
        return QSize(METRICS.grid, METRICS.grid)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A groove, and what is done in the accent's colour."""
        painter = QPainter(self)
        canvas = Canvas(painter, self._themes)
        track = QRectF(self.rect())
        radius = track.height() / 2
        contrast = self._themes.theme.name == "contrast"
        canvas.box(track, radius, "sunken", "line" if contrast else None)
        share = self.value() / self.maximum() if self.maximum() else 0.5
        if share > 0:
            track.setWidth(max(track.height(), track.width() * share))
            canvas.box(track, radius, "accent")
        painter.end()
