"""Doing what the reader decides about outline items; each act returns what takes it back."""

from collections.abc import Iterator
from dataclasses import replace

from desktop_app.library.clock import now
from desktop_app.library.related.links import check_not_hidden
from desktop_app.model.changes import AddItem, DecideItem, Decision
from desktop_app.model.errors import BadRequestError, NoSuchThingError
from desktop_app.model.outline import OutlineItem
from desktop_app.storage.store import Session


def add_item(session: Session, change: AddItem) -> DecideItem:
    """Store an item of the reader's own.

    Raises:
        BadRequestError: it is there already.
    """
    check_not_hidden(session, change.transcript_id)
    item = change.item
    if session.outlines.decision(change.transcript_id, item.id) is not None:
        raise BadRequestError(f"“{item.label}” ({item.id}) is there already: edit it")
    _store(session, change.transcript_id, item, change.decision, None)
    return DecideItem(change.transcript_id, item.id, None)


def decide_item(session: Session, change: DecideItem) -> AddItem | DecideItem:
    """Store or forget a decision.

    Raises:
        NoSuchThingError: there is no such item, or none of one that the decision names.
        BadRequestError: the decision makes no sense.
    """
    transcript_id = change.transcript_id
    check_not_hidden(session, transcript_id)
    item_id = current_id(session, transcript_id, change.item_id)
    stored = session.outlines.decision(transcript_id, item_id)
    previous, item = stored or (None, session.outlines.item(transcript_id, item_id))
    if item is None:
        raise NoSuchThingError("item", change.item_id)
    if change.decision is None:
        session.outlines.decide(transcript_id, item, None, "")
        session.queue.push(transcript_id)
    else:
        _store(session, transcript_id, item, change.decision, previous)
    if previous is None or change.decision is not None:
        return DecideItem(transcript_id, item_id, previous)
    return AddItem(transcript_id, item, previous)


def _store(
    session: Session, transcript_id: str, item: OutlineItem, wanted: Decision, previous: Decision | None
) -> None:
    decision = _named_as_now(session, transcript_id, wanted)
    _check(session, transcript_id, item.id, decision, previous or Decision())
    rank = decision.rank
    if decision.before is None:
        rank = None
    elif rank is None and (previous is None or previous.before != decision.before or previous.rank):
        rank = session.outlines.next_rank(transcript_id)
    decision = replace(decision, rank=rank, former=previous.former if previous else decision.former)
    session.outlines.decide(transcript_id, item, decision, now())
    session.queue.push(transcript_id)  # labels are searched


def check_named(session: Session, transcript_id: str, decision: Decision) -> None:
    """Refuse a decision that names items which are not there.

    Raises:
        NoSuchThingError: it does.
    """
    for item_id in filter(None, (decision.parent, decision.before, decision.into)):
        name = current_id(session, transcript_id, item_id)
        known = session.outlines.item(transcript_id, name) or session.outlines.decision(transcript_id, name)
        if known is None:
            raise NoSuchThingError("item", item_id)


def current_id(session: Session, transcript_id: str, item_id: str) -> str:
    """What an item is called now that may have been decided on under another id."""
    if (
        session.outlines.decision(transcript_id, item_id) is None
        and session.outlines.item(transcript_id, item_id) is None
    ):
        for other, (decision, _) in session.outlines.decisions(transcript_id).items():
            if item_id in decision.former:
                return other
    return item_id


def _named_as_now(session: Session, transcript_id: str, decision: Decision) -> Decision:
    """The decision with the items that it names called as they are now."""

    def current(item_id: str | None) -> str | None:
        return current_id(session, transcript_id, item_id) if item_id else item_id

    return replace(
        decision,
        parent=current(decision.parent),
        before=current(decision.before),
        into=current(decision.into),
    )


def _check(
    session: Session, transcript_id: str, item_id: str, decision: Decision, previous: Decision
) -> None:
    """Refuse what makes no sense; what was decided before is not asked again.

    An item that is named need not be there: what is taken back may name one that is gone since.
    """
    if decision.label is not None and not decision.label.strip():
        raise BadRequestError("a label cannot be empty: give some words")
    if decision.evidence is not None and not decision.evidence:
        raise BadRequestError("an item needs words that prove it: give a passage")
    parent = decision.parent if decision.parent != previous.parent else None
    if parent and item_id in (parent, *_above(session, transcript_id, parent)):
        raise BadRequestError("an item cannot hang under itself or under one of its own parts")
    into = decision.into if decision.into != previous.into else None
    if into and item_id in (into, *_chain(session, transcript_id, into)):
        raise BadRequestError("an item cannot be merged into itself: name another one to keep")
    if into and item_id in _above(session, transcript_id, into):
        raise BadRequestError("an item cannot be merged into one of its own parts: keep the upper one")


def _chain(session: Session, transcript_id: str, item_id: str) -> Iterator[str]:
    """The items that one was merged into, one after the other."""
    seen, step = {item_id}, item_id
    while True:
        stored = session.outlines.decision(transcript_id, step)
        step = (stored[0].into if stored else None) or ""
        if not step or step in seen:
            return
        seen.add(step)
        yield step


def _above(session: Session, transcript_id: str, item_id: str) -> Iterator[str]:
    """The items that one hangs under, nearest first, where it was merged into another that one's."""
    seen: set[str] = set()
    step: str | None = item_id
    while step and step not in seen:
        seen.add(step)
        stored = session.outlines.decision(transcript_id, step)
        decision, item = stored or (Decision(), None)
        item = session.outlines.item(transcript_id, step) or item
        if decision.into:
            step = decision.into
        elif decision.parent is not None:
            step = decision.parent
        else:
            step = item.parent if item else None
        if step:
            yield step
