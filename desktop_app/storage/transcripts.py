"""Transcripts, their revisions and sources."""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from desktop_app.model.annotation import Annotation
from desktop_app.model.corrections import Correction
from desktop_app.model.errors import NoSuchThingError
from desktop_app.model.library import Summary
from desktop_app.model.outline import Outline
from desktop_app.model.search import Hit
from desktop_app.model.transcript import (
    Aside,
    Exchange,
    Paragraph,
    Participant,
    Role,
    Transcript,
    Turn,
    count_words,
)
from desktop_app.storage.prefixes import resolve
from desktop_app.storage.rows import as_json, checksum, checksum_bytes, from_json, packed, unpacked

_IN_SIGHT = "t.id NOT IN (SELECT id FROM hidden)"


@dataclass(frozen=True, slots=True)
class Head:
    """What a transcript says of itself beside its text."""

    metadata: Mapping[str, str] = field(default_factory=dict)
    participants: tuple[Participant, ...] = ()
    exchanges: tuple[Exchange, ...] = ()
    notes: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    found: Mapping[str, str] = field(default_factory=dict)
    asides: tuple[Aside, ...] = ()
    times: tuple[tuple[int, float], ...] = ()
    rules: str = ""  # see `Content`


@dataclass(frozen=True, slots=True)
class Source:
    """Where a revision came from."""

    sha256: str
    name: str  # of the original file
    size: int  # in bytes
    path: str  # absolute; empty for pasted text
    encoding: str


@dataclass(frozen=True, slots=True)
class Content:
    """One revision whole: what is current, and what can become so again."""

    transcript: Transcript
    outline: Outline
    annotations: tuple[Annotation, ...] = ()  # as they stood in it when another one took its place
    corrections: tuple[Correction, ...] = ()  # the reader's, which the transcript contains
    base: int = 0  # the revision that they were laid over; 0 where there are none
    rules: str = ""  # what tells by which rules and word lists it was outlined; empty in older libraries


@dataclass(frozen=True, slots=True)
class Known:
    """A stored transcript as an import meets it."""

    transcript_id: str
    sha256: str
    encoding: str
    title: str
    binned: bool
    part: str = ""  # the page that was meant, where the transcript is a whole that stands for it


@dataclass(frozen=True, slots=True)
class Ruled:
    """By what a transcript was outlined."""

    id: str
    title: str
    language: str
    rules: str  # see `Content`
    items: int


class Transcripts:
    """The tables `transcript`, `turn`, `paragraph`, `revision`, `source` and `original`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    # reading

    def resolve(self, prefix: str) -> str:
        """The id that a prefix means, among transcripts in and out of the bin.

        Raises:
            NoSuchThingError: it means none, or several.
        """
        return resolve(self._db, "transcript", prefix)

    def load(self, transcript_id: str) -> Transcript:
        """The current text of a transcript.

        Raises:
            NoSuchThingError: there is none of that id.
        """
        row = self._db.execute(
            "SELECT title, date, language, head FROM transcript WHERE id = ?", (transcript_id,)
        ).fetchone()
        if row is None:
            raise NoSuchThingError("transcript", transcript_id)
        head = from_json(Head, row[3])
        return Transcript(
            title=row[0],
            date=row[1],
            language=row[2],
            turns=self._turns(transcript_id),
            exchanges=head.exchanges,
            participants=head.participants,
            notes=head.notes,
            metadata=head.metadata,
            warnings=head.warnings,
            found=head.found,
            asides=head.asides,
            times=head.times,
        )

    def texts(self, places: Iterable[tuple[str, int]]) -> dict[tuple[str, int], str]:
        """The texts of paragraphs, by transcript and number; what is not there is left out."""
        found = {}
        for transcript_id, number in places:
            row = self._db.execute(
                "SELECT text FROM paragraph WHERE transcript_id = ? AND number = ?", (transcript_id, number)
            ).fetchone()
            if row is not None:
                found[transcript_id, number] = row[0]
        return found

    def holding(self, accept: Callable[[str], bool], offset: int, limit: int) -> tuple[int, tuple[Hit, ...]]:
        """The paragraphs in sight whose texts pass, newest briefing first: how many, and some of them.

        Every text is looked at; the hits have the whole ones as snippets.
        """
        self._db.create_function("accepted", 1, accept, deterministic=True)
        rows = self._db.execute(
            f"""
            SELECT t.id, t.title, t.date, p.number, u.speaker, u.role, p.text
            FROM transcript t JOIN paragraph p ON p.transcript_id = t.id
            JOIN turn u ON u.transcript_id = t.id AND u.position = p.turn
            WHERE t.binned IS NULL AND {_IN_SIGHT} AND accepted(p.text)
            ORDER BY t.date DESC, t.id, p.number
            """
        ).fetchall()
        hits = tuple(
            Hit(transcript_id, title, date, number, speaker, role, 0.0, text, ())
            for transcript_id, title, date, number, speaker, role, text in rows[offset : offset + limit]
        )
        return len(rows), hits

    def summaries(self, *, binned: bool = False, only: str = "") -> tuple[Summary, ...]:
        """One row a transcript, newest date first, undated ones last; without pages that others stand for.

        Args:
            binned: those in the bin instead of the others.
            only: the id of the one that is wanted, in the bin or not, in sight or not.
        """
        condition = "t.id = ?" if only else f"t.binned IS {'NOT ' if binned else ''}NULL AND {_IN_SIGHT}"
        rows = self._db.execute(
            f"""
            SELECT t.id, t.title, t.date, t.language, t.turns, t.paragraphs, t.words,
                   (SELECT count(*) FROM item i WHERE i.transcript_id = t.id),
                   (SELECT count(*) FROM annotation a WHERE a.transcript_id = t.id AND a.binned IS NULL),
                   t.added, r.path, (SELECT count(*) FROM part p WHERE p.whole = t.id)
            FROM transcript t JOIN revision r ON r.transcript_id = t.id AND r.number = t.revision
            WHERE {condition} ORDER BY t.date = '', t.date DESC, t.title, t.id
            """,
            (only,) if only else (),
        ).fetchall()
        member_of: dict[str, list[str]] = defaultdict(list)
        for name, transcript_id in self._db.execute(
            "SELECT collection, transcript_id FROM collection_member ORDER BY collection"
        ):
            member_of[transcript_id].append(name)
        return tuple(
            replace(Summary(*row[:-1]), collections=tuple(member_of[row[0]]), parts=row[-1]) for row in rows
        )

    def ruled(self) -> tuple[Ruled, ...]:
        """By what the transcripts in sight were outlined, in the order of the list."""
        rows = self._db.execute(
            f"""
            SELECT t.id, t.title, t.language, coalesce(json_extract(t.head, '$.rules'), ''),
                   (SELECT count(*) FROM item i WHERE i.transcript_id = t.id)
            FROM transcript t WHERE t.binned IS NULL AND {_IN_SIGHT}
            ORDER BY t.date = '', t.date DESC, t.title, t.id
            """
        )
        return tuple(Ruled(*row) for row in rows)

    def known_at(self, path: str) -> Known | None:
        """The transcript whose identity is a path."""
        return self._known("JOIN source s ON s.transcript_id = t.id WHERE s.path = ?", path)

    def known_as(self, sha256: str) -> Known | None:
        """A transcript whose current text was read from these bytes; one outside the bin first."""
        return self._known("WHERE r.sha256 = ?", sha256)

    def revision(self, transcript_id: str) -> int:
        """The number of the current revision."""
        row = self._db.execute("SELECT revision FROM transcript WHERE id = ?", (transcript_id,)).fetchone()
        if row is None:
            raise NoSuchThingError("transcript", transcript_id)
        return int(row[0])

    def content(self, transcript_id: str, revision: int) -> Content:
        """A revision as it was stored."""
        row = self._db.execute(
            "SELECT content FROM revision WHERE transcript_id = ? AND number = ?", (transcript_id, revision)
        ).fetchone()
        if row is None:
            raise NoSuchThingError("revision", f"{transcript_id}/{revision}")
        return unpacked(Content, row[0])

    def source(self, transcript_id: str, revision: int) -> Source:
        """Where a revision came from."""
        row = self._db.execute(
            """
            SELECT o.sha256, o.name, o.size, r.path, r.encoding
            FROM revision r JOIN original o ON o.sha256 = r.sha256
            WHERE r.transcript_id = ? AND r.number = ?
            """,
            (transcript_id, revision),
        ).fetchone()
        if row is None:
            raise NoSuchThingError("revision", f"{transcript_id}/{revision}")
        return Source(*row)

    def revisions(self, transcript_id: str) -> tuple[int, ...]:
        """The numbers of all revisions, the latest first."""
        rows = self._db.execute(
            "SELECT number FROM revision WHERE transcript_id = ? ORDER BY number DESC", (transcript_id,)
        )
        return tuple(row[0] for row in rows)

    def is_binned(self, transcript_id: str) -> bool:
        """Whether it lies in the bin; what is not there at all counts as binned."""
        row = self._db.execute("SELECT binned FROM transcript WHERE id = ?", (transcript_id,)).fetchone()
        return row is None or row[0] is not None

    # writing

    def add(self, transcript_id: str, content: Content, source: Source, moment: str) -> None:
        """Store a new transcript as its first revision."""
        self._db.execute(
            "INSERT INTO transcript VALUES (?, '', '', '', '', 1, 0, 0, 0, ?, NULL, 0)",
            (transcript_id, moment),
        )
        self._add_revision(transcript_id, 1, content, source, moment)
        self._make_current(transcript_id, 1, content)

    def revise(self, transcript_id: str, content: Content, source: Source, moment: str) -> int:
        """Store a further revision and make it the current one; its number."""
        row = self._db.execute(
            "SELECT max(number) FROM revision WHERE transcript_id = ?", (transcript_id,)
        ).fetchone()
        number = int(row[0]) + 1
        self._add_revision(transcript_id, number, content, source, moment)
        self._make_current(transcript_id, number, content)
        return number

    def switch(self, transcript_id: str, revision: int) -> None:
        """Make an earlier or later revision the current one."""
        self._make_current(transcript_id, revision, self.content(transcript_id, revision))

    def set_content(self, transcript_id: str, revision: int, content: Content) -> None:
        """Store a revision's content in place of what it was."""
        blob = packed(content)
        self._db.execute(
            "UPDATE revision SET content = ?, checksum = ? WHERE transcript_id = ? AND number = ?",
            (blob, checksum_bytes(blob), transcript_id, revision),
        )

    def set_rules(self, transcript_id: str, rules: str) -> None:
        """Say by what the current revision was outlined; its content must say the same."""
        row = self._db.execute(
            "SELECT title, date, language, head FROM transcript WHERE id = ?", (transcript_id,)
        ).fetchone()
        head = as_json(replace(from_json(Head, row[3]), rules=rules))
        self._db.execute(
            "UPDATE transcript SET head = ?, checksum = ? WHERE id = ?",
            (head, checksum(*row[:3], head), transcript_id),
        )

    def claim_path(self, path: str, transcript_id: str) -> None:
        """Let a path stand for a transcript from now on."""
        self._db.execute("INSERT OR REPLACE INTO source VALUES (?, ?)", (path, transcript_id))

    def set_binned(self, transcript_id: str, moment: str | None) -> None:
        """Put a transcript into the bin, or take it out with None."""
        self._db.execute("UPDATE transcript SET binned = ? WHERE id = ?", (moment, transcript_id))

    # parts

    def _known(self, condition: str, value: str) -> Known | None:
        row = self._db.execute(
            f"""
            SELECT w.id, r.sha256, r.encoding, w.title, w.binned IS NOT NULL, iif(w.id = t.id, '', t.id)
            FROM transcript t JOIN revision r ON r.transcript_id = t.id AND r.number = t.revision
            LEFT JOIN part p ON p.transcript_id = t.id AND p.joined = 1
            JOIN transcript w ON w.id = coalesce(p.whole, t.id)
            {condition} AND t.id NOT IN (SELECT whole FROM part WHERE joined = 0)
            ORDER BY w.binned IS NOT NULL, w.id = t.id, t.added LIMIT 1
            """,
            (value,),
        ).fetchone()
        return Known(row[0], row[1], row[2], row[3], bool(row[4]), row[5]) if row else None

    def _turns(self, transcript_id: str) -> tuple[Turn, ...]:
        paragraphs: dict[int, list[Paragraph]] = defaultdict(list)
        for number, turn, text in self._db.execute(
            "SELECT number, turn, text FROM paragraph WHERE transcript_id = ? ORDER BY number",
            (transcript_id,),
        ):
            paragraphs[turn].append(Paragraph(number, text))
        rows = self._db.execute(
            "SELECT position, speaker, role, label FROM turn WHERE transcript_id = ? ORDER BY position",
            (transcript_id,),
        )
        return tuple(Turn(row[0], row[1], Role(row[2]), tuple(paragraphs[row[0]]), row[3]) for row in rows)

    def _add_revision(
        self, transcript_id: str, number: int, content: Content, source: Source, moment: str
    ) -> None:
        self._db.execute(
            "INSERT OR IGNORE INTO original VALUES (?, ?, ?)", (source.sha256, source.size, source.name)
        )
        blob = packed(content)
        self._db.execute(
            "INSERT INTO revision VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                transcript_id,
                number,
                source.sha256,
                source.path,
                source.encoding,
                moment,
                blob,
                checksum_bytes(blob),
            ),
        )

    def _make_current(self, transcript_id: str, revision: int, content: Content) -> None:
        transcript = content.transcript
        head = as_json(
            Head(
                transcript.metadata,
                transcript.participants,
                transcript.exchanges,
                transcript.notes,
                transcript.warnings,
                transcript.found,
                transcript.asides,
                transcript.times,
                content.rules,
            )
        )
        texts = transcript.texts()
        row = (transcript.title, transcript.date, transcript.language, head)
        self._db.execute(
            """
            UPDATE transcript SET title = ?, date = ?, language = ?, head = ?, revision = ?,
                   turns = ?, paragraphs = ?, words = ?, checksum = ? WHERE id = ?
            """,
            (
                *row,
                revision,
                len(transcript.turns),
                len(texts),
                sum(map(count_words, texts.values())),
                checksum(*row),
                transcript_id,
            ),
        )
        self._store_turns(transcript_id, transcript.turns)

    def _store_turns(self, transcript_id: str, turns: Sequence[Turn]) -> None:
        self._db.execute("DELETE FROM turn WHERE transcript_id = ?", (transcript_id,))
        self._db.execute("DELETE FROM paragraph WHERE transcript_id = ?", (transcript_id,))
        heads = [(turn.index, turn.speaker, turn.role.value, turn.label) for turn in turns]
        self._db.executemany(
            "INSERT INTO turn VALUES (?, ?, ?, ?, ?, ?)",
            [(transcript_id, *columns, checksum(*columns)) for columns in heads],
        )
        texts = [(p.number, turn.index, p.text) for turn in turns for p in turn.paragraphs]
        self._db.executemany(
            "INSERT INTO paragraph VALUES (?, ?, ?, ?, ?)",
            [(transcript_id, *columns, checksum(*columns)) for columns in texts],
        )
