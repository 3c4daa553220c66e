"""Findings to the finished outline: ids, order, quotations, checks."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from desktop_app.model.ids import derived_id
from desktop_app.model.outline import Check, Kind, Outline, OutlineItem, count_listed
from desktop_app.model.spans import Quotation, TextSpan

from .findings import Finding


def assemble(findings: Iterable[Finding], texts: Mapping[int, str]) -> Outline:
    """The outline in reading order, parents before children.

    Args:
        findings: what the rules found; parents outside the list are dropped, loops are cut.
        texts: the paragraphs' text by number, from which the quotations are cut.
    """
    ordered = sorted(findings, key=_place)
    known = set(map(id, ordered))
    for finding in ordered:
        if finding.parent is not None and (id(finding.parent) not in known or _loops(finding)):
            finding.parent = None
    ids = _identify(ordered, texts)
    children: dict[int | None, list[Finding]] = defaultdict(list)
    for finding in ordered:
        children[id(finding.parent) if finding.parent else None].append(finding)
    items: list[OutlineItem] = []
    pending = list(enumerate(children[None]))[::-1]
    while pending:
        order, finding = pending.pop()
        items.append(_item(finding, order, ids, texts))
        if below := children.get(id(finding)):
            pending += list(enumerate(below))[::-1]
    return Outline(tuple(items), checks(items))


def checks(items: Iterable[OutlineItem]) -> tuple[Check, ...]:
    """Counts that the text announces but does not list, and numbers that a series leaves out."""
    listed = list(items)
    children: dict[str | None, list[OutlineItem]] = defaultdict(list)
    for item in listed:
        children[item.parent].append(item)
    doubtful = [item for item in listed if item.count_stated is not None or item.skipped]
    found = (check for item in doubtful for check in (_miscounted(item, children[item.id]), _skips(item)))
    return tuple(check for check in found if check is not None)


def _miscounted(item: OutlineItem, children: list[OutlineItem]) -> Check | None:
    if item.kind not in (Kind.SET, Kind.FRAMEWORK) or item.count_stated is None:
        return None
    have = count_listed(item, children)
    if have == item.count_stated:
        return None
    message = f"{item.label}: {item.count_stated} announced, {have} listed"
    return Check("count_mismatch", item.id, message)


def _skips(item: OutlineItem) -> Check | None:
    if not item.skipped:
        return None
    missing = ", ".join(map(str, item.skipped))
    return Check("skipped_ordinal", item.id, f"{item.label}: the series leaves out {missing} before it")


def _place(finding: Finding) -> tuple[int, int, int]:
    spans = finding.evidence
    first = spans[0] if len(spans) == 1 else min(spans)
    return first.paragraph, first.start, -first.end


def _loops(finding: Finding) -> bool:
    step = finding.parent
    if step is None or step.parent is None:  # as nearly always
        return False
    seen = {id(finding)}
    while step is not None:
        if id(step) in seen:
            return True
        seen.add(id(step))
        step = step.parent
    return False


def _identify(findings: Iterable[Finding], texts: Mapping[int, str]) -> dict[int, str]:
    """Ids from kind and quoted evidence, so that they survive a change of position.

    The same words found twice as the same kind are told apart by their order.
    """
    seen: Counter[tuple[str, str]] = Counter()
    ids: dict[int, str] = {}
    for finding in findings:
        span = finding.evidence[0]
        key = (finding.kind.value, texts[span.paragraph][span.start : span.end])
        ids[id(finding)] = derived_id(*key, str(seen[key]))
        seen[key] += 1
    return ids


def _quote(span: TextSpan, texts: Mapping[int, str]) -> Quotation:
    return Quotation(span.paragraph, span.start, span.end, texts[span.paragraph][span.start : span.end])


def _item(finding: Finding, order: int, ids: Mapping[int, str], texts: Mapping[int, str]) -> OutlineItem:
    return OutlineItem(
        id=ids[id(finding)],
        kind=finding.kind,
        label=finding.label,
        evidence=tuple(_quote(span, texts) for span in finding.evidence),
        rule=finding.rule,
        why=finding.why,
        confidence=round(finding.confidence, 2),
        parent=ids[id(finding.parent)] if finding.parent else None,
        order=order,
        count_stated=finding.count_stated,
        members=tuple(finding.members),
        attributes=dict(sorted(finding.attributes.items())) if finding.attributes else {},
        mentions=tuple(_quote(span, texts) for span in finding.mentions) if finding.mentions else (),
        considered=tuple(finding.considered),
        skipped=tuple(finding.skipped),
    )
