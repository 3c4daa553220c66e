"""The index of a library: what the library calls, and how it is kept."""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from pathlib import Path
from threading import Lock
from time import perf_counter
from typing import Protocol

from desktop_app.model.errors import LibraryError
from desktop_app.model.library import Problem
from desktop_app.model.monitor import Monitor
from desktop_app.model.search import IndexedTranscript, SearchAnswer, SearchQuery

from .answering import TextLookup, find, with_texts
from .choosing import choices
from .counting import Facets
from .errors import IndexDamaged
from .files import Checks
from .folders import current
from .manifest import Manifest, read_manifest, state
from .marks import marks
from .memory import MOST_MAPPED, mapped
from .merging import adopt, prepare
from .segment import Segment
from .snapshot import Snapshot
from .upkeep import ATTEMPTS, commit, problems, rebuild_files

__all__ = ["Index", "IndexDamaged", "TextLookup", "WhooshIndex", "marks", "rebuild"]

_LOOK_EVERY = 2  # answers: to look takes time


class Index(Protocol):
    """Finds paragraphs and notes by their words."""

    def replace(
        self, added: Iterable[IndexedTranscript], removed: Iterable[str], monitor: Monitor | None = None
    ) -> None:
        """Take transcripts in, in place of what was known of them, and others out; all or nothing."""

    def search(self, query: SearchQuery) -> SearchAnswer:
        """Answer a query from the newest commit."""

    def choices(self, query: SearchQuery) -> Facets:
        """What a query can be narrowed by: speaker, role, year, place, with counts."""

    def counts(self) -> dict[str, int]:
        """How many paragraphs of each transcript are indexed."""

    def merge(self, committing: Callable[[], AbstractContextManager[None]]) -> bool:
        """Make one segment of several, where there are many."""

    def verify(self) -> list[Problem]:
        """Read every byte and say what is wrong."""

    def close(self) -> None:
        """Let go of all files."""


class WhooshIndex:
    """An index in a folder. Several processes may read it; one at a time may write.

    Any thread may call any method. A commit by another process is noticed at the next call.
    """

    def __init__(self, folder: Path, texts: TextLookup, *, writable: bool) -> None:
        self._folder, self._texts, self._writable = folder, texts, writable
        self._reading, self._writing = Lock(), Lock()
        self._snapshot, self._manifest = Snapshot(()), Manifest()
        self._segments: dict[Path, Segment] = {}
        self._checks = Checks()
        self._answered, self._others = 0, mapped()  # what is mapped besides is not ours to give back
        self._seen: tuple[Path, tuple[int, int, int]] | None = None

    @staticmethod
    def open(folder: Path, texts: TextLookup, *, writable: bool = True) -> "WhooshIndex":
        """Open an index; where there is none it reads as empty, and the first `replace` makes it.

        Raises:
            IndexDamaged: rebuild it.
        """
        index = WhooshIndex(folder, texts, writable=writable)
        with index._reading:
            index._refresh()
        return index

    def close(self) -> None:
        """Let go of all files; the next call opens them again."""
        with self._reading:
            self._show(self._folder, Manifest())
            self._seen = None

    def search(self, query: SearchQuery) -> SearchAnswer:
        """Answer a query from the newest commit.

        Raises:
            IndexDamaged: rebuild it.
        """
        started = perf_counter()
        with self._reading:
            self._refresh()
            found = find(self._snapshot, query)
            self.relieve()
        hits = with_texts(found, self._texts)
        return SearchAnswer(
            found.total,
            hits,
            found.facets,
            found.did_you_mean,
            found.understood,
            elapsed_ms=(perf_counter() - started) * 1000,
        )

    def relieve(self) -> None:
        """Give back the memory of what was read, where it is much; to be called with every answer."""
        self._answered += 1
        if self._answered % _LOOK_EVERY == 0 and mapped() - self._others > MOST_MAPPED:
            self._snapshot.forget_pages()

    def snapshot(self) -> Snapshot:
        """The newest commit, to be asked from one thread at a time.

        Raises:
            IndexDamaged: rebuild it.
        """
        with self._reading:
            self._refresh()
            return self._snapshot

    def choices(self, query: SearchQuery) -> Facets:
        """What a query can be narrowed by: speaker, role, year, place; its own choice narrows no facet.

        Raises:
            IndexDamaged: rebuild it.
        """
        with self._reading:
            self._refresh()
            return choices(self._snapshot, query)

    def counts(self) -> dict[str, int]:
        """How many paragraphs of each transcript are indexed; notes do not count."""
        with self._reading:
            self._refresh()
            return dict.fromkeys(self._manifest.live(), 0) | self._snapshot.paragraph_counts()

    def replace(
        self, added: Iterable[IndexedTranscript], removed: Iterable[str], monitor: Monitor | None = None
    ) -> None:
        """Take transcripts in, in place of what was known of them, and others out.

        One commit: durable on return, and a crash at any moment leaves the state before or after it.

        Raises:
            Cancelled: nothing has changed.
            IndexDamaged: rebuild it.
            LibraryError: it was opened for reading only.
        """
        if not self._writable:
            raise LibraryError("read_only", self._folder, "the search index was opened for reading only")
        newest = {transcript.transcript_id: transcript for transcript in added}
        with self._writing:
            folder = current(self._folder)
            if folder is not None:
                commit(folder, newest, removed, monitor)
            elif self._seen is not None:
                raise IndexDamaged(self._folder, "the index has gone")
            else:
                rebuild_files(self._folder, newest.values(), monitor)
            with self._reading:
                self._refresh()

    def merge(self, committing: Callable[[], AbstractContextManager[None]]) -> bool:
        """Make one segment of several, where there are many; searches and commits go on meanwhile.

        One process at a time may be in here.

        Args:
            committing: is held while the merged segment takes its place, so that nobody else writes.

        Returns:
            Whether there was anything to merge.

        Raises:
            IndexDamaged: rebuild it.
        """
        ready = prepare(self._folder, self._checks)
        if ready is None:
            return False
        with committing(), self._writing:
            return adopt(ready)

    def verify(self) -> list[Problem]:
        """Read every byte of the newest commit; empty where all is as it was written."""
        return problems(self._folder)

    def _refresh(self) -> None:
        """Show the newest commit."""
        for attempt in range(ATTEMPTS):
            folder = current(self._folder)
            if folder is None:
                if self._seen is not None:
                    raise IndexDamaged(self._folder, "the index has gone")
                return
            seen = (folder, state(folder))
            if seen == self._seen:
                return
            try:
                self._show(folder, read_manifest(folder))
                self._seen = seen
                return
            except IndexDamaged:  # or removed by another process that has just committed
                if attempt == ATTEMPTS - 1 or seen == (current(self._folder), state(folder)):
                    raise

    def _show(self, folder: Path, manifest: Manifest) -> None:
        """Put another state in place of the one shown; the segments in both stay open."""
        before, after = self._segments, dict[Path, Segment]()
        try:
            for record in manifest.segments:
                path = folder / record.name
                after[path] = before.get(path) or Segment(path, record.files, self._checks)
            parts = [(after[folder / r.name], frozenset(r.buried)) for r in manifest.segments]
            self._snapshot, self._manifest, self._segments = Snapshot(parts), manifest, after
        finally:
            for path in {*before, *after}.difference(self._segments):
                (before.get(path) or after[path]).close()


def rebuild(
    folder: Path,
    transcripts: Iterable[IndexedTranscript],
    texts: TextLookup,
    monitor: Monitor | None = None,
    quarantine: Path | None = None,
) -> None:
    """Make an index anew beside the old one, which serves until the new one is whole; then read it once.

    Args:
        quarantine: where a damaged one goes, to be looked at; None: it is removed.

    Raises:
        Cancelled: nothing has changed.
        IndexDamaged: the disk does not give back what was written.
    """
    rebuild_files(folder, transcripts, monitor, quarantine)
    WhooshIndex.open(folder, texts, writable=False).close()
