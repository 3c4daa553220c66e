"""A ZIP package held in memory, as DOCX, ODT and EPUB are: nothing is unpacked but what is asked for.

Nothing is ever written to disk, so a member's name can lead nowhere but to another member.
"""

import posixpath
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from struct import error as StructError  # noqa: N812 - named as the exception that it is
from zipfile import BadZipFile, ZipFile, ZipInfo

from desktop_app.model.document import MOST_BYTES
from desktop_app.model.errors import UnreadableFileError

from .salvage import (
    DIRECTORY_MARK,
    MOST_MEMBERS,
    Member,
    believed,
    data_offset,
    inflated,
    scan_members,
    stands_at,
)
from .streams import MOST_RATIO, RATIO_FROM

MOST_UNPACKED = 2 * MOST_BYTES
"""Bytes that are unpacked of one package, all members together."""
MOST_STATED = 16 * MOST_BYTES  # bytes that its members may say they have, pictures and sound among them
CUT_SHORT = "the file ends early: what could be read was taken"
BROKEN = "the file is damaged: what could be read was taken"

_STORED, _DEFLATED = 0, 8
_OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True, slots=True)
class Part:
    """One member's bytes."""

    data: bytes
    whole: bool  # nothing is missing and the check sum is right


class Package:
    """The members of a package, whatever the case and slashes of their names."""

    def __init__(self, data: bytes) -> None:
        """Read the directory, or look for the members themselves where it is missing.

        Raises:
            UnreadableFileError: bomb, damaged or truncated.
        """
        self._data = data
        listed = _listed(data)
        there = [member for member in listed or () if stands_at(data, member.offset)]
        self.cut_short = listed is None
        self._broken = listed is not None and len(there) < len(listed)
        found = [*scan_members(data), *there] if self.cut_short or self._broken else there
        if not found:
            raise UnreadableFileError("damaged", "this is a damaged package: nothing in it could be found")
        if sum(member.size or 0 for member in found) > MOST_STATED:
            raise _bomb()
        self._left = MOST_UNPACKED
        self._members: Mapping[str, Member] = {_key(member.name): member for member in found}

    def warnings(self, *, whole: bool) -> tuple[str, ...]:
        """What a user should know of a package of which something may be missing.

        Args:
            whole: all the members that were asked for were.
        """
        if self.cut_short:
            return (CUT_SHORT,)
        return (BROKEN,) if self._broken or not whole else ()

    def names(self) -> Iterator[str]:
        """The members' names as they are written, the last of several alike."""
        return (member.name for member in self._members.values())

    def __contains__(self, name: str) -> bool:
        return _key(name) in self._members

    def get(self, name: str) -> Part | None:
        """A member unpacked, None where there is none of that name.

        Raises:
            UnreadableFileError: bomb, damaged or password.
        """
        member = self._members.get(_key(name))
        if member is None:
            return None
        part = _unpacked(self._data, member)
        self._left -= len(part.data)
        if self._left < 0:
            raise _bomb()
        return part

    def need(self, name: str) -> Part:
        """A member without which the document cannot be read.

        Raises:
            UnreadableFileError: as `get`; truncated or damaged where it is missing.
        """
        part = self.get(name)
        if part is None and self.cut_short:
            raise UnreadableFileError("truncated", "the file ends before its text: copy or download it again")
        if part is None:
            raise UnreadableFileError("damaged", f"the package holds no {name}: it is no complete document")
        return part


def resolved(folder: str, target: str) -> str:
    """Where a reference inside a package leads, seen from a folder in it."""
    return posixpath.normpath(posixpath.join("/", folder, target.replace("\\", "/"))).lstrip("/")


def is_locked_office(data: bytes) -> bool:
    """Whether this is a new Office document under a password, which is wrapped in the old container."""
    return data.startswith(_OLE_MAGIC) and "EncryptedPackage".encode("utf-16-le") in data


def locked() -> UnreadableFileError:
    """What to say of a document under a password."""
    return UnreadableFileError("password", "the file is protected by a password: save it without one first")


def _bomb() -> UnreadableFileError:
    return UnreadableFileError(
        "bomb", "the package unpacks to more than any document holds: it is not opened"
    )


def _key(name: str) -> str:
    return resolved("", name).casefold()


def _listed(data: bytes) -> list[Member] | None:
    """The members that the directory lists, None where it is missing or makes no sense."""
    if data.count(DIRECTORY_MARK) > MOST_MEMBERS:  # before a record of each is made
        raise _bomb()
    try:
        with ZipFile(BytesIO(data)) as archive:
            return [
                _member(info, len(data)) for info in archive.infolist() if not info.filename.endswith("/")
            ]
    except (BadZipFile, NotImplementedError, ValueError, StructError, EOFError, OSError):
        return None


def _member(info: ZipInfo, room: int) -> Member:
    """A member as the directory lists it."""
    return Member(
        info.filename,
        info.header_offset,
        info.compress_size,
        believed(info.file_size, info.compress_size, room),
        info.compress_type,
        info.flag_bits,
        info.CRC,
    )


def _check_density(member: Member) -> None:
    """Refuse before unpacking what says it grows as no text does."""
    size = member.size or 0
    if size > MOST_BYTES or (size > RATIO_FROM and size > MOST_RATIO * member.packed):
        raise _bomb()


def _unpacked(data: bytes, member: Member) -> Part:
    """One member's bytes, never more than it says it has or than any text needs."""
    if member.encrypted:
        raise locked()
    _check_density(member)
    begin = data_offset(data, member.offset)
    packed = memoryview(data)[begin : begin + member.packed]
    most = MOST_BYTES if member.size is None else member.size
    if member.method == _STORED:
        content = bytes(packed)
    elif member.method == _DEFLATED:
        content = b"".join(inflated(packed, most))
    else:
        raise UnreadableFileError("damaged", "the package is packed in an unknown way: save the file again")
    if len(content) > MOST_BYTES:
        raise _bomb()
    if len(content) > most:  # damage, or a lie about the size: in either case no more is taken than was said
        return Part(content[:most], whole=False)
    return Part(content, member.checksum is not None and zlib.crc32(content) == member.checksum)
