"""What the search index has yet to take in: written with the text, in the same transaction."""

import sqlite3


class Queue:
    """The table `queue`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def push(self, transcript_id: str) -> None:
        """Let the index look at a transcript again: take it in anew, or drop it."""
        self._db.execute("INSERT INTO queue (transcript_id) VALUES (?)", (transcript_id,))

    def pending(self, limit: int = 1_000_000) -> tuple[int, tuple[str, ...]]:
        """The last number of a batch and the transcripts in it, first come first."""
        rows = self._db.execute(
            "SELECT seq, transcript_id FROM queue ORDER BY seq LIMIT ?", (limit,)
        ).fetchall()
        return (rows[-1][0] if rows else 0), tuple(dict.fromkeys(row[1] for row in rows))

    def done(self, last: int) -> None:
        """Forget what stands in the queue up to a number."""
        self._db.execute("DELETE FROM queue WHERE seq <= ?", (last,))
