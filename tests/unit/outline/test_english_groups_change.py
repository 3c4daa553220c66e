"""A counted group keeps its number and members however they are said, whatever it is called."""

import pytest
from english_samples import item, outline

from desktop_app.model.outline import OutlineItem

MEMBERS = ("clean water", "safe roads", "open schools")
LIST = "clean water, safe roads and open schools"
MARKERS = (
    ": {}",
    " – {}",
    " — {}",
    "—{}",
    " - {}",
    " -- {}",
    " ({})",
    ", namely {}",
    ", namely, {}",
    ", that is {}",
    ", that is, {}",
    ", that is to say {}",
    ", i.e. {}",
    ", i.e., {}",
    ", viz. {}",
    ", to wit {}",
    " including {}",
    ", including {}",
    ", which are {}",
    ", which include {}",
    ", which cover {}",
    ", which comprise {}",
    ", those being {}",
    ", these being {}",
    " consisting of {}",
    " comprising {}",
    ", covering {}",
    " – namely {}",
    " — that is, {}",
    ", specifically {}",
    ", in particular {}",
    ", and they are {}",
    ", and these are {}",
    ": that is {}",
)
PLACED = (
    ": first, clean water; second, safe roads; third, open schools",
    ": first clean water, then safe roads and finally open schools",
    ": firstly clean water, secondly safe roads and thirdly open schools",
    ": one, clean water; two, safe roads; three, open schools",
    ": one is clean water, another is safe roads and the third is open schools",
    ": clean water first, safe roads second and open schools third",
    ": (1) clean water; (2) safe roads; and (3) open schools",
    ": 1) clean water, 2) safe roads and 3) open schools",
    ": (a) clean water, (b) safe roads, (c) open schools",
    ": (i) clean water; (ii) safe roads; (iii) open schools",
)
HEADS = (
    "major risks",
    "priorities",
    "big worries",
    "hopes",
    "levers",
    "areas of concern",
    "lines of effort",
    "strands of work",
    "cornerstones",
    "bets",
    "buckets",
    "unfinished chapters",
)


def only(text: str) -> OutlineItem:
    (found,) = outline(text).items
    return found


def low(found: OutlineItem) -> tuple[str, ...]:
    return tuple(member.lower() for member in found.members)


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("marker", [*(marker.format(LIST) for marker in MARKERS), *PLACED])
def test_any_noun_with_any_marker_gives_the_members(marker: str, head: str) -> None:
    found = only(f"We have three {head}{marker}.")
    assert (found.label, found.count_stated, low(found)) == (f"three {head}", 3, MEMBERS)


@pytest.mark.parametrize(
    "sentence",
    [
        "They are {}.",
        "They are as follows: {}.",
        "These are: {}.",
        "The three are {}.",
        "These three are {}.",
        "By that I mean {}.",
        "We are talking about {}.",
        "It is about {}.",
        "The risks are {}.",
        "{}.",
        "One is clean water, another safe roads, and the third open schools.",
        "They concern {}.",
        "Clean water. Safe roads. Open schools.",
    ],
)
def test_the_next_sentence_may_list_the_members(sentence: str) -> None:
    said = sentence.format(LIST)
    found = outline(f"We face three major risks. {said[0].upper()}{said[1:]}").items[0]
    assert (found.count_stated, low(found)) == (3, MEMBERS)


@pytest.mark.parametrize(
    "sentence",
    [
        "The risks are three in number: {}.",
        "The risks number three: {}.",
        "The risks are three: {}.",
        "{}: these are the three major risks.",
        "{} – these three risks worry us.",
        "{} are the three major risks.",
        "{}: three risks that worry us.",
        "There are three major risks: {}.",
        "Three major risks stand out: {}.",
        "We face the three risks of {}.",
        "There are risks at sea, and there are three of them: {}.",
    ],
)
def test_the_number_may_stand_anywhere(sentence: str) -> None:
    said = sentence.format(LIST)
    found = outline(said[0].upper() + said[1:]).items[0]
    assert (found.count_stated, low(found)) == (3, MEMBERS)
    assert "risks" in found.label


@pytest.mark.parametrize(
    "number",
    [
        "three",
        "3",
        "a total of three",
        "a set of three",
        "a trio of",
        "as many as three",
        "at least three",
        "some three",
        "about three",
        "up to three",
        "all in all three",
        "another three",
        "a further three",
        "three more",
        "three other",
        "three (3)",
        "exactly three",
        "only three",
        "no fewer than three",
        "the following three",
        "these three",
        "three, I think, very important",
        "three broad and equally pressing",
        "not two but three",
        "a series of three",
    ],
)
def test_any_way_to_say_the_number_gives_the_same_group(number: str) -> None:
    found = only(f"We have {number} priorities: {LIST}.")
    assert (found.count_stated, found.members) == (3, MEMBERS)


@pytest.mark.parametrize("number", ["two", "a pair of", "a couple of", "both", "twin", "a duo of"])
def test_two_has_many_names(number: str) -> None:
    found = only(f"We have {number} priorities: clean water and safe roads.")
    assert (found.count_stated, found.members) == (2, MEMBERS[:2])


@pytest.mark.parametrize("number", ["half a dozen", "a half-dozen", "six"])
def test_six_has_many_names(number: str) -> None:
    found = only(
        f"We have {number} priorities: {LIST.replace(' and', ',')}, fair rents, warm homes and quiet nights."
    )
    assert (found.count_stated, len(found.members)) == (6, 6)


@pytest.mark.parametrize("noun", ["worries", "wishes", "bets"])
def test_a_series_right_after_it_makes_any_noun_a_group(noun: str) -> None:
    found = outline(
        f"We have three {noun}: first, the dams leak; second, the locks jam; third, the wells dry up."
    )
    assert item(found, f"three {noun}").count_stated == 3


@pytest.mark.parametrize(
    "text",
    [
        "One in three jobs was lost.",
        "One out of every three new jobs is at sea.",
        "We have dozens of priorities.",
        "We have a handful of tasks.",
        "We have several priorities.",
        "More than 40 farms were flooded.",
        "We met some 30 mayors.",
        "It takes two to three hours.",
        "Both banks of the river were flooded.",
    ],
)
def test_a_quantity_is_no_group(text: str) -> None:
    assert outline(text).items == ()


def test_what_goes_on_after_a_dash_is_no_list() -> None:
    found = outline(
        "You want at least two layers within the mask — and you feel a barrier would be better, and it helps."
    )
    assert found.items == ()


@pytest.mark.parametrize("number", ["three", "four", "seven"])
def test_a_number_that_does_not_fit_is_reported(number: str) -> None:
    found = outline(f"We have {number} priorities, namely clean water and safe roads. We shall see.")
    assert [check.code for check in found.checks] == ["count_mismatch"]
