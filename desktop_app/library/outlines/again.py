"""Outlining stored transcripts again: with other rules, or with the reader's own words.

It changes what is suggested, and nothing that the reader has said: decisions and notes follow their items.
So it is no step that can be undone; with the old rules and lists the old suggestions come back.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from json import dumps

from desktop_app.library.outlines.lexicons import Lexicons
from desktop_app.library.related.links import check_in_sight
from desktop_app.library.revisions import outlined_anew
from desktop_app.library.workers.pool import WorkerPool
from desktop_app.library.workers.tasks import Outlined, Task, Work
from desktop_app.model.errors import UnreadableFileError
from desktop_app.model.library import AgainStatus, OutlinedAgain
from desktop_app.model.monitor import Monitor
from desktop_app.model.records import to_plain
from desktop_app.storage.store import Session, Store
from desktop_app.storage.transcripts import Ruled

Report = Callable[[OutlinedAgain], object]


@dataclass(frozen=True, slots=True)
class _Text:
    """A transcript as it was handed to a worker."""

    row: Ruled
    revision: int


def outdated(store: Store, lexicons: Lexicons) -> tuple[str, ...]:
    """The transcripts in sight that were outlined with other rules or word lists than there are now."""
    with store.reading() as session:
        rows = session.transcripts.ruled()
    return tuple(row.id for row in rows if row.rules != lexicons.stamp(row.language))


def again(
    store: Store,
    pool: WorkerPool,
    lexicons: Lexicons,
    ids: Sequence[str] | None,
    monitor: Monitor,
    on_done: Report,
) -> tuple[OutlinedAgain, ...]:
    """Outline transcripts again, each stored in a transaction of its own.

    Args:
        store: where they lie.
        pool: who outlines.
        lexicons: the reader's word lists, which tell what is up to date.
        ids: those that are wanted, whatever they were outlined with; None for all in sight, of which those
            that are up to date are only reported.
        monitor: hears of transcripts done, and may cancel between them.
        on_done: called with each outcome once it is durable.

    Raises:
        NoSuchThingError, BadRequestError: one is not there, or not in sight; nothing was done.
        Cancelled: what was reported before is kept.
        LibraryError: the library cannot take anything in; what was reported before is kept.
    """
    wanted = _wanted(store, ids)
    done: dict[str, OutlinedAgain] = {}

    def report(outcome: OutlinedAgain) -> None:
        done[outcome.transcript_id] = outcome
        on_done(outcome)
        monitor.step(len(done), len(wanted))

    monitor.step(0, len(wanted))
    waiting = wanted
    if ids is None:
        waiting = [row for row in wanted if row.rules != lexicons.stamp(row.language)]
        current = {row.id for row in wanted}.difference(row.id for row in waiting)
        for row in wanted:
            if row.id in current:
                report(OutlinedAgain(row.id, row.title, AgainStatus.UNCHANGED, row.items))
    while waiting:  # again those that somebody else has changed meanwhile
        waiting = _work(store, pool, waiting, monitor, report)
    return tuple(done[row.id] for row in wanted if row.id in done)


def _wanted(store: Store, ids: Collection[str] | None) -> list[Ruled]:
    with store.reading() as session:
        for transcript_id in ids or ():
            check_in_sight(session, transcript_id)
        rows = session.transcripts.ruled()
    return [row for row in rows if ids is None or row.id in ids]


def _work(
    store: Store, pool: WorkerPool, rows: Sequence[Ruled], monitor: Monitor, report: Report
) -> list[Ruled]:
    """Outline transcripts; those that have to be done once more because they are others by now."""
    changed = []
    for task, outcome in pool.run(_tasks(store, rows), Outlined, monitor):
        row = task.key.row
        if isinstance(outcome, UnreadableFileError):
            report(OutlinedAgain(row.id, row.title, AgainStatus.FAILED, row.items, outcome.message))
            continue
        with store.writing() as session:
            status = _store(session, task.key, outcome)
        if status is None:
            changed.append(row)
        else:
            report(OutlinedAgain(row.id, row.title, status, len(outcome.outline.items)))
    with store.reading() as session:
        return [row for row in changed if not session.transcripts.is_binned(row.id)]


def _tasks(store: Store, rows: Sequence[Ruled]) -> Iterator[Task[_Text]]:
    for row in rows:
        with store.reading() as session:
            if session.transcripts.is_binned(row.id):
                continue
            revision = session.transcripts.revision(row.id)
            transcript = session.transcripts.load(row.id)
        yield Task(_Text(row, revision), dumps(to_plain(transcript)).encode(), {}, Work.OUTLINE)


def _store(session: Session, text: _Text, found: Outlined) -> AgainStatus | None:
    """Put what was found in place of what was found before; None where the text is another one by now."""
    transcript_id = text.row.id
    if session.transcripts.is_binned(transcript_id):
        return None
    if session.transcripts.revision(transcript_id) != text.revision:
        return None
    content = session.transcripts.content(transcript_id, text.revision)
    same = content.outline == found.outline
    if same and content.rules == found.rules:
        return AgainStatus.UNCHANGED
    fresh = replace(content, outline=found.outline, rules=found.rules)
    if same:
        session.transcripts.set_content(transcript_id, text.revision, fresh)
    else:
        outlined_anew(session, transcript_id, fresh)
    session.transcripts.set_rules(transcript_id, found.rules)
    return AgainStatus.UNCHANGED if same else AgainStatus.CHANGED
