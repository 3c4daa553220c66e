"""Whatever is typed, a search answers; and what it finds is what the texts say."""

import itertools
from collections.abc import Iterator, Mapping, Sequence

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from whoosh.support.levenshtein import damerau_levenshtein

from desktop_app.model.search import IndexedParagraph, IndexedTranscript, SearchQuery
from desktop_app.search.analysis import tokens, words
from desktop_app.search.index import WhooshIndex, marks
from desktop_app.search.marks import Marker
from desktop_app.search.query import And, Near, Node, Not, Or, Phrase, Word, written
from desktop_app.search.reading import read
from desktop_app.search.stems import stem

VOCABULARY = ("plan", "plans", "planet", "of", "law", "1+1+4", "café", "经济", "发展", "，")
TEXTS = tuple(
    " ".join(VOCABULARY[(n * k + k * k) % len(VOCABULARY)] for k in range(1, 3 + n % 9)) for n in range(45)
)

anything = st.text(max_size=60) | st.lists(
    st.sampled_from(
        [*VOCABULARY, "AND", "OR", "NOT", "(", ")", '"', "*", "~", "2", '"~', ":", "in:", "date:2024", " "]
    ),
    max_size=25,
).map("".join)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WhooshIndex]:
    def look_up(places: Sequence[tuple[str, int]]) -> Mapping[tuple[str, int], str]:
        return {place: TEXTS[place[1]] for place in places}

    made = WhooshIndex.open(tmp_path_factory.mktemp("library") / "index", look_up)
    old = IndexedParagraph(0, "plan of law 经济发展 café", "", "", "")
    for name in ("a", "b", "c"):
        made.replace([IndexedTranscript(name, name, "2024", "en", (), (old,))], [])
    for at, name in enumerate(("a", "b", "c")):
        paragraphs = (IndexedParagraph(n, text, "", "", "") for n, text in enumerate(TEXTS) if n % 3 == at)
        made.replace([IndexedTranscript(name, name, "2024", "en", (), tuple(paragraphs))], [])
    yield made
    made.close()


@settings(max_examples=200, deadline=None)
@given(anything)
def test_every_string_is_a_query(index: WhooshIndex, text: str) -> None:
    answer = index.search(SearchQuery(text))
    assert len(answer.hits) == min(20, answer.total)
    for hit in answer.hits:
        assert hit.snippet in TEXTS[hit.paragraph]
        assert hit.spans == marks(TEXTS[hit.paragraph], text)


@settings(max_examples=300, deadline=None)
@given(anything)
@example("law* law")
@example("of OR law* law")
@example("law* OR law")
def test_how_a_query_was_read_reads_the_same(text: str) -> None:
    understood = written(read(text).node)
    assert written(read(f"{understood} ").node) == understood


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=80), st.text(max_size=20))
def test_marks_stand_in_order_within_the_text(text: str, query: str) -> None:
    places = [place for span in marks(text, f"{query} {text[:10]}") for place in span]
    assert places == sorted(places)
    assert all(0 <= place <= len(text) for place in places)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=80))
def test_a_word_of_a_text_is_marked_where_it_stands(text: str) -> None:
    for token in tokens(text)[:5]:
        spans = marks(text, f'"{token.word}"')
        assert (token.start, token.end) in spans or any(a <= token.start < b for a, b in spans)
        assert all(token.word in words(text[a:b]) for a, b in spans if token.word.isascii())


leaves = (
    st.sampled_from(("plan", "law", "of", "cafe", "1+1+4")).map(Word)
    | st.sampled_from(("pl", "p", "plan", "1")).map(lambda text: Word(text, prefix=True))
    | st.sampled_from(
        (("plan", "of"), ("经", "济"), ("of", "of"), ("law", "plans"), ("济", "发"), ("cafe", "经", "济"))
    ).map(lambda pair: Phrase(pair, tuple(range(len(pair)))))
    | st.sampled_from(("plam", "plant", "caff", "olaw")).map(lambda text: Word(text, fuzzy=2))
    | st.sampled_from(("plan", "plans", "plane")).map(lambda text: Word(text, forms=True))
    | st.builds(
        lambda units, most: Near(units, max(most, len(units) - 1)),
        st.sampled_from([*map(Word, ("plan", "law", "of", "cafe")), Phrase(tuple("经济"), (0, 1))]).flatmap(
            lambda one: st.lists(
                st.sampled_from([*map(Word, ("planet", "1+1+4", "plans")), Phrase(tuple("发展"), (0, 1))]),
                min_size=1,
                max_size=3,
                unique=True,
            ).map(lambda others: (one, *others))
        ),
        st.integers(1, 6),
    )
)
queries = st.recursive(
    leaves,
    lambda inner: (
        st.builds(Not, inner)
        | st.lists(inner, min_size=2, max_size=3).map(lambda nodes: And(tuple(nodes)))
        | st.lists(inner, min_size=2, max_size=3).map(lambda nodes: Or(tuple(nodes)))
    ),
    max_leaves=6,
)


def holds(text: str, node: Node) -> bool:
    """Whether a text matches, looked at word by word."""
    match node:
        case Word(word, prefix, fuzzy, forms):
            return any(
                found == word
                or (prefix and found.startswith(word))
                or (fuzzy > 0 and found[0] == word[0] and damerau_levenshtein(found, word) <= fuzzy)
                or (forms and stem(found) == stem(word))
                for found in words(text)
            )
        case Near(units, most):
            stands = {token.position: token.word for token in tokens(text)}
            rows = [(unit.text,) if isinstance(unit, Word) else unit.words for unit in units]
            places = [
                [at for at in stands if all(stands.get(at + n) == word for n, word in enumerate(row))]
                for row in rows
            ]
            return any(
                max(at + len(row) for at, row in zip(begins, rows, strict=True)) - 1 - min(begins)
                <= most + sum(map(len, rows)) - len(rows)
                for begins in itertools.product(*places)
            )
        case Phrase(wanted, places):
            stands = {token.position: token.word for token in tokens(text)}
            row = list(zip(wanted, places, strict=True))
            return any(all(stands.get(at + place) == word for word, place in row) for at in stands)
        case Not(inner):
            return not holds(text, inner)
        case And(nodes):
            return all(holds(text, inner) for inner in nodes)
        case Or(nodes):
            return any(holds(text, inner) for inner in nodes)
    raise AssertionError(node)


@settings(max_examples=200, deadline=None)
@given(queries)
def test_the_index_finds_what_reading_every_text_finds(index: WhooshIndex, query: Node) -> None:
    answer = index.search(SearchQuery(f"{written(query)} ", limit=100))
    assert sorted(hit.paragraph for hit in answer.hits) == [n for n, t in enumerate(TEXTS) if holds(t, query)]
    assert answer.total == len(answer.hits)


MARKED = [
    "经",
    "济",
    "，",
    " ",
    "a",
    "b's",
    "1,000",
    "1000",
    "1+1+4",
    "3.5",
    "u.s",
    "_",
    "o'clock",
    "é",
    "ﬁ",
    "\u00ad",
]
ASKED = [
    "a",
    "re ",
    "1000 ",
    "经济",
    '"a b"',
    '"经 济" a ',
    "a~ ",
    "abc",
    "u.s ",
    "3.5 ",
    '"a re"*',
    "é ",
    "fi",
]


@given(
    st.lists(st.sampled_from([*MARKED, " x", "'s", "re", "there", "3.5abc"]), max_size=24),
    st.sampled_from(ASKED),
)
def test_marks_found_where_they_are_likely_are_those_found_word_by_word(parts: list[str], asked: str) -> None:
    text = "".join(parts)
    marker, found = Marker(read(asked)), tokens(text)
    wanted, end = [], 0
    for at, token in enumerate(found):
        if token.start >= end and (length := marker.length(found[at:])):
            end = found[at + length - 1].end
            wanted.append((token.start, end))
    assert list(marks(text, asked)) == wanted
