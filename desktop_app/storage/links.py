"""Briefings that belong together: as the reader said, as was found, and what the reader declined."""

import sqlite3
from collections.abc import Iterable

from desktop_app.model.offers import Link, LinkKind, OfferKind


class Links:
    """The tables `link`, `alike` and `declined`; a pair is the same either way round."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def all(self) -> tuple[Link, ...]:
        """Every link, oldest first."""
        rows = self._db.execute("SELECT one, other, kind FROM link ORDER BY made, one, other")
        return tuple(Link(one, other, LinkKind(kind)) for one, other, kind in rows)

    def touching(self, ids: Iterable[str]) -> tuple[Link, ...]:
        """The links of some transcripts, oldest first."""
        found = {}
        for transcript_id in ids:
            rows = self._db.execute(
                "SELECT one, other, kind, made FROM link WHERE one = ? OR other = ?",
                (transcript_id, transcript_id),
            )
            for one, other, kind, made in rows:
                found[made, one, other] = Link(one, other, LinkKind(kind))
        return tuple(found[key] for key in sorted(found))

    def put(self, link: Link, moment: str) -> None:
        """Link two transcripts, in place of another kind of link between them."""
        self._db.execute(
            """
            INSERT INTO link VALUES (?, ?, ?, ?) ON CONFLICT (one, other) DO UPDATE SET kind = excluded.kind
            """,
            (*_pair(link.one, link.other), link.kind.value, moment),
        )

    def remove(self, one: str, other: str) -> None:
        """Forget a link."""
        self._db.execute("DELETE FROM link WHERE one = ? AND other = ?", _pair(one, other))

    def alike(self) -> tuple[Link, ...]:
        """Every pair of transcripts that were found to be the same briefing."""
        rows = self._db.execute("SELECT one, other, kind FROM alike ORDER BY one, other")
        return tuple(Link(one, other, LinkKind(kind)) for one, other, kind in rows)

    def set_alike(self, transcript_id: str, found: Iterable[tuple[str, LinkKind]]) -> None:
        """Keep what a transcript was found to be alike to, in place of what was found before."""
        self._db.execute("DELETE FROM alike WHERE one = ? OR other = ?", (transcript_id, transcript_id))
        self._db.executemany(
            "INSERT OR REPLACE INTO alike VALUES (?, ?, ?)",
            [(*_pair(transcript_id, other), kind.value) for other, kind in found],
        )

    def declined(self) -> tuple[tuple[OfferKind, frozenset[str]], ...]:
        """The offers that are not to be made again."""
        rows = self._db.execute("SELECT kind, ids FROM declined ORDER BY made")
        return tuple((OfferKind(kind), frozenset(ids.split())) for kind, ids in rows)

    def decline(self, kind: OfferKind, ids: Iterable[str], moment: str) -> None:
        """Do not make an offer again."""
        self._db.execute("INSERT OR IGNORE INTO declined VALUES (?, ?, ?)", (kind.value, _key(ids), moment))

    def reopen(self, kind: OfferKind, ids: Iterable[str]) -> None:
        """Make a declined offer again."""
        self._db.execute("DELETE FROM declined WHERE kind = ? AND ids = ?", (kind.value, _key(ids)))


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def _key(ids: Iterable[str]) -> str:
    return " ".join(sorted(ids))
