"""What texts are known by, and which others are like one of them."""

import sqlite3
from dataclasses import dataclass

from desktop_app.model.offers import Likeness

MOST_HOLDERS = 60
"""Texts that may hold a trait before it tells nothing any more: a phrase that all of them use."""
_COMPARED = 12


@dataclass(frozen=True, slots=True)
class Resembling:
    """A text that may be like another one."""

    transcript_id: str
    title: str
    language: str
    date: str
    likeness: Likeness


class Likenesses:
    """The tables `likeness` and `trait`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def put(self, transcript_id: str, likeness: Likeness) -> None:
        """Keep what a transcript's current text is known by."""
        self._db.execute(
            "INSERT OR REPLACE INTO likeness VALUES (?, ?, ?, ?, ?)",
            (transcript_id, likeness.stem, likeness.size, likeness.roles, " ".join(likeness.figures)),
        )
        self._db.execute("DELETE FROM trait WHERE transcript_id = ?", (transcript_id,))
        self._db.executemany(
            "INSERT INTO trait VALUES (?, ?)", [(transcript_id, trait) for trait in likeness.traits]
        )

    def of(self, transcript_id: str) -> Resembling | None:
        """One text with what it is known by; None where that was never taken down."""
        row = self._db.execute(
            """
            SELECT t.id, t.title, t.language, t.date, l.stem, l.size, l.roles, l.figures
            FROM transcript t JOIN likeness l ON l.transcript_id = t.id WHERE t.id = ?
            """,
            (transcript_id,),
        ).fetchone()
        if row is None:
            return None
        traits = self._db.execute(
            "SELECT hash FROM trait WHERE transcript_id = ? ORDER BY hash", (transcript_id,)
        )
        likeness = Likeness(
            row[4], row[5], row[6], tuple(row[7].split()), tuple(trait for (trait,) in traits)
        )
        return Resembling(row[0], row[1], row[2], row[3], likeness)

    def sharing(self, transcript_id: str, least: int) -> tuple[Resembling, ...]:
        """The texts in sight that share most traits with one, at least so many."""
        counts: dict[str, int] = {}
        for (trait,) in self._db.execute("SELECT hash FROM trait WHERE transcript_id = ?", (transcript_id,)):
            holders = self._db.execute(
                "SELECT transcript_id FROM trait WHERE hash = ? LIMIT ?", (trait, MOST_HOLDERS + 1)
            ).fetchall()
            if len(holders) <= MOST_HOLDERS:
                for (holder,) in holders:
                    counts[holder] = counts.get(holder, 0) + 1
        counts.pop(transcript_id, None)
        often = sorted((-count, holder) for holder, count in counts.items() if count >= least)
        return self._in_sight([holder for _, holder in often])

    def beside(self, transcript_id: str) -> tuple[Resembling, ...]:
        """The texts in sight, in other languages, of the same day or from a file of the same name."""
        rows = self._db.execute(
            """
            SELECT other.id FROM transcript t JOIN likeness l ON l.transcript_id = t.id
            JOIN transcript other ON other.id IN (
              SELECT id FROM transcript WHERE date = t.date AND length(date) = 10
              UNION SELECT transcript_id FROM likeness WHERE stem = l.stem AND stem <> ''
            )
            WHERE t.id = ? AND other.id <> t.id AND other.language <> t.language
              AND other.binned IS NULL AND other.id NOT IN (SELECT id FROM hidden)
            ORDER BY abs(other.turns - t.turns), other.id LIMIT ?
            """,
            (transcript_id, _COMPARED),
        )
        return self._in_sight([row[0] for row in rows.fetchall()])

    def missing(self) -> tuple[str, ...]:
        """The transcripts of which nothing was ever taken down."""
        rows = self._db.execute(
            "SELECT id FROM transcript WHERE id NOT IN (SELECT transcript_id FROM likeness) ORDER BY id"
        )
        return tuple(row[0] for row in rows)

    def _in_sight(self, ids: list[str]) -> tuple[Resembling, ...]:
        """The first of them that are neither in the bin nor hidden."""
        found = []
        for transcript_id in ids[: 2 * _COMPARED]:
            shown = self._db.execute(
                """
                SELECT 1 FROM transcript
                WHERE id = ? AND binned IS NULL AND id NOT IN (SELECT id FROM hidden)
                """,
                (transcript_id,),
            ).fetchone()
            text = self.of(transcript_id) if shown else None
            if text is not None:
                found.append(text)
        return tuple(found[:_COMPARED])
