"""Questions without a label above answers that have one: "一、…？" and below it "答：…"."""

import re

from desktop_app.model.transcript import Role

from .drafts import Case, Draft, Form, Label, Layout
from .labels.voices import Voice

_MOST = 0.6  # part of the answers that stand below a question
_LONGEST = 300  # code points
_NUMBER = re.compile(
    r"\s*(?:[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．]|[(（]?\d{1,2}[)）]?[、.．)]|第[一二三四五六七八九十]{1,3}[,，、]?)\s*"
)
_MARKS = ("?", "？")
_ENDED = (".", "。", "!", "！", ";", "；", ":", "：", ",", "，")
_CLOSING = "*_\"'”’)） "


def with_bare_questions(layout: Layout) -> None:
    """Make the last words above each answer a turn of their own, where nobody who asks has a label."""
    turns = layout.turns
    if len(turns) < 2 or any(turn.speaker or turn.role is not Role.OFFICIAL for turn in turns):
        return
    above = [layout.head[-1].text if layout.head else "", *(turn.paragraphs[-1] for turn in turns[:-1])]
    parted = [True, *(len(turn.paragraphs) > 1 for turn in turns[:-1])]  # else nothing of the answer is left
    asked = [apart and _is_question(text) for apart, text in zip(parted, above, strict=True)]
    if sum(asked) < _MOST * len(turns):
        return
    found = []
    for i, turn in enumerate(turns):
        if asked[i]:
            found.append(_question(above[i], turn.label.index - 1))
            _take_last(layout, turns, i)
        found.append(turn)
    layout.turns = found


def _take_last(layout: Layout, turns: list[Draft], i: int) -> None:
    if i:
        turns[i - 1].paragraphs = turns[i - 1].paragraphs[:-1]
    else:
        layout.head = layout.head[:-1]


def _is_question(text: str) -> bool:
    """A line that asks, or a numbered one that is no sentence."""
    bare = text.rstrip(_CLOSING)
    if not bare or len(bare) > _LONGEST:
        return False
    return bare.endswith(_MARKS) or (_NUMBER.match(bare) is not None and not bare.endswith(_ENDED))


def _question(text: str, index: int) -> Draft:
    number = _NUMBER.match(text)
    raw = number.group() if number else ""
    voice = Voice("", Role.JOURNALIST, known=True)
    label = Label(index, raw.strip(), "", Form.GIVEN, Case.OTHER, voice, Role.JOURNALIST.value)
    return Draft(label, [text[len(raw) :]], "", Role.JOURNALIST)
