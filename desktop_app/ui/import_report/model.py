"""The files of a report as a Qt list."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from desktop_app.model.library import ImportRow
from desktop_app.ui.parts.tips import plain_tip
from desktop_app.ui.parts.tree_model import ROOT, Index

from .words import detail_of, name_of, status_words


class ReportModel(QAbstractListModel):
    """One row a file."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[ImportRow] = ()

    def set_rows(self, rows: Sequence[ImportRow]) -> None:
        """Show other files."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_at(self, index: Index) -> ImportRow | None:
        """The file behind an index."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def index_of(self, path: str) -> QModelIndex:
        """Where a file stands; invalid where it does not."""
        places = (place for place, row in enumerate(self._rows) if row.path == path)
        return self.index(next(places, -1), 0)

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many files there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words for the eye and for assistive tools."""
        row = self.row_at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return name_of(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (name_of(row), status_words(row), detail_of(row)) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip("\n".join(part for part in (row.path, row.title, detail_of(row)) if part))
        return None
