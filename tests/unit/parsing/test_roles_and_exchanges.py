"""Who is moderator, official, journalist; and which answer goes with which question."""

import pytest

from desktop_app.importing.reading import read
from desktop_app.model.transcript import Role, Transcript
from desktop_app.parsing.pipeline import parse

MODERATOR, OFFICIAL, JOURNALIST = Role.MODERATOR, Role.OFFICIAL, Role.JOURNALIST
BRIEFING = """Press Conference on the Harbour Wall

Merrow, 14 March 2023

Speakers:
Ms. Hana Kimura, director of the Harbour Office
Mr. Tomas Varga, chief engineer of the Harbour Office

Chairperson:
Mr. Edwin Marsh, deputy head of the Press Bureau

Edwin Marsh:
Good morning. Welcome to this press conference. I give the floor to Ms. Kimura.
Hana Kimura:
Thank you. The wall will be raised by two metres, and the work begins in May. It costs nine million.
Edwin Marsh:
Now the floor is open to questions.
Coast Radio:
Who pays for the wall? And when will it be finished?
Hana Kimura:
The state pays half of it. I hand over to Mr. Varga for the rest of the question.
Tomas Varga:
It will be finished in the autumn of next year, if the weather allows.
City Gazette:
Is the lighthouse part of the plan?
Edwin Marsh:
I think this is one for Mr. Varga.
Tomas Varga:
It is not part of the plan, but it will be painted.
Edwin Marsh:
Due to time constraints, we close here. Thank you all. Goodbye.
"""


def parsed(text: str) -> Transcript:
    return parse(read(text.encode(), "briefing.txt"))


def roles(text: str) -> list[Role]:
    return [turn.role for turn in parsed(text).turns]


def exchanges(text: str) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(exchange.questions, exchange.answers) for exchange in parsed(text).exchanges]


def test_a_press_conference_has_its_roles() -> None:
    expected = [
        MODERATOR,
        OFFICIAL,
        MODERATOR,
        JOURNALIST,
        OFFICIAL,
        OFFICIAL,
        JOURNALIST,
        MODERATOR,
        OFFICIAL,
        MODERATOR,
    ]
    assert roles(BRIEFING) == expected


def test_a_handed_over_question_has_two_answers() -> None:
    assert exchanges(BRIEFING)[0] == ((3,), (4, 5))


def test_a_moderator_between_question_and_answer_is_no_answer() -> None:
    assert exchanges(BRIEFING)[1] == ((6,), (8,))


def test_roles_are_known_without_the_head() -> None:
    body = BRIEFING[BRIEFING.index("Edwin Marsh:\nGood") :]
    assert roles(body) == roles(BRIEFING)


def test_the_last_page_alone_keeps_its_roles_and_exchange() -> None:
    page = BRIEFING[BRIEFING.index("City Gazette:") :]
    assert roles(page) == [JOURNALIST, MODERATOR, OFFICIAL, MODERATOR]
    assert exchanges(page) == [((0,), (2,))]


def test_a_journalist_without_an_outlet_is_known_by_asking() -> None:
    text = (
        "Nora Iyer: The rate stays where it is. Prices have risen less than we feared.\n\n"
        "Leo Duarte: Madam Governor, will the rate fall in the spring?\n\n"
        "Nora Iyer: That depends on what wages do in the winter months, and on the price of oil and gas.\n\n"
        "Greta Aalto: Why was nobody told of this before?\n\n"
        "Nora Iyer: Everybody was told; the minutes are public, and they were sent to you in April.\n"
    )
    assert roles(text) == [OFFICIAL, JOURNALIST, OFFICIAL, JOURNALIST, OFFICIAL]


def test_thanks_between_questions_is_no_question() -> None:
    text = (
        "MINISTER NOVAK: We begin.\nQ: Who pays?\nMINISTER NOVAK: The harbour pays.\n"
        "Q: Thank you very much.\nMINISTER NOVAK: You are welcome.\n"
    )
    assert [questions for questions, _ in exchanges(text)] == [(1,)]


def test_a_follow_up_opens_its_own_exchange() -> None:
    text = (
        "Q: Who pays?\nMINISTER NOVAK: The harbour pays half.\nQ: And the other half?\n"
        "MINISTER NOVAK: The state.\n"
    )
    assert exchanges(text) == [((0,), (1,)), ((2,), (3,))]


def test_a_question_that_was_broken_off_goes_on() -> None:
    text = (
        "Q: I wanted to ask about the quay —\nMINISTER NOVAK: Yes.\nQ: — and when it opens?\n"
        "MINISTER NOVAK: The quay opens in May, after the last crane has been set up.\n"
    )
    assert exchanges(text) == [((0, 2), (3,))]


def test_an_interpreter_is_no_journalist() -> None:
    text = (
        "问：桥何时通车？\n翻译：When does the bridge open?\n陈立国：下个月通车。\n"
        "翻译：It opens next month.\n"
    )
    assert [turn.role for turn in parsed(text).turns][1] is Role.INTERPRETER


def test_members_of_a_hearing_are_participants() -> None:
    text = (
        "Hearing of the Forest Commission\n\nThe Chair (Ms. Ann Marsh): Professor, you have ten minutes.\n"
        "Professor Thorne: Thank you, Chair. The scheme stands on four legs, and I shall name them.\n"
        "Mr. Castell: Professor, is there a fifth leg?\nProfessor Thorne: There is no fifth leg.\n"
        "The Chair (Ms. Ann Marsh): Thank you both. We move to the second item.\n"
    )
    transcript = parsed(text)
    expected = [MODERATOR, Role.PARTICIPANT, Role.PARTICIPANT, Role.PARTICIPANT, MODERATOR]
    assert [turn.role for turn in transcript.turns] == expected
    assert exchanges(text) == [((2,), (3,))]


def test_a_chinese_press_conference_has_its_roles_and_exchanges() -> None:
    text = (
        "澄江市轨道建设新闻发布会\n时间：2022年9月16日\n地点：澄江市会议中心\n\n"
        "主持人 周敏：\n各位记者朋友，大家好。今天请来了市轨道办主任陈立国先生。先请陈主任介绍情况。\n"
        "陈立国：\n各位好。二号线已经完工，年底前通车试运营，票价不变。\n"
        "周敏：\n下面进入提问环节。\n"
        "澄江日报记者：\n请问三号线何时开工？\n"
        "陈立国：\n谢谢您的提问。三号线明年三月开工，工期四年。\n"
        "周敏：\n由于时间关系，今天的发布会到此结束，谢谢各位。\n"
    )
    assert roles(text) == [MODERATOR, OFFICIAL, MODERATOR, JOURNALIST, OFFICIAL, MODERATOR]
    assert exchanges(text) == [((3,), (4,))]


def test_a_numbered_voice_stays_unknown_unless_it_asks_or_hosts() -> None:
    text = (
        "Mike Marsh: (00:02)\nGood morning. The quay is open again, and the ferries run.\n"
        "Speaker 2: (01:00)\nWhen does the tunnel open?\nMike Marsh: (01:10)\nIn the spring, we hope.\n"
        "Speaker 3: (01:30)\nBehind you, sir.\nMike Marsh: (01:40)\nThere it is, the model of the tunnel.\n"
    )
    assert roles(text) == [OFFICIAL, JOURNALIST, OFFICIAL, Role.UNKNOWN, OFFICIAL]


@pytest.mark.parametrize(
    "ruling",
    [
        "You are quite right, Minister. It has got nothing to do with the original question. A supplementary "
        "question is related to the original question and that is completely out. We move on.",
        "Order! That matter was settled this morning, and honourable members know the rule of the House "
        "about it as well as I do. Let us move on to the next one.",
    ],
)
def test_the_chair_who_moves_on_ends_the_exchange(ruling: str) -> None:
    transcript = parse(
        read(
            (
                "DEBATES OF THE ASSEMBLY\n\nTuesday, 12 May 2015\n\n"
                "HON. SPEAKER.- Honourable Castell, you have the floor.\n\n"
                "HON. T. CASTELL.- Mr. Speaker, can the Minister tell us who built the wall?\n\n"
                "HON. DR. L. PENG.- Mr. Speaker, Sir, I have no idea about the builders. He should put in a "
                "question of its own on that, and I shall be glad to answer it in this House.\n\n"
                f"HON. SPEAKER.- {ruling}\n\n"
                "HON. N. VARGA.- A supplementary question.\n\n"
                "HON. SPEAKER.- I will give you the opportunity.\n\n"
                "HON. N. VARGA.- Can the Minister advise how much the wall has cost?\n\n"
                "HON. DR. L. PENG.- Mr. Speaker, it has cost nine million, all of it from the harbour fund.\n"
            ).encode(),
            "sitting.txt",
        )
    )
    assert [(found.questions, found.answers) for found in transcript.exchanges] == [
        ((1,), (2,)),
        ((6,), (7,)),
    ]
