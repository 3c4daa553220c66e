"""How a note looks in the list."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.canvas import RIGHT, Canvas
from desktop_app.ui.parts.delegate import RowDelegate
from desktop_app.ui.parts.faces import BASE, META_STRONG, QUOTE, SECTION
from desktop_app.ui.parts.measures import LIST
from desktop_app.ui.parts.tree_model import Index
from desktop_app.ui.reader.shapes import paint_shape

from .model import NOTE_ROLE
from .rows import NoteRow

_TAGS_SHARE = 0.5  # of a row's width at most is for tags


class NotesDelegate(RowDelegate):
    """Paints shape, quotation and place; below them the note's first line and its tags."""

    def row_height(self, index: Index) -> int:
        """Two lines for a note, one for a bare highlight or the heading."""
        row = index.data(NOTE_ROLE)
        if isinstance(row, NoteRow):
            return METRICS.pane_head if row.bare else METRICS.note_row
        return LIST.heading_row

    def draw(self, canvas: Canvas, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        rect = QRectF(option.rect)
        row = index.data(NOTE_ROLE)
        words = str(index.data())
        if isinstance(row, NoteRow):
            self._background(canvas, option, rect)
            half = canvas.length(METRICS.note_row) / 2
            left = rect.left() + LIST.margin + canvas.length(METRICS.icon) + METRICS.grid - 1
            inner = QRectF(left, rect.top(), rect.right() - LIST.margin - left, half + 1)
            self._sign(canvas, row, QPointF(rect.left() + LIST.margin + 5.5, inner.center().y() + 1))
            self._quotation(canvas, row, words, inner)
            self._note(canvas, row, inner.translated(0, half - METRICS.grid - 1))
            canvas.rule(left, rect.right() - LIST.margin, rect.bottom() - 1)
        else:
            canvas.text(rect.adjusted(LIST.margin, 0, -LIST.margin, 0), words, SECTION, "ink3")

    def _background(self, canvas: Canvas, option: QStyleOptionViewItem, rect: QRectF) -> None:
        row = rect.adjusted(LIST.inset, 1, -LIST.inset, -2)
        if option.state & QStyle.StateFlag.State_Selected:
            canvas.box(row, METRICS.row_radius, "tint")
        elif option.state & QStyle.StateFlag.State_MouseOver:
            canvas.box(row, METRICS.row_radius, "hover")
        view = option.widget
        if (
            option.state & QStyle.StateFlag.State_HasFocus
            and isinstance(view, QAbstractItemView)
            and view.hasFocus()
        ):
            canvas.ring(row)

    def _sign(self, canvas: Canvas, row: NoteRow, centre: QPointF) -> None:
        if row.orphaned:
            canvas.icon(centre, "warning", "warn", METRICS.icon - 1)
            return
        colour = row.annotation.colour.value
        paint_shape(canvas.painter, centre, colour, *self._themes.theme.highlight(colour))

    def _quotation(self, canvas: Canvas, row: NoteRow, words: str, line: QRectF) -> None:
        place = f"¶{row.paragraph}" if row.paragraph else ""
        canvas.text(line, place, META_STRONG, "ink3", RIGHT)
        room = line.adjusted(0, 0, -canvas.width(place, META_STRONG) - LIST.gap, 0)
        canvas.text(room, " ".join(words.split()), QUOTE if row.quote else BASE, "ink2")

    def _note(self, canvas: Canvas, row: NoteRow, line: QRectF) -> None:
        right = line.right()
        least = right - line.width() * _TAGS_SHARE
        for tag in reversed(row.annotation.tags):
            if right - canvas.width(tag, META_STRONG) < least:
                right = canvas.pill(right, line.center().y(), "…") - METRICS.grid
                break
            right = canvas.pill(right, line.center().y(), tag) - METRICS.grid
        canvas.text(
            QRectF(line.left(), line.top(), right - LIST.gap - line.left(), line.height()),
            row.headline,
            BASE,
            "ink",
        )
