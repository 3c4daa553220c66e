"""An audit laid out as rows: groups with what there is to check, each with its place in the text."""

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.model.audit import Audit, Cue, TurnCoverage
from desktop_app.model.library import Briefing
from desktop_app.model.outline import Check, OutlineItem, count_listed
from desktop_app.model.spans import TextSpan
from desktop_app.outline.surroundings import REACH, sentence
from desktop_app.ui.parts.tree_model import TreeNode

MOST = 500
"""Rows that a group shows at most; others follow once these are dealt with."""


class Group(StrEnum):
    """What is wrong, or how much is covered."""

    COUNTS = "counts"
    NUMBERS = "numbers"
    CUES = "cues"
    ANSWERS = "answers"
    LOST = "lost"
    COVERAGE = "coverage"


_CHECKS = {"count_mismatch": Group.COUNTS, "skipped_ordinal": Group.NUMBERS}


@dataclass(frozen=True, slots=True)
class Finding:
    """What one row is about; of the last four one at most is there."""

    group: Group
    span: TextSpan | None = None  # where it shows
    marked: bool = True  # whether these words are pointed out, or begin a paragraph that is meant as a whole
    cue: Cue | None = None
    item: OutlineItem | None = None  # that does not add up, or is lost
    listed: int = 0  # of what the item counts
    turn: TurnCoverage | None = None


class Row(TreeNode):
    """A group, or what there is to check in it."""

    def __init__(self, group: Group, finding: Finding | None = None, parent: "Row | None" = None) -> None:
        super().__init__(parent)
        self.group = group
        self.finding = finding
        self.text = ""  # the sentence around its place
        self.mark: tuple[int, int] | None = None  # in the text
        self.total = 0  # of a group: what there is, shown or not
        self.settled = False  # the reader has dealt with it; the next audit leaves it out

    @property
    def paragraph(self) -> int:
        """The number of its paragraph; 0 where it has none."""
        span = self.finding.span if self.finding else None
        return span.paragraph if span else 0

    @property
    def key(self) -> tuple[str, str]:
        """What names the row in the next audit."""
        finding = self.finding
        if finding is None:
            return self.group.value, ""
        if finding.turn is not None:
            return self.group.value, str(finding.turn.turn)
        return self.group.value, f"{finding.span} {finding.item.id if finding.item else ''}"


@dataclass(frozen=True, slots=True)
class Report:
    """An audit of one briefing, ready to be shown."""

    transcript_id: str
    language: str
    top: tuple[Row, ...] = ()
    left: int = 0  # things to check
    paragraphs: int = 0  # of the turns whose words count
    covered: int = 0


def lay_out(audit: Audit, briefing: Briefing) -> Report:
    """The groups that hold something, in the order in which they are best looked at."""
    texts = briefing.transcript.texts()
    findings: dict[Group, list[Finding]] = {group: [] for group in Group}
    items = {item.id: item for item in briefing.outline.items}
    children: dict[str | None, list[OutlineItem]] = defaultdict(list)
    for item in items.values():
        children[item.parent].append(item)
    for check in audit.checks:
        if check.code in _CHECKS and check.item in items:
            findings[_CHECKS[check.code]].append(_checked(check, items[check.item], children[check.item]))
    for cue in audit.cues:
        findings[Group.CUES].append(Finding(Group.CUES, cue.place.span, cue=cue))
    for number in audit.silent:
        span = TextSpan(number, 0, len(texts.get(number, "")))
        findings[Group.ANSWERS].append(Finding(Group.ANSWERS, span, marked=False))
    for item in audit.lost:
        findings[Group.LOST].append(Finding(Group.LOST, item=item))
    for turn in audit.turns:
        findings[Group.COVERAGE].append(_covered(turn, briefing))
    top = tuple(_group(group, found, texts) for group, found in findings.items() if found)
    return Report(
        briefing.id,
        briefing.transcript.language,
        top,
        sum(row.total for row in top if row.group is not Group.COVERAGE),
        sum(turn.paragraphs for turn in audit.turns),
        sum(turn.covered for turn in audit.turns),
    )


def _checked(check: Check, item: OutlineItem, children: list[OutlineItem]) -> Finding:
    place = check.place or item.evidence[0]
    return Finding(_CHECKS[check.code], place.span, item=item, listed=count_listed(item, children))


def _covered(turn: TurnCoverage, briefing: Briefing) -> Finding:
    turns = briefing.transcript.turns
    spoken = turns[turn.turn].paragraphs if turn.turn < len(turns) else ()
    place = TextSpan(spoken[0].number, 0, 0) if spoken else None
    return Finding(Group.COVERAGE, place, marked=False, turn=turn)


def _group(group: Group, findings: list[Finding], texts: dict[int, str]) -> Row:
    top = Row(group)
    top.total = len(findings)
    for finding in findings[:MOST]:
        row = Row(group, finding, top)
        if finding.span is not None:
            row.text, row.mark = _words(finding, finding.span, texts.get(finding.span.paragraph, ""))
        elif finding.item is not None:
            row.text = finding.item.label
        top.children.append(row)
    return top


def _words(finding: Finding, span: TextSpan, text: str) -> tuple[str, tuple[int, int] | None]:
    """A row's line, and what is marked in it."""
    if not finding.marked:
        return text[:REACH], None
    start, end = sentence(text, span.start, span.end)
    return text[start:end], (span.start - start, span.end - start)
