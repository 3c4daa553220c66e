"""A line in which one types a name, with the names in use at hand."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from desktop_app.ui.icons import icon
from desktop_app.ui.theme import ThemeManager


class OfferingField(QLineEdit):
    """Names in use are offered while one types, and all of them by Down."""

    def __init__(self, themes: ThemeManager, known: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        completer = QCompleter(QStringListModel(list(known), self), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        self._show_all = QAction(icon("chevron-down", themes, "ink3"), "", self)
        self._show_all.triggered.connect(self._offer_all)
        self._show_all.setShortcut(Qt.Key.Key_Down)
        self._show_all.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        if known:
            self.addAction(self._show_all, QLineEdit.ActionPosition.TrailingPosition)

    def name_offer(self, text: str) -> None:
        """What the button that offers all of them is called."""
        self._show_all.setText(text)

    def _offer_all(self) -> None:
        completer = self.completer()
        completer.setCompletionPrefix("")
        completer.complete()
