"""What the product finds is what Whoosh finds, in our segments and in an index of its own."""

from collections.abc import Iterator

import pytest
from whoosh import query as stock
from whoosh.query import spans
from whoosh.searching import Searcher

from desktop_app.search.index import WhooshIndex
from desktop_app.search.query import Node
from tests.stock_search import (
    Asker,
    Both,
    Place,
    both,
    found,
    ids_of_ours,
    ids_of_ram,
    paragraphs,
    scores_of_ours,
    scores_of_ram,
    stock_query,
    transcript,
)

CLOSE = 1e-4  # how far scores may differ that are sums of 32-bit numbers
TEXTS = paragraphs(3000, seed=6)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Both]:
    """Four transcripts in three segments, the largest with blocks of weights; nothing is buried."""
    a, b, c, d = (
        transcript(name, TEXTS[low:high])
        for name, low, high in (("a", 0, 2200), ("b", 2200, 2600), ("c", 2600, 2990), ("d", 2990, 3000))
    )
    index = WhooshIndex.open(tmp_path_factory.mktemp("whole") / "index", lambda _: {})
    for some in ([a], [b, c], [d]):
        index.replace(some, [])
    yield both(index, [a, b, c, d])
    index.close()


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Both]:
    """Transcripts taken out and replaced, many small segments joined on the way."""
    texts = paragraphs(1400, seed=7)
    a, b, c, d, e = (transcript(name, texts[at * 200 : at * 200 + 200]) for at, name in enumerate("abcde"))
    again = transcript("b", texts[1000:1200])
    small = [transcript(f"s{n}", texts[1200 + 10 * n : 1210 + 10 * n]) for n in range(20)]
    index = WhooshIndex.open(tmp_path_factory.mktemp("changed") / "index", lambda _: {})
    index.replace([a, b, c, d, e], [])
    index.replace([again], ["d"])
    for each in small:
        index.replace([each], [])
    index.replace([], ["s3", "s17"])
    here = both(index, [a, c, e, again, *small[:3], *small[4:17], *small[18:]], [b, d, small[3], small[17]])
    assert any(part.live is not None for part in here.snapshot.parts)
    yield here
    index.close()


def agree(one: dict[Place, float], other: dict[Place, float]) -> bool:
    """Whether the same entries have the same scores."""
    return one.keys() == other.keys() and all(abs(one[key] - other[key]) < CLOSE for key in one)


def is_top_ten(best: dict[Place, float], everything: dict[Place, float]) -> bool:
    """Whether these are the ten best of all, up to ties."""
    highest = sorted(everything.values(), reverse=True)[:10]
    pairs = zip(best.values(), highest, strict=True)
    return all(abs(one - other) < CLOSE for one, other in pairs) and all(
        abs(everything[key] - score) < CLOSE for key, score in best.items()
    )


@pytest.mark.parametrize("seed", range(5))
def test_words_and_phrases_are_found_and_ranked_as_whoosh_does(whole: Both, seed: int) -> None:
    asker = Asker(seed, TEXTS)
    for _ in range(50):
        node = asker.scored()
        query = stock_query(node, whole.ram.reader())
        expected = scores_of_ram(whole, query)
        assert agree(found(whole, node), expected), node
        assert is_top_ten(found(whole, node, 10), expected), node
        assert is_top_ten(scores_of_ours(whole, query, limit=10), expected), node


@pytest.mark.parametrize("seed", range(5, 8))
def test_whatever_is_asked_finds_what_whoosh_finds(whole: Both, seed: int) -> None:
    asker = Asker(seed, TEXTS)
    for _ in range(50):
        assert_same(whole, asker.any())


@pytest.mark.parametrize("seed", range(8, 10))
def test_what_was_taken_out_replaced_and_merged_is_found_as_it_is_now(changed: Both, seed: int) -> None:
    asker = Asker(seed, TEXTS)
    for _ in range(50):
        assert_same(changed, asker.any())
    for _ in range(50):
        node = asker.scored()
        assert agree(found(changed, node), scores_of_ram(changed, stock_query(node, changed.ram.reader())))


def assert_same(here: Both, node: Node) -> None:
    expected = ids_of_ram(here, stock_query(node, here.ram.reader()))
    assert set(found(here, node)) == expected, node
    assert ids_of_ours(here, stock_query(node, here.ours.reader())) == expected, node


def term(word: str) -> stock.Term:
    return stock.Term("body", word)


ONLY_WHOOSH = [
    stock.Regex("body", r"tr[ae]\w+ing"),
    stock.Regex("body", r"\d.*"),
    stock.Wildcard("body", "*ank?"),
    stock.Wildcard("body", "p?an*"),
    stock.Wildcard("body", "*"),
    stock.FuzzyTerm("body", "plan"),
    stock.FuzzyTerm("body", "经"),
    stock.Variations("body", "trade"),
    stock.TermRange("body", "market", "policy"),
    stock.TermRange("body", "growth", "law", startexcl=True, endexcl=True),
    stock.TermRange("body", "学", None),
    stock.Phrase("body", ["plan", "of", "the"], slop=3),
    stock.Phrase("body", ["经", "发", "改"], slop=6),
    stock.Phrase("body", ["we", "水"], slop=2),
    stock.Phrase("body", ["the", "the", "the"]),
    spans.SpanNear(term("plan"), term("trade"), slop=4),
    spans.SpanNear(term("law"), term("water"), slop=6, ordered=False),
    spans.SpanNear2([term("policy"), term("of"), term("law")], slop=9, ordered=False),
    spans.SpanFirst(term("minister"), limit=2),
    spans.SpanOr([term("frost"), spans.SpanFirst(term("the"))]),
    spans.SpanBefore(term("经"), term("of")),
    spans.SpanNot(spans.SpanNear(term("of"), term("law"), slop=4), term("the")),
    spans.SpanNot(term("plan"), term("the")),
    spans.SpanCondition(spans.SpanNear(term("of"), term("and")), term("we")),
    stock.AndMaybe(term("trade"), term("the")),
    stock.Otherwise(term("nowhere"), term("law")),
    stock.ConstantScoreQuery(term("law"), 2.5),
    stock.Or([term("plan"), term("law"), term("of"), term("water")], minmatch=2),
    stock.Or([stock.Term("body", "plan", boost=3.0), term("the")]),
    stock.Every(),
    stock.Every("body"),
    stock.NullQuery,
]


@pytest.mark.parametrize("query", ONLY_WHOOSH, ids=str)
def test_queries_that_only_whoosh_knows_run_on_the_segments(
    whole: Both, changed: Both, query: stock.Query
) -> None:
    assert ids_of_ours(changed, query) == ids_of_ram(changed, query)
    expected = scores_of_ram(whole, query)
    assert agree(scores_of_ours(whole, query), expected)
    assert is_top_ten(scores_of_ours(whole, query, limit=10), expected)


# What Whoosh answers to these depends on how its own index is parted into segments: a pattern or fuzzy term
# scores nothing but where a segment has just one word for it, of each segment's first document AndNotMatcher
# does not ask whether it is excluded, DisjunctionMaxMatcher may score a document by another one's words, and
# RequireMatcher stumbles over the blocks that it passes over.
SEGMENT_BOUND = [
    stock.FuzzyTerm("body", "plan", maxdist=2),
    stock.Regex("body", "[经济发展]"),
    stock.DisjunctionMax([term("plan"), term("law"), term("the")]),
    stock.AndNot(term("plan"), stock.Prefix("body", "tr")),
    stock.AndNot(term("plan"), term("the")),
    stock.Require(term("plan"), term("law")),
    stock.Require(term("plan"), stock.Prefix("body", "tr")),
]


@pytest.mark.parametrize("query", [*ONLY_WHOOSH, *SEGMENT_BOUND], ids=str)
@pytest.mark.parametrize("limit", [None, 10])
@pytest.mark.parametrize("name", ["whole", "changed"])
def test_whoosh_answers_from_our_segments_as_from_its_own(
    request: pytest.FixtureRequest, name: str, limit: int | None, query: stock.Query
) -> None:
    here: Both = request.getfixturevalue(name)
    ours, own = outcome(here.ours, query, limit), outcome(here.twin, query, limit)
    assert ours.keys() == own.keys()
    assert all(abs(ours[docnum] - own[docnum]) < CLOSE for docnum in own)


def test_whoosh_itself_answers_these_by_its_segments(whole: Both, changed: Both) -> None:
    fuzzy, pattern, best, _, excluding, requiring, _ = SEGMENT_BOUND
    for query in (fuzzy, pattern, best):
        parted = {whole.place(docnum): score for docnum, score in outcome(whole.twin, query, None).items()}
        assert not agree(parted, scores_of_ram(whole, query))
    parted = {
        changed.place(docnum): score for docnum, score in outcome(changed.twin, excluding, None).items()
    }
    assert parted.keys() > ids_of_ram(changed, excluding)
    with pytest.raises(AssertionError):
        whole.ram.search(requiring, limit=10)


def outcome(searcher: Searcher, query: stock.Query, limit: int | None) -> dict[int, float]:
    """Score by document; of document -1 where Whoosh's own matchers fail."""
    try:
        return {hit.docnum: hit.score for hit in searcher.search(query, limit=limit)}
    except AssertionError:
        return {-1: 0.0}
