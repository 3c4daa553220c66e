"""The line above the page that leads from hit to hit."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.faces import META
from desktop_app.ui.parts.labels import ThemedLabel
from desktop_app.ui.parts.panel_head import IconButton
from desktop_app.ui.theme import ThemeManager

_FIELD = 260


class FindBar(QWidget):
    """Looks for words in the briefing in front, or counts the hits of a search in it."""

    words_changed = Signal(str)
    next_wanted = Signal()
    previous_wanted = Signal()
    closed = Signal()

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self._themes = themes
        self._current, self._total, self._words = 0, 0, ""
        self.field = QLineEdit(self)
        self.field.setObjectName("find_field")
        self.field.setMaximumWidth(_FIELD)
        self._count = ThemedLabel(themes, META, "ink2", self)
        self._next = IconButton("down", themes, self)
        self._previous = IconButton("up", themes, self)
        self._close = IconButton("close", themes, self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(5 * METRICS.grid, 1, 3 * METRICS.grid, 1)
        layout.setSpacing(METRICS.grid)
        for widget in (self.field, self._count, self._next, self._previous, self._close):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.field.textChanged.connect(self.words_changed)
        self.field.returnPressed.connect(self.next_wanted)
        self._next.clicked.connect(self.next_wanted)
        self._previous.clicked.connect(self.previous_wanted)
        self._close.clicked.connect(self.closed)
        self.retranslate()

    def look(self) -> None:
        """Open with the field, for words of the reader's own."""
        self.field.show()
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def count_only(self) -> None:
        """Open without the field, for the hits of a search."""
        self.field.hide()
        self.show()

    def is_looking(self) -> bool:
        """Whether the reader's own words are looked for."""
        return not self.isHidden() and not self.field.isHidden()

    def set_hits(self, current: int, total: int, words: str) -> None:
        """Which hit is shown, from 1 (0: none), how many there are, and of what."""
        self._current, self._total, self._words = current, total, words
        if not words.strip():
            text = ""
        elif current:
            text = self.tr("Hit {current} of {total} in this briefing").format(current=current, total=total)
        elif total:
            text = self.tr("%n hit(s) in this briefing", "", total)
        else:
            text = self.tr("No hit in this briefing")
        self._count.setText(text)
        for button in (self._next, self._previous):
            button.setEnabled(total > 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.field.setPlaceholderText(self.tr("Find in this briefing"))
        self.field.setAccessibleName(self.tr("Find in this briefing"))
        self._next.set_name(self.tr("Next hit (F3)"))
        self._previous.set_name(self.tr("Previous hit (Shift+F3)"))
        self._close.set_name(self.tr("Close (Esc)"))
        self.set_hits(self._current, self._total, self._words)
