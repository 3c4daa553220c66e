"""The blocks of a word processor's document as a whole: numbered, wrapped lines known, bold weighed."""

from collections.abc import Iterable, Sequence

from desktop_app.importing.text.limits import MOST_LINES
from desktop_app.importing.text.wrapping import wrap_width
from desktop_app.model.document import Block, BlockKind
from desktop_app.model.errors import UnreadableFileError

_MARKED_SHARE = 0.5  # of a document's text; where more is bold, bold marks nothing


def assembled(blocks: Iterable[Block]) -> tuple[tuple[Block, ...], int]:
    """The blocks that hold anything, with running numbers, and the width at which they are wrapped.

    A wrapped text that was saved as a document has a paragraph, or a line break, for every line of it: its
    paragraphs are lines. Where most of the text is bold, what is bold throughout has no lead.

    Args:
        blocks: blank ones stand for blank paragraphs.

    Raises:
        UnreadableFileError: too_large.
    """
    found = list(blocks)
    if len(found) > MOST_LINES:
        detail = f"the file has more than {MOST_LINES:,} paragraphs; split it and import the parts"
        raise UnreadableFileError("too_large", detail)
    found, width = _with_lines(found)
    shouted = _is_shouted(found)
    return tuple(
        Block(b.text, b.kind, b.level, b.speaker, b.role, _lead(b, shouted), b.gap, number, b.time)
        for number, b in enumerate(found)
    ), width


def _with_lines(found: Sequence[Block]) -> tuple[list[Block], int]:
    """Paragraphs as lines, where they are wrapped; blank ones are left out."""
    filled = [block for block in found if block.text or block.kind is BlockKind.PAGE_BREAK]
    paragraphs = [block for block in found if block.kind is BlockKind.PARAGRAPH]
    width = wrap_width([line for b in paragraphs for line in (("", b.text) if b.gap else (b.text,))])
    if width:  # by line breaks inside paragraphs
        return [_as_line(block, gap=block.gap) for block in filled], width
    width = wrap_width([block.text for block in paragraphs])
    if not width:
        return filled, 0
    lines: list[Block] = []
    gap = True
    for block in found:
        if block.text or block.kind is BlockKind.PAGE_BREAK:
            lines.append(_as_line(block, gap=gap))
        gap = block.kind is not BlockKind.PARAGRAPH or not block.text
    return lines, width


def _as_line(block: Block, *, gap: bool) -> Block:
    if block.kind is not BlockKind.PARAGRAPH:
        return block
    return Block(block.text, BlockKind.LINE, lead=block.lead, gap=gap)


def _is_shouted(found: Iterable[Block]) -> bool:
    """Whether most of what is said is set like a name."""
    speech = [block for block in found if block.kind not in (BlockKind.NOTE, BlockKind.FURNITURE)]
    marked = sum(len(block.lead) for block in speech)
    return marked > _MARKED_SHARE * sum(len(block.text) for block in speech)


def _lead(block: Block, shouted: bool) -> str:
    return "" if shouted and block.lead == block.text else block.lead
