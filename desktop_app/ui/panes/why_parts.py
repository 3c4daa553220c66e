"""What the pop-over that explains an item is made of."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop_app.model.outline import OutlineItem, pane_of
from desktop_app.model.spans import Quotation
from desktop_app.ui.icons import KIND_ICON
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.canvas import LEFT, RIGHT, Canvas
from desktop_app.ui.parts.faces import META_STRONG, TEXT
from desktop_app.ui.parts.measures import LIST
from desktop_app.ui.theme import ThemeManager

from .delegate import PANE_ROLE

_QUOTE_LINES = 3


class KindMark(QWidget):
    """The icon of an item's kind."""

    def __init__(self, item: OutlineItem, themes: ThemeManager) -> None:
        super().__init__()
        self._item, self._themes = item, themes
        side = themes.length(METRICS.icon)
        self.setFixedSize(side, side + METRICS.grid)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The icon alone."""
        painter = QPainter(self)
        canvas = Canvas(painter, self._themes)
        centre = QPointF(self.width() / 2, self.height() / 2)
        canvas.icon(centre, KIND_ICON[self._item.kind], PANE_ROLE[pane_of(self._item, {})])
        painter.end()


class ConfidenceBar(QWidget):
    """A number from 0 to 1, and the same as a bar."""

    def __init__(self, confidence: float, themes: ThemeManager) -> None:
        super().__init__()
        self._confidence, self._themes = confidence, themes
        self.setFixedHeight(themes.length(METRICS.grid * 5))
        self.setAccessibleName(f"{confidence:.2f}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """The number, the track, and how far it is filled."""
        painter = QPainter(self)
        canvas = Canvas(painter, self._themes)
        middle = self.height() / 2
        number = f"{self._confidence:.2f}"
        width = canvas.width(number, META_STRONG)
        canvas.text(QRectF(0, 0, width + 1, self.height()), number, META_STRONG, "ink2", LEFT)
        track = QRectF(width + LIST.gap, middle - 2, METRICS.grid * 27, METRICS.grid)
        canvas.box(track, 2, "line")
        track.setWidth(track.width() * max(0.0, min(1.0, self._confidence)))
        canvas.box(track, 2, "accent")
        painter.end()


class EvidenceButton(QAbstractButton):
    """A quotation with its ¶; leads to the place."""

    def __init__(
        self,
        quotation: Quotation,
        role: str,
        themes: ThemeManager,
        parent: QWidget,
        lines: int = _QUOTE_LINES,
    ) -> None:
        super().__init__(parent)
        self._quotation, self._role, self._themes = quotation, role, themes
        self._lines = lines  # at most
        self.setText(quotation.quote)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"¶{quotation.paragraph} {quotation.quote}")

    def sizeHint(self) -> QSize:
        """As high as the quotation needs, up to its lines."""
        width = LIST.popover_width - 2 * METRICS.grid * 9 // 2
        return QSize(width, round(self._text_height(self._text_width(width)) + LIST.gap * 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A page-coloured box with the kind's bar."""
        painter = QPainter(self)
        canvas = Canvas(painter, self._themes)
        rect = QRectF(self.rect())
        canvas.box(rect, METRICS.field_radius, "hover" if self.underMouse() else "page", "line")
        if self.hasFocus():
            canvas.ring(rect)
        canvas.bar(LIST.gap + 1, rect, self._role, LIST.gap)
        number = f"¶{self._quotation.paragraph}"
        canvas.text(rect.adjusted(0, 0, -LIST.margin, 0), number, META_STRONG, "ink3", RIGHT)
        font = canvas.font(TEXT, self.text())
        painter.setFont(font)
        painter.setPen(self._themes.theme.colour("ink"))
        room = QRectF(
            METRICS.grid * 5, LIST.gap, self._text_width(rect.width()), rect.height() - 2 * LIST.gap
        )
        painter.drawText(room, int(LEFT) | int(Qt.TextFlag.TextWordWrap), self._cut(room.width()))
        painter.end()

    def _text_width(self, width: float) -> float:
        return width - METRICS.grid * 5 - METRICS.grid * 12

    def _text_height(self, width: float) -> float:
        metrics = QFontMetricsF(TEXT.font(self._themes.scale, self.text()))
        wrapped = metrics.boundingRect(QRectF(0, 0, width, 1e6), int(Qt.TextFlag.TextWordWrap), self.text())
        return min(wrapped.height(), metrics.lineSpacing() * self._lines + 1)

    def _cut(self, width: float) -> str:
        """The quotation, shortened to what its lines hold."""
        metrics = QFontMetricsF(TEXT.font(self._themes.scale, self.text()))
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, width * (self._lines - 0.3))
