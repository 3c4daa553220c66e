"""Runs: cues of one series, in rising order, within what one speaker says."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from .lexicon import lexicon
from .ordinals import LAST, NEXT, Cue

NEAR, FAR = 6, 20
"""How many sentences away "next" and "finally" still belong to a series."""

_SKIPPED = 3
"""How far the number of a next member may be from the one before: 1, 2, 4 leaves out one."""

_ALONE = frozenset({"labelled", "list", "letter", "roman", "bullet", "hand"})
"""Families that go on only with their own kind; the others mix, as speakers do."""


_OF_THESE = re.compile(r"\sof\s(?:these|them|those|which)\s")
_KIN = {"the": "one"}
"""Families that are one for this purpose: "One is …, another …, the last is …"."""


@dataclass(slots=True)
class Run:
    """A series of cues."""

    cues: list[Cue] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)  # what each counts, "next" and "finally" resolved
    closed: bool = False
    passed: list[Cue] = field(default_factory=list)  # "next" and "in addition" that were not taken in

    @property
    def family(self) -> str:
        """The construction it began with."""
        return self.cues[0].family

    @property
    def noun(self) -> str:
        """The noun its cues name, if any does."""
        return next((cue.noun for cue in self.cues if cue.noun), "")

    @property
    def loose(self) -> bool:
        """Whether it needs a counted group that announces it."""
        return any(cue.loose for cue in self.cues)

    def accepts(self, cue: Cue, *, same_family: bool, exact: bool) -> bool:
        """Whether a cue goes on with this series."""
        if self.closed or cue.sentence.stretch != self.cues[0].sentence.stretch:
            return False
        if not self._fits(cue, same_family=same_family):
            return False
        if cue.number >= NEXT:
            return not cue.adding and self._near(cue)
        step = cue.number - self.numbers[-1]
        return step == 1 if exact else 2 <= step <= _SKIPPED

    def _fits(self, cue: Cue, *, same_family: bool) -> bool:
        if cue.noun and self.noun and cue.noun != self.noun:
            return False
        if _KIN.get(cue.family, cue.family) == _KIN.get(self.family, self.family):
            return True
        if same_family or cue.inner or (cue.number == LAST and _OF_THESE.search(cue.words)):
            return False  # "the last of these is" speaks of what was just named
        if cue.number == NEXT and cue.family == "the" and self.family not in ("the", "one", "loose"):
            return False  # "the other is" answers "one is"
        if cue.number == LAST and self.family == "labelled":
            return cue.sentence.index - self.cues[-1].sentence.index <= 2
        return not {cue.family, self.family} & _ALONE

    def _near(self, cue: Cue) -> bool:
        """Whether "next" or "finally" is near enough, and "next" in a series that has no numbers so far."""
        gap = cue.sentence.index - self.cues[-1].sentence.index
        numbered = any(c.explicit and n > 1 for c, n in zip(self.cues, self.numbers, strict=True))
        if cue.number == NEXT and cue.family == "adverb":
            return gap <= NEAR and not numbered
        return gap <= FAR

    def might_take(self, cue: Cue) -> bool:
        """Whether "next" or "in addition" can be a member of a series that lacks one."""
        return (
            not self.closed
            and cue.sentence.stretch == self.cues[0].sentence.stretch
            and self._fits(cue, same_family=False)
            and cue.sentence.index - self.cues[-1].sentence.index <= FAR
        )

    def filled(self, number: int) -> "Run":
        """The series with what it passed by, where that makes as many members as are announced."""
        if not self.passed or len(self.cues) + len(self.passed) != number:
            return self
        whole = sorted([*self.cues, *self.passed], key=lambda cue: (cue.sentence.index, cue.start))
        return Run(whole, list(range(1, number + 1)), self.closed)

    def bridged(self) -> "Run":
        """The series with all it passed by between "First" and "Finally", where nothing else is between."""
        if not self.closed or any(cue.explicit for cue in self.cues[1:]):
            return self
        return self.filled(len(self.cues) + len(self.passed))

    def gives_way(self, cue: Cue) -> bool:
        """Whether what closed the series only spoke of its members: "The last of these …. Fifth, …"."""
        if not self.closed or len(self.cues) < 3 or not _OF_THESE.search(self.cues[-1].words):
            return False
        return cue.number in (LAST, self.numbers[-1]) and self._fits(cue, same_family=False)

    def reopen(self) -> None:
        """Takes the last cue out."""
        self.cues.pop()
        self.numbers.pop()
        self.closed = False

    def add(self, cue: Cue) -> None:
        """Takes a cue in."""
        self.numbers.append(self.numbers[-1] + 1 if cue.number >= NEXT else cue.number)
        self.closed = cue.number == LAST
        self.cues.append(cue)


def runs(cues: Iterable[Cue]) -> list[Run]:
    """All series of at least two members; a run that stands inside a member of another comes after it."""
    opened: list[Run] = []
    open_now: list[Run] = []
    for cue in cues:
        if open_now and open_now[-1].cues[-1].sentence.stretch != cue.sentence.stretch:
            open_now.clear()
        if cue.family == "bullet":
            _bullet(cue, opened, open_now)
        elif cue.number == 1:
            _open(cue, opened, open_now)
        else:
            _continue(cue, open_now)
    return [run for run in opened if _holds(run)]


def _open(cue: Cue, opened: list[Run], open_now: list[Run]) -> None:
    run = Run([cue], [1])
    opened.append(run)
    open_now.append(run)
    del open_now[:-12]


def _continue(cue: Cue, open_now: list[Run]) -> None:
    """Gives a cue to the innermost series it fits; what was open inside that one is closed."""
    if open_now and open_now[-1].gives_way(cue):
        open_now[-1].reopen()
    for same_family, exact in ((True, True), (False, True), (True, False)):
        for depth in range(len(open_now) - 1, -1, -1):
            if open_now[depth].accepts(cue, same_family=same_family, exact=exact):
                open_now[depth].add(cue)
                del open_now[depth + 1 :]
                return
    if cue.number == NEXT:
        innermost = next((run for run in reversed(open_now) if run.might_take(cue)), None)
        if innermost is not None:
            innermost.passed.append(cue)


def _bullet(cue: Cue, opened: list[Run], open_now: list[Run]) -> None:
    """Bullets of neighbouring paragraphs are one series."""
    last = opened[-1] if opened else None
    if last and last.family == "bullet" and last.cues[-1].sentence.number == cue.sentence.number - 1:
        last.numbers.append(last.numbers[-1] + 1)
        last.cues.append(cue)
    else:
        _open(cue, opened, open_now)


def _holds(run: Run) -> bool:
    """Whether a series has two members, and more to it than "first … then", "first … finally" far away."""
    if len(run.cues) < 2:
        return False
    if len(run.cues) == 2 and run.family == "adverb" and run.cues[1].number == LAST:
        return run.cues[1].sentence.index - run.cues[0].sentence.index <= NEAR
    if run.family == "one" and not any(
        c.explicit and n > 1 for c, n in zip(run.cues, run.numbers, strict=True)
    ):
        return len(run.cues) > 2 or run.cues[1].sentence.index - run.cues[0].sentence.index <= NEAR
    return True


def noun_plural(run: Run) -> str:
    """The plural of the noun its cues name, where it is one of counted groups."""
    return lexicon().plural_of.get(run.noun, "")
