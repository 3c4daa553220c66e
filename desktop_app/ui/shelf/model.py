"""The library as a Qt tree."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop_app.model.library import Summary
from desktop_app.model.offers import Link
from desktop_app.ui.parts.dates import date_words
from desktop_app.ui.parts.tips import plain_tip
from desktop_app.ui.parts.tree_model import CHOOSABLE, READABLE, Index, TreeModel, node_at
from desktop_app.ui.search.kept import narrowing

from .nodes import Role, ShelfNode


class ShelfModel(TreeModel):
    """Rows of the library; headings cannot be chosen, saved searches, collections and tags can be renamed."""

    search_renamed = Signal(str, str)  # id, new name
    collection_renamed = Signal(str, str)  # old name, new one
    tag_renamed = Signal(str, str)  # old name, new one

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[ShelfNode] = ()
        self._linked: dict[str, list[Summary]] = {}  # by id

    def set_links(self, summaries: Sequence[Summary], links: Sequence[Link]) -> None:
        """Say which briefings belong together; seen when the rows are set."""
        known = {summary.id: summary for summary in summaries}
        self._linked = {}
        for link in links:
            for one, other in ((link.one, link.other), (link.other, link.one)):
                if other in known:
                    self._linked.setdefault(one, []).append(known[other])

    def linked_to(self, node: ShelfNode) -> list[Summary]:
        """The briefings that a row's is linked to."""
        return self._linked.get(node.summary.id, []) if node.summary is not None else []

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
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return node.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{node.text}, {self.detail(node)}" if self.detail(node) else node.text
        if role == Qt.ItemDataRole.ToolTipRole and node.summary is not None:
            parts = (node.text, self.detail(node), node.summary.path)
            return plain_tip("\n".join(part for part in parts if part))
        if role == Qt.ItemDataRole.ToolTipRole and node.search is not None:
            return plain_tip(f"{node.text}\n{self.detail(node)}")
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for another name; it stands here once the library holds it."""
        node = shelf_node(index)
        if role != Qt.ItemDataRole.EditRole or node is None or not is_named(node):
            return False
        name = " ".join(str(value).split())
        if node.search is not None:
            self.search_renamed.emit(node.search.id, name)
        elif node.role is Role.TAG:
            self.tag_renamed.emit(node.text, name)
        else:
            self.collection_renamed.emit(node.text, name)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are there to be read only."""
        node = shelf_node(index)
        if node is None or node.role is Role.HEADING:
            return READABLE
        return CHOOSABLE | Qt.ItemFlag.ItemIsEditable if is_named(node) else CHOOSABLE

    def detail(self, node: ShelfNode) -> str:
        """A briefing's second line, what is searched for, or how many there are."""
        if node.search is not None:
            query = node.search.query
            order = self.tr("by date") if query.newest_first else ""
            return "  ·  ".join(filter(None, (query.text, *query.within, *narrowing(query), order)))
        if node.summary is None:
            return str(node.count) if node.role is not Role.HEADING else ""
        turns = self.tr("%n turn(s)", "", node.summary.turns)
        pages = self.tr("%n part(s)", "", node.summary.parts) if node.summary.parts else ""
        parts = [date_words(node.summary.date), turns, pages, self._link_words(node)]
        return "  ·  ".join(part for part in parts if part)

    def _link_words(self, node: ShelfNode) -> str:
        """Where it can be read in another language, or that there is another copy of it."""
        linked = self.linked_to(node)
        languages = [
            other.language for other in linked if node.summary and other.language != node.summary.language
        ]
        if languages:
            names = {"zh": self.tr("Chinese"), "en": self.tr("English")}
            return self.tr("also {language}").format(language=names.get(languages[0], languages[0]))
        return self.tr("linked") if linked else ""


def shelf_node(index: QModelIndex | QPersistentModelIndex) -> ShelfNode | None:
    """The row behind an index."""
    node = node_at(index)
    return node if isinstance(node, ShelfNode) else None


def is_named(node: ShelfNode) -> bool:
    """Whether a row has a name of the reader's own, which can be changed in place."""
    return node.role in (Role.SEARCH, Role.COLLECTION, Role.TAG)
