"""Opens the page of settings, and lets what is chosen there take effect at once."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop_app.ui.looks import LooksKeeper
from desktop_app.ui.tabs import ReaderTabs
from desktop_app.ui.theme import ThemeManager

from .page import SettingsPage


class Settings(QObject):
    """Keeps the page, where it is open, in step with menus and keys."""

    def __init__(self, looks: LooksKeeper, tabs: ReaderTabs, themes: ThemeManager, parent: QObject) -> None:
        super().__init__(parent)
        self._looks, self._tabs, self._themes = looks, tabs, themes
        looks.changed.connect(self._show)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the actions call, by id."""
        return {"settings": self.open}

    def open(self) -> None:
        """Bring the page to the front."""
        page = self._tabs.findChild(SettingsPage)
        if page is None:
            page = SettingsPage(self._themes)
            page.chosen.connect(self._looks.set)
            self._tabs.add_page(page)
        page.show_looks(self._looks.looks())
        self._tabs.setCurrentWidget(page)
        page.field.setFocus()

    def _show(self) -> None:
        page = self._tabs.findChild(SettingsPage)
        if page is not None:
            page.show_looks(self._looks.looks())
