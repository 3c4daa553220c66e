"""Tar archives: their files one after another, whatever else stands in them.

Links, devices and folders are passed over; nothing in a head is trusted before its check sum.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.model.errors import UnreadableFileError

from .marks import is_marked_tar
from .streams import Stream

_BLOCK = 512
_MOST_NAME = 64 * 1024  # bytes of a head that holds another's long name
_FILES = (b"\0", b"0", b"7")  # types: a file, in the words of three generations
_LONG_NAME, _EXTENDED = b"L", b"x"
_HEADS = b"LKxgX"  # types that only tell something of the file after them


@dataclass(frozen=True, slots=True)
class Entry:
    """A file in the archive. It has to be read, or passed over, before the next is asked for."""

    name: bytes
    size: int


def is_tar(opening: bytes) -> bool:
    """Whether data begins as a tar archive does."""
    return is_marked_tar(opening) and _checks(opening[:_BLOCK])


def entries(stream: Stream, most: int) -> Iterator[Entry]:
    """The files; the stream stands at an entry's first byte when it is handed out.

    Args:
        most: heads that are looked at.

    Raises:
        UnreadableFileError: truncated, damaged, bomb.
    """
    long_name = b""
    for _ in range(2 * most):
        head = stream.read(_BLOCK)
        if not head.strip(b"\0"):
            return
        if len(head) < _BLOCK:
            raise _cut_short()
        if not _checks(head) or _number(head[124:136]) < 0:
            raise UnreadableFileError("damaged", "the archive is damaged: copy or download it again")
        kind, size = head[156:157], _number(head[124:136])
        padding = -size % _BLOCK
        if kind in (_LONG_NAME, _EXTENDED) and size <= _MOST_NAME:
            told = stream.read(size)
            stream.skip(padding)
            long_name = told.rstrip(b"\0") if kind == _LONG_NAME else _extended(told) or long_name
        elif kind in _FILES:
            before = stream.passed
            yield Entry(long_name or _name(head), size)
            stream.skip(size + padding - (stream.passed - before))
            long_name = b""
        else:
            stream.skip(size + padding if kind in _HEADS or kind > b"9" else 0)
            long_name = long_name if kind in _HEADS else b""
    raise UnreadableFileError("bomb", "the archive holds more files than are imported at once: part it")


def _checks(head: bytes) -> bool:
    """Whether a head's check sum is right."""
    counted = sum(head) - sum(head[148:156]) + 8 * ord(" ")
    return len(head) == _BLOCK and counted == _number(head[148:156])


def _number(field: bytes) -> int:
    """A number as tar writes it, in octal digits, or in bytes where it is large; -1 where it is none."""
    if field[:1] == b"\x80":
        return int.from_bytes(field[1:], "big")
    digits = field.split(b"\0", 1)[0].strip()
    try:
        return int(digits or b"0", 8)
    except ValueError:
        return -1


def _name(head: bytes) -> bytes:
    name = head[:100].split(b"\0", 1)[0]
    prefix = head[345:500].split(b"\0", 1)[0] if head[257:263] == b"ustar\0" else b""
    return prefix + b"/" + name if prefix else name


def _extended(told: bytes) -> bytes:
    """The path in a head of "26 path=a/long/name.txt" lines."""
    place = 0
    while place < len(told):
        length, blank, _ = told[place : place + 20].partition(b" ")
        if not blank or not length.isdigit() or not int(length):
            return b""
        key, _, value = told[place + len(length) + 1 : place + int(length) - 1].partition(b"=")
        if key == b"path":
            return value
        place += int(length)
    return b""


def _cut_short() -> UnreadableFileError:
    return UnreadableFileError("truncated", "the archive ends early: copy or download it again")
