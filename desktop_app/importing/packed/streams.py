"""Compressed data as a stream that is only unpacked as far as it is read, and within bounds."""

import bz2
import lzma
import zlib
from collections.abc import Generator, Iterator
from typing import Protocol

from desktop_app.model.errors import UnreadableFileError

from .marks import packing_of

MOST_RATIO = 200
"""Of bytes unpacked to bytes packed; text rarely passes 20."""
RATIO_FROM = 16 * 1024 * 1024
"""Bytes: what is smaller may be as repetitive as it likes."""
_MOST_DICTIONARY = 256 * 1024 * 1024  # bytes that an xz file may ask to be kept in mind
_PACKED, _UNPACKED = 64 * 1024, 1024 * 1024  # bytes that are taken in and given out at a time


class _Decompressor(Protocol):
    """What `bz2` and `lzma` offer alike."""

    @property
    def eof(self) -> bool: ...

    @property
    def needs_input(self) -> bool: ...

    @property
    def unused_data(self) -> bytes: ...

    def decompress(self, data: bytes, max_length: int = -1) -> bytes: ...


class Stream:
    """Bytes read from the front, of data that may be packed."""

    def __init__(self, data: bytes, most: int) -> None:
        """Nothing is unpacked yet.

        Args:
            most: bytes that may be unpacked in all.
        """
        packing = packing_of(data)
        self._chunks = _bounded(_unpacked(data, packing), len(data), most) if packing else iter([data])
        self._held: memoryview = memoryview(b"")
        self.passed = 0  # bytes

    def read(self, size: int) -> bytes:
        """So many bytes, fewer at the end.

        Raises:
            UnreadableFileError: bomb, truncated or damaged.
        """
        parts = []
        while size > 0 and self._fill():
            part = self._held[:size]
            self._held = self._held[len(part) :]
            parts.append(part)
            size -= len(part)
            self.passed += len(part)
        return b"".join(parts)

    def skip(self, size: int) -> None:
        """Go past so many bytes.

        Raises:
            UnreadableFileError: as `read`.
        """
        while size > 0 and self._fill():
            passed = min(size, len(self._held))
            self._held = self._held[passed:]
            size -= passed
            self.passed += passed

    def _fill(self) -> bool:
        while not self._held:
            chunk = next(self._chunks, None)
            if chunk is None:
                return False
            self._held = memoryview(chunk)
        return True


def bomb() -> UnreadableFileError:
    """What to say of an archive that unpacks to too much."""
    return UnreadableFileError(
        "bomb", "the archive unpacks to more than any briefing holds: it is not unpacked"
    )


def _bounded(chunks: Iterator[bytes], packed: int, most: int) -> Iterator[bytes]:
    """The chunks until they are too many, or too many for so little packed."""
    total = 0
    for chunk in chunks:
        total += len(chunk)
        if total > most or (total > RATIO_FROM and total > MOST_RATIO * packed):
            raise bomb()
        yield chunk


def _unpacked(data: bytes, packing: str) -> Iterator[bytes]:
    """One stream after another: several may be written end to end."""
    rest = data
    while rest and packing_of(rest) == packing:
        try:
            rest = yield from _inflated(rest) if packing == "gz" else _expanded(rest, packing)
        except (zlib.error, lzma.LZMAError, OSError, ValueError, EOFError) as error:
            raise UnreadableFileError(
                "damaged", "the archive is damaged: copy or download it again"
            ) from error


def _inflated(data: bytes) -> Generator[bytes, None, bytes]:
    """One gzip stream; what follows it is returned."""
    machine = zlib.decompressobj(wbits=31)
    view = memoryview(data)
    place = 0
    waiting = b""
    while not machine.eof:
        if not waiting:
            waiting = bytes(view[place : place + _PACKED])
            place += len(waiting)
            if not waiting:
                raise _cut_short()
        chunk = machine.decompress(waiting, _UNPACKED)
        waiting = machine.unconsumed_tail
        if chunk:
            yield chunk
    return machine.unused_data + bytes(view[place:])


def _expanded(data: bytes, packing: str) -> Generator[bytes, None, bytes]:
    """One bzip2 or xz stream; what follows it is returned."""
    machine: _Decompressor
    if packing == "bz2":
        machine = bz2.BZ2Decompressor()
    else:
        machine = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_MOST_DICTIONARY)
    view = memoryview(data)
    place = 0
    while not machine.eof:
        given = bytes(view[place : place + _PACKED]) if machine.needs_input else b""
        if machine.needs_input and not given:
            raise _cut_short()
        place += len(given)
        chunk = machine.decompress(given, _UNPACKED)
        if chunk:
            yield chunk
    return machine.unused_data + bytes(view[place:])


def _cut_short() -> UnreadableFileError:
    return UnreadableFileError("truncated", "the archive ends early: copy or download it again")
