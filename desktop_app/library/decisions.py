"""The reader's decisions laid over what the rules found: decisions win, whatever is found later."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from desktop_app.model.changes import Decision
from desktop_app.model.outline import Outline, OutlineItem, Status
from desktop_app.model.spans import Quotation
from desktop_app.outline.assemble import checks

Decisions = Mapping[str, tuple[Decision, OutlineItem]]


def decided(found: Iterable[OutlineItem], decisions: Decisions, texts: Mapping[int, str]) -> Outline:
    """The outline that the reader sees.

    Args:
        found: the items that the rules found, parents before children.
        decisions: by item id, each with the item as it was found when it was decided on.
        texts: the paragraphs, in which the evidence of items that are found no more is looked up.
    """
    if not decisions:
        as_found = tuple(found)
        return Outline(as_found, checks(as_found))
    items = {item.id: item for item in found}
    for item_id, (decision, snapshot) in decisions.items():
        if item_id not in items and decision.status is not Status.REJECTED:
            kept = _still_proven(snapshot, texts)
            if kept is not None:
                items[item_id] = kept
    for item_id, (decision, _) in decisions.items():
        if item_id in items:
            items[item_id] = _with(items[item_id], decision)
    ordered = _in_tree_order(items, {key: decision for key, (decision, _) in decisions.items()})
    return Outline(ordered, checks(ordered))


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
    )


def _merged_status(old: Decision, new: Decision) -> Status | None:
    """A confirmed or rejected item that is changed afterwards counts as edited."""
    if new.status is not None:
        return new.status
    changed = new.label is not None or new.kind is not None
    return None if changed else old.status


def _with(item: OutlineItem, decision: Decision) -> OutlineItem:
    changed = any(
        part is not None for part in (decision.label, decision.kind, decision.parent, decision.before)
    )
    return replace(
        item,
        label=item.label if decision.label is None else decision.label,
        kind=decision.kind or item.kind,
        parent=item.parent if decision.parent is None else decision.parent or None,
        status=decision.status or (Status.EDITED if changed else item.status),
    )


def _still_proven(item: OutlineItem, texts: Mapping[int, str]) -> OutlineItem | None:
    """The item with its evidence where it now stands; None when its words are gone or ambiguous."""
    evidence = tuple(place for quotation in item.evidence if (place := _place(quotation, texts)) is not None)
    return replace(item, evidence=evidence, mentions=()) if evidence else None


def _place(quotation: Quotation, texts: Mapping[int, str]) -> Quotation | None:
    if texts.get(quotation.paragraph, "")[quotation.start : quotation.end] == quotation.quote:
        return quotation
    length = len(quotation.quote)
    places = [
        Quotation(number, text.index(quotation.quote), text.index(quotation.quote) + length, quotation.quote)
        for number, text in texts.items()
        if text.count(quotation.quote) == 1
    ]
    return places[0] if len(places) == 1 else None


def _in_tree_order(
    items: Mapping[str, OutlineItem], decisions: Mapping[str, Decision]
) -> tuple[OutlineItem, ...]:
    """Parents before children, siblings in the reader's order where there is one, else in the text's."""
    children: dict[str | None, list[OutlineItem]] = defaultdict(list)
    for item in items.values():
        children[_sound_parent(item, items)].append(item)
    ordered: list[OutlineItem] = []
    pending: list[tuple[str | None, OutlineItem]] = [
        (None, item) for item in reversed(_siblings(children[None], decisions))
    ]
    places: dict[str | None, int] = defaultdict(int)
    while pending:
        parent, item = pending.pop()
        ordered.append(replace(item, parent=parent, order=places[parent]))
        places[parent] += 1
        pending += [(item.id, child) for child in reversed(_siblings(children[item.id], decisions))]
    return tuple(ordered)


def _siblings(items: list[OutlineItem], decisions: Mapping[str, Decision]) -> list[OutlineItem]:
    ordered = sorted(items, key=lambda item: min((q.paragraph, q.start) for q in item.evidence))
    for item_id, decision in decisions.items():
        moved = next((item for item in ordered if item.id == item_id), None)
        if decision.before is None or moved is None:
            continue
        ordered.remove(moved)
        place = next((n for n, item in enumerate(ordered) if item.id == decision.before), len(ordered))
        ordered.insert(place, moved)
    return ordered


def _sound_parent(item: OutlineItem, items: Mapping[str, OutlineItem]) -> str | None:
    """The parent, or None where it is gone or where following parents leads back to the item."""
    step, seen = item.parent, {item.id}
    while step is not None:
        if step not in items or step in seen:
            return None
        seen.add(step)
        step = items[step].parent
    return item.parent
