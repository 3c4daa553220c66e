"""Cues of one series in one answer become runs."""

import re
from dataclasses import dataclass, field

from .cues import LAST, NEXT, Cue, cues
from .drafts import Draft
from .lexicon import pattern_of
from .passage import Passage

_COURTESY = re.compile(pattern_of("series", "courtesy"))
_RANKING = re.compile(pattern_of("series", "ranking"))
LEVELS = {"heading": 1, "paren": 2, "arabic": 3, "half": 4, "paren-arabic": 4, "ring": 5}
"""How deep a series of numbered blocks stands; all other series stand inside sentences."""
INLINE = 6
_MIXING = frozenset(("di", "first"))  # 第一 … 其次, 首先 … 第二
_TAKEN_UP = frozenset(
    ("di", "first", "yi", "qi", "yi-must", "side", "each")
)  # may go on with 还有一个 or end with 最后
_REPEATED = frozenset(("each", "hand"))  # every member begins with the same words
_NEAR = 3  # sentences between a member and a 然后 that takes it up
_OPEN_RUNS = 12  # runs that may still be waiting for their next member


@dataclass(eq=False, slots=True)
class Run:
    """A series of cues with rising values."""

    series: str
    cues: list[Cue] = field(default_factory=list)
    dead: bool = False  # courtesies, ranks: the whole series yields nothing
    owner: Draft | None = None  # the set that announces it
    values: set[int] = field(default_factory=set)
    top: int = 0  # the highest value so far
    noun: str = ""  # what the cues number, where they say so

    @property
    def level(self) -> int:
        """From 1, a heading, to 6, inside a sentence."""
        return LEVELS.get(self.series, INLINE)

    def take(self, cue: Cue) -> None:
        """Add the next member."""
        if cue.value < 0:
            cue.value = self.top + 1
        self.cues.append(cue)
        self.values.add(cue.value)
        self.noun = self.noun or cue.noun
        self.top = max(self.top, cue.value)

    def left_out(self, cue: Cue) -> list[int]:
        """The numbers that stand nowhere in the run and would come right before a member."""
        lower = max((value for value in self.values if value < cue.value), default=0)
        return list(range(lower + 1, cue.value))

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.cues[0].start

    @property
    def end(self) -> int:
        """Where its last member ends."""
        return self.cues[-1].until

    def fits(self, cue: Cue, passage: Passage) -> bool:
        """Whether the cue may be its next member, or one left out before."""
        last = self.cues[-1]
        if cue.value == NEXT:
            return self._takes_up(cue, last, passage) and (
                self.top > 1 or cue.series in ("then", "di", "side", "each")
            )
        if cue.value == LAST:
            return self._takes_up(cue, last, passage)
        sided = self.series == "side" and cue.noun == "方面"  # 一方面 … 另一方面 … 第三方面
        counted_on = self.series == "each" and cue.series == "di" and cue.value == self.top + 1
        if not (counted_on or cue.series == self.series or {cue.series, self.series} <= _MIXING or sided):
            return False
        if cue.noun and self.noun and cue.noun != self.noun:
            return False
        return self.top < cue.value <= self.top + 2 or (cue.value < self.top and cue.value not in self.values)

    def goes_on(self, cue: Cue, passage: Passage) -> bool:
        """Whether 一个是 is the next member of 一个是 …, in the same paragraph."""
        last = self.cues[-1]
        return self.series == cue.series and passage.paragraph_index(cue.start) == passage.paragraph_index(
            last.start
        )

    def _takes_up(self, cue: Cue, last: Cue, passage: Passage) -> bool:
        if self.series not in _TAKEN_UP or (cue.series == "side") != (self.series == "side"):
            return False
        if cue.series == "then" and self.series != "first":
            return False
        opening = [passage.text[member.start - 1] in "。！？\n" for member in self.cues[-2:]]
        if len(opening) > 1 and all(opening) and passage.text[cue.start - 1] in "，、：":
            return False  # 最后 within the sentence of a member ends a series of its own
        apart = passage.paragraph_index(cue.start) - passage.paragraph_index(last.start)
        opens = passage.text[cue.start - 1] == "\n"
        sentences = passage.sentence_index(cue.start) - passage.sentence_index(last.start)
        near = sentences <= _NEAR if cue.series == "then" else True
        return near and (apart == 0 or (apart == 1 and opens and passage.text[last.start - 1] == "\n"))


def gather(passage: Passage) -> list[Run]:
    """Runs of rising ordinals in reading order: a restart opens a new run, a gap may be filled late."""
    waiting: list[Run] = []
    found: list[Run] = []
    for cue in cues(passage):
        if cue.series in _REPEATED and waiting and waiting[-1].goes_on(cue, passage):
            cue.value = waiting[-1].top + 1
        if cue.value == 1:
            run = Run(cue.series, dead=rejected(passage, cue))
            run.take(cue)
            waiting = [*waiting, run][-_OPEN_RUNS:]
            found.append(run)
            continue
        for index in range(len(waiting) - 1, -1, -1):
            run = waiting[index]
            if run.fits(cue, passage):
                run.take(cue)
                run.dead = run.dead or rejected(passage, cue)
                waiting = waiting[: index + 1]
                break
    runs = [run for run in found if len(run.cues) > 1]
    _limit(passage, runs)
    return [run for run in runs if not run.dead]


def rejected(passage: Passage, cue: Cue) -> bool:
    """A courtesy or a rank, no member."""
    if _COURTESY.match(passage.text, cue.end):
        return True
    start = passage.sentence(cue.start)[0]
    return bool(_RANKING.search(passage.text, max(start, cue.start - 60), cue.end + 4))


def _limit(passage: Passage, runs: list[Run]) -> None:
    """Where each member ends: at the next cue, the last one by its like, none beyond an enclosing member."""
    opening: dict[int, int] = {}
    for run in runs:
        for cue in run.cues:
            if passage.text[cue.start - 1] == "\n":
                opening[cue.start] = max(opening.get(cue.start, 0), run.level)
    enclosing: list[Run] = []
    for run in runs:
        for cue, following in zip(run.cues, run.cues[1:], strict=False):
            cue.until = max(following.start, cue.end)
        enclosing = [other for other in enclosing if other.end > run.start]
        run.cues[-1].until = min([_natural_end(passage, run, opening), *_borders(run, enclosing)])
        enclosing.append(run)


def _borders(run: Run, enclosing: list[Run]) -> list[int]:
    """Ends of the members that hold the whole run."""
    last = run.cues[-1].start
    return [
        cue.until
        for other in enclosing
        for cue in other.cues
        if cue.start < run.start and last < cue.until and cue.until > run.cues[-1].end
    ]


def _natural_end(passage: Passage, run: Run, opening: dict[int, int]) -> int:
    """The last member's end: its sentence where the others have one each, else its paragraph."""
    last = run.cues[-1]
    pairs = zip(run.cues, run.cues[1:], strict=False)
    one_each = all(
        passage.sentence_index(following.start - 1) <= passage.sentence_index(cue.start)
        for cue, following in pairs
    )
    paragraph_end = passage.paragraph(last.start)[1]
    if run.level == INLINE:
        return passage.sentence(last.start)[1] if one_each else paragraph_end
    place = paragraph_end
    if all(passage.text[cue.start - 1] == "\n" for cue in run.cues):
        text = passage.text
        while place + 1 < len(text) and (
            opening.get(place + 1, 0) > run.level or (text[place + 1] == "（" and place + 1 not in opening)
        ):
            place = text.find("\n", place + 1)
    return place
