"""Where one is on the page: the line one reads, and a place that can be kept and found again."""

from .document import BlockKind, Page
from .geometry import block_at, block_rect

_READING = 0.25  # of the window's height: where the eyes are


def reading_line(value: int, maximum: int, height: int) -> float:
    """The height of the page that is being read.

    At both ends it moves through the window, so that the first and the last paragraph have their turn.

    Args:
        value: of the scroll bar.
        maximum: likewise.
        height: of the window.
    """
    resting = _READING * height
    line = min(resting, float(value))
    left = height - resting
    if maximum - value < left:
        line = max(line, height - (maximum - value)) if maximum > left else line
    return value + line


def paragraph_at(page: Page, y: float) -> int:
    """The paragraph at a height; over a name the one below it, past the end the last; 0 on a page without."""
    block = block_at(page.document, y)
    following = block
    while following.isValid() and page.info(following).kind is not BlockKind.PARAGRAPH:
        following = following.next()
    if not following.isValid():
        following = block
        while following.isValid() and page.info(following).kind is not BlockKind.PARAGRAPH:
            following = following.previous()
    return page.info(following).paragraph if following.isValid() else 0


def place_at(page: Page, y: float) -> float:
    """A height as block number and how far into the block: it holds at any width and text size."""
    block = block_at(page.document, y)
    rect = block_rect(page.document, block)
    into = (y - rect.top()) / max(1.0, rect.height())
    return block.blockNumber() + min(0.999, max(0.0, into))


def height_of(page: Page, place: float) -> float:
    """The height that `place_at` told."""
    number = min(max(0, int(place)), len(page.infos) - 1)
    rect = block_rect(page.document, page.block(number))
    return rect.top() + (place - number) * rect.height() if place > 0 else 0.0
