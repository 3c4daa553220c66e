"""The window: its rooms, and how they are joined."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QSplitter, QVBoxLayout, QWidget

from desktop_app.model.annotation import Colour
from desktop_app.model.changes import BinTranscripts, UnbinTranscripts
from desktop_app.model.library import Briefing, ImportRow
from desktop_app.model.outline import Pane, Status
from desktop_app.ui.actions import Actions
from desktop_app.ui.annotating import Annotating
from desktop_app.ui.commands import palette_entries, place_entries
from desktop_app.ui.desk import Desk, Shelf
from desktop_app.ui.exporting import Exporting
from desktop_app.ui.find_bar import FindBar
from desktop_app.ui.help_page import SHORTCUTS, HelpPage
from desktop_app.ui.importing import Importing
from desktop_app.ui.looks import LooksKeeper
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.notes.editor import NoteEditor
from desktop_app.ui.notes.widget import NotesPanel
from desktop_app.ui.outlining import Outlining
from desktop_app.ui.palette.widget import CommandPalette
from desktop_app.ui.panes.why import WhyPopover
from desktop_app.ui.panes.widget import OutlineSide
from desktop_app.ui.problems import sentence
from desktop_app.ui.reading import Reading
from desktop_app.ui.results.widget import ResultsPanel
from desktop_app.ui.searching import Searching
from desktop_app.ui.shelf.widget import ShelfPanel
from desktop_app.ui.state import Session, State
from desktop_app.ui.status_row import StatusRow
from desktop_app.ui.tabs import ReaderTabs
from desktop_app.ui.theme import ThemeManager
from desktop_app.ui.top_row import TopRow
from desktop_app.ui.translation import Translation

if TYPE_CHECKING:
    from collections.abc import Callable

_FIRST_SIZE = (1600, 1000)
_RESULTS_HEIGHT = 270
_NOTES_HEIGHT = 215


class MainWindow(QMainWindow):
    """One library on the screen."""

    def __init__(self, desk: Desk, themes: ThemeManager, translation: Translation, state: State) -> None:
        super().__init__()
        self.setWindowTitle("Briefing Desk")
        self.setAcceptDrops(True)
        self.desk, self._themes, self._translation, self._state = desk, themes, translation, state
        self._session_open = False  # whether there is, or was, something to go on with
        self._actions = Actions(themes, self)
        self._make_rooms()
        self._arrange()
        self._make_presenters()
        self._connect()
        self._connect_actions()
        self._restore()

    # building

    def _make_rooms(self) -> None:
        themes = self._themes
        self._top = TopRow(themes, self._actions, self)
        self._shelf = ShelfPanel(themes, "Ctrl+O", self)
        self._tabs = ReaderTabs(themes, self)
        self._find = FindBar(themes, self._tabs)
        self._find.hide()
        self._results = ResultsPanel(themes, self)
        self._results.hide()
        self._side = OutlineSide(themes, self)
        self._notes = NotesPanel(themes, self)
        self._editor = NoteEditor(themes, self.desk.library.render_note, self)
        self._editor.hide()
        self._status = StatusRow(themes, self)
        self._why = WhyPopover(themes, self)
        self._palette = CommandPalette(themes, self, place_entries(self._briefing))

    def _arrange(self) -> None:
        self._tabs.set_banner(self._find)
        self._middle = _splitter(Qt.Orientation.Vertical, self._tabs, self._results)
        notes = QWidget(self)
        below = QVBoxLayout(notes)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self._editor)
        below.addWidget(self._notes, 1)
        self._right = _splitter(Qt.Orientation.Vertical, self._side, notes)
        self._rooms = _splitter(Qt.Orientation.Horizontal, self._shelf, self._middle, self._right)
        self._rooms.setStretchFactor(1, 1)
        whole = QWidget(self)
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._top)
        layout.addWidget(self._rooms, 1)
        layout.addWidget(self._status)
        self.setCentralWidget(whole)
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
            self,
        )
        self._annotating = Annotating(desk, self._reading, self._notes, self._editor, self._status, self)
        self._outlining = Outlining(desk, self._reading, self._side, self._status, self)
        self._importing = Importing(desk, self)
        self._exporting = Exporting(desk, self._reading, self._status, self)
        self._looks = LooksKeeper(
            self._state, self._themes, self._translation, self._tabs, self._actions, self
        )

    def _connect(self) -> None:
        desk = self.desk
        desk.shelf_changed.connect(self._on_shelf)
        desk.failed.connect(self._on_failed)
        desk.history.stack.canUndoChanged.connect(self._show_history)
        desk.history.stack.canRedoChanged.connect(self._show_history)
        desk.history.stack.undoTextChanged.connect(self._show_history)
        desk.history.stack.redoTextChanged.connect(self._show_history)
        self._shelf.briefing_opened.connect(self._reading.open)
        self._shelf.remove_requested.connect(self._remove)
        self._shelf.restore_requested.connect(self._put_back)
        self._shelf.tag_chosen.connect(self._notes.choose_tag)
        self._shelf.export_requested.connect(self._on_export)
        self._shelf.paths_dropped.connect(self._on_paths)
        self._shelf.import_clicked.connect(self._ask_for_files)
        self._shelf.cancel_clicked.connect(self._importing.cancel)
        self._importing.progressed.connect(self._on_import_progress)
        self._importing.ended.connect(self._on_import_ended)
        self._importing.opened.connect(self._reading.open)
        self._importing.refused.connect(self._status.warn)
        self._reading.briefing_shown.connect(self._on_briefing)
        self._reading.place_changed.connect(self._show_place)
        self._searching.shown.connect(self._show_results)
        self._notes.export_requested.connect(self._exporting.export)
        self._status.undo_wanted.connect(self._undo)
        self._palette.chosen.connect(self._on_palette)

    def _connect_actions(self) -> None:
        reading, searching, annotating, outlining = (
            self._reading,
            self._searching,
            self._annotating,
            self._outlining,
        )
        handlers: dict[str, Callable[[], object]] = {
            "import": self._ask_for_files,
            "import.folder": self._ask_for_folder,
            "import.paste": lambda: self._importing.paste(QGuiApplication.clipboard().text()),
            "export": self._exporting.export,
            "tab.close": lambda: self._tabs.close_tab(self._tabs.currentIndex()),
            "quit": self.close,
            "undo": self._undo,
            "redo": self._redo,
            "copy": self._copy,
            "find": searching.find,
            "find.next": searching.next_hit,
            "find.previous": searching.previous_hit,
            "search.focus": self._focus_search,
            "palette": self._open_palette,
            "view.library": lambda: self._shelf.setVisible(self._actions["view.library"].isChecked()),
            "view.side": lambda: self._right.setVisible(self._actions["view.side"].isChecked()),
            "view.reading": lambda: self._set_reading_mode(self._actions["view.reading"].isChecked()),
            "go.back": reading.back,
            "go.forward": reading.forward,
            "turn.next": lambda: reading.step_turn(1),
            "turn.previous": lambda: reading.step_turn(-1),
            "item.next": reading.next_item,
            "tab.next": lambda: self._tabs.step(1),
            "tab.previous": lambda: self._tabs.step(-1),
            "highlight": annotating.highlight,
            "note.add": annotating.note,
            "tag.add": lambda: annotating.note(tags_first=True),
            "note.briefing": annotating.note_on_briefing,
            "pane.frameworks": lambda: self._show_pane(Pane.FRAMEWORKS),
            "pane.tasks": lambda: self._show_pane(Pane.TASKS),
            "pane.mechanisms": lambda: self._show_pane(Pane.MECHANISMS),
            "item.confirm": lambda: outlining.toggle(Status.CONFIRMED),
            "item.reject": lambda: outlining.toggle(Status.REJECTED),
            "item.rename": outlining.rename_current,
            "item.why": outlining.explain_current,
            "remove": self._remove_current,
            "library.verify": self._exporting.verify,
            "library.rebuild": self._exporting.rebuild,
            "library.backup": self._exporting.back_up,
            "help": lambda: self._open_help("index"),
            "help.shortcuts": lambda: self._open_help(SHORTCUTS),
            "about": lambda: self._open_help("index"),
        }
        handlers |= {f"highlight.{colour}": partial(annotating.highlight, colour) for colour in Colour}
        self._actions.connect(handlers | self._looks.handlers())
        for name in ("view.library", "view.side"):
            self._actions[name].setChecked(True)
        self._show_history()
        self._on_briefing(None)

    # what the actions do

    def _ask_for_files(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(self, self.tr("Import transcripts"))
        self._importing.take([Path(path) for path in paths])

    def _ask_for_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, self.tr("Import a folder"))
        if path:
            self._importing.take([Path(path)])

    def _undo(self) -> None:
        text = self.desk.history.stack.undoText()
        if self.desk.history.stack.canUndo():
            self.desk.history.stack.undo()
            self._status.tell(self.tr("Undone: {step}").format(step=text))

    def _redo(self) -> None:
        text = self.desk.history.stack.redoText()
        if self.desk.history.stack.canRedo():
            self.desk.history.stack.redo()
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
        self._top.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._top.field.selectAll()

    def _open_palette(self) -> None:
        self._palette.open(palette_entries(self._actions, self.desk.shelf, self._side.current_item()))

    def _on_palette(self, name: str) -> None:
        kind, _, value = name.partition(":")
        match kind:
            case "action":
                self._actions[value].trigger()
            case "briefing":
                self._reading.open(value)
            case "paragraph":
                self._reading.go_to(int(value))

    def _show_pane(self, pane: Pane) -> None:
        self._actions["view.side"].setChecked(True)
        self._right.show()
        self._side.show_pane(pane)

    def _set_reading_mode(self, wanted: bool) -> None:
        """Nothing but the page; what was shown before comes back afterwards."""
        for room, name in ((self._shelf, "view.library"), (self._right, "view.side")):
            room.setVisible(not wanted and self._actions[name].isChecked())
        self._top.setVisible(not wanted)
        self._status.setVisible(not wanted)

    def _open_help(self, name: str) -> None:
        page = self.findChild(HelpPage)
        if page is None:
            page = HelpPage(self._themes)
            self._tabs.add_page(page)
        page.show_page(name)
        self._tabs.setCurrentWidget(page)

    def _remove_current(self) -> None:
        briefing = self._reading.briefing()
        if briefing is not None:
            self._remove((briefing.id,))

    def _remove(self, transcript_ids: tuple[str, ...]) -> None:
        if not transcript_ids:
            return
        for transcript_id in transcript_ids:
            self._reading.close(transcript_id)
        self.desk.do(
            self.tr("Remove %n briefing(s)", "", len(transcript_ids)),
            lambda _: BinTranscripts(transcript_ids),
        )
        self._status.tell(self.tr("%n briefing(s) moved to the bin", "", len(transcript_ids)), undoable=True)

    def _put_back(self, transcript_ids: tuple[str, ...]) -> None:
        if transcript_ids:
            text = self.tr("Take %n briefing(s) out of the bin", "", len(transcript_ids))
            self.desk.do(text, lambda _: UnbinTranscripts(transcript_ids))
            self._status.tell(text, undoable=True)

    def _on_export(self, transcript_ids: tuple[str, ...]) -> None:
        titles = {summary.id: summary.title for summary in self.desk.shelf.summaries}
        if transcript_ids:
            self._exporting.export_ids(transcript_ids, titles.get(transcript_ids[0], ""))

    def _on_paths(self, paths: tuple[str, ...]) -> None:
        self._importing.take([Path(path) for path in paths])

    # what the window shows

    def _on_shelf(self, shelf: Shelf) -> None:
        self._shelf.set_library(shelf.summaries, shelf.tags, shelf.binned)
        self._shelf.select_briefing(self._tabs.current_id())
        present = {summary.id for summary in shelf.summaries}
        for transcript_id in self._tabs.open_ids():
            if transcript_id and transcript_id not in present:
                self._reading.close(transcript_id)
        if not self._tabs.count() and shelf.summaries and not self._session_open:
            self._reading.open(shelf.summaries[0].id)
        self._session_open = True

    def _on_briefing(self, briefing: object) -> None:
        has_page = isinstance(briefing, Briefing)
        for name in (
            "export",
            "find",
            "highlight",
            "note.add",
            "tag.add",
            "note.briefing",
            "remove",
            "item.next",
        ):
            self._actions[name].setEnabled(has_page)
        if isinstance(briefing, Briefing):
            self._shelf.select_briefing(briefing.id)
            self.setWindowTitle(f"{briefing.transcript.title} – Briefing Desk")
        else:
            self.setWindowTitle("Briefing Desk")

    def _on_import_progress(self, done: int, total: int) -> None:
        self._shelf.set_progress(done, total, self.tr("Importing…"))

    def _on_import_ended(self, rows: list[ImportRow]) -> None:
        self._shelf.set_report(rows)
        if rows and not any(row.error_code for row in rows):
            self._status.tell(self.tr("Imported %n file(s)", "", len(rows)), undoable=True)

    def _on_failed(self, error: Exception) -> None:
        self._status.warn(sentence(error))

    def _show_results(self, wanted: bool) -> None:
        if wanted and not self._results.isVisible():
            self._results.show()
            height = self._middle.height()
            self._middle.setSizes([height - _RESULTS_HEIGHT, _RESULTS_HEIGHT])
        elif not wanted:
            self._results.hide()

    def _show_place(self) -> None:
        reader, briefing = self._reading.reader(), self._reading.briefing()
        self._actions["go.back"].setEnabled(self._reading.trail.has_back())
        self._actions["go.forward"].setEnabled(self._reading.trail.has_forward())
        if reader is None or briefing is None:
            self._status.set_facts("")
            return
        template = self.tr("Turn {turn} of {turns}   ¶{paragraph} of {paragraphs}")
        self._status.set_facts(
            template.format(
                turn=reader.current_turn() + 1,
                turns=len(briefing.transcript.turns),
                paragraph=reader.current_paragraph(),
                paragraphs=len(briefing.transcript.texts()),
            )
        )

    def _show_history(self) -> None:
        stack = self.desk.history.stack
        undo, redo = self._actions["undo"], self._actions["redo"]
        undo.setEnabled(stack.canUndo())
        redo.setEnabled(stack.canRedo())
        step = stack.undoText().replace("&", "&&")
        undo.setText(self.tr("&Undo: {step}").format(step=step) if step else self.tr("&Undo"))
        step = stack.redoText().replace("&", "&&")
        redo.setText(self.tr("&Redo: {step}").format(step=step) if step else self.tr("&Redo"))

    def _briefing(self) -> Briefing | None:
        return self._reading.briefing()

    # the window itself

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._actions.retranslate()
            self._show_history()
            self._show_place()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self._importing.take(paths)

    def open_briefing(self, transcript_id: str) -> None:
        """Bring a briefing to the front."""
        self._reading.open(transcript_id)

    def search_for(self, words: str) -> None:
        """Search as if the words were typed."""
        self._top.field.set_query(words)
        self._searching.ask()

    def import_files(self, paths: list[Path], *, show: bool = True) -> None:
        """Import files at the start."""
        self._importing.take(paths, show=show)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember where the reader is, stop all work."""
        self._remember()
        self.desk.close()
        super().closeEvent(event)

    def _restore(self) -> None:
        self.resize(*_FIRST_SIZE)
        for name, keep in (("window", self.restoreGeometry), ("rooms", self._rooms.restoreState)):
            kept = self._state.bytes_of(name)
            if kept is not None:
                keep(kept)
        if self._state.bytes_of("rooms") is None:
            scale = self._themes.length
            left, right = scale(METRICS.library_width), scale(METRICS.outline_width)
            self._rooms.setSizes([left, _FIRST_SIZE[0] - left - right, right])
            self._right.setSizes([_FIRST_SIZE[1] - _NOTES_HEIGHT, _NOTES_HEIGHT])
        session = self._state.session()
        for transcript_id in session.tabs:
            self._session_open = True
            self._reading.reopen(transcript_id, session.positions.get(transcript_id))
        if session.current:
            self._reading.prefer(session.current)
        self._side.set_filter(session.outline_filter)
        if session.search:
            self.search_for(session.search)

    def _remember(self) -> None:
        ids = tuple(transcript_id for transcript_id in self._tabs.open_ids() if transcript_id)
        readers = {transcript_id: self._tabs.reader_of(transcript_id) for transcript_id in ids}
        self._state.keep_session(
            Session(
                tabs=ids,
                current=self._tabs.current_id(),
                positions={key: reader.reading_position() for key, reader in readers.items() if reader},
                search=self._top.field.text(),
                outline_filter=self._side.filter_text(),
            )
        )
        self._state.keep_bytes("window", self.saveGeometry())
        self._state.keep_bytes("rooms", self._rooms.saveState())
        self._looks.keep()


def _splitter(orientation: Qt.Orientation, *widgets: QWidget) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    for widget in widgets:
        splitter.addWidget(widget)
    return splitter
