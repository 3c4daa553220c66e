"""How the files of an index change, and how they are checked. One process at a time may be in here."""

from collections.abc import Iterable, Iterator, Mapping
from operator import length_hint
from pathlib import Path

from desktop_app.model.library import Problem
from desktop_app.model.monitor import Monitor
from desktop_app.model.search import IndexedTranscript

from .errors import IndexDamaged
from .files import remove_folder
from .folders import current, draft_of_next, merged, new_segment_folder, publish, sweep
from .manifest import Manifest, SegmentRecord, read_manifest, record_of, state
from .segment import damages, write_segment

ATTEMPTS = 5  # to read an index that another process changes meanwhile

_REPAIR = "rebuild makes the search index again from the library; nothing else is lost"


def rebuild_files(
    folder: Path, transcripts: Iterable[IndexedTranscript], monitor: Monitor | None = None
) -> None:
    """Make an index anew beside the old one, which is used until the new one is whole.

    Raises:
        Cancelled: nothing has changed.
    """
    draft, final = draft_of_next(folder)
    try:
        Manifest().followed_by(_written(draft, transcripts, monitor)).write(draft)
    except BaseException:
        remove_folder(draft)
        raise
    publish(draft, final)


def commit(
    folder: Path,
    added: Mapping[str, IndexedTranscript],
    removed: Iterable[str],
    monitor: Monitor | None = None,
) -> None:
    """Change the index in a numbered folder in one step.

    New segments are written and flushed first; then one small file is replaced, which is the commit.
    What that leaves over is removed by whoever next opens this door.
    """
    manifest = read_manifest(folder)
    sweep(folder, manifest)
    gone = frozenset(added).union(removed)
    records = [record.without(gone) for record in manifest.segments]
    records += _written(folder, added.values(), monitor)
    if records != list(manifest.segments):
        manifest.followed_by(merged(folder, records)).write(folder)


def problems(folder: Path) -> list[Problem]:
    """Every file of the newest commit that is missing or not as it was written."""
    for _ in range(ATTEMPTS):
        at = current(folder)
        if at is None:
            return []
        seen = state(at)
        found = _problems_of(at)
        if (current(folder), state(at)) == (at, seen):
            break
    return found


def _written(
    folder: Path, transcripts: Iterable[IndexedTranscript], monitor: Monitor | None
) -> list[SegmentRecord]:
    """A new segment with these transcripts; none where there are none, or where it was not finished."""
    known = _Counted(transcripts)
    path = new_segment_folder(folder)
    try:
        table = write_segment(path, known, monitor)
        if not known.ids:
            remove_folder(path)
            return []
        return [record_of(path, len(table.profile_of), known.ids)]
    except BaseException:  # also an interruption: nothing half written stays
        remove_folder(path)
        raise


class _Counted:
    """Transcripts passed on one by one, remembering their ids."""

    def __init__(self, transcripts: Iterable[IndexedTranscript]) -> None:
        self._transcripts = transcripts
        self.ids: list[str] = []

    def __iter__(self) -> Iterator[IndexedTranscript]:
        for transcript in self._transcripts:
            self.ids.append(transcript.transcript_id)
            yield transcript

    def __length_hint__(self) -> int:
        return length_hint(self._transcripts)


def _problems_of(folder: Path) -> list[Problem]:
    try:
        manifest = read_manifest(folder)
    except IndexDamaged as error:
        return [Problem(error.code, error.message, _REPAIR)]
    return [
        Problem(error.code, error.message, _REPAIR)
        for record in manifest.segments
        for error in damages(folder / record.name, record.files)
    ]
