"""The reader's annotations."""

import sqlite3

from desktop_app.model.annotation import Annotation
from desktop_app.model.errors import NoSuchThingError
from desktop_app.storage.prefixes import resolve
from desktop_app.storage.rows import as_json, checksum, from_json


class Annotations:
    """The tables `annotation` and `annotation_tag`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def resolve(self, prefix: str) -> str:
        """The id that a prefix means, in the bin or not.

        Raises:
            NoSuchThingError: it means none, or several.
        """
        return resolve(self._db, "annotation", prefix)

    def load(self, annotation_id: str) -> Annotation:
        """One annotation, in the bin or not.

        Raises:
            NoSuchThingError: there is none of that id.
        """
        row = self._db.execute("SELECT content FROM annotation WHERE id = ?", (annotation_id,)).fetchone()
        if row is None:
            raise NoSuchThingError("annotation", annotation_id)
        return from_json(Annotation, row[0])

    def of(self, transcript_id: str = "", tag: str = "", *, binned: bool = False) -> tuple[Annotation, ...]:
        """Annotations of one transcript, or of all outside the bin, oldest first."""
        rows = self._db.execute(
            """
            SELECT a.content FROM annotation a JOIN transcript t ON t.id = a.transcript_id
            WHERE (a.binned IS NOT NULL) = :binned
              AND (a.transcript_id = :transcript OR (:transcript = '' AND t.binned IS NULL))
              AND (:tag = '' OR a.id IN (SELECT annotation_id FROM annotation_tag WHERE tag = :tag))
            ORDER BY a.created, a.rowid
            """,
            {"transcript": transcript_id, "tag": tag, "binned": binned},
        )
        return tuple(from_json(Annotation, row[0]) for row in rows)

    def exists(self, annotation_id: str) -> bool:
        """Whether there is one of that id, in the bin or not."""
        return (
            self._db.execute("SELECT 1 FROM annotation WHERE id = ?", (annotation_id,)).fetchone() is not None
        )

    def is_binned(self, annotation_id: str) -> bool:
        """Whether it lies in the bin."""
        row = self._db.execute("SELECT binned FROM annotation WHERE id = ?", (annotation_id,)).fetchone()
        return row is not None and row[0] is not None

    def put(self, annotation: Annotation, revision: int) -> None:
        """Store an annotation, new or changed; being in the bin stays as it is.

        Args:
            annotation: what to store.
            revision: the text that its selectors speak of.
        """
        content = as_json(annotation)
        self._db.execute(
            """
            INSERT INTO annotation VALUES (?, ?, ?, ?, ?, NULL, ?)
            ON CONFLICT (id) DO UPDATE SET transcript_id = excluded.transcript_id,
              content = excluded.content, revision = excluded.revision, checksum = excluded.checksum
            """,
            (
                annotation.id,
                annotation.transcript_id,
                content,
                revision,
                annotation.created,
                checksum(content),
            ),
        )
        self._db.execute("DELETE FROM annotation_tag WHERE annotation_id = ?", (annotation.id,))
        self._db.executemany(
            "INSERT OR IGNORE INTO annotation_tag VALUES (?, ?)",
            [(annotation.id, tag) for tag in annotation.tags],
        )

    def set_binned(self, annotation_id: str, moment: str | None) -> None:
        """Put an annotation into the bin, or take it out with None."""
        self._db.execute("UPDATE annotation SET binned = ? WHERE id = ?", (moment, annotation_id))

    def tags(self) -> tuple[tuple[str, int], ...]:
        """Every tag in use with the number of annotations that carry it."""
        rows = self._db.execute(
            """
            SELECT g.tag, count(*) FROM annotation_tag g
            JOIN annotation a ON a.id = g.annotation_id AND a.binned IS NULL
            JOIN transcript t ON t.id = a.transcript_id AND t.binned IS NULL
            GROUP BY g.tag ORDER BY g.tag
            """
        )
        return tuple((row[0], row[1]) for row in rows)
