"""When each paragraph is said, where the format keeps times."""

from bisect import bisect_right
from collections.abc import Sequence

from desktop_app.model.document import Block


def times_of(
    blocks: Sequence[Block], pieces: Sequence[tuple[int, int, int]]
) -> tuple[tuple[int, float], ...]:
    """Paragraph numbers with seconds: of the block in which the paragraph's first words stand.

    Args:
        blocks: with rising positions.
        pieces: block position, paragraph number and offset of what each paragraph is put together from.
    """
    if all(block.time is None for block in blocks):
        return ()
    positions = [block.position for block in blocks]
    found: list[tuple[int, float]] = []
    before = 0
    for position, number, _ in pieces:
        time = blocks[max(0, bisect_right(positions, position) - 1)].time
        if number != before and time is not None:
            found.append((number, time))
        before = number
    return tuple(found)
