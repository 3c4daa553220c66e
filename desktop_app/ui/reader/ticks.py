"""What the scroll bar shows of the marks on a page."""

from collections.abc import Iterator

from desktop_app.ui.theme import Theme

from .document import Page
from .geometry import block_rect
from .layers import Marks
from .marks import Mark, MarkIndex
from .scrollbar import Lane, Tick


def make_ticks(page: Page, marks: Marks, theme: Theme, height: float) -> list[Tick]:
    """A tick for every mark of a page that is wholly laid out.

    Args:
        page: with the marks.
        marks: to show.
        theme: for their colours.
        height: of the whole page.
    """
    ticks = [
        Tick(Lane.EVIDENCE, place, theme.colour(mark.colour))
        for mark, place in _placed(page, marks.evidence, height)
    ]
    ticks += [
        Tick(Lane.HIT, place, theme.colour("hit_line"), mark.key == marks.current_hit)
        for mark, place in _placed(page, marks.hits, height)
    ]
    ticks += [
        Tick(Lane.NOTE, place, theme.highlight(mark.colour)[1])
        for mark, place in _placed(page, marks.annotations, height)
    ]
    return ticks


def _placed(page: Page, index: MarkIndex, height: float) -> Iterator[tuple[Mark, float]]:
    """Marks with their place from 0 to 1; within a block it is told from the share of the text before."""
    for number, several in index.by_block.items():
        block = page.block(number)
        rect = block_rect(page.document, block)
        for mark in several:
            share = mark.start / max(1, block.length())
            yield mark, (rect.top() + share * rect.height()) / max(1.0, height)
