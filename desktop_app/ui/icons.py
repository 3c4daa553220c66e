"""Line icons that take the theme's colours when they are painted, so they are sharp at every scale."""

from collections.abc import Mapping
from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop_app.assets import asset_text
from desktop_app.model.outline import Kind, Status

from .theme import ThemeManager

KIND_ICON: Mapping[Kind, str] = {
    Kind.FRAMEWORK: "tree",
    Kind.COMPONENT: "component",
    Kind.SET: "lines",
    Kind.TASK: "task",
    Kind.MECHANISM: "hexagon",
    Kind.LAW: "scales",
    Kind.PROGRAMME: "flag",
}
STATUS_ICON: Mapping[Status, str] = {
    Status.SUGGESTED: "circle-dashed",
    Status.CONFIRMED: "check-filled",
    Status.EDITED: "pen-ring",
    Status.REJECTED: "cross-ring",
}


def icon(name: str, themes: ThemeManager, role: str = "ink2", active_role: str | None = None) -> QIcon:
    """An icon that follows the theme by itself.

    Args:
        name: a file of `resources/icons`, without its ending.
        themes: asked for the colours each time it is painted.
        role: of the colour it usually has.
        active_role: of the colour it has while its button is checked; the accent unless told.
    """
    return QIcon(_ThemedEngine(name, themes, role, active_role or "accent"))


def paint_icon(painter: QPainter, rect: QRectF | QRect, name: str, colour: QColor) -> None:
    """Paint an icon into a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _renderer(name, colour.name(QColor.NameFormat.HexRgb)).render(painter, QRectF(rect))
    painter.restore()


@cache
def _drawing(name: str) -> str:
    return asset_text("icons", f"{name}.svg")


@lru_cache(maxsize=512)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    """The parsed drawing in one colour; lists paint the same few on every row."""
    return QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", colour).encode()))


class DrawnEngine(QIconEngine):
    """An icon that is drawn anew at each size; on nothing where a pixmap is asked for."""

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The drawing, with nothing behind it."""
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap


class _ThemedEngine(DrawnEngine):
    """Draws when asked, in the colour that the theme has at that moment."""

    def __init__(self, name: str, themes: ThemeManager, role: str, active_role: str) -> None:
        super().__init__()
        self._name, self._themes, self._role, self._active_role = name, themes, role, active_role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        role = self._active_role if state == QIcon.State.On else self._role
        if mode == QIcon.Mode.Disabled:
            role = "ink_off"
        side = min(rect.width(), rect.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(rect).center())
        paint_icon(painter, square, self._name, self._themes.theme.colour(role))

    def clone(self) -> QIconEngine:
        return _ThemedEngine(self._name, self._themes, self._role, self._active_role)
