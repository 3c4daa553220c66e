"""Search hits as a Qt table: text, speaker, briefing, date."""

from collections import Counter
from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QObject, QSortFilterProxyModel, Qt

from desktop_app.model.search import Hit
from desktop_app.ui.parts.tips import plain_tip
from desktop_app.ui.parts.tree_model import ROOT, Index

HIT_ROLE = Qt.ItemDataRole.UserRole  # the Hit
SORT_ROLE = Qt.ItemDataRole.UserRole + 1
GROUP_ROLE = Qt.ItemDataRole.UserRole + 2
"""How many hits of its briefing follow from a row on, itself included; 0: the row above is of it, too.

-1 where hits are not grouped by briefing.
"""
_LATEST = 99_999_999  # later than every date written as a number


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
        self._first: dict[str, int] = {}  # the rank of each briefing's best hit
        self._counts: Counter[str] = Counter()

    def set_hits(self, hits: Sequence[Hit]) -> None:
        """Show these hits instead."""
        self.beginResetModel()
        self._hits = []
        self._first, self._counts = {}, Counter()
        self._take(hits)
        self.endResetModel()

    def begins_with(self, hits: Sequence[Hit], total: int) -> bool:
        """Whether these hits, of so many in all, are the first of those shown; their scores do not count."""
        shown = self._hits[: len(hits)]
        return len(self._hits) <= total and list(map(_shown, shown)) == list(map(_shown, hits))

    def append(self, hits: Sequence[Hit]) -> None:
        """Add the hits that rank below those shown."""
        if hits:
            self.beginInsertRows(ROOT, len(self._hits), len(self._hits) + len(hits) - 1)
            self._take(hits)
            self.endInsertRows()

    def count_in(self, transcript_id: str) -> int:
        """How many of the hits are of a briefing."""
        return self._counts[transcript_id]

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
            Column.TEXT: f"{self._sign(hit)}¶{hit.paragraph} {hit.snippet}",
            Column.SPEAKER: hit.speaker,
            Column.BRIEFING: hit.title,
            Column.DATE: hit.date,
        }[column]

    def _sign(self, hit: Hit) -> str:
        """What a hit is that is no paragraph of the text."""
        kind = place_name(hit.place)
        return f"{kind}, " if kind else ""

    def _take(self, hits: Sequence[Hit]) -> None:
        for rank, hit in enumerate(hits, start=len(self._hits)):
            self._first.setdefault(hit.transcript_id, rank)
        self._counts.update(hit.transcript_id for hit in hits)
        self._hits += hits

    def _sort_key(self, hit: Hit, column: Column, rank: int) -> str:
        """Texts that sort as the column should: briefings by their best hit, and in each the best first."""
        place = f"{hit.title.casefold()}\t{hit.transcript_id}\t{hit.paragraph:09d}"
        date = int(f"{hit.date.replace('-', ''):0<8}")
        group = f"{self._first[hit.transcript_id]:09d}\t{rank:09d}"
        return {
            Column.TEXT: group,
            Column.SPEAKER: f"{hit.speaker.casefold()}\t{place}",
            Column.BRIEFING: place,
            Column.DATE: f"{_LATEST - date:08d}\t{group}",
        }[column]


def place_name(place: str) -> str:
    """What a hit is called on screen that is no paragraph of the text; empty for one that is."""
    names = {
        "notes": QCoreApplication.translate("ResultsModel", "note"),
        "outline": QCoreApplication.translate("ResultsModel", "outline"),
    }
    return names.get(place, "")


def _shown(hit: Hit) -> tuple[object, ...]:
    return (
        hit.transcript_id,
        hit.paragraph,
        hit.place,
        hit.title,
        hit.date,
        hit.speaker,
        hit.snippet,
        hit.highlights,
    )


class SortedResults(QSortFilterProxyModel):
    """The hits in the order the reader chose; by rank unless another column is taken."""

    def __init__(self, source: ResultsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setSourceModel(source)
        self._hits = source
        self.setSortRole(SORT_ROLE)
        self.setDynamicSortFilter(True)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What the hits tell, and how they stand together."""
        return self._group(index) if role == GROUP_ROLE else super().data(index, role)

    def _group(self, index: Index) -> int:
        hit = index.data(HIT_ROLE)
        if self.sortColumn() == Column.SPEAKER or not isinstance(hit, Hit):
            return -1
        above = self.index(index.row() - 1, index.column()).data(HIT_ROLE)
        if isinstance(above, Hit) and above.transcript_id == hit.transcript_id:
            return 0
        return self._hits.count_in(hit.transcript_id)
