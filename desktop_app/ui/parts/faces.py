"""The few ways in which the panes set type."""

from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF

from desktop_app.model.transcript import is_cjk
from desktop_app.ui.fonts import interface_font, reading_font, tabular
from desktop_app.ui.metrics import METRICS


@dataclass(frozen=True, slots=True)
class Face:
    """A size and manner of type, before language and the user's text size are known."""

    px: int
    weight: int = 400
    figures: bool = False  # of one width
    reading: bool = False  # the serif of the page
    italic: bool = False  # never for Chinese, which has none
    struck: bool = False

    def font(self, scale: float, words: str = "") -> QFont:
        """The font for these words: the Chinese families stand first where they hold Chinese."""
        return _font(self, scale, language_of(words))

    def heavier(self) -> "Face":
        """The same, in the weight that marks what is current."""
        return replace(self, weight=500)


BASE = Face(METRICS.base_text)
STRONG = Face(METRICS.base_text, 500)
HEAD = Face(METRICS.base_text, 600)
META = Face(METRICS.meta_text, figures=True)
META_STRONG = Face(METRICS.meta_text, 500, figures=True)
SECTION = Face(METRICS.meta_text, 600)
PILL = Face(METRICS.pill_text, 500, figures=True)
PILL_HEAVY = Face(METRICS.pill_text, 600, figures=True)
ENTRY = Face(METRICS.speaker_text)
TITLE = Face(METRICS.speaker_text, 600)
TEXT = Face(METRICS.speaker_text, reading=True)
QUOTE = Face(METRICS.speaker_text, reading=True, italic=True)
STRUCK = Face(METRICS.base_text, struck=True)


def language_of(words: str) -> str:
    """The language whose fonts suit: "zh" for words that hold a Chinese character, else "en"."""
    return "en" if words.isascii() or not any(map(is_cjk, words)) else "zh"


def width_of(font: QFont, words: str) -> float:
    """The width of words in logical pixels."""
    return QFontMetricsF(font).horizontalAdvance(words)


@lru_cache(maxsize=256)
def _font(face: Face, scale: float, language: str) -> QFont:
    px = face.px * scale
    font = reading_font(px, language) if face.reading else interface_font(px, face.weight, language)
    font.setItalic(face.italic and language != "zh")
    font.setStrikeOut(face.struck)
    return tabular(font) if face.figures else font
