"""From how sure a rule is of an item to how often such items are right.

The figures stand in resources/tables/confidence.toml. They were counted on labelled briefings: for each rule,
and each degree of its own sureness, how many of its items careful readers had listed too. Few cases say
little, so every count is drawn towards what all rules of the language that are as sure have reached
(additive smoothing); `tests/benchmarks/reliability.py --fit` counts them anew.
"""

import tomllib
from bisect import bisect_right
from functools import cache
from typing import Any

from desktop_app.assets import asset_text


def calibrated(language: str, rule: str, sureness: float) -> float:
    """The share of such items that are right, from 0 to 1.

    Args:
        language: two letters.
        rule: the id of the rule; of several, joined by "+", the first counts.
        sureness: the rule's own, from 0 to 1.
    """
    table = _tables().get(language)
    if table is None:
        return sureness
    known = table["rules"].get(rule.partition("+")[0], {}).get(f"{sureness:.2f}")
    return known if known is not None else _between(table["sureness"], table["right"], sureness)


def _between(at: list[float], values: list[float], place: float) -> float:
    """The value at a place on a line through given points; level beyond its ends."""
    right = bisect_right(at, place)
    if right == 0:
        return values[0]
    if right == len(at):
        return values[-1]
    left = right - 1
    share = (place - at[left]) / (at[right] - at[left])
    return values[left] + share * (values[right] - values[left])


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(asset_text("tables", "confidence.toml"))
