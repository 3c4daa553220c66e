"""Interviews in which only the questions have a label: what follows a question without one is the answer."""

from collections.abc import Sequence

from desktop_app.model.transcript import Role
from desktop_app.parsing.drafts import Draft

from .lost_answers import asked_paragraphs, unnamed_answer

_MOST = 0.6  # part of the questions that are followed by something else


def with_answers(turns: Sequence[Draft]) -> list[Draft]:
    """The turns, with each answer a turn of its own where no label stands for an answer.

    Only where all labels are for anybody who asks, and most of them stand over a question and more.
    """
    if len(turns) < 2 or any(turn.speaker or turn.role is not Role.JOURNALIST for turn in turns):
        return list(turns)
    asked = [asked_paragraphs(turn.paragraphs) for turn in turns]
    parted = sum(0 < end < len(turn.paragraphs) for turn, end in zip(turns, asked, strict=True))
    if parted < _MOST * len(turns):
        return list(turns)
    found = []
    for turn, end in zip(turns, asked, strict=True):
        found.append(turn)
        if 0 < end < len(turn.paragraphs):
            found.append(unnamed_answer(turn.label.index, turn.paragraphs[end:]))
            turn.paragraphs = turn.paragraphs[:end]
    return found
