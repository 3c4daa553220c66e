"""Items that the reader has merged into others."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import replace

from desktop_app.model.outline import OutlineItem
from desktop_app.model.spans import Quotation


def destinations(into: Mapping[str, str | None], items: Container[str]) -> dict[str, str]:
    """By merged item the one that it is part of now.

    A chain is followed to its last item that is there; an item with none stands for itself.

    Args:
        into: by item the one that it was merged into directly.
        items: those that are there.
    """
    found = {}
    for item_id in into:
        if item_id in items:
            steps = _chain(item_id, into)
            last = next((step for step in reversed(steps) if step in items), None)
            if last is not None:
                found[item_id] = last
    return found


def _chain(item_id: str, into: Mapping[str, str | None]) -> list[str]:
    """The items that one leads to; none where it leads back to itself."""
    steps: list[str] = []
    step = into.get(item_id)
    while step:
        if step == item_id or step in steps:
            return []
        steps.append(step)
        step = into.get(step)
    return steps


def absorbed(
    items: Mapping[str, OutlineItem], merged_into: Mapping[str, str], settled: Container[str]
) -> dict[str, OutlineItem]:
    """The items that stand for themselves, with what they took in.

    Args:
        items: all of them.
        merged_into: by merged item the one that it is part of.
        settled: items whose evidence names that of the others already.
    """
    if not merged_into:
        return dict(items)
    whole = dict(items)
    for item_id in sorted(merged_into, key=lambda merged: (items[merged].evidence[0], merged)):
        target = merged_into[item_id]
        whole[target] = _taken_in(whole[target], items[item_id], target in settled)
    return {
        item_id: replace(item, parent=merged_into.get(item.parent or "", item.parent))
        for item_id, item in whole.items()
        if item_id not in merged_into
    }


def _taken_in(item: OutlineItem, other: OutlineItem, is_settled: bool) -> OutlineItem:
    return replace(
        item,
        evidence=item.evidence if is_settled else joined(item.evidence, other.evidence),
        mentions=joined(item.mentions, other.mentions),
        members=tuple(dict.fromkeys((*item.members, *other.members))),
        attributes=dict(sorted({**other.attributes, **item.attributes}.items())),
        count_stated=other.count_stated
        if item.count_stated is None and item.kind is other.kind
        else item.count_stated,
    )


def joined(places: Iterable[Quotation], others: Iterable[Quotation]) -> tuple[Quotation, ...]:
    """Places with those others that are not within them."""
    whole = list(places)
    for other in others:
        if not any(
            place.paragraph == other.paragraph and place.start <= other.start and other.end <= place.end
            for place in whole
        ):
            whole.append(other)
    return tuple(whole)
