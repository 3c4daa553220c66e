"""Lines to paragraphs: by the room between them, by indents, by how full the line before is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from desktop_app.importing.text.gluing import glue, is_wide
from desktop_app.importing.text.labels import LABEL

from .columns import Flow
from .hyphens import Words
from .lines import Line

_WIDER = 1.35  # of the usual distance of lines: a paragraph's end
_LEADING = 1.2  # of the size of letters larger than the usual: the distance of their lines
_INDENT = 0.7  # of a letter's size
_OTHER_SIZE = 0.08
_ENDED = (
    ".",
    "!",
    "?",
    ":",
    "…",
    "。",
    "！",
    "？",
    "：",
    ";",
    "；",
    "”",
    '"',
    "’",
    ")",
    "）",
    "]",
    "】",
    "—",
    "–",
)
_QUESTION = re.compile(r"(?:[QA]|问|答|問)(?:\s\s|[.:：、]|\s?[-–—])")
BULLET = re.compile(r"[•●▪◦‣·■□➢\uf0b7\uf0a7]\s?")
"""What opens an item of a list."""
_OUTLIERS = 0.02  # share of the lines that may stick out of their column
_TRIED = 6  # lines among the widest, for two that are
_ALIKE = 0.9  # as wide as one another


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together."""

    lines: list[Line] = field(default_factory=list)

    def text(self, words: Words) -> str:
        """One line, words broken at lines' ends whole again."""
        if len(self.lines) == 1 and not self.lines[0].hyphen:
            return self.lines[0].text
        parts: list[str] = []
        broken = False
        for line in self.lines:
            if broken and parts:
                parts[-1] = words.mended(parts[-1], line.text)
            else:
                parts.append(line.text)
            broken = line.hyphen
        if broken:
            parts[-1] += "-"
        return glue(parts)

    def lead(self) -> str:
        """The bold opening, or what stands apart as a label does."""
        parts: list[str] = []
        for line in self.lines:
            bold = max(line.bold, line.label if line is self.lines[0] else 0)
            if bold:
                parts.append(line.text[:bold].strip())
            if bold < len(line.text):
                break
        return glue([part for part in parts if part]) if parts else ""

    @property
    def size(self) -> float:
        """Of the first line's letters."""
        return self.lines[0].size


def paragraphs(flows: Sequence[Flow], pitch: float) -> list[Paragraph]:
    """All paragraphs, across columns and pages.

    Args:
        pitch: usual distance of base lines.
    """
    widths = _widths(flows)
    found: list[Paragraph] = []
    before: Line | None = None
    room = 0.0  # that the line before left free
    for flow in flows:
        left = min(line.left for line in flow.lines)
        right = left + widths[flow.layout]
        for index, line in enumerate(flow.lines):
            after = flow.lines[index + 1] if index + 1 < len(flow.lines) else None
            joins = before is not None and (
                _goes_on(before, line, after, room, pitch, found[-1])
                if index
                else _goes_over(before, line, room, line.left - left)
            )
            if joins:
                found[-1].lines.append(line)
            else:
                found.append(Paragraph([line]))
            before, room = line, right - line.right
    return found


def _widths(flows: Sequence[Flow]) -> dict[tuple[int, int], float]:
    """How wide the columns of each layout are, by their fullest lines."""
    reach: dict[tuple[int, int], list[float]] = {}
    for flow in flows:
        left = min(line.left for line in flow.lines)
        reach.setdefault(flow.layout, []).extend(line.right - left for line in flow.lines)
    return {layout: _fullest(sorted(widths, reverse=True)) for layout, widths in reach.items()}


def _fullest(widths: Sequence[float]) -> float:
    """The width of full lines; a few that stick out do not count."""
    first = int(len(widths) * _OUTLIERS)
    for width, narrower in pairwise(widths[first : first + _TRIED]):
        if narrower >= _ALIKE * width:
            return width
    return widths[first]


def _goes_over(before: Line, line: Line, room: float, indent: float) -> bool:
    """Whether a paragraph goes on at the top of the next column or page."""
    if before.hyphen:
        return True
    if _begins(line, before) or abs(before.size - line.size) > _OTHER_SIZE * before.size:
        return False
    if _is_open(before, line):
        return True
    return _is_full(line, room, before) and indent <= _INDENT * line.size


def _goes_on(
    before: Line, line: Line, after: Line | None, room: float, pitch: float, paragraph: Paragraph
) -> bool:
    """Whether a line goes on with the paragraph of the line above it."""
    if abs(before.size - line.size) > _OTHER_SIZE * before.size or line.label or BULLET.match(line.text):
        return False
    centred = line.size > pitch and _is_centred(before, line)
    full = _is_full(line, 2 * room if centred else room, before)
    if before.y - line.y > _WIDER * (pitch if line.size <= pitch else _LEADING * line.size):
        return full and _is_open(before, line)
    if before.hyphen:
        return True
    if _is_label_line(before, line):
        return True
    if _begins(line, before) or (before.text.endswith((":", "：")) and before.bold == len(before.text)):
        return False
    if not centred and _is_indented(before, line, after, paragraph):
        return full and _is_open(before, line) and len(paragraph.lines) == 1
    return full or _is_open(before, line)


def _is_full(line: Line, room: float, before: Line) -> bool:
    """Whether the next line's first word had no room on the line before."""
    if is_wide(line.text[0]):
        return room < 2.2 * before.size
    first = line.text.partition(" ")[0]
    letter = line.width / max(1, len(line.text))
    return room < (len(first) + 1) * letter + 0.3 * before.size


def _is_centred(before: Line, line: Line) -> bool:
    """Whether two lines begin apart and have one middle, as those of a title do."""
    apart = abs(before.left - line.left) > _INDENT * line.size
    return apart and abs(before.left + before.right - line.left - line.right) <= _INDENT * line.size


def _is_open(before: Line, line: Line) -> bool:
    """Whether a sentence stands open and goes on in a small letter."""
    return line.text[:1].islower() and not before.text.endswith(_ENDED)


def _is_indented(before: Line, line: Line, after: Line | None, paragraph: Paragraph) -> bool:
    """Whether a line is set in to open a paragraph, or stands out from those before it."""
    step = line.left - before.left
    if abs(step) <= _INDENT * line.size:
        return False
    if step < 0:  # back from a first line's indent, or out of a block that was set in
        return len(paragraph.lines) > 1
    hanging = after is not None and abs(after.left - line.left) <= _INDENT * line.size
    return not (hanging and len(paragraph.lines) == 1)


def _begins(line: Line, before: Line) -> bool:
    """Whether a line looks like a new voice's first."""
    if not before.text.endswith(_ENDED):
        return False
    bold = line.bold > 0 and before.bold < len(before.text)
    return bold or bool(LABEL.match(line.text) or _QUESTION.match(line.text))


def _is_label_line(before: Line, line: Line) -> bool:
    """Whether two lines in bold or capitals are one label: "NAME, MINISTER OF" / "PORTS:"."""
    if before.text.endswith(_ENDED) or not line.text.endswith((":", "：")):
        return False
    bold = before.bold >= len(before.text) and line.bold >= len(line.text)
    return bold or (before.text.isupper() and line.text.isupper())
