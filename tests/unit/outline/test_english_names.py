"""Laws, programmes and mechanisms by name."""

import pytest
from english_samples import briefing, item, labels, outline

from desktop_app.model.outline import Kind
from desktop_app.model.transcript import Role


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("The Law on Canal Dues was promulgated in May.", "Law on Canal Dues"),
        ("The newly revised Reed and Marsh Law took effect.", "newly revised Reed and Marsh Law"),
        ("Under the Ferry Safety Act 1998 crews are tested.", "Ferry Safety Act 1998"),
        (
            "The Measures for the Administration of Wells (Trial) will follow.",
            "Measures for the Administration of Wells (Trial)",
        ),
        ("It does away with the Salt Ordinance.", "Salt Ordinance"),
        ("The Decision on Strengthening Dune Care was adopted.", "Decision on Strengthening Dune Care"),
        ("The council passed the Harbour Dues Bill.", "Harbour Dues Bill"),
        ("The Regulations on Emergency Fodder allow it.", "Regulations on Emergency Fodder"),
    ],
)
def test_laws(sentence: str, label: str) -> None:
    (only,) = outline(sentence).items
    assert (only.kind, only.label) == (Kind.LAW, label)


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("Under the Green Quay Programme piers are rebuilt.", "Green Quay Programme"),
        ("The Clear Water Plan (2023-2027) covers nine bays.", "Clear Water Plan (2023-2027)"),
        ("We joined the Rainwatch Schools Initiative.", "Rainwatch Schools Initiative"),
        ("This includes Operation Dry Cellar.", "Operation Dry Cellar"),
        ("Money comes from the Early Help Fund.", "Early Help Fund"),
        (
            "We will push forward a three-year action plan for training pilots.",
            "three-year action plan for training pilots",
        ),
        ("A transition fund for small yards will be available.", "transition fund for small yards"),
    ],
)
def test_programmes(sentence: str, label: str) -> None:
    assert (item(outline(sentence), label).kind) is Kind.PROGRAMME


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        (
            "We will develop the harbour's mechanism for guarding the outer reefs.",
            "mechanism for guarding the outer reefs",
        ),
        ("This rests on a call-and-confirm mechanism.", "call-and-confirm mechanism"),
        (
            "A risk-graded, credit-based supervision system stands behind it.",
            "risk-graded, credit-based supervision system",
        ),
        (
            "We are going to improve mechanisms for early warning, expert advice and redress.",
            "mechanisms for early warning, expert advice and redress",
        ),
        ("We will open a growers' hotline.", "growers' hotline"),
        ("They will set up a joint working group on reed beds.", "joint working group on reed beds"),
        ("There is to be a dietary register in every school.", "dietary register"),
        (
            "We will build a new type of toll supervision mechanism that is fairer.",
            "new type of toll supervision mechanism",
        ),
        ("A cell broadcast platform will be tested in May.", "cell broadcast platform"),
    ],
)
def test_mechanisms(sentence: str, label: str) -> None:
    assert item(outline(sentence), label).kind is Kind.MECHANISM


@pytest.mark.parametrize(
    "sentence",
    [
        "Institutional arrangements and working mechanisms in general were discussed.",
        "We talked about our institutions and mechanisms.",
        "The relevant mechanisms were discussed.",
        "The health system is under strain.",
        "These mechanisms have worked well.",
        "The Ministry of Law sent its regrets.",
    ],
)
def test_generic_and_everyday_things_are_no_items(sentence: str) -> None:
    assert labels(outline(sentence)) == []


def test_a_name_that_comes_again_is_one_item_with_mentions() -> None:
    found = outline(
        "The Ferry Safety Act is old. It was amended. The Ferry Safety Act will be replaced in 2030."
    )
    only = item(found, "Ferry Safety Act")
    assert [mention.quote for mention in only.mentions] == ["Ferry Safety Act"]


def test_the_fuller_name_is_shown() -> None:
    found = outline("The National Injury Hotline opened. The Hotline of the north is part of it.")
    assert "National Injury Hotline" in labels(found)


def test_a_name_from_the_question_is_taken_up_by_the_answer() -> None:
    found = briefing(
        (Role.JOURNALIST, "Bay Post", "What will the Home Care Action Plan change? And the Salt Act?"),
        (Role.OFFICIAL, "Ada Brook", "The plan sets four targets for 2027. We like it."),
    )
    plan = item(found, "Home Care Action Plan")
    assert [evidence.quote for evidence in plan.evidence] == ["The plan", "Home Care Action Plan"]
    assert item(found, "four targets for 2027").parent == plan.id
    assert "Salt Act" not in labels(found)
