"""Tool tips that say words as they are written."""

from html import escape

from PySide6.QtGui import Qt

_WIDEST = 80
"""Code points on a line; longer ones are wrapped, which Qt does only with what it is given as HTML."""


def plain_tip(text: str) -> str:
    """A tool tip that shows every sign of a text: Qt takes some for HTML, and loads what they name."""
    if Qt.mightBeRichText(text) or any(len(line) > _WIDEST for line in text.splitlines()):
        return f'<p style="white-space: pre-wrap">{escape(text)}</p>'
    return text
