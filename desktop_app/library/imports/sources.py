"""What an import is given, one file at a time: from folders, out of archives, as pasted text."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Protocol

from desktop_app.importing.packed.marks import INSIDE
from desktop_app.library.imports.files import expand, file_name, identity_of, may_be_archive, read_bytes
from desktop_app.library.workers.tasks import Member
from desktop_app.model.errors import UnreadableFileError


@dataclass(frozen=True, slots=True)
class InputFile:
    """One file to be imported, wherever its bytes come from."""

    path: str  # as the user is told of it; empty for pasted text
    identity: str  # absolute path, in an archive path!member; empty for pasted text
    name: str  # without folders
    read: Callable[[], bytes]  # raises UnreadableFileError


class Given(Protocol):
    """Files to import, and how many they are as far as is known."""

    @property
    def total(self) -> int:
        """How many; it may grow while archives are looked into."""

    def __iter__(self) -> Iterator[InputFile]: ...


@dataclass(frozen=True, slots=True)
class Pasted:
    """One text that is no file."""

    text: InputFile
    total: int = 1

    def __iter__(self) -> Iterator[InputFile]:
        yield self.text


Unpacker = Callable[[Path], AbstractContextManager[tuple[Member, ...] | None]]
"""Unpacks an archive for as long as its context lasts; None where the file is a document."""


class Sources:
    """The files that paths mean, and how many of them are known so far."""

    def __init__(self, paths: Sequence[Path], unpack: Unpacker, *, recursive: bool) -> None:
        """Look through the folders at once, into the archives as their turn comes."""
        self._paths = tuple(expand(paths, recursive=recursive))
        self._unpack = unpack
        self.total = len(self._paths)

    def __iter__(self) -> Iterator[InputFile]:
        for path in self._paths:
            if may_be_archive(path):
                yield from self._inside(path)
            else:
                yield _of_file(path)

    def _inside(self, path: Path) -> Iterator[InputFile]:
        """An archive's members; the file itself where it is none or cannot be unpacked."""
        try:
            with self._unpack(path) as members:
                if members is None:
                    yield _of_file(path)
                    return
                self.total += len(members) - 1
                for member in members:
                    yield _of_member(path, member)
        except UnreadableFileError as error:
            yield _failing(path, error)


def _of_file(path: Path) -> InputFile:
    return InputFile(str(path), identity_of(path), file_name(path), lambda: read_bytes(path))


def _of_member(archive: Path, member: Member) -> InputFile:
    def read() -> bytes:
        if member.error is not None:
            raise member.error
        return read_bytes(Path(member.file))

    inside = f"{INSIDE}{member.name}"
    name = PurePosixPath(member.name).name
    return InputFile(f"{archive}{inside}", f"{identity_of(archive)}{inside}", name, read)


def _failing(path: Path, error: UnreadableFileError) -> InputFile:
    def read() -> bytes:
        raise error

    return InputFile(str(path), identity_of(path), file_name(path), read)
