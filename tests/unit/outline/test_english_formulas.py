"""Frameworks named by a formula, by a quoted number, by initials."""

import pytest
from english_samples import item, outline, tree

from desktop_app.model.outline import Kind


@pytest.mark.parametrize("quotes", ['""', "“”", "''"])
@pytest.mark.parametrize("head", ["framework", "plan", "approach", "layout", "strategy", "formula"])
def test_each_number_is_bound_to_its_explanation(quotes: str, head: str) -> None:
    left, right = quotes
    found = outline(
        f'Our work follows a {left}1+2+3{right} {head}. The "1" refers to one goal; the '
        '"2" refers to two guarantees; and the "3" stands for three steps.'
    )
    assert tree(found) == [
        f'framework "1+2+3" {head}',
        "  component one goal",
        "  set two guarantees",
        "  set three steps",
    ]
    assert found.items[0].count_stated == 6


def test_parts_laid_out_later_have_evidence_in_both_places() -> None:
    found = outline(
        'It can be summed up as "1+2." The first "1" is one goal, and the "2" stands for two key tasks. '
        "The one goal is safe harbours. The two key tasks are as follows:\n"
        "First, we will mark the reefs.\nSecond, we will light the piers."
    )
    goal = item(found, "one goal: safe harbours")
    assert [evidence.quote for evidence in goal.evidence][1] == "The one goal is safe harbours."
    tasks = item(found, "two key tasks")
    assert list(tasks.members) == ["mark the reefs", "light the piers"]
    assert len(tasks.evidence) + len(tasks.mentions) >= 2


@pytest.mark.parametrize("formula", ['"4+3"', '"4-3"', "“4 + 3”"])
def test_numbers_may_be_spelled_out_after_the_formula(formula: str) -> None:
    found = outline(f"The plan follows a {formula} model: four reforms and three safeguards.")
    assert [line.strip() for line in tree(found)][1:] == ["set four reforms", "set three safeguards"]
    assert found.items[0].count_stated == 7


def test_a_letter_stands_for_a_number_left_open() -> None:
    found = outline(
        'We follow a "1+N" layout. The "1" is one depot. As for the "N," it refers to a '
        "number of local pilot schemes."
    )
    assert found.items[0].count_stated is None
    assert [i.label for i in found.items[1:]] == ["one depot", "N: local pilot schemes"]


def test_words_in_quotes_stand_for_the_numbers() -> None:
    found = outline(
        'I present the formula "1+2". "One" is one goal: an hourly train. "Two" is two '
        "promises, to riders and to shippers."
    )
    assert [i.label for i in found.items] == ['"1+2" formula', "one goal: hourly train", "two promises"]
    assert list(found.items[2].members) == ["to riders", "to shippers"]


@pytest.mark.parametrize(
    ("sentence", "label", "count"),
    [
        ("We adopted a four-pronged strategy for the delta.", "four-pronged strategy for the delta", 4),
        ("We adopted a three-pillar approach.", "three-pillar approach", 3),
        ("We adopted a 5-point plan to end hunger.", "5-point plan to end hunger", 5),
        ("We adopted a two-track policy.", "two-track policy", 2),
        ('We adopted the "three no-delays" principle.', '"three no-delays" principle', 3),
        ("We adopted a 3S strategy.", "3S strategy", 3),
        ("Our approach is threefold.", "threefold approach", 3),
    ],
)
def test_schemes_named_by_a_number(sentence: str, label: str, count: int) -> None:
    (only,) = outline(sentence).items
    assert (only.kind, only.label, only.count_stated) == (Kind.FRAMEWORK, label, count)


def test_initials_that_fit_their_words_are_a_framework() -> None:
    (only,) = outline("We apply the SAFE approach, which stands for Screen, Act, Follow and Evaluate.").items
    assert (only.label, list(only.members)) == ("SAFE approach", ["Screen", "Act", "Follow", "Evaluate"])


@pytest.mark.parametrize(
    "sentence",
    [
        "The score was 3-2 and the talks ran from 2020-22.",
        "A three-year wait and a two-way street are no framework.",
        "The 4G network covers nine valleys.",
        "We met on 12-5 at the pier.",
    ],
)
def test_other_digits_are_no_framework(sentence: str) -> None:
    assert [i for i in outline(sentence).items if i.kind is Kind.FRAMEWORK] == []
