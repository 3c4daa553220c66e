"""The reader's decisions laid over what the rules found: decisions win, whatever is found later."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from desktop_app.library.outlines.merging import absorbed, destinations
from desktop_app.library.outlines.ordering import in_tree_order
from desktop_app.library.outlines.placing import Places
from desktop_app.model.changes import Decision
from desktop_app.model.outline import READER, Outline, OutlineItem, Status
from desktop_app.outline.assemble import checks

Decisions = Mapping[str, tuple[Decision, OutlineItem]]


def decided(found: Iterable[OutlineItem], decisions: Decisions, texts: Mapping[int, str]) -> Outline:
    """The outline that the reader sees.

    Args:
        found: the items that the rules found, parents before children.
        decisions: by item id, each with the item as it was found when it was decided on, or as it was added.
        texts: the paragraphs, in which the evidence of items that are found no more is looked up.
    """
    as_found = tuple(found)
    if not decisions:
        return Outline(as_found, checks(as_found))
    known = {item.id: item for item in as_found}
    items, lost = _laid_over(known, dict(sorted(decisions.items())), Places(texts))
    merged_into = destinations({key: decision.into for key, (decision, _) in decisions.items()}, items)
    items = absorbed(items, merged_into, frozenset(_settled(decisions)))
    ordered = _with_members(in_tree_order(items, _moves(decisions, merged_into)), known, decisions)
    return Outline(ordered, checks(i for i in ordered if i.status is not Status.REJECTED), tuple(lost))


def merged(old: Decision | None, new: Decision) -> Decision:
    """A further decision over an earlier one; what it leaves open stays as it was."""
    if old is None:
        return new
    return Decision(
        label=old.label if new.label is None else new.label,
        kind=old.kind if new.kind is None else new.kind,
        parent=old.parent if new.parent is None else new.parent,
        status=_merged_status(old, new),
        before=old.before if new.before is None else new.before,
        evidence=old.evidence if new.evidence is None else new.evidence,
        into=old.into if new.into is None else new.into,
        attributes={**(old.attributes or {}), **new.attributes} if new.attributes else old.attributes,
        rank=old.rank if new.before is None else new.rank,
        former=old.former,
    )


def _merged_status(old: Decision, new: Decision) -> Status | None:
    """A confirmed or rejected item that is changed afterwards counts as edited."""
    if new.status is not None:
        return new.status
    changed = new.label is not None or new.kind is not None
    return None if changed else old.status


def _laid_over(
    known: Mapping[str, OutlineItem], decisions: Decisions, places: Places
) -> tuple[dict[str, OutlineItem], list[OutlineItem]]:
    """The items as they were decided on, and those whose words are gone."""
    items, lost = dict(known), []
    for item_id, (decision, snapshot) in decisions.items():
        base = items.get(item_id)
        if base is None and decision.status is Status.REJECTED and snapshot.rule != READER:
            continue
        base = base or _still_proven(snapshot, places)
        own = places.find_all(decision.evidence or ())
        if own:
            base = replace(base or snapshot, evidence=own)
        if base is not None:
            items[item_id] = _with(base, decision)
        elif decision.status is not Status.REJECTED and not decision.into:
            lost.append(_with(snapshot, decision))
    return items, lost


def _with(item: OutlineItem, decision: Decision) -> OutlineItem:
    told = (decision.label, decision.kind, decision.parent, decision.before, decision.evidence)
    changed = any(part is not None for part in told) or bool(decision.attributes)
    own = replace(
        item,
        label=item.label if decision.label is None else decision.label,
        kind=decision.kind or item.kind,
        parent=item.parent if decision.parent is None else decision.parent or None,
        status=decision.status or (Status.EDITED if changed else item.status),
        entries=dict(sorted((decision.attributes or {}).items())),
    )
    is_theirs = item.rule == READER or any(
        getattr(own, name) != getattr(item, name) for name in ("label", "kind", "parent")
    )
    # What the reader wrote is no suggestion, even when it is not confirmed any more.
    return replace(own, status=Status.EDITED) if own.status is Status.SUGGESTED and is_theirs else own


def _still_proven(item: OutlineItem, places: Places) -> OutlineItem | None:
    """The item with its evidence where it now stands; None when its words are gone or ambiguous."""
    evidence = places.find_all(item.evidence)
    return replace(item, evidence=evidence, mentions=places.find_all(item.mentions)) if evidence else None


def _settled(decisions: Decisions) -> Iterable[str]:
    """Items whose evidence is what the reader said, with what they took in."""
    return (item_id for item_id, (decision, _) in decisions.items() if decision.evidence is not None)


def _with_members(
    items: Iterable[OutlineItem], known: Mapping[str, OutlineItem], decisions: Decisions
) -> tuple[OutlineItem, ...]:
    """The items, what they list put right where the reader added to it, renamed it or took from it."""
    ordered = tuple(items)
    homes = {item.id: item.parent for item in ordered if item.status is not Status.REJECTED}
    labels = {item.id: item.label for item in ordered}
    added: dict[str, list[str]] = defaultdict(list)
    changed: dict[str, dict[str, str | None]] = defaultdict(dict)
    for item_id in decisions:
        before = known.get(item_id)
        if before is not None and before.parent:
            at_home = homes.get(item_id) == before.parent
            changed[before.parent][before.label] = labels[item_id] if at_home else None
    for item in ordered:
        before, home = known.get(item.id), homes.get(item.id)
        if home and item.id in decisions and (before is None or home != before.parent):
            added[home].append(item.label)
    below: dict[str, list[str]] = defaultdict(list)
    for each in known.values():
        if each.parent in changed:
            below[each.parent].append(each.label)
    return tuple(
        _listing(item, below[item.id], changed.get(item.id, {}), added.get(item.id, []))
        if item.members
        else item
        for item in ordered
    )


def _listing(
    item: OutlineItem, below: Sequence[str], changed: Mapping[str, str | None], added: list[str]
) -> OutlineItem:
    """An item with what it lists called otherwise, without what is None, and with more.

    Args:
        item: that lists.
        below: the labels of the items under it, as they were found.
        changed: by such a label what it is now.
        added: labels that are new.
    """
    labels = _labels_of(item.members, below) if changed else {}
    kept = [changed.get(labels.get(member, member), member) for member in item.members]
    return replace(item, members=tuple(dict.fromkeys([member for member in kept if member] + added)))


def _labels_of(members: Sequence[str], labels: Sequence[str]) -> dict[str, str]:
    """By member the label of the item that it is: "the new wells" is the item "new wells"."""
    alike = set(labels).intersection(members)
    found = {member: member for member in alike}
    left = {label: label.casefold() for label in labels if label not in alike}
    for member in members:
        folded = member.casefold()
        same = (label for label, words in left.items() if words in folded or folded in words)
        label = None if member in found else next(same, None)
        if label is not None:
            found[member] = label
            del left[label]
    return found


def _moves(decisions: Decisions, merged_into: Mapping[str, str]) -> list[tuple[str, str]]:
    """Which item the reader put before which other ("" for last), in the order in which that was done."""
    moved = [
        (decision.rank or 0, item_id, merged_into.get(decision.before, decision.before))
        for item_id, (decision, _) in decisions.items()
        if decision.before is not None
    ]
    return [(item_id, before) for _, item_id, before in sorted(moved, key=lambda move: move[0])]
