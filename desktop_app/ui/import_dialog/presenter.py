"""Opens the import dialog, answers what it asks, and imports what was chosen."""

from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.library.imports.files import expand, is_folder
from desktop_app.library.imports.outcome import ImportOptions
from desktop_app.model.errors import DeskError
from desktop_app.ui.desk import Desk
from desktop_app.ui.importing import Importing
from desktop_app.ui.jobs import Latest
from desktop_app.ui.theme import ThemeManager

from .choosing import ask_for_files, ask_for_folder
from .dialog import ImportDialog
from .values import Answer, Question

_MOST_NAMES = 200
"""Files of a folder that are named."""


class ImportChoosing(QObject):
    """One dialog at a time; the library reads for its preview off the UI thread, the newest question only."""

    def __init__(self, desk: Desk, importing: Importing, themes: ThemeManager, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._importing, self._themes, self._window = desk, importing, themes, window
        self._dialog: ImportDialog | None = None
        self._wanted: tuple[tuple[Path, ...], bool] = ((), False)  # what the next one begins with
        self._encodings: tuple[str, ...] = ()  # until they are loaded
        self._previews = Latest(desk.jobs, "preview", self._answer, self)
        self._previews.answered.connect(self._on_answered)

    def begin(self, paths: Iterable[Path] = (), *, again: bool = False) -> None:
        """Open the dialog on some paths.

        Args:
            paths: files and folders to begin with.
            again: whether they are stored already, and to be read in another encoding.
        """
        self._wanted = tuple(paths), again
        if self._encodings:
            self._open()
        else:
            self._desk.jobs.start("preview", lambda _: _load_encodings(), self._on_encodings)

    def _on_encodings(self, encodings: object) -> None:
        if isinstance(encodings, tuple):
            self._encodings = encodings
            self._open()

    def _open(self) -> None:
        if self._dialog is not None:
            self._dialog.reject()
        paths, again = self._wanted
        dialog = ImportDialog(self._themes, self._encodings, self._collections(), self._window, again=again)
        dialog.previewed.connect(self._on_previewed)
        dialog.chosen.connect(self._on_chosen)
        dialog.files_wanted.connect(lambda: dialog.add(ask_for_files(dialog)))
        dialog.folder_wanted.connect(lambda: dialog.add(ask_for_folder(dialog)))
        dialog.finished.connect(self._on_finished)
        self._dialog = dialog
        dialog.add(paths)
        dialog.begin()

    def _collections(self) -> list[str]:
        """Those in use."""
        shelf = self._desk.shelf
        summaries = shelf.summaries if shelf is not None else ()
        return sorted({name for summary in summaries for name in summary.collections}, key=str.casefold)

    def _answer(self, question: Question) -> Answer:
        """How a file would be read; runs off the UI thread."""
        path = question.path
        if is_folder(path):
            names = (str(file.relative_to(path)) for file in expand([path], recursive=question.subfolders))
            return Answer(question, names=tuple(islice(names, _MOST_NAMES)))
        try:
            return Answer(question, self._desk.library.preview(path, question.encoding))
        except DeskError as error:
            return Answer(question, error=error)

    def _on_previewed(self, question: Question | None) -> None:
        if question is None:
            self._previews.drop()
        else:
            self._previews.ask(question)

    def _on_answered(self, answer: object) -> None:
        if isinstance(answer, Answer) and self._dialog is not None:
            self._dialog.show_answer(answer)

    def _on_chosen(self, paths: tuple[Path, ...], options: ImportOptions) -> None:
        self._importing.take(paths, options)

    def _on_finished(self) -> None:
        self._previews.drop()
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None


def _load_encodings() -> tuple[str, ...]:
    """The encodings to choose from; off the UI thread, since what they stand beside takes long to load."""
    from desktop_app.importing.previewing import encodings_to_offer

    return encodings_to_offer()
