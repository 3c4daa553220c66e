"""`collection` and `tag` as users type them."""

from pathlib import Path

import pytest

from tests.support import Desk


def test_collections_are_made_filled_renamed_and_removed(desk: Desk, english: Path, chinese: Path) -> None:
    one, two = desk.add(english, chinese)
    assert desk.json("collection", "list") == []
    assert desk.json("collection", "put", "Customs/2024", one, two) == [
        {"name": "Customs/2024", "briefings": 2}
    ]
    assert [row["id"] for row in desk.json("list", "--collection", "Customs")] == [
        row["id"] for row in desk.json("list")
    ]
    assert desk.json("collection", "rename", "customs/2024", "Customs/May")[0]["name"] == "Customs/May"
    assert desk.json("collection", "take", "Customs/May", two) == [{"name": "Customs/May", "briefings": 1}]
    found = desk.json("search", "frost", "--collection", "Customs/May")
    assert found["total"] > 0
    assert desk.json("collection", "remove", "Customs/May") == []
    assert len(desk.json("list")) == 2


def test_tags_are_listed_merged_and_removed(desk: Desk, english: Path) -> None:
    (one,) = desk.add(english)
    desk.json("annotate", one, "--note", "a", "--tag", "law")
    desk.json("annotate", one, "--note", "b", "--tag", "Act")
    assert desk.json("tag", "list") == [{"tag": "Act", "annotations": 1}, {"tag": "law", "annotations": 1}]
    assert desk.json("tag", "merge", "act", "law", "statute") == [{"tag": "statute", "annotations": 2}]
    assert desk.json("tag", "rename", "statute", "acts") == [{"tag": "acts", "annotations": 2}]
    assert desk.json("search", "tag:acts")["total"] == 2
    assert desk.json("tag", "remove", "acts") == []


@pytest.mark.parametrize(
    "words",
    [
        ("collection", "add"),
        ("collection", "list", "x"),
        ("collection", "add", "a//b"),
        ("tag", "rename", "x"),
        ("collection", "fold", "x"),
    ],
)
def test_wrong_words_change_nothing_and_end_with_two(desk: Desk, words: tuple[str, ...]) -> None:
    desk.run(*words, code=2)
    assert desk.json("collection", "list") == []
