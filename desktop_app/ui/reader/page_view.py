"""A page with its margins: painted, scrolled, selected from, clicked on."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QAbstractSlider,
    QApplication,
    QFrame,
    QTextBrowser,
    QTextEdit,
    QToolTip,
    QWidget,
)

from desktop_app.model.spans import TextSpan
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.tips import plain_tip
from desktop_app.ui.theme import ThemeManager

from . import places
from .document import BlockInfo, BlockKind, Page, colour_quiet
from .fitting import share
from .geometry import block_rect, line_pieces, position_at
from .layers import Layers, Marks
from .margins import LeftMargin, RightMargin
from .marks import Mark
from .scrollbar import Tick, TickBar
from .selecting import plain_text
from .settling import Settler
from .side_notes import SideNotes
from .ticks import make_ticks, places_of

_TARGET = 0.3  # of the window's height: where a place that is gone to comes to stand
_SEEN = (0.08, 0.75)  # what stands between these need not be moved

_MOUSE = Qt.TextInteractionFlag.TextSelectableByMouse
_KEYBOARD = Qt.TextInteractionFlag.TextSelectableByKeyboard
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_SCROLLS = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Space: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


class PageView(QTextBrowser):
    """Shows a page and what is marked on it; knows which paragraph is being read."""

    selection_changed = Signal(bool)  # whether text is selected
    paragraph_changed = Signal(int)  # the one being read
    item_clicked = Signal(str)
    annotation_clicked = Signal(str)

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.themes = themes
        self.page = Page(QTextDocument(self), "", [BlockInfo(BlockKind.HEAD)])
        self.marks = Marks()
        self.side_notes = SideNotes(self.page, (), (), 0, words=False)
        self._notes = False
        self._size, self._column = METRICS.reading_text, METRICS.column
        self._paragraph, self._jumping, self._focus_by_key = 0, False, False
        self._pressed = QPointF()
        self._settler = Settler(self)
        self._bar = TickBar(themes, self)
        self._ticked: object = None  # what its ticks were made of
        self._ticking = QTimer(self)
        self._ticking.setSingleShot(True)
        self._ticking.timeout.connect(self._set_ticks)
        self._left, self._right = LeftMargin(self), RightMargin(self)
        self._set_up()
        self._show_page(self.page)
        self.copyAvailable.connect(self.selection_changed)
        self.cursorPositionChanged.connect(self._on_cursor_moved)
        self._settler.settled.connect(self._on_settled)
        self._bar.tick_clicked.connect(self._on_tick)
        self._right.note_clicked.connect(self._tell_click)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(self._bar)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setOpenLinks(False)
        self.setAcceptDrops(False)  # what is dropped here is for the window: an import
        self.setTextInteractionFlags(_MOUSE)
        self.viewport().setMouseTracking(True)

    def scrolled(self) -> float:
        """How far the page is scrolled, in pixels."""
        return float(self._bar.value())

    def current_paragraph(self) -> int:
        """The paragraph being read; 0 on an empty page."""
        return self._paragraph

    def blocks_between(self, top: float, bottom: float) -> Iterator[tuple[QTextBlock, QRectF]]:
        """The blocks that show between two heights of the page, with their rectangles."""
        return self._settler.blocks_between(top, bottom)

    def is_lit(self, mark: Mark) -> bool:
        """Whether what a side note speaks of is being flashed."""
        return self.marks.flash_strength > 0 and any(
            (flashed.start, flashed.end) == (mark.start, mark.end)
            for flashed in self.marks.flash.in_block(mark.block)
        )

    def focus_shows(self) -> bool:
        """Whether to show that the keyboard is here: only when it came by keyboard."""
        return self._focus_by_key and self.hasFocus()

    # The page

    def _show_page(self, page: Page) -> None:
        """Show a page; what one sees is laid out at once, the rest while nothing else is to be done."""
        old, self.page = self.page, page
        self._colour()
        self._fit()
        self.setDocument(page.document)
        if old is not page:
            old.document.deleteLater()
        self._settler.start(page.document)

    def _colour(self) -> None:
        """Take the theme's colours; nothing is laid out for it."""
        colour_quiet(self.page, self.themes.theme.colour("ink3"))
        self._layers = Layers(self.page, self.marks, self.themes.theme, self._size)

    def _place_notes(self) -> None:
        marks = self.marks
        self.side_notes = SideNotes(
            self.page, marks.evidence.all(), marks.annotations.all(), self._right.width(), self._notes
        )

    def _refresh_ticks(self) -> None:
        """Show the marks in the scroll bar, a moment later: of thousands that takes as long as a frame."""
        self._ticking.start()

    def _set_ticks(self) -> None:
        if self._settler.done:
            height = self.page.document.documentLayout().documentSize().height()
            shape = (height, self.lineWrapColumnOrWidth())
            told = (self.page, self.themes.theme, shape, places_of(self.marks))
            if told != self._ticked:
                self._ticked = told
                self._bar.set_ticks(make_ticks(self.page, self.marks, self.themes.theme, height))

    def _on_settled(self) -> None:
        """Say how long the page really is: until now that was a guess."""
        height = self.page.document.documentLayout().documentSize().height()
        self._bar.setMaximum(max(0, round(height) - self._bar.pageStep()))
        self._refresh_ticks()

    def _repaint(self) -> None:
        for part in (self.viewport(), self._left, self._right):
            part.update()

    def _fit(self) -> bool:
        """Share the width between text and margins; tells whether the text must be laid out anew."""
        shares = share(self.width(), self._column, self.themes.scale)
        self._notes = shares.notes
        changed = self.lineWrapColumnOrWidth() != shares.text
        if changed:
            self.setLineWrapColumnOrWidth(shares.text)
        self.setViewportMargins(shares.left, 0, shares.right, 0)
        self._left.setGeometry(0, 0, shares.left, self.height())
        self._right.setGeometry(shares.left + shares.text, 0, shares.right, self.height())
        return changed

    def _on_resized(self) -> None:
        place, notes = self._place(), self._right.width()
        changed = self._fit()
        if changed:
            self._settler.start(self.page.document)
            self._scroll_to(places.height_of(self.page, place))
        if changed or notes != self._right.width():
            self._place_notes()

    # Moving

    def _bring(self, span: TextSpan) -> None:
        """Scroll, if need be, until a place stands where one sees it well."""
        place = self.page.qt_range(span)
        if place is None:
            return
        number, start, end = place
        block = self.page.block(number)
        pieces = line_pieces(self.page.document, block, start, max(end, start + 1))
        y = pieces[0].baseline if pieces else block_rect(self.page.document, block).top()
        height = self.viewport().height()
        if not _SEEN[0] * height <= y - self.scrolled() <= _SEEN[1] * height:
            self._scroll_to(y - _TARGET * height)
        self._set_paragraph(span.paragraph)

    def _on_tick(self, tick: Tick) -> None:
        """Scroll to what a tick stands for."""
        height = self.page.document.documentLayout().documentSize().height()
        self._scroll_to(tick.place * height - _TARGET * self.viewport().height())
        self._follow_reading()

    def _scroll_to(self, y: float) -> None:
        """Scroll so that a height of the page comes to the window's top."""
        reached = self._settler.reach(y + 2 * self.viewport().height())
        self._bar.setMaximum(max(self._bar.maximum(), round(reached) - self._bar.pageStep()))
        self._jumping = True
        self._bar.setValue(round(y))
        self._jumping = False

    def _follow_reading(self) -> None:
        line = places.reading_line(self._bar.value(), self._bar.maximum(), self.viewport().height())
        self._set_paragraph(self._paragraph_at(line))

    def _paragraph_at(self, y: float) -> int:
        return places.paragraph_near(self.page, self._settler.block_at(y))

    def _place(self) -> float:
        """Where the page is scrolled to, in a form that holds at another width and text size."""
        return places.place_in(self.page, self._settler.block_at(self.scrolled()), self.scrolled())

    def _set_paragraph(self, paragraph: int) -> None:
        if paragraph != self._paragraph:
            self._paragraph = paragraph
            self._left.update()
            self.paragraph_changed.emit(paragraph)

    def _on_cursor_moved(self) -> None:
        info = self.page.info(self.textCursor().block())
        if self.hasFocus() and info.kind is BlockKind.PARAGRAPH:
            self._set_paragraph(info.paragraph)

    # Marks under the mouse

    def _mark_at(self, point: QPoint) -> tuple[Mark | None, bool]:
        """The shortest mark under a point of the viewport, and whether it is an annotation's."""
        place = QPointF(point.x(), point.y() + self.scrolled())
        block = self._settler.block_at(place.y())
        inside = position_at(self.page.document, block, place)
        if inside is None:
            return None, False
        number = block.blockNumber()
        item, note = (index.at(number, inside) for index in (self.marks.evidence, self.marks.annotations))
        if note is not None and (item is None or note.length < item.length):
            return note, True
        return item, False

    def _is_link(self, point: QPoint) -> bool:
        """Whether a click on a point of the viewport does something although no mark is there."""
        return False

    def _on_plain_click(self, point: QPoint) -> None:
        """Hear of a click where no mark is."""

    def _show_caret(self, *, shown: bool) -> None:
        self.setTextInteractionFlags(_MOUSE | _KEYBOARD if shown else _MOUSE)

    def _tell_click(self, key: str, annotation: bool) -> None:
        (self.annotation_clicked if annotation else self.item_clicked).emit(key)

    # Events

    def event(self, event: QEvent) -> bool:
        """Fit the page to a new size: its viewport keeps its width, so it hears of no resizing."""
        if event.type() == QEvent.Type.Resize:
            self._on_resized()
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell in a tool tip what a mark stands for."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark, _ = self._mark_at(event.pos())
            QToolTip.showText(event.globalPos(), plain_tip(mark.tip) if mark else "", self)
            return True
        return super().viewportEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Take the margins along, and see what is being read now."""
        super().scrollContentsBy(dx, dy)
        self._left.scroll(0, dy)
        self._right.scroll(0, dy)
        if not self._jumping:
            self._follow_reading()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the marks, then the text over them."""
        painter = QPainter(self.viewport())
        painter.translate(0, -self.scrolled())
        top, bottom = self.scrolled() + event.rect().top(), self.scrolled() + event.rect().bottom()
        self._layers.paint(painter, (block for block, _ in self.blocks_between(top, bottom)))
        painter.end()
        super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plain keys scroll; with Shift they select, from the last click on; F7 shows a caret to move."""
        caret = bool(self.textInteractionFlags() & _KEYBOARD)
        action = _SCROLLS.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_F7:
            self._show_caret(shown=not caret)
        elif caret:
            super().keyPressEvent(event)
        elif action is not None and event.modifiers() in _PLAIN:
            self._bar.triggerAction(action)
        else:
            self.setTextInteractionFlags(_MOUSE | _KEYBOARD)
            super().keyPressEvent(event)
            self.setTextInteractionFlags(_MOUSE)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy words, and nothing of how they look."""
        data = QMimeData()
        data.setText(plain_text(self.textCursor()))
        return data

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where, to tell a click from a selection."""
        self._pressed = event.position()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell on what was clicked, unless text was selected."""
        super().mouseReleaseEvent(event)
        moved = (event.position() - self._pressed).manhattanLength()
        still = moved < QApplication.startDragDistance() and not self.textCursor().hasSelection()
        if still and event.button() is Qt.MouseButton.LeftButton:
            mark, annotation = self._mark_at(event.position().toPoint())
            if mark is not None:
                self._tell_click(mark.key, annotation)
            else:
                self._on_plain_click(event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer what can be clicked."""
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            point = event.position().toPoint()
            linked = self._mark_at(point)[0] is not None or self._is_link(point)
            shape = Qt.CursorShape.PointingHandCursor if linked else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus when it came by keyboard."""
        self._focus_by_key = event.reason() in _BY_KEY
        self._left.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no longer."""
        self._left.update()
        super().focusOutEvent(event)
