"""A hit in the list, looked at: its briefing, the place in it, and the note or item that it is."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.model.library import Briefing
from desktop_app.model.search import Hit
from desktop_app.model.spans import TextSpan
from desktop_app.ui.desk import Desk
from desktop_app.ui.marking import Marking
from desktop_app.ui.notes.widget import NotesPanel
from desktop_app.ui.panes.widget import OutlineSide
from desktop_app.ui.reading import Reading
from desktop_app.ui.tabs import ReaderTabs


class Glancing(QObject):
    """Shows hits; what was opened only for a glance closes when the next is looked at."""

    def __init__(
        self,
        desk: Desk,
        reading: Reading,
        tabs: ReaderTabs,
        side: OutlineSide,
        notes: NotesPanel,
        marking: Marking,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._reading, self._tabs = desk, reading, tabs
        self._side, self._notes, self._marking = side, notes, marking
        self._glanced_at = ""  # the briefing that is open only because a hit in it is selected
        self._leaving = ""  # the one before, until the next has come
        self._in_panes: Hit | None = None  # a note or an item that is to be shown in its pane
        reading.briefing_shown.connect(self._on_briefing)
        reading.panes_filled.connect(self._on_panes)
        program = QApplication.instance()
        if isinstance(program, QApplication):
            program.focusChanged.connect(self._on_focus)

    def look_at(self, hit: Hit) -> None:
        """Show a hit, the keyboard staying in the list; its briefing only until the next is looked at."""
        spans = [TextSpan(hit.paragraph, start, end) for start, end in hit.spans]
        if spans:
            self._marking.want(hit.transcript_id, spans[0])
        if hit.transcript_id != self._glanced_at:
            self._leaving = self._glanced_at
            self._glanced_at = "" if self._desk.is_shown(hit.transcript_id) else hit.transcript_id
        place = spans[:1] or [TextSpan(max(hit.paragraph, 1), 0, 0)]
        self._in_panes = hit if hit.place in ("notes", "outline") else None
        self._reading.open(hit.transcript_id, place, take_focus=False)
        self._show_in_panes()

    def open(self, hit: Hit) -> None:
        """Show a hit, and go on reading there."""
        self.look_at(hit)
        self._glanced_at = ""
        self._reading.give_focus(hit.transcript_id)

    def end(self, before: str) -> None:
        """No hit is looked at any longer; the briefing before comes back, so what was glanced at closes."""
        glanced_at, self._glanced_at = self._glanced_at, ""
        self._in_panes = None
        if before and glanced_at and glanced_at != before:
            self._reading.close(glanced_at)

    def _show_in_panes(self) -> bool:
        """Show the note or the item, where its pane is filled."""
        hit, briefing = self._in_panes, self._reading.briefing()
        if hit is None or briefing is None or briefing.id != hit.transcript_id:
            return False
        if hit.place == "outline":
            item = found_item(briefing, hit)
            done = item != "" and self._side.select_item(item)
            if done:
                self._reading.show_item(item)
        else:
            note = found_note(briefing, hit)
            done = note != "" and self._notes.select(note)
            if done:
                self._reading.show_annotation(note)
        if done:
            self._in_panes = None
        return done

    def _on_panes(self) -> None:
        self._show_in_panes()

    def _on_briefing(self, _: object) -> None:
        leaving, self._leaving = self._leaving, ""
        if leaving and leaving != self._tabs.current_id():
            self._reading.close(leaving)
        else:
            self._leaving = leaving

    def _on_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        """A page that is read in is more than glanced at."""
        if now is not None and now is self._tabs.reader_of(self._glanced_at):
            self._glanced_at = ""


def found_item(briefing: Briefing, hit: Hit) -> str:
    """The id of the outline item that a hit is; empty where it has gone meanwhile."""
    for item in briefing.outline.items:
        paragraph = item.evidence[0].paragraph if item.evidence else 0
        if paragraph == hit.paragraph and _is_of(hit.snippet, item.label):
            return item.id
    return ""


def found_note(briefing: Briefing, hit: Hit) -> str:
    """The id of the annotation that a hit is; empty where it has gone meanwhile."""
    for annotation in briefing.annotations:
        paragraph = annotation.selectors[0].paragraph if annotation.selectors else 0
        words = " ".join([annotation.note, *annotation.tags])
        if paragraph == hit.paragraph and _is_of(hit.snippet, words):
            return annotation.id
    return ""


def _is_of(snippet: str, text: str) -> bool:
    """Whether a snippet, cut at either end or not, is of a text."""
    return " ".join(snippet.strip("… ").split()) in " ".join(text.split())
