"""Looking after a library: backups that are whole, and taking one back."""

import json
import logging
import shutil
import time
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from typing import IO, Any

from desktop_app.library.indexing import Indexing
from desktop_app.library.outlines.lexicons import FOLDER as LEXICONS
from desktop_app.library.related.links import recognise_missing
from desktop_app.model.errors import BadRequestError, DeskError, LibraryError
from desktop_app.model.ids import new_id
from desktop_app.model.library import BackupReport, Problem
from desktop_app.model.monitor import Monitor
from desktop_app.outline.wordlists.forms import LANGUAGES
from desktop_app.storage.database import BACKUPS, DATABASE, INDEX, LOCK, ORIGINALS
from desktop_app.storage.files import (
    DAY,
    disk_full,
    draft_beside,
    is_full,
    make_folder,
    remove_drafts,
    sha256_of,
    sync_folder,
    whole_file,
)
from desktop_app.storage.locking import locked
from desktop_app.storage.store import SqliteStore, Store

FORMAT = "briefing-desk-backup-1"
KEPT = 7
"""Automatic daily backups that are kept."""
_MANIFEST, _UNPACKED = "manifest.json", ".restore-"


logger = logging.getLogger(__name__)


class Care:
    """Looks after one library."""

    def __init__(self, store: Store, indexing: Indexing) -> None:
        self._store, self._indexing = store, indexing

    def verify(self, *, deep: bool = False) -> tuple[Problem, ...]:
        """Everything in the library that is not as it was written.

        Args:
            deep: also compare every text with the revision it was stored from.
        """
        return self._store.damage(deep=deep) + self._indexing.verify()

    def rebuild(self, monitor: Monitor | None = None) -> None:
        """Make the search index again from the store, and what else is derived from texts where it lacks."""
        recognise_missing(self._store)
        self._indexing.rebuild(monitor)

    def backup(self, target: Path) -> BackupReport:
        """Write the whole library into one file."""
        return back_up(self._store, target)

    def daily_backup(self) -> Path | None:
        """Keep today's copy of the database, if there is none yet and there is room for it."""
        try:
            return daily_backup(self._store)
        except (LibraryError, OSError) as error:  # what was asked for is done all the same
            logger.warning("no copy of the library was kept today: %s", error)
            return None


@contextmanager
def target_file(target: Path, library: Path) -> Iterator[IO[bytes]]:
    """A file outside the library, written whole or not at all.

    Raises:
        BadRequestError: its folder does not exist, or it lies inside the library.
    """
    where = target.absolute()
    where = where.resolve() if where.is_symlink() else where  # what it leads to is written, the link stays
    if where.resolve().is_relative_to(library.resolve()):
        raise BadRequestError(f"{target} lies inside the library: give a path outside {library}")
    if where.exists() and not where.is_file():
        kind = "a folder" if where.is_dir() else "no ordinary file"
        raise BadRequestError(f"{target} is {kind}: give the name of a file")
    if not where.parent.is_dir():
        raise BadRequestError(f"the folder {where.parent} does not exist: make it first")
    remove_drafts(where.parent)
    try:
        with whole_file(where) as stream:
            yield stream
    except OSError as error:
        if is_full(error):
            raise disk_full(where) from error
        raise BadRequestError(f"{target} cannot be written: {error.strerror or error}") from error


def back_up(store: Store, target: Path) -> BackupReport:
    """Write the whole library, originals and the reader's word lists included, into one file.

    Raises:
        BadRequestError: the target cannot be.
    """
    with target_file(target, store.folder) as stream:
        _write_archive(store, stream, draft_beside(target))  # the library's own folder may be read-only
    with store.reading() as session:
        transcripts = len(session.transcripts.summaries())
        annotations = len(session.annotations.of())
    path = target.absolute()
    return BackupReport(str(path), path.stat().st_size, sha256_of(path), transcripts, annotations)


def restore(archive: Path, library: Path) -> BackupReport:
    """Put a backup in a library's place; what was there is kept in its `backups` folder.

    A sound library takes the backup's content in as one transaction, so that windows which have it open
    see it change; the files of a damaged one are moved aside. The index is the caller's to make again.
    Word lists for a language of which the backup holds none stay, as automatic copies never hold any.

    Raises:
        BadRequestError: the file is no sound backup; nothing was changed.
        LibraryError: it was made by a newer version; nothing was changed.
    """
    fresh = library / f"{_UNPACKED}{new_id()}"
    try:
        make_folder(library)
        for left in library.glob(f"{_UNPACKED}*"):  # of one who was killed in here
            if left.stat().st_mtime < time.time() - DAY:
                shutil.rmtree(left, ignore_errors=True)
        fresh.mkdir()
        _unpack(archive, fresh)
        report = _inspected(archive, fresh)
        _take_place(fresh, library)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return report


def daily_backup(store: Store, today: date | None = None) -> Path | None:
    """Keep a copy of the database, once a day; the oldest of more than seven go.

    Returns:
        The copy, or None when there was one of today.
    """
    if not store.exists():
        return None
    folder = store.folder / BACKUPS
    folder.mkdir(exist_ok=True)
    target = folder / f"daily-{(today or datetime.now(UTC).date()).isoformat()}.sqlite"
    if target.exists():
        return None
    draft = draft_beside(target)
    try:
        store.snapshot(draft)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    sync_folder(folder)
    for old in sorted(folder.glob("daily-*.sqlite"))[:-KEPT]:
        old.unlink()
    return target


def _write_archive(store: Store, stream: IO[bytes], snapshot: Path) -> None:
    try:
        store.snapshot(snapshot)
        originals = sorted(path for path in (store.folder / ORIGINALS).glob("*") if len(path.name) == 64)
        parts = {DATABASE: snapshot} | {f"{ORIGINALS}/{path.name}": path for path in originals}
        sums = {
            name: {"sha256": sha256_of(path), "bytes": path.stat().st_size} for name, path in parts.items()
        }
        lists = _word_lists(store.folder)
        sums |= {
            name: {"sha256": sha256(data).hexdigest(), "bytes": len(data)} for name, data in lists.items()
        }
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, path in parts.items():
                archive.write(path, name)
            for name, data in lists.items():
                archive.writestr(name, data)
            archive.writestr(_MANIFEST, json.dumps({"format": FORMAT, "files": sums}, indent=1))
    finally:
        snapshot.unlink(missing_ok=True)


def _word_lists(library: Path) -> dict[str, bytes]:
    """The reader's word lists as they are now, read once: somebody may be writing in them.

    Raises:
        BadRequestError: one cannot be read, and so would be missing.
    """
    try:
        names = (_word_list(language) for language in LANGUAGES)
        return {name: (library / name).read_bytes() for name in names if (library / name).is_file()}
    except OSError as error:
        detail = error.strerror or str(error)
        raise BadRequestError(f"the word list {error.filename} cannot be read: {detail}") from error


def _word_list(language: str) -> str:
    return f"{LEXICONS}/{language}.toml"


def _unpack(source: Path, target: Path) -> None:
    """Take out exactly the files that the manifest names, none larger than it says."""
    if not source.is_file():
        raise BadRequestError(f"there is no backup {source}: check the path")
    try:
        with source.open("rb") as stream:
            if stream.read(16) == b"SQLite format 3\0":  # one of the automatic copies
                shutil.copy(source, target / DATABASE)
                return
        with zipfile.ZipFile(source) as archive:
            for name, facts in _manifest(archive, source).items():
                _extract(archive, name, facts, target)
    except (zipfile.BadZipFile, zlib.error, EOFError, LookupError, ValueError, TypeError) as error:
        raise _unsound(source, str(error)) from error
    except OSError as error:
        if is_full(error):
            raise disk_full(target.parent) from error
        raise BadRequestError(f"the backup {source} cannot be read: {error.strerror or error}") from error
    except (NotImplementedError, RuntimeError) as error:  # a method or an encryption that we never write
        raise _unsound(source, str(error)) from error


def _manifest(archive: zipfile.ZipFile, source: Path) -> Mapping[str, Mapping[str, Any]]:
    manifest = json.loads(archive.read(_MANIFEST))
    files = manifest.get("files") if isinstance(manifest, dict) else None
    if not isinstance(files, dict) or manifest.get("format") != FORMAT or DATABASE not in files:
        raise _unsound(source, "it holds no library")
    known = {DATABASE, *map(_word_list, LANGUAGES)}
    for name in files:
        folder, _, last = name.rpartition("/")
        if name not in known and (folder != ORIGINALS or len(last) != 64 or not last.isalnum()):
            raise _unsound(source, f"it names a file that is no part of a library: {name}")
    return files


def _extract(archive: zipfile.ZipFile, name: str, facts: Mapping[str, Any], target: Path) -> None:
    path = target / name
    path.parent.mkdir(exist_ok=True)
    digest, size = sha256(), 0
    with archive.open(name) as stream, path.open("xb") as copy:
        while piece := stream.read(1 << 20):
            size += len(piece)
            if size > facts["bytes"]:
                raise ValueError(f"{name} is larger than stated")
            digest.update(piece)
            copy.write(piece)
    if digest.hexdigest() != facts["sha256"]:
        raise ValueError(f"{name} is not what was saved")


def _inspected(archive: Path, folder: Path) -> BackupReport:
    """Open what was unpacked as a library, and look it through."""
    try:
        store = SqliteStore(folder)
    except LibraryError as error:
        if error.code == "newer_version":
            raise
        raise _unsound(archive, error.message) from error
    try:
        serious = [problem for problem in store.damage() if problem.code != "original_damaged"]
        if serious:
            raise _unsound(archive, serious[0].message)
        store.keep_log()
        with store.reading() as session:
            transcripts = len(session.transcripts.summaries())
            annotations = len(session.annotations.of())
    finally:
        store.close()
    path = archive.absolute()
    return BackupReport(str(path), path.stat().st_size, sha256_of(path), transcripts, annotations)


def _take_place(fresh: Path, library: Path) -> None:
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    aside = library / BACKUPS / f"before-restore-{stamp}"
    try:
        old = SqliteStore(library)
    except LibraryError as error:
        if error.code != "damaged":
            raise
        with locked(library / LOCK):
            _swap(fresh, library, aside)
        return
    try:
        if not old.exists():
            with locked(library / LOCK):
                _swap(fresh, library, aside)
            return
        aside.mkdir(parents=True)
        old.snapshot(aside / DATABASE)
        _add_originals(fresh, library)
        old.replace_content(fresh / DATABASE)
        _replace_word_lists(fresh, library, aside)
    finally:
        old.close()


def _add_originals(fresh: Path, library: Path) -> None:
    """Put the backup's originals beside those that are there: each is named by its content."""
    (library / ORIGINALS).mkdir(exist_ok=True)
    for original in (fresh / ORIGINALS).glob("*"):
        original.replace(library / ORIGINALS / original.name)
    sync_folder(library / ORIGINALS)


def _replace_word_lists(fresh: Path, library: Path, aside: Path) -> None:
    """Put the backup's word lists in place; those that were there are kept aside."""
    for name in map(_word_list, LANGUAGES):
        if not (fresh / name).exists():
            continue
        if (library / name).exists():
            (aside / name).parent.mkdir(parents=True, exist_ok=True)
            (library / name).rename(aside / name)
        make_folder((library / name).parent)
        (fresh / name).rename(library / name)
        sync_folder((library / name).parent)


def _swap(fresh: Path, library: Path, aside: Path) -> None:
    """Move the old files aside, then the new ones in; a stop in between shows as damage, never as loss."""
    names = (DATABASE, DATABASE + "-wal", DATABASE + "-shm", INDEX)
    present = [library / name for name in names if (library / name).exists()]
    if present:
        aside.mkdir(parents=True)
        for path in present:
            path.rename(aside / path.name)
    _add_originals(fresh, library)
    _replace_word_lists(fresh, library, aside)
    (fresh / DATABASE).rename(library / DATABASE)
    sync_folder(library)


def _unsound(source: Path, detail: str) -> DeskError:
    return BadRequestError(f"{source} is no sound backup: {detail}; nothing was changed, try another one")
