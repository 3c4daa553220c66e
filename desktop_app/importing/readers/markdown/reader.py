"""Markdown: headings, lists, quotations and tables, and paragraphs line by line as they were written.

Lines that a page would run together stay apart here: many transcripts part their speakers by no more than
a line's end, and whether lines are wrapped is seen from all of them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate

from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference
from markdown_it.token import Token

from desktop_app.importing.readers.text import read_text
from desktop_app.importing.tables.blocks import table_blocks
from desktop_app.importing.text.frontmatter import split_front_matter
from desktop_app.importing.text.gluing import glue
from desktop_app.importing.text.wrapping import wrap_width
from desktop_app.model.document import Block, BlockKind, Document

from .lines import Line, in_list_item, lines_of

_DEEPEST = 30  # quotations and lists inside one another; the parser leaves out what lies deeper
# No transcript comes near, and mark-up is slow to read.
_LONGEST = 4_000_000  # code points
_MOST_LINES = 60_000
_STEEPEST = 6  # marks of quotations and lists that open one line
_STEEP = re.compile(rf"^(?:[ \t]*(?:>|[-+*][ \t]|\d{{1,9}}[.)][ \t])){{{_STEEPEST}}}", re.MULTILINE)
_AS_TEXT = "too long or too deeply nested for Markdown: read as plain text"
_LONGEST_HEADING = 200  # code points
_SENTENCE_ENDS = (".", "!", "?", ":", "。", "！", "？", "：", "”")
_REFERENCE = re.compile(
    r"^ {0,3}\[([^\[\]\n^]{1,200})\]:[ \t]+<?((?:https?:|mailto:|[./#])[^\s>]{0,2000})>?.{0,200}$",
    re.MULTILINE,
)
_ATTRIBUTE_LINE = re.compile(r"^[ \t]*(?:\{:[^{}\n]{0,200}\}|:{3,}[^\n]{0,200})[ \t]*$", re.MULTILINE)
_NOTE = re.compile(r"\[\^[^\]\s]{1,40}\]:\s?")


@dataclass(slots=True)
class _Reading:
    """What is known while the tokens are gone through."""

    markdown: MarkdownIt
    env: dict[str, object]
    starts: Sequence[int]  # of each line, in code points
    margin: frozenset[int]  # numbers of the lines that begin without a space
    blocks: list[Block] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)  # as written, for the width
    items: list[str] = field(default_factory=list)  # marks of the list items that are open
    rows: list[list[str]] = field(default_factory=list)  # of the table that is open

    def position(self, token: Token, line: int = 0) -> int:
        first = token.map[0] if token.map else 0
        return self.starts[min(first + line, len(self.starts) - 1)]


def read_markdown(text: str) -> Document:
    """The blocks of a Markdown file with its YAML head; one that is too steep is taken as plain text."""
    if len(text) > _LONGEST or text.count("\n") > _MOST_LINES or _STEEP.search(text):
        return _as_text(text)
    metadata, begins = split_front_matter(text)
    body = text[begins:]
    reading = _Reading(
        _parser(), {"references": _references(body)}, _line_starts(body, begins), _at_margin(body)
    )
    body = _ATTRIBUTE_LINE.sub(_blanked, _REFERENCE.sub(_blanked, body))
    tokens: list[Token] = []
    reading.markdown.block.parse(body, reading.markdown, reading.env, tokens)
    if any(token.level >= _DEEPEST - 1 for token in tokens):
        return _as_text(text)
    for index, token in enumerate(tokens):
        _take(reading, tokens, index, token)
    return Document(tuple(reading.blocks), metadata=metadata, width=wrap_width(reading.lines))


def _as_text(text: str) -> Document:
    plain = read_text(text)
    return replace(plain, warnings=(*plain.warnings, _AS_TEXT))


def _parser() -> MarkdownIt:
    """CommonMark with tables; indented text is text, and `[NAME]: words` is no link definition."""
    markdown = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table")
    return markdown.disable(["code", "reference"])


def _references(body: str) -> dict[str, dict[str, str]]:
    return {
        normalizeReference(match.group(1)): {"href": match.group(2), "title": ""}
        for match in _REFERENCE.finditer(body)
    }


def _blanked(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _line_starts(body: str, begins: int) -> list[int]:
    """Where each line's first sign stands."""
    lines = body.split("\n")
    offsets = accumulate((len(line) + 1 for line in lines), initial=begins)
    return [start + len(line) - len(line.lstrip()) for start, line in zip(offsets, lines, strict=False)]


def _at_margin(body: str) -> frozenset[int]:
    return frozenset(n for n, line in enumerate(body.split("\n")) if line and not line[0].isspace())


def _take(reading: _Reading, tokens: Sequence[Token], index: int, token: Token) -> None:
    kind = token.type
    if kind == "inline":
        _take_inline(reading, token, tokens[index - 1])
    elif kind == "list_item_open":
        reading.items.append(f"{token.info}{token.markup} " if token.info else "")
    elif kind == "list_item_close":
        reading.items.pop()
    elif kind == "fence":
        _add_lines(reading, token, [Line(t.strip(), n) for n, t in enumerate(token.content.split("\n"), 1)])
    elif kind == "html_block":
        reading.blocks += _of_page(token.content, reading.position(token))
    elif kind == "tr_open":
        reading.rows.append([])
    elif kind == "table_close":
        first = next(t for t in reversed(tokens[:index]) if t.type == "table_open")
        reading.blocks += table_blocks(reading.rows, reading.position(first))
        reading.rows = []


def _take_inline(reading: _Reading, token: Token, opening: Token) -> None:
    lines = lines_of(token.content, reading.markdown, reading.env)
    if opening.type in ("td_open", "th_open"):
        reading.rows[-1].append(" ".join(line.text for line in lines))
    elif opening.type == "heading_open" and _is_heading(opening, token.content):
        text = glue([line.text for line in lines]) if lines else ""
        if text:
            level, position = int(opening.tag[1:]), reading.position(token)
            reading.blocks.append(Block(text, BlockKind.HEADING, level, position=position))
    elif reading.items:
        _add_item(reading, token, lines)
    elif note := _NOTE.match(token.content):
        text = glue(
            [line.text for line in lines_of(token.content[note.end() :], reading.markdown, reading.env)]
        )
        reading.blocks.append(Block(text, BlockKind.NOTE, position=reading.position(token)))
    else:
        _add_lines(reading, token, lines)


def _is_heading(opening: Token, content: str) -> bool:
    """Whether a rule under a line was meant to make it a heading, not to part it from what follows."""
    sentence = "\n" in content or content.endswith(_SENTENCE_ENDS)
    return len(content) <= _LONGEST_HEADING and not (opening.markup == "-" and sentence)


def _add_item(reading: _Reading, token: Token, lines: Sequence[Line]) -> None:
    mark, reading.items[-1] = reading.items[-1], ""
    first = token.map[0] if token.map else 0
    outside = [line.number for line in lines if first + line.number in reading.margin]
    for group in in_list_item(lines, outside):
        text = mark + glue([line.text for line in group])
        position = reading.position(token, group[0].number)
        lead = "" if mark else group[0].lead
        reading.blocks.append(Block(text, BlockKind.LIST_ITEM, lead=lead, position=position))
        mark = ""


def _add_lines(reading: _Reading, token: Token, lines: Sequence[Line]) -> None:
    gap = True
    reading.lines.append("")
    for line in lines:
        if line.text:
            position = reading.position(token, line.number)
            here = gap or line.apart
            block = Block(line.text, BlockKind.LINE, lead=line.lead, gap=here, position=position)
            reading.blocks.append(block)
            reading.lines.append(line.text)
        gap = not line.text


def _of_page(content: str, position: int) -> Iterator[Block]:
    """A piece of a web page inside the text."""
    from desktop_app.importing.readers.web.html import (
        read_fragment,  # most files have none, and the library for pages need not be loaded
    )

    return (replace(block, position=position) for block in read_fragment(content))
