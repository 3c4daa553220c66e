"""The order of an outline's items: the text's, unless the reader moved them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from desktop_app.model.outline import OutlineItem


def in_tree_order(
    items: Mapping[str, OutlineItem], moves: Iterable[tuple[str, str]]
) -> tuple[OutlineItem, ...]:
    """Parents before children, siblings in the reader's order where there is one, else in the text's.

    Args:
        items: by id; parents that are not there, or lead back to the item, count as none.
        moves: an item and the sibling that it stands before ("" for last), in the order of doing.
    """
    parents = _sound_parents(items)
    moved: dict[str | None, list[tuple[str, str]]] = defaultdict(list)
    for item_id, before in moves:
        if item_id in items:
            moved[parents[item_id]].append((item_id, before))
    children: dict[str | None, list[OutlineItem]] = defaultdict(list)
    for item in sorted(items.values(), key=_place):
        children[parents[item.id]].append(item)
    ordered: list[OutlineItem] = []
    pending: list[tuple[str | None, int, OutlineItem]] = []

    def open_up(parent: str | None) -> None:
        siblings = _moved(children[parent], moved[parent])
        pending.extend((parent, order, item) for order, item in reversed(list(enumerate(siblings))))

    open_up(None)
    while pending:
        parent, order, item = pending.pop()
        if (item.parent, item.order) != (parent, order):
            item = replace(item, parent=parent, order=order)
        ordered.append(item)
        if item.id in children:
            open_up(item.id)
    return tuple(ordered)


def _place(item: OutlineItem) -> tuple[int, int]:
    first = min(item.evidence)
    return first.paragraph, first.start


def _moved(siblings: list[OutlineItem], moves: Iterable[tuple[str, str]]) -> list[OutlineItem]:
    """Siblings with the moves done; one before an item that is elsewhere by now is none."""
    order = {item.id: item for item in siblings}
    ids = list(order)
    for item_id, before in moves:
        if before == item_id or (before and before not in order):
            continue
        ids.remove(item_id)
        ids.insert(ids.index(before) if before else len(ids), item_id)
    return [order[item_id] for item_id in ids]


def _sound_parents(items: Mapping[str, OutlineItem]) -> dict[str, str | None]:
    """Each item's parent; None where it is gone, or where following parents leads back to the item."""
    sound: dict[str, str | None] = {}
    for item in items.values():
        path: dict[str, None] = {}
        step: str | None = item.id
        while step is not None and step not in sound and step not in path:
            path[step] = None
            parent = items[step].parent
            step = parent if parent in items else None
        steps = list(path)
        looped = set(steps[steps.index(step) :]) if step is not None and step in path else set()
        for each in steps:
            parent = items[each].parent
            sound[each] = parent if parent in items and each not in looped else None
    return sound
