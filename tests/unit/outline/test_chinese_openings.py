"""Chinese series whose first member has a subject before it, and what only looks like a member or a name."""

import pytest
from chinese_samples import outline, tree

PARTS = ("建立巡河员制度", "完善渡口设施", "提升管理水平")


@pytest.mark.parametrize("subject", ["《条例》", "我市", "这次改造", "河堤管护", "下一步工作", "我们今年"])
@pytest.mark.parametrize("mark", ["。", "；"])
def test_a_series_whose_first_member_follows_its_subject_is_whole(subject: str, mark: str) -> None:
    said = (f"每个河段都有专人负责{mark}", f"方便群众出行{mark}", "让群众满意。")
    members = "".join(
        f"{number}是{part}，{rest}" for number, part, rest in zip("一二三", PARTS, said, strict=True)
    )
    labels = [item.label for item in outline(f"{subject}{members}").items]

    assert labels[-2:] == list(PARTS[1:])
    assert any(label in PARTS[0] for label in labels[:-2])


@pytest.mark.parametrize("word", ["统一是", "唯一是", "同一是"])
def test_a_word_that_ends_like_an_ordinal_opens_no_series(word: str) -> None:
    assert tree(outline(f"标准{word}必要的，二是完善渡口设施。")) == []


@pytest.mark.parametrize("pronoun", ["这是", "那是", "，这是"])
def test_two_sides_of_what_something_is_are_no_members(pronoun: str) -> None:
    text = f"一方面{pronoun}河堤管护的内在需要；另一方面{pronoun}群众出行的必然要求。"
    assert not [item for item in outline(text).items if item.rule == "run.side"]


@pytest.mark.parametrize("view", ["的层面", "的角度", "的高度", "环节", "方面"])
def test_a_system_that_only_says_from_where_one_looks_is_not_set_up(view: str) -> None:
    assert "收运体系" not in [item.label for item in outline(f"我们从完善收运体系{view}加强管理。").items]


@pytest.mark.parametrize("verb", ["进行", "作出", "加以"])
def test_what_is_done_systematically_is_no_system(verb: str) -> None:
    found = outline(f"建立台账，对河堤管护各方面任务{verb}系统部署。")
    assert not [item for item in found.items if item.label.endswith("系统")]


@pytest.mark.parametrize("verb", ["做到", "体现", "贯彻", "落实", "践行"])
def test_what_stands_before_the_verb_of_a_quoted_count_is_no_member_of_it(verb: str) -> None:
    found = outline(f"要坚持和加强河堤管护特别是坚决{verb}“两个确保”要求。")
    assert not [item for item in found.items if item.members]
