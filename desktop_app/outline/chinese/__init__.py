"""The outline of Chinese text: frameworks, tasks, mechanisms, counted sets, laws and programmes."""

import re
from collections import deque

from desktop_app.model.transcript import Role, Transcript, Turn
from desktop_app.outline.findings import SILENT, Finding

from .briefing import Merger
from .cueing import cues
from .folding import fold
from .passage import Passage
from .reading import Reading, read_turn
from .titles import introduced, short_titles, title_drafts

__all__ = ["cues", "find"]


def find(transcript: Transcript) -> list[Finding]:
    """What the transcript announces, in reading order.

    Journalists' words yield no items, moderators' nothing but the documents they announce by title; one
    that a question introduces by its full title and a short name is taken up where the answers speak of
    it by the short one.
    """
    short = short_titles("\n".join(_compact(paragraph.text) for _, paragraph in transcript.paragraphs()))
    passages = deque((turn, Passage(turn.paragraphs)) for turn in transcript.turns)
    spoken = "".join(passage.text for turn, passage in passages if turn.role not in SILENT)
    merger = Merger()
    while passages:  # each is let go once it is read: what it has worked out of itself is large
        merger.add(_reading(*passages.popleft(), short, spoken))
    return merger.findings


def _reading(turn: Turn, passage: Passage, short: dict[str, str], spoken: str) -> Reading:
    if turn.role not in SILENT:
        return read_turn(passage, short)
    found = [draft for draft, name in introduced(passage) if name in spoken]
    if turn.role is Role.MODERATOR:
        known = {draft.span for draft in found}
        found += [draft for draft in title_drafts(passage, short) if draft.span not in known]
    return Reading(passage, found, [])


def _compact(text: str) -> str:
    return re.sub(r"\s+", "", fold(text)) if "称" in text or "稱" in text else ""
