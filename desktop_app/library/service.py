"""A library and all that can be done with it."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.library import care, changes
from desktop_app.library.collecting import Collecting, is_within
from desktop_app.library.correcting import recasting
from desktop_app.library.imports import importing as imports
from desktop_app.library.imports.files import file_name, read_bytes
from desktop_app.library.imports.outcome import Imported, ImportOptions
from desktop_app.library.indexing import Indexing
from desktop_app.library.noting import NoteMaking
from desktop_app.library.outlines.lexicons import Lexicons
from desktop_app.library.outlines.part import Outlines
from desktop_app.library.related.links import linked_to
from desktop_app.library.related.relations import Relations
from desktop_app.library.revisions import current_outline
from desktop_app.library.workers.pool import WorkerPool
from desktop_app.library.workers.recasting import Recasts
from desktop_app.library.workers.tasks import Task, Work
from desktop_app.model.annotation import Annotation
from desktop_app.model.changes import Change
from desktop_app.model.corrections import Correction
from desktop_app.model.errors import NoSuchThingError, UnreadableFileError
from desktop_app.model.library import BackupReport, Briefing, ExportReport, Summary
from desktop_app.model.monitor import Monitor
from desktop_app.model.outline import Outline, OutlineItem
from desktop_app.model.search import SavedSearch, SearchAnswer, SearchQuery
from desktop_app.storage.store import SqliteStore, Store
from desktop_app.storage.transcripts import Source

if TYPE_CHECKING:
    from desktop_app.importing.previewing import Preview


class Library:
    """The one door to a library folder; safe to call from several threads.

    A folder that is absent or empty reads as an empty library; the first change creates it.

    Attributes:
        notes: makes annotations.
        collecting: reads collections, and makes changes of collections and tags.
        outlines: the reader's hand in what was found.
        relations: briefings that belong together.
        care: damage, the index made again, backups.
    """

    def __init__(self, store: Store, *, writable: bool = True) -> None:
        self._store = store
        self._indexing = Indexing(store, writable=writable)
        lexicons = Lexicons(store.folder)
        self._pool = WorkerPool(meanwhile=self._indexing.load, extension=lexicons.extension)
        self.notes = NoteMaking(store)
        self.collecting = Collecting(store)
        self.outlines = Outlines(store, self._pool, lexicons)
        self.relations = Relations(store, self._pool)
        self.care = care.Care(store, self._indexing)

    @classmethod
    def open(cls, folder: Path) -> "Library":
        """Open the library in a folder.

        Raises:
            LibraryError: it is damaged, locked, or of a newer version.
        """
        return cls(SqliteStore(folder), writable=_may_write(folder))

    def close(self) -> None:
        """Stop the workers and let go of every file."""
        self._pool.close()
        self._indexing.close()
        self._store.close()

    @property
    def folder(self) -> Path:
        """Where it lies."""
        return self._store.folder

    # reading

    def resolve(self, prefix: str) -> str:
        """The transcript id that a prefix means.

        Raises:
            NoSuchThingError: it means none, or several.
        """
        with self._store.reading() as session:
            return session.transcripts.resolve(prefix)

    def resolve_annotation(self, prefix: str) -> str:
        """The annotation id that a prefix means.

        Raises:
            NoSuchThingError: it means none, or several.
        """
        with self._store.reading() as session:
            return session.annotations.resolve(prefix)

    def summaries(self, collection: str = "", date_from: str = "", date_to: str = "") -> tuple[Summary, ...]:
        """The transcripts, newest first; dates may be years or months and include all of them."""
        with self._store.reading() as session:
            rows = session.transcripts.summaries()
        return tuple(
            row
            for row in rows
            if (not collection or any(is_within(each, collection) for each in row.collections))
            and (not date_from or row.date[: len(date_from)] >= date_from)
            and (not date_to or (row.date != "" and row.date[: len(date_to)] <= date_to))
        )

    def binned(self) -> tuple[Summary, ...]:
        """The transcripts in the bin."""
        with self._store.reading() as session:
            return session.transcripts.summaries(binned=True)

    def briefing(self, transcript_id: str) -> Briefing:
        """Everything about one transcript, as of one moment.

        Raises:
            NoSuchThingError: there is none of that id.
        """
        with self._store.reading() as session:
            return Briefing(
                id=transcript_id,
                transcript=session.transcripts.load(transcript_id),
                outline=current_outline(session, transcript_id),
                annotations=session.annotations.of(transcript_id),
                summary=session.transcripts.summaries(only=transcript_id)[0],
                parts=session.parts.titled(transcript_id),
                links=linked_to(session, transcript_id),
            )

    def outline(self, transcript_id: str) -> Outline:
        """The outline with the reader's decisions.

        Raises:
            NoSuchThingError: there is no such transcript.
        """
        with self._store.reading() as session:
            return current_outline(session, transcript_id)

    def item(self, transcript_id: str, prefix: str) -> OutlineItem:
        """The outline item that an id's beginning means, one whose words are gone as well.

        Raises:
            NoSuchThingError: it means none, or several.
        """
        outline = self.outline(transcript_id)
        found = [
            item for item in (*outline.items, *outline.lost) if prefix and item.id.startswith(prefix.lower())
        ]
        if len(found) != 1:
            raise NoSuchThingError("item", prefix, tuple(item.id for item in found)[:5])
        return found[0]

    def annotation(self, annotation_id: str) -> Annotation:
        """One annotation, in the bin or not.

        Raises:
            NoSuchThingError: there is none of that id.
        """
        with self._store.reading() as session:
            return session.annotations.load(annotation_id)

    def annotations(self, transcript_id: str = "", tag: str = "") -> tuple[Annotation, ...]:
        """Annotations of a transcript, or of all, oldest first."""
        with self._store.reading() as session:
            return session.annotations.of(transcript_id, tag)

    def tags(self) -> tuple[tuple[str, int], ...]:
        """Every tag in use, with the number of annotations."""
        with self._store.reading() as session:
            return session.annotations.tags()

    def data_version(self) -> int:
        """A number that changes when another process, or another thread, has committed."""
        return self._store.data_version()

    # searching

    def search(self, query: SearchQuery, *, catch_up: bool = True) -> SearchAnswer:
        """Answer a query.

        Args:
            query: what is asked.
            catch_up: take in first what is queued for the index; else it is only counted.
        """
        return self._indexing.search(query, catch_up=catch_up)

    def choices(self, query: SearchQuery) -> dict[str, list[tuple[str, int]]]:
        """What a query can be narrowed by: speaker, role, year and place, with counts, most first.

        What is chosen in a facet does not narrow that facet; an empty query counts everything.
        """
        return self._indexing.choices(query)

    def marks(self, text: str, *queries: str) -> tuple[tuple[int, int], ...]:
        """Where a text holds the words of queries, in code points; in order, apart from each other."""
        from desktop_app.search.marks import marks

        apart: list[tuple[int, int]] = []
        for start, end in sorted(span for query in queries for span in marks(text, query)):
            if not apart or start >= apart[-1][1]:
                apart.append((start, end))
        return tuple(apart)

    def searches(self) -> tuple[SavedSearch, ...]:
        """The searches that the reader keeps, in the order in which they were first kept."""
        with self._store.reading() as session:
            return session.searches.all()

    def pending(self) -> int:
        """Transcripts that the index has yet to look at."""
        return self._indexing.pending()

    def behind(self) -> bool:
        """Whether `catch_up` has something to do: transcripts are queued, or the index is damaged."""
        return self._indexing.behind()

    def catch_up(self, monitor: Monitor | None = None) -> None:
        """Take all that is queued into the index, then tidy this up."""
        self._indexing.catch_up(monitor)
        self._indexing.tidy()

    # changing

    def apply(self, change: Change) -> changes.Applied:
        """Do a change in one transaction; its inverse, and the transcripts that it touched.

        Raises:
            NoSuchThingError, BadRequestError: it cannot be; nothing was changed.
        """
        recasts = Recasts(self._pool)

        def attempt() -> changes.Applied:
            with self._store.writing() as session:
                return changes.apply(session, change, recasts)

        return recasts.settle(attempt)

    def correct(self, transcript_id: str, *corrections: Correction) -> changes.Applied:
        """Put something right in a transcript, as one act; its inverse, and what it touched.

        The corrections come from `library.correcting` and `library.wording`.

        Raises:
            NoSuchThingError, BadRequestError: it cannot be, or nothing would change; nothing was changed.
        """
        return recasting.correct(self._store, self._pool, transcript_id, corrections)

    def corrections(self, transcript_id: str) -> tuple[Correction, ...]:
        """What the reader has put right in a transcript, in order.

        Raises:
            NoSuchThingError: there is none of that id.
        """
        with self._store.reading() as session:
            revision = session.transcripts.revision(transcript_id)
            return session.transcripts.content(transcript_id, revision).corrections

    def source(self, transcript_id: str) -> Source:
        """The file that a transcript's text was read from.

        Raises:
            NoSuchThingError: there is no transcript of that id.
        """
        with self._store.reading() as session:
            return session.transcripts.source(transcript_id, session.transcripts.revision(transcript_id))

    def undo_correction(self, transcript_id: str) -> changes.Applied:
        """Take back the last correction, with those that were made together with it.

        Raises:
            NoSuchThingError, BadRequestError: there is none.
        """
        return recasting.take_back(self._store, self._pool, transcript_id)

    # importing

    def import_paths(
        self,
        paths: Sequence[Path],
        options: ImportOptions = ImportOptions(),  # noqa: B008 - a frozen value
        monitor: Monitor | None = None,
        on_done: Callable[[Imported], object] = lambda _: None,
    ) -> tuple[Imported, ...]:
        """Import files and folders; each outcome is durable when it is reported.

        Of many files most are searchable already when the last is stored; `catch_up` takes in the rest.
        """
        with self._indexing.keeping_up():
            return imports.import_paths(self._store, self._pool, paths, options, monitor, on_done)

    def import_text(
        self,
        text: str,
        title: str,
        options: ImportOptions = ImportOptions(),  # noqa: B008 - a frozen value
        monitor: Monitor | None = None,
    ) -> Imported:
        """Import a pasted text."""
        return imports.import_text(self._store, self._pool, text, title, options, monitor)

    def preview(self, path: Path, encoding: str = "", monitor: Monitor | None = None) -> "Preview":
        """The beginning of a file as an import would read it.

        Args:
            path: of the file.
            encoding: to read it in; empty to find it.
            monitor: may cancel.

        Raises:
            Cancelled: nobody wants to see it any more.
            UnreadableFileError: it cannot be read at all; what fits no encoding is told in the warnings.
        """
        from desktop_app.importing.previewing import Preview

        options = {"name": file_name(path), "encoding": encoding}
        task = Task(None, read_bytes(path), options, Work.PREVIEW)
        ((_, outcome),) = self._pool.run([task], Preview, monitor)
        if isinstance(outcome, UnreadableFileError):
            raise outcome
        return outcome

    # handing out

    def export(
        self,
        transcript_ids: Sequence[str],
        kind: str,
        target: Path,
        include: frozenset[str],
        template: str | None,
    ) -> ExportReport:
        """Write briefings with the reader's notes to a file: whole, or the old one stays.

        Raises:
            BadRequestError: the format, a part, the template or the target cannot be.
        """
        from desktop_app.exporting.writing import ALIASES, export

        briefings = [self.briefing(transcript_id) for transcript_id in transcript_ids]
        content = export(briefings, kind, include, template)
        with care.target_file(target, self.folder) as stream:
            stream.write(content)
        written = sum(len(briefing.annotations) for briefing in briefings) if "notes" in include else 0
        return ExportReport(str(target.absolute()), ALIASES.get(kind, kind), len(content), written)

    def render_note(self, markdown: str) -> str:
        """A note as safe HTML."""
        from desktop_app.exporting.notes_html import note_to_html

        return note_to_html(markdown)


def restore_library(archive: Path, folder: Path) -> BackupReport:
    """Put a backup in the place of the library in a folder, damaged or not, and make its index."""
    report = care.restore(archive, folder)
    library = Library.open(folder)
    try:
        library.care.rebuild()
        library.catch_up()
    finally:
        library.close()
    return report


def _may_write(folder: Path) -> bool:
    """Whether anything can be written there; an absent folder is judged by its nearest parent."""
    place = folder
    while not place.exists() and place != place.parent:
        place = place.parent
    return os.access(place, os.W_OK)
