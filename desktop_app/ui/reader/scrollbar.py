"""A scroll bar that shows where on the page something is marked."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

from desktop_app.ui.metrics import METRICS
from desktop_app.ui.theme import ThemeManager

_WIDTH = 12  # of the thumb, and of a tick that crosses the bar
_BAR = QStyle.ComplexControl.CC_ScrollBar
_THUMB = QStyle.SubControl.SC_ScrollBarSlider
_TRACK = QStyle.SubControl.SC_ScrollBarGroove


class Lane(Enum):
    """Where across the bar a tick stands."""

    EVIDENCE = auto()  # left
    HIT = auto()  # full width
    NOTE = auto()  # right


@dataclass(frozen=True, slots=True)
class Tick:
    """One mark beside the thumb."""

    lane: Lane
    place: float  # on the page, 0 to 1
    colour: QColor
    strong: bool = False


class TickBar(QScrollBar):
    """The vertical scroll bar of the reader."""

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._themes = themes
        self._ticks: tuple[Tick, ...] = ()
        self._drawn: QPixmap | None = None  # the ticks, drawn once and not in every frame
        themes.changed.connect(self.update)

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """What is shown."""
        return self._ticks

    def set_ticks(self, ticks: Sequence[Tick]) -> None:
        """Show these."""
        self._ticks, self._drawn = tuple(ticks), None
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for three lanes."""
        return QSize(METRICS.scroll_bar, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the ticks anew."""
        self._drawn = None
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the thumb with the ticks over it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._themes.theme
        painter.fillRect(self.rect(), theme.colour("page"))
        if self.maximum() > 0:
            painter.setBrush(theme.colour("line" if self.isSliderDown() else "sunken"))
            outlined = theme.name == "contrast"
            painter.setPen(QPen(theme.colour("line_strong"), 1) if outlined else Qt.PenStyle.NoPen)
            thumb, inset, radius = self._part(_THUMB), (self.width() - _WIDTH) / 2, METRICS.row_radius
            painter.drawRoundedRect(thumb.adjusted(inset, 0.5, -inset, -0.5), radius, radius)
        painter.drawPixmap(0, 0, self._drawing())
        painter.end()

    def _part(self, part: QStyle.SubControl) -> QRectF:
        """Where the style has the thumb or its track: what is painted must be what the mouse takes."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        return QRectF(self.style().subControlRect(_BAR, option, part, self))

    def _drawing(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        if self._drawn is None or self._drawn.devicePixelRatioF() != ratio:
            self._drawn = QPixmap(self.size() * ratio)
            self._drawn.setDevicePixelRatio(ratio)
            self._drawn.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._drawn)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            track = self._part(_TRACK)
            taken = set()  # many marks may fall on one spot
            for tick in sorted(self._ticks, key=lambda tick: tick.strong):
                y = track.top() + round(track.height() * tick.place)
                spot = (tick.lane, y, tick.colour.rgb(), tick.strong)
                if spot not in taken:
                    taken.add(spot)
                    self._draw(painter, tick, y)
            painter.end()
        return self._drawn

    def _draw(self, painter: QPainter, tick: Tick, y: float) -> None:
        painter.setBrush(tick.colour)
        if tick.lane is Lane.NOTE:
            painter.drawEllipse(QPointF(11.5, y), 2.6, 2.6)
        elif tick.lane is Lane.EVIDENCE:
            painter.drawRoundedRect(QRectF(2, y - 1.5, 5, 3), 1, 1)
        else:
            height = 4 if tick.strong else 3
            painter.drawRoundedRect(QRectF(2, y - height / 2, _WIDTH, height), 1, 1)
