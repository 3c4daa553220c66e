"""An outline laid out as rows: which item stands under which, and what each row tells."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from desktop_app.model.outline import Kind, Outline, OutlineItem, Pane, Status, count_listed, pane_of
from desktop_app.ui.parts.tree_model import TreeNode

COUNT_MISMATCH, SKIPPED_ORDINAL = "count_mismatch", "skipped_ordinal"


class Row(TreeNode):
    """One row of a pane: an item, or a member that a set only names."""

    def __init__(
        self, item: OutlineItem, pane: Pane, parent: "Row | None" = None, member: str | None = None
    ) -> None:
        super().__init__(parent)
        self.item = item  # of a member row: the set that names it
        self.pane = pane
        self.member = member
        self.found = 0  # members or parts the text lists, where it states a number
        self.mismatch = False
        self.skipped: tuple[int, ...] = ()  # numbers of its series that are left out right before it
        self.shown = self.children  # those of them that a filter lets through
        self.nth = 0  # among the shown

    @property
    def label(self) -> str:
        """The words of the row."""
        return self.item.label if self.member is None else self.member

    @property
    def counts(self) -> str:
        """Found of stated, such as "5/5"; empty where the text states no number."""
        if self.member is not None or self.item.count_stated is None:
            return ""
        return f"{self.found}/{self.item.count_stated}"

    @property
    def key(self) -> str:
        """What names the row after the outline has been made again."""
        return self.item.id if self.member is None else f"{self.item.id}\n{self.member}"

    def looks_like(self, other: "Row") -> bool:
        """Whether it tells the same as another one of its key; what hangs under them is not asked."""
        return self.told() == other.told()

    def told(self) -> tuple[object, ...]:
        """What a pane shows or says of it."""
        item = self.item
        return (
            item.label,
            item.kind,
            item.status,
            item.parent,
            item.count_stated,
            item.confidence,
            self.found,
            self.mismatch,
            self.skipped,
        )

    def become(self, other: "Row") -> None:
        """Tell what another one of its key tells; its children are left to whoever moves them."""
        self.item, self.found, self.mismatch = other.item, other.found, other.mismatch
        self.skipped = other.skipped


@dataclass(frozen=True, slots=True)
class PaneCounts:
    """What a pane's header says."""

    confirmed: int = 0  # edited ones too: the reader has seen both
    suggested: int = 0
    mismatches: int = 0


def lay_out(outline: Outline) -> list[Row]:
    """The top rows of all panes in reading order; an item hangs under its parent only in the same pane."""
    children: dict[str | None, list[OutlineItem]] = defaultdict(list)
    for item in outline.items:
        children[item.parent].append(item)
    panes = {item.id: _pane(item, children[item.id]) for item in outline.items}
    mismatched = {check.item for check in outline.checks if check.code == COUNT_MISMATCH}
    skipping = {check.item for check in outline.checks if check.code == SKIPPED_ORDINAL}
    rows: dict[str, Row] = {}
    top: list[Row] = []
    for item in outline.items:
        parent = rows.get(item.parent) if item.parent is not None else None
        if parent is not None and parent.pane is not panes[item.id]:
            parent = None
        row = Row(item, panes[item.id], parent)
        if item.count_stated is not None:
            row.found = count_listed(item, children[item.id])
        row.mismatch = item.id in mismatched
        row.skipped = item.skipped if item.id in skipping else ()
        rows[item.id] = row
        (top if parent is None else parent.children).append(row)
    for row in rows.values():
        if row.children:
            row.children.sort(key=lambda child: child.item.order)
        if row.item.members:
            row.children += _member_rows(row, children[row.item.id])
        number(row.children)
    return top


def number(siblings: Sequence[Row]) -> None:
    """Tell rows where they stand among their siblings, all of which are shown."""
    for place, row in enumerate(siblings):
        row.place = row.nth = place


def let_through(top: Sequence[Row], words: Sequence[str]) -> list[Row]:
    """Show only rows that contain every word, with all below them and the rows that they hang under.

    Args:
        top: of one pane; what each row shows of its children is set.
        words: in lower case; none for all rows.
    """
    rows = [row for first in top for row in first.walk()]
    found: set[Row] = set()
    for row in rows:  # parents first: all below one that is found is found too
        label = row.label.casefold()
        if row.parent in found or all(word in label for word in words):
            found.add(row)
    for row in reversed(rows):  # children first: one that shows any is shown itself
        row.shown = _numbered(child for child in row.children if child in found or child.shown)
    return _numbered(row for row in top if row in found or row.shown)


def _numbered(rows: Iterable[Row]) -> list[Row]:
    shown = list(rows)
    for nth, row in enumerate(shown):
        row.nth = nth
    return shown


def counts_of(top: Sequence[Row]) -> dict[Pane, PaneCounts]:
    """Confirmed, suggested and mismatching items of each pane."""
    tally = {pane: [0, 0, 0] for pane in Pane}
    for first in top:
        for row in first.walk():
            if row.member is not None or row.item.status is Status.REJECTED:
                continue
            of_pane = tally[row.pane]
            of_pane[1 if row.item.status is Status.SUGGESTED else 0] += 1
            of_pane[2] += row.mismatch
    return {pane: PaneCounts(*numbers) for pane, numbers in tally.items()}


def _pane(item: OutlineItem, children: Sequence[OutlineItem]) -> Pane:
    near: Mapping[str, OutlineItem] = {}
    if item.kind is Kind.SET:  # which stands where its parts do
        near = {child.id: child for child in children}
    return pane_of(item, near)


def _member_rows(row: Row, items: Sequence[OutlineItem]) -> list[Row]:
    if row.item.kind is not Kind.SET or len(items) >= len(row.item.members):
        return []
    taken = [item.label.casefold() for item in items]
    return [
        Row(row.item, row.pane, row, member)
        for member in row.item.members
        if not any(member.casefold() in label or label in member.casefold() for label in taken)
    ]
