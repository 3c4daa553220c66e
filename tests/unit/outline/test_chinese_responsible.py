"""Who is made responsible: in the clause, behind it, in the next sentence, in a note."""

import pytest
from chinese_samples import item, outline, tree


@pytest.mark.parametrize(
    ("note", "who"),
    [
        ("这项工作由县卫生局牵头。", "县卫生局"),
        ("该项工作由县卫生局会同县财政局负责。", "县卫生局会同县财政局"),
        ("由县卫生局牵头，县财政局配合。", "县卫生局"),
        ("此项任务由县卫生局负责组织实施。", "县卫生局"),
        ("县卫生局负总责。", "县卫生局"),
        ("这项任务将由县卫生局、县财政局共同牵头推进。", "县卫生局、县财政局"),
        ("责任单位是县卫生局。", "县卫生局"),
        ("牵头部门为县卫生局。", "县卫生局"),
        ("县卫生局是这项工作的责任单位。", "县卫生局"),
        ("（责任单位：县卫生局）", "县卫生局"),
    ],
)
def test_a_note_behind_a_task_says_who_is_responsible(note: str, who: str) -> None:
    plain = outline(f"下一步，我们将扩建卫生院40所。{note}")
    assert item(plain, "扩建卫生院40所").attributes["responsible"] == who
    numbered = outline(f"一是方便看病，扩建卫生院。到2031年，要建40所。{note}\n二是培训医生。")
    assert item(numbered, "方便看病").attributes["responsible"] == who
    assert "responsible" not in item(numbered, "培训医生").attributes


@pytest.mark.parametrize(
    "note",
    [
        "，由县海事局牵头",
        "，由县海事局牵头，各镇配合",
        "，县海事局负责",
        "。该机制由县海事局牵头",
        "。由县海事局牵头",
    ],
)
@pytest.mark.parametrize(
    ("verb", "label"),
    [("建立", "渔船互助机制"), ("启动", "“夜航灯”工程"), ("开展", "“清网专项行动”")],
)
def test_a_mechanism_or_programme_has_somebody_responsible_too(verb: str, label: str, note: str) -> None:
    found = outline(f"同时，{verb}{label}{note}。")
    assert item(found, label).attributes["responsible"] == "县海事局"


def test_a_mechanism_s_own_name_may_open_the_note() -> None:
    found = outline("县里建立渔船互助机制。培训船员300名。渔船互助机制由县海事局牵头。")
    assert item(found, "渔船互助机制").attributes["responsible"] == "县海事局"


def test_each_clause_keeps_its_own_body() -> None:
    found = outline("明年，由县粮食局负责新建粮仓40座，由县卫生局负责扩建卫生院30所。")
    assert item(found, "新建粮仓40座").attributes["responsible"] == "县粮食局"
    assert item(found, "扩建卫生院30所").attributes["responsible"] == "县卫生局"


@pytest.mark.parametrize(
    "other",
    [
        "公安局负责路面巡查。",
        "由谁负责，还要研究。",
        "费用由县、镇两级财政承担。",
        "每项任务都明确了责任单位。",
        "企业负责人要到场。",
        "这不是哪个部门负责的问题。",
    ],
)
def test_other_talk_of_duty_makes_nobody_responsible(other: str) -> None:
    found = outline(f"下一步，我们将扩建卫生院40所。{other}")
    assert tree(found) == ["task 扩建卫生院40所"]
    assert "responsible" not in found.items[0].attributes


def test_a_body_keeps_the_text_s_own_characters() -> None:
    found = outline("下一步，我們將擴建衛生院40所。這項工作由縣衛生局牽頭。")
    assert found.items[0].attributes["responsible"] == "縣衛生局"


@pytest.mark.parametrize("company", ["会同县财政局", "联合县总工会", "将会同县财政局等部门"])
def test_who_brings_others_in_is_the_one_responsible(company: str) -> None:
    found = outline(f"下一步，县卫生局{company}，抓紧制定卫生院建设规范。")
    assert item(found, "制定卫生院建设规范").attributes["responsible"] == "县卫生局"


def test_who_leads_a_new_body_is_responsible_for_it() -> None:
    found = outline("县金融局牵头成立了融资协调工作专班，每周调度一次。")
    assert item(found, "融资协调工作专班").attributes["responsible"] == "县金融局"


def test_a_body_s_name_keeps_its_brackets() -> None:
    found = outline("建立渔船互助机制，责任单位为各县（市、区）人民政府。")
    assert item(found, "渔船互助机制").attributes["responsible"] == "各县（市、区）人民政府"
