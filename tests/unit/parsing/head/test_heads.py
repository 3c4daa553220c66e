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


ENGLISH = "Hana Kimura: Good morning, we begin.\n\nReporter: Who pays?\n\nHana Kimura: The harbour pays.\n"


def place_in(*head: str) -> str:
    return parsed("\n".join([*head, "", ENGLISH])).metadata.get("place", "")


@pytest.mark.parametrize(
    "line",
    [
        "Town Hall, Merrow",
        "Room 12B, Office of Fisheries",
        "Great Hall of the Guilds",
        "TIDE HOUSE, MERROW",
        "Harbour Board, Merrow",
        "Maritime Museum",
        "Merrow",
    ],
)
def test_a_line_under_the_date_that_has_a_places_form_is_the_place(line: str) -> None:
    assert place_in("Press briefing on the quay", "", "12 May 2023", line) == line


@pytest.mark.parametrize(
    "line",
    [
        "Ann Hall, Minister for Ports",
        "Ms. Ann Room",
        "Hana Kimura, Merrow",
        "Minister for Ports",
        "Merrow Gazette, Merrow",
        "Draft",
        "Edited",
        "Office of the Minister for Ports",
        "Subjects: the quay and the hall",
        "The minister spoke in the hall",
    ],
)
def test_a_person_office_newspaper_or_stamp_under_the_date_is_no_place(line: str) -> None:
    assert place_in("Press briefing on the quay", "", "12 May 2023", line) == ""


def test_who_issues_a_text_above_its_title_is_no_place() -> None:
    assert place_in("Merrow Research Centre", "", "Press briefing on the quay", "", "12 May 2023") == ""


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("12 May 2023, Alder Hall, Merrow", "Alder Hall, Merrow"),
        ("Tuesday, 12 May 2023, 3:00 p.m., Alder Hall", "Alder Hall"),
        ("Merrow – May 12, 2023", "Merrow"),
        ("Recorded on 12 May 2023", ""),
        ("12 May 2023, 3 pm EDT", ""),
        ("Embargoed until 12 May 2023", ""),
    ],
)
def test_what_stands_beside_the_date_is_the_place_if_it_can_be(line: str, place: str) -> None:
    assert place_in("Press briefing on the quay", "", line) == place


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("月河市政府大楼", "月河市政府大楼"),
        ("省新闻发布厅", "省新闻发布厅"),
        ("迎宾馆二号楼301室", ""),
        ("石岗宾馆三楼", "石岗宾馆三楼"),
        ("石岗市文化中心", "石岗市文化中心"),
        ("省交通运输厅", ""),
        ("园林局局长殷立", ""),
        ("（根据录音整理）", ""),
    ],
)
def test_a_chinese_line_under_the_date_is_the_place_if_it_ends_in_a_places_word(
    line: str, place: str
) -> None:
    assert parsed(f"园林新闻发布会\n\n2025年9月9日\n{line}\n\n{CHINESE}").metadata.get("place", "") == place


@pytest.mark.parametrize(
    "line",
    [
        "2025年9月9日　月河市会议中心",
        "二〇二五年九月九日　月河市会议中心",
        "2025年9月9日上午10时30分　月河市会议中心",
    ],
)
def test_a_chinese_place_after_the_date_is_whole(line: str) -> None:
    assert parsed(f"园林新闻发布会\n{line}\n\n{CHINESE}").metadata["place"] == "月河市会议中心"


def test_head_lines_that_became_title_date_and_place_are_not_said_again() -> None:
    transcript = parsed(
        f"Press briefing on the quay\n\nTuesday, 12 May 2020\nTown Hall, Merrow\n\n"
        f"Speakers: Hana Kimura, harbour master\n\n{ENGLISH}"
    )
    assert transcript.notes == ("Speakers: Hana Kimura, harbour master",)


def test_a_date_line_with_an_hour_or_a_day_of_issue_stays() -> None:
    lines = ("12 May 2023, 3:00 p.m.", "Issued on 12 May 2023")
    transcript = parsed("\n".join(["Press briefing on the quay", *lines, "", ENGLISH]))
    assert transcript.notes == lines


def test_a_title_under_the_bare_word_transcript_is_not_said_again() -> None:
    transcript = parsed(f"TRANSCRIPT\n\nPress briefing on the quay\n\n{ENGLISH}")
    assert (transcript.title, transcript.notes) == ("Transcript, Press briefing on the quay", ())


def test_people_in_a_list_with_dashes_have_their_own_titles() -> None:
    head = "Press briefing\nPanel:\n- Ms Hana Kimura, harbour master\n- Mr Ole Strand, chief pilot\n\n"
    assert titles(head + ENGLISH) == {"Hana Kimura": "harbour master", "Ole Strand": "chief pilot"}


def test_a_title_that_holds_the_date_is_not_said_again() -> None:
    transcript = parsed(f"Weekly press conference, 12 May 2023\n\n{ENGLISH}")
    assert (transcript.title, transcript.notes) == ("Weekly press conference, 12 May 2023", ())


def test_an_office_before_a_space_and_a_name_in_the_title_is_the_persons() -> None:
    text = (
        "本刊专访鹭洲保护站站长　谭若水\n\n记者：您好！请您介绍一下情况。\n\n谭若水：鸟多了。\n\n"
        "记者：有多少？\n\n谭若水：两万只。\n\n（本刊记者 童溪 整理）\n"
    )
    transcript = parsed(text)
    assert titles(text) == {"谭若水": "鹭洲保护站站长"}
    assert "（本刊记者 童溪 整理）" in transcript.notes
    assert [(e.questions, e.answers) for e in transcript.exchanges] == [((0,), (1,)), ((2,), (3,))]
