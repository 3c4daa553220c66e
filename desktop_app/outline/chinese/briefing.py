"""The readings of all turns as one outline: repeats taken together, back-references linked."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from desktop_app.model.outline import Kind
from desktop_app.model.spans import TextSpan
from desktop_app.outline.findings import Finding

from .drafts import Draft
from .nesting import References
from .reading import Reading

_DECORATION = re.compile(r"[“”《》（）\s]")
Key = tuple[str, str]
_FOLDED_TAIL = 4  # a mechanism's name may be shortened from the front to more than this


@dataclass(slots=True)
class Merger:
    """Takes the turns' items in order and joins what is said twice."""

    findings: list[Finding] = field(default_factory=list)
    _first: dict[Key, tuple[Draft, Finding]] = field(default_factory=dict)
    _tails: dict[str, tuple[Draft, Finding]] = field(default_factory=dict)
    _sets: References = field(default_factory=References)
    _of_sets: dict[int, Finding] = field(default_factory=dict)  # by id of the drafts that _sets keeps

    def add(self, reading: Reading) -> None:
        """Add one turn's items."""
        made: dict[int, Finding] = {}  # by id: of this turn alone, for ids of what is gone are used again
        fresh: list[Draft] = []
        for draft in reading.items:
            evidence = reading.passage.evidence(*draft.span) if draft.label else []
            if not evidence:
                continue
            key = _key(draft)
            finding = self._joined(draft, key, evidence)
            if finding is None:
                fresh.append(draft)
                finding = self._kept(draft, key, evidence)
            made[id(draft)] = finding
        for draft in fresh:
            made[id(draft)].parent = _parent(draft, made)
        self._link(reading, made)

    def _kept(self, draft: Draft, key: Key | None, evidence: list[TextSpan]) -> Finding:
        finding = draft.finding(evidence)
        self.findings.append(finding)
        if key and key not in self._first:
            self._first[key] = (draft, finding)
            if draft.kind is Kind.MECHANISM:
                for begin in range(1, len(key[1]) - _FOLDED_TAIL):
                    self._tails[key[1][begin:]] = (draft, finding)
        return finding

    def _joined(self, draft: Draft, key: Key | None, evidence: list[TextSpan]) -> Finding | None:
        """The item as it has been said before, if it has: then the place becomes a mention of it."""
        known = self._first.get(key) if key else None
        if known is None and key and draft.kind is Kind.MECHANISM and len(key[1]) > _FOLDED_TAIL:
            known = self._tails.get(key[1])
        if known is None:
            return None
        first, finding = known
        if draft.kind in (Kind.SET, Kind.FRAMEWORK):
            if draft.members and not first.members:
                first.members, finding.members = draft.members, draft.members
                finding.confidence, finding.why, finding.rule = draft.confidence, draft.why, draft.rule
            elif draft.members and draft.members != first.members:
                return None
        for name, value in draft.attributes.items():
            finding.attributes.setdefault(name, value)
        finding.mentions += evidence
        return finding

    def _link(self, reading: Reading, made: Mapping[int, Finding]) -> None:
        """Back-references as mentions of the set they refer to, in this turn or an earlier one."""
        here = References()
        sets = [draft for draft in reading.items if draft.kind is Kind.SET]
        for draft in sets:
            here.add(draft)
            if id(draft) in made:
                self._of_sets[id(draft)] = made[id(draft)]
        for count in reading.references:
            target = here.find(count, count.start) or self._sets.find(count)
            finding = self._of_sets.get(id(target)) if target else None
            if finding is not None:
                finding.mentions += _new(reading.passage.evidence(count.start, count.end), finding)
        for draft in sets:
            self._sets.add(draft)


def _parent(draft: Draft, made: Mapping[int, Finding]) -> Finding | None:
    """The finding of the parent, or of the nearest kept one above it."""
    here = made[id(draft)]
    step = draft.parent
    for _ in range(64):
        if step is None:
            return None
        found = made.get(id(step))
        if found is not None and found is not here:
            return found
        step = step.parent
    return None


def _new(spans: Iterable[TextSpan], finding: Finding) -> list[TextSpan]:
    return [span for span in spans if span not in finding.mentions and span not in finding.evidence]


def _key(draft: Draft) -> Key | None:
    """What makes two items one: the name of a named thing, the counted words of a set."""
    if draft.kind in (Kind.LAW, Kind.PROGRAMME, Kind.MECHANISM):
        return draft.kind.value, _DECORATION.sub("", draft.heading or draft.label)
    if draft.kind in (Kind.SET, Kind.FRAMEWORK):
        return draft.kind.value, f"{draft.count}{_DECORATION.sub('', draft.label)}"
    return None
