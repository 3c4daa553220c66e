"""Mechanisms, laws and programmes: heads, modifiers and verbs of a family take each other's place."""

import pytest
from english_samples import outline

HEADS = (
    "mechanism",
    "system",
    "hotline",
    "register",
    "council",
    "task force",
    "working group",
    "platform",
    "commission",
    "committee",
    "agency",
    "centre",
    "center",
    "panel",
    "network",
    "unit",
    "portal",
    "database",
    "observatory",
    "advisory board",
    "inspectorate",
    "secretariat",
    "forum",
    "partnership",
    "consortium",
    "command centre",
    "one-stop shop",
    "registry",
    "authority",
    "tribunal",
    "academy",
    "licensing scheme",
    "ombudsman",
    "stockpile",
)
FOUNDED = (
    "We will set up {}.",
    "We will establish {}.",
    "The ministry will create {}.",
    "We have set up {}.",
    "We are setting up {}.",
    "We will launch {} by June.",
    "The government has decided to found {}.",
    "There will be {}.",
    "Parliament has approved the creation of {}.",
    "{} will be set up.",
    "{} is being established.",
)
QUALIFIED = (
    "for sharing data",
    "of joint patrols",
    "between the two ministries",
    "linking pay to skill",
    "to share data",
    "on drug prices",
    "covering all ports",
    "whereby ports report every spill",
    "under which ports report every spill",
    "in which ports report every spill",
    "by which ports report every spill",
    "that links pay to skill",
    "that allows ports to report every spill",
)
MODIFIERS = (
    "joint",
    "nationwide",
    "cross-border",
    "real-time",
    "permanent",
    "24-hour",
    "unified",
    "digital",
    "three-level",
    "fair, transparent",
    "multi-agency",
)
TOGETHER = {
    "the mechanism for early warning, the mechanism for joint response and the mechanism for repairs": [
        "mechanism for early warning",
        "mechanism for joint response",
        "mechanism for repairs",
    ],
    "the system for early warning, the system for joint response, and the system for daily reporting": [
        "system for early warning",
        "system for joint response",
        "system for daily reporting",
    ],
    "an early-warning mechanism, a joint response mechanism and a daily reporting mechanism": [
        "early-warning mechanism",
        "joint response mechanism",
        "daily reporting mechanism",
    ],
    "mechanisms for early warning, joint response and daily reporting": [
        "mechanisms for early warning, joint response and daily reporting"
    ],
    "the early-warning, joint response and daily reporting mechanisms": [
        "early-warning, joint response and daily reporting mechanisms"
    ],
    "an early-warning platform, a farmers' hotline and a complaints register": [
        "early-warning platform",
        "farmers' hotline",
        "complaints register",
    ],
    "a council for fisheries, a task force on ports, and a hotline for anglers": [
        "council for fisheries",
        "task force on ports",
        "hotline for anglers",
    ],
}
LAWS = (
    "Act",
    "Bill",
    "Law",
    "Regulations",
    "Directive",
    "Ordinance",
    "Code",
    "Order",
    "Decree",
    "Resolution",
    "Treaty",
    "Convention",
    "Charter",
    "Notice",
    "Guidelines",
    "Standard",
    "Pact",
    "Statute",
    "Protocol",
    "Bylaw",
    "White Paper",
    "Proclamation",
)
TITLES = (
    "Law",
    "Act",
    "Decision",
    "Regulations",
    "Rules",
    "Code",
    "Ordinance",
    "Measures",
    "Notice",
    "Opinions",
    "Guidelines",
    "Convention",
    "Directive",
    "Decree",
    "Interim Measures",
    "Outline",
)
PROGRAMMES = (
    "Plan",
    "Strategy",
    "Programme",
    "Program",
    "Initiative",
    "Campaign",
    "Fund",
    "Scheme",
    "Project",
    "Package",
    "Roadmap",
    "Agenda",
    "Mission",
    "Pilot",
    "Facility",
    "Compact",
    "Corridor",
    "Blueprint",
    "Action Plan",
    "Pilot Project",
)
NOTHING = (
    "Our institutions and mechanisms are sound.",
    "The health system is under strain.",
    "We need better mechanisms.",
    "The committee met yesterday.",
    "Members of the committee asked me.",
    "Such mechanisms exist.",
    "The banking system is stable.",
    "No mechanism is perfect.",
    "It is a failed system.",
    "You find it in other technological mechanisms.",
    "We spoke about the Atlantic Alliance.",
    "We do not want to form committees.",
    "The city council is finishing the contract to build the hall.",
    "That is a point of order.",
    "I read it in the Morning Review.",
    "The Project Manager is here.",
)


def found(text: str) -> list[tuple[str, str]]:
    """Kind and label of all items."""
    return [(item.kind.value, item.label) for item in outline(text).items]


def with_article(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeio' else 'a'} {noun}"


@pytest.mark.parametrize("head", HEADS)
def test_a_body_that_is_founded_in_any_words_is_a_mechanism(head: str) -> None:
    own = "farmers' one-stop shop" if head == "one-stop shop" else f"flood {head}"
    for frame in FOUNDED:
        for name in (own, f"{head} for flood victims"):
            said = frame.format(with_article(name))
            assert found(said[0].upper() + said[1:]) == [("mechanism", name)]


@pytest.mark.parametrize("tail", QUALIFIED)
def test_what_qualifies_a_mechanism_belongs_to_its_name(tail: str) -> None:
    for frame in ("We will build a mechanism {}.", "A mechanism {} will be set up."):
        assert found(frame.format(tail)) == [("mechanism", f"mechanism {tail}")]


@pytest.mark.parametrize("modifier", MODIFIERS)
def test_what_stands_before_a_mechanism_belongs_to_its_name(modifier: str) -> None:
    for frame in (
        "We will build {} flood warning mechanism.",
        "We will improve the {} flood warning mechanism.",
    ):
        said = frame.format(with_article(modifier) if "the {}" not in frame else modifier)
        assert found(said) == [("mechanism", f"{modifier} flood warning mechanism")]


@pytest.mark.parametrize("objects", TOGETHER)
def test_mechanisms_named_together_share_their_verb(objects: str) -> None:
    for verb in ("build", "establish", "set up"):
        assert found(f"We will {verb} {objects}.") == [("mechanism", name) for name in TOGETHER[objects]]


@pytest.mark.parametrize("kind", ["body", "platform", "agency", "centre"])
def test_what_a_new_body_is_called_is_a_mechanism(kind: str) -> None:
    said = f"We have an independent {kind} called the National Bridges Observatory."
    assert ("mechanism", "National Bridges Observatory") in found(said)


@pytest.mark.parametrize("law", LAWS)
def test_a_law_is_found_by_the_last_word_of_its_name(law: str) -> None:
    name = f"River Safety {law}"
    assert found(f"Under the {name}, boats are checked.") == [("law", name)]
    assert found(f"The {name} 2004 says so.") == [("law", f"{name} 2004")]
    assert found(f"The {name} of 2004 says so.") == [("law", f"{name} of 2004")]
    assert found(f"Under the River (Inland Boats) {law}, boats are checked.") == [
        ("law", f"River (Inland Boats) {law}")
    ]


@pytest.mark.parametrize("title", TITLES)
def test_a_law_is_found_by_the_first_word_of_its_title(title: str) -> None:
    for joint in ("on", "for", "concerning"):
        name = f"{title} {joint} the Safety of Rivers and Lakes"
        assert found(f"The {name} took effect in May.") == [("law", name)]


@pytest.mark.parametrize("law", ["bill", "regulation", "ordinance", "directive", "decree", "resolution"])
def test_a_law_that_is_being_written_is_found_by_its_purpose(law: str) -> None:
    for purpose in ("to ban plastic nets", "on plastic nets", "against plastic nets", "banning plastic nets"):
        assert found(f"We will introduce {with_article(law)} {purpose}.") == [("law", f"{law} {purpose}")]


@pytest.mark.parametrize("head", PROGRAMMES)
def test_a_programme_is_found_by_the_last_word_of_its_name(head: str) -> None:
    name = f"Clean River {head}"
    assert found(f"We will launch the {name}.") == [("programme", name)]
    assert found(f"The {name} starts in May.") == [("programme", name)]
    assert found(f"Under the {name} (2023-2027), we clean up.") == [("programme", f"{name} (2023-2027)")]


@pytest.mark.parametrize("head", ["plan", "strategy", "programme", "campaign", "scheme", "fund", "roadmap"])
def test_a_programme_without_a_name_is_found_by_its_span_and_purpose(head: str) -> None:
    for span in ("three-year", "100-day", "national"):
        name = f"{span} {head} for cleaner rivers"
        assert found(f"We will carry out a {name}.") == [("programme", name)]


def test_a_plan_that_somebody_makes_is_a_verb() -> None:
    assert found("The ferry companies plan to train the lock keepers.") == [
        ("task", "train the lock keepers")
    ]


@pytest.mark.parametrize("said", NOTHING)
def test_bodies_and_titles_that_nobody_announces_are_no_items(said: str) -> None:
    assert found(said) == []
