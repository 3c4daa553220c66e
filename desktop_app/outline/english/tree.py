"""Parents: what an item hangs under."""

import re
from bisect import bisect_left
from itertools import islice

from desktop_app.model.outline import Kind

from .drafts import Draft, inside
from .lexicon import alternatives, lexicon
from .places import Place, Scopes, Spans
from .text import Sentence

_SCOPED = ("run.", "list.member", "formula.part", "member.")
_SCHEMES = (Kind.FRAMEWORK, Kind.PROGRAMME, Kind.MECHANISM)
_GROUPS = (Kind.SET, Kind.FRAMEWORK)
_TIMES = (*lexicon().dates["units"], *lexicon().dates["seasons"], "time", "morning", "afternoon", "evening")
_PLANS = (
    *("plan", "programme", "program", "strategy", "scheme", "framework", "layout", "system", "action plan"),
    *("project", "initiative", "reform", "campaign", "fund", "formula", "approach", "mechanism", "agenda"),
    "compact",
)
_ABOUT = re.compile(
    r"(?:(?:in substance|in short|in a nutshell|overall|around|to get there|under|specifically|here),?\s)?"
    rf"(?P<who>it|its|this(?!\s(?:{alternatives(_TIMES)})\b)|(?:the|this|our) (?:{alternatives(_PLANS)}))\b",
    re.IGNORECASE,
)
_UNDER = re.compile(
    r"(?:under|through|as part of|within|in the framework of|thanks to)\s(?:the\s|our\s|its\s)?",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[\w’'()-]+")
_DEPTH = 40
"""Stretches of text around a place that are looked at, the innermost first."""


class Tree:
    """Gives every draft its parent."""

    def __init__(self, drafts: list[Draft], sentences: list[Sentence]) -> None:
        """Takes the drafts in the order of the text."""
        self._drafts = drafts
        self._sentences = sentences
        self._sentence_starts: list[Place] = [(s.number, s.start) for s in sentences]
        self._scopes = Scopes((draft.scope, draft) for draft in drafts if draft.scope and _owns_text(draft))
        tasks = [draft for draft in drafts if draft.finding.rule == "commitment"]
        self._tasks = Spans((draft.finding.evidence[0], draft) for draft in tasks)
        self._mentions = Spans((span, d) for d in drafts if d.kind in _GROUPS for span in d.finding.mentions)
        self._schemes = [draft for draft in drafts if draft.kind in _SCHEMES]
        self._programmes = Spans(
            (span, draft)
            for draft in drafts
            if draft.kind in (Kind.PROGRAMME, Kind.FRAMEWORK)
            for span in [*draft.finding.evidence, *draft.finding.mentions]
        )
        self._named: dict[str, list[Draft]] = {}
        for draft in drafts:
            if draft.kind in (*_SCHEMES, Kind.COMPONENT):
                self._named.setdefault(draft.finding.label.lower(), []).append(draft)

    def grow(self) -> None:
        """Sets the parents of drafts that have none yet."""
        for draft in self._drafts:
            if draft.parent is None:
                parent = self._parent(draft)
                if parent is not None and not parent.under(draft):
                    draft.parent = parent
        for draft in self._drafts:
            draft.finding.parent = draft.parent.finding if draft.parent else None

    def _parent(self, draft: Draft) -> Draft | None:
        task = self._task_around(draft)
        if task is not None:
            return task
        sentence = self._sentence(draft)
        if draft.kind in _GROUPS and sentence is not None:
            opening = self._opening(draft, sentence)
            if opening is not None:
                return opening
        if draft.kind is Kind.TASK and sentence is not None:
            programme = self._programme_of(sentence)
            if programme is not None:
                return programme
        holder = self._holder(draft)
        if holder is not None:
            return holder
        if sentence is not None and draft.kind in (*_GROUPS, Kind.PROGRAMME):
            return self._referred(draft, sentence)
        return None

    def _task_around(self, draft: Draft) -> Draft | None:
        """The commitment in whose words a named thing stands."""
        if draft.kind is Kind.TASK:
            return None
        first = draft.finding.evidence[0]
        return next((task for span, task in self._tasks.overlapping(first) if inside(first, span)), None)

    def _holder(self, draft: Draft) -> Draft | None:
        """The member with the innermost stretch of text in which a draft begins."""
        around = islice(self._scopes.around(draft.at), _DEPTH)
        return next((holder for holder in around if holder is not draft and not holder.under(draft)), None)

    def _sentence(self, draft: Draft) -> Sentence | None:
        """The sentence in which a draft begins."""
        number, start = draft.at
        at = bisect_left(self._sentence_starts, (number, start + 1)) - 1
        found = self._sentences[at] if at >= 0 else None
        return found if found is not None and found.number == number and start < found.end else None

    def _opening(self, draft: Draft, sentence: Sentence) -> Draft | None:
        """The item whose name opens a set's sentence: "The Library Fund draws on three sources"."""
        said = [match.group() for match in _WORDS.finditer(sentence.said[:160].lower())][:12]
        said = said[1:] if said[:1] in (["the"], ["our"], ["a"], ["an"]) else said
        best: Draft | None = None
        for length in range(1, len(said)):
            named = self._named.get(" ".join(said[:length]), [])
            at = bisect_left(named, draft.at, key=lambda other: other.at)
            if at and (best is None or named[at - 1].at > best.at):
                best = named[at - 1]
        return best

    def _programme_of(self, sentence: Sentence) -> Draft | None:
        """The programme under which a sentence says that something will be done."""
        match = _UNDER.match(sentence.text, sentence.start, sentence.end)
        if not match:
            return None
        opening = sentence.span(sentence.start, match.end() + 1)
        return next((draft for _, draft in self._programmes.beginning_in(opening)), None)

    def _referred(self, draft: Draft, sentence: Sentence) -> Draft | None:
        """What a sentence is about: "the above four tasks", "it", "the plan"."""
        for _, target in self._mentions.beginning_in(sentence.span()):
            if target is not draft and target.stretch == draft.stretch and target.at < draft.at:
                return target
        match = _ABOUT.match(sentence.said)
        return self._latest_scheme(draft, match.group("who").lower()) if match else None

    def _latest_scheme(self, draft: Draft, who: str) -> Draft | None:
        """The last scheme before a draft that "it" or "the plan" can mean."""
        word = who.split()[-1]
        near = word in ("it", "its", "this")
        at = bisect_left(self._schemes, draft.at, key=lambda other: other.at)
        for other in reversed(self._schemes[max(0, at - 30) : at]):
            if other.stretch != draft.stretch:
                continue
            if near and other.at[0] >= draft.at[0] - 1:
                return other
            if not near and (other.kind is not Kind.MECHANISM or word in other.finding.label.lower()):
                return other
        return None


def _owns_text(draft: Draft) -> bool:
    """Whether what is found in a draft's stretch of text hangs under it."""
    if draft.finding.rule.startswith(_SCOPED):
        return True
    return draft.kind in _GROUPS and not draft.finding.rule.startswith("formula")
