"""Who commits to what by when: whole families of words, each in the others' place."""

import pytest
from english_samples import labels, outline

from desktop_app.model.outline import Kind

OBJECTS = (
    "rebuild four pumping stations",
    "widen the northern canal",
    "train the lock keepers",
    "electrify the harbour cranes",
    "ban plastic nets",
)
SINGULAR = (
    "The government",
    "The Ministry of Transport",
    "The Harbour Department",
    "The city",
    "Secretary Alma Poole",
    "The Coast Guard",
    "Parliament",
    "TRB",
    "The minister",
    "The mayor of Elmtown",
    "The Bureau, together with the provinces,",
)
PLURAL = (
    "We",
    "The authorities",
    "The two ministries",
    "All provinces",
    "The ports, the railways and the airlines",
)
PROMISES = {
    "will": "will",
    "shall": "shall",
    "will also": "will also",
    "will soon": "will soon",
    "will continue to": "will continue to",
    "is going to": "are going to",
    "intends to": "intend to",
    "plans to": "plan to",
    "is about to": "are about to",
    "is to": "are to",
    "is due to": "are due to",
    "is set to": "are set to",
    "is preparing to": "are preparing to",
    "is scheduled to": "are scheduled to",
    "has decided to": "have decided to",
    "has agreed to": "have agreed to",
    "has undertaken to": "have undertaken to",
    "has resolved to": "have resolved to",
    "has opted to": "have opted to",
    "has pledged to": "have pledged to",
    "vows to": "vow to",
    "proposes to": "propose to",
    "is committed to": "are committed to",
    "is determined to": "are determined to",
}
TERMS = (
    "by 2027",
    "by mid-2026",
    "by year-end",
    "by the end of June",
    "within 30 days",
    "within the next six months",
    "before the summer",
    "before the end of the year",
    "from 1 July",
    "over the next three years",
    "this year",
    "later this year",
    "early next year",
    "next Monday",
    "in the coming months",
    "in the near future",
    "in the first quarter of 2027",
    "no later than 1 May",
    "throughout 2027",
    "between 2026 and 2030",
    "by the 2030s",
    "in two weeks' time",
    "ahead of the rainy season",
    "by noon",
    "tomorrow",
    "every year",
    "within this parliament",
    "by this time next year",
    "starting in May",
    "after the holidays",
)
LEADERS = {
    "led by the Ports Bureau": "the Ports Bureau",
    "headed by the deputy mayor": "the deputy mayor",
    "to be implemented by the Roads Agency": "the Roads Agency",
    "carried out by the army": "the army",
    "run by the provinces": "the provinces",
    "spearheaded by the Ports Bureau": "the Ports Bureau",
    "under the leadership of the Treasury": "the Treasury",
    "under the responsibility of the Coast Guard": "the Coast Guard",
    "in the hands of the Social Bureau": "the Social Bureau",
    "with the Ports Bureau in the lead": "the Ports Bureau",
}
ORDERS = {
    "I have directed the Coast Guard to inspect every ferry.": "the Coast Guard",
    "We have instructed the Coast Guard to inspect every ferry.": "the Coast Guard",
    "The government has asked the Coast Guard to inspect every ferry.": "the Coast Guard",
    "We are calling on the Coast Guard to inspect every ferry.": "the Coast Guard",
    "The Coast Guard has been instructed to inspect every ferry.": "The Coast Guard",
}
SAYINGS = (
    "The Minister announced today that the Bureau will {}.",
    "I can confirm that the Bureau will {}.",
    "I am pleased to announce that the Bureau will {}.",
    "Let me tell the House that the Bureau will {}.",
    "In May the Bureau will {}.",
    "By the end of the year the Bureau, of which I am the head, will {}.",
)
NOT_PROMISED = (
    # the session, politeness
    "We’ll take questions now.",
    "I’ll come to you next.",
    "We’ll move on to the next question.",
    "We will answer in writing.",
    "I will let the Minister answer.",
    "The Minister will take your questions.",
    "We will share the slides with you.",
    "I will be brief.",
    "We will be happy to help.",
    # talk that binds nobody
    "We will see what happens.",
    "We will have to see.",
    "We will get through this.",
    "We will win.",
    "We will continue to discuss these things.",
    "We will look into it.",
    "We'll wait and see.",
    "We will do everything we can.",
    "We will make sure of that.",
    "We will not comment on that.",
    "We will provide further support.",
    "We will work together.",
    # forecasts, hedges, denials
    "Prices will fall next year.",
    "It will rain.",
    "They will complain.",
    "We might build a bridge.",
    "We would widen the canal.",
    "I think we will be fine.",
    "The government will not raise taxes.",
    "We are not going to raise taxes.",
    "Ferries will be affected.",
    # conditions, clauses inside others
    "If the rain goes on, we will close the bridges.",
    "Unless it stops, the Bureau will close the bridges.",
    "The steps we will take are known.",
    "The work that we are going to finish is hard.",
    "The progress we are making on 12 bridges is slow.",
    "As we will see, that is wrong.",
    "I do not know how many ferries we will build.",
    "Our job is to use the tools.",
)


@pytest.mark.parametrize("promise", PROMISES)
def test_whoever_acts_and_however_it_is_promised_it_is_one_task(promise: str) -> None:
    said = [(who, promise) for who in SINGULAR] + [(who, PROMISES[promise]) for who in PLURAL]
    for turn, (who, modal) in enumerate(said):
        done = OBJECTS[turn % len(OBJECTS)]
        (only,) = outline(f"{who} {modal} {done}.").items
        assert (only.kind, only.label) == (Kind.TASK, done)


@pytest.mark.parametrize("term", TERMS)
def test_a_term_is_a_deadline_before_and_after_the_task(term: str) -> None:
    first = term[0].upper() + term[1:]
    for said, deadline in ((f"We will {{}} {term}.", term), (f"{first}, we will {{}}.", first)):
        for done in OBJECTS[:3]:
            (only,) = outline(said.format(done)).items
            assert (only.label, only.attributes["deadline"]) == (done, deadline)


@pytest.mark.parametrize("leader", LEADERS)
def test_who_leads_is_an_attribute_of_tasks_and_mechanisms(leader: str) -> None:
    for said, label in (
        ("We will widen the northern canal", "widen the northern canal"),
        ("We will build an early-warning system", "early-warning system"),
    ):
        (only,) = outline(f"{said}, {leader}.").items
        assert (only.label, only.attributes["responsible"]) == (label, LEADERS[leader])


@pytest.mark.parametrize("order", ORDERS)
def test_what_others_are_told_to_do_is_their_task(order: str) -> None:
    (only,) = outline(order).items
    assert (only.label, only.attributes["responsible"]) == ("inspect every ferry", ORDERS[order])


@pytest.mark.parametrize("saying", SAYINGS)
def test_what_is_announced_inside_a_saying_is_the_task_of_its_subject(saying: str) -> None:
    for done in OBJECTS[:2]:
        (only,) = outline(saying.format(done)).items
        assert only.label == done
        assert only.attributes["responsible"].lower() == "the bureau"


@pytest.mark.parametrize("when", ["Today", "Yesterday", "This morning", "Earlier today"])
def test_an_act_of_office_just_done_is_told(when: str) -> None:
    assert labels(outline(f"{when} we approved 40 new ferries for the islands.")) == [
        "approved 40 new ferries for the islands"
    ]
    assert labels(outline(f"{when} we launched the Clean Rivers Initiative.")) == ["Clean Rivers Initiative"]


@pytest.mark.parametrize("promise", ["If we are elected, we will", "If we are returned to office we will"])
def test_what_is_promised_for_the_time_after_an_election_is_a_task(promise: str) -> None:
    assert labels(outline(f"{promise} abolish the bridge toll.")) == ["abolish the bridge toll"]


@pytest.mark.parametrize("appeal", ["call on", "urge", "ask"])
def test_a_public_appeal_is_announced_with_what_is_asked_for(appeal: str) -> None:
    said = f"The President will {appeal} the House to pass the Ferry Bill."
    assert labels(outline(said))[0] == f"{appeal} the House to pass the Ferry Bill"


def test_the_agent_of_a_passive_is_responsible() -> None:
    (only,) = outline("The northern canal will be widened by the Ports Bureau.").items
    assert only.attributes["responsible"] == "the Ports Bureau"


@pytest.mark.parametrize(
    "said",
    [
        "We will review the tariffs because prices should fall, end the boycott and calm the markets.",
        "We will train the lock keepers to better guard and repair their gates.",
    ],
)
def test_a_verb_of_an_inner_clause_is_no_task_of_its_own(said: str) -> None:
    assert len(outline(said).items) == 1


@pytest.mark.parametrize("said", NOT_PROMISED)
def test_talk_that_commits_nobody_is_no_task(said: str) -> None:
    assert outline(said).items == ()
