"""Counted groups: how a number is said, how members are listed, what a group is called."""

import pytest
from english_samples import item, labels, outline, tree

from desktop_app.model.outline import Kind, Pane, pane_of

FRUIT = ["soil loss", "salt water", "idle wells"]


@pytest.mark.parametrize(
    "sentence",
    [
        "We face three major risks including soil loss, salt water and idle wells.",
        "We face three major risks, namely soil loss, salt water, and idle wells.",
        "We face three major risks: soil loss, salt water and idle wells.",
        "We face three major risks: soil loss; salt water; and idle wells.",
        "We face three major risks – soil loss, salt water and idle wells.",
        "We face three major risks, that is, soil loss, salt water and idle wells.",
        "We face three major risks, which are soil loss, salt water and idle wells.",
        "We face three major risks, such as soil loss, salt water and idle wells.",
        "We face three major risks. They are soil loss, salt water and idle wells.",
        "We face three major risks. These include soil loss, salt water and idle wells.",
        "We face three major risks. Namely, soil loss, salt water and idle wells.",
        "We face three major risks. The risks are soil loss, salt water and idle wells.",
        "We face three major risks consisting of soil loss, salt water and idle wells.",
        "Soil loss, salt water and idle wells are the three major risks that we face.",
        "The three major risks are soil loss, salt water and idle wells.",
    ],
)
def test_members_are_read_from_every_form_of_list(sentence: str) -> None:
    found = outline(sentence)
    assert (found.items[0].kind, found.items[0].count_stated) == (Kind.SET, 3)
    assert found.items[0].label.startswith("three major risks")
    assert [member.lower() for member in found.items[0].members] == FRUIT


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("59", 59),
        ("fifty-nine", 59),
        ("fifty nine", 59),
        ("a dozen", 12),
        ("two dozen", 24),
        ("a hundred", 100),
        ("one hundred and twenty", 120),
        ("nineteen", 19),
        ("a total of 21", 21),
        ("a set of six", 6),
    ],
)
def test_a_number_is_read_in_digits_and_words(said: str, number: int) -> None:
    (only,) = outline(f"We have drawn up {said} measures for the coast.").items
    assert only.count_stated == number
    assert only.members == ()


@pytest.mark.parametrize(
    ("noun", "kind", "pane"),
    [
        ("tasks", "task", Pane.TASKS),
        ("measures", "task", Pane.TASKS),
        ("priorities", "task", Pane.TASKS),
        ("lines of work", "task", Pane.TASKS),
        ("mechanisms", "mechanism", Pane.MECHANISMS),
        ("programmes", "programme", Pane.MECHANISMS),
        ("areas", "component", Pane.FRAMEWORKS),
        ("risks", "component", Pane.FRAMEWORKS),
        ("principles", "component", Pane.FRAMEWORKS),
    ],
)
def test_a_group_says_what_its_members_are(noun: str, kind: str, pane: Pane) -> None:
    found = outline(f"We have drawn up five {noun}: alpha, beta, gamma, delta and epsilon.")
    only = found.items[0]
    assert only.attributes["members_kind"] == kind
    assert pane_of(only, {only.id: only}) is pane


@pytest.mark.parametrize("noun", ["kiosks", "wardens", "stoves", "hamlets", "ferries"])
def test_any_noun_heads_a_group_where_the_list_is_unmistakable(noun: str) -> None:
    (only,) = outline(f"We picked three {noun}: Alder, Birch and Cedar.").items
    assert (only.label, list(only.members)) == (f"three {noun}", ["Alder", "Birch", "Cedar"])


def test_gerunds_in_the_next_sentence_are_members() -> None:
    found = outline(
        "This can be summed up in three areas. That is, we will focus on widening roads, opening ports, "
        "and reforming tolls."
    )
    assert list(found.items[0].members) == ["widening roads", "opening ports", "reforming tolls"]


def test_as_many_sentences_as_announced_are_members() -> None:
    found = outline(
        "For a family, three things will be different. Cribs will carry a mark. Batteries "
        "will be reported by every hospital. Notices will hang in every school."
    )
    assert len(found.items[0].members) == 3


def test_clauses_built_alike_are_items_of_their_own() -> None:
    found = outline(
        "There are three tasks here. We must store the seed, we must test it in spring, "
        "and we must hand it out."
    )
    assert [i.kind for i in found.items] == [Kind.SET, Kind.TASK, Kind.TASK, Kind.TASK]


def test_members_named_by_the_head_noun() -> None:
    found = outline(
        "There will be three layers of watch. The top layer is satellites, the middle "
        "layer is masts and the bottom layer is wells."
    )
    assert list(found.items[0].members) == ["satellites", "masts", "wells"]


def test_paragraphs_between_semicolons_are_members() -> None:
    found = outline(
        "The scheme has three objectives:\nserve the outer islands;\nkeep fares low;\nreward safe crews."
    )
    assert list(found.items[0].members) == ["serve the outer islands", "keep fares low", "reward safe crews"]


def test_listed_mechanisms_are_items_of_the_group() -> None:
    found = outline(
        "We propose improving three mechanisms: the mechanism for tolls, the mechanism "
        "for pilots, and the mechanism for tugs."
    )
    assert tree(found) == [
        "set three mechanisms",
        "  mechanism mechanism for tolls",
        "  mechanism mechanism for pilots",
        "  mechanism mechanism for tugs",
    ]


def test_fewer_members_than_announced_are_kept_with_a_check() -> None:
    found = outline("They fall into seven categories, including stoves, toys and lamps.")
    assert (found.items[0].count_stated, len(found.items[0].members)) == (7, 3)
    assert [check.code for check in found.checks] == ["count_mismatch"]


def test_members_may_be_explained_one_by_one() -> None:
    found = outline(
        'It comes down to two words: early and near. "Early" means a check at seventy. '
        '"Near" means a clinic in every town.'
    )
    assert list(found.items[0].members) == ["early: check at seventy", "near: clinic in every town"]


def test_a_scheme_stands_on_its_legs() -> None:
    found = outline("The recovery scheme stands on four legs: seed, soil, fire and people.")
    assert (found.items[0].kind, found.items[0].label) == (Kind.FRAMEWORK, "recovery scheme: four legs")


def test_back_references_are_mentions_and_carry_what_follows() -> None:
    found = outline(
        "We have two key tasks. First, we will drain the fen. Second, we will plant reeds.\n"
        "Regarding the above two key tasks, we have designed 21 measures. These two tasks will take time."
    )
    group = item(found, "two key tasks")
    assert [mention.quote for mention in group.mentions] == ["two key tasks", "two tasks"]
    assert item(found, "21 measures").parent == group.id
    assert labels(found).count("two key tasks") == 1
