"""Everything that can be done, in one table: menus, palette, shortcuts and help come from it."""

import re
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop_app.model.annotation import Colour
from desktop_app.ui.action_spec import ActionSpec
from desktop_app.ui.audit.table import AUDITING
from desktop_app.ui.correcting.table import CORRECTING, DETAILS
from desktop_app.ui.icons import icon
from desktop_app.ui.matrix.table import MATRIX
from desktop_app.ui.outlining.table import ITEMS
from desktop_app.ui.theme import ThemeManager
from desktop_app.ui.word_lists.table import OUTLINING_AGAIN

translate = QCoreApplication.translate

_MNEMONIC = re.compile(r"\(&\w\)|&(&?)")


def _colour_name(colour: Colour) -> str:
    names = {
        Colour.YELLOW: translate("Actions", "Highlight in yellow"),
        Colour.GREEN: translate("Actions", "Highlight in green"),
        Colour.BLUE: translate("Actions", "Highlight in blue"),
        Colour.PINK: translate("Actions", "Highlight in pink"),
        Colour.VIOLET: translate("Actions", "Highlight in violet"),
    }
    return names[colour]


ACTIONS = (
    ActionSpec("import", lambda: translate("Actions", "&Import transcripts…"), "Ctrl+O", "import", "file"),
    ActionSpec(
        "import.folder", lambda: translate("Actions", "Import a &folder…"), "Ctrl+Shift+O", "folder", "file"
    ),
    ActionSpec(
        "import.paste", lambda: translate("Actions", "Import from the &clipboard"), "Ctrl+Shift+V", "", "file"
    ),
    ActionSpec(
        "import.options",
        lambda: translate("Actions", "Import with &options…"),
        "Ctrl+Alt+O",
        "sliders",
        "file",
    ),
    ActionSpec(
        "import.report",
        lambda: translate("Actions", "Import re&port"),
        "Ctrl+Shift+I",
        "lines",
        "file",
        separated=True,
    ),
    ActionSpec("import.cancel", lambda: translate("Actions", "&Stop the import"), "", "close", "file"),
    ActionSpec("import.resume", lambda: translate("Actions", "&Resume the import"), "", "", "file"),
    ActionSpec(
        "export", lambda: translate("Actions", "&Export notes…"), "Ctrl+E", "export", "file", separated=True
    ),
    DETAILS,
    ActionSpec("print", lambda: translate("Actions", "Pri&nt to PDF…"), "Ctrl+P", "", "file"),
    ActionSpec("tab.close", lambda: translate("Actions", "C&lose this briefing"), "Ctrl+W", "close", "file"),
    ActionSpec("quit", lambda: translate("Actions", "&Quit"), "Ctrl+Q", "", "file", separated=True),
    ActionSpec("undo", lambda: translate("Actions", "&Undo"), "Ctrl+Z", "undo", "edit"),
    ActionSpec(
        "redo", lambda: translate("Actions", "&Redo"), "Ctrl+Shift+Z", "redo", "edit", roles=("Ctrl+Y",)
    ),
    ActionSpec("copy", lambda: translate("Actions", "&Copy"), "Ctrl+C", "", "edit", separated=True),
    ActionSpec(
        "copy.reference", lambda: translate("Actions", "Copy with r&eference"), "Ctrl+Shift+C", "", "edit"
    ),
    ActionSpec(
        "find",
        lambda: translate("Actions", "&Find in this briefing"),
        "Ctrl+F",
        "search",
        "edit",
        separated=True,
    ),
    ActionSpec("find.next", lambda: translate("Actions", "&Next hit"), "F3", "down", "edit"),
    ActionSpec("find.previous", lambda: translate("Actions", "&Previous hit"), "Shift+F3", "up", "edit"),
    ActionSpec(
        "search.focus",
        lambda: translate("Actions", "&Search all briefings"),
        "Ctrl+Shift+F",
        "search",
        "edit",
    ),
    ActionSpec(
        "search.within",
        lambda: translate("Actions", "Search &within these results"),
        "Ctrl+Shift+W",
        "",
        "edit",
    ),
    ActionSpec("search.save", lambda: translate("Actions", "Sa&ve this search"), "Ctrl+D", "star", "edit"),
    ActionSpec(
        "search.past", lambda: translate("Actions", "P&ast searches"), "Ctrl+Shift+H", "clock", "edit"
    ),
    *CORRECTING,
    ActionSpec("palette", lambda: translate("Actions", "&Command palette"), "Ctrl+K", "command", "view"),
    ActionSpec(
        "view.library",
        lambda: translate("Actions", "Show the li&brary"),
        "F9",
        "sidebar-left",
        "view",
        checkable=True,
        separated=True,
    ),
    ActionSpec(
        "view.side",
        lambda: translate("Actions", "Show &outline and notes"),
        "F10",
        "sidebar-right",
        "view",
        checkable=True,
    ),
    ActionSpec(
        "view.reading",
        lambda: translate("Actions", "&Reading mode"),
        "F11",
        "document",
        "view",
        checkable=True,
    ),
    ActionSpec(
        "zoom.in",
        lambda: translate("Actions", "&Larger text"),
        "Ctrl++",
        "plus",
        "view",
        separated=True,
        roles=("Ctrl+=",),
    ),
    ActionSpec("zoom.out", lambda: translate("Actions", "&Smaller text"), "Ctrl+-", "", "view"),
    ActionSpec("zoom.reset", lambda: translate("Actions", "&Designed text size"), "Ctrl+0", "", "view"),
    ActionSpec("column.wider", lambda: translate("Actions", "&Wider page"), "Ctrl+Alt+=", "", "view"),
    ActionSpec("column.narrower", lambda: translate("Actions", "&Narrower page"), "Ctrl+Alt+-", "", "view"),
    ActionSpec(
        "theme.system", lambda: translate("Actions", "Theme: as the &system"), "", "", "theme", "theme", True
    ),
    ActionSpec(
        "theme.light", lambda: translate("Actions", "Theme: &light"), "", "sun", "theme", "theme", True
    ),
    ActionSpec(
        "theme.dark", lambda: translate("Actions", "Theme: &dark"), "", "moon", "theme", "theme", True
    ),
    ActionSpec(
        "theme.contrast",
        lambda: translate("Actions", "Theme: high &contrast"),
        "",
        "",
        "theme",
        "theme",
        True,
    ),
    ActionSpec(
        "settings", lambda: translate("Actions", "S&ettings"), "Ctrl+,", "sliders", "view", separated=True
    ),
    ActionSpec("language.en", lambda: "&English", "", "", "language", "language", True),
    ActionSpec("language.zh", lambda: "简体中文(&Z)", "", "", "language", "language", True),
    ActionSpec("go.back", lambda: translate("Actions", "&Back"), "Alt+Left", "back", "go"),
    ActionSpec("go.forward", lambda: translate("Actions", "&Forward"), "Alt+Right", "forward", "go"),
    ActionSpec("go.paragraph", lambda: translate("Actions", "&Go to paragraph…"), "Ctrl+G", "", "go"),
    ActionSpec("turn.next", lambda: translate("Actions", "Next &turn"), "J", "down", "go", separated=True),
    ActionSpec("turn.previous", lambda: translate("Actions", "Previous t&urn"), "K", "up", "go"),
    ActionSpec("item.next", lambda: translate("Actions", "Next outline &item"), "Ctrl+J", "tree", "go"),
    ActionSpec(
        "tab.next",
        lambda: translate("Actions", "Next &open briefing"),
        "Ctrl+Tab",
        "",
        "go",
        separated=True,
        roles=("Ctrl+PgDown",),
    ),
    ActionSpec(
        "tab.previous",
        lambda: translate("Actions", "&Previous open briefing"),
        "Ctrl+Shift+Tab",
        "",
        "go",
        roles=("Ctrl+PgUp",),
    ),
    ActionSpec(
        "highlight", lambda: translate("Actions", "&Highlight the selection"), "H", "highlight", "annotate"
    ),
    ActionSpec(
        "note.add", lambda: translate("Actions", "Add a &note to the selection"), "N", "note", "annotate"
    ),
    ActionSpec(
        "tag.add", lambda: translate("Actions", "Add a &tag to the selection"), "T", "tag", "annotate"
    ),
    ActionSpec(
        "note.briefing",
        lambda: translate("Actions", "Note on the whole &briefing"),
        "Shift+N",
        "",
        "annotate",
    ),
    *(
        ActionSpec(f"highlight.{colour}", partial(_colour_name, colour), f"Alt+{number}", "", "colour")
        for number, colour in enumerate(Colour, 1)
    ),
    ActionSpec("pane.frameworks", lambda: translate("Actions", "&Frameworks"), "Ctrl+1", "tree", "outline"),
    ActionSpec("pane.tasks", lambda: translate("Actions", "&Tasks"), "Ctrl+2", "task", "outline"),
    ActionSpec(
        "pane.mechanisms", lambda: translate("Actions", "&Mechanisms"), "Ctrl+3", "hexagon", "outline"
    ),
    *ITEMS,
    *MATRIX,
    *OUTLINING_AGAIN,
    *AUDITING,
    ActionSpec(
        "remove", lambda: translate("Actions", "Move this briefing to the &bin"), "", "trash", "library"
    ),
    ActionSpec(
        "collection.new",
        lambda: translate("Actions", "New &collection with this briefing"),
        "",
        "folder",
        "library",
    ),
    ActionSpec(
        "import.again",
        lambda: translate("Actions", "Read it again with another &encoding…"),
        "",
        "",
        "library",
    ),
    ActionSpec(
        "offers",
        lambda: translate("Actions", "What belongs &together"),
        "",
        "component",
        "library",
        separated=True,
    ),
    ActionSpec(
        "linked.open", lambda: translate("Actions", "Open the li&nked briefing"), "Ctrl+L", "", "library"
    ),
    ActionSpec("linked.remove", lambda: translate("Actions", "Take the lin&k back"), "", "", "library"),
    ActionSpec("parts.apart", lambda: translate("Actions", "Take this briefing &apart"), "", "", "library"),
    ActionSpec(
        "library.verify", lambda: translate("Actions", "&Look for damage"), "", "", "library", separated=True
    ),
    ActionSpec(
        "library.rebuild", lambda: translate("Actions", "Make the search &index again"), "", "", "library"
    ),
    ActionSpec("library.backup", lambda: translate("Actions", "Back &up the library…"), "", "", "library"),
    ActionSpec("help", lambda: translate("Actions", "&Help"), "F1", "question", "help"),
    ActionSpec("help.shortcuts", lambda: translate("Actions", "&Keyboard shortcuts"), "Ctrl+/", "", "help"),
    ActionSpec(
        "about", lambda: translate("Actions", "&About Briefing Desk"), "", "info", "help", separated=True
    ),
)


class Actions:
    """The window's QActions, made from the table."""

    def __init__(self, themes: ThemeManager, window: QWidget) -> None:
        self._made: dict[str, QAction] = {}
        groups: dict[str, QActionGroup] = {}
        for spec in ACTIONS:
            action = QAction(window)
            action.setObjectName(spec.id)
            action.setShortcuts([QKeySequence(keys) for keys in (spec.shortcut, *spec.roles) if keys])
            action.setCheckable(spec.checkable)
            if spec.icon:
                action.setIcon(icon(spec.icon, themes))
            if spec.group:
                group = groups.setdefault(spec.group, QActionGroup(window))
                group.addAction(action)
            window.addAction(action)
            self._made[spec.id] = action
        self.retranslate()

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def connect(self, handlers: dict[str, Callable[[], object]]) -> None:
        """Let triggered actions call their handlers, by id."""
        for name, handler in handlers.items():
            self._made[name].triggered.connect(partial(_call, handler))

    def retranslate(self) -> None:
        """Set every text."""
        for spec in ACTIONS:
            self._made[spec.id].setText(spec.text())


def _call(handler: Callable[[], object], _checked: bool = False) -> None:
    """Call a handler that does not care whether its action is checked."""
    handler()


def plain_text(spec: ActionSpec) -> str:
    """An action's text without its mnemonic."""
    return without_mnemonic(spec.text())


def without_mnemonic(text: str) -> str:
    """A menu's text as it is read: "&File" is "File", "文件(&F)" is "文件"; "&&" stands for "&"."""
    return _MNEMONIC.sub(r"\1", text)
