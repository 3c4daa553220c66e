"""The line at the foot of the window: what was done, and where the reader is."""

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from desktop_app.ui.icons import icon
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.canvas import Canvas
from desktop_app.ui.parts.faces import META
from desktop_app.ui.parts.key_caps import KeyCaps
from desktop_app.ui.parts.labels import ElidedLabel, ThemedLabel
from desktop_app.ui.parts.link import Link
from desktop_app.ui.parts.tips import plain_tip
from desktop_app.ui.theme import ThemeManager

_STAYS = 8_000
"""Milliseconds after which news of something done goes away; trouble stays."""


class StatusRow(QWidget):
    """Messages at the left, with a way to undo; facts at the right."""

    undo_wanted = Signal()

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._sign = QLabel(self)
        self._sign_shown = ("check", "ok")  # icon and colour
        self.message = ElidedLabel(themes, META, "ink", self)
        self.message.setObjectName("status_message")
        self.message.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.message.setMinimumWidth(1)  # a long message gives way and is elided
        self._undo = Link(themes, self)
        self._keys = KeyCaps("Ctrl+Z", themes, self)
        self._undo.clicked.connect(self.undo_wanted)
        self._facts = ThemedLabel(themes, META, "ink3", self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3 * METRICS.grid, 0, 3 * METRICS.grid, 0)
        layout.setSpacing(2 * METRICS.grid)
        layout.addWidget(self._sign)
        layout.addWidget(self.message)
        layout.addWidget(self._undo)
        layout.addWidget(self._keys)
        layout.addStretch(1)
        layout.addWidget(self._facts)
        self._timer = QTimer(self, singleShot=True, interval=_STAYS)
        self._timer.timeout.connect(self.clear)
        themes.changed.connect(self._on_theme)
        self._on_theme()
        self.clear()
        self.retranslate()

    def tell(self, text: str, *, undoable: bool = False) -> None:
        """Say what was done."""
        self._show(text, "check", "ok", undoable=undoable)
        self._timer.start()

    def warn(self, text: str) -> None:
        """Say what went wrong; it stays until something else is said."""
        self._timer.stop()
        self._show(text, "warning", "bad", undoable=False)

    def tells_of_trouble(self) -> bool:
        """Whether what stands there went wrong, and is to stay."""
        return bool(self.message.text()) and self._sign_shown[1] == "bad"

    def tell_of_work(self, text: str) -> None:
        """Say how far something under way is; it stays until something else is said."""
        self._timer.stop()
        self._show(text, "clock", "ink2", undoable=False)

    def clear(self) -> None:
        """Say nothing."""
        self.message.setText("")
        self.message.setToolTip("")
        self._sign.hide()
        self._undo.hide()
        self._keys.hide()

    def set_facts(self, facts: str) -> None:
        """Where the reader is."""
        self._facts.setText(facts)

    def retranslate(self) -> None:
        """Set every text."""
        self._undo.setText(self.tr("Undo"))
        self._undo.setAccessibleName(self.tr("Undo"))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline above."""
        painter = QPainter(self)
        Canvas(painter, self._themes).rule(0, self.width(), 0)
        painter.end()

    def _show(self, text: str, sign: str, role: str, *, undoable: bool) -> None:
        self.message.setText(text)
        self.message.setToolTip(plain_tip(text))
        self._sign_shown = (sign, role)
        self._show_sign()
        self._undo.setVisible(undoable)
        self._keys.setVisible(undoable)

    def _show_sign(self) -> None:
        side = self._themes.length(METRICS.icon_small)
        sign = icon(self._sign_shown[0], self._themes, self._sign_shown[1])
        self._sign.setPixmap(sign.pixmap(QSize(side, side), self.devicePixelRatioF()))
        self._sign.show()

    def _on_theme(self) -> None:
        self.setFixedHeight(self._themes.length(METRICS.status_row))
        if self.message.text():
            self._show_sign()
        self.update()
