"""The window, driven as a reader would: keys, clicks, drops; looked at as assistive tools do."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.app import create_window
from desktop_app.ui.find_bar import FindBar
from desktop_app.ui.reader.view import ReaderView
from desktop_app.ui.search.choices import ChoiceRow
from desktop_app.ui.search.facet import FacetButton

Key = Qt.Key

PATIENCE = 15_000
"""Milliseconds until a journey is given up; none waits for it on its way."""


class Driver:
    """One window on a library."""

    def __init__(self, qtbot: QtBot, library: Path, size: tuple[int, int], *, settled: bool) -> None:
        self.bot = qtbot
        self.window = create_window(library)
        self.window.resize(*size)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        if settled:
            self.settle()

    # time

    def until(self, is_so: Callable[[], object]) -> None:
        """Let the window work until something is so."""
        self.bot.waitUntil(lambda: bool(is_so()), timeout=PATIENCE)

    def settle(self) -> None:
        """Let the window work until nothing is under way; the index may follow later."""
        self.until(self.window.desk.jobs.is_idle)
        QApplication.processEvents()
        self.until(self.window.desk.jobs.is_idle)

    def settle_index(self) -> None:
        """Let the window work until all that is stored can be searched for."""
        self.until(self.window.desk.is_idle)
        QApplication.processEvents()

    def close(self) -> None:
        """Close the window as its user does."""
        self.window.close()
        QApplication.processEvents()

    def leave(self) -> None:
        """Close the window and forget it; the interface speaks English again."""
        if self.window.isVisible():
            self.do("language.en")
            self.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, 0)
        QApplication.processEvents()

    # doing

    def action(self, name: str) -> QAction:
        found = self.window.findChild(QAction, name)
        assert isinstance(found, QAction), name
        return found

    def do(self, name: str) -> None:
        """Trigger an action, which must be possible."""
        assert self.action(name).isEnabled(), name
        self.action(name).trigger()

    def press(
        self,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        widget: QWidget | None = None,
    ) -> None:
        """Press a key where the keyboard is."""
        self.bot.keyClick(widget or QApplication.focusWidget() or self.window, key, modifiers)

    def type(self, words: str) -> None:
        """Type words where the keyboard is."""
        if words.isascii():
            self.bot.keyClicks(QApplication.focusWidget(), words)
        else:
            composed = QInputMethodEvent()
            composed.setCommitString(words)
            QApplication.sendEvent(QApplication.focusWidget(), composed)

    def drop(self, *paths: Path) -> None:
        """Drop files on the window."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        copy, left, none = (
            Qt.DropAction.CopyAction,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        enter = QDragEnterEvent(QPoint(700, 400), copy, data, left, none)
        QApplication.sendEvent(self.window, enter)
        assert enter.isAccepted()
        QApplication.sendEvent(self.window, QDropEvent(QPointF(700, 400), copy, data, left, none))

    def bring(self, *paths: Path) -> None:
        """Drop files and wait until they are stored, shown and searchable."""
        self.drop(*paths)
        self.settle()
        self.until(lambda: self.tabs)

    def open(self, title: str) -> None:
        """Open a briefing from the library."""
        self.click_row(self.tree("library_view"), self.row("library_view", title))
        self.until(lambda: title in self.window.windowTitle())
        self.settle()

    def open_by_palette(self, title: str) -> None:
        """Open a briefing by a few letters of its title."""
        self.press(Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        self.type(title)
        self.press(Key.Key_Return)
        self.until(lambda: title in self.window.windowTitle())
        self.settle()

    def choose(self, facet: str, value: str) -> None:
        """Choose a value of a facet by keyboard."""
        button = next(b for b in self.window.findChildren(FacetButton) if b.text() == facet)
        button.setFocus()
        self.press(Key.Key_Down)
        self.settle()
        seen = []
        while not seen or seen[-1] != value:
            row = QApplication.focusWidget()
            assert isinstance(row, ChoiceRow), (facet, row)
            seen.append(row.text())
            assert seen.count(row.text()) == 1, (value, seen)
            if row.text() != value:
                self.press(Key.Key_Down)
        self.press(Key.Key_Space)
        self.press(Key.Key_Return)
        self.settle()

    def click_row(self, view: QAbstractItemView, index: QModelIndex) -> None:
        view.scrollTo(index)
        place = view.visualRect(index).center()
        self.bot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def select(self, words: str) -> None:
        """Select words of the transcript."""
        found = self.reader.document().find(words)
        assert not found.isNull(), words
        cursor = QTextCursor(found)
        self.reader.setTextCursor(cursor)
        self.reader.setFocus()

    # looking

    def find(self, name: str) -> QWidget:
        found = self.window.findChild(QWidget, name)
        assert isinstance(found, QWidget), name
        return found

    def tree(self, name: str) -> QAbstractItemView:
        found = self.find(name)
        assert isinstance(found, QAbstractItemView)
        return found

    @property
    def reader(self) -> ReaderView:
        found = self.find("reader")
        assert isinstance(found, ReaderView)
        return found

    @property
    def results(self) -> QTableView:
        found = self.find("results_view")
        assert isinstance(found, QTableView)
        return found

    @property
    def search(self) -> QLineEdit:
        found = self.find("search_box")
        assert isinstance(found, QLineEdit)
        return found

    @property
    def message(self) -> str:
        found = self.find("status_message")
        assert isinstance(found, QLabel)
        return found.text()

    @property
    def hits(self) -> str:
        """What the line above the page says; empty while it is not there."""
        bar = self.window.findChild(FindBar)
        assert bar is not None
        return bar.findChild(QLabel).text() if bar.isVisible() else ""

    def spoken(self, name: str, words: str) -> str:
        """What assistive tools say of a row."""
        return str(self.row(name, words).data(Qt.ItemDataRole.AccessibleTextRole))

    @property
    def tabs(self) -> list[str]:
        bar = self.window.house._tabs.tabBar()
        return [bar.tabText(n) for n in range(bar.count())]

    def rows(self, name: str) -> list[str]:
        """Every row of a tree in its order, as it is called on screen."""
        return [str(index.data()) for index in self.indexes(name)]

    def indexes(self, name: str) -> list[QModelIndex]:
        model = self.tree(name).model()
        found: list[QModelIndex] = []

        def walk(parent: QModelIndex) -> None:
            for row in range(model.rowCount(parent)):
                index = model.index(row, 0, parent)
                found.append(index)
                walk(index)

        walk(QModelIndex())
        return found

    def row(self, name: str, words: str) -> QModelIndex:
        """The row that contains words."""
        found = [index for index in self.indexes(name) if words in str(index.data())]
        assert found, (words, self.rows(name))
        return found[0]

    def found(self) -> list[str]:
        """The text of each hit that is listed."""
        model = self.results.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]
