"""A briefing to be written out, whatever the format."""

from dataclasses import dataclass
from typing import Literal

Style = Literal["bold", "plain", "own_line", "break"]
"""How a label is written: bold before the text, as it is, on a line of its own, before a line break."""


@dataclass(frozen=True)
class Said:
    """One turn: a label with its colon, how it is set, and what is said."""

    label: str
    style: Style
    paragraphs: tuple[str, ...]


ENGLISH = (
    Said(
        "Ms. Okafor:",
        "bold",
        ("Good morning, everyone. We will take your questions after a short statement.",),
    ),
    Said(
        "MINISTER LUND:",
        "bold",
        (
            "Thank you. The ferry line reopened on Monday & carried 4,200 people.",
            "We have done three things: we repaired both piers, we hired 30 people and we cut the fare.",
        ),
    ),
    Said("Harbour Radio:", "plain", ("Minister, what did the repairs of the piers cost?",)),
    Said(
        "MINISTER LUND:",
        "own_line",
        ("They cost 12 million crowns, “one tenth” less than planned — so far.",),
    ),
    Said("Coast Daily:", "break", ("And when will the second line, the one to Vik, be open again?",)),
    Said("MINISTER LUND:", "bold", ("In the spring, if the ice allows it.",)),
    Said("Ms. Okafor:", "bold", ("Thank you all. That was the last question.",)),
)
CHINESE = (
    Said("主持人：", "bold", ("各位记者，大家上午好。欢迎出席今天的发布会，现在开始提问。",)),
    Said("《河港日报》记者：", "plain", ("请问轮渡恢复以后，每天的客流量是多少？谢谢。",)),
    Said(
        "河港市交通局局长 林若舟：",
        "bold",
        (
            "谢谢您的提问。轮渡恢复以来，每天的客流量是四千二百人次。",
            "下一步，我们将做好三方面工作：一是修缮码头，二是增加班次，三是降低票价。",
        ),
    ),
    Said("海湾电视台记者：", "own_line", ("第二条航线什么时候恢复？",)),
    Said("河港市交通局局长 林若舟：", "break", ("明年春天恢复。",)),
    Said("主持人：", "bold", ("今天的发布会到此结束，谢谢大家。",)),
)


def as_text(turns: tuple[Said, ...]) -> str:
    """The same briefing as plain text."""
    blocks: list[str] = []
    for turn in turns:
        apart = turn.style in ("own_line", "break")
        chinese = turn.label.endswith("：")
        first = (
            f"{turn.label}\n{turn.paragraphs[0]}"
            if apart
            else (turn.label + ("" if chinese else " ") + turn.paragraphs[0])
        )
        blocks += [first, *turn.paragraphs[1:]]
    return "\n\n".join(blocks) + "\n"
