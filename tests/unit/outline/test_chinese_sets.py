"""Counts with their members: lists after a colon, 即, 包括, 分别是, before the count, one by one."""

import pytest
from chinese_samples import item, outline, tree

LISTINGS = {
    "colon": "今后要防范三大风险：塌方、渗水、冻胀。",
    "namely": "今后要防范三大风险，即塌方、渗水和冻胀。",
    "each": "今后要防范三大风险，分别是塌方、渗水、冻胀。",
    "including": "今后要防范三大风险，包括塌方、渗水以及冻胀。",
    "that is": "今后要防范三大风险，也就是塌方、渗水、冻胀。",
    "mainly": "今后要防范三大风险，主要是塌方、渗水、冻胀。",
    "in particular": "今后要防范三大风险，具体来说，就是塌方、渗水、冻胀。",
    "dash": "今后要防范三大风险——塌方、渗水、冻胀。",
    "next sentence": "今后要防范三大风险。分别是塌方、渗水、冻胀。",
    "semicolons": "今后要防范三大风险：一是塌方；二是渗水；三是冻胀。",
    "commas": "今后要防范三大风险：塌方，渗水，冻胀。",
    "in front": "今后要防范塌方、渗水、冻胀三大风险。",
    "one by one": "今后要防范三种风险，一种是塌方，一种是渗水，另一种是冻胀。",
}


@pytest.mark.parametrize("text", LISTINGS.values(), ids=LISTINGS)
def test_every_way_of_listing_gives_the_members(text: str) -> None:
    found = outline(text)
    (group,) = [each for each in found.items if each.kind.value == "set"]
    assert group.members == ("塌方", "渗水", "冻胀")
    assert group.count_stated == 3
    assert not found.checks


@pytest.mark.parametrize(
    "label",
    [
        "四项重点任务",
        "五大风险",
        "三个方面",
        "16个领域",
        "59项举措",
        "两件大事",
        "28条措施",
        "六个维度",
        "七大工程",
    ],
)
def test_a_count_followed_by_a_colon_and_its_list_is_a_set(label: str) -> None:
    names = ["水源", "道路", "校舍", "林地", "渠道", "仓房", "桥涵"]
    number = {"四": 4, "五": 5, "三": 3, "两": 2, "六": 6, "七": 7}.get(label[0])
    if number is None:
        found = outline(f"《通知》提出了{label}。")
        assert [(each.label, each.members) for each in found.items] == [(label, ())]
        return
    found = outline(f"这次明确了{label}：{'、'.join(names[:number])}。")
    assert item(found, label).members == tuple(names[:number])


def test_an_unknown_noun_is_a_set_when_as_many_are_listed() -> None:
    found = outline("老街还剩三座戏台：东台、西台、水台。")
    assert item(found, "三座戏台").members == ("东台", "西台", "水台")


def test_a_mismatch_is_told_and_hides_nothing() -> None:
    found = outline("今年有五个特点：来得早、雨量大、强度高、分布散。")
    assert item(found, "五个特点").members == ("来得早", "雨量大", "强度高", "分布散")
    assert [check.code for check in found.checks] == ["count_mismatch"]


def test_a_left_out_noun_is_taken_from_what_is_counted() -> None:
    found = outline("搬迁的好处有三个：一是安全，二是便利，三是省钱。")
    assert found.items[0].label == "搬迁的好处三个"
    assert found.items[0].count_stated == 3


def test_quoted_members_are_explained_one_by_one() -> None:
    found = outline("我们做好“加减”两篇文章。“加”就是增加夜间班次，“减”就是减少空驶里程。")
    assert tree(found) == ["set 两篇文章", "  task 增加夜间班次", "  task 减少空驶里程"]


def test_members_are_parts_or_deeds_by_the_counted_noun() -> None:
    assert (
        item(outline("遵循三条原则：公开、公平、公正。"), "三条原则").attributes["members_kind"]
        == "component"
    )
    assert item(outline("采取三项措施：修路、架桥、挖渠。"), "三项措施").attributes["members_kind"] == "task"
    kinds = item(outline("建立三项制度：值班制度、巡查制度、报告制度。"), "三项制度").attributes
    assert kinds["members_kind"] == "mechanism"


def test_a_back_reference_is_a_mention() -> None:
    found = outline("今年有三项任务：修路、架桥、挖渠。\n围绕上述三项任务，我们列出了28条措施。")
    assert tree(found) == ["set 三项任务", "  set 28条措施"]
    assert [mention.quote for mention in found.items[0].mentions] == ["三项任务"]


@pytest.mark.parametrize(
    "text",
    [
        "全市共有15个社区完成了登记。",
        "受理时限压缩到5个工作日。",
        "三分之二的县已经验收。",
        "近三个月，气温回升。",
        "党的二十大报告写得很清楚。",
        "第三项工作原来是清障。",
        "有多少个方面？",
        "全国31个省区市都派了人。",
        "说明会分三轮进行，前后改了五稿。",
        "去年新建了三座桥。",
    ],
)
def test_what_only_counts_yields_no_set(text: str) -> None:
    assert [line for line in tree(outline(text)) if line.lstrip().startswith("set")] == []


@pytest.mark.parametrize(("noun", "kind"), [("风险", "component"), ("原因", "component"), ("措施", "task")])
def test_what_sides_are_of_says_what_the_members_are(noun: str, kind: str) -> None:
    found = outline(f"主要有三个方面的{noun}：一是清明前后人多，二是林下草厚，三是防火路窄。")
    assert tree(found)[0] == f"set 三个方面的{noun}"
    assert {entry.kind.value for entry in found.items[1:]} == {kind}


def test_considerations_that_all_act_are_tasks() -> None:
    found = outline("我们有三点考虑。首先，降低门槛。其次，强化培训。再次，严格执法。")
    assert tree(found)[1:] == ["  task 降低门槛", "  task 强化培训", "  task 严格执法"]


def test_a_list_inside_quotation_marks_before_its_count() -> None:
    found = outline("办法明确了“先诊疗、后付费”两项原则。")
    assert item(found, "两项原则").members == ("先诊疗", "后付费")


def test_a_member_s_time_is_no_part_of_its_label() -> None:
    found = outline("从两个层面推进：在法规层面，修订条例；在设施层面，今年新建粮库2座。")
    assert item(found, "新建粮库2座").kind.value == "task"


def test_what_stands_after_the_colon_belongs_to_the_count_though_one_is_left_out() -> None:
    found = outline("这条路有四个特点：路面窄、弯道急、标志旧。针对这些特点，一要拓宽路面，二要改造弯道。")
    (group,) = [each for each in found.items if each.kind.value == "set"]
    assert group.members == ("路面窄", "弯道急", "标志旧")
    assert [check.code for check in found.checks] == ["count_mismatch"]
