"""RTF tokens to blocks: one pass, a stack of states, a stack of texts."""

from collections.abc import Iterable
from dataclasses import replace
from struct import pack

from desktop_app.importing.readers.office.passages import Look, Piece
from desktop_app.model.document import Block, BlockKind

from . import words
from .charsets import USUAL, decoded, of_page
from .facts import Facts
from .state import PLAIN, SETTERS, State, coloured, switched
from .texts import Text
from .tokens import LETTER, Kind, Token

_MOST_TEXTS = 20  # notes and boxes inside one another, which are copied outwards
_PAGES = {b"mac": "mac_roman", b"pc": "cp437", b"pca": "cp850"}
_ACTING = frozenset(
    (b"par", b"sect", b"nestcell", b"cell", b"row", b"page", b"column", b"cf", b"deff", b"ansicpg", *_PAGES)
)
_EVERYWHERE = frozenset({b"uc"})  # words that count in groups of facts as well
_BULLETS = "•·‣◦○●▪■□–—-*"


class RichText:
    """A document that is being read."""

    def __init__(self, raw_encoding: str | None) -> None:
        """Nothing is read yet.

        Args:
            raw_encoding: of bytes that are not escaped; None for that of the fonts.
        """
        self.facts = Facts()
        self.furniture: dict[str, Block] = {}  # of the pages' heads and feet, by its text
        self._raw = raw_encoding
        self._page = USUAL
        self._state = State()
        self._stack: list[State] = []
        self._texts = [Text()]
        self._bytes = bytearray()  # of text that is not decoded yet
        self._units: list[int] = []  # of UTF-16, likewise
        self._pass_over = 0  # stand-ins for a character that was understood
        self._optional = False  # the next word may open a group to be skipped
        self.broken = False  # a brace closes what was never opened
        self.open_at_end = False

    def read(self, tokens: Iterable[Token]) -> list[Block]:
        """The blocks of the document, as far as the tokens go."""
        for kind, content, number in tokens:
            if kind == Kind.TEXT:
                self._on_text(content, raw=True)
            elif kind == Kind.WORD:
                self._on_word(content, number)
            elif kind == Kind.LETTERS:
                self._on_letters(content)
            elif kind == Kind.BYTES:
                self._on_text(content, raw=False)
            elif kind == Kind.BRACE:
                self._on_open() if content == b"{" else self._on_close()
            else:
                self._on_symbol(content)
        self._flush()
        self.open_at_end = bool(self._stack)
        while self._stack:
            self._on_close()
        self._flush()
        return self._texts[0].finished()

    def _on_open(self) -> None:
        self._flush()
        self._optional = False
        self._stack.append(self._state)
        self._state = self._state.copy()

    def _on_close(self) -> None:
        self._flush()
        self._optional = False
        if not self._stack:
            self.broken = True
            return
        inner, self._state = self._state, self._stack.pop()
        if inner.note != self._state.note:
            self._end_note(inner)
        while len(self._texts) - 1 > self._state.text_depth:
            self._end_text(self._texts.pop())

    def _on_symbol(self, content: bytes) -> None:
        if content == b"*":
            self._optional = True
            return
        if content in words.LINE_ENDS:
            self._end_paragraph()
        elif content in words.SYMBOLS and not self._passed_over():
            self._add(words.SYMBOLS[content])

    def _on_text(self, content: bytes, *, raw: bool) -> None:
        if self._state.skipped:
            return
        if self._pass_over:
            taken = min(self._pass_over, len(content))
            self._pass_over -= taken
            content = content[taken:]
        if not content:
            return
        if self._units:
            self._flush()
        if raw and self._raw and not content.isascii():
            self._add(content.decode(self._raw, "replace"))
        else:
            self._bytes += content

    def _passed_over(self) -> bool:
        """Whether a character only stands in for one that was understood."""
        if self._pass_over:
            self._pass_over -= 1
            return True
        return False

    def _on_word(self, word: bytes, number: int | None) -> None:
        optional, self._optional = self._optional, False
        state = self._state
        if word == b"u":
            self._on_unicode(number or 0)
            return
        if state.skipped:
            return
        if optional or word in words.SKIPPED or word in words.TEXTS or word in words.NOTED:
            self._on_destination(word, optional=optional)
        elif word in words.CHARACTERS:
            if not self._passed_over():
                self._add(words.CHARACTERS[word])
        elif state.note and word not in _EVERYWHERE:
            self._flush()
            self.facts.take(state.note, word, number)
        elif word in words.MARKS:
            self._set(switched(state.look, words.MARKS[word], number != 0))
        elif word in SETTERS:
            self._flush()
            SETTERS[word](state, number)
        elif word in _ACTING:
            self._flush()
            self._act(word, number)

    def _on_unicode(self, number: int) -> None:
        if self._state.skipped:
            return
        if self._bytes:
            self._flush()
        self._units.append(number & 0xFFFF)
        self._pass_over = self._state.kept

    def _on_letters(self, content: bytes) -> None:
        self._optional = False
        if self._state.skipped:
            return
        if self._state.kept == 1:
            if self._bytes:
                self._flush()
            self._units += [int(number) & 0xFFFF for number, _, _ in LETTER.findall(content)]
            self._pass_over = 0
            return
        for number, letter, byte in LETTER.findall(content):
            self._on_unicode(int(number))
            self._on_text(letter or bytes.fromhex(byte.decode("ascii")), raw=False)

    def _on_destination(self, word: bytes, *, optional: bool) -> None:
        self._flush()
        state = self._state
        if word in words.TEXTS and len(self._texts) < _MOST_TEXTS:
            self._texts.append(Text(words.TEXTS[word]))
            state.text_depth = len(self._texts) - 1
            state.look, state.in_table, state.level = PLAIN, False, 0
        elif word in words.NOTED:
            state.note = word
        else:
            state.skipped = not (optional and word in words.OPENED)

    def _set(self, look: Look) -> None:
        if look is not self._state.look:
            self._flush()
            self._state.look = look

    def _flush(self) -> None:
        """Decode the text that was gathered and add it."""
        self._pass_over = 0
        if self._units:
            units = pack(f"<{len(self._units)}H", *self._units)
            self._units = []
            self._add(units.decode("utf-16-le", "replace"))
        elif self._bytes:
            content = bytes(self._bytes)
            self._bytes.clear()
            self._add(decoded(content, self.facts.encoding(self._state.font), self._page))

    def _add(self, text: str) -> None:
        if self._bytes or self._units:
            self._flush()
        state = self._state
        if state.skipped:
            return
        if state.note:
            self.facts.add(state.note, text)
        elif not state.look.hidden:
            self._texts[-1].pieces.append(Piece(text, bool(state.look.marks), state.look.tint))

    def _end_note(self, inner: State) -> None:
        """The facts of a group are complete."""
        if inner.note in (b"listtext", b"pntext"):
            number = self.facts.taken(inner.note).strip()
            listed = bool(number) and (number[-1:].isalnum() or number[-1:] in ".)）、:]")
            self._texts[-1].number = number if listed and number not in _BULLETS else ""

    def _end_text(self, text: Text) -> None:
        """A note, a page's head or a box is complete."""
        blocks = text.finished()
        around = self._texts[-1]
        if text.role == words.FURNITURE:
            for block in blocks:
                if block.text:
                    furniture = replace(block, kind=BlockKind.FURNITURE, level=0, lead="")
                    self.furniture.setdefault(block.text, furniture)
        elif text.role == words.BOX:
            around.behind += blocks
        else:
            said = " ".join(block.text for block in blocks if block.text)
            author = self.facts.taken(b"atnauthor").strip() if text.role == words.ANNOTATION else ""
            if said:
                around.behind.append(Block(f"{author}: {said}" if author else said, BlockKind.NOTE))

    def _end_paragraph(self) -> None:
        self._flush()
        state = self._state
        if not state.skipped and not state.note:
            self._texts[-1].end_paragraph(
                state.level or self.facts.level(state.style), in_table=state.in_table
            )

    def _reset_paragraph(self) -> None:
        self._state.style, self._state.level, self._state.in_table = 0, 0, False

    def _end_page(self) -> None:
        self._end_paragraph()
        if not self._state.note and not self._state.in_table:
            self._texts[-1].blocks.append(Block("", BlockKind.PAGE_BREAK))

    def _end_cell(self) -> None:
        if not self._state.note:
            self._texts[-1].end_cell()

    def _end_row(self) -> None:
        if not self._state.note:
            self._texts[-1].end_row()

    def _act(self, word: bytes, number: int | None) -> None:
        """Do what a word says about the text's parts or the whole; others mean nothing to the text."""
        match word:
            case b"par" | b"sect" | b"nestcell":
                self._end_paragraph()
            case b"cell":
                self._end_cell()
            case b"row":
                self._end_row()
            case b"page" | b"column":
                self._end_page()
            case b"cf":
                self._state.look = coloured(self._state.look, self.facts.colour(number or 0))
            case b"deff":
                self.facts.usual_font = number or 0
            case b"ansicpg":
                self._page = of_page(number or 0)
            case b"mac" | b"pc" | b"pca":
                self._page = _PAGES[word]
