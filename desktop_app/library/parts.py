"""Pages that are one briefing: joined by reading their files as one, and parted again.

Notes, decisions and collections move with the text, from the pages to the whole and back. What was noted
on either is kept with its revision, so that going back brings it back as it was.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_app.library.clock import now
from desktop_app.library.links import check_in_sight, recognise
from desktop_app.library.moving import move_decisions, move_notes
from desktop_app.library.revisions import carry_over_annotations, leave_revision
from desktop_app.library.tasks import Digest, Task, Work
from desktop_app.library.workers import WorkerPool
from desktop_app.model.changes import Change, PartBriefing, RejoinParts, Several
from desktop_app.model.errors import BadRequestError, UnreadableFileError
from desktop_app.model.ids import new_id
from desktop_app.model.monitor import Monitor
from desktop_app.storage.database import ORIGINALS
from desktop_app.storage.parts import Page
from desktop_app.storage.store import Session
from desktop_app.storage.transcripts import Content, Source

Outcome = tuple[Change, tuple[str, ...]]
"""What takes a change back, and the transcripts that it touched, the whole first."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be joined."""

    whole: str  # the joined briefing that is to have all the pages; empty for a new one
    pages: tuple[Page, ...]
    others: tuple[str, ...] = ()  # further joined briefings, whose pages it takes over


def planned(session: Session, ids: Iterable[str]) -> Plan:
    """What joining transcripts means; a joined briefing among them stands for its pages.

    Raises:
        NoSuchThingError: there is none of that id.
        BadRequestError: fewer than two, or one that lies in the bin or is not in sight.
    """
    wanted = tuple(dict.fromkeys(ids))
    for transcript_id in wanted:
        check_in_sight(session, transcript_id)
    if len(wanted) < 2:
        raise BadRequestError("one briefing alone cannot be joined: name two or more, in their order")
    wholes = [transcript_id for transcript_id in wanted if session.parts.of(transcript_id)]
    pages = [page for transcript_id in wanted for page in session.parts.of(transcript_id) or (transcript_id,)]
    return Plan(wholes[0] if wholes else "", tuple(map(session.parts.page, pages)), tuple(wholes[1:]))


def read_as_one(
    pool: WorkerPool, folder: Path, pages: Sequence[Page], monitor: Monitor | None = None
) -> Digest:
    """Read the files of pages as one, in a worker.

    Raises:
        UnreadableFileError: a file in the library's folder is missing or cannot be read.
    """
    languages = {page.language for page in pages}
    language = pages[0].language if len(languages) == 1 else ""
    files = [
        {"file": str(folder / ORIGINALS / page.sha256), "name": page.name, "encoding": page.encoding}
        for page in pages
    ]
    data = json.dumps(files).encode()
    ((_, outcome),) = pool.run([Task(None, data, {"language": language}, Work.JOIN)], Digest, monitor)
    if isinstance(outcome, UnreadableFileError):
        raise outcome
    return outcome


def join(session: Session, plan: Plan, found: Digest) -> Outcome:
    """Store what pages came to, read as one, as one briefing that stands for them."""
    ids = tuple(page.transcript_id for page in plan.pages)
    undone: list[Change] = []
    touched: tuple[str, ...] = ()
    for other in plan.others:
        inverse, parted = part(session, other)
        undone.append(inverse)
        touched += parted
    content, source = Content(found.transcript, found.outline), _source(plan.pages[0], found)
    whole = plan.whole or new_id()
    back: Change = PartBriefing(whole)
    if plan.whole:
        back = RejoinParts(whole, session.parts.of(whole), leave_revision(session, whole))
        session.transcripts.revise(whole, content, source, now())
        session.outlines.store(whole, found.outline)
        carry_over_annotations(session, whole)
    else:
        session.transcripts.add(whole, content, source, now())
        session.outlines.store(whole, found.outline)
    recognise(session, whole, found.likeness)
    touched += _stand_for(session, whole, ids)
    if undone:
        back = Several((back, *reversed(undone)))
    return back, tuple(dict.fromkeys((whole, *touched)))


def part(session: Session, whole: str) -> Outcome:
    """Take a joined briefing apart.

    Raises:
        BadRequestError: it was not joined.
    """
    ids = session.parts.of(whole)
    if not ids:
        raise BadRequestError(f"{whole} was not joined from parts: there is nothing to take apart")
    revision = leave_revision(session, whole)
    session.parts.release(whole)
    move_notes(session, (whole,), ids)
    move_decisions(session, (whole,), ids)
    return RejoinParts(whole, ids, revision), _queued(session, (whole, *ids))


def rejoin(session: Session, change: RejoinParts) -> Outcome:
    """Let a revision of a joined briefing stand for parts again.

    Raises:
        NoSuchThingError: there is no such briefing or revision.
        BadRequestError: another briefing stands for one of the parts.
    """
    before, revision = session.parts.of(change.whole), session.transcripts.revision(change.whole)
    for transcript_id in change.parts:
        if transcript_id not in before:
            check_in_sight(session, transcript_id)
    if revision != change.revision:
        leave_revision(session, change.whole)
        session.transcripts.switch(change.whole, change.revision)
        content = session.transcripts.content(change.whole, change.revision)
        session.outlines.store(change.whole, content.outline)
        carry_over_annotations(session, change.whole)
    touched = _stand_for(session, change.whole, change.parts)
    if before:
        return RejoinParts(change.whole, before, revision), touched
    return PartBriefing(change.whole), touched


def _stand_for(session: Session, whole: str, ids: tuple[str, ...]) -> tuple[str, ...]:
    """Let a whole, whose text is current, stand for pages; what it no longer stands for comes free."""
    before = session.parts.of(whole)
    entering = [transcript_id for transcript_id in ids if transcript_id not in before]
    leaving = tuple(transcript_id for transcript_id in before if transcript_id not in ids)
    for transcript_id in entering:
        leave_revision(session, transcript_id)
    session.parts.join(whole, ids)
    if leaving:
        move_notes(session, (whole,), (whole, *leaving))
        move_decisions(session, (whole,), (whole, *leaving))
    move_notes(session, entering, (whole,))
    if entering:
        move_decisions(session, (whole, *entering) if before else ids, (whole,))
    for transcript_id in entering:
        for collection in session.transcripts.summaries(only=transcript_id)[0].collections:
            session.transcripts.collect(collection, whole)
    return _queued(session, (whole, *entering, *leaving))


def _source(first: Page, found: Digest) -> Source:
    """A whole comes from its first page's file: to import that again leads to it."""
    return Source(first.sha256, first.name, 0, "", found.encoding)


def _queued(session: Session, ids: tuple[str, ...]) -> tuple[str, ...]:
    for transcript_id in ids:
        session.queue.push(transcript_id)
    return ids
