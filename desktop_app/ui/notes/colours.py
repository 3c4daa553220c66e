"""Highlight colours as a reader chooses them: by shape and name too."""

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop_app.model.annotation import Colour
from desktop_app.ui.icons import DrawnEngine
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.canvas import Canvas
from desktop_app.ui.reader.shapes import paint_shape
from desktop_app.ui.theme import ThemeManager


def colour_name(colour: Colour) -> str:
    """The colour in words."""
    return {
        Colour.YELLOW: QCoreApplication.translate("Colours", "Yellow"),
        Colour.GREEN: QCoreApplication.translate("Colours", "Green"),
        Colour.BLUE: QCoreApplication.translate("Colours", "Blue"),
        Colour.PINK: QCoreApplication.translate("Colours", "Pink"),
        Colour.VIOLET: QCoreApplication.translate("Colours", "Violet"),
    }[colour]


def colour_icon(colour: Colour, themes: ThemeManager) -> QIcon:
    """The colour's shape as an icon that follows the theme."""
    return QIcon(_ShapeEngine(colour, themes))


class _ShapeEngine(DrawnEngine):
    """Draws a highlight's shape when asked."""

    def __init__(self, colour: Colour, themes: ThemeManager) -> None:
        super().__init__()
        self._colour, self._themes = colour, themes

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, line = self._themes.theme.highlight(self._colour.value)
        painter.translate(QRectF(rect).center())
        side = min(rect.width(), rect.height()) / METRICS.icon
        painter.scale(side, side)
        paint_shape(painter, QPointF(0, 0), self._colour.value, fill, line)
        painter.restore()

    def clone(self) -> QIconEngine:
        return _ShapeEngine(self._colour, self._themes)


class ColourButton(QAbstractButton):
    """One colour to choose."""

    def __init__(self, colour: Colour, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon, self._themes = colour_icon(colour, themes), themes
        self.colour = colour
        self.setCheckable(True)
        self.retranslate()
        themes.changed.connect(self.updateGeometry)

    def retranslate(self) -> None:
        """The colour's name."""
        self.setAccessibleName(colour_name(self.colour))
        self.setToolTip(colour_name(self.colour))

    def sizeHint(self) -> QSize:
        """A small square."""
        side = self._themes.length(METRICS.row)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The shape; boxed when chosen."""
        painter = QPainter(self)
        canvas = Canvas(painter, self._themes)
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked():
            canvas.box(rect, METRICS.row_radius, "tint", "line_strong")
        elif self.underMouse():
            canvas.box(rect, METRICS.row_radius, "hover")
        if self.hasFocus():
            canvas.ring(rect)
        side = self._themes.length(METRICS.icon)
        place = QRect(0, 0, side, side)
        place.moveCenter(self.rect().center())
        self._icon.paint(painter, place)
        painter.end()
