"""The library's panel."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.model.library import Summary
from desktop_app.model.offers import Link
from desktop_app.model.search import SavedSearch
from desktop_app.ui.theme import ThemeManager

from .imports import ImportArea
from .view import ShelfView


class ShelfPanel(QWidget):
    """Takes the library's state and news of imports; files can be dropped anywhere on it."""

    briefing_opened = Signal(str)
    remove_requested = Signal(tuple)  # ids
    restore_requested = Signal(tuple)  # ids
    export_requested = Signal(tuple)  # ids
    tag_chosen = Signal(str)
    search_chosen = Signal(str)  # id
    search_renamed = Signal(str, str)  # id, new name
    searches_dropped = Signal(tuple)  # ids
    paths_dropped = Signal(tuple)  # of str: files and folders
    encoding_requested = Signal(tuple)  # paths
    join_requested = Signal(tuple)  # ids
    import_clicked = Signal()

    def __init__(self, themes: ThemeManager, shortcut: str = "Ctrl+O", parent: QWidget | None = None) -> None:
        """Make the panel of an empty library.

        Args:
            themes: asked for colours and text size.
            shortcut: of the import action, shown in the drop area.
            parent: the window.
        """
        super().__init__(parent)
        self.view = ShelfView(themes, self)
        self.imports = ImportArea(themes, shortcut, self)
        self.setFocusProxy(self.view)
        self.setAcceptDrops(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.imports)
        self.view.briefing_opened.connect(self.briefing_opened)
        self.view.remove_requested.connect(self.remove_requested)
        self.view.restore_requested.connect(self.restore_requested)
        self.view.export_requested.connect(self.export_requested)
        self.view.encoding_requested.connect(self.encoding_requested)
        self.view.join_requested.connect(self.join_requested)
        self.view.tag_chosen.connect(self.tag_chosen)
        self.view.search_chosen.connect(self.search_chosen)
        self.view.search_renamed.connect(self.search_renamed)
        self.view.searches_dropped.connect(self.searches_dropped)
        self.imports.import_clicked.connect(self.import_clicked)
        self.retranslate()

    def set_library(
        self,
        summaries: Sequence[Summary],
        tags: Sequence[tuple[str, int]],
        binned: Sequence[Summary],
        links: Sequence[Link] = (),
        searches: Sequence[SavedSearch] = (),
        collections: Sequence[str] = (),
    ) -> None:
        """Show a state of the library; what is open and selected stays so."""
        self.view.set_library(summaries, tags, binned, links, searches, collections)

    def select_briefing(self, briefing_id: str) -> None:
        """Mark a briefing as the one that is read."""
        self.view.select_briefing(briefing_id)

    def retranslate(self) -> None:
        """Set every text."""
        self.view.retranslate()
        self.imports.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Local files and folders are welcome."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            self.imports.drop.set_aimed_at(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went elsewhere."""
        self.imports.drop.set_aimed_at(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand over their paths."""
        self.imports.drop.set_aimed_at(False)
        paths = tuple(url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile())
        if paths:
            event.acceptProposedAction()
            self.paths_dropped.emit(paths)
