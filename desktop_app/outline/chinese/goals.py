"""What stands under a heading that names goals: 一、总体目标."""

from desktop_app.model.outline import Kind

from .drafts import Draft
from .passage import Passage, Span
from .runs import Run

_LONGEST = 40


def goals(passage: Passage, sections: list[Run], items: list[Draft]) -> list[Draft]:
    """The items, with commitments under a heading of goals made components, one a sentence."""
    areas = [
        (cue.end, cue.until)
        for run in sections
        for cue in run.cues
        if "目标" in passage.text[cue.end : passage.stop_after(cue.end)]
    ]
    if not areas:
        return items
    kept: list[Draft] = []
    seen: set[int] = set()
    for item in items:
        if item.rule != "task.commitment" or not _inside(item.span, areas):
            kept.append(item)
            continue
        sentence = passage.sentence_index(item.span[0])
        if sentence not in seen:
            seen.add(sentence)
            kept.append(_goal(passage, item))
    return kept


def _inside(span: Span, areas: list[Span]) -> bool:
    return any(start <= span[0] < end for start, end in areas)


def _goal(passage: Passage, item: Draft) -> Draft:
    """The commitment as a goal, with the rest of its sentence where that is short."""
    start, stop = item.span
    end = passage.trim(start, passage.sentence(start)[1])[1]
    if stop < end <= start + _LONGEST and passage.text[stop] == "，":
        item.label = item.label + passage.original(stop, end)
        item.span = item.scope = (start, end)
    item.kind, item.rule = Kind.COMPONENT, "goal.section"
    item.why = "it stands under a heading that names goals"
    return item
