"""What WebVTT and SubRip share: timed pieces of speech, and how they become paragraphs."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from desktop_app.importing.text.gluing import glue, is_wide
from desktop_app.importing.text.labels import LABEL
from desktop_app.model.document import Block, BlockKind

_TIME = r"(?:(\d{1,4})\s?:\s?)?(\d{1,3})\s?:\s?(\d{1,2})(?:\s?[.,:]\s?(\d{1,6}))?"
_TIMING = re.compile(rf"\s*{_TIME}\s*[-–—]{{1,3}}>\s*{_TIME}(?:\s.*)?")
_ENDED = tuple(".!?…。！？\"”')）]】—–-♪")
_CLOSED = (".", "!", "?", "。", "！", "？", ".”", "。”", '."', '?"', "]", ")", "】", "）")
_PAUSE, _SILENCE = 2.5, 10.0  # seconds after the end of a sentence, and after anything
_LONG, _ENDLESS = 700, 3000  # code points after which a sentence's end, or a cue's, ends a paragraph
_ROLLING = 0.4  # share of cues that begin with what the one before ended with
_MOST_CHANGES = 10_000  # of voice in a line; with more it is no speech
_CHANGE = re.compile(r"\s*(?:>>+|»)\s*")
_DASH = re.compile(r"[-–—‐]\s?(?=[^\s\d\-–—])")
_BRACKETED = re.compile(r"[\[(（【♪]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a cue."""

    text: str
    voice: str | None = None  # as the format says it
    time: float | None = None  # in seconds, where it differs from the cue's


@dataclass(frozen=True, slots=True)
class Cue:
    """What is shown from `start` to `end` (seconds)."""

    start: float
    end: float
    lines: tuple[Line, ...]
    position: int = 0


@dataclass(slots=True)
class _Paragraph:
    parts: list[str]
    voice: str | None
    time: float
    position: int
    end: float = 0.0
    size: int = field(default=0)


def timing(line: str) -> tuple[float, float] | None:
    """Beginning and end in seconds, where a line says "00:00:01.000 --> 00:00:03,5"."""
    match = _TIMING.fullmatch(line) if "->" in line or "–>" in line or "—>" in line else None
    if match is None:
        return None
    groups = match.groups()
    return _seconds(groups[:4]), _seconds(groups[4:])


def seconds(text: str) -> float | None:
    """A time such as "01:02.500" in seconds."""
    match = re.fullmatch(_TIME, text.strip())
    return _seconds(match.groups()) if match else None


def _seconds(groups: Sequence[str | None]) -> float:
    hours, minutes, whole, part = groups
    return int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(whole or 0) + float(f"0.{part or 0}")


def to_blocks(cues: Sequence[Cue]) -> tuple[Block, ...]:
    """Paragraphs with the time at which each begins.

    A paragraph ends with a voice, at a label or a dash, at a pause; a sentence is not cut at a cue.
    """
    done: list[_Paragraph] = []
    for cue in _unrolled(cues):
        for line in cue.lines:
            for text, opens in _utterances(line.text):
                _add(done, cue, replace(line, text=text), opens=opens)
            if done:
                done[-1].end = cue.end
    return tuple(_blocks(done))


def _blocks(paragraphs: Iterable[_Paragraph]) -> Iterator[Block]:
    """A voice is named where it begins: going on, it is the same turn. Positions rise."""
    last: str | None = None
    position = -1
    for paragraph in paragraphs:
        position = max(paragraph.position, position + 1)
        voice = paragraph.voice if paragraph.voice != last else None
        last = paragraph.voice if paragraph.voice is not None else last
        yield Block(
            glue(paragraph.parts),
            BlockKind.PARAGRAPH,
            speaker=voice,
            position=position,
            time=paragraph.time,
        )


def _add(done: list[_Paragraph], cue: Cue, line: Line, *, opens: bool) -> None:
    time = cue.start if line.time is None else line.time
    if opens or not done or _breaks(done[-1], line, time):
        done.append(_Paragraph([], line.voice, time, cue.position))
    done[-1].parts.append(line.text)
    done[-1].size += len(line.text)


def _breaks(paragraph: _Paragraph, line: Line, time: float) -> bool:
    if paragraph.voice != line.voice:
        return True
    last = paragraph.parts[-1]
    pause = time - paragraph.end
    if pause >= _SILENCE or paragraph.size >= _ENDLESS:
        return True
    label = LABEL.match(line.text)
    if not last.endswith(_ENDED):
        return label is not None and _is_plain_name(label.group())
    if label is not None:
        return True
    return pause >= _PAUSE or (
        last.endswith(_CLOSED) and (paragraph.size >= _LONG or bool(_BRACKETED.match(line.text)))
    )


def _is_plain_name(label: str) -> bool:
    """Whether a label is one even in the midst of a sentence: in capitals, or of several words."""
    return label.isupper() or (" " in label.strip() and not is_wide(label[0]))


def _utterances(text: str) -> Iterator[tuple[str, bool]]:
    """A line cut where ">>" changes the voice; whether each piece opens a paragraph."""
    changes = text.count(">>") + text.count("»")
    for index, piece in enumerate(_CHANGE.split(text) if 0 < changes < _MOST_CHANGES else (text,)):
        dashed = _DASH.match(piece)
        clean = " ".join(piece[dashed.end() :].split() if dashed else piece.split())
        if clean:
            yield clean, index > 0 or dashed is not None


def _unrolled(cues: Sequence[Cue]) -> Iterator[Cue]:
    """Cues without what they repeat of the one before, where a file's captions roll up."""
    cues = [cue for cue in cues if cue.lines]
    overlaps = [0, *(_overlap(before, cue) for before, cue in pairwise(cues))][: len(cues)]
    rolling = len(cues) >= 4 and sum(n > 0 for n in overlaps) >= _ROLLING * len(cues)
    for index, (cue, lines) in enumerate(zip(cues, overlaps, strict=True)):
        if not rolling or not lines:
            yield cue
            continue
        kept = list(cue.lines[lines:])
        grown = cue.lines[lines - 1]
        rest = grown.text[len(cues[index - 1].lines[-1].text) :].strip()
        if rest:
            kept.insert(0, replace(grown, text=rest))
        yield replace(cue, lines=tuple(kept))


def _overlap(before: Cue, cue: Cue) -> int:
    """How many lines at a cue's beginning the one before ended with; its very last may have grown."""
    for count in range(min(len(before.lines), len(cue.lines), 4), 0, -1):
        old = [line.text for line in before.lines[-count:]]
        new = [line.text for line in cue.lines[:count]]
        if old[:-1] == new[:-1] and new[-1].startswith(old[-1]):
            return count
    return 0
