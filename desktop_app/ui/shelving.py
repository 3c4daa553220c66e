"""What the library's list asks for: open, export, bin; and what a change of it means for the tabs."""

from PySide6.QtCore import QObject, Signal

from desktop_app.model.changes import BinTranscripts, UnbinTranscripts
from desktop_app.model.library import Briefing
from desktop_app.ui.desk import Desk, Shelf
from desktop_app.ui.exporting import Exporting
from desktop_app.ui.reading import Reading
from desktop_app.ui.shelf.widget import ShelfPanel
from desktop_app.ui.status_row import StatusRow
from desktop_app.ui.tabs import ReaderTabs


class Shelving(QObject):
    """Keeps the list true, and does what it asks for."""

    found_empty = Signal()  # the library held nothing when it was first read

    def __init__(
        self,
        desk: Desk,
        reading: Reading,
        tabs: ReaderTabs,
        shelf: ShelfPanel,
        exporting: Exporting,
        status: StatusRow,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._reading, self._tabs, self._shelf, self._exporting, self._status = (
            desk,
            reading,
            tabs,
            shelf,
            exporting,
            status,
        )
        self._known: frozenset[str] | None = None  # until the list is read
        desk.shelf_changed.connect(self._on_shelf)
        shelf.briefing_opened.connect(reading.open)
        shelf.remove_requested.connect(self.remove)
        shelf.restore_requested.connect(self.put_back)
        shelf.export_requested.connect(self._export)
        reading.briefing_shown.connect(self._on_briefing)

    def remove_current(self) -> None:
        """Move the briefing in front to the bin."""
        briefing = self._reading.briefing()
        if briefing is not None:
            self.remove((briefing.id,))

    def remove(self, transcript_ids: tuple[str, ...]) -> None:
        """Move briefings to the bin."""
        if transcript_ids:
            for transcript_id in transcript_ids:
                self._reading.close(transcript_id)
            text = self.tr("Remove %n briefing(s)", "", len(transcript_ids))
            self._desk.do(text, lambda _: BinTranscripts(transcript_ids))
            done = self.tr("%n briefing(s) moved to the bin", "", len(transcript_ids))
            self._status.tell(done, undoable=True)

    def put_back(self, transcript_ids: tuple[str, ...]) -> None:
        """Take briefings out of the bin."""
        if transcript_ids:
            text = self.tr("Take %n briefing(s) out of the bin", "", len(transcript_ids))
            self._desk.do(text, lambda _: UnbinTranscripts(transcript_ids))
            self._status.tell(text, undoable=True)

    def _export(self, transcript_ids: tuple[str, ...]) -> None:
        summaries = self._desk.shelf.summaries if self._desk.shelf else ()
        titles = {summary.id: summary.title for summary in summaries}
        if transcript_ids:
            self._exporting.export_ids(transcript_ids, titles.get(transcript_ids[0], ""))

    def _on_shelf(self, shelf: object) -> None:
        if not isinstance(shelf, Shelf):
            return
        names = tuple(name for name, _ in shelf.collections)
        self._shelf.set_library(shelf.summaries, shelf.tags, shelf.binned, shelf.links, shelf.searches, names)
        present = frozenset(summary.id for summary in shelf.summaries)
        for transcript_id in self._tabs.open_ids():
            if transcript_id and transcript_id not in present:
                self._reading.close(transcript_id)
        known, self._known = self._known, present
        if known is None and not present and not shelf.binned:
            self.found_empty.emit()
        elif known is None and shelf.summaries and not self._reading.in_front():
            self._reading.open(shelf.summaries[0].id)
        current = self._tabs.current_id()
        if current and current not in (known or ()):
            self._shelf.select_briefing(current)  # its row is new

    def _on_briefing(self, briefing: object) -> None:
        self._shelf.select_briefing(briefing.id if isinstance(briefing, Briefing) else "")
