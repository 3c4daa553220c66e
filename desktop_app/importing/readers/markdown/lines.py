"""A run of Markdown to its lines without mark-up: what each says, and in which bold words it begins."""

import re
from collections.abc import Container, Iterable, Iterator, MutableMapping, Sequence
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token

from desktop_app.importing.text.labels import LABEL
from desktop_app.importing.text.spacing import plain_spaces, squeezed

_MOST_MARKS = 4_000  # signs in one run from which on it is no writing, and reading it may take for ever
_LONGEST = 400_000  # code points of one run that are searched for mark-up
_MARKED = re.compile(r"[*_`\[<&\\{]")
_MARKS = re.compile(r"[\[\]*_`<!&]")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,40}\](?!:)")
_SMALL_CAPITALS = re.compile(r"\[([^\[\]\n]{1,200})\]\{\.(?:smallcaps|underline)\}")
_ATTRIBUTES = re.compile(r"\s?\{[:.#][^{}\n]{0,200}\}(?=\s|$)")
_CRUDE = re.compile(r"\*\*|__|(?<!\\)`|</?[A-Za-z][^<>\n]{0,2000}>")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a paragraph."""

    text: str
    number: int  # in the run, from 0
    lead: str = ""  # its bold opening
    apart: bool = False  # set off from the line before by a hard break


def lines_of(content: str, markdown: MarkdownIt, env: MutableMapping[str, object]) -> list[Line]:
    """The lines of a run, blank ones left out; of a run that is no writing, with most of its signs."""
    if not _MARKED.search(content):
        return list(_plain(content))
    content = _ATTRIBUTES.sub("", _SMALL_CAPITALS.sub(r"**\1**", _FOOTNOTE.sub("", content)))
    if len(content) > _LONGEST or len(_MARKS.findall(content)) > _MOST_MARKS:
        return list(_plain(_CRUDE.sub("", content)))
    tokens: list[Token] = []
    markdown.inline.parse(content, markdown, env, tokens)
    return [line for line in _gathered(tokens) if line.text]


def _plain(content: str) -> Iterator[Line]:
    """The lines of a run without mark-up."""
    apart = False
    for number, part in enumerate(content.split("\n")):
        text = squeezed(plain_spaces(part))
        if text:
            yield Line(text, number, apart=apart)
        apart = part.endswith("  ")


def _gathered(tokens: Sequence[Token]) -> Iterator[Line]:
    """Tokens cut at the breaks."""
    start, number, apart = 0, 0, False
    for index, token in enumerate(tokens):
        if token.type in ("softbreak", "hardbreak"):
            yield _line(tokens[start:index], number, apart=apart)
            start, number, apart = index + 1, number + 1, token.type == "hardbreak"
    yield _line(tokens[start:], number, apart=apart)


def _line(tokens: Sequence[Token], number: int, *, apart: bool) -> Line:
    text = squeezed(plain_spaces("".join(map(_words, tokens))))
    lead = squeezed(plain_spaces("".join(_bold_opening(tokens))))
    return Line(text, number, lead if text.startswith(lead) else "", apart)


def _words(token: Token) -> str:
    if token.type == "html_inline":
        return " " if token.content[:3].lower() == "<br" else ""
    return token.content if token.type in ("text", "code_inline", "text_special") else ""


def _bold_opening(tokens: Iterable[Token]) -> Iterator[str]:
    """The words of the strong emphases with which a line begins."""
    depth = 0
    for token in tokens:
        if token.type == "strong_open":
            depth += 1
        elif token.type == "strong_close":
            depth -= 1
        elif depth:
            yield _words(token)
        elif token.type not in ("em_open", "em_close", "link_open", "link_close", "html_inline") and (
            _words(token).strip()
        ):
            return


def in_list_item(lines: Sequence[Line], outside: Container[int]) -> list[list[Line]]:
    """Lines that stand together in one list item.

    They are parted at hard breaks, before bold openings, and before a speaker's label at the margin.

    Args:
        outside: numbers of the lines that are not indented, as those of an item are.
    """
    groups: list[list[Line]] = [[lines[0]]] if lines else []
    for line in lines[1:]:
        if line.apart or line.lead or (line.number in outside and LABEL.match(line.text)):
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups
