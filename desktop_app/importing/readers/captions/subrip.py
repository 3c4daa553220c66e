"""SubRip (SRT): numbered cues; numbers, blank lines and times are often damaged."""

import re
from collections.abc import Sequence
from html import unescape

from desktop_app.importing.text.gluing import one_line
from desktop_app.model.document import Document

from .cues import Cue, Line, timing, to_blocks

_TAG = re.compile(
    r"</?(?:i|b|u|s|font|span|br|c|p)(?:[\s.=][^<>]{0,400})?/?>|\{\\?[^{}]{1,80}\}", re.IGNORECASE
)

_NUMBER = re.compile(r"\d{1,7}")
_ASTRAY = 5  # by how much a cue's number may be wrong where no blank line sets it apart


def read_subrip(text: str) -> Document:
    """Paragraphs with times. A cue lasts until the next time, whatever blank lines it holds."""
    cues: list[Cue] = []
    inside: list[str] = []
    times: tuple[float, float] | None = None
    position = begins = 0
    for line in text.split("\n"):
        found = timing(line)
        if found is not None:
            _close(cues, times, _without_number(inside, len(cues) + 2), begins)
            times, inside, begins = found, [], position
        else:
            inside.append(line.strip())
        position += len(line) + 1
    _close(cues, times, inside, begins)
    return Document(to_blocks(cues))


def _close(cues: list[Cue], times: tuple[float, float] | None, inside: Sequence[str], position: int) -> None:
    if times is None:
        return
    lines = tuple(Line(clean) for text in inside if (clean := _clean(text)))
    cues.append(Cue(*times, lines, position))


def _without_number(lines: list[str], expected: int) -> list[str]:
    """The lines of a cue without the number of the next, which may be missing, or wrong."""
    end = len(lines)
    while end and not lines[end - 1]:
        end -= 1
    if not end or not _NUMBER.fullmatch(lines[end - 1]):
        return lines[:end]
    apart = end == 1 or not lines[end - 2]
    return lines[: end - 1] if apart or abs(int(lines[end - 1]) - expected) <= _ASTRAY else lines[:end]


def _clean(text: str) -> str:
    text = _TAG.sub("", text.replace("\\N", " ").replace("\\h", " "))
    return one_line(unescape(text) if "&" in text else text)
