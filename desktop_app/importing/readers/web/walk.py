"""A page's tree to blocks: its paragraphs, headings, list items and tables in the order of reading."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from selectolax.lexbor import LexborNode

from desktop_app.importing.tables.blocks import table_blocks
from desktop_app.model.document import Block

from .elements import BOLD, CONTAINERS, HEADINGS, IN_LINE, SKIPPED, STYLED
from .lines import Lines

_BOLD_STYLE = re.compile(
    r"font-weight:\s?(?:bold|[6-9]00)|font-variant[a-z-]{0,5}:\s?[a-z -]{0,20}small-caps"
)
_BOLD_CLASS = re.compile(r"(?:^|[\s_-])(?:bold|strong|small-?caps|sc)(?:$|[\s_-])", re.IGNORECASE)
_SPEAKER_CLASS = re.compile(r"(?:^|[\s_-])speakers?(?:[\s_-]?names?)?(?:$|\s)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Region:
    """A part of the page: the blocks from `start` to before `end` stand in it."""

    tag: str
    names: str  # its class, id and role
    start: int
    end: int
    depth: int


def _whole() -> None:
    """Nothing more: the element was taken as a whole."""


_WHOLE = _whole


class Walk:
    """Goes through a tree without recursion, for a page may be nested as deeply as its writer likes.

    Args:
        hidden: elements (their `mem_id`) that a browser would not show.
        bold: class names that the page's own style sheet sets bold or in small capitals.
    """

    def __init__(self, hidden: frozenset[int] = frozenset(), bold: frozenset[str] = frozenset()) -> None:
        self.regions: list[Region] = []
        self._hidden, self._bold_classes = hidden, bold
        self._lines = Lines()
        self._flush = self._lines.end_paragraph
        self._depth = 0
        self._lists: list[int] = []  # the next number of each open list, 0 for one without numbers

    @property
    def blocks(self) -> list[Block]:
        """All that was found, before anything is chosen of it."""
        return self._lines.blocks

    @property
    def linked(self) -> list[int]:
        """How many code points of each block are links."""
        return self._lines.linked

    def run(self, root: LexborNode) -> "Walk":
        """All that is shown in an element."""
        # Of each open element: what comes after it, and what is to be done at its end.
        open_now: list[tuple[LexborNode | None, Callable[[], None] | None]] = []
        hidden, lines, pieces = self._hidden, self._lines, self._lines.pieces
        entering, other = Walk._ENTERING, Walk._enter_other
        node: LexborNode | None = root
        while node is not None:
            if node.is_text_node:
                text = node.text_content or ""
                if lines.bold or lines.links:
                    lines.add(text)
                elif pieces or not text.isspace():
                    pieces.append(text)
                node = node.next
            elif hidden and node.mem_id in hidden:
                node = node.next if open_now else None
            else:
                leave = entering.get(node.tag, other)(self, node)
                open_now.append((node.next if open_now else None, leave))
                node = None if leave is _WHOLE else node.first_child
            while node is None and open_now:
                node, leave = open_now.pop()
                if leave is not None:
                    leave()
        self._flush()
        lines.release()
        return self

    # What begins with an element, by its name; each gives what is to be done at the element's end.

    def _skip(self, _: LexborNode) -> Callable[[], None]:
        return _WHOLE

    def _go_on(self, _: LexborNode) -> None:
        """The line goes on."""

    def _enter_bold(self, node: LexborNode) -> Callable[[], None]:
        self._lines.bold += 1
        child = node.first_child
        if child is None or not child.is_text_node or child.next is not None:
            return self._leave_bold
        self._lines.add(child.text_content or "")  # most hold a text and nothing else
        self._lines.bold -= 1
        return _WHOLE

    def _enter_link(self, _: LexborNode) -> Callable[[], None]:
        self._lines.links += 1
        return self._leave_link

    def _enter_raised(self, node: LexborNode) -> Callable[[], None] | None:
        refers = node.css_first("a[href*='#']") is not None
        return _WHOLE if refers else None  # the number of a footnote

    def _enter_styled(self, node: LexborNode) -> Callable[[], None] | None:
        return self._enter_bold(node) if self._is_bold(node) else None

    def _enter_break(self, _: LexborNode) -> None:
        self._lines.break_line()

    def _enter_table(self, node: LexborNode) -> Callable[[], None]:
        self._flush()
        rows = _rows(node)
        if not rows:
            return self._enter_container(node)
        self._lines.put_rows(table_blocks([[self._inside(cell) for cell in row] for row in rows]))
        return _WHOLE

    def _enter_verbatim(self, node: LexborNode) -> Callable[[], None]:
        self._flush()
        self._lines.put_verbatim(node.text())
        return _WHOLE

    def _enter_heading(self, node: LexborNode) -> Callable[[], None]:
        self._flush()
        self._lines.heading = HEADINGS[node.tag or ""]
        return self._leave_heading

    def _enter_term(self, _: LexborNode) -> Callable[[], None]:
        self._flush()
        return self._lines.hold_back

    def _enter_caption(self, _: LexborNode) -> Callable[[], None]:
        self._flush()
        return self._leave_caption

    def _enter_list(self, node: LexborNode) -> Callable[[], None]:
        self._flush()
        start = node.attributes.get("start") or "1"
        first = int(start) if start.isdecimal() and len(start) < 9 else 1
        self._lists.append(first if node.tag == "ol" else 0)
        return self._leaving(node, self._leave_list)

    def _enter_item(self, _: LexborNode) -> Callable[[], None]:
        self._flush()
        self._lines.mark = self._next_mark()
        return self._leave_item

    def _enter_container(self, node: LexborNode) -> Callable[[], None]:
        self._flush()
        return self._leaving(node, self._flush)

    def _enter_paragraph(self, node: LexborNode) -> Callable[[], None]:
        self._flush()
        return self._leave_speaker if self._names_speaker(node) else self._flush

    def _enter_other(self, _: LexborNode) -> Callable[[], None]:
        self._flush()
        return self._flush

    def _is_bold(self, node: LexborNode) -> bool:
        attributes = node.attributes
        if not attributes:
            return False
        classes = attributes.get("class") or ""
        if self._bold_classes and not self._bold_classes.isdisjoint(classes.split()):
            return True
        return _looks_bold(classes[:300], (attributes.get("style") or "")[:500])

    def _leave_bold(self) -> None:
        self._lines.bold -= 1

    def _leave_link(self) -> None:
        self._lines.links -= 1

    def _names_speaker(self, node: LexborNode) -> bool:
        classes = node.attributes.get("class")
        if classes and (_speaks(classes[:300]) or self._is_bold(node)):
            self._lines.bold += 1
            return True
        return False

    def _leaving(self, node: LexborNode, leave: Callable[[], None]) -> Callable[[], None]:
        """The end of a container, of which it is noted what stands in it."""
        tag, attributes = node.tag or "", node.attributes
        names = " ".join(value for key in ("class", "id", "role") if (value := attributes.get(key)))[:400]
        notes = "footnote" in names or "endnote" in names
        start, depth = len(self.blocks), self._depth
        speaker = tag == "div" and self._names_speaker(node)
        self._depth += 1
        self._lines.notes += notes

        def left() -> None:
            (self._leave_speaker if speaker else leave)()
            self._depth -= 1
            self._lines.notes -= notes
            self.regions.append(Region(tag, names, start, len(self.blocks), depth))

        return left

    def _leave_list(self) -> None:
        self._flush()
        self._lists.pop()

    def _leave_item(self) -> None:
        self._flush()
        self._lines.mark = None

    def _leave_heading(self) -> None:
        self._flush()
        self._lines.heading = 0

    def _leave_caption(self) -> None:
        self._lines.notes += 1
        self._flush()
        self._lines.notes -= 1

    def _leave_speaker(self) -> None:
        self._lines.hold_back()
        self._lines.bold -= 1

    def _next_mark(self) -> str:
        if not self._lists or not self._lists[-1]:
            return ""
        self._lists[-1] += 1
        return f"{self._lists[-1] - 1}. "

    def _inside(self, cell: LexborNode) -> str:
        return "\n".join(block.text for block in Walk(self._hidden, self._bold_classes).run(cell).blocks)

    _ENTERING: ClassVar[Mapping[str | None, Callable[["Walk", LexborNode], Callable[[], None] | None]]] = {
        **dict.fromkeys(IN_LINE, _go_on),
        **dict.fromkeys(STYLED, _enter_styled),
        **dict.fromkeys(BOLD, _enter_bold),
        **dict.fromkeys(CONTAINERS, _enter_container),
        **dict.fromkeys(HEADINGS, _enter_heading),
        **dict.fromkeys(SKIPPED, _skip),
        "a": _enter_link,
        "sup": _enter_raised,
        "br": _enter_break,
        "table": _enter_table,
        "pre": _enter_verbatim,
        "dt": _enter_term,
        "figcaption": _enter_caption,
        "ul": _enter_list,
        "ol": _enter_list,
        "li": _enter_item,
        "p": _enter_paragraph,
    }


@lru_cache(maxsize=1_000)
def _looks_bold(classes: str, style: str) -> bool:
    """Whether an element's own style, or the names of its classes, say that it is set bold."""
    return bool(
        (style and _BOLD_STYLE.search(style.lower()))
        or (classes and (_BOLD_CLASS.search(classes) or _speaks(classes)))
    )


@lru_cache(maxsize=1_000)
def _speaks(classes: str) -> bool:
    """Whether an element's classes call it a speaker's name."""
    return _SPEAKER_CLASS.search(classes) is not None


def _rows(table: LexborNode) -> list[list[LexborNode]]:
    """The cells of a table of data; none of one that lays out the page."""
    if len(table.css("table")) > 1 or table.css_first("h1, h2, h3, h4, pre, article") is not None:
        return []
    rows = [row.css("td, th") for row in table.css("tr")]
    wide = sum(len(row) > 1 for row in rows)
    if not rows or wide * 2 < len(rows):
        return []
    sizes = [len(cell.text()) for row in rows for cell in row]
    biggest = max(sizes)
    lays_out = biggest > 2_000 and biggest * 2 > sum(sizes)
    return [] if lays_out else [row for row in rows if row]
