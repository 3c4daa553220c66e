"""Which files make up the index: the one file whose replacement is a commit."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from .analysis import ANALYSIS_VERSION
from .errors import IndexDamaged
from .files import digest, replace_file

FORMAT_VERSION = 3
"""Raised whenever the files are laid out otherwise: the index must then be made again."""

_NAME = "manifest.json"


@dataclass(frozen=True, slots=True)
class SegmentRecord:
    """A segment that belongs to the index."""

    name: str  # of its folder
    files: dict[str, str]  # name → SHA-256
    entries: int  # buried ones too
    words: int  # of them all
    transcripts: tuple[str, ...]  # their ids
    buried: tuple[str, ...] = ()  # ids of those that are deleted or have a newer copy elsewhere

    def without(self, transcript_ids: frozenset[str]) -> "SegmentRecord":
        """The same segment with more transcripts buried."""
        more = transcript_ids.intersection(self.transcripts).difference(self.buried)
        return replace(self, buried=tuple(sorted({*self.buried, *more}))) if more else self

    @property
    def living(self) -> list[str]:
        """The ids of its transcripts that count."""
        return [id_ for id_ in self.transcripts if id_ not in set(self.buried)]

    @property
    def empty(self) -> bool:
        """Whether all of it is buried."""
        return len(self.buried) == len(self.transcripts)


@dataclass(frozen=True, slots=True)
class Manifest:
    """The state of an index."""

    generation: int = 0
    segments: tuple[SegmentRecord, ...] = ()

    def followed_by(self, segments: Sequence[SegmentRecord]) -> "Manifest":
        """The next state."""
        return Manifest(self.generation + 1, tuple(segments))

    def live(self) -> list[str]:
        """The ids of all transcripts in the index."""
        return [id_ for record in self.segments for id_ in record.living]

    def write(self, folder: Path) -> None:
        """Make this the state of the index in a folder; durable on return."""
        replace_file(folder / _NAME, self._bytes())

    def _bytes(self) -> bytes:
        segments = [{name: getattr(each, name) for name in SegmentRecord.__slots__} for each in self.segments]
        body = {
            "format": FORMAT_VERSION,
            "analysis": ANALYSIS_VERSION,
            "generation": self.generation,
            "segments": segments,
        }
        text = json.dumps(body, sort_keys=True)
        return f"{hashlib.sha256(text.encode()).hexdigest()}\n{text}\n".encode("ascii")


def read_manifest(folder: Path) -> Manifest:
    """The state of the index in a folder.

    Raises:
        IndexDamaged: the file is missing, not as it was written, or of another version.
    """
    path = folder / _NAME
    try:
        content = path.read_bytes()
    except OSError as error:
        raise IndexDamaged(path, f"the manifest cannot be read: {error.strerror}") from error
    checksum, _, rest = content.partition(b"\n")
    text = rest.removesuffix(b"\n")
    if not rest.endswith(b"\n") or hashlib.sha256(text).hexdigest().encode() != checksum:
        raise IndexDamaged(path, "the manifest has changed")
    body: dict[str, Any] = json.loads(text)
    if (body["format"], body["analysis"]) != (FORMAT_VERSION, ANALYSIS_VERSION):
        raise IndexDamaged(path, "it was made by another version of the program")
    return Manifest(body["generation"], tuple(_record(facts) for facts in body["segments"]))


def _record(facts: dict[str, Any]) -> SegmentRecord:
    return SegmentRecord(
        facts["name"],
        facts["files"],
        facts["entries"],
        facts["words"],
        tuple(facts["transcripts"]),
        tuple(facts["buried"]),
    )


def record_of(folder: Path, entries: int, words: int, transcripts: Sequence[str]) -> SegmentRecord:
    """How a finished segment stands in the manifest."""
    files = {path.name: digest(path) for path in sorted(folder.iterdir())}
    return SegmentRecord(folder.name, files, entries, words, tuple(transcripts))


def state(folder: Path) -> tuple[int, int, int]:
    """Something cheap that changes with every commit; zeros where there is no manifest."""
    try:
        facts = (folder / _NAME).stat()
    except OSError:
        return 0, 0, 0
    return facts.st_ino, facts.st_mtime_ns, facts.st_size
