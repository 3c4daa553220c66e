"""A painter that knows the theme: text, boxes, pills, key caps and marks as all panes draw them."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from desktop_app.ui.icons import paint_icon
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.theme import ThemeManager

from .faces import PILL, Face, width_of
from .measures import LIST

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter


class Canvas:
    """Draws with roles in place of colours and faces in place of fonts."""

    def __init__(self, painter: QPainter, themes: ThemeManager) -> None:
        self.painter = painter
        self._theme = themes.theme
        self.scale = themes.scale
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)

    def length(self, px: float) -> float:
        """A measure that grows with the user's text size."""
        return px * self.scale

    def colour(self, role: str) -> QColor:
        """A role's colour."""
        return self._theme.colour(role)

    def font(self, face: Face, words: str = "") -> QFont:
        """The face as a font for these words."""
        return face.font(self.scale, words)

    def width(self, words: str, face: Face) -> float:
        """How wide the words are set."""
        return width_of(self.font(face, words), words)

    def text(self, rect: QRectF, words: str, face: Face, role: str, align: Qt.AlignmentFlag = LEFT) -> None:
        """One line of words, cut with an ellipsis where it does not fit."""
        font = self.font(face, words)
        self.painter.setFont(font)
        self.painter.setPen(self._theme.colour(role))
        shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, rect.width() + 0.5)
        self.painter.drawText(rect, int(align) | int(Qt.TextFlag.TextSingleLine), shown)

    def box(
        self,
        rect: QRectF,
        radius: float,
        fill: str | None = None,
        line: str | None = None,
        stroke: float = METRICS.hairline,
    ) -> None:
        """A rounded box; its line lies inside the rectangle."""
        half = stroke / 2 if line else 0.0
        self.painter.setBrush(QBrush(self._theme.colour(fill)) if fill else Qt.BrushStyle.NoBrush)
        self.painter.setPen(QPen(self._theme.colour(line), stroke) if line else Qt.PenStyle.NoPen)
        self.painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius)

    def rule(self, left: float, right: float, y: float, role: str = "line") -> None:
        """A horizontal hairline."""
        self.painter.fillRect(QRectF(left, y, right - left, METRICS.hairline), self._theme.colour(role))

    def icon(self, centre: QPointF, name: str, role: str, side: float = METRICS.icon) -> None:
        """An icon around a point."""
        side = self.length(side)
        paint_icon(
            self.painter,
            QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side),
            name,
            self._theme.colour(role),
        )

    def bar(self, left: float, row: QRectF, role: str, margin: float = LIST.bar_margin) -> None:
        """The upright bar that marks a current row."""
        rect = QRectF(left, row.top() + margin, METRICS.selection_bar, row.height() - 2 * margin)
        self.box(rect, METRICS.selection_bar / 2, role)

    def ring(self, rect: QRectF) -> None:
        """The focus ring around a row or control."""
        self.box(rect, METRICS.row_radius, None, "accent", METRICS.focus_ring)

    def pill(
        self,
        right: float,
        centre: float,
        words: str,
        fill: str = "sunken",
        role: str = "ink2",
        line: str | None = None,
        face: Face = PILL,
    ) -> float:
        """A rounded label that ends at `right`; returns where it begins."""
        height = self.length(LIST.pill)
        width = self.width(words, face) + self.length(3 * METRICS.grid)
        rect = QRectF(right - width, centre - height / 2, width, height)
        self.box(rect, height / 2, fill, line)
        self.text(rect, words, face, role, CENTRE)
        return right - width

    def key_caps(self, right: float, centre: float, shortcut: str, role: str = "ink2") -> float:
        """A shortcut's keys as caps that end at `right`; returns where the first begins."""
        side = self.length(LIST.key_cap)
        for name in reversed(key_names(shortcut)):
            width = max(side, self.width(name, PILL) + self.length(METRICS.grid * 2))
            rect = QRectF(right - width, centre - side / 2, width, side)
            self.box(rect, METRICS.grid, "raised", "line_strong")
            self.text(rect, name, PILL, role, CENTRE)
            right -= width + METRICS.grid - 1
        return right + METRICS.grid - 1


def key_names(shortcut: str) -> tuple[str, ...]:
    """The keys of a shortcut such as "Ctrl+Shift+F", Shift as its sign."""
    keys = [*shortcut[:-2].split("+"), "+"] if shortcut.endswith("++") else shortcut.split("+")
    return tuple("⇧" if key == "Shift" else key for key in keys if key)
