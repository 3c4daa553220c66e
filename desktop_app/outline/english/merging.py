"""One item where several rules found the same thing."""

from collections.abc import Iterable

from ...model.outline import Kind
from .counts import Count
from .drafts import Draft, inside
from .names import significant

_SOLID = (Kind.MECHANISM, Kind.PROGRAMME, Kind.LAW)
_DRAFTING = frozenset(
    {"draw", "draft", "formulate", "issue", "adopt", "publish", "enact", "introduce", "pass", "table"}
)
_NEAR_OBJECT = 6
"""Words between the beginning of a commitment and its object."""


def merge(
    structure: list[Draft], named: list[Draft], plain: list[Draft], counted: list[tuple[Count, Draft]]
) -> list[Draft]:
    """All drafts without the doubles.

    Args:
        structure: frameworks, sets, members.
        named: laws, programmes, mechanisms.
        plain: commitments.
        counted: sets with the counts they came from.
    """
    kept = _without_nested_groups(structure)
    kept += _without_member_names(kept, named)
    return kept + _without_named_objects(kept, plain, counted)


def _without_nested_groups(drafts: list[Draft]) -> list[Draft]:
    """A member that is itself a counted group becomes that group: "The first group is for schools and has three measures"."""
    sets_at: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.kind is Kind.SET:
            sets_at.setdefault(draft.at[0], []).append(draft)
    gone: set[int] = set()
    for draft in drafts:
        outer = draft.parent
        if not draft.finding.rule.startswith("run.") or outer is None or len(draft.finding.label.split()) > 4:
            continue
        for inner in sets_at.get(draft.at[0], ()):
            if (
                inner is not outer
                and inner.head == outer.head
                and inside(inner.finding.evidence[0], draft.finding.evidence[0])
            ):
                inner.parent = outer
                if draft.finding.label.startswith("for "):
                    inner.finding.label += " " + draft.finding.label
                inner.finding.evidence[0] = draft.finding.evidence[0]
                gone.add(id(draft))
                break
    return [draft for draft in drafts if id(draft) not in gone]


def _without_member_names(structure: list[Draft], named: list[Draft]) -> list[Draft]:
    """Names that are not already members or parts; a member that is a name gets the name's kind."""
    by_paragraph: dict[int, list[Draft]] = {}
    for draft in structure:
        if draft.kind is not Kind.SET:
            for span in draft.finding.evidence:
                by_paragraph.setdefault(span.paragraph, []).append(draft)
    kept = []
    for name in named:
        place = name.finding.evidence[0]
        around = [
            d
            for d in by_paragraph.get(place.paragraph, ())
            if any(e.overlaps(place) for e in d.finding.evidence)
        ]
        same = next((draft for draft in around if _says_all(draft, name)), None)
        if same is None:
            kept.append(name)
            continue
        same.finding.mentions += name.finding.mentions
        if same.kind is Kind.TASK or (
            same.kind is Kind.COMPONENT and same.finding.rule.startswith(("run.", "list."))
        ):
            same.finding.kind = name.kind
            same.finding.rule += "+" + name.finding.rule
    return kept


def _says_all(member: Draft, name: Draft) -> bool:
    """Whether a member's label is the name, give or take a word."""
    left, right = significant(member.finding.label), significant(name.finding.label)
    if member.kind is name.kind and right <= left and len(left - right) <= 2:
        return True
    if member.kind in (Kind.FRAMEWORK, Kind.SET) or "focus" in member.finding.attributes:
        return False
    return bool(left) and left <= right and len(right - left) <= 3


def _without_named_objects(
    structure: list[Draft], plain: list[Draft], counted: list[tuple[Count, Draft]]
) -> list[Draft]:
    """Commitments whose object is no item of its own: "we will build a hotline" is the hotline."""
    solid: dict[int, list[tuple[int, Draft]]] = {}
    parts: dict[int, list[Draft]] = {}
    for draft in structure:
        if draft.kind in _SOLID:
            for span in [*draft.finding.evidence, *draft.finding.mentions]:
                if span.end - span.start < 200:
                    solid.setdefault(span.paragraph, []).append((span.start, draft))
        if draft.finding.rule.startswith(("formula.part", "list.member", "member.")):
            for span in draft.finding.evidence:
                parts.setdefault(span.paragraph, []).append(draft)
    sets_at: dict[int, list[int]] = {}
    for count, _ in counted:
        sets_at.setdefault(count.sentence.number, []).append(count.start)
    return [draft for draft in plain if not _is_double(draft, solid, parts, sets_at)]


def _is_double(
    draft: Draft,
    solid: dict[int, list[tuple[int, Draft]]],
    parts: dict[int, list[Draft]],
    sets_at: dict[int, list[int]],
) -> bool:
    where = draft.finding.evidence[0]
    if any(where.overlaps(e) for d in parts.get(where.paragraph, ()) for e in d.finding.evidence):
        return True
    label = draft.finding.label
    for start, other in solid.get(where.paragraph, ()):
        gap = _words_until(draft, where.start, start) if where.start <= start < where.end else 99
        drafting = other.kind is Kind.LAW and (label.split() or [""])[0].lower() in _DRAFTING
        if (
            gap <= _NEAR_OBJECT
            and (other.kind is not Kind.LAW or drafting)
            and (gap <= 1 or start < where.start + 60)
        ):
            return True
    return any(
        where.start <= start < where.start + 60 and _words_until(draft, where.start, start) <= 8
        for start in _near(sets_at.get(where.paragraph, ()), where.start)
    )


def _near(starts: Iterable[int], at: int) -> Iterable[int]:
    return (start for start in starts if at <= start < at + 60)


def _words_until(draft: Draft, start: int, offset: int) -> int:
    """About how many words stand between two offsets (six code points each)."""
    return max(0, offset - start) // 6
