"""Tool tips that say words as they are written."""

from html import escape

from PySide6.QtGui import Qt


def plain_tip(text: str) -> str:
    """A tool tip that shows every sign of a text: Qt takes some for HTML, and loads what they name."""
    if Qt.mightBeRichText(text):
        return f'<p style="white-space: pre-wrap">{escape(text)}</p>'
    return text
