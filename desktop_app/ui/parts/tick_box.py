"""A box to be ticked, with its words."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop_app.ui.metrics import METRICS
from desktop_app.ui.theme import ThemeManager

from .canvas import LEFT, Canvas
from .faces import BASE
from .measures import LIST


class TickBox(QCheckBox):
    """Drawn in the theme's colours, so that its edge is seen in each of them."""

    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        themes.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Room for box and words."""
        metrics = QFontMetricsF(BASE.font(self._themes.scale, self.text()))
        width = metrics.size(int(Qt.TextFlag.TextShowMnemonic), self.text()).width()
        side = self._themes.length(LIST.check_box)
        return QSize(round(width) + side + 4 * METRICS.grid, self._themes.length(METRICS.row))

    def hitButton(self, pos: QPoint) -> bool:
        """A click on the words counts too."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A box, its tick, the words; a ring in focus."""
        painter = QPainter(self)
        canvas = Canvas(painter, self._themes)
        rect = QRectF(self.rect())
        side = canvas.length(LIST.check_box)
        box = QRectF(1, (rect.height() - side) / 2, side, side)
        on = self.isChecked()
        canvas.box(box, METRICS.grid, "accent" if on else "raised", "accent" if on else "ink3", 1.4)
        if on:
            canvas.icon(box.center(), "check", "on_accent", METRICS.chevron)
        left = side + METRICS.grid * 2
        painter.setFont(canvas.font(BASE, self.text()))
        painter.setPen(self._themes.theme.colour("ink" if self.isEnabled() else "ink_off"))
        flags = int(LEFT) | int(Qt.TextFlag.TextShowMnemonic) | int(Qt.TextFlag.TextSingleLine)
        painter.drawText(rect.adjusted(left, 0, 0, 0), flags, self.text())
        if self.hasFocus():
            canvas.ring(rect)
        painter.end()
