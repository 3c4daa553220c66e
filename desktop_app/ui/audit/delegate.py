"""How a row of the audit looks."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop_app.model.audit import TurnCoverage
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.canvas import RIGHT, Canvas
from desktop_app.ui.parts.delegate import RowDelegate
from desktop_app.ui.parts.faces import BASE, META, META_STRONG, SECTION, STRONG
from desktop_app.ui.parts.in_place import draw_ground
from desktop_app.ui.parts.marked import draw_marked
from desktop_app.ui.parts.measures import LIST
from desktop_app.ui.parts.tree_model import Index

from .model import row_at
from .rows import Finding, Group, Row
from .words import line_of, remark_of, size_of, title_of

_BAR_WIDTH, _BAR_HEIGHT = 72, 6
_SIGNS = {
    Group.COUNTS: ("warning", "warn"),
    Group.NUMBERS: ("warning", "warn"),
    Group.CUES: ("search", "accent"),
    Group.ANSWERS: ("note", "ink2"),
    Group.LOST: ("cross-ring", "bad"),
    Group.COVERAGE: ("lines", "ink2"),
}


class AuditDelegate(RowDelegate):
    """Paints groups with their size, cues marked in their sentence, coverage as a bar."""

    def draw(self, canvas: Canvas, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row = row_at(index)
        if row is None:
            return
        rect = QRectF(option.rect)
        box = rect.adjusted(-LIST.gap, 1, -LIST.gap, -1)
        draw_ground(canvas, box, option)
        if option.state & QStyle.StateFlag.State_Selected:
            canvas.bar(box.left(), box, "accent")
        rect = rect.adjusted(LIST.inset, 0, -LIST.gap - LIST.margin, 0)
        if row.finding is None:
            self._group(canvas, row, rect)
        elif row.finding.turn is not None:
            self._turn(canvas, row, row.finding.turn, rect)
        else:
            self._finding(canvas, row, row.finding, rect)

    def _group(self, canvas: Canvas, row: Row, rect: QRectF) -> None:
        name, role = _SIGNS[row.group]
        side = canvas.length(METRICS.icon_small)
        canvas.icon(QPointF(rect.left() + side / 2, rect.center().y()), name, role, METRICS.icon_small)
        words = rect.adjusted(side + LIST.gap, 0, 0, 0)
        title = title_of(row.group)
        canvas.text(words, title, SECTION, "ink")
        words.setLeft(words.left() + canvas.width(title, SECTION) + LIST.gap)
        canvas.text(words, size_of(row), META, "ink2")

    def _finding(self, canvas: Canvas, row: Row, finding: Finding, rect: QRectF) -> None:
        right = rect.right()
        remark = remark_of(finding)
        if remark:
            amiss = finding.cue is None
            look = ("warn_tint", "warn", "warn") if amiss else ("sunken", "ink2", None)
            right = canvas.pill(right, rect.center().y(), remark, *look) - LIST.gap
        left = rect.left()
        if row.paragraph:
            number = f"¶{row.paragraph}"
            canvas.text(rect, number, META_STRONG, "ink2")
            left += max(canvas.length(LIST.number), canvas.width(number, META_STRONG) + METRICS.grid)
        words = QRectF(left, rect.top(), max(0.0, right - left), rect.height())
        if row.settled:
            canvas.text(words, line_of(row), BASE, "ink_off")
        else:
            draw_marked(canvas, words, row.text, [row.mark] if row.mark else [], "ink")

    def _turn(self, canvas: Canvas, row: Row, turn: TurnCoverage, rect: QRectF) -> None:
        width, height = canvas.length(_BAR_WIDTH), canvas.length(_BAR_HEIGHT)
        counts = f"{turn.covered}/{turn.paragraphs}"
        room = max(canvas.length(LIST.number), canvas.width(counts, META) + METRICS.grid)
        canvas.text(rect, counts, META, "ink2", RIGHT)
        bar = QRectF(rect.right() - room - width, rect.center().y() - height / 2, width, height)
        canvas.box(bar, height / 2, "sunken", "line_strong")
        if turn.covered:
            filled = QRectF(bar)
            filled.setWidth(max(height, width * turn.covered / turn.paragraphs))
            canvas.box(filled, height / 2, "accent")
        words = QRectF(rect.left(), rect.top(), bar.left() - LIST.gap - rect.left(), rect.height())
        canvas.text(words, line_of(row), STRONG if turn.covered else BASE, "ink")
