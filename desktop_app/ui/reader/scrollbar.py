"""A scroll bar that shows where on the page something is marked."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

from desktop_app.ui.metrics import METRICS
from desktop_app.ui.theme import ThemeManager

_WIDTH = 12  # of the thumb, and of a tick that crosses the bar
_NEAR = 5  # as far from a tick a click is still meant for it
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
    key: str = ""  # of the mark it stands for
    strong: bool = False


class TickBar(QScrollBar):
    """The vertical scroll bar of the reader; a click on a tick, or near it, goes to what it stands for."""

    tick_clicked = Signal(object)  # Tick

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._themes = themes
        self._ticks: tuple[Tick, ...] = ()
        self._drawn: QPixmap | None = None  # the ticks, drawn once and not in every frame
        self.setMouseTracking(True)
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

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go where a tick leads; elsewhere, scroll."""
        tick = self._tick_at(event.position())
        if tick is not None and event.button() is Qt.MouseButton.LeftButton:
            self.tick_clicked.emit(tick)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer where a click leads to a mark."""
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            leads = self._tick_at(event.position()) is not None
            self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the thumb with the ticks over it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._themes.theme
        painter.fillRect(self.rect(), theme.colour("page"))
        if self.maximum() > 0:
            outlined, pressed = theme.name == "contrast", self.isSliderDown()
            painter.setBrush(theme.colour("line" if pressed and not outlined else "sunken"))
            outline = QPen(theme.colour("line_strong"), 2 if pressed else 1)
            painter.setPen(outline if outlined else Qt.PenStyle.NoPen)
            thumb, inset, radius = self._part(_THUMB), (self.width() - _WIDTH) / 2, METRICS.row_radius
            painter.drawRoundedRect(thumb.adjusted(inset, 0.5, -inset, -0.5), radius, radius)
        painter.drawPixmap(0, 0, self._drawing())
        painter.end()

    def _part(self, part: QStyle.SubControl) -> QRectF:
        """Where the style has the thumb or its track: what is painted must be what the mouse takes."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        return QRectF(self.style().subControlRect(_BAR, option, part, self))

    def _heights(self) -> list[float]:
        """How far down each tick stands."""
        track = self._part(_TRACK)
        top, height = track.top(), track.height()
        return [top + round(height * tick.place) for tick in self._ticks]

    def _tick_at(self, point: QPointF) -> Tick | None:
        """The tick nearest to a point, a hit before others; none on the thumb, which is dragged."""
        if self.maximum() > 0 and self._part(_THUMB).contains(point):
            return None
        near = [
            (abs(y - point.y()), tick.lane is not Lane.HIT, place)
            for place, (tick, y) in enumerate(zip(self._ticks, self._heights(), strict=True))
        ]
        distance, _, place = min(near, default=(_NEAR + 1, False, 0))
        return self._ticks[place] if distance <= _NEAR else None

    def _drawing(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        if self._drawn is None or self._drawn.devicePixelRatioF() != ratio:
            self._drawn = QPixmap(self.size() * ratio)
            self._drawn.setDevicePixelRatio(ratio)
            self._drawn.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._drawn)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            taken = set()  # many marks may fall on one spot
            placed = zip(self._ticks, self._heights(), strict=True)
            for tick, y in sorted(placed, key=lambda pair: pair[0].strong):
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
