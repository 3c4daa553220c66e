"""Keeps the page of word lists in step with the files, and does what it asks for."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices

from desktop_app.model.lexicons import WordLists
from desktop_app.model.library import Briefing
from desktop_app.ui.actions import Actions
from desktop_app.ui.desk import Desk
from desktop_app.ui.problems import sentence
from desktop_app.ui.reading import Reading
from desktop_app.ui.status_row import StatusRow
from desktop_app.ui.tabs import ReaderTabs
from desktop_app.ui.theme import ThemeManager

from .again import OutliningAgain
from .page import WordListsPage

_QUIET = 200
"""Milliseconds after a file has changed: editors write in several steps."""


class WordListing(QObject):
    """One page at most, in a tab beside the briefings; looked at anew whenever a file changes."""

    def __init__(
        self,
        desk: Desk,
        reading: Reading,
        tabs: ReaderTabs,
        status: StatusRow,
        themes: ThemeManager,
        actions: Actions,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._reading, self._tabs, self._status = desk, reading, tabs, status
        self._themes, self._actions = themes, actions
        self._lists, self._outdated = WordLists((), ()), 0
        self._again = OutliningAgain(desk, status, self)
        self._again.changed.connect(self._on_again)
        self._watcher = QFileSystemWatcher(self)
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET)
        self._quiet.timeout.connect(self.check)
        self._watcher.fileChanged.connect(self._on_changed)
        self._watcher.directoryChanged.connect(self._on_changed)
        reading.briefing_shown.connect(self._show_what_can_be_done)
        self._show_what_can_be_done()

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the actions do, by id."""
        return {
            "outline.word_lists": self.show,
            "outline.again": self.outline_current,
            "outline.again_all": self.outline_all,
            "outline.again_stop": self._again.stop,
        }

    def show(self) -> None:
        """Bring the page to the front and give it the keyboard."""
        page = self._page() or self._open()
        self._tabs.setCurrentWidget(page)
        page.setFocus()
        self.check()

    def check(self) -> None:
        """Look at the files anew."""
        outlines = self._desk.library.outlines
        self._desk.jobs.start(
            "lists", lambda _: (outlines.word_lists(), len(outlines.outdated())), self._on_checked
        )

    def outline_current(self) -> None:
        """Outline the briefing in front again."""
        briefing = self._reading.briefing()
        if isinstance(briefing, Briefing):
            self._again.begin([briefing.id])

    def outline_all(self) -> None:
        """Outline all briefings again that were outlined with other rules or word lists."""
        self._again.begin()

    def _page(self) -> WordListsPage | None:
        pages = (self._tabs.widget(place) for place in range(self._tabs.count()))
        return next((page for page in pages if isinstance(page, WordListsPage)), None)

    def _open(self) -> WordListsPage:
        page = WordListsPage(self._themes)
        page.edit_wanted.connect(self._edit)
        page.create_wanted.connect(self._create)
        page.check_wanted.connect(self.check)
        page.again_wanted.connect(self.outline_all)
        self._tabs.add_page(page)
        return page

    def _edit(self, path: str) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(path)):
            words = self.tr("No program opens {path}: open it in a text editor.")
            self._status.warn(words.format(path=path))

    def _create(self, language: str) -> None:
        outlines = self._desk.library.outlines
        self._desk.jobs.start(
            "lists", lambda _: str(outlines.create_word_list(language)), self._on_created, self._on_failed
        )

    def _on_created(self, path: object) -> None:
        self.check()
        self._edit(str(path))

    def _on_failed(self, error: Exception) -> None:
        self._status.warn(sentence(error))
        self.check()

    def _on_changed(self, _: str) -> None:
        self._quiet.start()

    def _on_checked(self, found: object) -> None:
        if not isinstance(found, tuple):
            return
        self._lists, self._outdated = found
        self._watch()
        self._show()
        unused = [file for file in self._lists.files if file.exists and not file.used]
        if unused and not isinstance(self._tabs.currentWidget(), WordListsPage):
            words = self.tr("Your words in {file} are not used: see Outline, Word lists")
            self._status.warn(words.format(file=Path(unused[0].path).name))

    def _watch(self) -> None:
        """Watch the files and the folders that they are, or will be, made in; replaced ones anew."""
        files = [Path(file.path) for file in self._lists.files]
        wanted = {path for file in files for path in (file, file.parent, self._desk.folder)}
        places = {str(path) for path in wanted if path.exists()}
        missing = places.difference(self._watcher.files(), self._watcher.directories())
        if missing:
            self._watcher.addPaths(sorted(missing))

    def _on_again(self) -> None:
        self._show_what_can_be_done()
        if not self._again.is_running():
            self.check()

    def _show(self) -> None:
        page = self._page()
        if page is not None:
            if self._lists.files:
                page.set_lists(self._lists, self._outdated)
            page.again_button.setEnabled(not self._again.is_running())

    def _show_what_can_be_done(self) -> None:
        running = self._again.is_running()
        self._actions["outline.again"].setEnabled(not running and self._reading.briefing() is not None)
        self._actions["outline.again_all"].setEnabled(not running)
        self._actions["outline.again_stop"].setEnabled(running)
        self._show()
