"""The pop-over with the details of a briefing."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.faces import TITLE
from desktop_app.ui.parts.labels import ThemedLabel
from desktop_app.ui.parts.measures import LIST
from desktop_app.ui.parts.popover import Popover
from desktop_app.ui.parts.slim_bar import SlimBar
from desktop_app.ui.theme import ThemeManager

from .body import DetailsBody

_WIDTH = METRICS.column * 4 // 5


class DetailsPopover(Popover):
    """As high as the window allows; what it holds scrolls."""

    def __init__(self, themes: ThemeManager, window: QWidget) -> None:
        super().__init__(themes, window)
        self.setObjectName("details")
        self._body: DetailsBody | None = None
        self._head = ThemedLabel(themes, TITLE, "ink", self)
        side = METRICS.grid * 4
        self._head.setContentsMargins(side, LIST.margin, side, 0)
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setVerticalScrollBar(SlimBar(themes, self._area))
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.viewport().setAutoFillBackground(False)
        self.surface_layout.setSpacing(0)
        self.surface_layout.addWidget(self._head)
        self.surface_layout.addWidget(self._area, 1)

    @property
    def body(self) -> DetailsBody | None:
        """What is shown."""
        return self._body

    def show_body(self, body: DetailsBody) -> None:
        """Show this in place of what was there; focus and place are kept where they can be."""
        here = QApplication.focusWidget()
        name = here.objectName() if here is not None and self.isAncestorOf(here) else ""
        if name:
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # else it would leave, and close this
        place = self._area.verticalScrollBar().value()
        self._body = body
        self._head.setText(self.tr("Briefing details"))
        self.setAccessibleName(self._head.text())
        self._area.setWidget(body)
        body.setAutoFillBackground(False)  # which it has just been told to do
        body.show()
        body.adjustSize()
        self._area.verticalScrollBar().setValue(place)
        again = body.findChild(QWidget, name) if name else None
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_beside(self, page: QWidget) -> None:
        """Open at the right end of the page, in the height that there is."""
        window = self._window
        width = min(self._themes.length(_WIDTH), window.width() - 4 * METRICS.grid)
        top_right = page.mapToGlobal(QPoint(page.width() - METRICS.scroll_bar - LIST.gap, LIST.gap))
        foot = self._themes.length(METRICS.status_row) + LIST.gap  # what is told there is to be seen
        room = window.height() - window.mapFromGlobal(top_right).y() - foot
        self.setFixedSize(width + 2 * LIST.shadow, room + 2 * LIST.shadow)
        self.open_near(top_right, before=True)

    def _take_focus(self) -> None:
        """The first field."""
        first = self._body.findChild(QWidget, "fact_title") if self._body is not None else None
        (first or self).setFocus(Qt.FocusReason.PopupFocusReason)
