"""The lines of the details: facts to be edited, and things that lead somewhere."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.canvas import RIGHT, Canvas
from desktop_app.ui.parts.faces import BASE, META
from desktop_app.ui.parts.labels import ThemedLabel
from desktop_app.ui.parts.tips import plain_tip
from desktop_app.ui.theme import ThemeManager

_INSET = METRICS.grid * 2


class FactField(QLineEdit):
    """A value in place: Enter applies, Escape gives back what was there."""

    applied = Signal(str, str)  # key, value

    def __init__(self, key: str, value: str, parent: QWidget) -> None:
        super().__init__(value, parent)
        self.setObjectName(f"fact_{key}")
        self.key, self.value = key, value
        self.setCursorPosition(0)

    def draft(self) -> str | None:
        """What is written and not applied yet; None for nothing."""
        return self.text() if self.text() != self.value else None

    def settle(self) -> None:
        """Take what is written for what is known."""
        self.value = self.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Escape, as long as something has been written."""
        if self.draft() is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.applied.emit(self.key, self.text())
        elif self.draft() is not None and event.key() == Qt.Key.Key_Escape:
            self.setText(self.value)
        else:
            super().keyPressEvent(event)


class FactRow(QWidget):
    """A field, and below it in quiet type where its value was found, or why it was refused."""

    def __init__(
        self,
        themes: ThemeManager,
        field: FactField,
        name: str,
        where: str,
        parent: QWidget,
        refused: str = "",
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._where = where
        self._remark = ThemedLabel(themes, META, "bad" if refused else "ink3", self)
        self._remark.setWordWrap(True)
        self._refused = refused
        field.setAccessibleName(name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        layout.addWidget(field)
        layout.addWidget(self._remark)
        field.textChanged.connect(self._show_remark)
        self._show_remark()

    def _show_remark(self) -> None:
        draft = self.field.draft() is not None
        words = self.tr("Enter applies, Esc gives back") if draft else self._where
        self._remark.setText(self._refused or words)
        self.field.setAccessibleDescription(self._remark.text())
        self._remark.setVisible(bool(self._remark.text()))


class LineButton(QAbstractButton):
    """A line that leads somewhere: words, a quiet remark behind them, a number at the right."""

    def __init__(
        self, themes: ThemeManager, words: str, parent: QWidget, remark: str = "", number: str = ""
    ) -> None:
        super().__init__(parent)
        self._themes, self._remark, self._number = themes, remark, number
        self.setText(words)
        self.setToolTip(plain_tip(f"{words}\n{remark}" if remark else words))
        self.setAccessibleName(" ".join(part for part in (number, words, remark) if part))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(METRICS.column // 3, self._themes.length(METRICS.row))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tinted while pointed at, ringed in focus."""
        painter = QPainter(self)
        canvas = Canvas(painter, self._themes)
        rect = QRectF(self.rect())
        if self.underMouse():
            canvas.box(rect, METRICS.row_radius, "hover")
        if self.hasFocus():
            canvas.ring(rect)
        room = rect.adjusted(_INSET, 0, -_INSET, 0)
        if self._number:
            canvas.text(room, self._number, META, "ink3", RIGHT)
            room.adjust(0, 0, -canvas.width(self._number, META) - _INSET, 0)
        canvas.text(room, self.text(), BASE, "ink")
        room.adjust(canvas.width(self.text(), BASE) + _INSET, 0, 0, 0)
        if self._remark and room.width() > _INSET:
            canvas.text(room, self._remark, META, "ink2")
        painter.end()
