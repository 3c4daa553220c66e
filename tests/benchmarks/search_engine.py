"""The product's index as an engine that can be run beside others."""

import itertools
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from desktop_app.model.search import Hit, IndexedParagraph, IndexedTranscript, SearchQuery
from desktop_app.search.analysis import words
from desktop_app.search.counting import facets
from desktop_app.search.index import WhooshIndex, rebuild
from desktop_app.search.matching import Matcher
from desktop_app.search.query import And, Filter, Node, Not, Or, Word, join, phrase_of, written
from desktop_app.search.ranking import Tally, tally

Query = dict[str, Any]


class Answer(NamedTuple):
    """What an engine finds."""

    total: int
    ids: list[int]
    scores: list[float]


def node_of(query: Query, *, forms: bool = False) -> Node:
    """A neutral query as the product's.

    Args:
        forms: words stand for their other forms, too, as they do for a person who types them.
    """
    nodes = [_clause(clause, forms) for clause in query.get("must", ())]
    if query.get("should"):
        nodes.append(join(Or, [_clause(clause, forms) for clause in query["should"]]))
    nodes += [Not(_clause(clause, forms)) for clause in query.get("not", ())]
    if query.get("speaker"):
        nodes.append(Filter("speaker", query["speaker"]))
    if query.get("date"):
        nodes.append(Filter("date", "..".join(map(_iso, query["date"]))))
    return join(And, nodes)


def _iso(date: int) -> str:
    return f"{date // 10000:04}-{date // 100 % 100:02}-{date % 100:02}"


def _clause(clause: Mapping[str, Any], forms: bool) -> Node:
    ((kind, value),) = clause.items()
    if kind in ("phrase", "zh"):
        words = list(value)
        return phrase_of(words, list(range(len(words))))
    return Word(value, prefix=kind == "prefix", fuzzy=kind == "fuzzy", forms=forms and kind == "word")


class Product:
    """The product's index; a row's id stands in for the paragraph's number."""

    tokens = staticmethod(words)

    def build(self, rows: Iterator[dict[str, Any]], folder: Path) -> None:
        """Index all rows, which stand transcript by transcript."""
        rebuild(folder / "index", map(transcript_of, by_transcript(rows)), no_texts)

    def open(self, folder: Path) -> None:
        """Open what was built."""
        self._texts: sqlite3.Connection | None = None
        self._index = WhooshIndex.open(folder / "index", self._look_up, writable=False)
        self._snapshot = self._index.snapshot()

    def close(self) -> None:
        """Let go of the files."""
        self._index.close()

    def search(self, query: Query, limit: int) -> Answer:
        """The best hits, and how many there are."""
        found = self._tally(query, limit)
        paragraphs = [self._snapshot.parts[hit.part].segment.paragraph[hit.entry] for hit in found.best]
        return Answer(found.total, list(map(int, paragraphs)), [hit.score for hit in found.best])

    def facets(self, query: Query) -> dict[str, int]:
        """Hits by speaker."""
        return dict(facets(self._snapshot, self._tally(query, 10))["speaker"])

    def every_id(self, query: Query) -> set[int]:
        """All hits."""
        return set(self.search(query, self._snapshot.count).ids)

    def keystroke(self, query: Query, texts: sqlite3.Connection) -> Sequence[Hit]:
        """All that one keystroke costs: the 50 best, the counts, the texts and their marked snippets."""
        text = written(node_of(query, forms=True)).replace("*", "")
        unfinished = any("prefix" in clause for clause in query.get("must", ()))
        return self.typed(text if unfinished else f"{text} ", texts)

    def typed(self, text: str, texts: sqlite3.Connection) -> Sequence[Hit]:
        """The answer to what stands in the search box."""
        self._texts = texts
        return self._index.search(SearchQuery(text, limit=50)).hits

    def _tally(self, query: Query, limit: int) -> Tally:
        self._index.relieve()
        matcher = Matcher(self._snapshot, node_of(query), (), frozenset(("",)))
        return tally(self._snapshot, matcher, limit)

    def _look_up(self, places: Sequence[tuple[str, int]]) -> Mapping[tuple[str, int], str]:
        assert self._texts is not None
        ids = {paragraph: (transcript, paragraph) for transcript, paragraph in places}
        marks = ",".join("?" * len(ids))
        rows = self._texts.execute(f"SELECT id, text FROM texts WHERE id IN ({marks})", list(ids))
        return {ids[number]: text for number, text in rows}


def no_texts(places: Sequence[tuple[str, int]]) -> Mapping[tuple[str, int], str]:
    """For an index that is not asked for texts."""
    return {}


def by_transcript(rows: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    for _, group in itertools.groupby(rows, key=lambda row: row["transcript"]):
        yield list(group)


def transcript_of(rows: list[dict[str, Any]]) -> IndexedTranscript:
    paragraphs = tuple(
        IndexedParagraph(row["id"], row["text"], row["speaker"], row["role"], row["kind"]) for row in rows
    )
    first = rows[0]
    return IndexedTranscript(
        first["transcript"], first["transcript"], _iso(first["date"]), "en", (), paragraphs
    )
