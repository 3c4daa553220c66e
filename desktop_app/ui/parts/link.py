"""Words that do something when clicked."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop_app.ui.metrics import METRICS
from desktop_app.ui.theme import ThemeManager

from .canvas import Canvas
from .faces import META_STRONG, Face, width_of


class Link(QAbstractButton):
    """A button that looks like words in the accent's colour."""

    def __init__(
        self,
        themes: ThemeManager,
        parent: QWidget | None = None,
        face: Face = META_STRONG,
        *,
        disabled_role: str = "ink_off",
    ) -> None:
        super().__init__(parent)
        self._themes, self._face, self._disabled_role = themes, face, disabled_role
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        themes.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """The words and a little air."""
        font = self._face.font(self._themes.scale, self.text())
        height = self._themes.length(METRICS.grid * 6)
        return QSize(round(width_of(font, self.text())) + 2 * METRICS.grid, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ringed in focus, tinted while pointed at."""
        painter = QPainter(self)
        canvas = Canvas(painter, self._themes)
        rect = QRectF(self.rect())
        if self.underMouse() and self.isEnabled():
            canvas.box(rect, METRICS.row_radius, "hover")
        if self.hasFocus():
            canvas.ring(rect)
        words = rect.adjusted(METRICS.grid, 0, -METRICS.grid, 0)
        canvas.text(words, self.text(), self._face, "accent" if self.isEnabled() else self._disabled_role)
        painter.end()
