"""Forms of speech in English answers: labelled members, openers, fillers, parts of questions, names."""

import pytest
from english_samples import briefing, labels, outline, transcript, tree

from desktop_app.model.audit import CueKind
from desktop_app.model.transcript import Role
from desktop_app.outline import english


@pytest.mark.parametrize("noun", ["pillar", "plank", "principle", "goal"])
def test_members_labelled_in_mixed_ways_are_one_series(noun: str) -> None:
    found = outline(
        f"{noun.capitalize()} number one is: cheaper ferries. It took long.\n"
        f"{noun.capitalize()} two: safer harbours.\nAnd {noun} three: better warnings."
    )
    assert tree(found) == [
        "component cheaper ferries",
        "component safer harbours",
        "component better warnings",
    ]


@pytest.mark.parametrize("opener", ["Starting first with", "Beginning first with", "First, starting with"])
def test_first_with_a_topic_opens_a_series(opener: str) -> None:
    found = outline(
        f"{opener} fares: we will halve them for pupils. Second, we will dredge the port. "
        "Finally, we will train 40 pilots."
    )
    assert labels(found) == ["fares: halve them for pupils", "dredge the port", "train 40 pilots"]


@pytest.mark.parametrize("filler", ["that, you know, again, ", "government — you know — ", "we — ", "uh, "])
def test_fillers_and_broken_starts_are_no_part_of_a_label(filler: str) -> None:
    found = outline(f"One, {filler}we will cut the fees by half. Two, we will train 40 pilots.")
    assert labels(found) == ["cut the fees by half", "train 40 pilots"]


@pytest.mark.parametrize("opening", ["To ask the Minister", "You asked", "The Member asked"])
def test_parts_of_a_question_yield_nothing(opening: str) -> None:
    asked = f"{opening} (a) how many ferries sail; (b) if he will replace them; and (c) the cost of harbours."
    assert labels(briefing((Role.OFFICIAL, "Ada Brook", asked))) == []


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ("We honour the U.S.-Mexico-Canada Agreement.", "U.S.-Mexico-Canada Agreement"),
        ("We honour the U.S. Clean Rivers Act.", "U.S. Clean Rivers Act"),
        ("He signed Executive Order 13987.", "Executive Order 13987"),
        (
            "We launched the root causes strategy in Central America last year.",
            "root causes strategy in Central America",
        ),
        (
            "The Ministry has introduced a set of new rules to protect tenants.",
            "set of new rules to protect tenants",
        ),
        ("We have introduced new advertising rules.", "new advertising rules"),
        (
            "We will take further steps to tighten the licensing of scooters.",
            "take further steps to tighten the licensing of scooters",
        ),
        ("The Registry will continue to monitor the prices of land.", "monitor the prices of land"),
    ],
)
def test_names_and_plain_commitments_are_whole(said: str, label: str) -> None:
    assert labels(outline(said)) == [label]


def test_printed_paragraph_numbers_and_courtesies_announce_nothing() -> None:
    text = "\n".join(f"{n}. I want to thank the crews of harbour {n}." for n in range(1, 8))
    kinds = {kind for kind, _ in english.cues(transcript((Role.OFFICIAL, "Ada Brook", text)))}
    assert not kinds & {CueKind.ORDINAL, CueKind.COMMITMENT}
