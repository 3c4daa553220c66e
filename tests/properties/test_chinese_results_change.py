"""Chinese clauses that tell results, states and frames yield no tasks, however they are worded or written."""

import pytest

from desktop_app.model.outline import Kind, Outline, OutlineItem
from desktop_app.model.transcript import Paragraph, Role, Transcript, Turn
from desktop_app.outline.chinese.folding import fold
from desktop_app.outline.chinese.lexicon import fold_pairs
from desktop_app.outline.outlining import outline

TRADITIONAL = str.maketrans({plain: full for full, plain in fold_pairs().items()})


def _read(text: str) -> Outline:
    turn = Turn(0, "", Role.OFFICIAL, (Paragraph(1, text),))
    return outline(Transcript("", "", "zh", (turn,)))


def _items(text: str) -> list[OutlineItem]:
    """The items of a text, once it is seen that they are the same in traditional characters."""
    found = list(_read(text).items)
    written = _read(text.translate(TRADITIONAL)).items
    assert [(item.kind, fold(item.label)) for item in written] == [(item.kind, item.label) for item in found]
    return found


def _labels(text: str, kind: Kind = Kind.TASK) -> list[str]:
    return [item.label for item in _items(text) if item.kind is kind]


@pytest.mark.parametrize("deed", ["修缮码头12座", "疏浚航道30公里"])
@pytest.mark.parametrize(
    "result",
    [
        "推动渔业经济高质量发展",
        "促进港城融合发展",
        "实现渔港由旧向新转变",
        "营造公平有序的捕捞环境",
        "全方位提高港口管理能力",
        "提升海上服务质量",
        "努力成为北部海岸的重要枢纽",
        "为构建海洋经济新格局贡献渔业力量",
        "助力渔村转型",
    ],
)
def test_what_a_deed_leads_to_is_no_deed_beside_it(deed: str, result: str) -> None:
    assert _labels(f"下一步，我们将{deed}，{result}。") == [deed]


@pytest.mark.parametrize(
    "state",
    [
        "今年上半年全县3个渔港进入全省渔港考核前30名",
        "2000年前，全县仅有4座灯塔，避风设施严重不足",
        "今年上半年全县渔业收支保持基本平衡",
        "今年上半年渔业投资净流入8亿元，保持在较高水平",
        "建设渔港，是“十四五”期间振兴渔村的一项重大任务",
        "深水港建成将为渔村发展带来机遇",
        "这些航线有利于渔业收入继续保持平稳增长",
        "建设新渔港，就是要打通南北两个市场",
        "一定要填十五个栏位",
        "我们将全面落实好两县达成的重要共识",
    ],
)
def test_how_things_stand_is_no_task(state: str) -> None:
    assert _labels(f"{state}。") == []


def test_what_is_to_be_done_later_in_a_sentence_lends_no_future_to_the_parts_behind() -> None:
    text = "关注重点，建立86艘渔船的清单；严格准入，即将发布渔港名录；强化管理，动态更新船员名单。"
    assert _labels(text) == ["发布渔港名录"]


@pytest.mark.parametrize("thing", ["对港口条例", "关于渔船补贴"])
def test_the_future_of_a_thing_is_not_that_of_the_verb_that_takes_it(thing: str) -> None:
    (label,) = _labels(f"支持将于年底召开的渔业会议{thing}达成协议。")
    assert label.startswith("支持将于年底召开的")


@pytest.mark.parametrize("members", [("渔货顺差同比增长", "服务贸易逆差同比收窄", "渔业投资较快回升")])
def test_numbered_figures_are_components(members: tuple[str, str, str]) -> None:
    text = "".join(f"{n}是{member}。" for n, member in zip("一二三", members, strict=True))
    assert _labels(text, Kind.COMPONENT) == list(members)


@pytest.mark.parametrize("verb", ["推动", "促进", "确保", "遏制"])
def test_a_numbered_change_that_is_brought_about_is_a_task(verb: str) -> None:
    text = f"一是{verb}渔货出口较快增长。二是扩建冷库。三是培训船员。"
    assert _labels(text)[0] == f"{verb}渔货出口较快增长"


@pytest.mark.parametrize("count", ["四", "4"])
@pytest.mark.parametrize("unit", ["个", "大", "项"])
@pytest.mark.parametrize("joint", ["——", "，即", "："])
def test_a_quoted_count_ends_before_the_list_that_lays_it_out(count: str, unit: str, joint: str) -> None:
    parts = ["修缮码头", "疏浚航道", "增设灯塔", "培训船员"]
    if count == "4" and joint == "——":
        return  # 4 in quotation marks is an edition or a code as often
    text = f"强化“四{unit}支撑”{joint}{'、'.join(parts)}。"
    (item,) = (item for item in _items(text) if item.kind in (Kind.SET, Kind.FRAMEWORK))
    assert (item.label, list(item.members), item.count_stated) == (f"“四{unit}支撑”", parts, 4)


@pytest.mark.parametrize("word", ["全面", "持续", "从严"])
@pytest.mark.parametrize("joint", ["。这其中包括，", "，", "：", "。主要是"])
def test_members_that_take_up_the_counted_word_are_found(word: str, joint: str) -> None:
    parts = [f"{word}修缮码头", f"{word}疏浚航道", f"{word}培训船员"]
    (item,) = (i for i in _items(f"要做到“三个{word}”{joint}{'；'.join(parts)}。") if i.kind is Kind.SET)
    assert list(item.members) == parts


@pytest.mark.parametrize("word", ["明显", "稳步"])
def test_listed_results_that_hold_the_counted_word_are_members(word: str) -> None:
    parts = [f"渔获{word}增加", f"事故{word}减少", f"水质{word}改善"]
    text = f"实现“三个{word}”——相比2015年，渔获增加8.5%，实现了{'、'.join(parts)}的目标。"
    (item,) = (i for i in _items(text) if i.kind is Kind.SET)
    assert list(item.members) == parts


def test_clauses_behind_a_motto_that_share_nothing_with_it_are_no_members() -> None:
    text = "我们坚持“两个毫不动摇”，统筹渔业生产和港口管理，统筹近海捕捞和远洋运输。"
    assert all(not item.members for item in _items(text))


@pytest.mark.parametrize("joint", ["——", "："])
@pytest.mark.parametrize("go_on", ["着手", "发力", "入手"])
def test_long_parts_between_semicolons_are_members_of_their_count(joint: str, go_on: str) -> None:
    more = "，持续优化港口、航道和锚地的布局，带动冷链、物流和加工业向渔港集中，让渔民少跑路、多增收"
    parts = ["加快扩建渔港", "加快修缮码头", "加快培训船员"]
    text = f"应从三个方面{go_on}{joint}{'；'.join(part + more for part in parts)}。"
    assert [label for label in _labels(text) if label in parts] == parts


@pytest.mark.parametrize("link", ["关键是要做到", "重点是做到", "核心是要抓住"])
def test_words_that_only_lead_to_a_count_are_no_part_of_its_label(link: str) -> None:
    text = f"{link}两点，一方面要修缮码头，另一方面要培训船员。"
    assert [item.label for item in _items(text) if item.kind is Kind.SET] == ["两点"]


@pytest.mark.parametrize(
    ("noun", "number"), [("工具", "两个新的渔业金融"), ("主题", "两个"), ("议题", "两个")]
)
def test_two_joined_names_before_their_count_are_its_members(noun: str, number: str) -> None:
    text = f"去年推出了渔船更新贷款和码头修缮贴息{number}{noun}。"
    (item,) = (i for i in _items(text) if i.kind is Kind.SET)
    assert list(item.members) == ["渔船更新贷款", "码头修缮贴息"]


def test_a_word_that_holds_a_conjunction_is_not_parted() -> None:
    text = "应着重从畅通渔港水路、提升码头功能、深入参与渔业治理三方面工作入手。"
    (item,) = (i for i in _items(text) if i.kind is Kind.SET)
    assert list(item.members) == ["畅通渔港水路", "提升码头功能", "深入参与渔业治理"]


@pytest.mark.parametrize("topic", ["与护渔有关的", "关于渔船安全的", "涉及渔港的"])
@pytest.mark.parametrize("noun", ["声明", "倡议"])
def test_documents_counted_by_what_they_are_on_are_a_set(topic: str, noun: str) -> None:
    label = f"5份{topic}{noun}"
    assert label in _labels(f"两县已经发表了{label}，保障渔民安全。", Kind.SET)


@pytest.mark.parametrize("name", ["“渔十条”", "“渔港16条”", "“海岸三十条”"])
def test_a_document_may_be_called_by_its_articles(name: str) -> None:
    assert _labels(f"各地认真落实{name}和有关规定。", Kind.LAW) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("构建与自身规模、特点相适应的船舶管理体系。", "船舶管理体系"),
        ("建立同渔港功能相匹配的巡查机制。", "巡查机制"),
    ],
)
def test_what_a_mechanism_suits_is_no_part_of_its_name(text: str, name: str) -> None:
    assert _labels(text, Kind.MECHANISM) == [name]


@pytest.mark.parametrize(
    "words",
    [
        "有效引领渔业体系布局",
        "统筹巡护执法和制度建设",
        "消除妨碍捕捞的各种制度束缚",
        "形成规范有序的现代市场体系",
        "形成可复制、可推广的管理模式",
        "出台行政规章和专项计划",
    ],
)
def test_a_head_within_other_words_makes_no_name(words: str) -> None:
    found = _items(f"多年来，全县{words}。")
    assert not [item.label for item in found if item.kind in (Kind.MECHANISM, Kind.PROGRAMME)]


def test_an_adjective_before_its_noun_stays_in_the_label() -> None:
    text = "一是积极的渔业政策将使渔民增收，二是主要的航道将会畅通。"
    assert [item.label[:3] for item in _items(text)][:2] == ["积极的", "主要的"]


@pytest.mark.parametrize("what", ["工作原则", "总体思路", "基本要求"])
def test_phrases_of_one_length_lay_out_what_they_are_said_to_be(what: str) -> None:
    text = f"我们的{what}是“坚决打击盗捕，严格管护航道，稳妥更新渔船”。"
    (item,) = (i for i in _items(text) if i.kind is Kind.SET)
    assert list(item.members) == ["坚决打击盗捕", "严格管护航道", "稳妥更新渔船"]


def test_a_policy_put_into_practice_is_a_task() -> None:
    assert _labels("县里将把支持渔民的各项政策落到实处。") == ["把支持渔民的各项政策落到实处"]


@pytest.mark.parametrize("who", ["渔业部门", "我们"])
def test_what_somebody_puts_his_strength_in_is_a_task(who: str) -> None:
    assert _labels(f"{who}着力整治非法捕捞。") == ["整治非法捕捞"]


def test_a_wide_point_ends_a_sentence() -> None:
    text = "县里将扩建北岸渔港．今年将修缮码头12座．"
    assert _labels(text) == ["扩建北岸渔港", "修缮码头12座"]


@pytest.mark.parametrize("opening", ["共", "包括", "分为"])
@pytest.mark.parametrize(
    ("sides", "articles"), [("5个方面", "28条"), ("六个部分", "18项"), ("四大领域", "22条措施")]
)
def test_two_counts_side_by_side_tell_what_a_document_holds(opening: str, sides: str, articles: str) -> None:
    text = f"县里印发了《渔港建设若干措施》，{opening}{sides}{articles}。"
    assert _labels(text, Kind.SET) == [sides, articles]


@pytest.mark.parametrize("noun", ["项目", "工程"])
def test_how_many_works_there_are_that_did_something_is_no_set(noun: str) -> None:
    assert _labels(f"目前有19个{noun}提前完成年度任务。", Kind.SET) == []


@pytest.mark.parametrize("ending", ["要点", "办法", "须知", "规范"])
def test_a_title_in_plain_quotation_marks_is_a_document(ending: str) -> None:
    assert _labels(f"我们也订定了“渔港安全维护作业{ending}”。", Kind.LAW) == [f"“渔港安全维护作业{ending}”"]


@pytest.mark.parametrize("place", ["方面", "领域", "环节"])
def test_measured_deeds_in_sentences_side_by_side_are_tasks(place: str) -> None:
    text = (
        f"在渔船更新{place}，将更新贷款贴息比例提高到50%。在码头修缮{place}，每年安排不少于3000万元修缮资金。"
    )
    assert _labels(text) == ["将更新贷款贴息比例提高到50%", "每年安排不少于3000万元修缮资金"]
    assert _labels(text.replace("将更新", "去年已将更新").replace("每年", "去年")) == []


def test_what_was_done_in_a_member_is_not_promised_there() -> None:
    text = "主要做到了三点：一是宣传到位。推送政策120万条。二是服务到位。组建了36支小队，走访渔户8600余户。"
    assert not any("走访" in label or "推送" in label for label in _labels(text + "三是维权到位。"))


@pytest.mark.parametrize("verb", ["编列", "整修", "汰换", "增列"])
def test_verbs_of_taiwan_promise_as_well(verb: str) -> None:
    assert _labels(f"今年我们会{verb}十二处避难山屋。") == [f"{verb}十二处避难山屋"]
