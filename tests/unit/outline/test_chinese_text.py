"""One reading for all scripts and spacings, with evidence cut from the original."""

from chinese_samples import item, outline, transcript, tree

from desktop_app.model.transcript import Role
from desktop_app.outline import chinese
from desktop_app.outline.chinese.folding import fold, mask


def test_traditional_characters_are_read_like_simplified_ones() -> None:
    plain = outline("我们有三项任务：第一，扩建卫生院。第二，建立巡诊机制。第三，修订《医疗条例》。")
    other = outline("我們有三項任務：第一，擴建衛生院。第二，建立巡診機制。第三，修訂《醫療條例》。")
    assert [fold(line) for line in tree(other)] == tree(plain)


def test_spaces_between_characters_and_numbers_change_nothing() -> None:
    found = outline("我們 有 3 項 任務 ： 第一 ， 擴建衛生院 。 第二 ， 建立「 巡診 」機制 。")
    assert tree(found) == [
        "set 3 項 任務",
        "  task 擴建衛生院",
        "  task 建立「 巡診 」機制",
        "    mechanism 「 巡診 」機制",
    ]


def test_evidence_is_cut_from_the_original() -> None:
    text = "縣裡將 建立「夜診」機制，第一，增加 12 名護士。第二，延長門診。"
    for each in outline(text).items:
        for quotation in each.evidence:
            assert text[quotation.start : quotation.end] == quotation.quote


def test_folding_keeps_every_place() -> None:
    text = '機制（一）"甲，乙"「丙」１，０００：30\u3000'
    assert len(fold(text)) == len(text)
    assert len(mask(fold(text))) == len(text)


def test_marks_inside_quotations_part_nothing() -> None:
    found = outline("推行“一查、二看，三问”工作法。")
    assert all("，三问”" in each.label or "工作法" not in each.label for each in found.items)


def test_half_width_marks_are_read() -> None:
    found = outline('有两项任务:第一,扩建卫生院;第二,建立"夜诊"机制.')
    assert [each.kind.value for each in found.items] == ["set", "task", "task", "mechanism"]


def test_a_quotation_of_whole_sentences_is_read_like_speech() -> None:
    found = outline("“我们有两项任务。第一，扩建卫生院。第二，培训乡村医生。”")
    assert item(found, "两项任务").members == ("扩建卫生院", "培训乡村医生")


def test_an_empty_turn_has_no_findings() -> None:
    assert chinese.find(transcript((Role.OFFICIAL, ""))) == []
    assert chinese.find(transcript()) == []
