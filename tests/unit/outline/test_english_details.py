"""What later sentences say of an item: its focus, who leads it, by when it will be there."""

import pytest
from english_samples import item, labels, outline

SERIES = (
    "This winter we have three duties. First, we will clear the mountain roads.{0} Second, we will heat "
    "the village halls.{1} Third, we will stock the pharmacies.{2}"
)


def series(*said: str) -> str:
    """An answer with three members, each followed by what is said of it."""
    return SERIES.format(*(f" {text}" if text else "" for text in (*said, "", "", "")[:3]))


@pytest.mark.parametrize(
    "said",
    [
        "With a focus on the high passes, we will buy twelve ploughs.",
        "Focusing on the high passes, we will buy twelve ploughs.",
        "With priority given to the high passes, we will buy twelve ploughs.",
        "The focus is on the high passes.",
        "The focus will be on the high passes.",
        "Here our focus is on the high passes.",
        "Priority will be given to the high passes.",
    ],
)
def test_the_sentence_after_a_member_gives_its_focus(said: str) -> None:
    assert item(outline(series(said)), "clear the mountain roads").attributes["focus"].endswith("high passes")


def test_a_focus_is_told_once() -> None:
    found = outline(series("With a focus on the high passes, we will buy twelve ploughs."))
    assert [i.label for i in found.items if "focus" in i.attributes] == ["clear the mountain roads"]


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("The Highways Agency will take the lead.", "The Highways Agency"),
        ("The Highways Agency takes the lead, and the cantons help.", "The Highways Agency"),
        ("The Highways Agency is responsible for this.", "The Highways Agency"),
        ("The Highways Agency will be in charge.", "The Highways Agency"),
        ("Parks Agency and police share the responsibility.", "Parks Agency and police"),
        ("This work is led by the Highways Agency.", "the Highways Agency"),
        ("This task has been assigned to the Highways Agency.", "the Highways Agency"),
        ("It will be overseen by the Highways Agency, as in other years.", "the Highways Agency"),
        ("Responsibility for this lies with the Highways Agency.", "the Highways Agency"),
        ("The lead agency is the Highways Agency.", "the Highways Agency"),
        ("Vice Minister Orla Finch will be in charge.", "Vice Minister Orla Finch"),
    ],
)  # fmt: skip
def test_who_leads_is_told_of_the_member_before(said: str, who: str) -> None:
    found = outline(series("", said))
    assert item(found, "heat the village halls").attributes["responsible"] == who
    assert labels(found)[1:] == ["clear the mountain roads", "heat the village halls", "stock the pharmacies"]


def test_who_leads_is_told_of_a_plain_task_in_the_same_paragraph() -> None:
    found = outline("We will reopen the night clinic by May. The Health Office is responsible for this.")
    assert item(found, "reopen the night clinic").attributes["responsible"] == "The Health Office"


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ("Under the leadership of the Harbour Board, we will dredge the channel.", "dredge the channel"),
        ("We will dredge the channel, under the guidance of the Harbour Board.", "dredge the channel"),
        ("We will set up a pilot register, led by the Harbour Board, by May.", "pilot register"),
        ("We will launch the Calm Seas Plan, overseen by the Harbour Board.", "Calm Seas Plan"),
    ],
)
def test_who_leads_is_told_in_the_sentence_itself(said: str, label: str) -> None:
    assert item(outline(said), label).attributes["responsible"] == "the Harbour Board"


@pytest.mark.parametrize(
    "said",
    [
        "We will reopen the night clinic.\nThe Health Office is responsible for this.",
        "We will reopen the night clinic. The Health Office is responsible for drains and sewers.",
        "We will reopen the night clinic. It is responsible for this.",
        "We will reopen the night clinic. The weather is responsible for this.",
    ],
)
def test_nobody_leads_where_the_words_are_not_about_the_task(said: str) -> None:
    assert "responsible" not in item(outline(said), "reopen the night clinic").attributes


def test_to_take_the_lead_in_work_of_its_own_stays_a_task() -> None:
    assert (
        "responsible"
        not in item(
            outline(series("The Highways Agency will take the lead in drafting a national snow code.")),
            "clear the mountain roads",
        ).attributes
    )


@pytest.mark.parametrize(
    ("said", "label", "deadline"),
    [
        ("We will set up a ferry booking system by June 2028.", "ferry booking system", "by June 2028"),
        ("By June 2028, we will set up a ferry booking system.", "ferry booking system", "By June 2028"),
        ("A ferry booking system will be introduced in June.", "ferry booking system", "in June"),
        ("We will set up a tide register, which will open on May 3.", "tide register", "on May 3"),
        ("We will draw maps and launch the Calm Seas Plan in 2031.", "Calm Seas Plan", "in 2031"),
        (
            "We will set up a toll mechanism. The mechanism will be ready before the wet season of 2029.",
            "toll mechanism",
            "before the wet season of 2029",
        ),
        ("We will rebuild a pier before the storm season.", "rebuild a pier", "before the storm season"),
        ("We will set up a toll mechanism. It will start on May 3.", "toll mechanism", "on May 3"),
        ("We will launch the Calm Plan. The plan will be completed by 2040.", "Calm Plan", "by 2040"),
        ("We will rebuild a pier. The work will be finished by 2033.", "rebuild a pier", "by 2033"),
    ],
)  # fmt: skip
def test_things_have_deadlines_too(said: str, label: str, deadline: str) -> None:
    found = outline(said)
    assert labels(found) == [label]
    assert item(found, label).attributes["deadline"] == deadline


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ("We will set up a toll mechanism, and drivers may apply from October.", "toll mechanism"),
        ("We will set up a toll mechanism that reports every month.", "toll mechanism"),
        ("We will keep the pool shut from June to August.", None),
        ("We will open the park from Monday to Friday.", None),
        ("We will enforce the Dog Rules, which take effect on May 2.", None),
        ("We will enforce the rules that come into force on May 2 and train wardens.", None),
    ],
)
def test_periods_and_dates_of_other_things_are_no_deadlines(said: str, label: str | None) -> None:
    found = outline(said)
    assert found.items
    assert label is None or label in labels(found)[0]
    assert not any("deadline" in i.attributes for i in found.items)


@pytest.mark.parametrize(
    ("said", "quantity"),
    [
        ("We will keep 14 parish libraries open.", "14 parish libraries"),
        ("We will train 300 sports coaches nationwide.", "300 sports coaches"),
        ("We will lend 50 million yuan.", "50 million yuan"),
    ],
)
def test_an_amount_ends_with_what_it_counts(said: str, quantity: str) -> None:
    (only,) = outline(said).items
    assert only.attributes["quantity"] == quantity


def test_a_mechanism_that_a_member_orders_has_the_deadline_of_the_order() -> None:
    said = (
        "Measure one: clear the roads.\nMeasure two: establish a toll mechanism, to be in place by June 2030."
    )
    found = outline(f"We have two measures.\n{said}")
    assert item(found, "toll mechanism").attributes["deadline"] == "by June 2030"
    assert item(found, "establish a toll mechanism").attributes["deadline"] == "by June 2030"
