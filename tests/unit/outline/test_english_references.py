"""What was announced before is mentioned, not announced again; what hangs where; how labels are cut."""

import pytest
from english_samples import briefing, item, labels, outline, tree

from desktop_app.model.transcript import Role

DUTIES = (
    "We have three duties. First, we will clear the roads. Second, we will heat the halls. "
    "Third, we will stock the pharmacies."
)


@pytest.mark.parametrize(
    "said",
    [
        "The above three duties are hard.",
        "These three duties will be reviewed every month.",
        "The three duties above are only a beginning.",
        "The three duties just mentioned have been assigned.",
        "All three duties have been budgeted.",
    ],
)
@pytest.mark.parametrize("later", [False, True], ids=["same answer", "another answer"])
def test_a_group_named_again_is_a_mention(said: str, later: bool) -> None:
    turns = [(Role.OFFICIAL, "Ada Brook", DUTIES), (Role.JOURNALIST, "", "And the cost?")]
    turns += [(Role.OFFICIAL, "Tom Hale" if later else "Ada Brook", said)]
    found = briefing(*turns)
    assert len(found.items) == 4
    assert len(item(found, "three duties").mentions) == 1


def test_all_three_is_no_task_of_its_own() -> None:
    said = "We found three faults: rust, rot and rats. All three will be dealt with under the Pier Code."
    assert tree(outline(said))[0] == "set three faults"
    assert not [label for label in labels(outline(said)) if label.startswith("All")]


@pytest.mark.parametrize(
    "said",
    ['Let me come back to the "1+2" plan.', 'The "1+2" framework is well known.'],
)
def test_a_formula_named_in_another_answer_is_a_mention(said: str) -> None:
    first = 'We adopted a "1+2" plan. The "1" is one aim, namely to halve the queue. The "2" means two tools.'
    found = briefing((Role.OFFICIAL, "Ada Brook", first), (Role.OFFICIAL, "Tom Hale", said))
    assert tree(found) == [
        'framework "1+2" plan',
        "  component one aim: halve the queue",
        "  set two tools",
    ]
    assert len(found.items[0].mentions) == 1


def test_the_last_of_these_ends_no_series() -> None:
    said = (
        "We have four duties. First, we will drain the marsh. Second, we will plant reeds. Third, we will "
        "count trees and dams. The last of these is the only one on which we differ. "
        "Fourth, we will build huts."
    )
    assert labels(outline(said))[-1] == "build huts"
    assert len(item(outline(said), "four duties").members) == 4


@pytest.mark.parametrize(
    "last", ["Finally, the fourth duty is to", "The fourth duty is to", "Lastly, we will"]
)
def test_the_last_of_these_gives_way_to_the_real_last_member(last: str) -> None:
    said = (
        "We have four duties. The first duty is to drain the marsh. The second duty is to plant reeds. The "
        f"third duty is to count birds. The last of these is my favourite. {last} build huts."
    )
    assert item(outline(said), "four duties").members == (
        "drain the marsh",
        "plant reeds",
        "count birds",
        "build huts",
    )


@pytest.mark.parametrize(
    "said",
    [
        'The "1" is one aim: to halve the queue.',
        'By "1" we mean one aim, namely to halve the queue.',
        'As for the "1", it stands for one aim, that is, to halve the queue.',
        'The number "1" is not explained. The "1" concerns one aim: to halve the queue.',
    ],
)
def test_a_number_of_a_formula_is_explained_in_many_ways(said: str) -> None:
    found = outline(f'We adopted a "1+2" plan. {said} The "2" covers two tools.')
    assert tree(found) == ['framework "1+2" plan', "  component one aim: halve the queue", "  set two tools"]


def test_a_group_hangs_under_no_plan_that_its_sentence_does_not_name() -> None:
    said = "The Calm Seas Plan was adopted.\nThis spring, we have two duties: to dredge and to dig."
    assert item(outline(said), "two duties").parent is None


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ("We have drawn up 18 measures on noise and road safety.", "18 measures on noise and road safety"),
        ("We have drawn up 18 measures on noise and will act.", "18 measures on noise"),
        ("We have drawn up 18 measures for ports and we will act.", "18 measures for ports"),
    ],
)
def test_nouns_joined_after_a_preposition_stay_together(said: str, label: str) -> None:
    assert labels(outline(said))[0] == label


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ("We will publish letters of Dr. Moore and Mr. Hale.", "publish letters of Dr. Moore and Mr. Hale"),
        ("We will reform the way in which licences are sold.", "reform the way in which licences are sold"),
        ("We will extend the Adopt a Tree Initiative to schools.", "Adopt a Tree Initiative"),
        ("We will launch the Meet the Maker Programme.", "Meet the Maker Programme"),
    ],
)  # fmt: skip
def test_labels_are_not_cut_inside_a_name_or_a_phrase(said: str, label: str) -> None:
    assert label in labels(outline(said))


@pytest.mark.parametrize(
    "said",
    [
        "We will also keep improving our institutions and arrangements.",
        "Our structures and systems must be upgraded.",
        "It will replace the 4 desks.",
        "The first is already in use. The second is being designed.",
        "Each risk will be addressed.",
        "Only rain above the mark will be measured.",
        "Every measure must be undertaken to ensure a safe crossing.",
        "The bank seeks to stop keeping two sets of books, by requiring one audit.",
    ],
)
def test_sayings_and_limits_promise_nothing(said: str) -> None:
    assert labels(outline(said)) == []


@pytest.mark.parametrize(
    "said",
    ["We will merge 14 boards into four.", "The tolls are run by the Hydrographic Institute."],
)
def test_bodies_that_are_merely_named_are_no_mechanisms(said: str) -> None:
    assert not [i for i in outline(said).items if i.kind == "mechanism"]


def test_the_members_of_a_list_are_no_further_tasks() -> None:
    said = "We will take three actions: freeze the fees, cut all forms and extend opening hours."
    assert tree(outline(said)) == ["set three actions"]


def test_what_a_thing_does_of_itself_is_less_sure_than_what_somebody_does() -> None:
    found = outline("First, we will audit the grants. Second, money will follow results.")
    by, of_itself = found.items
    assert of_itself.confidence < 0.6 < by.confidence


def test_a_sentence_about_a_member_is_no_part_of_its_name() -> None:
    said = "We have two bodies. The first is the Audit Court. The second is the Pupils' Union. They meet."
    assert labels(outline(said))[-1] == "Pupils' Union"
