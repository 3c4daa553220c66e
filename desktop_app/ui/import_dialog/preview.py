"""How the chosen file would be read."""

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.faces import HEAD, META, TEXT
from desktop_app.ui.parts.labels import ElidedLabel, ThemedLabel
from desktop_app.ui.parts.slim_bar import SlimBar
from desktop_app.ui.problems import sentence
from desktop_app.ui.theme import ThemeManager
from desktop_app.ui.warning_words import warning_words

from .names import encoding_words, format_words
from .values import Answer


class PreviewPane(QWidget):
    """The beginning of the text, its format and encoding, and what is wrong with it."""

    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self._answer: Answer | None = None
        self._title = ElidedLabel(themes, HEAD, "ink", self)
        self._title.setMinimumWidth(1)
        self.text = QPlainTextEdit(self)
        self.text.setObjectName("import_preview")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setVerticalScrollBar(SlimBar(themes, self.text))
        self.facts = ThemedLabel(themes, META, "ink2", self)
        self.facts.setWordWrap(True)
        self.trouble = ThemedLabel(themes, META, "warn", self)
        self.trouble.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(METRICS.grid * 2)
        layout.addWidget(self._title)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.facts)
        layout.addWidget(self.trouble)
        self.retranslate()

    def show_answer(self, answer: Answer | None) -> None:
        """Show how a file would be read; None for no file."""
        self._answer = answer
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        answer = self._answer
        title = self.tr("Preview")
        if answer is not None:
            title = self.tr("Preview: {name}").format(name=answer.question.path.name)
        self._title.setText(title)
        self.text.setAccessibleName(title)
        self.text.setPlaceholderText("" if answer else self.tr("Choose a file to see how it would be read."))
        words = self._words(answer)
        if words != self.text.toPlainText():
            self.text.setFont(TEXT.font(self._themes.scale, words))
            self.text.setPlainText(words)
        self.facts.setText(self._facts(answer))
        self.trouble.setText("\n".join(self._troubles(answer)))
        self.trouble.setVisible(bool(self.trouble.text()))

    def _words(self, answer: Answer | None) -> str:
        if answer is None:
            return ""
        return answer.preview.text if answer.preview is not None else "\n".join(answer.names)

    def _facts(self, answer: Answer | None) -> str:
        if answer is None:
            return ""
        if answer.names:
            return self.tr("A folder: these files would be read.")
        if answer.preview is None:
            return ""
        parts = (format_words(answer.preview.format), encoding_words(answer.preview.encoding))
        return "  ·  ".join(part for part in parts if part)

    def _troubles(self, answer: Answer | None) -> list[str]:
        if answer is None:
            return []
        found = [sentence(answer.error)] if answer.error is not None else []
        if answer.misfits:
            found.append(
                self.tr("The signs � could not be read: this is not the encoding of the file. Try another.")
            )
        warnings = answer.preview.warnings if answer.preview is not None else ()
        return found + [warning_words(warning) for warning in warnings]
