"""Parents: what the words name first, then the innermost text that holds an item."""

import itertools
import re
from bisect import bisect_left
from collections import defaultdict

from desktop_app.model.outline import Kind

from .counts import Count
from .drafts import Draft, Marks
from .passage import Passage
from .programmes import only_serves
from .runs import Run

_STEP = re.compile("第[一二三四五六七八九十](?:阶段|层面|部分|[步类个项条层点])")
_MOST_COUNTED = 4  # sets a sentence with a back-reference may count
_LOOKED_AT = 12  # sets of one number that a back-reference may mean
_SPOKEN_OF_FOR = 3  # sentences, that of its name among them
_TURNS = re.compile(
    "(?:第[一二三四五六七八九十]|后续|同时|此外|另外|与此同时|除此之外|下一步|接下来|今后|再(?:一个|有|就是)|还有|其次|最后|当然|总之|关于|至于|对于|针对|聚焦|围绕"
    "|我们?(?:还|也)|我[部局委厅省市县](?:还|也)|还[将要会]|也[将要会]|根据|按照|依据|依照|在[^，。；\n]{2,16}(?:方面|领域|上)，|[^，。；\n]{2,10}(?:方面|的话)，)"
)
"""Openings of sentences that leave what the last one spoke of."""
_LAYS_DOWN = re.compile(
    "(?:[^，。；]{0,6}内容|(?:归纳|概括|总结|简单)(?:起来|来说|来讲)?|其中|文件|该文件|主要|全文|总|共|还|并|又)*(?:从[^，。]{2,12})?(?:[提列给]出|有|明确|部署|规定|包括|包含|推出|细化|安排|设[置立]?|分为?|共[计有]?|涉及|涵盖|围绕|突出|聚焦|坚持|把握|体现)了?"
)
_LAID_DOWN = re.compile(
    "(?:提出|明确|部署|规定|包括|包含|推出|细化|安排|列出|设置|分为?|共[计有]?|涵盖|突出|聚焦|围绕|从)了?[^，。]{0,16}$|中?的$"
)
_CLAUSES_BETWEEN = 3  # commas between a title and what it is said to lay down
_HOLDING_RULES = ("run", "set", "framework.part", "task")


def settle_parents(passage: Passage, runs: list[Run], counted: list[Count], items: list[Draft]) -> None:
    """Give every item its parent."""
    members = [item for item in items if item.rule.startswith("run")]
    _extend_programmes(passage, items, Marks(len(passage.text), [item.scope for item in members]))
    _under_titles(passage, items)
    _under_steps(passage, items, members)
    _count_in_count(items)
    _sets_under_titles(passage, items)
    _runs_under_names(passage, runs, items, members)
    _nest(items)
    _under_references(passage, counted, items)


def _extend_programmes(passage: Passage, items: list[Draft], members: Marks) -> None:
    """A programme that is started is spoken of for two sentences more, within its paragraph.

    Not beyond the next one or words that turn to something else, and not where it only serves (纳入…规划).
    """
    started = [
        item
        for item in items
        if item.kind is Kind.PROGRAMME
        and not item.rule.endswith("title")
        and not members.touches(item.span)
        and not only_serves(passage, item.span)
    ]
    following = len(passage.text)
    for item in sorted(started, key=lambda item: item.span[0], reverse=True):
        index = passage.sentence_index(item.span[0])
        last = passage.sentences[index][1]
        semicolon = passage.masked.find("；", item.span[1], last)
        if semicolon > 0 or item.rule.endswith("clause"):
            item.scope = (item.span[0], max(item.span[1], semicolon))
            following = item.span[0]
            continue
        for start, end in passage.sentences[index + 1 : index + _SPOKEN_OF_FOR]:
            if _TURNS.match(passage.masked, start):
                break
            last = end
        item.scope = (
            item.span[0],
            max(item.span[1], min(last, passage.paragraph(item.span[0])[1], following)),
        )
        following = item.span[0]


def _under_titles(passage: Passage, items: list[Draft]) -> None:
    """印发了《…方案》，概括为“1+3+N”: a scheme hangs under the title in front of it, else under nothing."""
    titled = sorted((i for i in items if i.rule.endswith(".title")), key=lambda item: item.span[0])
    for item in items:
        if item.kind is Kind.FRAMEWORK and not item.settled:
            start = passage.sentence(item.span[0])[0]
            index = bisect_left(titled, item.span[0], key=lambda title: title.span[0]) - 1
            item.under(titled[index] if index >= 0 and titled[index].span[0] >= start else None)


def _sets_under_titles(passage: Passage, items: list[Draft]) -> None:
    """《…意见》提出了六个方面24条举措: what a document is said to lay down hangs under it."""
    titled = sorted((i for i in items if i.rule.endswith(".title")), key=lambda item: item.span[0])
    for item in items if titled else ():
        if item.kind is not Kind.SET or item.settled:
            continue
        clause = passage.stop_before(item.span[0] + 1)
        told = _LAYS_DOWN.match(passage.text, clause, item.span[1])
        index = bisect_left(titled, item.span[1], key=lambda title: title.span[0]) - 1
        if index < 0:
            continue
        title = titled[index]
        between = passage.masked[title.span[1] : clause]
        same = title.span[0] >= passage.sentence(item.span[0])[0]
        here = (
            same and title.span[0] >= clause and _LAID_DOWN.search(passage.text, title.span[1], item.span[1])
        )
        if here or (told and same and between.count("，") <= _CLAUSES_BETWEEN):
            item.under(title)


def _under_steps(passage: Passage, items: list[Draft], members: list[Draft]) -> None:
    """第一步有三个重点: a set that begins with a member's own cue hangs under that member."""
    ordinals = sorted((m for m in members if m.rule == "run.di"), key=lambda member: member.span[0])
    if not ordinals:
        return
    for item in items:
        if item.kind is not Kind.SET or item.settled:
            continue
        floor = passage.stop_before(item.span[0] + 1)
        cue = _STEP.match(passage.text, floor)
        last = bisect_left(ordinals, floor, key=lambda member: member.span[0])
        for member in ordinals[max(0, last - _LOOKED_AT) : last] if cue else ():
            if cue and passage.text.startswith(cue.group(), member.span[0]):
                item.under(member)
                break


def _count_in_count(items: list[Draft]) -> None:
    """四个方面、十三项任务 in one clause: the second hangs under the first, or under the one with members."""
    sets = sorted((i for i in items if i.kind is Kind.SET and not i.settled), key=lambda item: item.span)
    for left, right in itertools.pairwise(sets):
        if left.span == right.span and (left.rule != right.rule or not right.members):
            big, small = (left, right) if left.members or not right.members else (right, left)
            small.under(big)


def _runs_under_names(passage: Passage, runs: list[Run], items: list[Draft], members: list[Draft]) -> None:
    """实施绿谷工程。第一，…: an unannounced run hangs under the one name that ends the sentence before."""
    names = sorted(
        (item for item in items if item.kind in (Kind.PROGRAMME, Kind.FRAMEWORK)),
        key=lambda item: item.span[0],
    )
    firsts = {member.span[0]: member for member in members}
    for run in runs:
        if run.owner is not None or not names:
            continue
        index = passage.sentence_index(run.start)
        opens = passage.sentences[index][0] + 2 >= run.start
        start, end = passage.sentences[max(0, index - 1) if opens else index]
        if "\n" in passage.text[end - 1 : run.start]:
            continue
        named = [
            name
            for name in names[bisect_left(names, start, key=lambda name: name.span[0]) :][:_LOOKED_AT]
            if name.span[1] <= min(end, run.start) and passage.stop_after(name.span[1]) >= end - 1
        ]
        if len(named) == 1:
            for cue in run.cues:
                member = firsts.get(cue.start)
                if member is not None and member.parent is None:
                    member.under(named[0])


def _nest(items: list[Draft]) -> None:
    """The innermost item whose text holds another one becomes its parent."""
    holders = sorted(
        (
            item
            for item in items
            if item.rule.startswith(_HOLDING_RULES) or item.kind in (Kind.FRAMEWORK, Kind.PROGRAMME)
        ),
        key=lambda item: (item.scope[0], -item.scope[1]),
    )
    active: list[Draft] = []
    following = 0
    for item in sorted(items, key=lambda item: item.span[0]):
        while following < len(holders) and holders[following].scope[0] <= item.span[0]:
            active.append(holders[following])
            following += 1
        if item.settled:
            continue
        active = [holder for holder in active if holder.scope[1] >= item.span[0]]
        fitting = [holder for holder in active if _holds(holder, item)]
        item.parent = min(
            fitting, key=lambda holder: (holder.scope[1] - holder.scope[0], -holder.scope[0]), default=None
        )


def _holds(holder: Draft, item: Draft) -> bool:
    """Whether an item may hang under a holder; a programme in running text holds tasks and sets alone."""
    if not (holder.scope[0] <= item.span[0] and item.span[1] <= holder.scope[1]):
        return False
    if holder is item or (holder.scope == item.scope and holder.kind == item.kind) or holder.within(item):
        return False
    return (
        holder.kind is not Kind.PROGRAMME
        or holder.rule.startswith("run")
        or item.kind in (Kind.TASK, Kind.SET)
    )


def _under_references(passage: Passage, counted: list[Count], items: list[Draft]) -> None:
    """围绕上述三项任务，列出28条措施: what such a sentence counts hangs under what it refers to."""
    if not any(count.back for count in counted):
        return
    sets = sorted((item for item in items if item.kind is Kind.SET), key=lambda item: item.span[0])
    known = References()
    for item in sets:
        known.add(item)
    for count in counted:
        target = known.find(count, count.start) if count.back else None
        if target is None:
            continue
        stop = passage.sentence(count.start)[1]
        first = bisect_left(sets, count.end, key=lambda item: item.span[0])
        for item in sets[first : first + _MOST_COUNTED]:
            if item.span[0] < stop and not target.within(item):
                item.under(target)


class References:
    """The sets said so far, by their numbers."""

    def __init__(self) -> None:
        self._by_number: dict[int | None, list[Draft]] = defaultdict(list)

    def add(self, item: Draft) -> None:
        """Remember a set; sets come in the order of the text."""
        self._by_number[item.count].append(item)

    def find(self, count: Count, place: int | None = None) -> Draft | None:
        """The last set with the number and noun of a back-reference, begun before a place of its passage."""
        known = self._by_number.get(count.number, [])
        last = len(known) if place is None else bisect_left(known, place, key=lambda item: item.span[0])
        for item in known[max(0, last - _LOOKED_AT) : last][::-1]:
            if item.heading.endswith(count.heading) or count.heading.endswith(item.heading):
                return item
        return None
