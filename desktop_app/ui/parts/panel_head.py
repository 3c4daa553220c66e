"""The line above a list: its name, what it holds, its buttons."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from desktop_app.ui.icons import icon
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.theme import ThemeManager

from .canvas import Canvas
from .faces import HEAD, META
from .measures import LIST


class PanelHead(QWidget):
    """Title, a quiet remark, and widgets at the right."""

    def __init__(
        self,
        themes: ThemeManager,
        parent: QWidget | None = None,
        *,
        height: int = METRICS.pane_head,
        margin: int = LIST.margin,
        ruled: bool = True,
    ) -> None:
        super().__init__(parent)
        self._themes, self._height, self._margin, self._ruled = themes, height, margin, ruled
        self._title, self._remark = "", ""
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(margin, 0, margin - METRICS.grid, 0)
        self._layout.setSpacing(0)
        self._layout.addStretch(1)
        themes.changed.connect(self._on_theme)
        self._on_theme()

    def set_title(self, title: str) -> None:
        """The list's name."""
        self._title = title
        self.setAccessibleName(title)
        self.update()

    def set_remark(self, remark: str) -> None:
        """What stands beside the name."""
        self._remark = remark
        self.setAccessibleDescription(remark)
        self.update()

    def remark(self) -> str:
        """What stands beside the name."""
        return self._remark

    def add(self, widget: QWidget) -> None:
        """Put a widget at the right end."""
        self._layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(METRICS.outline_width_small // 2, self._themes.length(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline above, then the words."""
        painter = QPainter(self)
        canvas = Canvas(painter, self._themes)
        if self._ruled:
            canvas.rule(0, self.width(), 0)
        first = self._layout.itemAt(1)
        right = first.geometry().left() if first is not None else self.width() - self._margin
        left = float(self._margin)
        canvas.text(QRectF(left, 1, right - left, self.height()), self._title, HEAD, "ink")
        left += canvas.width(self._title, HEAD) + LIST.gap
        canvas.text(QRectF(left, 1, right - left, self.height()), self._remark, META, "ink3")
        painter.end()

    def _on_theme(self) -> None:
        self.setFixedHeight(self._themes.length(self._height))
        self.update()


class IconButton(QToolButton):
    """A square button with an icon; its name is its tool tip too."""

    def __init__(self, name: str, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setIcon(icon(name, themes))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        themes.changed.connect(self._on_theme)
        self._on_theme()

    def set_name(self, name: str) -> None:
        """What it does."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    def _on_theme(self) -> None:
        side = self._themes.length(METRICS.row)
        self.setFixedSize(side, side)
        self.setIconSize(QSize(*(2 * [self._themes.length(METRICS.icon)])))
        self.update()
