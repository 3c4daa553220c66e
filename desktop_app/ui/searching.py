"""Search while typing: over all briefings, and for words in the one in front."""

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.model.search import Hit, SearchAnswer, SearchQuery
from desktop_app.ui.desk import Desk, Shelf
from desktop_app.ui.find_bar import FindBar
from desktop_app.ui.glancing import Glancing
from desktop_app.ui.jobs import Latest
from desktop_app.ui.marking import Marking
from desktop_app.ui.notes.widget import NotesPanel
from desktop_app.ui.panes.widget import OutlineSide
from desktop_app.ui.problems import sentence
from desktop_app.ui.reading import Reading
from desktop_app.ui.results.widget import ResultsPanel
from desktop_app.ui.search.facet import FacetButton
from desktop_app.ui.search.field import SearchField
from desktop_app.ui.search.narrowing import Narrowing
from desktop_app.ui.state import State
from desktop_app.ui.tabs import ReaderTabs

PAGE = 50
"""Hits that are fetched at a time."""
_PATIENCE = 400
"""Milliseconds after which the reader is told that the answer is yet to come."""


class Searching(QObject):
    """Joins the search field, the facets, the results and the marks on the page."""

    shown = Signal(bool)  # whether there are results to show
    answered = Signal(object)  # SearchAnswer, once it is shown
    hit_looked_at = Signal()
    ended = Signal()  # nothing is searched for any longer
    past_wanted = Signal()  # what was searched for before

    def __init__(
        self,
        desk: Desk,
        reading: Reading,
        tabs: ReaderTabs,
        field: SearchField,
        facets: dict[str, FacetButton],
        results: ResultsPanel,
        find_bar: FindBar,
        side: OutlineSide,
        notes: NotesPanel,
        state: State,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._reading, self._tabs = desk, reading, tabs
        self._field, self._facets, self._results, self._find = field, facets, results, find_bar
        self._narrowing = Narrowing(facets)
        self._before: tuple[str, float] | None = None  # where the reader was before the search
        self._within: tuple[str, ...] = ()  # earlier queries in whose results it is looked
        self._state = state
        library = desk.library
        self._marking = Marking(desk, reading, tabs, self)
        self._glancing = Glancing(desk, reading, tabs, side, notes, self._marking, self)
        self._queries = Latest(desk.jobs, "search", lambda query: library.search(query, catch_up=False), self)
        self._further = Latest(desk.jobs, "search", lambda query: library.search(query, catch_up=False), self)
        self._choices = Latest(desk.jobs, "search", library.choices, self)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._connect()
        self._mending = False  # whether the damaged index is asked to be made again
        self._newest = False  # whether the newest results come first
        self._order(state.newest_first())
        results.offer_within(False)

    def _connect(self) -> None:
        self._queries.answered.connect(self._on_answer)
        self._queries.failed.connect(self._on_failure)
        self._patience.timeout.connect(self._on_waited)
        self._desk.shelf_changed.connect(self._on_shelf)
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
        self._results.suggestion_taken.connect(self._on_suggestion)
        self._results.more_requested.connect(self._on_more_wanted)
        self._find.words_changed.connect(self._on_find_words)
        self._find.next_wanted.connect(self.next_hit)
        self._find.previous_wanted.connect(self.previous_hit)
        self._find.closed.connect(self.close_find)
        self._marking.counted.connect(self._on_counted)
        self._reading.briefing_shown.connect(self._on_briefing)
        self._results.order_changed.connect(self._on_order)
        self._results.within_wanted.connect(self.look_within)
        self._results.within_closed.connect(self._on_within_closed)

    # what can be done

    def ask(self) -> None:
        """Search for what the field and the facets say."""
        self._further.drop()
        self._results.offer_within(bool(self._field.text().strip()))
        if self.is_searching():
            self._ask()
        else:
            self._queries.drop()
            self._clear()

    def search_for(self, words: str, place: str = "") -> None:
        """Search as if the words were typed, but leave the page where it is.

        Args:
            words: the query.
            place: "question", "answer", "notes", or empty for everywhere.
        """
        self.run(SearchQuery(words, place=place or self.query().place))

    def run(self, query: SearchQuery, *, in_its_order: bool = False) -> None:
        """Ask a query with all that narrows it, in place of what is asked; the page stays where it is.

        Args:
            query: what to ask.
            in_its_order: show the results in the order of the query, until this search ends.
        """
        if in_its_order:
            self._order(query.newest_first)
        self._field.set_query(query.text)
        self._set_within(query.within)
        self._narrowing.take(query)
        self.ask()
        self._mark(go=False)

    def look_within(self) -> None:
        """Keep what was found, and let what is typed next narrow it."""
        words = self._field.text().strip()
        if words:
            self._set_within((*self._within, words))
            self._field.set_query("")
            self.ask()
            self._mark(go=False)
        self._field.setFocus()

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
        self._set_within(())
        self._narrowing.take(SearchQuery(""))
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
        return bool(self._field.text().strip() or self._within) or self._narrowing.is_any()

    def query(self, offset: int = 0) -> SearchQuery:
        """What is asked, with all that narrows it."""
        asked = SearchQuery(
            self._field.text(),
            limit=PAGE,
            offset=offset,
            newest_first=self._newest,
            within=self._within,
        )
        return self._narrowing.of(asked)

    def words_for(self, query: SearchQuery) -> tuple[str, str]:
        """A query as it is called on screen: its words, and what narrows it; never without words."""
        within = [self.tr("within “{words}”").format(words=words) for words in query.within]
        details = self.tr(", ").join((*within, *self._narrowing.names_in(query)))
        return (query.text, details) if query.text else (details, "")

    def retranslate(self) -> None:
        """Speak the new language, as the facets do."""
        self._results.set_narrowed(self._narrowed())
        self._field.tell(self._results.told())

    # asking

    def _set_within(self, queries: tuple[str, ...]) -> None:
        self._within = queries
        self._results.set_within(queries)

    def _on_within_closed(self, words: str) -> None:
        self._set_within(tuple(query for query in self._within if query != words))
        self._field.setFocus()
        self._on_words(self._field.text())

    def _order(self, newest: bool) -> None:
        self._newest = newest
        self._results.set_newest_first(newest)

    def _on_order(self, newest: bool) -> None:
        self._newest = newest
        self._state.keep_newest_first(newest)
        if self.is_searching():
            self.ask()

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
        self._mending = False
        self._ask_choices()
        if self.is_searching():
            self._ask()

    def _ask(self) -> None:
        self._queries.ask(self.query())
        if not self._patience.isActive():
            self._patience.start()

    def _ask_choices(self) -> None:
        self._choices.ask(self.query())

    def _end(self) -> None:
        """No search any longer; what was only glanced at closes."""
        self._queries.drop()
        self._further.drop()
        self._clear()
        if not self._find.is_looking():
            self._find.hide()
        self._mark(go=False)
        before, self._before = self._before, None
        if before is not None:
            reader = self._tabs.reader_of(before[0])
            if reader is not None:
                self._tabs.show_id(before[0])
                reader.restore_position(before[1])
        self._glancing.end(before[0] if before is not None else "")
        if self._newest is not self._state.newest_first():
            self._order(not self._newest)
        self.ended.emit()

    def _clear(self) -> None:
        self._patience.stop()
        self._results.clear()
        self._field.tell("")
        self.shown.emit(False)

    # answers

    def _on_answer(self, answer: object) -> None:
        if isinstance(answer, SearchAnswer):
            self._patience.stop()
            self._results.set_answer(answer, self._narrowed(), self._field.text())
            self._field.tell(self._results.told())
            self.shown.emit(True)
            self.answered.emit(answer)
            if answer.from_texts and not self._mending:
                self._mending = True  # once: what hinders it is told once, too
                self._desk.index_soon()

    def _narrowed(self) -> str:
        return self.tr(", ").join(self._narrowing.names())

    def _on_failure(self, error: Exception) -> None:
        self._patience.stop()
        self._results.show_problem(sentence(error))
        self._field.tell("")
        self.shown.emit(True)

    def _on_waited(self) -> None:
        self._results.show_waiting()
        self.shown.emit(True)

    def _on_shelf(self, shelf: object) -> None:
        self._results.set_empty(isinstance(shelf, Shelf) and not shelf.summaries)

    def _on_choices(self, found: object) -> None:
        if isinstance(found, dict):
            self._narrowing.show_counts(found)

    def _on_suggestion(self, words: str) -> None:
        self._field.setText(words)
        self._field.setFocus()

    def _on_more_wanted(self, here: int) -> None:
        self._further.ask(self.query(offset=here))

    def _on_more(self, answer: object) -> None:
        if isinstance(answer, SearchAnswer):
            self._results.append(answer)

    # hits

    def _on_down(self) -> None:
        if self._results.isVisible():
            self._results.take_focus()
        elif not self._field.text():
            self.past_wanted.emit()

    def _on_hit(self, hit: object) -> None:
        if isinstance(hit, Hit):
            self._glancing.look_at(hit)
            self.hit_looked_at.emit()

    def _on_hit_opened(self, hit: object) -> None:
        if isinstance(hit, Hit):
            self._glancing.open(hit)
            self.hit_looked_at.emit()

    # marks

    def _words(self) -> tuple[str, ...]:
        """The queries whose words are marked."""
        if self._find.is_looking():
            return tuple(filter(str.strip, (self._find.field.text(),)))
        return tuple(filter(str.strip, (self._field.text(), *self._within)))

    def _mark(self, *, go: bool) -> None:
        """Mark what is looked for, and count it above the page."""
        words = self._words()
        self._marking.mark(words, go=go)
        if words and not self._find.is_looking() and self._reading.reader() is not None:
            self._find.count_only()
        elif not words:
            self._on_counted(0, 0)
            if not self._find.is_looking():
                self._find.hide()

    def _on_find_words(self) -> None:
        self._mark(go=True)

    def _on_counted(self, current: int, total: int) -> None:
        self._find.set_hits(current, total, " ".join(self._words()))

    def _on_briefing(self, _: object) -> None:
        if self._reading.reader() is not None and self._words() and self._find.isHidden():
            self._find.count_only()
