"""The row at the top: menus, back and forward, the search, the facets, the palette."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QMenuBar,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from desktop_app.ui.actions import ACTIONS, Actions, without_mnemonic
from desktop_app.ui.icons import icon
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.canvas import Canvas
from desktop_app.ui.search.facet import FacetButton
from desktop_app.ui.search.field import SearchField
from desktop_app.ui.theme import ThemeManager

MENUS = ("file", "edit", "view", "go", "annotate", "outline", "library", "help")
_INNER = {
    "theme": "view",
    "language": "view",
    "colour": "annotate",
    "correct": "edit",
    "role": "correct",
    "exchange": "correct",
}
"""Menus inside menus, with the one they stand in."""
_LEAST_SEARCH = 160


class TopRow(QWidget):
    """Menus made from the action table, and the search."""

    retranslated = Signal()

    def __init__(self, themes: ThemeManager, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._actions = themes, actions
        self._bar = QMenuBar(self)
        self._bar.setNativeMenuBar(False)
        self._bar.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._menus: dict[str, QMenu] = {}
        self._hamburger = self._button("menu")
        self._hamburger.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._fill_menus()
        self.field = SearchField(themes, "Ctrl+Shift+F", self)
        self.field.setMinimumWidth(_LEAST_SEARCH)
        self.facets = {
            name: FacetButton(themes, self, single=name == "in") for name in ("speaker", "role", "date", "in")
        }
        self._more = self._button("sliders")
        self._more.setCheckable(True)
        self._more.toggled.connect(self._show_facets)
        self._commands = self._button_of("palette", "command")
        self._lay_out()
        themes.changed.connect(self._on_theme)
        self._on_theme()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        names = {
            "file": self.tr("&File"),
            "edit": self.tr("&Edit"),
            "view": self.tr("&View"),
            "go": self.tr("&Go"),
            "annotate": self.tr("&Annotate"),
            "outline": self.tr("&Outline"),
            "library": self.tr("&Library"),
            "help": self.tr("&Help"),
            "theme": self.tr("&Theme"),
            "language": self.tr("Lan&guage"),
            "colour": self.tr("Highlight in &colour"),
            "correct": self.tr("C&orrect"),
            "role": self.tr("&Role of the speaker everywhere"),
            "exchange": self.tr("&Question and answer"),
        }
        for name, menu in self._menus.items():
            menu.setTitle(names[name])
        self._name(self._hamburger, self.tr("Menu"))
        self._name(self._more, self.tr("Filters"))
        self._commands.setText("\u2002" + self.tr("Commands"))  # Qt leaves no gap beside the icon
        self.facets["speaker"].setText(self.tr("Speaker"))
        self.facets["role"].setText(self.tr("Role"))
        self.facets["date"].setText(self.tr("Date"))
        self.facets["in"].setText(self.tr("In"))
        self.facets["role"].set_names(
            {
                "moderator": self.tr("moderator"),
                "official": self.tr("official"),
                "journalist": self.tr("journalist"),
                "interpreter": self.tr("interpreter"),
                "participant": self.tr("participant"),
                "unknown": self.tr("unknown role"),
            }
        )
        self.facets["in"].set_names(
            {
                "question": self.tr("questions"),
                "answer": self.tr("answers"),
                "notes": self.tr("my notes"),
                "outline": self.tr("outline"),
            }
        )
        for facet in self.facets.values():
            facet.setAccessibleName(facet.text())

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.retranslated.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow row keeps the search and folds the rest."""
        super().resizeEvent(event)
        self._fold()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline below."""
        painter = QPainter(self)
        Canvas(painter, self._themes).rule(0, self.width(), self.height() - 1)
        painter.end()

    def _fill_menus(self) -> None:
        everything = QMenu(self)
        for name in MENUS:
            menu = self._bar.addMenu("")
            self._menus[name] = menu
            everything.addMenu(menu)
        for spec in ACTIONS:
            place = self._menu_of(spec.menu)
            if place is None:
                continue
            if spec.separated:
                place.addSeparator()
            place.addAction(self._actions[spec.id])
        self._hamburger.setMenu(everything)

    def _menu_of(self, name: str) -> QMenu | None:
        if not name:
            return None
        if name not in self._menus:
            self._menus[name] = QMenu(self)
            self._menus[_INNER[name]].addMenu(self._menus[name])
        return self._menus[name]

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * METRICS.grid, 0, 2 * METRICS.grid, 1)
        layout.setSpacing(METRICS.grid)
        layout.addWidget(self._hamburger)
        layout.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addSpacing(METRICS.grid)
        layout.addWidget(self._button_of("view.library", "sidebar-left"))
        layout.addWidget(self._button_of("go.back", "back"))
        layout.addWidget(self._button_of("go.forward", "forward"))
        layout.addSpacing(2 * METRICS.grid)
        layout.addWidget(self.field, 1)
        layout.addSpacing(2 * METRICS.grid)
        for facet in self.facets.values():
            layout.addWidget(facet)
        layout.addWidget(self._more)
        layout.addWidget(self._commands)
        layout.addWidget(self._button_of("view.side", "sidebar-right"))

    def _fold(self) -> None:
        small = self.width() < self._themes.length(METRICS.small_window)
        self._bar.setVisible(not small)
        self._hamburger.setVisible(small)
        self._more.setVisible(small)
        style = Qt.ToolButtonStyle
        self._commands.setToolButtonStyle(
            style.ToolButtonIconOnly if small else style.ToolButtonTextBesideIcon
        )
        self._show_facets(not small or self._more.isChecked())

    def _show_facets(self, wanted: bool) -> None:
        for facet in self.facets.values():
            facet.setVisible(wanted)

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(name, self._themes, "ink2", "accent"))
        return button

    def _button_of(self, action_id: str, name: str) -> QToolButton:
        """A button for an action, with an icon that shows when it is checked."""
        button = self._button(name)
        action: QAction = self._actions[action_id]
        button.clicked.connect(lambda _=False: action.trigger())

        def follow() -> None:
            button.setEnabled(action.isEnabled())
            button.setCheckable(action.isCheckable())
            button.setChecked(action.isChecked())
            shortcut = action.shortcut().toString()
            name = without_mnemonic(action.text())
            self._name(button, f"{name} ({shortcut})" if shortcut else name)

        action.changed.connect(follow)
        follow()
        return button

    def _name(self, button: QToolButton, name: str) -> None:
        button.setAccessibleName(name)
        button.setToolTip(name)

    def _on_theme(self) -> None:
        self.setFixedHeight(self._themes.length(METRICS.top_row))
        side = self._themes.length(METRICS.icon)
        for button in self.findChildren(QToolButton):
            if not isinstance(button, FacetButton):
                button.setIconSize(QSize(side, side))
                button.setMinimumSize(*(2 * [self._themes.length(METRICS.field)]))
                button.setFont(self._themes.font(METRICS.meta_text, 500))
        self._bar.setFont(self._themes.font(METRICS.base_text))
        self._fold()
