"""The reader's hand in the outline: confirm, reject, rename."""

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QCursor

from desktop_app.model.changes import Decision
from desktop_app.model.outline import OutlineItem, Status
from desktop_app.ui.desk import Desk
from desktop_app.ui.panes.widget import OutlineSide
from desktop_app.ui.reading import Reading
from desktop_app.ui.status_row import StatusRow


class Outlining(QObject):
    """Turns what the panes ask for into decisions."""

    def __init__(
        self, desk: Desk, reading: Reading, side: OutlineSide, status: StatusRow, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._reading, self._side, self._status = desk, reading, side, status
        side.status_requested.connect(self.set_status)
        side.rename_requested.connect(self.rename)

    def set_status(self, item_id: str, status: object) -> None:
        """Confirm, reject, or take either back."""
        item = self._item(item_id)
        if item is None or not isinstance(status, Status):
            return
        template = {
            Status.CONFIRMED: self.tr("Confirmed “{label}”"),
            Status.REJECTED: self.tr("Rejected “{label}”"),
            Status.SUGGESTED: self.tr("“{label}” is a suggestion again"),
            Status.EDITED: self.tr("Edited “{label}”"),
        }[status]
        self._decide(item, Decision(status=status), template.format(label=item.label))

    def rename(self, item_id: str, label: str) -> None:
        """Give an item another label."""
        item = self._item(item_id)
        words = " ".join(label.split())
        if item is not None and words and words != item.label:
            self._decide(item, Decision(label=words), self.tr("Renamed to “{label}”").format(label=words))

    def toggle(self, status: Status) -> None:
        """Set the current item's status, or take it back where it has it already."""
        item = self._side.current_item()
        if item is None:
            self._status.warn(self.tr("Choose an item of the outline first."))
        else:
            self.set_status(item.id, Status.SUGGESTED if item.status is status else status)

    def rename_current(self) -> None:
        """Let the current item's label be edited in place."""
        if not self._side.edit_current():
            self._status.warn(self.tr("Choose an item of the outline first."))

    def explain_current(self) -> None:
        """Say why the current item is there."""
        item = self._side.current_item()
        if item is None:
            self._status.warn(self.tr("Choose an item of the outline first."))
        else:
            place = self._side.mapToGlobal(QPoint(0, self._side.height() // 3))
            self._reading.explain(item.id, QCursor.pos() if self._side.underMouse() else place)

    def _decide(self, item: OutlineItem, decision: Decision, text: str) -> None:
        briefing = self._reading.briefing()
        if briefing is not None:
            transcript_id = briefing.id
            self._desk.do(text, lambda library: library.outlines.decide(transcript_id, item.id, decision))
            self._status.tell(text, undoable=True)

    def _item(self, item_id: str) -> OutlineItem | None:
        briefing = self._reading.briefing()
        items = briefing.outline.items if briefing else ()
        return next((item for item in items if item.id == item_id), None)
