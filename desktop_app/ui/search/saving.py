"""Searches that the reader keeps: saved, run, renamed, removed."""

from dataclasses import replace

from PySide6.QtCore import QObject

from desktop_app.model.changes import DropSearch, PutSearch, Several
from desktop_app.model.ids import new_id
from desktop_app.model.search import SavedSearch, SearchQuery
from desktop_app.ui.desk import Desk
from desktop_app.ui.results.widget import ResultsPanel
from desktop_app.ui.search.kept import as_kept, asks, without_order
from desktop_app.ui.searching import Searching
from desktop_app.ui.shelf.widget import ShelfPanel
from desktop_app.ui.status_row import StatusRow


class SavedSearching(QObject):
    """Does what the list of saved searches asks for, each undoably."""

    def __init__(
        self,
        desk: Desk,
        searching: Searching,
        results: ResultsPanel,
        shelf: ShelfPanel,
        status: StatusRow,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._searching, self._status = desk, searching, status
        self._results = results
        results.save_wanted.connect(self.save)
        searching.answered.connect(self._show_saved)
        desk.shelf_changed.connect(self._show_saved)
        shelf.search_chosen.connect(self.run)
        shelf.search_renamed.connect(self._rename)
        shelf.searches_dropped.connect(self._drop)

    def save(self) -> None:
        """Keep what is searched for, named by its words; one that is kept already takes the order of now."""
        query = as_kept(self._searching.query())
        if not asks(query):
            self._status.tell(self.tr("There is no search to save: type one first"))
            return
        if (same := self._same(query)) is not None:
            self._save_again(same, query)
            return
        name = ", ".join(filter(None, self._searching.words_for(query)))
        search = SavedSearch(new_id(), name, query)
        text = self.tr("Save the search “{name}”").format(name=name)
        self._desk.do(text, lambda _: PutSearch(search))
        self._status.tell(self.tr("Search saved as “{name}”").format(name=name), undoable=True)

    def run(self, search_id: str) -> None:
        """Search for it again."""
        search = self._find(search_id)
        if search is not None:
            self._searching.run(search.query, in_its_order=True)

    def _show_saved(self, _: object) -> None:
        same = self._same(as_kept(self._searching.query()))
        self._results.set_saved(same is not None)

    def _same(self, query: SearchQuery) -> SavedSearch | None:
        """The saved search that asks the same, whatever its order."""
        asked = without_order(query)
        return next((one for one in self._kept() if without_order(one.query) == asked), None)

    def _save_again(self, kept: SavedSearch, query: SearchQuery) -> None:
        if kept.query == query:
            self._status.tell(self.tr("Saved already as “{name}”").format(name=kept.name))
            return
        text = self.tr("Change the order of the search “{name}”").format(name=kept.name)
        ordered = replace(kept, query=query)
        self._desk.do(text, lambda _: PutSearch(ordered))
        told = self.tr("“{name}” is now saved by date") if query.newest_first else ""
        told = told or self.tr("“{name}” is now saved by relevance")
        self._status.tell(told.format(name=kept.name), undoable=True)

    def _rename(self, search_id: str, name: str) -> None:
        search = self._find(search_id)
        if search is not None and name not in ("", search.name):
            text = self.tr("Rename the search “{name}”").format(name=search.name)
            renamed = replace(search, name=name)
            self._desk.do(text, lambda _: PutSearch(renamed))

    def _drop(self, search_ids: tuple[str, ...]) -> None:
        dropped = [search for search in self._kept() if search.id in search_ids]
        if not dropped:
            return
        text = self.tr("Remove the search “{name}”").format(name=dropped[0].name)
        if len(dropped) > 1:
            text = self.tr("Remove %n saved search(es)", "", len(dropped))
        change = Several(tuple(DropSearch(search.id) for search in dropped))
        self._desk.do(text, lambda _: change)
        self._status.tell(self.tr("%n saved search(es) removed", "", len(dropped)), undoable=True)

    def _kept(self) -> tuple[SavedSearch, ...]:
        return self._desk.shelf.searches if self._desk.shelf else ()

    def _find(self, search_id: str) -> SavedSearch | None:
        return next((search for search in self._kept() if search.id == search_id), None)
