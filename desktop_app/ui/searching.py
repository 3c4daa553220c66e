"""Search while typing: over all briefings, and for words in the one in front."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.model.search import Hit, SearchAnswer, SearchQuery
from desktop_app.model.spans import TextSpan
from desktop_app.ui.desk import Desk
from desktop_app.ui.find_bar import FindBar
from desktop_app.ui.jobs import Latest
from desktop_app.ui.marking import Marking
from desktop_app.ui.reading import Reading
from desktop_app.ui.results.widget import ResultsPanel
from desktop_app.ui.search.facet import FacetButton
from desktop_app.ui.search.field import SearchField
from desktop_app.ui.tabs import ReaderTabs

PAGE = 50
"""Hits that are fetched at a time."""
_PLACES = ("question", "answer", "notes")
_FACETS = {"speaker": "speaker", "role": "role", "date": "year", "in": "place"}  # button → facet


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
        self._before: tuple[str, float] | None = None  # where the reader was before the search
        self._glanced_at = ""  # the briefing that is open only because a hit in it is selected
        self._leaving = ""  # the one before, until the next has come
        library = desk.library
        self._marking = Marking(desk, reading, tabs, self)
        self._queries = Latest(desk.jobs, "search", lambda query: library.search(query, catch_up=False), self)
        self._further = Latest(desk.jobs, "search", lambda query: library.search(query, catch_up=False), self)
        self._choices = Latest(desk.jobs, "search", library.choices, self)
        self._connect()

    def _connect(self) -> None:
        self._queries.answered.connect(self._on_answer)
        self._further.answered.connect(self._on_more)
        self._choices.answered.connect(self._on_choices)
        self._desk.indexed.connect(self._on_indexed)
        self._field.query_changed.connect(self._on_words)
        self._field.cleared.connect(self.give_back)
        self._field.down_pressed.connect(self._on_down)
        for facet in self._facets.values():
            facet.changed.connect(self.ask)
            facet.opening.connect(self._ask_choices)
        self._results.hit_selected.connect(self._on_hit)
        self._results.hit_opened.connect(self._on_hit_opened)
        self._results.suggestion_taken.connect(self._field.setText)
        self._results.more_requested.connect(self._on_more_wanted)
        self._find.words_changed.connect(self._on_find_words)
        self._find.next_wanted.connect(self.next_hit)
        self._find.previous_wanted.connect(self.previous_hit)
        self._find.closed.connect(self.close_find)
        self._marking.counted.connect(self._on_counted)
        self._reading.briefing_shown.connect(self._on_briefing)
        program = QApplication.instance()
        if isinstance(program, QApplication):
            program.focusChanged.connect(self._on_focus)

    # what can be done

    def ask(self) -> None:
        """Search for what the field and the facets say."""
        query = self._query()
        self._further.drop()
        if query.text.strip() or query.speakers or query.roles or query.years or query.place:
            self._queries.ask(query)
        else:
            self._queries.drop()
            self._results.clear()
            self.shown.emit(False)

    def search_for(self, words: str, place: str = "") -> None:
        """Search as if the words were typed, but leave the page where it is.

        Args:
            words: the query.
            place: "question", "answer", "notes", or empty for everywhere.
        """
        self._field.set_query(words)
        if place:
            self._facets["in"].choose((place,))
        self.ask()
        self._mark(go=False)

    def find(self) -> None:
        """Open the line that looks for words in this briefing."""
        self._find.look()
        self._mark(go=False)

    def next_hit(self) -> None:
        """Go to the next hit on the page."""
        self._marking.step(1)

    def previous_hit(self) -> None:
        """Go to the previous hit on the page."""
        self._marking.step(-1)

    def give_back(self) -> None:
        """End the search: tabs and page as they were before."""
        self._field.set_query("")
        for facet in self._facets.values():
            facet.choose(())
        self._end()
        reader = self._reading.reader()
        if reader is not None:
            reader.setFocus()

    def close_find(self) -> bool:
        """Close the line above the page, and with it what it counts; False where it is not open."""
        if self._find.isHidden():
            return False
        if self._find.is_looking():
            self._find.hide()
            self._mark(go=False)
            reader = self._reading.reader()
            if reader is not None:
                reader.setFocus()
        else:
            self.give_back()
        return True

    def is_searching(self) -> bool:
        """Whether there is a search to end."""
        return bool(self._field.text().strip()) or any(facet.chosen() for facet in self._facets.values())

    # asking

    def _query(self, offset: int = 0) -> SearchQuery:
        places = self._facets["in"].chosen()
        return SearchQuery(
            text=self._field.text(),
            speakers=self._facets["speaker"].chosen(),
            roles=self._facets["role"].chosen(),
            years=self._facets["date"].chosen(),
            place=places[0] if places else "",
            limit=PAGE,
            offset=offset,
        )

    def _on_words(self, words: str) -> None:
        reader = self._reading.reader()
        if self._before is None and reader is not None:
            self._before = (self._tabs.current_id(), reader.reading_position())
        if words.strip():
            self.ask()
            self._mark(go=True)
        elif self.is_searching():
            self.ask()
            self._mark(go=False)
        else:
            self._end()

    def _on_indexed(self) -> None:
        """What is shown may be out of date."""
        self._ask_choices()
        if self.is_searching():
            self._queries.ask(self._query())

    def _ask_choices(self) -> None:
        self._choices.ask(self._query())

    def _end(self) -> None:
        """No search any longer; what was only glanced at closes."""
        self._queries.drop()
        self._further.drop()
        self._results.clear()
        self.shown.emit(False)
        if not self._find.is_looking():
            self._find.hide()
        self._mark(go=False)
        before, self._before = self._before, None
        glanced_at, self._glanced_at = self._glanced_at, ""
        if before is None:
            return
        reader = self._tabs.reader_of(before[0])
        if reader is not None:
            self._tabs.show_id(before[0])
            reader.restore_position(before[1])
        if glanced_at and glanced_at != before[0]:
            self._reading.close(glanced_at)

    # answers

    def _on_answer(self, answer: object) -> None:
        if isinstance(answer, SearchAnswer):
            comma = self.tr(", ")
            chosen = [name for facet in self._facets.values() for name in facet.chosen_names()]
            self._results.set_answer(answer, comma.join(chosen))
            self.shown.emit(True)

    def _on_choices(self, found: object) -> None:
        if not isinstance(found, dict):
            return
        for button, facet in _FACETS.items():
            counts = found.get(facet, [])
            if facet == "place":
                counts = [(place, dict(counts).get(place, 0)) for place in _PLACES]
            self._facets[button].set_counts(counts)

    def _on_more_wanted(self, here: int) -> None:
        self._further.ask(self._query(offset=here))

    def _on_more(self, answer: object) -> None:
        if isinstance(answer, SearchAnswer):
            self._results.append(answer)

    # hits

    def _on_down(self) -> None:
        if self._results.isVisible():
            self._results.take_focus()

    def _on_hit(self, hit: object) -> None:
        """Show a hit, the keyboard staying in the list; its briefing only until the next is looked at."""
        if not isinstance(hit, Hit):
            return
        spans = [TextSpan(hit.paragraph, start, end) for start, end in hit.spans]
        if spans:
            self._marking.want(hit.transcript_id, spans[0])
        if hit.transcript_id != self._glanced_at:
            self._leaving = self._glanced_at
            self._glanced_at = "" if self._desk.is_shown(hit.transcript_id) else hit.transcript_id
        place = spans[:1] or [TextSpan(max(hit.paragraph, 1), 0, 0)]
        self._reading.open(hit.transcript_id, place, take_focus=False)

    def _on_hit_opened(self, hit: object) -> None:
        self._on_hit(hit)
        if isinstance(hit, Hit):
            self._glanced_at = ""
            self._reading.give_focus(hit.transcript_id)

    # marks

    def _words(self) -> str:
        return self._find.field.text() if self._find.is_looking() else self._field.text()

    def _mark(self, *, go: bool) -> None:
        """Mark what is looked for, and count it above the page."""
        words = self._words()
        self._marking.mark(words, go=go)
        if words.strip() and not self._find.is_looking() and self._reading.reader() is not None:
            self._find.count_only()
        elif not words.strip():
            self._on_counted(0, 0)
            if not self._find.is_looking():
                self._find.hide()

    def _on_find_words(self) -> None:
        self._mark(go=True)

    def _on_counted(self, current: int, total: int) -> None:
        self._find.set_hits(current, total, self._words())

    def _on_briefing(self, _: object) -> None:
        if self._reading.reader() is not None and self._words().strip() and self._find.isHidden():
            self._find.count_only()
        leaving, self._leaving = self._leaving, ""
        if leaving and leaving != self._tabs.current_id():
            self._reading.close(leaving)
        else:
            self._leaving = leaving

    def _on_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        """A page that is read in is more than glanced at."""
        if now is not None and now is self._tabs.reader_of(self._glanced_at):
            self._glanced_at = ""
