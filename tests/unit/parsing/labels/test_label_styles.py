"""One meeting written in many label styles: the same turns, speakers and exchanges in each."""

from collections.abc import Callable

import pytest

from desktop_app.importing.reading import read
from desktop_app.model.transcript import Role, Transcript
from desktop_app.parsing.pipeline import parse

Turns = list[tuple[str, str]]

MEETING: Turns = [
    (
        "Ines Varga",
        "Good morning, and welcome to the briefing of the ferry office. Please go ahead, Minister.",
    ),
    ("Oskar Brandt", "Thank you. We shall run the ferries by night from May, and we have hired forty crews."),
    ("River Gazette", "What will the night ferries cost, and who is going to pay for them?"),
    ("Oskar Brandt", "They cost nine million a year. The county pays half of it, and we pay the rest."),
    ("Canal Radio", "Is there any risk that you will have to stop them in winter?"),
    ("Oskar Brandt", "There is none that I know of. Ice is rare on our river."),
]
ROLES = [Role.MODERATOR, Role.OFFICIAL, Role.JOURNALIST, Role.OFFICIAL, Role.JOURNALIST, Role.OFFICIAL]
HAN: Turns = [
    ("周敏", "各位记者朋友，大家上午好，欢迎出席今天的通气会。有请林署长介绍情况。"),
    ("林其远", "谢谢主持人。渡轮五月起夜间开行，我们已经招聘四十个班组。"),
    ("江湾日报记者", "请问夜间渡轮需要多少费用？由谁承担？"),
    ("林其远", "每年九百万元，县里承担一半，其余由我们承担。"),
    ("运河广播电台记者", "请问冬季会不会停航？"),
    ("林其远", "不会停航，我们这条河很少结冰。"),
]


def parsed(text: str, name: str = "meeting.txt") -> Transcript:
    return parse(read(text.encode(), name))


def styled(turns: Turns, write: Callable[[int, str, str], str]) -> str:
    return "\n\n".join(write(i, who, said) for i, (who, said) in enumerate(turns)) + "\n"


STYLES: dict[str, Callable[[int, str, str], str]] = {
    "in the line": lambda i, who, said: f"{who}: {said}",
    "capitals in the line": lambda i, who, said: f"{who.upper()}: {said}",
    "on its own line": lambda i, who, said: f"{who}:\n{said}",
    "no-break spaces": lambda i, who, said: f"{who.replace(' ', chr(0xA0))}\u00a0: {said}",
    "ideographic space": lambda i, who, said: f"{who}\uff1a\u3000{said}",
    "square brackets": lambda i, who, said: f"[{who}]: {said}",
    "angles": lambda i, who, said: f"<{who}> {said}",
    "stamp before": lambda i, who, said: f"[00:{i:02}:05] {who}: {said}",
    "stamp with an end": lambda i, who, said: f"[00:{i:02}:05 - 00:{i:02}:40] {who}: {said}",
    "stamp in brackets": lambda i, who, said: f"{who} (00:{i:02}):\n{said}",
    "stamp after the name": lambda i, who, said: f"{who}   {i}:05\n{said}",
    "stamp after brackets": lambda i, who, said: f"[{who}] 10:{i:02}:33\n{said}",
    "capitals and a dash": lambda i, who, said: f"{who.upper()}.- {said}",
    "capitals and a full stop": lambda i, who, said: f"{who.upper()}.  {said}",
    "a mark of change": lambda i, who, said: f">> {who}: {said}",
    "emphasis": lambda i, who, said: f"**{who}:** {said}",
    "a bullet": lambda i, who, said: f"• {who}: {said}",
}
HAN_STYLES: dict[str, Callable[[int, str, str], str]] = {
    "in the line": lambda i, who, said: f"{who}：{said}",
    "half-width colon": lambda i, who, said: f"{who}: {said}",
    "on its own line": lambda i, who, said: f"{who}：\n{said}",
    "lenticular": lambda i, who, said: f"【{who}】{said}",
    "angles": lambda i, who, said: f"<{who}>{said}",
    "square brackets": lambda i, who, said: f"[{who}]：{said}",
    "stamp before": lambda i, who, said: f"10:{i:02}:05 {who}：{said}",
}


@pytest.mark.parametrize("style", STYLES)
def test_a_meeting_has_the_same_turns_in_every_style(style: str) -> None:
    transcript = parsed(styled(MEETING, STYLES[style]))
    assert [turn.speaker for turn in transcript.turns] == [who for who, _ in MEETING]
    assert [turn.paragraphs[0].text for turn in transcript.turns] == [said for _, said in MEETING]
    assert [turn.role for turn in transcript.turns] == ROLES
    assert [(x.questions, x.answers) for x in transcript.exchanges] == [((2,), (3,)), ((4,), (5,))]


@pytest.mark.parametrize("style", HAN_STYLES)
def test_a_chinese_meeting_has_the_same_turns_in_every_style(style: str) -> None:
    transcript = parsed(styled(HAN, HAN_STYLES[style]))
    assert [turn.speaker for turn in transcript.turns] == [who for who, _ in HAN]
    assert [turn.paragraphs[0].text for turn in transcript.turns] == [said for _, said in HAN]
    assert [turn.role for turn in transcript.turns] == ROLES
    assert [(x.questions, x.answers) for x in transcript.exchanges] == [((2,), (3,)), ((4,), (5,))]


@pytest.mark.parametrize("meeting", [MEETING, HAN])
def test_names_in_bold_alone_on_their_lines_are_speakers(meeting: Turns) -> None:
    page = "\n".join(f"<p><b>{who}</b></p><p>{said}</p>" for who, said in meeting)
    title = "<p><b>Night ferries from May</b></p>"
    transcript = parsed(f"<html><body><main>{title}{page}</main></body></html>", "meeting.html")
    assert [turn.paragraphs[0].text for turn in transcript.turns] == [said for _, said in meeting]


@pytest.mark.parametrize("before", ["{}: ", "<{}> ", "[{}]: "])
def test_a_meeting_in_one_endless_line_is_cut_at_its_labels(before: str) -> None:
    text = " ".join(before.format(who) + said for who, said in MEETING)
    transcript = parsed(text)
    assert [turn.speaker for turn in transcript.turns] == [who for who, _ in MEETING]
    assert transcript.turns[3].paragraphs[0].text == MEETING[3][1]


def test_a_chinese_meeting_in_one_endless_line_is_cut_at_its_labels() -> None:
    told = [(who, said * 3) for who, said in HAN]
    transcript = parsed("".join(f"{who}：{said}" for who, said in told))
    assert [turn.speaker for turn in transcript.turns] == [who for who, _ in HAN]


def test_captions_that_only_mark_a_change_of_voice_are_cut_there() -> None:
    told = [said.lower() for _, said in MEETING]
    lines = parsed("\n".join(f">> {said}" for said in told))
    endless = parsed(" ".join(f">> {said}" for said in told))
    for transcript in (lines, endless):
        assert [turn.paragraphs[0].text for turn in transcript.turns] == told
        assert {turn.speaker for turn in transcript.turns} == {""}


@pytest.mark.parametrize(
    ("written", "speaker", "title", "affiliation"),
    [
        ("HANA LOW, GUEST HOST", "Hana Low", "Guest Host", ""),
        ("Ms Hana Low, OSD (PR)", "Hana Low", "OSD (PR)", ""),
        ("Hana Low - Canal Radio", "Hana Low", "", "Canal Radio"),
        ("Hana Low (Canal Radio)", "Hana Low", "", "Canal Radio"),
        ("Hana Low [Canal Radio]", "Hana Low", "", "Canal Radio"),
        ("Reporter Hana Low", "Hana Low", "", ""),
        ("Question 4 (Canal Radio)", "Canal Radio", "", "Canal Radio"),
    ],
)
def test_what_a_label_says_beside_the_name_is_kept_apart(
    written: str, speaker: str, title: str, affiliation: str
) -> None:
    text = (
        f"MINISTER BRANDT: We shall run the ferries by night.\n{written}: What will they cost you?\n"
        "MINISTER BRANDT: Nine million a year, and we are glad to pay it.\n"
        f"{written}: And who pays for them?\nMINISTER BRANDT: The county does.\n"
    )
    transcript = parsed(text)
    assert [turn.speaker for turn in transcript.turns] == ["Brandt", speaker, "Brandt", speaker, "Brandt"]
    asker = next(person for person in transcript.participants if person.name == speaker)
    assert (asker.title, asker.affiliation) == (title, affiliation)
    assert transcript.turns[1].role is Role.JOURNALIST


def test_an_address_book_name_is_turned_round() -> None:
    text = (
        "Low, Hana   0:03\nGood morning. How are the ferries doing?\n\n"
        "Brandt, Oskar (Ferry Office)   0:10\nThey do well, and we are glad.\n"
    )
    assert [turn.speaker for turn in parsed(text).turns] == ["Hana Low", "Oskar Brandt"]


def test_a_newcomer_between_known_labels_is_a_speaker() -> None:
    text = (
        "Oskar Brandt: We shall run the ferries by night.\nHana Low: What will they cost you?\n"
        "Oskar Brandt: Nine million a year.\nHana Low: And who pays?\nOskar Brandt: The county pays.\n"
        "Lantern: I would like to know why you did not ask the fishermen.\nOskar Brandt: We did, twice.\n"
    )
    assert "Lantern" in [turn.speaker for turn in parsed(text).turns]


def test_two_people_who_speak_once_each_in_adjacent_lines_are_speakers() -> None:
    text = (
        "Hana Low: What will the night ferries cost you?\nOskar Brandt: They cost us nine million a year.\n"
    )
    transcript = parsed(text)
    assert [turn.speaker for turn in transcript.turns] == ["Hana Low", "Oskar Brandt"]
    assert [(x.questions, x.answers) for x in transcript.exchanges] == [((0,), (1,))]


@pytest.mark.parametrize(
    "line",
    [
        "The tasks are as follows: crews, boats and piers.",
        "Remember: nothing is free.",
        "Key dates: May and June.",
        "Bottom line: the crews are paid.",
        "Phase Two: the piers are mended.",
        "And then, for the Director, the point is this: we need boats.",
        "NIGHT FERRY PRESS CONFERENCE: Monday, 5 May",
    ],
)
def test_a_sentence_that_holds_a_colon_is_no_speaker(line: str) -> None:
    text = (
        f"Oskar Brandt: We shall run the ferries by night.\n{line}\n"
        "Hana Low: What will they cost you?\nOskar Brandt: Nine million a year.\n"
    )
    transcript = parsed(text)
    assert [turn.speaker for turn in transcript.turns] == ["Oskar Brandt", "Hana Low", "Oskar Brandt"]
    assert line in " ".join(p.text for p in transcript.turns[0].paragraphs)


@pytest.mark.parametrize("line", ["要求如下：人员、船只、码头。", "一是：招聘班组。", "运输部：夜航五月起步"])
def test_a_chinese_line_that_holds_a_colon_is_no_speaker(line: str) -> None:
    text = f"林其远：渡轮五月起夜间开行。\n{line}\n记者：请问费用多少？\n林其远：每年九百万元。\n"
    assert [turn.speaker for turn in parsed(text).turns] == ["林其远", "", "林其远"]


def test_fields_above_the_first_words_are_no_speakers() -> None:
    text = (
        "Ferry Broadcasting\n\nBroadcast: 28/02/2002\n\nTranscript ID: 4711\n\n"
        "HANA LOW: What will the night ferries cost you?\n\nOSKAR BRANDT: Nine million a year, we think.\n\n"
        "HANA LOW: And who pays?\n\nOSKAR BRANDT: The county pays half of it.\n"
    )
    assert [turn.speaker for turn in parsed(text).turns] == ["Hana Low", "Oskar Brandt"] * 2


@pytest.mark.parametrize("label", ["P R I M E  M I N I S T E R", "PRIRNE MINISTER", "PRIME  MINI STER"])
def test_a_misread_label_of_an_office_is_mended_without_a_model_in_the_file(label: str) -> None:
    text = f"QUESTION: What will it cost?\n{label}: Nine million a year, and we shall pay it.\n"
    assert [turn.speaker for turn in parsed(text).turns] == ["", "Prime Minister"]
