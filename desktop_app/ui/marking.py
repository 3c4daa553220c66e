"""Words that are looked for, marked on the page in front."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop_app.library.service import Library
from desktop_app.model.spans import TextSpan
from desktop_app.model.transcript import Transcript
from desktop_app.ui.desk import Desk
from desktop_app.ui.jobs import Latest
from desktop_app.ui.reading import Reading
from desktop_app.ui.tabs import ReaderTabs


@dataclass(frozen=True, slots=True)
class _Request:
    transcript_id: str
    transcript: Transcript
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Marked:
    """What is marked on a page."""

    words: tuple[str, ...]
    spans: tuple[TextSpan, ...]


class Marking(QObject):
    """Finds the words off the UI thread; moves the page only when the reader asked for it."""

    counted = Signal(int, int)  # the current hit on the page in front, from 1 (0: none), and how many

    def __init__(self, desk: Desk, reading: Reading, tabs: ReaderTabs, parent: QObject) -> None:
        super().__init__(parent)
        self._reading, self._tabs = reading, tabs
        self._words: tuple[str, ...] = ()
        self._marked: dict[str, _Marked] = {}
        self._current: dict[str, int] = {}  # from 1; 0 for none
        self._wanted: tuple[str, TextSpan] | None = None  # the hit that is to be the current one
        self._going = False  # whether the page is to go to a hit once they are found
        library = desk.library
        self._found = Latest(desk.jobs, "marks", lambda request: _find(library, request), self)
        self._found.answered.connect(self._on_found)
        reading.hits_changed.connect(self._on_hits)
        reading.briefing_shown.connect(self._on_briefing)
        reading.text_set.connect(self._forget)
        tabs.closed.connect(self._forget)

    def mark(self, words: tuple[str, ...], *, go: bool) -> None:
        """Mark words wherever they stand on the page; with none, take all marks away.

        Args:
            words: queries, as they are typed.
            go: bring the first hit from the reading line on into view.
        """
        self._words = words
        self._going = go
        if not self._words:
            self._clear()
        else:
            self._refresh()

    def want(self, transcript_id: str, span: TextSpan) -> None:
        """Make this the current hit, now or once it is found."""
        self._wanted = (transcript_id, span)
        self._refresh()

    def step(self, by: int) -> None:
        """Go to the next or the previous hit; to the first from the reading line on when there is none."""
        reader, transcript_id = self._reading.reader(), self._tabs.current_id()
        marked = self._marked.get(transcript_id)
        if reader is None or marked is None or not marked.spans:
            return
        if not self._current.get(transcript_id):
            reader.set_hits(marked.spans, self._from_reading_line(transcript_id, marked.spans))
        elif by > 0:
            reader.next_hit()
        else:
            reader.previous_hit()

    def _refresh(self) -> None:
        briefing, reader = self._reading.briefing(), self._reading.reader()
        if briefing is None or reader is None or not self._words:
            return
        marked = self._marked.get(briefing.id)
        if marked is None or marked.words != self._words:
            self._found.ask(_Request(briefing.id, briefing.transcript, self._words))
            return
        number = self._number(briefing.id, marked.spans)
        if number >= 0:
            reader.set_hits(marked.spans, number)
        self.counted.emit(self._current.get(briefing.id, 0), len(marked.spans))

    def _on_found(self, result: object) -> None:
        if not isinstance(result, tuple):
            return
        transcript_id, marked = result
        reader = self._tabs.reader_of(transcript_id)
        if reader is None or marked.words != self._words:
            return
        self._marked[transcript_id] = marked
        self._current[transcript_id] = 0
        number = self._number(transcript_id, marked.spans)
        self._current[transcript_id] = number + 1
        reader.set_hits(marked.spans, number)
        if reader is self._reading.reader():
            self.counted.emit(number + 1, len(marked.spans))

    def _number(self, transcript_id: str, spans: tuple[TextSpan, ...]) -> int:
        """Which hit to go to, from 0; -1 to stay. Asked once: the wish is then fulfilled."""
        wanted, going = self._wanted, self._going
        if wanted is not None and wanted[0] == transcript_id:
            self._wanted, self._going = None, False
            return spans.index(wanted[1]) if wanted[1] in spans else -1
        self._going = False
        return self._from_reading_line(transcript_id, spans) if going and spans else -1

    def _from_reading_line(self, transcript_id: str, spans: tuple[TextSpan, ...]) -> int:
        reader = self._tabs.reader_of(transcript_id)
        line = reader.current_paragraph() if reader is not None else 0
        return next((n for n, span in enumerate(spans) if span.paragraph >= line), 0)

    def _on_hits(self, current: int, total: int) -> None:
        self._current[self._tabs.current_id()] = current
        self.counted.emit(current, total)

    def _on_briefing(self, _: object) -> None:
        self._refresh()

    def _forget(self, transcript_id: str) -> None:
        self._marked.pop(transcript_id, None)
        self._current.pop(transcript_id, None)

    def _clear(self) -> None:
        self._found.drop()
        self._wanted = None
        for transcript_id in tuple(self._marked):
            self._forget(transcript_id)
            reader = self._tabs.reader_of(transcript_id)
            if reader is not None:
                reader.clear_hits()


def _find(library: Library, request: _Request) -> tuple[str, _Marked]:
    spans = tuple(
        TextSpan(number, start, end)
        for number, text in request.transcript.texts().items()
        for start, end in library.marks(text, *request.words)
    )
    return request.transcript_id, _Marked(request.words, spans)
