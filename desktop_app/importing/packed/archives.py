"""What an archive holds, file by file, in memory: no name in it ever becomes a path."""

import stat
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath
from struct import error as StructError  # noqa: N812 - named as the exception that it is
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from desktop_app.importing.formats import Format
from desktop_app.model.document import MOST_BYTES
from desktop_app.model.errors import UnreadableFileError

from .containers import foreign_zip, kind_of_zip
from .marks import INSIDE, ZIP_MARKS, packing_of
from .member_names import shown, spelled
from .streams import MOST_RATIO, RATIO_FROM, Stream, bomb
from .tarballs import entries, is_tar

_ENTRY_MARK = b"PK\x01\x02"
_UTF8_NAME, _ENCRYPTED = 0x800, 0x1
_METHODS = (ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2)  # what others ask for may need any memory
_TAR_RECORD = 10_240  # bytes, the least that a tar archive has
_SUFFIXES = (".gz", ".bz2", ".xz")
_BROKEN = (
    BadZipFile,
    NotImplementedError,
    RuntimeError,
    ValueError,
    StructError,
    EOFError,
    OSError,
    zlib.error,
)

Wanted = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is taken out of an archive, with the archives inside it."""

    members: int = 20_000
    size: int = 1024 * 1024 * 1024  # bytes of all together
    file: int = MOST_BYTES  # bytes of one
    depth: int = 3  # archives inside one another


@dataclass(frozen=True, slots=True)
class Member:
    """A file out of an archive, or why it could not be taken out."""

    name: str  # path inside the archive, fit to be shown; in an archive inside it, "inner.zip!path"
    data: bytes | None
    error: UnreadableFileError | None = None


class _Budget:
    """What may still be taken out, by an archive and those inside it together."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.members, self.size = limits.members, limits.size
        self._names: set[str] = set()

    def spend(self, size: int) -> None:
        """Count one more file.

        Raises:
            UnreadableFileError: bomb.
        """
        self.members -= 1
        self.size -= size
        if self.members < 0 or self.size < 0:
            raise bomb()

    def unique(self, name: str) -> str:
        """A name that no member had yet."""
        number, chosen = 1, name
        while chosen in self._names:
            number += 1
            chosen = f"{name} ({number})"
        self._names.add(chosen)
        return chosen


def members(
    data: bytes, name: str, wanted: Wanted = lambda _: True, limits: Limits = Limits()
) -> Iterator[Member]:
    """The files in a ZIP, TAR or compressed archive, with those in archives inside it.

    What cannot be taken out is given with its error; unwanted files, folders, links and devices are
    passed over.

    Args:
        name: the archive's own, from which that of a single compressed file is made.
        wanted: whether a file is worth unpacking, by its name.

    Raises:
        UnreadableFileError: bomb, damaged, truncated, before anything was taken out.
    """
    given = False
    try:
        for member in _inside(data, name, "", 1, _Budget(limits), wanted):
            yield member
            given = True
    except UnreadableFileError as error:
        if not given:
            raise
        yield Member("the rest of the archive", None, error)


def _inside(
    data: bytes, name: str, prefix: str, depth: int, budget: _Budget, wanted: Wanted
) -> Iterator[Member]:
    """The members of one archive, named from the outermost on."""
    files = (
        _zipped(data, budget, wanted) if data.startswith(ZIP_MARKS) else _streamed(data, name, budget, wanted)
    )
    for file in files:
        full = budget.unique(prefix + file.name)
        if file.data is None or not _is_archive(file.data):
            yield Member(full, file.data, file.error)
        elif depth >= budget.limits.depth:
            yield Member(
                full, None, UnreadableFileError("too_deep", "archives inside archives: unpack it first")
            )
        else:
            yield from _nested(file.data, full, depth, budget, wanted)


def _nested(data: bytes, name: str, depth: int, budget: _Budget, wanted: Wanted) -> Iterator[Member]:
    """An archive in an archive, whose trouble is its own but for what it costs."""
    try:
        yield from _inside(data, PurePosixPath(name).name, name + INSIDE, depth + 1, budget, wanted)
    except UnreadableFileError as error:
        if budget.members < 0 or budget.size < 0:
            raise
        yield Member(name, None, error)


def _is_archive(data: bytes) -> bool:
    if data.startswith(ZIP_MARKS):
        return foreign_zip(data) is None and kind_of_zip(data) is Format.ZIP
    return bool(packing_of(data)) or is_tar(data)


def _streamed(data: bytes, name: str, budget: _Budget, wanted: Wanted) -> Iterator[Member]:
    """A tar archive, packed or not; a single file that is packed."""
    packed = bool(packing_of(data))
    opening = Stream(data, budget.limits.size).read(_TAR_RECORD + 1)
    if packed and len(opening) == _TAR_RECORD and not opening.strip(b"\0"):
        return  # a tar archive's end, and no file before it
    if not is_tar(opening[:512]):
        if not packed:
            raise UnreadableFileError("damaged", "this is no archive that can be unpacked")
        yield _single(data, name, budget)
        return
    stream = Stream(data, 2 * budget.limits.size)
    for entry in entries(stream, budget.limits.members):
        path = shown(entry.name.decode(spelled([entry.name]), "replace"))
        if not wanted(path):
            continue
        if entry.size > budget.limits.file:
            yield Member(path, None, _too_large())
            continue
        budget.spend(entry.size)
        content = stream.read(entry.size)
        if len(content) < entry.size:
            yield Member(path, None, UnreadableFileError("truncated", "the archive ends within this file"))
        else:
            yield Member(path, content)


def _single(data: bytes, name: str, budget: _Budget) -> Member:
    """The one file that a compressed file holds, under the archive's name without its ending."""
    inner = next((name[: -len(end)] for end in _SUFFIXES if name.lower().endswith(end)), name)
    most = budget.limits.file
    content = Stream(data, budget.limits.size).read(most + 1)
    if len(content) > most:
        return Member(shown(inner), None, _too_large())
    budget.spend(len(content))
    return Member(shown(inner), content)


def _zipped(data: bytes, budget: _Budget, wanted: Wanted) -> Iterator[Member]:
    """A ZIP archive's files; all that are locked are told of once."""
    try:
        if data.count(_ENTRY_MARK) > 4 * budget.limits.members:  # before a record of each is made
            raise bomb()
        archive = ZipFile(BytesIO(data))
    except _BROKEN as error:
        raise UnreadableFileError("damaged", "the archive is damaged: copy or download it again") from error
    with archive:
        chosen = [(path, info) for path, info in _named(archive.infolist()) if wanted(path)]
        open_to_us = [(path, info) for path, info in chosen if not info.flag_bits & _ENCRYPTED]
        if (
            len(chosen) > budget.members
            or sum(min(i.file_size, budget.limits.file) for _, i in open_to_us) > budget.size
        ):
            raise bomb()
        for path, info in open_to_us:
            yield _unzipped(archive, path, info, budget)
    locked = [path for path, info in chosen if info.flag_bits & _ENCRYPTED]
    if locked:
        yield Member(locked[0], None, _locked(len(locked)))


def _named(infos: Sequence[ZipInfo]) -> Iterator[tuple[str, ZipInfo]]:
    """Files with their paths; folders and links are left out."""
    raw = {id(info): info.orig_filename.encode("cp437") for info in infos if not info.flag_bits & _UTF8_NAME}
    encoding = spelled(list(raw.values()))
    for info in infos:
        name = raw[id(info)].decode(encoding, "replace") if id(info) in raw else info.orig_filename
        kind = stat.S_IFMT(info.external_attr >> 16)
        if not name.endswith(("/", "\\")) and kind in (0, stat.S_IFREG):
            yield shown(name), info


def _unzipped(archive: ZipFile, path: str, info: ZipInfo, budget: _Budget) -> Member:
    if info.file_size > budget.limits.file:
        return Member(path, None, _too_large())
    if info.file_size > RATIO_FROM and info.file_size > MOST_RATIO * info.compress_size:
        return Member(path, None, bomb())
    if info.compress_type not in _METHODS:
        return Member(path, None, UnreadableFileError("damaged", "it is packed in a way that is not read"))
    budget.spend(info.file_size)
    try:
        with archive.open(info) as stream:
            return Member(path, stream.read(info.file_size))
    except _BROKEN:
        return Member(path, None, UnreadableFileError("damaged", "it is damaged in the archive"))


def _too_large() -> UnreadableFileError:
    return UnreadableFileError(
        "too_large", f"it has more than the {MOST_BYTES // 1024**2} MB that are read: split it"
    )


def _locked(count: int) -> UnreadableFileError:
    files = "this file is" if count == 1 else f"this and {count - 1} more files are"
    return UnreadableFileError("password", f"{files} protected by a password: unpack the archive first")
