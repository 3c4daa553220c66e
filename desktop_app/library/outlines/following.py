"""What the reader decided goes with the words when a text, or what is found in it, becomes another."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import count

from desktop_app.library.outlines.decisions import Decisions
from desktop_app.library.outlines.matching import same_items
from desktop_app.library.outlines.roads import Road
from desktop_app.model.annotation import Target
from desktop_app.model.changes import Decision
from desktop_app.model.ids import derived_id
from desktop_app.model.outline import READER, OutlineItem
from desktop_app.storage.store import Session


@dataclass(frozen=True, slots=True)
class Standing:
    """A text and what was found in it, before either became another."""

    texts: Mapping[int, str]
    found: tuple[OutlineItem, ...]


def standing(session: Session, transcript_id: str) -> Standing:
    """How a transcript stands now."""
    return Standing(session.transcripts.load(transcript_id).texts(), session.outlines.found(transcript_id))


def follow(session: Session, transcript_id: str, before: Standing) -> dict[str, str]:
    """Let decisions hold for the items that are found now; their new ids by the former ones.

    An item that is found again in the same words, or in others that replace them, is the same, whatever
    its id. One that is found no more keeps to its words, which are looked up where they stand now.

    Args:
        session: in which text and found items are the new ones already.
        transcript_id: whose.
        before: what they were.
    """
    decisions = session.outlines.decisions(transcript_id)
    noted = _noted(session, transcript_id)
    if not decisions and not noted:
        return {}
    after = standing(session, transcript_id)
    if after == before:
        return {}
    road = Road(before.texts, after.texts)
    known = {item.id: item for item in before.found}
    kept = {
        item_id: road.moved(snapshot if snapshot.rule == READER else known.get(item_id, snapshot))
        for item_id, (_, snapshot) in decisions.items()
    }
    same = _matched(before, after, decisions, noted, road)
    names = {item_id: item.id for item_id, item in same.items()}
    names |= _made_way(kept, {item.id for item in after.found}, names)
    rows = {
        item_id: _followed(item_id, decision, kept[item_id], names, same.get(item_id), road)
        for item_id, (decision, _) in decisions.items()
    }
    _put(session, transcript_id, decisions, rows)
    return {item_id: name for item_id, name in names.items() if name != item_id}


def _matched(
    before: Standing, after: Standing, decisions: Decisions, noted: frozenset[str], road: Road
) -> dict[str, OutlineItem]:
    """The items that are found now for those that were decided on, are noted, or are named in a decision."""
    known = {item.id: item for item in before.found}
    found = {item.id for item in after.found}
    named = noted.union(*(_named(decision, item) for decision, item in decisions.values()))
    sought = {item_id: known[item_id] for item_id in known if item_id in named and item_id not in decisions}
    sought |= {item_id: known.get(item_id, item) for item_id, (_, item) in decisions.items()}
    spans = {item_id: road.spans(item.evidence) for item_id, item in sought.items()}
    for item_id, item in known.items():  # suggestions that go by another name now are nobody else's
        if item_id not in sought and item_id not in found:
            spans[item_id] = road.near_spans(item.evidence)
    former = known | sought
    taken = frozenset(item_id for item_id in found if item_id in known and item_id not in sought)
    same = same_items({item_id: former[item_id] for item_id in spans}, spans, after.found, taken)
    return {item_id: item for item_id, item in same.items() if item_id in sought}


def _made_way(kept: Iterable[str], found: Collection[str], names: Mapping[str, str]) -> dict[str, str]:
    """New names for items that are found no more, but whose ids go to others that are."""
    used = {*kept, *found, *names.values()}
    made = {}
    for item_id in kept:
        if item_id in found and item_id not in names:
            tries = (derived_id(item_id, "kept", str(number)) for number in count())
            made[item_id] = next(name for name in tries if name not in used)
            used.add(made[item_id])
    return made


def _followed(
    item_id: str,
    decision: Decision,
    kept: OutlineItem,
    names: Mapping[str, str],
    found: OutlineItem | None,
    road: Road,
) -> tuple[Decision, OutlineItem]:
    """A decision about an item as it is found now, with that item, or else as it is kept."""
    name = names.get(item_id, item_id)
    decision = replace(
        decision,
        parent=names.get(decision.parent or "", decision.parent),
        before=names.get(decision.before or "", decision.before),
        into=names.get(decision.into or "", decision.into),
        evidence=decision.evidence and road.quoted(decision.evidence),
        former=tuple(other for other in dict.fromkeys((*decision.former, item_id)) if other != name)
        if name != item_id
        else decision.former,
    )
    if found is not None and kept.rule != READER:
        return decision, found
    kept = replace(kept, id=name, parent=names.get(kept.parent or "", kept.parent))
    return (decision if found is None else _of_the_reader(decision, kept)), kept


def _of_the_reader(decision: Decision, item: OutlineItem) -> Decision:
    """All that the reader said of an item which is found by the rules, too."""
    return replace(
        decision,
        label=item.label if decision.label is None else decision.label,
        kind=decision.kind or item.kind,
        parent=(item.parent or "") if decision.parent is None else decision.parent,
        evidence=decision.evidence or item.evidence,
    )


def _put(
    session: Session,
    transcript_id: str,
    before: Decisions,
    after: Decisions,
) -> None:
    """Store the decisions that are others now, each with the moment when it was made."""
    changed = [item_id for item_id, row in after.items() if row != before[item_id]]
    moments = session.outlines.moments(transcript_id) if changed else {}
    for item_id in changed:
        session.outlines.decide(transcript_id, before[item_id][1], None, "")
    for item_id in changed:
        decision, item = after[item_id]
        session.outlines.decide(transcript_id, item, decision, moments[item_id])


def _named(decision: Decision, item: OutlineItem) -> frozenset[str]:
    """The items that a decision about another speaks of."""
    return frozenset(filter(None, (decision.parent, decision.before, decision.into, item.parent)))


def _noted(session: Session, transcript_id: str) -> frozenset[str]:
    """The items on which there are notes, in the bin or not."""
    return frozenset(
        note.target_id
        for binned in (False, True)
        for note in session.annotations.of(transcript_id, binned=binned)
        if note.target is Target.ITEM
    )
