import shutil
import sqlite3
import threading
from pathlib import Path

import pytest

from desktop_app.model.errors import LibraryError
from desktop_app.storage.database import BACKUPS, DATABASE, LOCK, Database
from desktop_app.storage.locking import locked
from desktop_app.storage.migrations import MIGRATIONS, Migration
from desktop_app.storage.schema import APPLICATION_ID


def store_original(database: Database, name: str) -> None:
    with database.writing() as connection:
        connection.execute("INSERT INTO original VALUES (?, 1, 'x')", (name,))


def originals(database: Database) -> list[str]:
    with database.reading() as connection:
        return [row[0] for row in connection.execute("SELECT sha256 FROM original ORDER BY sha256")]


def test_an_absent_folder_reads_as_empty_and_stays_absent(tmp_path: Path) -> None:
    database = Database(tmp_path / "nowhere")
    assert originals(database) == []
    database.close()
    assert not (tmp_path / "nowhere").exists()


def test_what_is_written_is_there_for_the_next_program(tmp_path: Path) -> None:
    database = Database(tmp_path)
    store_original(database, "a")
    database.close()
    assert originals(Database(tmp_path)) == ["a"]


def test_a_failed_transaction_leaves_nothing(tmp_path: Path) -> None:
    database = Database(tmp_path)
    store_original(database, "a")

    def fail_after_writing() -> None:
        with database.writing() as connection:
            connection.execute("INSERT INTO original VALUES ('b', 1, 'x')")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_after_writing()
    assert originals(database) == ["a"]


@pytest.mark.parametrize("content", [None, b"", b"no database at all", b"SQLite format 3\0 but then rubbish"])
def test_library_files_without_a_sound_database_are_damage(tmp_path: Path, content: bytes | None) -> None:
    (tmp_path / "originals").mkdir()
    if content is not None:
        (tmp_path / DATABASE).write_bytes(content)
    with pytest.raises(LibraryError) as caught:
        Database(tmp_path)
    assert caught.value.code == "damaged"
    assert "restore" in caught.value.message


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / DATABASE) as connection:
        connection.execute("CREATE TABLE other (x)")
    connection.close()
    with pytest.raises(LibraryError, match="another program"):
        Database(tmp_path)


def test_a_newer_schema_is_refused_and_left_alone(tmp_path: Path) -> None:
    store_original(Database(tmp_path), "a")
    newer = (*MIGRATIONS, Migration(99, "the future", "CREATE TABLE later (x);"))
    Database(tmp_path, newer).close()
    before = (tmp_path / DATABASE).read_bytes()
    with pytest.raises(LibraryError) as caught:
        Database(tmp_path)
    assert caught.value.code == "newer_version"
    assert "newer version" in caught.value.message
    assert (tmp_path / DATABASE).read_bytes() == before


def test_an_older_schema_is_backed_up_and_migrated(tmp_path: Path) -> None:
    first = Database(tmp_path)
    store_original(first, "a")
    first.close()
    newer = (*MIGRATIONS, Migration(5, "a note", "CREATE TABLE later (x);\nINSERT INTO later VALUES (7);"))
    database = Database(tmp_path, newer)
    with database.reading() as connection:
        assert connection.execute("SELECT x FROM later").fetchone() == (7,)
    assert originals(database) == ["a"]
    (copy,) = (tmp_path / BACKUPS).glob("before-schema-5-*.sqlite")
    old = sqlite3.connect(copy)
    assert old.execute("PRAGMA user_version").fetchone() == (4,)
    assert old.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert old.execute("SELECT sha256 FROM original").fetchall() == [("a",)]
    old.close()


def test_a_migration_that_fails_changes_nothing(tmp_path: Path) -> None:
    first = Database(tmp_path)
    store_original(first, "a")
    first.close()
    broken = (*MIGRATIONS, Migration(5, "broken", "CREATE TABLE later (x);\nINSERT INTO missing VALUES (1);"))
    with pytest.raises(sqlite3.OperationalError):
        Database(tmp_path, broken)
    database = Database(tmp_path)
    assert originals(database) == ["a"]
    with database.reading() as connection:
        names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    assert "later" not in names


def test_a_writer_that_waits_too_long_says_so(tmp_path: Path) -> None:
    store_original(Database(tmp_path), "a")
    database = Database(tmp_path, patience=0.1)
    with locked(tmp_path / LOCK), pytest.raises(LibraryError) as caught:
        store_original(database, "b")
    assert caught.value.code == "locked"
    assert originals(database) == ["a"]


def test_writers_on_several_threads_take_turns(tmp_path: Path) -> None:
    database = Database(tmp_path)
    threads = [
        threading.Thread(target=lambda n=n: [store_original(database, f"{n}-{m}") for m in range(5)])
        for n in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(originals(database)) == 20


def test_a_read_sees_one_moment(tmp_path: Path) -> None:
    database, other = Database(tmp_path), Database(tmp_path)
    store_original(database, "a")
    with database.reading() as connection:
        assert connection.execute("SELECT count(*) FROM original").fetchone() == (1,)
        writer = threading.Thread(target=store_original, args=(other, "b"))
        writer.start()
        writer.join()
        assert connection.execute("SELECT count(*) FROM original").fetchone() == (1,)
    assert originals(database) == ["a", "b"]


def test_the_commit_of_another_program_is_noticed(tmp_path: Path) -> None:
    database, other = Database(tmp_path), Database(tmp_path)
    store_original(database, "a")
    before = database.data_version()
    store_original(other, "b")
    assert database.data_version() != before


def test_a_copy_with_its_log_but_no_room_for_more_files_can_be_read(tmp_path: Path) -> None:
    library, media = tmp_path / "library", tmp_path / "media"
    database = Database(library)
    store_original(database, "a")
    media.mkdir()
    for name in (DATABASE, DATABASE + "-wal"):  # copied while open: the log is not worked in
        shutil.copy(library / name, media)
    (media / f"{DATABASE}-shm").mkdir()  # nothing can be made there, as on read-only media
    assert originals(Database(media)) == ["a"]
