"""What is laid down for a case or for every time; members that are clauses; praise that names nothing."""

import pytest
from chinese_samples import item, outline, tree


@pytest.mark.parametrize("case", ["连续两次多收的", "查实属于重复收费的", "哪家公司越过了底线", "拒不改正的"])
def test_what_is_done_in_a_named_case_is_a_task(case: str) -> None:
    assert tree(outline(f"收费已经公开。{case}，取消经营资格。")) == ["task 取消经营资格"]


def test_a_short_provision_is_shown_with_its_case() -> None:
    assert tree(outline("对投资超过一亿元的，一律复核。")) == ["task 对投资超过一亿元的，一律复核"]


def test_an_amount_for_each_is_shown_with_what_it_is_for() -> None:
    assert tree(outline("企业每招用一名毕业生，补助2000元。")) == ["task 企业每招用一名毕业生，补助2000元"]


@pytest.mark.parametrize(
    "text", ["值得一提的，加快建设不容易。", "有的时候，推进得很快。", "这是大家关心的，提高了效率。"]
)
def test_a_clause_that_names_no_case_makes_no_task(text: str) -> None:
    assert tree(outline(text)) == []


def test_what_is_done_for_each_every_time_is_a_task() -> None:
    assert tree(outline("每乡每月开展一次义诊。")) == ["task 每乡每月开展一次义诊"]


@pytest.mark.parametrize("verb", ["放在", "定在", "安排在", "推迟到"])
def test_the_time_set_for_an_event_is_its_deadline(verb: str) -> None:
    told = item(outline(f"第一届评选{verb}明年3月。"), f"第一届评选{verb}明年3月")
    assert told.attributes["deadline"].endswith("明年3月")


@pytest.mark.parametrize("word", ["不许", "不准", "严禁", "必须"])
def test_a_count_whose_word_opens_each_member_needs_no_quotation_marks(word: str) -> None:
    told = item(outline(f"我们定了三{word}，{word}拖欠、{word}截留、{word}挪用。"), f"三{word}")
    assert told.members == (f"{word}拖欠", f"{word}截留", f"{word}挪用")


def test_a_quoted_count_with_clauses_for_members_gives_them_as_items() -> None:
    found = outline("我们的回应是“三不”原则：没有证照的不开，未经检验的不卖，来源不明的不收。")
    assert [i.label for i in found.items][1:] == ["没有证照的不开", "未经检验的不卖", "来源不明的不收"]


def test_members_for_a_case_each_are_items() -> None:
    found = outline("集团拿出了三条出路：愿意留的，转岗做管家；愿意走的，发放补助金；年纪大的，安排内退。")
    assert [i.label for i in found.items][1:] == ["转岗做管家", "发放补助金", "安排内退"]


def test_things_said_to_be_done_are_a_set_though_none_is_listed() -> None:
    assert tree(outline("这个季度要办八件事，今天不展开。")) == ["set 八件事"]


@pytest.mark.parametrize("praise", ["清洁低碳安全高效", "全面有效", "公平、合理", "更加透明规范"])
@pytest.mark.parametrize("front", ["要形成", "通过", ""])
def test_praise_before_a_common_noun_names_no_mechanism(front: str, praise: str) -> None:
    assert "mechanism" not in " ".join(tree(outline(f"{front}{praise}的监督制度，大家放心。")))


@pytest.mark.parametrize("verb", ["建立", "构建", "健全"])
def test_praise_stays_part_of_the_name_of_what_is_founded(verb: str) -> None:
    assert "mechanism 清洁高效的能源体系" in tree(outline(f"加快{verb}清洁高效的能源体系。"))
