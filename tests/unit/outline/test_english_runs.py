"""Numbered series: every ordinal form, in one paragraph or in many, nested, and none where there is none."""

import pytest
from english_samples import CLAUSES, LABELS, LISTED, ORDINALS, briefing, item, labels, outline, tree

from desktop_app.model.outline import Kind
from desktop_app.model.transcript import Role

ANNOUNCED = "We have set ourselves four key tasks."


@pytest.mark.parametrize("joint", [" ", "\n"], ids=["one paragraph", "paragraphs"])
@pytest.mark.parametrize("cues", ORDINALS.values(), ids=ORDINALS)
def test_a_series_is_owned_by_the_count_before_it(cues: tuple[str, ...], joint: str) -> None:
    members = [f"{cue} {clause}." for cue, clause in zip(cues, CLAUSES, strict=True)]
    found = outline(joint.join([ANNOUNCED, *members]))
    assert tree(found) == ["set four key tasks", *(f"  task {label}" for label in LABELS)]
    assert found.items[0].count_stated == 4
    assert list(found.items[0].members) == LABELS


@pytest.mark.parametrize("cues", LISTED.values(), ids=LISTED)
def test_marks_of_a_list_number_paragraphs(cues: tuple[str, ...]) -> None:
    members = [f"{cue} {label.capitalize()}." for cue, label in zip(cues, LABELS, strict=True)]
    found = outline("\n".join(["We have four key tasks:", *members]))
    assert [label.lower() for label in found.items[0].members] == LABELS
    assert [item.kind for item in found.items] == [Kind.SET, *[Kind.TASK] * 4]


def test_a_series_may_run_inside_one_sentence() -> None:
    found = outline(
        "We will act on three fronts: first, we will cut tolls; second, we will lengthen "
        "piers; and third, we will light the quays."
    )
    assert tree(found) == [
        "set three fronts",
        "  task cut tolls",
        "  task lengthen piers",
        "  task light the quays",
    ]


def test_a_series_needs_no_announcement() -> None:
    assert tree(
        outline("For one thing, we will lower the tariff; for another, we will widen the quota.")
    ) == [
        "task lower the tariff",
        "task widen the quota",
    ]


def test_a_lone_first_is_no_series() -> None:
    assert labels(outline("First, the weather was poor. The harvest was late. Prices rose.")) == []


def test_a_restart_opens_a_new_series() -> None:
    found = outline(
        "We have two tasks. First, we will dredge the basin. Second, we will mend the gates.\n"
        "We face two risks. First, the river may silt up. Second, the gates may jam."
    )
    assert list(item(found, "two tasks").members) == ["dredge the basin", "mend the gates"]
    assert list(item(found, "two risks").members) == ["river may silt up", "gates may jam"]


def test_a_series_nests_in_a_member_of_another() -> None:
    found = outline(
        "There are two tasks.\nFirst, we will reform the fees. One is to abolish the "
        "night fee. The other is to halve the day fee.\n"
        "Second, we will renew the fleet."
    )
    assert tree(found) == [
        "set two tasks",
        "  task reform the fees",
        "    task abolish the night fee",
        "    task halve the day fee",
        "  task renew the fleet",
    ]


def test_a_skipped_number_does_not_break_a_series() -> None:
    found = outline(
        "Item one: we will open the bridge. Item two: we will paint the rails. Item four: "
        "we will light the stairs."
    )
    assert labels(found) == ["open the bridge", "paint the rails", "light the stairs"]


def test_a_member_beyond_the_number_that_was_ruled_out_is_none() -> None:
    found = outline(
        "There are two options. The first option is a ferry. The second option is a "
        "tunnel. A third option, a bridge, was ruled out."
    )
    assert list(item(found, "two options").members) == ["ferry", "tunnel"]


def test_a_series_goes_on_in_the_next_turn_of_one_speaker_but_not_of_another() -> None:
    first, second = "We have two tasks. First, we will clear the ditches.", "Second, we will mark the paths."
    same = briefing((Role.OFFICIAL, "Ada Brook", first), (Role.OFFICIAL, "Ada Brook", second))
    other = briefing((Role.OFFICIAL, "Ada Brook", first), (Role.OFFICIAL, "Carl Dune", second))
    assert len(item(same, "two tasks").members) == 2
    assert item(other, "two tasks").members == ()


def test_a_topic_takes_the_sentence_that_tells_of_it() -> None:
    found = outline(
        "The reform has two legs.\nLeg 1: Kitchens. We shall refit 90 kitchens.\nLeg 2: "
        "Cooks. We shall hire 40 cooks."
    )
    assert list(found.items[0].members) == ["Kitchens: refit 90 kitchens", "Cooks: hire 40 cooks"]
    assert found.items[1].evidence[1].quote == "We shall refit 90 kitchens."


def test_a_sentence_without_a_number_announces_too() -> None:
    found = outline(
        "Here is what the service is doing. Item one: the bus goes out on Monday. Item "
        "two: the clinic stays open."
    )
    assert tree(found) == [
        "set what the service is doing",
        "  task bus goes out",
        "  task clinic stays open",
    ]


def test_numbered_paragraphs_of_a_speech_are_no_list() -> None:
    found = outline("1. The year was dry.\n2. Many farms lost their wells.\n3. The council met in May.")
    assert labels(found) == []
