"""The window itself: there at once, furnished a moment later."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QMainWindow

from desktop_app.ui.metrics import METRICS
from desktop_app.ui.state import State
from desktop_app.ui.theme import ThemeManager

if TYPE_CHECKING:
    from desktop_app.ui.desk import Desk
    from desktop_app.ui.house import House

FIRST_SIZE = (1600, 1000)


class MainWindow(QMainWindow):
    """A frame with the page's and the panes' colours, until the house moves in.

    Loading what stands in the window takes several times as long as showing it: so it is shown first.
    """

    def __init__(self, themes: ThemeManager, state: State) -> None:
        super().__init__()
        self._themes, self._state = themes, state
        self._house: House | None = None
        self.setWindowTitle("Briefing Desk")
        self.setAcceptDrops(True)
        self.resize(*FIRST_SIZE)
        kept = state.bytes_of("window")
        if kept is not None:
            self.restoreGeometry(kept)

    def move_in(self, house: "House") -> None:
        """Hand the window over to what stands in it from now on."""
        self._house = house
        house.fit(self.width())

    @property
    def house(self) -> "House":
        """What stands in the window.

        Raises:
            RuntimeError: it has not moved in yet.
        """
        if self._house is None:
            raise RuntimeError("the window is still empty")
        return self._house

    @property
    def desk(self) -> "Desk":
        """The library as the window sees it."""
        return self.house.desk

    def open_briefing(self, transcript_id: str) -> None:
        """Bring a briefing to the front."""
        self.house.open_briefing(transcript_id)

    def search_for(self, words: str) -> None:
        """Search as if the words were typed."""
        self.house.search_for(words)

    def import_files(self, paths: list[Path], *, show: int = 1) -> None:
        """Import files and folders; open as many of what is stored as is said."""
        self.house.import_files(paths, show=show)

    def begin_with(self, files: list[Path], samples: list[Path]) -> None:
        """Import files and open them; a library that proves empty begins with the samples besides."""
        self.house.begin_with(files, samples)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._house is not None:
            self._house.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, where nothing nearer takes it, ends what was begun last."""
        if event.key() == Qt.Key.Key_Escape and self._house is not None:
            self._house.escape()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A small window folds the library away."""
        super().resizeEvent(event)
        if self._house is not None and self.isVisible():
            self._house.fit(event.size().width())

    def showEvent(self, event: QShowEvent) -> None:
        """Fit into the size it is first shown with."""
        super().showEvent(event)
        if self._house is not None:
            self._house.fit(self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The empty rooms: panes at the sides, the page between them."""
        super().paintEvent(event)
        if self._house is not None:
            return
        colour, length = self._themes.theme.colour, self._themes.length
        top = length(METRICS.top_row)
        left, right = length(METRICS.library_width), self.width() - length(METRICS.outline_width)
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("chrome"))
        page = QRectF(left, top + length(METRICS.tabs), right - left, self.height())
        painter.fillRect(page.adjusted(0, 0, 0, -length(METRICS.status_row)), colour("page"))
        painter.fillRect(QRectF(0, top, self.width(), METRICS.hairline), colour("line"))
        for edge in (left, right):
            painter.fillRect(QRectF(edge, top, METRICS.hairline, self.height()), colour("line"))
        painter.end()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere."""
        if self._house is not None and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped."""
        event.acceptProposedAction()
        self.house.take_dropped(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember size and place, and let the house close."""
        self._state.keep_bytes("window", self.saveGeometry())
        if self._house is not None:
            self._house.close()
        super().closeEvent(event)
