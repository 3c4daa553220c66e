"""How files are to be imported: language, collection, encoding, subfolders."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from desktop_app.library.imports.outcome import ImportOptions
from desktop_app.ui.actions import without_mnemonic
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.choice_box import ChoiceBox
from desktop_app.ui.parts.faces import META
from desktop_app.ui.parts.labels import ThemedLabel
from desktop_app.ui.parts.offering_field import OfferingField
from desktop_app.ui.parts.tick_box import TickBox
from desktop_app.ui.theme import ThemeManager

from .names import LANGUAGES, encoding_name, encoding_words


class OptionsForm(QWidget):
    """A few fields, each with its label; all begin as the plain import has them."""

    encoding_changed = Signal()

    def __init__(
        self, themes: ThemeManager, encodings: Sequence[str], collections: Sequence[str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._encodings = tuple(encodings)
        self._found = ""  # the encoding that the file in the preview turned out to be in
        self.language = ChoiceBox(themes, self)
        self.collection = OfferingField(themes, collections, self)
        self.encoding = ChoiceBox(themes, self)
        self.subfolders = TickBox(themes, self)
        self.subfolders.setChecked(True)
        self.hint = ThemedLabel(themes, META, "ink2", self)
        self.hint.setWordWrap(True)
        self._labels = tuple(QLabel(self) for _ in range(3))
        self._lay_out()
        self._fill()
        self.retranslate()
        self.encoding.currentIndexChanged.connect(self.encoding_changed)

    def options(self) -> ImportOptions:
        """What is chosen."""
        return ImportOptions(
            recursive=self.subfolders.isChecked(),
            language=self.language.currentData() or "",
            encoding=self.chosen_encoding(),
            collection=" ".join(self.collection.text().split()),
        )

    def chosen_encoding(self) -> str:
        """The encoding; empty where it is to be found."""
        return self.encoding.currentData() or ""

    def set_found(self, encoding: str) -> None:
        """Tell which encoding was found; empty for a kind of file that has none."""
        self._found = encoding
        self._name_automatic()

    def retranslate(self) -> None:
        """Set every text."""
        texts = (self.tr("&Language"), self.tr("&Collection"), self.tr("&Encoding"))
        fields = (self.language, self.collection, self.encoding)
        for label, field, text in zip(self._labels, fields, texts, strict=True):
            label.setText(text)
            field.setAccessibleName(without_mnemonic(text))
        self.subfolders.setText(self.tr("Look into &subfolders"))
        self.language.setItemText(0, self.tr("Automatic"))
        self.collection.setPlaceholderText(self.tr("None"))
        self.collection.name_offer(self.tr("Show the collections"))
        for place, name in enumerate(self._encodings, 1):
            self.encoding.setItemText(place, encoding_words(name))
        self._name_automatic()

    def _fill(self) -> None:
        self.language.addItem("", "")
        for code, name in LANGUAGES:
            self.language.addItem(name, code)
        self.encoding.addItem("", "")
        for name in self._encodings:
            self.encoding.addItem("", name)

    def _name_automatic(self) -> None:
        automatic = self.tr("Automatic")
        if self._found:
            automatic = self.tr("Automatic: {encoding}").format(encoding=encoding_name(self._found))
        self.encoding.setItemText(0, automatic)

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(METRICS.grid * 2)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        fields = (self.language, self.collection, self.encoding)
        for label, field in zip(self._labels, fields, strict=True):
            label.setBuddy(field)
            form.addRow(label, field)
        form.addRow(self.subfolders)
        form.addRow(self.hint)
