"""The page and what follows it: tabs, outline, notes, status, back and forward."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from desktop_app.model.annotation import Anchoring
from desktop_app.model.library import Briefing
from desktop_app.model.outline import OutlineItem
from desktop_app.model.spans import Quotation, TextSpan
from desktop_app.ui.desk import Desk
from desktop_app.ui.matrix.page import MatrixPage
from desktop_app.ui.notes.widget import NotesPanel
from desktop_app.ui.panes.why import WhyPopover
from desktop_app.ui.panes.widget import OutlineSide
from desktop_app.ui.reader.view import ReaderView
from desktop_app.ui.tabs import ReaderTabs
from desktop_app.ui.trail import Stop, Trail

_T = TypeVar("_T")


class Reading(QObject):
    """Keeps page, panes and notes showing the same briefing at the same place."""

    place_changed = Signal()  # briefing, turn or paragraph
    briefing_shown = Signal(object)  # Briefing or None
    text_set = Signal(str)  # the transcript whose page was set anew, without marks
    selection_changed = Signal(bool)
    hits_changed = Signal(int, int)
    panes_filled = Signal()  # outline and notes are those of the briefing in front

    def __init__(
        self,
        desk: Desk,
        tabs: ReaderTabs,
        side: OutlineSide,
        notes: NotesPanel,
        why: WhyPopover,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._tabs, self._side, self._notes, self._why = desk, tabs, side, notes, why
        self._briefings: dict[str, Briefing] = {}
        self._waiting: dict[str, tuple[TextSpan, ...]] = {}  # to be shown once loaded
        self._coming: dict[str, None] = {}  # asked for and not loaded yet, in order
        self._positions: dict[str, float] = {}  # of the last session
        self._beside = ""  # the transcript that a page in front is about which is no text
        self._in_front = ""  # the transcript that was asked for last
        self._wants_focus = ""  # the one whose page is to have the keyboard
        self.trail = Trail()
        self._around = QTimer(self, singleShot=True, interval=0)
        self._around.timeout.connect(self._fill_panes)
        desk.briefing_loaded.connect(self._on_loaded)
        tabs.current_changed.connect(self._on_tab)
        tabs.closed.connect(self._on_closed)
        side.item_activated.connect(self.show_item)
        side.why_requested.connect(self.explain)
        why.evidence_clicked.connect(self._on_evidence)
        notes.annotation_selected.connect(self.show_annotation)

    # what is open

    def briefing(self) -> Briefing | None:
        """The briefing that the page in front is, or is about."""
        return self._briefings.get(self._subject())

    def other_page(self) -> str:
        """The title of the page in front that is no briefing; empty where there is none."""
        return "" if self._subject() else self._tabs.tabText(self._tabs.currentIndex())

    def reader(self) -> ReaderView | None:
        """Its text, where that is in front."""
        return self._tabs.current()

    def open(self, transcript_id: str, spans: Sequence[TextSpan] = (), *, take_focus: bool = True) -> None:
        """Show a briefing, at some place of it if one is given, and give its page the keyboard."""
        self._in_front = transcript_id
        self._wants_focus = transcript_id if take_focus else ""
        if self._tabs.reader_of(transcript_id) is not None:
            here = self._here()
            self._tabs.show_id(transcript_id)
            self._show_place(transcript_id, tuple(spans), here)
            self._take_focus(transcript_id)
        else:
            self._waiting[transcript_id] = tuple(spans)
            self._coming[transcript_id] = None
            self._desk.load(transcript_id)

    def reopen(self, transcript_id: str, position: float | None = None) -> None:
        """Open a briefing behind what is in front, where it was left in the last session."""
        if position is not None:
            self._positions[transcript_id] = position
        if self._tabs.reader_of(transcript_id) is None:
            self._coming[transcript_id] = None
            self._desk.load(transcript_id)

    def prefer(self, transcript_id: str, *, take_focus: bool) -> None:
        """Bring a briefing to the front once it is loaded."""
        self._in_front = transcript_id
        self._wants_focus = transcript_id if take_focus else ""

    def give_focus(self, transcript_id: str) -> None:
        """Give a page the keyboard, now or once it is loaded."""
        self._wants_focus = transcript_id
        self._take_focus(transcript_id)

    def places(self) -> dict[str, float]:
        """Where each open briefing is read, in the tabs' order; those still being loaded come last."""
        found = {}
        for transcript_id in self._tabs.open_ids():
            reader = self._tabs.reader_of(transcript_id)
            if reader is not None:
                found[transcript_id] = reader.reading_position()
        return found | {key: self._positions.get(key, 0.0) for key in self._coming if key not in found}

    def in_front(self) -> str:
        """The transcript that is, or is about to be, in front."""
        return self._in_front

    def close(self, transcript_id: str) -> None:
        """Close a briefing's tab; one that is still being loaded will not open."""
        self._on_closed(transcript_id)
        ids = self._tabs.open_ids()
        if transcript_id in ids:
            self._tabs.close_tab(ids.index(transcript_id))

    # finding one's way

    def show_item(self, item_id: str) -> None:
        """Show the sentence that proves an outline item."""
        item = self._item(item_id)
        if item is not None:
            self._jump([quotation.span for quotation in item.evidence])

    def show_annotation(self, annotation_id: str) -> None:
        """Show what an annotation is about; other words stand now where an orphaned one was made."""
        briefing = self.briefing()
        for annotation in briefing.annotations if briefing else ():
            placed = annotation.selectors and annotation.anchoring is not Anchoring.ORPHANED
            if annotation.id == annotation_id and placed:
                self._jump([TextSpan(s.paragraph, s.start, s.end) for s in annotation.selectors])

    def next_item(self) -> None:
        """Take up the next outline item and show its evidence."""
        item = self._side.next_item()
        if item is not None:
            self.show_item(item.id)

    def go_to(self, paragraph: int) -> None:
        """Show a paragraph of the briefing in front."""
        briefing = self.briefing()
        if briefing is not None and paragraph in briefing.transcript.texts():
            self._jump([TextSpan(paragraph, 0, 0)])

    def step_turn(self, by: int) -> None:
        """Go to the next or the previous turn."""
        reader = self.reader()
        if reader is not None:
            (reader.next_turn if by > 0 else reader.previous_turn)()

    def back(self) -> None:
        """Go where the reader was before."""
        here = self._here()
        self._go(self.trail.back(here) if here else None)

    def forward(self) -> None:
        """Go where the reader was before going back."""
        self._go(self.trail.forward())

    def explain(self, item_id: str, place: QPoint) -> None:
        """Say why an item is in the outline."""
        item, briefing = self._item(item_id), self.briefing()
        if item is not None and briefing is not None:
            self._why.show_item(item, place, briefing.outline)

    # parts

    def _on_loaded(self, briefing: object) -> None:
        if not isinstance(briefing, Briefing) or not self._desk.is_shown(briefing.id):
            return  # closed meanwhile
        known = self._briefings.get(briefing.id)
        self._briefings[briefing.id] = briefing
        reader = self._tabs.reader_of(briefing.id)
        if reader is None and briefing.id in self._coming:
            self._open_tab(briefing)
            return  # a tab that comes to the front shows what is around it
        if known is not None:
            briefing = _with_kept_parts(briefing, known)
            self._briefings[briefing.id] = briefing
        if briefing == known:
            return  # a label that is being edited stays open
        if reader is None or known is None:
            self._show_beside(briefing)
            return
        if known.transcript is not briefing.transcript:
            reader.show_again(briefing)
            self._tabs.rename(briefing.id, briefing.transcript.title)
            self.text_set.emit(briefing.id)
        else:
            if known.outline is not briefing.outline:
                reader.set_outline(briefing.outline)
            if known.annotations is not briefing.annotations:
                reader.set_annotations(briefing.annotations)
        if briefing.id == self._subject():
            self._show_around(briefing)

    def _show_beside(self, briefing: Briefing) -> None:
        """Let the panes show the briefing that the page in front is about, without opening its text."""
        if briefing.id == self._subject():
            self._show_around(briefing)
        else:
            self._leave_beside()

    def _leave_beside(self) -> None:
        """Forget the briefing that a page was about, where neither its text is open nor the page in front."""
        beside, self._beside = self._beside, ""
        if beside and beside not in self._coming and self._tabs.reader_of(beside) is None:
            self._briefings.pop(beside, None)
            self._desk.forget(beside)

    def _subject(self) -> str:
        """The transcript in front, or the one that the page in front is about; empty for neither."""
        page = self._tabs.currentWidget()
        return page.transcript_id if isinstance(page, MatrixPage) else self._tabs.current_id()

    def _open_tab(self, briefing: Briefing) -> None:
        """Open a briefing that has just been loaded, at the place it was asked for or left at."""
        self._coming.pop(briefing.id, None)
        here = self._here()
        reader = self._tabs.add(briefing)
        self._connect(reader)
        if briefing.id == self._in_front or self._tabs.count() == 1:
            self._tabs.show_id(briefing.id)
            self._take_focus(briefing.id)
            self._show_place(briefing.id, self._waiting.pop(briefing.id, ()), here)
        if briefing.id in self._positions:
            reader.restore_position(self._positions.pop(briefing.id))

    def _connect(self, reader: ReaderView) -> None:
        reader.paragraph_changed.connect(self._on_paragraph)
        reader.selection_changed.connect(self._on_selection)
        reader.hits_changed.connect(self._on_hits)
        reader.item_clicked.connect(self._on_item_clicked)
        reader.annotation_clicked.connect(self._notes.select)

    def _on_tab(self, _: object) -> None:
        subject, briefing = self._subject(), self.briefing()
        if subject != self._beside:
            self._leave_beside()
        if subject and not self._tabs.current_id():
            self._beside = subject
        if briefing is not None:
            if self._in_front not in self._coming and self.reader() is not None:
                self._in_front = briefing.id  # else that one is still to come to the front
            self._show_around(briefing)
        elif self._beside:
            self._desk.load(self._beside)
        elif not subject:
            self._around.stop()
            self._side.clear(self.other_page())
            self._notes.set_annotations((), {})
            self.briefing_shown.emit(None)
            self.place_changed.emit()

    def _on_closed(self, transcript_id: str) -> None:
        self._waiting.pop(transcript_id, None)
        self._coming.pop(transcript_id, None)
        self._positions.pop(transcript_id, None)
        if transcript_id != self._beside:
            self._briefings.pop(transcript_id, None)
            self._desk.forget(transcript_id)

    def _show_around(self, briefing: Briefing) -> None:
        """Let the window show what belongs to the page in front; the panes once the page is painted."""
        self._around.start()
        self.briefing_shown.emit(briefing)
        self.place_changed.emit()

    def _fill_panes(self) -> None:
        briefing = self.briefing()
        if briefing is not None:
            self._side.set_outline(briefing.outline)
            self._notes.set_annotations(briefing.annotations, briefing.transcript.texts())
            self._mark_on_screen()
            self.panes_filled.emit()

    def _on_paragraph(self, _: int) -> None:
        if self.sender() is self.reader():
            self._mark_on_screen()
            self.place_changed.emit()

    def _on_selection(self, selected: bool) -> None:
        if self.sender() is self.reader():
            self.selection_changed.emit(selected)

    def _on_hits(self, current: int, total: int) -> None:
        if self.sender() is self.reader():
            self.hits_changed.emit(current, total)

    def _on_item_clicked(self, item_id: str) -> None:
        self._side.select_item(item_id)

    def _on_evidence(self, quotation: object) -> None:
        if isinstance(quotation, Quotation):
            self._jump([quotation.span])

    def _mark_on_screen(self) -> None:
        reader, briefing = self.reader(), self.briefing()
        if briefing is None:
            return
        seen = reader.current_paragraph() if reader is not None else 0
        items = briefing.outline.items
        self._side.set_on_screen(item.id for item in items if any(q.paragraph == seen for q in item.evidence))

    def _jump(self, spans: Sequence[TextSpan]) -> None:
        """Go to a place of the briefing in front, noting where from; its text is opened if need be."""
        if self.reader() is None:
            self.open(self._subject(), spans, take_focus=False)
        else:
            self._show_place(self._tabs.current_id(), tuple(spans), self._here())

    def _show_place(self, transcript_id: str, spans: tuple[TextSpan, ...], here: Stop | None) -> None:
        reader = self._tabs.reader_of(transcript_id)
        if reader is None:
            return
        if spans and any(span.start < span.end for span in spans):
            reader.flash(spans)
        elif spans:
            reader.go_to(spans[0].paragraph)
        there = Stop(transcript_id, spans[0].paragraph if spans else reader.current_paragraph())
        if here is not None and here != there:
            self.trail.leave(here, there)
            self.place_changed.emit()

    def _take_focus(self, transcript_id: str) -> None:
        """Give a page the keyboard if it was asked for, unless the reader is typing somewhere."""
        reader = self._tabs.reader_of(transcript_id)
        if reader is None or transcript_id != self._wants_focus:
            return
        self._wants_focus = ""
        if not isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit):
            reader.setFocus()

    def _go(self, stop: Stop | None) -> None:
        if stop is None:
            return
        if stop.transcript_id in self._briefings:
            self._in_front = stop.transcript_id
            self._tabs.show_id(stop.transcript_id)
            reader = self.reader()
            if reader is not None:
                reader.go_to(stop.paragraph)
        else:
            self.open(stop.transcript_id, [TextSpan(stop.paragraph, 0, 0)])
        self.place_changed.emit()

    def _here(self) -> Stop | None:
        reader, briefing = self.reader(), self.briefing()
        return (
            Stop(briefing.id, reader.current_paragraph())
            if reader is not None and briefing is not None
            else None
        )

    def _item(self, item_id: str) -> OutlineItem | None:
        briefing = self.briefing()
        return (
            next((item for item in briefing.outline.items if item.id == item_id), None) if briefing else None
        )


def _with_kept_parts(briefing: Briefing, known: Briefing) -> Briefing:
    """A briefing loaded again, with what is equal in it being the same: views need not look at that twice."""
    return replace(
        briefing,
        transcript=_same(briefing.transcript, known.transcript),
        outline=_same(briefing.outline, known.outline),
        annotations=_same(briefing.annotations, known.annotations),
    )


def _same(new: _T, old: _T) -> _T:
    return old if new == old else new
