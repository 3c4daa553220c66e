"""Automatic numbers: what the program puts before the items of a list, which the text itself lacks."""

import re
from dataclasses import dataclass

from lxml import etree

from desktop_app.importing.readers.office.ordinals import spelled

from .names import VALUE, W, value, whole_number

_PLACE = re.compile(r"%([1-9])")
_DEEPEST = 9
_LONGEST = 40  # code points of a number's pattern


@dataclass(frozen=True, slots=True)
class _Level:
    style: str = "decimal"
    pattern: str = ""
    start: int = 1


class Numbering:
    """Counts the items of a document's lists, in the order in which they are asked for."""

    def __init__(self, root: etree._Element | None) -> None:
        """Index the lists; without them nothing is numbered."""
        self._levels: dict[str, dict[int, _Level]] = {}
        self._lists: dict[
            str, str
        ] = {}  # a list's identifier to that of its pattern, which shares its counts
        self._counts: dict[str, list[int]] = {}
        if root is None:
            return
        for pattern in root.findall(f"{W}abstractNum"):
            levels = {whole_number(item.get(f"{W}ilvl")): _level(item) for item in pattern.findall(f"{W}lvl")}
            self._levels[str(pattern.get(f"{W}abstractNumId", ""))] = levels
        for item in root.findall(f"{W}num"):
            self._add_list(str(item.get(f"{W}numId", "")), item)

    def _add_list(self, list_id: str, item: etree._Element) -> None:
        pattern = value(item, "abstractNumId") or ""
        changes = item.findall(f"{W}lvlOverride")
        if not changes:
            self._lists[list_id] = pattern
            return
        own = dict(self._levels.get(pattern, {}))
        for change in changes:
            depth = whole_number(change.get(f"{W}ilvl"))
            full, start = change.find(f"{W}lvl"), value(change, "startOverride")
            level = own.get(depth, _Level()) if full is None else _level(full)
            own[depth] = _Level(level.style, level.pattern, whole_number(start, level.start))
        self._levels[f"own {list_id}"] = own
        self._lists[list_id] = f"own {list_id}"

    def next(self, list_id: str, depth: int) -> str:
        """The number of the list's next item at a depth: "2.", "(a)"; empty for bullets and unknown lists."""
        pattern = self._lists.get(list_id, "")
        levels = self._levels.get(pattern, {})
        depth = min(max(depth, 0), _DEEPEST - 1)
        if depth not in levels:
            return ""
        counts = self._counts.setdefault(
            pattern, [levels.get(d, _Level()).start - 1 for d in range(_DEEPEST)]
        )
        counts[depth] += 1
        for deeper in range(depth + 1, _DEEPEST):
            counts[deeper] = levels.get(deeper, _Level()).start - 1
        if levels[depth].style in ("bullet", "none"):
            return ""
        return _PLACE.sub(
            lambda place: _count(levels, counts, int(place.group(1)) - 1), levels[depth].pattern
        )


def _count(levels: dict[int, _Level], counts: list[int], depth: int) -> str:
    level = levels.get(depth, _Level())
    return spelled(max(counts[depth], level.start), level.style)


def _level(item: etree._Element) -> _Level:
    text = item.find(f"{W}lvlText")
    pattern = "" if text is None else text.get(VALUE, "")
    return _Level(
        value(item, "numFmt") or "decimal", pattern[:_LONGEST], whole_number(value(item, "start"), 1)
    )
