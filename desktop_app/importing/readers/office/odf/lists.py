"""Lists of OpenDocument: the numbers before their items, which the text itself lacks."""

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from desktop_app.importing.readers.office.ordinals import spelled

from .names import named, whole_number

_LIST_STYLE, _NUMBER = named("text:list-style"), named("text:list-level-style-number")
_NAME, _FORMAT, _BEFORE, _AFTER = (
    named(f"style:{n}") for n in ("name", "num-format", "num-prefix", "num-suffix")
)
_LEVEL, _START, _SHOWN = (named(f"text:{n}") for n in ("level", "start-value", "display-levels"))
_FORMATS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_LONGEST = 20  # code points before or after a number


@dataclass(frozen=True, slots=True)
class _Level:
    style: str
    before: str
    after: str
    start: int
    shown: int  # how many levels stand in the number


class Lists:
    """The list styles of a document."""

    def __init__(self, roots: Iterable[etree._Element]) -> None:
        """Index the levels that are numbered; the others have bullets or nothing."""
        self._levels: dict[tuple[str, int], _Level] = {}
        for root in roots:
            for style in root.iter(_LIST_STYLE):
                for item in style.iter(_NUMBER):
                    key = (style.get(_NAME, ""), whole_number(item.get(_LEVEL), 1))
                    self._levels[key] = _level(item)

    def start(self, style: str, depth: int) -> int:
        """The first number of a list at a depth, counted from 1."""
        level = self._levels.get((style, depth))
        return 1 if level is None else level.start

    def number(self, style: str, counts: list[int]) -> str:
        """What stands before an item: "2.", "(a)"; empty where a bullet does.

        Args:
            counts: the item's place at each depth, its own last.
        """
        level = self._levels.get((style, len(counts)))
        if level is None or not level.style:
            return ""
        first = max(0, len(counts) - level.shown)
        parts = [
            spelled(count, (self._levels.get((style, depth)) or level).style)
            for depth, count in enumerate(counts[first:], first + 1)
        ]
        return f"{level.before}{'.'.join(parts)}{level.after}".strip()


def _level(item: etree._Element) -> _Level:
    told = item.get(_FORMAT, "")
    style = (
        "chineseCounting" if told.startswith(("一", "壹")) else _FORMATS.get(told, "decimal" if told else "")
    )
    return _Level(
        style,
        item.get(_BEFORE, "")[:_LONGEST],
        item.get(_AFTER, "")[:_LONGEST],
        whole_number(item.get(_START), 1),
        whole_number(item.get(_SHOWN), 1),
    )
