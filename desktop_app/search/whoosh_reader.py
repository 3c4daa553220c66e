"""The index as Whoosh reads one, so that its searchers, queries and collectors run on it unaltered.

The product answers people through `matching`, by work on whole arrays; this is for every query that only
Whoosh knows (spans, patterns, ranges, its sorting and grouping), and what `matching` is tested against.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np
from whoosh.codec.base import Automata, FieldCursor
from whoosh.fields import Schema
from whoosh.reading import EmptyReader, IndexReader, MultiReader, ReaderClosed, TermInfo, TermNotFound
from whoosh.scoring import BM25F
from whoosh.searching import Searcher

from .dictionary import Dictionary
from .postings import WORD
from .scoring import LENGTHS
from .snapshot import Part, Snapshot
from .whoosh_columns import EntryColumn, Value, stored
from .whoosh_matching import PostingsMatcher, TermPostings
from .whoosh_schema import BODY, COLUMNS, schema

Text = str | bytes


def stock_searcher(snapshot: Snapshot, weighting: Any = BM25F) -> Searcher:  # noqa: ANN401 - Whoosh has no types
    """Whoosh's own searcher over a snapshot; its document numbers count through the segments in order.

    As in every index of Whoosh, statistics count buried entries until a merge drops them.
    """
    return Searcher(stock_reader(snapshot), weighting=weighting)


def stock_reader(snapshot: Snapshot) -> IndexReader:
    """A snapshot as one index of Whoosh. Closing it closes no file: these are the snapshot's."""
    fields = schema()
    readers = [SegmentReader(part, fields) for part in snapshot.parts]
    return MultiReader(readers) if readers else EmptyReader(fields)


class SegmentReader(IndexReader):  # type: ignore[misc]  # Whoosh has no types
    """One segment; a document is an entry, its number the entry's."""

    def __init__(self, part: Part, fields: Schema) -> None:
        self.schema = fields
        self.is_closed = False
        self._part, self._segment, self._terms = part, part.segment, part.segment.dictionary
        self._low, self._high = self._terms.span(WORD)

    def close(self) -> None:
        """Answer no more questions."""
        self._check()
        self.is_closed = True

    def _check(self) -> None:
        if self.is_closed:
            raise ReaderClosed

    def generation(self) -> int:
        """A snapshot has no versions."""
        return -1

    def indexed_field_names(self) -> list[str]:
        """The fields with words."""
        return [BODY]

    # Terms: bytes as the dictionary has them, without the letter that marks a word.

    def _raw(self, fieldname: str, text: Text) -> bytes:
        self._check()
        if fieldname != BODY:
            raise TermNotFound(f"no words are kept of a field {fieldname!r}")
        return text.encode() if isinstance(text, str) else text

    def _number(self, fieldname: str, text: Text) -> int:
        """The number of a term; -1 where it is not known."""
        return self._part.number(WORD + self._raw(fieldname, text).decode())

    def _known(self, fieldname: str, text: Text) -> int:
        number = self._number(fieldname, text)
        if number < 0:
            raise TermNotFound((fieldname, text))
        return number

    def __contains__(self, term: tuple[str, Text]) -> bool:
        self._check()
        return term[0] == BODY and self._number(*term) >= 0

    def all_terms(self) -> Iterator[tuple[str, bytes]]:
        """Every term, in order."""
        return self.terms_from(BODY, b"")

    def terms_from(self, fieldname: str, prefix: Text) -> Iterator[tuple[str, bytes]]:
        """The terms from one on, in order."""
        begin, _ = self._terms.span(WORD + self._raw(fieldname, prefix).decode())
        return ((BODY, self._terms[number][1:]) for number in range(begin, self._high))

    def expand_prefix(self, fieldname: str, prefix: Text) -> Iterator[bytes]:
        """The terms that begin so, in order."""
        begin, end = self._terms.span(WORD + self._raw(fieldname, prefix).decode())
        return (self._terms[number][1:] for number in range(begin, end))

    def lexicon(self, fieldname: str) -> Iterator[bytes]:
        """The terms of a field."""
        return self.expand_prefix(fieldname, b"")

    def cursor(self, fieldname: str) -> "TermCursor":
        """A place among the terms of a field."""
        self._raw(fieldname, b"")
        return TermCursor(self._terms)

    def terms_within(self, fieldname: str, text: str, maxdist: int, prefix: int = 0) -> Iterator[str]:
        """The terms so many edits away, found as Whoosh's own segments do."""
        found: Iterator[str] = Automata().terms_within(self.cursor(fieldname), text, maxdist, prefix)
        return found

    def term_info(self, fieldname: str, text: Text) -> TermInfo:
        """What is true of a term, buried entries included."""
        number = self._known(fieldname, text)
        texts, counts = self._part.postings(number, number + 1)
        lengths = self._segment.length_byte.take(texts)
        return TermInfo(
            float(counts.sum(dtype=np.int64)),
            len(texts),
            float(LENGTHS[lengths.min()]),
            float(LENGTHS[lengths.max()]),
            float(counts.max()),
            int(texts[0]),
            int(texts[-1]),
        )

    def frequency(self, fieldname: str, text: Text) -> float:
        """How often a term stands in the segment."""
        number = self._number(fieldname, text)
        return 0.0 if number < 0 else float(self._part.postings(number, number + 1)[1].sum(dtype=np.int64))

    def doc_frequency(self, fieldname: str, text: Text) -> int:
        """How many entries hold a term."""
        number = self._number(fieldname, text)
        return 0 if number < 0 else self._segment.holding(number)

    def postings(self, fieldname: str, text: Text, scorer: Any = None) -> PostingsMatcher:  # noqa: ANN401 - untyped
        """A term's entries that are not buried."""
        number = self._known(fieldname, text)
        term = (BODY, self._raw(fieldname, text))
        return PostingsMatcher(TermPostings(self._part, number), term, self.schema[BODY].format, scorer)

    # Documents

    def has_deletions(self) -> bool:
        """Whether entries are buried."""
        self._check()
        return self._part.live is not None

    def is_deleted(self, docnum: int) -> bool:
        """Whether an entry is buried."""
        self._check()
        live = self._part.live
        return live is not None and docnum < len(live) and not live[docnum]  # Whoosh asks for one too many

    def doc_count_all(self) -> int:
        """Entries, buried ones too."""
        self._check()
        return self._part.size

    def doc_count(self) -> int:
        """Entries that are not buried."""
        self._check()
        return self._part.count

    def field_length(self, fieldname: str) -> int:
        """Words in all."""
        self._check()
        return int(self._segment.length.sum(dtype=np.int64)) if fieldname == BODY else 0

    def min_field_length(self, fieldname: str) -> float:
        """Words of the shortest entry."""
        return float(LENGTHS[self._segment.length_byte.min()]) if fieldname == BODY else 0

    def max_field_length(self, fieldname: str) -> float:
        """Words of the longest entry."""
        return float(LENGTHS[self._segment.length_byte.max()]) if fieldname == BODY else 0

    def doc_field_length(self, docnum: int, fieldname: str, default: float = 0) -> float:
        """Words of an entry as one byte tells them."""
        self._check()
        return float(LENGTHS[self._segment.length_byte[docnum]]) if fieldname == BODY else default

    def has_vector(self, docnum: int, fieldname: str) -> bool:
        """Which words an entry has is not kept beside it."""
        return False

    def vector(self, docnum: int, fieldname: str, format_: Any = None) -> Any:  # noqa: ANN401 - untyped
        """There is none.

        Raises:
            KeyError: always.
        """
        raise KeyError(f"no vector is kept of field {fieldname!r}")

    def stored_fields(self, docnum: int) -> dict[str, Value]:
        """Transcript, paragraph and what else is known of an entry; its text is not in the index."""
        self._check()
        return stored(self._part, docnum)

    def has_column(self, fieldname: str) -> bool:
        """Whether entries can be sorted and grouped by a field."""
        self._check()
        return fieldname in COLUMNS

    def column_reader(
        self,
        fieldname: str,
        column: Any = None,  # noqa: ANN401 - untyped
        reverse: bool = False,
        translate: bool = True,
    ) -> "EntryColumn":
        """A field's values; Whoosh itself turns round the order of such columns."""
        return EntryColumn(self._part, fieldname)


class TermCursor(FieldCursor):  # type: ignore[misc]  # Whoosh has no types
    """A place among the terms of a segment."""

    def __init__(self, terms: Dictionary) -> None:
        self._terms = terms
        self._low, self._high = terms.span(WORD)
        self._at = self._low

    def is_valid(self) -> bool:
        """Whether there is a term here."""
        return self._at < self._high

    def text(self) -> str | None:
        """The term here; None behind the last one."""
        return self._terms.term(self._at)[1:] if self.is_valid() else None

    term = text

    def first(self) -> str | None:
        """To the first term."""
        self._at = self._low
        return self.text()

    def find(self, string: Text) -> str | None:
        """To the first term that is not before this."""
        text = string.decode() if isinstance(string, bytes) else string
        self._at, _ = self._terms.span(WORD + text)
        return self.text()

    def next(self) -> str | None:
        """To the next term."""
        self._at += 1
        return self.text()
