"""Which turns are questions and which answer them, in talks as people really hold them."""

import pytest

from desktop_app.importing.reading import read
from desktop_app.model.transcript import Role, Transcript
from desktop_app.parsing.pipeline import parse


def parsed(text: str) -> Transcript:
    return parse(read(text.encode(), "talk.txt"))


def exchanges(text: str) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    found = parsed(text).exchanges
    return [(exchange.questions, exchange.answers) for exchange in found]


def test_greetings_that_are_returned_are_no_exchange() -> None:
    text = (
        "JOURNALIST: Minister, good morning.\nMINISTER NOVAK: Good morning, Leo.\n"
        "JOURNALIST: Who pays for the quay?\nMINISTER NOVAK: The harbour pays for all of it.\n"
    )
    assert exchanges(text) == [((2,), (3,))]


def test_chat_before_the_opening_statement_is_no_exchange() -> None:
    text = (
        "MINISTER NOVAK: Morning. Are you all here?\nQ: We have been here since seven.\n"
        "MINISTER NOVAK: Then welcome to the pier. I will say a few words and take your questions. "
        "The pier is open.\n"
        "Q: Who pays for it?\nMINISTER NOVAK: The harbour pays for all of it.\n"
    )
    assert exchanges(text) == [((3,), (4,))]


def test_a_name_called_after_an_answer_is_no_answer() -> None:
    text = (
        "MS. MARSH: We have Dr. Iyer with us.\nQ: How long will it take?\n"
        "DR. IYER: We think that it takes several months to see all of it.\nMS. MARSH: Greta?\n"
        "Q: And what will it cost?\nDR. IYER: It is too soon to put a price on all that was lost.\n"
    )
    assert exchanges(text) == [((1,), (2,)), ((4,), (5,))]


def test_handing_the_next_question_on_is_no_answer() -> None:
    text = (
        "MR. MARSH: Good afternoon, and thank you for joining our call. We now take questions.\n"
        "Q: How long will it take?\nSENIOR OFFICIAL: We think that it takes several months.\n"
        "MR. MARSH: Great. We'll now turn it over to Leo Duarte.\n"
        "Q: And what will it cost?\nSENIOR OFFICIAL: It is too soon to put a price on it.\n"
        "MR. MARSH: This concludes our call. Thank you all.\n"
    )
    assert exchanges(text) == [((1,), (2,)), ((4,), (5,))]


def test_trying_the_line_is_no_question() -> None:
    text = (
        "Q: Will the rate fall?\nMS. MARSH: We shall know that in the spring.\n"
        "Q: So, hello, I don't know if you can hear me. Hello?\nMS. MARSH: Yes, we can.\n"
        "Q: Who decides on the rate?\nMS. MARSH: The board does, in May.\n"
    )
    assert exchanges(text) == [((0,), (1,)), ((4,), (5,))]


def test_a_reply_to_a_question_that_was_put_back_asks_nothing() -> None:
    text = (
        "Q: Is it safe?\nMS. MARSH: Do you mean the old pier?\nQ: Yes, the old one.\n"
        "MS. MARSH: It has been shut since the storm, and nobody may walk on it.\n"
    )
    assert exchanges(text) == [((0,), (1, 3))]


def test_an_answer_that_is_interrupted_ends_with_the_next_question() -> None:
    text = (
        "Q: When will the result come?\nMS. MARSH: A day or two days. They send it to a laboratory --\n"
        "Q: Why did you take the test?\nMS. MARSH: Because you asked me to, all of you.\n"
    )
    assert exchanges(text) == [((0,), (1,)), ((2,), (3,))]


def test_an_interpreter_alone_may_give_the_answer() -> None:
    text = (
        "REPORTER: Which buses are left out of the rule?\n"
        "INTERPRETER: The rule holds for the lines that run within one province.\n"
        "REPORTER: And the ferries?\nMINISTER NOVAK: The ferries come in May.\n"
    )
    assert exchanges(text) == [((0,), (1,)), ((2,), (3,))]


def test_the_chair_of_a_hearing_asks_too() -> None:
    text = (
        "Hearing of the Harbour Committee\n\nThe Chair (Ms. Ann Marsh): Director, you have ten minutes.\n"
        "Dr. Thorne: Thank you, Chair. The channel is open, and I am glad to say so.\n"
        "The Chair (Ms. Ann Marsh): How deep is the channel now?\n"
        "Dr. Thorne: It is twelve metres deep, and it will be fourteen by next year.\n"
        "Mr. Castell: And who pays for that?\nDr. Thorne: The users do, through their dues.\n"
    )
    assert exchanges(text) == [((2,), (3,)), ((4,), (5,))]


def test_the_speaker_of_a_parliament_asks_only_about_its_order() -> None:
    text = (
        "MADAM SPEAKER: The House met at ten. Is the motion to be taken now?\n"
        "MR. CASTELL: Madam Speaker, I move that the House take note of the report.\n"
        "MADAM SPEAKER: Is the Member also to speak on the first item?\n"
        "MR. CASTELL: Madam Speaker, I shall speak on both items together.\n"
    )
    assert exchanges(text) == []


def test_a_chinese_host_asks_his_guest() -> None:
    text = (
        "主持人：欢迎收看今天的节目，我们请到了水务局副局长林其远。林局长，您好。\n"
        "林其远：主持人好，观众朋友们好。\n主持人：今年的水质怎么样？\n"
        "林其远：今年的水质比去年好，各项指标都达标了。\n"
    )
    assert exchanges(text) == [((2,), (3,))]


def test_a_host_who_looks_for_questions_asks_none() -> None:
    text = (
        "主持人：欢迎参加今天的发布会。先请林局长介绍情况。\n林其远：水质比去年好，各项指标都达标了。\n"
        "主持人：谢谢林局长。各位还有问题吗？\n林其远：我再补充一点，明年还要新建两座水厂。\n"
    )
    assert exchanges(text) == []


def test_thanks_that_are_returned_in_chinese_belong_to_no_exchange() -> None:
    text = (
        "【记者】请问今年的水质怎么样？\n【林其远】今年的水质比去年好。\n【记者】谢谢。\n【林其远】不客气。\n"
        "【记者】水价会不会上涨？\n【林其远】水价不会上涨。\n"
    )
    assert exchanges(text) == [((0,), (1,)), ((4,), (5,))]


def test_a_chair_who_begins_with_a_question_is_answered() -> None:
    text = (
        "PUBLIC ACCOUNTS COMMITTEE\nHearing: The harbour wall\n\n"
        "Chair: Welcome, Dr Thorne. Can I start by asking why the wall is late?\n"
        "Dr Thorne: Thank you, Chair. The storm took six months from us.\n"
        "Chair: And the cost?\nDr Thorne: It doubled, because the wall was raised.\n"
        "Ann Castell: Who signed that off?\nDr Thorne: The board did, in March.\n"
    )
    assert exchanges(text) == [((0,), (1,)), ((2,), (3,)), ((4,), (5,))]


def test_a_question_that_the_line_cut_short_is_the_one_put_again() -> None:
    text = (
        "DR. IYER: Cases fell by nine per cent this week.\n"
        "Q: Two questions. When will the shots come? And --\n"
        "DR. IYER: I'm sorry, you are breaking up.\nQ: Is this better?\nDR. IYER: Yes.\n"
        "Q: When will the shots come, and who gets them first?\n"
        "DR. IYER: In May, and the old get them first.\n"
    )
    assert exchanges(text) == [((5,), (6,))]


def test_a_host_of_a_round_table_asks_each_guest() -> None:
    text = (
        "【主持人】欢迎来到今天的访谈，我是主持人周敏。先请林其远谈谈。\n"
        "【林其远】谢谢主持人。我认为渡口是连接两岸的纽带。\n【主持人】陈立国先生怎么看？\n"
        "【陈立国】我同意他的看法，企业也愿意投资。\n【主持人】好，谢谢两位嘉宾，今天的访谈到此结束。\n"
    )
    assert exchanges(text) == [((2,), (3,))]


@pytest.mark.parametrize("answer", ["Minister for Ports: ", "Answer:\n\n", "Ms Ann Lee: "])
def test_members_questions_on_paper_are_answered_together(answer: str) -> None:
    transcript = parsed(
        "Oral Answer by Minister for Ports, Ms Ann Lee, to Parliamentary Questions on Ferries\n\n"
        "Mr Bob Hall, North Bay: To ask the Minister for Ports (a) how many ferries ran late last year; and "
        "(b) what will be done about it.\n\n"
        "Ms Mary Fenn, South Bay: To ask the Minister for Ports if he will publish the timetable.\n\n"
        f"{answer}Sir, Mr Hall asks about ferries that ran late. Nine in a hundred did.\n\n"
        "We will publish the timetable in the spring, as Ms Fenn has asked, and every pier will show it.\n"
    )

    assert [turn.role for turn in transcript.turns] == [Role.PARTICIPANT, Role.PARTICIPANT, Role.OFFICIAL]
    assert [turn.speaker for turn in transcript.turns[:2]] == ["Bob Hall", "Mary Fenn"]
    assert [(found.questions, found.answers) for found in transcript.exchanges] == [((0, 1), (2,))]


@pytest.mark.parametrize(
    ("announced", "reply"),
    [
        ("Minister, a couple of things on the quay — my apologies —", "We’re so close."),
        ("Minister, two things on the quay, that is --", "Take your time."),
    ],
)
@pytest.mark.parametrize("small", ["", "REPORTER: Yeah, I know. I know.\nMINISTER NOVAK: It’s okay.\n"])
def test_small_talk_before_a_question_is_put_belongs_to_it(announced: str, reply: str, small: str) -> None:
    text = (
        "REPORTER: What does the wall cost?\nMINISTER NOVAK: It costs nine million in all.\n"
        f"REPORTER: {announced}\nMINISTER NOVAK: {reply}\n{small}"
        "REPORTER: Just — so, earlier today a boat struck the quay. Will you close it?\n"
        "MINISTER NOVAK: We shall close the north side of it for a week, and look at the wall below it.\n"
        "REPORTER: And the ferries?\nMINISTER NOVAK: They run from the south side.\n"
    )
    last = 7 if small else 5
    assert exchanges(text)[:3] == [
        ((0,), (1,)),
        (tuple(range(2, last, 2)), tuple(range(3, last + 1, 2))),
        ((last + 1,), (last + 2,)),
    ]


@pytest.mark.parametrize(
    "word", ["Order! Continue, Minister.", "If you want to finish your sentence, you may."]
)
def test_an_answer_goes_on_after_a_word_from_the_chair(word: str) -> None:
    text = (
        "The House met at 2 p.m.\n\nMr LOW: Mr Speaker, what does the wall cost?\n\n"
        "The MINISTER OF PORTS: Mr Speaker, it costs nine million in all, and the state\n\n"
        f"The SPEAKER: {word}\n\nThe MINISTER OF PORTS: pays the half of it, as I was saying.\n\n"
        "Mr LOW: Mr Speaker, when will it be built?\n\nThe MINISTER OF PORTS: Mr Speaker, by next May.\n"
    )
    assert exchanges(text) == [((0,), (1, 3)), ((4,), (5,))]


def test_who_answered_and_speaks_after_a_call_for_the_last_question_answers_no_more() -> None:
    text = (
        "MODERATOR: Welcome to the briefing. We take questions.\n\nREPORTER: What does the wall cost?\n\n"
        "MINISTER NOVAK: It costs nine million in all.\n\nMODERATOR: That was the last question.\n\n"
        "MINISTER NOVAK: Let me only add that the towns have been very good neighbours.\n"
    )
    assert exchanges(text) == [((1,), (2,))]
