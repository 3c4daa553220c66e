"""Which rows an outline's tasks and measures make, and what each hangs under."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from desktop_app.model.outline import Kind, Outline, OutlineItem, Status
from desktop_app.model.spans import Quotation

_REACH = 5_000
"""Code points after the words that announce a group, within which its members are looked up."""

_NEAR = 32
"""Members in sight when one is looked for that an item stands for in other words."""

Children = Mapping[str | None, Sequence[OutlineItem]]


@dataclass(frozen=True, slots=True)
class Measure:
    """A task, a counted group of them, or a member that such a group only names."""

    item: OutlineItem
    depth: int
    is_own: bool = True


def measures(outline: Outline, texts: Mapping[int, str]) -> tuple[Measure, ...]:
    """The rows in the outline's order; what was rejected makes none, what hung under it moves up."""
    children = children_of(outline)
    depths: dict[str | None, int] = {None: 0}  # of what hangs under each item
    found: list[Measure] = []
    pending: list[tuple[OutlineItem, bool]] = [(item, True) for item in reversed(children[None])]
    while pending:
        item, is_own = pending.pop()
        depth = depths.get(item.parent, 0)
        is_row = item.status is not Status.REJECTED and _is_measure(item, children)
        if is_row:
            found.append(Measure(item, depth, is_own))
        if is_own:
            depths[item.id] = depth + is_row
            below = [(child, True) for child in children[item.id]]
            if is_row and item.kind is Kind.SET:
                below = _with_members(item, children[item.id], texts)
            pending += reversed(below)
    return tuple(found)


def children_of(outline: Outline) -> Children:
    """What hangs under each item, and under none."""
    known = {item.id for item in outline.items}
    children: dict[str | None, list[OutlineItem]] = defaultdict(list)
    for item in outline.items:
        children[item.parent if item.parent in known else None].append(item)
    return children


def _is_measure(item: OutlineItem, children: Children) -> bool:
    if item.kind is not Kind.SET:
        return item.kind is Kind.TASK
    stated = item.attributes.get("members_kind")
    if stated is not None:
        return stated == Kind.TASK
    return any(child.kind is Kind.TASK for child in children[item.id])


def _with_members(
    item: OutlineItem, below: Sequence[OutlineItem], texts: Mapping[int, str]
) -> list[tuple[OutlineItem, bool]]:
    """What hangs under a set, and between it the members that no item stands for, as the text has them."""
    standing = _standing_for(item.members, below)
    if len(below) >= len(item.members):
        return [(child, True) for child in below]
    bare = iter([n for n in range(len(item.members)) if n not in standing.values()])
    found: list[tuple[OutlineItem, bool]] = []
    waiting = next(bare, None)
    for child in below:
        while waiting is not None and waiting < standing.get(child.id, -1):
            found.append((_member(item, waiting, texts), False))
            waiting = next(bare, None)
        found.append((child, True))
    while waiting is not None:
        found.append((_member(item, waiting, texts), False))
        waiting = next(bare, None)
    return found


def _standing_for(members: Sequence[str], below: Iterable[OutlineItem]) -> dict[str, int]:
    """By item id, the place of the member that it stands for."""
    left = {place: member.casefold() for place, member in enumerate(members)}
    exact = {member: place for place, member in reversed(left.items())}
    found: dict[str, int] = {}
    for child in below:
        label = child.label.casefold()
        near = (
            (n, member) for n, member in islice(left.items(), _NEAR) if member in label or label in member
        )
        place = exact.get(label, -1)
        place = place if place in left else next(near, (-1, ""))[0]
        if place >= 0:
            found[child.id] = place
            del left[place]
    return found


def _member(item: OutlineItem, place: int, texts: Mapping[int, str]) -> OutlineItem:
    """A member as the task that it is, with the place of its own words where the set's paragraph has them."""
    label = item.members[place]
    own = next(_places_of(label, item.evidence, texts), None)
    return OutlineItem(
        id=f"{item.id}\n{place}",
        kind=Kind.TASK,
        label=label,
        evidence=item.evidence if own is None else (own,),
        rule=item.rule,
        why=item.why,
        confidence=item.confidence,
        parent=item.id,
        order=place,
    )


def _places_of(words: str, evidence: Iterable[Quotation], texts: Mapping[int, str]) -> Iterator[Quotation]:
    for quotation in evidence:
        start = texts.get(quotation.paragraph, "").find(words, quotation.start, quotation.end + _REACH)
        if start >= 0:
            yield Quotation(quotation.paragraph, start, start + len(words), words)
