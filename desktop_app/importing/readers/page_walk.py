"""A page's tree to blocks: its paragraphs, headings, list items and tables in the order of reading."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from unicodedata import is_normalized

from selectolax.lexbor import LexborNode

from desktop_app.importing.normalise import normalise
from desktop_app.importing.spacing import plain_spaces, squeezed
from desktop_app.importing.tables import table_blocks
from desktop_app.model.document import Block, BlockKind

from .page_elements import BOLD, CONTAINERS, HEADINGS, IN_LINE, SKIPPED, STYLED

_BOLD_STYLE = re.compile(
    r"font-weight:\s?(?:bold|[6-9]00)|font-variant[a-z-]{0,5}:\s?[a-z -]{0,20}small-caps"
)
_BOLD_CLASS = re.compile(r"(?:^|[\s_-])(?:bold|strong|small-?caps|sc)(?:$|[\s_-])", re.IGNORECASE)
_SPEAKER_CLASS = re.compile(r"(?:^|[\s_-])speakers?(?:[\s_-]?names?)?(?:$|\s)", re.IGNORECASE)
_WHITE = re.compile(r"[ \t\n\r\f]+")
_SHORT = 5_000  # code points
_LONGEST_LEAD = 80  # code points of a speaker or term that stands on a line of its own


@dataclass(frozen=True, slots=True)
class Region:
    """A part of the page: the blocks from `start` to before `end` stand in it."""

    tag: str
    names: str  # its class, id and role
    start: int
    end: int
    depth: int


@dataclass(slots=True)
class Walked:
    """What a page's tree holds, before anything is chosen of it."""

    blocks: list[Block] = field(default_factory=list)
    linked: list[int] = field(default_factory=list)  # code points of each block that are links
    regions: list[Region] = field(default_factory=list)


class Walk:
    """Goes through a tree without recursion, for a page may be nested as deeply as its writer likes.

    Args:
        hidden: elements (their `mem_id`) that a browser would not show.
        bold: class names that the page's own style sheet sets bold or in small capitals.
    """

    def __init__(self, hidden: frozenset[int] = frozenset(), bold: frozenset[str] = frozenset()) -> None:
        self.walked = Walked()
        self._hidden, self._bold_classes = hidden, bold
        self._parts: list[str] = []  # of the line that is being put together
        self._lead: list[str] = []
        self._plain = False  # something that is not bold stands in the line
        self._bold = self._links = self._heading = self._notes = self._depth = 0
        self._link_size = 0
        self._gap, self._broken = True, False
        self._lists: list[int] = []  # the next number of each open list, 0 for one without numbers
        self._mark: str | None = None  # of the list item that is about to begin
        self._pending = ""  # a term or speaker's name on a line of its own, for what follows

    def run(self, root: LexborNode) -> Walked:
        """All that is shown in an element."""
        stack: list[tuple[LexborNode, Callable[[], None] | None]] = []
        hidden = self._hidden
        begun = False
        node: LexborNode | None = root
        while node is not None:
            tag = node.tag or ""
            if tag == "-text":
                self._text(node.text_content or "")
            elif tag not in SKIPPED and not (hidden and node.mem_id in hidden):
                leave = self._enter(node, tag)
                child = None if leave is _WHOLE else node.first_child
                if child is not None:
                    stack.append((node, leave))
                    node, begun = child, True
                    continue
                if leave is not None:
                    leave()
            node = node.next if begun else None
            while node is None and stack:
                parent, leave = stack.pop()
                if leave is not None:
                    leave()
                node = parent.next if stack else None
        self._flush()
        self._release()
        return self.walked

    def _text(self, text: str) -> None:
        if not self._parts and text.isspace():
            return
        self._parts.append(text)
        if self._bold:
            if not self._plain:
                self._lead.append(text)
        elif not self._plain and not text.isspace():
            self._plain = True
        if self._links:
            self._link_size += len(text)

    def _enter(self, node: LexborNode, tag: str) -> Callable[[], None] | None:
        """Begin an element; what is to be done at its end."""
        if tag in BOLD:
            self._bold += 1
            return self._leave_bold
        if tag in IN_LINE:
            return self._enter_in_line(node, tag)
        if tag == "br":
            self._break()
            return None
        self._flush()
        if tag == "table":
            rows = _rows(node)
            if rows:
                self._table(rows)
                return _WHOLE
        if tag == "pre":
            self._verbatim(node)
            return _WHOLE
        return self._enter_block(node, tag)

    def _enter_in_line(self, node: LexborNode, tag: str) -> Callable[[], None] | None:
        if tag == "a":
            self._links += 1
            return self._leave_link
        if tag == "sup" and node.css_first("a[href*='#']") is not None:
            return _WHOLE  # the number of a footnote
        if tag in STYLED and self._is_bold(node):
            self._bold += 1
            return self._leave_bold
        return None

    def _is_bold(self, node: LexborNode) -> bool:
        attributes = node.attributes
        if not attributes:
            return False
        classes = attributes.get("class") or ""
        if self._bold_classes and not self._bold_classes.isdisjoint(classes.split()):
            return True
        style = attributes.get("style") or ""
        return bool(
            (style and _BOLD_STYLE.search(style.lower()[:500]))
            or (classes and (_BOLD_CLASS.search(classes[:300]) or _SPEAKER_CLASS.search(classes[:300])))
        )

    def _leave_bold(self) -> None:
        self._bold -= 1

    def _leave_link(self) -> None:
        self._links -= 1

    def _enter_block(self, node: LexborNode, tag: str) -> Callable[[], None]:
        if tag in HEADINGS:
            self._heading = HEADINGS[tag]
            return self._leave_heading
        if tag in ("dt", "figcaption"):
            return self._leave_term if tag == "dt" else self._leave_caption
        if tag in ("ul", "ol"):
            start = (node.attributes or {}).get("start") or "1"
            self._lists.append(
                (int(start) if start.isdecimal() and len(start) < 9 else 1) if tag == "ol" else 0
            )
            return self._leaving(node, tag, self._leave_list)
        if tag == "li":
            self._mark = self._next_mark()
            return self._leave_item
        if tag in CONTAINERS:
            return self._leaving(node, tag, self._leave_plain)
        return self._leave_speaker if tag == "p" and self._names_speaker(node) else self._flush

    def _names_speaker(self, node: LexborNode) -> bool:
        classes = (node.attributes or {}).get("class") or ""
        if classes and (_SPEAKER_CLASS.search(classes[:300]) or self._is_bold(node)):
            self._bold += 1
            return True
        return False

    def _leaving(self, node: LexborNode, tag: str, leave: Callable[[], None]) -> Callable[[], None]:
        """The end of a container, of which it is noted what stands in it."""
        attributes = node.attributes or {}
        names = " ".join(value for key in ("class", "id", "role") if (value := attributes.get(key)))[:400]
        notes = "footnote" in names or "endnote" in names
        start, depth = len(self.walked.blocks), self._depth
        speaker = tag == "div" and self._names_speaker(node)
        self._depth += 1
        self._notes += notes

        def left() -> None:
            (self._leave_speaker if speaker else leave)()
            self._depth -= 1
            self._notes -= notes
            self.walked.regions.append(Region(tag, names, start, len(self.walked.blocks), depth))

        return left

    def _leave_plain(self) -> None:
        self._flush()

    def _leave_list(self) -> None:
        self._flush()
        self._lists.pop()

    def _leave_item(self) -> None:
        self._flush()
        self._mark = None

    def _leave_heading(self) -> None:
        self._flush()
        self._heading = 0

    def _leave_caption(self) -> None:
        self._notes += 1
        self._flush()
        self._notes -= 1

    def _leave_term(self) -> None:
        """A term waits for what is said of it."""
        text = _clean(self._parts)
        if text and len(text) <= _LONGEST_LEAD and not self._pending and not self._broken:
            self._begin_line()
            self._pending = text
        else:
            self._flush()

    def _leave_speaker(self) -> None:
        self._leave_term()
        self._bold -= 1

    def _next_mark(self) -> str:
        if not self._lists or not self._lists[-1]:
            return ""
        self._lists[-1] += 1
        return f"{self._lists[-1] - 1}. "

    def _begin_line(self) -> None:
        self._parts.clear()
        self._lead.clear()
        self._plain, self._link_size = False, 0

    def _flush(self) -> None:
        """End a paragraph."""
        if self._parts:
            self._end_line(broken=False)
        self._gap, self._broken = True, False

    def _break(self) -> None:
        """End a line inside a paragraph; a second time, and the next line is set apart."""
        self._gap = not (self._parts and self._end_line(broken=True))
        self._broken = True

    def _end_line(self, *, broken: bool) -> bool:
        """Whether the line held anything.

        Args:
            broken: by a line break inside a paragraph, not by the end of one.
        """
        text = _clean(self._parts)
        if text:
            self._add(text.replace("\n", " "), line=broken or self._broken)
        self._begin_line()
        return bool(text)

    def _add(self, text: str, *, line: bool) -> None:
        lead = _clean(self._lead) if self._lead else ""
        kind, level = BlockKind.LINE if line else BlockKind.PARAGRAPH, 0
        if self._notes:
            kind = BlockKind.NOTE
        elif self._heading:
            kind, level = BlockKind.HEADING, self._heading
        elif self._mark is not None:
            kind, text = BlockKind.LIST_ITEM, self._mark + text
            lead, self._mark = "" if self._mark else lead, None
        if self._pending and kind in (BlockKind.PARAGRAPH, BlockKind.LINE):
            lead, self._pending = self._pending, ""
            text = f"{lead}  {text}"
        elif self._pending:
            self._release()
        self._put(text, kind, level, lead if text.startswith(lead) else "", gap=self._gap)

    def _release(self) -> None:
        """A term of which nothing is said stands alone."""
        if self._pending:
            pending, self._pending = self._pending, ""
            self._put(pending, BlockKind.PARAGRAPH, 0, pending, gap=True)

    def _put(self, text: str, kind: BlockKind, level: int, lead: str, *, gap: bool) -> None:
        blocks = self.walked.blocks
        blocks.append(Block(text, kind, level, lead=lead, gap=gap, position=len(blocks)))
        self.walked.linked.append(self._link_size)

    def _verbatim(self, node: LexborNode) -> None:
        """Text that keeps its lines."""
        gap = True
        for line in normalise(node.text())[0].split("\n"):
            text = squeezed(plain_spaces(line))
            if text:
                self._put(text, BlockKind.LINE, 0, "", gap=gap)
            gap = not text

    def _table(self, rows: Sequence[Sequence[LexborNode]]) -> None:
        cells = [["\n".join(self._inside(cell)) for cell in row] for row in rows]
        self._release()
        self._begin_line()
        for block in table_blocks(cells):
            self.walked.blocks.append(replace(block, position=len(self.walked.blocks)))
            self.walked.linked.append(0)

    def _inside(self, cell: LexborNode) -> Iterable[str]:
        return [block.text for block in Walk(self._hidden, self._bold_classes).run(cell).blocks]


def _whole() -> None:
    """Nothing more: the element was taken as a whole."""


_WHOLE = _whole


def _clean(parts: Sequence[str]) -> str:
    """The text of a line as every format gives it; most are so already, which is seen at once."""
    text = "".join(parts)
    if "\xa0" in text or "\u3000" in text:
        text = squeezed(plain_spaces(_WHITE.sub(" ", text)))
    elif len(text) < _SHORT:
        text = " ".join(text.split())
    else:  # splitting costs many times a long text's memory
        text = squeezed(plain_spaces(text.replace("\n", " "))).replace("  ", " ")
    plain = text.isprintable() and (text.isascii() or _composed(text))
    if plain and "\\" not in text:
        return text
    return squeezed(plain_spaces(normalise(text)[0]))


def _composed(text: str) -> bool:
    # A long run of marks takes the check for ever; whoever normalises such a text cuts it first.
    return len(text) < _SHORT and is_normalized("NFC", text)


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
