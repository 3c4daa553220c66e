"""Correcting stored transcripts: each act leaves a further revision, and undo goes back to the one before."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.library.changes import Applied, apply
from desktop_app.library.clock import now
from desktop_app.library.correcting.telling import described
from desktop_app.library.related.links import check_not_hidden
from desktop_app.library.revisions import carry_over, leave_revision
from desktop_app.library.workers.pool import WorkerPool
from desktop_app.library.workers.recasting import Recasts, recast_now
from desktop_app.library.workers.tasks import Manuscript, Recast
from desktop_app.model.changes import SwitchRevision
from desktop_app.model.corrections import Correction
from desktop_app.model.errors import BadRequestError
from desktop_app.storage.store import Session, Store
from desktop_app.storage.transcripts import Content


@dataclass(frozen=True, slots=True)
class _State:
    """A stored transcript as it is corrected."""

    transcript_id: str
    revision: int
    current: Content
    derived: Content  # what the corrections are laid over

    @property
    def base(self) -> int:
        return self.current.base or self.revision


def correct(store: Store, pool: WorkerPool, transcript_id: str, wishes: Sequence[Correction]) -> Applied:
    """Correct a transcript; the inverse goes back to the revision before.

    The work is done between two transactions; where somebody else was faster, it is done again.

    Raises:
        NoSuchThingError: there is no such transcript.
        BadRequestError: a correction's place is not there any more, nothing would change, or another
            transcript stands for this one.
    """
    while True:
        state = _read(store, transcript_id)
        corrections = (*state.current.corrections, *wishes)
        recast = recast_now(pool, Manuscript(state.derived.transcript, corrections))
        lost = [wish for wish in wishes if wish in recast.lost]
        if lost:
            raise BadRequestError(f"the text is not what it was: {described(lost[0])}: look at it anew")
        if recast.transcript == state.current.transcript:
            raise BadRequestError("this would change nothing")
        applied = _store(store, state, recast, corrections)
        if applied is not None:
            return applied


def take_back(store: Store, pool: WorkerPool, transcript_id: str) -> Applied:
    """Take back the last correction, with those that were made together with it.

    Raises:
        NoSuchThingError: there is no such transcript.
        BadRequestError: there is none to take back, or another transcript stands for this one.
    """
    while True:
        state = _read(store, transcript_id)
        if not state.current.corrections:
            raise BadRequestError("there is no correction to take back")
        revision, before = _before(store, state)
        if revision:
            applied = _switch(store, state, revision, Recasts(pool))
        else:  # the text was derived anew since: without its last correction it was never stored
            recast = recast_now(pool, Manuscript(state.derived.transcript, before))
            applied = _store(store, state, recast, before)
        if applied is not None:
            return applied


def _read(store: Store, transcript_id: str) -> _State:
    with store.reading() as session:
        revision = session.transcripts.revision(transcript_id)
        check_not_hidden(session, transcript_id)
        current = session.transcripts.content(transcript_id, revision)
        derived = session.transcripts.content(transcript_id, current.base) if current.base else current
    return _State(transcript_id, revision, current, derived)


def _store(
    store: Store, state: _State, recast: Recast, corrections: tuple[Correction, ...]
) -> Applied | None:
    """Make the corrected transcript the current one; None where that is another one by now."""
    transcript_id = state.transcript_id
    content = Content(recast.transcript, recast.outline, (), corrections, state.base, recast.rules)
    with store.writing() as session:
        if _is_another(session, state):
            return None
        previous = leave_revision(session, transcript_id)
        source = session.transcripts.source(transcript_id, previous)
        session.transcripts.revise(transcript_id, content, source, now())
        session.outlines.store(transcript_id, recast.outline)
        carry_over(session, transcript_id, previous)
        session.queue.push(transcript_id)
    return Applied(SwitchRevision(transcript_id, previous), (transcript_id,))


def _switch(store: Store, state: _State, revision: int, recasts: Recasts) -> Applied | None:
    with store.writing() as session:
        if _is_another(session, state):
            return None
        return apply(session, SwitchRevision(state.transcript_id, revision), recasts)


def _is_another(session: Session, state: _State) -> bool:
    """Whether somebody has changed the transcript meanwhile, or joined it to others."""
    current = session.transcripts.revision(state.transcript_id)
    return current != state.revision or session.parts.is_hidden(state.transcript_id)


def _before(store: Store, state: _State) -> tuple[int, tuple[Correction, ...]]:
    """The corrections before the last act, and the revision that has them; 0 where none of this text has."""
    wanted = state.current.corrections
    best: tuple[int, bool, int] = 0, True, state.base
    with store.reading() as session:
        for number in session.transcripts.revisions(state.transcript_id):
            content = session.transcripts.content(state.transcript_id, number)
            size = len(content.corrections)
            if size < len(wanted) and wanted[:size] == content.corrections:
                best = max(best, (size, content.base == state.base, number))
            if best[:2] == (len(wanted) - 1, True):
                break
    size, same, number = best
    return (number if same else 0), wanted[:size]
