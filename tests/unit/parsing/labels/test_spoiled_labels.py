"""Labels that a typist or a printer spoiled: without their colon, or broken by a line's end."""

import pytest

from desktop_app.importing.reading import read
from desktop_app.model.transcript import Transcript
from desktop_app.parsing.pipeline import parse


def parsed(text: str) -> Transcript:
    return parse(read(text.encode(), "doorstop.txt"))


def speakers(text: str) -> list[str]:
    return [turn.speaker for turn in parsed(text).turns]


@pytest.mark.parametrize("mark", [";", ".", ",", ""])
def test_another_mark_in_place_of_the_colon(mark: str) -> None:
    text = (
        "KERRIDGE: I am very pleased to be here with the team.\n\n"
        "JOURNALIST: Is the tunnel late?\n\nKERRIDGE: It is not late.\n\n"
        f"JOURNALIST{mark} When will it open?\n\nKERRIDGE{mark} In June, I am told.\n"
    )
    assert speakers(text) == ["Kerridge", "", "Kerridge", "", "Kerridge"]


def test_the_label_of_anybody_who_asks_need_not_be_right_once() -> None:
    text = (
        "KERRIDGE: I am very pleased to be here.\n\nJOURNALIST; Is the tunnel late?\n\n"
        "KERRIDGE: It is not late.\n"
    )
    assert speakers(text) == ["Kerridge", "", "Kerridge"]


def test_words_that_begin_like_a_label_go_on_with_the_sentence() -> None:
    text = (
        "KERRIDGE: I am very pleased to be here.\n\nJOURNALIST: Is the tunnel late?\n\n"
        "KERRIDGE: It is not late.\n\nKERRIDGE and her team have said so.\n\nJOURNALIST: When?\n"
    )
    assert len(speakers(text)) == 4


@pytest.mark.parametrize("label", ["PRIME\nMINISTER:", "PRIME MIN-\nISTER:"])
def test_a_label_broken_by_the_end_of_its_line(label: str) -> None:
    text = (
        f"{label} I am very pleased to be here.\n\nJOURNALIST: Is the tunnel late?\n\n"
        "PRIME MINISTER: It is not late.\n\nJOURNALIST: And then?\n\nPRIME MINISTER: In June.\n"
    )
    transcript = parsed(text)
    assert [turn.speaker for turn in transcript.turns] == ["Prime Minister", ""] * 2 + ["Prime Minister"]
    assert transcript.turns[0].paragraphs[0].text == "I am very pleased to be here."


def test_a_bracket_in_a_label_that_closes_on_the_next_line() -> None:
    text = (
        "Mr Speaker: Order. Question No. 1.\n\n"
        "The Minister for Parks (Ms Hana\nLow): Sir, the gate is shut.\n\n"
        "Mr Bo Tan: Sir, may I ask when it opens?\n\nMs Hana Low: In June, Sir.\n"
    )
    assert parsed(text).turns[1].paragraphs[0].text == "Sir, the gate is shut."


def test_a_hyphen_after_a_surname_in_capitals_also_in_a_heading() -> None:
    page = (
        "<html><body><h3>Closure of mills</h3>"
        "<h3>Mr BO TAN <span>- </span><span>Mr Acting Speaker, we have seen in</span></h3>"
        "<p>the press that mills close.</p><h2>Mr ACTING SPEAKER <span>- </span>Order, please.</h2>"
        "<p><b>Mr BO TAN </b>- My question is: why do they close?</p></body></html>"
    )
    transcript = parse(read(page.encode(), "page.html"))
    assert [turn.speaker for turn in transcript.turns] == ["Bo Tan", "Acting Speaker", "Bo Tan"]
    assert (
        transcript.turns[0].paragraphs[0].text
        == "Mr Acting Speaker, we have seen in the press that mills close."
    )
