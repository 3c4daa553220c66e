"""Interviews in which only the questions have a label: what follows a question without one is the answer."""

from collections.abc import Sequence

from desktop_app.model.transcript import Role
from desktop_app.parsing.drafts import Case, Draft, Form, Label

from .voices import Voice

_MOST = 0.6  # part of the questions that are followed by something else
_ASKED_WITHIN = 3  # paragraphs of one question at most
_QUESTIONS = ("?", "？")
_CLOSING = "*_\"'”’)） "


def with_answers(turns: Sequence[Draft]) -> list[Draft]:
    """The turns, with each answer a turn of its own where no label stands for an answer.

    Only where all labels are for anybody who asks, and most of them stand over a question and more.
    """
    if len(turns) < 2 or any(turn.speaker or turn.role is not Role.JOURNALIST for turn in turns):
        return list(turns)
    asked = [_asked(turn.paragraphs) for turn in turns]
    parted = sum(0 < end < len(turn.paragraphs) for turn, end in zip(turns, asked, strict=True))
    if parted < _MOST * len(turns):
        return list(turns)
    found = []
    for turn, end in zip(turns, asked, strict=True):
        found.append(turn)
        if 0 < end < len(turn.paragraphs):
            found.append(Draft(_unnamed(turn.label.index), turn.paragraphs[end:], "", Role.OFFICIAL))
            turn.paragraphs = turn.paragraphs[:end]
    return found


def _asked(paragraphs: Sequence[str]) -> int:
    """How many paragraphs belong to the question: up to the last of the first few that ends with its mark."""
    ends = [
        k
        for k, text in enumerate(paragraphs[:_ASKED_WITHIN], 1)
        if text.rstrip(_CLOSING).endswith(_QUESTIONS)
    ]
    return ends[-1] if ends else 0


def _unnamed(index: int) -> Label:
    return Label(
        index, "", "", Form.GIVEN, Case.OTHER, Voice("", Role.OFFICIAL, known=True), Role.OFFICIAL.value
    )
