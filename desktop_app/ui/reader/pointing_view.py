"""A page that knows which place of the transcript the reader means, and asks for a menu there."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from desktop_app.model.spans import TextSpan
from desktop_app.ui.theme import ThemeManager

from .document import PAGE_MARGIN, BlockKind, Page
from .geometry import block_rect, position_at, position_x
from .page_view import PageView
from .pointing import Pointed, pointed_at, pointed_by
from .selecting import cursor_over


class PointingView(PageView):
    """Tells words, cursor or reading place by turn, paragraph and code points."""

    speaker_clicked = Signal(int)  # the turn over which the name stands
    menu_wanted = Signal(QPoint)  # on the screen; the cursor stands where it is asked for

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        self._at_cursor = False  # whether the cursor was moved last, not the page
        super().__init__(themes, parent)

    def pointed(self) -> Pointed | None:
        """What the reader means: words selected in sight, else the cursor, or where the page was moved to."""
        cursor = self.textCursor()
        if self._at_cursor or (cursor.hasSelection() and self._is_in_sight(cursor)):
            return pointed_by(self.page, cursor)
        return pointed_at(self.page, self._paragraph)

    def point_to(self, pointed: Pointed) -> None:
        """Put the cursor to a place, or select words."""
        span = TextSpan(pointed.paragraph, pointed.start, pointed.end)
        self.setTextCursor(cursor_over(self.page, [span]))
        self._set_paragraph(pointed.paragraph)
        self._at_cursor = True

    def rect_of(self, pointed: Pointed) -> QRect:
        """Where words stand, or the line with a place, on the screen; of a turn's beginning the name too."""
        place = self.page.qt_range(TextSpan(pointed.paragraph, pointed.start, pointed.end))
        if place is None:
            return QRect(self.viewport().mapToGlobal(QPoint()), QSize())
        number, start, end = place
        block = self.page.block(number)
        top = block_rect(self.page.document, block).top()
        lines = block.layout()
        first, last = lines.lineForTextPosition(start), lines.lineForTextPosition(end)
        x = position_x(first, start)
        area = QRectF(x + PAGE_MARGIN, top + first.y(), 1, last.y() + last.height() - first.y())
        if start == 0 and end == 0:
            area.setTop(block_rect(self.page.document, block.previous()).top())
        rect = area.translated(0, -self.scrolled()).toAlignedRect()
        return QRect(self.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def _is_in_sight(self, cursor: QTextCursor) -> bool:
        block = self.page.document.findBlock(cursor.selectionStart())
        rect = block_rect(self.page.document, block).translated(0, -self.scrolled())
        return rect.bottom() > 0 and rect.top() < self.viewport().height()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu: by mouse for the place under it, by key for what is pointed at."""
        if event.reason() is not QContextMenuEvent.Reason.Keyboard:
            cursor = self.cursorForPosition(event.pos())
            chosen = self.textCursor()
            if not chosen.selectionStart() <= cursor.position() <= chosen.selectionEnd():
                self.setTextCursor(cursor)
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._on_cursor_moved()
            self.menu_wanted.emit(event.globalPos())
            return
        pointed = self.pointed()
        place = self.viewport().mapToGlobal(self.viewport().rect().center())
        self.menu_wanted.emit(place if pointed is None else self.rect_of(pointed).bottomLeft())

    def _show_page(self, page: Page) -> None:
        super()._show_page(page)
        self._at_cursor = False

    def _set_paragraph(self, paragraph: int) -> None:
        self._at_cursor = self._at_cursor and paragraph == self.current_paragraph()
        super()._set_paragraph(paragraph)

    def _on_cursor_moved(self) -> None:
        super()._on_cursor_moved()
        self._at_cursor = self.hasFocus()

    def _show_caret(self, *, shown: bool) -> None:
        pointed = self.pointed()
        super()._show_caret(shown=shown)
        if shown and pointed is not None:
            self.point_to(pointed)  # where one reads, not where one clicked pages ago

    def _is_link(self, point: QPoint) -> bool:
        return self._speaker_at(point) >= 0

    def _on_plain_click(self, point: QPoint) -> None:
        turn = self._speaker_at(point)
        if turn >= 0:
            self.speaker_clicked.emit(turn)

    def _speaker_at(self, point: QPoint) -> int:
        """The turn whose speaker's line is under a point of the viewport; -1 for none."""
        place = QPointF(point.x(), point.y() + self.scrolled())
        block = self._settler.block_at(place.y())
        info = self.page.info(block)
        if info.kind is not BlockKind.SPEAKER or position_at(self.page.document, block, place) is None:
            return -1
        return info.turn
