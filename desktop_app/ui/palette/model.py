"""What the palette lists: entries that answer what is typed, under their groups' headings."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from desktop_app.ui.parts.tree_model import CHOOSABLE, READABLE, ROOT, Index

from .matching import match

ENTRY_ROLE = Qt.ItemDataRole.UserRole  # the PaletteEntry; None for a heading
PLACES_ROLE = Qt.ItemDataRole.UserRole + 1  # the title's letters that were typed


@dataclass(frozen=True, slots=True)
class PaletteEntry:
    """One thing the palette can do."""

    id: str
    title: str
    group: str = ""
    icon: str = ""  # a name known to the icons
    shortcut: str = ""  # as Qt writes it in English, such as "Ctrl+Shift+F"


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the list: an entry, or a group's heading."""

    text: str
    entry: PaletteEntry | None = None
    places: tuple[int, ...] = ()


def list_entries(entries: Sequence[PaletteEntry], query: str) -> list[Line]:
    """Entries that answer the query, best first, kept together by group.

    A group stands where its best entry stands. Without a query everything is listed as given.
    """
    found = []
    for place, entry in enumerate(entries):
        answer = match(query, entry.title)
        if answer is not None:
            found.append((-answer.score, place, entry, answer.places))
    found.sort(key=lambda row: row[:2])
    groups: dict[str, list[Line]] = {}
    for _, _, entry, places in found:
        groups.setdefault(entry.group, []).append(Line(entry.title, entry, places))
    lines = []
    for group, members in groups.items():
        lines += [Line(group), *members] if group else members
    return lines


class PaletteModel(QAbstractListModel):
    """The lines of the palette; headings cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def entry(self, row: int) -> PaletteEntry | None:
        """The entry of a row; None for headings and rows that are not there."""
        return self._lines[row].entry if 0 <= row < len(self._lines) else None

    def choosable(self, start: int, step: int) -> int | None:
        """The first entry's row from `start` on in steps of 1 or -1, or None."""
        row = start
        while 0 <= row < len(self._lines):
            if self._lines[row].entry is not None:
                return row
            row += step
        return None

    def rowCount(self, parent: Index = ROOT) -> int:
        """One row a line."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The line's words, the entry behind it and the letters that were typed."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role == ENTRY_ROLE:
            return line.entry
        if role == PLACES_ROLE:
            return line.places
        if role == Qt.ItemDataRole.AccessibleTextRole:
            shortcut = line.entry.shortcut if line.entry else ""
            return f"{line.text} {shortcut}".strip()
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are there to be read only."""
        if self.entry(index.row()) is None:
            return READABLE
        return CHOOSABLE
