"""Items that the reader decided on and whose words are gone: at the foot of the panes, with what to do."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QListView,
    QMenu,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.model.outline import OutlineItem
from desktop_app.ui.icons import KIND_ICON
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.canvas import Canvas
from desktop_app.ui.parts.delegate import RowDelegate
from desktop_app.ui.parts.faces import BASE, HEAD, META
from desktop_app.ui.parts.measures import LIST
from desktop_app.ui.parts.tips import plain_tip
from desktop_app.ui.parts.tree_model import ROOT, Index
from desktop_app.ui.parts.views import menu_place, pop_up, set_up_view
from desktop_app.ui.theme import ThemeManager

_ITEM_ROLE = Qt.ItemDataRole.UserRole
_ROWS = 3  # in sight at once; more are scrolled to


class LostItems(QWidget):
    """Nothing where nothing is lost; else a heading and a list."""

    attach_requested = Signal(str)  # item id: it stands at the selection now
    reject_requested = Signal(str)

    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self._model = _LostModel(self)
        self._head = _LostHead(themes, self)
        self._view = _LostView(self._model, themes, self)
        self._view.attach_requested.connect(self.attach_requested)
        self._view.reject_requested.connect(self.reject_requested)
        self._head.toggled.connect(self._view.setVisible)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self._view)
        themes.changed.connect(self._fit)
        self.retranslate()
        self.hide()

    def set_items(self, items: Sequence[OutlineItem]) -> None:
        """Show these; the list goes away with the last of them."""
        if tuple(items) == self._model.items:
            return
        place = self._view.currentIndex().row()
        self._model.set_items(items)
        if items and place >= 0:
            self._view.setCurrentIndex(self._model.index(min(place, len(items) - 1)))
        self.retranslate()
        self._fit()
        self.setVisible(bool(items))

    def retranslate(self) -> None:
        """Set every text."""
        count = len(self._model.items)
        self._head.setText(self.tr("%n decided item(s) whose words are gone", "", count))
        self._head.setAccessibleName(self._head.text())
        self._head.setToolTip(self.tr("Select where it stands now and press Enter here, or X to reject it."))
        self._view.setAccessibleName(self._head.text())
        self._view.setAccessibleDescription(self._head.toolTip())
        self._view.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _fit(self) -> None:
        row = self._themes.length(METRICS.two_line_row)
        self._view.setFixedHeight(min(len(self._model.items), _ROWS) * row + METRICS.grid)


class _LostModel(QAbstractListModel):
    """The items, by their labels."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.items: tuple[OutlineItem, ...] = ()

    def set_items(self, items: Sequence[OutlineItem]) -> None:
        self.beginResetModel()
        self.items = tuple(items)
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """One an item."""
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Label, item, and both label and words for assistive tools."""
        if not index.isValid():
            return None
        item = self.items[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return item.label
        if role == _ITEM_ROLE:
            return item
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{label}, stood at “{words}”").format(label=item.label, words=_words(item))
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{item.label}\n“{_words(item)}”")
        return None


class _LostHead(QAbstractButton):
    """Folds the list away."""

    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setCheckable(True)
        self.setChecked(True)
        themes.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """One line, like a pane's."""
        return QSize(METRICS.outline_width_small // 2, self._themes.length(METRICS.pane_head))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A rule above, chevron, warning sign, words."""
        painter = QPainter(self)
        canvas = Canvas(painter, self._themes)
        rect = QRectF(self.rect())
        middle = rect.center().y() + 1
        inner = rect.adjusted(LIST.inset, 3, -LIST.inset, -1)
        canvas.rule(3 * METRICS.grid, rect.right() - 3 * METRICS.grid, 0)
        if self.underMouse():
            canvas.box(inner, METRICS.row_radius, "hover")
        if self.hasFocus():
            canvas.ring(inner)
        chevron = "chevron-down" if self.isChecked() else "chevron-right"
        canvas.icon(QPointF(LIST.margin, middle), chevron, "ink3", METRICS.chevron)
        canvas.icon(QPointF(METRICS.indent * 2 - 2, middle), "warning", "warn", METRICS.icon - 1)
        left = canvas.length(METRICS.icon) + METRICS.grid * 8
        canvas.text(QRectF(left, 2, rect.right() - left - LIST.gap, rect.height()), self.text(), HEAD, "ink")
        painter.end()


class _LostView(QListView):
    """Enter attaches, X and Del reject; a menu has both."""

    attach_requested = Signal(str)
    reject_requested = Signal(str)

    def __init__(self, model: _LostModel, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("lost_items")
        set_up_view(self, themes)
        self.setItemDelegate(_LostDelegate(themes, self))
        self.setModel(model)
        self.activated.connect(lambda index: self._attach(index.data(_ITEM_ROLE)))
        self._attach_words = self._reject_words = ""

    def retranslate(self) -> None:
        """Set the menu's texts."""
        self._attach_words = self.tr("It stands at the selected words") + "\tEnter"
        self._reject_words = self.tr("Reject it") + "\tX"

    def event(self, event: QEvent) -> bool:
        """X means the item here, not the one that is current in a pane."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _rejects(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do it to the current item."""
        item = self.currentIndex().data(_ITEM_ROLE)
        if isinstance(item, OutlineItem) and _rejects(event):
            self.reject_requested.emit(item.id)
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Both requests."""
        index, place = menu_place(self, event)
        item = index.data(_ITEM_ROLE)
        if isinstance(item, OutlineItem):
            self.setCurrentIndex(index)
            menu = QMenu(self)
            menu.addAction(self._attach_words, lambda: self._attach(item))
            menu.addAction(self._reject_words, lambda: self.reject_requested.emit(item.id))
            pop_up(menu, place)

    def _attach(self, item: object) -> None:
        if isinstance(item, OutlineItem):
            self.attach_requested.emit(item.id)


class _LostDelegate(RowDelegate):
    """Icon and label; below them the words that are gone."""

    def row_height(self, index: Index) -> int:
        """Two lines."""
        return METRICS.two_line_row

    def draw(self, canvas: Canvas, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        item = index.data(_ITEM_ROLE)
        if not isinstance(item, OutlineItem):
            return
        rect = QRectF(option.rect)
        box = rect.adjusted(LIST.inset, 1, -LIST.inset, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            canvas.box(box, METRICS.row_radius, "tint")
        elif option.state & QStyle.StateFlag.State_MouseOver:
            canvas.box(box, METRICS.row_radius, "hover")
        if option.state & QStyle.StateFlag.State_HasFocus:
            canvas.ring(box)
        half = rect.height() / 2
        centre = QPointF(METRICS.indent * 2 - 2, rect.top() + half / 2 + 3)
        canvas.icon(centre, KIND_ICON[item.kind], "ink3", METRICS.icon - 1)
        left = canvas.length(METRICS.icon) + METRICS.grid * 8
        line = QRectF(left, rect.top() + 2, rect.right() - LIST.margin - left, half)
        canvas.text(line, item.label, BASE, "ink")
        canvas.text(line.translated(0, half - 4), f"“{_words(item)}”", META, "ink3")


def _words(item: OutlineItem) -> str:
    return " ".join(item.evidence[0].quote.split())


def _rejects(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_X, Qt.Key.Key_Delete) and not event.modifiers()
