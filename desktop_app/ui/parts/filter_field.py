"""The field that narrows a list as one types."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.ui.icons import icon
from desktop_app.ui.theme import ThemeManager


class FilterField(QLineEdit):
    """A line with the magnifier; Escape empties it."""

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addAction(icon("search", themes, "ink3"), QLineEdit.ActionPosition.LeadingPosition)

    def set_hint(self, words: str) -> None:
        """What the empty field says, and what assistive tools call it."""
        self.setPlaceholderText(words)
        self.setAccessibleName(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape empties a filled field; an empty one leaves it to the window."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)
