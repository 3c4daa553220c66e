"""Plain commitments, and what their sentences say beside the task."""

import pytest
from chinese_samples import item, outline, tree


@pytest.mark.parametrize(
    "opening",
    [
        "我们将",
        "下一步，我们将",
        "接下来，我们要",
        "县里拟",
        "我们会继续",
        "我们还将",
        "今后，我们会",
        "我们准备",
        "力争年底前",
        "我们打算",
    ],
)
def test_words_of_the_future_with_a_verb_make_a_task(opening: str) -> None:
    assert tree(outline(f"{opening}扩建山区卫生院。")) == ["task 扩建山区卫生院"]


@pytest.mark.parametrize(
    "deadline",
    [
        "到2031年",
        "到2031年底",
        "2031年底前",
        "年底前",
        "今年6月底前",
        "三年内",
        "明年三季度",
        "“十五五”期末",
        "本月底前",
        "明年上半年",
    ],
)
def test_a_deadline_is_an_attribute_and_no_part_of_the_label(deadline: str) -> None:
    found = item(outline(f"{deadline}，扩建山区卫生院40所。"), "扩建山区卫生院40所")
    assert found.attributes["deadline"] == deadline
    assert found.attributes["quantity"] == "40所"


@pytest.mark.parametrize(
    ("clause", "who"),
    [
        ("由县卫生局牵头", "县卫生局"),
        ("由县卫生局负责", "县卫生局"),
        ("县卫生局负责", "县卫生局"),
        ("会同县财政局", "县财政局"),
    ],
)
def test_who_is_responsible_is_an_attribute(clause: str, who: str) -> None:
    found = outline(
        f"下一步，我们将{clause}，年底前扩建山区卫生院40所。"
        if "会同" in clause
        else f"{clause}，年底前扩建山区卫生院40所。"
    )
    assert item(found, "扩建山区卫生院40所").attributes["responsible"] == who


@pytest.mark.parametrize(
    "frame",
    ["聚焦偏远山村", "围绕偏远山村", "以偏远山村为重点", "着眼于偏远山村", "针对偏远山村", "紧盯偏远山村"],
)
def test_a_focus_is_an_attribute_and_the_next_clause_the_label(frame: str) -> None:
    found = outline(f"一是{frame}，扩建卫生院。二是培训乡村医生。")
    assert tree(found) == ["task 扩建卫生院", "task 培训乡村医生"]
    assert found.items[0].attributes["focus"] == "偏远山村"


def test_a_note_on_responsibility_belongs_to_the_block_before_it() -> None:
    found = outline(
        "（一）扩建卫生院。\n1.平整土地。\n（责任部门：县卫生局；时限：明年5月底前）\n（二）培训乡村医生。"
    )
    assert item(found, "扩建卫生院").attributes == {"responsible": "县卫生局", "deadline": "明年5月底前"}
    assert "responsible" not in item(found, "培训乡村医生").attributes


def test_attributes_keep_the_text_s_own_characters() -> None:
    found = outline("下一步，我們將會同財政廳，年底前擴建衛生院 40 所。")
    assert item(found, "擴建衛生院 40 所").attributes["responsible"] == "財政廳"


def test_coordinate_verbs_are_tasks_of_their_own() -> None:
    found = outline("下一步，我们将扩建山区卫生院，培训乡村医生300名，完善巡诊补贴办法。")
    assert tree(found) == ["task 扩建山区卫生院", "task 培训乡村医生300名", "task 完善巡诊补贴办法"]


@pytest.mark.parametrize(
    "text",
    [
        "去年，全县扩建卫生院12所，同比增长两成。",
        "截至9月底，已经培训乡村医生300名。",
        "我们不会扩建卫生院。",
        "下一步怎么扩建卫生院？",
        "我们将继续努力，不断提升群众的获得感、幸福感。",
        "他将药箱背在身上。",
        "今年前三季度，门诊量增长一成。",
        "下面，我将回答这个问题。",
        "如果明年下雪，路就不好走。",
    ],
)
def test_what_was_done_or_only_said_is_no_task(text: str) -> None:
    assert tree(outline(text)) == []


@pytest.mark.parametrize(
    "frame",
    [
        "针对这些风险",
        "围绕上述目标",
        "对此",
        "聚焦该问题",
        "针对您提到的情况",
        "围绕目标任务",
        "针对存在的问题",
    ],
)
def test_what_points_back_is_no_focus(frame: str) -> None:
    found = outline(f"{frame}，下一步，我们将扩建山区卫生院。")
    assert item(found, "扩建山区卫生院").attributes == {}


@pytest.mark.parametrize("end", ["纳入医保定点", "列入年度清单", "改造成康复中心", "作为培训基地"])
def test_jiang_for_ba_stays_in_the_label(end: str) -> None:
    assert tree(outline(f"下一步，我们将山区卫生院{end}。")) == [f"task 将山区卫生院{end}"]


@pytest.mark.parametrize(
    "result",
    ["压减到120张", "提高到90%以上", "缩短至3天", "增加三成", "达到40万人次", "控制在5%以内", "翻一番"],
)
def test_a_result_with_an_amount_is_a_task_beside_the_others(result: str) -> None:
    found = outline(f"到2031年，扩建山区卫生院40所，巡诊数量{result}。")
    assert tree(found) == ["task 扩建山区卫生院40所", f"task 巡诊数量{result}"]


def test_of_two_amounts_the_one_reached_counts_and_a_grade_is_none() -> None:
    found = outline("下一步，我们将把候诊时间从5.2天压减到3天以内。年底前，新建5万吨级泊位6个。")
    assert [entry.attributes["quantity"] for entry in found.items] == ["3天", "6个"]


def test_a_deadline_inside_one_part_of_a_sentence_is_not_the_next_one_s() -> None:
    found = outline("下一步，我们将培训医生，明年底前扩建卫生院40所；添置药箱900个。")
    assert "deadline" not in item(found, "添置药箱900个").attributes
    whole = outline("明年底前，扩建卫生院40所；添置药箱900个。")
    assert item(whole, "添置药箱900个").attributes["deadline"] == "明年底前"


def test_parts_between_semicolons_that_open_with_four_characters_are_tasks() -> None:
    found = outline("我们将做好以下工作：严查药品，抽检1200批；加密巡诊，组织300名医生下乡；备足药械。")
    assert tree(found) == [
        "task 严查药品",
        "task 抽检1200批",
        "task 加密巡诊",
        "task 组织300名医生下乡",
        "task 备足药械",
    ]


def test_how_often_a_body_does_it_is_a_task_inside_a_member() -> None:
    found = outline("一是管好药品，县药监局每季度抽检一遍。二是培训医生。")
    assert tree(found) == ["task 管好药品", "  task 县药监局每季度抽检一遍", "task 培训医生"]


def test_a_school_s_name_keeps_its_first_character() -> None:
    assert tree(outline("到2031年，中医学校扩大到40所。")) == ["task 中医学校扩大到40所"]
