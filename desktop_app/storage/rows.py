"""How values lie in columns: JSON with a fixed order, and checksums over what was written."""

import json
import zlib
from typing import Any, TypeVar

from desktop_app.model.records import from_plain, to_plain

T = TypeVar("T")

_COMPACT = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def checksum(*columns: object) -> int:
    """CRC-32 over the columns of one row, their borders included."""
    return zlib.crc32("\x1f".join(map(str, columns)).encode("utf-8", "surrogatepass"))


def checksum_bytes(content: bytes) -> int:
    """CRC-32 of a binary column."""
    return zlib.crc32(content)


def as_json(value: Any) -> str:  # noqa: ANN401 - any value of the domain
    """A value of the domain as compact JSON, keys in a fixed order."""
    return _COMPACT.encode(to_plain(value))


def from_json(kind: type[T], text: str) -> T:
    """The value of a type that `as_json` wrote."""
    return from_plain(kind, json.loads(text))


def packed(value: Any) -> bytes:  # noqa: ANN401 - any value of the domain
    """A value of the domain as compressed JSON."""
    return zlib.compress(as_json(value).encode("utf-8", "surrogatepass"), 6)


def unpacked(kind: type[T], content: bytes) -> T:
    """The value of a type that `packed` wrote."""
    return from_json(kind, zlib.decompress(content).decode("utf-8", "surrogatepass"))
