"""Pages that are one briefing: joined by reading their files as one, and parted again.

Notes, decisions and collections move with the text, from the pages to the whole and back. What was noted
on either is kept with its revision, so that going back brings it back as it was.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_app.library.clock import now
from desktop_app.library.correcting.replaying import Replayed, found_in, replay
from desktop_app.library.related.links import check_in_sight, recognise
from desktop_app.library.related.moving import move_decisions, move_notes
from desktop_app.library.revisions import carry_over, derived, leave_revision
from desktop_app.library.workers.pool import WorkerPool
from desktop_app.library.workers.recasting import Recasts
from desktop_app.library.workers.tasks import Digest, Task, Work
from desktop_app.model.changes import Change, PartBriefing, RejoinParts, Several
from desktop_app.model.corrections import Correction, SetMeta
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

    whole: str  # the joined briefing that is to have all the pages, or once had; empty for a new one
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
    whole = wholes[0] if wholes else session.parts.taken_apart(pages)
    return Plan(whole, tuple(map(session.parts.page, pages)), tuple(wholes[1:]))


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


@dataclass(frozen=True, slots=True)
class Reading:
    """What the pages of a plan came to, read as one."""

    plan: Plan
    digest: Digest


def join(session: Session, read: Reading, recasts: Recasts) -> Outcome:
    """Store what pages came to as one briefing that stands for them.

    Raises:
        Missing: what corrections come to has to be worked out first.
    """
    plan = read.plan
    ids = tuple(page.transcript_id for page in plan.pages)
    undone: list[Change] = []
    touched: tuple[str, ...] = ()
    for other in plan.others:
        inverse, parted = part(session, other, recasts)
        undone.append(inverse)
        touched += parted
    if plan.whole:
        before = session.parts.of(plan.whole)
        whole = plan.whole
        own = [whole] if before else []  # else what it was once corrected in moved to its pages
        corrections = _corrections(session, [*own, *(page for page in ids if page not in before)])
        previous, _ = remake(session, read, recasts, corrections)
        back: Change = RejoinParts(whole, before, previous) if before else PartBriefing(whole)
    else:
        whole, corrections = new_id(), _corrections(session, ids)
        content, source = _content(read)
        session.transcripts.add(whole, content, source, now())
        session.outlines.store(whole, content.outline)
        replay(session, whole, corrections, source, now(), recasts)
        back = PartBriefing(whole)
    touched += _stand_for(session, whole, ids)
    recognise(session, whole, read.digest.likeness)
    if undone:
        back = Several((back, *reversed(undone)))
    return back, tuple(dict.fromkeys((whole, *touched)))


def with_page(session: Session, whole: str, changed: Page) -> Plan:
    """A joined briefing as it is to be read again, one of its pages from another file."""
    pages = [
        changed if transcript_id == changed.transcript_id else session.parts.page(transcript_id)
        for transcript_id in session.parts.of(whole)
    ]
    return Plan(whole, tuple(pages))


def remake(
    session: Session, read: Reading, recasts: Recasts, corrections: Iterable[Correction] | None = None
) -> tuple[int, Replayed]:
    """Store what a joined briefing came to as its next revision, with corrections, by default its own.

    Returns:
        The revision that was current before, and what became of the corrections.
    """
    whole = read.plan.whole
    kept = _corrections(session, [whole]) if corrections is None else corrections
    previous = leave_revision(session, whole)
    content, source = _content(read)
    session.transcripts.revise(whole, content, source, now())
    session.outlines.store(whole, content.outline)
    replayed = replay(session, whole, kept, source, now(), recasts)
    carry_over(session, whole, previous)
    return previous, replayed


def part(session: Session, whole: str, recasts: Recasts) -> Outcome:
    """Take a joined briefing apart.

    Raises:
        Missing: what its corrections come to in the pages has to be worked out first.
        BadRequestError: it was not joined, or lies in the bin.
    """
    ids = session.parts.of(whole)
    if ids and session.transcripts.is_binned(whole):
        check_in_sight(session, whole)  # raises
    if not ids:
        raise BadRequestError(f"{whole} was not joined from parts: there is nothing to take apart")
    revision = leave_revision(session, whole)
    session.parts.release(whole)
    _correct_parts(session, whole, ids, recasts)
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
        carry_over(session, change.whole, revision)
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
            session.collections.put(collection, (whole,))
    return _queued(session, (whole, *entering, *leaving))


def _content(read: Reading) -> tuple[Content, Source]:
    """A whole comes from its first page's file: to import that again leads to it."""
    first, found = read.plan.pages[0], read.digest
    content = Content(found.transcript, found.outline, rules=found.rules)
    return content, Source(first.sha256, first.name, 0, "", found.encoding)


def _corrections(session: Session, ids: Sequence[str]) -> tuple[Correction, ...]:
    """What the reader corrected in some texts; facts about the whole only from the first of them."""
    found: list[Correction] = []
    for transcript_id in ids:
        revision = session.transcripts.revision(transcript_id)
        mine = session.transcripts.content(transcript_id, revision).corrections
        found += [wish for wish in mine if transcript_id == ids[0] or not isinstance(wish, SetMeta)]
    return tuple(found)


def _correct_parts(session: Session, whole: str, ids: Sequence[str], recasts: Recasts) -> None:
    """Lay the corrections of a whole over the pages in which they find their places."""
    wishes = _corrections(session, [whole])
    for transcript_id in ids:
        revision = session.transcripts.revision(transcript_id)
        current = session.transcripts.content(transcript_id, revision)
        base = derived(session, transcript_id)
        wanted = [w for w in wishes if transcript_id == ids[0] or not isinstance(w, SetMeta)]
        found = found_in(base.transcript, wanted, recasts)
        if found != current.corrections:
            source = session.transcripts.source(transcript_id, revision)
            session.transcripts.switch(transcript_id, current.base or revision)
            session.outlines.store(transcript_id, base.outline)
            replay(session, transcript_id, found, source, now(), recasts)


def _queued(session: Session, ids: tuple[str, ...]) -> tuple[str, ...]:
    for transcript_id in ids:
        session.queue.push(transcript_id)
    return ids
