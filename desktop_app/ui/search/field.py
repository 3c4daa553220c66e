"""The one search field."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.canvas import Canvas
from desktop_app.ui.parts.measures import LIST
from desktop_app.ui.parts.tips import plain_tip
from desktop_app.ui.theme import ThemeManager


class SearchField(QLineEdit):
    """Tells every change of its words; shows the shortcut that leads to it while it is empty."""

    query_changed = Signal(str)
    down_pressed = Signal()
    cleared = Signal()

    def __init__(self, themes: ThemeManager, shortcut: str = "", parent: QWidget | None = None) -> None:
        """Make the field.

        Args:
            themes: asked for colours and text size.
            shortcut: of the action that focuses the field, such as "Ctrl+Shift+F".
            parent: the window's top row.
        """
        super().__init__(parent)
        self.setObjectName("search_box")
        self._themes, self._shortcut = themes, shortcut
        self.setTextMargins(METRICS.icon + LIST.gap, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._silent = False
        self.setAcceptDrops(False)  # what is dropped here is for the window: an import
        self.textChanged.connect(self._on_text)
        self.retranslate()

    def set_query(self, text: str) -> None:
        """Fill the field without asking for a search."""
        self._silent = True
        self.setText(text)
        self._silent = False

    def tell(self, words: str) -> None:
        """Say to who points at the field, or hears it, how its query was understood; empty for nothing."""
        self.setToolTip(plain_tip(words))
        self.setAccessibleDescription(words)

    def retranslate(self) -> None:
        """Set every text."""
        self.setPlaceholderText(self.tr("Search all briefings"))
        self.setAccessibleName(self.tr("Search all briefings"))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def sizeHint(self) -> QSize:
        """As wide as the window allows."""
        return QSize(METRICS.column, self._themes.length(METRICS.search_field))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes to the results; Escape empties, and says so even when there is nothing to empty."""
        if event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.set_query("")
            self.cleared.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field with the magnifier; the shortcut's keys at its right end until it is used."""
        super().paintEvent(event)
        painter = QPainter(self)
        canvas = Canvas(painter, self._themes)
        middle = self.height() / 2
        canvas.icon(QPointF(METRICS.grid * 4, middle), "search", "ink3")
        if self._shortcut and not self.hasFocus() and not self.text():
            canvas.key_caps(self.width() - LIST.gap, middle, self._shortcut, "ink3")
        painter.end()

    def _on_text(self, text: str) -> None:
        if not self._silent:
            self.query_changed.emit(text)
