"""Forms of heads, labels and talks, each tried with several invented names and words."""

from collections.abc import Sequence

import pytest

from desktop_app.importing.readers.text import read_text
from desktop_app.model.transcript import Role, Transcript
from desktop_app.parsing.pipeline import parse

NAMES = [("Ann Lee", "Bob Roe"), ("Mira Santoro", "Ben Quill"), ("Van Morrow", "Tess O’Dell")]
TOPICS = ["the harbour wall", "the tram depot", "the night bus"]


def said(text: str) -> Transcript:
    """A plain text parsed."""
    return parse(read_text(text))


def voices(found: Transcript) -> list[tuple[str, Role]]:
    """Name and role of each turn."""
    return [(turn.speaker, turn.role) for turn in found.turns]


def pairs(found: Transcript) -> list[tuple[Sequence[int], Sequence[int]]]:
    """Questions and answers of the exchanges."""
    return [(exchange.questions, exchange.answers) for exchange in found.exchanges]


@pytest.mark.parametrize(("first", "second"), NAMES)
@pytest.mark.parametrize("between", [", ", " and ", " & "])
def test_a_line_of_speakers_lists_each_of_them(first: str, second: str, between: str) -> None:
    found = said(
        f"Harbour briefing\n\nSpeakers: {first}{between}{second}\n\n"
        f"{first}: Good morning. We start the works in May.\n\n"
        f"{second}: Thank you. They cost six million.\n\nReporter: When do they end?\n\n{second}: In "
        "a year.\n"
    )
    assert [(person.name, person.title) for person in found.participants] == [(first, ""), (second, "")]


@pytest.mark.parametrize("post", ["Harbour Office", "Director", "Associate Fellow", "Bay Daily"])
def test_a_post_after_a_listed_name_is_no_second_person(post: str) -> None:
    found = said(
        f"Harbour briefing\n\nSpeakers: Ann Lee, {post}\n\nAnn Lee: Good morning. We start in May.\n\n"
        "Reporter: When do the works end?\n\nAnn Lee: In a year, as we said.\n"
    )
    assert [person.name for person in found.participants] == ["Ann Lee"]


@pytest.mark.parametrize(("first", "second"), NAMES)
@pytest.mark.parametrize("bullet", ["- ", "– ", "• "])
@pytest.mark.parametrize("upper", [True, False])
def test_a_bullet_before_a_label_is_no_part_of_the_name(
    first: str, second: str, bullet: str, upper: bool
) -> None:
    a, b = (first.upper(), second.upper()) if upper else (first, second)
    found = said(
        f"Harbour talk\n\n{bullet}{a}: Welcome to the show.\n{bullet}{b}: Thank you.\n"
        f"{bullet}{a}: When does it begin?\n{bullet}{b}: It begins in May.\n"
        f"{bullet}{a}: And the cost?\n{bullet}{b}: Six million.\n"
    )
    asks, answers = Role.JOURNALIST, Role.OFFICIAL
    assert [role for _, role in voices(found)] == [asks, answers] * 3
    assert [name.casefold() for name, _ in voices(found)] == [first.casefold(), second.casefold()] * 3
    assert pairs(found) == [((2,), (3,)), ((4,), (5,))]


@pytest.mark.parametrize("topic", TOPICS)
@pytest.mark.parametrize("passing", ["the floor is yours", "over to you", "you have the floor"])
def test_who_gives_the_word_is_the_moderator_though_listed_as_a_speaker(topic: str, passing: str) -> None:
    found = said(
        "Transcript of the press briefing\n\nSPEAKERS:\n\nAnn Lee, Director, Harbour Office\n\n"
        f"Bob Roe, Officer, Harbour Office\n\nMR. ROE: Good morning and welcome to the briefing on {topic}. "
        f"Ann will speak, and then we will take your questions. Ann, {passing}.\n\n"
        "MS. LEE: Thank you, Bob. The works begin in May and cost six million."
    )
    assert voices(found) == [("Roe", Role.MODERATOR), ("Lee", Role.OFFICIAL)]


@pytest.mark.parametrize("word", ["Presenter", "Briefer", "BRIEFER", "Interviewees"])
def test_a_head_line_that_names_who_briefs_is_no_turn(word: str) -> None:
    found = said(
        f"Harbour Office\n\n{word}: Ann Lee, Spokesperson\n\nDaily Press Briefing\n\n"
        "MS. LEE: Good morning. We start in May.\n\nQUESTION: When will it end?\n\nMS. LEE: In a year.\n"
    )
    assert [role for _, role in voices(found)] == [Role.OFFICIAL, Role.JOURNALIST, Role.OFFICIAL]


@pytest.mark.parametrize("number", ["1. ", "12. ", ""])
@pytest.mark.parametrize("office", ["Prime Minister", "Minister of Fisheries", "Minister for Harbours"])
def test_a_question_put_to_a_minister_has_its_asker_as_speaker(number: str, office: str) -> None:
    found = said(
        f"Questions for Oral Answer\n\n{number}ANN LEE (Leader of the Opposition) to the {office}: "
        f"Does the Minister stand by the plan?\n\nHon BOB ROE ({office}): Yes, for it is a good plan.\n\n"
        "Ann Lee: Why has the plan no date?\n\nHon BOB ROE: It begins in May.\n"
    )
    asker, minister = ("Ann Lee", Role.PARTICIPANT), ("Bob Roe", Role.OFFICIAL)
    assert voices(found) == [asker, minister] * 2


@pytest.mark.parametrize("gap", ["   ", "        "])
def test_initials_before_a_wide_gap_are_labels(gap: str) -> None:
    found = said(
        f"Press conference on storms\n\nCL{gap}Hello and welcome to the press conference. Dr Roe, "
        "over to you.\n\n"
        f"TAG{gap}Thank you. The storm passes in May.\n\nCL{gap}We take questions now.\n"
    )
    assert [name for name, _ in voices(found)] == ["CL", "TAG", "CL"]


def test_columns_of_a_table_are_no_labels() -> None:
    found = said(
        "Report on trade\n\nUSA   Twelve\n\nUK   Nine\n\nEU   Thirty\n\nThe trade grew in May, as we said."
    )
    assert [turn.label for turn in found.turns] == [""]


@pytest.mark.parametrize("place", ["Bayford", "Hill and Dale, West"])
def test_members_named_on_lines_of_their_own_are_labels_though_each_stands_once(place: str) -> None:
    found = said(
        f"HC Deb 03 March 1998\nMr. Bob Roe ({place})\n\nOn a point of order, Madam Speaker. "
        "Is there anything that you can do about the noise?\n\nMadam Speaker\n\n"
        "I can make no comment on the hon. Gentleman's point, which is too general."
    )
    assert [turn.speaker for turn in found.turns] == ["Bob Roe", "Madam Speaker"]


@pytest.mark.parametrize(
    "opening", ["Statement read by Ann Lee", "Statement by Ann Lee", "Remarks by Ann Lee"]
)
def test_a_statement_under_its_own_line_is_a_turn_of_who_gives_it(opening: str) -> None:
    found = said(
        f"Post-Council media briefing\n\n{opening}\n\nThe Council met in Lanting yesterday.\n\n"
        "The Council received a report on the works.\n\nJournalist: When do they begin?\n\n"
        "Ann Lee: In May.\n\nJournalist: And the cost?\n\nAnn Lee: Six million.\n"
    )
    assert found.turns[0].speaker == "Ann Lee"
    assert found.turns[0].paragraphs[0].text == "The Council met in Lanting yesterday."
    assert pairs(found) == [((1,), (2,)), ((3,), (4,))]


@pytest.mark.parametrize("surname", ["SESSIONS", "TABLE"])
def test_a_surname_that_is_a_heading_elsewhere_speaks_under_its_short_label(surname: str) -> None:
    found = said(
        f"Hearing on the port\n\nCHAIRMAN BOB ROE: The hearing is open.\n\nMINISTER JEFF {surname}: "
        "Thank you, Chairman.\n\n"
        f"ROE: Did you bring anyone?\n\n{surname}: I did not bring anyone.\n\nROE: Why?\n\n{surname}: "
        "They are busy.\n"
    )
    assert len(found.turns) == 6


@pytest.mark.parametrize("office", ["Leader", "Speaker", "Minister"])
def test_an_office_and_a_surname_with_a_full_stop_are_a_label_where_they_come_again(office: str) -> None:
    found = said(
        f"Weekly Press Conference\n\n{office} Roe. Good morning, everyone.\n\nQ: Will the port open?\n\n"
        f"{office} Roe. It will, in May.\n\nQ: And the cost?\n\n{office} Roe. Six million.\n"
    )
    assert [turn.speaker for turn in found.turns] == ["Roe", "", "Roe", "", "Roe"]


@pytest.mark.parametrize("house", ["CITY TV", "CNN", "BAY RADIO"])
def test_a_station_s_moderator_moderates(house: str) -> None:
    found = said(
        f"The Harbour Debate\n\nANN LEE, {house} MODERATOR: Good evening. Each may speak for two "
        "minutes.\n\n"
        "BOB ROE: I will build the wall.\n\nCY POE: I will not.\n\nLEE: Thank you both.\n"
    )
    assert found.turns[0].role is Role.MODERATOR


@pytest.mark.parametrize("first", ["Bonjour", "Good morning"])
def test_who_greets_the_guest_by_name_and_asks_is_the_interviewer(first: str) -> None:
    found = said(
        f"Interview\n\nANN LEE\n{first} Bob ROE.\n\nBOB ROE\n{first}.\n\nANN LEE\nBefore we talk, "
        "hear what a fisherman says "
        "about the harbour and the storms of last year, and about the wall.\n\nCY POE\nThe sea took "
        "my boat.\n\n"
        "ANN LEE\nWhat do you say to him?\n\nBOB ROE\nThe wall comes in May, as I have said.\n"
    )
    roles = dict(voices(found))
    assert (roles["Ann Lee"], roles["Bob Roe"]) == (Role.JOURNALIST, Role.OFFICIAL)


@pytest.mark.parametrize("kind", ["Harbour Board meeting", "Town council meeting", "Annual general meeting"])
def test_those_present_at_a_meeting_without_press_take_part(kind: str) -> None:
    found = said(
        f"{kind}\n4 June 2024\nPresent: Ann Lee, Bob Roe, Cy Poe\n\nChair: Good evening. Item one is "
        "the plan.\n\n"
        "Ann Lee: I move that we adopt the plan. The works will begin in May.\n\n"
        "Bob Roe: I second it, but what will it cost us?\n\nAnn Lee: Six million over two years.\n\n"
        "Cy Poe: I am against it, because of the storms.\n\nChair: Thank you. We vote.\n"
    )
    roles = dict(voices(found))
    assert roles.pop("Chair") is Role.MODERATOR
    assert set(roles.values()) == {Role.PARTICIPANT}


def test_the_day_under_the_title_beats_the_page_s_day_above_it() -> None:
    found = said(
        "Friday, 2 March 2012\n\nNotes of a reader\n\nTranscript of doorstop interview, Lanting\n\n"
        "WED 29 FEBRUARY 2012\n\nJOURNALIST: Is the port open?\n\nPM: It is.\n\nJOURNALIST: Since "
        "when?\n\nPM: Since May.\n"
    )
    assert found.date == "2012-02-29"


def test_an_announcement_of_the_transcript_is_no_speech() -> None:
    found = said(
        "Daily Press Briefing\n\nThe following is a near-verbatim transcript of today’s noon "
        "briefing by Ann Lee, Spokesperson.\n\n"
        "Good afternoon. I will start with the harbour, where our colleagues tell us that the works "
        "have begun.\n\n"
        "We thank all who took part in them, and our teams will be there until they end, as we said "
        "yesterday. "
        "I will now tell you what we know of the storm, and then we will take your questions on "
        "both, if you have any.\n\n"
        "Question: When do they end?\n\nSpokesperson: In May.\n\nQuestion: And the cost?\n\n"
        "Spokesperson: Six million.\n"
    )
    assert found.turns[0].paragraphs[0].text.startswith("Good afternoon.")
    assert found.turns[0].speaker == "Ann Lee"


@pytest.mark.parametrize("post", ["High Representative/Vice-President", "Minister", "Secretary General"])
@pytest.mark.parametrize("occasion", ["upon arrival at the Harbour Council", "ahead of the Fisheries Board"])
def test_answers_without_labels_are_of_whom_the_title_names(post: str, occasion: str) -> None:
    found = said(
        f"Remarks by {post} Ann Lee {occasion}\nGood morning. We have a long day, and I expect much "
        "of it, as you know. "
        "We will talk of the storms, of the wall and of what we owe to our fishermen.\n"
        "Q. When does the wall begin?\nIt begins in May, as we have said.\nQ. And who pays?\nThe "
        "port pays for it.\n"
    )
    assert [turn.speaker for turn in found.turns] == ["Ann Lee", "", "Ann Lee", "", "Ann Lee"]


@pytest.mark.parametrize("line", ["Governor, Ann Lee", "Governor Ann Lee", "Ann Lee, Governor"])
def test_a_line_with_name_and_office_above_a_speech_says_whose_it_is(line: str) -> None:
    found = said(
        f"Media Conference on Rates\n\nTranscript\n\n{line}\n\nThank you for coming. You will have "
        "seen our statement, "
        "which came out today.\n\nWe have come a long way since last year, and we are not there yet."
    )
    assert [turn.speaker for turn in found.turns] == ["Ann Lee"]


@pytest.mark.parametrize("house", ["BAY RADIO", "PTV4", "CNN PHILS."])
def test_a_house_after_a_slash_makes_a_journalist(house: str) -> None:
    found = said(
        f"Press Briefing\n\nANN LEE/{house}: Good morning, sir. Will the port open?\n\nSEC. ROE: It "
        "will, in May, as I said.\n\n"
        f"Good news today – The wall is built.\n\nCY POE/{house}: Who pays for it, sir?\n\nSEC. ROE: "
        "The port does.\n"
    )
    asks, answers = Role.JOURNALIST, Role.OFFICIAL
    assert voices(found) == [("Ann Lee", asks), ("Roe", answers), ("Cy Poe", asks), ("Roe", answers)]


@pytest.mark.parametrize(
    "title", ["Ann Lee Press Conference Transcript August 27", "Bay News Briefing Full Text Today"]
)
def test_a_headline_with_a_colon_is_no_label(title: str) -> None:
    found = said(
        f"{title}: Storm Update\n\nGovernor Ann Lee: (00:00)\nWe are here today to tell you about the "
        "storm.\n\n"
        "Mayor Roe: (00:54)\nThank you for being here.\n\nGovernor Ann Lee: (00:55)\nOf course. We go on.\n"
    )
    assert [turn.speaker for turn in found.turns] == ["Ann Lee", "Roe", "Ann Lee"]


@pytest.mark.parametrize("mark", [" - ", " – "])
def test_q_and_r_before_a_dash_are_labels(mark: str) -> None:
    found = said(
        f"Texte intégral\nQ{mark}Bonjour Madame. Quand ouvrez-vous le port ?\n"
        f"R{mark}En mai, comme nous l'avons dit.\n"
        f"Q{mark}Et qui paie ?\nR{mark}Le port paie.\n"
    )
    assert [role for _, role in voices(found)] == [Role.JOURNALIST, Role.OFFICIAL] * 2
    assert found.turns[1].paragraphs[0].text == "En mai, comme nous l'avons dit."


@pytest.mark.parametrize("office", ["Harbour Minister", "Official Spokesperson", "Minister for Trade"])
def test_an_office_may_stand_before_the_name(office: str) -> None:
    found = said(
        f"Press conference\n\n{office}, Ms. Ann Lee: Good morning. We start in May, as I said.\n\n"
        f"Reporter: Who pays?\n\n{office}, Ms. Ann Lee: The port pays for it.\n"
    )
    assert [turn.speaker for turn in found.turns] == ["Ann Lee", "", "Ann Lee"]


@pytest.mark.parametrize("town", ["LANTING", "FIJI", "Bayford"])
def test_a_town_before_the_name_of_an_event_speaks_nothing(town: str) -> None:
    found = said(
        f"{town}: Interview with the Mayor, Ann Lee\n\nThe full text of the talk.\n\n"
        "ROE: When does it begin?\n\n"
        "LEE: In May.\n\nROE: And the cost?\n\nLEE: Six million, as we said.\n"
    )
    assert len(found.turns) == 4
