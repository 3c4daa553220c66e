"""Time stamps that a transcribing program prints at the beginning of lines, or on lines of their own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from desktop_app.model.document import Block, BlockKind

_STAMP = re.compile(
    r"([\[(（]?)(?:(\d{1,2}):)?(\d{1,2}):(\d{2})(?:[.,]\d{1,3})?([\])）]?)"
    r"(?:\s{0,2}-->\s{0,2}[\d:.,]{4,12})?(?![\d:])(?!\s?[AaPp]\.?\s?[Mm]\b)\s{0,4}(?:[-–—]\s{1,4})?"
)
_CLOSING = re.compile(
    r"\s{0,4}[\[(（【]?\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?\s{1,2}\d{1,2}[:：]\d{2}(?:[:：]\d{2})?[\])）】]?$"
)
_TAIL = 40  # code points of a paragraph's end in which such a stamp stands
_LEAST_CLOSING = 2
_LEAST = 3  # stamps that make a habit
_IN_ORDER = 0.9  # of them at least, for the clock runs on
_BEGINNING = 300  # seconds; bare "9:30" is an hour of the day where the first one is later


@dataclass(frozen=True, slots=True)
class _Stamp:
    index: int  # of the block
    end: int
    seconds: int
    sure: bool  # in brackets, or with hours


def take_stamps(blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """The blocks without their stamps and with their times, and the stamps as blocks of their own."""
    blocks, ended = _without_closing(blocks)
    stamps = _stamps(blocks)
    if not stamps:
        return list(blocks), ended
    taken = {stamp.index: stamp for stamp in stamps}
    kept: list[Block] = []
    found: list[Block] = []
    time: float | None = None
    for index, block in enumerate(blocks):
        stamp = taken.get(index)
        if stamp is None:
            kept.append(block if time is None or block.time is not None else replace(block, time=time))
            time = None
            continue
        found.append(Block(block.text[: stamp.end].strip(), BlockKind.CUE_TIME, position=block.position))
        rest = block.text[stamp.end :]
        time = float(stamp.seconds)
        if rest:
            kept.append(replace(block, text=rest, time=time if block.time is None else block.time))
            time = None
    return kept, sorted([*found, *ended], key=lambda block: block.position)


def _without_closing(blocks: Sequence[Block]) -> tuple[Sequence[Block], list[Block]]:
    """The blocks without day and time at the end of what was said, as pages that report live print them."""
    places = {i: place for i, block in enumerate(blocks) if (place := _closing_place(block))}
    if len(places) < _LEAST_CLOSING:
        return blocks, []
    kept: list[Block] = []
    found: list[Block] = []
    for i, block in enumerate(blocks):
        place = places.get(i, 0)
        kept.append(replace(block, text=block.text[:place]) if place else block)
        if place:
            stamp = block.text[place:].strip()
            found.append(Block(stamp, BlockKind.CUE_TIME, position=block.position + place))
    return kept, found


def _closing_place(block: Block) -> int:
    """Where a stamp at the end of a paragraph begins; 0 where there is none, or nothing else."""
    if not block.text[-1:].isdigit() and block.text[-1:] not in ("]", ")", "）", "】"):
        return 0
    base = max(0, len(block.text) - _TAIL)
    match = _CLOSING.search(block.text[base:])
    return base + match.start() if match else 0


def _stamps(blocks: Sequence[Block]) -> list[_Stamp]:
    """The stamps of a file that has the habit; none of one that only names some hours."""
    found = [stamp for i, block in enumerate(blocks) if (stamp := _read(i, block)) is not None]
    sure = [stamp for stamp in found if stamp.sure]
    if len(sure) < len(found) and found[0].seconds > _BEGINNING:
        found = sure
    if len(found) < _LEAST:
        return []
    rising = sum(left.seconds <= right.seconds for left, right in pairwise(found))
    return found if rising >= _IN_ORDER * (len(found) - 1) else []


def _read(index: int, block: Block) -> _Stamp | None:
    if block.kind in (BlockKind.NOTE, BlockKind.TABLE_ROW) or not any(
        map(block.text[:3].__contains__, "0123456789")
    ):
        return None
    match = _STAMP.match(block.text)
    if match is None or bool(match.group(1)) != bool(match.group(5)):
        return None
    hours, minutes, seconds = (int(part or 0) for part in match.group(2, 3, 4))
    if seconds > 59 or (hours and minutes > 59):
        return None
    sure = bool(match.group(1)) or match.group(2) is not None
    return _Stamp(index, match.end(), 3600 * hours + 60 * minutes + seconds, sure)
