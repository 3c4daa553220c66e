"""Streams that unpack to more than any page holds, found before the library fills the memory with them."""

import re
import zlib
from collections.abc import Iterator

from desktop_app.model.errors import UnreadableFileError

_STREAM, _END = b"stream", b"endstream"
_MOST_STREAMS = 500_000
_HEAD = 600  # bytes before a stream in which its dictionary stands
_MOST = 96 * 1024 * 1024  # bytes of what a page draws, unpacked
_LEAST_PACKED = _MOST // 1100  # deflate packs no better
_PASSED_OVER = re.compile(rb"/Subtype\s{0,4}/Image|/Length1\b|/FontFile")  # nothing that text needs unpacked
_PIECE = 4 * 1024 * 1024


def refuse_bombs(data: bytes) -> None:
    """Look at the large packed streams of a file.

    Raises:
        UnreadableFileError: bomb.
    """
    for place in _streams(data):
        head = data[max(0, place - _HEAD) : place].rpartition(b" obj")[2]
        layers = head.count(b"FlateDecode")
        if not layers or _PASSED_OVER.search(head):
            continue
        end = data.find(_END, place)
        packed = memoryview(data)[place : end if end >= 0 else len(data)]
        if layers > 1 or (len(packed) > _LEAST_PACKED and _unpacks_to_too_much(packed[_line_end(packed) :])):
            raise _bomb()


def _streams(data: bytes) -> Iterator[int]:
    """Where streams begin."""
    place = data.find(_STREAM)
    count = 0
    while place >= 0:
        place += len(_STREAM)
        if data[place - len(_END) : place] != _END:
            yield place
        count += 1
        if count > _MOST_STREAMS:
            raise _bomb()
        place = data.find(_STREAM, place)


def _line_end(packed: memoryview) -> int:
    return 2 if bytes(packed[:2]) == b"\r\n" else 1


def _bomb() -> UnreadableFileError:
    return UnreadableFileError(
        "bomb", "the PDF document unpacks to more than any page holds: it is not opened"
    )


def _unpacks_to_too_much(packed: memoryview) -> bool:
    machine = zlib.decompressobj()
    total = 0
    waiting: bytes | memoryview = packed
    try:
        while waiting and not machine.eof:
            total += len(machine.decompress(waiting, _PIECE))
            if total > _MOST:
                return True
            waiting = machine.unconsumed_tail
    except zlib.error:
        return False  # damaged: the library stops there as well
    return False
