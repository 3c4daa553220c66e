"""The open briefings: a tab each, the page below."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QTabBar, QTabWidget, QToolButton, QVBoxLayout, QWidget

from desktop_app.model.library import Briefing
from desktop_app.ui.icons import icon
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.nothing import NothingOpen
from desktop_app.ui.parts.canvas import Canvas
from desktop_app.ui.parts.faces import BASE, STRONG, width_of
from desktop_app.ui.parts.tips import plain_tip
from desktop_app.ui.reader.view import ReaderView
from desktop_app.ui.theme import ThemeManager

_WIDEST = 240
_CLOSE = 22


class BriefingTabBar(QTabBar):
    """Tabs drawn as the page's own edge: the current one open towards it, with the accent on top."""

    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self._over = -1
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setMovable(True)
        self.setMouseTracking(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setUsesScrollButtons(True)
        themes.changed.connect(self.update)

    def tabSizeHint(self, index: int) -> QSize:
        """Room for icon, title and cross."""
        face = STRONG.font(self._themes.scale, self.tabText(index))
        words = width_of(face, self.tabText(index))
        width = min(words + METRICS.icon + _CLOSE + 8 * METRICS.grid, _WIDEST * self._themes.scale)
        return QSize(round(width), self._themes.length(METRICS.tabs))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Tabs keep their width; too many scroll."""
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The current tab on the page's colour, the others on the window's."""
        painter = QPainter(self)
        canvas = Canvas(painter, self._themes)
        canvas.rule(0, self.width(), self.height() - 1)
        for index in range(self.count()):
            self._paint_tab(canvas, painter, index)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the cross of the tab under the pointer."""
        self._over = self.tabAt(event.position().toPoint())
        self.update()
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer has gone."""
        self._over = -1
        self.update()
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a cross, or with the middle button anywhere, closes a tab."""
        place = event.position().toPoint()
        index = self.tabAt(place)
        middle = event.button() == Qt.MouseButton.MiddleButton
        if index >= 0 and (middle or self._cross(index).contains(place)):
            self.tabCloseRequested.emit(index)
            return
        super().mouseReleaseEvent(event)

    def tabLayoutChange(self) -> None:
        """Give the buttons that scroll the tabs signs that are seen in every theme, in place of Qt's."""
        super().tabLayoutChange()
        side = self._themes.length(METRICS.icon_small)
        for button, name in zip(self.findChildren(QToolButton), ("back", "forward"), strict=False):
            if button.arrowType() is not Qt.ArrowType.NoArrow:
                button.setArrowType(Qt.ArrowType.NoArrow)
                button.setIcon(icon(name, self._themes, "ink"))
            button.setIconSize(QSize(side, side))

    def _cross(self, index: int) -> QRect:
        rect = self.tabRect(index)
        side = self._themes.length(_CLOSE)
        return QRect(
            QPoint(rect.right() - side - METRICS.grid, rect.center().y() - side // 2), QSize(side, side)
        )

    def _paint_tab(self, canvas: Canvas, painter: QPainter, index: int) -> None:
        rect = QRectF(self.tabRect(index))
        current = index == self.currentIndex()
        colour = self._themes.theme.colour
        if current:
            painter.fillRect(rect, colour("page"))
            painter.fillRect(QRectF(rect.left(), 0, rect.width(), 2), colour("accent"))
            if self.hasFocus():
                canvas.box(
                    rect.adjusted(2, 4, -2, -2), METRICS.row_radius, None, "accent", METRICS.focus_ring
                )
        painter.fillRect(QRectF(rect.right(), 0, 1, rect.height()), colour("line"))
        left = rect.left() + 3 * METRICS.grid
        canvas.icon(
            QPointF(left + METRICS.icon / 2, rect.center().y()), "document", "ink2" if current else "ink3", 14
        )
        left += METRICS.icon + METRICS.grid + 2
        cross = QRectF(self._cross(index))
        face = STRONG if current else BASE
        words = QRectF(left, rect.top(), cross.left() - left, rect.height())
        canvas.text(words, self.tabText(index), face, "ink" if current else "ink2")
        if current or index == self._over:
            canvas.icon(cross.center(), "close", "ink3", 10)


class ReaderTabs(QTabWidget):
    """Readers by transcript; the current one bears the name `reader`."""

    current_changed = Signal(object)  # ReaderView or None
    reader_added = Signal(object)  # ReaderView
    closed = Signal(str)
    import_clicked = Signal()

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader_tabs")
        self._themes = themes
        self._readers: dict[str, ReaderView] = {}
        self._pages: dict[str, QWidget] = {}  # what holds each reader, and the banner when in front
        self._banner: QWidget | None = None
        self.setTabBar(BriefingTabBar(themes, self))
        self.setDocumentMode(True)
        self._nothing = NothingOpen(themes, self)
        self._nothing.clicked.connect(self.import_clicked)
        self.currentChanged.connect(self._on_current)
        self.tabCloseRequested.connect(self.close_tab)

    def reader_of(self, transcript_id: str) -> ReaderView | None:
        """The reader that shows a transcript, if it is open."""
        return self._readers.get(transcript_id)

    def current(self) -> ReaderView | None:
        """The reader in front."""
        return self._readers.get(self.current_id())

    def set_banner(self, banner: QWidget) -> None:
        """A line that stands between the tabs and whichever page is in front."""
        self._banner = banner

    def current_id(self) -> str:
        """The transcript in front; empty when none is open."""
        return self.id_at(self.currentIndex())

    def id_at(self, index: int) -> str:
        """The transcript of a tab."""
        page = self.widget(index)
        return next((key for key, mine in self._pages.items() if mine is page), "")

    def open_ids(self) -> tuple[str, ...]:
        """The open transcripts from left to right."""
        return tuple(self.id_at(index) for index in range(self.count()))

    def add(self, briefing: Briefing) -> ReaderView:
        """Open a tab on a briefing."""
        page = QWidget(self)
        reader = ReaderView(self._themes, page)
        reader.setObjectName("reader_behind")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(reader, 1)
        self._readers[briefing.id], self._pages[briefing.id] = reader, page
        self.reader_added.emit(reader)
        reader.show_briefing(briefing)
        index = self.addTab(page, briefing.transcript.title)
        self.setTabToolTip(index, plain_tip(briefing.transcript.title))
        return reader

    def add_page(self, page: QWidget) -> None:
        """Open a tab on something that is no briefing; its title is the page's."""
        self.addTab(page, page.windowTitle())
        page.windowTitleChanged.connect(lambda title: self.setTabText(self.indexOf(page), title))

    def readers(self) -> tuple[ReaderView, ...]:
        """All pages that are open."""
        return tuple(self._readers.values())

    def show_id(self, transcript_id: str) -> None:
        """Bring a transcript's tab to the front."""
        if transcript_id in self._pages:
            self.setCurrentWidget(self._pages[transcript_id])

    def rename(self, transcript_id: str, title: str) -> None:
        """Give a transcript's tab another title."""
        if transcript_id in self._pages:
            index = self.indexOf(self._pages[transcript_id])
            self.setTabText(index, title)
            self.setTabToolTip(index, plain_tip(title))

    def close_tab(self, index: int) -> None:
        """Close a tab."""
        page, transcript_id = self.widget(index), self.id_at(index)
        if page is not None:
            if self._banner is not None and self._banner.parentWidget() is page:
                self._banner.setParent(self)
                self._banner.hide()
            self._readers.pop(transcript_id, None)
            self._pages.pop(transcript_id, None)
            self.removeTab(index)
            page.deleteLater()
            self.closed.emit(transcript_id)

    def step(self, by: int) -> None:
        """Go to a neighbouring tab, round at the ends."""
        if self.count():
            self.setCurrentIndex((self.currentIndex() + by) % self.count())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What stands in for a page takes its room."""
        super().resizeEvent(event)
        self._nothing.setGeometry(self.rect())

    def _on_current(self, _: int) -> None:
        self._nothing.setVisible(self.count() == 0)
        current = self.current()
        for reader in self._readers.values():
            reader.setObjectName("reader" if reader is current else "reader_behind")
        column = self._pages[self.current_id()].layout() if current is not None else None
        if isinstance(column, QVBoxLayout) and self._banner is not None:
            column.insertWidget(0, self._banner)
        self.current_changed.emit(current)
