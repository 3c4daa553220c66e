"""What is painted under the text: highlights, evidence, hits and the flash."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock

from desktop_app.ui.theme import Theme

from .document import Page
from .geometry import LinePiece, line_pieces
from .marks import Mark, MarkIndex
from .shapes import dashed, paint_sign

# In text sizes, above and below the baseline; Chinese sits higher on its line.
_REACH = {False: (0.98, 0.36), True: (0.95, 0.30)}


@dataclass
class Marks:
    """All that is marked on a page at the moment."""

    evidence: MarkIndex = field(default_factory=MarkIndex)
    annotations: MarkIndex = field(default_factory=MarkIndex)
    hits: MarkIndex = field(default_factory=MarkIndex)
    current_hit: str = ""  # key of a hit
    flash: MarkIndex = field(default_factory=MarkIndex)
    flash_strength: float = 0.0  # 0 to 1


class Layers:
    """Paints the marks of the blocks that show."""

    def __init__(self, page: Page, marks: Marks, theme: Theme, size: int) -> None:
        self._page, self._marks, self._theme = page, marks, theme
        above, below = _REACH[page.chinese]
        self._above, self._below = above * size, below * size

    def paint(self, painter: QPainter, blocks: Iterable[QTextBlock]) -> None:
        """Paint the marks of some blocks; the painter is in document coordinates."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for block in blocks:
            number = block.blockNumber()
            for mark in self._marks.annotations.in_block(number):
                self._paint_highlight(painter, block, mark)
            for mark in self._marks.evidence.in_block(number):
                self._paint_evidence(painter, block, mark)
            for mark in self._marks.hits.in_block(number):
                self._paint_hit(painter, block, mark)
            if self._marks.flash_strength > 0:
                for mark in self._marks.flash.in_block(number):
                    self._paint_flash(painter, block, mark)

    def _pieces(self, block: QTextBlock, mark: Mark) -> list[LinePiece]:
        return line_pieces(self._page.document, block, mark.start, mark.end)

    def _box(self, piece: LinePiece, pad: float) -> QRectF:
        width = piece.right - piece.left
        top = piece.baseline - self._above
        return QRectF(piece.left - pad, top, width + 2 * pad, self._above + self._below)

    def _paint_highlight(self, painter: QPainter, block: QTextBlock, mark: Mark) -> None:
        fill, line = self._theme.highlight(mark.colour)
        for piece in self._pieces(block, mark):
            _round(painter, self._box(piece, 2), 3, fill)
            y = piece.baseline + self._below - 1.5
            paint_sign(painter, mark.colour, piece.left - 1, piece.right + 1, y, line)

    def _paint_evidence(self, painter: QPainter, block: QTextBlock, mark: Mark) -> None:
        painter.setPen(dashed(self._theme.colour(mark.colour), 1.2, 2.4, 1.5))
        for piece in self._pieces(block, mark):
            y = piece.baseline + self._below - 1.2
            painter.drawLine(QPointF(piece.left, y), QPointF(piece.right, y))

    def _paint_hit(self, painter: QPainter, block: QTextBlock, mark: Mark) -> None:
        current = mark.key == self._marks.current_hit
        fill = self._theme.colour("hit_now" if current else "hit")
        for piece in self._pieces(block, mark):
            _round(painter, self._box(piece, 2), 3, fill, self._theme.colour("hit_line"), 2 if current else 1)

    def _paint_flash(self, painter: QPainter, block: QTextBlock, mark: Mark) -> None:
        painter.setOpacity(self._marks.flash_strength)
        for piece in self._pieces(block, mark):
            box = self._box(piece, 1.5).adjusted(0, -1, 0, 1)
            _round(painter, box, 4, self._theme.colour("tint"), self._theme.colour("accent"), 1.5)
        painter.setOpacity(1)


def _round(
    painter: QPainter, rect: QRectF, radius: float, fill: QColor, line: QColor | None = None, width: float = 1
) -> None:
    painter.setBrush(fill)
    painter.setPen(Qt.PenStyle.NoPen if line is None else QPen(line, width))
    painter.drawRoundedRect(rect, radius, radius)
