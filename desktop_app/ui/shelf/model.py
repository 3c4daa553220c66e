"""The library as a Qt tree."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.ui.parts.dates import date_words
from desktop_app.ui.parts.tips import plain_tip
from desktop_app.ui.parts.tree_model import CHOOSABLE, READABLE, Index, TreeModel, node_at

from .nodes import Role, ShelfNode


class ShelfModel(TreeModel):
    """Rows of the library; headings cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[ShelfNode] = ()

    def set_rows(self, rows: Sequence[ShelfNode]) -> None:
        """Show another state of the library."""
        before = self._rows
        self._rows = rows
        self._replace(rows)
        del before

    def nodes(self) -> Iterator[ShelfNode]:
        """Every row from top to bottom."""
        for row in self._rows:
            yield from row.walk()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words for the eye and for assistive tools."""
        node = shelf_node(index)
        if node is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return node.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{node.text}, {self.detail(node)}" if self.detail(node) else node.text
        if role == Qt.ItemDataRole.ToolTipRole and node.summary is not None:
            parts = (node.text, self.detail(node), node.summary.path)
            return plain_tip("\n".join(part for part in parts if part))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are there to be read only."""
        node = shelf_node(index)
        return READABLE if node is None or node.role is Role.HEADING else CHOOSABLE

    def detail(self, node: ShelfNode) -> str:
        """A briefing's second line, or how many there are."""
        if node.summary is None:
            return str(node.count) if node.role is not Role.HEADING else ""
        turns = self.tr("%n turn(s)", "", node.summary.turns)
        date = date_words(node.summary.date)
        return f"{date}  ·  {turns}" if date else turns


def shelf_node(index: QModelIndex | QPersistentModelIndex) -> ShelfNode | None:
    """The row behind an index."""
    node = node_at(index)
    return node if isinstance(node, ShelfNode) else None
