"""The page of settings: a row each, found by words, with what it is by default."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.choice_box import ChoiceBox
from desktop_app.ui.parts.faces import BASE, META, SECTION, TITLE
from desktop_app.ui.parts.filter_field import FilterField
from desktop_app.ui.parts.labels import ThemedLabel
from desktop_app.ui.parts.link import Link
from desktop_app.ui.state import Looks
from desktop_app.ui.theme import ThemeManager

from .rows import SETTINGS, Setting, Value, value_of, words_for

_WIDEST = 720
_CHOICE = 220


class SettingRow(QWidget):
    """A name, a line about it, what is chosen, and the way back to the default."""

    chosen = Signal(str, object)  # key, value

    def __init__(self, setting: Setting, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self.setting, self._value = setting, value_of(Looks(), setting.key)
        self._name = ThemedLabel(themes, SECTION, "ink", self)
        self._about = ThemedLabel(themes, BASE, "ink2", self)
        self._default = ThemedLabel(themes, META, "ink3", self)
        self.box = ChoiceBox(themes, self)
        self.box.setObjectName(f"setting_{setting.key}")
        self.box.setMinimumWidth(_CHOICE)
        self.box.activated.connect(self._on_chosen)
        self.reset = Link(themes, self)
        self.reset.clicked.connect(lambda: self.chosen.emit(setting.key, value_of(Looks(), setting.key)))
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, METRICS.grid * 3)
        layout.setVerticalSpacing(METRICS.grid // 2)
        layout.setColumnStretch(0, 1)
        self._about.setWordWrap(True)
        for place, widget in enumerate((self._name, self._about, self._default)):
            layout.addWidget(widget, place, 0)
        layout.addWidget(self.box, 0, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.reset, 2, 1, Qt.AlignmentFlag.AlignRight)
        self.retranslate()

    def show_value(self, value: Value) -> None:
        """Show what is set now."""
        self._value = value
        self.retranslate()

    def fits(self, words: list[str]) -> bool:
        """Whether the row tells of all words."""
        choices = " ".join(words_ for words_, _ in self.setting.choices())
        said = f"{self.setting.name()} {self.setting.about()} {choices}".casefold()
        return all(word in said for word in words)

    def retranslate(self) -> None:
        """Set every text."""
        setting, default = self.setting, value_of(Looks(), self.setting.key)
        choices = list(setting.choices())
        if self._value not in [value for _, value in choices]:  # set by a key, step by step
            choices.append((words_for(setting, self._value), self._value))
        self.box.clear()
        for words, value in choices:
            self.box.addItem(words, value)
        self.box.setCurrentIndex([value for _, value in choices].index(self._value))
        self._name.setText(setting.name())
        self._about.setText(setting.about())
        self._default.setText(self.tr("By default: {value}").format(value=words_for(setting, default)))
        self.reset.setText(self.tr("Back to the default"))
        self.reset.setVisible(self._value != default)
        self.box.setAccessibleName(setting.name())
        self.box.setAccessibleDescription(f"{setting.about()} {self._default.text()}")
        self.reset.setAccessibleName(f"{self.reset.text()} ({setting.name()})")

    def _on_chosen(self, index: int) -> None:
        self.chosen.emit(self.setting.key, self.box.itemData(index))


class SettingsPage(QWidget):
    """All settings; those that do not hold the words typed above are hidden."""

    chosen = Signal(str, object)  # key, value

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settings_page")
        self._title = ThemedLabel(themes, TITLE, "ink", self)
        self.field = FilterField(themes, self)
        self.field.setObjectName("settings_filter")
        self._none = ThemedLabel(themes, BASE, "ink2", self)
        self._none.hide()
        inside = QWidget(self)
        inside.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(inside)
        column.setContentsMargins(*[METRICS.grid * 8] * 4)
        column.setSpacing(METRICS.grid * 3)
        self.rows = [SettingRow(setting, themes, inside) for setting in SETTINGS]
        for widget in (self._title, self.field, self._none, *self.rows):
            column.addWidget(widget)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self._on_words)
        for row in self.rows:
            row.chosen.connect(self.chosen)
        self.retranslate()

    def show_looks(self, looks: Looks) -> None:
        """Show what is set."""
        for row in self.rows:
            row.show_value(value_of(looks, row.setting.key))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.setWindowTitle(self.tr("Settings"))
        self._title.setText(self.tr("Settings"))
        self.field.setPlaceholderText(self.tr("Find a setting"))
        self.field.setAccessibleName(self.tr("Find a setting"))
        self._none.setText(self.tr("No setting tells of these words."))
        for row in self.rows:
            row.retranslate()
        self._on_words(self.field.text())

    def _on_words(self, text: str) -> None:
        words = text.casefold().split()
        for row in self.rows:
            row.setVisible(row.fits(words))
        self._none.setVisible(not any(row.fits(words) for row in self.rows))
