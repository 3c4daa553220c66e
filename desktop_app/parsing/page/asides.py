"""What is printed with a transcript and is nobody's words, taken out of it and kept with its place."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

from desktop_app.model.document import Block
from desktop_app.model.transcript import Aside, AsideKind, Paragraph, Turn
from desktop_app.parsing.drafts import Draft

from .furniture import Page
from .loops import Loop, loops_in
from .paragraphs import Joined, single_spaced
from .stage import Cleared, clear, is_direction

_REACH = 2_000_000  # code points of a transcript in which loops are looked for
_WARNED = 5  # loops that are named one by one


@dataclass(slots=True)
class Text:
    """Turns with numbered paragraphs, and what stood between their words."""

    turns: list[Turn] = field(default_factory=list)
    asides: list[Aside] = field(default_factory=list)
    pieces: list[tuple[int, int, int]] = field(default_factory=list)  # block position, paragraph, offset

    @property
    def last(self) -> int:
        """The number of the last paragraph so far."""
        return self.turns[-1].paragraphs[-1].number if self.turns else 0


def placed(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with positions that rise by the length of their texts at least, as later steps need."""
    if all(left.position + len(left.text) <= right.position for left, right in pairwise(blocks)):
        return list(blocks)
    places = accumulate((len(block.text) + 1 for block in blocks), initial=0)
    return [
        Block(b.text, b.kind, b.level, b.speaker, b.role, b.lead, b.gap, place, b.time)
        for b, place in zip(blocks, places, strict=False)
    ]


def without_directions(drafts: Sequence[Draft]) -> Text:
    """The turns without stage directions; a turn of nothing else stays as it is."""
    text = Text()
    for draft in drafts:
        _add(text, draft)
    return text


def _add(text: Text, draft: Draft) -> None:
    cleared = [clear(paragraph, opens_turn=i == 0) for i, paragraph in enumerate(draft.paragraphs)]
    if not any(paragraph.text for paragraph in cleared):
        cleared = [Cleared(str(paragraph)) for paragraph in draft.paragraphs]
    number = text.last
    paragraphs = []
    for before, after in zip(draft.paragraphs, cleared, strict=True):
        if not after.text:
            text.asides += [Aside(AsideKind.STAGE, cut.text, number) for cut in after.cuts]
            continue
        number += 1
        paragraphs.append(Paragraph(number, after.text))
        text.asides += [Aside(AsideKind.STAGE, cut.text, number, cut.offset) for cut in after.cuts]
        if isinstance(before, Joined):
            text.pieces += [(place, number, after.place(offset)) for place, offset in before.pieces]
    text.turns.append(Turn(len(text.turns), draft.speaker, draft.role, tuple(paragraphs), draft.label.raw))


def _set_apart(
    kind: AsideKind, blocks: Sequence[Block], pieces: Sequence[tuple[int, int, int]]
) -> Iterator[Aside]:
    """Blocks that are no speech, with the place in the paragraph that goes on across them, or after one."""
    positions = [position for position, _, _ in pieces]
    for block in blocks:
        after = bisect_left(positions, block.position)
        number = pieces[after - 1][1] if after else 0
        inside = 0 < after < len(pieces) and pieces[after][1] == number
        yield Aside(kind, single_spaced(block.text), number, pieces[after][2] if inside else -1)


def _closing_directions(notes: Sequence[str], last: int) -> Iterator[Aside]:
    """What the room does after the last words: "(The meeting rose at 5 p.m.)"."""
    for note in notes:
        if len(note) < 200 and note[0] in "(（[【" and is_direction(note.strip("()（）[]【】 ")):
            yield Aside(AsideKind.STAGE, note, last)


def loops_of(turns: Sequence[Turn]) -> list[tuple[int, Loop]]:
    """Each loop with the number of the paragraph in which it begins; of a very long text in its beginning."""
    found: list[tuple[int, Loop]] = []
    left = _REACH
    for turn in turns:
        if left <= 0:
            break
        texts = [paragraph.text[:left] for paragraph in turn.paragraphs]
        left -= sum(map(len, texts))
        found += [(turn.paragraphs[loop.paragraph].number, loop) for loop in loops_in(texts)]
    return found


def loop_warnings(loops: Sequence[tuple[int, Loop]]) -> Iterator[str]:
    """One sentence for each of the first loops, and one for all others."""
    for number, loop in loops[:_WARNED]:
        yield f"¶{number} says “{loop.phrase[:60]}” {loop.times} times in a row, as transcribing machines do"
    if len(loops) > _WARNED:
        yield f"{len(loops) - _WARNED} more places repeat a phrase in the same way"


def asides_of(
    text: Text, page: Page, notes: Sequence[str], loops: Sequence[tuple[int, Loop]]
) -> tuple[Aside, ...]:
    """Everything aside, by paragraph, and in it by offset; what stands after a paragraph comes last."""
    asides = [
        *text.asides,
        *_set_apart(AsideKind.PAGE, page.dropped, text.pieces),
        *_set_apart(AsideKind.STAGE, page.directions, text.pieces),
        *_closing_directions(notes, text.last),
        *(Aside(AsideKind.LOOP, loop.phrase, number, loop.offset) for number, loop in loops),
    ]
    return tuple(sorted(asides, key=lambda aside: (aside.paragraph, aside.offset < 0, aside.offset)))
