"""How a found paragraph looks in the list."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from desktop_app.model.search import Hit
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.canvas import Canvas
from desktop_app.ui.parts.dates import date_words
from desktop_app.ui.parts.delegate import RowDelegate
from desktop_app.ui.parts.faces import BASE, META, META_STRONG, TEXT
from desktop_app.ui.parts.measures import LIST
from desktop_app.ui.parts.tree_model import Index

from .model import HIT_ROLE, Column

_BEFORE_HIT = 0.35  # of the width at most stands before the first hit


class ResultsDelegate(RowDelegate):
    """Paints one cell, and the part of its row's background that lies under it."""

    def row_height(self, index: Index) -> int:
        """All rows are of one height."""
        return LIST.result_row

    def draw(self, canvas: Canvas, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        hit = index.data(HIT_ROLE)
        if not isinstance(hit, Hit):
            return
        canvas.painter.setClipRect(option.rect)
        self._background(canvas, option, index.row())
        cell = QRectF(option.rect).adjusted(0, 0, -LIST.gap, 0)
        column = Column(index.column())
        if column is Column.TEXT:
            self._text(canvas, cell, hit)
        elif column is Column.SPEAKER:
            canvas.text(cell, hit.speaker, BASE, "ink")
        elif column is Column.BRIEFING:
            canvas.text(cell, hit.title, BASE, "ink2")
        else:
            canvas.text(cell, date_words(hit.date), META, "ink2")

    def _background(self, canvas: Canvas, option: QStyleOptionViewItem, row: int) -> None:
        view = option.widget
        if not isinstance(view, QAbstractItemView):
            return
        line = QRectF(LIST.gap, option.rect.top() + 1, 0, option.rect.height() - 2)
        line.setRight(view.viewport().width() - LIST.gap)
        if option.state & QStyle.StateFlag.State_Selected:
            canvas.box(line, METRICS.field_radius, "tint")
            canvas.bar(line.left(), line, "accent", LIST.gap)
            if view.hasFocus():
                canvas.ring(line)
        elif view.property("hovered_row") == row:
            canvas.box(line, METRICS.field_radius, "hover")

    def _text(self, canvas: Canvas, cell: QRectF, hit: Hit) -> None:
        margin = METRICS.grid * 5
        number = f"¶{hit.paragraph}"
        canvas.text(cell.adjusted(margin, 0, 0, 0), number, META_STRONG, "ink3")
        room = margin + max(canvas.length(LIST.number), canvas.width(number, META_STRONG) + METRICS.grid)
        cell = cell.adjusted(room, 0, -METRICS.grid, 0)
        metrics = QFontMetricsF(canvas.font(TEXT, hit.snippet))
        x = cell.left()
        for words, found in shorten(pieces(hit.snippet, hit.highlights), metrics, cell.width()):
            width = metrics.horizontalAdvance(words)
            if found:
                height = metrics.ascent() * 0.92 + metrics.descent() * 0.9
                box = QRectF(x - 1.5, cell.center().y() - height / 2, width + 3, height)
                canvas.box(box, 3, "hit", "hit_line")
            part = QRectF(x, cell.top(), width + 1, cell.height())
            canvas.painter.setFont(canvas.font(TEXT, hit.snippet))
            canvas.painter.setPen(self._themes.theme.colour("ink"))
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
