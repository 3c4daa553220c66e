"""Where one is on the page: the line one reads, and a place that can be kept and found again."""

from PySide6.QtGui import QTextBlock

from .document import BlockKind, Page
from .geometry import block_rect

_READING = 0.25  # of the window's height: where the eyes are


def reading_line(value: int, maximum: int, height: int) -> float:
    """The height of the page that is being read.

    At both ends it moves through the window, so that the first and the last paragraph have their turn.

    Args:
        value: of the scroll bar.
        maximum: likewise.
        height: of the window.
    """
    if maximum <= height:  # a short page: the line crosses the window as the page is scrolled
        return value + height * value / max(1, maximum)
    line = min(_READING * height, float(value))
    return value + max(line, height - (maximum - value))


def paragraph_near(page: Page, block: QTextBlock) -> int:
    """The paragraph a block is; of a name the one below it, past the end the last; 0 on a page without."""
    below = block
    while below.isValid() and page.info(below).kind is not BlockKind.PARAGRAPH:
        below = below.next()
    if below.isValid():
        return page.info(below).paragraph
    return max(page.blocks, default=0)


def place_in(page: Page, block: QTextBlock, y: float) -> float:
    """A height as block number and how far into the block: it holds at any width and text size."""
    rect = block_rect(page.document, block)
    into = (y - rect.top()) / max(1.0, rect.height())
    return block.blockNumber() + min(0.999, max(0.0, into))


def height_of(page: Page, place: float) -> float:
    """The height that `place_in` told; what it cannot have told leads to the page's beginning or end."""
    place = min(place, len(page.infos) - 0.001)
    number = max(0, int(place))
    rect = block_rect(page.document, page.block(number))
    return rect.top() + (place - number) * rect.height() if place > 0 else 0.0
