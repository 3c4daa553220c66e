"""Chinese labels over several lines, with an office behind a role, or of a surname alone."""

import pytest

from desktop_app.importing.reading import read
from desktop_app.model.transcript import Role, Transcript
from desktop_app.parsing.pipeline import parse

WELCOME = "各位媒体朋友，大家下午好！欢迎参加今天的新闻发布会。"
ASKED = "请问河堤什么时候能够修好？"
ANSWERED = "明年汛期之前全部完成，资金和队伍都已经落实，请大家放心。"


def parsed(*lines: str) -> Transcript:
    return parse(read("\n\n".join(lines).encode() + b"\n", "talk.txt"))


def voices(transcript: Transcript) -> list[tuple[str, Role]]:
    return [(turn.speaker, turn.role) for turn in transcript.turns]


@pytest.mark.parametrize(
    "label",
    [
        ("主持人", "海川市水务局新闻发言人、办公室副主任", "周海"),
        ("主持人", "周海", "海川市水务局新闻发言人、办公室副主任"),
        ("主持人", "海川市水务局新闻发言人", "办公室副主任", "周海"),
    ],
)
def test_role_office_and_name_on_lines_of_their_own_are_one_label(label: tuple[str, ...]) -> None:
    transcript = parsed(
        "海川市举行河堤建设发布会",
        *label,
        WELCOME,
        "海川电视台记者",
        ASKED,
        "市水务局首席专家",
        "林其远",
        ANSWERED,
    )

    assert voices(transcript) == [
        ("周海", Role.MODERATOR),
        ("海川电视台记者", Role.JOURNALIST),
        ("林其远", Role.OFFICIAL),
    ]
    assert [person.title for person in transcript.participants] == [
        "海川市水务局新闻发言人、办公室副主任",
        "",
        "市水务局首席专家",
    ]
    assert [(found.questions, found.answers) for found in transcript.exchanges] == [((1,), (2,))]


def test_a_label_over_several_lines_stands_beside_labels_with_a_colon() -> None:
    transcript = parsed(
        "文字实录周海", "海川市水务局新闻发言人", WELCOME, "海川电视台记者：", ASKED, "林其远：", ANSWERED
    )

    assert voices(transcript)[0] == ("周海", Role.MODERATOR)
    assert len(transcript.turns) == 3


def test_a_list_of_people_over_a_greeting_is_no_label() -> None:
    transcript = parsed(
        "林其远",
        "海川市水务局局长",
        "周海",
        "海川市财政局局长",
        f"主持人：{WELCOME}",
        f"记者：{ASKED}",
        f"林其远：{ANSWERED}",
    )

    assert [turn.label for turn in transcript.turns] == ["主持人", "记者", "林其远"]


def test_office_and_name_behind_a_role_belong_to_the_label() -> None:
    transcript = parsed(
        "主持人:海川市委宣传部新闻处处长周海 女士们、先生们,大家上午好!欢迎大家出席新闻发布会。",
        f"海川日报记者:{ASKED}",
        f"林其远:{ANSWERED}",
    )

    assert voices(transcript)[0] == ("周海", Role.MODERATOR)
    assert transcript.turns[0].paragraphs[0].text.startswith("女士们、先生们")
    assert transcript.participants[0].title == "海川市委宣传部新闻处处长"


def test_a_surname_alone_stands_for_the_name_given_before() -> None:
    transcript = parsed(
        f"记者：{ASKED}",
        f"林其远：{ANSWERED}",
        "周海：我补充一句，经费已经到位。",
        "记者：由谁承担？",
        "林：县里承担一半，市里承担一半。",
        "周：今年的一半已经拨付。",
    )

    assert [turn.speaker for turn in transcript.turns] == ["", "林其远", "周海", "", "林其远", "周海"]
    assert len(transcript.participants) == 2


def test_where_a_text_was_printed_is_no_label() -> None:
    transcript = parsed(
        "海川市举行河堤建设发布会（实录）",
        "媒体:海川网  作者:新海川",
        "主持人",
        "周海",
        WELCOME,
        "海川电视台记者",
        ASKED,
    )

    assert voices(transcript) == [("周海", Role.MODERATOR), ("海川电视台记者", Role.JOURNALIST)]
    assert "媒体:海川网  作者:新海川" in transcript.notes
