"""Highlights and notes: from a selection, or on the whole briefing."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from desktop_app.library.notes import Body, edited
from desktop_app.library.service import Library
from desktop_app.model.annotation import Annotation, Colour
from desktop_app.model.changes import Change, DeleteAnnotation, PutAnnotation
from desktop_app.model.spans import TextSpan
from desktop_app.ui.desk import Desk
from desktop_app.ui.notes.editor import NoteEditor
from desktop_app.ui.notes.widget import NotesPanel
from desktop_app.ui.reading import Reading
from desktop_app.ui.status_row import StatusRow

Make = Callable[[Library, Body], Change]


class Annotating(QObject):
    """Turns what the reader selects and writes into annotations."""

    def __init__(
        self,
        desk: Desk,
        reading: Reading,
        notes: NotesPanel,
        editor: NoteEditor,
        status: StatusRow,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._reading, self._notes, self._editor, self._status = (
            desk,
            reading,
            notes,
            editor,
            status,
        )
        self._colour = Colour.YELLOW
        self._make: Make | None = None  # what saving the note in the editor does
        editor.saved.connect(self._on_saved)
        editor.cancelled.connect(self._on_cancelled)
        notes.delete_requested.connect(self.delete)
        notes.edit_requested.connect(self.edit)
        notes.annotation_opened.connect(self.edit)
        notes.colour_requested.connect(self._on_colour)

    def highlight(self, colour: Colour | None = None) -> None:
        """Highlight the selection, in the colour used last if none is given."""
        self._colour = colour or self._colour
        spans = self._selected()
        briefing = self._reading.briefing()
        if briefing is None or not spans:
            return
        make = partial(_on_text, briefing.id, spans, body=Body(colour=self._colour))
        self._desk.do(self.tr("Highlight"), make)
        self._status.tell(self.tr("Highlighted “{words}”").format(words=self._words(spans)), undoable=True)

    def note(self, *, tags_first: bool = False) -> None:
        """Open the editor for a note, or tags, on the selection."""
        spans = self._selected()
        briefing = self._reading.briefing()
        if briefing is None or not spans:
            return
        transcript_id = briefing.id
        self._make = lambda library, body: _on_text(transcript_id, spans, library, body=body)
        self._open(f"“{self._words(spans)}”", Body(colour=self._colour), tags_first=tags_first)

    def note_on_briefing(self) -> None:
        """Open the editor for a note on the whole briefing."""
        briefing = self._reading.briefing()
        if briefing is None:
            return
        transcript_id = briefing.id
        self._make = lambda library, body: PutAnnotation(library.annotation_on_briefing(transcript_id, body))
        self._open(briefing.transcript.title, Body(colour=self._colour))

    def edit(self, annotation_id: str) -> None:
        """Open the editor on an annotation."""
        old = self._annotation(annotation_id)
        if old is None:
            return
        self._make = lambda library, body: PutAnnotation(edited(library.annotation(annotation_id), body))
        words = old.selectors[0].exact if old.selectors else ""
        self._open(f"“{words}”" if words else "", Body(old.note, old.tags, old.colour))

    def delete(self, annotation_id: str) -> None:
        """Move an annotation to the bin."""
        self._desk.do(self.tr("Delete a note"), lambda _: DeleteAnnotation(annotation_id))
        self._status.tell(self.tr("Note deleted"), undoable=True)

    # parts

    def _selected(self) -> tuple[TextSpan, ...]:
        reader = self._reading.reader()
        spans = reader.selection() if reader is not None else ()
        if not spans:
            self._status.warn(self.tr("Select some words of the transcript first."))
        return spans

    def _words(self, spans: Sequence[TextSpan]) -> str:
        briefing = self._reading.briefing()
        texts = briefing.transcript.texts() if briefing else {}
        words = texts.get(spans[0].paragraph, "")[spans[0].start : spans[0].end]
        return words if len(words) <= 60 else words[:57].rstrip() + "…"

    def _annotation(self, annotation_id: str) -> Annotation | None:
        briefing = self._reading.briefing()
        found = briefing.annotations if briefing else ()
        return next((annotation for annotation in found if annotation.id == annotation_id), None)

    def _open(self, about: str, body: Body, *, tags_first: bool = False) -> None:
        known = [tag for tag, _ in self._desk.shelf.tags]
        self._editor.open_note(body.note, body.tags, body.colour, quote=about, known_tags=known)
        if tags_first:
            self._editor.focus_tags()

    def _on_saved(self, note: str, tags: tuple[str, ...], colour: str) -> None:
        make, self._make = self._make, None
        self._editor.hide()
        if make is not None:
            self._colour = Colour(colour)
            body = Body(note.strip(), tuple(tags), self._colour)
            self._desk.do(self.tr("Note"), lambda library: make(library, body))
            self._status.tell(self.tr("Note saved"), undoable=True)
        self._back_to_page()

    def _on_cancelled(self) -> None:
        self._make = None
        self._editor.hide()
        self._back_to_page()

    def _on_colour(self, annotation_id: str, colour: str) -> None:
        def make(library: Library) -> Change:
            old = library.annotation(annotation_id)
            return PutAnnotation(edited(old, Body(old.note, old.tags, Colour(colour))))

        self._desk.do(self.tr("Change a note's colour"), make)

    def _back_to_page(self) -> None:
        reader = self._reading.reader()
        if reader is not None:
            reader.setFocus()


def _on_text(transcript_id: str, spans: Sequence[TextSpan], library: Library, *, body: Body) -> Change:
    return PutAnnotation(library.annotation_on_text(transcript_id, spans, body))
