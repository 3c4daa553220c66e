"""What holds of every Chinese text: exact evidence, one answer, rules that know no words."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.model.outline import Outline
from desktop_app.model.transcript import Paragraph, Role, Transcript, Turn
from desktop_app.outline import chinese
from desktop_app.outline.assemble import assemble
from tests.support import grows_in_line

HAN = "零一二三四五六七八九十"
VERBS = ("修缮", "扩建", "培训", "推广", "清理", "完善", "建设", "检查", "补种", "规范")
OBJECTS = (
    "山区茶亭",
    "夜航码头",
    "古井水源",
    "乡村药房",
    "护林小站",
    "雨水管网",
    "老年食堂",
    "养蜂场地",
    "石拱旧桥",
    "盐田水渠",
)
NAMES = ("渔船互助", "茶苗轮作", "夜诊排班", "渡工值守", "药材追溯", "井水监测")
HEADS_OF_DEEDS = ("重点任务", "措施", "举措", "工作", "实事")
FILLERS = ("这件事准备了很久。", "稍后我再补充。", "大家都很熟悉。", "天气也帮了忙。")


def _family(template: str, numerals: str = HAN) -> list[str]:
    return [template.replace("N", numerals[n]) for n in range(1, 7)]


FAMILIES = {
    "一是": _family("N是"),
    "一要": _family("N要"),
    "第一": _family("第N，"),
    "第一、": _family("第N、"),
    "第一个": _family("第N个，"),
    "第一是": _family("第N是"),
    "第一项": _family("第N项是"),
    "第一个方面": _family("第N个方面，"),
    "其一": _family("其N，"),
    "（一）": _family("（N）"),
    "一、": _family("N、"),
    "1.": _family("N.", "0123456789"),
    "1、": _family("N、", "0123456789"),
    "（1）": _family("（N）", "0123456789"),
    "①": list("①②③④⑤⑥"),
    "首先": ["首先，", "其次，", "再次，", "然后，", "还有一个是", "最后，"],
}
BLOCKS = frozenset(("（一）", "一、", "1.", "1、", "（1）"))
deeds = st.lists(
    st.tuples(st.sampled_from(VERBS), st.sampled_from(OBJECTS)),
    min_size=2,
    max_size=6,
    unique_by=lambda pair: pair[1],
)


def outline(text: str) -> Outline:
    paragraphs = tuple(Paragraph(number, line) for number, line in enumerate(text.split("\n"), 1))
    made = Transcript("", "", "zh", (Turn(0, "", Role.OFFICIAL, paragraphs),))
    return assemble(chinese.find(made), made.texts())


def shape(found: Outline) -> list[tuple[str, str, int | None, tuple[str, ...], str | None]]:
    labels = {each.id: each.label for each in found.items}
    return [
        (
            each.kind.value,
            each.label,
            each.count_stated,
            each.members,
            labels[each.parent] if each.parent else None,
        )
        for each in found.items
    ]


def expected_run(things: list[tuple[str, str]], owner: str | None) -> list[tuple[object, ...]]:
    labels = [verb + thing for verb, thing in things]
    head = [("set", owner, len(things), tuple(labels), None)] if owner else []
    return head + [("task", label, None, (), owner) for label in labels]


@settings(max_examples=120, deadline=None)
@given(deeds, st.sampled_from(sorted(FAMILIES)), st.booleans(), st.sampled_from(["", *FILLERS]))
def test_a_run_is_the_same_whatever_its_ordinals_topics_and_paragraphs(
    things: list[tuple[str, str]], family: str, split: bool, filler: str
) -> None:
    cues = FAMILIES[family][: len(things)]
    joint = f"。{filler}\n" if split else f"。{filler}"
    text = joint.join(cue + verb + thing for cue, (verb, thing) in zip(cues, things, strict=True)) + "。"
    assert shape(outline(text)) == expected_run(things, None)


@settings(max_examples=120, deadline=None)
@given(
    deeds,
    st.sampled_from(sorted(FAMILIES)),
    st.sampled_from(HEADS_OF_DEEDS),
    st.sampled_from(["项", "大", "条"]),
    st.booleans(),
    st.sampled_from(["：", "。", "。\n", "：\n"]),
)
def test_a_count_owns_its_run_whatever_numerals_noun_and_ordinals(
    things: list[tuple[str, str]], family: str, noun: str, classifier: str, digits: bool, joint: str
) -> None:
    number = str(len(things)) if digits else "两" if len(things) == 2 else HAN[len(things)]
    owner = f"{number}{classifier}{noun}"
    cues = FAMILIES[family][: len(things)]
    between = "。\n" if joint.endswith("\n") or family in BLOCKS else "。"
    body = between.join(cue + verb + thing for cue, (verb, thing) in zip(cues, things, strict=True))
    assert shape(outline(f"下面说明{owner}{joint}{body}。")) == expected_run(things, owner)


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.sampled_from(OBJECTS), min_size=2, max_size=6, unique=True),
    st.sampled_from(
        ["大风险", "个环节", "类问题", "个特点", "种情形", "大领域", "条渠道", "个难点", "大优势"]
    ),
    st.sampled_from(["：", "，即", "，分别是", "，包括", "，也就是", "，主要是", "——"]),
    st.booleans(),
    st.sampled_from(FILLERS),
)
def test_a_listed_set_is_the_same_whatever_noun_connector_and_numerals(
    names: list[str], counted: str, connector: str, digits: bool, filler: str
) -> None:
    number = str(len(names)) if digits else "两" if len(names) == 2 else HAN[len(names)]
    text = f"{filler}这里有{number}{counted}{connector}{'、'.join(names)}。{filler}"
    assert shape(outline(text)) == [("set", number + counted, len(names), tuple(names), None)]


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(["建立", "健全", "完善", "构建", "建立健全", "推行", "探索", "形成"]),
    st.sampled_from(NAMES),
    st.sampled_from(["机制", "制度", "体系"]),
    st.sampled_from(["", "了", "一套", "全市统一的"]),
    st.sampled_from(FILLERS),
)
def test_a_mechanism_is_found_whatever_its_name(
    verb: str, name: str, head: str, link: str, filler: str
) -> None:
    found = outline(f"{filler}县里{verb}{link}{name}{head}，成效不错。")
    assert [(each.kind.value, each.label) for each in found.items] == [("mechanism", name + head)]


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(["我们将", "下一步，我们将", "接下来，我们要", "今后，我们会", "我们还将"]),
    st.sampled_from(["", "加快", "进一步", "继续", "积极"]),
    st.sampled_from(VERBS),
    st.sampled_from(OBJECTS),
    st.sampled_from(["年底前", "到2031年", "三年内", "明年6月底前"]),
)
def test_a_commitment_is_found_whatever_is_promised(
    opening: str, adverb: str, verb: str, thing: str, deadline: str
) -> None:
    (only,) = outline(f"{opening}{adverb}{verb}{thing}。").items
    assert (only.kind.value, only.label.removeprefix(adverb)) == ("task", verb + thing)
    (dated,) = outline(f"{deadline}，{opening}{verb}{thing}。").items
    assert dated.attributes["deadline"] == deadline


SNIPPETS = (
    *FILLERS,
    *("一是", "二是", "第一，", "第二", "首先", "最后，", "（一）", "1.", "①", "五项任务", "三个方面"),
    *"：、，。；“”《》「」（）3+%𠀀é",
    *("“1+3+N”", "“三个坚持”", "建立", "机制", "體制", "我们将", "推进", "到2031年", "由卫生局牵头"),
    *("聚焦", "即", "包括", "上述", "》办法"),
    *("行动", "“甲乙”工程", "\n", " ", "\u3000"),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(SNIPPETS), max_size=40).map("".join))
def test_evidence_is_exact_and_the_answer_the_same_for_any_text(text: str) -> None:
    found = outline(text)
    lines = text.split("\n")
    for each in found.items:
        assert each.label
        assert each.why
        assert 0 < each.confidence <= 1
        for quotation in (*each.evidence, *each.mentions):
            assert quotation.quote
            assert lines[quotation.paragraph - 1][quotation.start : quotation.end] == quotation.quote
    assert outline(text) == found


ANSWER = (
    "下一步，我们将抓好三项任务：一是扩建山区卫生院，到2031年建成40所。二是建立夜诊排班机制，由卫生局牵头。三是修订《药房管理条例》。"
    "概括起来就是“1+2”格局，“1”是一个目标，“2”是两条路径，即公办和民办。上述三项任务，年底前要有进展。"
)
HOSTILE = {
    "answers": ANSWER,
    "one sentence": ANSWER.replace("。", "，"),
    "ordinals": "一是",
    "counts": "五个",
    "brackets": "“《（",
    "closing": "”》）",
    "paragraphs": "（一）\n",
    "formula": "1+",
    "heads": "建立机制",
    "future": "将会",
    "commas": "，一是将",
    "unbroken": "有五项任务和机制",
    "quoted counts": "“三个坚持”",
    "again and again": "第一，再次，最后，",
    "repeated ones": "一个是抓，一手抓，",
    "digits": "“12345”",
    "laid down": "《办法》提出3项措施，",
    "quoted in a row": "“甲”“乙”三类",
    "what comes next": "下一步，将修缮3座。",
    "campaigns": "渔船整治行动已",
}


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("line", ["", "\n"], ids=["one line", "lines"])
def test_time_grows_with_the_text_alone(unit: str, line: str) -> None:
    def seconds(size: int) -> float:
        text = (unit + line) * (size // len(unit + line))
        begun = time.process_time()
        outline(text)
        return time.process_time() - begun

    seconds(1_000)
    assert grows_in_line(seconds, 4_000)
