"""Invented paragraphs kept in segments of the index, and in indexes that Whoosh makes in memory."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from whoosh import query as stock
from whoosh.fields import TEXT, Schema
from whoosh.filedb.filestore import RamStorage, Storage
from whoosh.index import Index
from whoosh.query import spans
from whoosh.reading import IndexReader
from whoosh.searching import Searcher

from desktop_app.model.search import IndexedParagraph, IndexedTranscript
from desktop_app.search.index import WhooshIndex
from desktop_app.search.matching import EVERY_KIND, Matcher
from desktop_app.search.query import And, Near, Node, Not, Or, Phrase, Word, near_of
from desktop_app.search.ranking import tally
from desktop_app.search.snapshot import Part, Snapshot
from desktop_app.search.whoosh_reader import stock_searcher
from desktop_app.search.whoosh_schema import BODY, WordTokenizer

Place = tuple[str, int]
"""Transcript and paragraph."""

_WORDS = """
the of and to in we a is that for plan plans planned planet trade trading trader policy policies law laws
reform reforms growth grow grew economy economic economies water waters canal canals frost orchard valley
measure measures minister ministry market markets price prices tariff tariffs export exports farm farmer
form from bank banks rank tank tanks think thank thing school schools road roads river
"""
ENGLISH = _WORDS.split()
ODD = ["1+1+4", "59", "3.5", "1000", "u.s", "café", "naïve", "o'clock", "gdp", "2024"]
HAN = "经济发展改革增长市场政策计划水利农业学校道路河流银行价格出口关税"


def paragraphs(count: int, seed: int) -> list[str]:
    """Texts in English, in Chinese and in both; the first English words are far commoner than the last."""
    chance = random.Random(seed)
    weights = [1 / (rank + 1) for rank in range(len(ENGLISH))]
    runs = [HAN[at : at + 2] for at in range(0, len(HAN), 2)]

    def english(size: int) -> str:
        return " ".join(chance.choices([*ENGLISH, *ODD], [*weights, *[0.02] * len(ODD)], k=size))

    def chinese(size: int) -> str:
        return "".join(chance.choice([*runs, *runs, *HAN, "，", "。"]) for _ in range(size))

    def mixed(size: int) -> str:
        return " ".join(english(2) if chance.random() < 0.5 else chinese(2) for _ in range(size))

    kinds = [english, english, english, chinese, mixed]
    return [chance.choice(kinds)(chance.randint(1, 22)) for _ in range(count)]


def transcript(name: str, texts: Sequence[str]) -> IndexedTranscript:
    """A transcript of these paragraphs, numbered from 1; two people speak by turns."""
    rows = (
        IndexedParagraph(n, text, ("Anna Berg", "Li Wei")[n % 2], "official", ("question", "answer")[n % 2])
        for n, text in enumerate(texts, start=1)
    )
    return IndexedTranscript(name, f"Briefing {name}", f"2024-01-{len(name):02}", "en", (), tuple(rows))


@dataclass(frozen=True, slots=True)
class Both:
    """The same entries in our index and in Whoosh's."""

    snapshot: Snapshot
    ours: Searcher  # Whoosh's over the snapshot
    ram: Searcher  # Whoosh's over its own index, of one segment
    places: Sequence[Place]  # of each document of `ram`
    twin: Searcher  # Whoosh's over its own index of the snapshot's segments, the same entries buried

    def place(self, docnum: int) -> Place:
        """Where the entry stands that is this document of `ours`."""
        fields = self.ours.stored_fields(docnum)
        return fields["transcript"], fields["paragraph"]


def both(
    index: WhooshIndex, live: Sequence[IndexedTranscript], gone: Sequence[IndexedTranscript] = ()
) -> Both:
    """An index, and what of it counts in those that Whoosh keeps in memory.

    Args:
        gone: what has been in the index and is buried.
    """
    places = [(each.transcript_id, row.paragraph) for each in live for row in each.paragraphs]
    ram = _Memory().create_index(Schema(body=TEXT(analyzer=WordTokenizer())))
    _add(ram, (row.text for each in live for row in each.paragraphs))
    snapshot = index.snapshot()
    twin = _twin(snapshot, _texts(live), _texts(gone))
    return Both(snapshot, stock_searcher(snapshot), ram.searcher(), places, twin.searcher())


def _texts(transcripts: Iterable[IndexedTranscript]) -> dict[Place, str]:
    return {(each.transcript_id, row.paragraph): row.text for each in transcripts for row in each.paragraphs}


def _add(index: Index, texts: Iterable[str]) -> None:
    """One more segment."""
    writer = index.writer()
    for text in texts:
        writer.add_document(body=text)
    writer.commit(merge=False)


class _Memory(RamStorage):  # type: ignore[misc] - Whoosh has no types
    """Keeps an index in memory; what it writes aside has a name that no other process takes."""

    def temp_storage(self, name: str | None = None) -> Storage:
        """A place for what is written aside, whatever name is asked for."""
        return super().temp_storage()


def _twin(snapshot: Snapshot, live: dict[Place, str], gone: dict[Place, str]) -> Index:
    """An index of Whoosh with the same documents, in the same segments under the same numbers."""
    twin = _Memory().create_index(Schema(body=TEXT(analyzer=WordTokenizer())))
    buried, count = [], 0
    for part in snapshot.parts:
        counts = np.ones(part.size, dtype=bool) if part.live is None else part.live
        buried += (np.flatnonzero(~counts) + count).tolist()
        count += part.size
        here = [place_of(part, entry) for entry in range(part.size)]
        _add(twin, ((live if counts[entry] else gone)[place] for entry, place in enumerate(here)))
    writer = twin.writer()
    for docnum in buried:
        writer.delete_document(docnum)
    writer.commit(merge=False)
    return twin


def place_of(part: Part, entry: int) -> Place:
    """Where an entry of a segment stands."""
    profile = part.segment.profiles.rows[int(part.segment.profile_of[entry])]
    return profile.source.id, int(part.segment.paragraph[entry])


def stock_query(node: Node, reader: IndexReader) -> stock.Query:
    """A query of ours as Whoosh says it; with the words that Whoosh finds for what stands for many."""
    match node:
        case Word(text, fuzzy=edits) if (
            edits
        ):  # by Whoosh's distance that knows swapped letters, not by its automaton
            near = sorted(IndexReader.terms_within(reader, BODY, text, edits, prefix=1))
            return stock.Or([stock.Term(BODY, word) for word in near])
        case Word(text, prefix=True):
            return stock.Prefix(BODY, text)
        case Word(text):
            return stock.Term(BODY, text)
        case Phrase(words, _, open_end=True):
            last = [raw.decode() for raw in reader.expand_prefix(BODY, words[-1])]
            return stock.Or([stock.Phrase(BODY, [*words[:-1], word]) for word in last])
        case Near((Word(one), Word(other)), most):
            return spans.SpanNear(stock.Term(BODY, one), stock.Term(BODY, other), slop=most, ordered=False)
        case Phrase(words):
            return stock.Phrase(BODY, list(words))
        case And(nodes):
            return stock.And([stock_query(inner, reader) for inner in nodes])
        case Or(nodes):
            return stock.Or([stock_query(inner, reader) for inner in nodes])
        case Not(inner):
            return stock.Not(stock_query(inner, reader))
    raise AssertionError(node)


def found(here: Both, node: Node, most: int = 1_000_000) -> dict[Place, float]:
    """What the product finds, best first."""
    best = tally(here.snapshot, Matcher(here.snapshot, node, (), EVERY_KIND), most).best
    return {place_of(here.snapshot.parts[hit.part], hit.entry): hit.score for hit in best}


def ids_of_ours(here: Both, query: stock.Query) -> set[Place]:
    """What Whoosh finds in our segments."""
    return {here.place(docnum) for docnum in here.ours.docs_for_query(query)}


def ids_of_ram(here: Both, query: stock.Query) -> set[Place]:
    """What Whoosh finds in its own index."""
    return {here.places[docnum] for docnum in here.ram.docs_for_query(query)}


def scores_of_ours(here: Both, query: stock.Query, limit: int | None = None) -> dict[Place, float]:
    """What Whoosh finds in our segments, best first."""
    return {here.place(hit.docnum): hit.score for hit in here.ours.search(query, limit=limit)}


def scores_of_ram(here: Both, query: stock.Query, limit: int | None = None) -> dict[Place, float]:
    """What Whoosh finds in its own index, best first."""
    return {here.places[hit.docnum]: hit.score for hit in here.ram.search(query, limit=limit)}


class Asker:
    """Makes up queries."""

    def __init__(self, seed: int, texts: Sequence[str]) -> None:
        self._chance = random.Random(seed)
        self._texts = texts

    def word(self) -> Word:
        """Some word, common or not, or one that is nowhere."""
        return Word(self._chance.choice([*ENGLISH, *ENGLISH, *ODD[:4], "cafe", *HAN, "nowhere"]))

    def phrase(self, *, open_end: bool = False) -> Phrase:
        """Words that stand in a row somewhere, or nearly so."""
        while True:
            text = self._chance.choice(self._texts)
            words = [token.text for token in WordTokenizer()(text)]
            size = self._chance.choice((2, 2, 2, 3, 4))
            if len(words) < size:
                continue
            at = self._chance.randrange(len(words) - size + 1)
            row = words[at : at + size]
            if self._chance.random() < 0.2:
                row.reverse()
            if open_end:
                row[-1] = row[-1][: self._chance.randint(1, len(row[-1]))]
            return Phrase(tuple(row), tuple(range(size)), open_end)

    def many(self) -> Word:
        """The beginning of words, or a word with a slip."""
        word = self._chance.choice([*ENGLISH, "gdp"])
        if self._chance.random() < 0.5:
            return Word(word[: self._chance.randint(1, 4)], prefix=True)
        at = self._chance.randrange(len(word))
        slips = (word, word[:at] + word[at + 1 :], word[:at] + "e" + word[at:], word[at:] + word[:at])
        return Word(self._chance.choice(slips) or "a", fuzzy=self._chance.choice((1, 2)))

    def near(self) -> Node:
        """Two words near each other."""
        return near_of([self.word(), self.word()], self._chance.randint(1, 8))

    def scored(self) -> Node:
        """A query that Whoosh scores as we do: words, phrases, AND, OR, NOT beside AND."""
        draw = self._chance.random()
        if draw < 0.25:
            return self.word()
        if draw < 0.45:
            return self.phrase()
        leaves = [self._leaf() for _ in range(self._chance.choice((2, 2, 3, 4)))]
        if draw < 0.65:
            return And(tuple(leaves))
        if draw < 0.8:
            return Or(tuple(leaves))
        return And((leaves[0], Or(tuple(leaves[1:]))))

    def any(self) -> Node:
        """Any query: also with NOT anywhere, prefixes, fuzzy words, unfinished phrases."""
        draw = self._chance.random()
        if draw < 0.3:
            return self.many()
        if draw < 0.4:
            return self.phrase(open_end=True)
        if draw < 0.5:
            return Not(self._leaf())
        if draw < 0.55:
            return self.near()
        if draw < 0.7:
            return Or((self._leaf(), Not(And((self._leaf(), self.many())))))
        if draw < 0.85:
            return And((self.many(), self._leaf()))
        return And((Not(self._leaf()), Not(self.many())))

    def _leaf(self) -> Node:
        return self.phrase() if self._chance.random() < 0.25 else self.word()
