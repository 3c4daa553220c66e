"""The members of a ZIP package: what one is, how it is unpacked, how they are found without a directory."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from struct import Struct

MOST_MEMBERS = 20_000
DIRECTORY_MARK = b"PK\x01\x02"

_LOCAL_MARK = b"PK\x03\x04"
_LOCAL = Struct("<4s5H3I2H")  # mark; version, flags, method, time, date; check sum, packed, size; name, extra
_ENCRYPTED, _SIZES_FOLLOW, _UTF8 = 0x1, 0x8, 0x800
_UNKNOWN = 0xFFFFFFFF  # a size that stands elsewhere
_CHUNK = 8 * 1024  # bytes
_GREATEST_RATIO, _CHECKED = 1032, 1024  # of what is deflated, and bytes from which that holds


@dataclass(frozen=True, slots=True)
class Member:
    """Where one member stands in a package and what is said of it."""

    name: str
    offset: int  # of its local header, in bytes
    packed: int  # bytes
    size: int | None  # bytes unpacked, None where nothing says it
    method: int
    flags: int
    checksum: int | None

    @property
    def encrypted(self) -> bool:
        """Whether a password is needed."""
        return bool(self.flags & _ENCRYPTED)


def scan_members(data: bytes) -> list[Member]:
    """The members that stand in a package whose directory is missing, as far as it goes."""
    found: list[Member] = []
    place = data.find(_LOCAL_MARK)
    while 0 <= place <= len(data) - _LOCAL.size and len(found) < MOST_MEMBERS:
        member = _at(data, place)
        found.append(member)
        place = data.find(
            _LOCAL_MARK, data_offset(data, place) + (member.packed if member.size is not None else 0)
        )
    return found


def believed(size: int, packed: int, room: int) -> int | None:
    """A size that is stated, None where damage speaks from it.

    Args:
        packed: bytes that are said to unpack to it.
        room: bytes that there are.
    """
    return size if packed <= room and size <= _GREATEST_RATIO * packed + _CHECKED else None


def data_offset(data: bytes, offset: int) -> int:
    """Where a member's bytes begin, behind its local header; the end of the data where there is none."""
    if not stands_at(data, offset):
        return len(data)
    fields = _LOCAL.unpack_from(data, offset)
    return offset + _LOCAL.size + int(fields[9]) + int(fields[10])


def stands_at(data: bytes, offset: int) -> bool:
    """Whether a member's local header stands there."""
    return 0 <= offset <= len(data) - _LOCAL.size and data.startswith(_LOCAL_MARK, offset)


def inflated(packed: memoryview, most: int) -> Iterator[bytes]:
    """The pieces of a deflated member, until it ends or is damaged; one piece beyond `most` bytes at most."""
    engine = zlib.decompressobj(-zlib.MAX_WBITS)
    left = most
    for begin in range(0, len(packed), _CHUNK):
        chunk = packed[begin : begin + _CHUNK]
        sound = engine.copy()
        try:
            piece = engine.decompress(chunk, left + 1)
        except zlib.error:
            yield from _until_damage(sound, chunk, left)
            return
        yield piece
        left -= len(piece)
        if left < 0 or engine.eof:
            return


def _until_damage(engine: "zlib._Decompress", chunk: memoryview, left: int) -> Iterator[bytes]:
    """What can be unpacked of a damaged chunk, byte by byte."""
    for place in range(len(chunk)):
        try:
            piece = engine.decompress(chunk[place : place + 1], left + 1)
        except zlib.error:
            return
        yield piece
        left -= len(piece)
        if left < 0:
            return


def _at(data: bytes, place: int) -> Member:
    """What a local header says; a size that only follows the member is taken from where the next begins."""
    _, _, flags, method, _, _, checksum, packed, size, name_length, _ = _LOCAL.unpack_from(data, place)
    begin = place + _LOCAL.size
    name = data[begin : begin + name_length].decode("utf-8" if flags & _UTF8 else "cp437", "replace")
    if not flags & _SIZES_FOLLOW and _UNKNOWN not in (packed, size):
        return Member(name, place, packed, believed(size, packed, len(data) - place), method, flags, checksum)
    begin = data_offset(data, place)
    end = data.find(_LOCAL_MARK, begin)
    end = end if end >= 0 else len(data)
    return Member(name, place, max(0, end - begin), None, method, flags, None)
