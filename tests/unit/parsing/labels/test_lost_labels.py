"""Answers that a journalist's label stands over, because their own is lost or a reporter tells them."""

import pytest

from desktop_app.importing.reading import read
from desktop_app.model.transcript import Role, Transcript
from desktop_app.parsing.pipeline import parse

HAN_ASKED = "今年的河堤加固进展如何？什么时候能够完工？"
HAN_LATER = (
    "\n\n渡口日报记者：\n\n经费由谁承担？\n\n林其远：\n\n县里承担一半，市里承担一半，今年已经拨付到位。\n"
)
DECLARED = (
    "全县河堤加固工程去年十月开工，目前主体部分已经完成八成以上。下一步，我们将抓好三个方面的工作，"
    "一是加快剩余堤段的施工，二是做好汛期的值守和巡查，三是把养护经费列入年度预算，保证长期有人管、有钱修。"
)
ENGLISH_LATER = (
    "\n\nBOB HALL, Harbour Times: Who will pay for it?\n\n"
    "MINISTER ANN LEE: The county pays one half and the city pays the other.\n"
)


def parsed(text: str, name: str = "talk.txt") -> Transcript:
    return parse(read(text.encode(), name))


def voices(transcript: Transcript) -> list[tuple[str, Role]]:
    return [(turn.speaker, turn.role) for turn in transcript.turns]


def paired(transcript: Transcript) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(found.questions, found.answers) for found in transcript.exchanges]


@pytest.mark.parametrize(
    "opening",
    [
        "关于你关心的河堤加固，总体进展顺利。",
        "你提到的加固工程去年已经开工。",
        "刚才您提到的工程，目前进展顺利。",
        "谢谢你的提问。工程进展顺利。",
        "感谢您的关注，工程进展顺利。",
    ],
)
def test_what_addresses_the_asker_answers_though_no_label_stands_over_it(opening: str) -> None:
    transcript = parsed(f"海川电视台记者：\n\n{HAN_ASKED}\n\n{opening}{DECLARED}\n\n请大家放心。{HAN_LATER}")

    assert voices(transcript) == [
        ("海川电视台记者", Role.JOURNALIST),
        ("", Role.OFFICIAL),
        ("渡口日报记者", Role.JOURNALIST),
        ("林其远", Role.OFFICIAL),
    ]
    assert paired(transcript) == [((0,), (1,)), ((2,), (3,))]
    assert len(transcript.turns[1].paragraphs) == 2


def test_long_declarations_between_two_journalists_answer_the_first() -> None:
    transcript = parsed(f"海川电视台记者：\n\n{HAN_ASKED}\n\n{DECLARED}{HAN_LATER}")

    assert paired(transcript) == [((0,), (1,)), ((2,), (3,))]


@pytest.mark.parametrize(
    "opening",
    [
        "Thank you for the question. The wall is nearly finished.",
        "On your question about the wall, we are nearly done.",
        "Well, the wall is nearly finished.",
        "You asked about the wall. It is nearly finished.",
    ],
)
def test_english_answers_under_a_journalists_label_are_told_apart(opening: str) -> None:
    answer = f"{opening} The crews have worked through the winter, and the last part follows in the spring."
    transcript = parsed(
        f"MARY FENN, City Radio: When will the wall be finished, Minister?\n\n{answer}{ENGLISH_LATER}"
    )

    assert [role for _, role in voices(transcript)] == [Role.JOURNALIST, Role.OFFICIAL] * 2
    assert paired(transcript) == [((0,), (1,)), ((2,), (3,))]


@pytest.mark.parametrize(
    "rest",
    [
        "你提到的加固工程，请问有没有延期的可能？",
        "谢谢。",
        "另外，我们注意到去年的工程曾经停工。",
    ],
)
def test_a_journalist_who_goes_on_after_his_question_keeps_his_words(rest: str) -> None:
    transcript = parsed(f"海川电视台记者：\n\n{HAN_ASKED}\n\n{rest}\n\n林其远：\n\n{DECLARED}{HAN_LATER}")

    assert [role for _, role in voices(transcript)] == [Role.JOURNALIST, Role.OFFICIAL] * 2
    assert len(transcript.turns[0].paragraphs) == 2


def test_a_long_preface_after_a_first_question_stays_with_who_asks() -> None:
    transcript = parsed(f"海川电视台记者：\n\n{HAN_ASKED}\n\n{DECLARED}\n\n林其远：\n\n{DECLARED}{HAN_LATER}")

    assert len(transcript.turns) == 4


@pytest.mark.parametrize("frame", ["回应表示，", "表示，", "回答说：", "指出，", "介绍说，", "答："])
def test_a_reporters_frame_names_who_answers(frame: str) -> None:
    transcript = parsed(
        "　　5月3日，县政府举行新闻发布会，邀请县水务局局长林其远出席并答记者问。\n\n"
        f"　　海川日报记者现场提问：{HAN_ASKED}\n\n"
        f"　　林其远{frame}{DECLARED}\n\n"
        "　　林其远指出，经费已经全部落实。\n",
    )

    assert voices(transcript) == [("海川日报记者", Role.JOURNALIST), ("林其远", Role.OFFICIAL)]
    assert paired(transcript) == [((0,), (1,))]
    assert transcript.turns[1].paragraphs[0].text.startswith("全县河堤")


def test_office_and_name_may_open_a_told_answer_in_the_askers_paragraph() -> None:
    transcript = parsed(
        "县里昨天谈到了河堤。\n\n"
        f"有记者问：{HAN_ASKED}县水务局局长林其远回答说：“{DECLARED}”\n\n"
        "海川日报记者问：经费由谁承担？\n\n县财政局局长周海表示，县里承担一半，市里承担一半。\n"
    )

    assert voices(transcript) == [
        ("", Role.JOURNALIST),
        ("林其远", Role.OFFICIAL),
        ("海川日报记者", Role.JOURNALIST),
        ("周海", Role.OFFICIAL),
    ]


def test_everybody_whom_a_report_says_is_present_takes_part() -> None:
    transcript = parsed(
        "　　5月3日，县政府举行新闻发布会，邀请县水务局局长林其远、"
        "县水务局副局长兼国际合作副代表周海、县财政局局长助理柯安出席并答记者问。\n\n"
        f"　　海川日报记者现场提问：{HAN_ASKED}\n\n　　柯安表示，{DECLARED}\n"
    )

    assert {person.name for person in transcript.participants} == {"海川日报记者", "柯安", "林其远", "周海"}


def test_what_somebody_else_is_told_to_have_said_within_an_answer_is_not_cut_off() -> None:
    transcript = parsed(
        f"海川电视台记者：\n\n{HAN_ASKED}\n\n林其远：\n\n{DECLARED}\n\n周海表示，经费已经落实。\n"
    )

    assert len(transcript.turns) == 2
