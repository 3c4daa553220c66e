"""Keeping the search index in step with the store, by the queue that is written with every text."""

import errno
import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from shutil import rmtree
from threading import Event, RLock, Thread
from typing import TYPE_CHECKING

from desktop_app.library.clock import now
from desktop_app.library.interrupts import held_back
from desktop_app.library.outlines.decisions import decided
from desktop_app.model.annotation import Annotation
from desktop_app.model.errors import LibraryError
from desktop_app.model.library import Problem
from desktop_app.model.monitor import Cancelled, Monitor
from desktop_app.model.outline import OutlineItem, Status
from desktop_app.model.search import (
    IndexedItem,
    IndexedNote,
    IndexedParagraph,
    IndexedTranscript,
    SearchAnswer,
    SearchQuery,
)
from desktop_app.model.transcript import Transcript
from desktop_app.search.errors import IndexDamaged
from desktop_app.storage.database import INDEX
from desktop_app.storage.files import is_full
from desktop_app.storage.locking import locked, usual_patience
from desktop_app.storage.store import Store

if TYPE_CHECKING:
    from desktop_app.search.index import Index

BATCH = 100
"""Transcripts that are taken in with one commit of the index."""
_GLANCE = 0.5  # seconds between looks at the queue
SEARCH_PATIENCE = 3.0
"""Seconds that a search waits for another writer before it answers without what is queued."""
_INDEX_LOCK = "index.lock"
_MERGE_LOCK = "merge.lock"
_QUARANTINE = "index.quarantine-"
_NO_ROOM = "the disk is full, so not all that is stored can be searched yet: make room, and search"
_NO_WRITING = "the search index cannot be written to: check the permissions of the library's folder"

logger = logging.getLogger(__name__)


_INCOMPLETE = Problem(
    "index_incomplete",
    "the search index does not hold what the library holds",
    "make it again with: briefing-desk rebuild",
)


class Indexing:
    """The index of one library; opened when first asked, made again when damaged."""

    def __init__(self, store: Store, *, writable: bool) -> None:
        self._store = store
        self._writable = writable
        self._folder = store.folder / INDEX
        self._index: Index | None = None
        self._guard = RLock()  # while the index is opened or closed; it may be asked from any thread
        self._damaged = False  # as the last answer found it
        self._compared = False  # with the store, once

    def close(self) -> None:
        """Let go of the index's files."""
        with self._guard:
            if self._index is not None:
                self._index.close()
                self._index = None

    def load(self) -> None:
        """Load the code that indexing takes, for when there is time before it is needed."""
        import desktop_app.search.index  # noqa: F401 - to have it loaded

    def pending(self) -> int:
        """Transcripts that the index has yet to look at."""
        with self._store.reading() as session:
            return len(session.queue.pending()[1])

    def behind(self) -> bool:
        """Whether there is something to catch up with: transcripts queued, or an index that is damaged."""
        try:
            self._compare()
        except IndexDamaged:
            self._damaged = True
        return self._damaged or bool(self.pending())

    def catch_up(self, monitor: Monitor | None = None, patience: float | None = None) -> None:
        """Take in all that stands in the queue; not what others add to it meanwhile.

        Args:
            monitor: hears of transcripts taken in, and may cancel.
            patience: seconds to wait for another writer; the usual ones where nothing is said.

        Raises:
            Cancelled: what was taken in stays; the rest stays queued.
            LibraryError: "locked", "read_only", "disk_full"; the rest stays queued.
        """
        if self._is_missing():
            self.rebuild(monitor)
        try:
            self._compare()
        except IndexDamaged:
            self._mend(monitor, patience)
        with self._store.reading() as session:
            goal, _ = session.queue.pending()
        last = 0
        while last < goal:
            with locked(self._store.folder / _INDEX_LOCK, patience), self._room():
                last = self._take_batch(monitor, patience) or goal

    def tidy(self) -> None:
        """Make few large segments of many small ones, unless another process is at it.

        Searches and imports go on meanwhile; only the step in which a merged segment takes its place waits.

        Raises:
            LibraryError: "read_only", "disk_full"; the index is as it was.
        """
        if not any(self._folder.glob("*/manifest.json")):
            return
        try:
            with locked(self._store.folder / _MERGE_LOCK, 0), self._room():
                while self._open().merge(self._committing):
                    pass
        except IndexDamaged:
            self._mend(None, None)
        except LibraryError as error:
            if error.code != "locked":
                raise

    @contextmanager
    def _committing(self) -> Iterator[None]:
        with locked(self._store.folder / _INDEX_LOCK):
            yield

    @contextmanager
    def keeping_up(self) -> Iterator[None]:
        """Take in whole batches as they come into the queue, in a thread beside what the block does.

        Whatever hinders it meets whoever takes in the rest afterwards, and is told there.
        """
        ended, monitor = Event(), Monitor()
        thread = Thread(target=self._keep_up, args=(ended, monitor), name="index", daemon=True)
        with held_back():  # one that met this thread would break into whatever the other does
            thread.start()
        try:
            yield
        except BaseException:  # also an interruption: nobody waits for a batch then
            monitor.cancel()
            raise
        finally:
            ended.set()
            thread.join()

    def _keep_up(self, ended: Event, monitor: Monitor) -> None:
        try:
            while not ended.wait(_GLANCE):
                if self.pending() >= BATCH:
                    with locked(self._store.folder / _INDEX_LOCK), self._room():
                        self._take_batch(monitor, None)
        except (Cancelled, LibraryError) as error:
            logger.info("the index waits for the end of the import: %s", error)

    def search(self, query: SearchQuery, *, catch_up: bool = True) -> SearchAnswer:
        """Answer a query, after taking in what is queued where that may be written now.

        A damaged index is made again first; where that has to wait, the texts themselves are looked through.
        """
        if catch_up and self._writable:
            try:
                self.catch_up(patience=min(SEARCH_PATIENCE, usual_patience()))
            except LibraryError as error:
                if error.code not in ("locked", "read_only", "disk_full"):
                    raise
                logger.info("not all is searchable yet: %s", error.message)
        answer = self._found(query)
        return replace(answer, pending=self.pending())

    def choices(self, query: SearchQuery) -> dict[str, list[tuple[str, int]]]:
        """What a query can be narrowed by, with counts; nothing while the index is damaged."""
        try:
            return self._open().choices(query)
        except IndexDamaged:
            self._damaged = True
            return {}

    def _found(self, query: SearchQuery) -> SearchAnswer:
        try:
            answer = self._open().search(query)
        except IndexDamaged as error:
            from desktop_app.search.plain import find_in_texts

            logger.warning("the texts are searched without an index: %s", error.message)
            self._damaged = True
            with self._store.reading() as session:
                return find_in_texts(query, session.transcripts.holding)
        self._damaged = False
        return answer

    def _compare(self) -> None:
        """Queue the transcripts of which the index does not hold what the store holds; looked at once.

        Raises:
            IndexDamaged: rebuild it.
        """
        if self._compared or not self._writable or not self._store.exists():
            return
        with self._store.reading() as session:
            queued = set(session.queue.pending()[1])
            stored = {summary.id: summary.paragraphs for summary in session.transcripts.summaries()}
        counts = self._open().counts()
        others = sorted(id_ for id_ in {*stored, *counts} - queued if stored.get(id_) != counts.get(id_))
        if others:
            logger.warning("the index lacks %d transcripts or holds them otherwise", len(others))
            with self._store.writing() as session:
                for transcript_id in others:
                    session.queue.push(transcript_id)
        self._compared = True

    def verify(self) -> tuple[Problem, ...]:
        """Damage in the index, and disagreement with the store where nothing is queued."""
        if self._is_missing():
            return (_INCOMPLETE,)
        if not self._folder.exists():
            return ()
        try:
            index = self._open()
            return tuple(index.verify()) or self._disagreement(index.counts())
        except IndexDamaged as error:
            return (Problem("index_damaged", error.message, "make it again with: briefing-desk rebuild"),)

    def rebuild(self, monitor: Monitor | None = None) -> None:
        """Make the index again from the store, beside the old one, and swap it in when whole."""
        if not self._store.exists():
            return  # nothing was ever stored: there is nothing to index, and no folder for it
        with locked(self._store.folder / _INDEX_LOCK), self._room():
            self._make_again(monitor)

    def _mend(self, monitor: Monitor | None, patience: float | None) -> None:
        """Make a damaged index again, unless another process has done so meanwhile."""
        with locked(self._store.folder / _INDEX_LOCK, patience), self._room():
            try:
                self._compare()
            except IndexDamaged as error:
                logger.warning("the search index is made again: %s", error.message)
                self._make_again(monitor, self._quarantine())

    def _quarantine(self) -> Path:
        """Where a damaged index is kept to be looked at; an earlier one goes."""
        for earlier in self._store.folder.glob(f"{_QUARANTINE}*"):
            rmtree(earlier, ignore_errors=True)
        return self._store.folder / f"{_QUARANTINE}{now()[:19].replace(':', '-')}"

    def _is_missing(self) -> bool:
        """Whether there is no index although there was one: texts are stored, and none is queued."""
        if any(self._folder.glob("*/manifest.json")):
            return False
        with self._store.reading() as session:
            return bool(session.transcripts.summaries()) and not session.queue.pending()[1]

    @contextmanager
    def _room(self) -> Iterator[None]:
        """The system's refusal to write to the index as an error of ours."""
        try:
            yield
        except OSError as error:
            if is_full(error):
                raise LibraryError("disk_full", self._store.folder, _NO_ROOM) from error
            if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
                raise LibraryError("read_only", self._store.folder, _NO_WRITING) from error
            raise

    def _make_again(self, monitor: Monitor | None, quarantine: Path | None = None) -> None:
        """Rebuild, the lock being held; searches are answered meanwhile."""
        from desktop_app.search.index import rebuild

        with self._store.reading() as session:
            last, _ = session.queue.pending()
            ids = [summary.id for summary in session.transcripts.summaries()]
        rebuild(self._folder, self._transcripts(ids), self._texts, monitor, quarantine)
        self._damaged = False
        with self._store.writing() as session:
            session.queue.done(last)

    def _take_batch(self, monitor: Monitor | None, patience: float | None) -> int:
        """Take in the first that are queued; the last number of these, 0 where nothing was queued."""
        with self._store.reading() as session:
            last, ids = session.queue.pending(BATCH)
            gone = [i for i in ids if session.transcripts.is_binned(i) or session.parts.is_hidden(i)]
        if not ids:
            return 0
        wanted = [i for i in ids if i not in gone]
        try:
            self._open().replace(self._transcripts(wanted), gone, monitor)
        except IndexDamaged:
            self._make_again(monitor, self._quarantine())  # which takes in what is queued, too
            return last
        with self._store.writing(patience) as session:
            session.queue.done(last)
        return last

    def _transcripts(self, ids: Sequence[str]) -> Iterator[IndexedTranscript]:
        for transcript_id in ids:
            with self._store.reading() as session:
                transcript = session.transcripts.load(transcript_id)
                annotations = session.annotations.of(transcript_id)
                found = session.outlines.found(transcript_id)
                decisions = session.outlines.decisions(transcript_id)
                summary = session.transcripts.summaries(only=transcript_id)[0]
            items = decided(found, decisions, transcript.texts()).items if decisions else found
            yield indexed(transcript_id, transcript, annotations, items, summary.collections)

    def _texts(self, places: Sequence[tuple[str, int]]) -> Mapping[tuple[str, int], str]:
        with self._store.reading() as session:
            return session.transcripts.texts(places)

    def _open(self) -> "Index":
        with self._guard:
            if self._index is None:
                from desktop_app.search.index import WhooshIndex

                self._index = WhooshIndex.open(self._folder, self._texts, writable=self._writable)
            return self._index

    def _disagreement(self, counts: Mapping[str, int]) -> tuple[Problem, ...]:
        with self._store.reading() as session:
            if session.queue.pending()[1]:
                return ()
            stored = {summary.id: summary.paragraphs for summary in session.transcripts.summaries()}
        if stored == dict(counts):
            return ()
        return (_INCOMPLETE,)


def indexed(
    transcript_id: str,
    transcript: Transcript,
    annotations: Sequence[Annotation],
    items: Sequence[OutlineItem],
    collections: tuple[str, ...],
) -> IndexedTranscript:
    """A transcript, the reader's notes on it and its outline, as the index takes them in.

    Args:
        transcript_id: whose.
        transcript: the text.
        annotations: those whose words, or tags, are to be found.
        items: the outline with the reader's decisions; what was rejected is left out.
        collections: that it is in.
    """
    asked = {index for exchange in transcript.exchanges for index in exchange.questions}
    answered = {index for exchange in transcript.exchanges for index in exchange.answers}
    return IndexedTranscript(
        transcript_id=transcript_id,
        title=transcript.title,
        date=transcript.date,
        language=transcript.language,
        collections=collections,
        paragraphs=tuple(
            IndexedParagraph(
                paragraph=paragraph.number,
                text=paragraph.text,
                speaker=turn.speaker,
                role=turn.role.value,
                place="question" if turn.index in asked else "answer" if turn.index in answered else "",
            )
            for turn, paragraph in transcript.paragraphs()
        ),
        notes=tuple(
            IndexedNote(
                annotation.selectors[0].paragraph if annotation.selectors else 0,
                " ".join([annotation.note, *annotation.tags]).strip(),
                tuple(annotation.tags),
            )
            for annotation in annotations
            if annotation.note.strip() or annotation.tags
        ),
        items=tuple(
            IndexedItem(item.evidence[0].paragraph if item.evidence else 0, item.label, item.kind.value)
            for item in items
            if item.status is not Status.REJECTED
        ),
    )
