"""Going to a paragraph by its number."""

import re
from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.faces import META
from desktop_app.ui.parts.labels import ThemedLabel
from desktop_app.ui.parts.popover import Popover
from desktop_app.ui.reading import Reading
from desktop_app.ui.theme import ThemeManager

_NUMBER = re.compile(r"(?:¶|#|p)?\s*(\d{1,6})", re.IGNORECASE)
_FIELD = 180


class Going(QObject):
    """Asks for the number of a paragraph over the page, and goes there."""

    def __init__(self, reading: Reading, themes: ThemeManager, window: QWidget) -> None:
        super().__init__(window)
        self._reading = reading
        self._card = ParagraphCard(themes, window)
        self._card.field.returnPressed.connect(self._go)
        self._card.field.textEdited.connect(lambda _: self._tell_range())

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the actions call, by id."""
        return {"go.paragraph": self.ask}

    def ask(self) -> None:
        """Open the field above the page."""
        reader = self._reading.reader()
        if reader is None:
            return
        self._card.field.clear()
        self._card.retranslate()
        self._tell_range()
        self._card.open_near(reader.mapToGlobal(QPoint(METRICS.row, METRICS.row)))
        self._card.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _paragraphs(self) -> int:
        briefing = self._reading.briefing()
        return max(briefing.transcript.texts(), default=0) if briefing else 0

    def _tell_range(self) -> None:
        self._card.tell(self.tr("1 to {last}").format(last=self._paragraphs()))

    def _go(self) -> None:
        found = _NUMBER.fullmatch(self._card.field.text().strip())
        briefing = self._reading.briefing()
        if briefing is None or found is None or int(found[1]) not in briefing.transcript.texts():
            told = self.tr("There is no such paragraph: 1 to {last}").format(last=self._paragraphs())
            self._card.tell(told)
            self._card.field.selectAll()
            return
        self._card.close_popover()
        self._reading.go_to(int(found[1]))


class ParagraphCard(Popover):
    """A field for a number, and a line about it."""

    def __init__(self, themes: ThemeManager, window: QWidget) -> None:
        super().__init__(themes, window)
        self.field = QLineEdit(self)
        self.field.setObjectName("paragraph_field")
        self.field.setMinimumWidth(_FIELD)
        self._told = ThemedLabel(themes, META, "ink2", self)
        self.surface_layout.setSpacing(METRICS.grid)
        for widget in (self.field, self._told):
            widget.setContentsMargins(METRICS.grid, METRICS.grid, METRICS.grid, METRICS.grid)
            self.surface_layout.addWidget(widget)

    def retranslate(self) -> None:
        """Set every text."""
        self.field.setPlaceholderText(self.tr("Paragraph, such as 12"))
        self.field.setAccessibleName(self.tr("Go to paragraph"))

    def tell(self, words: str) -> None:
        """Say something below the field, to assistive tools as well."""
        self._told.setText(words)
        self.field.setAccessibleDescription(words)
        self.adjustSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes; Return is the field's."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
