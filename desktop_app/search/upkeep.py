"""How the files of an index change, and how they are checked. One process at a time may be in here."""

from collections.abc import Iterable, Mapping
from operator import length_hint
from pathlib import Path

from desktop_app.model.library import Problem
from desktop_app.model.monitor import Monitor
from desktop_app.model.search import IndexedTranscript

from .errors import IndexDamaged
from .files import Checks, remove_folder
from .folders import current, draft_of_next, new_segment_folder, publish, sweep
from .manifest import Manifest, SegmentRecord, read_manifest, record_of, state
from .segment import SegmentBuilder, damages, fill

ATTEMPTS = 5  # to read an index that another process changes meanwhile

_REPAIR = "rebuild makes the search index again from the library; nothing else is lost"


def rebuild_files(
    folder: Path,
    transcripts: Iterable[IndexedTranscript],
    monitor: Monitor | None = None,
    quarantine: Path | None = None,
) -> None:
    """Make an index anew beside the old one, which is used until the new one is whole.

    Args:
        quarantine: where a damaged one goes; None: it is removed.

    Raises:
        Cancelled: nothing has changed.
    """
    draft, final = draft_of_next(folder)
    try:
        Manifest().followed_by(_written(draft, transcripts, monitor)).write(draft)
    except BaseException:
        remove_folder(draft)
        raise
    publish(draft, final, quarantine)


def commit(
    folder: Path,
    added: Mapping[str, IndexedTranscript],
    removed: Iterable[str],
    monitor: Monitor | None = None,
) -> None:
    """Change the index in a numbered folder in one step.

    New segments are written and flushed first; then one small file is replaced, which is the commit.
    What that leaves over is removed by whoever next opens this door. Nothing is merged here: what is added
    is to be found at once.
    """
    manifest = read_manifest(folder)
    sweep(folder, manifest)
    gone = frozenset(added).union(removed)
    records = [record.without(gone) for record in manifest.segments]
    records += _written(folder, added.values(), monitor)
    if records != list(manifest.segments):
        manifest.followed_by([record for record in records if not record.empty]).write(folder)


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
    """New segments with these transcripts; none where there are none, or where one was not finished."""
    records: list[SegmentRecord] = []
    full: SegmentBuilder | None = None
    ids: list[str] = []
    try:
        for done, (builder, transcript) in enumerate(fill(transcripts), start=1):
            if full is not None and builder is not full:
                records.append(_record(folder, full, ids))
                ids = []
            full = builder
            ids.append(transcript.transcript_id)
            if monitor is not None:
                monitor.step(done, max(done, length_hint(transcripts)))
        if full is not None:
            records.append(_record(folder, full, ids))
    except BaseException:  # also an interruption: nothing half written stays
        for record in records:
            remove_folder(folder / record.name)
        raise
    return records


def _record(folder: Path, builder: SegmentBuilder, ids: list[str]) -> SegmentRecord:
    """A finished segment, on the disk."""
    path = new_segment_folder(folder)
    try:
        builder.write(path)
        return record_of(path, len(builder), builder.words, ids)
    except BaseException:
        remove_folder(path)
        raise


def _problems_of(folder: Path) -> list[Problem]:
    try:
        manifest = read_manifest(folder)
    except IndexDamaged as error:
        return [Problem(error.code, error.message, _REPAIR)]
    return [
        Problem(error.code, error.message, _REPAIR)
        for record in manifest.segments
        for error in damages(folder / record.name, record.files, Checks())
    ]
