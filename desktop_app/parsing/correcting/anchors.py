"""Places for corrections: made in one text, found again in another, or not at all."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from desktop_app.model.corrections import Anchor
from desktop_app.model.spans import shared_start
from desktop_app.model.transcript import Transcript, is_cjk

CONTEXT = 32
"""Code points kept on each side of a quotation."""
AGREEMENT = 12
"""Code points of context that must agree on a side."""
OPENING = 80
"""Code points of a turn's beginning by which it is found again."""
LONE, LONE_HAN = 12, 6
"""Code points of a quotation that is believed with context on one side only."""
MOST_PLACES = 2_000
"""Places of a quotation that are looked at; one that occurs more often is told by position alone."""

Place = tuple[int, int]
"""A paragraph, counted from 0, and an offset in it."""
Allowed = Callable[[int, int], bool]
"""Whether a place may be the one."""


class Text:
    """The paragraphs of a transcript as one text, parted by line feeds."""

    def __init__(self, paragraphs: Sequence[str]) -> None:
        self.whole = "\n".join(paragraphs)
        self._lengths = [len(paragraph) for paragraph in paragraphs]
        self._starts = [0]
        for length in self._lengths[:-1]:
            self._starts.append(self._starts[-1] + length + 1)

    def anchor(self, paragraph: int, start: int, end: int) -> Anchor:
        """The anchor of some words; paragraphs are counted from 0 here, and from 1 in it."""
        first = self._starts[paragraph] + start
        last = self._starts[paragraph] + end
        return Anchor(
            paragraph=paragraph + 1,
            start=start,
            quote=self.whole[first:last],
            before=self.whole[max(0, first - CONTEXT) : first],
            after=self.whole[last : last + CONTEXT],
        )

    def find(self, anchor: Anchor, allowed: Allowed = lambda paragraph, start: True) -> Place | None:
        """Where an anchor's words now stand: paragraph from 0, and offset; None where that is not sure."""
        if not anchor.quote:
            return None
        still = self._unmoved(anchor)
        if still is not None and allowed(*still):
            return still
        found = []
        for count, at in enumerate(self._occurrences(anchor.quote)):
            if count == MOST_PLACES:
                return None
            place = self._place(at)
            if allowed(*place) and place[1] + len(anchor.quote) <= self._lengths[place[0]]:
                found.append((self._agreement(anchor, at), place))
        return _the_one(found, anchor.quote)

    def _unmoved(self, anchor: Anchor) -> Place | None:
        """The old place, where words and context are all as they were."""
        paragraph = anchor.paragraph - 1
        if not 0 <= paragraph < len(self._starts):
            return None
        same = self.anchor(paragraph, anchor.start, anchor.start + len(anchor.quote)) == anchor
        return (paragraph, anchor.start) if same else None

    def _occurrences(self, words: str) -> Iterator[int]:
        at = self.whole.find(words)
        while at >= 0:
            yield at
            at = self.whole.find(words, at + 1)

    def _place(self, at: int) -> Place:
        paragraph = bisect_right(self._starts, at) - 1
        return paragraph, at - self._starts[paragraph]

    def _agreement(self, anchor: Anchor, at: int) -> "_Agreement":
        end = at + len(anchor.quote)
        before = self.whole[max(0, at - CONTEXT) : at]
        after = self.whole[end : end + CONTEXT]
        return _Agreement(
            shared_start(anchor.before[::-1], before[::-1]),
            shared_start(anchor.after, after),
            len(anchor.before) < CONTEXT and before == anchor.before,
            len(anchor.after) < CONTEXT and after == anchor.after,
        )


@dataclass(frozen=True, slots=True)
class _Agreement:
    """How far the surroundings of a place are those that were kept."""

    before: int
    after: int
    to_begin: bool  # all of the text before, which is less than a context
    to_end: bool

    @property
    def sides(self) -> int:
        """On how many sides the surroundings agree."""
        return (self.before >= AGREEMENT or self.to_begin) + (self.after >= AGREEMENT or self.to_end)


def text_of(transcript: Transcript) -> Text:
    """The text of a transcript."""
    return Text([paragraph.text for _, paragraph in transcript.paragraphs()])


def turn_anchor(transcript: Transcript, index: int) -> Anchor:
    """The anchor of a turn: its opening."""
    first = transcript.turns[index].paragraphs[0]
    return text_of(transcript).anchor(first.number - 1, 0, min(OPENING, len(first.text)))


def _the_one(found: list[tuple[_Agreement, Place]], quote: str) -> Place | None:
    """The one place that must be meant: short words need their context on both sides."""
    needed = 1 if len(quote) >= (LONE_HAN if any(map(is_cjk, quote)) else LONE) else 2
    fit = sorted(
        ((a.sides, a.before + a.after, place) for a, place in found if a.sides >= needed), reverse=True
    )
    if not fit:
        return found[0][1] if needed == 1 and len(found) == 1 else None
    alone = len(fit) == 1 or fit[0][:2] > fit[1][:2]
    return fit[0][2] if alone else None
