"""ZIP packages from members, sound and otherwise."""

import zipfile
from collections.abc import Mapping
from io import BytesIO


def zipped(members: Mapping[str, str | bytes], *, packed: bool = True) -> bytes:
    """A package with these members, in this order."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED) as archive:
        for name, content in members.items():
            plain = name == "mimetype"
            archive.writestr(name, content, zipfile.ZIP_STORED if plain else None)
    return out.getvalue()


def locked(data: bytes) -> bytes:
    """The package with every member marked as encrypted."""
    out = bytearray(data)
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = out.find(mark)
        while place >= 0:
            out[place + flags] |= 1
            place = out.find(mark, place + 4)
    return bytes(out)
