"""Words found by their other forms."""

import pytest
from search_shelf import Shelf

from desktop_app.search.marks import marks
from desktop_app.search.stems import stem

SENTENCES = (
    "one mechanism for all",
    "all mechanisms of one",
    "no machine of ours",
    "a policy was tried",
    "policies that try possible uses",
    "a possibility of using it",
    "the canals froze",
)


@pytest.fixture
def forms(shelf: Shelf) -> Shelf:
    """Sentences in two segments."""
    shelf.index.replace([shelf.transcript("a", *SENTENCES[:4])], [])
    shelf.add("b", *SENTENCES[4:])
    return shelf


def sentences(shelf: Shelf, query: str) -> list[str]:
    return sorted(shelf.texts[place] for place in shelf.found(query))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("mechanism ", [0, 1]),
        ("mechanisms", [0, 1]),
        ("Mechanisms one ", [0, 1]),
        ("policies ", [3, 4]),
        ("policy tries ", [3, 4]),
        ("used ", [4, 5]),
        ("possibilities ", [4, 5]),
        ("canal NOT policy ", [6]),
        ("mechanism -- mechanisms ", [0, 1]),
    ],
)
def test_a_word_finds_its_other_forms(forms: Shelf, query: str, expected: list[int]) -> None:
    assert sentences(forms, query) == sorted(SENTENCES[at] for at in expected)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ('"mechanism"', [0]),
        ('"policies" ', [4]),
        ("mechanisms* ", [1]),
        ("policie~ ", [4]),
        ("all-mechanism ", []),
        ('"one mechanisms"', []),
        ("u.s 59 ", []),
    ],
)
def test_what_is_quoted_begun_or_fuzzy_is_taken_as_it_stands(
    forms: Shelf, query: str, expected: list[int]
) -> None:
    assert sentences(forms, query) == sorted(SENTENCES[at] for at in expected)


def test_the_very_word_comes_first_however_common_it_is(shelf: Shelf) -> None:
    shelf.add("a", "some mechanisms now", *["one mechanism here"] * 9)
    hits = shelf.search("mechanism ").hits
    assert [hit.paragraph for hit in hits] == [*range(2, 11), 1]
    assert hits[0].score > hits[-1].score > 0


def test_other_forms_are_counted_and_marked(forms: Shelf) -> None:
    answer = forms.search("mechanism ")
    assert (answer.total, answer.facets["role"]) == (2, [("official", 2)])
    assert answer.understood == "mechanism"
    assert sorted(forms.highlighted("mechanism ")) == ["mechanism", "mechanisms"]
    assert forms.highlighted('"mechanism"') == ["mechanism"]


def test_marks_are_of_the_words_that_are_found() -> None:
    text = "Using uses; users may try. Abilities, Policy: tried"
    assert [text[start:end] for start, end in marks(text, "use policies tries ability ")] == [
        "Using", "uses", "try", "Abilities", "Policy", "tried",
    ]  # fmt: skip


FAMILIES = [
    "plan plans planned planning",
    "policy policies",
    "verify verifies verified verifying verifiably",
    "responsible responsibly responsibility responsibilities",
    "write writes writing writings",
    "hope hoped hoping hopeful hopefully hopefulness",
    "nationalize nationalized nationalization nationalizations",
    "effective effectively effectiveness effect",
    "commit committed committing commits",
    "general generally generalization",
    "agree agreed agreement agreements agreeable",
]


@pytest.mark.parametrize("family", FAMILIES)
def test_whatever_form_is_asked_for_all_forms_of_its_stem_are_found(shelf: Shelf, family: str) -> None:
    words = family.split()
    shelf.add("a", *words)
    for asked in words:
        same = [number for number, word in enumerate(words, start=1) if stem(word) == stem(asked)]
        assert shelf.found(f"{asked} ") == [("a", number) for number in same]
    assert max(len([1 for word in words if stem(word) == stem(asked)]) for asked in words) > 1
