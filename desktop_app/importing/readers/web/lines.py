"""Lines of a page put together from pieces of text, and made blocks where they end."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from unicodedata import is_normalized

from desktop_app.importing.text.normalise import normalise
from desktop_app.importing.text.spacing import plain_spaces, squeezed
from desktop_app.model.document import Block, BlockKind

_WHITE = "\t\n\r\f"
_SHORT = 5_000  # code points
_LONGEST_LEAD = 80  # code points of a speaker or term that stands on a line of its own


class Lines:
    """The line that is being put together, what is known of the place it stands in, and those before it.

    What is set from outside tells of the elements that are open: how many `bold`, `links`, `notes`, the
    level of a `heading`, the `mark` of the list item that is about to begin.
    """

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.linked: list[int] = []  # code points of each block that are links
        self.bold = self.links = self.notes = self.heading = 0
        self.mark: str | None = None
        self._parts: list[str] = []
        self._lead: list[str] = []
        self._plain = False  # something that is not bold stands in the line
        self._link_size = 0
        self._gap, self._broken = True, False
        self._pending = ""  # a term or speaker's name on a line of its own, for what follows

    def add(self, text: str) -> None:
        """The line goes on with a piece of text."""
        if not self._parts and text.isspace():
            return
        self._parts.append(text)
        if self.bold:
            if not self._plain:
                self._lead.append(text)
        elif not self._plain and not text.isspace():
            self._plain = True
        if self.links:
            self._link_size += len(text)

    def end_paragraph(self) -> None:
        """The line ends with its element."""
        if self._parts:
            self._end(broken=False)
        self._gap, self._broken = True, False

    def break_line(self) -> None:
        """The line ends inside its element; a second time, and the next line is set apart."""
        self._gap = not (self._parts and self._end(broken=True))
        self._broken = True

    def hold_back(self) -> None:
        """The line was a term or a name, which waits for what is said of it or by it."""
        text = _clean(self._parts)
        if text and len(text) <= _LONGEST_LEAD and not self._pending and not self._broken:
            self._begin()
            self._pending = text
        else:
            self.end_paragraph()

    def release(self) -> None:
        """A term of which nothing is said stands alone."""
        if self._pending:
            pending, self._pending = self._pending, ""
            self._put(pending, BlockKind.PARAGRAPH, 0, pending, gap=True)

    def put_verbatim(self, text: str) -> None:
        """Text that keeps its lines."""
        gap = True
        for line in normalise(text)[0].split("\n"):
            shown = squeezed(plain_spaces(line))
            if shown:
                self._put(shown, BlockKind.LINE, 0, "", gap=gap)
            gap = not shown

    def put_rows(self, rows: Iterable[Block]) -> None:
        """The blocks of a table."""
        self.release()
        self._begin()
        for block in rows:
            self.blocks.append(replace(block, position=len(self.blocks)))
            self.linked.append(0)

    def _begin(self) -> None:
        self._parts.clear()
        self._lead.clear()
        self._plain, self._link_size = False, 0

    def _end(self, *, broken: bool) -> bool:
        """Whether the line held anything.

        Args:
            broken: by a line break inside a paragraph, not by the end of one.
        """
        text = _clean(self._parts)
        if text:
            self._make(text, BlockKind.LINE if broken or self._broken else BlockKind.PARAGRAPH)
        self._begin()
        return bool(text)

    def _make(self, text: str, kind: BlockKind) -> None:
        lead = _clean(self._lead) if self._lead else ""
        level = 0
        if self.notes:
            kind = BlockKind.NOTE
        elif self.heading:
            kind, level = BlockKind.HEADING, self.heading
        elif self.mark is not None:
            kind, text = BlockKind.LIST_ITEM, self.mark + text
            lead, self.mark = "" if self.mark else lead, None
        if self._pending and kind in (BlockKind.PARAGRAPH, BlockKind.LINE):
            lead, self._pending = self._pending, ""
            text = f"{lead}  {text}"
        elif self._pending:
            self.release()
        self._put(text, kind, level, lead if lead and text.startswith(lead) else "", gap=self._gap)

    def _put(self, text: str, kind: BlockKind, level: int, lead: str, *, gap: bool) -> None:
        self.blocks.append(Block(text, kind, level, lead=lead, gap=gap, position=len(self.blocks)))
        self.linked.append(self._link_size)


def _clean(parts: Sequence[str]) -> str:
    """The text of a line as every format gives it; most are so already, which is seen at once."""
    text = "".join(parts).strip()
    if "  " not in text and _is_plain(text):
        return text
    if "\xa0" in text or "\u3000" in text:
        text = squeezed(_collapsed(text).replace("\xa0", " ").replace("\u3000", " "))
    elif len(text) < _SHORT:
        text = " ".join(text.split())
    else:  # splitting costs many times a long text's memory
        text = squeezed(plain_spaces(text.replace("\n", " "))).replace("  ", " ")
    return text if _is_plain(text) else squeezed(plain_spaces(normalise(text)[0])).replace("\n", " ")


def _collapsed(text: str) -> str:
    """A space for each run of what is white in mark-up; no-break and ideographic spaces stay as they are."""
    for white in _WHITE:
        text = text.replace(white, " ")
    while "  " in text:
        text = text.replace("  ", " ")
    return text


def _is_plain(text: str) -> bool:
    """Whether a line has no character that would have to be spelled otherwise."""
    return text.isprintable() and "\\" not in text and (text.isascii() or _composed(text))


def _composed(text: str) -> bool:
    # A long run of marks takes the check for ever; whoever normalises such a text cuts it first.
    return len(text) < _SHORT and is_normalized("NFC", text)
