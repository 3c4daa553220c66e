"""A pop-over: a child of the window with a painted shadow, gone with Escape or a look elsewhere."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop_app.ui.metrics import METRICS
from desktop_app.ui.theme import ThemeManager

from .canvas import Canvas
from .measures import LIST

_RINGS = 22  # of the shadow
_OPACITY = {False: 0.010, True: 0.024}  # of one ring, in light and in dark


def paint_surface(canvas: Canvas, themes: ThemeManager, rect: QRectF, radius: float) -> None:
    """A floating surface and its shadow; high contrast has a line instead."""
    painter = canvas.painter
    if themes.theme.name != "contrast":
        painter.setPen(Qt.PenStyle.NoPen)
        shade = QColor(Qt.GlobalColor.black)
        for ring in range(_RINGS, 0, -1):
            shade.setAlphaF(_OPACITY[themes.theme.dark] * (1 - ring / (_RINGS + 2)))
            painter.setBrush(shade)
            below = min(ring + LIST.shadow_drop, LIST.shadow)
            painter.drawRoundedRect(
                rect.adjusted(-ring, LIST.shadow_drop - ring, ring, below), radius + ring, radius + ring
            )
    canvas.box(rect, radius, "raised", "line_strong")


class Popover(QFrame):
    """Floats over the window it belongs to; its layout keeps clear of the shadow."""

    closed = Signal()

    def __init__(self, themes: ThemeManager, parent: QWidget, radius: float = METRICS.popover_radius) -> None:
        super().__init__(parent)
        self._window, self._themes, self._radius = parent, themes, radius
        self.over: Popover | None = None  # the one that this was opened from, which stays open
        self._opener: QWidget | None = None
        self._anchor: QWidget | None = None
        shadow = LIST.shadow
        self.surface_layout = QVBoxLayout(self)
        self.surface_layout.setContentsMargins(shadow, shadow, shadow, shadow)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()
        themes.changed.connect(self.update)

    def open_near(self, place: QPoint, *, before: bool = False, anchor: QWidget | None = None) -> None:
        """Show the surface with its top left corner at a place on the screen, moved to stay in the window.

        Args:
            place: in screen coordinates.
            before: put the top right corner there instead.
            anchor: the button that opened it; it closes it too, so a press on it is left to it.
        """
        self._opener, self._anchor = QApplication.focusWidget(), anchor
        window = self._window
        self.adjustSize()
        here = window.mapFromGlobal(place)
        shadow = LIST.shadow
        left = here.x() - shadow - (self.width() - 2 * shadow if before else 0)
        most_left = window.width() - self.width() + shadow - METRICS.grid
        lowest = window.height() - self.height() + shadow - METRICS.grid
        self.move(
            max(METRICS.grid - shadow, min(left, most_left)),
            max(METRICS.grid - shadow, min(here.y() - shadow, lowest)),
        )
        self.show()
        self.raise_()
        self._take_focus()
        self._watch(on=True)

    def close_popover(self) -> None:
        """Hide it and give the keyboard back."""
        if not self.isVisible():
            return
        opener = self._opener
        if self._holds(QApplication.focusWidget()) and opener is not None and isValid(opener):
            opener.setFocus(Qt.FocusReason.PopupFocusReason)  # first: hiding would hand it to anybody
        self.hide()

    def hideEvent(self, event: QEvent) -> None:
        """Stop watching."""
        self._watch(on=False)
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close when a press or the keyboard goes elsewhere; the press does its work all the same."""
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            if (
                watched is not self._anchor
                and isinstance(watched, QWidget)
                and self._is_elsewhere(watched, event)
            ):
                self.close_popover()
        elif kind == QEvent.Type.LanguageChange:
            self.close_popover()  # menus are renamed next, and Qt dies where a filter in Python sees that
        elif kind == QEvent.Type.FocusIn and isinstance(watched, QWidget) and not self._holds(watched):
            self.setVisible(watched is self._anchor)
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_popover()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Shadow and surface."""
        painter = QPainter(self)
        paint_surface(Canvas(painter, self._themes), self._themes, self._surface(), self._radius)
        painter.end()

    def _watch(self, *, on: bool) -> None:
        """Hear of presses and focus everywhere in the program while open."""
        program = QApplication.instance()
        if program is not None:
            (program.installEventFilter if on else program.removeEventFilter)(self)

    def _surface(self) -> QRectF:
        shadow = LIST.shadow
        return QRectF(self.rect()).adjusted(shadow, shadow, -shadow, -shadow)

    def _take_focus(self) -> None:
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _holds(self, widget: QWidget | None) -> bool:
        """Whether a widget is part of this one, or of a list or pop-over that was opened from it."""
        while widget is not None and widget is not self:
            above = widget.over if isinstance(widget, Popover) else None
            widget = above or widget.parentWidget() or widget.focusProxy()
        return widget is self

    def _is_elsewhere(self, widget: QWidget, event: QMouseEvent) -> bool:
        """Whether a press goes neither to the surface nor to what was opened from it."""
        inside = widget is self or self.isAncestorOf(widget)
        return not self._on_surface(event) and (inside or not self._holds(widget))

    def _on_surface(self, event: QMouseEvent) -> bool:
        return self._surface().contains(self.mapFromGlobal(event.globalPosition()))
