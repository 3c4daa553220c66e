"""What stands at the edges of pages and is nobody's words: running heads, page numbers, footnotes."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from .lines import Line

_ROWS = 3  # at an edge that may be repeated
_NEAR = 5.0  # points by which the places of one head may differ
_SHARE = 0.4  # of the pages that bear it: a book's left and right pages have heads of their own
_FEW = 5  # pages on which a head has to be set apart as well
_APART = 1.35  # of the usual distance of lines
_SMALLER = 0.93  # of the text's size: a footnote's
_FEET = 2  # lines of small print at a foot that are no note: a page number, an address
_MOST_NOTES = 0.6  # share of a page's lines
_NUMBER = re.compile(r"\d+")
_ROMAN = re.compile(r"[ivxlc]{1,8}")
_NOTE = re.compile(r"(?:\d{1,3}|[*†‡§¹²³⁴-⁹①-⑳])[.)]?\s?(?=\D|$)|\[\d{1,3}\]|注[：:]|Source:|Note")
_LABEL_ENDS = (":", "：")


@dataclass(slots=True)
class Sheet:
    """One page taken apart."""

    body: list[Line]
    heads: list[Line] = field(default_factory=list)
    feet: list[Line] = field(default_factory=list)
    notes: list[list[Line]] = field(default_factory=list)  # footnotes, each with its lines


def sheets(pages: Sequence[list[Line]], size: float, pitch: float) -> list[Sheet]:
    """Pages without their margins.

    Args:
        size: of the text's letters.
        pitch: usual distance of its base lines.
    """
    found = [
        Sheet([line for line in lines if not line.aside], [line for line in lines if line.aside])
        for lines in pages
    ]
    for top in (True, False):
        repeated = _repeated([sheet.body for sheet in found], top=top)
        few = sum(bool(lines) for lines in pages) < _FEW
        for sheet in found:
            taken = list(_at_edge(sheet.body, repeated, size, pitch if few else 0.0, top=top))
            (sheet.heads if top else sheet.feet).extend(taken)
            ids = set(map(id, taken))
            sheet.body = [line for line in sheet.body if id(line) not in ids]
    for sheet in found:
        _take_notes(sheet, size, pitch)
    return found


def _edge(lines: Sequence[Line], *, top: bool) -> list[list[Line]]:
    """The outermost rows, from the edge inward."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: -line.y if top else line.y)[: 4 * _ROWS]:
        if rows and abs(rows[-1][0].y - line.y) < 0.5 * line.size:
            rows[-1].append(line)
        elif len(rows) < _ROWS:
            rows.append([line])
        else:
            break
    return rows


def _shape(text: str) -> str:
    """A line with its numbers blurred; "" for what is a label or says too little."""
    folded = " ".join(text.casefold().split())
    if _ROMAN.fullmatch(folded):
        return "#"
    shape = _NUMBER.sub("#", folded)
    return (
        ""
        if len(shape) > 200 or (len(shape) < 3 and "#" not in shape) or text.endswith(_LABEL_ENDS)
        else shape
    )


def _repeated(pages: Sequence[list[Line]], *, top: bool) -> dict[str, list[float]]:
    """Shapes that stand at one height on enough pages, with their heights."""
    heights: dict[str, list[float]] = defaultdict(list)
    used = 0
    for lines in pages:
        used += bool(lines)
        for row in _edge(lines, top=top):
            for line in row:
                if shape := _shape(line.text):
                    heights[shape].append(line.y)
    least = max(2, _SHARE * used)
    found = {}
    for shape, places in heights.items():
        middle = median(places)
        near = [place for place in places if abs(place - middle) <= _NEAR]
        if len(near) >= least:
            found[shape] = [middle]
    return found


def _at_edge(
    lines: Sequence[Line], repeated: dict[str, list[float]], size: float, pitch: float, *, top: bool
) -> Iterator[Line]:
    """The repeated lines of a page, as far as they reach from the edge inward.

    Args:
        pitch: above 0 where a head has to be set apart from the text by room or by size.
    """
    rows = _edge(lines, top=top)
    matching = 0
    for row in rows:
        if not all(_stands(line, repeated) for line in row):
            break
        matching += 1
    if pitch and matching and not _set_apart(rows, matching, size, pitch):
        return
    for row in rows[:matching]:
        yield from row


def _stands(line: Line, repeated: dict[str, list[float]]) -> bool:
    return any(abs(line.y - place) <= _NEAR for place in repeated.get(_shape(line.text), ()))


def _set_apart(rows: Sequence[Sequence[Line]], matching: int, size: float, pitch: float) -> bool:
    line = rows[matching - 1][0]
    if abs(line.size - size) > (1 - _SMALLER) * size or _shape(line.text).strip("-–— ") == "#":
        return True
    return matching >= len(rows) or abs(line.y - rows[matching][0].y) > _APART * pitch


def _take_notes(sheet: Sheet, size: float, pitch: float) -> None:
    """Move small print at a page's foot, from the first line that begins as a note does, out of the text."""
    upward = sorted(sheet.body, key=lambda line: line.y)
    count = 0
    for line in upward:
        if line.size > _SMALLER * size:
            break
        count += 1
    if not count or count > _MOST_NOTES * len(upward):
        return
    small = upward[:count][::-1]
    opens = [bool(_NOTE.match(line.text)) for line in small]
    apart = count < len(upward) and upward[count].y - small[0].y > 1.2 * pitch
    if not opens[0] and not apart:
        return
    ids = set(map(id, small))
    sheet.body = [line for line in sheet.body if id(line) not in ids]
    if not opens[0] and count <= _FEET:
        sheet.feet = [*small, *sheet.feet]
        return
    for line, is_new in zip(small, opens, strict=True):
        if is_new or not sheet.notes:
            sheet.notes.append([])
        sheet.notes[-1].append(line)


def usual_pitch(pages: Sequence[Sequence[Line]], size: float) -> float:
    """The distance of base lines within paragraphs: the smallest that is common."""
    counts: dict[float, int] = defaultdict(int)
    for lines in pages:
        for before, after in pairwise(lines):
            distance = round(2 * (before.y - after.y)) / 2
            if 0.8 * size <= distance <= 4 * size:
                counts[distance] += 1
    common = [distance for distance, n in counts.items() if n >= 0.1 * sum(counts.values())]
    return min(common) if common else 1.2 * size


def usual_size(pages: Sequence[Sequence[Line]]) -> float:
    """The size in which most letters are set."""
    counts: dict[float, int] = defaultdict(int)
    for lines in pages:
        for line in lines:
            counts[round(2 * line.size) / 2] += len(line.text)
    return max(counts, key=lambda size: counts[size], default=10.0)
