"""The list of choices below a facet button."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.canvas import RIGHT, Canvas
from desktop_app.ui.parts.faces import BASE, META, STRONG
from desktop_app.ui.parts.labels import ThemedLabel
from desktop_app.ui.parts.link import Link
from desktop_app.ui.parts.measures import LIST
from desktop_app.ui.parts.popover import Popover
from desktop_app.ui.parts.slim_bar import SlimBar
from desktop_app.ui.theme import ThemeManager

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_SHOWN = 12  # rows before the list scrolls


class FacetPopover(Popover):
    """Check boxes with counts and small bars; "Clear" takes every choice back."""

    chosen = Signal(tuple)  # the values, in the order they are listed

    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(themes, parent)
        self._rows: list[ChoiceRow] = []
        self.setFixedWidth(LIST.facet_width + 2 * LIST.shadow)
        self._area = QScrollArea(self)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setVerticalScrollBar(SlimBar(themes, self._area))
        self._area.viewport().setAutoFillBackground(False)
        self._clear = Link(themes, self)
        self._clear.clicked.connect(self._on_clear)
        self._hint = ThemedLabel(themes, META, "ink3", self)
        foot = QHBoxLayout()
        foot.setContentsMargins(LIST.margin - METRICS.grid, METRICS.grid, LIST.margin, METRICS.grid)
        foot.addWidget(self._clear)
        foot.addStretch(1)
        foot.addWidget(self._hint)
        self.surface_layout.setSpacing(0)
        self.surface_layout.addSpacing(METRICS.grid + 2)
        self.surface_layout.addWidget(self._area)
        self.surface_layout.addLayout(foot)

    def set_choices(
        self, counts: Sequence[tuple[str, int]], chosen: Sequence[str], names: Mapping[str, str]
    ) -> None:
        """List the values.

        Args:
            counts: value and number of paragraphs, in the order to show them.
            chosen: those that are checked.
            names: how values are called on screen, where not by themselves.
        """
        focused = next((row.value for row in self._rows if row.hasFocus()), None)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        most = max((count for _, count in counts), default=0)
        self._rows = []
        for value, count in counts:
            row = ChoiceRow(value, names.get(value, value), count, most, self._themes, body)
            row.setChecked(value in chosen)
            row.setEnabled(count > 0 or value in chosen)
            row.clicked.connect(self._on_clicked)
            row.stepped.connect(self._step)
            layout.addWidget(row)
            self._rows.append(row)
        layout.addStretch(1)
        self._area.setWidget(body)
        body.setAutoFillBackground(False)
        height = self._themes.length(METRICS.library_row)
        self._area.setFixedHeight(height * max(1, min(_SHOWN, len(self._rows))))
        self._clear.setText(self.tr("Clear"))
        self._clear.setAccessibleName(self.tr("Take every choice back"))
        self._clear.setEnabled(bool(chosen))
        self._hint.setText(self.tr("Space to choose") if counts else self.tr("Nothing to choose"))
        for row in self._rows:
            if row.value == focused:
                row.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(
        self, counts: Sequence[tuple[str, int]], chosen: Sequence[str], names: Mapping[str, str]
    ) -> None:
        """List other values while open; what had the keyboard keeps it, else the first value takes it."""
        had_rows = bool(self._rows)
        self.set_choices(counts, chosen, names)
        self.adjustSize()
        if not had_rows:
            self._take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down move through the list, Enter closes it."""
        if event.key() in _STEPS:
            self._step(_STEPS[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close_popover()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline above the foot."""
        super().paintEvent(event)
        painter = QPainter(self)
        surface = self._surface()
        y = self._area.geometry().bottom() + 2
        Canvas(painter, self._themes).rule(surface.left() + LIST.margin, surface.right() - LIST.margin, y)
        painter.end()

    def _take_focus(self) -> None:
        first = next((row for row in self._rows if row.isEnabled()), self._clear)
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def _step(self, step: int) -> None:
        places = [place for place, row in enumerate(self._rows) if row.isEnabled()]
        if not places:
            return
        now = next((n for n, place in enumerate(places) if self._rows[place].hasFocus()), -1)
        row = self._rows[places[(now + step) % len(places)]]
        row.setFocus(Qt.FocusReason.TabFocusReason)
        self._area.ensureWidgetVisible(row, 0, 0)

    def _on_clicked(self) -> None:
        self._tell(tuple(row.value for row in self._rows if row.isChecked()))

    def _on_clear(self) -> None:
        for row in self._rows:
            row.setChecked(False)
        self._tell(())

    def _tell(self, values: tuple[str, ...]) -> None:
        self._clear.setEnabled(bool(values))
        self.chosen.emit(values)


class ChoiceRow(QAbstractButton):
    """One value: a check box, its name, a bar as long as its share, its count."""

    stepped = Signal(int)  # the keyboard is to go to the row after, or with -1 before

    def __init__(
        self, value: str, name: str, count: int, most: int, themes: ThemeManager, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.value = value
        self._count, self._share = count, count / most if most else 0.0
        self._themes = themes
        self.setText(name)
        self.setCheckable(True)
        self.setAccessibleName(f"{name}, {count}")

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(LIST.facet_width, self._themes.length(METRICS.library_row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and Enter belong to the list; the scrolling area between would keep the arrows."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        elif event.key() in _STEPS:
            self.stepped.emit(_STEPS[Qt.Key(event.key())])
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row."""
        painter = QPainter(self)
        canvas = Canvas(painter, self._themes)
        rect = QRectF(self.rect())
        row = rect.adjusted(METRICS.grid + 2, 0, -METRICS.grid - 2, 0)
        if self.isEnabled() and (self.underMouse() or self.hasFocus()):
            canvas.box(row, METRICS.row_radius, "hover")
        if self.hasFocus():
            canvas.ring(row)
        middle, off = rect.center().y(), not self.isEnabled()
        side = canvas.length(LIST.check_box)
        box = QRectF(LIST.margin + 2, middle - side / 2, side, side)
        if self.isChecked():
            canvas.box(box, METRICS.grid, "accent")
            canvas.icon(box.center(), "check", "on_accent", METRICS.chevron)
        else:
            canvas.box(box, METRICS.grid, "raised", "ink_off" if off else "ink3", 1.2)
        number = str(self._count)
        right = rect.right() - LIST.margin - 2
        left = right - canvas.length(METRICS.indent * 2) - LIST.facet_bar
        face = STRONG if self.isChecked() else BASE
        quiet = "ink_off" if off else "ink3"
        name = QRectF(box.right() + LIST.gap + 2, 0, left - box.right() - 2 * LIST.gap, rect.height())
        canvas.text(name, self.text(), face, "ink_off" if off else "ink")
        canvas.text(QRectF(left, 0, right - left, rect.height()), number, META, quiet, RIGHT)
        if self._count:
            length = max(METRICS.grid, LIST.facet_bar * self._share)
            bar = QRectF(QPointF(left, middle - 2), QPointF(left + length, middle + 2))
            canvas.box(bar, 2, "accent" if self.isChecked() else "line_strong")
        painter.end()
