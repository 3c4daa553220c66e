"""A row of buttons of which one is down: tabs of a narrow pane."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from desktop_app.ui.metrics import METRICS
from desktop_app.ui.theme import ThemeManager

from .canvas import Canvas
from .faces import META_STRONG, SECTION, width_of
from .measures import LIST


class Segment(QAbstractButton):
    """One of the buttons: icon and words."""

    def __init__(self, icon: str, role: str, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon, self._role, self._themes = icon, role, themes
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Room for icon and words."""
        words = width_of(SECTION.font(self._themes.scale, self.text()), self.text())
        return QSize(
            round(words + METRICS.icon_small + 5 * METRICS.grid),
            self._themes.length(METRICS.field),
        )

    def minimumSizeHint(self) -> QSize:
        """The icon alone."""
        return QSize(METRICS.icon * 2, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """A raised box when down."""
        painter = QPainter(self)
        canvas = Canvas(painter, self._themes)
        rect = QRectF(self.rect())
        if self.isChecked():
            canvas.box(rect, METRICS.row_radius, "raised", "line_strong")
        if self.hasFocus():
            canvas.ring(rect)
        face = SECTION if self.isChecked() else META_STRONG
        side = canvas.length(METRICS.icon_small)
        words = canvas.width(self.text(), face)
        left = max(METRICS.grid, (rect.width() - words - side - METRICS.grid - 2) / 2)
        canvas.icon(QPointF(left + side / 2, rect.center().y()), self._icon, self._role, METRICS.icon_small)
        left += side + METRICS.grid + 2
        role = "ink" if self.isChecked() else "ink2"
        canvas.text(QRectF(left, 0, rect.width() - left, rect.height()), self.text(), face, role)
        painter.end()


class Segments(QWidget):
    """The row; Left and Right move through it."""

    chosen = Signal(int)

    def __init__(self, looks: Sequence[tuple[str, str]], themes: ThemeManager, parent: QWidget) -> None:
        """Make the buttons.

        Args:
            looks: icon and colour role of each.
            themes: asked for colours and text size.
            parent: the pane it heads.
        """
        super().__init__(parent)
        self._themes = themes
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(0)
        for place, (name, role) in enumerate(looks):
            segment = Segment(name, role, themes, self)
            self._group.addButton(segment, place)
            layout.addWidget(segment)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self.chosen)

    def set_texts(self, texts: Sequence[str]) -> None:
        """The buttons' words."""
        for place, text in enumerate(texts):
            self._group.button(place).setText(text)
            self._group.button(place).setAccessibleName(text)
            self._group.button(place).updateGeometry()

    def current(self) -> int:
        """The place of the button that is down."""
        return self._group.checkedId()

    def choose(self, place: int) -> None:
        """Put a button down, as a click does."""
        self._group.button(place).click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        place = (self.current() + step) % len(self._group.buttons())
        self.choose(place)
        self._group.button(place).setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The groove the buttons lie in."""
        painter = QPainter(self)
        Canvas(painter, self._themes).box(QRectF(self.rect()), LIST.gap, "sunken")
        painter.end()
