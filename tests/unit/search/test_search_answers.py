"""What searches find, in which order, and what is told about all hits."""

from typing import Any

import pytest
from search_shelf import Shelf

from desktop_app.model.search import IndexedNote, SearchQuery


@pytest.fixture
def library(shelf: Shelf) -> Shelf:
    """Three briefings, in two commits."""
    first = shelf.transcript(
        "trade",
        "What does the plan for foreign trade say about tariffs?",
        "The plan lowers tariffs. Trade policy follows the rule of law.",
        "Policies on cafés are another matter.",
        speakers=("Anna Berg", "Li Wei"),
        roles=("journalist", "official"),
        places=("question", "answer"),
        date="2023-11-02",
        title="Briefing on foreign trade",
        collections=("Economy", "Spring"),
        notes=(IndexedNote(2, "check the tariffs figure"), IndexedNote(0, "read again")),
    )
    second = shelf.transcript(
        "growth",
        "The economy grew; the 1+1+4 framework holds 59 measures.",
        "Growth of the economy needs reform, reform and reform.",
        speakers=("Li Wei", "Li Weimin"),
        date="2024-03",
        collections=("Economy",),
    )
    shelf.index.replace([first, second], [])
    shelf.add("zh", "经济发展和GDP增长。", "发展，经济", speakers=("李伟",), date="2024", language="zh")
    return shelf


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("plan tariffs", [("trade", 1), ("trade", 2)]),
        ("tariffs law ", [("trade", 2)]),
        ("poli", [("trade", 2), ("trade", 3)]),
        ("poli ", []),
        ("poli* ", [("trade", 2), ("trade", 3)]),
        ("policy~ ", [("trade", 2)]),
        ("polisies~ ", [("trade", 3)]),
        ("polices~2 ", [("trade", 2), ("trade", 3)]),
        ("framwrok~2 ", [("growth", 1)]),
        ("oplicy~2 ", []),
        ('"law policy"~5', [("trade", 2)]),
        ('"law policy"~4', []),
        ('"tariffs plan trade"~6', [("trade", 1), ("trade", 2)]),
        ('"the the"~3 NOT plan ', [("growth", 1), ("growth", 2)]),
        ('"economy nowhere"~9', []),
        ('"gdp 发展"~2', [("zh", 1)]),
        ('"发展 经济"~3', [("zh", 1), ("zh", 2)]),
        ('"发展 经济"~1', [("zh", 1)]),
        ("CAFES ", [("trade", 3)]),
        ('"rule of law"', [("trade", 2)]),
        ('"law of rule"', []),
        ("trade NOT law ", [("trade", 1)]),
        ("NOT plan ", [("growth", 1), ("growth", 2), ("trade", 3), ("zh", 1), ("zh", 2)]),
        ("(framework OR cafés) NOT measures ", [("trade", 3)]),
        ("1+1+4", [("growth", 1)]),
        ("59 ", [("growth", 1)]),
        ("经济", [("zh", 1), ("zh", 2)]),
        ("发展经济", []),
        ("GDP增长", [("zh", 1)]),
        ("經濟發展", [("zh", 1)]),
        ("tariffs in:question", [("trade", 1)]),
        ("role:journalist", [("trade", 1), ("trade", 3)]),
        ('speaker:"li wei"', [("growth", 1), ("trade", 2)]),
        ("speaker:Berg", [("trade", 1), ("trade", 3)]),
        ("date:2024 economy ", [("growth", 1), ("growth", 2)]),
        ("date:..2023", [("trade", 1), ("trade", 2), ("trade", 3)]),
        ("date:2024-03-01..2024-03-31", [("growth", 1), ("growth", 2), ("zh", 1), ("zh", 2)]),
        ('title:"foreign trade" law ', [("trade", 2)]),
        ("tariffs in:notes", [("trade", 2)]),
        ("in:notes", [("trade", 0), ("trade", 2)]),
        ("read again ", []),
    ],
)
def test_a_query_finds(library: Shelf, query: str, expected: list[tuple[str, int]]) -> None:
    assert library.found(query) == expected


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"speakers": ("Li Wei", "李伟")}, ["growth 1", "trade 2", "zh 1", "zh 2"]),
        ({"roles": ("journalist",)}, ["trade 1", "trade 3"]),
        ({"language": "zh"}, ["zh 1", "zh 2"]),
        ({"collection": "Spring"}, ["trade 1", "trade 2", "trade 3"]),
        ({"date_from": "2024-04"}, ["zh 1", "zh 2"]),
        ({"date_to": "2023"}, ["trade 1", "trade 2", "trade 3"]),
        ({"place": "question"}, ["trade 1", "trade 3"]),
        ({"place": "notes"}, ["trade 0", "trade 2"]),
        ({"transcript_id": "growth"}, ["growth 1", "growth 2"]),
    ],
)
def test_filters_alone_list_what_passes(library: Shelf, filters: dict[str, Any], expected: list[str]) -> None:
    assert [f"{name} {number}" for name, number in library.found("", **filters)] == expected


def test_an_empty_query_finds_nothing(library: Shelf) -> None:
    assert library.search("").total == 0
    assert library.search(" ?! ").total == 0


def test_highlights_are_the_words_in_the_snippet(library: Shelf) -> None:
    assert library.highlighted('"rule of law" polic') == ["policy", "rule of law"]


def test_a_note_shows_its_own_words(library: Shelf) -> None:
    (hit,) = library.search("figure", place="notes").hits
    assert (hit.transcript_id, hit.paragraph, hit.speaker) == ("trade", 2, "Li Wei")
    assert [hit.snippet[start:end] for start, end in hit.highlights] == ["figure"]


def test_more_of_a_rare_word_in_a_shorter_paragraph_ranks_higher(shelf: Shelf) -> None:
    shelf.add("a", "reform " + "and much other text " * 20, "reform of reform", "nothing", "other", "text")
    hits = shelf.search("reform ").hits
    assert [hit.paragraph for hit in hits] == [2, 1]
    assert hits[0].score > hits[1].score > 0


def test_equal_hits_come_in_the_order_of_the_text(shelf: Shelf) -> None:
    shelf.add("b", *["same words"] * 12)
    shelf.add("a", *["same words"] * 3)
    hits = shelf.search("same ", limit=5, offset=2).hits
    assert [(hit.transcript_id, hit.paragraph) for hit in hits] == [
        ("a", 3),
        ("b", 1),
        ("b", 2),
        ("b", 3),
        ("b", 4),
    ]


def test_facets_count_all_hits_and_not_the_page(library: Shelf) -> None:
    answer = library.search("the OR 经济 OR cafés ", limit=1)
    assert (answer.total, len(answer.hits)) == (7, 1)
    assert answer.facets == {
        "speaker": [("Anna Berg", 2), ("Li Wei", 2), ("李伟", 2), ("Li Weimin", 1)],
        "role": [("official", 5), ("journalist", 2)],
        "year": [("2024", 4), ("2023", 3)],
        "collection": [("Economy", 5), ("Spring", 3)],
    }


@pytest.mark.parametrize(
    ("query", "better"),
    [
        ("framwork ", "framework"),
        ("framewrok measures ", "framework measures"),
        ("tarifs", "tariffs"),
        ("framwrok ", "framework"),
        ("econmoi growth ", "economy growth"),
        ('"rule of lwa" policy ', '"rule of law" policy'),
        ("NOT plan framwork ", "NOT plan framework"),
        ("经挤发展", "经济发展"),
        ("发晨", "发展"),
        ("法展", "发展"),
        ("GDP增张", "GDP增长"),
    ],
)
def test_a_slip_of_the_pen_is_told(library: Shelf, query: str, better: str) -> None:
    answer = library.search(query)
    assert (answer.total, answer.did_you_mean) == (0, better)


def test_the_spelling_that_fits_the_other_words_is_told(shelf: Shelf) -> None:
    shelf.add("a", *["the manual of manuals"] * 9, "an annual review", "ежегодно правила")
    assert shelf.search('"anual review"').did_you_mean == '"annual review"'
    assert shelf.search("anual ").did_you_mean == "manual"
    assert shelf.search("ежигодно ").did_you_mean == "ежегодно"
    assert shelf.search("ежгодно ").did_you_mean == "ежегодно"
    assert shelf.search("ежегдонр ").did_you_mean == "ежегодно"


@pytest.mark.parametrize("query", ["framework ", "frame", "zzzzzz ", "framwork zzzzzz "])
def test_nothing_is_suggested_that_would_find_no_more(library: Shelf, query: str) -> None:
    assert library.search(query).did_you_mean is None


def test_a_text_that_has_gone_is_shown_empty(library: Shelf) -> None:
    del library.texts["trade", 2]
    (hit,) = library.search('"rule of law"').hits
    assert (hit.snippet, hit.highlights, hit.spans) == ("", (), ())


def test_the_time_is_told(library: Shelf) -> None:
    assert 0 < library.search("plan ").elapsed_ms < 1000


@pytest.mark.parametrize(
    "query",
    [
        "word " * 1000,
        "*" * 10000,
        '"' * 9999,
        "(" * 10000,
        "a" * 100000,
        "x:" * 5000,
        "NOT " * 2500,
        " OR ".join(f"{letter}*" for letter in "abcdefghijklmnopqrstuvwxyz"),
        "plan~ " * 500,
        "a-" * 5000,
    ],
    ids=lambda query: query[:12],
)
def test_a_hostile_query_is_answered_in_time(library: Shelf, query: str) -> None:
    assert library.search(query).elapsed_ms < 2_000


def test_pages_join_without_a_gap(library: Shelf) -> None:
    whole = library.search("the OR economy OR 经济 OR cafés ", limit=100).hits
    pages = [
        library.search("the OR economy OR 经济 OR cafés ", limit=2, offset=at).hits for at in range(0, 10, 2)
    ]
    assert [hit for page in pages for hit in page] == list(whole)
    assert library.search("the ", limit=0).hits == ()


def test_own_choice_does_not_narrow_a_facet(library: Shelf) -> None:
    query = SearchQuery("", roles=("official",), years=("2023",))
    offered = library.index.choices(query)
    assert dict(offered["role"]).keys() >= {"official", "journalist"}
    assert dict(offered["year"]).keys() == {"2023", "2024"}
    official = library.index.search(query)
    assert dict(offered["role"])["official"] == official.total > 0
    assert dict(offered["speaker"]) == dict(official.facets["speaker"])


def test_every_place_is_offered_before_anything_is_asked(library: Shelf) -> None:
    offered = library.index.choices(SearchQuery(""))
    assert sum(count for _, count in offered["role"]) == sum(library.index.counts().values())
    for place, count in offered["place"]:
        assert library.index.search(SearchQuery("", place=place)).total == count


def test_years_need_not_follow_one_another(library: Shelf) -> None:
    both = library.index.search(SearchQuery("", years=("2023", "2024")))
    alone = library.index.search(SearchQuery("", years=("2023",)))
    assert dict(both.facets["year"]).keys() == {"2023", "2024"}
    assert 0 < alone.total < both.total


def test_an_unfinished_phrase_is_found_only_where_all_its_words_stand_in_a_row(shelf: Shelf) -> None:
    shelf.add("a", "we the people of us; we go, the order stands", "we the only ones")
    assert shelf.found('"we the o"*') == [("a", 2)]


def test_a_transcript_of_more_paragraphs_than_a_segment_holds_is_found_to_its_end(shelf: Shelf) -> None:
    shelf.add("long", *(["quay"] * 65_536), "lock", "quay mole")
    assert shelf.found("lock ") == [("long", 65_537)]
    assert shelf.search("quay ").total == 65_537
    assert shelf.index.counts() == {"long": 65_538}
    shelf.add("long", "mole")
    assert shelf.found("mole ") == [("long", 1)]
    assert shelf.found("quay ") == []


def test_memory_given_back_is_read_again(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.search.index.MOST_MAPPED", -(2**40))
    shelf.add("a", *(f"quay {number}" for number in range(2_000)))
    answers = [shelf.search("quay ", limit=3).hits for _ in range(12)]
    assert len(set(answers)) == 1
    assert len(answers[0]) == 3


@pytest.mark.parametrize("sort", [False, True])
def test_of_very_many_equal_hits_those_of_the_first_briefings_are_shown(shelf: Shelf, sort: bool) -> None:
    for name in "cab":
        shelf.add(name, *(["the quay"] * 400))
    shelf.add("d", "quay")
    hits = shelf.search("quay ", limit=6, newest_first=sort).hits
    assert [(hit.transcript_id, hit.paragraph) for hit in hits] == [
        ("d", 1),
        ("a", 1),
        ("a", 2),
        ("a", 3),
        ("a", 4),
        ("a", 5),
    ]
