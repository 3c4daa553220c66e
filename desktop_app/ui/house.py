"""What stands in the window, and how it is joined."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtWidgets import QApplication, QMainWindow

from desktop_app.model.annotation import Colour
from desktop_app.model.library import Briefing
from desktop_app.model.outline import Pane
from desktop_app.ui.actions import Actions
from desktop_app.ui.annotating import Annotating
from desktop_app.ui.arrivals import Arrivals
from desktop_app.ui.audit.presenter import Auditing
from desktop_app.ui.audit.widget import AuditPanel
from desktop_app.ui.bearings import Bearings
from desktop_app.ui.collecting import Collecting, collection_entries
from desktop_app.ui.commands import palette_entries, place_entries
from desktop_app.ui.correcting.bench import Bench
from desktop_app.ui.correcting.doing import Doing
from desktop_app.ui.correcting.presenter import Correcting
from desktop_app.ui.desk import Desk
from desktop_app.ui.exporting import Exporting
from desktop_app.ui.find_bar import FindBar
from desktop_app.ui.going import Going
from desktop_app.ui.help_page import ABOUT, SHORTCUTS, HelpPage, page_about
from desktop_app.ui.import_dialog.presenter import ImportChoosing
from desktop_app.ui.import_report.keeper import ReportKeeper
from desktop_app.ui.importing import Importing
from desktop_app.ui.looks import LooksKeeper
from desktop_app.ui.main_window import FIRST_SIZE
from desktop_app.ui.matrix.presenter import MatrixKeeper
from desktop_app.ui.notes.editor import NoteEditor
from desktop_app.ui.notes.widget import NotesPanel
from desktop_app.ui.offers.presenter import Togetherness
from desktop_app.ui.outlining.presenter import Outlining
from desktop_app.ui.palette.widget import CommandPalette
from desktop_app.ui.panes.why import WhyPopover
from desktop_app.ui.panes.widget import OutlineSide
from desktop_app.ui.printing.presenter import Printing
from desktop_app.ui.problems import sentence
from desktop_app.ui.quoting import Quoting
from desktop_app.ui.reading import Reading
from desktop_app.ui.results.widget import ResultsPanel
from desktop_app.ui.rooms import Furniture, Rooms
from desktop_app.ui.search.past import PastSearches
from desktop_app.ui.search.saving import SavedSearching
from desktop_app.ui.searching import Searching
from desktop_app.ui.sessions import SessionKeeper
from desktop_app.ui.settings.presenter import Settings
from desktop_app.ui.shelf.widget import ShelfPanel
from desktop_app.ui.shelving import Shelving
from desktop_app.ui.state import State
from desktop_app.ui.status_row import StatusRow
from desktop_app.ui.sweeping import Sweeper
from desktop_app.ui.tabs import ReaderTabs
from desktop_app.ui.theme import ThemeManager
from desktop_app.ui.top_row import TopRow
from desktop_app.ui.translation import Translation
from desktop_app.ui.word_lists.presenter import WordListing

if TYPE_CHECKING:
    from collections.abc import Callable


class House(QObject):
    """One library on the screen: the window's parts, and the presenters between them and the desk."""

    def __init__(
        self, window: QMainWindow, desk: Desk, themes: ThemeManager, translation: Translation, state: State
    ) -> None:
        super().__init__(window)
        self._window = window
        self.desk, self._themes, self._translation, self._state = desk, themes, translation, state
        self._actions = Actions(themes, window)
        self._sweeper = Sweeper(desk.jobs, self)
        self._make_parts()
        self._make_presenters()
        self._connect()
        self._connect_actions()
        self._rooms.restore(state, FIRST_SIZE)
        self._session.restore()

    # building

    def _make_parts(self) -> None:
        themes, window = self._themes, self._window
        self._top = TopRow(themes, self._actions, window)
        self._shelf = ShelfPanel(themes, "Ctrl+O", window)
        self._tabs = ReaderTabs(themes, window)
        self._find = FindBar(themes, self._tabs)
        self._find.hide()
        self._tabs.set_banner(self._find)
        self._results = ResultsPanel(themes, window)
        self._audit = AuditPanel(themes, window)
        self._side = OutlineSide(themes, window)
        self._notes = NotesPanel(themes, window)
        self._editor = NoteEditor(themes, self.desk.library.render_note, window)
        self._editor.hide()
        self._status = StatusRow(themes, window)
        self._why = WhyPopover(themes, window)
        self._palette = CommandPalette(themes, window, place_entries(self._briefing))
        furniture = Furniture(
            top=self._top,
            shelf=self._shelf,
            tabs=self._tabs,
            results=self._results,
            audit=self._audit,
            side=self._side,
            editor=self._editor,
            notes=self._notes,
            status=self._status,
        )
        self._rooms = Rooms(furniture, themes, self._actions, window)
        window.setCentralWidget(self._rooms.whole)
        self._tabs.setFocus()  # not the search: what is typed first are commands of one letter

    def _make_presenters(self) -> None:
        desk = self.desk
        self._reading = Reading(desk, self._tabs, self._side, self._notes, self._why, self)
        self._searching = Searching(
            desk,
            self._reading,
            self._tabs,
            self._top.field,
            self._top.facets,
            self._results,
            self._find,
            self._side,
            self._notes,
            self._state,
            self,
        )
        self._past = PastSearches(self._state, self._searching, self._top.field, self._themes, self._window)
        self._saving = SavedSearching(desk, self._searching, self._results, self._shelf, self._status, self)
        self._annotating = Annotating(desk, self._reading, self._notes, self._editor, self._status, self)
        bench = Bench(
            Doing(desk, self._status, self), self._reading, self._status, self._themes, self._window
        )
        self._correcting = Correcting(bench, desk, self._reading, self._tabs, self._actions)
        self._quoting = Quoting(self._reading, self._status, self)
        self._printing = Printing(desk, self._reading, self._status, self._window)
        self._going = Going(self._reading, self._themes, self._window)
        self._make_outliners()
        importing = Importing(desk, self)
        self._arrivals = Arrivals(
            importing,
            ImportChoosing(desk, importing, self._themes, self._window),
            ReportKeeper(self._tabs, self._themes, self),
            self._reading,
            self._shelf,
            self._status,
            self._actions,
            self._window,
        )
        self._together = Togetherness(
            desk, self._reading, self._shelf, self._status, self._actions, self._rooms, self
        )
        self._exporting = Exporting(desk, self._reading, self._status, self._window)
        self._shelving = Shelving(
            desk, self._reading, self._tabs, self._shelf, self._exporting, self._status, self
        )
        self._collecting = Collecting(desk, self._reading, self._shelf, self._status, self)
        self._looks = LooksKeeper(
            self._state, self._themes, self._translation, self._tabs, self._actions, self
        )
        self._settings = Settings(self._looks, self._tabs, self._themes, self)
        self._bearings = Bearings(
            desk.history.stack, self._reading, self._tabs, self._actions, self._status, self._window
        )
        self._session = SessionKeeper(
            self._state,
            self._reading,
            self._tabs,
            self._searching,
            self._side,
            self._annotating,
            self._rooms,
        )

    def _make_outliners(self) -> None:
        desk, reading, tabs, status = self.desk, self._reading, self._tabs, self._status
        actions, themes, window = self._actions, self._themes, self._window
        self._outlining = Outlining(desk, reading, self._side, status, actions, themes, window)
        self._words = WordListing(desk, reading, tabs, status, themes, actions, self)
        self._matrix = MatrixKeeper(desk, reading, tabs, status, actions, themes, self._state, window)
        audit = actions["outline.audit"]
        self._auditing = Auditing(desk, reading, self._audit, self._rooms, status, audit, self)

    def _connect(self) -> None:
        self.desk.failed.connect(self._on_failed)
        self._shelf.tag_chosen.connect(self._on_tag)
        self._shelving.found_empty.connect(self._arrivals.on_empty)
        self._searching.shown.connect(self._rooms.show_results)
        self._top.retranslated.connect(self._searching.retranslate)
        self._notes.export_requested.connect(self._exporting.export)
        self._status.undo_wanted.connect(self._undo)
        self._tabs.import_clicked.connect(self._arrivals.ask_for_files)
        self._palette.chosen.connect(self._on_palette)

    def _connect_actions(self) -> None:
        reading, searching, annotating = self._reading, self._searching, self._annotating
        adding = self._outlining.adding()
        handlers: dict[str, Callable[[], object]] = {
            "export": self._exporting.export,
            "tab.close": lambda: self._tabs.close_tab(self._tabs.currentIndex()),
            "quit": self._window.close,
            "undo": self._undo,
            "redo": self._redo,
            "copy": self._copy,
            "find": searching.find,
            "find.next": searching.next_hit,
            "find.previous": searching.previous_hit,
            "search.focus": self._focus_search,
            "search.within": searching.look_within,
            "search.save": self._saving.save,
            "search.past": self._open_past,
            "palette": self._open_palette,
            "view.library": self._rooms.show_as_asked,
            "view.side": self._rooms.show_as_asked,
            "view.reading": lambda: self._rooms.set_reading_mode(self._actions["view.reading"].isChecked()),
            "go.back": reading.back,
            "go.forward": reading.forward,
            "turn.next": lambda: reading.step_turn(1),
            "turn.previous": lambda: reading.step_turn(-1),
            "item.next": reading.next_item,
            "tab.next": lambda: self._tabs.step(1),
            "tab.previous": lambda: self._tabs.step(-1),
            "highlight": annotating.highlight,
            "note.add": lambda: self._annotate(annotating.note),
            "tag.add": lambda: self._annotate(partial(annotating.note, tags_first=True)),
            "note.briefing": lambda: self._annotate(annotating.note_on_briefing),
            **{f"pane.{pane}": partial(self._show_pane, pane) for pane in Pane},
            **{name: partial(self._annotate, add) for name, add in adding.items()},
            "remove": self._shelving.remove_current,
            "library.verify": self._exporting.verify,
            "library.rebuild": self._exporting.rebuild,
            "library.backup": self._exporting.back_up,
            "help": lambda: self._open_help(page_about(QApplication.focusWidget())),
            "help.shortcuts": lambda: self._open_help(SHORTCUTS),
            "about": lambda: self._open_help(ABOUT),
        }
        handlers |= {f"highlight.{colour}": partial(annotating.highlight, colour) for colour in Colour}
        handlers |= self._arrivals.handlers() | self._together.handlers() | self._correcting.handlers()
        handlers |= self._collecting.handlers() | self._settings.handlers()
        handlers |= self._printing.handlers()
        handlers |= self._quoting.handlers() | self._going.handlers()
        handlers |= self._outlining.handlers() | self._auditing.handlers() | self._matrix.handlers()
        self._actions.connect(handlers | self._looks.handlers() | self._words.handlers())
        self._bearings.show()

    # what the actions do

    def _undo(self) -> None:
        if text := self.desk.history.undo():
            self._status.tell(self.tr("Undone: {step}").format(step=text))

    def _redo(self) -> None:
        if text := self.desk.history.redo():
            self._status.tell(self.tr("Done again: {step}").format(step=text), undoable=True)

    def _copy(self) -> None:
        """Copy from whatever has the keyboard, else from the page."""
        copy = getattr(QApplication.focusWidget(), "copy", None)
        reader = self._reading.reader()
        if copy is not None:
            copy()
        elif reader is not None:
            reader.copy()

    def _focus_search(self) -> None:
        self._rooms.leave_reading_mode()
        self._top.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._top.field.selectAll()

    def _open_past(self) -> None:
        self._focus_search()
        self._past.open()

    def _open_palette(self) -> None:
        shelf = self.desk.shelf
        summaries, searches = (shelf.summaries, shelf.searches) if shelf else ((), ())
        item = self._side.current_item()
        names = [name for name, _ in shelf.collections] if shelf and self._briefing() else []
        entries = palette_entries(self._actions, summaries, item, searches)
        self._palette.open([*entries, *collection_entries(names)])

    def _on_palette(self, name: str) -> None:
        kind, _, value = name.partition(":")
        match kind:
            case "action":
                self._actions[value].trigger()
            case "briefing":
                self._reading.open(value)
            case "search":
                self._saving.run(value)
            case "collection":
                self._collecting.put_current(value)
            case "paragraph":
                self._reading.go_to(int(value))

    def _show_pane(self, pane: Pane) -> None:
        self._rooms.show_side()
        self._side.show_pane(pane)

    def _annotate(self, write: "Callable[[], object]") -> None:
        """Write a note, or a label, where the reader can see it."""
        self._rooms.show_side()
        write()

    def _open_help(self, name: str) -> None:
        page = self._window.findChild(HelpPage)
        if page is None:
            page = HelpPage(self._themes)
            self._tabs.add_page(page)
        page.show_page(name)
        self._tabs.setCurrentWidget(page)
        page.setFocus()

    def _on_tag(self, tag: str) -> None:
        """Look for a tag in all notes."""
        self._searching.search_for(f'"{tag}"', "notes")

    # what the window tells

    def _on_failed(self, error: Exception) -> None:
        self._status.warn(sentence(error))

    def _briefing(self) -> Briefing | None:
        return self._reading.briefing()

    def retranslate(self) -> None:
        """Speak the new language."""
        self._actions.retranslate()
        self._bearings.show()

    def escape(self) -> None:
        """End what was begun last: finding, searching, reading mode."""
        if self._searching.close_find():
            return
        if self._searching.is_searching():
            self._searching.give_back()
        else:
            self._rooms.leave_reading_mode()

    def fit(self, width: int) -> None:
        """A small window folds the library away."""
        self._rooms.fit(width)

    def take_dropped(self, data: QMimeData) -> None:
        """Import what was dropped."""
        self._arrivals.take_dropped(data)

    def close(self) -> None:
        """Remember where the reader is, finish what was asked for, stop all else."""
        self._session.keep()
        self._rooms.keep(self._state)
        self._looks.keep()
        self._sweeper.stop()
        self.desk.close()

    # what others ask of it

    def open_briefing(self, transcript_id: str) -> None:
        """Bring a briefing to the front."""
        self._reading.open(transcript_id)

    def search_for(self, words: str) -> None:
        """Search as if the words were typed."""
        self._searching.search_for(words)

    def import_files(self, paths: list[Path], *, show: int = 1) -> None:
        """Import files and folders; open as many of what is stored as is said."""
        self._arrivals.take(paths, show=show)

    def begin_with(self, files: list[Path], samples: list[Path]) -> None:
        """Import files and open them; a library that proves empty begins with the samples besides."""
        self._arrivals.begin_with(files, samples)
