"""The outline as Qt item models, one a pane; a changed outline moves only the rows that moved."""

from collections.abc import Collection, Iterator, Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QObject, Qt, Signal

from desktop_app.model.outline import Outline, OutlineItem, Pane, Status
from desktop_app.ui.parts.tips import plain_tip
from desktop_app.ui.parts.tree_model import CHOOSABLE, ROOT, Index, TreeModel, TreeNode, node_at

from .rows import Row, lay_out, let_through, number

ROW_ROLE = Qt.ItemDataRole.UserRole  # the Row
ON_SCREEN_ROLE = Qt.ItemDataRole.UserRole + 1  # whether its evidence is being read
ITEMS_MIME = "application/x-briefing-desk-items"
"""What is dragged: ids of items, a line each."""
_ITEM_FLAGS = (
    CHOOSABLE | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
)
_ONE_BY_ONE = 40  # more rows that change at once are painted anew together


class OutlineModel(QObject):
    """An outline laid out for all panes."""

    rename_requested = Signal(str, str)  # item id, the new label

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.outline = Outline()
        self.on_screen: frozenset[str] = frozenset()
        self.panes = {pane: PaneModel(self, pane) for pane in Pane}
        self._rows: dict[str, Row] = {}
        self._top: list[Row] = []

    def set_outline(self, outline: Outline) -> None:
        """Show another outline, or the same one after a change."""
        self.outline = outline
        top = lay_out(outline)
        for pane, model in self.panes.items():
            model.set_rows([row for row in top if row.pane is pane])
        self._top = [row for model in self.panes.values() for row in model.top()]
        self._rows = {row.key: row for first in self._top for row in first.walk()}

    def set_on_screen(self, ids: frozenset[str]) -> None:
        """Mark the items whose evidence is being read; only rows that change are painted again."""
        changed = ids ^ self.on_screen
        self.on_screen = ids
        for row in filter(None, map(self._rows.get, changed)):
            self.panes[row.pane].repaint_row(row)

    def top(self) -> list[Row]:
        """The rows that stand under no other, pane by pane."""
        return self._top

    def hangs_under(self, item_id: str, ids: Collection[str]) -> bool:
        """Whether an item is one of some, or a part of one, whichever panes they stand in."""
        step, seen = item_id, set()
        while step not in ids:
            row = self._rows.get(step)
            seen.add(step)
            if row is None or row.item.parent is None or row.item.parent in seen:
                return False
            step = row.item.parent
        return True

    def items(self) -> tuple[OutlineItem, ...]:
        """All items in reading order."""
        return self.outline.items

    def row_of(self, key: str) -> Row | None:
        """The row of an item's id, or of a row's key."""
        return self._rows.get(key)


class PaneModel(TreeModel):
    """The rows of one pane, one column, whose display text is exactly the label."""

    def __init__(self, outline: OutlineModel, pane: Pane) -> None:
        super().__init__(outline)
        self._outline, self.pane = outline, pane
        self._all: list[Row] = []
        self._shown: list[Row] = []
        self._words: tuple[str, ...] = ()
        self._gone: list[Row] = []  # kept alive until nobody holds an index to them

    def set_rows(self, top: Sequence[Row]) -> None:
        """Show other rows; those of keys that are shown already stay, and tell what is new of them."""
        news = list(top)
        number(news)
        if self._words or not _share_any(self._all, news):
            self._reset(news)
            return
        self._gone = []
        changed: list[Row] = []
        pending: list[tuple[Row | None, list[Row], list[Row]]] = [(None, self._all, news)]
        while pending:
            for old, new in self._follow(*pending.pop()):
                if not old.looks_like(new):
                    changed.append(old)
                old.become(new)
                if old.children or new.children:
                    pending.append((old, old.children, new.children))
        self._tell_changed(changed)

    def set_filter(self, text: str) -> None:
        """Show only rows that contain every word of the text, in any order and case."""
        words = tuple(text.casefold().split())
        if words != self._words:
            self._words = words
            self._reset(self._all)

    def top(self) -> list[Row]:
        """The rows that stand under no other, those that are filtered out too."""
        return self._all

    def shown_top(self) -> list[Row]:
        """Those of them that are shown."""
        return self._shown

    def index_of(self, row: Row) -> QModelIndex:
        """Where a row stands; invalid where it is filtered out."""
        step: TreeNode | None = row
        while isinstance(step, Row):
            siblings = step.parent.shown if isinstance(step.parent, Row) else self._shown
            if step.nth >= len(siblings) or siblings[step.nth] is not step:
                return QModelIndex()
            step = step.parent
        return self.index_of_node(row)

    def repaint_row(self, row: Row) -> None:
        """Have a row painted anew."""
        index = self.index_of(row)
        if index.isValid():
            self.dataChanged.emit(index, index)

    def index(self, row: int, column: int, parent: Index = ROOT) -> QModelIndex:
        """Qt's way down; in one step, since views ask it of every row after each change."""
        above = parent.internalPointer()
        rows = self._shown if above is None else above.shown
        return self.createIndex(row, column, rows[row]) if 0 <= row < len(rows) else QModelIndex()

    def index_of_node(self, node: TreeNode) -> QModelIndex:
        """Where a row stands that is shown."""
        return self.createIndex(node.nth if isinstance(node, Row) else node.place, 0, node)

    def hasChildren(self, parent: Index = ROOT) -> bool:
        """Asked of every row that is in the open."""
        above = parent.internalPointer()
        return bool(self._shown if above is None else above.shown)

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
            return row.member is None and row.item.id in self._outline.on_screen
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            words = (row.label, *self._warnings(row), self._belongs(row), self._sureness(row))
            return plain_tip("\n".join(filter(None, words)))
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for a new label; the row changes when the outline comes back changed."""
        row = row_at(index)
        label = str(value).strip()
        if row is None or row.member is not None or role != Qt.ItemDataRole.EditRole:
            return False
        if label != row.label:  # an empty one is asked for too, and told to be none
            self._outline.rename_requested.emit(row.item.id, label)
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Items can be renamed in place and dragged; bare members cannot."""
        row = index.internalPointer()
        if row is None:
            return Qt.ItemFlag.ItemIsDropEnabled
        return _ITEM_FLAGS if row.member is None else CHOOSABLE

    def mimeTypes(self) -> list[str]:
        """Items, and nothing else."""
        return [ITEMS_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The ids of items, as they stand on the screen."""
        ids = [row.item.id for row in map(row_at, indexes) if row is not None and row.member is None]
        data = QMimeData()
        data.setData(ITEMS_MIME, "\n".join(dict.fromkeys(ids)).encode())
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        """Items move."""
        return Qt.DropAction.MoveAction

    def _below(self, parent: Index) -> Sequence[Row]:
        row = row_at(parent)
        return self._shown if row is None else row.shown

    def _reset(self, top: list[Row]) -> None:
        self.beginResetModel()
        gone, self._all = self._all, top
        self._shown = let_through(top, self._words) if self._words else _unfiltered(top)
        self.endResetModel()
        del gone

    def _follow(self, parent: Row | None, olds: list[Row], news: list[Row]) -> list[tuple[Row, Row]]:
        """Let the rows under one be others by taking out and putting in what lies between those that stay.

        Returns:
            Rows that stay, each with the one that it is to be.
        """
        keys, fresh = [row.key for row in olds], [row.key for row in news]
        head, tail = _shared_ends(keys, fresh)
        index = ROOT if parent is None else self.index_of_node(parent)
        pairs = [*zip(olds[:head], news[:head], strict=True)]
        pairs += zip(olds[len(olds) - tail :], news[len(news) - tail :], strict=True)
        if head + tail < len(olds):
            self.beginRemoveRows(index, head, len(olds) - tail - 1)
            self._gone += olds[head : len(olds) - tail]
            del olds[head : len(olds) - tail]
            number(olds)
            self.endRemoveRows()
        if head + tail < len(news):
            between = news[head : len(news) - tail]
            self.beginInsertRows(index, head, head + len(between) - 1)
            for row in between:
                row.parent = parent
            olds[head:head] = between
            number(olds)
            self.endInsertRows()
        return pairs

    def _tell_changed(self, rows: Sequence[Row]) -> None:
        if len(rows) > _ONE_BY_ONE:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, 0))
            return
        for row in rows:
            self.repaint_row(row)

    def _belongs(self, row: Row) -> str:
        """Where an item hangs whose parent stands in another pane."""
        parent = self._outline.row_of(row.item.parent or "")
        if row.member is not None or parent is None or row.parent is parent:
            return ""
        return self.tr("Part of “{parent}”").format(parent=parent.label)

    def _warnings(self, row: Row) -> Iterator[str]:
        """That the text lists more or fewer than it announces, or leaves out numbers of a series."""
        if row.mismatch:
            words = self.tr("{stated} announced, {found} listed")
            yield words.format(stated=row.item.count_stated, found=row.found)
        if row.skipped:
            numbers = self.tr(", ").join(map(str, row.skipped))
            yield self.tr("left out right before this: {numbers}").format(numbers=numbers)

    def _sureness(self, row: Row) -> str:
        """How sure the rule is of what nobody has looked at."""
        if row.member is not None or row.item.status is not Status.SUGGESTED:
            return ""
        return self.tr("{percent} % sure").format(percent=percent_of(row.item))

    def _spoken(self, row: Row) -> str:
        if row.member is not None:
            return self.tr("{label}, named by “{set}”").format(label=row.label, set=row.item.label)
        status = {
            Status.SUGGESTED: self.tr("suggested"),
            Status.CONFIRMED: self.tr("confirmed"),
            Status.EDITED: self.tr("edited"),
            Status.REJECTED: self.tr("rejected"),
        }[row.item.status]
        told = (row.label, row.counts, status, self._sureness(row), *self._warnings(row), self._belongs(row))
        return self.tr(", ").join(filter(None, told))


def percent_of(item: OutlineItem) -> int:
    """An item's confidence in whole hundredths, never more than it is."""
    return int(item.confidence * 100 + 1e-6)


def row_at(index: Index) -> Row | None:
    """The row behind an index of a pane's model."""
    node = node_at(index)
    return node if isinstance(node, Row) else None


def _unfiltered(top: list[Row]) -> list[Row]:
    for first in top:
        for row in first.walk():
            row.shown = row.children
            row.nth = row.place
    return top


def _share_any(olds: Sequence[Row], news: Sequence[Row]) -> bool:
    return not {row.key for row in olds}.isdisjoint(row.key for row in news)


def _shared_ends(olds: Sequence[str], news: Sequence[str]) -> tuple[int, int]:
    """How many keys are the same at the beginning, and then at the end."""
    most = min(len(olds), len(news))
    head = next((n for n in range(most) if olds[n] != news[n]), most)
    tail = next((n for n in range(most - head) if olds[-1 - n] != news[-1 - n]), most - head)
    return head, tail
