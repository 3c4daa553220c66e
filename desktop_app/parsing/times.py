"""When each paragraph is said, where the format keeps times."""

from collections.abc import Sequence

from desktop_app.model.document import Block
from desktop_app.model.transcript import Turn

from .paragraphs import single_spaced

_OPENING = 40  # code points by which a paragraph is known
_AHEAD = 40  # blocks that may stand between two paragraphs' openings


def times_of(blocks: Sequence[Block], turns: Sequence[Turn]) -> tuple[tuple[int, float], ...]:
    """Paragraph numbers with seconds: of the block in which the paragraph's first words stand."""
    timed = [block for block in blocks if block.time is not None]
    found: list[tuple[int, float]] = []
    begin = 0
    for turn in turns if timed else ():
        for paragraph in turn.paragraphs:
            opening = paragraph.text[:_OPENING]
            for index in range(begin, min(begin + _AHEAD, len(timed))):
                time = timed[index].time
                if time is not None and opening in single_spaced(timed[index].text):
                    found.append((paragraph.number, time))
                    begin = index
                    break
    return tuple(found)
