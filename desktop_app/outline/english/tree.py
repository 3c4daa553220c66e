"""Parents: what an item hangs under."""

import re
from bisect import bisect_left, insort

from ...model.outline import Kind
from .drafts import Draft, Place, inside
from .text import Sentence

_SCOPED = ("run.", "list.member", "formula.part", "member.")
_SCHEMES = (Kind.FRAMEWORK, Kind.PROGRAMME, Kind.MECHANISM)
_ABOUT = re.compile(
    r"(?:(?:in substance|in short|in a nutshell|overall|around|to get there|under|specifically|here),?\s)?"
    r"(?P<who>it|its|this|(?:the|this|our) (?:plan|programme|program|strategy|scheme|framework|layout|system|action plan|project"
    r"|initiative|reform|campaign|fund|formula|approach|mechanism|agenda|compact))\b",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[\w’'()-]+")


class Tree:
    """Gives every draft its parent."""

    def __init__(self, drafts: list[Draft], sentences: list[Sentence]) -> None:
        self._drafts = drafts
        self._sentences = {}
        for sentence in sentences:
            self._sentences.setdefault(sentence.number, []).append(sentence)
        self._scopes = self._index_scopes()
        self._commitments: dict[int, list[Draft]] = {}
        self._named: dict[str, list[Draft]] = {}
        self._mentions: dict[int, list[Draft]] = {}
        self._schemes: list[tuple[Place, int, Draft]] = []
        for order, draft in enumerate(drafts):
            self._index(order, draft)

    def _index_scopes(self) -> dict[int, list[tuple[tuple[Place, Place], Draft]]]:
        """Stretches of text that members own, by paragraph."""
        found: dict[int, list[tuple[tuple[Place, Place], Draft]]] = {}
        for draft in self._drafts:
            if draft.scope and (
                draft.finding.rule.startswith(_SCOPED)
                or (draft.kind in (Kind.SET, Kind.FRAMEWORK) and not draft.finding.rule.startswith("formula"))
            ):
                for number in range(draft.scope[0][0], draft.scope[1][0] + 1):
                    found.setdefault(number, []).append((draft.scope, draft))
        return found

    def _index(self, order: int, draft: Draft) -> None:
        finding = draft.finding
        if finding.rule == "commitment":
            self._commitments.setdefault(finding.evidence[0].paragraph, []).append(draft)
        if finding.kind in (*_SCHEMES, Kind.COMPONENT):
            self._named.setdefault(finding.label.lower(), []).append(draft)
        if finding.kind in _SCHEMES:
            insort(self._schemes, (draft.at, order, draft), key=lambda entry: entry[:2])
        for mention in finding.mentions:
            self._mentions.setdefault(mention.paragraph, []).append(draft)

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
        holder = self._holder(draft)
        task = self._task_around(draft)
        if task is not None:
            return task
        if draft.kind in (Kind.SET, Kind.FRAMEWORK):
            opening = self._opening(draft)
            if opening is not None:
                return opening
        if holder is not None:
            return None if draft.finding.rule == "formula" else holder
        if draft.kind in (Kind.SET, Kind.FRAMEWORK, Kind.PROGRAMME):
            return self._referred(draft)
        return None

    def _task_around(self, draft: Draft) -> Draft | None:
        """The commitment in whose words a named thing stands."""
        if draft.kind is Kind.TASK:
            return None
        first = draft.finding.evidence[0]
        for task in self._commitments.get(first.paragraph, ()):
            if inside(first, task.finding.evidence[0]):
                return task
        return None

    def _holder(self, draft: Draft) -> Draft | None:
        """The member with the narrowest stretch of text in which a draft begins."""
        at, best, width = draft.at, None, (1 << 60, 1 << 60)
        for scope, holder in self._scopes.get(at[0], ()):
            if holder is draft or not scope[0] <= at < scope[1] or holder.under(draft):
                continue
            wide = (scope[1][0] - scope[0][0], scope[1][1] - scope[0][1])
            if wide < width:
                best, width = holder, wide
        return best

    def _sentence(self, draft: Draft) -> Sentence | None:
        first = draft.finding.evidence[0]
        here = self._sentences.get(first.paragraph, ())
        return next((s for s in here if s.start <= first.start < s.end), None)

    def _opening(self, draft: Draft) -> Draft | None:
        """The item whose name opens a set's sentence: "The Library Fund draws on three sources"."""
        sentence = self._sentence(draft)
        if sentence is None:
            return None
        said = [match.group() for match in _WORDS.finditer(sentence.said[:160].lower())][:12]
        said = said[1:] if said[:1] in (["the"], ["our"], ["a"], ["an"]) else said
        earlier = [
            other
            for length in range(1, len(said))
            for other in self._named.get(" ".join(said[:length]), ())
            if other is not draft and other.at < draft.at
        ]
        return max(earlier, key=lambda other: other.at, default=None)

    def _referred(self, draft: Draft) -> Draft | None:
        """What a sentence is about: "the above four tasks", "it", "the plan"."""
        sentence = self._sentence(draft)
        if sentence is None:
            return None
        whole = sentence.span()
        for target in self._mentions.get(whole.paragraph, ()):
            if (
                target is not draft
                and target.stretch == draft.stretch
                and target.at < draft.at
                and (
                    any(inside(mention, whole) for mention in target.finding.mentions)
                    and target.kind in (Kind.SET, Kind.FRAMEWORK)
                )
            ):
                return target
        match = _ABOUT.match(sentence.said)
        return self._latest_scheme(draft, match.group("who").lower()) if match else None

    def _latest_scheme(self, draft: Draft, who: str) -> Draft | None:
        """The last scheme before a draft that "it" or "the plan" can mean."""
        word = who.split()[-1]
        near = word in ("it", "its", "this")
        at = bisect_left(self._schemes, draft.at, key=lambda entry: entry[0])
        for _, _, other in reversed(self._schemes[max(0, at - 30) : at]):
            if other is draft or other.stretch != draft.stretch:
                continue
            if near and other.at[0] >= draft.at[0] - 1:
                return other
            if not near and (other.kind is not Kind.MECHANISM or word in other.finding.label.lower()):
                return other
        return None
