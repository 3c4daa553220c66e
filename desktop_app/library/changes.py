"""Applying a reader's change within a transaction; the inverse is what undo applies."""

from dataclasses import dataclass

from desktop_app.library.clock import now
from desktop_app.library.notes import carried_over, is_in_place
from desktop_app.library.outlines.deciding import add_item, decide_item
from desktop_app.library.related.links import check_not_hidden, decline, link, reopen, unlink
from desktop_app.library.related.moving import relocated
from desktop_app.library.related.parts import part, rejoin
from desktop_app.library.revisions import (
    carry_over,
    current_outline,
    leave_revision,
)
from desktop_app.library.workers.recasting import Recasts
from desktop_app.model.changes import (
    AddItem,
    BinTranscripts,
    Change,
    DecideItem,
    DeclineOffer,
    DeleteAnnotation,
    DropCollection,
    DropSearch,
    LinkBriefings,
    MakeCollection,
    PartBriefing,
    PutAnnotation,
    PutInCollection,
    PutSearch,
    RejoinParts,
    ReopenOffer,
    RestoreAnnotation,
    Several,
    SwitchRevision,
    TakeFromCollection,
    UnbinTranscripts,
    UnlinkBriefings,
)
from desktop_app.model.errors import NoSuchThingError
from desktop_app.storage.store import Session


@dataclass(frozen=True, slots=True)
class Applied:
    """What a change has done."""

    inverse: Change
    touched: tuple[str, ...]  # transcripts


def apply(session: Session, change: Change, recasts: Recasts) -> Applied:
    """Do a change.

    Raises:
        Missing: what corrections come to has to be worked out first.
        NoSuchThingError: it speaks of something that is not there.
        BadRequestError: it makes no sense.
    """
    match change:
        case PutAnnotation():
            return _put_annotation(session, change)
        case DeleteAnnotation() | RestoreAnnotation():
            return _bin_annotation(session, change)
        case AddItem(transcript_id):
            return Applied(add_item(session, change), (transcript_id,))
        case DecideItem(transcript_id):
            return Applied(decide_item(session, change), (transcript_id,))
        case BinTranscripts() | UnbinTranscripts():
            return _bin_transcripts(session, change)
        case SwitchRevision(transcript_id, revision):
            return _switch(session, transcript_id, revision)
        case PutSearch() | DropSearch():
            return _keep_search(session, change)
        case Several(changes):
            return _in_turn(session, changes, recasts)
        case MakeCollection() | DropCollection() | PutInCollection() | TakeFromCollection():
            return _order(session, change)
        case _:
            return _relate(session, change, recasts)


_Relating = PartBriefing | RejoinParts | LinkBriefings | UnlinkBriefings | DeclineOffer | ReopenOffer


def _order(
    session: Session, change: MakeCollection | DropCollection | PutInCollection | TakeFromCollection
) -> Applied:
    """Keep the collections."""
    match change:
        case MakeCollection(name):
            session.collections.make(name)
            return Applied(DropCollection(name), ())
        case DropCollection(name):
            members = session.collections.members(name)
            session.collections.drop(name)
            inverse = Several((MakeCollection(name), PutInCollection(name, members)))
            return _indexed(session, inverse, members)
        case _:
            return _collect(session, change)


def _collect(session: Session, change: PutInCollection | TakeFromCollection) -> Applied:
    """Change what is in a collection."""
    kept, name = session.collections, change.name
    before = kept.members(name)
    if isinstance(change, TakeFromCollection):
        there = tuple(each for each in change.transcript_ids if each in before)
        kept.take(name, there)
        return _indexed(session, PutInCollection(name, there), there)
    new = tuple(each for each in change.transcript_ids if each not in before)
    inverse = TakeFromCollection(name, new) if kept.exists(name) else DropCollection(name)
    kept.put(name, new)
    return _indexed(session, inverse, new)


def _indexed(session: Session, inverse: Change, transcript_ids: tuple[str, ...]) -> Applied:
    """Let the index know of transcripts whose collections have changed."""
    for transcript_id in transcript_ids:
        session.queue.push(transcript_id)
    return Applied(inverse, transcript_ids)


def _in_turn(session: Session, changes: tuple[Change, ...], recasts: Recasts) -> Applied:
    done = [apply(session, change, recasts) for change in changes]
    touched = tuple(dict.fromkeys(transcript_id for one in done for transcript_id in one.touched))
    return Applied(Several(tuple(one.inverse for one in reversed(done))), touched)


def _relate(session: Session, change: _Relating, recasts: Recasts) -> Applied:
    """Say which briefings belong together and which do not."""
    match change:
        case PartBriefing(whole):
            return Applied(*part(session, whole, recasts))
        case RejoinParts():
            return Applied(*rejoin(session, change))
        case LinkBriefings(one, other):
            return Applied(link(session, change), (one, other))
        case UnlinkBriefings(one, other):
            return Applied(unlink(session, change), (one, other))
        case DeclineOffer(kind, ids):
            return Applied(decline(session, kind, ids), ids)
        case ReopenOffer(kind, ids):
            return Applied(reopen(session, kind, ids), ids)


def _put_annotation(session: Session, change: PutAnnotation) -> Applied:
    annotation = relocated(session, change.annotation)  # made on what another transcript stands for now
    revision = session.transcripts.revision(annotation.transcript_id)
    transcript = session.transcripts.load(annotation.transcript_id)
    if not is_in_place(annotation, transcript):  # made, or taken back, on a text that has changed since
        annotation = carried_over(annotation, transcript, current_outline(session, annotation.transcript_id))
    inverse: Change = DeleteAnnotation(annotation.id)
    if session.annotations.exists(annotation.id):
        inverse = PutAnnotation(session.annotations.load(annotation.id))
    session.annotations.put(annotation, revision)
    session.queue.push(annotation.transcript_id)
    return Applied(inverse, (annotation.transcript_id,))


def _bin_annotation(session: Session, change: DeleteAnnotation | RestoreAnnotation) -> Applied:
    name, deletes = change.annotation_id, isinstance(change, DeleteAnnotation)
    annotation = session.annotations.load(name)
    session.annotations.set_binned(name, now() if deletes else None)
    session.queue.push(annotation.transcript_id)
    inverse = RestoreAnnotation(name) if deletes else DeleteAnnotation(name)
    return Applied(inverse, (annotation.transcript_id,))


def _bin_transcripts(session: Session, change: BinTranscripts | UnbinTranscripts) -> Applied:
    ids, into = change.transcript_ids, isinstance(change, BinTranscripts)
    for transcript_id in ids:
        session.transcripts.revision(transcript_id)  # raises where there is none
        check_not_hidden(session, transcript_id)
        session.transcripts.set_binned(transcript_id, now() if into else None)
        session.queue.push(transcript_id)
    return Applied(UnbinTranscripts(ids) if into else BinTranscripts(ids), ids)


def _keep_search(session: Session, change: PutSearch | DropSearch) -> Applied:
    """Keep a search, or no longer."""
    if isinstance(change, PutSearch):
        before = session.searches.find(change.search.id)
        session.searches.put(change.search)
        return Applied(DropSearch(change.search.id) if before is None else PutSearch(before), ())
    before = session.searches.find(change.search_id)
    if before is None:
        raise NoSuchThingError("search", change.search_id)
    session.searches.remove(change.search_id)
    return Applied(PutSearch(before), ())


def _switch(session: Session, transcript_id: str, revision: int) -> Applied:
    previous = leave_revision(session, transcript_id)
    new = session.transcripts.content(transcript_id, revision)
    session.transcripts.switch(transcript_id, revision)
    session.outlines.store(transcript_id, new.outline)
    carry_over(session, transcript_id, previous)
    session.queue.push(transcript_id)
    return Applied(SwitchRevision(transcript_id, previous), (transcript_id,))
