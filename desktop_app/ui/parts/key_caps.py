"""A shortcut shown as keys."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.metrics import METRICS
from desktop_app.ui.theme import ThemeManager

from .canvas import Canvas, key_names
from .faces import PILL, width_of
from .measures import LIST


class KeyCaps(QWidget):
    """The keys side by side; only to be seen: the control beside them says the same to assistive tools."""

    def __init__(self, shortcut: str, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shortcut, self._themes = shortcut, themes
        themes.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Room for every key."""
        length, scale = self._themes.length, self._themes.scale
        widths = [
            max(length(LIST.key_cap), width_of(PILL.font(scale, name), name) + length(2 * METRICS.grid))
            for name in key_names(self._shortcut)
        ]
        return QSize(round(sum(widths)) + METRICS.grid * len(widths), length(LIST.key_cap) + 2)

    def minimumSizeHint(self) -> QSize:
        """The same: keys are shown whole."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the keys."""
        painter = QPainter(self)
        Canvas(painter, self._themes).key_caps(self.width() - 1, self.height() / 2, self._shortcut, "ink3")
        painter.end()
