"""Few large segments instead of many small ones: which are merged, and how that becomes a commit.

A merge reads segments, which never change, and writes a new one beside them, so that others may commit and
search meanwhile. Only putting it in their place is a commit; what was buried since is buried in it, too.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from .errors import IndexDamaged
from .files import Checks, remove_folder
from .folders import current, new_merged_folder, sweep, sweep_merged
from .joining import merge_segments
from .manifest import SegmentRecord, read_manifest, record_of, state
from .segment import MOST_ENTRIES, MOST_WORDS, Segment

MOST_ALIKE = 4
"""Segments of about the same size, before they are merged."""
_SMALLEST = 64  # entries, up to which segments count as of one size
_FAR_LARGER = 4  # times a segment is larger than all smaller ones together that it is not merged with


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged segment that belongs to no commit yet."""

    folder: Path  # of the index, numbered
    before: tuple[SegmentRecord, ...]
    after: SegmentRecord

    def drop(self) -> None:
        """Remove it."""
        remove_folder(self.folder / self.after.name)


def due(records: Sequence[SegmentRecord]) -> list[SegmentRecord]:
    """Segments to be merged into one, or one to be written anew; none where all is well.

    One that is over half buried comes first. Else the smallest are filled up to the size of a segment, one
    much larger than those before it being left alone, so that each entry is written again a few times only.
    """
    for record in records:
        if 2 * len(record.buried) > len(record.transcripts):
            return [record]
    crowd: list[SegmentRecord] = []
    entries = words = 0
    for record in sorted(records, key=lambda record: (record.entries, record.name)):
        if entries + record.entries > MOST_ENTRIES or words + record.words > MOST_WORDS:
            break
        if len(crowd) >= MOST_ALIKE and record.entries > max(_SMALLEST, _FAR_LARGER * entries):
            break
        if record.entries > max(_SMALLEST, _FAR_LARGER * entries):
            crowd, entries, words = [], 0, 0  # too few smaller ones: they stay
        crowd.append(record)
        entries += record.entries
        words += record.words
    return crowd if len(crowd) >= MOST_ALIKE else []


def prepare(folder: Path, checks: Checks) -> Merge | None:
    """Merge what is due; None where nothing is, or others changed the index under our hands.

    One process at a time may be in here; others may commit and search.

    Raises:
        IndexDamaged: a segment that was to be merged is.
    """
    at = current(folder)
    if at is None:
        return None
    seen = state(at)
    try:
        manifest = read_manifest(at)
        sweep_merged(at, manifest)
        crowd = due(manifest.segments)
        return _merged(at, crowd, checks) if crowd else None
    except (IndexDamaged, FileNotFoundError):
        if (current(folder), state(at)) != (at, seen):
            return None
        raise


def _merged(folder: Path, crowd: Sequence[SegmentRecord], checks: Checks) -> Merge:
    path = new_merged_folder(folder)
    opened: list[tuple[Segment, frozenset[str]]] = []
    try:
        for record in crowd:
            segment = Segment(folder / record.name, record.files, checks)
            opened.append((segment, frozenset(record.buried)))
        entries, words = merge_segments(path, opened)
        living = [id_ for record in crowd for id_ in record.living]
        return Merge(folder, tuple(crowd), record_of(path, entries, words, living))
    except BaseException:  # also an interruption: nothing half written stays
        remove_folder(path)
        raise
    finally:
        for segment, _ in opened:
            segment.close()


def adopt(merge: Merge) -> bool:
    """Put a merged segment in the place of those it was made of; only one process at a time may commit.

    Returns:
        False where there is another index by now: the merge is dropped.
    """
    if current(merge.folder.parent) != merge.folder:
        merge.drop()
        return False
    manifest = read_manifest(merge.folder)
    now = {record.name: record for record in manifest.segments}
    gone = {
        id_
        for record in merge.before
        for id_ in (now[record.name].buried if record.name in now else record.transcripts)
    }
    replaced = {record.name for record in merge.before}
    records = [record for record in manifest.segments if record.name not in replaced]
    after = merge.after.without(frozenset(gone))
    following = manifest.followed_by(records if after.empty else [*records, after])
    following.write(merge.folder)
    sweep(merge.folder, following)
    sweep_merged(merge.folder, following)
    return True
