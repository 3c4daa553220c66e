"""The order in which a page is read: one column, or several side by side, between lines across all."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from .lines import Line

_BIN = 4.0  # points within which left edges are one column's
_LEAST = 4  # lines of a column
_NARROW = 0.22  # of the page's text: a first column narrower than this holds labels
_CROSSING = 0.5  # share of lines that may go across the columns
_DEPTH = 3  # columns beside one another, less one
_SAME = 0.35  # of a letter's size: base lines that are one
_LONGEST_LABEL = 60


@dataclass(frozen=True, slots=True)
class Flow:
    """Lines that follow one another down a column."""

    lines: list[Line]
    layout: tuple[int, int]  # which column of how many: those of one layout are equally wide


def flows(lines: Sequence[Line], depth: int = 0) -> list[Flow]:
    """A page's lines in reading order."""
    gutter = _gutter(lines) if depth < _DEPTH else None
    if gutter is None:
        return [Flow(_rows(lines), (0, depth))] if lines else []
    found: list[Flow] = []
    for band, crosses in _bands(lines, gutter):
        if crosses:
            found.append(Flow(_rows(band), (0, depth)))
            continue
        left = [line for line in band if line.left < gutter - _BIN]
        right = [line for line in band if line.left >= gutter - _BIN]
        if left:
            found.append(Flow(_rows(left), (1, depth)))
        found += [Flow(flow.lines, (2, depth + 1)) for flow in flows(right, depth + 1)]
    return found


def _gutter(lines: Sequence[Line]) -> float | None:
    """Where the second column begins; None where there is one only."""
    if len(lines) < 2 * _LEAST:
        return None
    start = min(line.left for line in lines)
    width = max(line.right for line in lines) - start
    edges = Counter(round(line.left / _BIN) for line in lines if line.left > start + 0.25 * width)
    for edge, _ in sorted(edges.items(), key=lambda item: -_around(edges, item[0]))[:_LEAST]:
        if _around(edges, edge) < _LEAST:
            break
        gutter = min(line.left for line in lines if abs(round(line.left / _BIN) - edge) <= 1)
        if _parts(lines, gutter, width):
            return gutter
    return None


def _around(edges: Counter[int], edge: int) -> int:
    return edges[edge - 1] + edges[edge] + edges[edge + 1]


def _parts(lines: Sequence[Line], gutter: float, width: float) -> bool:
    """Whether text stands on both sides of a place, side by side, and both are more than labels."""
    left = [line for line in lines if line.right < gutter - 2]
    right = [line for line in lines if line.left >= gutter - _BIN]
    if min(len(left), len(right)) < _LEAST or len(left) + len(right) < (1 - _CROSSING) * len(lines):
        return False
    if median(line.width for line in left) < _NARROW * width or median(
        line.width for line in right
    ) < 0.5 * median(line.width for line in left):
        return False
    low = max(min(line.y for line in left), min(line.y for line in right))
    high = min(max(line.y for line in left), max(line.y for line in right))
    beside_left = sum(low <= line.y <= high for line in left)
    beside_right = sum(low <= line.y <= high for line in right)
    return beside_left >= _LEAST and beside_right >= _LEAST


def _bands(lines: Sequence[Line], gutter: float) -> Iterator[tuple[list[Line], bool]]:
    """From the top down: lines across the gutter, and what stands beside it between them."""
    band: list[Line] = []
    crossing = False
    for line in sorted(lines, key=lambda line: -line.y):
        crosses = line.left < gutter - _BIN and line.right >= gutter - 2
        if band and crosses is not crossing:
            yield band, crossing
            band = []
        crossing = crosses
        band.append(line)
    if band:
        yield band, crossing


def _rows(lines: Sequence[Line]) -> list[Line]:
    """From the top down, what stands on one base line as one."""
    down = all(after.y < before.y for before, after in pairwise(lines))
    if down:
        return list(lines)
    rows: list[Line] = []
    for line in sorted(lines, key=lambda line: (-line.y, line.left)):
        last = rows[-1] if rows else None
        if last is not None and abs(last.y - line.y) <= _SAME * max(last.size, line.size):
            rows[-1] = _beside(last, line)
        else:
            rows.append(line)
    return rows


def _beside(one: Line, other: Line) -> Line:
    first, second = (one, other) if one.left <= other.left else (other, one)
    gap = "  " if second.left - first.right > max(first.size, second.size) else " "
    short = gap == "  " and len(first.text) <= _LONGEST_LABEL
    return replace(
        first,
        text=first.text + gap + second.text,
        right=max(first.right, second.right),
        size=max(first.size, second.size),
        bold=first.bold,
        hyphen=second.hyphen,
        label=first.label or (len(first.text) if short else 0),
    )
