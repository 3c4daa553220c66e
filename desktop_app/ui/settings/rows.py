"""The settings: what each is called, what it is for, and what can be chosen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop_app.ui.state import Looks

translate = QCoreApplication.translate

Value = str | int | float
_SIZES = (11, 13, 15, 17, 19, 21, 24, 28, 34)
_ZOOMS = (0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.8, 2.0)
_COLUMNS = (360, 440, 520, 600, 680, 760, 840, 920, 1000)


@dataclass(frozen=True, slots=True)
class Setting:
    """One row of the page."""

    key: str  # a field of Looks
    name: Callable[[], str]
    about: Callable[[], str]
    choices: Callable[[], Sequence[tuple[str, Value]]]


def _themes() -> Sequence[tuple[str, Value]]:
    return (
        (translate("Settings", "As the system"), "system"),
        (translate("Settings", "Light"), "light"),
        (translate("Settings", "Dark"), "dark"),
        (translate("Settings", "High contrast"), "contrast"),
    )


def _languages() -> Sequence[tuple[str, Value]]:
    return ((translate("Settings", "As the system"), "system"), ("English", "en"), ("简体中文", "zh"))


def _percent(value: float) -> str:
    return f"{round(value * 100)} %"


def _pixels(value: int) -> str:
    return translate("Settings", "{count} px").format(count=value)


SETTINGS = (
    Setting(
        "theme",
        lambda: translate("Settings", "Theme"),
        lambda: translate("Settings", "The colours of window and page."),
        _themes,
    ),
    Setting(
        "language",
        lambda: translate("Settings", "Language"),
        lambda: translate("Settings", "In which the window speaks; briefings stay in theirs."),
        _languages,
    ),
    Setting(
        "zoom",
        lambda: translate("Settings", "Size of the window's text"),
        lambda: translate("Settings", "Panes, menus and margins; Ctrl+plus and Ctrl+minus change it, too."),
        lambda: [(_percent(zoom), zoom) for zoom in _ZOOMS],
    ),
    Setting(
        "reading_size",
        lambda: translate("Settings", "Size of the text that is read"),
        lambda: translate("Settings", "The briefing on the page."),
        lambda: [(_pixels(size), size) for size in _SIZES],
    ),
    Setting(
        "column",
        lambda: translate("Settings", "Width of the page"),
        lambda: translate("Settings", "How long a line may be before it breaks."),
        lambda: [(_pixels(width), width) for width in _COLUMNS],
    ),
)


def value_of(looks: Looks, key: str) -> Value:
    """What is set now."""
    value = getattr(looks, key)
    assert isinstance(value, str | int | float)
    return value


def words_for(setting: Setting, value: Value) -> str:
    """What a value is called; one that the list does not hold is called by itself."""
    known = next((words for words, each in setting.choices() if each == value), "")
    if known:
        return known
    return _percent(float(value)) if setting.key == "zoom" else _pixels(int(value))
