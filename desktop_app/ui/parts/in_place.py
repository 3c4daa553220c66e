"""What the delegates share of lists whose rows are judged and edited in place."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionViewItem, QWidget

from desktop_app.model.outline import Status
from desktop_app.ui.icons import STATUS_ICON
from desktop_app.ui.metrics import METRICS

from .canvas import Canvas
from .delegate import RowDelegate
from .measures import LIST

_SEEN = (Status.CONFIRMED, Status.EDITED)


class InPlaceDelegate(RowDelegate):
    """Edits words in a field as high as the row, where a view's style would make it higher."""

    def editor_name(self) -> str:
        """What the field is called by assistive tools."""
        return ""

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        """The field."""
        editor = QLineEdit(parent)
        editor.setStyleSheet("QLineEdit { min-height: 0; padding: 0 3px; }")
        editor.setAccessibleName(self.editor_name())
        return editor

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        """Fill in what stands there; news of the row meanwhile leave what was typed alone."""
        if not (isinstance(editor, QLineEdit) and editor.isModified()):
            super().setEditorData(editor, index)


def draw_ground(canvas: Canvas, box: QRectF, option: QStyleOptionViewItem, *, hover: bool = True) -> None:
    """What lies under a row or a cell: whether it is selected, pointed at, has the keyboard.

    Args:
        canvas: to draw on.
        box: that is filled and ringed.
        option: tells how the row is.
        hover: whether it shows that it is pointed at.
    """
    if option.state & QStyle.StateFlag.State_Selected:
        canvas.box(box, METRICS.row_radius, "tint")
    elif hover and option.state & QStyle.StateFlag.State_MouseOver:
        canvas.box(box, METRICS.row_radius, "hover")
    if option.state & QStyle.StateFlag.State_HasFocus:
        canvas.ring(box)


def draw_status(canvas: Canvas, left: float, centre: float, status: Status) -> float:
    """The sign of a status; returns how wide it is."""
    side = canvas.length(LIST.mark)
    role = "ok" if status in _SEEN else "ink3"
    canvas.icon(QPointF(left + side / 2, centre), STATUS_ICON[status], role, LIST.mark)
    return side
