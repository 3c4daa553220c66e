"""A scheme is the same scheme however its formula, its letters or its number are written."""

import pytest
from english_samples import outline

from desktop_app.model.outline import Kind

FORMULAS = (
    '"1+4"',
    '"1 + 4"',
    '"1 plus 4"',
    "1+4",
    "1 + 4",
    "“1+4”",
    "'1+4'",
    '"one plus four"',
    "one-plus-four",
    "one plus four",
    '"one-plus-four"',
    '"1＋4"',
    "1-plus-4",
    '"One plus Four"',
)
EXPLAINED = (
    '. The "1" stands for one goal, the "4" for four tasks.',
    ". The 1 stands for one goal, the 4 for four tasks.",
    '. Here "1" is one goal and "4" is four tasks.',
    '. By "1" we mean one goal, by "4" we mean four tasks.',
    ". The number 1 stands for one goal and the number 4 for four tasks.",
    ". The 1 is for one goal; the 4 is for four tasks.",
    ": one goal and four tasks.",
    ", that is, one goal and four tasks.",
    ", meaning one goal and four tasks.",
    " (one goal, four tasks).",
    ". It consists of one goal and four tasks.",
)


@pytest.mark.parametrize("explained", EXPLAINED)
@pytest.mark.parametrize("head", ["framework", "formula", "model", "strategy"])
@pytest.mark.parametrize("formula", FORMULAS)
def test_a_formula_has_its_sum_and_its_parts(formula: str, head: str, explained: str) -> None:
    found = outline(f"We follow the {formula} {head}{explained}").items
    assert (found[0].kind, found[0].count_stated) == (Kind.FRAMEWORK, 5)
    assert [part.label for part in found if part.parent == found[0].id] == ["one goal", "four tasks"]


@pytest.mark.parametrize("formula", ['"1+N"', '"2+X"', '"N+1"', "1+N"])
def test_a_formula_with_a_letter_has_no_sum(formula: str) -> None:
    (only,) = outline(f"We follow the {formula} model.").items
    assert (only.kind, only.count_stated) == (Kind.FRAMEWORK, None) or "X" in formula


def test_a_formula_in_words_is_the_one_in_digits() -> None:
    found = outline('We follow the "1+4" model. The one plus four model works.').items
    assert [(only.kind, len(only.mentions)) for only in found] == [(Kind.FRAMEWORK, 1)]


@pytest.mark.parametrize("text", ["Two plus two is four.", "It costs 2+3 crowns.", "The score was 3-2-1."])
def test_a_sum_is_no_formula(text: str) -> None:
    assert outline(text).items == ()


@pytest.mark.parametrize("letters", ["three Rs", "three R's", "3 Rs", "3Rs", "3R"])
def test_letters_are_counted(letters: str) -> None:
    found = outline(f"We follow the {letters}: reduce, reuse and recycle.").items[0]
    assert (found.kind, found.count_stated, len(found.members)) == (Kind.FRAMEWORK, 3, 3)


@pytest.mark.parametrize(
    "text", ["We watch in 4K: films, plays and more.", "The 5G network, roads and rails grow."]
)
def test_letters_that_begin_no_list_are_no_scheme(text: str) -> None:
    assert not any(only.kind is Kind.FRAMEWORK for only in outline(text).items)


@pytest.mark.parametrize(
    "text",
    [
        "We follow the SAFE approach, which stands for shelter, aid, food and energy.",
        "SAFE stands for shelter, aid, food and energy.",
        "SAFE means shelter, aid, food and energy.",
        "Our motto is SAFE: shelter, aid, food and energy.",
        "We call it SAFE – shelter, aid, food and energy.",
        "We call it SAFE (shelter, aid, food and energy).",
        "S is for shelter, A is for aid, F is for food and E is for energy: the SAFE strategy.",
        "The SAFE strategy – S for shelter, A for aid, F for food, E for energy – will guide us.",
    ],
)
def test_an_acronym_is_told_by_the_words_of_its_letters(text: str) -> None:
    found = outline(text).items[0]
    assert (found.kind, found.count_stated) == (Kind.FRAMEWORK, 4)
    assert found.members == ("shelter", "aid", "food", "energy")
    assert found.label.startswith("SAFE")


def test_other_words_behind_an_acronym_make_no_scheme() -> None:
    assert not any(
        only.kind is Kind.FRAMEWORK for only in outline("NATO means peace, order and trade.").items
    )


@pytest.mark.parametrize(
    "scheme",
    [
        "a four-point plan",
        "a 4-point plan",
        "a four point plan",
        "a four-pronged strategy",
        "a four-pillar strategy",
        "a four-part approach",
        "a four-step process",
        "a fourfold strategy",
        "a four-fold strategy",
        "four pillars",
        "a strategy with four pillars",
        "a strategy of four parts",
        "a plan in four parts",
        "a plan with four points",
        "a strategy built on four pillars",
        "a strategy resting on four pillars",
        "a strategy that has four pillars",
        "a four-promise compact",
    ],
)
def test_a_scheme_is_named_by_its_number(scheme: str) -> None:
    (only,) = outline(f"We have {scheme}: clean water, safe roads, open schools and fair rents.").items
    assert (only.kind, only.count_stated, len(only.members)) == (Kind.FRAMEWORK, 4, 4)


def test_a_number_before_any_noun_is_no_scheme_unless_laid_out() -> None:
    for text in ("It is a three-year plan: roads, rails and ports.", "We have a three-village charter."):
        assert not any(only.kind is Kind.FRAMEWORK for only in outline(text).items)
