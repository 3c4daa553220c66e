"""What goes to a worker process, what comes back, and how much it may take.

Apart from the work itself, so that the program need not load all that reading takes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

from desktop_app.model.corrections import Correction
from desktop_app.model.errors import UnreadableFileError
from desktop_app.model.offers import Likeness
from desktop_app.model.outline import Outline
from desktop_app.model.transcript import Transcript

READY = b"ready"
"""A worker's first message."""

K = TypeVar("K")


class Work(StrEnum):
    """What a worker can do; `worker.py` says by which function."""

    DIGEST = "digest"  # a file's bytes to a `Digest`; options: name, encoding, language
    UNPACK = "unpack"  # an archive to `Unpacked`; options: path, name, folder
    JOIN = "join"  # the files of pages, as JSON, to one `Digest`; options: language
    PREVIEW = "preview"  # a file's bytes to a `Preview`; options: name, encoding
    CORRECT = "correct"  # a `Manuscript` as JSON to a `Recast`
    OUTLINE = "outline"  # a transcript as JSON to `Outlined`
    AUDIT = "audit"  # an `Outlining` as JSON to an `Audit`


@dataclass(frozen=True, slots=True)
class Task(Generic[K]):
    """One piece of work; the key is handed back with the outcome."""

    key: K
    data: bytes
    options: Mapping[str, str] = field(default_factory=dict)  # the function's further arguments
    work: Work = Work.DIGEST


@dataclass(frozen=True, slots=True)
class Digest:
    """What a file came to."""

    transcript: Transcript
    outline: Outline
    encoding: str
    likeness: Likeness = field(default_factory=Likeness)
    rules: str = ""  # what tells by which rules and word lists it was outlined


@dataclass(frozen=True, slots=True)
class Member:
    """A file out of an archive, laid down under a name of ours."""

    name: str  # in the archive, its folders with it
    file: str  # where it lies now; empty where it could not be had
    error: UnreadableFileError | None = None


@dataclass(frozen=True, slots=True)
class Unpacked:
    """What an archive held; None where the file is a document."""

    members: tuple[Member, ...] | None


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A transcript as it was derived, and what the reader corrects in it."""

    transcript: Transcript
    corrections: tuple[Correction, ...]


@dataclass(frozen=True, slots=True)
class Recast:
    """What corrections came to."""

    transcript: Transcript
    outline: Outline
    lost: tuple[Correction, ...]  # those whose place is gone, or is not sure
    rules: str = ""  # what tells by which rules and word lists it was outlined


@dataclass(frozen=True, slots=True)
class Outlined:
    """What a transcript announces."""

    outline: Outline
    rules: str  # what tells by which rules and word lists it was found


@dataclass(frozen=True, slots=True)
class Outlining:
    """A transcript and its outline as the reader sees it."""

    transcript: Transcript
    outline: Outline


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may take of a worker."""

    seconds: float
    memory: int  # bytes of address space, where the system can limit it

    @property
    def too_demanding(self) -> UnreadableFileError:
        """The error of a file that takes more memory, or ends its worker otherwise."""
        size = f"{self.memory >> 30} GB" if self.memory >= 1 << 30 else f"{self.memory >> 20} MB"
        return UnreadableFileError(
            "too_demanding",
            f"reading it took more than the {size} of memory that a file may take, "
            "or broke the reader: split the file, or save it anew",
        )

    @property
    def too_slow(self) -> UnreadableFileError:
        """The error of a file that takes longer."""
        return UnreadableFileError(
            "too_slow",
            f"reading it took more than the {self.seconds:g} seconds that a file may take: split it",
        )
