"""One clause of very many names, times or duties takes time in line with its length."""

import time
from itertools import islice, product

import pytest

from desktop_app.model.transcript import Paragraph, Role, Transcript, Turn
from desktop_app.outline import chinese
from tests.support import grows_in_line

_SIGNS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒"


def seconds(piece: str, times: int) -> float:
    """The processor's time for a piece repeated, each time with another name, without a mark between."""
    names = islice(product(_SIGNS, repeat=3), times)
    text = "我们将" + "".join(piece.replace("N", "".join(name)) for name in names) + "。"
    made = Transcript("", "", "zh", (Turn(0, "A", Role.OFFICIAL, (Paragraph(1, text),)),))
    start = time.process_time()
    chinese.find(made)
    return time.process_time() - start


@pytest.mark.parametrize(
    "piece",
    [
        "《N展望》对接",
        "《N规划》与",
        "《N办法》",
        "由N局牵头",
        "到2027年",
        "建立N机制",
        "建立健全N制度和",
        "“N”行动",
        "实施N工程",
        "三项N任务",
        "“1+3+N”体系",
        "由N局牵头到2027年建立N机制实施《N规划》",
    ],
)
def test_a_clause_eight_times_as_long_takes_about_eight_times_as_long(piece: str) -> None:
    assert grows_in_line(lambda times: seconds(piece, times), 400, times=8)
