"""Laying out a long page in slices, so that the window answers all the while; and finding blocks on it."""

from bisect import bisect_right
from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QEvent, QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QTextBlock, QTextDocument

from .geometry import block_rect

_SLICE = 0.006  # seconds


class Settler(QObject):
    """Asks for one block's place after another: Qt then lays out as far as that block.

    Left to itself, Qt doubles its steps until one takes longer than a frame; so its timer is held back
    until there is nothing left for it but to tell the page's size.
    """

    settled = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._document: QTextDocument | None = None
        self._next = QTextBlock()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._work)

    def start(self, document: QTextDocument) -> None:
        """Lay out a document from its beginning."""
        self._document, self._next = document, document.begin()
        document.documentLayout().installEventFilter(self)
        self._timer.start()

    def reach(self, y: float) -> float:
        """Lay out at once down to a height of the page; tells how far the page is laid out now, at least."""
        bottom = 0.0
        while self._document is not None and self._next.isValid():
            bottom = block_rect(self._document, self._next).bottom()
            if bottom > y:
                break
            self._next = self._next.next()
        return bottom

    def block_at(self, y: float) -> QTextBlock:
        """The last block that begins at or above a height of the page; the first, above all.

        Qt's own hit test errs where it has to lay out first.
        """
        if self._document is None:
            return QTextBlock()
        document = self._document
        self.reach(y)
        known = self._next.blockNumber() + 1 if self._next.isValid() else document.blockCount()

        def top(number: int) -> float:
            return block_rect(document, document.findBlockByNumber(number)).top()

        return document.findBlockByNumber(max(0, bisect_right(range(known), y, key=top) - 1))

    def blocks_between(self, top: float, bottom: float) -> Iterator[tuple[QTextBlock, QRectF]]:
        """The blocks that show between two heights, with their rectangles."""
        block = self.block_at(top)
        while self._document is not None and block.isValid():
            rect = block_rect(self._document, block)
            if rect.top() > bottom:
                return
            yield block, rect
            block = block.next()

    @property
    def done(self) -> bool:
        """Whether the whole page is laid out."""
        return not self._timer.isActive()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the layout's own timer from it while this one works."""
        return event.type() == QEvent.Type.Timer and not self.done

    def _work(self) -> None:
        limit = perf_counter() + _SLICE
        while self._document is not None and self._next.isValid():
            block_rect(self._document, self._next)
            self._next = self._next.next()
            if perf_counter() > limit:
                return
        self._timer.stop()
        self.settled.emit()
