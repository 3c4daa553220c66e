"""Finding a quotation again in a changed text, and never on other words.

Source: W3C Web Annotation Data Model, 4.2.4; the order of proofs follows the Hypothesis client
(position, then quotation with context, then the nearly alike).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from desktop_app.model.annotation import Anchoring, Selector
from desktop_app.model.spans import TextSpan, shared_start
from desktop_app.model.transcript import is_cjk

from .selectors import CONTEXT, select

AGREEMENT = 12
"""Code points of context that must be equal for a side to agree, where there are as many."""
ALIKE = 0.85
"""Share of equal text from which another wording counts as the same quotation."""
LONE_LENGTH, LONE_LENGTH_CJK = 12, 6
"""Least length of a quotation that is believed without context, when it stands only once."""
MOST_PLACES = 5_000
"""Places of one quotation that are weighed; a text that repeats it more often decides nothing."""


@dataclass(frozen=True, slots=True)
class _Place:
    paragraph: int
    start: int
    before: int  # equal code points before
    after: int  # equal code points after
    to_begin: bool  # the context before is short because the paragraph begins there, then and now
    to_end: bool  # likewise at the paragraph's end


def reanchor(selector: Selector, texts: Mapping[int, str]) -> tuple[Selector, Anchoring]:
    """Where a quotation now stands.

    Args:
        selector: where it stood, with its words and their surroundings.
        texts: the changed paragraphs by number.

    Returns:
        The new selector and ANCHORED or MOVED; the old one unchanged and ORPHANED when no place is sure.
    """
    places = list(_exact_places(selector, texts))
    here = next((place for place in places if _stands_still(selector, place)), None)
    if here is not None:
        return _at(here, selector, texts), Anchoring.ANCHORED
    agreeing = [place for place in places if _strong_sides(place)]
    framed = [place for place in places if _is_framed(selector, place)]
    if agreeing or len(framed) == 1:
        best = max(agreeing or framed, key=lambda place: _worth(selector, place))
        status = Anchoring.ANCHORED if best.paragraph == selector.paragraph else Anchoring.MOVED
        return _at(best, selector, texts), status
    if len(places) == 1 and is_long(selector.exact):
        return _at(places[0], selector, texts), Anchoring.MOVED
    if not places:
        near = _near_place(selector, texts)
        if near is not None:
            return _at(near, selector, texts), Anchoring.MOVED
    return selector, Anchoring.ORPHANED


def reanchor_all(
    selectors: Iterable[Selector], texts: Mapping[int, str]
) -> tuple[tuple[Selector, ...], Anchoring]:
    """Selectors that belong together: all find their place, or all stay as they were."""
    old = tuple(selectors)
    found = [reanchor(selector, texts) for selector in old]
    states = [status for _, status in found]
    if Anchoring.ORPHANED in states:
        return old, Anchoring.ORPHANED
    status = Anchoring.MOVED if Anchoring.MOVED in states else Anchoring.ANCHORED
    return tuple(selector for selector, _ in found), status


def _exact_places(selector: Selector, texts: Mapping[int, str]) -> Iterator[_Place]:
    count = 0
    for paragraph, text in texts.items():
        start = text.find(selector.exact)
        while start >= 0 and count < MOST_PLACES:
            yield _place(selector, paragraph, text, start)
            count += 1
            start = text.find(selector.exact, start + 1)


def _place(selector: Selector, paragraph: int, text: str, start: int) -> _Place:
    end = start + len(selector.exact)
    before = text[max(0, start - CONTEXT) : start]
    after = text[end : end + CONTEXT]
    return _Place(
        paragraph,
        start,
        shared_start(selector.prefix[::-1], before[::-1]),
        shared_start(selector.suffix, after),
        len(selector.prefix) < CONTEXT and text[:start] == selector.prefix,
        len(selector.suffix) < CONTEXT and text[end:] == selector.suffix,
    )


def _stands_still(selector: Selector, place: _Place) -> bool:
    """Whether a place is the old one, with all of the context that was kept around it."""
    return (
        (place.paragraph, place.start) == (selector.paragraph, selector.start)
        and place.before == len(selector.prefix)
        and place.after == len(selector.suffix)
    )


def _strong_sides(place: _Place) -> int:
    """On how many sides enough context agrees to tell one place from another."""
    return (place.before >= AGREEMENT) + (place.after >= AGREEMENT)


def _is_framed(selector: Selector, place: _Place) -> bool:
    """Whether the little context there was agrees up to the paragraph's borders.

    A full stop before a border is no proof: paragraph or quotation must have some length of its own.
    """
    if place.to_begin and place.to_end:
        return is_long(selector.prefix + selector.exact + selector.suffix)
    return (place.to_begin or place.to_end) and is_long(selector.exact)


def is_long(words: str) -> bool:
    """Whether words say enough to be believed without context."""
    return len(words) >= (LONE_LENGTH_CJK if any(map(is_cjk, words)) else LONE_LENGTH)


def _worth(selector: Selector, place: _Place) -> tuple[int, int, int, int]:
    """Context decides; the old position settles ties only."""
    return (
        _strong_sides(place),
        place.before + place.after,
        -abs(place.paragraph - selector.paragraph),
        -abs(place.start - selector.start),
    )


def _near_place(selector: Selector, texts: Mapping[int, str]) -> _Place | None:
    """The one place of nearly the same words, between the same contexts, of the same length."""
    before, after = selector.prefix[-AGREEMENT:], selector.suffix[:AGREEMENT]
    if not before or not after:
        return None
    found: list[_Place] = []
    for paragraph, text in texts.items():
        start = text.find(before)
        while start >= 0 and len(found) < 2:
            begin = start + len(before)
            end = begin + len(selector.exact)
            if text.startswith(after, end) and _alike(selector.exact, text[begin:end]):
                place = _place(selector, paragraph, text, begin)
                first, last = len(before) == AGREEMENT, len(after) == AGREEMENT
                if (first and last) or (first and place.to_end) or (last and place.to_begin):
                    found.append(place)
            start = text.find(before, start + 1)
    return found[0] if len(found) == 1 else None


def _alike(old: str, new: str) -> bool:
    if sum(a == b for a, b in zip(old, new, strict=False)) >= ALIKE * len(old):
        return True
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    # The quick bounds are linear; the full comparison is kept to quotations of a page.
    return matcher.quick_ratio() >= ALIKE and len(old) <= 4_000 and matcher.ratio() >= ALIKE


def _at(place: _Place, selector: Selector, texts: Mapping[int, str]) -> Selector:
    span = TextSpan(place.paragraph, place.start, place.start + len(selector.exact))
    return select(span, texts)
