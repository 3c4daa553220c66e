"""Laws, programmes and mechanisms by name."""

import pytest
from chinese_samples import briefing, item, outline, tree

from desktop_app.model.transcript import Role


@pytest.mark.parametrize("noun", ["机制", "体系", "制度"])
@pytest.mark.parametrize("verb", ["建立", "健全", "完善", "构建", "建立健全", "推行", "探索建立"])
def test_a_mechanism_is_named_after_its_verb(verb: str, noun: str) -> None:
    assert f"mechanism 渔船夜航互助{noun}" in tree(
        outline(f"今年，县里{verb}渔船夜航互助{noun}，渔民都说好。")
    )


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("我们搭建渔获追溯平台。", "渔获追溯平台"),
        ("依托“渔港通”服务平台，随到随办。", "“渔港通”服务平台"),
        ("建立“一船一码”机制。", "“一船一码”机制"),
        ("实行渔船安全员包保责任制。", "渔船安全员包保责任制"),
        ("建立以信用为基础的分级检查制度。", "以信用为基础的分级检查制度"),
        ("成立伏季休渔工作专班。", "伏季休渔工作专班"),
        ("渔港环境监测系统已经上线。", "渔港环境监测系统"),
        ("建立首问负责、限时办结制度。", "首问负责、限时办结制度"),
    ],
)
def test_a_name_keeps_its_modifiers(text: str, label: str) -> None:
    assert f"mechanism {label}" in tree(outline(text))


@pytest.mark.parametrize(
    "text",
    [
        "体制机制理顺了，事情就好办。",
        "下一步还将健全有关制度、完善有关机制。",
        "监管机制再完善，也替代不了小心。",
        "我们要破除体制机制障碍。",
        "制度和机制都很重要。",
        "这个体系很好。",
    ],
)
def test_bare_mechanisms_are_none(text: str) -> None:
    assert [line for line in tree(outline(text)) if "mechanism" in line] == []


@pytest.mark.parametrize(
    "ending",
    ["法", "条例", "办法", "意见", "通知", "规定", "细则", "决定", "指南", "若干措施", "公告", "标准"],
)
def test_a_title_with_a_law_s_ending_is_a_law(ending: str) -> None:
    assert tree(outline(f"依据《青潭湖渔业保护{ending}》，禁止夜捕。")) == [f"law 《青潭湖渔业保护{ending}》"]


@pytest.mark.parametrize(
    "ending", ["规划", "行动方案", "计划", "纲要", "实施方案", "行动计划（2031—2035年）"]
)
def test_a_title_with_a_plan_s_ending_is_a_programme(ending: str) -> None:
    assert tree(outline(f"近日印发了《青潭湖渔业{ending}》。")) == [f"programme 《青潭湖渔业{ending}》"]


@pytest.mark.parametrize("noun", ["行动", "计划", "工程", "专项行动", "行动计划", "活动"])
def test_a_quoted_name_with_a_programme_s_noun_is_a_programme(noun: str) -> None:
    assert f"programme “夜航灯”{noun}" in tree(outline(f"上月启动了“夜航灯”{noun}。"))


def test_a_book_title_is_no_law() -> None:
    assert tree(outline("《青潭日报》和《渔光曲》都写过这件事。")) == []


def test_a_name_said_again_is_a_mention() -> None:
    found = outline("建立渔船夜航互助机制。\n渔船夜航互助机制启动以来，救了十一个人。")
    assert len(found.items) == 1
    assert [mention.paragraph for mention in found.items[0].mentions] == [2]


def test_a_document_a_question_introduces_is_taken_up_when_the_answer_speaks_of_it() -> None:
    question = "请介绍一下《青潭湖渔业保护办法》（以下简称《办法》）的背景。第一，为何要改？第二，何时施行？"
    taken = briefing((Role.JOURNALIST, question), (Role.OFFICIAL, "《办法》改了一年。"))
    assert tree(taken) == ["law 《青潭湖渔业保护办法》"]
    left = briefing((Role.JOURNALIST, question), (Role.OFFICIAL, "这事我不清楚。"))
    assert tree(left) == []


@pytest.mark.parametrize("role", [Role.JOURNALIST, Role.MODERATOR, Role.INTERPRETER])
def test_the_words_of_those_who_ask_yield_nothing(role: Role) -> None:
    assert tree(briefing((role, "第一，修缮校舍。第二，增设夜班公交。建立渔船夜航互助机制。"))) == []


def test_a_mechanism_in_a_task_hangs_under_it() -> None:
    found = outline("一是守住安全，建立渔船夜航互助机制。二是增设码头灯。")
    assert item(found, "渔船夜航互助机制").parent == item(found, "守住安全").id


@pytest.mark.parametrize("noun", ["行动", "计划", "工程", "项目", "规划", "专项", "活动", "专项行动", "倡议"])
@pytest.mark.parametrize("verb", ["实施", "启动", "开展", "深入推进", "发起"])
def test_a_programme_s_noun_may_stand_inside_the_quotation_marks(verb: str, noun: str) -> None:
    assert tree(outline(f"今年，我们将{verb}“灯塔{noun}”。")) == [f"programme “灯塔{noun}”"]


def test_two_quoted_programmes_after_one_verb_are_both_found() -> None:
    assert tree(outline("今年启动“清渠行动”和“暖灶项目”。")) == [
        "programme “清渠行动”",
        "programme “暖灶项目”",
    ]


@pytest.mark.parametrize("figure", ["面子工程", "形象工程", "一把手工程", "系统工程"])
def test_a_figure_of_speech_is_no_programme(figure: str) -> None:
    assert tree(outline(f"我们不搞“{figure}”。")) == []


def test_a_programme_that_something_is_put_into_owns_no_task() -> None:
    found = outline("我们将把渔港纳入全域交通规划。明年，新建泊位40个。")
    assert item(found, "新建泊位40个").parent is None


@pytest.mark.parametrize("turn", ["同时，明年", "此外，明年", "在培训方面，明年", "我们还将在明年"])
def test_a_turn_to_something_else_ends_what_a_programme_owns(turn: str) -> None:
    found = outline(f"启动“灯塔”工程。明年，新建灯塔40座。{turn}培训船员300名。")
    assert item(found, "新建灯塔40座").parent == item(found, "“灯塔”工程").id
    assert item(found, "培训船员300名").parent is None


def test_who_leads_a_mechanism_is_no_part_of_its_name() -> None:
    found = outline("我们建立了由分管副县长牵头的渔港安全联席会议制度，每月调度一次。")
    assert tree(found) == ["mechanism 渔港安全联席会议制度"]
    assert found.items[0].attributes == {"responsible": "分管副县长"}


def test_a_counted_name_in_quotation_marks_is_no_mechanism() -> None:
    found = outline(
        "构建“一个体系、两项制度”的格局。“一个体系”，就是渔船管理体系。“两项制度”，就是轮休制度和夜航制度。"
    )
    assert not [line for line in tree(found) if "mechanism “" in line]


def test_a_formula_that_only_modifies_a_noun_is_no_framework() -> None:
    assert [line for line in tree(outline("扩大“3+4”贯通培养规模。")) if "framework" in line] == []


@pytest.mark.parametrize("front", ["", "我们研发的", "大家都在用的", "去年就有的"])
def test_a_quoted_name_before_its_head_is_one_whatever_the_clause_says_in_front(front: str) -> None:
    assert tree(outline(f"{front}“渔e通”平台已经覆盖全县。")) == ["mechanism “渔e通”平台"]


def test_a_document_that_the_moderator_announces_by_title_is_an_item_and_nothing_else_is() -> None:
    found = briefing(
        (Role.MODERATOR, "大家好。一是印发《渔港用水管理办法》，要求加强巡查。二是今天的发布会有两项议程。"),
        (Role.OFFICIAL, "谢谢主持人。"),
    )
    assert tree(found) == ["law 《渔港用水管理办法》"]


def test_a_document_that_a_journalist_names_is_no_item() -> None:
    found = briefing(
        (Role.JOURNALIST, "请问《渔港用水管理办法》怎么执行？"), (Role.OFFICIAL, "谢谢您的提问。")
    )
    assert not found.items
