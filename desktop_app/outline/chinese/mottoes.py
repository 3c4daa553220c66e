"""Mottoes in one pair of quotation marks whose parts are taken up one by one: “强基层、建机制”."""

import re

from desktop_app.model.outline import Kind

from .drafts import Draft
from .passage import Passage, Span
from .sets import member_kind

_MOTTO = re.compile(r"“(?P<parts>[\u4e00-\u9fff]{2,8}(?:[、，][\u4e00-\u9fff]{2,8}){1,5})”")
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
