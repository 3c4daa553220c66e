"""A field in which one of a few things is chosen."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QWidget

from desktop_app.ui.metrics import METRICS
from desktop_app.ui.theme import ThemeManager

from .canvas import Canvas
from .faces import BASE


class ChoiceBox(QComboBox):
    """Looks like the fields in which one types; opens the list that the system knows."""

    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        themes.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """As high as a field."""
        return QSize(super().sizeHint().width(), self._themes.length(METRICS.field))

    def minimumSizeHint(self) -> QSize:
        """Likewise; words that do not fit are cut."""
        return QSize(METRICS.row * 2, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """A raised box, the choice, a chevron."""
        painter = QPainter(self)
        canvas = Canvas(painter, self._themes)
        rect = QRectF(self.rect())
        focus = self.hasFocus()
        stroke = METRICS.focus_ring if focus else METRICS.hairline
        canvas.box(rect, METRICS.field_radius, "raised", "accent" if focus else "line_strong", stroke)
        right = rect.right() - METRICS.grid * 4
        canvas.icon(QPointF(right, rect.center().y()), "chevron-down", "ink3", METRICS.chevron)
        left = METRICS.grid * 2
        words = QRectF(left, 0, right - METRICS.grid * 3 - left, rect.height())
        canvas.text(words, self.currentText(), BASE, "ink" if self.isEnabled() else "ink_off")
        painter.end()
