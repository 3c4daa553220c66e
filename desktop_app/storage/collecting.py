"""Collections: names, with "/" between a collection and one inside it, and the transcripts in them."""

import sqlite3
from collections.abc import Iterable


class Collections:
    """The tables `collection` and `collection_member`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def names(self) -> tuple[tuple[str, int], ...]:
        """Every collection with the number of its transcripts that are not in the bin, by name."""
        rows = self._db.execute(
            """
            SELECT c.name, count(t.id) FROM collection c
            LEFT JOIN collection_member m ON m.collection = c.name
            LEFT JOIN transcript t ON t.id = m.transcript_id AND t.binned IS NULL
            GROUP BY c.name ORDER BY c.name
            """
        )
        return tuple((row[0], row[1]) for row in rows)

    def exists(self, name: str) -> bool:
        """Whether there is one of that name."""
        return self._db.execute("SELECT 1 FROM collection WHERE name = ?", (name,)).fetchone() is not None

    def members(self, name: str) -> tuple[str, ...]:
        """The ids of the transcripts in one, those in the bin too."""
        rows = self._db.execute(
            "SELECT transcript_id FROM collection_member WHERE collection = ? ORDER BY transcript_id", (name,)
        )
        return tuple(row[0] for row in rows)

    def make(self, name: str) -> None:
        """Make one, where there is none of that name."""
        self._db.execute("INSERT OR IGNORE INTO collection VALUES (?)", (name,))

    def drop(self, name: str) -> None:
        """Remove one; its transcripts stay in the library."""
        self._db.execute("DELETE FROM collection_member WHERE collection = ?", (name,))
        self._db.execute("DELETE FROM collection WHERE name = ?", (name,))

    def put(self, name: str, transcript_ids: Iterable[str]) -> None:
        """Put transcripts into one, which is made where there is none."""
        self.make(name)
        self._db.executemany(
            "INSERT OR IGNORE INTO collection_member VALUES (?, ?)", [(name, each) for each in transcript_ids]
        )

    def take(self, name: str, transcript_ids: Iterable[str]) -> None:
        """Take transcripts out of one."""
        self._db.executemany(
            "DELETE FROM collection_member WHERE collection = ? AND transcript_id = ?",
            [(name, each) for each in transcript_ids],
        )
