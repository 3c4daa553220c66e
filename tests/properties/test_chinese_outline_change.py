"""The outline of Chinese answers stays the same when only words of one family are exchanged."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.model.audit import CueKind
from desktop_app.model.outline import Kind, Outline
from desktop_app.model.transcript import Paragraph, Role, Transcript, Turn
from desktop_app.outline.outlining import cues, outline

OBJECTS = ("渔港码头", "古井水源", "护林小站", "盐田水渠", "山区茶亭")
VERBS = ("修缮", "扩建", "整治", "检查", "补种")
SIMPLIFIED_ONLY = str.maketrans(
    "个项条点建设检查补种领导监测预警联动机制体系为实施关于规划将后",
    "個項條點建設檢查補種領導監測預警聯動機制體系為實施關於規劃將後",
)


def _transcript(*paragraphs: str) -> Transcript:
    numbered = tuple(Paragraph(number, text) for number, text in enumerate(paragraphs, 1))
    return Transcript("", "", "zh", (Turn(0, "", Role.OFFICIAL, numbered),))


def _read(*paragraphs: str) -> Outline:
    return outline(_transcript(*paragraphs))


def _shape(found: Outline) -> list[tuple[str, str, str]]:
    """Kind, label and parent's label of every item."""
    labels = {item.id: item.label for item in found.items}
    return [(item.kind.value, item.label, labels.get(item.parent or "", "")) for item in found.items]


def _labels(found: Outline, kind: Kind) -> list[str]:
    return [item.label for item in found.items if item.kind is kind]


RUNS = (
    ("一是", "二是", "三是"),
    ("第一，", "第二，", "第三，"),
    ("第一个方面是", "第二个方面是", "第三个方面是"),
    ("其一，", "其二，", "其三，"),
    ("首先，", "其次，", "再次，"),
    ("首先，", "其次，", "最后，"),
    ("一要", "二要", "三要"),
    ("第一条，", "第二条，", "第三条，"),
    ("第一项是", "第二项是", "第三项是"),
    ("第一点，", "第二点，", "还有一点，"),
)


@pytest.mark.parametrize("ordinals", RUNS)
@pytest.mark.parametrize(
    "head", ["三项任务", "三项措施", "三件事", "3项重点工作", "三个方面的工作", "三条举措"]
)
def test_any_ordinals_number_the_members_of_any_counted_deeds(ordinals: tuple[str, ...], head: str) -> None:
    deeds = [f"{verb}{thing}" for verb, thing in zip(VERBS, OBJECTS, strict=True)][:3]
    said = "".join(f"{ordinal}{deed}。" for ordinal, deed in zip(ordinals, deeds, strict=True))
    found = _read(f"下一步，重点抓好{head}。{said}")
    assert _labels(found, Kind.TASK) == deeds
    assert [item.count_stated for item in found.items if item.kind is Kind.SET] == [3]
    assert {item.parent for item in found.items[1:]} == {found.items[0].id}


@pytest.mark.parametrize("joint", ["；", "。"])
@pytest.mark.parametrize(
    "openings",
    [
        ("一个是", "一个是", "一个是"),
        ("一个是", "另一个是", "还有一个是"),
        ("一个是", "再一个是", "最后一个是"),
    ],
)
def test_repeated_one_is_numbers_like_ordinals(openings: tuple[str, ...], joint: str) -> None:
    deeds = ("修缮渔港码头，六月开工", "扩建护林小站，七月开工", "整治盐田水渠，八月开工")
    said = joint.join(f"{opening}{deed}" for opening, deed in zip(openings, deeds, strict=True))
    assert _labels(_read(f"冬天的活要早打算。{said}。"), Kind.TASK)[:1] == ["修缮渔港码头"]
    assert {"扩建护林小站", "整治盐田水渠"} <= set(_labels(_read(f"{said}。"), Kind.TASK))


@pytest.mark.parametrize("verb", ["建立", "健全", "完善", "构建", "建立健全", "探索建立", "设立", "推行"])
@pytest.mark.parametrize("head", ["机制", "制度", "体系"])
@pytest.mark.parametrize("name", ["渔船轮休", "茶苗检疫预警", "水价形成和传导", "夜诊排班、补贴和调休"])
def test_a_founding_verb_makes_a_name_of_what_stands_before_the_head(verb: str, head: str, name: str) -> None:
    found = _read(f"为此，我们{verb}{name}{head}。")
    assert f"{name}{head}" in _labels(found, Kind.MECHANISM)


@pytest.mark.parametrize("words", ["体制机制", "各项制度", "工作机制", "长效机制", "有关制度", "现行机制"])
@pytest.mark.parametrize("verb", ["完善", "健全", "建立"])
def test_a_head_without_a_modifier_of_its_own_is_no_mechanism(verb: str, words: str) -> None:
    assert _labels(_read(f"我们一直在{verb}{words}。"), Kind.MECHANISM) == []


@pytest.mark.parametrize("unit", ["个", "大", "项", "条", "道", "张", "类"])
@pytest.mark.parametrize("what", ["统一", "防线", "清单", "进一步", "网", "到位"])
def test_a_quoted_count_announces_the_run_behind_it(unit: str, what: str) -> None:
    found = _read(f"重点做到“三{unit}{what}”：一是修缮渔港码头；二是扩建护林小站；三是整治盐田水渠。")
    announced = [item for item in found.items if item.kind in (Kind.SET, Kind.FRAMEWORK)]
    assert [item.count_stated for item in announced] == [3]
    assert sum(item.parent == announced[0].id for item in found.items) == 3


@pytest.mark.parametrize("told", ["提出", "明确", "推出", "部署", "包括"])
@pytest.mark.parametrize("between", ["", "，这是本市第一份护渔文件，", "日前印发，"])
def test_what_a_document_lays_down_hangs_under_it(told: str, between: str) -> None:
    found = _read(f"《渔港管理办法》{between}{told}了五个方面18条措施。")
    law, sides, measures = found.items
    assert (law.kind, sides.count_stated, measures.count_stated) == (Kind.LAW, 5, 18)
    assert (sides.parent, measures.parent) == (law.id, sides.id)


@pytest.mark.parametrize("head", ["行动", "攻坚行动", "专项行动", "三年行动"])
@pytest.mark.parametrize("said", ["已开展三年", "聚焦五类渔船", "明确了时间表", "将于六月启动"])
def test_a_campaign_may_be_the_subject_of_its_clause(head: str, said: str) -> None:
    assert _labels(_read(f"渔船安全整治{head}{said}。"), Kind.PROGRAMME) == [f"渔船安全整治{head}"]


@pytest.mark.parametrize(
    "said", ["共9章78条", "是我国第一部护渔法律", "将于明年施行", "第十二条规定", "自2026年起施行"]
)
@pytest.mark.parametrize("name", ["渔港促进法", "古树保护条例"])
def test_a_law_may_be_the_subject_of_its_clause(name: str, said: str) -> None:
    assert _labels(_read(f"大家都在等。{name}{said}。"), Kind.LAW) == [name]


@pytest.mark.parametrize("opening", ["下一步，", "接下来，", "今后，", "下一阶段，"])
def test_what_comes_next_is_told_to_the_end_of_the_paragraph(opening: str) -> None:
    found = _read(f"{opening}我们将修缮渔港码头。同时，扩建全省护林小站。", "全省古井水源检查。")
    assert _labels(found, Kind.TASK) == ["修缮渔港码头", "扩建全省护林小站"]


@pytest.mark.parametrize("past", ["去年", "今年以来", "截至目前", "前三季度"])
def test_what_was_done_is_not_promised_again(past: str) -> None:
    found = _read(f"下一步，我们将修缮渔港码头。{past}，已扩建护林小站40座。")
    assert _labels(found, Kind.TASK) == ["修缮渔港码头"]


@pytest.mark.parametrize("when", ["6月底前", "年底前", "年内", "到2027年", "10月底之前", "3月至5月"])
@pytest.mark.parametrize("who", ["各县渔业部门", "省级水利单位", "有关企业"])
def test_a_deadline_makes_a_task_of_what_somebody_does(when: str, who: str) -> None:
    found = _read(f"{when}，{who}完成水渠普查。")
    assert [item.attributes["deadline"] for item in found.items] == [when]
    assert found.items[0].label.endswith("完成水渠普查")


@pytest.mark.parametrize(
    "goal", ["三分之一", "300个", "2万人次", "15部", "20趟", "30列", "5000吨", "1200公斤"]
)
def test_any_measure_tells_how_much(goal: str) -> None:
    found = _read(f"明年，我们将新增渔业运力{goal}。")
    assert [item.attributes.get("quantity") for item in found.items] == [goal]


@pytest.mark.parametrize("formula", ["“1+3”", "“1+1+4”", "“2+3+N”"])
@pytest.mark.parametrize("head", ["体系", "框架", "工作格局", "政策体系"])
@pytest.mark.parametrize("verb", ["形成", "构建", "概括为"])
def test_a_formula_is_a_framework_whatever_names_it(formula: str, head: str, verb: str) -> None:
    assert _labels(_read(f"我们{verb}{formula}{head}。"), Kind.FRAMEWORK) == [f"{formula}{head}"]


@pytest.mark.parametrize(
    "words",
    [
        "第一季度产量同比增长3%。",
        "党的二十大以来，渔业总产值增长了一倍。",
        "首先，感谢各位记者的关心。其次，祝大家工作顺利。",
        "我们坚持稳中求进工作总基调。",
        "目前全省有三类渔船、五个渔场。",
        "这次活动为期62天，预计接待9万人次。",
    ],
)
def test_figures_courtesies_and_creeds_yield_nothing(words: str) -> None:
    assert _read(words).items == ()


@given(st.permutations(OBJECTS), st.sampled_from(("这项工作大家都很熟悉。", "数字我们会后再发给大家看。")))
@settings(max_examples=30, deadline=None)
def test_a_harmless_sentence_between_changes_nothing(things: list[str], filler: str) -> None:
    members = [f"{ordinal}修缮{thing}。" for ordinal, thing in zip("①②③④", things, strict=False)]
    plain = _shape(_read("办好四件事。" + "".join(members)))
    assert _shape(_read("办好四件事。" + filler + "".join(members))) == plain
    assert _shape(_read("办好四件事。", *members)) == plain


def test_traditional_characters_give_the_same_outline() -> None:
    text = "下一步，我们将抓好三项任务：一是建设监测体系；二是实施茶苗行动；三是整治盐田水渠。"
    written = text.translate(SIMPLIFIED_ONLY)
    assert [
        (kind, label.translate(SIMPLIFIED_ONLY), parent.translate(SIMPLIFIED_ONLY))
        for kind, label, parent in _shape(_read(text))
    ] == _shape(_read(written))


@pytest.mark.parametrize(
    "ordinals", [("一是", "二是", "四是"), ("第一，", "第二，", "第四，"), ("（一）", "（二）", "（四）")]
)
def test_a_number_left_out_is_told(ordinals: tuple[str, ...]) -> None:
    found = _read(
        "".join(f"{ordinal}修缮{thing}。" for ordinal, thing in zip(ordinals, OBJECTS, strict=False))
    )
    assert [item.skipped for item in found.items] == [(), (), (3,)]
    assert "skipped_ordinal" in {check.code for check in found.checks}


def test_the_words_that_announce_are_told_though_no_item_comes_of_them() -> None:
    transcript = _transcript(
        "第一，海水养殖。我们有五项指标，按“1+1”办。制度是渔船轮休制度。《渔港通则》提到过，将修缮渔港码头。"
    )
    texts = transcript.texts()
    told = [(kind, texts[span.paragraph][span.start : span.end]) for kind, span in cues(transcript)]
    assert told == [
        (CueKind.ORDINAL, "第一"),
        (CueKind.COUNT, "五项指标"),
        (CueKind.FORMULA, "“1+1”"),
        (CueKind.MECHANISM, "渔船轮休制度"),
        (CueKind.LAW, "《渔港通则》"),
        (CueKind.COMMITMENT, "将修缮渔港码头"),
    ]


def test_a_reading_set_aside_is_told() -> None:
    found = _read("下一步，我们将建立渔船轮休机制。")
    assert [(reading.rule, reading.kind) for reading in found.items[0].considered] == [
        ("task.commitment", Kind.TASK)
    ]
