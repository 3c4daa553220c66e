"""A briefing as a QTextDocument, with the way from each block back to its paragraph."""

import re
from dataclasses import dataclass, field
from enum import Enum, auto

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLayout,
)

from desktop_app.model.library import Briefing
from desktop_app.model.spans import TextSpan
from desktop_app.model.transcript import Participant, Transcript, Turn, is_cjk
from desktop_app.ui.fonts import interface_font, reading_font, tabular
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.offsets import QtOffsets

from .captions import Captions, captions_for, clock, kicker, meta_line, standing

PAGE_MARGIN = 8  # between the text and the edge of the viewport
_TITLE_SIZE = 1.5
_LEADING = 1.63  # em
_LEADING_CHINESE = 1.75
_TOP = 30
_FOOT = 120  # below the last line, so that it need not be read at the window's edge

# What Qt would take for the end of a block, or for an embedded object; each is replaced by one character.
_SPECIAL = re.compile("[\r\n\x00\u2028\u2029\ufdd0\ufdd1\ufffc\ud800-\udfff]")
_LINE_BREAK = "\u2028"


class BlockKind(Enum):
    """What a block of the page is."""

    HEAD = auto()  # kicker, title, meta line
    SPEAKER = auto()
    PARAGRAPH = auto()
    NOTE = auto()  # text around the transcript, with its heading


class Side(Enum):
    """Which part of an exchange a turn is."""

    NONE = auto()
    QUESTION = auto()
    ANSWER = auto()


@dataclass(frozen=True, slots=True)
class BlockInfo:
    """What stands in one block."""

    kind: BlockKind
    turn: int = -1
    paragraph: int = 0
    side: Side = Side.NONE
    badge: str = ""  # such as "Q1"


@dataclass(frozen=True, slots=True)
class PageStyle:
    """How the page is set."""

    size: int  # of the text, in pixels
    scale: float  # of the small print, which is set in the interface's font


@dataclass
class Page:
    """The document and what each of its blocks is, by block number."""

    document: QTextDocument
    language: str
    infos: list[BlockInfo] = field(default_factory=list)
    blocks: dict[int, int] = field(default_factory=dict)  # block number by paragraph
    headers: dict[int, int] = field(default_factory=dict)  # number of the first block by turn
    texts: dict[int, str] = field(default_factory=dict)
    times: dict[int, str] = field(default_factory=dict)  # when a paragraph was said, such as "1:02:05"
    quiet: list[tuple[int, int]] = field(default_factory=list)  # small print: block number, where it begins
    _offsets: dict[int, QtOffsets] = field(default_factory=dict)

    @property
    def chinese(self) -> bool:
        """Whether the text is set as Chinese is."""
        return self.language.startswith("zh")

    def block(self, number: int) -> QTextBlock:
        """A block of the document by its number."""
        return self.document.findBlockByNumber(number)

    def info(self, block: QTextBlock) -> BlockInfo:
        """What a block is."""
        return self.infos[block.blockNumber()]

    def offsets(self, paragraph: int) -> QtOffsets:
        """The offsets of a paragraph's text; kept, since marks ask again and again."""
        if paragraph not in self._offsets:
            self._offsets[paragraph] = QtOffsets(self.texts[paragraph])
        return self._offsets[paragraph]

    def qt_range(self, span: TextSpan) -> tuple[int, int, int] | None:
        """Block number, start and end in Qt's units; None where the page has no such text."""
        if span.paragraph not in self.blocks:
            return None
        length = len(self.texts[span.paragraph])
        offsets = self.offsets(span.paragraph)
        start, end = (offsets.to_qt(min(place, length)) for place in (span.start, span.end))
        return self.blocks[span.paragraph], start, end

    def span(self, block: QTextBlock, start: int, end: int) -> TextSpan:
        """The code points of a range of a paragraph's block, given in Qt's units."""
        paragraph = self.info(block).paragraph
        offsets = self.offsets(paragraph)
        return TextSpan(paragraph, offsets.from_qt(start), offsets.from_qt(end))


def clean(text: str) -> str:
    """The text with each character that Qt reserves for itself replaced by another one."""
    return _SPECIAL.sub(lambda found: _LINE_BREAK if found[0] in "\r\n\u2028\u2029" else "\ufffd", text)


def build_page(briefing: Briefing, style: PageStyle, parent: QObject) -> Page:
    """Set a briefing; nothing is laid out yet.

    Args:
        briefing: what to set.
        style: how.
        parent: owns the document.
    """
    transcript = briefing.transcript
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(PAGE_MARGIN)
    frame = document.rootFrame().frameFormat()
    frame.setTopMargin(_TOP)
    document.rootFrame().setFrameFormat(frame)
    times = {number: clock(seconds) for number, seconds in transcript.times}
    page = Page(document, transcript.language, texts=transcript.texts(), times=times)
    setter = _Setter(page, style)
    setter.head(kicker(briefing), transcript)
    people = {person.name: person for person in reversed(transcript.participants)}
    sides = _sides(transcript, setter.words)
    for turn in transcript.turns:
        setter.turn(turn, people.get(turn.speaker), sides.get(turn.index, (Side.NONE, "")))
    setter.notes(transcript.notes)
    setter.finish()
    return page


def colour_quiet(page: Page, colour: QColor) -> None:
    """Colour the small print.

    The colour goes to the lines, not into the text's formats: changing those would lay the page out anew.
    """
    small = QTextLayout.FormatRange()
    small.format.setForeground(colour)
    for number, start in page.quiet:
        block = page.block(number)
        small.start, small.length = start, block.length() - 1 - start
        block.layout().setFormats([small])


def _sides(transcript: Transcript, words: Captions) -> dict[int, tuple[Side, str]]:
    """Side and badge of every turn that belongs to an exchange."""
    sides: dict[int, tuple[Side, str]] = {}
    for number, exchange in enumerate(transcript.exchanges, 1):
        sides |= dict.fromkeys(exchange.questions, (Side.QUESTION, f"{words.question}{number}"))
        sides |= dict.fromkeys(exchange.answers, (Side.ANSWER, f"{words.answer}{number}"))
    return sides


@dataclass(frozen=True, slots=True)
class _Look:
    """A font, without a colour of its own: that is the palette's, or for small print `colour_quiet`'s."""

    form: QTextCharFormat
    quiet: bool

    @classmethod
    def of(cls, font: QFont, quiet: bool = False) -> "_Look":
        form = QTextCharFormat()
        form.setFont(font)
        return cls(form, quiet)


class _Setter:
    """Sets block after block at the end of a page."""

    def __init__(self, page: Page, style: PageStyle) -> None:
        self._page, self._style = page, style
        self.words = captions_for(page.language)
        self._cursor = QTextCursor(page.document)
        self._cursor.beginEditBlock()
        self._small = _Look.of(self._interface(METRICS.meta_text), quiet=True)
        self._name = _Look.of(self._interface(METRICS.speaker_text, 600))
        body = reading_font(style.size, page.language)
        leading = _LEADING_CHINESE if page.chinese else _LEADING
        self._body = _Look.of(body)
        self._leading = 100 * leading * style.size / QFontMetricsF(body).lineSpacing()

    def head(self, over: str, transcript: Transcript) -> None:
        """Kicker, title and meta line."""
        if over:
            font = self._interface(METRICS.pill_text, 600)
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.9)
            font.setCapitalization(QFont.Capitalization.AllUppercase)
            self._put(BlockInfo(BlockKind.HEAD), _block(0, 6), (over, _Look.of(font, quiet=True)))
        title = _Look.of(reading_font(self._style.size * _TITLE_SIZE, self._page.language, bold=True))
        words = transcript.title or self.words.untitled
        self._put(BlockInfo(BlockKind.HEAD), _block(0, 6, 104), (words, title))
        meta = meta_line(transcript, self.words)
        self._put(BlockInfo(BlockKind.HEAD), _block(2, 12), (meta, self._small))

    def turn(self, turn: Turn, person: Participant | None, side: tuple[Side, str]) -> None:
        """The speaker, and what was said."""
        post = standing(turn.role, person, self.words, self._page.chinese)
        name = (turn.speaker, self._name) if turn.speaker else (self.words.unnamed, self._small)
        self._page.headers[turn.index] = len(self._page.infos)
        info = BlockInfo(BlockKind.SPEAKER, turn.index, 0, *side)
        self._put(info, _block(20, 5), name, ("   " + post if post else "", self._small))
        body = _block(0, 11, self._leading)
        for paragraph in turn.paragraphs:
            self._page.blocks[paragraph.number] = len(self._page.infos)
            info = BlockInfo(BlockKind.PARAGRAPH, turn.index, paragraph.number, side[0])
            self._put(info, body, (paragraph.text, self._body))

    def notes(self, notes: tuple[str, ...]) -> None:
        """The text around the transcript, at the end and small."""
        if not notes:
            return
        info = BlockInfo(BlockKind.NOTE)
        heading = _Look.of(self._interface(METRICS.meta_text, 600), quiet=True)
        self._put(info, _block(36, 6), (self.words.around, heading))
        for note in notes:
            language = self._page.language if any(map(is_cjk, note)) else "en"
            font = interface_font(METRICS.meta_text * self._style.scale, language=language)
            self._put(info, _block(0, 6, 115), (note, _Look.of(font, quiet=True)))

    def finish(self) -> None:
        """Leave room below and close the edit."""
        last = self._cursor.blockFormat()
        last.setBottomMargin(_FOOT)
        self._cursor.setBlockFormat(last)
        self._cursor.endEditBlock()

    def _put(self, info: BlockInfo, form: QTextBlockFormat, *runs: tuple[str, _Look]) -> None:
        if self._page.infos:
            self._cursor.insertBlock(form, runs[0][1].form)
        else:
            self._cursor.setBlockFormat(form)
            self._cursor.setBlockCharFormat(runs[0][1].form)
        number = len(self._page.infos)
        for text, look in runs:
            if look.quiet:
                self._page.quiet.append((number, self._cursor.positionInBlock()))
            if text:
                self._cursor.insertText(clean(text), look.form)
        self._page.infos.append(info)

    def _interface(self, px: int, weight: int = 400) -> QFont:
        return tabular(interface_font(px * self._style.scale, weight, self._page.language))


def _block(top: float, bottom: float, leading: float = 0) -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setTopMargin(top)
    form.setBottomMargin(bottom)
    if leading:
        form.setLineHeight(leading, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return form
