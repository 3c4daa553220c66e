"""What the window knows of the library, and the one way in which it is read and changed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand

from desktop_app.library.background import catch_up_in_process
from desktop_app.library.changes import Applied
from desktop_app.library.service import Library
from desktop_app.model.changes import Change
from desktop_app.model.library import Summary
from desktop_app.model.offers import Link
from desktop_app.model.search import SavedSearch
from desktop_app.ui.history import Act, History, MakeChange, Told
from desktop_app.ui.jobs import WRITE, Job, Jobs

INDEX_DELAY = 800
"""Milliseconds of quiet after a change before the index follows."""
LOOK_AGAIN = 2_000
"""Milliseconds between looks for what other programs have stored."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The library's list."""

    summaries: tuple[Summary, ...] = ()
    tags: tuple[tuple[str, int], ...] = ()
    binned: tuple[Summary, ...] = ()
    links: tuple[Link, ...] = ()
    searches: tuple[SavedSearch, ...] = ()
    collections: tuple[tuple[str, int], ...] = ()


class Desk(QObject):
    """The library as the window sees it; reads and writes off the UI thread."""

    briefing_loaded = Signal(object)  # Briefing: opened, or changed
    shelf_changed = Signal(object)  # Shelf
    indexed = Signal()  # the index has caught up
    failed = Signal(Exception)

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.jobs = Jobs(self)
        self.history = History(library, self.jobs, self)
        self.shelf: Shelf | None = None  # until it is read
        self._shown: set[str] = set()  # transcripts that are open
        self._version = -1
        self._index_timer = QTimer(self, singleShot=True, interval=INDEX_DELAY)
        self._index_timer.timeout.connect(self._index_now)
        self._watch = QTimer(self, interval=LOOK_AGAIN)
        self._watch.timeout.connect(self._look)
        self.history.applied.connect(self._on_applied)
        self.history.failed.connect(self.failed)
        self.jobs.failed.connect(self.failed)

    @property
    def folder(self) -> Path:
        """Where the library lies."""
        return self.library.folder

    def start(self) -> None:
        """Read the list, and keep an eye on what others store."""
        self._look()  # the list is read behind it, so that whatever is stored from now on is noticed
        self._watch.start()
        self._index_timer.start()

    def close(self) -> None:
        """Stop all work and let go of the library."""
        self._watch.stop()
        self._index_timer.stop()
        self.jobs.close()
        self.library.close()

    def index_soon(self) -> None:
        """Let the index follow what is stored, or be made again where it proved damaged."""
        self._index_timer.start()

    def is_idle(self) -> bool:
        """Whether no work is under way or due."""
        return self.jobs.is_idle() and not self._index_timer.isActive()

    # reading

    def load(self, transcript_id: str) -> None:
        """Read a briefing; `briefing_loaded` brings it, now and after each change."""
        self._shown.add(transcript_id)
        self.jobs.start("read", lambda _: self.library.briefing(transcript_id), self.briefing_loaded)

    def is_shown(self, transcript_id: str) -> bool:
        """Whether a briefing is open, or about to be."""
        return transcript_id in self._shown

    def forget(self, transcript_id: str) -> None:
        """The briefing was closed: its changes need not be read."""
        self._shown.discard(transcript_id)

    def refresh_shelf(self) -> None:
        """Read the list anew."""

        def read(_: Job) -> Shelf:
            library = self.library
            return Shelf(
                library.summaries(),
                library.tags(),
                library.binned(),
                library.relations.links(),
                library.searches(),
                library.collecting.names(),
            )

        self.jobs.start("read", read, self._on_shelf)

    # changing

    def do(self, text: str, make: MakeChange) -> None:
        """Change the library, undoably; `make` runs off the UI thread."""
        self.history.do(text, make)

    def act(self, text: str, act: Act, told: Told | None = None) -> QUndoCommand:
        """Let the library do something that takes more than one transaction, undoably, off the UI thread."""
        return self.history.act(text, act, told)

    def did(self, text: str, inverse: Change, touched: Sequence[str]) -> None:
        """Take note of a change that another process has made, with its inverse."""
        self.history.did(text, inverse)
        self._refresh(touched)
        self._index_timer.start()

    def run(self, call: Callable[[Job], object], on_success: Callable[[object], object]) -> Job:
        """Do other work on the library, off the UI thread."""
        return self.jobs.start("work", call, on_success)

    # parts

    def _on_shelf(self, shelf: object) -> None:
        if isinstance(shelf, Shelf) and shelf != self.shelf:
            self.shelf = shelf
            self.shelf_changed.emit(shelf)

    def _on_applied(self, applied: object) -> None:
        if isinstance(applied, Applied):
            self._refresh(applied.touched)
            self._index_timer.start()

    def _refresh(self, touched: Sequence[str]) -> None:
        for transcript_id in touched:
            if transcript_id in self._shown:
                self.load(transcript_id)
        self.refresh_shelf()

    def _index_now(self) -> None:
        """Let the index take in what is queued: in a process, so that typing stays smooth."""

        def call(job: Job) -> None:
            if self.library.behind():
                catch_up_in_process(self.folder, job.monitor)

        self.jobs.start("index", call, self._on_indexed)

    def _on_indexed(self, _: object) -> None:
        self.indexed.emit()

    def _look(self) -> None:
        """Ask where the window's own changes are made: there the number changes by those of others only."""
        self.jobs.start(WRITE, lambda _: self.library.data_version(), self._on_version)

    def _on_version(self, version: object) -> None:
        if not isinstance(version, int) or version == self._version:
            return
        known, self._version = self._version, version
        if known < 0:
            self.refresh_shelf()
        else:
            self._refresh(tuple(self._shown))
            self._index_timer.start()
