"""An earlier search that narrows the present one, as a chip that can be taken away."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.canvas import Canvas
from desktop_app.ui.parts.faces import META_STRONG, width_of
from desktop_app.ui.parts.measures import LIST
from desktop_app.ui.parts.tips import plain_tip
from desktop_app.ui.theme import ThemeManager

_WIDEST = 220  # a longer query is cut


class WithinChip(QAbstractButton):
    """Shows the query; a click, Del or Backspace takes it away."""

    def __init__(self, words: str, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = words
        self._themes = themes
        self.setText(self.tr("within “{words}”").format(words=words))
        self.setAccessibleName(self.tr("No longer within “{words}”").format(words=words))
        self.setToolTip(plain_tip(self.accessibleName()))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """The words, the cross, and air."""
        width = width_of(META_STRONG.font(self._themes.scale, self.text()), self.text())
        around = METRICS.chevron + 5 * METRICS.grid
        height = self._themes.length(METRICS.grid * 6)
        return QSize(min(self._themes.length(_WIDEST), round(width + around)), height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As a tag is taken away."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A tinted pill; ringed in focus."""
        painter = QPainter(self)
        canvas = Canvas(painter, self._themes)
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        line = "accent" if self.underMouse() or self.hasFocus() else None
        canvas.box(rect, rect.height() / 2, "tint", line, METRICS.focus_ring if self.hasFocus() else 1.0)
        cross = rect.right() - METRICS.grid * 3
        words = rect.adjusted(LIST.gap, 0, 0, 0)
        words.setRight(cross - METRICS.grid * 2)
        canvas.text(words, self.text(), META_STRONG, "accent")
        canvas.icon(QPointF(cross, rect.center().y()), "close", "accent", METRICS.chevron)
        painter.end()
