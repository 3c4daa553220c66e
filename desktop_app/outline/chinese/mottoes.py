"""Mottoes in one pair of quotation marks whose parts are taken up one by one: “强基层、建机制”."""

import re

from desktop_app.model.outline import Kind

from .drafts import Draft
from .numerals import HAN, number_of
from .passage import Passage, Span
from .sets import member_kind

_MOTTO = re.compile(r"“(?P<parts>[\u4e00-\u9fff]{2,8}(?:[、，][\u4e00-\u9fff]{2,8}){1,5})”")
_NAMED = re.compile(
    "(?:(?P<what>[\u4e00-\u9fff]{0,4}?(?:原则|方针|要求|思路|目标|理念|标准|路径|要诀|做法))(?:就?是|为|：)"
    "|(?P<called>叫做|叫作|称为|称之为|概括为|归纳为|总结为|口诀是))"
    "“(?P<parts>[\u4e00-\u9fff]{3,10}(?:[、，][\u4e00-\u9fff]{3,10}){2,7})[。！]?”"
)
_THESE = re.compile(rf"(?:这|上述|以上)(?P<n>[{HAN}])(?:个|项|条|大|句)")
_NEAR = 8  # characters behind a list within which it is counted
_TAKES_UP = r"”?(?:，?(?:也?就是|是指|指的是|即|重点是|关键是|主要是|是)|(?:方面|上|环节|层面)?[，：])"
_MEANS = re.compile("”?，?(?:也?就是|是指|指的是|即)")
_WORD = 2  # characters of a part that says little; what it is said to mean says more
_WITHIN = 1500  # characters after a part within which the next one is taken up
_MOST_TRIED = 200  # mottoes of one turn that are followed up


def mottoes(passage: Passage) -> list[list[Draft]]:
    """Each motto with the items of its parts, where all of them are taken up in order."""
    found: list[list[Draft]] = []
    if "“" not in passage.text:
        return found
    last = 0
    for match in list(_MOTTO.finditer(passage.text))[:_MOST_TRIED]:
        names = re.split("[、，]", match["parts"])
        sizes = [len(name) for name in names]
        alike = max(sizes) - min(sizes) <= 1 and len(set(names)) == len(names)
        places = _taken_up(passage, names, match.end()) if alike and match.start() >= last else []
        if places:
            found.append(_items(passage, match.span(), names, places))
            last = found[-1][-1].scope[1]
    return found


def named_mottoes(passage: Passage) -> list[Draft]:
    """工作原则是“A、B、C”, 叫做“A、B，C、D”: what is called by a list of phrases of one length."""
    found = []
    for match in _NAMED.finditer(passage.text) if "“" in passage.text else ():
        sizes = [len(piece) for piece in re.split("[、，]", match["parts"])]
        if max(sizes) - min(sizes) > 1:
            continue
        groups = len(match["parts"].split("，"))  # “谁出具、谁负责，谁采信、谁说明” says two things
        said = groups if 1 < groups < len(sizes) else len(sizes)
        if match["what"]:
            span, kind, rule = (match.start("what"), match.end()), Kind.SET, "set.list"
            label, why = passage.original(*match.span("what")), f"it is told as a list of {len(sizes)}"
        else:
            span, kind, rule = (match.end("called"), match.end()), Kind.FRAMEWORK, "framework.motto"
            label = passage.original(*span)
            why = f"“{passage.original(*match.span('called'))}” gives a name to what is listed"
        draft = Draft(kind, label, span, rule, why, 0.7, heading=match["what"] or "")
        if kind is Kind.SET:
            begin = match.start("parts")
            pieces = [piece.span() for piece in re.finditer("[^、，]+", match["parts"])]
            draft.members = [passage.original(begin + first, begin + last) for first, last in pieces]
            counted = _THESE.search(passage.text, match.end(), match.end() + _NEAR)
            said = said if counted and number_of(counted["n"]) == said else 0
        draft.count, draft.list_end = said or None, match.end()
        found.append(draft)
    return found


def _taken_up(passage: Passage, names: list[str], place: int) -> list[Span]:
    """Where each part opens a clause that says what it means; none unless all do."""
    spans: list[Span] = []
    for name in names:
        pattern = re.compile(rf"(?<=[，。；：\n])(?:在|关于|所谓)?“?(?P<name>{name}){_TAKES_UP}")
        match = pattern.search(passage.text, place, min(len(passage.text), place + _WITHIN))
        if match is None:
            return []
        spans.append(match.span("name"))
        place = match.end()
    return spans


def _items(passage: Passage, span: Span, names: list[str], places: list[Span]) -> list[Draft]:
    """The motto as a framework, its parts as what they are."""
    label = passage.original(*span)
    why = f"{label} names {len(names)} things that are then taken up one by one"
    whole = Draft(Kind.FRAMEWORK, label, span, "framework.motto", why, 0.75)
    whole.members = [passage.original(*place) for place in places]
    ends = [start for start, _ in places[1:]] + [passage.paragraph(places[-1][0])[1]]
    items = [whole]
    kinds = [member_kind("", name, True) for name in names]
    if kinds.count(Kind.TASK) * 3 >= len(kinds):  # enough deeds make the others deeds too
        kinds = [Kind.TASK] * len(kinds)
    for kind, place, end in zip(kinds, places, ends, strict=True):
        if place[1] - place[0] <= _WORD and (means := _MEANS.match(passage.text, place[1])):
            place = (means.end(), max(means.end() + 1, passage.stop_after(means.end())))
        reason = f"“{passage.original(*place)}” takes up a part of {label}"
        part = Draft(kind, passage.original(*place), place, "framework.part", reason, 0.75, (place[0], end))
        items.append(part.under(whole))
    whole.scope = (span[0], ends[-1])
    return items
