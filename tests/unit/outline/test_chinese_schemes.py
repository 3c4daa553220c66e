"""Frameworks by their numbers."""

import pytest
from chinese_samples import item, outline, tree


@pytest.mark.parametrize("plus", ["+", "＋"])
def test_a_formula_binds_each_number_to_its_explanation(plus: str) -> None:
    found = outline(
        f"总体上是“1{plus}2{plus}N”工作格局。“1”是一个目标，就是人人有茶喝；“2”是两项工程，即茶亭工程和水井工程；“N”是各村自定的若干办法。"
    )
    assert tree(found) == [
        f"framework “1{plus}2{plus}N”工作格局",
        "  component 一个目标：人人有茶喝",
        "  set 两项工程",
        "  component N：若干办法",
    ]
    assert item(found, "两项工程").members == ("茶亭工程", "水井工程")


def test_a_formula_counts_its_parts_where_all_are_digits() -> None:
    found = outline("概括为“1+1+4”框架。“4”是四项任务：修路、架桥、挖渠、种茶。")
    assert found.items[0].count_stated == 6
    assert outline("概括为“1+3+N”框架。").items[0].count_stated is None


def test_a_part_laid_out_as_a_run_hangs_in_the_formula() -> None:
    found = outline("思路是“1+2”布局。“2”是两项任务。第一，修缮茶亭。第二，疏通水井。")
    assert tree(found) == ["framework “1+2”布局", "  set 两项任务", "    task 修缮茶亭", "    task 疏通水井"]


def test_a_quoted_list_of_counts_is_a_framework() -> None:
    found = outline(
        "这就是“一个目标、两个阶段、三项保障”。“一个目标”，就是茶园复绿。“两个阶段”，分别是补种和养护。“三项保障”，是指人力保障、水源保障、肥料保障。"
    )
    assert tree(found)[0] == "framework “一个目标、两个阶段、三项保障”"
    assert item(found, "“三项保障”").members == ("人力保障", "水源保障", "肥料保障")


def test_a_name_made_of_numerals_is_a_framework_with_its_parts() -> None:
    found = outline("构建“一心两廊”发展格局。“一心”，是指古茶市；“两廊”，即盐道和马道。")
    assert tree(found)[0] == "framework “一心两廊”发展格局"
    assert item(found, "“两廊”").members == ("盐道", "马道")


@pytest.mark.parametrize("name", ["四梁八柱", "五位一体", "一体两翼", "三横四纵"])
def test_known_shapes_of_names_are_frameworks(name: str) -> None:
    assert tree(outline(f"我们搭起了“{name}”的制度框架。"))[0] == f"framework “{name}”的制度框架"


@pytest.mark.parametrize(
    ("text", "label", "members"),
    [
        ("做到“三个坚持”，坚持种好茶，坚持制好茶，坚持卖好茶。", "“三个坚持”", 3),
        ("坚持“四不”：不毁林、不掺假、不压价、不欠薪。", "“四不”", 4),
        ("按照“三自愿”原则办，就是自愿入社、自愿出资、自愿退社。", "“三自愿”原则", 3),
        (
            "要实现“五个更加”：一是茶更加好，二是路更加平，三是水更加清，四是灯更加亮，五是人更加多。",
            "“五个更加”",
            5,
        ),
    ],
)
def test_a_quoted_count_with_its_clauses_is_a_set(text: str, label: str, members: int) -> None:
    found = item(outline(text), label)
    assert (found.count_stated, len(found.members)) == (members, members)


def test_rising_digits_that_are_explained_are_a_framework() -> None:
    found = outline("思路是“一二三”：“一”就是守住一条底线；“二”就是突出两个重点；“三”就是健全三项机制。")
    assert tree(found)[0] == "framework “一二三”"
    assert [each.parent for each in found.items[1:]] == [found.items[0].id] * 3


@pytest.mark.parametrize("text", ["他说一加一等于二，3+5是8。", "比分是2+1。", "电话是“96588”。"])
def test_sums_and_numbers_are_no_frameworks(text: str) -> None:
    assert tree(outline(text)) == []


@pytest.mark.parametrize("link", ["，即", "，就是", "：", "，也就是", "，", "——", "，是指"])
@pytest.mark.parametrize(
    "time", ["到2031年，", "到2031年年底，", "2031年底前", "力争到2031年", "未来三年，", "到“十五五”末，"]
)
def test_the_goal_of_a_scheme_is_its_label_and_the_time_its_deadline(link: str, time: str) -> None:
    found = outline(f"思路是“1+2”。“1”是一个目标{link}{time}建成全域渔港网络。“2”是两条航线，即东线和西线。")
    goal = item(found, "一个目标：建成全域渔港网络")
    assert goal.attributes["deadline"].strip("力争，") in time
    assert [line for line in tree(found) if "task" in line] == []


def test_a_goal_without_a_count_leaves_its_time_out_too() -> None:
    found = outline("思路是“1+2”。“1”是到2031年，建成全域渔港网络。“2”是两条航线，即东线和西线。")
    assert item(found, "建成全域渔港网络").attributes == {"deadline": "到2031年"}


@pytest.mark.parametrize("form", ["，就是", "，", "方面，", "，重点是", "，关键是"])
def test_a_motto_whose_parts_are_taken_up_is_a_framework(form: str) -> None:
    found = outline(
        f"核心是“增岗位、稳师傅、传手艺”。增岗位{form}年底前新建工坊40间。稳师傅{form}发放津贴。传手艺{form}招收学徒300名。"
    )
    assert tree(found)[:2] == ["framework “增岗位、稳师傅、传手艺”", "  task 增岗位"]
    assert item(found, "新建工坊40间").parent == item(found, "增岗位").id
    assert item(found, "招收学徒300名").parent == item(found, "传手艺").id


def test_a_motto_that_nothing_takes_up_is_none() -> None:
    assert tree(outline("企业最怕“收款慢、贷款难、用工贵”。增岗位方面，大家都在想办法。")) == []
