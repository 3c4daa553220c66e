"""The help, shown beside the briefings: pages in Markdown that ship with the program."""

from pathlib import PurePosixPath

from PySide6.QtCore import QEvent, QLocale, QUrl
from PySide6.QtWidgets import QTextBrowser, QWidget

from desktop_app import __version__
from desktop_app.assets import asset, asset_text
from desktop_app.ui.actions import ACTIONS, plain_text
from desktop_app.ui.fonts import reading_font
from desktop_app.ui.theme import ThemeManager

INDEX = "index"
SHORTCUTS = "shortcuts"  # made from the action table
ABOUT = "about"  # made from what the program knows of itself
PAGES = {
    "library_view": "library",
    "reader": "reading",
    "find_field": "reading",
    "search_box": "search",
    "results_view": "search",
    "outline_filter": "outline",
    "frameworks_pane": "outline",
    "tasks_pane": "outline",
    "mechanisms_pane": "outline",
    "audit_view": "outline",
    "matrix_page": "outline",
    "word_lists": "outline",
    "settings_page": "reading",
    "details": "correcting",
    "import_dialog": "importing",
    "import_report": "importing",
    "notes_view": "notes",
    "note_editor": "notes",
}
"""The page about a part of the window, by the part's object name."""


def page_about(widget: QWidget | None) -> str:
    """The page about what has the keyboard, or about what that stands in; the index for anything else."""
    while widget is not None:
        if widget.objectName() in PAGES:
            return PAGES[widget.objectName()]
        widget = widget.parentWidget()
    return INDEX


class HelpPage(QTextBrowser):
    """One page at a time; links lead to other pages, never anywhere else."""

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("help_page")
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self._themes = themes
        self.document().setDocumentMargin(40)
        self.anchorClicked.connect(self._on_link)
        themes.changed.connect(self._on_theme)
        self._name = INDEX
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text, and the page in the language that is spoken now."""
        self.setAccessibleName(self.tr("Help"))
        self.setWindowTitle(self.tr("Help"))
        self._on_theme()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def show_page(self, name: str) -> None:
        """Show a page by its name."""
        self._name = name
        made = {SHORTCUTS: self._shortcuts, ABOUT: self._about}
        words = made[name]() if name in made else asset_text("help", self._language(), f"{name}.md")
        self.setMarkdown(words)
        self.moveCursor(self.textCursor().MoveOperation.Start)

    def _language(self) -> str:
        return "zh" if QLocale().language() == QLocale.Language.Chinese else "en"

    def _shortcuts(self) -> str:
        title, action, keys = self.tr("Keyboard shortcuts"), self.tr("Action"), self.tr("Keys")
        head = [f"# {title}", "", f"| {action} | {keys} |", "|---|---|"]
        rows = [f"| {plain_text(spec)} | {spec.shortcut} |" for spec in ACTIONS if spec.shortcut]
        return "\n".join(head + rows)

    def _about(self) -> str:
        version = self.tr("Version {number}").format(number=__version__)
        purpose = self.tr("Study briefings offline. Everything stays on this computer.")
        licence = self.tr("Free software under the MIT licence.")
        return "\n\n".join(("# Briefing Desk", version, purpose, licence))

    def _on_link(self, url: QUrl) -> None:
        name = PurePosixPath(url.path()).stem
        try:
            asset("help", self._language(), f"{name}.md")
        except FileNotFoundError:
            return
        self.show_page(name)

    def _on_theme(self) -> None:
        self.setFont(reading_font(15 * self._themes.scale, self._language()))
        self.show_page(self._name)
