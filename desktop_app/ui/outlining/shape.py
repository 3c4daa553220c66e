"""An outline's own tree, of which each pane shows a part; where in it an item goes."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop_app.model.outline import OutlineItem


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item is to stand."""

    parent: str  # an item's id, "" for none
    before: str  # the sibling that it stands before, "" for last


class Shape:
    """Which item hangs under which, in order."""

    def __init__(self, items: Iterable[OutlineItem]) -> None:
        self._parents: dict[str, str | None] = {}
        self._children: dict[str | None, list[str]] = defaultdict(list)
        for item in items:
            self._parents[item.id] = item.parent
            self._children[item.parent].append(item.id)

    def path(self, item_id: str) -> Iterator[str]:
        """An item, and what it hangs under, the nearest first."""
        step: str | None = item_id
        while step is not None:
            yield step
            step = self._parents.get(step)

    def topmost(self, ids: Sequence[str]) -> list[str]:
        """Those of some items that hang under none of the others."""
        wanted = set(ids)
        return [each for each in ids if not wanted.intersection([*self.path(each)][1:])]

    def up(self, item_id: str, shown: Sequence[str]) -> Place | None:
        """Before the sibling that is seen above; None where there is none.

        Args:
            item_id: that moves.
            shown: the rows beside it in its pane, itself among them, whichever items they hang under.
        """
        above = shown[: shown.index(item_id)]
        ahead = self._beside(item_id, reversed(above))
        return Place(self._parents[item_id] or "", ahead) if ahead is not None else None

    def down(self, item_id: str, shown: Sequence[str]) -> Place | None:
        """Behind the sibling that is seen below; None where there is none."""
        behind = self._beside(item_id, shown[shown.index(item_id) + 1 :])
        return Place(self._parents[item_id] or "", self._after(behind)) if behind is not None else None

    def into(self, item_id: str, shown: Sequence[str]) -> Place | None:
        """The last part of the row that is seen above; None where there is none."""
        above = shown[: shown.index(item_id)]
        return Place(above[-1], "") if above else None

    def out(self, item_id: str) -> Place | None:
        """Behind what it hangs under; None where that is nothing."""
        parent = self._parents[item_id]
        if parent is None:
            return None
        return Place(self._parents[parent] or "", self._after(parent))

    def on(self, target: str) -> Place:
        """The last part of an item."""
        return Place(target, "")

    def beside(self, moving: str, target: str, *, lifted: bool, behind: bool) -> Place:
        """Before a row, or behind it.

        Args:
            moving: an item that is moved there.
            target: the item of the row.
            lifted: whether the row stands at the top of its pane, whatever its item hangs under: what lands
                there hangs under nothing, unless it hangs under the same already.
            behind: it stands behind the row.
        """
        parent = self._parents[target]
        if lifted and parent != self._parents[moving]:
            *_, target = self.path(target)
            parent = None
        return Place(parent or "", self._after(target) if behind else target)

    def is_there(self, item_id: str, place: Place) -> bool:
        """Whether an item stands at a place already."""
        same = (self._parents[item_id] or "") == place.parent
        return same and place.before in (item_id, self._after(item_id))

    def _after(self, item_id: str) -> str:
        siblings = self._children[self._parents[item_id]]
        return next(iter(siblings[siblings.index(item_id) + 1 :]), "")

    def _beside(self, item_id: str, rows: Iterable[str]) -> str | None:
        """The sibling that the first of some rows is a part of, or is; parts of the item are passed over."""
        parent = self._parents[item_id]
        for row in rows:
            path = [*self.path(row)]
            if item_id not in path:
                return next((step for step in path if self._parents[step] == parent), None)
        return None
