"""One pane in the stack: a header that folds its tree away."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop_app.model.outline import Pane, Status
from desktop_app.ui.icons import STATUS_ICON
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.canvas import RIGHT, Canvas
from desktop_app.ui.parts.faces import HEAD, META_STRONG
from desktop_app.ui.parts.measures import LIST
from desktop_app.ui.theme import ThemeManager

from .delegate import PANE_ICON, PANE_ROLE
from .rows import PaneCounts


class SectionHead(QAbstractButton):
    """Name and counts of a pane; down while its tree is open."""

    def __init__(self, pane: Pane, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._pane, self._themes = pane, themes
        self._counts = PaneCounts()
        self.setCheckable(True)
        self.setChecked(True)
        themes.changed.connect(self.updateGeometry)

    def set_counts(self, counts: PaneCounts) -> None:
        """What stands at the right."""
        self._counts = counts
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """What assistive tools say."""
        counts = self._counts
        parts = [
            self.text(),
            self.tr("%n confirmed", "", counts.confirmed),
            self.tr("%n suggested", "", counts.suggested),
        ]
        if counts.mismatches:
            parts.append(self.tr("%n count(s) that do not match", "", counts.mismatches))
        comma = self.tr(", ")
        self.setAccessibleName(comma.join(parts))
        self.setToolTip(comma.join(parts[1:]))

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(METRICS.outline_width_small, self._themes.length(METRICS.pane_head))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A rule above, chevron, icon, name; counts at the right."""
        painter = QPainter(self)
        canvas = Canvas(painter, self._themes)
        rect = QRectF(self.rect())
        middle = rect.center().y() + 1
        canvas.rule(3 * METRICS.grid, rect.right() - 3 * METRICS.grid, 0)
        if self.underMouse():
            canvas.box(rect.adjusted(LIST.inset, 3, -LIST.inset, -1), METRICS.row_radius, "hover")
        if self.hasFocus():
            canvas.ring(rect.adjusted(LIST.inset, 3, -LIST.inset, -1))
        chevron = "chevron-down" if self.isChecked() else "chevron-right"
        canvas.icon(QPointF(LIST.margin, middle), chevron, "ink3", METRICS.chevron)
        canvas.icon(QPointF(METRICS.indent * 2 - 2, middle), PANE_ICON[self._pane], PANE_ROLE[self._pane])
        right = self._paint_counts(canvas, rect.right() - 3 * METRICS.grid, middle)
        left = canvas.length(METRICS.icon) + METRICS.grid * 8
        canvas.text(QRectF(left, 2, right - left - LIST.gap, rect.height()), self.text(), HEAD, "ink")
        painter.end()

    def _paint_counts(self, canvas: Canvas, right: float, middle: float) -> float:
        shown = [
            (self._counts.suggested, STATUS_ICON[Status.SUGGESTED], "ink3", "ink2"),
            (self._counts.confirmed, STATUS_ICON[Status.CONFIRMED], "ok", "ink2"),
        ]
        if self._counts.mismatches:
            shown.append((self._counts.mismatches, "warning", "warn", "warn"))
        side = canvas.length(METRICS.icon - 1)
        for number, name, icon_role, role in shown:
            words = str(number)
            width = canvas.width(words, META_STRONG)
            canvas.text(
                QRectF(right - width, middle - side, width, 2 * side), words, META_STRONG, role, RIGHT
            )
            right -= width + METRICS.grid
            canvas.icon(QPointF(right - side / 2, middle), name, icon_role, METRICS.icon - 1)
            right -= side + METRICS.grid * 2 + 2
        return right
