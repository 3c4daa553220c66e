"""How a row of the library looks."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTreeView, QWidget

from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.canvas import RIGHT, Canvas
from desktop_app.ui.parts.faces import BASE, META, SECTION, STRONG
from desktop_app.ui.parts.in_place import InPlaceDelegate
from desktop_app.ui.parts.measures import LIST
from desktop_app.ui.parts.tree_model import Index
from desktop_app.ui.theme import ThemeManager

from .model import ShelfModel, shelf_node
from .nodes import Role, ShelfNode

_ICONS = {
    Role.ALL: "inbox",
    Role.RECENT: "clock",
    Role.COLLECTION: "folder",
    Role.TAG: "tag",
    Role.SEARCH: "star",
    Role.BIN: "trash",
}


class ShelfDelegate(InPlaceDelegate):
    """Paints headings, one-line rows with icon and count, and two-line briefings."""

    def __init__(self, themes: ThemeManager, model: ShelfModel, parent: QWidget) -> None:
        super().__init__(themes, parent)
        self._model = model
        self.open_briefing = ""  # the id of the one that is read

    def row_height(self, index: Index) -> int:
        """Headings, rows and briefings differ in height."""
        node = shelf_node(index)
        if node is not None and node.summary is not None:
            return METRICS.two_line_row
        return LIST.section_row if node is not None and node.role is Role.HEADING else METRICS.library_row

    def editor_name(self) -> str:
        """What is edited in place."""
        return self.tr("Name of the saved search")

    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The field covers the row from the icon on."""
        left = METRICS.indent + self._themes.length(METRICS.icon) + METRICS.grid
        editor.setGeometry(option.rect.adjusted(left, 1, -LIST.gap, -1))

    def draw(self, canvas: Canvas, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        node = shelf_node(index)
        if node is None:
            return
        rect = QRectF(option.rect)
        if node.role is Role.HEADING:
            canvas.text(rect.adjusted(LIST.margin, LIST.gap, -LIST.margin, 0), node.text, SECTION, "ink3")
        else:
            self._background(canvas, option, node, rect)
            if node.summary is not None:
                self._briefing(canvas, node, rect)
            else:
                view = option.widget
                opened = isinstance(view, QTreeView) and view.isExpanded(index)
                self._row(canvas, node, rect, opened=opened)

    def _background(
        self, canvas: Canvas, option: QStyleOptionViewItem, node: ShelfNode, rect: QRectF
    ) -> None:
        row = rect.adjusted(LIST.gap, 1, -LIST.gap, -1)
        is_open = node.summary is not None and node.summary.id == self.open_briefing
        if is_open or option.state & QStyle.StateFlag.State_Selected:
            canvas.box(row, METRICS.field_radius, "tint")
        elif option.state & QStyle.StateFlag.State_MouseOver:
            canvas.box(row, METRICS.field_radius, "hover")
        if is_open:
            canvas.bar(row.left(), row, "accent", 3 * METRICS.grid)
        if option.state & QStyle.StateFlag.State_HasFocus:
            canvas.ring(row)

    def _briefing(self, canvas: Canvas, node: ShelfNode, rect: QRectF) -> None:
        left = METRICS.grid * 10
        inner = QRectF(left, rect.top() + METRICS.grid, rect.right() - LIST.margin - left, rect.height())
        inner.setHeight(rect.height() - 2 * METRICS.grid)
        half = inner.height() / 2
        current = node.summary is not None and node.summary.id == self.open_briefing
        title = QRectF(inner.left(), inner.top(), inner.width(), half)
        face, role = (STRONG if current else BASE), "ink3" if node.role is Role.BINNED else "ink"
        canvas.text(title, node.text, face, role)
        detail = self._model.detail(node)
        canvas.text(title.translated(0, half - 1), detail, META, "ink2" if current else "ink3")

    def _row(self, canvas: Canvas, node: ShelfNode, rect: QRectF, *, opened: bool) -> None:
        middle = rect.center().y()
        if node.children:
            chevron = "chevron-down" if opened else "chevron-right"
            canvas.icon(QPointF(METRICS.grid * 5 / 2, middle), chevron, "ink3", METRICS.chevron)
        centre = QPointF(METRICS.indent + METRICS.icon / 2, middle)
        canvas.icon(centre, _ICONS[node.role], "ink2")
        count = "" if node.role is Role.SEARCH else str(node.count)
        right = rect.right() - METRICS.grid * 4
        width = canvas.width(count, META)
        canvas.text(QRectF(right - width, rect.top(), width, rect.height()), count, META, "ink3", RIGHT)
        left = METRICS.indent + canvas.length(METRICS.icon) + LIST.gap
        words = QRectF(left, rect.top(), right - width - LIST.gap - left, rect.height())
        canvas.text(words, node.text, BASE, "ink")
