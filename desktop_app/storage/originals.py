"""The imported files as they were, named by their SHA-256: what re-parsing starts from."""

import hashlib
from pathlib import Path

from .files import sha256_of, whole_file


class Originals:
    """A folder of files named by their content; one process at a time may keep more in it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, sha256: str) -> Path:
        """Where the file of that content lies, or would."""
        return self._folder / sha256

    def keep(self, data: bytes) -> str:
        """Store bytes durably, in place of a copy that has suffered; their SHA-256."""
        sha256 = hashlib.sha256(data).hexdigest()
        target = self.path(sha256)
        if not self.is_sound(sha256):
            self._folder.mkdir(exist_ok=True)
            with whole_file(target) as stream:
                stream.write(data)
        return sha256

    def is_sound(self, sha256: str) -> bool:
        """Whether the file is there and still holds what its name says."""
        target = self.path(sha256)
        return target.is_file() and sha256_of(target) == sha256
