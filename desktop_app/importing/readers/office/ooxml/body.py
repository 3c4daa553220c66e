"""The body of a Word document, a note or a page's head to blocks, in the order of reading."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from lxml import etree

from desktop_app.importing.readers.office.cells import cell_blocks, inside
from desktop_app.importing.readers.office.passages import Passage, Piece, blocks_of
from desktop_app.model.document import Block, BlockKind

from .names import COMPATIBILITY, VALUE, W, value
from .numbering import Numbering
from .runs import PAGE_BREAK, Runs, runs_of
from .styles import ParagraphStyle, Styles, list_place, outline_level

_PARAGRAPH, _TABLE, _ROW, _CELL, _PROPERTIES = (f"{W}{name}" for name in ("p", "tbl", "tr", "tc", "pPr"))
_BOX, _CONTENTS = f"{W}txbxContent", f"{W}sdtPr/{W}docPartObj/{W}docPartGallery"
_GONE = tuple(f"{W}{name}" for name in ("del", "moveFrom", "rt", "rPrChange", "pPrChange", "sectPrChange"))
_DELETED = (f"{W}del", f"{W}moveFrom")
_JOINED = "joined"


def prepare(root: etree._Element) -> None:
    """Accept the tracked changes, choose one of alternatives, put text boxes behind their paragraphs."""
    _choose(root)
    joined = _accept(root)
    etree.strip_elements(root, *_GONE, with_tail=False)
    for paragraph in joined:
        paragraph.set(_JOINED, "1")
    last: dict[etree._Element, etree._Element] = {}
    for box in list(root.iter(_BOX)):
        anchor = next(box.iterancestors(_PARAGRAPH), None)
        if anchor is None:
            continue
        for item in list(box):
            last.get(anchor, anchor).addnext(item)
            last[anchor] = item


def _choose(root: etree._Element) -> None:
    """Of alternatives keep the one with a text box, else the last, which old programs read as text."""
    choices = list(root.iter(f"{COMPATIBILITY}AlternateContent"))
    for choice in choices:
        branches = list(choice)
        boxed = (n for n, branch in enumerate(branches) if next(branch.iter(_BOX), None) is not None)
        kept = next(boxed, len(branches) - 1)
        for branch in branches[:kept] + branches[kept + 1 :]:
            choice.remove(branch)
    if choices:
        etree.strip_tags(root, *(COMPATIBILITY + name for name in ("AlternateContent", "Choice", "Fallback")))


def _accept(root: etree._Element) -> list[etree._Element]:
    """Drop the rows that were deleted; the paragraphs whose end was, which the next one continues.

    The marks of both have the name of deleted text: they have to be read before that is dropped.
    """
    joined: list[etree._Element] = []
    for change in list(root.iter(*_DELETED)):
        around = change.getparent()
        owner = None if around is None else around.getparent()
        above = None if owner is None else owner.getparent()
        if around is None or owner is None or above is None:
            continue
        if around.tag == f"{W}trPr":
            above.remove(owner)
        elif around.tag == f"{W}rPr" and owner.tag == _PROPERTIES:
            joined.append(above)
    return joined


class Body:
    """Reads what stands in a body, with the document's styles, numbers and notes."""

    def __init__(self, styles: Styles, numbering: Numbering, notes: Mapping[tuple[str, str], str]) -> None:
        """Nothing is read yet.

        Args:
            notes: texts by kind and identifier.
        """
        self._styles, self._numbering, self._notes = styles, numbering, notes

    def blocks(self, container: etree._Element) -> Iterator[Block]:
        """The blocks of a prepared body, cell or note."""
        before: list[Piece] = []  # of paragraphs whose end was deleted
        for element, contents in _flow(container):
            if element.tag == _TABLE:
                yield from self._table(element)
                continue
            if not len(element):  # a blank line, of which a file may have millions
                yield Block("")
                continue
            properties = element.find(_PROPERTIES)
            style = self._styles.paragraph(value(properties, "pStyle"))
            runs = runs_of(element, style.look, self._styles)
            before += runs.pieces
            if element.get(_JOINED):
                continue
            runs.pieces, before = before, []
            found = self._paragraph(runs, properties, style)
            furniture = contents or style.contents
            yield from (replace(block, kind=BlockKind.FURNITURE) for block in found) if furniture else found

    def _paragraph(
        self, runs: Runs, properties: etree._Element | None, style: ParagraphStyle
    ) -> Iterator[Block]:
        level = outline_level(properties, style.level)
        number = self._number(runs, properties, style)
        listed = bool(list_place(properties, style.list_id, 0)[0].strip("0"))
        kind = BlockKind.HEADING if level else BlockKind.LIST_ITEM if listed else BlockKind.PARAGRAPH
        pages = _pages(runs.pieces) if runs.broken else [runs.pieces]
        for place, pieces in enumerate(pages):
            if place:
                yield Block("", BlockKind.PAGE_BREAK)
            yield from blocks_of(Passage(pieces, kind, level, "" if place else number))
        for note in runs.notes:
            text = self._notes.get(note)
            if text:
                yield Block(text, BlockKind.NOTE)

    def _number(self, runs: Runs, properties: etree._Element | None, style: ParagraphStyle) -> str:
        """The automatic number of a paragraph that holds anything."""
        list_id, depth = list_place(properties, style.list_id, style.list_level)
        if not list_id or not any(piece.text.strip() for piece in runs.pieces):
            return ""
        return self._numbering.next(list_id, depth).strip()

    def _table(self, table: etree._Element) -> Iterator[Block]:
        rows = [[list(self.blocks(cell)) for cell in inside(row, _CELL)] for row in inside(table, _ROW)]
        yield from cell_blocks(rows)


def _flow(container: etree._Element) -> Iterator[tuple[etree._Element, bool]]:
    """Paragraphs and tables, and whether they belong to a table of contents; wrappers are looked into."""
    stack = [(iter(container), False)]
    while stack:
        items, contents = stack[-1]
        element = next(items, None)
        if element is None:
            stack.pop()
        elif element.tag in (_PARAGRAPH, _TABLE):
            yield element, contents
        elif len(element):
            gallery = element.find(_CONTENTS)
            inside = gallery is not None and gallery.get(VALUE) == "Table of Contents"
            stack.append((iter(element), contents or inside))


def _pages(pieces: list[Piece]) -> list[list[Piece]]:
    """The pieces parted where a page ends."""
    pages: list[list[Piece]] = [[]]
    for piece in pieces:
        first, *others = piece.text.split(PAGE_BREAK)
        pages[-1].append(piece._replace(text=first))
        pages += [[piece._replace(text=other)] for other in others]
    return pages
