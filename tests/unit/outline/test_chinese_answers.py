"""Whole answers on invented topics, with the items a careful reader lists."""

from chinese_samples import briefing, item, outline, tree

from desktop_app.model.transcript import Role

BEEKEEPING = """谢谢你的提问。去年全省蜂蜜产量3.1万吨，同比增长4%。下一步，我们将重点抓好以下四个方面工作：
一是保护蜜源。以荆条、椴树为重点，到2031年补种蜜源林12万亩。
二是防控蜂病。由省畜牧局牵头，建立蜂病月度会诊机制，三年内建成监测点60个。
三是规范市场。修订《蜂产品管理条例》，推行蜂蜜产地标识制度。
四是培育人才。实施“养蜂新人”培训计划，每年培训500名。
上述四个方面工作，年底前都要见到进展。谢谢。"""

ROOFTOPS = """《屋顶绿化三年行动方案》概括起来就是“1+2+3”工作布局。
“1”是一个目标，到2030年，绿化屋顶200万平方米。
“2”是两条路径，一条是公共建筑先行，一条是居民小区跟进。
“3”是三项保障，就是资金保障、技术保障、管护保障。
为此，要做好三件事。第一，摸清屋顶底数。第二，出台补贴细则。第三，设立“屋顶管家”热线。"""

FERRIES = """渡口改造有两大难题：桩基老、水位变。我们的办法是分两步走：第一步，加固浮桥；第二步，更换跳板。
我们坚持“两不一快”，即不停航、不涨价、快完工。
一方面，推行渡工持证上岗制度。另一方面，开展夜航安全专项行动。"""


def test_a_ministry_s_answer_on_bees() -> None:
    found = outline(BEEKEEPING)
    assert tree(found) == [
        "set 四个方面工作",
        "  task 保护蜜源",
        "    task 补种蜜源林12万亩",
        "  task 防控蜂病",
        "    mechanism 蜂病月度会诊机制",
        "    task 建成监测点60个",
        "  task 规范市场",
        "    law 《蜂产品管理条例》",
        "    mechanism 蜂蜜产地标识制度",
        "  task 培育人才",
        "    programme “养蜂新人”培训计划",
        "    task 每年培训500名",
    ]
    planting = item(found, "补种蜜源林12万亩").attributes
    assert planting == {"deadline": "到2031年", "quantity": "12万亩", "focus": "荆条、椴树"}
    watching = item(found, "建成监测点60个").attributes
    assert watching == {"deadline": "三年内", "quantity": "60个", "responsible": "省畜牧局"}
    assert [mention.quote for mention in found.items[0].mentions] == ["四个方面工作"]


def test_a_plan_with_a_formula_and_a_run() -> None:
    assert tree(outline(ROOFTOPS)) == [
        "programme 《屋顶绿化三年行动方案》",
        "  framework “1+2+3”工作布局",
        "    component 一个目标：绿化屋顶200万平方米",
        "    set 两条路径",
        "    set 三项保障",
        "set 三件事",
        "  task 摸清屋顶底数",
        "  task 出台补贴细则",
        "  task 设立“屋顶管家”热线",
        "    mechanism “屋顶管家”热线",
    ]


def test_a_loose_answer_with_several_small_schemes() -> None:
    found = outline(FERRIES)
    labels = [each.label for each in found.items]
    for label in ("两大难题", "两步走", "加固浮桥", "更换跳板", "渡工持证上岗制度", "夜航安全专项行动"):
        assert label in labels
    assert item(found, "两大难题").members == ("桩基老", "水位变")


def test_two_answers_share_what_they_both_name() -> None:
    found = briefing(
        (Role.OFFICIAL, "我们部署了三项任务：修渠、补林、育苗。"),
        (Role.JOURNALIST, "第一，这三项任务何时完成？第二，谁负责？"),
        (Role.OFFICIAL, "刚才说的三项任务，明年都要完成。"),
    )
    assert [line for line in tree(found) if "set" in line] == ["set 三项任务"]
    assert [mention.paragraph for mention in found.items[0].mentions] == [3]
