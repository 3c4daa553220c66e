"""Connections to the library's SQLite file: who may read, who may write, and what counts as damage."""

import contextlib
import shutil
import sqlite3
import tempfile
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from desktop_app.model.errors import LibraryError

from .files import disk_full, make_folder, sync_folder
from .locking import locked, usual_patience
from .migrations import MIGRATIONS, Migration, migrate, version_of
from .schema import APPLICATION_ID

DATABASE, LOCK, BACKUPS, ORIGINALS, INDEX = "library.sqlite", "lock", "backups", "originals", "index"
SQLITE_VERSION = sqlite3.sqlite_version
_OURS = (DATABASE + "-wal", DATABASE + "-shm", BACKUPS, ORIGINALS, INDEX)

_CANNOT_GROW = (sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_SHMSIZE)  # a quota, or a limit on files


class Database:
    """The library's file, opened on demand, one connection a thread.

    A folder that is absent or empty reads as an empty library; the first write creates it.
    """

    def __init__(
        self, folder: Path, migrations: tuple[Migration, ...] = MIGRATIONS, patience: float | None = None
    ) -> None:
        self.folder = folder.absolute()
        self.path = self.folder / DATABASE
        self._migrations = migrations
        self._patience = usual_patience() if patience is None else patience
        self._local = threading.local()
        self._opened: list[sqlite3.Connection] = []
        self._guard = threading.Lock()
        self._copy: tempfile.TemporaryDirectory[str] | None = None
        try:
            self._check_folder()
        except OSError as error:
            detail = f"the library's folder cannot be looked into: {error.strerror}; give another --library"
            raise LibraryError("unreadable", self.folder, detail) from error

    def close(self) -> None:
        """Close every thread's connection."""
        with self._guard:
            for connection in self._opened:
                connection.close()
            self._opened.clear()
            self._local = threading.local()
            if self._copy is not None:
                self._copy.cleanup()
                self._copy = None

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection within one read transaction: everything seen is of one moment."""
        connection = self._connection()
        if connection.in_transaction:  # a read inside a write sees what the write did
            yield connection
            return
        with self._translated():
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                connection.execute("ROLLBACK")

    @contextmanager
    def writing(self, patience: float | None = None) -> Iterator[sqlite3.Connection]:
        """A connection within one durable write transaction, behind the library's lock.

        Args:
            patience: seconds to wait for another writer; the usual ones where nothing is said.

        Raises:
            LibraryError: "locked", "read_only", "disk_full", "damaged", "newer_version"; nothing was changed.
        """
        self.create()
        with self.lock(patience), self._translated():
            connection = self._connection()
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    def lock(self, patience: float | None = None) -> AbstractContextManager[None]:
        """Hold the library's lock: nobody else writes meanwhile.

        Raises:
            LibraryError: "locked", "read_only", "disk_full".
        """
        return locked(self.folder / LOCK, self._patience if patience is None else patience)

    def exists(self) -> bool:
        """Whether the library has a database yet."""
        return self.path.exists() and self.path.stat().st_size > 0

    def data_version(self) -> int:
        """A number that changes when another connection has committed."""
        connection = self._connection()
        with self._translated():
            return int(connection.execute("PRAGMA data_version").fetchone()[0])

    def snapshot(self, target: Path) -> None:
        """A consistent copy of the whole database at a new path."""
        with self._translated(), contextlib.closing(sqlite3.connect(target)) as copy:
            self._connection().backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")

    def replace_content(self, source: Path) -> None:
        """Copy another database over this one, page by page, in one transaction behind the lock.

        Connections that others hold stay good and see the new content, which no exchange of files allows.
        """
        with self.lock(), self._translated(), contextlib.closing(sqlite3.connect(source)) as other:
            other.backup(self._connection())

    def keep_log(self) -> None:
        """Let the file have a write-ahead log; a copy comes without."""
        with self._translated():
            self._connection().execute("PRAGMA journal_mode = WAL")

    def _check_folder(self) -> None:
        """Refuse a folder that holds parts of a library but no sound database."""
        if self.folder.exists() and not self.folder.is_dir():
            raise LibraryError("damaged", self.folder, "this is no folder; give a folder as --library")
        beside = [name for name in _OURS if (self.folder / name).exists()]
        if not self.exists():
            if beside:
                raise _damaged(self.folder, f"{DATABASE} is missing or empty beside {', '.join(beside)}")
            return
        with self.path.open("rb") as stream:
            if stream.read(16) != b"SQLite format 3\0":
                raise _damaged(self.folder, f"{DATABASE} is no SQLite database")
        self._check_schema()

    def _check_schema(self) -> None:
        with self._translated():
            connection = self._connection()
            mark = int(connection.execute("PRAGMA application_id").fetchone()[0])
            if mark != APPLICATION_ID:
                raise _damaged(self.folder, f"{DATABASE} belongs to another program")
            found, newest = version_of(connection), self._migrations[-1].version
        if found > newest:
            raise LibraryError(
                "newer_version",
                self.folder,
                f"the library was made by a newer version of Briefing Desk (schema {found}, "
                f"this one knows {newest}); nothing was changed: update the program",
            )
        if found < newest:
            self._migrate(found)

    def _migrate(self, found: int) -> None:
        """Back up, then migrate; somebody else may have done it while we waited."""
        with self.lock(), self._translated():
            connection = self._connection()
            if version_of(connection) == self._migrations[-1].version:
                return
            backups = self.folder / BACKUPS
            backups.mkdir(exist_ok=True)
            stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
            self.snapshot(
                backups / f"before-schema-{self._migrations[-1].version}-from-{found}-{stamp}.sqlite"
            )
            sync_folder(backups)
            migrate(connection, self._migrations)

    def create(self) -> None:
        """Make folder and database, the file whole from the first moment on."""
        if self.exists():
            return
        make_folder(self.folder)
        with self.lock(), self._translated():
            if self.exists():
                return
            draft = self.path.with_suffix(".new")
            for left in self.folder.glob(f"{draft.name}*"):  # of one who was killed in here, its log too
                left.unlink()
            with contextlib.closing(sqlite3.connect(draft, isolation_level=None)) as connection:
                migrate(connection, self._migrations)
                connection.execute("PRAGMA journal_mode = WAL")
            draft.replace(self.path)
            sync_folder(self.folder)
            self._forget_connection()

    def _forget_connection(self) -> None:
        """Drop this thread's connection to the empty library that was there before."""
        connection = getattr(self._local, "connection", None)
        if connection is not None:
            connection.close()
            with self._guard:
                self._opened.remove(connection)
            self._local.connection = None

    def _connection(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is not None and self._local.empty and self.exists():
            self._forget_connection()  # another process has made the library meanwhile
            connection = None
        if connection is None:
            self._local.empty = not self.exists()
            connection = self._empty() if self._local.empty else self._open()
            self._local.connection = connection
            with self._guard:
                self._opened.append(connection)
        return connection

    def _empty(self) -> sqlite3.Connection:
        connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        migrate(connection, self._migrations)
        return connection

    def _open(self) -> sqlite3.Connection:
        with self._translated():
            try:
                connection = _connect(f"{self.path.as_uri()}?mode=rw")
                connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            except sqlite3.OperationalError as error:
                code = getattr(error, "sqlite_errorcode", 0) & 0xFF
                if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                    raise  # somebody is writing: a copy of this moment would stay old for good
                # read-only media or a full disk: SQLite can keep no -shm file there
                connection = _connect(f"{self._readable_copy().as_uri()}?mode=ro&immutable=1")
                connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA busy_timeout = 30000")
        return connection

    def _readable_copy(self) -> Path:
        """The file itself, or a copy with its log worked in when a log lies beside it."""
        log = self.path.with_name(DATABASE + "-wal")
        if not log.exists() or log.stat().st_size == 0:
            return self.path
        if self._copy is None:
            self._copy = tempfile.TemporaryDirectory(prefix="briefing-desk-")
            for part in (self.path, log):
                shutil.copy(part, self._copy.name)
            copy = Path(self._copy.name, DATABASE)
            with contextlib.closing(sqlite3.connect(copy)) as connection:
                connection.execute("PRAGMA journal_mode = DELETE")
        return Path(self._copy.name, DATABASE)

    @contextmanager
    def _translated(self) -> Iterator[None]:
        """SQLite's errors as ours."""
        try:
            yield
        except sqlite3.OperationalError as error:
            raise self._operational(error) from error
        except sqlite3.DatabaseError as error:
            if isinstance(error, (sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.InterfaceError)):
                raise
            raise _damaged(self.folder, f"{DATABASE}: {error}") from error

    def _operational(self, error: sqlite3.OperationalError) -> Exception:
        precise = getattr(error, "sqlite_errorcode", 0)
        code = precise & 0xFF
        if code == sqlite3.SQLITE_FULL or precise in _CANNOT_GROW:
            return disk_full(self.folder)
        if code == sqlite3.SQLITE_READONLY:
            return LibraryError("read_only", self.folder, "the library can only be read, not written to")
        if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            return LibraryError(
                "locked",
                self.folder,
                "another program is writing to the library; nothing was changed: try again",
            )
        if code in (
            sqlite3.SQLITE_CANTOPEN,
            sqlite3.SQLITE_IOERR,
            sqlite3.SQLITE_CORRUPT,
            sqlite3.SQLITE_NOTADB,
        ):
            return _damaged(self.folder, f"{DATABASE}: {error}")
        return error  # a mistake of ours in the SQL


def _connect(uri: str) -> sqlite3.Connection:
    return sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False, timeout=30)


def _damaged(folder: Path, detail: str) -> LibraryError:
    return LibraryError("damaged", folder, f"the library is damaged: {detail}; restore a backup into it")
