"""What is to be imported, and what came of it, as values; and the call that does it."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop_app.importing.packed.marks import INSIDE
from desktop_app.library.background import import_in_process, import_text_in_process
from desktop_app.library.imports.outcome import ImportOptions
from desktop_app.model.library import ImportRow
from desktop_app.ui.jobs import Job

EVERYTHING = ImportOptions(recursive=True)
"""How files are taken in when nothing else is asked for."""


@dataclass(frozen=True, slots=True)
class Request:
    """Something to import: files and folders, or a text."""

    paths: tuple[Path, ...]
    options: ImportOptions = EVERYTHING
    show: int = 1  # how many of the stored are opened, the first of them in front
    already: int = 0  # files that were done before it was stopped
    text: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Stopped:
    """What was asked for and not done, because the reader or some trouble stopped it."""

    requests: tuple[Request, ...] = ()
    done: int = 0  # files, of those that were begun
    total: int = 0  # likewise; 0 where nobody knows

    def __bool__(self) -> bool:
        """Whether there is anything to go on with."""
        return bool(self.requests)

    def joined(self, other: "Stopped") -> "Stopped":
        """Both together."""
        return Stopped(self.requests + other.requests, self.done + other.done, self.total + other.total)

    @property
    def left(self) -> int:
        """Files that were not reached, as far as they are known."""
        return max(0, self.total - self.done)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of all that was asked for since nothing was under way."""

    rows: tuple[ImportRow, ...] = ()
    stopped: Stopped = Stopped()
    trouble: bool = False  # whether the work broke off; told elsewhere


def call_of(request: Request, folder: Path) -> Callable[[Job], None]:
    """The import into the library in a folder, as a job makes it: each file is reported once it is stored."""

    def call(job: Job) -> None:
        if request.paths:
            paths = tuple(dict.fromkeys(_on_disk(path) for path in request.paths))
            import_in_process(folder, paths, request.options, job.monitor, job.reported.emit)
            return
        text, title, options = request.text, request.title, request.options
        for outcome in import_text_in_process(folder, text, title, options, job.monitor):
            job.reported.emit(outcome)

    return call


def _on_disk(path: Path) -> Path:
    """The file or folder itself; for something inside an archive, the archive."""
    name = str(path)
    while INSIDE in name and not os.path.lexists(name):
        name = name.rpartition(INSIDE)[0]
    return Path(name) if os.path.lexists(name) else path
