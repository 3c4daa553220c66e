"""The list of a report's files."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QMenu, QWidget

from desktop_app.model.library import ImportRow, ImportStatus
from desktop_app.ui.parts.views import menu_place, pop_up, set_up_view
from desktop_app.ui.theme import ThemeManager

from .delegate import ReportDelegate
from .model import ReportModel
from .words import report_text


class ReportView(QListView):
    """A click or Enter opens what was stored; Enter tries again what failed."""

    opened = Signal(str)  # transcript id
    retry_wanted = Signal(tuple)  # paths
    encoding_wanted = Signal(tuple)  # paths
    chosen_changed = Signal()

    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("report_view")
        self._model = ReportModel(self)
        set_up_view(self, themes)
        self.setItemDelegate(ReportDelegate(themes, self._model, self))
        self.setModel(self._model)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.selectionModel().selectionChanged.connect(self.chosen_changed)
        self._model.modelReset.connect(self.chosen_changed)

    def set_rows(self, rows: list[ImportRow]) -> None:
        """Show files; the current one stays current."""
        current = self._model.row_at(self.currentIndex())
        self._model.set_rows(rows)
        index = self._model.index_of(current.path) if current is not None else QModelIndex()
        index = index if index.isValid() else self._model.index(0, 0)
        if index.isValid():
            self.setCurrentIndex(index)

    def chosen(self) -> list[ImportRow]:
        """The selected files, in their order."""
        indexes = sorted(self.selectionModel().selectedIndexes(), key=QModelIndex.row)
        rows = [self._model.row_at(index) for index in indexes]
        return [row for row in rows if row is not None]

    def failed_paths(self) -> tuple[str, ...]:
        """Those of the selected that failed and came from a file."""
        return tuple(row.path for row in self.chosen() if row.status is ImportStatus.FAILED and row.path)

    def paths(self) -> tuple[str, ...]:
        """The selected that came from a file."""
        return tuple(row.path for row in self.chosen() if row.path)

    def open_current(self) -> None:
        """Open what the current file was stored as, or try again what failed."""
        row = self._model.row_at(self.currentIndex())
        if row is not None and row.transcript_id:
            self.opened.emit(row.transcript_id)
        elif row is not None and row.path:
            self.retry_wanted.emit(self.failed_paths() or (row.path,))

    def copy(self) -> None:
        """Put the selected files, with what became of them, on the clipboard."""
        QGuiApplication.clipboard().setText(report_text(self.chosen()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens or tries again."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_current()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Only the left button clicks."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not event.modifiers():
            index = self.indexAt(event.position().toPoint())
            row = self._model.row_at(index)
            if row is not None and row.transcript_id:
                self.opened.emit(row.transcript_id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the selected files."""
        index, place = menu_place(self, event)
        if not index.isValid():
            return
        if not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)
        pop_up(self.make_menu(), place)

    def make_menu(self) -> QMenu:
        """The menu of the selected files."""
        menu = QMenu(self)
        row = self._model.row_at(self.currentIndex())
        if row is not None and row.transcript_id:
            menu.addAction(self.tr("Open"), self.open_current)
        if failed := self.failed_paths():
            menu.addAction(self.tr("Retry"), lambda: self.retry_wanted.emit(failed))
        if paths := self.paths():
            words = self.tr("Read again with another encoding…")
            menu.addAction(words, lambda: self.encoding_wanted.emit(paths))
        menu.addSeparator()
        menu.addAction(self.tr("Copy"), self.copy)
        return menu
