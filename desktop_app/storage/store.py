"""The store behind a narrow interface: sessions that read, sessions that write."""

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Protocol

from desktop_app.model.library import Problem
from desktop_app.storage.annotations import Annotations
from desktop_app.storage.collecting import Collections
from desktop_app.storage.database import BACKUPS, ORIGINALS, Database
from desktop_app.storage.files import disk_full, is_full, remove_drafts
from desktop_app.storage.integrity import find_damage
from desktop_app.storage.likeness import Likenesses
from desktop_app.storage.links import Links
from desktop_app.storage.originals import Originals
from desktop_app.storage.outlines import Outlines
from desktop_app.storage.parts import Parts
from desktop_app.storage.queue import Queue
from desktop_app.storage.searches import Searches
from desktop_app.storage.transcripts import Transcripts


class Session:
    """One transaction's view of the tables."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.transcripts = Transcripts(connection)
        self.outlines = Outlines(connection)
        self.annotations = Annotations(connection)
        self.queue = Queue(connection)
        self.parts = Parts(connection)
        self.links = Links(connection)
        self.likeness = Likenesses(connection)
        self.searches = Searches(connection)
        self.collections = Collections(connection)


class Store(Protocol):
    """What the library needs of a store; another database may stand behind it."""

    folder: Path

    def reading(self) -> AbstractContextManager[Session]:
        """A view of one moment."""

    def writing(self, patience: float | None = None) -> AbstractContextManager[Session]:
        """A durable transaction: all of it or nothing; patience: seconds to wait for another writer."""

    def keep_original(self, data: bytes) -> str:
        """Store a file's bytes durably; their SHA-256."""

    def damage(self, *, deep: bool = False) -> tuple[Problem, ...]:
        """Everything that is not as it was written; deep: texts against their revisions, too."""

    def data_version(self) -> int:
        """A number that changes when somebody else has committed."""

    def snapshot(self, target: Path) -> None:
        """A consistent copy of the database at a new path."""

    def exists(self) -> bool:
        """Whether anything was ever stored."""

    def close(self) -> None:
        """Let go of every file."""


class SqliteStore:
    """The store on this machine: one SQLite file and a folder of originals."""

    def __init__(self, folder: Path) -> None:
        """Open the library in a folder, migrating an older one.

        Raises:
            LibraryError: damaged, of a newer version, locked.
        """
        self._database = Database(folder)
        self.folder = self._database.folder
        self._originals = Originals(self.folder / ORIGINALS)
        self._swept = False

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A view of one moment."""
        with self._database.reading() as connection:
            yield Session(connection)

    @contextmanager
    def writing(self, patience: float | None = None) -> Iterator[Session]:
        """A durable transaction: all of it or nothing; patience: seconds to wait for another writer."""
        with self._database.writing(patience) as connection:
            yield Session(connection)

    def keep_original(self, data: bytes) -> str:
        """Store a file's bytes durably; their SHA-256."""
        self._database.create()
        try:
            with self._database.lock():
                self._sweep()
                return self._originals.keep(data)
        except OSError as error:
            if is_full(error):
                raise disk_full(self.folder) from error
            raise

    def damage(self, *, deep: bool = False) -> tuple[Problem, ...]:
        """Everything that is not as it was written; deep: texts against their revisions, too."""
        with self._database.reading() as connection:
            return tuple(find_damage(connection, self._originals, deep=deep))

    def data_version(self) -> int:
        """A number that changes when somebody else has committed."""
        return self._database.data_version()

    def snapshot(self, target: Path) -> None:
        """A consistent copy of the database at a new path."""
        self._database.snapshot(target)

    def replace_content(self, source: Path) -> None:
        """Take in another database's whole content, as one transaction that others see."""
        self._database.replace_content(source)

    def keep_log(self) -> None:
        """Write through a log from now on, as every library does, whatever way the file was copied."""
        self._database.keep_log()

    def exists(self) -> bool:
        """Whether anything was ever stored."""
        return self._database.exists()

    def close(self) -> None:
        """Let go of every file."""
        self._database.close()

    def _sweep(self) -> None:
        """Remove, once, what killed processes left half written; the lock is held."""
        if self._swept:
            return
        self._swept = True
        remove_drafts(self.folder / ORIGINALS, older_than=0)  # written to by none but the lock's holder
        remove_drafts(self.folder / BACKUPS)
        remove_drafts(self.folder)
