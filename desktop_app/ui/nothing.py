"""What stands where a page would be while no briefing is open."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.canvas import CENTRE, Canvas
from desktop_app.ui.parts.faces import BASE
from desktop_app.ui.theme import ThemeManager

_ICON = 28


class NothingOpen(QAbstractButton):
    """Says in one line what to do; a click does it."""

    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setObjectName("nothing_open")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        themes.changed.connect(self.update)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.setText(self.tr("Drop a transcript here, press Ctrl+O, or open one from the library"))
        self.setAccessibleName(self.text())

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        """An icon above the words, on the page's colour."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._themes.theme.colour("page"))
        canvas = Canvas(painter, self._themes)
        rect = QRectF(self.rect())
        middle = rect.center() - QPointF(0, METRICS.row)
        canvas.icon(middle, "import", "ink3", _ICON)
        words = QRectF(rect.left(), middle.y() + METRICS.row, rect.width(), METRICS.row)
        canvas.text(words, self.text(), BASE, "ink2", CENTRE)
        if self.hasFocus():
            canvas.ring(rect.adjusted(2, 2, -2, -2))
        painter.end()
