"""What the library tells about itself and its work."""

from dataclasses import dataclass
from enum import StrEnum

from .annotation import Annotation
from .offers import Linked, Part
from .outline import Outline
from .transcript import Transcript


class ImportStatus(StrEnum):
    """How an import of one file ended."""

    ADDED = "added"
    UNCHANGED = "unchanged"
    UPDATED = "updated"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ImportRow:
    """The outcome for one file."""

    path: str
    status: ImportStatus
    transcript_id: str | None
    title: str
    warnings: tuple[str, ...] = ()
    error_code: str = ""
    error_message: str = ""


@dataclass(frozen=True, slots=True)
class Summary:
    """One row of the library's list."""

    id: str
    title: str
    date: str
    language: str
    turns: int
    paragraphs: int
    words: int
    items: int  # that the rules found; the reader's own and the reader's word on others are not reckoned
    annotations: int
    added: str = ""  # ISO 8601, UTC
    path: str = ""  # where it was imported from; empty for pasted text
    collections: tuple[str, ...] = ()
    parts: int = 0  # pages it was joined from; 0 where it is whole by itself


@dataclass(frozen=True, slots=True)
class Briefing:
    """Everything a reader's page shows: one consistent view of the store."""

    id: str
    transcript: Transcript
    outline: Outline  # with the reader's decisions applied
    annotations: tuple[Annotation, ...]
    summary: Summary
    parts: tuple[Part, ...] = ()  # the pages it was joined from, in order
    links: tuple[Linked, ...] = ()


class AgainStatus(StrEnum):
    """What outlining a stored transcript again came to."""

    UNCHANGED = "unchanged"
    CHANGED = "changed"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class OutlinedAgain:
    """The outcome for one transcript."""

    transcript_id: str
    title: str
    status: AgainStatus
    items: int  # that the rules find
    error_message: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something `verify` found."""

    code: str
    message: str
    repair: str


@dataclass(frozen=True, slots=True)
class BackupReport:
    """A backup written or restored."""

    path: str
    bytes: int
    sha256: str
    transcripts: int
    annotations: int


@dataclass(frozen=True, slots=True)
class ExportReport:
    """An export written."""

    path: str
    format: str
    bytes: int
    annotations: int
