"""One line of text in which found words are marked."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from .canvas import Canvas
from .faces import TEXT

_BEFORE_HIT = 0.35  # of the width at most stands before the first hit


def draw_marked(
    canvas: Canvas, room: QRectF, text: str, marks: Iterable[tuple[int, int]], role: str = "ink"
) -> None:
    """Draw a text's one line with its marks, the first of which is always in sight.

    Args:
        canvas: to draw on.
        room: what it must not leave.
        text: the words.
        marks: start and end of each mark, in code points.
        role: the words' colour.
    """
    font = canvas.font(TEXT, text)
    metrics = QFontMetricsF(font)
    x = room.left()
    for words, found in shorten(pieces(text, marks), metrics, room.width()):
        width = metrics.horizontalAdvance(words)
        if found:
            height = metrics.ascent() * 0.92 + metrics.descent() * 0.9
            box = QRectF(x - 1.5, room.center().y() - height / 2, width + 3, height)
            canvas.box(box, 3, "hit", "hit_line")
        part = QRectF(x, room.top(), width + 1, room.height())
        canvas.painter.setFont(font)
        canvas.painter.setPen(canvas.colour("ink" if found else role))
        canvas.painter.drawText(part, int(Qt.AlignmentFlag.AlignVCenter), words)
        x += width


def pieces(snippet: str, marks: Iterable[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    """The snippet cut at its marks: words, and whether they were found."""
    line = "".join(" " if letter.isspace() else letter for letter in snippet)
    place = 0
    for start, end in sorted(marks):
        if start > place:
            yield line[place:start], False
        if end > max(start, place):
            yield line[max(start, place) : end], True
        place = max(place, end)
    if place < len(line):
        yield line[place:], False


def shorten(
    parts: Iterable[tuple[str, bool]], metrics: QFontMetricsF, width: float
) -> Iterator[tuple[str, bool]]:
    """What of the pieces fits into a width: the first found words always do.

    Words before them are cut from the left, words that run over the edge from the right.
    """
    cut = list(parts)
    if len(cut) > 1 and not cut[0][1]:
        needed = sum(metrics.horizontalAdvance(words) for words, _ in cut[:2])
        if needed > width:
            room = width * _BEFORE_HIT
            cut[0] = (metrics.elidedText(cut[0][0], Qt.TextElideMode.ElideLeft, room), False)
    for words, found in cut:
        taken = metrics.horizontalAdvance(words)
        if taken > width:
            yield metrics.elidedText(words, Qt.TextElideMode.ElideRight, width), found
            return
        yield words, found
        width -= taken
