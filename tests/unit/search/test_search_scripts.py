"""Chinese in either script is found from the other, and marked where it stands."""

import pytest
from search_shelf import Shelf

from desktop_app.search.analysis import fold
from desktop_app.search.marks import marks
from desktop_app.search.variants import SIMPLIFIED

PAIRS = [
    ("我們將繼續推動兩岸貿易與經濟發展", "我们将继续推动两岸贸易与经济发展"),
    ("颱風災後復興計畫的臺灣漁業", "台风灾后复兴计划的台湾渔业".replace("计划", "计画")),
    ("衛生署說明疫苗儲備與醫療體系", "卫生署说明疫苗储备与医疗体系"),
    ("裡面的麵粉價錢隻漲不跌嗎", "里面的面粉价钱只涨不跌吗"),
]


@pytest.mark.parametrize(("traditional", "simplified"), PAIRS)
def test_each_script_finds_and_marks_the_other(shelf: Shelf, traditional: str, simplified: str) -> None:
    shelf.add("t", f"\U0001f600「{traditional}」。")
    shelf.add("s", f"“{simplified}”。")
    for query in (traditional, simplified, traditional[2:5], simplified[2:5]):
        assert shelf.found(query) == [("s", 1), ("t", 1)]
        shown = dict(zip(("s", "t"), sorted(shelf.highlighted(query)), strict=True))
        assert set(shown.values()) == {
            text[slice(2, 5) if len(query) == 3 else slice(None)] for text in (traditional, simplified)
        }
    text = f"\U0001f600「{traditional}」。"
    (span,) = marks(text, simplified)
    assert span == (2, 2 + len(traditional))


def test_each_of_many_characters_is_searched_as_one_that_is_searched_as_itself() -> None:
    assert len(SIMPLIFIED) > 2000
    assert all(len(simple) == 1 and ord(simple) not in SIMPLIFIED for simple in SIMPLIFIED.values())
    assert all(fold(fold(chr(code))) == fold(chr(code)) == simple for code, simple in SIMPLIFIED.items())
