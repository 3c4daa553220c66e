"""The card on which a note is written."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRectF, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from desktop_app.model.annotation import Colour
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.canvas import Canvas
from desktop_app.ui.parts.faces import QUOTE
from desktop_app.ui.parts.labels import ElidedLabel
from desktop_app.ui.parts.link import Link
from desktop_app.ui.parts.measures import LIST
from desktop_app.ui.parts.tips import plain_tip
from desktop_app.ui.theme import ThemeManager

from .colours import ColourButton

_LINES = 5  # of the text field
_SHORT = 2_000  # code points of a note that is rendered within a frame


class NoteEditor(QFrame):
    """Text in Markdown, tags, colour; Ctrl+Return saves, Escape gives up. Undo is the text field's own."""

    saved = Signal(str, tuple, str)  # note, tags, colour
    cancelled = Signal()
    preview_wanted = Signal(str)  # of a long note; `show_preview` is to answer

    def __init__(
        self, themes: ThemeManager, render: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        """Make an empty card.

        Args:
            themes: asked for colours and text size.
            render: makes safe HTML of Markdown, for the preview of a short note.
            parent: the widget it lies on.
        """
        super().__init__(parent)
        self.setObjectName("note_editor")
        self._themes, self._render = themes, render
        self._quote = ElidedLabel(themes, QUOTE, "ink2", self)
        self._quote.setMinimumWidth(1)
        self._text = QPlainTextEdit(self)
        self._text.setTabChangesFocus(True)
        self._preview = QTextBrowser(self)
        self._preview.setOpenLinks(False)
        self._preview.setFrameShape(QFrame.Shape.NoFrame)
        self._preview.hide()
        self._tags = TagField(self)
        self._colours = QButtonGroup(self)
        for place, colour in enumerate(Colour):
            self._colours.addButton(ColourButton(colour, themes, self), place)
        self._toggle, self._cancel, self._save = Link(themes), Link(themes), Link(themes)
        self._toggle.setCheckable(True)
        self._toggle.toggled.connect(self._on_preview)
        self._cancel.clicked.connect(self.cancelled)
        self._save.clicked.connect(self.save)
        themes.changed.connect(self._on_theme)
        self._lay_out()
        self._on_theme()
        self.retranslate()

    def open_note(
        self,
        note: str = "",
        tags: Sequence[str] = (),
        colour: Colour = Colour.YELLOW,
        *,
        quote: str = "",
        known_tags: Sequence[str] = (),
    ) -> None:
        """Fill the card and give it the keyboard.

        Args:
            note: Markdown.
            tags: of the note.
            colour: of the highlight.
            quote: the words it is about, shown above.
            known_tags: those offered while one types.
        """
        self._toggle.setChecked(False)
        self._quote.setText(" ".join(quote.split()))
        self._quote.setToolTip(plain_tip(quote))
        self._quote.setVisible(bool(quote))
        self._text.setPlainText(note)
        self._tags.set_known(known_tags)
        self._tags.setText(", ".join(tags))
        self._colours.button(list(Colour).index(colour)).setChecked(True)
        self.show()
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        self._text.moveCursor(self._text.textCursor().MoveOperation.End)

    def contents(self) -> tuple[str, tuple[str, ...], str]:
        """Note, tags and colour as they stand."""
        colour = list(Colour)[max(0, self._colours.checkedId())]
        return self._text.toPlainText().strip(), self._tags.tags(), colour.value

    def focus_tags(self) -> None:
        """Give the keyboard to the tags."""
        self._tags.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Hand over what is written."""
        self.saved.emit(*self.contents())

    def show_preview(self, note: str, html: str) -> None:
        """Show what a note looks like, if it is still the one that is written here."""
        if self._toggle.isChecked() and note == self._text.toPlainText():
            self._preview.setHtml(html)

    def retranslate(self) -> None:
        """Set every text."""
        self.setAccessibleName(self.tr("Note"))
        self._text.setPlaceholderText(self.tr("Write a note; Markdown is understood"))
        self._text.setAccessibleName(self.tr("Text of the note"))
        self._tags.setPlaceholderText(self.tr("Tags, separated by commas"))
        self._tags.setAccessibleName(self.tr("Tags of the note, separated by commas"))
        self._preview.setAccessibleName(self.tr("Preview of the note"))
        self._toggle.setText(self.tr("Write") if self._toggle.isChecked() else self.tr("Preview"))
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setToolTip("Esc")
        self._save.setText(self.tr("Save"))
        self._save.setToolTip("Ctrl+↵")
        for button in self._colours.buttons():
            if isinstance(button, ColourButton):
                button.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Return and Escape, from whichever field has the keyboard."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A raised card."""
        painter = QPainter(self)
        rect = QRectF(self.rect())
        Canvas(painter, self._themes).box(rect, METRICS.popover_radius, "raised", "line_strong")
        painter.end()

    def _lay_out(self) -> None:
        bottom = QHBoxLayout()
        bottom.setSpacing(0)
        for button in self._colours.buttons():
            bottom.addWidget(button)
        bottom.addStretch(1)
        for link in (self._toggle, self._cancel, self._save):
            bottom.addWidget(link)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LIST.margin, LIST.margin, LIST.margin, LIST.gap)
        layout.setSpacing(LIST.gap)
        layout.addWidget(self._quote)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._preview, 1)
        layout.addWidget(self._tags)
        layout.addLayout(bottom)

    def _on_preview(self, wanted: bool) -> None:
        note = self._text.toPlainText()
        if wanted and len(note) <= _SHORT:
            self._preview.setHtml(self._render(note))
        elif wanted:
            self._preview.clear()
            self.preview_wanted.emit(note)
        self._preview.setVisible(wanted)
        self._text.setVisible(not wanted)
        self.retranslate()

    def _on_theme(self) -> None:
        font = self._themes.font(METRICS.base_text)
        height = self._themes.length(METRICS.base_text * _LINES * 3 // 2)
        for field in (self._text, self._preview):
            field.setFont(font)
            field.setMinimumHeight(height)
        self.update()


class TagField(QLineEdit):
    """Tags with commas between them; the one being typed is completed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._known = QStringListModel(self)
        self._completer = QCompleter(self._known, self)
        self._completer.setWidget(self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.activated.connect(self._on_chosen)
        self.textEdited.connect(self._on_edited)

    def set_known(self, tags: Sequence[str]) -> None:
        """The tags to offer."""
        self._known.setStringList(list(tags))

    def tags(self) -> tuple[str, ...]:
        """What is written, each once, in its order; a Chinese comma separates too."""
        parts = self.text().replace("，", ",").replace("、", ",").split(",")
        return tuple(dict.fromkeys(tag for part in parts if (tag := part.strip().lstrip("#"))))

    def _on_edited(self, text: str) -> None:
        typed = text.rpartition(",")[2].strip()
        self._completer.setCompletionPrefix(typed)
        if typed and self._completer.completionCount():
            self._completer.complete()
        elif (popup := self._completer.popup()) is not None:
            popup.hide()

    def _on_chosen(self, tag: str) -> None:
        before, comma, _ = self.text().rpartition(",")
        self.setText(f"{before}{comma} {tag}, ".lstrip())
