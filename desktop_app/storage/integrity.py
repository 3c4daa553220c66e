"""Looking for damage: SQLite's own checks, the checksum of every row, and every original file."""

import sqlite3
from collections.abc import Iterator

from desktop_app.model.library import Problem
from desktop_app.storage.originals import Originals
from desktop_app.storage.rows import checksum, checksum_bytes
from desktop_app.storage.transcripts import Transcripts

_CHECKED = {
    "transcript": ("id", ("title", "date", "language", "head")),
    "turn": ("transcript_id || ' turn ' || position", ("position", "speaker", "role", "label")),
    "paragraph": ("transcript_id || ' ¶' || number", ("number", "turn", "text")),
    "item": ("transcript_id || ' item ' || id", ("content",)),
    "decision": ("transcript_id || ' item ' || item_id", ("content", "item")),
    "annotation": ("id", ("content",)),
    "saved_search": ("id", ("content",)),
}
_RESTORE = "restore a backup with: briefing-desk restore FILE"


def find_damage(connection: sqlite3.Connection, originals: Originals, *, deep: bool) -> Iterator[Problem]:
    """Everything in database and originals that is not as it was written.

    Args:
        connection: the database.
        originals: the imported files.
        deep: also compare each current text with the revision it was stored from.
    """
    try:
        yield from _structure(connection)
        yield from _rows(connection)
        yield from _revisions(connection)
        if deep:
            yield from _texts(connection)
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        yield Problem("database_damaged", f"the database cannot be read through: {error}", _RESTORE)
        return
    yield from _originals(connection, originals)


def _structure(connection: sqlite3.Connection) -> Iterator[Problem]:
    for (line,) in connection.execute("PRAGMA integrity_check(20)"):
        if line != "ok":
            yield Problem("database_damaged", f"SQLite reports: {line}", _RESTORE)
    for table, *_ in connection.execute("PRAGMA foreign_key_check"):
        yield Problem("dangling_row", f"a row of {table} belongs to nothing", _RESTORE)


def _rows(connection: sqlite3.Connection) -> Iterator[Problem]:
    for table, (name, columns) in _CHECKED.items():
        for label, stored, *values in connection.execute(
            f"SELECT {name}, checksum, {', '.join(columns)} FROM {table}"
        ):
            if checksum(*values) != stored:
                yield Problem("text_changed", f"{table} {label} is not what was stored", _RESTORE)


def _revisions(connection: sqlite3.Connection) -> Iterator[Problem]:
    for transcript_id, number, content, stored in connection.execute(
        "SELECT transcript_id, number, content, checksum FROM revision"
    ):
        if checksum_bytes(content) != stored:
            yield Problem(
                "text_changed", f"revision {number} of {transcript_id} is not what was stored", _RESTORE
            )


def _texts(connection: sqlite3.Connection) -> Iterator[Problem]:
    transcripts = Transcripts(connection)
    for (transcript_id,) in connection.execute("SELECT id FROM transcript").fetchall():
        stored = transcripts.content(transcript_id, transcripts.revision(transcript_id))
        if transcripts.load(transcript_id) != stored.transcript:
            message = f"the text of {transcript_id} differs from the revision it was stored from"
            yield Problem("text_differs", message, _RESTORE)


def _originals(connection: sqlite3.Connection, originals: Originals) -> Iterator[Problem]:
    for sha256, name in connection.execute("SELECT sha256, name FROM original"):
        if not originals.is_sound(sha256):
            message = f"the original of “{name}” is missing or changed; its text in the library is whole"
            yield Problem("original_damaged", message, "import the file again, or restore a backup")
