"""The files and folders that are to be imported."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop_app.library.imports.files import is_folder
from desktop_app.ui.icons import icon
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.canvas import CENTRE, Canvas
from desktop_app.ui.parts.faces import META
from desktop_app.ui.parts.link import Link
from desktop_app.ui.parts.slim_bar import SlimBar
from desktop_app.ui.parts.tips import plain_tip
from desktop_app.ui.theme import ThemeManager


class SourceList(QWidget):
    """A list that takes drops; Del takes the selected out of it."""

    files_wanted = Signal()
    folder_wanted = Signal()
    changed = Signal()  # what is on the list
    current_changed = Signal()

    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self.list = _DropList(themes, self)
        self.list.paths_dropped.connect(self.add)
        self.list.remove_wanted.connect(self._remove)
        self.list.currentItemChanged.connect(self.current_changed)
        self.list.itemSelectionChanged.connect(self._on_selection)
        self.add_files, self.add_folder, self.remove = Link(themes), Link(themes), Link(themes)
        self.add_files.clicked.connect(self.files_wanted)
        self.add_folder.clicked.connect(self.folder_wanted)
        self.remove.clicked.connect(self._remove)
        row = QHBoxLayout()
        row.setSpacing(METRICS.grid)
        for link in (self.add_files, self.add_folder, self.remove):
            row.addWidget(link)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(METRICS.grid)
        layout.addWidget(self.list, 1)
        layout.addLayout(row)
        self._on_selection()

    def add(self, paths: Iterable[Path]) -> None:
        """Put paths on the list, each once, and make the first of them current."""
        known = self.paths()
        fresh = [path for path in dict.fromkeys(paths) if path not in known]
        for path in fresh:
            item = QListWidgetItem(path.name or str(path))
            item.setData(Qt.ItemDataRole.UserRole, str(path))
            item.setToolTip(plain_tip(str(path)))
            item.setIcon(icon("folder" if is_folder(path) else "document", self._themes))
            self.list.addItem(item)
        if fresh:
            self.list.setCurrentRow(len(known))
            self.changed.emit()

    def paths(self) -> tuple[Path, ...]:
        """What is on the list."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(_path(item) for item in items)

    def current(self) -> Path | None:
        """The path that is looked at."""
        item = self.list.currentItem()
        return None if item is None else _path(item)

    def retranslate(self) -> None:
        """Set every text."""
        self.list.setAccessibleName(self.tr("Files and folders to import"))
        self.list.set_hint(self.tr("Drop files, folders or archives here"))
        texts = {
            self.add_files: self.tr("Add files…"),
            self.add_folder: self.tr("Add a folder…"),
            self.remove: self.tr("Remove"),
        }
        for link, text in texts.items():
            link.setText(text)
            link.setAccessibleName(text)

    def _remove(self) -> None:
        for item in self.list.selectedItems():
            self.list.takeItem(self.list.row(item))
        self.changed.emit()

    def _on_selection(self) -> None:
        self.remove.setEnabled(bool(self.list.selectedItems()))


class _DropList(QListWidget):
    """Takes local files."""

    paths_dropped = Signal(list)  # of Path
    remove_wanted = Signal()

    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes, self._hint = themes, ""
        self.setAcceptDrops(True)
        self.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.setVerticalScrollBar(SlimBar(themes, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setIconSize(QSize(*2 * [themes.length(METRICS.icon)]))
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)

    def set_hint(self, words: str) -> None:
        """What an empty list says."""
        self._hint = words
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The hint where there is nothing else."""
        super().paintEvent(event)
        if not self.count():
            painter = QPainter(self.viewport())
            rect = QRectF(self.viewport().rect())
            Canvas(painter, self._themes).text(rect, self._hint, META, "ink3", CENTRE)
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del takes out."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Local files and folders are welcome."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Anywhere on the list."""
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand over their paths."""
        event.acceptProposedAction()
        urls = event.mimeData().urls()
        self.paths_dropped.emit([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])


def _path(item: QListWidgetItem) -> Path:
    return Path(item.data(Qt.ItemDataRole.UserRole))
