"""The dialog in which files are chosen, looked at, and imported as one says."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.push_button import PushButton
from desktop_app.ui.theme import ThemeManager

from .options import OptionsForm
from .preview import PreviewPane
from .sources import SourceList
from .values import Answer, Question

_SIZE = (880, 560)
_LEFT = 330
_AROUND = 40
"""Pixels of the window that stay in sight around the dialog."""


class ImportDialog(QDialog):
    """Files and options at the left, how the current file would be read at the right."""

    previewed = Signal(object)  # Question to be answered by `show_answer`; None for no file
    chosen = Signal(object, object)  # tuple of Path, ImportOptions
    files_wanted = Signal()
    folder_wanted = Signal()

    def __init__(
        self,
        themes: ThemeManager,
        encodings: Sequence[str],
        collections: Sequence[str],
        parent: QWidget,
        *,
        again: bool = False,
    ) -> None:
        """Make the dialog.

        Args:
            themes: asked for colours and text size.
            encodings: those offered, by Python's names.
            collections: those in use.
            parent: the window.
            again: whether files that are stored already are to be read in another way.
        """
        super().__init__(parent)
        self.setObjectName("import_dialog")
        self._themes, self._again = themes, again
        self._answer: Answer | None = None
        self.sources = SourceList(themes, self)
        self.form = OptionsForm(themes, encodings, collections, self)
        self.preview = PreviewPane(themes, self)
        self.cancel_button, self.accept_button = PushButton(themes, self), PushButton(themes, self)
        self.accept_button.setDefault(True)
        self.cancel_button.setAutoDefault(False)
        self.accept_button.clicked.connect(self._on_accepted)
        self.cancel_button.clicked.connect(self.reject)
        self.sources.files_wanted.connect(self.files_wanted)
        self.sources.folder_wanted.connect(self.folder_wanted)
        self.sources.changed.connect(self._on_sources)
        self.sources.current_changed.connect(self._ask)
        self.form.encoding_changed.connect(self._ask)
        self.form.subfolders.toggled.connect(self._ask)
        self._lay_out()
        self.retranslate()
        self._on_sources()

    def add(self, paths: Iterable[Path]) -> None:
        """Put files and folders on the list."""
        self.sources.add(paths)

    def begin(self) -> None:
        """Show the dialog, with the keyboard where the choice is most likely made."""
        self.resize(self.sizeHint())
        self.open()
        field = self.form.encoding if self._again else self.sources.list
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_answer(self, answer: Answer) -> None:
        """Show how a file would be read, unless another has been asked for meanwhile."""
        if answer.question != self._question():
            return
        self._answer = answer
        if not answer.question.encoding:
            self.form.set_found(answer.preview.encoding if answer.preview is not None else "")
        self.preview.show_answer(answer)
        self._show_hint()

    def retranslate(self) -> None:
        """Set every text."""
        title = self.tr("Read again with another encoding") if self._again else self.tr("Import with options")
        self.setWindowTitle(title)
        self.accept_button.setText(self.tr("Read again") if self._again else self.tr("Import"))
        self.cancel_button.setText(self.tr("Cancel"))
        self.sources.retranslate()
        self.form.retranslate()
        self.preview.retranslate()
        self._show_hint()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def sizeHint(self) -> QSize:
        """As designed, but not larger than the window it belongs to."""
        window = self.parentWidget()
        most = window.size() - QSize(_AROUND, _AROUND) if window is not None else QSize(*_SIZE)
        length = self._themes.length
        return QSize(length(_SIZE[0]), length(_SIZE[1])).boundedTo(most)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(METRICS.grid * 3)
        left.addWidget(self.sources, 1)
        left.addWidget(self.form)
        column = QWidget(self)
        column.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        column.setFixedWidth(self._themes.length(_LEFT))
        columns = QHBoxLayout()
        columns.setSpacing(METRICS.grid * 4)
        columns.addWidget(column)
        columns.addWidget(self.preview, 1)
        layout = QVBoxLayout(self)
        side = METRICS.grid * 4
        layout.setContentsMargins(side, side, side, side)
        layout.setSpacing(METRICS.grid * 3)
        layout.addLayout(columns, 1)
        row = QHBoxLayout()
        row.setSpacing(METRICS.grid * 2)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.accept_button)
        layout.addLayout(row)

    def _question(self) -> Question | None:
        path = self.sources.current()
        form = self.form
        return None if path is None else Question(path, form.chosen_encoding(), form.subfolders.isChecked())

    def _ask(self) -> None:
        question = self._question()
        if question is None:
            self._answer = None
            self.preview.show_answer(None)
        self._show_hint()
        self.previewed.emit(question)

    def _on_sources(self) -> None:
        self.accept_button.setEnabled(bool(self.sources.paths()))
        self._show_hint()

    def _show_hint(self) -> None:
        """What an encoding that is chosen by hand means for the other files."""
        one_for_all = bool(self.form.chosen_encoding()) and len(self.sources.paths()) > 1
        words = self.tr("Every file here is read in this encoding; those it does not fit are reported.")
        self.form.hint.setText(words if one_for_all else "")
        self.form.hint.setVisible(one_for_all)

    def _on_accepted(self) -> None:
        options, paths = self.form.options(), self.sources.paths()
        found = self._answer.preview if self._answer is not None else None
        if self._again and not options.encoding and len(paths) == 1 and found is not None:
            options = replace(options, encoding=found.encoding)  # else what is known would not be read again
        self.chosen.emit(paths, options)
        self.accept()
