"""Search while typing: over all briefings, and for words in the one in front."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop_app.library.service import Library
from desktop_app.model.search import Hit, SearchAnswer, SearchQuery
from desktop_app.model.spans import TextSpan
from desktop_app.model.transcript import Transcript
from desktop_app.ui.desk import Desk
from desktop_app.ui.find_bar import FindBar
from desktop_app.ui.jobs import Latest
from desktop_app.ui.reading import Reading
from desktop_app.ui.results.widget import ResultsPanel
from desktop_app.ui.search.facet import FacetButton
from desktop_app.ui.search.field import SearchField
from desktop_app.ui.tabs import ReaderTabs

PAGE = 50
"""Hits that are fetched at a time."""


@dataclass(frozen=True, slots=True)
class _MarkRequest:
    transcript_id: str
    transcript: Transcript
    words: str


class Searching(QObject):
    """Joins the search field, the facets, the results and the marks on the page."""

    shown = Signal(bool)  # whether there are results to show

    def __init__(
        self,
        desk: Desk,
        reading: Reading,
        tabs: ReaderTabs,
        field: SearchField,
        facets: dict[str, FacetButton],
        results: ResultsPanel,
        find_bar: FindBar,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._reading, self._tabs = desk, reading, tabs
        self._field, self._facets, self._results, self._find = field, facets, results, find_bar
        self._before: float | None = None  # where the page stood before the search
        self._wanted: tuple[str, TextSpan] | None = None  # the hit that is to be the current one
        library = desk.library
        self._queries = Latest(desk.jobs, "search", lambda query: library.search(query, catch_up=False), self)
        self._further = Latest(desk.jobs, "search", lambda query: library.search(query, catch_up=False), self)
        self._marks = Latest(desk.jobs, "marks", lambda request: _marked(library, request), self)
        self._connect()

    def _connect(self) -> None:
        self._queries.answered.connect(self._on_answer)
        self._further.answered.connect(self._on_more)
        self._marks.answered.connect(self._on_marks)
        self._desk.indexed.connect(self.ask)
        self._field.query_changed.connect(self._on_words)
        self._field.cleared.connect(self.give_back)
        self._field.down_pressed.connect(self._results.take_focus)
        for facet in self._facets.values():
            facet.changed.connect(self.ask)
        self._results.hit_selected.connect(self._on_hit)
        self._results.hit_opened.connect(self._on_hit_opened)
        self._results.suggestion_taken.connect(self._field.setText)
        self._results.more_requested.connect(self._on_more_wanted)
        self._find.words_changed.connect(self._mark_page)
        self._find.next_wanted.connect(self.next_hit)
        self._find.previous_wanted.connect(self.previous_hit)
        self._find.closed.connect(self._on_find_closed)
        self._reading.hits_changed.connect(self._find.set_hits)
        self._reading.briefing_shown.connect(self._on_briefing)

    # what can be done

    def ask(self) -> None:
        """Search for what the field and the facets say."""
        query = self._query()
        if query.text.strip() or query.speakers or query.roles or query.date_from or query.place:
            self._queries.ask(query)
        else:
            self._queries.drop()
            self._results.clear()
            self.shown.emit(False)
        self._mark_page()

    def find(self) -> None:
        """Open the line that looks for words in this briefing."""
        self._find.look()
        self._mark_page()

    def next_hit(self) -> None:
        """Go to the next hit on the page."""
        reader = self._reading.reader()
        if reader is not None:
            reader.next_hit()

    def previous_hit(self) -> None:
        """Go to the previous hit on the page."""
        reader = self._reading.reader()
        if reader is not None:
            reader.previous_hit()

    def give_back(self) -> None:
        """End the search: the page as it was before."""
        self._queries.drop()
        self._results.clear()
        self.shown.emit(False)
        self._find.hide()
        self._clear_marks()
        reader = self._reading.reader()
        if reader is not None:
            if self._before is not None:
                reader.restore_position(self._before)
            reader.setFocus()
        self._before = None

    # parts

    def _query(self, offset: int = 0) -> SearchQuery:
        dates = self._facets["date"].chosen()
        places = self._facets["in"].chosen()
        return SearchQuery(
            text=self._field.text(),
            speakers=self._facets["speaker"].chosen(),
            roles=self._facets["role"].chosen(),
            date_from=min(dates, default=""),
            date_to=max(dates, default=""),
            place=places[0] if len(places) == 1 else "",
            limit=PAGE,
            offset=offset,
        )

    def _on_words(self, _: str) -> None:
        reader = self._reading.reader()
        if self._before is None and reader is not None:
            self._before = reader.reading_position()
        self.ask()

    def _on_answer(self, answer: object) -> None:
        if isinstance(answer, SearchAnswer):
            chosen = [name for facet in self._facets.values() for name in facet.chosen_names()]
            self._results.set_answer(answer, self.tr(", ").join(chosen))
            for name, key in (("speaker", "speaker"), ("role", "role"), ("date", "year")):
                self._facets[name].set_counts(answer.facets.get(key, []))
            self.shown.emit(True)

    def _on_more_wanted(self, here: int) -> None:
        self._further.ask(self._query(offset=here))

    def _on_more(self, answer: object) -> None:
        if isinstance(answer, SearchAnswer):
            self._results.append(answer)

    def _on_hit(self, hit: object) -> None:
        """Show a hit, the keyboard staying in the list."""
        if isinstance(hit, Hit):
            spans = [TextSpan(hit.paragraph, start, end) for start, end in hit.spans]
            self._wanted = (hit.transcript_id, spans[0]) if spans else None
            self._reading.open(hit.transcript_id, spans[:1] or [TextSpan(max(hit.paragraph, 1), 0, 0)])
            self._mark_page()

    def _on_hit_opened(self, hit: object) -> None:
        self._on_hit(hit)
        reader = self._reading.reader()
        if reader is not None:
            reader.setFocus()

    def _on_briefing(self, briefing: object) -> None:
        if briefing is not None and self._words():
            self._mark_page()

    def _words(self) -> str:
        return self._find.field.text() if self._find.is_looking() else self._field.text()

    def _mark_page(self) -> None:
        """Mark the words on the page in front, off the UI thread."""
        briefing, words = self._reading.briefing(), self._words()
        if briefing is None or not words.strip():
            self._marks.drop()
            self._clear_marks()
            if not self._find.is_looking():
                self._find.hide()
            return
        self._marks.ask(_MarkRequest(briefing.id, briefing.transcript, words))

    def _on_marks(self, result: object) -> None:
        if not isinstance(result, tuple):
            return
        transcript_id, spans = result
        reader = self._tabs.reader_of(transcript_id)
        if reader is None:
            return
        reader.set_hits(spans, self._current_of(transcript_id, spans))
        if reader is self._reading.reader():
            self._find.set_hits(1 if spans else 0, len(spans))
            if not self._find.is_looking():
                self._find.count_only()

    def _current_of(self, transcript_id: str, spans: tuple[TextSpan, ...]) -> int:
        """Which hit is the current one: the one that was chosen, else the first from the reading line on."""
        wanted, self._wanted = self._wanted, None
        if wanted is not None and wanted[0] == transcript_id and wanted[1] in spans:
            return spans.index(wanted[1])
        reader = self._tabs.reader_of(transcript_id)
        line = reader.current_paragraph() if reader is not None else 0
        return next((n for n, span in enumerate(spans) if span.paragraph >= line), 0)

    def _clear_marks(self) -> None:
        for transcript_id in self._tabs.open_ids():
            reader = self._tabs.reader_of(transcript_id)
            if reader is not None:
                reader.clear_hits()

    def _on_find_closed(self) -> None:
        if self._find.is_looking():
            self._find.hide()
            self._mark_page()
            reader = self._reading.reader()
            if reader is not None:
                reader.setFocus()
        else:
            self._field.clear()
            self.give_back()


def _marked(library: Library, request: _MarkRequest) -> tuple[str, tuple[TextSpan, ...]]:
    spans = tuple(
        TextSpan(number, start, end)
        for number, text in request.transcript.texts().items()
        for start, end in library.marks(text, request.words)
    )
    return request.transcript_id, spans
