"""Importing files: each one a transaction of its own, reported the moment it is committed."""

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop_app.library.clock import now
from desktop_app.library.collecting import clean_name
from desktop_app.library.correcting.replaying import store_derived
from desktop_app.library.imports.files import file_name
from desktop_app.library.imports.outcome import Imported, ImportOptions
from desktop_app.library.imports.placing import Place, placed
from desktop_app.library.imports.sources import Given, InputFile, Pasted, Sources
from desktop_app.library.related.links import recognise
from desktop_app.library.related.parts import Plan, Reading, read_as_one, remake, with_page
from desktop_app.library.revisions import carry_over, derived, leave_revision
from desktop_app.library.workers.pool import WorkerPool
from desktop_app.library.workers.recasting import Recasts
from desktop_app.library.workers.tasks import Digest, Member, Task, Unpacked, Work
from desktop_app.model.changes import SwitchRevision
from desktop_app.model.errors import DeskError, LibraryError, UnreadableFileError
from desktop_app.model.ids import new_id
from desktop_app.model.library import ImportRow, ImportStatus
from desktop_app.model.monitor import Monitor
from desktop_app.storage.parts import Page
from desktop_app.storage.store import Session, Store
from desktop_app.storage.transcripts import Content, Known, Source

_FROM_BIN = "it lay in the bin and was taken out, with its notes"


@dataclass(frozen=True, slots=True)
class _File:
    number: int
    path: str  # as given
    identity: str  # absolute path; empty for pasted text
    sha256: str
    size: int


def import_paths(
    store: Store,
    pool: WorkerPool,
    paths: Sequence[Path],
    options: ImportOptions,
    monitor: Monitor | None = None,
    on_done: Callable[[Imported], object] = lambda _: None,
) -> tuple[Imported, ...]:
    """Import files and folders.

    Args:
        store: where to.
        pool: who parses.
        paths: files and folders.
        options: how.
        monitor: hears of files done, and may cancel between files.
        on_done: called with each outcome once it is durable.

    Returns:
        The outcomes in the order of the files.

    Raises:
        Cancelled: what was reported before is kept.
        LibraryError: the library as a whole cannot take anything in.
        BadRequestError: the collection's name is none.
    """
    if options.collection:
        clean_name(options.collection)
    sources = Sources(paths, lambda path: _unpacked(pool, path), recursive=options.recursive)
    return _import(store, pool, sources, options, monitor, on_done)


def import_text(
    store: Store,
    pool: WorkerPool,
    text: str,
    title: str,
    options: ImportOptions,
    monitor: Monitor | None = None,
) -> Imported:
    """Import a pasted text, which has no path: the same text again is unchanged."""
    data = text.encode("utf-8", "replace")
    fixed = replace(options, encoding="utf-8")
    pasted = Pasted(InputFile("", "", title, lambda: data))
    return _import(store, pool, pasted, fixed, monitor, lambda _: None)[0]


@contextmanager
def _unpacked(pool: WorkerPool, path: Path) -> Iterator[tuple[Member, ...] | None]:
    """An archive's files, laid into a folder that is gone afterwards; None for a document."""
    with TemporaryDirectory(prefix="briefing-desk-") as folder:
        options = {"path": str(path), "name": file_name(path), "folder": folder}
        ((_, outcome),) = pool.run([Task(None, b"", options, Work.UNPACK)], Unpacked)
        if isinstance(outcome, UnreadableFileError):
            raise outcome
        yield outcome.members


def _import(
    store: Store,
    pool: WorkerPool,
    sources: Given,
    options: ImportOptions,
    monitor: Monitor | None,
    on_done: Callable[[Imported], object],
) -> tuple[Imported, ...]:
    done: dict[int, Imported] = {}

    def report(number: int, outcome: Imported) -> None:
        done[number] = outcome
        on_done(outcome)
        if monitor is not None:
            monitor.step(len(done), sources.total)

    if monitor is not None:
        monitor.step(0, sources.total)
    with closing(_tasks(store, sources, options, report)) as tasks:  # an archive's folder goes with them
        for task, outcome in pool.run(tasks, Digest, monitor):
            if isinstance(outcome, UnreadableFileError):
                report(task.key.number, _failed(task.key.path, outcome))
            else:
                stored = partial(_stored, store, pool, task, outcome, options)
                report(task.key.number, _unless_full(task.key.path, stored))
    return tuple(done[number] for number in sorted(done))


def _tasks(
    store: Store,
    sources: Given,
    options: ImportOptions,
    report: Callable[[int, Imported], None],
) -> Generator[Task[_File], None, None]:
    """The files that need parsing; the others are reported at once."""
    for number, source in enumerate(sources):
        try:
            data = source.read()
        except UnreadableFileError as error:
            report(number, _failed(source.path, error))
            continue
        file = _File(number, source.path, source.identity, sha256(data).hexdigest(), len(data))
        with store.reading() as session:
            known = _unchanged(session, file, options)
        if known is not None:
            report(number, _unless_full(source.path, partial(_kept, store, file, data, known, options)))
        else:
            yield Task(
                file, data, {"name": source.name, "encoding": options.encoding, "language": options.language}
            )


def _unchanged(session: Session, file: _File, options: ImportOptions) -> Known | None:
    """The transcript that these very bytes are stored as already, unless they are to be read otherwise."""
    known = session.transcripts.known_as(file.sha256)
    if known is None or options.language or (options.encoding and options.encoding != known.encoding):
        return None
    return known


def _kept(store: Store, file: _File, data: bytes, known: Known, options: ImportOptions) -> Imported:
    """Report a file whose bytes are known; one from the bin is taken out of it."""
    changes = known.binned or bool(options.collection)
    if not options.dry_run:
        store.keep_original(data)  # mends one that has been lost
    if changes and not options.dry_run:
        with store.writing() as session:
            session.transcripts.set_binned(known.transcript_id, None)
            _collect(session, known.transcript_id, options)
            session.queue.push(known.transcript_id)
    if known.binned and not options.dry_run:
        row = ImportRow(file.path, ImportStatus.ADDED, known.transcript_id, known.title, (_FROM_BIN,))
        return Imported(row)
    return Imported(ImportRow(file.path, ImportStatus.UNCHANGED, known.transcript_id, known.title))


def _stored(
    store: Store, pool: WorkerPool, task: Task[_File], found: Digest, options: ImportOptions
) -> Imported:
    """Store one parsed file in one transaction; a page's briefing is made again before."""
    file = task.key
    if options.dry_run:
        with store.reading() as session:
            place = _placed(session, file, found)
        status = ImportStatus.UPDATED if place.transcript_id else ImportStatus.ADDED
        return Imported(_row(file, status, place.transcript_id, found, place.warning))
    store.keep_original(task.data)
    recasts = Recasts(pool)
    return recasts.settle(partial(_settled, store, pool, task, found, options, recasts))


def _settled(
    store: Store,
    pool: WorkerPool,
    task: Task[_File],
    found: Digest,
    options: ImportOptions,
    recasts: Recasts,
) -> Imported:
    """Store a parsed file where it belongs by then.

    Raises:
        Missing: what corrections come to has to be worked out first.
    """
    file, name = task.key, task.options["name"]
    while True:
        with store.reading() as session:
            plan = _plan(session, _placed(session, file, found), file, name, found)
        whole = None if plan is None else Reading(plan, read_as_one(pool, store.folder, plan.pages))
        with store.writing() as session:
            known = _unchanged(session, file, options)  # its twin may have been stored meanwhile
            if known is not None and not known.binned:
                row = ImportRow(file.path, ImportStatus.UNCHANGED, known.transcript_id, known.title)
                return Imported(row)
            place = _placed(session, file, found)
            if _plan(session, place, file, name, found) == plan:  # else it was joined or parted meanwhile
                return _store(session, place, file, name, found, options, whole, recasts)


def _placed(session: Session, file: _File, found: Digest) -> Place:
    return placed(session, file.identity, file.sha256, found.transcript)


def _plan(session: Session, place: Place, file: _File, name: str, found: Digest) -> Plan | None:
    """The joined briefing that a file is a page of, with the file in its place; None where it is none."""
    if not place.page or place.transcript_id is None:
        return None
    page = Page(place.page, 0, file.sha256, name, found.encoding, found.transcript.language)
    return with_page(session, place.transcript_id, page)


def _unless_full(path: str, store: Callable[[], Imported]) -> Imported:
    """What storing came to; without room on the disk, or another page's file, a failed row."""
    try:
        return store()
    except UnreadableFileError as error:
        return _failed(path, error)
    except LibraryError as error:
        if error.code != "disk_full":
            raise
        return _failed(path, error)


def _store(
    session: Session,
    place: Place,
    file: _File,
    name: str,
    found: Digest,
    options: ImportOptions,
    whole: Reading | None,
    recasts: Recasts,
) -> Imported:
    if place.transcript_id is None:
        transcript_id = text_id = new_id()
        replaced = _add(session, transcript_id, _content(found), _source(file, name, found))
    else:
        transcript_id, text_id = place.transcript_id, place.text_id or place.transcript_id
        content = _content(found)
        if _says_the_same(session, text_id, content):
            if options.collection:
                _collect(session, transcript_id, options)
                session.queue.push(transcript_id)
            title = session.transcripts.load(transcript_id).title
            return Imported(ImportRow(file.path, ImportStatus.UNCHANGED, transcript_id, title))
        source = _source(file, name, found)
        replaced = _replace(session, transcript_id, text_id, content, source, whole, recasts)
    if file.identity:
        session.transcripts.claim_path(file.identity, text_id)
    _collect(session, transcript_id, options)
    session.queue.push(transcript_id)
    likeness = found.likeness if whole is None else whole.digest.likeness
    twins = recognise(session, transcript_id, likeness)
    row = _row(
        file, replaced.row.status, transcript_id, found, _FROM_BIN if replaced.from_bin else place.warning
    )
    warnings = (*row.warnings, *replaced.row.warnings, *twins)
    return replace(replaced, row=replace(row, title=replaced.row.title, warnings=warnings))


def _content(found: Digest) -> Content:
    return Content(found.transcript, found.outline, rules=found.rules)


def _source(file: _File, name: str, found: Digest) -> Source:
    return Source(file.sha256, name, file.size, file.identity, found.encoding)


def _add(session: Session, transcript_id: str, content: Content, source: Source) -> Imported:
    session.transcripts.add(transcript_id, content, source, now())
    session.outlines.store(transcript_id, content.outline)
    return Imported(ImportRow("", ImportStatus.ADDED, transcript_id, content.transcript.title))


def _replace(
    session: Session,
    transcript_id: str,
    text_id: str,
    content: Content,
    source: Source,
    whole: Reading | None,
    recasts: Recasts,
) -> Imported:
    """Store a further revision of a text, and of the joined briefing whose page it is.

    Args:
        session: to do it in.
        transcript_id: what the reader sees: the text itself, or the joined briefing.
        text_id: the text.
        content: what its file came to.
        source: that file.
        whole: what the joined briefing came to.
        recasts: what corrections come to.
    """
    from_bin = session.transcripts.is_binned(transcript_id)
    page = None
    previous = leave_revision(session, text_id)
    replayed = store_derived(session, text_id, content, source, now(), recasts)
    carry_over(session, text_id, previous)
    if whole is not None:
        page = SwitchRevision(text_id, previous)
        previous, replayed = remake(session, whole, recasts)
    session.transcripts.set_binned(transcript_id, None)
    row = ImportRow("", ImportStatus.UPDATED, transcript_id, replayed.title, replayed.warnings)
    return Imported(row, previous, from_bin, page)


def _says_the_same(session: Session, transcript_id: str, content: Content) -> bool:
    """Whether reading the bytes again, in another way, has changed nothing."""
    stored = derived(session, transcript_id)
    same = (stored.transcript, stored.outline) == (content.transcript, content.outline)
    return same and not session.transcripts.is_binned(transcript_id)


def _collect(session: Session, transcript_id: str, options: ImportOptions) -> None:
    if options.collection:
        session.collections.put(clean_name(options.collection), (transcript_id,))


def _row(
    file: _File, status: ImportStatus, transcript_id: str | None, found: Digest, warning: str
) -> ImportRow:
    warnings = (*found.transcript.warnings, *([warning] if warning else []))
    return ImportRow(file.path, status, transcript_id, found.transcript.title, warnings)


def _failed(path: str, error: DeskError) -> Imported:
    return Imported(
        ImportRow(path, ImportStatus.FAILED, None, "", error_code=error.code, error_message=error.message)
    )
