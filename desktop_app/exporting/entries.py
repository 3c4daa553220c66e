"""The outline as exported: a tree without what the reader has rejected."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from desktop_app.exporting.page import Entry, Fact, Quote, Reference
from desktop_app.model.outline import Outline, OutlineItem, Status, count_listed, shown_attributes

FOUND = ("focus", "deadline", "responsible", "quantity")
"""What is told of an item that the text says; the reader may enter these and others."""
DEEPEST = 12
"""Levels of the tree; what hangs deeper is listed on the last one."""

Places = Mapping[int, Reference]


def entries(outline: Outline, places: Places) -> tuple[Entry, ...]:
    """The items that are not rejected; what hung under a rejected one moves up to its parent.

    Args:
        outline: parents before children.
        places: the paragraphs' references by number.
    """
    listed: dict[str | None, list[OutlineItem]] = defaultdict(list)
    for item in outline.items:
        listed[item.parent].append(item)
    counts = {item.id: count_listed(item, listed[item.id]) for item in outline.items}
    children: dict[str | None, list[OutlineItem]] = defaultdict(list)
    above: dict[str, str | None] = {}  # of each item the nearest that is kept, itself included
    depth: dict[str | None, int] = {None: 0}
    for item in outline.items:
        parent = above.get(item.parent) if item.parent is not None else None
        if item.status is Status.REJECTED:
            above[item.id] = parent
            continue
        above[item.id] = item.id if depth[parent] + 1 < DEEPEST else parent
        depth[item.id] = depth[parent] + 1
        children[parent].append(item)

    def entry(item: OutlineItem) -> Entry:
        below = children.get(item.id, [])
        return _entry(item, below, counts[item.id], places, tuple(map(entry, below)))

    return tuple(map(entry, children[None]))


def _entry(
    item: OutlineItem, below: Sequence[OutlineItem], found: int, places: Places, children: tuple[Entry, ...]
) -> Entry:
    return Entry(
        id=item.id,
        kind=item.kind,
        label=item.label,
        status=item.status,
        found=found,
        stated=item.count_stated,
        facts=_facts(item),
        members=_bare_members(item, below),
        evidence=tuple(Quote(part.quote, _place(part.paragraph, places)) for part in item.evidence),
        again=tuple(_place(part.paragraph, places) for part in item.mentions),
        children=children,
    )


def _facts(item: OutlineItem) -> tuple[Fact, ...]:
    """What is known of an item, the reader's entries over the text's words."""
    known = shown_attributes(item)
    names = (*FOUND, *(name for name in item.entries if name not in FOUND))
    return tuple(Fact(name, known[name], name in item.entries) for name in names if name in known)


def _place(paragraph: int, places: Places) -> Reference:
    return places.get(paragraph, Reference(paragraph))


def _bare_members(item: OutlineItem, below: Sequence[OutlineItem]) -> tuple[str, ...]:
    """Members that no item under it stands for."""
    labels = [child.label.casefold() for child in below]
    return tuple(
        member
        for member in item.members
        if not any(member.casefold() in label or label in member.casefold() for label in labels)
    )
