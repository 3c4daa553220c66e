"""Outline items as they were found, and apart from them what the reader decided."""

import sqlite3

from desktop_app.model.changes import Decision
from desktop_app.model.outline import Outline, OutlineItem
from desktop_app.storage.rows import as_json, checksum, from_json


class Outlines:
    """The tables `item` and `decision`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def found(self, transcript_id: str) -> tuple[OutlineItem, ...]:
        """The items as the rules found them, in reading order."""
        rows = self._db.execute(
            "SELECT content FROM item WHERE transcript_id = ? ORDER BY position", (transcript_id,)
        )
        return tuple(from_json(OutlineItem, row[0]) for row in rows)

    def store(self, transcript_id: str, outline: Outline) -> None:
        """Put what the rules found in place of what they found before."""
        self._db.execute("DELETE FROM item WHERE transcript_id = ?", (transcript_id,))
        self._db.executemany(
            "INSERT INTO item VALUES (?, ?, ?, ?, ?, ?)",
            [self._row(transcript_id, position, item) for position, item in enumerate(outline.items)],
        )

    def item(self, transcript_id: str, item_id: str) -> OutlineItem | None:
        """One item as the rules found it; None where they do not."""
        row = self._db.execute(
            "SELECT content FROM item WHERE transcript_id = ? AND id = ?", (transcript_id, item_id)
        ).fetchone()
        return from_json(OutlineItem, row[0]) if row else None

    def decisions(self, transcript_id: str) -> dict[str, tuple[Decision, OutlineItem]]:
        """What the reader decided, by item id, with the item as it was found then."""
        rows = self._db.execute(
            "SELECT item_id, content, item FROM decision WHERE transcript_id = ? ORDER BY made, item_id",
            (transcript_id,),
        )
        return {row[0]: (from_json(Decision, row[1]), from_json(OutlineItem, row[2])) for row in rows}

    def decision(self, transcript_id: str, item_id: str) -> tuple[Decision, OutlineItem] | None:
        """What the reader decided about one item, with the item as it was then."""
        row = self._db.execute(
            "SELECT content, item FROM decision WHERE transcript_id = ? AND item_id = ?",
            (transcript_id, item_id),
        ).fetchone()
        return (from_json(Decision, row[0]), from_json(OutlineItem, row[1])) if row else None

    def next_rank(self, transcript_id: str) -> int:
        """The rank of a move that is done after all others in an outline."""
        (last,) = self._db.execute(
            "SELECT max(json_extract(content, '$.rank')) FROM decision WHERE transcript_id = ?",
            (transcript_id,),
        ).fetchone()
        return (last or 0) + 1

    def decide(self, transcript_id: str, item: OutlineItem, decision: Decision | None, moment: str) -> None:
        """Store a decision over the one before, or with None forget it.

        Args:
            transcript_id: whose outline.
            item: as it was found, or added.
            decision: all that is decided about it.
            moment: when that was first done; that of a decision which is there stays.
        """
        if decision is None:
            self._db.execute(
                "DELETE FROM decision WHERE transcript_id = ? AND item_id = ?", (transcript_id, item.id)
            )
            return
        content = (as_json(decision), as_json(item))
        self._db.execute(
            """
            INSERT INTO decision VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (transcript_id, item_id)
            DO UPDATE SET content = excluded.content, item = excluded.item, checksum = excluded.checksum
            """,
            (transcript_id, item.id, *content, moment, checksum(*content)),
        )

    def moments(self, transcript_id: str) -> dict[str, str]:
        """When the decisions were made, by item id."""
        rows = self._db.execute(
            "SELECT item_id, made FROM decision WHERE transcript_id = ?", (transcript_id,)
        )
        return dict(rows.fetchall())

    def forget_decisions(self, transcript_id: str) -> None:
        """Forget all that was decided about a transcript's items."""
        self._db.execute("DELETE FROM decision WHERE transcript_id = ?", (transcript_id,))

    @staticmethod
    def _row(transcript_id: str, position: int, item: OutlineItem) -> tuple[object, ...]:
        content = as_json(item)
        return transcript_id, item.id, position, item.kind.value, content, checksum(content)
