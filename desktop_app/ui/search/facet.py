"""A button that narrows the search by one facet."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.menu_button import MenuButton
from desktop_app.ui.parts.tips import plain_tip
from desktop_app.ui.theme import ThemeManager

from .choices import FacetPopover


class FacetButton(MenuButton):
    """Its text is the facet and what is chosen; it opens a list of choices with counts."""

    changed = Signal()
    opening = Signal()  # fresh counts are welcome

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None, *, single: bool = False) -> None:
        """Make a facet without choices.

        Args:
            themes: asked for colours and text size.
            parent: the window's top row.
            single: a new choice takes the place of the one before.
        """
        super().__init__(themes, parent)
        self._single = single
        self._counts: list[tuple[str, int]] = []
        self._chosen: tuple[str, ...] = ()
        self._popover: FacetPopover | None = None
        self._names: dict[str, str] = {}
        self.clicked.connect(self._on_clicked)

    def set_counts(self, counts: Sequence[tuple[str, int]]) -> None:
        """What there is to choose, with how many paragraphs each has; chosen ones stay listed."""
        listed = [value for value, _ in counts]
        gone = [(value, 0) for value in self._chosen if value not in listed]
        self._counts = [*counts, *gone]
        if self._popover is not None and self._popover.isVisible():
            self._popover.refresh(self._counts, self._chosen, self._names)

    def set_names(self, names: dict[str, str]) -> None:
        """How values that are no words of a reader's, such as roles, are called on screen."""
        self._names = dict(names)
        self._show()

    def chosen(self) -> tuple[str, ...]:
        """The chosen values, as they were listed."""
        return self._chosen

    def chosen_names(self) -> list[str]:
        """The chosen values, as they are called on screen."""
        return self.names_of(self._chosen)

    def names_of(self, values: Sequence[str]) -> list[str]:
        """How values are called on screen."""
        return [self._names.get(value, value) for value in values]

    def choose(self, values: Sequence[str]) -> None:
        """Choose these and no others, and tell if that changes anything."""
        if tuple(values) != self._chosen:
            self._chosen = tuple(values)
            self._show()
            self.changed.emit()

    def open_choices(self) -> None:
        """Open the list below the button."""
        self.opening.emit()
        if self._popover is None:
            self._popover = FacetPopover(self._themes, self.window())
            self._popover.chosen.connect(self._on_chosen)
            self._popover.closed.connect(self._on_closed)
        self._popover.setAccessibleName(self.text())
        self._popover.set_choices(self._counts, self._chosen, self._names)
        self._popover.open_near(self.mapToGlobal(QPoint(0, self.height() + METRICS.grid)), anchor=self)
        self.set_opened(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down opens, as in every menu."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_choices()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Words may be wider or narrower now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()

    def _show(self) -> None:
        names = self.chosen_names()
        self.set_value(names[0] if len(names) == 1 else f"{len(names)}" if names else "")
        self.setToolTip(plain_tip(", ".join(names)))
        self.setAccessibleDescription(", ".join(names))

    def _on_clicked(self) -> None:
        if self._popover is not None and self._popover.isVisible():
            self._popover.close_popover()
        else:
            self.open_choices()

    def _on_chosen(self, values: tuple[str, ...]) -> None:
        if self._single and len(values) > 1:
            values = tuple(value for value in values if value not in self._chosen)[:1]
            self.choose(values)
            self.set_counts(self._counts)
        else:
            self.choose(values)

    def _on_closed(self) -> None:
        self.set_opened(False)
