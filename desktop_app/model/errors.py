"""Expected trouble. Anything else that is raised is a bug.

An error carries facts and can say them in one line: what happened, what was kept, what to do.
"""

from dataclasses import dataclass, field
from pathlib import Path


class DeskError(Exception):
    """Something went wrong that a user can understand and act upon."""

    code = "error"

    @property
    def message(self) -> str:
        """What is wrong, and what to do: one line."""
        return str(self)


@dataclass(eq=False)  # not frozen: contextlib assigns __traceback__
class UnreadableFileError(DeskError):
    """A file that cannot be imported."""

    reason: str  # a code: "missing", "no_permission", "empty", "binary", "not_a_file", "undecodable" …
    detail: str  # one line, with what to do
    tried: tuple[str, ...] = ()  # encodings

    @property
    def code(self) -> str:  # type: ignore[override]  # a constant elsewhere
        """The reason serves as the code."""
        return self.reason

    @property
    def message(self) -> str:
        """The detail, with the encodings that were tried."""
        return f"{self.detail} (tried {', '.join(self.tried)})" if self.tried else self.detail


@dataclass(eq=False)
class NoSuchThingError(DeskError):
    """A transcript, item, annotation … was named that is not there, or not unambiguous."""

    kind: str  # "transcript", "annotation", "item", "turn", "paragraph", "exchange", "quote"
    name: str
    candidates: tuple[str, ...] = field(default=())

    @property
    def code(self) -> str:  # type: ignore[override]  # a constant elsewhere
        """Such as "no_such_transcript"."""
        return f"ambiguous_{self.kind}" if self.candidates else f"no_such_{self.kind}"

    @property
    def message(self) -> str:
        """What was looked for."""
        if self.candidates:
            return f"“{self.name}” may be {' or '.join(self.candidates)}: give more of the {self.kind}'s id"
        return f"there is no {self.kind} “{self.name}” here: see list, show, outline, annotations"


@dataclass(eq=False)
class BadRequestError(DeskError):
    """The words of a command, or of a change, make no sense."""

    detail: str
    code = "bad_request"

    @property
    def message(self) -> str:
        """What is wrong with it."""
        return self.detail


@dataclass(eq=False)
class LibraryError(DeskError):
    """The library as a whole cannot be used in this way."""

    code: str = field()  # no default: "damaged", "locked", "read_only", "newer_version", "disk_full"
    path: Path
    detail: str

    @property
    def message(self) -> str:
        """What is wrong with which library."""
        return f"{self.detail} ({self.path})"
