"""Plain commitments: who will do what by when, trimmed as a reader would write it."""

import pytest
from english_samples import labels, outline

from desktop_app.model.outline import Kind


@pytest.mark.parametrize(
    "modal",
    [
        "will",
        "shall",
        "must",
        "are going to",
        "plan to",
        "intend to",
        "have decided to",
        "are committed to",
        "will continue to",
        "will further",
        "will also actively",
        "have undertaken to",
        "are determined to",
    ],
)
def test_every_modal_of_a_promise(modal: str) -> None:
    (only,) = outline(f"We {modal} rebuild the northern sluice.").items
    assert (only.kind, only.label) == (Kind.TASK, "rebuild the northern sluice")


@pytest.mark.parametrize(
    "deadline",
    [
        "by 2027",
        "by the end of June",
        "within three years",
        "before the autumn",
        "by the end of this year",
        "from January 1, 2025",
        "in the first half of next year",
        "over the next five years",
        "next Monday",
        "by March 2026",
        "no later than 1 May",
        "before the autumn floods",
        "within two months",
    ],
)
def test_a_date_or_term_is_an_attribute(deadline: str) -> None:
    (only,) = outline(f"The Roads Agency will rebuild the northern bridge {deadline}.").items
    assert only.label == "rebuild the northern bridge"
    assert only.attributes["deadline"] == deadline
    assert only.attributes["responsible"] == "The Roads Agency"


@pytest.mark.parametrize(
    "focus",
    [
        "With a focus on safer crossings, we will rebuild the northern sluice.",
        "Focusing on safer crossings, we will rebuild the northern sluice.",
        "We will rebuild the northern sluice with a focus on safer crossings.",
        "With an emphasis on safer crossings, we will rebuild the northern sluice.",
        "Centring on safer crossings, we will rebuild the northern sluice.",
    ],
)
def test_what_it_focuses_on_is_an_attribute(focus: str) -> None:
    (only,) = outline(focus).items
    assert (only.label, only.attributes["focus"]) == ("rebuild the northern sluice", "safer crossings")


def test_a_focus_may_hold_commas() -> None:
    (only,) = outline("With a focus on water, wind and sun, we will modernise the grid.").items
    assert only.attributes["focus"] == "water, wind and sun"


def test_amounts_and_leaders_are_attributes() -> None:
    (only,) = outline("We will repair 40 kilometres of dyke, led by the Water Board.").items
    assert only.attributes["quantity"] == "40 kilometres"
    assert only.attributes["responsible"] == "the Water Board"


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("We will widen the road, which has been closed since May.", "widen the road"),
        ("We will widen the road so that buses can pass.", "widen the road"),
        ("We will widen the road in order to let buses pass.", "widen the road"),
        ("We will widen the road because it floods.", "widen the road"),
        ("We will widen the road, and the bridge will be closed.", "widen the road"),
        ("The northern road will be widened.", "northern road will be widened"),
    ],
)
def test_labels_end_at_a_clause_boundary(sentence: str, label: str) -> None:
    assert labels(outline(sentence))[0] == label


def test_coordinated_verbs_are_tasks_of_their_own() -> None:
    found = outline(
        "We will repair the old sluices in the northern district, and rebuild the pumping "
        "stations along the coast."
    )
    assert labels(found) == [
        "repair the old sluices in the northern district",
        "rebuild the pumping stations along the coast",
    ]


def test_a_commitment_to_a_named_thing_is_that_thing() -> None:
    assert [(i.kind, i.label) for i in outline("We will set up a boaters' hotline.").items] == [
        (Kind.MECHANISM, "boaters' hotline")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "We will take the next question.",
        "We will make sure of that.",
        "We will not widen the road.",
        "I will come back to that.",
        "It will rain tomorrow.",
        "Prices will rise by 3 percent.",
        "We will fulfil our duties and missions.",
        "If we will build it, they must pay.",
        "We will do everything we can.",
        "Will we build a road?",
        "I think we will build something.",
        "Thank you, we will now hear from my colleague.",
        "We will provide support.",
        "These six actions will help.",
    ],
)
def test_talk_denials_and_forecasts_are_no_tasks(sentence: str) -> None:
    assert labels(outline(sentence)) == []
