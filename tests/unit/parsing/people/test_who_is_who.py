"""Who a short label stands for, who answers without one, and how sure a role is."""

import pytest

from desktop_app.importing.reading import read
from desktop_app.model.transcript import Role, Transcript
from desktop_app.parsing.pipeline import parse

INTERVIEW = "Q: What will it cost?\n\nA: Nine million.\n\nQ: Who pays?\n\nA: We do.\n"


def parsed(text: str, name: str = "talk.txt") -> Transcript:
    return parse(read(text.encode(), name))


def roles(transcript: Transcript) -> dict[str, Role]:
    return {turn.speaker: turn.role for turn in transcript.turns}


def people(transcript: Transcript) -> list[str]:
    return [person.name for person in transcript.participants]


@pytest.mark.parametrize(
    ("whole", "short"),
    [
        ("HANA LOW, HOST", "LOW"),
        ("Hana Low", "Low"),
        ("Dr. Hana Low", "Dr. Low"),
        ("HANA LOW, MAYOR", "MAYOR"),
        ("PRESIDENT HANA LOW", "LOW"),
    ],
)
def test_a_whole_and_a_short_label_are_one_participant(whole: str, short: str) -> None:
    text = (
        f"{whole}: Good morning, I am glad to be here.\nREPORTER: What will it cost?\n"
        f"{short}: Nine million, and we shall pay it.\nREPORTER: And when do you begin?\n"
        f"{short}: We begin in May.\n"
    )
    transcript = parsed(text)
    assert people(transcript) == ["Hana Low"]
    assert len({turn.role for turn in transcript.turns if turn.speaker}) == 1


def test_a_short_label_right_after_the_whole_one_goes_on_with_the_same_turn() -> None:
    text = (
        "PRESIDENT HANA LOW: Good morning, I am glad to be here.\nLOW: We shall run the ferries by night.\n"
        "REPORTER: What will it cost?\nLOW: Nine million.\n"
    )
    transcript = parsed(text)
    assert [len(turn.paragraphs) for turn in transcript.turns] == [2, 1, 1]


def test_two_people_of_one_surname_are_not_joined() -> None:
    text = (
        "Hana Low: Good morning, I open the meeting.\nTomas Low: I thank you for that.\n"
        "Low: I should like to add something.\nHana Low: Please do, we have time.\nTomas Low: And I, too.\n"
    )
    transcript = parsed(text)
    assert [turn.speaker for turn in transcript.turns][:3] == ["Hana Low", "Tomas Low", "Low"]


def test_a_chinese_surname_with_an_office_is_the_one_who_bears_it() -> None:
    text = (
        "渡轮局局长 林其远：谢谢大家。渡轮五月夜航。\n记者：请问费用多少？\n林局长：每年九百万元。\n"
        "记者：由谁承担？\n林局长：县里承担一半。\n"
    )
    transcript = parsed(text)
    assert people(transcript) == ["林其远"]


@pytest.mark.parametrize("label", ["Reporter", "Question", "Q", "JOURNALIST"])
def test_answers_without_a_label_are_turns_of_whom_the_title_names(label: str) -> None:
    text = (
        "Transcript of media interview with Ms Hana Low, Minister for Ferries, on night service\n\n"
        f"{label}: Minister, what will the night ferries cost?\n\nThey will cost nine million a year.\n\n"
        "The county pays half of that, and we pay the rest.\n\n"
        f"{label}: And when do they begin?\n\nThey begin in May, if the crews are ready.\n\n"
        f"{label}: Is there a risk of ice?\n\nThere is none that I know of.\n"
    )
    transcript = parsed(text)
    assert [turn.speaker for turn in transcript.turns] == ["", "Hana Low"] * 3
    assert [turn.role for turn in transcript.turns] == [Role.JOURNALIST, Role.OFFICIAL] * 3
    assert [(x.questions, x.answers) for x in transcript.exchanges] == [
        ((0,), (1,)),
        ((2,), (3,)),
        ((4,), (5,)),
    ]
    assert len(transcript.turns[1].paragraphs) == 2


def test_an_interview_with_an_outlet_names_nobody_who_answers() -> None:
    text = f"Interview with Canal Radio\n\n{INTERVIEW}"
    assert {turn.speaker for turn in parsed(text).turns} == {""}


def test_nameless_answers_are_those_of_the_guest_whom_the_title_names() -> None:
    text = f"Interview with Dr Hana Low\n\n{INTERVIEW}"
    assert [turn.speaker for turn in parsed(text).turns] == ["", "Hana Low"] * 2


def test_who_says_for_which_house_he_asks_is_a_journalist() -> None:
    text = (
        "Oskar Brandt, Official Spokesperson: Good afternoon. I will take your questions now.\n"
        "Mira: Sir, Mira from Canal Radio. There are reports that the ferries stop. Have you seen them?\n"
        "Oskar Brandt, Official Spokesperson: We have seen them, and they are wrong in every respect.\n"
        "Mira: And the crews, sir, that you have promised to us since last year, where are they now?\n"
        "Oskar Brandt, Official Spokesperson: They are at sea.\n"
    )
    assert roles(parsed(text)) == {"Oskar Brandt": Role.OFFICIAL, "Mira": Role.JOURNALIST}


def test_a_president_whom_a_journalist_asks_presides_over_no_sitting() -> None:
    text = (
        "Interview de Mme la présidente à Radio Canal\n\nHana LOW : Bonjour, et merci d'être avec nous.\n\n"
        "LE PRESIDENT : Bonjour, je suis heureux d'être ici avec vous ce matin.\n\n"
        "Hana LOW : Que coûtera la traversée de nuit ?\n\n"
        "LE PRESIDENT : Elle coûtera neuf millions par an, et nous les paierons avec le département.\n\n"
        "Hana LOW : Et quand commencez-vous ?\n\nLE PRESIDENT : Nous commençons en mai, je le crois.\n"
    )
    assert roles(parsed(text)) == {"Hana LOW": Role.JOURNALIST, "Le President": Role.OFFICIAL}


@pytest.mark.parametrize("mark", ["(through interpreter)", "(via interpreter)", "(as interpreted)"])
def test_who_speaks_through_an_interpreter_keeps_his_role(mark: str) -> None:
    text = (
        f"PRESIDENT LOW: We have had good talks, and I thank you.\nCHANCELLOR BRANDT {mark}: So do I.\n"
        f"Q: Chancellor, will you buy the boats?\nCHANCELLOR BRANDT {mark}: We will buy six of them.\n"
    )
    assert roles(parsed(text))["Brandt"] is Role.OFFICIAL


def test_an_interpreter_between_question_and_answer_does_not_part_them() -> None:
    text = (
        "记者：请问总理先生，贵国是否购买渡轮？\n翻译：（德语）\n默茨：（德语）我们购买六艘，五月再作决定。\n"
        "翻译：我们购买六艘，五月再作决定。\n记者：为什么是六艘？\n默茨：我们需要六艘。\n"
    )
    transcript = parsed(text)
    assert [turn.role for turn in transcript.turns][:4] == [
        Role.JOURNALIST,
        Role.INTERPRETER,
        Role.OFFICIAL,
        Role.INTERPRETER,
    ]
    assert [(x.questions, x.answers) for x in transcript.exchanges] == [((0,), (2, 3)), ((4,), (5,))]


def test_questions_put_one_after_the_other_are_answered_together() -> None:
    text = (
        "Oskar Brandt, Spokesperson: I will take a few questions together now.\n"
        "Mira: Mira from Canal Radio. What will the night ferries cost?\n"
        "Jon: Jon from the River Gazette. And who is going to pay for them?\n"
        "Oskar Brandt, Spokesperson: They cost nine million a year, and the county pays half of it.\n"
    )
    assert [(x.questions, x.answers) for x in parsed(text).exchanges] == [((1, 2), (3,))]


def test_a_role_that_the_file_states_is_certain_and_one_by_habit_is_not() -> None:
    text = (
        "Moderator: Good morning. Please put your questions.\nHana Low: What will the ferries cost you?\n"
        "Oskar Brandt: They cost nine million a year, as I have told the county.\n"
        "Hana Low: And who pays for them?\nOskar Brandt: The county pays half of it, and we pay the rest.\n"
    )
    sure = {person.name: person.confidence for person in parsed(text).participants}
    assert sure["Moderator"] == 1.0
    assert 0.5 < sure["Hana Low"] < 1.0
    assert 0.5 < sure["Oskar Brandt"] < 1.0


def test_more_turns_make_a_role_surer() -> None:
    def meeting(times: int) -> str:
        exchange = (
            "Hana Low: What will the ferries cost you?\n"
            "Oskar Brandt: They cost nine million a year, as I have told the county before.\n"
        )
        return exchange * times

    def sureness(times: int) -> float:
        return next(p.confidence for p in parsed(meeting(times)).participants if p.name == "Hana Low")

    assert sureness(2) < sureness(8) < 1.0


def test_a_bracket_in_the_list_of_those_present_gives_the_role() -> None:
    text = (
        "Present: Oskar Brandt, Permanent Secretary; Hana Low, Press Officer (chair)\n\n"
        "HANA LOW: Good morning. I shall read out what you have sent us.\n\n"
        "QUESTION 1: What will the ferries cost?\n\nOSKAR BRANDT: They cost nine million a year.\n"
    )
    assert roles(parsed(text))["Hana Low"] is Role.MODERATOR


@pytest.mark.parametrize(
    ("first", "then"), [("BO TAN", "TAN"), ("HANA LOW, MAYOR", "LOW"), ("KATE GREEN", "KG")]
)
def test_a_bare_surname_or_initials_are_filed_under_the_whole_name(first: str, then: str) -> None:
    text = f"{first}: Good morning to you.\n\nJOURNALIST: Is it late?\n\n{then}: It is not late.\n"
    turns = parsed(text).turns
    assert turns[2].speaker == turns[0].speaker


def test_who_asks_in_parliament_stands_above_the_question() -> None:
    text = (
        "Oral Answer by SMS Assoc Prof Lo Wei Kim to Parliamentary Question on lending\n\n"
        "Mdm Hana Low, Quay East\n\nQuestion\n\nTo ask the Minister whether rates will be capped.\n\n"
        "Answer\n\nWe reviewed this before we amended the Act. Caps remain in place for small loans.\n"
    )
    transcript = parsed(text)
    assert [(t.speaker, t.role) for t in transcript.turns] == [
        ("Hana Low", Role.PARTICIPANT),
        ("Lo Wei Kim", Role.OFFICIAL),
    ]


def test_a_list_between_semicolons_that_goes_on_over_lines() -> None:
    text = (
        "Budget Briefing\n4 May 2021\n\nSpeakers: Maria Lopez, Director-General, Office of Fiscal\n"
        "Analysis, Ministry of Finance; Peter Hahn, Chief Economist, National\nBank of Valoria\n"
        "Moderator: Lin Tao, Head of Communications\n\nLin Tao: Good morning and welcome.\n\n"
        "Maria Lopez: The deficit narrowed.\n\nPeter Hahn: So it did.\n"
    )
    titles = {person.name: person.title for person in parsed(text).participants}
    assert titles["Maria Lopez"] == "Director-General, Office of Fiscal Analysis, Ministry of Finance"
    assert titles["Peter Hahn"] == "Chief Economist, National Bank of Valoria"


def test_who_takes_the_chair_is_listed_without_an_office_of_his_own() -> None:
    text = (
        "MEETING OF THE QUAY BOARD\n\nPresent:\nMs Ann Lee (Chair)\nMr Bob Roe, Director of Works\n\n"
        "The Chair: I call the meeting to order.\n\nMr Roe: The works are on time.\n"
    )
    listed = {person.name: person.role for person in parsed(text).participants}
    assert listed["Ann Lee"] is Role.MODERATOR


def test_forenames_as_labels_belong_to_those_whom_the_head_lists() -> None:
    text = (
        "Speaker: Ann Lee\nHost: Tim Roe\n\nTim: Hello, and welcome to the show.\n\nAnn: Hi Tim.\n\n"
        "Tim: How was the summer?\n\nAnn: Long and dry. We sold less.\n"
    )
    transcript = parsed(text)
    assert [turn.speaker for turn in transcript.turns] == ["Tim", "Ann", "Tim", "Ann"]
    assert people(transcript) == ["Tim Roe", "Ann Lee"]
