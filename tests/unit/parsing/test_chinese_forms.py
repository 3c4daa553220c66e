"""Forms in which Chinese transcripts write labels, heads and endings: families of invented texts."""

from collections.abc import Callable

import pytest

from desktop_app.importing.reading import read
from desktop_app.model.transcript import Role, Transcript
from desktop_app.parsing.pipeline import parse

ASKED = "请问林局长，河堤加固什么时候能够完成？"
ANSWERED = "明年汛期之前全部完成，资金和队伍都已经落实，请大家放心。"


def parsed(text: str, name: str = "记录.txt") -> Transcript:
    return parse(read(text.encode(), name))


def voices(transcript: Transcript) -> list[tuple[str, Role]]:
    return [(turn.speaker, turn.role) for turn in transcript.turns]


def met(question: str, answer: str, write: Callable[[str, str], str]) -> Transcript:
    """A question and an answer, and once more."""
    said = [
        (question, ASKED),
        (answer, ANSWERED),
        (question, "经费由谁承担？"),
        (answer, "县里承担一半，市里承担一半。"),
    ]
    return parsed("\n\n".join(write(who, words) for who, words in said) + "\n")


@pytest.mark.parametrize("colon", [":", "：", "∶", "︰", "﹕"])
def test_every_colon_of_old_codes_closes_a_label(colon: str) -> None:
    transcript = met("记者", "林其远", lambda who, words: f"{who}{colon}{words}")

    assert voices(transcript) == [("", Role.JOURNALIST), ("林其远", Role.OFFICIAL)] * 2
    assert [x.answers for x in transcript.exchanges] == [(1,), (3,)]


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("「", "」"), ("【", "】")])
def test_a_name_in_brackets_needs_no_colon(opening: str, closing: str) -> None:
    transcript = met("渡口日报记者", "林其远", lambda who, words: f"{opening}{who}{closing}{words}")

    assert voices(transcript) == [("渡口日报记者", Role.JOURNALIST), ("林其远", Role.OFFICIAL)] * 2


def test_a_quotation_at_the_beginning_is_no_label() -> None:
    transcript = parsed("「河堤」是我们今年的大事，各项工作都在推进。\n\n「渡口」也一样，我们不会停下来。\n")

    assert len(transcript.turns) == 1


@pytest.mark.parametrize(
    ("label", "name", "role"),
    [
        ("柯委員其遠", "柯其遠", None),
        ("歐陽秘書長其遠", "歐陽其遠", None),
        ("江湾省人民政府新闻办公室周其远", "周其远", None),
        ("縣議會議員柯其遠先生", "柯其遠", None),
        ("江湾市市长柯其远同志", "柯其远", None),
        ("渡口日报记者周其远", "周其远", Role.JOURNALIST),
        ("渡口日报记者提问", "渡口日报记者", Role.JOURNALIST),
        ("网友“远山”", "远山", Role.JOURNALIST),
        ("周其远开场致词", "周其远", None),
        ("周　远", "周远", None),
        ("主　持　人", "", Role.MODERATOR),
        ("渡口NBC", "渡口NBC", Role.JOURNALIST),
    ],
)
def test_a_name_is_taken_out_of_its_label(label: str, name: str, role: Role | None) -> None:
    transcript = parsed(f"{label}：各位好，我先说两句，大家辛苦了。\n\n林其远：{ANSWERED}\n\n记者：{ASKED}\n")

    assert transcript.turns[0].speaker == name
    assert role is None or transcript.turns[0].role is role


@pytest.mark.parametrize("number", ["1.", "1、", "一、", "（一）"])
def test_numbers_before_questions_are_no_part_of_the_label(number: str) -> None:
    transcript = met("问", "答", lambda who, words: f"{number if who == '问' else ''}{who}：{words}")

    assert voices(transcript) == [("", Role.JOURNALIST), ("", Role.OFFICIAL)] * 2


def test_dashes_before_answers_are_no_part_of_the_label() -> None:
    transcript = met(
        "审判长", "被告人", lambda who, words: f"{'——' if who == '被告人' else ''}{who}：{words}"
    )

    assert voices(transcript) == [("审判长", Role.MODERATOR), ("被告人", Role.PARTICIPANT)] * 2


@pytest.mark.parametrize("word", ["发言人", "说话人", "發言人"])
@pytest.mark.parametrize("gap", ["", " "])
def test_voices_that_a_machine_numbers_are_kept_apart(word: str, gap: str) -> None:
    said = ["大家好，欢迎来到今天的通气会。", f"谢谢，我先讲讲河堤。{ANSWERED}", ASKED, ANSWERED]
    text = "".join(
        f"{word}{gap}{n}   0{n}:1{n}\n{words}\n\n" for n, words in zip((1, 2, 3, 2), said, strict=True)
    )

    assert [turn.speaker for turn in parsed(text).turns] == [f"{word}{gap}{n}" for n in (1, 2, 3, 2)]


@pytest.mark.parametrize("house", ["渡口网", "渡口商报网讯"])
def test_a_dateline_in_brackets_is_nobodys_label(house: str) -> None:
    transcript = parsed(
        f"【{house}】江湾市5月4日在江湾召开新闻发布会，介绍河堤情况。\n\n林其远：{ANSWERED}\n\n渡口日报记者：{ASKED}\n"
    )

    assert [turn.speaker for turn in transcript.turns] == ["林其远", "渡口日报记者"]


def test_names_alone_on_lines_that_stand_once_each() -> None:
    transcript = parsed(
        "江湾河堤记者会\n\n主持人 周敏\n\n各位记者朋友，大家上午好，欢迎参加今天的记者会，有请林局长。\n\n"
        f"水务局局长 林其远\n\n谢谢主持人。今年我们加固了三段河堤，现在愿意回答大家的提问。\n\n"
        f"渡口日报记者\n\n{ASKED}\n\n"
        f"林其远\n\n{ANSWERED}\n"
    )

    assert voices(transcript) == [
        ("周敏", Role.MODERATOR),
        ("林其远", Role.OFFICIAL),
        ("渡口日报记者", Role.JOURNALIST),
        ("林其远", Role.OFFICIAL),
    ]


def test_a_list_of_guests_with_their_offices_is_no_speech() -> None:
    transcript = parsed(
        "时 间：2014年2月28日\n主持人：渡口杂志主编 顾晴\n嘉 宾：\n林其远：江湾水务学院院长、研究员\n"
        "柯远山：江湾堤防公司总经理\n\n"
        "林其远：堤防要年年修，不能等到汛期再来想办法，这一点我们有过教训。\n柯远山：我同意。我们公司每年冬天都要把设备检修一遍。\n"
    )

    assert [turn.paragraphs[0].text[:4] for turn in transcript.turns] == ["堤防要年", "我同意。"]


def test_a_host_who_alone_asks_has_exchanges_with_the_guest() -> None:
    transcript = met("主持人", "嘉宾", lambda who, words: f"{who}：{words}")

    assert [(x.questions, x.answers) for x in transcript.exchanges] == [((0,), (1,)), ((2,), (3,))]


@pytest.mark.parametrize("key", ["原标题：", "標題："])
def test_a_title_after_its_key(key: str) -> None:
    transcript = parsed(f"{key}江湾市河堤加固新闻发布会\n\n记者：{ASKED}\n\n林其远：{ANSWERED}\n")

    assert transcript.title == "江湾市河堤加固新闻发布会"


@pytest.mark.parametrize(
    "lead", ["以下是林局长昨天会见传媒的谈话全文：", "江湾市5月4日举行发布会，介绍河堤情况。", "文字实录："]
)
def test_what_leads_over_to_the_transcript_is_no_title(lead: str) -> None:
    transcript = parsed(f"水务局局长谈河堤加固\n\n{lead}\n\n记者：{ASKED}\n\n林其远：{ANSWERED}\n")

    assert transcript.title == "水务局局长谈河堤加固"


def test_words_of_the_head_that_stand_apart_without_a_colon() -> None:
    transcript = parsed(
        "江灣縣議會會議紀錄\n\n時  間  中華民國107年3月20（星期二）9時4分\n\n地  點  本會議場\n\n"
        f"主席：現在開會，請柯議員發言。\n\n柯議員其遠：{ASKED}\n"
    )

    assert (transcript.date, dict(transcript.metadata)["place"]) == ("2018-03-20", "本會議場")


def test_the_day_and_the_links_below_the_last_answer_are_no_speech() -> None:
    transcript = parsed(
        f"记者：{ASKED}\n\n林局长：{ANSWERED}\n\n2017年2月28日（星期二）\n香港时间10时32分\n即日新闻\n网上广播\n"
    )

    assert [p.text for p in transcript.turns[-1].paragraphs] == [ANSWERED]
    assert transcript.date == "2017-02-28"


@pytest.mark.parametrize("office", ["候任渡务局局长", "防汛及渔业署署长", "外交部发言人"])
def test_an_office_alone_stands_for_its_holder(office: str) -> None:
    transcript = met("记者", office, lambda who, words: f"{who}：{words}")

    assert voices(transcript) == [("", Role.JOURNALIST), (office, Role.OFFICIAL)] * 2


@pytest.mark.parametrize("salutation", ["各位局长", "尊敬的主席", "亲爱的议员"])
def test_a_salutation_is_nobodys_label(salutation: str) -> None:
    transcript = parsed(f"{salutation}：\n\n今年的河堤加固已经完成，我们总结了三条经验，现在向大家报告。\n")

    assert [turn.speaker for turn in transcript.turns] == [""]


def test_the_spokesman_whom_the_head_names_answers() -> None:
    transcript = parsed(
        f"渡口市外事局发言人柯其远5月4日主持例行记者会\n\n问：{ASKED}\n\n答：{ANSWERED}\n\n问：还有呢？\n\n答：没有了。\n"
    )

    assert [(p.name, p.role) for p in transcript.participants] == [("柯其远", Role.OFFICIAL)]


def test_a_title_that_begins_with_a_name_and_the_hosts_list_are_no_speech() -> None:
    transcript = parsed(
        "柯其远：河堤要年年修\n\n来源：渡口杂志\n\n主 持 人：李 崑\n\n嘉 宾：柯 远 江湾堤防公司董事长\n\n"
        "江湾的河堤，是这座城市的命脉。这一次，我们走进了堤防公司。\n\n"
        "主持人：欢迎您来到我们的节目，您修了三十年的河堤，最难忘的是哪一年？\n\n"
        "柯远：最难忘的是头一年。\n\n主持人：为什么呢？\n\n柯远：那一年什么都没有，全靠人挑。\n"
    )

    assert transcript.title == "柯其远：河堤要年年修"
    assert [turn.speaker for turn in transcript.turns] == ["", "柯远", "", "柯远"]
    assert [p.name for p in transcript.participants][-1] == "李崑"


def test_who_speaks_at_length_elsewhere_also_says_short_words_under_a_name_alone() -> None:
    said = [
        ("主持人", ANSWERED),
        ("林远", ANSWERED),
        ("渡口日报记者", "何时开工？"),
        ("林远", "明年春天。"),
        ("主持人", "谢谢大家。"),
    ]
    transcript = parsed("\n\n".join(f"{who}\n\n{words}" for who, words in said))

    assert [turn.speaker for turn in transcript.turns] == ["", "林远", "渡口日报记者", "林远", ""]


def test_names_in_brackets_inside_one_endless_paragraph() -> None:
    transcript = parsed(
        "海港市举行发布会，并答记者问。 [海港日报记者]请问河堤何时完工？谢谢。 "
        "[林其远]明年汛期之前全部完成，请放心。\n"
    )
    assert voices(transcript) == [("海港日报记者", Role.JOURNALIST), ("林其远", Role.OFFICIAL)]


def test_a_headline_with_a_colon_is_nobodys_label() -> None:
    transcript = parsed(
        "海防局：水情不惧任何考验\n\n记者：请问水情如何？\n\n林其远：水情平稳。\n\n记者：谢谢。\n\n林其远：不客气。\n"
    )
    assert voices(transcript)[0] == ("", Role.JOURNALIST)
    assert len(transcript.turns) == 4


def test_headings_with_a_colon_are_all_labels_however_they_are_written() -> None:
    said = ["林其远", "slido 提問", "林其远", "cheers", "林其远", "周敏", "林其远"]
    text = "# 記者會\n\n" + "\n\n".join(f"### {who}：\n今天我們談談這件事。" for who in said)
    assert [turn.label.rstrip("：") for turn in parsed(text, "talk.md").turns] == said


def test_who_is_told_of_in_a_speech_does_not_take_part() -> None:
    transcript = parsed("林其远：昨天，海港市市长周敏出席了论坛。论坛很成功。\n\n记者：谢谢。还有吗？\n")
    assert "周敏" not in [person.name for person in transcript.participants]
