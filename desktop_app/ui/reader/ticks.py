"""What the scroll bar shows of the marks on a page."""

from collections.abc import Iterator

from PySide6.QtGui import QColor

from desktop_app.ui.theme import Theme

from .document import Page
from .geometry import block_rect
from .layers import Marks
from .marks import Mark, MarkIndex
from .scrollbar import Lane, Tick


def places_of(marks: Marks) -> tuple[object, ...]:
    """What ticks tell of marks: the same tells of ticks that need not be made anew."""
    return (
        *(
            {
                number: [(mark.start, mark.colour) for mark in several]
                for number, several in index.by_block.items()
            }
            for index in (marks.evidence, marks.hits, marks.annotations)
        ),
        marks.current_hit,
    )


def make_ticks(page: Page, marks: Marks, theme: Theme, height: float) -> list[Tick]:
    """A tick for every mark of a page that is wholly laid out.

    Args:
        page: with the marks.
        marks: to show.
        theme: for their colours.
        height: of the whole page.
    """
    kinds = {role: theme.colour(role) for role in ("framework", "task", "mechanism", "hit_line")}
    lines = {name: QColor(line) for name, (_, line) in theme.highlights.items()}
    ticks = []
    for lane, index, colours in (
        (Lane.EVIDENCE, marks.evidence, kinds),
        (Lane.HIT, marks.hits, {"hit": kinds["hit_line"]}),
        (Lane.NOTE, marks.annotations, lines),
    ):
        for mark, place in _placed(page, index, height):
            strong = lane is Lane.HIT and mark.key == marks.current_hit
            ticks.append(Tick(lane, place, colours[mark.colour], mark.key, strong))
    return ticks


def _placed(page: Page, index: MarkIndex, height: float) -> Iterator[tuple[Mark, float]]:
    """Marks with their place from 0 to 1; within a block it is told from the share of the text before."""
    for number, several in index.by_block.items():
        block = page.block(number)
        rect, length = block_rect(page.document, block), max(1, block.length())
        top, tall = rect.top() / height, rect.height() / height / length
        for mark in several:
            yield mark, top + mark.start * tall
