"""Colours by role, and the one place that turns them into a palette and a style sheet."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop_app.assets import asset_text
from desktop_app.model.outline import Kind

from .fonts import interface_font
from .metrics import METRICS, Metrics
from .styling import make_palette, make_style_sheet

__all__ = ["KIND_ROLE", "METRICS", "THEMES", "Metrics", "Theme", "ThemeManager", "load_theme"]

_DRESSED = "dressed"

THEMES = ("light", "dark", "contrast")

KIND_ROLE: Mapping[Kind, str] = {
    Kind.FRAMEWORK: "framework",
    Kind.COMPONENT: "framework",
    Kind.SET: "framework",
    Kind.TASK: "task",
    Kind.MECHANISM: "mechanism",
    Kind.LAW: "mechanism",
    Kind.PROGRAMME: "mechanism",
}


@dataclass(frozen=True)
class Theme:
    """One table of colours, as its file states them."""

    name: str
    dark: bool
    colours: Mapping[str, str]
    highlights: Mapping[str, tuple[str, str]]  # fill, line

    def colour(self, role: str) -> QColor:
        """The colour of a role such as "ink2".

        Raises:
            KeyError: there is no such role.
        """
        return QColor(self.colours[role])

    def highlight(self, colour: str) -> tuple[QColor, QColor]:
        """Fill and line of a highlight colour such as "yellow"."""
        fill, line = self.highlights[colour]
        return QColor(fill), QColor(line)


def load_theme(name: str) -> Theme:
    """A theme that ships with the program: "light", "dark" or "contrast"."""
    table = tomllib.loads(asset_text("themes", f"{name}.toml"))
    highlights = {colour: (fill, line) for colour, (fill, line) in table["highlights"].items()}
    return Theme(name, table["dark"], table["colours"], highlights)


class ThemeManager(QObject):
    """The theme and text size of one window; tells when either changes."""

    changed = Signal(object)  # Theme

    def __init__(self, name: str = "system", scale: float = 1.0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app: QApplication | None = None
        self._follows_system = name == "system"
        self.scale = scale
        self.theme = load_theme(_system_theme() if self._follows_system else name)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    def choose(self, name: str) -> None:
        """Take a theme by name; "system" takes light or dark as the desktop does, and follows it."""
        self._follows_system = name == "system"
        self._take(_system_theme() if self._follows_system else name)

    def set_scale(self, scale: float) -> None:
        """Set how much larger than designed the interface's text is."""
        if scale != self.scale:
            self.scale = scale
            self._refresh()

    def apply(self, app: QApplication) -> None:
        """Dress the application, now and whenever something changes."""
        self._app = app
        if not app.property(
            _DRESSED
        ):  # a second change of style pulls it from under widgets on their way out
            app.setStyle("Fusion")
            app.setProperty(_DRESSED, True)
        self._dress()

    def font(self, px: float, weight: int = 400, language: str = "en") -> QFont:
        """An interface font at the user's text size; `px` is the designed size."""
        return interface_font(px * self.scale, weight, language)

    def length(self, px: float) -> int:
        """A measure that holds text, such as a row height, at the user's text size."""
        return round(px * self.scale)

    def _take(self, name: str) -> None:
        if name != self.theme.name:
            self.theme = load_theme(name)
            self._refresh()

    def _refresh(self) -> None:
        self._dress()
        self.changed.emit(self.theme)

    def _dress(self) -> None:
        if self._app is None:
            return
        self._app.setPalette(make_palette(self.theme.colour))
        if self._app.font() != (font := self.font(METRICS.base_text)):
            self._app.setFont(font)  # only then: every text would be laid out anew
        self._app.setStyleSheet(make_style_sheet(self.theme.colours, self.scale))

    def _on_system_changed(self) -> None:
        if self._follows_system:
            self._take(_system_theme())


def _system_theme() -> str:
    """The theme that suits the desktop; its wish for high contrast is known from Qt 6.10 on."""
    hints = QGuiApplication.styleHints()
    if hasattr(hints, "accessibility"):
        preference = hints.accessibility().contrastPreference()
        if preference == Qt.ContrastPreference.HighContrast:
            return "contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"
