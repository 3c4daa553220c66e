"""Keeps the report of the last import and shows it where it is asked for."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from desktop_app.model.library import ImportRow
from desktop_app.ui.tabs import ReaderTabs
from desktop_app.ui.theme import ThemeManager

from .page import ReportPage


class ReportKeeper(QObject):
    """One page at most, in a tab beside the briefings."""

    opened = Signal(str)  # transcript id
    retry_wanted = Signal(tuple)  # paths
    encoding_wanted = Signal(tuple)  # paths
    copied = Signal()

    def __init__(self, tabs: ReaderTabs, themes: ThemeManager, parent: QObject) -> None:
        super().__init__(parent)
        self._tabs, self._themes = tabs, themes
        self._rows: Sequence[ImportRow] = ()

    def set_rows(self, rows: Sequence[ImportRow]) -> None:
        """Keep a report; an open page shows it."""
        self._rows = tuple(rows)
        page = self._page()
        if page is not None:
            page.set_rows(self._rows)

    def show(self) -> None:
        """Bring the page to the front and give it the keyboard."""
        page = self._page() or self._open()
        self._tabs.setCurrentWidget(page)
        page.setFocus()

    def _page(self) -> ReportPage | None:
        pages = (self._tabs.widget(place) for place in range(self._tabs.count()))
        return next((page for page in pages if isinstance(page, ReportPage)), None)

    def _open(self) -> ReportPage:
        page = ReportPage(self._themes)
        page.set_rows(self._rows)
        page.opened.connect(self.opened)
        page.retry_wanted.connect(self.retry_wanted)
        page.encoding_wanted.connect(self.encoding_wanted)
        page.copied.connect(self.copied)
        self._tabs.add_page(page)
        return page
