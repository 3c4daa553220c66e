"""The pop-over in which a confidence is chosen above which all suggestions are confirmed."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QSlider, QSpinBox, QWidget

from desktop_app.model.outline import OutlineItem, Status
from desktop_app.ui.correcting.card import Card
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.faces import META
from desktop_app.ui.parts.labels import ThemedLabel
from desktop_app.ui.theme import ThemeManager

translate = QCoreApplication.translate

CONFIRM = "confirm"
_FIRST = 80
_COARSE = 5


class AboveCard(Card):
    """A slider and a number, and how many items they mean."""

    def __init__(self, themes: ThemeManager, window: QWidget, items: Sequence[OutlineItem]) -> None:
        super().__init__(themes, window, translate("AboveCard", "Confirm all above a confidence"))
        self._items = tuple(item for item in items if item.status is Status.SUGGESTED)
        self._slider, self._number = QSlider(Qt.Orientation.Horizontal, self), QSpinBox(self)
        for field in (self._slider, self._number):
            field.setRange(0, 100)
            field.setSingleStep(_COARSE)
            field.setValue(_FIRST)
            field.setAccessibleName(translate("AboveCard", "Least confidence"))
        self._slider.setPageStep(2 * _COARSE)
        self._number.setSuffix(translate("AboveCard", " %"))
        self._number.setMinimumHeight(themes.length(METRICS.field))
        self._slider.valueChanged.connect(self._number.setValue)
        self._number.valueChanged.connect(self._slider.setValue)
        self._number.valueChanged.connect(self._count)
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._slider, 1)
        layout.addWidget(self._number)
        self.add_wide(row)
        self._told = ThemedLabel(themes, META, "ink2", self)
        self._told.setObjectName("would_confirm")
        self.add_wide(self._told)
        self._button = self.add_button(CONFIRM, translate("AboveCard", "Confirm"), default=True)
        self.begin_with(self._number)
        self._count()

    def confidence(self) -> float:
        """What is chosen, from 0 to 1."""
        return self._number.value() / 100

    def count(self) -> int:
        """How many items it means."""
        return sum(item.confidence >= self.confidence() for item in self._items)

    def _take_focus(self) -> None:
        super()._take_focus()
        self._number.selectAll()

    def _count(self) -> None:
        count = self.count()
        self._told.setText(self.tr("%n suggestion(s) would be confirmed", "", count))
        self._number.setAccessibleDescription(self._told.text())
        self._button.setEnabled(count > 0)
