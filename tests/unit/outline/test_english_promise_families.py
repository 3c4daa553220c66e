"""Promises whose verb says little by itself: the construction carries them, in any words."""

import pytest
from english_samples import labels, outline

from desktop_app.model.outline import Kind, Outline

SOMEBODY = ("We", "The Harbour Department", "The government", "TRB")
TOGETHER = (
    "work with",
    "work closely with",
    "partner with",
    "collaborate with",
    "cooperate with",
    "engage with",
    "liaise with",
    "continue to work with",
)
PARTNERS = ("the ports", "municipalities and provinces", "the UNCTAD", "our neighbours")
AIMS = ("to widen the northern locks", "to identify leaking dykes", "to strengthen river towns")
DECIDED = (
    "made the decision to",
    "made the final decision today to",
    "took the decision to",
    "have taken the decision to",
    "reached an agreement to",
    "have made a commitment to",
)
ONWARD = (
    "going ahead with",
    "pressing ahead with",
    "moving forward with",
    "proceeding with",
    "pushing ahead with",
)
LASTING = (
    "keep the night ferries to Elmtown running",
    "ensure the night staffing of all lighthouses",
    "maintain the grain stores of the delta",
    "use our dredging fleet to clear the delta",
    "support the fishing villages of the delta",
    "encourage all ferry companies to hire apprentices",
)
UNDER_WAY = (
    "proposing a levy on empty barges",
    "sending two dredgers’ crews to the delta",
    "suspending all evictions from the quay houses",
    "reviewing our contribution to the pilots’ school",
    "increasing the number of berths in Elmtown",
)
ASIDES = ("as the law asks", "again, in line with our harbour code", "wherever it is possible")
SPEECHES = (
    "make a statement to the House on the ferry accident",
    "be making a statement to Parliament after lunch on the ferry accident",
    "give a statement to the nation on the ferry accident",
    "make an announcement to the Senate on the ferry accident",
)
EMPTY = (
    "We will work with you.",
    "We will work with them to do it.",
    "We are working with everyone.",
    "We will make sure of that.",
    "We will make sure that you get an answer.",
    "I will make a short opening statement.",
    "I’ll make a few opening remarks.",
    "We will be meeting again.",
    "We are going ahead with it.",
    "We will keep it up.",
    "We will use it.",
    "He will be with us soon.",
    "She will answer that.",
)


def tasks(found: Outline) -> list[str]:
    """The labels of the tasks."""
    return [item.label for item in found.items if item.kind is Kind.TASK]


@pytest.mark.parametrize("partner", PARTNERS)
@pytest.mark.parametrize("together", TOGETHER)
def test_what_is_done_with_others_is_promised(together: str, partner: str) -> None:
    for somebody, aim in zip(SOMEBODY, (*AIMS, AIMS[0]), strict=True):
        (task,) = tasks(outline(f"{somebody} will {together} {partner} {aim}."))
        assert task.endswith(f"{partner} {aim}")


@pytest.mark.parametrize("decided", DECIDED)
def test_a_decision_in_any_words_is_a_task(decided: str) -> None:
    for somebody in ("We", "The Harbour Board", "The ministers"):
        assert labels(outline(f"{somebody} {decided} rebuild four pumping stations.")) == [
            "rebuild four pumping stations"
        ]


@pytest.mark.parametrize("onward", ONWARD)
def test_what_somebody_goes_on_with_is_a_task(onward: str) -> None:
    for opening in ("We are", "The government is", "That is why we are"):
        (task,) = tasks(outline(f"{opening} {onward} the harbour bill."))
        assert task == f"{onward} the harbour bill"


@pytest.mark.parametrize("what", LASTING)
def test_what_is_kept_up_is_a_task_if_it_is_said_in_full(what: str) -> None:
    for somebody in ("We", "The Harbour Department"):
        assert tasks(outline(f"{somebody} will {what}.")) == [what]
        assert tasks(outline(f"{somebody} will continue to {what}.")) == [what]


@pytest.mark.parametrize("what", UNDER_WAY)
def test_what_is_decided_and_under_way_is_a_task(what: str) -> None:
    assert tasks(outline(f"We are {what}.")) == [what]
    assert tasks(outline(f"The Harbour Department is now {what}.")) == [what]


@pytest.mark.parametrize("aside", ASIDES)
def test_an_aside_after_continue_is_read_past(aside: str) -> None:
    (task,) = tasks(outline(f"We will continue, {aside}, to widen the northern canal."))
    assert task == "widen the northern canal"


@pytest.mark.parametrize(
    "state", ["the dyke is mended", "every lock keeper has a boat", "the old tariffs are abolished"]
)
def test_a_state_that_is_made_sure_of_is_a_task(state: str) -> None:
    assert tasks(outline(f"We will make sure that {state}.")) == [f"make sure that {state}"]


@pytest.mark.parametrize("speech", SPEECHES)
def test_a_statement_to_a_house_is_a_task_and_opening_remarks_are_none(speech: str) -> None:
    (task,) = tasks(outline(f"I will {speech}."))
    assert "ferry accident" in task


@pytest.mark.parametrize(
    "body", ["The Harbour Advisory Council", "The Lock Owners' Association", "The Cabinet"]
)
def test_a_meeting_at_a_time_is_a_task_named_by_who_meets(body: str) -> None:
    (task,) = tasks(outline(f"{body} will be meeting next week in Elmtown."))
    assert task.startswith(body.removeprefix("The "))
    assert not tasks(outline(f"{body} will be meeting in the usual way."))


def test_a_meeting_with_somebody_at_a_time_is_a_task() -> None:
    assert tasks(outline("Tomorrow we’ll be meeting with the owners of four shipyards.")) == [
        "meeting with the owners of four shipyards"
    ]


@pytest.mark.parametrize("first", ["We have studied the quays", "We are reviewing the quays"])
@pytest.mark.parametrize("link", [", and", " and"])
def test_a_second_predicate_has_the_subject_of_the_first(first: str, link: str) -> None:
    found = tasks(outline(f"{first}{link} will rebuild four pumping stations."))
    assert "rebuild four pumping stations" in found


def test_a_body_named_before_an_aside_is_the_subject_of_a_later_predicate() -> None:
    text = "Look, TRB, as I said, has a team in Elmtown and will work with the town to repair leaking dykes."
    assert tasks(outline(text)) == ["work with the town to repair leaking dykes"]


@pytest.mark.parametrize("who", ["He", "She"])
def test_what_somebody_spoken_of_will_announce_or_sign_is_a_task(who: str) -> None:
    assert tasks(outline(f"{who} will announce 60 million crowns for the dykes.")) == [
        "announce 60 million crowns for the dykes"
    ]
    assert not tasks(outline(f"{who} will visit a school and thank the crews."))


def test_gerunds_that_somebody_is_committed_to_are_tasks() -> None:
    assert tasks(outline("We are committed to ensuring safe drinking water for every village.")) == [
        "ensuring safe drinking water for every village"
    ]


@pytest.mark.parametrize("text", EMPTY)
def test_courtesy_and_pronouns_promise_nothing(text: str) -> None:
    assert not tasks(outline(text))


@pytest.mark.parametrize("mark", ["–", "—", ":"])
def test_the_orders_of_a_motion_are_tasks(mark: str) -> None:
    text = (
        f"That the House {mark}\n(1) debate the state of the harbour dykes;\n"
        "(2) further consider whether the pilots deliberately delayed the ferries; and\n"
        "(3) finally review the harbour tariffs."
    )
    found = tasks(outline(text))
    assert [label.split()[-1] for label in found] == ["dykes", "ferries", "tariffs"]


def test_what_a_motion_notes_is_no_task() -> None:
    text = "That the House –\n(1) notes that the dykes have held;\n(2) recalls that the pilots were praised."
    assert labels(outline(text)) == []


@pytest.mark.parametrize("head", ["The directions that we have in mind", "The steps we are weighing"])
def test_deeds_between_semicolons_are_items_without_a_number(head: str) -> None:
    text = (
        f"{head} include: requiring the use of double hulls; extending the pilot hours; "
        "abolishing the quay fees; and lowering the lock tariffs."
    )
    assert labels(outline(text)) == [
        "requiring the use of double hulls",
        "extending the pilot hours",
        "abolishing the quay fees",
        "lowering the lock tariffs",
    ]


def test_things_between_semicolons_are_no_deeds() -> None:
    text = "The reasons include: the high water; the old pumps; the long winter; and the lack of crews."
    assert not tasks(outline(text))


@pytest.mark.parametrize(
    "lead",
    [
        "Aside from the river towns, ",
        "In addition to the river towns, ",
        "After a storm in the delta, ",
        "Despite the high water in May, ",
        "Building on last year’s work, ",
    ],
)
def test_a_member_is_named_by_its_main_clause(lead: str) -> None:
    text = (
        f"We have two tasks. First, {lead.lower()}we will rebuild four pumping stations. "
        "Second, we will train the lock keepers."
    )
    assert "rebuild four pumping stations" in tasks(outline(text))


def test_a_label_ends_where_its_meaning_is_explained() -> None:
    text = "There are two rules. First, everything is open, meaning that all can see it. Second, all is free."
    assert any(label.endswith("everything is open") for label in labels(outline(text)))


def test_the_first_of_a_series_may_stand_inside_its_sentence() -> None:
    text = (
        "These plans include, one, widening the northern canal.\nTwo, rebuilding four pumping stations.\n"
        "Three, training the lock keepers.\nAnd finally, four, publishing the tide tables."
    )
    assert labels(outline(text)) == [
        "widening the northern canal",
        "rebuilding four pumping stations",
        "training the lock keepers",
        "publishing the tide tables",
    ]
