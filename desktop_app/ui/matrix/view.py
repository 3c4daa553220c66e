"""The table itself: sorted by its heads, edited in place, read by keyboard."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QTableView,
    QWidget,
)

from desktop_app.model.matrix import FILLED, Column, Matrix, MatrixRow
from desktop_app.model.outline import Status
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.slim_bar import SlimBar
from desktop_app.ui.parts.views import menu_place, pop_up, set_up_view
from desktop_app.ui.theme import ThemeManager

from .delegate import MatrixDelegate
from .heads import MatrixHeads
from .model import COLUMNS, MatrixFilter, MatrixModel, row_of
from .words import as_tsv, wanted

_SHOW_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CLEAR_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_STATUS_KEYS = {Qt.Key.Key_Y: Status.CONFIRMED, Qt.Key.Key_X: Status.REJECTED}
_TYPED = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class MatrixView(QTableView):
    """Cells that can be filled take what is typed; in the others Y and X say what the reader thinks."""

    shown = Signal(object)  # MatrixRow: its evidence is wanted
    entered = Signal(object, object, object)  # MatrixRow, Column, words or None for the entry taken back
    judged = Signal(object, object)  # MatrixRow, Status

    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("matrix_view")
        self._model = MatrixModel(self)
        self.rows = MatrixFilter(self._model, self)
        self._waiting: Matrix | None = None  # while a cell is edited
        set_up_view(self, themes)
        self.setItemDelegate(MatrixDelegate(themes, self.rows, self))
        self.heads = MatrixHeads(themes, self)
        self.setHorizontalHeader(self.heads)
        self.setModel(self.rows)
        self._set_up(themes)
        self._model.typed.connect(self._on_typed)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)
        self._fit_rows(themes)
        themes.changed.connect(lambda: self._fit_rows(themes))

    def set_matrix(self, matrix: Matrix) -> None:
        """Show a matrix; the reader's place in it, its order and its filter stay."""
        if self.state() is QAbstractItemView.State.EditingState and not self._model.is_same_shape(matrix):
            self._waiting = matrix  # the field would go with its row
            return
        self._waiting = None
        current, place = row_of(self.currentIndex()), self.currentIndex()
        down, across = self.verticalScrollBar().value(), self.horizontalScrollBar().value()
        self._model.set_matrix(matrix)
        if current is not None and not self.currentIndex().isValid():
            found = self._place_of(current, place)
            self.setCurrentIndex(found)
        self.verticalScrollBar().setValue(down)
        self.horizontalScrollBar().setValue(across)

    def matrix_rows(self) -> list[MatrixRow]:
        """All rows in the outline's order, filtered out or not."""
        return list(self._model.rows())

    def retranslate(self) -> None:
        """Speak the new language."""
        self._model.retranslate()

    def copy(self) -> None:
        """Put the selected cells on the clipboard, tabs between them."""
        chosen = self.selectionModel().selectedIndexes()
        if not chosen:
            return
        cells = {(index.row(), index.column()): str(index.data()) for index in chosen}
        lines, columns = (sorted({place[n] for place in cells}) for n in (0, 1))
        rows = [[cells.get((line, column), "") for column in columns] for line in lines]
        QGuiApplication.clipboard().setText(as_tsv(rows))

    def event(self, event: QEvent) -> bool:
        """Keys that act here are no shortcuts of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            acts = event.key() in (*_STATUS_KEYS, *_CLEAR_KEYS, *_SHOW_KEYS, Qt.Key.Key_F2)
            types = event.text() != "" and event.text().isprintable() and self._is_fillable()
            if _is_plain(event) and (acts or types):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows the evidence; Y, X and Delete act on the cell; all else moves or begins to type."""
        editing = self.state() is QAbstractItemView.State.EditingState  # Enter comes here from the field
        row = None if editing else row_of(self.currentIndex())
        if row is not None and _is_plain(event) and self._acts(row, Qt.Key(event.key())):
            event.accept()
            return
        super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Show what came while a cell was edited."""
        super().closeEditor(editor, hint)
        if self._waiting is not None:
            self.set_matrix(self._waiting)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same requests as a menu."""
        index, place = menu_place(self, event)
        row = row_of(index)
        if row is not None:
            self.setCurrentIndex(index)
            pop_up(self.make_menu(row, COLUMNS[index.column()]), place)

    def make_menu(self, row: MatrixRow, column: Column) -> QMenu:
        """The menu of one cell."""
        menu = QMenu(self)

        def offer(words: str, act: Callable[[], object]) -> None:
            menu.addAction(words, act)

        status, cell = row.item.status, row.cells[column]
        offer(self.tr("Show the evidence"), lambda: self.shown.emit(row))
        confirmed = status is Status.CONFIRMED
        words = self.tr("Take the confirmation back") if confirmed else self.tr("Confirm")
        offer(words, lambda: self._judge(row, Status.CONFIRMED))
        offer(self.tr("Reject"), lambda: self._judge(row, Status.REJECTED))
        if column in FILLED:
            menu.addSeparator()
            offer(self.tr("Edit"), lambda: self.edit(self.currentIndex()))
            if cell.text or cell.is_open:
                offer(self.tr("There is none"), lambda: self.entered.emit(row, column, ""))
            if cell.by_reader:
                offer(self.tr("Take my entry back"), lambda: self.entered.emit(row, column, None))
        menu.addSeparator()
        offer(self.tr("Copy"), self.copy)
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns follow the width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.heads.fit()

    def _set_up(self, themes: ThemeManager) -> None:
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.AnyKeyPressed | triggers.DoubleClicked)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBar(SlimBar(themes, self, Qt.Orientation.Horizontal))
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerWidget(QWidget(self))  # nothing, where the style would paint a box
        self.verticalHeader().hide()
        self.setSortingEnabled(True)
        self.heads.fit()

    def _fit_rows(self, themes: ThemeManager) -> None:
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(themes.length(METRICS.two_line_row))

    def _acts(self, row: MatrixRow, key: Qt.Key) -> bool:
        column = COLUMNS[self.currentIndex().column()]
        if key in _SHOW_KEYS:
            self.shown.emit(row)
        elif key in _CLEAR_KEYS and column in FILLED:
            self._on_typed(row, column, "")
        elif key in _STATUS_KEYS and column not in FILLED:
            self._judge(row, _STATUS_KEYS[key])
        else:
            return False
        return True

    def _is_fillable(self) -> bool:
        index = self.currentIndex()
        return index.isValid() and COLUMNS[index.column()] in FILLED

    def _judge(self, row: MatrixRow, status: Status) -> None:
        """Ask for a status; asking for the one it has takes it back."""
        self.judged.emit(row, Status.SUGGESTED if row.item.status is status else status)

    def _on_typed(self, row: object, column: object, words: str) -> None:
        if isinstance(row, MatrixRow) and isinstance(column, Column):
            asked = wanted(row.cells[column], words)
            if asked != row.cells[column].text:
                self.entered.emit(row, column, asked)

    def _on_clicked(self, index: QModelIndex) -> None:
        row = row_of(index)
        if row is not None and COLUMNS[index.column()] is Column.EVIDENCE and not _is_extending():
            self.shown.emit(row)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        row = row_of(index)
        if row is not None and COLUMNS[index.column()] is Column.MEASURE:
            self.shown.emit(row)

    def _place_of(self, row: MatrixRow, place: QModelIndex) -> QModelIndex:
        """Where a row stands now; where it stood, when it has gone."""
        column = place.column()
        for number in range(self.rows.rowCount()):
            index = self.rows.index(number, column)
            other = row_of(index)
            if other is not None and other.item.id == row.item.id:
                return index
        return self.rows.index(min(place.row(), self.rows.rowCount() - 1), column)


def _is_plain(event: QKeyEvent) -> bool:
    return not event.modifiers() & ~_TYPED


def _is_extending() -> bool:
    """Whether a click is to select more than one cell."""
    extending = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    return bool(QGuiApplication.keyboardModifiers() & extending)
