"""The audit of the briefing in front: made off the window's thread while it is shown, and never else."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from desktop_app.model.audit import Cue
from desktop_app.model.changes import DecideItem
from desktop_app.model.library import Briefing
from desktop_app.model.outline import OutlineItem
from desktop_app.ui.desk import Desk
from desktop_app.ui.jobs import Job
from desktop_app.ui.reading import Reading
from desktop_app.ui.rooms import Rooms
from desktop_app.ui.status_row import StatusRow

from .rows import Report, Row, lay_out
from .widget import AuditPanel


@dataclass(frozen=True, slots=True)
class _Answer:
    """What came of a question, with its number."""

    number: int
    report: Report


class Auditing(QObject):
    """Keeps the panel in step with the page, and does what its rows ask for."""

    def __init__(
        self,
        desk: Desk,
        reading: Reading,
        panel: AuditPanel,
        rooms: Rooms,
        status: StatusRow,
        action: QAction,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._reading, self._panel = desk, reading, panel
        self._rooms, self._status, self._action = rooms, status, action
        self._asked = 0
        self._running: tuple[Job, str] | None = None  # with whose audit it makes
        self._wanted: Briefing | None = None  # to be looked at once that one has ended
        reading.briefing_shown.connect(self._on_briefing)
        desk.history.failed.connect(self._on_refused)
        panel.tree.place_wanted.connect(self._on_place)
        panel.tree.add_wanted.connect(self._on_add)
        panel.tree.dismiss_wanted.connect(self._on_dismiss)
        panel.closed.connect(self._on_closed)
        panel.copied.connect(self._on_copied)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the actions call, by id."""
        return {"outline.audit": self._show_as_asked}

    # showing

    def _show_as_asked(self) -> None:
        wanted = self._action.isChecked()
        if wanted:
            self._rooms.leave_reading_mode()
            self._action.setChecked(True)
        self._rooms.show_audit(wanted=wanted)
        if wanted:
            self._ask(self._reading.briefing())
            self._panel.take_focus()
        else:
            self._stop()
            reader = self._reading.reader()
            if reader is not None:
                reader.setFocus()

    def _on_closed(self) -> None:
        self._action.setChecked(False)
        self._show_as_asked()

    def _on_briefing(self, briefing: object) -> None:
        if self._action.isChecked():
            self._ask(briefing if isinstance(briefing, Briefing) else None)

    # asking

    def _ask(self, briefing: Briefing | None) -> None:
        """Check a briefing's outline next; what was asked before is not shown any more."""
        self._asked += 1
        self._wanted = briefing
        if briefing is None:
            self._stop()
            self._panel.clear(self._reading.other_page())
            return
        self._panel.wait_for(briefing.id)
        if self._running is None:
            self._begin(briefing)
        elif self._running[1] != briefing.id:
            self._running[0].cancel()  # it may be a large one; one of the same briefing is nearly done

    def _stop(self) -> None:
        """Nobody wants to see an answer."""
        self._asked += 1
        self._wanted = None
        if self._running is not None:
            self._running[0].cancel()

    def _begin(self, briefing: Briefing) -> None:
        self._wanted = None
        number, library = self._asked, self._desk.library

        def call(job: Job) -> _Answer:
            return _Answer(number, lay_out(library.outlines.audit(briefing.id, job.monitor), briefing))

        job = self._desk.jobs.start("audit", call, self._on_answer, self._on_failed)
        job.ended.connect(self._on_ended)
        self._running = job, briefing.id

    def _on_answer(self, answer: object) -> None:
        if isinstance(answer, _Answer) and answer.number == self._asked:
            self._panel.set_report(answer.report)
            if self._panel.tree.hasFocus():
                self._panel.take_focus()

    def _on_failed(self, error: Exception) -> None:
        self._panel.clear()
        self._desk.failed.emit(error)

    def _on_ended(self) -> None:
        self._running = None
        if self._wanted is not None:
            self._begin(self._wanted)

    # doing

    def _on_place(self, row: object) -> None:
        briefing = self._reading.briefing()
        if isinstance(row, Row) and row.finding is not None and row.finding.span and briefing is not None:
            self._reading.open(briefing.id, [row.finding.span], take_focus=False)

    def _on_add(self, row: object) -> None:
        cue, transcript_id = self._cue_of(row)
        if isinstance(row, Row) and cue is not None:
            text = self.tr("Item made of “{words}”").format(words=cue.place.quote)
            self._desk.do(text, lambda library: library.outlines.take_up(transcript_id, cue))
            self._done(row, text)

    def _on_dismiss(self, row: object) -> None:
        cue, transcript_id = self._cue_of(row)
        if not isinstance(row, Row) or row.finding is None:
            return
        if cue is not None:
            text = self.tr("“{words}” set aside").format(words=cue.place.quote)
            self._desk.do(text, lambda library: library.outlines.dismiss(transcript_id, cue))
            self._done(row, text)
        elif row.finding.item is not None:
            self._forget(row, row.finding.item)

    def _forget(self, row: Row, item: OutlineItem) -> None:
        """Take back a decision whose words are gone."""
        briefing = self._reading.briefing()
        if briefing is not None:
            text = self.tr("Decision about “{label}” taken back").format(label=item.label)
            change = DecideItem(briefing.id, item.id, None)
            self._desk.do(text, lambda _: change)
            self._done(row, text)

    def _cue_of(self, row: object) -> tuple[Cue | None, str]:
        briefing = self._reading.briefing()
        if isinstance(row, Row) and row.finding is not None and briefing is not None:
            return row.finding.cue, briefing.id
        return None, ""

    def _done(self, row: Row, text: str) -> None:
        self._panel.tree.settle(row)
        self._status.tell(text, undoable=True)

    def _on_refused(self, _: object) -> None:
        """What was asked for could not be done: show what there is."""
        self._on_briefing(self._reading.briefing())

    def _on_copied(self) -> None:
        self._status.tell(self.tr("Copied"))
