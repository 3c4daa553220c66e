"""Fonts by purpose and language.

Curly quotes and dashes take the width of the first family that has them, so the Chinese family stands first
for Chinese text and last for all other.
"""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

_INTERFACE = ("Inter", "Noto Sans")
_INTERFACE_CHINESE = ("Noto Sans CJK SC", "Microsoft YaHei UI", "PingFang SC")
_READING = ("Noto Serif", "Georgia", "Charter")
_READING_CHINESE = ("Noto Serif CJK SC", "Source Han Serif SC", "Songti SC")


def interface_font(px: float, weight: int = 400, language: str = "en") -> QFont:
    """The font of panes, menus and margins.

    Args:
        px: size in logical pixels.
        weight: 400, 500 or 600.
        language: of the text that is set in it, ISO 639-1.
    """
    return _font((*_system_family(), *_INTERFACE), _INTERFACE_CHINESE, px, weight, language)


def reading_font(px: float, language: str = "en", bold: bool = False) -> QFont:
    """The font of a briefing's text."""
    return _font(_READING, _READING_CHINESE, px, 700 if bold else 400, language)


def tabular(font: QFont) -> QFont:
    """The same font with figures of one width, for columns and counts."""
    copy = QFont(font)
    copy.setFeature(QFont.Tag("tnum"), 1)
    return copy


def _font(latin: tuple[str, ...], chinese: tuple[str, ...], px: float, weight: int, language: str) -> QFont:
    font = QFont()
    font.setFamilies([*chinese, *latin] if language.startswith("zh") else [*latin, *chinese])
    font.setPixelSize(max(1, round(px)))
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@cache
def _system_family() -> tuple[str, ...]:
    """The desktop's own family, unless it is a mere alias such as "Sans Serif"."""
    general = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    return (general.family(),) if QFontInfo(general).family() == general.family() else ()
