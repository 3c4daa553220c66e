"""Whatever is asked is answered, and with work in line with its length."""

import sys
from collections.abc import Callable, Iterator
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.model.search import IndexedParagraph, IndexedTranscript, SearchQuery
from desktop_app.search.index import WhooshIndex
from desktop_app.search.marks import marks
from desktop_app.search.reading import LONGEST_QUERY, MOST_WITHIN, read
from desktop_app.search.scanning import MOST_WORDS

LETTERS = "abcdefghijklmnopqrstuvwxyz"
WORDS = [f"{a}{b}{c}n" for a in LETTERS[:12] for b in LETTERS[:6] for c in LETTERS[:6]]
TEXTS = [" ".join(WORDS[(n * 7 + k * k) % len(WORDS)] for k in range(30)) + " 经济发展" for n in range(300)]

SHAPES: dict[str, Callable[[int], str]] = {  # of about so many characters
    "words": lambda n: " ".join(WORDS[k % len(WORDS)] for k in range(n // 5)),
    "words of one letter": lambda n: "a " * (n // 2),
    "one word": lambda n: "a" * n,
    "stars": lambda n: "*" * n,
    "beginnings": lambda n: "a* " * (n // 3),
    "other beginnings": lambda n: " OR ".join(f"{word[:2]}*" for word in WORDS[: n // 7]),
    "fuzzy words": lambda n: " ".join(f"{word}~2" for word in (WORDS * 9)[: n // 7]),
    "near words": lambda n: " OR ".join(f'"{one} {one[::-1]}"~9' for one in (WORDS * 9)[: n // 15]),
    "begun phrases": lambda n: " OR ".join(f'"{one} a"*' for one in (WORDS * 9)[: n // 13]),
    "misspelt words": lambda n: " ".join(f"{word}{word}q" for word in (WORDS * 9)[: n // 10]),
    "open quotes": lambda n: '"' * (n - 1 + n % 2),
    "quoted words": lambda n: " ".join(f'"{word}"' for word in (WORDS * 9)[: n // 7]),
    "half a nearness": lambda n: '"a b"~' * (n // 6),
    "open brackets": lambda n: "(" * n,
    "closed brackets": lambda n: ")" * n,
    "nested brackets": lambda n: "(" * (n // 2 - 2) + "aan" + ")" * (n // 2 - 2),
    "empty brackets": lambda n: "()" * (n // 2),
    "nested operators": lambda n: "(aan OR (" * (n // 12) + "ban" + "))" * (n // 12),
    "operators": lambda n: "AND OR NOT " * (n // 11),
    "negations": lambda n: "NOT " * (n // 4) + "aan",
    "tildes": lambda n: "~" * n,
    "tildes and digits": lambda n: "~9" * (n // 2),
    "colons": lambda n: "a:" * (n // 2),
    "fields": lambda n: "speaker:a " * (n // 10),
    "dates": lambda n: "date:2024-01..2024 " * (n // 19),
    "hyphens": lambda n: "a-" * (n // 2),
    "apostrophes": lambda n: "a'" * (n // 2),
    "commas": lambda n: "1," * (n // 2),
    "formulas": lambda n: "1+" * (n // 2),
    "points": lambda n: "u." * (n // 2),
    "chinese": lambda n: "经济发展" * (n // 4),
    "chinese that is nowhere": lambda n: "发经展济" * (n // 4),
    "accents": lambda n: "e" + "\u0301" * (n - 1),
    "ligatures": lambda n: "\ufdfa" * n,
    "white space": lambda n: " \u3000" * (n // 2),
}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WhooshIndex]:
    made = WhooshIndex.open(
        tmp_path_factory.mktemp("library") / "index",
        lambda places: {place: TEXTS[place[1]] for place in places},
    )
    for name, low in (("a", 0), ("b", 200)):
        rows = (IndexedParagraph(n, TEXTS[n], "", "", "") for n in range(low, min(low + 200, len(TEXTS))))
        made.replace([IndexedTranscript(name, name, "2024", "en", (), tuple(rows))], [])
    yield made
    made.close()


def calls(work: Callable[[], object]) -> int:
    """How many functions are called: the same on every machine and at any load."""
    count = 0

    def note(frame: FrameType, event: str, arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    read.cache_clear()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("shape", SHAPES)
def test_work_is_in_line_with_the_length_of_a_query(index: WhooshIndex, shape: str) -> None:
    def asked(size: int) -> int:
        text = SHAPES[shape](size)
        index.search(SearchQuery(text))  # what is remembered from then on is not counted
        return calls(lambda: index.search(SearchQuery(text)))

    small, large = asked(LONGEST_QUERY // 4), asked(LONGEST_QUERY)
    assert large < 6 * small + 20_000
    assert large < 400_000


@pytest.mark.parametrize("shape", SHAPES)
def test_what_is_beyond_the_longest_query_costs_nothing(index: WhooshIndex, shape: str) -> None:
    long = SHAPES[shape](20 * LONGEST_QUERY)
    most = calls(lambda: read(long[:LONGEST_QUERY]))
    assert calls(lambda: read(long)) <= 1.1 * most + 100  # a collector of garbage calls a few as well


@pytest.mark.parametrize("shape", ["words", "fuzzy words", "near words", "begun phrases", "quoted words"])
def test_a_query_that_was_cut_says_so(index: WhooshIndex, shape: str) -> None:
    understood = index.search(SearchQuery(SHAPES[shape](LONGEST_QUERY))).understood
    assert understood.endswith(" …")
    assert len(read(SHAPES[shape](LONGEST_QUERY)).tokens) <= MOST_WORDS
    assert not index.search(SearchQuery(SHAPES[shape](40))).understood.endswith("…")


def test_a_thousand_earlier_queries_are_cut(index: WhooshIndex) -> None:
    answer = index.search(SearchQuery("aaan ", within=tuple(f"{word} " for word in WORDS)))
    assert answer.understood.count(" AND ") == MOST_WITHIN
    assert answer.understood.endswith(" …")


unicode = st.text(st.characters(exclude_categories=()), max_size=80)
signs = st.text("\"“”()*~～:：-+.,'’ANDORT经济a0 \u3000\ud800\u0301\u200d", max_size=60)


@settings(max_examples=300, deadline=None)
@given(unicode | signs, unicode | signs)
def test_any_string_is_a_query_and_an_earlier_one(index: WhooshIndex, text: str, earlier: str) -> None:
    answer = index.search(SearchQuery(text, within=(earlier,), limit=5))
    assert len(answer.hits) == min(5, answer.total)
    assert answer.total <= len(TEXTS)
    for hit in answer.hits:
        assert all(0 <= start < end <= len(hit.snippet) for start, end in hit.highlights)
        assert hit.spans == marks(TEXTS[hit.paragraph], text) or earlier.strip()
