"""Highlights and notes: from a selection, or on the whole briefing."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from desktop_app.library.notes import Body, edited
from desktop_app.library.service import Library
from desktop_app.model.annotation import Annotation, Colour
from desktop_app.model.changes import Change, DeleteAnnotation, PutAnnotation
from desktop_app.model.spans import TextSpan
from desktop_app.ui.desk import Desk
from desktop_app.ui.jobs import Latest
from desktop_app.ui.notes.editor import NoteEditor
from desktop_app.ui.notes.widget import NotesPanel
from desktop_app.ui.reading import Reading
from desktop_app.ui.status_row import StatusRow

_LONGEST = 60  # code points of a quotation in a message


@dataclass(frozen=True, slots=True)
class Subject:
    """What the note in the editor is about."""

    transcript_id: str
    about: str  # as the editor shows it
    spans: tuple[TextSpan, ...] = ()  # none for the whole briefing
    annotation_id: str = ""  # of the annotation that is edited; empty for a new one
    quotes: tuple[str, ...] | None = None  # what stood at each span when it was selected, where that is known

    def change(self, library: Library, body: Body) -> Change:
        """What saving the note does."""
        if self.annotation_id:
            return PutAnnotation(edited(library.annotation(self.annotation_id), body))
        if self.spans:
            made = library.notes.on_text(self.transcript_id, self.spans, body, quotes=self.quotes)
            return PutAnnotation(made)
        return PutAnnotation(library.notes.on_briefing(self.transcript_id, body))


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
        self._subject: Subject | None = None  # of the note in the editor
        self._opened_with: object = None  # what the editor held at first
        editor.saved.connect(self._on_saved)
        editor.cancelled.connect(self._on_cancelled)
        render = desk.library.render_note
        self._previews = Latest(desk.jobs, "preview", lambda note: (note, render(note)), self)
        self._previews.answered.connect(self._on_preview)
        editor.preview_wanted.connect(self._previews.ask)
        notes.delete_requested.connect(self.delete)
        notes.edit_requested.connect(self.edit)
        notes.annotation_opened.connect(self.edit)
        notes.colour_requested.connect(self._on_colour)

    def highlight(self, colour: Colour | None = None) -> None:
        """Highlight the selection, in the colour used last if none is given."""
        self._colour = colour or self._colour
        subject = self._selected()
        if subject is None:
            return
        self._desk.do(self.tr("Highlight"), partial(subject.change, body=Body(colour=self._colour)))
        self._status.tell(self.tr("Highlighted “{words}”").format(words=subject.about), undoable=True)

    def note(self, *, tags_first: bool = False) -> None:
        """Open the editor for a note, or tags, on the selection."""
        subject = self._selected()
        if subject is not None:
            self._open(replace(subject, about=f"“{subject.about}”"), Body(colour=self._colour))
            if tags_first:
                self._editor.focus_tags()

    def note_on_briefing(self) -> None:
        """Open the editor for a note on the whole briefing."""
        briefing = self._reading.briefing()
        if briefing is not None:
            self._open(Subject(briefing.id, briefing.transcript.title), Body(colour=self._colour))

    def edit(self, annotation_id: str) -> None:
        """Open the editor on an annotation."""
        old = self._annotation(annotation_id)
        if old is not None:
            words = old.selectors[0].exact if old.selectors else ""
            subject = Subject(old.transcript_id, f"“{words}”" if words else "", annotation_id=annotation_id)
            self._open(subject, Body(old.note, old.tags, old.colour))

    def delete(self, annotation_id: str) -> None:
        """Move an annotation to the bin."""
        self._desk.do(self.tr("Delete a note"), lambda _: DeleteAnnotation(annotation_id))
        self._status.tell(self.tr("Note deleted"), undoable=True)

    def draft(self) -> dict[str, Any]:
        """The note that is being written and not saved yet, as plain values; empty where there is none."""
        if self._subject is None or self._editor.contents() == self._opened_with:
            return {}
        note, tags, colour = self._editor.contents()
        return {"subject": asdict(self._subject), "note": note, "tags": list(tags), "colour": colour}

    def take_up(self, draft: Mapping[str, Any]) -> None:
        """Open the editor on what `draft` gave; what makes no sense is left alone."""
        try:
            subject = Subject(**draft["subject"])
            spans = tuple(TextSpan(**span) for span in draft["subject"]["spans"])
            quotes = tuple(map(str, subject.quotes or ()))
            body = Body(str(draft["note"]), tuple(map(str, draft["tags"])), Colour(draft["colour"]))
        except (KeyError, TypeError, ValueError):
            return
        self._open(replace(subject, spans=spans, quotes=quotes if len(quotes) == len(spans) else None), body)
        self._opened_with = None  # it is still to be saved

    # parts

    def _selected(self) -> Subject | None:
        """The selection with the words that the page shows there."""
        reader, briefing = self._reading.reader(), self._reading.briefing()
        spans = reader.selection() if reader is not None else ()
        if briefing is None or not spans:
            self._status.warn(self.tr("Select some words of the transcript first."))
            return None
        texts = briefing.transcript.texts()
        quotes = tuple(texts.get(span.paragraph, "")[span.start : span.end] for span in spans)
        words = quotes[0]
        about = words if len(words) <= _LONGEST else words[: _LONGEST - 3].rstrip() + "…"
        return Subject(briefing.id, about, spans, quotes=quotes)

    def _annotation(self, annotation_id: str) -> Annotation | None:
        briefing = self._reading.briefing()
        found = briefing.annotations if briefing else ()
        return next((annotation for annotation in found if annotation.id == annotation_id), None)

    def _open(self, subject: Subject, body: Body) -> None:
        if self.draft():
            self._editor.save()  # nothing that was written is lost to the next note
        self._subject = subject
        shelf = self._desk.shelf
        known = [tag for tag, _ in shelf.tags] if shelf else []
        self._editor.open_note(body.note, body.tags, body.colour, quote=subject.about, known_tags=known)
        self._opened_with = self._editor.contents()
        library = self._desk.library  # so that a preview need not wait for what it imports
        self._desk.jobs.start("work", lambda _: library.render_note(""))

    def _on_saved(self, note: str, tags: tuple[str, ...], colour: str) -> None:
        subject, self._subject = self._subject, None
        self._editor.hide()
        if subject is not None:
            self._colour = Colour(colour)
            body = Body(note.strip(), tuple(tags), self._colour)
            self._desk.do(self.tr("Note"), partial(subject.change, body=body))
            self._status.tell(self.tr("Note saved"), undoable=True)
        self._back_to_page()

    def _on_preview(self, answer: tuple[str, str]) -> None:
        self._editor.show_preview(*answer)

    def _on_cancelled(self) -> None:
        self._subject = None
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
