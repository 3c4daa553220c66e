"""Ordinals of every family become runs; ranks, dates and courtesies do not."""

import pytest
from chinese_samples import item, outline, tree

DEEDS = ("修缮校舍", "增设夜班公交", "完善雨水管网")

FAMILIES = {
    "第一": ("第一，", "第二，", "第三，"),
    "第一个是": ("第一个是", "第二个是", "第三个是"),
    "第一方面": ("第一方面，", "第二方面，", "第三方面，"),
    "第一项任务": ("第一项任务是", "第二项任务是", "第三项任务是"),
    "第1": ("第1，", "第2，", "第3，"),
    "一是": ("一是", "二是", "三是"),
    "一要": ("一要", "二要", "三要"),
    "其一": ("其一，", "其二，", "其三，"),
    "首先": ("首先，", "其次，", "最后，"),
    "首先再次": ("首先是", "其次是", "再次是"),
    "首先然后": ("首先，", "然后，", "最后，"),
    "（一）": ("（一）", "（二）", "（三）"),
    "（1）": ("（1）", "（2）", "（3）"),
    "1.": ("1.", "2.", "3."),
    "1、": ("1、", "2、", "3、"),
    "①": ("①", "②", "③"),
    "一、": ("一、", "二、", "三、"),
    "第一步": ("第一步，", "第二步，", "第三步，"),
    "第一招": ("第一招，", "第二招，", "第三招，"),
    "任务一": ("任务一：", "任务二：", "任务三："),
    "头一个": ("头一个，", "第二个，", "还有一个是"),
}


@pytest.mark.parametrize("cues", FAMILIES.values(), ids=FAMILIES)
@pytest.mark.parametrize("joint", ["。", "。\n"], ids=["one paragraph", "three paragraphs"])
def test_every_family_of_ordinals_makes_three_tasks(cues: tuple[str, ...], joint: str) -> None:
    found = outline(joint.join(cue + deed for cue, deed in zip(cues, DEEDS, strict=True)) + "。")
    assert tree(found) == [f"task {deed}" for deed in DEEDS]


def test_two_sides_make_a_run() -> None:
    found = outline("一方面，修缮校舍，经费由县里出。另一方面，增设夜班公交。")
    assert tree(found) == ["task 修缮校舍", "task 增设夜班公交"]


def test_a_classifier_nobody_knows_makes_a_run_where_a_count_announces_it() -> None:
    found = outline("今年要打好两场硬仗。第一场，修缮校舍。第二场，增设夜班公交。")
    assert tree(found) == ["set 两场硬仗", "  task 修缮校舍", "  task 增设夜班公交"]


def test_a_count_owns_the_run_it_announces_across_paragraphs() -> None:
    found = outline(
        "下面介绍四项重点任务。\n一是修缮校舍。\n二是增设夜班公交。\n三是完善雨水管网。\n四是培训护林员。"
    )
    owner = item(found, "四项重点任务")
    assert owner.count_stated == 4
    assert owner.members == ("修缮校舍", "增设夜班公交", "完善雨水管网", "培训护林员")
    assert owner.attributes["members_kind"] == "task"
    assert all(other.parent == owner.id for other in found.items if other is not owner)


def test_nested_runs_keep_their_levels() -> None:
    found = outline(
        "（一）修缮校舍。\n1.更换门窗。\n2.加固屋顶。\n（二）增设夜班公交。\n1.延长运营时间。\n2.加密班次。"
    )
    assert tree(found) == [
        "task 修缮校舍",
        "  task 更换门窗",
        "  task 加固屋顶",
        "task 增设夜班公交",
        "  task 延长运营时间",
        "  task 加密班次",
    ]


def test_a_restart_opens_a_new_run() -> None:
    found = outline("第一，修缮校舍。第二，增设夜班公交。再看农村。第一，完善雨水管网。第二，培训护林员。")
    assert len(found.items) == 4
    assert {each.parent for each in found.items} == {None}


def test_a_skipped_ordinal_leaves_the_run_whole() -> None:
    found = outline("一是修缮校舍。三是完善雨水管网。二是增设夜班公交。")
    assert len(found.items) == 3


def test_the_reason_names_both_cues() -> None:
    found = outline("第一，修缮校舍。第二，增设夜班公交。")
    assert item(found, "增设夜班公交").why == "“第二” follows “第一” in the same answer"


@pytest.mark.parametrize(
    "text",
    [
        "首先感谢各位前来，其次要说声抱歉。",
        "第一季度，产量增长；第二季度，产量持平；第三季度，产量回落。",
        "第一次来是春天，第二次来是夏天，第三次来是秋天。",
        "我市在全省排第三，第一是临川，第二是宁和。",
        "我们一是一、二是二，从不含糊。",
        "第一时间赶到现场，第一责任人不能缺位。",
        "第一届办了三天，第二届办了五天。",
        "第一批学校已经开学，第二批学校九月开学。",
        "第一产业增长百分之三，第二产业增长百分之五。",
        "先回答第一个问题，这件事已经办完。第二个问题，请李主任说。",
        "首先，桥已经修好。",
        "首次突破万人。",
    ],
)
def test_what_only_looks_like_a_run_yields_nothing(text: str) -> None:
    assert tree(outline(text)) == []


def test_members_that_name_things_in_one_sentence_are_a_set() -> None:
    found = outline("经费来源，其一是县财政，其二是省级专款，其三是社会捐赠。")
    assert tree(found) == ["set 经费来源"]
    assert found.items[0].members == ("县财政", "省级专款", "社会捐赠")


def test_titles_of_parts_are_no_members() -> None:
    found = outline(
        "一、总体要求\n大家都清楚。\n二、主要任务\n（一）修缮校舍。\n（二）增设夜班公交。\n三、保障措施\n不再细说。"
    )
    assert tree(found) == ["task 修缮校舍", "task 增设夜班公交"]


@pytest.mark.parametrize("place", ["在15个园区设立服务站", "在山区乡镇新建粮仓", "以奖代补支持小店"])
def test_a_place_with_its_own_deed_is_the_label_not_the_goal_behind_it(place: str) -> None:
    found = outline(f"一是{place}，今年底实现全覆盖。二是培训店员。")
    assert tree(found)[0] == f"task {place}"


@pytest.mark.parametrize("duty", ["应当", "应该", "必须", "应", "均应"])
@pytest.mark.parametrize("owner", ["一是", "第一，", "其一，"])
def test_members_that_lay_down_duties_are_tasks_named_by_what_has_to_be_done(duty: str, owner: str) -> None:
    second = {"一是": "二是", "第一，": "第二，", "其一，": "其二，"}[owner]
    found = outline(
        f"《渡船管理意见》规定，{owner}非客运渡船{duty}配备救生衣，方便取用。{second}达到五年船龄的渡船，{duty}开展年度检验。"
    )
    assert [line.strip() for line in tree(found) if "task" in line] == [
        "task 配备救生衣",
        "task 开展年度检验",
    ]


@pytest.mark.parametrize("first", ["非客运渡船", "非法捕捞", "非本地渔船", "非机动船"])
def test_a_first_member_may_begin_with_non(first: str) -> None:
    found = outline(f"下一步，一是{first}登记造册，二是渔港巡查加密，三是码头统一编号。")
    assert tree(found) == [f"task {first}登记造册", "task 渔港巡查加密", "task 码头统一编号"]


def test_right_and_wrong_open_no_series() -> None:
    assert not outline("大家心里都有一是非观念，二是非常清楚的。").items
