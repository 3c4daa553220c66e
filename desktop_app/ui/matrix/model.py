"""A matrix as a Qt table, and what is left of it by filter and order."""

import re
from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QSortFilterProxyModel,
    Qt,
    Signal,
)

from desktop_app.model.matrix import FILLED, Column, Matrix, MatrixRow
from desktop_app.model.outline import Status
from desktop_app.ui.parts.tips import plain_tip
from desktop_app.ui.parts.tree_model import ROOT, Index

from .words import column_name, hint, shown, spoken

COLUMNS = tuple(Column)
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
_STATUSES = tuple(Status)
_NUMBER = re.compile(r"([0-9]+)")
_DIGITS = 30  # that count; longer numbers are none


class MatrixModel(QAbstractTableModel):
    """One row a task or measure; what is typed in a cell is asked for, not stored here."""

    typed = Signal(object, object, str)  # MatrixRow, Column, the words

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[MatrixRow] = ()

    def set_matrix(self, matrix: Matrix) -> None:
        """Show another matrix; where the same rows stand, only what they say changes."""
        same = [row.item.id for row in matrix.rows] == [row.item.id for row in self._rows]
        if not same:
            self.beginResetModel()
            self._rows = matrix.rows
            self.endResetModel()
            return
        before, self._rows = self._rows, matrix.rows
        for place, (old, new) in enumerate(zip(before, matrix.rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(place, 0), self.index(place, len(COLUMNS) - 1))

    def rows(self) -> Sequence[MatrixRow]:
        """All rows in the outline's order."""
        return self._rows

    def is_same_shape(self, matrix: Matrix) -> bool:
        """Whether another matrix has the same rows in the same places."""
        return [row.item.id for row in matrix.rows] == [row.item.id for row in self._rows]

    def retranslate(self) -> None:
        """Speak the new language."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(COLUMNS) - 1))

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """As many as a matrix has."""
        return 0 if parent.isValid() else len(COLUMNS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What the reader can fill can be edited."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsEditable if COLUMNS[index.column()] in FILLED else flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The columns' names."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return column_name(COLUMNS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words for the eye, for assistive tools and for the field in which a cell is edited."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row, column = self._rows[index.row()], COLUMNS[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return shown(row, column)
            case Qt.ItemDataRole.EditRole:
                return row.cells[column].text
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(hint(row, column))
            case _:
                return row if role == ROW_ROLE else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for an entry; it shows once it is stored."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        self.typed.emit(self._rows[index.row()], COLUMNS[index.column()], str(value))
        return True


class MatrixFilter(QSortFilterProxyModel):
    """Rows that hold all of some words, or have open cells; in the outline's order or a column's."""

    def __init__(self, source: MatrixModel, parent: QObject) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self._open_only = False
        self.setSourceModel(source)

    def set_words(self, text: str) -> None:
        """Keep rows that hold all of the words, in whichever cells."""
        self._words = tuple(text.casefold().split())
        self.invalidate()

    def set_open_only(self, wanted: bool) -> None:
        """Keep rows with a cell of which nobody has said anything."""
        self._open_only = wanted
        self.invalidate()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        """Whether a row is kept."""
        model = self.sourceModel()
        row = model.index(source_row, 0).data(ROW_ROLE)
        if not isinstance(row, MatrixRow):
            return False
        if self._open_only and not any(row.cells[column].is_open for column in FILLED):
            return False
        words = "\n".join(shown(row, column) for column in COLUMNS).casefold()
        return all(word in words for word in self._words)

    def lessThan(self, left: Index, right: Index) -> bool:
        """Words as a reader sorts them, numbers by their value; open cells last, whichever way round."""
        one, other, column = left.data(ROW_ROLE), right.data(ROW_ROLE), COLUMNS[left.column()]
        if not isinstance(one, MatrixRow) or not isinstance(other, MatrixRow):
            return False
        if column is Column.EVIDENCE:
            return one.places < other.places
        if column is Column.STATUS:
            return _STATUSES.index(one.item.status) < _STATUSES.index(other.item.status)
        mine, theirs = one.cells[column].text, other.cells[column].text
        if not mine or not theirs:
            ascending = self.sortOrder() is Qt.SortOrder.AscendingOrder
            return bool(mine) and not theirs if ascending else bool(theirs) and not mine
        return _order(mine) < _order(theirs)

    def is_ordered(self) -> bool:
        """Whether some column's order has taken the place of the outline's."""
        return self.sortColumn() >= 0


def _order(words: str) -> list[str | int]:
    """What words are sorted by: text and numbers in turn, so that 9 comes before 10."""
    return [
        int(part[:_DIGITS]) if place % 2 else part
        for place, part in enumerate(_NUMBER.split(words.casefold()))
    ]


def row_of(index: QModelIndex | Index) -> MatrixRow | None:
    """The row behind an index, of the model or of its filter."""
    row = index.data(ROW_ROLE) if index.isValid() else None
    return row if isinstance(row, MatrixRow) else None
