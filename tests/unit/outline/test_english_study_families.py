"""What is under study, issued or set up: families of wordings that announce without "we will"."""

import pytest
from english_samples import outline

from desktop_app.model.outline import Kind, Outline


def of_kind(found: Outline, kind: Kind) -> list[str]:
    return [item.label for item in found.items if item.kind is kind]


@pytest.mark.parametrize(
    "lead",
    [
        "Some initiatives we are studying are firstly, ",
        "The measures under discussion include, firstly, ",
        "What we propose is, firstly, ",
        "Our plans are first of all, ",
    ],
)
@pytest.mark.parametrize(
    ("second", "third"),
    [
        ("we are looking at ", "we are exploring the possibility of "),
        ("we are exploring the option of ", "we are looking into "),
    ],
)
def test_a_series_that_begins_within_its_sentence_is_whole(lead: str, second: str, third: str) -> None:
    found = outline(
        f"{lead}introducing a test for pilots. The test is an option for the courts. "
        f"Secondly, {second}strengthening the licence of each captain. "
        f"Thirdly, {third}introducing a short ban for the worst of them."
    )
    assert of_kind(found, Kind.TASK) == [
        "introducing a test for pilots",
        "strengthening the licence of each captain",
        "introducing a short ban for the worst of them",
    ]


def test_short_deeds_numbered_in_one_sentence_are_tasks_and_short_words_are_none() -> None:
    deeds = "first, raising the wall, second, dredging the basin, and third, opening a pier."
    deeds = f"The measures include, {deeds}"
    assert of_kind(outline(deeds), Kind.TASK) == ["raising the wall", "dredging the basin", "opening a pier"]
    assert outline("It was first, water, second, bread, and third, sleep.").items == ()


@pytest.mark.parametrize("study", ["exploring", "considering", "examining", "studying", "looking into"])
@pytest.mark.parametrize("who", ["We are", "The Ministry is", "The Committee is also"])
def test_a_possibility_that_an_office_studies_is_a_task(who: str, study: str) -> None:
    found = outline(f"{who} {study} the possibility of expanding the scope of Harbour Service Orders.")
    assert "expanding the scope of Harbour Service Orders" in of_kind(found, Kind.TASK)


@pytest.mark.parametrize(
    "done", ["was set up", "has been established", "was formally constituted", "will be created"]
)
@pytest.mark.parametrize(
    "body", ["Harbour Court", "National Tidal Authority", "Institute for Coastal Safety"]
)
def test_a_body_by_name_that_is_founded_in_the_passive_is_a_mechanism(body: str, done: str) -> None:
    assert of_kind(outline(f"The {body} {done} in June of that year."), Kind.MECHANISM) == [body]


@pytest.mark.parametrize("person", ["Ann Lee", "The Prime Minister", "Mr Tomas Varga"])
def test_somebody_of_whom_the_same_is_said_is_none(person: str) -> None:
    assert of_kind(outline(f"{person} was established as the leader of the house."), Kind.MECHANISM) == []


@pytest.mark.parametrize("tool", ["mobile application", "app", "portal", "Hotline", "dashboard"])
def test_a_service_by_name_that_one_uses_is_a_mechanism(tool: str) -> None:
    found = outline(f"You make an appointment through the Tide One {tool}.")
    assert of_kind(found, Kind.MECHANISM) == [f"Tide One {tool}"]
    assert outline(f"You make an appointment through the {tool}.").items == ()


@pytest.mark.parametrize("verb", ["is issuing", "will sign", "has issued", "is publishing"])
@pytest.mark.parametrize("paper", ["interim final rule", "presidential proclamation", "emergency order"])
@pytest.mark.parametrize("aside", ["", ", consistent with the law of the sea,"])
def test_a_paper_that_an_office_issues_is_a_law_by_its_kind(verb: str, paper: str, aside: str) -> None:
    article = "an" if paper[0] in "aeiou" else "a"
    found = outline(
        f"The Secretary of Ports {verb} {article} {paper} that{aside} will restrict landing rights."
    )
    assert of_kind(found, Kind.LAW) == [paper]
