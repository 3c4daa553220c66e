"""What a ZIP file is the wrapping of, by its list of members; nothing is unpacked."""

import struct
from collections.abc import Iterator

from desktop_app.importing.formats import Format

_END = b"PK\x05\x06"
_END_REACH = 66_000  # bytes from the file's end in which its list's place is told
_ENTRY = b"PK\x01\x02"
_ENTRY_SIZE = 46
_MOST_MEMBERS = 2_000  # that are looked at
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument."
_FOREIGN = (
    ("xl/workbook", "an Excel workbook: save it as CSV first"),
    ("ppt/presentation", "a PowerPoint presentation: save its text first"),
)


def kind_of_zip(data: bytes) -> Format:
    """DOCX, ODT or EPUB by their members; a plain archive else."""
    declared = _declared(data)
    if declared is not None:
        return declared
    for name in _names(data):
        if name.startswith("word/document") and name.endswith(".xml"):
            return Format.DOCX
        if name == "META-INF/container.xml":
            return Format.EPUB
    return Format.ZIP


def foreign_zip(data: bytes) -> str | None:
    """The kind of an office document that holds no transcript, with what to do; None for others."""
    mimetype = _mimetype(data)
    if mimetype.startswith(_OPEN_DOCUMENT) and _declared(data) is None:
        return "an OpenDocument file that is no text: save it as text or CSV first"
    return next((kind for name in _names(data) for start, kind in _FOREIGN if name.startswith(start)), None)


def _declared(data: bytes) -> Format | None:
    """What the first member says, which ODT and EPUB put there uncompressed for this very end."""
    mimetype = _mimetype(data)
    if mimetype.startswith(_OPEN_DOCUMENT + b"text"):
        return Format.ODT
    return Format.EPUB if mimetype.startswith(b"application/epub+zip") else None


def _mimetype(data: bytes) -> bytes:
    begins = 38 + int.from_bytes(data[28:30], "little")
    return data[begins : begins + 80].strip() if data[30:38] == b"mimetype" else b""


def _names(data: bytes) -> Iterator[str]:
    """The members' names from the list at the file's end; from the file's beginning where that is lost."""
    reach = max(0, len(data) - _END_REACH)
    end = data.rfind(_END, reach)
    if end < 0 or len(data) < end + 22:
        yield from _leading_names(data)
        return
    size, start = struct.unpack_from("<II", data, end + 12)
    place = end - size if data[end - size : end - size + 4] == _ENTRY else start
    for _ in range(_MOST_MEMBERS):
        if data[place : place + 4] != _ENTRY or place + _ENTRY_SIZE > len(data):
            return
        name, extra, comment = struct.unpack_from("<HHH", data, place + 28)
        yield _spelled(data[place + _ENTRY_SIZE : place + _ENTRY_SIZE + name])
        place += _ENTRY_SIZE + name + extra + comment


def _leading_names(data: bytes) -> Iterator[str]:
    """Names in the members' own heads: all that a file cut short still tells."""
    place = data.find(b"PK\x03\x04")
    for _ in range(_MOST_MEMBERS):
        if place < 0 or place + 30 > len(data):
            return
        (name,) = struct.unpack_from("<H", data, place + 26)
        yield _spelled(data[place + 30 : place + 30 + name])
        place = data.find(b"PK\x03\x04", place + 30)


def _spelled(name: bytes) -> str:
    return name.decode("utf-8", "replace").replace("\\", "/")
