"""Search hits as a Qt table: text, speaker, briefing, date."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QObject, QSortFilterProxyModel, Qt

from desktop_app.model.search import Hit
from desktop_app.ui.parts.tips import plain_tip
from desktop_app.ui.parts.tree_model import ROOT, Index

HIT_ROLE = Qt.ItemDataRole.UserRole  # the Hit
SORT_ROLE = Qt.ItemDataRole.UserRole + 1


class Column(IntEnum):
    """The table's columns."""

    TEXT = 0
    SPEAKER = 1
    BRIEFING = 2
    DATE = 3


class ResultsModel(QAbstractTableModel):
    """Hits in rank order; more can be added at the end."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: list[Hit] = []

    def set_hits(self, hits: Sequence[Hit]) -> None:
        """Show these hits instead."""
        self.beginResetModel()
        self._hits = list(hits)
        self.endResetModel()

    def begins_with(self, hits: Sequence[Hit], total: int) -> bool:
        """Whether these hits, of so many in all, are the first of those shown; their scores do not count."""
        shown = self._hits[: len(hits)]
        return len(self._hits) <= total and list(map(_shown, shown)) == list(map(_shown, hits))

    def append(self, hits: Sequence[Hit]) -> None:
        """Add the hits that rank below those shown."""
        if hits:
            self.beginInsertRows(ROOT, len(self._hits), len(self._hits) + len(hits) - 1)
            self._hits += hits
            self.endInsertRows()

    def rowCount(self, parent: Index = ROOT) -> int:
        """One row a hit."""
        return 0 if parent.isValid() else len(self._hits)

    def columnCount(self, parent: Index = ROOT) -> int:
        """As many as `Column` names."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's words, the key it is sorted by, and the hit itself."""
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        if role == HIT_ROLE:
            return hit
        if role == SORT_ROLE:
            return self._sort_key(hit, Column(index.column()), index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(hit, Column(index.column()))
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == Column.BRIEFING:
            return plain_tip(hit.title)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The columns' names."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.TEXT: self.tr("Text"),
            Column.SPEAKER: self.tr("Speaker"),
            Column.BRIEFING: self.tr("Briefing"),
            Column.DATE: self.tr("Date"),
        }[Column(section)]

    def _words(self, hit: Hit, column: Column) -> str:
        return {
            Column.TEXT: f"¶{hit.paragraph} {hit.snippet}",
            Column.SPEAKER: hit.speaker,
            Column.BRIEFING: hit.title,
            Column.DATE: hit.date,
        }[column]

    def _sort_key(self, hit: Hit, column: Column, rank: int) -> str:
        """Texts that sort as the column should; within one briefing by paragraph."""
        place = f"{hit.title.casefold()}\t{hit.transcript_id}\t{hit.paragraph:09d}"
        return {
            Column.TEXT: f"{rank:09d}",
            Column.SPEAKER: f"{hit.speaker.casefold()}\t{place}",
            Column.BRIEFING: place,
            Column.DATE: f"{hit.date}\t{place}",
        }[column]


def _shown(hit: Hit) -> tuple[object, ...]:
    return hit.transcript_id, hit.paragraph, hit.title, hit.date, hit.speaker, hit.snippet, hit.highlights


class SortedResults(QSortFilterProxyModel):
    """The hits in the order the reader chose; by rank unless another column is taken."""

    def __init__(self, source: ResultsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setSourceModel(source)
        self.setSortRole(SORT_ROLE)
        self.setDynamicSortFilter(True)
