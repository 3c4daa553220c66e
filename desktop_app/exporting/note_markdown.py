"""A reader's note as part of a Markdown file: its mark-up stays, but cannot disturb the file around it.

The note is put inside a list item, which ends whatever it leaves open. What could reach further is
changed: headings go down to the fourth level and below, raw HTML is shown as text, and link definitions,
which hold for a whole file, are shown too. Code is left alone where it is certain to be code.
"""

import re
from collections.abc import Iterator

LOWER = 3
"""Levels that a note's headings go down; the page itself uses three."""

_CONTAINER = re.compile(r"(?:[ \t]|>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))*")
_HEADING = re.compile(r"#{1,6}(?=[ \t#]|$)")
_UNDERLINE = re.compile(r"(=+|-+)[ \t]*$")
_DEFINITION = re.compile(r"\[(?=[^\]]*(\]:|$))")
_TAG = re.compile(r"<(?=[A-Za-z/!?])(?!(?:https?://|mailto:)[^\s<>]+>)")
_FENCE = re.compile(r"(`{3,}|~{3,})(.*)$")
_TICKS = re.compile(r"\\`|`+")


def tamed(note: str) -> list[str]:
    """The note's lines, to be indented into a list item."""
    lines = note.replace("\r\n", "\n").replace("\r", "\n").strip("\n").split("\n")
    fenced = _fenced(lines)
    certain = _spans_are_certain(line for line, code in zip(lines, fenced, strict=True) if not code)
    tame: list[str] = []
    for line, code in zip(lines, fenced, strict=True):
        tame += [line.rstrip()] if code else _line(line, spans=certain)
    return tame


def _fenced(lines: list[str]) -> list[bool]:
    """Which lines belong to fenced code; none where one may stand inside something else, or stays open."""
    code = []
    opened = ""
    for line in lines:
        lead = _lead(line)
        fence = _FENCE.match(line, lead)
        if fence and lead:
            return [False] * len(lines)
        code.append(bool(opened or (fence and _opens(fence))))
        if not fence:
            continue
        if not opened:
            opened = fence[1] if _opens(fence) else ""
        elif fence[1].startswith(opened) and not fence[2].strip():
            opened = ""
    return [False] * len(lines) if opened else code


def _opens(fence: re.Match[str]) -> bool:
    return fence[1].startswith("~") or "`" not in fence[2]


def _lead(line: str) -> int:
    found = _CONTAINER.match(line)
    return found.end() if found else 0


def _spans_are_certain(lines: Iterator[str]) -> bool:
    """Whether every backtick has its partner on its own line, so that all readers see the same code."""
    return all(_paired(line) is not None for line in lines)


def _paired(line: str) -> list[tuple[int, int]] | None:
    """The code spans of a line; None where a run of backticks has no partner."""
    runs = list(_TICKS.finditer(line))
    spans = []
    position = 0
    while position < len(runs):
        run = runs[position]
        if run[0].startswith("\\"):
            position += 1
            continue
        partner = next((n for n in range(position + 1, len(runs)) if _ticks(runs[n]) == run[0]), None)
        if partner is None:
            return None
        spans.append((run.start(), runs[partner].end()))
        position = partner + 1
    return spans


def _ticks(run: re.Match[str]) -> str:
    return run[0].lstrip("\\")


def _line(line: str, spans: bool) -> list[str]:
    lead = _lead(line)
    rest = line[lead:]
    if _UNDERLINE.fullmatch(rest):  # the line above must not become a heading
        return ["", line[:lead] + rest] if rest.startswith("-") else [line[:lead] + "&#61;" + rest[1:]]
    if _DEFINITION.match(rest):
        rest = "\\" + rest
    heading = _HEADING.match(rest)
    if heading:
        level = min(heading.end() + LOWER, 6)
        rest = "#" * level + rest[heading.end() :]
    code = (_paired(rest) or []) if spans else []
    return [line[:lead] + _without_tags(rest, code)]


def _without_tags(line: str, code: list[tuple[int, int]]) -> str:
    def shown(match: re.Match[str]) -> str:
        inside = any(start <= match.start() < end for start, end in code)
        return "<" if inside else "&lt;"

    return _TAG.sub(shown, line)
