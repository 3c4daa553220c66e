"""How a line of the palette looks."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.canvas import Canvas
from desktop_app.ui.parts.delegate import RowDelegate
from desktop_app.ui.parts.faces import ENTRY, SECTION
from desktop_app.ui.parts.measures import LIST
from desktop_app.ui.parts.tree_model import Index

from .model import ENTRY_ROLE, PLACES_ROLE, PaletteEntry


class PaletteDelegate(RowDelegate):
    """Headings; entries with icon, title and shortcut."""

    def row_height(self, index: Index) -> int:
        """Headings are lower."""
        entry = isinstance(index.data(ENTRY_ROLE), PaletteEntry)
        return METRICS.palette_row if entry else LIST.heading_row

    def draw(self, canvas: Canvas, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        rect = QRectF(option.rect)
        entry = index.data(ENTRY_ROLE)
        if isinstance(entry, PaletteEntry):
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
            self._entry(canvas, entry, rect, index.data(PLACES_ROLE), selected=selected, hovered=hovered)
        else:
            words = rect.adjusted(METRICS.grid * 5, METRICS.grid, -METRICS.grid * 5, 0)
            canvas.text(words, str(index.data()), SECTION, "ink3")

    def _entry(
        self,
        canvas: Canvas,
        entry: PaletteEntry,
        rect: QRectF,
        places: object,
        *,
        selected: bool,
        hovered: bool,
    ) -> None:
        row = rect.adjusted(LIST.gap, 1, -LIST.gap, -1)
        if selected:
            canvas.box(row, LIST.gap, "tint")
            canvas.bar(row.left(), row, "accent", LIST.gap + 1)
        elif hovered:
            canvas.box(row, LIST.gap, "hover")
        middle = rect.center().y()
        if entry.icon:
            role = "warn" if entry.icon == "warning" else "accent" if selected else "ink2"
            centre = QPointF(row.left() + METRICS.grid * 5.5, middle)
            canvas.icon(centre, entry.icon, role)
        left = row.left() + METRICS.grid * 5 + canvas.length(METRICS.icon) + METRICS.grid * 1.5
        right = rect.right() - METRICS.grid * 5
        if entry.shortcut:
            right = canvas.key_caps(right, middle, entry.shortcut) - LIST.gap
        face = ENTRY.heavier() if selected else ENTRY
        title = QRectF(left, rect.top(), right - left, rect.height())
        canvas.text(title, entry.title, face, "ink")
        if isinstance(places, tuple):
            self._underline(canvas, entry.title, places, title, selected=selected)

    def _underline(
        self, canvas: Canvas, title: str, places: tuple[int, ...], rect: QRectF, *, selected: bool
    ) -> None:
        """Mark the letters that were typed."""
        face = ENTRY.heavier() if selected else ENTRY
        y = rect.center().y() + canvas.length(LIST.gap + 1)
        for place in places:
            start = rect.left() + canvas.width(title[:place], face)
            end = rect.left() + canvas.width(title[: place + 1], face)
            if end <= rect.right():
                canvas.rule(start, end, y, "accent")
