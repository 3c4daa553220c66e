"""The command palette: everything one can do, a few letters away."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.canvas import Canvas
from desktop_app.ui.parts.faces import ENTRY, Face
from desktop_app.ui.parts.labels import ThemedLabel
from desktop_app.ui.parts.measures import LIST
from desktop_app.ui.parts.popover import paint_surface
from desktop_app.ui.parts.views import set_up_view
from desktop_app.ui.theme import ThemeManager

from .delegate import PaletteDelegate
from .model import PaletteEntry, PaletteModel, list_entries

_INPUT = Face(METRICS.palette_text)
_DIM = 0.27  # how much of the window is taken away
_PAGE = 8  # rows
_WIDEST = 0.92  # of the window


def no_extras(_text: str) -> Sequence[PaletteEntry]:
    """Nothing beside the listed entries."""
    return ()


class CommandPalette(QFrame):
    """Covers its window, dims it, and gives one entry's id to `chosen`."""

    chosen = Signal(str)
    closed = Signal()

    def __init__(
        self,
        themes: ThemeManager,
        parent: QWidget,
        extra: Callable[[str], Sequence[PaletteEntry]] = no_extras,
    ) -> None:
        """Make a hidden palette.

        Args:
            themes: asked for colours and text size.
            parent: the window it covers.
            extra: entries for what is typed, such as a paragraph's number; they come first.
        """
        super().__init__(parent)
        self.setObjectName("command_palette")
        self._window, self._themes, self._extra = parent, themes, extra
        self._entries: Sequence[PaletteEntry] = ()
        self._opener: QWidget | None = None
        self._model = PaletteModel(self)
        self._input = QLineEdit(self)
        self._input.setFrame(False)
        self._input.textChanged.connect(self._on_text)
        self._input.installEventFilter(self)
        self._list = QListView(self)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_up_view(self._list, themes)
        self._list.setItemDelegate(PaletteDelegate(themes, self._list))
        self._list.setModel(self._model)
        self._list.clicked.connect(self._on_clicked)
        self._nothing = ThemedLabel(themes, ENTRY, "ink2", self)
        self._nothing.setContentsMargins(METRICS.grid * 5, LIST.gap, LIST.gap, LIST.gap)
        self._lay_out()
        self.hide()
        themes.changed.connect(self._on_theme)
        self._on_theme()
        self.retranslate()
        parent.installEventFilter(self)

    def open(self, entries: Sequence[PaletteEntry]) -> None:
        """Show the palette with these entries, nothing typed."""
        self._entries = tuple(entries)
        self._opener = QApplication.focusWidget()
        self._input.clear()
        self._on_text("")
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self._input.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_palette(self) -> None:
        """Go away and give the keyboard back."""
        if self.isVisible():
            self.hide()
            if self._opener is not None:
                self._opener.setFocus(Qt.FocusReason.PopupFocusReason)
            self.closed.emit()

    def retranslate(self) -> None:
        """Set every text."""
        self.setAccessibleName(self.tr("Commands"))
        self._input.setPlaceholderText(self.tr("Type a command, a speaker, or ¶ and a number"))
        self._input.setAccessibleName(self.tr("Command"))
        self._list.setAccessibleName(self.tr("Commands that match"))
        self._nothing.setText(self.tr("No command matches."))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep covering the window; move in the list with the field's arrow keys."""
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        elif watched is self._input and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)
        elif watched is self._input and event.type() == QEvent.Type.FocusOut and self.isVisible():
            focused = QApplication.focusWidget()
            if focused is not None and not self.isAncestorOf(focused):
                self.hide()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press beside the palette closes it."""
        if not self._panel().contains(event.position()):
            self.close_palette()

    def resizeEvent(self, event: QEvent) -> None:
        """Place field and list."""
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The dimmed window, shadow, surface, and the line below the field."""
        painter = QPainter(self)
        shade = QColor(Qt.GlobalColor.black)
        shade.setAlphaF(_DIM)
        painter.fillRect(self.rect(), shade)
        canvas = Canvas(painter, self._themes)
        panel = self._panel()
        paint_surface(canvas, self._themes, panel, METRICS.palette_radius)
        line = panel.top() + self._themes.length(LIST.palette_field)
        canvas.rule(panel.left() + 1, panel.right() - 1, line)
        middle = panel.top() + self._themes.length(LIST.palette_field) / 2
        centre = QPointF(panel.left() + METRICS.grid * 7, middle)
        canvas.icon(centre, "search", "ink3", METRICS.icon + 2)
        canvas.key_caps(panel.right() - METRICS.grid * 5, middle, "Esc", "ink3")
        painter.end()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(0)
        layout.addWidget(self._input)
        layout.addSpacing(METRICS.grid // 2)
        layout.addWidget(self._nothing)
        layout.addWidget(self._list, 1)

    def _panel(self) -> QRectF:
        """Where the surface lies in the window."""
        width = min(self._themes.length(METRICS.palette_width), round(self.width() * _WIDEST))
        top = min(LIST.palette_top, self.height() // 8)
        content = self._nothing.sizeHint().height()
        if self._model.rowCount():
            content = sum(self._list.sizeHintForRow(row) for row in range(self._model.rowCount()))
        height = self._themes.length(LIST.palette_field) + content + 3 * METRICS.grid
        height = min(height, self.height() - 2 * top)
        return QRectF((self.width() - width) / 2, top, width, height)

    def _place(self) -> None:
        panel = self._panel().toRect()
        inner = QRect(0, 0, self.width(), self.height())
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(
                panel.left() + 1,
                panel.top() + 1,
                inner.right() - panel.right() + 1,
                inner.bottom() - panel.bottom() + METRICS.grid * 2,
            )
        self.update()

    def _on_text(self, text: str) -> None:
        lines = list_entries(self._entries, text)
        if text.strip():
            lines = [*list_entries(self._extra(text), ""), *lines]
        self._model.set_lines(lines)
        self._nothing.setVisible(not lines)
        self._list.setVisible(bool(lines))
        first = self._model.choosable(0, 1)
        if first is not None:
            self._list.setCurrentIndex(self._model.index(first, 0))
            self._list.scrollToTop()
        self._place()

    def _on_key(self, event: QKeyEvent) -> bool:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: _PAGE,
            Qt.Key.Key_PageUp: -_PAGE,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self._move(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_clicked(self._list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.close_palette()
        else:
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True

    def _move(self, step: int) -> None:
        """Go through the entries; past either end round to the other."""
        last = self._model.rowCount() - 1
        direction = 1 if step > 0 else -1
        target = self._list.currentIndex().row() + step
        if abs(step) > 1:
            target = max(0, min(last, target))
        row = self._model.choosable(target, direction)
        if row is None:
            row = self._model.choosable(0 if direction > 0 else last, direction)
        if row is not None:
            self._list.setCurrentIndex(self._model.index(row, 0))
            if self._model.choosable(row - 1, -1) is None:
                self._list.scrollToTop()

    def _on_clicked(self, index: QModelIndex) -> None:
        entry = self._model.entry(index.row()) if index.isValid() else None
        if entry is not None:
            self.close_palette()
            self.chosen.emit(entry.id)

    def _on_theme(self) -> None:
        self._input.setFont(_INPUT.font(self._themes.scale, self._input.placeholderText()))
        height = self._themes.length(LIST.palette_field) - 1
        left = METRICS.grid * 8 + self._themes.length(METRICS.icon)
        ink = self._themes.theme.colours["ink"]
        self._input.setStyleSheet(
            f"QLineEdit, QLineEdit:focus {{ border: 0; background: transparent; padding: 0 {left}px;"
            f" min-height: {height}px; max-height: {height}px; color: {ink}; }}"
        )
        self._place()
