"""Finding and reading the files of an import, safely: nothing here waits for a pipe or follows a loop."""

import errno
import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from desktop_app.importing.packed import marks
from desktop_app.model.document import MOST_BYTES
from desktop_app.model.errors import UnreadableFileError

MOST_ARCHIVE_BYTES = 256 * 1024 * 1024
"""Longest archive that is unpacked."""
_PAGE_ENDS = (".htm", ".html", ".xhtml", ".shtml")
_MAC_FITTINGS = "__MACOSX"
_FITTINGS = "_files"
"""What browsers append to a saved page's name for the folder of its pictures and scripts."""
_PAGE_FITTINGS = (
    "css",
    "js",
    "mjs",
    "map",
    "json",
    "woff",
    "woff2",
    "ttf",
    "otf",
    "eot",
    "ico",
    "url",
    "lnk",
)
_PICTURES = ("png", "jpg", "jpeg", "gif", "svg", "webp", "bmp", "tif", "tiff", "heic", "psd", "ai")
_RECORDINGS = ("mp3", "m4a", "wav", "ogg", "flac", "mp4", "m4v", "mov", "avi", "mkv", "webm", "wmv")
_PROGRAMS = ("exe", "dll", "so", "dylib", "msi", "dmg", "deb", "rpm", "iso", "db", "sqlite")
_NO_TRANSCRIPTS = frozenset((*_PAGE_FITTINGS, *_PICTURES, *_RECORDINGS, *_PROGRAMS))
"""Endings of files that a folder or an archive may hold and that nobody means to import with it."""


def expand(paths: Sequence[Path], *, recursive: bool) -> Iterator[Path]:
    """The files that paths mean: a folder's files in the order of their names.

    Of a folder, hidden files are left out, pictures, recordings, programs and style sheets, and what
    browsers save with a page. A folder without a file is given back itself, so that it can be reported.
    """
    for path in paths:
        if is_folder(path):
            files = list(_files_in(path, recursive=recursive))
            yield from files or [path]
        else:
            yield path


def is_folder(path: Path) -> bool:
    """Whether a folder is there for us; unlike `Path.is_dir` it takes names that are too long or hidden."""
    return os.path.isdir(path)  # noqa: PTH112 - says False where Path.is_dir raises


def identity_of(path: Path) -> str:
    """The one absolute path of a file however it was named, fit to be stored.

    Bytes in it that are no UTF-8 are spelt out.
    """
    real = os.path.realpath(path)
    return real.encode("utf-8", "backslashreplace").decode()


def read_bytes(path: Path, most: int = MOST_BYTES) -> bytes:
    """A regular file's bytes, so many at most.

    Raises:
        UnreadableFileError: "missing", "no_permission", "not_a_file", "empty", "too_large", "unreadable".
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # to open a device may already do something
            raise _not_a_file(path)
        handle = _opened(path)
    except OSError as error:
        raise _trouble(path, error) from error
    with os.fdopen(handle, "rb") as stream:
        state = os.fstat(handle)
        if not stat.S_ISREG(state.st_mode):  # it was put in the place of another
            raise _not_a_file(path)
        if state.st_size > most:
            raise UnreadableFileError(
                "too_large",
                f"the file has {state.st_size / 1e6:.0f} MB, more than the {most / 1e6:.0f} MB "
                "that are read: split it",
            )
        try:
            data = stream.read(most + 1)
        except OSError as error:
            raise _trouble(path, error) from error
    if not data:
        raise UnreadableFileError("empty", "the file is empty: save it again and import it anew")
    return data


def is_wanted(path: PurePosixPath) -> bool:
    """Whether a file of a folder or an archive is one that somebody may mean to import with it."""
    hidden = any(part.startswith(".") or part == _MAC_FITTINGS for part in path.parts)
    fitting = any(part.endswith(_FITTINGS) for part in path.parts[:-1])
    return not (hidden or fitting or path.suffix[1:].lower() in _NO_TRANSCRIPTS)


def file_name(path: Path) -> str:
    """A file's name as text; bytes that are no UTF-8 are marked."""
    return os.fsencode(path.name).decode("utf-8", "replace")


def may_be_archive(path: Path) -> bool:
    """Whether a file begins as archives do, or as documents that are made of one."""
    try:
        return marks.may_be_archive(_opening(path))
    except OSError:
        return False


def _opening(path: Path) -> bytes:
    """A regular file's first bytes; none of anything else, which to open may already do something."""
    if not stat.S_ISREG(path.stat().st_mode):
        return b""
    with os.fdopen(_opened(path), "rb") as stream:
        return stream.read(512)


def _opened(path: Path) -> int:
    """A handle to read from; a pipe that was put in the place of a file does not hold us up."""
    return os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))


def _files_in(folder: Path, *, recursive: bool) -> Iterator[Path]:
    """The files in a folder, and subfolders that cannot be looked into."""
    closed: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=closed.append):  # no links to folders: no loops
        fittings = {
            name[: name.rfind(".")] + _FITTINGS for name in names if name.lower().endswith(_PAGE_ENDS)
        }
        wanted = sorted(name for name in folders if not name.startswith(".") and name not in fittings)
        folders[:] = wanted if recursive else []
        for name in sorted(names):
            if is_wanted(PurePosixPath(name)):
                yield Path(place, name)
    yield from (Path(error.filename) for error in closed)


def _not_a_file(path: Path) -> UnreadableFileError:
    if is_folder(path):
        try:
            os.scandir(path).close()
        except PermissionError:
            detail = "the folder may not be looked into: check its permissions"
            return UnreadableFileError("no_permission", detail)
        detail = "the folder holds no file to import; only --recursive looks into its subfolders"
        return UnreadableFileError("empty_folder", detail)
    return UnreadableFileError(
        "not_a_file", "this is no regular file but a device, pipe or socket: give a file"
    )


def _trouble(path: Path, error: OSError) -> UnreadableFileError:
    if is_folder(path) or error.errno in (errno.ENXIO, errno.EISDIR):
        return _not_a_file(path)
    match error.errno:
        case errno.ENOENT | errno.ENOTDIR:
            return UnreadableFileError("missing", "there is no such file: check the path")
        case errno.EACCES | errno.EPERM:
            return UnreadableFileError("no_permission", "the file may not be read: check its permissions")
        case errno.ELOOP:
            return UnreadableFileError("not_a_file", "the link leads round in a circle: give the file itself")
        case errno.ENAMETOOLONG:
            return UnreadableFileError("missing", "there is no file of so long a name: check the path")
        case _:
            return UnreadableFileError("unreadable", f"the system cannot read it: {error.strerror}")
