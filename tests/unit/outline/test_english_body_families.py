"""Bodies, schemes and groups by name: what makes a name worth an item, and what leaves it a mere actor."""

import pytest
from english_samples import labels, outline

from desktop_app.model.outline import Kind, Outline

WORKING = (
    "River Advisory Council",
    "Quay Appeals Board",
    "Storm Response Coordination Centre",
    "Delta Reconstruction Team",
    "Small Claims Tribunal",
    "Dredging Acceleration Group",
    "Tariff Review Panel",
    "Flood Relief Committee",
    "Harbour Steering Committee",
)
MENTIONS = (
    "Some have filed an appeal to the {}.",
    "He is the chair of the {}.",
    "They go there as part of the {}.",
    "We heard of this from the {}.",
)
OFFICES = ("National Security Council", "Elmtown Town Council", "Department of Ports", "Public Rental Board")
WAKING = ("activated", "stood up", "reactivated", "re-established", "revived")
THROUGH = ("through", "via", "under")


def of_kind(found: Outline, kind: Kind) -> list[str]:
    """The labels of one kind."""
    return [item.label for item in found.items if item.kind is kind]


@pytest.mark.parametrize("mention", MENTIONS)
@pytest.mark.parametrize("body", WORKING)
def test_a_body_whose_name_tells_of_its_work_is_a_mechanism(body: str, mention: str) -> None:
    assert of_kind(outline(mention.format(body)), Kind.MECHANISM) == [body]


@pytest.mark.parametrize("mention", MENTIONS)
@pytest.mark.parametrize("office", OFFICES)
def test_an_office_that_is_mentioned_is_no_item(office: str, mention: str) -> None:
    assert labels(outline(mention.format(office))) == []


@pytest.mark.parametrize("woken", WAKING)
@pytest.mark.parametrize("body", ["River Council", "Delta Rescue Centre", "Pilot Panel"])
def test_a_body_by_name_that_is_woken_is_a_mechanism(body: str, woken: str) -> None:
    assert of_kind(outline(f"Last week the mayor {woken} the {body}."), Kind.MECHANISM) == [body]


def test_a_body_keeps_its_owner_and_loses_the_verb_before() -> None:
    text = "I signed a declaration, which activated TRB’s Storm Response Coordination Centre."
    assert labels(outline(text)) == ["TRB’s Storm Response Coordination Centre"]


@pytest.mark.parametrize("through", THROUGH)
def test_a_body_through_which_one_works_is_a_mechanism(through: str) -> None:
    text = f"We are talking with our neighbours {through} the Delta Trade and Fishing Council."
    assert of_kind(outline(text), Kind.MECHANISM) == ["Delta Trade and Fishing Council"]


@pytest.mark.parametrize("verb", ["met", "convened", "reported", "decided"])
def test_a_verb_after_a_task_force_leaves_it_a_name(verb: str) -> None:
    text = f"The Harbour Storm Task Force {verb} this morning in Elmtown."
    assert "Harbour Storm Task Force" in of_kind(outline(text), Kind.MECHANISM)


@pytest.mark.parametrize("head", ["Commissioner", "Tribunal", "Observatory"])
def test_the_first_of_its_kind_is_a_mechanism(head: str) -> None:
    text = f"This will be the first Road Bridge {head} in the country."
    assert labels(outline(text)) == [f"Road Bridge {head}"]


@pytest.mark.parametrize("thing", ["complaints handling", "dispute settling", "flood monitoring"])
def test_a_mechanism_may_be_named_by_what_it_does(thing: str) -> None:
    assert labels(outline(f"The pilots do have a {thing} mechanism.")) == [f"{thing} mechanism"]


@pytest.mark.parametrize(
    "name",
    ["Harbour Risk Management Framework", "National Lighthouse List", "Temporary Fishing Status"],
)
def test_frameworks_lists_and_statuses_by_name_are_programmes(name: str) -> None:
    assert of_kind(outline(f"This is a matter for the {name}."), Kind.PROGRAMME) == [name]


@pytest.mark.parametrize("verb", ["has implemented", "launched", "has introduced", "adopted", "released"])
@pytest.mark.parametrize("plan", ["short-term dredging plan", "storm water strategy", "quay safety campaign"])
def test_a_plan_that_was_launched_is_a_programme(plan: str, verb: str) -> None:
    assert of_kind(outline(f"The Harbour Board {verb} a {plan} by clearing the locks."), Kind.PROGRAMME) == [
        plan
    ]


@pytest.mark.parametrize("plain", ["an ambitious roadmap", "a comprehensive strategy", "a plan"])
def test_a_plan_with_nothing_of_its_own_is_none(plain: str) -> None:
    assert labels(outline(f"The Harbour Board has released {plain}.")) == []


def test_a_programme_under_which_something_is_done_may_be_an_acronym() -> None:
    found = outline("The quay will be rebuilt with 1,500 berths under the TRB programme.")
    assert of_kind(found, Kind.PROGRAMME) == ["TRB programme"]


@pytest.mark.parametrize("name", ["One River policy", "Open Ports policy", "Three Locks doctrine"])
def test_a_policy_by_name_is_one_in_small_letters_too(name: str) -> None:
    assert of_kind(outline(f"That is in line with our {name}."), Kind.LAW) == [name]


def test_a_report_named_after_somebody_is_a_document_and_that_of_an_office_is_none() -> None:
    assert of_kind(outline("That depends on what is in the Dunmore report."), Kind.LAW) == ["Dunmore report"]
    assert labels(outline("That depends on what is in the Senate inquiry.")) == []


@pytest.mark.parametrize("number", ["five", "seven new", "12"])
def test_a_counted_group_with_a_name_is_a_set(number: str) -> None:
    (found,) = outline(f"The Ministry has {number} Coastal Safety Observers in the delta.").items
    assert (found.kind, found.label.split(" in ")[0]) == (Kind.SET, f"{number} Coastal Safety Observers")


def test_people_of_a_country_are_no_group_by_name() -> None:
    assert labels(outline("The storm took the lives of 10 Norwegians.")) == []


@pytest.mark.parametrize("chosen", ["identified by", "selected by", "chosen for", "designated by"])
def test_a_group_that_somebody_chose_is_a_set(chosen: str) -> None:
    found = outline(f"Elmtown is one of the six sites {chosen} the Harbour Board.")
    assert [(item.kind, item.count_stated) for item in found.items] == [(Kind.SET, 6)]


@pytest.mark.parametrize("verb", ["add", "make", "share", "mention", "highlight"])
def test_points_that_somebody_wants_to_make_are_a_set(verb: str) -> None:
    found = outline(f"I just wanted to {verb} three key points.")
    assert [item.label for item in found.items] == ["three key points"]
