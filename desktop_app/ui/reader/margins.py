"""The margins on both sides of the text: numbers, badges and rules; notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QTextBlock
from PySide6.QtWidgets import QWidget

from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.tips import plain_tip

from .document import BlockInfo, BlockKind, Side
from .geometry import baseline, block_rect
from .shapes import dashed
from .side_notes import SideNote, paint_note

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from .page_view import PageView

_RULE_X = 8  # of the rule, from the text's side
_NUMBER_X = 20  # of the ¶ number's end, from the text's side
_BADGE_HEIGHT = 19
_INSET = 3  # of rules and bars, at the top of a paragraph


class _Margin(QWidget):
    """A strip beside the text that scrolls with it."""

    def __init__(self, reader: PageView) -> None:
        super().__init__(reader)
        self._reader = reader
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the part that is asked for."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        scrolled = self._reader.scrolled()
        painter.translate(0, -scrolled)
        self._paint(painter, scrolled + event.rect().top(), scrolled + event.rect().bottom())
        painter.end()

    def _paint(self, painter: QPainter, top: float, bottom: float) -> None:
        """Paint what stands between two heights; the painter is in document coordinates."""

    def _font(self, px: int, weight: int) -> QFont:
        return self._reader.themes.font(px, weight, self._reader.page.language)


class LeftMargin(_Margin):
    """¶ numbers, times, Q and A badges, the rules of exchanges, the bar of the current paragraph."""

    def _paint(self, painter: QPainter, top: float, bottom: float) -> None:
        page = self._reader.page
        for block, rect in self._reader.blocks_between(top, bottom):
            info = page.info(block)
            if info.kind is BlockKind.SPEAKER and info.badge:
                self._paint_badge(painter, info, baseline(page.document, block))
            elif info.kind is BlockKind.PARAGRAPH:
                self._paint_rule(painter, info, block, rect)
                current = info.paragraph == self._reader.current_paragraph()
                self._paint_number(painter, info, baseline(page.document, block), current)
                if current:
                    self._paint_bar(painter, rect)
        if self._reader.focus_shows():
            ring = round(METRICS.focus_ring)
            painter.fillRect(
                QRectF(0, top, ring, bottom - top + 1), self._reader.themes.theme.colour("accent")
            )

    def _paint_rule(self, painter: QPainter, info: BlockInfo, block: QTextBlock, rect: QRectF) -> None:
        if info.side is Side.NONE:
            return
        page, colour = self._reader.page, self._reader.themes.theme.colour("line_strong")
        following, top, bottom = block.next(), rect.top(), rect.bottom()
        previous = page.info(block.previous())
        if previous.kind is not BlockKind.PARAGRAPH:
            top += _INSET
        if following.isValid() and page.info(following).kind is BlockKind.PARAGRAPH:
            bottom = block_rect(page.document, following).top()
        x = self.width() - _RULE_X
        painter.setPen(QPen(colour, 2) if info.side is Side.ANSWER else dashed(colour, 2, 1, 1.4))
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))

    def _paint_bar(self, painter: QPainter, rect: QRectF) -> None:
        width = METRICS.selection_bar
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._reader.themes.theme.colour("accent"))
        left = self.width() - _RULE_X - width / 2
        bar = QRectF(left, rect.top() + _INSET, width, rect.height() - _INSET)
        painter.drawRoundedRect(bar, width / 2, width / 2)

    def _paint_number(self, painter: QPainter, info: BlockInfo, baseline: float, current: bool) -> None:
        number = self._font(METRICS.meta_text, 600 if current else 400)
        pilcrow = self._font(METRICS.pill_text, 400)
        painter.setPen(self._reader.themes.theme.colour("accent" if current else "ink3"))
        x = self.width() - _NUMBER_X - QFontMetricsF(number).horizontalAdvance(str(info.paragraph))
        painter.setFont(number)
        painter.drawText(QPointF(x, baseline), str(info.paragraph))
        painter.setFont(pilcrow)
        painter.drawText(QPointF(x - QFontMetricsF(pilcrow).horizontalAdvance("¶") - 2, baseline), "¶")
        time = self._reader.page.times.get(info.paragraph, "")
        if time:
            metrics = QFontMetricsF(pilcrow)
            painter.setPen(self._reader.themes.theme.colour("ink3"))
            left = self.width() - _NUMBER_X - metrics.horizontalAdvance(time)
            painter.drawText(QPointF(left, baseline + metrics.lineSpacing()), time)

    def _paint_badge(self, painter: QPainter, info: BlockInfo, baseline: float) -> None:
        theme, font = self._reader.themes.theme, self._font(METRICS.pill_text, 600)
        width = QFontMetricsF(font).horizontalAdvance(info.badge) + 12
        height = self._reader.themes.length(_BADGE_HEIGHT)
        box = QRectF(self.width() - 3 - width, baseline - 0.75 * height, width, height)
        filled = info.side is Side.ANSWER
        painter.setPen(Qt.PenStyle.NoPen if filled else QPen(theme.colour("ink2"), 1.2))
        painter.setBrush(theme.colour("ink2" if filled else "page"))
        inset = 0 if filled else 0.5
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), 5, 5)
        painter.setFont(font)
        painter.setPen(theme.colour("page" if filled else "ink2"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, info.badge)


class RightMargin(_Margin):
    """Side notes; a click on one tells whose it is."""

    note_clicked = Signal(str, bool)  # key; whether it is an annotation's

    def __init__(self, reader: PageView) -> None:
        super().__init__(reader)
        self.setMouseTracking(True)

    def note_at(self, y: float) -> SideNote | None:
        """The note at a height of this widget."""
        place = self._reader.scrolled() + y
        return next(iter(self._reader.side_notes.between(place, place, self._note_font)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell whose note was clicked."""
        note = self.note_at(event.position().y())
        if note is not None and event.button() is Qt.MouseButton.LeftButton:
            self.note_clicked.emit(note.mark.key, note.annotation)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which notes can be clicked, and what a shortened one says."""
        note = self.note_at(event.position().y())
        self.setCursor(Qt.CursorShape.ArrowCursor if note is None else Qt.CursorShape.PointingHandCursor)
        self.setToolTip("" if note is None else plain_tip(note.mark.tip))

    def _paint(self, painter: QPainter, top: float, bottom: float) -> None:
        theme = self._reader.themes.theme
        for note in self._reader.side_notes.between(top, bottom, self._note_font):
            paint_note(painter, note, theme, self._note_font, self._reader.is_lit(note.mark), self.width())

    def _note_font(self, weight: int) -> QFont:
        return self._font(METRICS.meta_text, weight)
