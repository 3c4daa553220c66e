"""The buttons at the foot of a dialog."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.ui.metrics import METRICS
from desktop_app.ui.theme import ThemeManager

from .canvas import CENTRE, Canvas
from .faces import STRONG, width_of


class PushButton(QPushButton):
    """Flat; the default one is filled with the accent's colour."""

    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        themes.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """The words with room on both sides."""
        width = width_of(STRONG.font(self._themes.scale, self.text()), self.text())
        least = self._themes.length(METRICS.row * 3)
        height = self._themes.length(METRICS.field)
        return QSize(max(least, round(width) + METRICS.grid * 8), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A box and its words; a ring in focus."""
        painter = QPainter(self)
        canvas = Canvas(painter, self._themes)
        rect = QRectF(self.rect())
        filled = self.isDefault() and self.isEnabled()
        fill = "accent" if filled else "hover" if self.underMouse() and self.isEnabled() else "raised"
        canvas.box(rect, METRICS.field_radius, fill, None if filled else "line_strong")
        role = "on_accent" if filled else "ink" if self.isEnabled() else "ink_off"
        canvas.text(rect, self.text(), STRONG, role, CENTRE)
        if self.hasFocus():
            inset = METRICS.focus_ring + 1
            ring = rect.adjusted(inset, inset, -inset, -inset) if filled else rect
            line = "on_accent" if filled else "accent"
            canvas.box(ring, METRICS.row_radius, None, line, METRICS.focus_ring)
        painter.end()
