"""Which place of the transcript the reader means, and finding it again after the text has changed."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextCursor

from .document import BlockKind, Page
from .selecting import selected_spans


@dataclass(frozen=True, slots=True)
class Pointed:
    """A place, or some words of one paragraph."""

    turn: int
    paragraph: int
    start: int = 0  # in the paragraph, in code points
    end: int = 0  # the same where no words are selected
    whole: bool = True  # whether all that is selected lies in this paragraph


def pointed_by(page: Page, cursor: QTextCursor) -> Pointed | None:
    """What a cursor points at; of a speaker's line the turn's beginning, None outside the transcript."""
    spans = selected_spans(page, cursor)
    if spans:
        span = spans[0]
        info = page.infos[page.blocks[span.paragraph]]
        return Pointed(info.turn, span.paragraph, span.start, span.end, whole=len(spans) == 1)
    return pointed_in(page, cursor.block(), cursor.positionInBlock())


def pointed_in(page: Page, block: QTextBlock, position: int) -> Pointed | None:
    """The same for a position in a block, in Qt's units."""
    info = page.info(block)
    if info.kind is BlockKind.SPEAKER:
        return pointed_at(page, page.infos[block.blockNumber() + 1].paragraph)
    if info.kind is not BlockKind.PARAGRAPH:
        return None
    place = page.offsets(info.paragraph).from_qt(position)
    return Pointed(info.turn, info.paragraph, place, place)


def pointed_at(page: Page, paragraph: int) -> Pointed | None:
    """The beginning of a paragraph; None where there is none of that number."""
    number = page.blocks.get(paragraph)
    return None if number is None else Pointed(page.infos[number].turn, paragraph)


def found_again(paragraph: int, old: Mapping[int, str], new: Mapping[int, str]) -> int:
    """The paragraph of a changed text that one of the old text is; the nearest number where it is none.

    Args:
        paragraph: its number in the old text.
        old: the old text, by number.
        new: the new one.
    """
    if not new or new.get(paragraph) == old.get(paragraph):
        return paragraph
    words = old.get(paragraph)
    same = [number for number, text in new.items() if text == words]
    if same:
        return min(same, key=lambda number: abs(number - paragraph))
    return min(max(paragraph, min(new)), max(new))
