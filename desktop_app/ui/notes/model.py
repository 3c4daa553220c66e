"""The reader's notes as a Qt list, those whose text is gone under a heading of their own."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from desktop_app.model.annotation import Target
from desktop_app.ui.parts.tips import plain_tip
from desktop_app.ui.parts.tree_model import CHOOSABLE, READABLE, ROOT, Index

from .rows import NoteRow

NOTE_ROLE = Qt.ItemDataRole.UserRole  # the NoteRow; None for the heading


class NotesModel(QAbstractListModel):
    """One row an annotation, in reading order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[NoteRow | None] = []  # None is the heading

    def set_rows(self, rows: Sequence[NoteRow]) -> None:
        """Show these, orphaned ones last."""
        self.beginResetModel()
        self._rows = [row for row in rows if not row.orphaned]
        orphaned = [row for row in rows if row.orphaned]
        if orphaned:
            self._rows += [None, *orphaned]
        self.endResetModel()

    def index_of(self, annotation_id: str) -> QModelIndex:
        """Where an annotation stands; invalid when it is not shown."""
        for place, row in enumerate(self._rows):
            if row is not None and row.annotation.id == annotation_id:
                return self.index(place, 0)
        return QModelIndex()

    def rowCount(self, parent: Index = ROOT) -> int:
        """One a note, and one for the heading where there is need of it."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What is quoted, what is written, and the row itself."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == NOTE_ROLE:
            return row
        if row is None:
            words = self.tr("No longer found in the text")
            return words if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.quote or self._about(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            place = f"¶{row.paragraph}" if row.paragraph else ""
            parts = (place, row.quote or self._about(row), row.headline, *row.annotation.tags)
            return ", ".join(part for part in parts if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(row.annotation.note or row.quote)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The heading is there to be read only."""
        if not index.isValid() or self._rows[index.row()] is None:
            return READABLE
        return CHOOSABLE

    def _about(self, row: NoteRow) -> str:
        """What a note without quotation is about; turns and exchanges are counted from 1."""
        target_id = row.annotation.target_id
        number = str(int(target_id) + 1) if target_id.isdecimal() else ""
        return {
            Target.TEXT: self.tr("The whole briefing"),
            Target.TURN: self.tr("Turn {number}").format(number=number),
            Target.EXCHANGE: self.tr("Question and answer {number}").format(number=number),
            Target.ITEM: self.tr("An item of the outline"),
            Target.BRIEFING: self.tr("The whole briefing"),
        }[row.annotation.target]
