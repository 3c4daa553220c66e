"""A segment: some transcripts' entries as a Whoosh index in a folder of its own, never changed once written.

Whoosh keeps the words with their positions; the columns beside them are a `Table`.
"""

import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from operator import length_hint
from pathlib import Path
from pickle import UnpicklingError
from struct import error as StructError  # noqa: N812 - an exception, named like one
from typing import Any, TypeVar

from whoosh.analysis import Analyzer
from whoosh.analysis import Token as WhooshToken
from whoosh.fields import TEXT, Schema
from whoosh.index import IndexError as WhooshIndexError
from whoosh.index import create_in, open_dir
from whoosh.reading import TermNotFound

from desktop_app.model.monitor import Monitor
from desktop_app.model.search import IndexedTranscript

from .analysis import tokens
from .errors import IndexDamaged
from .files import digest, flush
from .table import Table, entries

TABLE = "table.json"
_BODY = "body"
_T = TypeVar("_T")
_tokens = lru_cache(maxsize=1)(tokens)  # of one text, asked for twice
_BROKEN = (
    OSError, ValueError, KeyError, IndexError, TypeError, AttributeError, EOFError, AssertionError,
    StructError, zlib.error, UnpicklingError, WhooshIndexError,
)  # fmt: skip


class _Words(Analyzer):  # type: ignore[misc]  # Whoosh has no types
    """Our words as Whoosh's tokens."""

    def __call__(self, value: str, **_options: object) -> Iterator[Any]:
        token = WhooshToken(positions=True)
        token.boost, token.stopped = 1.0, False
        for found in _tokens(value):
            token.text, token.pos = found.word, found.position
            yield token


SCHEMA = Schema(**{_BODY: TEXT(analyzer=_Words(), phrase=True, stored=False)})


def write_segment(
    folder: Path, transcripts: Iterable[IndexedTranscript], monitor: Monitor | None = None
) -> Table:
    """Index transcripts into a new folder and bring it to the disk.

    Raises:
        Cancelled: the folder is then half written.
    """
    table = Table()
    with _Writing(folder, table) as writing:
        for done, transcript in enumerate(transcripts, start=1):
            for entry in entries(transcript):
                writing.writer.add_document(**{_BODY: entry.text})
                table.add(entry, len(_tokens(entry.text)))
            if monitor is not None:
                monitor.step(done, max(done, length_hint(transcripts)))
    return table


def merge_segments(folder: Path, parts: Sequence[tuple["Segment", frozenset[str]]]) -> Table:
    """Write segments into one new folder, without the transcripts named beside each."""
    table = Table()
    with _Writing(folder, table) as writing:
        for segment, buried in parts:
            reader = open_dir(str(segment.folder), schema=SCHEMA, readonly=True).reader()
            try:
                dead = set(segment.table.entries_of(buried))
                for number in dead:
                    reader.segment().delete_document(number)
                writing.writer.add_reader(reader)
            finally:
                reader.close()
            table.add_from(segment.table, (n for n in range(segment.size) if n not in dead))
    return table


class _Writing:
    """A Whoosh writer on a new folder; complete and on the disk when the block ends well."""

    def __init__(self, folder: Path, table: Table) -> None:
        self._folder, self._table = folder, table
        folder.mkdir()
        self.writer = create_in(str(folder), SCHEMA).writer()

    def __enter__(self) -> "_Writing":
        return self

    def __exit__(self, kind: type[BaseException] | None, *_rest: object) -> None:
        if kind is not None:
            self.writer.cancel()
            return
        self.writer.commit(merge=False)
        self._table.write(self._folder / TABLE)
        for path in self._folder.iterdir():
            if path.name.endswith("LOCK"):
                path.unlink()
            else:
                flush(path)
        flush(self._folder)
        flush(self._folder.parent)


def damages(folder: Path, files: Mapping[str, str]) -> Iterator[IndexDamaged]:
    """The files that are missing, unreadable or have another SHA-256 than this."""
    for name, known in files.items():
        path = folder / name
        try:
            if digest(path) != known:
                yield IndexDamaged(path, "a file has changed")
        except FileNotFoundError:
            yield IndexDamaged(path, "a file is missing")
        except OSError as error:
            yield IndexDamaged(path, f"a file cannot be read: {error.strerror}")


class Segment:
    """A segment opened for reading; entries are numbered from 0 in the order of its table."""

    def __init__(self, folder: Path, files: Mapping[str, str]) -> None:
        """Open a segment whose files have these SHA-256 sums.

        Raises:
            IndexDamaged: a file is missing or another one; nothing of it was interpreted.
        """
        self.folder = folder
        for damage in damages(folder, files):
            raise damage
        self.table = self._guarded(lambda: Table.read(folder / TABLE))
        self._reader = self._guarded(lambda: open_dir(str(folder), schema=SCHEMA, readonly=True).reader())
        self.size = len(self.table.profile_of)

    def close(self) -> None:
        """Let go of the files."""
        self._reader.close()

    def frequencies(self, word: str) -> list[tuple[int, float]]:
        """Entries that hold a word, and how often."""
        return self._guarded(lambda: list(self._postings(word, lambda m: m.weight())))

    def prefix_frequencies(self, prefix: str) -> list[tuple[int, float]]:
        """The same for all words that begin so, one after the other."""
        return self._guarded(lambda: list(self._prefix_postings(prefix)))

    def positions(self, word: str, among: set[int]) -> dict[int, list[int]]:
        """Where a word stands in some entries."""
        return self._guarded(lambda: dict(self._postings(word, lambda m: m.value_as("positions"), among)))

    def words_from(self, prefix: str) -> list[str]:
        """All words that begin so, in the order of their code points."""
        return self._guarded(lambda: [word.decode() for word in self._reader.expand_prefix(_BODY, prefix)])

    @cached_property
    def dictionary(self) -> dict[str, int]:
        """Every word, and in how many entries it stands."""
        terms = self._reader.iter_prefix
        return self._guarded(lambda: {w.decode(): info.doc_frequency() for w, info in terms(_BODY, "")})

    def _postings(
        self, word: str | bytes, value: Callable[[Any], Any], among: set[int] | None = None
    ) -> Iterator[tuple[int, Any]]:
        try:
            matcher = self._reader.postings(_BODY, word)
        except TermNotFound:
            return
        while matcher.is_active():
            number = matcher.id()
            if among is None or number in among:
                yield number, value(matcher)
            matcher.next()

    def _prefix_postings(self, prefix: str) -> Iterator[tuple[int, float]]:
        """Most words stand in one entry only: the dictionary alone tells which."""
        for word, info in self._reader.iter_prefix(_BODY, prefix):
            if info.doc_frequency() == 1:
                yield info.min_id(), info.weight()
            else:
                yield from self._postings(word, lambda m: m.weight())

    def _guarded(self, call: Callable[[], _T]) -> _T:
        try:
            return call()
        except _BROKEN as error:
            raise IndexDamaged(self.folder, f"its bytes make no sense: {error!r}") from error
