"""A pop-over in which a correction is written: a heading, fields, buttons, and why it was refused."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.actions import without_mnemonic
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.faces import BASE, META, TITLE
from desktop_app.ui.parts.labels import ThemedLabel
from desktop_app.ui.parts.measures import LIST
from desktop_app.ui.parts.popover import Popover
from desktop_app.ui.parts.push_button import PushButton
from desktop_app.ui.theme import ThemeManager

from .doing import Answer


class Card(Popover):
    """Stays open until what is written is done; a refusal leaves it as it was typed."""

    submitted = Signal(str)  # the button's id

    def __init__(self, themes: ThemeManager, window: QWidget, heading: str, about: str = "") -> None:
        """Make a card.

        Args:
            themes: asked for colours and text size.
            window: it floats over.
            heading: what it does.
            about: the words of the transcript that it is about.
        """
        super().__init__(themes, window)
        self.setObjectName("correction_card")
        self.setAccessibleName(heading)
        self.setAccessibleDescription(about)
        self.setFixedWidth(themes.length(LIST.popover_width) + 2 * LIST.shadow)
        self._buttons: dict[str, PushButton] = {}
        self._first: QWidget = self
        self._refusal = ThemedLabel(themes, META, "bad", self)
        self._refusal.setObjectName("refusal")
        self._refusal.setWordWrap(True)
        self._refusal.hide()
        self.form = QFormLayout()
        self._foot = QHBoxLayout()
        self._lay_out(heading, about)

    def open_at(self, rect: QRect) -> None:
        """Show it below words on the screen; above them where there is no room below."""
        place = rect.bottomLeft()
        self.adjustSize()
        height = self.height() - 2 * LIST.shadow
        bottom = self._window.mapToGlobal(self._window.rect().bottomLeft()).y()
        place.setY(place.y() + METRICS.grid)
        if place.y() + height > bottom - METRICS.grid:
            place.setY(max(rect.top() - METRICS.grid - height, 0))
        self.open_near(place)

    def refuse(self, words: str) -> None:
        """Say why it cannot be done; what was typed stays."""
        self.set_busy(busy=False)
        self._refusal.setText(words)
        self._refusal.setVisible(bool(words))
        self._refusal.setAccessibleName(words)
        self.surface_layout.activate()
        self.adjustSize()

    def set_busy(self, *, busy: bool) -> None:
        """Nothing can be asked for twice while it is being done."""
        for button in self._buttons.values():
            button.setEnabled(not busy)

    def wait_for_answer(self) -> Answer:
        """Be busy until the answer comes: a refusal is shown while it is open, and what is done closes it."""
        self.set_busy(busy=True)
        gone = []
        self.closed.connect(lambda: gone.append(True))

        def answer(words: str) -> bool:
            if gone:
                return False
            if words:
                self.refuse(words)
            else:
                self.close_popover()
            return True

        return answer

    def add_field(self, label: str, field: QWidget) -> None:
        """Add a line to the form; the first one gets the keyboard."""
        words = QLabel(label, self)
        words.setBuddy(field)
        words.setFont(BASE.font(self._themes.scale, label))
        field.setAccessibleName(without_mnemonic(label))
        self.form.addRow(words, field)
        if self._first is self:
            self._first = field

    def add_wide(self, widget: QWidget) -> None:
        """Add something over the whole width."""
        self.form.addRow(widget)

    def add_button(self, name: str, text: str, *, default: bool = False) -> PushButton:
        """Add a button that submits under its name; Enter presses the default one."""
        button = PushButton(self._themes, self)
        button.setObjectName(name)
        button.setText(text)
        button.setDefault(default)
        button.clicked.connect(lambda: self._submit(name))
        self._buttons[name] = button
        self._foot.insertWidget(self._foot.count() - 1, button)
        return button

    def begin_with(self, field: QWidget) -> None:
        """Let a field have the keyboard first."""
        self._first = field

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard, else the default one."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            here = QApplication.focusWidget()
            if isinstance(here, QPushButton):
                here.click()
            else:
                self.submit_default()
            return
        super().keyPressEvent(event)

    def submit_default(self) -> None:
        """Press the default button, if it can be pressed."""
        for button in self._buttons.values():
            if button.isDefault():
                button.click()

    def _submit(self, name: str) -> None:
        self._refusal.hide()
        self.submitted.emit(name)

    def _take_focus(self) -> None:
        self._first.setFocus(Qt.FocusReason.PopupFocusReason)
        if isinstance(self._first, QLineEdit):
            self._first.selectAll()

    def _lay_out(self, heading: str, about: str) -> None:
        body = QVBoxLayout()
        side = METRICS.grid * 4
        body.setContentsMargins(side, LIST.margin, side, side)
        body.setSpacing(LIST.gap)
        title = ThemedLabel(self._themes, TITLE, "ink", self)
        title.setText(heading)
        title.setWordWrap(True)
        body.addWidget(title)
        if about:
            words = ThemedLabel(self._themes, META, "ink2", self)
            words.setText(about)
            words.setWordWrap(True)
            body.addWidget(words)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setVerticalSpacing(METRICS.grid * 2)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        body.addLayout(self.form)
        body.addWidget(self._refusal)
        cancel = PushButton(self._themes, self)
        cancel.setText(self.tr("Cancel"))
        cancel.clicked.connect(self.close_popover)
        self._foot.setSpacing(METRICS.grid * 2)
        self._foot.addStretch(1)
        self._foot.addWidget(cancel)
        body.addLayout(self._foot)
        self.surface_layout.addLayout(body)
