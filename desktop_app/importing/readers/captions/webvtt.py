"""WebVTT: cues with voices, times and notes."""

import re
from collections.abc import Iterator, Sequence
from html import unescape

from desktop_app.importing.text.gluing import one_line
from desktop_app.model.document import Block, BlockKind, Document

from .cues import Cue, Line, seconds, timing, to_blocks

_HEADER = re.compile(r"(kind|language|title|date|source|author)\s?[:=]\s?(.{1,300})", re.IGNORECASE)
_TITLE = re.compile(r"WEBVTT[ \t]+[-–—]?\s?(.{1,300})")
_NAMED = re.compile(r"(NOTE|STYLE|REGION)(?:[ \t:].*)?")
_MOST_TAGS = 10_000  # in a line
_TAG = re.compile(
    r"<(?P<close>/?)(?P<name>v|c|i|b|u|ruby|rt|lang)(?P<rest>[.\s][^<>]{0,400})?>"
    r"|<(?P<time>[\d:.,]{5,16})>",
    re.IGNORECASE,
)


def read_webvtt(text: str) -> Document:
    """Paragraphs of the voices, with times; the file's own notes apart."""
    lines = text.split("\n")
    metadata, first = _header(lines)
    cues, notes = _cues(lines, first)
    language = metadata.pop("language", "")
    metadata.pop("kind", "")
    noted = tuple(Block(note, BlockKind.NOTE, position=len(text) + i) for i, note in enumerate(notes))
    return Document((*to_blocks(cues), *noted), metadata=metadata, language=language)


def _header(lines: Sequence[str]) -> tuple[dict[str, str], int]:
    """What the head says, and the line after it."""
    found: dict[str, str] = {}
    index = 0
    while index < len(lines) and lines[index].strip():
        line = lines[index].strip()
        if timing(line):
            break
        title = _TITLE.fullmatch(line)
        keyed = _HEADER.fullmatch(line if title is None else title.group(1))
        if keyed:
            found[keyed.group(1).lower()] = keyed.group(2).strip()
        elif title:
            found["title"] = title.group(1).strip()
        index += 1
    return found, index


def _cues(lines: Sequence[str], first: int) -> tuple[list[Cue], list[str]]:
    cues: list[Cue] = []
    notes: list[str] = []
    for position, inside in _chunks(lines, first):
        named = _NAMED.fullmatch(inside[0])
        at = next((i for i, line in enumerate(inside[:2]) if timing(line)), None)
        if at is None and named:
            if named.group(1) == "NOTE":
                notes.append(" ".join([inside[0][4:].strip(" :\t"), *inside[1:]]).strip())
            continue
        times = timing(inside[at]) if at is not None else None
        if times is not None and at is not None:
            cues.append(Cue(*times, _lines(inside[at + 1 :]), position))
        elif cues:  # a blank line inside a cue, which should not be
            last = cues[-1]
            cues[-1] = Cue(last.start, last.end, (*last.lines, *_lines(inside)), last.position)
    return cues, [note for note in notes if note]


def _chunks(lines: Sequence[str], first: int) -> Iterator[tuple[int, list[str]]]:
    """Lines between blank ones, each with its place; a line with times begins a cue in any case."""
    position = sum(len(line) + 1 for line in lines[:first])
    begins = position
    inside: list[str] = []
    for line in lines[first:]:
        clean = line.strip()
        if inside and (not clean or (timing(clean) and (len(inside) > 1 or timing(inside[0])))):
            yield begins, inside
            inside = []
        if clean:
            begins = begins if inside else position
            inside.append(clean)
        position += len(line) + 1
    if inside:
        yield begins, inside


def _lines(texts: Sequence[str]) -> tuple[Line, ...]:
    """The lines of a cue without their tags; a voice lasts until another or its end."""
    found: list[Line] = []
    voice: str | None = None
    for text in texts:
        voice = _add_line(found, text, voice)
    return tuple(found)


def _add_line(found: list[Line], text: str, voice: str | None) -> str | None:
    """Take a line apart at its voices; the voice at its end."""
    if text.count("<") > _MOST_TAGS:  # nobody speaks in it
        text = _TAG.sub("", text)
    parts: list[str] = []
    time: float | None = None
    begin = 0
    for tag in _TAG.finditer(text):
        parts.append(text[begin : tag.start()])
        begin = tag.end()
        if tag.group("time"):
            time = seconds(tag.group("time")) if not "".join(parts).strip() else time
        elif tag.group("name").lower() == "v":
            time = None if _flush(found, parts, voice, time) else time
            parts = []
            voice = None if tag.group("close") else _voice(tag.group("rest") or "")
    parts.append(text[begin:])
    _flush(found, parts, voice, time)
    return voice


def _voice(rest: str) -> str | None:
    """The name after the classes: ".loud.first Ann Lee"."""
    name = rest.split(None, 1) if rest.startswith(".") else ["", rest]
    return _clean(name[1]) or None if len(name) > 1 else None


def _flush(found: list[Line], parts: Sequence[str], voice: str | None, time: float | None) -> bool:
    """Add the parts as a line, if they say anything."""
    text = _clean("".join(parts))
    if text:
        found.append(Line(text, voice, time))
    return bool(text)


def _clean(text: str) -> str:
    return one_line(unescape(text) if "&" in text else text)
