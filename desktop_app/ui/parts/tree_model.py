"""A read-only Qt tree over nodes that know their parent, their children and their place."""

from collections.abc import Iterator, Sequence
from typing import Self

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
READABLE = Qt.ItemFlag.ItemIsEnabled
CHOOSABLE = READABLE | Qt.ItemFlag.ItemIsSelectable  # made once: views ask for flags of every row
ROOT = QModelIndex()


class TreeNode:
    """One row of a tree."""

    def __init__(self, parent: Self | None = None) -> None:
        self.parent = parent
        self.children: list[Self] = []
        self.place = 0  # among its siblings, from 0

    def walk(self) -> Iterator[Self]:
        """The node and all below it, in order."""
        pending = [self]
        while pending:
            node = pending.pop()
            yield node
            pending += reversed(node.children)


class TreeModel(QAbstractItemModel):
    """The shape of a tree of one column; what a row shows is told by who inherits."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._top: Sequence[TreeNode] = ()

    def _replace(self, top: Sequence[TreeNode]) -> None:
        self.beginResetModel()
        gone = self._top  # kept alive until nobody holds an index to it
        self._top = top
        for siblings in (top, *(node.children for first in top for node in first.walk())):
            for place, node in enumerate(siblings):
                node.place = place
        self.endResetModel()
        del gone

    def index_of_node(self, node: TreeNode) -> QModelIndex:
        """Where a node of this tree stands."""
        return self.createIndex(node.place, 0, node)

    def index(self, row: int, column: int, parent: Index = ROOT) -> QModelIndex:
        """Qt's way down."""
        nodes = self._below(parent)
        if column != 0 or not 0 <= row < len(nodes):
            return QModelIndex()
        return self.createIndex(row, 0, nodes[row])

    def parent(self, child: Index = ROOT) -> QModelIndex:  # type: ignore[override]  # hides QObject.parent()
        """Qt's way up."""
        node = node_at(child)
        return QModelIndex() if node is None or node.parent is None else self.index_of_node(node.parent)

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many rows stand directly under one."""
        return len(self._below(parent))

    def columnCount(self, parent: Index = ROOT) -> int:
        """Always one."""
        return 1

    def _below(self, parent: Index) -> Sequence[TreeNode]:
        node = node_at(parent)
        return self._top if node is None else node.children


def node_at(index: Index) -> TreeNode | None:
    """The node behind an index of a tree model itself, not of a proxy."""
    node = index.internalPointer()  # None where the index is invalid
    return node if isinstance(node, TreeNode) else None
