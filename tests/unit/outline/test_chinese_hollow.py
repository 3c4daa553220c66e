"""Chinese clauses that name no deed, and deeds, names and labels kept whole beside them."""

import pytest
from chinese_samples import item, outline, transcript, tree

from desktop_app.model.audit import CueKind
from desktop_app.model.transcript import Role
from desktop_app.outline.chinese.cueing import cues


@pytest.mark.parametrize(
    "wish",
    [
        "抓住这一重要机遇期",
        "抢抓转型发展关键期",
        "推动两县合作迈上新台阶",
        "推进渔港建设取得更大成效",
        "构建湖区命运共同体",
        "全面推进更高水平开放",
        "按照规定程序办理登记手续",
        "推动两岸关系健康稳定发展",
    ],
)
@pytest.mark.parametrize("front", ["下一步，我们将", "今后，县里将"])
def test_a_wish_is_no_task_and_a_deed_beside_it_is(front: str, wish: str) -> None:
    assert tree(outline(f"{front}{wish}。")) == []
    assert tree(outline(f"{front}{wish}，修缮码头12座。")) == ["task 修缮码头12座"]


@pytest.mark.parametrize("lists", ["具体包括", "主要包括", "重点是"])
def test_a_frame_before_its_list_is_no_task(lists: str) -> None:
    found = tree(outline(f"下一步，我们将做好渔港应急工作，{lists}：加固堤防、清理河道、备足沙袋。"))
    assert not any("应急工作" in line for line in found)


@pytest.mark.parametrize("sides", ["四方面", "以下四个方面", "四个维度"])
def test_what_a_run_is_for_is_no_task_beside_it(sides: str) -> None:
    text = f"下一步，我们将从{sides}，推进渔港建设：一是修缮码头，二是增设灯塔，三是清理航道，四是培训船员。"
    assert "推进渔港建设" not in "".join(tree(outline(text)))


@pytest.mark.parametrize("mechanism", ["建立长效机制", "健全长效机制"])
def test_a_mechanism_without_a_name_is_promised_among_deeds(mechanism: str) -> None:
    assert f"task {mechanism}" in tree(
        outline(f"下一步，我们将持续做好汛期巡堤，{mechanism}，严防渔港险情反弹。")
    )


@pytest.mark.parametrize("head", ["体系", "机制", "制度"])
def test_a_long_list_of_qualities_belongs_to_the_name(head: str) -> None:
    name = f"科学合理、简明适用、统一规范的渔港收费{head}"
    assert f"mechanism {name}" in tree(outline(f"要加快构建{name}。"))


def test_documents_brought_into_line_are_named() -> None:
    found = tree(outline("《青湖互联互通总体规划2035》与《北岸展望》之间的战略对接正在推进。"))
    assert found == ["programme 《青湖互联互通总体规划2035》", "programme 《北岸展望》"]


@pytest.mark.parametrize("said", ["县长表示", "李某某指出", "他强调"])
def test_a_reporter_s_words_stay_out_of_the_label(said: str) -> None:
    for close in ("。”", "”，"):
        labels = [found.label for found in outline(f"“我们将加快修好三座码头{close}{said}。").items]
        assert not any("”" in label or said in label for label in labels)
    assert tree(outline(f"“我们将加快修好三座码头，方便渔民上岸。”{said}。"))[0] == "task 加快修好三座码头"


@pytest.mark.parametrize("act", ["谈判", "磋商"])
def test_a_deed_with_a_document_keeps_its_object(act: str) -> None:
    assert f"task 尽早启动《渔业协定》{act}" in tree(outline(f"双方将尽早启动《渔业协定》{act}。"))


def test_labels_begin_with_whole_words() -> None:
    assert tree(outline("下一步，我们将整治虚拟货币“挖矿”活动。")) == ["task 整治虚拟货币“挖矿”活动"]
    assert not any(
        line.endswith(" 委价格监测中心机制")
        for line in tree(outline("国家发展改革委价格监测中心机制运行良好。"))
    )
    assert tree(outline("双方建立了全面战略伙伴关系。")) == []


@pytest.mark.parametrize("between", ["、", ""])
def test_quoted_words_after_a_count_are_its_members(between: str) -> None:
    quoted = between.join(("“稳渔”", "“兴港”", "“富民”"))
    found = outline(f"我们将继续做好“三篇大文章”，也就是{quoted}。")
    assert tree(found)[0].startswith("set ")
    assert item(found, "“三篇大文章”").members == ("“稳渔”", "“兴港”", "“富民”")


@pytest.mark.parametrize("post", ["责任部门", "牵头单位", "责任单位"])
def test_a_note_in_brackets_fills_the_task_before_it(post: str) -> None:
    (task,) = outline(f"全力推进修缮码头（{post}：渔业局；时限：9月底）。").items
    assert task.label == "全力推进修缮码头"
    assert dict(task.attributes) == {"responsible": "渔业局", "deadline": "9月底"}


def _said(text: str, kind: CueKind) -> list[str]:
    return [
        text[span.start : span.end]
        for found, span in cues(transcript((Role.OFFICIAL, text)))
        if found is kind
    ]


def test_one_of_speech_is_no_ordinal() -> None:
    assert _said("一定要讲清楚。一把钥匙开一把锁。一些单位不重视。一提就忘。", CueKind.ORDINAL) == []
    assert len(_said("一抓渔港维护，二抓航道清理。", CueKind.ORDINAL)) == 2


def test_a_mechanism_cue_begins_with_a_whole_word() -> None:
    (cue,) = _said("国家发展改革委价格监测中心机制运行良好。", CueKind.MECHANISM)
    assert cue == "国家发展改革委价格监测中心机制"
