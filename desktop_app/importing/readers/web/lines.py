"""Lines of a page put together from pieces of text, and made blocks where they end."""

from collections.abc import Iterable
from dataclasses import replace
from unicodedata import is_normalized

from desktop_app.importing.text.normalise import normalise
from desktop_app.importing.text.spacing import plain_spaces, squeezed
from desktop_app.model.document import Block, BlockKind

_WHITE = "\t\n\r\f"
_SHORT = 5_000  # code points
_LONGEST_LEAD = 80  # code points of a speaker or term that stands on a line of its own
# A page has as many blocks as paragraphs: looking these up at each would cost as much as finding its text.
_PARAGRAPH, _LINE = BlockKind.PARAGRAPH, BlockKind.LINE


class Lines:
    """The line that is being put together, what is known of the place it stands in, and those before it.

    What is set from outside tells of the elements that are open: how many `bold`, `links`, `notes`, the
    level of a `heading`, the `mark` of the list item that is about to begin. `pieces` is the text of the
    line so far; while nothing bold and no link is open, a walk may add to it what is not blank.
    """

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.linked: list[int] = []  # code points of each block that are links
        self.pieces: list[str] = []
        self.bold = self.links = self.notes = self.heading = 0
        self.mark: str | None = None
        self._led, self._leads = 0, True  # so many pieces are the lead, and whether bold ones may join it
        self._link_size = 0
        self._gap, self._broken = True, False
        self._pending = ""  # a term or speaker's name on a line of its own, for what follows

    def add(self, text: str) -> None:
        """The line goes on with a piece of text, which may be bold or a link."""
        if not self.pieces and text.isspace():
            return
        if self.bold and self._leads:
            size = len(self.pieces)
            self._leads = self._led == size or not "".join(self.pieces[self._led :]).strip()
            if self._leads:
                self._led = size + 1
        if self.links:
            self._link_size += len(text)
        self.pieces.append(text)

    def end_paragraph(self) -> None:
        """The line ends with its element."""
        if self.pieces:
            self._end(_LINE if self._broken else _PARAGRAPH)
        self._gap, self._broken = True, False

    def break_line(self) -> None:
        """The line ends inside its element; a second time, and the next line is set apart."""
        self._gap = not (self.pieces and self._end(_LINE))
        self._broken = True

    def hold_back(self) -> None:
        """The line was a term or a name, which waits for what is said of it or by it."""
        text = _clean("".join(self.pieces))
        if text and len(text) <= _LONGEST_LEAD and not self._pending and not self._broken:
            self._begin()
            self._pending = text
        else:
            self.end_paragraph()

    def release(self) -> None:
        """A term of which nothing is said stands alone."""
        if self._pending:
            pending, self._pending = self._pending, ""
            self._put(pending, _PARAGRAPH, 0, pending, gap=True)

    def put_verbatim(self, text: str) -> None:
        """Text that keeps its lines."""
        gap = True
        for line in normalise(text)[0].split("\n"):
            shown = squeezed(plain_spaces(line))
            if shown:
                self._put(shown, _LINE, 0, "", gap=gap)
            gap = not shown

    def put_rows(self, rows: Iterable[Block]) -> None:
        """The blocks of a table."""
        self.release()
        self._begin()
        for block in rows:
            self.blocks.append(replace(block, position=len(self.blocks)))
            self.linked.append(0)

    def _begin(self) -> None:
        self.pieces.clear()
        self._led = self._link_size = 0
        self._leads = True

    def _end(self, kind: BlockKind) -> bool:
        """Whether the line held anything, which is a block of this kind, if its place says no other."""
        text = _clean("".join(self.pieces))
        if not text:
            self._begin()
            return False
        lead = "".join(self.pieces[: self._led]).strip() if self._led else ""
        if not text.startswith(lead):  # what is not clean yet opens no clean text
            lead = _clean(lead)
            lead = lead if text.startswith(lead) else ""
        level = 0
        if self.notes:
            kind = BlockKind.NOTE
        elif self.heading:
            kind, level = BlockKind.HEADING, self.heading
        elif self.mark is not None:
            kind, text = BlockKind.LIST_ITEM, self.mark + text
            lead, self.mark = "" if self.mark else lead, None
        if self._pending:
            if kind is _PARAGRAPH or kind is _LINE:
                lead, self._pending = self._pending, ""
                text = f"{lead}  {text}"
            else:
                self.release()
        self._put(text, kind, level, lead, gap=self._gap)
        self._begin()
        return True

    def _put(self, text: str, kind: BlockKind, level: int, lead: str, *, gap: bool) -> None:
        self.blocks.append(Block(text, kind, level, None, "", lead, gap, len(self.blocks)))
        self.linked.append(self._link_size)


def _clean(text: str) -> str:
    """The text of a line as every format gives it; most are so already, which is seen at once."""
    text = text.strip()
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
    # A long run of marks takes the check for ever; whoever normalises such a text cuts it first.
    return (
        text.isprintable()
        and "\\" not in text
        and (text.isascii() or (len(text) < _SHORT and is_normalized("NFC", text)))
    )
