"""Which newly found items are the ones that were there before: told by the words that prove them."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

from desktop_app.model.outline import OutlineItem, pane_of
from desktop_app.model.spans import TextSpan

ALIKE_SAME_KIND, ALIKE_SAME_PANE = 1 / 3, 1 / 2
"""Least share of the words of two items, of both together, that must be in either to make them one item."""


def same_items(
    old: Mapping[str, OutlineItem],
    spans: Mapping[str, Sequence[TextSpan]],
    new: Sequence[OutlineItem],
    taken: frozenset[str],
) -> dict[str, OutlineItem]:
    """For former items the newly found ones that they are; none is two of them.

    Args:
        old: those that are looked for, by id.
        spans: where the words that prove them stand now; none where they are gone.
        new: all that is found now.
        taken: ids of new items that are nobody else's.
    """
    likely = sorted(_pairs(old, spans, new, taken), key=lambda pair: -pair[0])
    same: dict[str, OutlineItem] = {}
    met: set[str] = set()
    for _, item_id, item in likely:
        if item_id not in same and item.id not in met:
            same[item_id] = item
            met.add(item.id)
    by_id = {item.id: item for item in new}
    for item_id in old:  # words that were lost from sight, but are found again as the same
        if item_id in by_id and item_id not in same and item_id not in met and not spans[item_id]:
            same[item_id] = by_id[item_id]
            met.add(item_id)
    return same


def _pairs(
    old: Mapping[str, OutlineItem],
    spans: Mapping[str, Sequence[TextSpan]],
    new: Sequence[OutlineItem],
    taken: frozenset[str],
) -> Iterator[tuple[float, str, OutlineItem]]:
    """Items that may be the same, and how likely that is."""
    rows: dict[int, list[tuple[TextSpan, OutlineItem]]] = defaultdict(list)
    for item in new:
        for quotation in item.evidence:
            rows[quotation.paragraph].append((quotation.span, item))
    paragraphs = {number: _Row(places) for number, places in rows.items()}
    items = {item.id: item for item in new}
    for item_id, former in old.items():
        for span in spans[item_id]:
            near = paragraphs[span.paragraph].overlapping(span) if span.paragraph in paragraphs else ()
            for place, item in near:
                if item.id not in taken or item.id == item_id:
                    likeness = _likeness(former, span, item, place, items)
                    if likeness:
                        yield likeness + (item.id == item_id), item_id, item


class _Row:
    """The places in one paragraph, for asking which of them overlap another."""

    def __init__(self, places: Iterable[tuple[TextSpan, OutlineItem]]) -> None:
        self._places = sorted(places, key=lambda place: place[0])
        self._starts = [span.start for span, _ in self._places]
        self._furthest = list(accumulate((span.end for span, _ in self._places), max))

    def overlapping(self, span: TextSpan) -> Iterator[tuple[TextSpan, OutlineItem]]:
        """The places that share words with a span, the last first."""
        nth = bisect_left(self._starts, span.end) - 1
        while nth >= 0 and self._furthest[nth] > span.start:
            if self._places[nth][0].overlaps(span):
                yield self._places[nth]
            nth -= 1


def _likeness(
    former: OutlineItem, span: TextSpan, item: OutlineItem, place: TextSpan, items: Mapping[str, OutlineItem]
) -> float:
    """How likely two items are one; 0 where they are not. The same kind comes before the same pane."""
    shared = min(span.end, place.end) - max(span.start, place.start)
    share = shared / (max(span.end, place.end) - min(span.start, place.start))
    if former.kind is item.kind:
        is_same = share >= ALIKE_SAME_KIND or span.start == place.start or former.label == item.label
        return 2 + share if is_same else 0
    if share >= ALIKE_SAME_PANE and pane_of(former, {}) is pane_of(item, items):
        return 1 + share
    return 0
