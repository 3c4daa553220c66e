"""Notes in the outer margin: each beside its line, pushed down where two would overlap."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextDocument, QTextLayout, QTextOption

from desktop_app.ui.icons import paint_icon
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.theme import Theme

from .document import Page
from .geometry import baseline, block_rect
from .marks import Mark
from .shapes import paint_shape

_LEFT = 4  # of the tint behind a note
_SIGN_X = 14.5  # centre of icon or shape
_TEXT_X = 26
_RIGHT = 10  # free at the margin's outer edge
_NOTE = 400  # more of it is not looked at
_MARKUP = re.compile(r"[*_#`\[<>~|\\]|^[-+] ", re.MULTILINE)
_LINES = 3  # a longer note is cut: the notes pane has all of it


@dataclass(frozen=True, slots=True)
class SideNote:
    """One note with its place, in document coordinates."""

    mark: Mark
    top: float
    height: float
    lines: tuple[str, ...]
    annotation: bool


class SideNotes:
    """Places notes from the top of the page down, only as far as somebody has looked."""

    def __init__(
        self, page: Page, evidence: Sequence[Mark], annotations: Sequence[Mark], width: float, words: bool
    ) -> None:
        """Prepare.

        Args:
            page: with the text.
            evidence: marks of outline items.
            annotations: marks of annotations.
            width: of the margin.
            words: whether there is room for them; else only the shapes of annotations are shown.
        """
        self._page, self._width = page, width
        self._words = words
        shown = [(mark, False) for mark in evidence if mark.noted and self._words]
        shown += [(mark, True) for mark in annotations if mark.noted]
        shown.sort(key=lambda pair: (pair[0].block, pair[0].start, pair[1]))
        self._waiting = shown
        self._next = 0
        self._placed: list[SideNote] = []

    def between(self, top: float, bottom: float, font: Callable[[int], QFont]) -> Iterator[SideNote]:
        """The notes that show between two heights of the page.

        Args:
            top: in document coordinates.
            bottom: likewise.
            font: gives the notes' font at a weight.
        """
        self._place_to(bottom, font(400))
        first = max(0, bisect_left(self._placed, top, key=lambda note: note.top) - 1)
        for note in self._placed[first:]:
            if note.top > bottom:
                return
            if note.top + note.height >= top:
                yield note

    def _place_to(self, bottom: float, font: QFont) -> None:
        metrics = QFontMetricsF(font)
        while self._next < len(self._waiting):
            mark, annotation = self._waiting[self._next]
            block = self._page.block(mark.block)
            if block_rect(self._page.document, block).top() > bottom:
                return
            self._next += 1
            lines = self._lines(mark, font, metrics) if annotation else (mark.label,)
            height = metrics.lineSpacing() * max(1, len(lines))
            top = baseline(self._page.document, block, mark.start) - metrics.ascent()
            if self._placed:
                last = self._placed[-1]
                top = max(top, last.top + last.height + METRICS.grid / 2)
            self._placed.append(SideNote(mark, top, height, lines, annotation))

    def _lines(self, mark: Mark, font: QFont, metrics: QFontMetricsF) -> tuple[str, ...]:
        if not self._words or not mark.label:
            return ()
        return _wrapped(_plain(mark.label), font, metrics, self._width - _TEXT_X - _RIGHT)


def paint_note(
    painter: QPainter, note: SideNote, theme: Theme, font: Callable[[int], QFont], lit: bool, width: float
) -> None:
    """Paint one note; the painter is in document coordinates.

    Args:
        painter: of the margin.
        note: what to paint.
        theme: for the colours.
        font: gives the notes' font at a weight.
        lit: whether its text is being flashed.
        width: of the margin.
    """
    mark, look = note.mark, font(500 if lit or note.mark.warning else 400)
    metrics = QFontMetricsF(look)
    if lit and note.lines:
        reach = min(width - _LEFT - 2, _TEXT_X + 4 + max(map(metrics.horizontalAdvance, note.lines)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("tint"))
        painter.drawRoundedRect(QRectF(_LEFT, note.top - 2, reach, note.height + 4), 5, 5)
    middle = QPointF(_SIGN_X, note.top + metrics.lineSpacing() / 2)
    ink = "ink" if lit or note.annotation else "ink2"
    if note.annotation:
        paint_shape(painter, middle, mark.colour, *theme.highlight(mark.colour))
    else:
        side = METRICS.icon_small
        square = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        name, role = ("warning", "warn") if mark.warning else (mark.icon, mark.colour)
        paint_icon(painter, square, name, theme.colour(role))
        ink = "warn" if mark.warning else ink
    painter.setFont(look)
    painter.setPen(theme.colour(ink))
    y, room = note.top + metrics.ascent(), width - _TEXT_X - _RIGHT
    for line in note.lines:
        painter.drawText(QPointF(_TEXT_X, y), metrics.elidedText(line, Qt.TextElideMode.ElideRight, room))
        y += metrics.lineSpacing()


def _plain(markdown: str) -> str:
    """The words of a note, its first paragraphs run together."""
    if not _MARKUP.search(markdown):
        return " ".join(markdown[:_NOTE].split())
    document = QTextDocument()
    document.setMarkdown(markdown[:_NOTE])
    return " ".join(document.toPlainText().split())


def _wrapped(text: str, font: QFont, metrics: QFontMetricsF, width: float) -> tuple[str, ...]:
    """The text in lines of a width, the last one elided."""
    layout = QTextLayout(text, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    lines: list[str] = []
    raw = text.encode("utf-16-le")  # Qt counts UTF-16 units, two bytes each
    layout.beginLayout()
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(width)
        start = 2 * line.textStart()
        if len(lines) == _LINES - 1:
            rest = raw[start:].decode("utf-16-le")
            lines.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))
            break
        lines.append(raw[start : start + 2 * line.textLength()].decode("utf-16-le").rstrip())
        line = layout.createLine()
    layout.endLayout()
    return tuple(lines)
