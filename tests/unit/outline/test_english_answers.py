"""Whole answers on invented topics with the items a careful reader lists; traps; who is listened to."""

import pytest
from english_samples import briefing, item, labels, outline, tree

from desktop_app.model.transcript import Paragraph, Role, Transcript, Turn
from desktop_app.outline import english
from desktop_app.outline.assemble import assemble

FISHERY = (
    'Thank you for that question. Our work can be summed up as a "1+2+3" framework. The "1" '
    'refers to one goal; the "2" refers to two guarantees; and the "3" refers to three key '
    "tasks.\n"
    "The one goal is a living sea. The three key tasks are as follows:\n"
    "First, with a focus on young fish, we will further improve the mechanism for closed "
    "seasons. We face four risks including bycatch, warm water, ghost nets, and fraud. To meet "
    "them, we will set up a catch register by 2027.\n"
    "Second, we will renew the fleet. The Fleet Renewal Act was passed in May. Under the Safe "
    "Decks Programme, 900 boats will be refitted within three years.\n"
    "Third, we will revise the Measures for the Licensing of Nets. First and foremost, though, "
    "the sea is our home.\n"
    "Regarding the above three key tasks, we have designed 21 measures. As the saying goes, one "
    "swallow does not make a summer."
)

TRANSIT = (
    "We pursue a three-pronged strategy. Number one: we will lay 12 kilometres of track by the "
    "end of 2026. Number two: we will merge the four bus companies. Number three: we will "
    "introduce a single ticket, led by the City Treasury.\n"
    "There are two obstacles: old bridges and thin budgets.\n"
    "A joint timetable committee will meet every month."
)


def test_a_dense_answer() -> None:
    assert tree(outline(FISHERY)) == [
        'framework "1+2+3" framework',
        "  component one goal: living sea",
        "  set two guarantees",
        "  set three key tasks",
        "    task improve the mechanism for closed seasons",
        "      mechanism mechanism for closed seasons",
        "      set four risks",
        "      mechanism catch register",
        "    task renew the fleet",
        "      law Fleet Renewal Act",
        "      programme Safe Decks Programme",
        "        task 900 boats will be refitted",
        "    task revise the Measures for the Licensing of Nets",
        "      law Measures for the Licensing of Nets",
        "    set 21 measures",
    ]


def test_a_shorter_answer() -> None:
    found = outline(TRANSIT)
    assert tree(found) == [
        "framework three-pronged strategy",
        "  task lay 12 kilometres of track",
        "  task merge the four bus companies",
        "  task introduce a single ticket",
        "set two obstacles",
        "mechanism joint timetable committee",
    ]
    assert item(found, "introduce a single ticket").attributes["responsible"] == "the City Treasury"


def test_every_quotation_stands_where_it_says_and_every_item_says_why() -> None:
    found = outline(FISHERY)
    paragraphs = FISHERY.split("\n")
    for entry in found.items:
        assert entry.why.endswith((".", "”"))
        assert entry.rule
        assert 0 < entry.confidence <= 1
        for quotation in (*entry.evidence, *entry.mentions):
            assert paragraphs[quotation.paragraph - 1][quotation.start : quotation.end] == quotation.quote


def test_broken_lines_and_wide_blanks_change_nothing() -> None:
    text = "We have\ntwo  key tasks.\nFirst, we will\u00a0drain the   fen. Second, we will plant\nreeds."
    made = Transcript("", "", "en", (Turn(0, "A", Role.OFFICIAL, (Paragraph(1, text),)),))
    found = assemble(english.find(made), made.texts())
    assert labels(found) == ["two key tasks", "drain the fen", "plant reeds"]
    assert found.items[0].evidence[0].quote == "two  key tasks"


@pytest.mark.parametrize("role", [Role.JOURNALIST, Role.MODERATOR, Role.INTERPRETER])
def test_who_asks_announces_nothing(role: Role) -> None:
    said = (
        "I have two questions. First, will you build the road? Second, what of the Salt Act? "
        "We will set up a hotline."
    )
    assert labels(briefing((role, "Bay Post", said))) == []


@pytest.mark.parametrize("role", [Role.OFFICIAL, Role.PARTICIPANT, Role.UNKNOWN])
def test_who_answers_or_debates_is_listened_to(role: Role) -> None:
    assert labels(briefing((role, "Ada Brook", "We will rebuild the northern sluice."))) == [
        "rebuild the northern sluice"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "First of all, thank you all for coming, and second, my apologies for the cold hall.",
        "First and foremost, we are a port.",
        "In the first place, I was surprised.",
        "In the first half of the year, trade rose; in the second half it fell.",
        "The third plenary session met in May.",
        "The first phase of the works is finished; the second is being drawn.",
        "My first reaction was anger, my second was laughter.",
        "Three people asked two questions in five minutes.",
        "On March 20 nine ships arrived, and 30 percent of them left on May 4.",
        "It cost 40 million crowns, or five dollars a head.",
        "Hale ranks first, Moor second and Fenn third.",
        "At first sight it looks large, but on second thoughts it is not.",
        "The first bulletin went out at 4, the second at 6 and the third at 9.",
        "Two thirds of it came from tolls, one third from fines.",
        "For the first time in four years the lake froze.",
    ],
)
def test_traps_yield_nothing(sentence: str) -> None:
    assert labels(outline(sentence)) == []


def test_the_same_text_gives_the_same_outline() -> None:
    assert outline(FISHERY) == outline(FISHERY)
