"""Everything one turn lays out: the order in which the rules are tried."""

from .counts import Count, counts
from .drafts import Draft, Marks
from .members import noun_set, run_drafts, section_titles
from .passage import Passage
from .runs import Run, gather
from .sets import owner_of, set_draft, set_drafts


def read_turn(passage: Passage) -> list[Draft]:
    """The items of one turn."""
    counted = counts(passage)
    runs = [run for run in gather(passage) if not section_titles(passage, run)]
    owned = _announce(passage, runs, counted)
    items: list[Draft] = []
    for count in counted:
        if not count.back:
            items += [owned[count.start]] if count.start in owned else set_drafts(passage, count)
    items += _run_items(passage, runs)
    return items


def _announce(passage: Passage, runs: list[Run], counted: list[Count]) -> dict[int, Draft]:
    """The sets that announce runs, by the place of their count."""
    owned: dict[int, Draft] = {}
    places = sorted(cue.start for run in runs for cue in run.cues)
    for run in runs:
        count = owner_of(passage, run, counted, places)
        if count and count.start not in owned:
            run.owner = owned[count.start] = set_draft(passage, count)
    return owned


def _run_items(passage: Passage, runs: list[Run]) -> list[Draft]:
    """The members of every run, their owners told."""
    items: list[Draft] = []
    spread = Marks(len(passage.text), [])
    for run in runs:
        listed = noun_set(passage, run)
        if listed:
            items.append(listed)
            continue
        members = run_drafts(passage, run, spread.touches((run.start, run.start + 1)))
        spread.add((run.start, run.end))
        if run.owner:
            owner = run.owner
            owner.members = [member.label for member in members]
            owner.scope = (owner.scope[0], max(owner.scope[1], run.end))
            owner.confidence = 0.9
            owner.rule = "set.run"
            owner.why = f"“{owner.label}” announces {owner.count}, and {len(members)} numbered members follow"
        items += members
    return items
