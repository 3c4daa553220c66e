"""Three headed trees one above the other, sharing the height by what each has to show."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop_app.model.outline import Pane
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.theme import ThemeManager

from .model import OutlineModel
from .section import SectionHead
from .tree import OutlineTree


def share_height(available: int, wants: Sequence[int]) -> list[int]:
    """Give each what it wants; where that is too much, cut the greatest first, to one level."""
    given = [0] * len(wants)
    left, open_places = max(0, available), sorted(range(len(wants)), key=lambda place: wants[place])
    while open_places:
        place = open_places[0]
        given[place] = min(wants[place], left // len(open_places))
        left -= given[place]
        open_places.pop(0)
    return given


class PaneStack(QWidget):
    """Headers stay in sight; a tree that gets less than it wants scrolls."""

    folded = Signal()

    def __init__(self, model: OutlineModel, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._single: Pane | None = None
        self.heads = {pane: SectionHead(pane, themes, self) for pane in Pane}
        self.trees: Mapping[Pane, OutlineTree] = {
            pane: OutlineTree(model, pane, themes, self) for pane in Pane
        }
        for pane, tree in self.trees.items():
            tree.rows_changed.connect(self.arrange)
            self.heads[pane].toggled.connect(self.arrange)
            QWidget.setTabOrder(self.heads[pane], tree)
        themes.changed.connect(self.arrange)

    def show_single(self, pane: Pane | None) -> None:
        """Show one pane without its header, or with None all of them."""
        self._single = pane
        self.arrange()

    def minimumSizeHint(self) -> QSize:
        """The headers."""
        return QSize(METRICS.outline_width_small // 2, 3 * METRICS.pane_head)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height anew."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Put headers and trees where they belong."""
        if self._single is not None:
            self._arrange_single(self._single)
            return
        head = next(iter(self.heads.values())).sizeHint().height()
        wants = [
            tree.content_height(self.height()) if self.heads[pane].isChecked() else 0
            for pane, tree in self.trees.items()
        ]
        top = 0
        heights = share_height(self.height() - head * len(wants), wants)
        for (pane, tree), height in zip(self.trees.items(), heights, strict=True):
            self.heads[pane].setGeometry(0, top, self.width(), head)
            self.heads[pane].show()
            tree.setGeometry(0, top + head, self.width(), height)
            tree.setVisible(height > 0)
            top += head + height

    def _arrange_single(self, single: Pane) -> None:
        for pane, tree in self.trees.items():
            self.heads[pane].hide()
            tree.setVisible(pane is single)
        self.trees[single].setGeometry(0, 0, self.width(), self.height())
