"""Keeps hostile mark-up from costing a page's parser time or memory beyond bounds.

Elements inside one another cost the parser their depth for each further one; bold and other styles that
are left open are set up anew in every paragraph that follows. Both grow with the square of the page.
"""

import re
from collections import defaultdict
from collections.abc import Callable

from .elements import ALONE, ENDED, IN_LINE, STYLES

TOO_STEEP = "the page's elements are nested too deeply: its layout was read in part"
TOO_MANY = "the page has more elements than can be read: what follows was left out"

_MOST_TAGS = 600_000
_FEW_TAGS = 2_000  # too few to do harm
_DEEPEST = 400
_MOST_STYLES = 1_000_000  # styles left open times tags
_LONGEST_TAG = 100_000  # code points; pictures are written into some
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*")
_WHOLE_TAG = re.compile(r"<(/?[a-zA-Z][a-zA-Z0-9]*)[^<>]*>?")
_LONG_TAG = re.compile(rf"<[a-zA-Z/][^<>]{{{_LONGEST_TAG},}}>?")


def tame(text: str) -> tuple[str, tuple[str, ...]]:
    """The page as it can be parsed at once, and warnings about what was left out of its mark-up."""
    warnings: list[str] = []
    tags = text.count("<")
    if tags > _MOST_TAGS:
        text = text[: _nth(text, _MOST_TAGS)]
        warnings.append(TOO_MANY)
    if _has_long_gaps(text):
        text = _LONG_TAG.sub("", text)
    if tags > _FEW_TAGS:
        depth, styles = _depths(text)
        if depth > _DEEPEST or styles * tags > _MOST_STYLES:
            text = _WHOLE_TAG.sub(_levelled(bare=styles * tags > _MOST_STYLES), text)
            warnings.append(TOO_STEEP)
    return text, tuple(warnings)


def _has_long_gaps(text: str) -> bool:
    """Whether there may be a tag that is too long: whatever is so long holds one of these parts whole."""
    part = _LONGEST_TAG // 2
    return any(text.find("<", start, start + part) < 0 for start in range(0, len(text) - part, part))


def _nth(text: str, count: int) -> int:
    """Where the tag of this number begins."""
    places = re.finditer("<", text)
    return next(match.start() for number, match in enumerate(places) if number == count)


def _depths(text: str) -> tuple[int, int]:
    """How many elements, and how many styles, are open at once at the most."""
    tags = _TAG.findall(text)
    steps = {tag: _step(tag) for tag in set(tags)}
    open_now = dict.fromkeys((name for name, _, _ in filter(None, steps.values())), 0)
    depth = deepest = styles = most_styles = 0
    for name, opens, style in filter(None, map(steps.get, tags)):
        if opens:
            open_now[name] += 1
            depth += 1
            styles += style
            if depth > deepest:
                deepest = depth
            if styles > most_styles:
                most_styles = styles
        elif open_now[name]:
            open_now[name] -= 1
            depth -= 1
            styles -= style
    return deepest, most_styles


def _step(tag: str) -> tuple[str, bool, int] | None:
    """An element's name, whether it begins, and 1 for a style; None where it does not nest what follows."""
    name = tag.lstrip("</").lower()
    nests = name not in ALONE and name not in ENDED
    return (name, tag[1] != "/", int(name in STYLES)) if nests else None


def _levelled(*, bare: bool) -> Callable[[re.Match[str]], str]:
    """Takes away the tags of what is nested too deeply, line breaks in their place.

    Args:
        bare: take all styles away.
    """
    open_now: defaultdict[str, int] = defaultdict(int)
    depth = 0

    def replaced(match: re.Match[str]) -> str:
        nonlocal depth
        tag = match.group(1).lower()
        name = tag.lstrip("/")
        if name in ALONE:
            return match.group()
        if bare and name in STYLES:
            return ""
        if tag[0] != "/":
            if depth >= _DEEPEST and name not in ENDED:
                return "" if name in IN_LINE else "<br>"
            step = 0 if name in ENDED and open_now[name] else 1
        else:
            if not open_now[name]:
                return "" if name in IN_LINE else "<br>"
            step = -1
        open_now[name] += step
        depth += step
        return match.group()

    return replaced
