"""The body of an OpenDocument text, or a page's head, to blocks in the order of reading."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from desktop_app.importing.readers.office.cells import cell_blocks, inside
from desktop_app.importing.readers.office.passages import Look, Passage, Piece, blocks_of
from desktop_app.model.document import Block, BlockKind

from .lists import Lists
from .names import named, whole_number
from .styles import Styles

_PARAGRAPH, _HEADING, _LIST, _ITEM, _SECTION = (
    named(f"text:{n}") for n in ("p", "h", "list", "list-item", "section")
)
_TABLE, _ROW, _CELL = (named(f"table:{n}") for n in ("table", "table-row", "table-cell"))
_SPAN, _SPACES, _TAB, _LINE, _NOTE = (named(f"text:{n}") for n in ("span", "s", "tab", "line-break", "note"))
_COMMENT, _AUTHOR = named("office:annotation"), named("dc:creator")
_FRAME, _BOX = named("draw:frame"), named("draw:text-box")
_STYLE, _LEVEL, _COUNT, _START = (
    named(f"text:{n}") for n in ("style-name", "outline-level", "c", "start-value")
)
_CONTINUED, _SHOWN = named("text:continue-numbering"), named("text:display")
_SKIPPED = frozenset(
    named(name)
    for name in (
        "text:tracked-changes", "text:sequence-decls", "text:variable-decls", "text:user-field-decls",
        "office:forms", "text:ruby-text", "text:hidden-text", "text:note-citation", "office:binary-data",
    )
)  # fmt: skip
_CONTENTS = frozenset(named(f"text:{n}") for n in ("table-of-content", "alphabetical-index", "table-index"))
_WHITE = re.compile(r"[ \t\r\n]+")
_MOST_SPACES = 100


@dataclass(slots=True)
class _List:
    """A list that is being read."""

    style: str
    counts: list[int] = field(default_factory=list)  # of the items at each depth


class Body:
    """Reads what stands in a body with the document's styles and lists."""

    def __init__(self, styles: Styles, lists: Lists) -> None:
        """Nothing is read yet."""
        self._styles, self._lists = styles, lists
        self._last: dict[str, list[int]] = {}  # counts at which lists of a style stopped

    def blocks(self, container: etree._Element) -> Iterator[Block]:
        """The blocks of a body, cell, note or box.

        A list that is being read is kept beside each container that is open, for its items and those inside.
        """
        stack: list[tuple[Iterator[etree._Element], _List | None, bool]] = [(iter(container), None, False)]
        fresh = False  # the next paragraph is the first of a list's item
        while stack:
            items, around, contents = stack[-1]
            element = next(items, None)
            if element is None:
                stack.pop()
                continue
            tag = element.tag
            if tag in (_PARAGRAPH, _HEADING):
                found = self._paragraph(element, around, fresh=fresh)
                fresh = False
                yield from (replace(b, kind=BlockKind.FURNITURE) for b in found) if contents else found
            elif tag == _TABLE:
                yield from self._table(element)
            elif tag in _SKIPPED or (tag == _SECTION and element.get(_SHOWN) == "none"):
                continue
            else:
                around = self._opened(element, around)
                fresh = tag == _ITEM or (fresh and tag != _LIST)
                stack.append((iter(element), around, contents or tag in _CONTENTS))

    def _opened(self, element: etree._Element, around: _List | None) -> _List | None:
        """The list that a container inside another belongs to."""
        if element.tag == _LIST:
            style = element.get(_STYLE, around.style if around else "")
            depth = len(around.counts) + 1 if around else 1
            start = self._lists.start(style, depth) - 1
            if element.get(_CONTINUED) == "true" and around is None:
                start = self._last.get(style, [start])[0]
            counts = [*(around.counts if around else ()), start]
            self._last[style] = counts if depth == 1 else self._last.get(style, counts)
            return _List(style, counts)
        if element.tag == _ITEM and around is not None:
            around.counts[-1] = whole_number(element.get(_START), around.counts[-1] + 1)
        return around

    def _paragraph(self, element: etree._Element, around: _List | None, *, fresh: bool) -> Iterator[Block]:
        style = self._styles.paragraph(element.get(_STYLE))
        content = self._content(element, style.look)
        level = style.level
        if element.tag == _HEADING:
            level = whole_number(element.get(_LEVEL), 1)
        kind = BlockKind.HEADING if level else BlockKind.LIST_ITEM if around else BlockKind.PARAGRAPH
        number = self._lists.number(around.style, around.counts) if around and fresh else ""
        before, after = style.breaks
        if before:
            yield Block("", BlockKind.PAGE_BREAK)
        yield from blocks_of(Passage(content.pieces, kind, level, number))
        for note in content.notes:
            text = " ".join(block.text for block in self.blocks(note) if block.text)
            author = note.findtext(_AUTHOR) if note.tag == _COMMENT else None
            if text:
                yield Block(f"{author}: {text}" if author else text, BlockKind.NOTE)
        for box in content.boxes:
            yield from self.blocks(box)
        if after:
            yield Block("", BlockKind.PAGE_BREAK)

    def _content(self, element: etree._Element, look: Look) -> "_Content":
        """The text of a paragraph, passage by passage."""
        content = _Content()
        content.add(element.text, look)
        stack: list[tuple[Iterator[etree._Element], Look, str | None]] = [(iter(element), look, None)]
        while stack:
            items, around, tail = stack[-1]
            item = next(items, None)
            if item is None:
                stack.pop()
                content.add(tail, stack[-1][1] if stack else look)
            elif content.takes(item, around):
                content.add(item.tail, around)
            else:
                own = self._styles.text(item.get(_STYLE), around) if item.tag == _SPAN else around
                content.add(item.text, own)
                stack.append((iter(item), own, item.tail))
        return content

    def _table(self, table: etree._Element) -> Iterator[Block]:
        rows = [[list(self.blocks(cell)) for cell in inside(row, _CELL)] for row in inside(table, _ROW)]
        yield from cell_blocks(rows)


@dataclass(slots=True)
class _Content:
    """What a paragraph holds, in order."""

    pieces: list[Piece] = field(default_factory=list)
    notes: list[etree._Element] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)

    def add(self, text: str | None, look: Look) -> None:
        """Text as it stands in the XML, where any white space is one space."""
        if text and not look.hidden:
            self.pieces.append(Piece(_WHITE.sub(" ", text), bool(look.marks), look.tint))

    def takes(self, item: etree._Element, look: Look) -> bool:
        """Whether an element is more, or less, than text with elements in it."""
        tag = item.tag
        if tag in _SKIPPED:
            return True
        if tag in (_TAB, _LINE, _SPACES):
            count = min(whole_number(item.get(_COUNT), 1), _MOST_SPACES)
            text = "\t" if tag == _TAB else "\n" if tag == _LINE else " " * count
            if not look.hidden:
                self.pieces.append(Piece(text, bool(look.marks), look.tint))
        elif tag in (_NOTE, _COMMENT):
            self.notes.append(item)
        elif tag in (_FRAME, _BOX):
            self.boxes.append(item)
        else:
            return False
        return True
