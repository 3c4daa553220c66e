"""What the import dialog asks for, and what it is told."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.model.errors import DeskError

if TYPE_CHECKING:
    from desktop_app.importing.previewing import Preview

REPLACEMENT = "\ufffd"
"""What stands for bytes that an encoding has no sign for."""


@dataclass(frozen=True, slots=True)
class Question:
    """A file, and the encoding in which it is to be looked at; empty for the one that is found."""

    path: Path
    encoding: str
    subfolders: bool = True  # of a folder, whether they are looked into


@dataclass(frozen=True, slots=True)
class Answer:
    """How a file would be read: a text, the files of a folder, or why not."""

    question: Question
    preview: "Preview | None" = None
    names: tuple[str, ...] = ()
    error: DeskError | None = None

    @property
    def misfits(self) -> bool:
        """Whether some of the text cannot be read in this encoding."""
        return self.preview is not None and REPLACEMENT in self.preview.text
