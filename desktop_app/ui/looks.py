"""Theme, language, text size and page width: chosen by actions, kept for the next time."""

from collections.abc import Callable
from dataclasses import asdict, replace

from PySide6.QtCore import QObject, Signal

from desktop_app.ui.actions import Actions
from desktop_app.ui.state import Looks, State
from desktop_app.ui.tabs import ReaderTabs
from desktop_app.ui.theme import ThemeManager
from desktop_app.ui.translation import Translation

_ZOOM_STEP, _ZOOM_LEAST, _ZOOM_MOST = 0.1, 0.7, 2.0
_SIZE_STEP, _SIZE_LEAST, _SIZE_MOST = 1, 11, 34
_COLUMN_STEP, _COLUMN_LEAST, _COLUMN_MOST = 40, 360, 1000


class LooksKeeper(QObject):
    """Applies what was chosen to theme, translation and pages."""

    changed = Signal()

    def __init__(
        self,
        state: State,
        themes: ThemeManager,
        translation: Translation,
        tabs: ReaderTabs,
        actions: Actions,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._state, self._themes, self._translation, self._tabs, self._actions = (
            state,
            themes,
            translation,
            tabs,
            actions,
        )
        self._looks = state.looks()
        tabs.reader_added.connect(self._dress)
        self._check_actions()

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the actions call, by id."""
        themes = {
            f"theme.{name}": self._theme_setter(name) for name in ("system", "light", "dark", "contrast")
        }
        languages = {f"language.{name}": self._language_setter(name) for name in ("en", "zh")}
        return (
            themes
            | languages
            | {
                "zoom.in": lambda: self._zoom(1),
                "zoom.out": lambda: self._zoom(-1),
                "zoom.reset": lambda: self._take(
                    replace(self._looks, zoom=Looks().zoom, reading_size=Looks().reading_size)
                ),
                "column.wider": lambda: self._widen(_COLUMN_STEP),
                "column.narrower": lambda: self._widen(-_COLUMN_STEP),
            }
        )

    def looks(self) -> Looks:
        """How it looks."""
        return self._looks

    def set(self, key: str, value: object) -> None:
        """Let one part of the looks, by its name, be otherwise from now on."""
        self._take(Looks(**(asdict(self._looks) | {key: value})))

    def keep(self) -> None:
        """Remember it."""
        self._state.keep_looks(self._looks)

    def _theme_setter(self, name: str) -> Callable[[], object]:
        return lambda: self._take(replace(self._looks, theme=name))

    def _language_setter(self, name: str) -> Callable[[], object]:
        return lambda: self._take(replace(self._looks, language=name))

    def _zoom(self, step: int) -> None:
        zoom = min(max(self._looks.zoom + step * _ZOOM_STEP, _ZOOM_LEAST), _ZOOM_MOST)
        size = min(max(self._looks.reading_size + step * _SIZE_STEP, _SIZE_LEAST), _SIZE_MOST)
        self._take(replace(self._looks, zoom=round(zoom, 1), reading_size=size))

    def _widen(self, step: int) -> None:
        column = min(max(self._looks.column + step, _COLUMN_LEAST), _COLUMN_MOST)
        self._take(replace(self._looks, column=column))

    def _take(self, looks: Looks) -> None:
        self._looks = looks
        self._themes.choose(looks.theme)
        self._themes.set_scale(looks.zoom)
        self._translation.choose(looks.language)
        for reader in self._tabs.readers():
            self._dress(reader)
        self._check_actions()
        self.changed.emit()

    def _dress(self, reader: object) -> None:
        reader.set_reading(self._looks.reading_size, self._looks.column)  # type: ignore[attr-defined]  # a ReaderView

    def _check_actions(self) -> None:
        self._actions[f"theme.{self._looks.theme}"].setChecked(True)
        self._actions[f"language.{self._translation.language}"].setChecked(True)
