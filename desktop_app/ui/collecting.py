"""Collections in the window: made, named, filled and taken away, each step undone by one key."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject

from desktop_app.model.changes import PutInCollection, Several, TakeFromCollection
from desktop_app.ui.desk import Desk
from desktop_app.ui.palette.model import PaletteEntry
from desktop_app.ui.reading import Reading
from desktop_app.ui.shelf.widget import ShelfPanel
from desktop_app.ui.status_row import StatusRow

translate = QCoreApplication.translate


class Collecting(QObject):
    """Does what list, menus and palette ask for."""

    def __init__(
        self, desk: Desk, reading: Reading, shelf: ShelfPanel, status: StatusRow, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._reading, self._shelf, self._status = desk, reading, shelf, status
        asks = shelf.view.asks
        asks.renamed.connect(self._rename)
        asks.dropped.connect(self._drop)
        asks.put.connect(self.put)
        asks.taken.connect(self._take)
        asks.wanted.connect(self._make)
        asks.tag_renamed.connect(self._rename_tag)
        asks.tags_dropped.connect(self._drop_tags)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the actions call, by id."""
        return {"collection.new": self.make_with_current}

    def make_with_current(self) -> None:
        """Make a collection with the briefing in front, and let it be named."""
        briefing = self._reading.briefing()
        self._make((briefing.id,) if briefing is not None else ())

    def put_current(self, name: str) -> None:
        """Put the briefing in front into a collection."""
        briefing = self._reading.briefing()
        if briefing is not None:
            self.put(name, (briefing.id,))

    def put(self, name: str, transcript_ids: tuple[str, ...]) -> None:
        """Put briefings into a collection."""
        text = self.tr("Put into “{collection}”").format(collection=name)
        self._desk.do(text, lambda _: PutInCollection(name, transcript_ids))
        self._status.tell(text, undoable=True)

    def _take(self, name: str, transcript_ids: tuple[str, ...]) -> None:
        text = self.tr("Take out of “{collection}”").format(collection=name)
        self._desk.do(text, lambda _: TakeFromCollection(name, transcript_ids))
        self._status.tell(text, undoable=True)

    def _make(self, transcript_ids: tuple[str, ...]) -> None:
        known = {name for name, _ in self._desk.shelf.collections} if self._desk.shelf else set()
        name = free_name(self.tr("New collection"), known)
        self._shelf.view.name_collection(name)
        self._desk.do(self.tr("New collection"), lambda _: PutInCollection(name, transcript_ids))

    def _rename(self, old: str, new: str) -> None:
        if new and new != old:
            text = self.tr("Rename “{collection}”").format(collection=old)
            self._desk.do(text, lambda library: library.collecting.rename(old, new))

    def _drop(self, names: tuple[str, ...]) -> None:
        text = self.tr("Remove “{collection}”").format(collection="”, “".join(names))
        self._desk.do(text, lambda library: Several(tuple(map(library.collecting.remove, names))))
        self._status.tell(text, undoable=True)

    def _rename_tag(self, old: str, new: str) -> None:
        """Give a tag another name on every note; where that is another tag's, they become one."""
        if new and new != old:
            text = self.tr("Rename the tag “{tag}”").format(tag=old)
            self._desk.do(text, lambda library: library.collecting.merge_tags((old,), new))
            self._status.tell(text, undoable=True)

    def _drop_tags(self, names: tuple[str, ...]) -> None:
        text = self.tr("Remove the tag “{tag}”").format(tag="”, “".join(names))
        self._desk.do(text, lambda library: library.collecting.remove_tags(names))
        self._status.tell(text, undoable=True)


def free_name(name: str, taken: set[str]) -> str:
    """A name, with a number where it is taken."""
    used = {each.casefold() for each in taken}
    number = 1
    while (found := f"{name} {number}" if number > 1 else name).casefold() in used:
        number += 1
    return found


def collection_entries(names: Sequence[str]) -> list[PaletteEntry]:
    """Entries of the palette that put the briefing in front into a collection."""
    put, group = translate("Palette", "Put into “{collection}”"), translate("Palette", "Collections")
    return [
        PaletteEntry(f"collection:{name}", put.format(collection=name), group, "folder", "") for name in names
    ]
