"""A quiet button that opens something below it: words, the choice made, a chevron."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QToolButton, QWidget

from desktop_app.ui.metrics import METRICS
from desktop_app.ui.theme import ThemeManager

from .canvas import Canvas
from .faces import META_STRONG, SECTION, width_of
from .measures import LIST


class MenuButton(QToolButton):
    """Shows its text, and in the accent's colour what is chosen."""

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._value = ""
        self._opened = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        themes.changed.connect(self.updateGeometry)

    def set_value(self, value: str) -> None:
        """What is chosen; empty for nothing."""
        self._value = value
        self.updateGeometry()
        self.update()

    def set_opened(self, opened: bool) -> None:
        """Look pressed while what it opens is there."""
        self._opened = opened
        self.update()

    def sizeHint(self) -> QSize:
        """Room for text, choice and chevron."""
        scale = self._themes.scale
        width = width_of(META_STRONG.font(scale, self.text()), self.text())
        if self._value:
            width += width_of(SECTION.font(scale, self._value), self._value) + LIST.gap
        around = METRICS.chevron + 6 * METRICS.grid
        return QSize(round(width + around), self._themes.length(METRICS.field))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tinted with a choice, ringed while open or in focus."""
        painter = QPainter(self)
        canvas = Canvas(painter, self._themes)
        rect = QRectF(self.rect())
        if self._value or self._opened:
            canvas.box(rect, METRICS.field_radius, "tint", "accent" if self._opened else None, 1.4)
        elif self.underMouse():
            canvas.box(rect, METRICS.field_radius, "hover")
        if self.hasFocus():
            canvas.box(rect, METRICS.field_radius, None, "accent", METRICS.focus_ring)
        left = METRICS.grid * 5 / 2
        right = rect.width() - METRICS.chevron - METRICS.grid * 2
        role = "ink2" if self.isEnabled() else "ink_off"
        canvas.text(QRectF(left, 0, right - left, rect.height()), self.text(), META_STRONG, role)
        if self._value:
            left += canvas.width(self.text(), META_STRONG) + METRICS.grid + 2
            canvas.text(QRectF(left, 0, right - left, rect.height()), self._value, SECTION, "accent")
        centre = QPointF(rect.width() - METRICS.grid * 3.5, rect.center().y())
        canvas.icon(centre, "chevron-down", "ink3", METRICS.chevron)
        painter.end()
