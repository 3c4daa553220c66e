"""What the audit says, in the interface's language."""

from PySide6.QtCore import QCoreApplication

from desktop_app.model.audit import CueKind
from desktop_app.model.outline import OutlineItem

from .rows import Finding, Group, Report, Row

translate = QCoreApplication.translate


def title_of(group: Group) -> str:
    """A group's name."""
    names = {
        Group.COUNTS: translate("Audit", "Counts that do not match"),
        Group.NUMBERS: translate("Audit", "Numbers left out"),
        Group.CUES: translate("Audit", "Cues without an item"),
        Group.ANSWERS: translate("Audit", "Answers without an item"),
        Group.LOST: translate("Audit", "Decisions whose words are gone"),
        Group.COVERAGE: translate("Audit", "Coverage by turn"),
    }
    return names[group]


def kind_of(kind: CueKind) -> str:
    """What a cue points to."""
    names = {
        CueKind.ORDINAL: translate("Audit", "number in a series"),
        CueKind.COUNT: translate("Audit", "count"),
        CueKind.FORMULA: translate("Audit", "formula"),
        CueKind.MECHANISM: translate("Audit", "mechanism"),
        CueKind.LAW: translate("Audit", "law"),
        CueKind.PROGRAMME: translate("Audit", "programme"),
        CueKind.COMMITMENT: translate("Audit", "commitment"),
    }
    return names[kind]


def size_of(row: Row) -> str:
    """How much a group holds, and how much of it is shown where that is not all."""
    if row.total == len(row.children):
        return str(row.total)
    template = translate("Audit", "{total}, of which the first {shown} are shown")
    return template.format(total=row.total, shown=len(row.children))


def remark_of(finding: Finding) -> str:
    """What stands at the end of a row: what the cue is, or what does not add up."""
    if finding.cue is not None:
        return kind_of(finding.cue.kind)
    if finding.turn is not None:
        return f"{finding.turn.covered}/{finding.turn.paragraphs}"
    if finding.item is None or finding.group is Group.LOST:
        return ""
    if finding.group is Group.NUMBERS:
        return _left_out(finding.item)
    template = translate("Audit", "{stated} announced, {listed} listed")
    return template.format(stated=finding.item.count_stated, listed=finding.listed)


def line_of(row: Row) -> str:
    """A row's words, as they are called."""
    finding = row.finding
    if finding is None:
        return title_of(row.group)
    if finding.turn is not None:
        name = finding.turn.speaker or translate("Audit", "Nobody named")
        turn = translate("Audit", "Turn {number}").format(number=finding.turn.turn + 1)
        return f"{turn}  {name}"
    return " ".join(row.text.split())


def spoken_line(row: Row) -> str:
    """A row for assistive tools and for the clipboard: its place, what it is and its words."""
    finding = row.finding
    if finding is None:
        return f"{title_of(row.group)}: {size_of(row)}"
    number = f"¶{row.paragraph}" if row.paragraph else ""
    quote = f"“{finding.cue.place.quote}”" if finding.cue else ""
    return "  ".join(part for part in (number, remark_of(finding), quote, line_of(row)) if part)


def report_text(report: Report) -> str:
    """The whole audit as text."""
    lines = []
    if not report.left:
        lines.append(translate("Audit", "Nothing is left to check."))
    for top in report.top:
        lines.append(spoken_line(top))
        lines += (f"  {spoken_line(row)}" for row in top.children if isinstance(row, Row))
    return "\n".join(lines)


def _left_out(item: OutlineItem) -> str:
    numbers = ", ".join(map(str, item.skipped))
    return translate("Audit", "{numbers} left out").format(numbers=numbers)
