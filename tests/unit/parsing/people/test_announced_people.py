"""Who is present by a Chinese sentence that says so, whether he speaks or not."""

import pytest

from desktop_app.importing.reading import read
from desktop_app.model.transcript import Role
from desktop_app.parsing.pipeline import parse

SAID = "记者：请问何时完工？\n\n殷立：明年年底完工，请大家放心。\n"


def present(text: str) -> dict[str, str]:
    transcript = parse(read(text.encode(), "实录.txt"))
    return {p.name: p.title for p in transcript.participants if p.role is Role.OFFICIAL}


@pytest.mark.parametrize(
    "sentence",
    [
        "我们请来了月河市园林局副局长、一级调研员殷立先生；月河市水务局局长柯安女士。",
        "出席今天发布会的有：殷立，月河市园林局副局长、一级调研员；柯安，月河市水务局局长。",
        "今天邀请到月河市园林局副局长、一级调研员殷立和月河市水务局局长柯安介绍有关情况。",
    ],
)
def test_those_whom_the_host_introduces_take_part_with_their_whole_offices(sentence: str) -> None:
    people = present(f"主持人：各位上午好。{sentence}现在开始提问。\n\n{SAID}")
    assert people == {"殷立": "月河市园林局副局长、一级调研员", "柯安": "月河市水务局局长"}


def test_those_who_meet_the_press_by_the_lead() -> None:
    lead = "5月9日上午，月河市园林局局长殷立、月河市水务局局长柯安接受记者采访。"
    assert present(f"{lead}\n\n{SAID}") == {"殷立": "月河市园林局局长", "柯安": "月河市水务局局长"}


def test_a_surname_that_is_rare_is_known_by_the_courtesy() -> None:
    people = present(f"主持人：我们请来了月河市水务局局长妥佳女士。现在开始提问。\n\n{SAID}")
    assert people["妥佳"] == "月河市水务局局长"


@pytest.mark.parametrize("sentence", ["下面请月河日报记者提问。", "这个问题请林局长回答。", "请大家提问。"])
def test_who_is_asked_to_speak_is_not_introduced(sentence: str) -> None:
    assert set(present(f"主持人：各位上午好。{sentence}\n\n{SAID}")) == {"殷立"}


def test_an_office_that_answers_without_a_name_takes_part() -> None:
    transcript = parse(
        read(
            (
                "海川市河堤办法\n\n为了规范河堤管理，制定本办法。海川市水务局有关部门负责人就相关问题回答了记者提问。\n\n"
                "一、办法的背景是什么？\n\n答：河堤需要有人管。\n\n二、有哪些规定？\n\n答：共六章，规定了职责。\n"
            ).encode(),
            "talk.txt",
        )
    )
    assert [person.name for person in transcript.participants] == ["海川市水务局有关部门负责人"]
