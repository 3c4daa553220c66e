"""The list of the last searches."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QListView, QStyleOptionViewItem, QWidget

from desktop_app.model.search import SearchQuery
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.canvas import RIGHT, Canvas
from desktop_app.ui.parts.delegate import RowDelegate
from desktop_app.ui.parts.faces import BASE, META
from desktop_app.ui.parts.in_place import draw_ground
from desktop_app.ui.parts.labels import ThemedLabel
from desktop_app.ui.parts.link import Link
from desktop_app.ui.parts.measures import LIST
from desktop_app.ui.parts.popover import Popover
from desktop_app.ui.parts.tree_model import Index
from desktop_app.ui.parts.views import set_up_view
from desktop_app.ui.theme import ThemeManager

_QUERY_ROLE = Qt.ItemDataRole.UserRole
_DETAIL_ROLE = Qt.ItemDataRole.UserRole + 1
_SHOWN = 12  # rows before the list scrolls

Row = tuple[SearchQuery, str, str]
"""A search, its words, and what narrows it, in words."""


class PastPopover(Popover):
    """Enter or a click takes a search up again, Del forgets it, "Clear" forgets all."""

    chosen = Signal(object)  # SearchQuery
    removed = Signal(object)  # SearchQuery
    cleared = Signal()

    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(themes, parent)
        self._model = QStandardItemModel(self)
        self.view = PastView(themes, self)
        self.view.setModel(self._model)
        self.view.used.connect(self._on_used)
        self.view.removed.connect(self._on_removed)
        self._nothing = ThemedLabel(themes, BASE, "ink2", self)
        self._nothing.setContentsMargins(LIST.margin, 0, LIST.margin, 0)
        self._clear = Link(themes, self)
        self._clear.clicked.connect(self.cleared)
        self._hint = ThemedLabel(themes, META, "ink3", self)
        foot = QHBoxLayout()
        foot.setContentsMargins(LIST.margin - METRICS.grid, METRICS.grid, LIST.margin, METRICS.grid)
        foot.addWidget(self._clear)
        foot.addStretch(1)
        foot.addWidget(self._hint)
        self.surface_layout.setSpacing(0)
        self.surface_layout.addSpacing(METRICS.grid + 2)
        self.surface_layout.addWidget(self._nothing)
        self.surface_layout.addWidget(self.view)
        self.surface_layout.addLayout(foot)
        self.retranslate()

    def set_rows(self, rows: Sequence[Row], width: int) -> None:
        """List searches, in a list as wide as is said."""
        self._model.clear()
        for query, words, detail in rows:
            item = QStandardItem(words)
            item.setData(query, _QUERY_ROLE)
            item.setData(detail, _DETAIL_ROLE)
            item.setData(", ".join(filter(None, (words, detail))), Qt.ItemDataRole.AccessibleTextRole)
            item.setEditable(False)
            self._model.appendRow(item)
        self.setFixedWidth(max(LIST.facet_width, width) + 2 * LIST.shadow)
        self._fit()

    def retranslate(self) -> None:
        """Set every text."""
        self.setAccessibleName(self.tr("Past searches"))
        self.view.setAccessibleName(self.tr("Past searches"))
        self._nothing.setText(self.tr("What you search for will stand here."))
        self._clear.setText(self.tr("Clear"))
        self._clear.setAccessibleName(self.tr("Forget all past searches"))
        self._hint.setText(self.tr("Kept on this computer only"))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _fit(self) -> None:
        rows = self._model.rowCount()
        self.view.setVisible(rows > 0)
        self._nothing.setVisible(rows == 0)
        self._clear.setEnabled(rows > 0)
        self.view.setFixedHeight(self._themes.length(METRICS.library_row) * min(_SHOWN, rows))
        self.adjustSize()

    def _take_focus(self) -> None:
        if self._model.rowCount():
            self.view.setCurrentIndex(self._model.index(0, 0))
            self.view.setFocus(Qt.FocusReason.PopupFocusReason)
        else:
            super()._take_focus()

    def _on_used(self, index: QModelIndex) -> None:
        query = index.data(_QUERY_ROLE)
        self.close_popover()
        self.chosen.emit(query)

    def _on_removed(self, index: QModelIndex) -> None:
        query, row = index.data(_QUERY_ROLE), index.row()
        self._model.removeRow(row)
        self._fit()
        if not self._model.rowCount():
            super()._take_focus()
        self.removed.emit(query)


class PastView(QListView):
    """One row a search."""

    used = Signal(QModelIndex)
    removed = Signal(QModelIndex)

    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        set_up_view(self, themes)
        self.setItemDelegate(_PastDelegate(themes, self))
        self.clicked.connect(self.used)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter uses, Del forgets."""
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.used.emit(index)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and index.isValid():
            self.removed.emit(index)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the list around it closes
        else:
            super().keyPressEvent(event)


class _PastDelegate(RowDelegate):
    """The words at the left, what narrows them at the right."""

    def row_height(self, index: Index) -> int:
        return METRICS.library_row

    def draw(self, canvas: Canvas, option: QStyleOptionViewItem, index: Index) -> None:
        rect = QRectF(option.rect)
        draw_ground(canvas, rect.adjusted(METRICS.grid + 2, 1, -METRICS.grid - 2, -1), option)
        detail = str(index.data(_DETAIL_ROLE))
        room = min(canvas.width(detail, META), rect.width() / 2) if detail else 0.0
        right = rect.right() - LIST.margin
        canvas.text(QRectF(right - room, rect.top(), room, rect.height()), detail, META, "ink3", RIGHT)
        left = rect.left() + LIST.margin
        words = QRectF(left, rect.top(), right - room - LIST.gap - left, rect.height())
        canvas.text(words, str(index.data()), BASE, "ink")
