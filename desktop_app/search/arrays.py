"""Files of named number arrays: written once, mapped into memory for reading.

A file is 8 bytes that say what it is, 8 that give the length of a JSON header (little endian), the header,
and the arrays in plain little-endian bytes, each on a 64-byte boundary. Nothing in it is ever executed.
"""

import json
import mmap
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import numpy.typing as npt

from .errors import IndexDamaged

Array = npt.NDArray[Any]

_MAGIC = b"BDARRAY1"
_ALIGNED = 64  # bytes
_LENGTH = 8  # bytes of the header's length
_BROKEN = (ValueError, KeyError, TypeError, AttributeError, UnicodeDecodeError, OverflowError, RecursionError)


def starts_of(counts: Array, kind: type[np.integer[Any]] = np.int64) -> Array:
    """Where each of so many things begins in a row of them all, and the end of the last."""
    out = np.zeros(len(counts) + 1, dtype=kind)
    np.cumsum(counts, out=out[1:])
    return out


def within_runs(sizes: Array, begins: Array) -> Array:
    """The places in runs of these sizes that begin there, one run behind the other."""
    ends = starts_of(sizes)
    last = int((begins + sizes).max(initial=0))
    kind = np.int32 if max(last, int(ends[-1])) < 2**31 else np.int64  # half the memory where it will do
    shift = (begins - ends[:-1]).astype(kind)
    places: Array = shift.repeat(sizes)
    places += np.arange(len(places), dtype=kind)
    return places


def narrowest(array: Array, *kinds: type[np.integer[Any]]) -> Array:
    """The same numbers in the first of some kinds that holds them all."""
    most = int(array.max()) if len(array) else 0
    return array.astype(next(kind for kind in kinds if most <= np.iinfo(kind).max))


def write_arrays(path: Path, facts: Mapping[str, Any], arrays: Mapping[str, Array]) -> None:
    """Write a file and bring it to the disk."""
    place, layout = 0, {}
    for name, array in arrays.items():
        layout[name] = [array.dtype.newbyteorder("<").str, len(array), place]
        place += -(-array.nbytes // _ALIGNED) * _ALIGNED
    header = json.dumps({"facts": facts, "arrays": layout}, separators=(",", ":")).encode("ascii")
    with path.open("wb") as out:
        out.write(_MAGIC + len(header).to_bytes(_LENGTH, "little") + header)
        _fill(out)
        for array in arrays.values():
            np.ascontiguousarray(array, dtype=array.dtype.newbyteorder("<")).tofile(out)
            _fill(out)
        out.flush()
        os.fsync(out.fileno())


def _fill(out: BinaryIO) -> None:
    out.write(b"\0" * (-out.tell() % _ALIGNED))


class ArrayFile:
    """A file of arrays opened for reading; its pages come into memory as they are looked at."""

    def __init__(self, path: Path) -> None:
        """Open a file that `write_arrays` wrote.

        Raises:
            IndexDamaged: it cannot be read, or is no such file.
        """
        try:
            with path.open("rb") as stream:
                self._map = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        except (OSError, ValueError) as error:
            raise IndexDamaged(path, f"a file cannot be read: {error}") from error
        try:
            self.facts, self.arrays = self._parts()
        except _BROKEN as error:
            raise IndexDamaged(path, f"its bytes make no sense: {error!r}") from error

    def _parts(self) -> tuple[dict[str, Any], dict[str, Array]]:
        start = len(_MAGIC) + _LENGTH
        if self._map[: len(_MAGIC)] != _MAGIC:
            raise ValueError("no file of arrays")
        end = start + int.from_bytes(self._map[len(_MAGIC) : start], "little")
        header = json.loads(self._map[start:end])
        base = -(-end // _ALIGNED) * _ALIGNED
        arrays = {
            name: np.frombuffer(self._map, dtype=kind, count=count, offset=base + place)
            for name, (kind, count, place) in header["arrays"].items()
        }
        return header["facts"], arrays

    def forget_pages(self) -> None:
        """Give the memory of mapped pages back to the system, which keeps them in its cache."""
        if hasattr(mmap, "MADV_DONTNEED"):
            self._map.madvise(mmap.MADV_DONTNEED)

    def close(self) -> None:
        """Let go of the file; arrays that are still in use keep it until they go."""
        self.arrays = {}
        try:
            self._map.close()
        except BufferError:  # an array of it is still in use: it goes with the last of them
            return
