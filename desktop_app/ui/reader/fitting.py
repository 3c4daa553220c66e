"""How a width is shared between the text and its margins."""

from dataclasses import dataclass

from desktop_app.ui.metrics import METRICS

from .document import PAGE_MARGIN

COLUMN_LEAST = 240
_STEP = 20  # a squeezed column changes in steps, since each change lays the page out anew


@dataclass(frozen=True, slots=True)
class Shares:
    """Widths in pixels; the scroll bar comes on top."""

    left: int
    text: int
    right: int
    notes: bool  # whether there is room for words in the right margin


def share(width: int, column: int, scale: float = 1.0) -> Shares:
    """Share a reader's width.

    Args:
        width: of the whole reader, with its scroll bar.
        column: wished for the text; it is squeezed only where it would not fit.
        scale: of the small print in the margins.
    """
    notes = width >= METRICS.notes_need * scale
    left = round(METRICS.left_margin * scale)
    right = round(METRICS.right_margin * scale) if notes else METRICS.right_margin_small
    free = width - METRICS.scroll_bar
    room = free - left - right - 2 * PAGE_MARGIN
    if room < column:
        column = max(COLUMN_LEAST, room // _STEP * _STEP)
    left += max(0, room - column) // 2
    text = column + 2 * PAGE_MARGIN
    return Shares(left, text, max(0, free - left - text), notes)
