"""The numbered folders of an index: the highest one counts, unfinished ones end in ".new"."""

from collections.abc import Sequence
from pathlib import Path
from secrets import token_hex

from .files import flush, remove_folder
from .joining import merge_segments
from .manifest import Manifest, SegmentRecord, record_of
from .segment import Segment

FIRST = 1
MOST_ALIKE = 6  # segments of about the same size, before they are merged
LARGEST_MERGED = 8192  # entries; larger segments stay as they are, so that no commit takes long


def current(folder: Path) -> Path | None:
    """The folder that holds the index; None where there is no index."""
    try:
        numbers = [int(path.name) for path in folder.iterdir() if path.name.isdecimal()]
    except FileNotFoundError:
        return None
    return folder / str(max(numbers)) if numbers else None


def draft_of_next(folder: Path) -> tuple[Path, Path]:
    """An empty folder for a new index, and the name it gets when it is whole."""
    last = current(folder)
    final = folder / str(int(last.name) + 1 if last else FIRST)
    draft = final.with_name(f"{final.name}.new")
    remove_folder(draft)
    draft.mkdir(parents=True)
    return draft, final


def publish(draft: Path, final: Path) -> None:
    """Make a whole new index the one that counts, and remove the others."""
    draft.rename(final)
    flush(final.parent)
    _remove_others(final)


def new_segment_folder(folder: Path) -> Path:
    """A name that no segment has had."""
    return folder / f"segment-{token_hex(6)}"


def sweep(folder: Path, manifest: Manifest) -> None:
    """Remove what belongs to no commit: of a killed writer, or replaced by a merge or a rebuild."""
    _remove_others(folder)
    known = {record.name for record in manifest.segments}
    for path in folder.iterdir():
        if path.is_dir() and path.name not in known:
            remove_folder(path)


def _remove_others(folder: Path) -> None:
    for path in folder.parent.iterdir():
        if path != folder and (path.name.isdecimal() or path.name.endswith(".new")):
            remove_folder(path)


def merged(folder: Path, records: Sequence[SegmentRecord]) -> list[SegmentRecord]:
    """Records with small segments of a size merged, and those half empty written anew."""
    kept = [record for record in records if not record.empty]
    while crowd := _crowd(kept):
        path = new_segment_folder(folder)
        opened = [(Segment(folder / r.name, r.files), frozenset(r.buried)) for r in crowd]
        try:
            entries = merge_segments(path, opened)
        finally:
            for segment, _ in opened:
                segment.close()
        living = [id_ for r in crowd for id_ in r.transcripts if id_ not in r.buried]
        kept = [record for record in kept if record not in crowd]
        kept.append(record_of(path, entries, living))
    return kept


def _crowd(records: Sequence[SegmentRecord]) -> list[SegmentRecord]:
    """Segments to merge into one: as many of one size class as are too many."""
    classes: dict[int, list[SegmentRecord]] = {}
    for record in records:
        if record.entries <= LARGEST_MERGED // MOST_ALIKE:
            classes.setdefault(max(8, record.entries.bit_length()) // 2, []).append(record)
        elif 2 * len(record.buried) > len(record.transcripts) and record.entries <= LARGEST_MERGED:
            return [record]
    return next((crowd for crowd in classes.values() if len(crowd) >= MOST_ALIKE), [])
