"""The numbered folders of an index: the highest one counts, unfinished ones end in ".new"."""

from pathlib import Path
from secrets import token_hex

from .files import flush, remove_folder
from .manifest import Manifest

FIRST = 1
_DRAFT = ".new"
_SEGMENT, _MERGED = "segment-", "merged-"


def current(folder: Path) -> Path | None:
    """The folder that holds the index; None where there is no index."""
    return max((path for path in _inside(folder) if path.name.isdecimal()), key=_number, default=None)


def _inside(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except FileNotFoundError:
        return []


def _number(path: Path) -> int:
    return int(path.name)


def draft_of_next(folder: Path) -> tuple[Path, Path]:
    """An empty folder for a new index, and the name it gets when it is whole."""
    last = current(folder)
    final = folder / str(_number(last) + 1 if last else FIRST)
    draft = final.with_name(f"{final.name}{_DRAFT}")
    remove_folder(draft)
    draft.mkdir(parents=True)
    return draft, final


def publish(draft: Path, final: Path, quarantine: Path | None) -> None:
    """Make a whole new index the one that counts.

    Args:
        quarantine: where the one before goes, to be looked at; None: it is removed, as all others are.
    """
    before = current(final.parent)
    draft.rename(final)
    flush(final.parent)
    if quarantine is not None and before is not None:
        remove_folder(quarantine)
        before.rename(quarantine)
        flush(quarantine.parent)
    _remove_others(final)


def new_segment_folder(folder: Path) -> Path:
    """A name that no segment has had."""
    return folder / f"{_SEGMENT}{token_hex(6)}"


def new_merged_folder(folder: Path) -> Path:
    """A name that no segment has had, for one that is made while others may commit."""
    return folder / f"{_MERGED}{token_hex(6)}"


def sweep(folder: Path, manifest: Manifest) -> None:
    """Remove what belongs to no commit, but for merged segments: somebody may be at them.

    What is left is of a killed writer, or replaced by a merge or a rebuild.
    """
    _remove_others(folder)
    _remove_unknown(folder, manifest, _SEGMENT)


def sweep_merged(folder: Path, manifest: Manifest) -> None:
    """Remove merged segments that belong to no commit; only who alone may merge may call this."""
    _remove_unknown(folder, manifest, _MERGED)


def _remove_unknown(folder: Path, manifest: Manifest, kind: str) -> None:
    known = {record.name for record in manifest.segments}
    for path in _inside(folder):
        if path.name.startswith(kind) and path.name not in known:
            remove_folder(path)


def _remove_others(folder: Path) -> None:
    for path in _inside(folder.parent):
        if path != folder and (path.name.isdecimal() or path.name.endswith(_DRAFT)):
            remove_folder(path)
