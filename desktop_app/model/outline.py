"""What a briefing announces: items with the text that proves them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from .spans import Quotation


class Kind(StrEnum):
    """What an item is; the readers' definitions stand in the help page on outlines."""

    FRAMEWORK = "framework"
    COMPONENT = "component"
    TASK = "task"
    MECHANISM = "mechanism"
    SET = "set"
    LAW = "law"
    PROGRAMME = "programme"


class Status(StrEnum):
    """What the reader has said of an item."""

    SUGGESTED = "suggested"
    CONFIRMED = "confirmed"
    EDITED = "edited"
    REJECTED = "rejected"


READER = "reader"
"""The rule of items that the reader added."""
_LARGEST_TOTAL = 10_000
"""Parts of larger totals only count where all of them make it."""


class Pane(StrEnum):
    """The three panes beside the reader."""

    FRAMEWORKS = "frameworks"
    TASKS = "tasks"
    MECHANISMS = "mechanisms"


@dataclass(frozen=True, slots=True)
class Considered:
    """Another reading of an item's words, which was set aside."""

    rule: str  # the rule that read them so
    kind: Kind
    label: str


@dataclass(frozen=True, slots=True)
class OutlineItem:
    """One thing announced."""

    id: str  # a hash of kind and evidence for found items, random for added ones
    kind: Kind
    label: str
    evidence: tuple[Quotation, ...]
    rule: str  # id of the rule that found it, such as "run.ordinal"
    why: str  # one sentence for the reader
    confidence: float  # 0 to 1
    parent: str | None = None  # id of the item it hangs under
    order: int = 0  # place among its siblings, from 0
    count_stated: int | None = None
    members: tuple[str, ...] = ()
    attributes: Mapping[str, str] = field(default_factory=dict)  # focus, deadline, responsible, quantity
    mentions: tuple[Quotation, ...] = ()  # back-references: places that speak of it again
    status: Status = Status.SUGGESTED
    considered: tuple[Considered, ...] = ()
    entries: Mapping[str, str] = field(default_factory=dict)  # the reader's own; "" says that there is none
    skipped: tuple[int, ...] = ()  # numbers of its series that are left out right before it: 1, 2, 4


@dataclass(frozen=True, slots=True)
class Check:
    """A finding about an item that the reader should look at."""

    code: str  # "count_mismatch", "skipped_ordinal"
    item: str
    message: str
    place: Quotation | None = None  # where it shows; None for the item's own evidence


@dataclass(frozen=True, slots=True)
class Outline:
    """All items of one transcript in reading order, parents before children."""

    items: tuple[OutlineItem, ...] = ()
    checks: tuple[Check, ...] = ()
    lost: tuple[OutlineItem, ...] = ()  # what the reader decided on, where its words are gone


def count_listed(item: OutlineItem, children: Sequence[OutlineItem]) -> int:
    """How many of the things that an item counts the text really gives.

    Args:
        item: a set, or a framework whose number is the sum of its parts ("1+1+4").
        children: the items that hang directly under it; what was rejected is not counted.
    """
    if item.members:
        return len(item.members)
    standing = [child for child in children if child.status is not Status.REJECTED]
    if item.kind is not Kind.FRAMEWORK:
        return len(standing)
    parts = [
        part.count_stated or 1 for part in standing if part.kind in (Kind.COMPONENT, Kind.SET, Kind.TASK)
    ]
    stated = item.count_stated
    return stated if stated is not None and _add_up(parts, stated) else sum(parts)


def _add_up(parts: Sequence[int], total: int) -> bool:
    """Whether some of the parts make a total: what hangs under a framework may be more than its formula's."""
    if total > _LARGEST_TOTAL:
        return False
    sums = 1  # bit n: some parts sum up to n; tried one by one, sums would double with every part
    for part in parts:
        if part <= total:
            sums = (sums | sums << part) & ((2 << total) - 1)
    return bool(sums >> total & 1)


def shown_attributes(item: OutlineItem) -> dict[str, str]:
    """What is known of an item: the text's word, the reader's over it."""
    known = {**item.attributes, **item.entries}
    return {name: value for name, value in known.items() if value}


def pane_of(item: OutlineItem, items: Mapping[str, OutlineItem]) -> Pane:
    """The pane an item belongs to; a set goes where its children, or its parent, belong.

    Args:
        item: the item.
        items: all items of the outline by id.
    """
    fixed = {
        Kind.FRAMEWORK: Pane.FRAMEWORKS,
        Kind.COMPONENT: Pane.FRAMEWORKS,
        Kind.TASK: Pane.TASKS,
        Kind.MECHANISM: Pane.MECHANISMS,
        Kind.LAW: Pane.MECHANISMS,
        Kind.PROGRAMME: Pane.MECHANISMS,
    }
    if item.kind in fixed:
        return fixed[item.kind]
    if stated := item.attributes.get("members_kind"):
        return fixed.get(Kind(stated), Pane.FRAMEWORKS)
    for other in items.values():
        if other.parent == item.id and other.kind in fixed:
            return fixed[other.kind]
    return Pane.FRAMEWORKS
