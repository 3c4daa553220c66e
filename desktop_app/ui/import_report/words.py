"""What became of files, in words."""

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import Enum, auto
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

from desktop_app.model.library import ImportRow, ImportStatus
from desktop_app.ui.reasons import reason
from desktop_app.ui.warning_words import warning_words

translate = QCoreApplication.translate


class Group(Enum):
    """Files of a report that one looks at together."""

    ALL = auto()
    FAILED = auto()
    WARNED = auto()
    ADDED = auto()
    UPDATED = auto()
    UNCHANGED = auto()


_STATUS = {
    Group.FAILED: ImportStatus.FAILED,
    Group.ADDED: ImportStatus.ADDED,
    Group.UPDATED: ImportStatus.UPDATED,
    Group.UNCHANGED: ImportStatus.UNCHANGED,
}


def rows_of(group: Group, rows: Iterable[ImportRow]) -> list[ImportRow]:
    """The files of a group, in their order."""
    if group is Group.ALL:
        return list(rows)
    if group is Group.WARNED:
        return [row for row in rows if row.warnings and row.status is not ImportStatus.FAILED]
    return [row for row in rows if row.status is _STATUS[group]]


def sizes(rows: Sequence[ImportRow]) -> dict[Group, int]:
    """How many files each group holds."""
    counts = Counter(row.status for row in rows)
    found = {group: counts[status] for group, status in _STATUS.items()}
    return found | {Group.ALL: len(rows), Group.WARNED: len(rows_of(Group.WARNED, rows))}


def count_words(group: Group, count: int) -> str:
    """How many there are of a group."""
    templates = {
        Group.ALL: translate("ImportReport", "{count} in all"),
        Group.FAILED: translate("ImportReport", "{count} failed"),
        Group.WARNED: translate("ImportReport", "{count} with warnings"),
        Group.ADDED: translate("ImportReport", "{count} added"),
        Group.UPDATED: translate("ImportReport", "{count} updated"),
        Group.UNCHANGED: translate("ImportReport", "{count} unchanged"),
    }
    return templates[group].format(count=count)


def summary_words(rows: Sequence[ImportRow]) -> str:
    """How many of each kind, in a line; what went wrong comes first."""
    counts = sizes(rows)
    groups = (Group.FAILED, Group.ADDED, Group.UPDATED, Group.UNCHANGED, Group.WARNED)
    separator = translate("ImportReport", ", ")
    return separator.join(count_words(group, counts[group]) for group in groups if counts[group])


def name_of(row: ImportRow) -> str:
    """A file's name, or of what came from none, its title."""
    return PurePath(row.path).name or row.title


def detail_of(row: ImportRow) -> str:
    """Why it failed and what to do, or its warnings; else what it is called in the library."""
    if row.status is ImportStatus.FAILED:
        return reason(row.error_code, row.error_message)
    return "; ".join(warning_words(warning) for warning in row.warnings) or row.title


def status_words(row: ImportRow) -> str:
    """What became of one file."""
    match row.status:
        case ImportStatus.ADDED:
            return translate("ImportReport", "added")
        case ImportStatus.UPDATED:
            return translate("ImportReport", "updated")
        case ImportStatus.UNCHANGED:
            return translate("ImportReport", "unchanged")
        case ImportStatus.FAILED:
            return translate("ImportReport", "failed")


def report_text(rows: Sequence[ImportRow]) -> str:
    """The whole report as plain text: a summary, then a line for each file, failures first."""
    ordered = sorted(rows, key=lambda row: (row.status is not ImportStatus.FAILED, not row.warnings))
    lines = [
        "\t".join(part for part in (status_words(row), row.path or row.title, detail_of(row)) if part)
        for row in ordered
    ]
    return "\n".join((summary_words(rows), "", *lines)) + "\n"
