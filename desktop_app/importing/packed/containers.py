"""What a ZIP file is the wrapping of, by its list of members and by what it says of itself."""

import struct
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from desktop_app.importing.formats import Format

_END = b"PK\x05\x06"
_END_REACH = 66_000  # bytes from the file's end in which its list's place is told
_ENTRY_MARK, _HEAD_MARK = b"PK\x01\x02", b"PK\x03\x04"
_ENTRY = struct.Struct(
    "<28xHHH8xI"
)  # in the list: how long name, extra field and comment are; the head's place
_HEAD = struct.Struct("<8xH16xHH")  # before a member: how it is packed; how long name and extra field are
_MOST_MEMBERS = 2_000  # that are looked at
_MIMETYPE = "mimetype"
_LONGEST_TYPE = 80  # bytes of it
_DEFLATED = 8
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument."
_FOREIGN = (
    ("xl/workbook", "an Excel workbook: save it as CSV first"),
    ("ppt/presentation", "a PowerPoint presentation: save its text first"),
)


class _Listed(NamedTuple):
    """A member as the list has it."""

    name: str
    head: int  # where it begins in the file


def kind_of_zip(data: bytes) -> Format:
    """DOCX, ODT or EPUB by their members, even where the one that holds the text is lost; an archive else."""
    declared = _declared(data)
    if declared is not None:
        return declared
    names = {member.name for member in _members(data)}
    if any(name.startswith("word/document") and name.endswith(".xml") for name in names):
        return Format.DOCX
    if "META-INF/container.xml" in names:
        return Format.EPUB
    if "[Content_Types].xml" in names and any(name.startswith("word/") for name in names):
        return Format.DOCX
    return Format.ODT if {"content.xml", "META-INF/manifest.xml"} <= names else Format.ZIP


def foreign_zip(data: bytes) -> str | None:
    """The kind of an office document that holds no transcript, with what to do; None for others."""
    mimetype = _mimetype(data)
    if mimetype.startswith(_OPEN_DOCUMENT) and _declared(data) is None:
        return "an OpenDocument file that is no text: save it as text or CSV first"
    names = (member.name for member in _members(data))
    return next((kind for name in names for start, kind in _FOREIGN if name.startswith(start)), None)


def _declared(data: bytes) -> Format | None:
    """What the package says of itself."""
    mimetype = _mimetype(data)
    if mimetype.startswith(_OPEN_DOCUMENT + b"text"):
        return Format.ODT
    return Format.EPUB if mimetype.startswith(b"application/epub+zip") else None


def _mimetype(data: bytes) -> bytes:
    """The type that ODT and EPUB state first and uncompressed; anywhere in one that was packed again."""
    if data[30:38] == _MIMETYPE.encode():
        return _beginning(data, 0)
    heads = (member.head for member in _members(data) if member.name == _MIMETYPE)
    return next((_beginning(data, head) for head in heads), b"")


def _beginning(data: bytes, head: int) -> bytes:
    """The first bytes of the member whose own head is at a place, as many as a type may have."""
    if head + _HEAD.size > len(data):
        return b""
    method, name, extra = _HEAD.unpack_from(data, head)
    begins = head + _HEAD.size + name + extra
    packed = data[begins : begins + 2 * _LONGEST_TYPE]
    if method != _DEFLATED:
        return packed[:_LONGEST_TYPE].strip()
    try:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, _LONGEST_TYPE).strip()
    except zlib.error:
        return b""


def _members(data: bytes) -> Iterator[_Listed]:
    """The members from the list at the file's end; from the file's beginning where that is lost."""
    reach = max(0, len(data) - _END_REACH)
    end = data.rfind(_END, reach)
    if end < 0 or len(data) < end + 22:
        yield from _leading_members(data)
        return
    size, start = struct.unpack_from("<II", data, end + 12)
    place = end - size if data[end - size : end - size + 4] == _ENTRY_MARK else start
    for _ in range(_MOST_MEMBERS):
        if data[place : place + 4] != _ENTRY_MARK or place + _ENTRY.size > len(data):
            return
        name, extra, comment, head = _ENTRY.unpack_from(data, place)
        yield _Listed(_spelled(data[place + _ENTRY.size : place + _ENTRY.size + name]), head)
        place += _ENTRY.size + name + extra + comment


def _leading_members(data: bytes) -> Iterator[_Listed]:
    """Members by their own heads: all that a file cut short still tells."""
    place = data.find(_HEAD_MARK)
    for _ in range(_MOST_MEMBERS):
        if place < 0 or place + _HEAD.size > len(data):
            return
        _, name, _ = _HEAD.unpack_from(data, place)
        yield _Listed(_spelled(data[place + _HEAD.size : place + _HEAD.size + name]), place)
        place = data.find(_HEAD_MARK, place + _HEAD.size)


def _spelled(name: bytes) -> str:
    return name.decode("utf-8", "replace").replace("\\", "/")
