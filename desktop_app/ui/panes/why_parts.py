"""What the pop-over that explains an item is made of."""

from itertools import pairwise
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app.model.outline import OutlineItem, pane_of
from desktop_app.model.spans import Quotation
from desktop_app.ui.icons import KIND_ICON
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.offsets import QtOffsets
from desktop_app.ui.parts.canvas import LEFT, RIGHT, Canvas
from desktop_app.ui.parts.faces import META_STRONG, TEXT
from desktop_app.ui.parts.measures import LIST
from desktop_app.ui.theme import ThemeManager

from .delegate import PANE_ROLE

QUOTE_LINES = 8
"""More is a speech: it is read in the text."""

_WRAPPING = QTextOption()
_WRAPPING.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)


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
        lines: int = QUOTE_LINES,
    ) -> None:
        super().__init__(parent)
        self._quotation, self._role, self._themes = quotation, role, themes
        self._most = lines
        self.setSizePolicy(
            QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed
        )  # never less than its lines
        self.setText(quotation.quote)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"¶{quotation.paragraph} {quotation.quote}")

    def sizeHint(self) -> QSize:
        """As high as the quotation needs, up to its lines."""
        width = LIST.popover_width - METRICS.grid * 9
        lines = len(self.lines(self._text_width(width)))
        return QSize(width, ceil(lines * self._metrics().lineSpacing() + LIST.gap * 2))

    def lines(self, width: float) -> list[str]:
        """What is read on each line; where the quotation goes on after the last, that one ends with dots.

        Args:
            width: of the lines, in pixels.
        """
        words = " ".join(self.text().split())
        offsets, starts = QtOffsets(words), self._starts(words, width)
        places = [offsets.from_qt(start) for start in starts] + [len(words)]
        found = [words[first:end].rstrip() for first, end in pairwise(places)]
        if len(found) <= self._most:
            return found
        rest = words[places[self._most - 1] :]
        last = self._metrics().elidedText(rest, Qt.TextElideMode.ElideRight, width)
        return [*found[: self._most - 1], last]

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
        painter.setFont(canvas.font(TEXT, self.text()))
        painter.setPen(self._themes.theme.colour("ink"))
        metrics = self._metrics()
        for place, line in enumerate(self.lines(self._text_width(rect.width()))):
            baseline = LIST.gap + place * metrics.lineSpacing() + metrics.ascent()
            painter.drawText(QPointF(METRICS.grid * 5, baseline), line)
        painter.end()

    def _text_width(self, width: float) -> float:
        return width - METRICS.grid * 5 - METRICS.grid * 12

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(TEXT.font(self._themes.scale, self.text()))

    def _starts(self, words: str, width: float) -> list[int]:
        """Where its lines begin, in Qt's offsets; one more than are shown, where there are more."""
        layout = QTextLayout(words, TEXT.font(self._themes.scale, words))
        layout.setTextOption(_WRAPPING)
        starts: list[int] = []
        layout.beginLayout()
        while len(starts) <= self._most and (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            starts.append(line.textStart())
        layout.endLayout()
        return starts
