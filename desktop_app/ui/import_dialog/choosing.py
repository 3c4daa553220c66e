"""The system's dialogs for files and folders to import."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.importing.formats import EXTENSIONS

translate = QCoreApplication.translate


def ask_for_files(parent: QWidget) -> list[Path]:
    """Files that the reader chooses; none where they changed their mind."""
    transcripts = translate("ImportFiles", "Transcripts and archives ({patterns})")
    everything = translate("ImportFiles", "All files ({patterns})")
    patterns = " ".join(f"*.{extension}" for extension in EXTENSIONS)
    filters = f"{transcripts.format(patterns=patterns)};;{everything.format(patterns='*')}"
    title = translate("ImportFiles", "Import transcripts")
    paths, _ = QFileDialog.getOpenFileNames(parent, title, "", filters)
    return [Path(path) for path in paths]


def ask_for_folder(parent: QWidget) -> list[Path]:
    """A folder that the reader chooses; none where they changed their mind."""
    path = QFileDialog.getExistingDirectory(parent, translate("ImportFiles", "Import a folder"))
    return [Path(path)] if path else []
