"""The library laid out as rows: all, recent, collections, tags, saved searches, the bin."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from desktop_app.model.library import Summary
from desktop_app.model.search import SavedSearch
from desktop_app.ui.parts.tree_model import TreeNode

_RECENT = 10  # briefings


class Role(Enum):
    """What a row of the library is."""

    HEADING = auto()
    ALL = auto()
    RECENT = auto()
    COLLECTION = auto()
    BRIEFING = auto()
    TAG = auto()
    SEARCH = auto()
    BIN = auto()
    BINNED = auto()


class ShelfNode(TreeNode):
    """One row."""

    def __init__(
        self,
        role: Role,
        text: str,
        count: int = 0,
        summary: Summary | None = None,
        parent: "ShelfNode | None" = None,
        search: SavedSearch | None = None,
    ) -> None:
        super().__init__(parent)
        self.role, self.text, self.count, self.summary, self.search = role, text, count, summary, search
        self.opened = role is Role.ALL  # until the reader opens or closes it
        named = summary or search
        own = f"{role.name}\t{text if named is None else named.id}"
        self.key: str = own if parent is None else f"{parent.key}\n{own}"  # the same after a change
        if parent is not None:
            parent.children.append(self)


@dataclass(frozen=True, slots=True)
class Words:
    """The names of the rows that are always there."""

    library: str
    everything: str
    recent: str
    collections: str
    tags: str
    searches: str
    bin: str


def lay_out(
    summaries: Sequence[Summary],
    tags: Sequence[tuple[str, int]],
    binned: Sequence[Summary],
    words: Words,
    searches: Sequence[SavedSearch] = (),
    collections: Sequence[str] = (),
) -> list[ShelfNode]:
    """The rows from top to bottom; a section that would be empty is left out.

    Briefings of no collection stand under "All briefings"; others under each of theirs.
    """
    everything = ShelfNode(Role.ALL, words.everything, len(summaries))
    _put([summary for summary in summaries if not summary.collections], everything)
    rows = [ShelfNode(Role.HEADING, words.library), everything]
    recent = sorted(summaries, key=lambda summary: summary.added, reverse=True)[:_RECENT]
    if recent:
        node = ShelfNode(Role.RECENT, words.recent, len(recent))
        _put(recent, node)
        rows.append(node)
    used = {name for summary in summaries for name in summary.collections}
    names = sorted(used.union(collections), key=str.casefold)
    if names:
        rows.append(ShelfNode(Role.HEADING, words.collections))
    for place, name in enumerate(names):
        inside = [summary for summary in summaries if name in summary.collections]
        node = ShelfNode(Role.COLLECTION, name, len(inside))
        node.opened = place == 0
        _put(inside, node)
        rows.append(node)
    if tags:
        rows.append(ShelfNode(Role.HEADING, words.tags))
        rows += [ShelfNode(Role.TAG, name, count) for name, count in tags]
    if searches:
        rows.append(ShelfNode(Role.HEADING, words.searches))
        by_name = sorted(searches, key=lambda search: search.name.casefold())
        rows += [ShelfNode(Role.SEARCH, search.name, search=search) for search in by_name]
    if binned:
        node = ShelfNode(Role.BIN, words.bin, len(binned))
        for summary in binned:
            ShelfNode(Role.BINNED, summary.title, summary.turns, summary, node)
        rows.append(node)
    return rows


def _put(summaries: Sequence[Summary], parent: ShelfNode) -> None:
    for summary in summaries:
        ShelfNode(Role.BRIEFING, summary.title, summary.turns, summary, parent)
