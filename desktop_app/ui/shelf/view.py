"""The tree of the library."""

from collections.abc import Callable, Sequence
from itertools import groupby

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QTreeView, QWidget

from desktop_app.model.library import Summary
from desktop_app.model.offers import Link
from desktop_app.model.search import SavedSearch
from desktop_app.ui.parts.views import menu_place, pop_up, set_up_view
from desktop_app.ui.theme import ThemeManager

from .collections_menu import CollectionAsks, add_collecting
from .delegate import ShelfDelegate
from .model import ShelfModel, is_named, shelf_node
from .nodes import Role, ShelfNode, Words, lay_out

_GROUPS = (Role.ALL, Role.RECENT, Role.COLLECTION, Role.BIN)


_Parts = tuple[
    Sequence[Summary],
    Sequence[tuple[str, int]],
    Sequence[Summary],
    Sequence[Link],
    Sequence[SavedSearch],
    Sequence[str],
]


class ShelfView(QTreeView):
    """Click or Enter opens, Del moves to the bin, letters typed find a row."""

    briefing_opened = Signal(str)
    remove_requested = Signal(tuple)  # ids
    restore_requested = Signal(tuple)  # ids
    export_requested = Signal(tuple)  # ids
    join_requested = Signal(tuple)  # ids, in the order of the list
    encoding_requested = Signal(tuple)  # paths of files to be read in another encoding
    tag_chosen = Signal(str)
    search_chosen = Signal(str)  # id
    search_renamed = Signal(str, str)  # id, new name
    searches_dropped = Signal(tuple)  # ids

    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("library_view")
        self._model = ShelfModel(self)
        self._opened: dict[str, bool] = {}  # what the reader opened or closed, by row key
        self._restoring = False
        self._parts: _Parts = ((), (), (), (), (), ())
        self._awaited = ""  # the collection whose name is to be opened for a change
        self.asks = CollectionAsks(self)
        self._model.search_renamed.connect(self.search_renamed)
        self._model.collection_renamed.connect(self.asks.renamed)
        self._model.tag_renamed.connect(self.asks.tag_renamed)
        set_up_view(self, themes)
        self._delegate = ShelfDelegate(themes, self._model, self)
        self.setItemDelegate(self._delegate)
        self.setModel(self._model)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QTreeView.SelectionMode.ExtendedSelection)
        self.clicked.connect(self._on_clicked)
        self.expanded.connect(self._on_expanded)
        self.collapsed.connect(self._on_collapsed)
        self.set_library((), (), ())

    def set_library(
        self,
        summaries: Sequence[Summary],
        tags: Sequence[tuple[str, int]],
        binned: Sequence[Summary],
        links: Sequence[Link] = (),
        searches: Sequence[SavedSearch] = (),
        collections: Sequence[str] = (),
    ) -> None:
        """Show a state of the library; what is open and selected stays so.

        Args:
            summaries: all briefings, in the order they are to be listed.
            tags: name and number of annotations.
            binned: what is in the bin.
            links: which briefings belong together.
            searches: that the reader keeps.
            collections: all of them, those that hold nothing too.
        """
        self._parts = (summaries, tags, binned, links, searches, collections)
        chosen = {node.key for node in self.chosen_nodes()}
        current = shelf_node(self.currentIndex())
        place = self.verticalScrollBar().value()
        self._model.set_links(summaries, links)
        near = self._nearest_to(current)
        self._model.set_rows(lay_out(summaries, tags, binned, self._words(), searches, collections))
        present = {node.key for node in self._model.nodes()}
        self._restore(chosen, next((key for key in near if key in present), ""))
        self.verticalScrollBar().setValue(place)
        if self._awaited in collections:
            self.name_collection(self._awaited)

    def name_collection(self, name: str) -> None:
        """Open a collection's name for a change, as soon as its row is there."""
        node = next((n for n in self._model.nodes() if n.role is Role.COLLECTION and n.text == name), None)
        self._awaited = name if node is None else ""
        if node is not None:
            index = self._model.index_of_node(node)
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.setCurrentIndex(index)
            self.scrollTo(index)
            self.edit(index)

    def select_briefing(self, briefing_id: str) -> None:
        """Mark a briefing as the one that is read, and bring it into sight."""
        self._delegate.open_briefing = briefing_id
        shown = [node for node in self._model.nodes() if node.summary and node.summary.id == briefing_id]
        shown = [node for node in shown if node.role is Role.BRIEFING and not _in_recent(node)]
        if shown:
            index = self._model.index_of_node(shown[0])
            self.setExpanded(index.parent(), True)
            self.setCurrentIndex(index)
            self.scrollTo(index)
        self.viewport().update()

    def retranslate(self) -> None:
        """Set every text."""
        self.setAccessibleName(self.tr("Library"))
        self.set_library(*self._parts)

    def chosen_nodes(self) -> list[ShelfNode]:
        """The selected rows."""
        found = [shelf_node(index) for index in self.selectionModel().selectedIndexes()]
        return [node for node in found if node is not None]

    def chosen_ids(self, role: Role = Role.BRIEFING) -> tuple[str, ...]:
        """The ids of selected briefings, each once."""
        nodes = [node for node in self.chosen_nodes() if node.role is role]
        return tuple(dict.fromkeys(node.summary.id for node in nodes if node.summary is not None))

    def _add_linked(self, menu: QMenu, node: ShelfNode) -> None:
        for other in self._model.linked_to(node):
            template = self.tr("Open the other language: {title}")
            if node.summary is not None and other.language == node.summary.language:
                template = self.tr("Open the linked briefing: {title}")
            words = template.format(title=other.title).replace("&", "&&")
            menu.addAction(words, self._opener(other.id))

    def _opener(self, transcript_id: str) -> Callable[[], None]:
        return lambda: self.briefing_opened.emit(transcript_id)

    def _in_page_order(self, ids: Sequence[str]) -> tuple[str, ...]:
        """Briefings in the order of their files' names, in which page 10 follows page 9."""
        paths = {one.id: one.path or one.title for one in self._parts[0]}
        return tuple(sorted(ids, key=lambda each: natural_order(paths.get(each, ""))))

    def _chosen_searches(self) -> tuple[str, ...]:
        """The ids of the selected saved searches."""
        return tuple(node.search.id for node in self.chosen_nodes() if node.search is not None)

    def chosen_names(self, role: Role) -> tuple[str, ...]:
        """The names of the selected collections, or tags."""
        return tuple(node.text for node in self.chosen_nodes() if node.role is role)

    def _chosen_paths(self) -> tuple[str, ...]:
        """The files that the selected briefings came from."""
        summaries = [node.summary for node in self.chosen_nodes() if node.role is Role.BRIEFING]
        return tuple(dict.fromkeys(one.path for one in summaries if one is not None and one.path))

    def event(self, event: QEvent) -> bool:
        """On what has a name of the reader's own F2 is the list's, whatever it is elsewhere in the window."""
        current = shelf_node(self.currentIndex())
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_F2
            and current is not None
            and is_named(current)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens what is current, Del takes away, F2 renames what has a name of the reader's."""
        current = shelf_node(self.currentIndex())
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current is not None:
            self._use(current)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            if ids := self.chosen_ids():
                self.remove_requested.emit(ids)
            if searches := self._chosen_searches():
                self.searches_dropped.emit(searches)
            if names := self.chosen_names(Role.COLLECTION):
                self.asks.dropped.emit(names)
            if names := self.chosen_names(Role.TAG):
                self.asks.tags_dropped.emit(names)
        elif event.key() == Qt.Key.Key_F2 and current is not None and is_named(current):
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a heading selects nothing."""
        node = shelf_node(self.indexAt(event.position().toPoint()))
        if node is None or node.role is Role.HEADING:
            event.accept()
            return
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the selected briefings."""
        index, place = menu_place(self, event)
        node = shelf_node(index)
        if node is None or node.role is Role.HEADING:
            return
        if not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)
        menu = self.make_menu(node)
        if menu.actions():
            pop_up(menu, place)

    def make_menu(self, node: ShelfNode) -> QMenu:
        """The menu of one row."""
        menu = QMenu(self)
        if node.role is Role.BRIEFING:
            ids = self.chosen_ids()
            menu.addAction(self.tr("Open"), lambda: self._use(node))
            self._add_linked(menu, node)
            menu.addAction(self.tr("Export…"), lambda: self.export_requested.emit(ids))
            if len(ids) > 1:
                pages = self._in_page_order(ids)
                words = self.tr("Join into one briefing")
                menu.addAction(words, lambda: self.join_requested.emit(pages))
            if paths := self._chosen_paths():
                words = self.tr("Read again with another encoding…")
                menu.addAction(words, lambda: self.encoding_requested.emit(paths))
            inside = node.parent.text if node.parent and node.parent.role is Role.COLLECTION else ""
            add_collecting(menu, self.asks, self._parts[5], ids, inside)
            menu.addSeparator()
            menu.addAction(self.tr("Move to the bin"), lambda: self.remove_requested.emit(ids))
        elif node.role is Role.BINNED:
            ids = self.chosen_ids(Role.BINNED)
            menu.addAction(self.tr("Take out of the bin"), lambda: self.restore_requested.emit(ids))
        elif node.role is Role.TAG:
            tags = self.chosen_names(Role.TAG)
            menu.addAction(self.tr("Search for this tag"), lambda: self._use(node))
            menu.addAction(self.tr("Rename") + "\tF2", lambda: self.edit(self._model.index_of_node(node)))
            menu.addAction(self.tr("Remove"), lambda: self.asks.tags_dropped.emit(tags))
        elif node.role is Role.SEARCH:
            searches = self._chosen_searches()
            menu.addAction(self.tr("Search"), lambda: self._use(node))
            menu.addAction(self.tr("Rename") + "\tF2", lambda: self.edit(self._model.index_of_node(node)))
            menu.addSeparator()
            menu.addAction(self.tr("Remove"), lambda: self.searches_dropped.emit(searches))
        if node.role is Role.COLLECTION:
            names = self.chosen_names(Role.COLLECTION)
            menu.addAction(self.tr("Rename") + "\tF2", lambda: self.edit(self._model.index_of_node(node)))
            menu.addAction(self.tr("Remove"), lambda: self.asks.dropped.emit(names))
        if node.children and node.role is not Role.BRIEFING:
            ids = tuple(child.summary.id for child in node.children if child.summary is not None)
            if node.role is Role.BIN:
                menu.addAction(self.tr("Take all out of the bin"), lambda: self.restore_requested.emit(ids))
            else:
                menu.addAction(self.tr("Export…"), lambda: self.export_requested.emit(ids))
        return menu

    def _words(self) -> Words:
        return Words(
            library=self.tr("Library"),
            everything=self.tr("All briefings"),
            recent=self.tr("Recent"),
            collections=self.tr("Collections"),
            tags=self.tr("Tags"),
            searches=self.tr("Saved searches"),
            bin=self.tr("Bin"),
        )

    def _nearest_to(self, current: ShelfNode | None) -> list[str]:
        """The keys of the current row and, where it is in sight, of those below, then those above it."""
        if current is None:
            return []
        keys: list[str] = []
        index = self._model.index(0, 0)
        while index.isValid():
            node = shelf_node(index)
            if node is not None and node.role is not Role.HEADING:
                keys.append(node.key)
            index = self.indexBelow(index)
        if current.key not in keys:
            return [current.key]
        place = keys.index(current.key)
        return [*keys[place:], *reversed(keys[:place])]

    def _restore(self, chosen: set[str], current: str) -> None:
        self._restoring = True
        selection = self.selectionModel()
        for node in self._model.nodes():
            index = self._model.index_of_node(node)
            if node.children:
                self.setExpanded(index, self._opened.get(node.key, node.opened))
            if node.key == current:
                selection.setCurrentIndex(index, selection.SelectionFlag.NoUpdate)
            if node.key in chosen:
                selection.select(index, selection.SelectionFlag.Select)
        self._restoring = False

    def _on_expanded(self, index: QModelIndex) -> None:
        self._remember(index, opened=True)

    def _on_collapsed(self, index: QModelIndex) -> None:
        self._remember(index, opened=False)

    def _remember(self, index: QModelIndex, *, opened: bool) -> None:
        node = shelf_node(index)
        if node is not None and not self._restoring:
            self._opened[node.key] = opened

    def _on_clicked(self, index: QModelIndex) -> None:
        node = shelf_node(index)
        if node is not None and len(self.chosen_nodes()) <= 1:
            self._use(node)

    def _use(self, node: ShelfNode) -> None:
        """Do what a row is for."""
        if node.role is Role.BRIEFING and node.summary is not None:
            self.briefing_opened.emit(node.summary.id)
        elif node.role is Role.TAG:
            self.tag_chosen.emit(node.text)
        elif node.search is not None:
            self.search_chosen.emit(node.search.id)
        elif node.role in _GROUPS:
            index = self._model.index_of_node(node)
            self.setExpanded(index, not self.isExpanded(index))


def natural_order(name: str) -> list[tuple[int, int, str]]:
    """What to sort names by, so that numbers in them count as numbers."""
    runs = groupby(name.casefold(), str.isdecimal)
    parts = ((number, "".join(signs)) for number, signs in runs)
    return [(0, int(text[:18]), text) if number else (1, 0, text) for number, text in parts]


def _in_recent(node: ShelfNode) -> bool:
    return node.parent is not None and node.parent.role is Role.RECENT
