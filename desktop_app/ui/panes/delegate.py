"""How a row of the outline looks."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from desktop_app.model.outline import Kind, Pane, Status
from desktop_app.ui.icons import KIND_ICON
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.canvas import CENTRE, RIGHT, Canvas
from desktop_app.ui.parts.faces import BASE, PILL, PILL_HEAVY, STRONG, STRUCK, Face
from desktop_app.ui.parts.in_place import InPlaceDelegate, draw_ground, draw_status
from desktop_app.ui.parts.measures import LIST
from desktop_app.ui.parts.tree_model import Index

from .model import ON_SCREEN_ROLE, ROW_ROLE, percent_of
from .rows import Row

PANE_ROLE = {Pane.FRAMEWORKS: "framework", Pane.TASKS: "task", Pane.MECHANISMS: "mechanism"}
PANE_ICON = {Pane.FRAMEWORKS: "tree", Pane.TASKS: "task", Pane.MECHANISMS: "hexagon"}
_NUMBERED = (Kind.TASK, Kind.COMPONENT, Kind.SET)


class OutlineDelegate(InPlaceDelegate):
    """Paints icon or number, label, counts, status; while pointed at, buttons in place of the last two."""

    least_width = METRICS.outline_width_small // 2

    def draw(self, canvas: Canvas, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row over the whole width of its view."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, Row):
            return
        rect = QRectF(option.rect)
        on_screen = bool(index.data(ON_SCREEN_ROLE))
        self._background(canvas, option, on_screen, PANE_ROLE[row.pane])
        left = self._lead(canvas, row, rect)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver) and row.member is None
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        right = (
            self._buttons(canvas, option.rect, row)
            if hovered
            else self._marks(canvas, row, rect, selected=selected)
        )
        face, role = _words(row, on_screen)
        canvas.text(QRectF(left, rect.top(), right - left, rect.height()), row.label, face, role)

    def button_at(self, rect: QRect, point: QPointF) -> Status | None:
        """What the button under a point of a row asks for."""
        for status, place in self._button_rects(rect).items():
            if place.contains(point):
                return status
        return None

    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The label's field covers the row from the icon on."""
        editor.setGeometry(option.rect.adjusted(METRICS.grid * 5, 0, -LIST.gap, 0))

    def editor_name(self) -> str:
        """What is edited in place."""
        return self.tr("Label of the outline item")

    def _background(self, canvas: Canvas, option: QStyleOptionViewItem, on_screen: bool, role: str) -> None:
        view = option.widget
        width = view.viewport().width() if hasattr(view, "viewport") else option.rect.right()
        row = QRectF(LIST.inset, option.rect.top() + 1, width - 2 * LIST.inset, option.rect.height() - 2)
        draw_ground(canvas, row, option)
        if on_screen:
            canvas.bar(1, QRectF(option.rect), role)  # left of the chevron

    def _lead(self, canvas: Canvas, row: Row, rect: QRectF) -> float:
        """The icon or number in front of the label; returns where the label begins."""
        side = canvas.length(LIST.badge)
        place = QRectF(rect.left() + 2, rect.center().y() - side / 2 + 0.5, side, side)
        role = "ink3" if row.item.status is Status.REJECTED else PANE_ROLE[row.pane]
        number = badge(row)
        if row.member is not None or (number and row.item.kind is Kind.COMPONENT):
            canvas.text(place, number or "·", PILL, "ink3", CENTRE)
        elif row.mismatch:
            canvas.icon(place.center(), "warning", "warn", METRICS.icon - 1)
        elif number:
            radius = METRICS.grid if row.item.kind is Kind.TASK else side / 2
            canvas.box(place, radius, None, role, 1.2)
            canvas.text(place, number, PILL_HEAVY, role, CENTRE)
        else:
            canvas.icon(place.center(), KIND_ICON[row.item.kind], role, METRICS.icon - 1)
        return place.right() + canvas.length(METRICS.grid + 3)

    def _marks(self, canvas: Canvas, row: Row, rect: QRectF, *, selected: bool) -> float:
        """Status at the right edge, warnings and counts before it; returns where the label has to end."""
        if row.member is not None:
            return rect.right() - LIST.gap
        centre = rect.center().y() + 0.5
        side = canvas.length(LIST.mark)
        right = rect.right() - LIST.gap - LIST.inset
        right -= draw_status(canvas, right - side, centre, row.item.status)
        right -= METRICS.grid + 2
        if row.item.status is Status.SUGGESTED:
            sure = f"{percent_of(row.item)}%"
            place = QRectF(
                right - canvas.length(LIST.sureness), rect.top(), canvas.length(LIST.sureness), rect.height()
            )
            canvas.text(place, sure, PILL, "ink3", RIGHT)
            right = place.left() - METRICS.grid
        if row.skipped:
            canvas.icon(QPointF(right - side / 2, centre), "warning", "warn", LIST.mark)
            right -= side + METRICS.grid
        if not row.counts:
            return right
        if row.mismatch:
            right = canvas.pill(right, centre, row.counts, "warn_tint", "warn", "warn", PILL_HEAVY)
        else:
            right = canvas.pill(right, centre, row.counts, "page" if selected else "sunken")
        return right - METRICS.grid - 2

    def _buttons(self, canvas: Canvas, rect: QRect, row: Row) -> float:
        looks = {Status.CONFIRMED: ("check", "ok"), Status.REJECTED: ("cross", "ink2")}
        places = self._button_rects(rect)
        for status, place in places.items():
            name, role = looks[status]
            chosen = row.item.status is status
            canvas.box(place, METRICS.grid + 1, "tint" if chosen else "raised", "line_strong")
            canvas.icon(place.center(), name, role, METRICS.icon_small)
        return min(place.left() for place in places.values()) - LIST.gap

    def _button_rects(self, rect: QRect) -> dict[Status, QRectF]:
        side = self._themes.length(LIST.row_button)
        right = rect.right() + 1 - LIST.gap - LIST.inset + 2
        top = QRectF(rect).center().y() - side / 2
        return {
            Status.REJECTED: QRectF(right - side, top, side, side),
            Status.CONFIRMED: QRectF(right - 2 * side - METRICS.grid, top, side, side),
        }


def badge(row: Row) -> str:
    """The number an ordered row carries in place of its icon; empty for rows without one."""
    parent = row.parent
    if not isinstance(parent, Row):
        return ""
    if row.member is not None:
        return str(row.place + 1)
    if row.item.kind not in _NUMBERED:
        return ""
    if parent.item.kind is Kind.SET:
        return str(row.place + 1)
    if parent.item.kind is Kind.FRAMEWORK and row.item.count_stated is not None:
        return str(row.item.count_stated)  # the part of "2+3" that it explains
    return str(row.place + 1) if row.item.kind is Kind.TASK else ""


def _words(row: Row, on_screen: bool) -> tuple[Face, str]:
    """How the label is set: what is read now stands out, what nobody confirmed stays back."""
    status = row.item.status
    if row.member is not None:
        return BASE, "ink3"
    if status is Status.REJECTED:
        return STRUCK, "ink3"
    if on_screen:
        return STRONG, "ink"
    return (STRONG if row.parent is None else BASE), "ink2" if status is Status.SUGGESTED else "ink"
