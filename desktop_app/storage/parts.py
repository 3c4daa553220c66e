"""Transcripts that are pages of another one."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.model.offers import Part


@dataclass(frozen=True, slots=True)
class Page:
    """A transcript's current file, as it is to be read again."""

    transcript_id: str
    revision: int
    sha256: str  # also its name in the folder of originals
    name: str
    encoding: str
    language: str


class Parts:
    """The table `part`, and with it what is hidden from lists, search and offers."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def of(self, whole: str) -> tuple[str, ...]:
        """The pages that a transcript stands for, in order; none where it is no whole, or taken apart."""
        return tuple(part.id for part in self.titled(whole))

    def titled(self, whole: str) -> tuple[Part, ...]:
        """The same with their titles."""
        rows = self._db.execute(
            """
            SELECT t.id, t.title FROM part p JOIN transcript t ON t.id = p.transcript_id
            WHERE p.whole = ? AND p.joined = 1 ORDER BY p.position
            """,
            (whole,),
        )
        return tuple(Part(*row) for row in rows)

    def whole_of(self, transcript_id: str) -> str:
        """The transcript that stands for a page; empty where none does."""
        row = self._db.execute(
            "SELECT whole FROM part WHERE transcript_id = ? AND joined = 1", (transcript_id,)
        ).fetchone()
        return str(row[0]) if row else ""

    def is_hidden(self, transcript_id: str) -> bool:
        """Whether another transcript stands for it, or others do."""
        row = self._db.execute("SELECT 1 FROM hidden WHERE id = ?", (transcript_id,)).fetchone()
        return row is not None

    def standing_for(self, transcript_id: str) -> tuple[str, ...]:
        """What is in sight instead of a hidden transcript: the whole, or the pages; itself where it is."""
        if whole := self.whole_of(transcript_id):
            return (whole,)
        rows = self._db.execute(
            "SELECT transcript_id FROM part WHERE whole = ? AND joined = 0 ORDER BY position",
            (transcript_id,),
        )
        return tuple(row[0] for row in rows) or (transcript_id,)

    def taken_apart(self, ids: Sequence[str]) -> str:
        """The transcript that stood for just these pages, in this order, once; empty where none did."""
        wholes: dict[str, list[str]] = {}
        for whole, transcript_id in self._db.execute(
            "SELECT whole, transcript_id FROM part WHERE joined = 0 ORDER BY whole, position"
        ):
            wholes.setdefault(whole, []).append(transcript_id)
        return next((whole for whole, pages in wholes.items() if pages == list(ids)), "")

    def once_joined(self) -> frozenset[frozenset[str]]:
        """The pages of each whole that was taken apart."""
        found: dict[str, set[str]] = {}
        for whole, transcript_id in self._db.execute(
            "SELECT whole, transcript_id FROM part WHERE joined = 0"
        ):
            found.setdefault(whole, set()).add(transcript_id)
        return frozenset(map(frozenset, found.values()))

    def paths(self) -> tuple[tuple[str, str], ...]:
        """For each page in use, whole by whole and in order, its whole and the path that it came from."""
        rows = self._db.execute(
            """
            SELECT p.whole, r.path FROM part p JOIN transcript t ON t.id = p.transcript_id
            JOIN revision r ON r.transcript_id = t.id AND r.number = t.revision
            WHERE p.joined = 1 ORDER BY p.whole, p.position
            """
        )
        return tuple(rows.fetchall())

    def join(self, whole: str, ids: Sequence[str]) -> None:
        """Let a transcript stand for pages, in their order, and for no others."""
        self._db.execute("DELETE FROM part WHERE whole = ?", (whole,))
        self._db.executemany(
            "INSERT INTO part VALUES (?, ?, ?, 1)",
            [(whole, position, transcript_id) for position, transcript_id in enumerate(ids)],
        )

    def release(self, whole: str) -> None:
        """Let the pages stand for themselves, and hide the whole."""
        self._db.execute("UPDATE part SET joined = 0 WHERE whole = ?", (whole,))

    def page(self, transcript_id: str) -> Page:
        """The file that a transcript's current text was read from."""
        row = self._db.execute(
            """
            SELECT t.id, t.revision, r.sha256, o.name, r.encoding, t.language
            FROM transcript t JOIN revision r ON r.transcript_id = t.id AND r.number = t.revision
            JOIN original o ON o.sha256 = r.sha256 WHERE t.id = ?
            """,
            (transcript_id,),
        ).fetchone()
        return Page(*row)
