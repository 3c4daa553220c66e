"""Words above the first label and labels inside paragraphs: whose they are."""

import textwrap

import pytest

from desktop_app.importing.reading import read
from desktop_app.model.transcript import Role, Transcript
from desktop_app.parsing.pipeline import parse

ASKED = (
    "QUESTION: Minister, did you talk to the union?\n\nMINISTER KERRIDGE: Every day. Every single day.\n\n"
    "QUESTION: And what did they say?\n\nMINISTER KERRIDGE: They agree with us.\n"
)


def parsed(text: str) -> Transcript:
    return parse(read(text.encode(), "talk.txt"))


def speakers(text: str) -> list[str]:
    return [turn.speaker for turn in parsed(text).turns]


@pytest.mark.parametrize(
    "rest",
    [
        "and so we kept the port open through the spring.",
        "We are going to build three bridges.",
        "I said so in March.\n\nNobody listened to us, and so here we are again.",
    ],
)
def test_a_page_begins_in_the_middle_of_an_answer(rest: str) -> None:
    transcript = parsed(f"{rest}\n\n{ASKED}")
    assert [turn.speaker for turn in transcript.turns] == ["", "", "Kerridge", "", "Kerridge"]
    assert transcript.turns[0].role is Role.OFFICIAL
    assert not transcript.title
    assert not transcript.notes


@pytest.mark.parametrize(
    "line",
    [
        "Interview with the Minister",
        "The Minister spoke to the press in Ellery on floods and roads.",
        "In this interview we ask the Minister for Water about floods.",
        "Subjects: floods and our roads.",
        "This is a transcript of what we heard on the day.",
    ],
)
def test_a_line_about_the_text_is_nobodys_words(line: str) -> None:
    assert len(speakers(f"{line}\n\n{ASKED}")) == 4


def test_a_greeting_under_the_title_is_a_turn_however_short() -> None:
    text = (
        f"Doorstop interview, Ellery\n5 May 2014\n\nGood morning. I am here with the mayor today.\n\n{ASKED}"
    )
    transcript = parsed(text)
    assert transcript.turns[0].paragraphs[0].text.startswith("Good morning.")
    assert (transcript.title, transcript.turns[0].speaker) == ("Doorstop interview, Ellery", "Kerridge")


def test_a_label_that_stands_once_and_inside_a_paragraph() -> None:
    text = (
        "Statement by the Governor on rates\n\nWe decided today to raise the rate. I will explain why.\n\n"
        "And now Ms. Pike will read the numbers to all of us. Ms. Pike: The rate is 4.25 per cent.\n"
    )
    transcript = parsed(text)
    assert [turn.speaker for turn in transcript.turns] == ["", "Pike"]
    assert transcript.turns[1].paragraphs[0].text == "The rate is 4.25 per cent."


def test_a_label_of_other_paragraphs_opens_a_turn_inside_one() -> None:
    text = (
        "Hana Low: Good morning to you all.\n\nPress Officer: We take questions now.\n\n"
        "Hana Low: Please do ask, I have the whole morning for it. Press Officer: The first one, please.\n\n"
        "Hana Low: It will be in May.\n\nPress Officer: Thank you.\n"
    )
    assert speakers(text)[2:4] == ["Hana Low", "Press Officer"]


def test_who_is_quoted_after_a_colon_does_not_speak() -> None:
    text = (
        "Hana Low: Good morning to you all.\n\nReporter: Is it true?\n\n"
        'Hana Low: I asked him about it twice, and he was clear. Mr. Pike: "Never." That is what he said.\n'
    )
    assert len(speakers(text)) == 3


@pytest.mark.parametrize("width", [50, 65, 75])
@pytest.mark.parametrize(
    "head", ["HARBOUR FAIR\n\nSpeech by Minister Novak\n\n", "THE WALL\n\n12 May 2015\n\n"]
)
def test_a_wrapped_speech_without_a_label_begins_with_its_first_words(head: str, width: int) -> None:
    said = [
        "One of the founding rules of our town, set down in the charter of the harbour, is that every quay "
        "is open to every boat that comes in peace.",
        "Since the wall was built in 1994 we have held three fairs on it, and I was there each time, and as "
        "a result of these the town knows our work and we know the town.",
    ]
    text = (
        f"{head}{chr(10).join(textwrap.fill(part, width) + chr(10) for part in said)}\n"
        "REPORTER: What does the wall cost?\n\nMINISTER NOVAK: It costs nine million in all.\n\n"
        "REPORTER: And the ferries?\n\nMINISTER NOVAK: They run from the south side.\n"
    )
    turns = parse(read(text.encode(), "talk.txt")).turns
    assert [paragraph.text for paragraph in turns[0].paragraphs] == said
    assert len(turns) == 5
