"""What the head of a file says: who is announced, where it takes place, and what of it is not said twice."""

import pytest

from desktop_app.importing.reading import read
from desktop_app.model.transcript import Role, Transcript
from desktop_app.parsing.pipeline import parse

CHINESE = "杜可：现在开始提问。\n\n记者：请问何时完工？\n\n殷立：明年年底完工。\n"


def parsed(text: str) -> Transcript:
    return parse(read(text.encode(), "briefing.txt"))


def titles(text: str) -> dict[str, str]:
    return {person.name: person.title for person in parsed(text).participants}


@pytest.mark.parametrize("office", ["月河市园林局局长", "日岭县粮食局副局长", "年丰区公共厕所管理办公室主任"])
def test_a_place_whose_name_begins_like_a_date_is_whole(office: str) -> None:
    in_list = f"园林新闻发布会\n\n发布人：石岗市水务局局长　柯安；{office}　殷立\n\n{CHINESE}"
    in_speech = f"杜可：今天请来了{office}殷立先生。\n\n{CHINESE}"
    assert titles(in_list)["殷立"] == titles(in_speech)["殷立"] == office


def test_the_day_before_an_introduction_is_no_part_of_the_office() -> None:
    assert titles(f"杜可：3月5日月河市园林局局长殷立到任。\n\n{CHINESE}")["殷立"] == "月河市园林局局长"


def test_the_host_in_the_head_has_the_office_that_stands_before_the_name() -> None:
    people = parsed(f"园林新闻发布会\n\n主持人：月河市新闻办公室副主任　杜可\n\n{CHINESE}").participants
    assert [(p.name, p.role, p.title) for p in people if p.name == "杜可"] == [
        ("杜可", Role.MODERATOR, "月河市新闻办公室副主任")
    ]


@pytest.mark.parametrize("label", ["主持人　杜可", "主持人杜可", "杜可 主持人"])
def test_hosting_is_a_role_and_no_title(label: str) -> None:
    transcript = parsed(CHINESE.replace("杜可", label))
    host = transcript.participants[0]
    assert (host.name, host.role, host.title) == ("杜可", Role.MODERATOR, "")


@pytest.mark.parametrize("line", ["殷立、柯安", "月河市园林局局长殷立，月河市水务局局长柯安"])
def test_people_listed_between_commas_are_each_listed(line: str) -> None:
    people = parsed(f"园林新闻发布会\n\n发布人：{line}\n\n{CHINESE}").participants
    assert {"殷立", "柯安"} <= {person.name for person in people if person.role is Role.OFFICIAL}
