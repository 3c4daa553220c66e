"""Everything one turn lays out: the order in which the rules are tried."""

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.model.outline import Considered, Kind

from .attributes import add_attributes, deadline_of
from .commitments import commitment_drafts
from .counts import Count, counts, quoted_counts
from .drafts import Draft, Marks
from .framed import framed_sentences
from .goals import goals
from .mechanisms import mechanism_drafts
from .members import noun_set, run_drafts, section_titles
from .mottoes import mottoes, named_mottoes
from .nesting import settle_parents
from .passage import Passage, Span
from .programmes import only_serves, programme_drafts
from .responsibility import assign
from .runs import Run, gather
from .scheme_parts import SchemeReader
from .schemes import find_schemes
from .sets import keeps_components, owner_of, set_draft, set_drafts, summed_up
from .times import PAST
from .titles import laws_by_articles, plain_laws, quoted_laws, title_drafts

_SENTENCE_REACH = 300  # characters around a task that may say when, who and how much
_NAME_REACH = 150  # the same around a name
_DONE = re.compile("[抓做办采取推打干]到?(?:了|过)|已经?")
_NEIGHBOURS = 8  # items before a place that may hold it
_OBJECT = 5  # characters behind a name, at least, that are what is done: 扩大“…计划”大学名单
_NAMED = (Kind.LAW, Kind.PROGRAMME, Kind.MECHANISM, Kind.FRAMEWORK)


@dataclass(frozen=True, slots=True)
class Reading:
    """A turn's items, and the counts that point back to one said before."""

    passage: Passage
    items: list[Draft]
    references: list[Count]


def read_turn(passage: Passage, short: Mapping[str, str]) -> Reading:
    """Schemes, sets, runs, names, commitments; then who hangs under whom.

    Args:
        short: short titles of documents, with their full ones.
    """
    named = quoted_counts(passage)
    counted = counts(passage)
    gathered = gather(passage)
    sections = [run for run in gathered if section_titles(passage, run)]
    runs = [run for run in gathered if run not in sections]
    owned = _announce(passage, runs, sorted(counted + named, key=lambda count: count.start))
    reader = SchemeReader(passage, counted, owned, Marks(len(passage.text), []))
    items: list[Draft] = []
    for scheme in find_schemes(passage):
        if scheme.item.span[0] not in owned and not reader.claimed.at(scheme.item.span[0]):
            items += reader.items(scheme)
    items += [owned[count.start] for count in named if count.start in owned]
    items += _counted_items(passage, counted, owned, reader.claimed)
    listed = Marks(len(passage.text), [(item.span[0], item.list_end) for item in items if item.list_end])
    for motto in mottoes(passage):
        if not (reader.claimed.at(motto[0].span[0]) or listed.at(motto[0].span[0])):
            items += motto
    taken = Marks(len(passage.text), [item.span for item in items])
    items += [item for item in named_mottoes(passage) if not taken.touches(item.span)]
    items += _run_items(
        passage,
        [
            run
            for run in runs
            if not reader.claimed.at(run.start) and not (run.series == "each" and listed.at(run.start))
        ],
    )
    items = _named_members(passage, items, _names(passage, items, short))
    covered = Marks(len(passage.text), [item.span for item in items if not _cited(passage, item)])
    for item in items:
        if item.list_end > item.span[0]:
            covered.add((item.span[0], item.list_end))
    aside: list[Draft] = []
    doing = _doing(passage, items) + framed_sentences(passage)
    items += commitment_drafts(passage, covered, Marks(len(passage.text), doing), aside)
    _note_aside(items, aside)
    items = _once(goals(passage, sections, items))
    _describe(passage, items)
    settle_parents(passage, runs, counted, items)
    items.sort(key=lambda item: (item.span[0], -item.span[1]))
    return Reading(passage, items, [count for count in counted if count.back])


def _cited(passage: Passage, item: Draft) -> bool:
    """Whether an item is a document or plan that leaves its clause to what is done with it."""
    if item.kind is Kind.PROGRAMME:
        further = passage.stop_after(item.span[1]) - item.span[1] >= _OBJECT
        return further or only_serves(passage, item.span)
    if item.kind is Kind.MECHANISM:  # 出台建立…制度的意见
        return passage.text[item.span[1]] == "的"
    return item.kind is Kind.LAW


def _doing(passage: Passage, items: list[Draft]) -> list[Span]:
    """The members of runs that say what to do, those left out that tell what was done (我们抓了三件事)."""
    return [
        item.scope
        for item in items
        if item.rule.startswith(("run", "framework.part", "set.member"))
        and (item.kind in (Kind.TASK, Kind.PROGRAMME) or _open_part(item))
        and not (item.parent and _DONE.search(passage.text, *item.parent.span))
    ]


def _open_part(item: Draft) -> bool:
    """Whether a component's text may say what is to be done: not where its set counts features or causes."""
    if item.rule == "framework.part":
        return item.parent is not None and item.parent.rule == "framework.motto"
    heading = item.parent.heading if item.parent else ""
    return item.kind is Kind.COMPONENT and bool(heading) and not keeps_components(heading)


def _named_members(passage: Passage, items: list[Draft], names: list[Draft]) -> list[Draft]:
    """All of them, but that a member which is nothing but a name (一是开展…行动) takes that for its label."""
    named = {(item.kind, item.span[1]): item for item in names}
    used: set[int] = set()
    for item in items:
        if not item.rule.startswith("run") or item.kind not in (Kind.PROGRAMME, Kind.MECHANISM):
            continue
        name = named.get((item.kind, item.span[1]))
        if name is not None and item.span[0] < name.span[0] and name.label in item.label:
            item.considered.append(Considered(item.rule, Kind.TASK, item.label))
            item.label, item.heading = name.label, name.heading
            used.add(id(name))
    return items + [name for name in names if id(name) not in used]


def _once(items: list[Draft]) -> list[Draft]:
    """What two rules found at one place becomes one item that names both."""
    kept: dict[tuple[Kind, str, int], Draft] = {}
    same: dict[int, Draft] = {}
    for item in items:
        first = kept.setdefault((item.kind, item.label, item.span[0]), item)
        if first is not item:
            same[id(item)] = first
            first.confidence = max(first.confidence, item.confidence)
            if item.rule not in first.rule.split("+"):
                first.rule += f"+{item.rule}"
    for item in kept.values():
        if item.parent is not None:
            item.parent = same.get(id(item.parent), item.parent)
    return list(kept.values())


def _counted_items(
    passage: Passage, counted: list[Count], owned: Mapping[int, Draft], claimed: Marks
) -> list[Draft]:
    items: list[Draft] = []
    for count in counted:
        if not count.back and not claimed.at(count.start):
            items += [owned[count.start]] if count.start in owned else set_drafts(passage, count)
    return items


def _announce(passage: Passage, runs: list[Run], counted: list[Count]) -> dict[int, Draft]:
    """The sets that announce runs, by the place of their count."""
    owned: dict[int, Draft] = {}
    places = sorted(cue.start for run in runs for cue in run.cues)
    for run in runs:
        if run.series == "each":  # 一个是 …, 另一个是 … under a count are read with it
            continue
        count = owner_of(passage, run, counted, places)
        if count and count.start not in owned:
            run.owner = owned[count.start] = set_draft(passage, count)
    for run in runs:
        count = None if run.owner else summed_up(passage, run, counted)
        if count and count.start not in owned:
            run.owner = owned[count.start] = set_draft(passage, count)
    runs[:] = [run for run in runs if run.owner or not _needs_owner(run)]
    return owned


def _needs_owner(run: Run) -> bool:
    """第N with a classifier the lexicon does not know, or 第一个问题: only where a count announces it."""
    return any(cue.open_classifier or cue.about_questions for cue in run.cues)


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


def _names(passage: Passage, items: list[Draft], short: Mapping[str, str]) -> list[Draft]:
    """Laws, programmes and mechanisms by name that are no item yet."""
    named = [
        i.span for i in items if not i.rule.startswith("run") and (i.kind in _NAMED or i.rule == "set.quoted")
    ]
    taken = Marks(len(passage.text), named)
    found: list[Draft] = []
    aside: list[Draft] = []
    for rule in (
        title_drafts(passage, short),
        plain_laws(passage),
        laws_by_articles(passage),
        quoted_laws(passage),
        programme_drafts(passage),
        mechanism_drafts(passage),
    ):
        for item in rule:
            if taken.touches(item.span):
                aside.append(item)
            else:
                taken.add(item.span)
                found.append(item)
    _note_aside(items + found, aside)
    return found


def _note_aside(items: list[Draft], aside: list[Draft]) -> None:
    """Tell the items that won over another reading of their words which one that was."""
    ordered = sorted(items, key=lambda item: item.span)
    for reading in aside:
        place = bisect_left(ordered, reading.span[1], key=lambda item: item.span[0])
        for item in reversed(ordered[max(0, place - _NEIGHBOURS) : place]):
            if item.span[1] > reading.span[0] and (item.kind, item.label) != (reading.kind, reading.label):
                item.set_aside(reading)
                break


def _describe(passage: Passage, items: list[Draft]) -> None:
    """Tasks' attributes from their own sentences; who is responsible, from what is said behind too."""
    for item in items:
        if item.kind is Kind.TASK and item.rule not in ("task.commitment", "framework.part"):
            start, end = passage.sentence(max(item.span[0], item.span[1] - 1))
            start = max(start, item.scope[0], item.span[0] - _SENTENCE_REACH)
            end = max(item.span[1], min(end, item.scope[1], item.span[1] + _SENTENCE_REACH))
            add_attributes(passage, item, (start, end))
        elif item.kind in (Kind.PROGRAMME, Kind.MECHANISM):
            start = max(passage.stop_before(item.span[0]), item.span[0] - _NAME_REACH)
            end = min(passage.stop_after(item.span[1]), item.span[1] + _NAME_REACH)
            clause = passage.text[start:end]
            due = None if PAST.search(clause) else deadline_of(clause)
            if due:
                item.attributes.setdefault("deadline", due)
    assign(passage, items)
    if not passage.as_written:
        for item in items:
            _unfold(passage, item)


def _unfold(passage: Passage, item: Draft) -> None:
    """Attributes in the text's own characters."""
    low = max(0, item.scope[0] - _SENTENCE_REACH)
    high = max(item.scope[1], item.span[1]) + _SENTENCE_REACH
    for name, value in item.attributes.items():
        place = passage.text.find(value, low, high)
        if place >= 0:
            item.attributes[name] = passage.original(place, place + len(value))
