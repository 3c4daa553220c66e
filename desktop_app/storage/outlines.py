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

    def decisions(self, transcript_id: str) -> dict[str, tuple[Decision, OutlineItem]]:
        """What the reader decided, by item id, with the item as it was found then."""
        rows = self._db.execute(
            "SELECT item_id, content, item FROM decision WHERE transcript_id = ? ORDER BY made, item_id",
            (transcript_id,),
        )
        return {row[0]: (from_json(Decision, row[1]), from_json(OutlineItem, row[2])) for row in rows}

    def decide(self, transcript_id: str, item: OutlineItem, decision: Decision | None, moment: str) -> None:
        """Store a decision over the one before, or with None forget it.

        Decisions are replayed in the order in which the items were moved, so only a move counts as new.
        """
        before = self._db.execute(
            "SELECT content, made FROM decision WHERE transcript_id = ? AND item_id = ?",
            (transcript_id, item.id),
        ).fetchone()
        if before and decision and from_json(Decision, before[0]).before == decision.before:
            moment = before[1]
        self._db.execute(
            "DELETE FROM decision WHERE transcript_id = ? AND item_id = ?", (transcript_id, item.id)
        )
        if decision is not None:
            content = (as_json(decision), as_json(item))
            self._db.execute(
                "INSERT INTO decision VALUES (?, ?, ?, ?, ?, ?)",
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
