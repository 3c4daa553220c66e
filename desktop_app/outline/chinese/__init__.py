"""The outline of Chinese text: frameworks, tasks, mechanisms, counted sets, laws and programmes."""

from ...model.transcript import Role, Transcript
from ..findings import Finding
from .passage import Passage
from .reading import read_turn


def find(transcript: Transcript) -> list[Finding]:
    """What the transcript announces, in reading order; journalists' and moderators' words yield none."""
    found: list[Finding] = []
    for turn in transcript.turns:
        if turn.role in (Role.JOURNALIST, Role.MODERATOR, Role.INTERPRETER):
            continue
        passage = Passage(turn.paragraphs)
        drafts = read_turn(passage)
        made = {id(d): d.finding(passage) for d in drafts}
        for d in drafts:
            if d.parent is not None and id(d.parent) in made:
                made[id(d)].parent = made[id(d.parent)]
        found += [f for f in made.values() if f.evidence]
    return found
