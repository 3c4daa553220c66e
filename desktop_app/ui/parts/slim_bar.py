"""The scroll bar of lists: a thumb, no arrows to be seen."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

from desktop_app.ui.metrics import METRICS
from desktop_app.ui.theme import ThemeManager

from .canvas import Canvas


class SlimBar(QScrollBar):
    """Narrow; painted over whatever background the list has."""

    def __init__(
        self,
        themes: ThemeManager,
        parent: QWidget | None = None,
        orientation: Qt.Orientation = Qt.Orientation.Vertical,
    ) -> None:
        super().__init__(orientation, parent)
        self._themes = themes
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)
        themes.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Wide enough to be caught."""
        across, hint = METRICS.scroll_bar - METRICS.grid, super().sizeHint()
        upright = self.orientation() is Qt.Orientation.Vertical
        return QSize(across, hint.height()) if upright else QSize(hint.width(), across)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The thumb where the style has it, so that what is seen is what the mouse takes."""
        if self.maximum() <= self.minimum():
            return
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ScrollBarSlider
        thumb = self.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, part, self)
        inset = METRICS.grid - 1
        painter = QPainter(self)
        role = "ink3" if self.isSliderDown() or self.underMouse() else "line_strong"
        upright = self.orientation() is Qt.Orientation.Vertical
        aside, along = (inset, 1) if upright else (1, inset)
        box = QRectF(thumb).adjusted(aside, along, -aside, -along)
        Canvas(painter, self._themes).box(box, min(box.width(), box.height()) / 2, role)
        painter.end()
