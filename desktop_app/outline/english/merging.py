"""One item where several rules found the same thing."""

from desktop_app.model.outline import Kind
from desktop_app.model.spans import TextSpan

from .counted import Count
from .drafts import Draft, inside
from .lexicon import lexicon
from .names import significant
from .places import Spans

_SOLID = (Kind.MECHANISM, Kind.PROGRAMME, Kind.LAW)
_MEETING = (" will be meeting", " will meet", " is meeting", " to be meeting")
_INVOKING = frozenset({"invoke", "invoking", "activate", "activating", "trigger", "triggering"})
_DRAFTING = lexicon().grammar["drafting"]
_PARTS = ("formula.part", "list.member", "member.")
_LISTED_WITHIN = 300
"""Code points after a group's number within which its members are listed."""

_NAMED_WITHIN, _COUNTED_WITHIN = 40, 60
"""Code points from the beginning of a commitment within which its object begins."""


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
    """A member that is itself a counted group becomes it: "The first group has three measures"."""
    groups = Spans((draft.finding.evidence[0], draft) for draft in drafts if draft.kind is Kind.SET)
    gone: set[int] = set()
    for draft in drafts:
        outer, finding = draft.parent, draft.finding
        if not finding.rule.startswith("run.") or outer is None or len(finding.label.split()) > 4:
            continue
        for span, inner in groups.beginning_in(finding.evidence[0]):
            if inner is not outer and inner.head == outer.head and inside(span, finding.evidence[0]):
                inner.parent = outer
                if finding.label.startswith("for "):
                    inner.finding.label += " " + finding.label
                inner.finding.evidence[0] = finding.evidence[0]
                inner.finding.set_aside(finding)
                inner.finding.skipped = finding.skipped
                gone.add(id(draft))
                break
    return [draft for draft in drafts if id(draft) not in gone]


def _without_member_names(structure: list[Draft], named: list[Draft]) -> list[Draft]:
    """Names that are not already members or parts; a member that is a name gets the name's kind."""
    others = [draft for draft in structure if draft.kind is not Kind.SET]
    spans = Spans((span, draft) for draft in others for span in draft.finding.evidence)
    kept = []
    for name in named:
        around = spans.overlapping(name.finding.evidence[0])
        same = next((draft for _, draft in around if _says_all(draft, name)), None)
        if same is None:
            kept.append(name)
            continue
        finding = same.finding
        finding.mentions += name.finding.mentions
        if same.kind is Kind.TASK or (
            same.kind is Kind.COMPONENT and finding.rule.startswith(("run.", "list."))
        ):
            finding.set_aside(finding)
            finding.kind = name.kind
            finding.rule += "+" + name.finding.rule
        else:
            finding.set_aside(name.finding)
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
    solid = Spans(
        (span, draft)
        for draft in structure
        if draft.kind in _SOLID
        for span in [*draft.finding.evidence, *draft.finding.mentions]
    )
    parts = Spans(
        (span, draft)
        for draft in structure
        if draft.finding.rule.startswith(_PARTS)
        for span in draft.finding.evidence
    )
    groups = Spans((count.sentence.span(count.start, count.end), group) for count, group in counted)
    kept = []
    for draft in plain:
        double = _double_of(draft, solid, parts, groups)
        if double is None:
            kept.append(draft)
        else:
            double.finding.set_aside(draft.finding)
    return kept


def _double_of(draft: Draft, solid: Spans[Draft], parts: Spans[Draft], groups: Spans[Draft]) -> Draft | None:
    """What a commitment's words are taken for already."""
    where = draft.finding.evidence[0]
    for found in (parts.overlapping(where), groups.beginning_in(_opening(where, _COUNTED_WITHIN))):
        for _, other in found:
            return other
    before = TextSpan(where.paragraph, max(0, where.start - _LISTED_WITHIN), where.start)
    label = draft.finding.label.lower()
    for _, group in groups.beginning_in(before):
        members = (member.lower() for member in group.finding.members)
        if any(" " in member and label.startswith(member) for member in members):
            return group
    verb = (draft.finding.label.split() or [""])[0].lower()
    meets = any(f"{words} " in f"{label} " for words in _MEETING)
    for _, other in solid.beginning_in(_opening(where, _NAMED_WITHIN)):
        if meets and other.finding.rule == "body.named":
            continue  # a body by name is an item besides its meeting
        if (
            other.kind is not Kind.LAW
            or verb in _DRAFTING
            or verb in _INVOKING
            or draft.finding.rule == "act.announced"
        ):
            return other
    return None


def _opening(where: TextSpan, reach: int) -> TextSpan:
    return TextSpan(where.paragraph, where.start, min(where.end, where.start + reach))
