"""Counted groups become sets: with their series, their list, or nothing but their number."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop_app.model.outline import Kind
from desktop_app.model.spans import TextSpan
from desktop_app.outline.findings import Finding

from . import members
from .clauses import announcement
from .counted import Count
from .counts import counts
from .drafts import Draft
from .formula_parts import Explained, Formulas
from .layouts import layout
from .lexicon import lexicon, plural
from .listing import Layout
from .ordinals import Cue, cues
from .runs import Run, noun_plural, runs
from .schemes import scheme_name
from .text import Sentence

_FAR = 14
"""Sentences before a series in which a count with its noun announces it."""

_AS_FOLLOWS = re.compile(
    r"(?:as follows|the following|are these|one by one|in turn|one after (?:the other|another))"
    r"[^.]{0,40}[:.]?$|:$"
)
_PASSIVE = re.compile(
    r"(?:\sof [a-z ]{3,40})?\s(?:have been|has been|are to be|will be|are being|were|are)\s"
)
_CHOSEN = re.compile(
    r"\s(?:identified|selected|chosen|designated|named|nominated|shortlisted|earmarked) (?:by|for)\b"
)
_WILL_LAY_OUT = re.compile(
    r"(?:there are|there're|there is|make|add|share|mention|highlight|address|elaborate on|raise|emphasi[sz]e"
    r"|stress|about|have|has|take|took"
    r"|gives? us|offers?|face|see)\s(?:just |only |my |all )?$",
    re.IGNORECASE,
)


Known = dict[tuple[int, str], Draft]
"""The latest set of each number and last word of its head noun."""


@dataclass(slots=True)
class Groups:
    """The sets of one stretch, and what later text refers back to."""

    before: Known
    drafts: list[Draft] = field(default_factory=list)
    latest: Known = field(default_factory=dict)
    counted: list[tuple[Count, Draft]] = field(default_factory=list)
    loose: list[Run] = field(default_factory=list)  # series that no count announces
    busy: set[int] = field(default_factory=set)  # indices of sentences that are members


def groups(sentences: list[Sentence], formulas: Formulas, before: Known) -> Groups:
    """The sets of one stretch with their members.

    Args:
        sentences: of the stretch.
        before: the sets of earlier stretches, which "the above four tasks" can mean.
        formulas: their digits count nothing; explanations of a digit that are counts become its sets.
    """
    found = [count for count in counts(sentences) if not _in_formula(count, formulas)]
    series = runs(cues(sentences))
    made = Groups(before=before)
    owned: dict[int, Run] = {}
    for run in series:
        count = _owner(run, found, owned, sentences)
        if count is not None:
            owned[id(count)] = run.filled(count.number)
        elif not run.loose and _shows(run, sentences):
            made.loose.append(run.bridged())
    made.busy |= {cue.sentence.index for run in [*owned.values(), *made.loose] for cue in run.cues}
    for count in found:
        _Grouping(count, sentences, owned.get(id(count)), formulas.explained, made).settle()
    return made


def _in_formula(count: Count, formulas: Formulas) -> bool:
    here = count.sentence.span(count.start, count.end)
    return any(here.overlaps(place) for place in formulas.places)


def _shows(run: Run, sentences: list[Sentence]) -> bool:
    """Whether a series without a count is one of things announced: no numbered paragraphs, no mere words."""
    first, last = run.cues[0], run.cues[-1]
    short = first.sentence.index == last.sentence.index and all(
        len(_said(cue).split()) <= 4 for cue in run.cues
    )
    if short and not all(map(_opens_with_deed, run.cues)):
        return False
    if run.family == "on":  # "On the first, …" answers questions by their number
        return bool(noun_plural(run))
    if run.family not in ("list", "letter", "roman", "bullet") or first.inner:
        return True
    at = first.sentence.index - sentences[0].index
    before = sentences[at - 1].said.rstrip() if at else ""
    if before.endswith(":") or (before.endswith(("–", "—", " -")) and all(map(_is_ordered, run.cues))):
        return True
    return all(_says_action(cue) for cue in run.cues)


def _is_ordered(cue: Cue) -> bool:
    """Whether a member says what shall be done, as a motion does: "(2) further consider whether"."""
    said = _said(cue).lower().split()
    first = next((word for word in said if word not in lexicon().adverbs and not word.endswith("ly")), "s")
    return (
        first.isalpha()
        and first not in lexicon().determiners | lexicon().pronouns | {"in", "at", "on"}
        and first[-1] != "s"
    )


def _opens_with_deed(cue: Cue) -> bool:
    """Whether a member of a few words is a deed: "first, raising the wall; second, …"."""
    words = _said(cue).split()
    return len(words) > 1 and words[0].lower() in lexicon().gerund


def _says_action(cue: Cue) -> bool:
    return announcement(cue.sentence, cue.body, cue.end).is_action


def _said(cue: Cue) -> str:
    return cue.sentence.text[cue.body : cue.end]


def _sentence_index(count: Count) -> int:
    return count.sentence.index


def _owner(
    run: Run, found: Sequence[Count], owned: dict[int, Run], sentences: list[Sentence]
) -> Count | None:
    """The count that announces a series: with the same noun, the same number, near before it."""
    first = run.cues[0]
    best, score = None, 0.0
    for count in found[bisect_left(found, first.sentence.index - _FAR, key=_sentence_index) :]:
        if (count.sentence.index, count.end) > (first.sentence.index, first.start):
            break
        gap = first.sentence.index - count.sentence.index
        if id(count) in owned:
            continue
        points = _points(run, count, gap)
        if points > score and not _lists_itself(count, run, sentences):
            best, score = count, points
    return best


def _points(run: Run, count: Count, gap: int) -> float:
    """How well a count fits a series; 0 where it cannot announce it."""
    noun = noun_plural(run)
    same_noun = bool(noun) and (
        noun == count.head or count.head.endswith(" " + noun) or count.head.startswith(noun + " ")
    )
    said = re.findall(r"[a-z]+", count.label.lower())
    same_noun |= bool(run.noun) and (run.noun in said or plural(run.noun) in said)
    size = len(run.filled(count.number).cues)
    named = bool(run.noun) and run.noun not in ("thing", "point", "item", "issue", "step", "aspect", "one")
    if not (count.known or gap == 0):
        return 0.0
    if named and not same_noun and not (gap == 1 and count.number == size > 2):
        return 0.0
    exact = count.number == size or (not run.cues[-1].explicit and count.number == size - 1)
    announces = bool(_AS_FOLLOWS.search(count.sentence.said[-60:])) and gap <= 1
    reach = _FAR if same_noun else 7 if count.scheme else 4 if exact or announces else 1
    elsewhere = run.cues[0].inner and gap > 1 and not same_noun
    if gap > reach or elsewhere or (run.loose and not (same_noun or exact)):
        return 0.0
    return (
        1
        + 3 * same_noun
        + exact
        + 0.4 * announces
        + 0.3 * (count.number >= size)
        - 0.2 * gap
        - (1.0 if count.number < size and not same_noun else 0.0)
    )


def _lists_itself(count: Count, run: Run, sentences: list[Sentence]) -> bool:
    """Whether a count's own sentence lists its members in full, so that the series is another matter."""
    if count.sentence.index == run.cues[0].sentence.index or count.scheme or run.family == "on":
        return False
    found = layout(count, sentences, {count.sentence.index + 1})
    if not found or not found.certain or found.members[0].sentence is not count.sentence:
        return False
    return all(len(member.words.split()) > 1 for member in found.members)


class _Grouping:
    """What becomes of one count."""

    def __init__(
        self,
        count: Count,
        sentences: list[Sentence],
        run: Run | None,
        explained: list[Explained],
        made: Groups,
    ) -> None:
        self.count, self.sentences, self.run, self.made = count, sentences, run, made
        self.key = count.number, count.head.split()[-1]
        self.explained = next((e for e in explained if e.covers(count)), None)
        self.here = count.sentence.span(count.start, count.end)

    def settle(self) -> None:
        """Makes a set, adds to an earlier one, or does nothing."""
        earlier = self.made.latest.get(self.key)
        if earlier is not None and self._is_same(earlier):
            self._add_to(earlier)
        elif self._is_mention():
            self.made.before[self.key].finding.mentions.append(self.here)
        elif not self.count.back or self.run is not None or self._is_listed_here():
            self._make()

    def _is_mention(self) -> bool:
        """Whether an earlier speaker announced the group: "the above four tasks"."""
        if self.key not in self.made.before or not (self.count.back or self.count.definite):
            return False
        return self.run is None and self._layout() is None

    def _is_same(self, earlier: Draft) -> bool:
        if self.count.back or self.count.definite or not earlier.finding.members:
            return True
        return self.run is None and self._layout() is None

    def _is_listed_here(self) -> bool:
        """Whether the very sentence lists "these three priorities", which no other sentence has named."""
        found = self._layout()
        return found is not None and found.certain and found.members[0].sentence is self.count.sentence

    def _layout(self) -> Layout | None:
        if self.run is not None and self.run.family != "on":
            return None
        return layout(self.count, self.sentences, self.made.busy)

    def _add_to(self, earlier: Draft) -> None:
        """A group named again: a mention, unless its members are laid out only here."""
        finding = earlier.finding
        children: list[Draft] = []
        if not finding.members and self.run is not None:
            children = members.of_run(self.run, self.count.head, self.sentences, earlier, self.made.busy)
            finding.members = [child.finding.label for child in children]
            finding.rule, finding.confidence = "count.run", 0.9
        elif not finding.members and (found := self._layout()):
            children = self._fill(earlier, found)
        if (finding.members and children) or (finding.members and finding.evidence[0] == self.here):
            finding.evidence.append(self.count.sentence.span())
        else:
            finding.mentions.append(self.here)
        self.made.drafts += children

    def _fill(self, draft: Draft, found: Layout) -> list[Draft]:
        """Gives a set the members of a layout; those that are items of their own."""
        children = members.of_layout(found, self.count.head, draft)
        draft.finding.members = (
            [child.finding.label for child in children] if found.clauses else [m.words for m in found.members]
        )
        draft.finding.rule, draft.finding.confidence = "count.list", max(found.sure, draft.finding.confidence)
        self.made.busy |= {m.sentence.index for m in found.members if m.sentence is not self.count.sentence}
        return children

    def _make(self) -> None:
        """A new set with its members."""
        count, found = self.count, self._layout()
        if self.run is None and found is None and not self._stands_alone():
            return
        draft = self._draft()
        finding = draft.finding
        children: list[Draft] = []
        if self.run is not None:
            run = self._own_part(self.run)
            if members.are_listed(run, count.sentence):
                finding.members = members.named_in(run)
            else:
                children = members.of_run(run, count.head, self.sentences, draft, self.made.busy)
                finding.members = [child.finding.label for child in children]
            finding.rule, finding.confidence = "count.run", 0.9
            finding.why = f"“{count.label}” announces a counted group, and a numbered series follows."
            if found and len(found.members) == count.number:
                finding.members = [m.words for m in found.members]
        elif found is not None:
            children = self._fill(draft, found)
            finding.why = f"“{count.label}” announces a counted group, and its members are listed."
        self.made.latest[self.key] = draft
        self.made.counted.append((count, draft))
        self.made.drafts += [draft, *children]

    def _draft(self) -> Draft:
        """The set, or the framework that is named by its number or stands on its legs."""
        count, scheme = self.count, scheme_name(self.count)
        pillars = count.head == "pillars" and self.explained is None
        finding = Finding(
            Kind.FRAMEWORK if scheme or count.scheme or pillars else Kind.SET,
            f"{scheme}: {count.label}" if scheme else count.label,
            [self._evidence(scheme)],
            "count",
            f"“{count.label}” announces a counted group.",
            0.9 if self.explained else 0.65,
            count_stated=count.number,
        )
        parent = self.explained.framework if self.explained else None
        return Draft(finding, count.sentence.stretch, head=count.head, parent=parent)

    def _evidence(self, scheme: str) -> TextSpan:
        """The words that announce the group."""
        sentence = self.count.sentence
        if self.explained:
            return self.explained.span
        if scheme:
            return sentence.span()
        end = self.count.start + len(self.count.label)
        return (
            sentence.span(self.count.start, end)
            if sentence.text[self.count.start : end] == self.count.label
            else self.here
        )

    def _own_part(self, run: Run) -> Run:
        """The series without what goes beyond the number: "A third option was ruled out"."""
        extra = run.cues[self.count.number :]
        if extra and all(cue.words.lower().startswith(("a ", "an ")) for cue in extra):
            return Run(run.cues[: self.count.number], run.numbers[: self.count.number])
        return run

    def _is_named(self) -> bool:
        """Whether what is counted bears a name: "seven new National Reef Institutes"."""
        sentence, count = self.count.sentence, self.count
        words = [
            t for t in sentence.tokens if count.start < t.start and t.end <= count.end and t.low != "new"
        ]
        return len(words) > 1 and all(word.text[0].isupper() for word in words) and not count.approximate

    def _is_chosen(self) -> bool:
        """Whether the text says who laid the group down: "the six sites identified by the Board"."""
        return _CHOSEN.match(self.count.sentence.text, self.count.end, self.count.sentence.end) is not None

    def _stands_alone(self) -> bool:
        """Whether a number and a noun announce a group though no members follow."""
        count = self.count
        if self.explained is not None or (count.scheme and count.known):
            return True
        if self._is_chosen():
            return True
        if count.definite or (not count.known and not self._is_named()):
            return False
        if count.approximate and lexicon().member_kind.get(count.head) is not Kind.TASK:
            return False
        if count.start == count.sentence.start and not _PASSIVE.match(count.sentence.text, count.end):
            return False
        if count.head in lexicon().strong_heads or self._is_named():
            return True
        before = count.sentence.text[max(count.sentence.start, count.start - 24) : count.start]
        return bool(_WILL_LAY_OUT.search(before)) and count.head in (
            "points",
            "differences",
            "aspects",
            "matters",
            "concerns",
            "things",
            "messages",
            "considerations",
            "tools",
        )
