"""The outline as a Qt item model: one tree for all panes, and a filter that shows one pane of it."""

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QSortFilterProxyModel,
    Qt,
    Signal,
)

from desktop_app.model.outline import Outline, OutlineItem, Pane, Status
from desktop_app.ui.parts.tips import plain_tip
from desktop_app.ui.parts.tree_model import CHOOSABLE, Index, TreeModel, node_at

from .rows import Row, lay_out

ROW_ROLE = Qt.ItemDataRole.UserRole  # the Row
ON_SCREEN_ROLE = Qt.ItemDataRole.UserRole + 1  # whether its evidence is being read
_EDITABLE = CHOOSABLE | Qt.ItemFlag.ItemIsEditable


class OutlineModel(TreeModel):
    """The rows of an outline, one column, whose display text is exactly the label."""

    rename_requested = Signal(str, str)  # item id, the new label

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._outline = Outline()
        self._outline_rows: list[Row] = []
        self._rows: dict[str, Row] = {}
        self._on_screen: frozenset[str] = frozenset()

    def set_outline(self, outline: Outline) -> None:
        """Show another outline, or the same one after a change."""
        self._outline = outline
        top = lay_out(outline)
        self._outline_rows = top
        self._rows = {row.key: row for first in top for row in first.walk()}
        self._replace(top)

    def set_on_screen(self, ids: frozenset[str]) -> None:
        """Mark the items whose evidence is being read; only rows that change are painted again."""
        changed = ids ^ self._on_screen
        self._on_screen = ids
        for item_id in changed & self._rows.keys():
            index = self.index_of(item_id)
            self.dataChanged.emit(index, index, [ON_SCREEN_ROLE, Qt.ItemDataRole.FontRole])

    def top(self) -> list[Row]:
        """The rows that stand under no other."""
        return self._outline_rows

    def items(self) -> tuple[OutlineItem, ...]:
        """All items in reading order."""
        return self._outline.items

    def row_of(self, key: str) -> Row | None:
        """The row of an item's id, or of a row's key."""
        return self._rows.get(key)

    def index_of(self, key: str) -> QModelIndex:
        """Where a row stands; invalid when the outline has none of that key."""
        row = self._rows.get(key)
        return QModelIndex() if row is None else self.index_of_node(row)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The label, what assistive tools should say, and the row itself for the delegate."""
        row = row_at(index)
        if row is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return row.label
        if role == ROW_ROLE:
            return row
        if role == ON_SCREEN_ROLE:
            return row.member is None and row.item.id in self._on_screen
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip("\n".join((row.label, *self._mismatch(row), self._belongs(row))).rstrip())
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for a new label; the row changes when the outline comes back changed."""
        row = row_at(index)
        label = str(value).strip()
        if row is None or row.member is not None or role != Qt.ItemDataRole.EditRole:
            return False
        if label and label != row.label:
            self.rename_requested.emit(row.item.id, label)
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Items can be renamed in place; bare members cannot."""
        row = row_at(index)
        if row is None:
            return Qt.ItemFlag.NoItemFlags
        return _EDITABLE if row.member is None else CHOOSABLE

    def _belongs(self, row: Row) -> str:
        """Where an item hangs whose parent stands in another pane."""
        parent = self._rows.get(row.item.parent or "")
        if row.member is not None or parent is None or row.parent is parent:
            return ""
        return self.tr("Part of “{parent}”").format(parent=parent.label)

    def _mismatch(self, row: Row) -> tuple[str, ...]:
        """That the text lists more or fewer than it announces."""
        if not row.mismatch:
            return ()
        words = self.tr("{stated} announced, {found} listed")
        return (words.format(stated=row.item.count_stated, found=row.found),)

    def _spoken(self, row: Row) -> str:
        if row.member is not None:
            return self.tr("{label}, named by “{set}”").format(label=row.label, set=row.item.label)
        status = {
            Status.SUGGESTED: self.tr("suggested"),
            Status.CONFIRMED: self.tr("confirmed"),
            Status.EDITED: self.tr("edited"),
            Status.REJECTED: self.tr("rejected"),
        }[row.item.status]
        return self.tr(", ").join(
            part for part in (row.label, row.counts, status, *self._mismatch(row)) if part
        )


class PaneFilter(QSortFilterProxyModel):
    """One pane of the outline, narrowed to rows that contain the filter's words, with their parents."""

    def __init__(self, source: OutlineModel, pane: Pane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pane = pane
        self._words: tuple[str, ...] = ()
        self.setRecursiveFilteringEnabled(True)
        self.setAutoAcceptChildRows(True)
        self.setDynamicSortFilter(False)  # labels change with the whole outline only, marks at each step
        self.setSourceModel(source)

    def set_text(self, text: str) -> None:
        """Show only rows that contain every word of the text, in any order and case."""
        self._words = tuple(text.casefold().split())
        self.setFilterFixedString(text)  # has every row asked for again

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        """Whether a row belongs here by itself; Qt keeps the parents of those that do."""
        row = row_at(self.sourceModel().index(source_row, 0, source_parent))
        if row is None or row.pane is not self._pane:
            return False
        label = row.label.casefold()
        return all(word in label for word in self._words)


def row_at(index: Index) -> Row | None:
    """The row behind an index of the source model."""
    node = node_at(index)
    return node if isinstance(node, Row) else None
