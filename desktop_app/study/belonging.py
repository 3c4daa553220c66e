"""Which mechanisms and laws the text ties to which measure: only where it does so unmistakably."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from desktop_app.model.outline import Kind, Outline, OutlineItem, Status
from desktop_app.model.spans import Quotation

from .measures import Measure, children_of

_THINGS = frozenset((Kind.MECHANISM, Kind.LAW, Kind.PROGRAMME))
_END = re.compile(r"[。！？!?；;\n]|\.(?=[\s”’\"')\]]|$)")
_SERIES = "run."
"""How the rules begin that read the members of a series, each of which goes on until the next."""

_NEAR = 16
"""Evidence that begins before a place and is looked at for one that holds it."""


def things_of(
    measures: Sequence[Measure], outline: Outline, texts: Mapping[int, str]
) -> dict[str, list[OutlineItem]]:
    """The mechanisms, laws and programmes of each measure, by the measure's id, in the outline's order.

    A thing belongs to the measure that it hangs under; else to the one whose words hold it, or that alone
    stands in its sentence, or, in a series, to the member that it stands between and the next one.
    """
    items = {item.id: item for item in outline.items}
    rows = {measure.item.id for measure in measures}
    ground = _Ground(measures, texts)
    found: dict[str, list[OutlineItem]] = defaultdict(list)
    for thing in _things(outline):
        above = _above(thing, rows, items)
        nearest = ground.around(thing)
        if nearest is not None and (above is None or above in _all_above(nearest, items)):
            above = nearest.id
        if above is not None:
            found[above].append(thing)
    return found


def _things(outline: Outline) -> Iterable[OutlineItem]:
    """Things that stand, and sets of them of which the text names none."""
    children = children_of(outline)
    for item in outline.items:
        is_set = item.kind is Kind.SET and item.attributes.get("members_kind") in _THINGS
        if item.status is not Status.REJECTED and (
            item.kind in _THINGS or (is_set and not children[item.id])
        ):
            yield item


def _above(item: OutlineItem, rows: set[str], items: Mapping[str, OutlineItem]) -> str | None:
    return next((above for above in _all_above(item, items) if above in rows), None)


def _all_above(item: OutlineItem, items: Mapping[str, OutlineItem]) -> list[str]:
    """The ids of all that an item hangs under, the nearest first."""
    found: list[str] = []
    step = item.parent
    while step is not None and step in items and step not in found:
        found.append(step)
        step = items[step].parent
    return found


class _Ground:
    """Where the measures stand, to find the one that a place belongs to."""

    def __init__(self, measures: Iterable[Measure], texts: Mapping[int, str]) -> None:
        spots: dict[int, list[tuple[Quotation, OutlineItem]]] = defaultdict(list)
        for measure in measures:
            if measure.item.kind is Kind.TASK:
                for quotation in measure.item.evidence:
                    spots[quotation.paragraph].append((quotation, measure.item))
        self._spots = {
            number: sorted(found, key=lambda spot: (spot[0].start, -spot[0].end))
            for number, found in spots.items()
        }
        self._starts = {n: [spot[0].start for spot in found] for n, found in self._spots.items()}
        self._ends = {n: [m.end() for m in _END.finditer(texts.get(n, ""))] for n in self._spots}

    def around(self, thing: OutlineItem) -> OutlineItem | None:
        """The task whose words, sentence or part of a series hold a thing; None where that is not clear."""
        place = thing.evidence[0]
        spots = self._spots.get(place.paragraph)
        if spots is None:
            return None
        at = bisect_right(self._starts[place.paragraph], place.start)
        holding = [
            (quotation.end - quotation.start, item.id, item)
            for quotation, item in spots[max(0, at - _NEAR) : at]
            if place.end <= quotation.end
        ]
        if holding:
            smallest = min(size for size, _, _ in holding)
            tightest = {key: item for size, key, item in holding if size == smallest}
            return next(iter(tightest.values())) if len(tightest) == 1 else None
        alone = self._of_sentence(place)
        if alone is not None or thing.rule.startswith(_SERIES):  # a member itself, of its own right
            return alone
        return self._of_series(place, spots[max(0, at - 1) : at + 1])

    def _of_sentence(self, place: Quotation) -> OutlineItem | None:
        """The only task that begins in the sentence of a place."""
        ends, starts = self._ends[place.paragraph], self._starts[place.paragraph]
        sentence = bisect_right(ends, place.start)
        first = ends[sentence - 1] if sentence else 0
        last = ends[sentence] if sentence < len(ends) else place.end
        if place.end > last:
            return None
        among = self._spots[place.paragraph][bisect_left(starts, first) : bisect_left(starts, last)]
        tasks = {item.id: item for _, item in among[:_NEAR]}
        return next(iter(tasks.values())) if len(tasks) == 1 else None

    def _of_series(
        self, place: Quotation, around: Sequence[tuple[Quotation, OutlineItem]]
    ) -> OutlineItem | None:
        """The member of a series right before a place, where the next one follows right after it."""
        if len(around) < 2:
            return None
        (_, before), (_, after) = around
        siblings = before.parent is not None and before.parent == after.parent and before.id != after.id
        in_series = before.rule.startswith(_SERIES) and after.rule.startswith(_SERIES)
        return before if siblings and in_series and place.end <= around[1][0].start else None
