"""The searches that the reader keeps."""

import sqlite3

from desktop_app.model.search import SavedSearch
from desktop_app.storage.rows import as_json, checksum, from_json


class Searches:
    """The table `saved_search`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def all(self) -> tuple[SavedSearch, ...]:
        """Every search, in the order in which they were first kept."""
        rows = self._db.execute("SELECT content FROM saved_search ORDER BY rowid")
        return tuple(from_json(SavedSearch, row[0]) for row in rows)

    def find(self, search_id: str) -> SavedSearch | None:
        """One search; None where there is none of that id."""
        row = self._db.execute("SELECT content FROM saved_search WHERE id = ?", (search_id,)).fetchone()
        return None if row is None else from_json(SavedSearch, row[0])

    def put(self, search: SavedSearch) -> None:
        """Keep a search, new or changed."""
        content = as_json(search)
        self._db.execute(
            """
            INSERT INTO saved_search VALUES (?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET content = excluded.content, checksum = excluded.checksum
            """,
            (search.id, content, checksum(content)),
        )

    def remove(self, search_id: str) -> None:
        """Keep it no longer."""
        self._db.execute("DELETE FROM saved_search WHERE id = ?", (search_id,))
