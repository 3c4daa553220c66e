"""The items of a scheme: counted parts are sets, single ones components."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from desktop_app.model.outline import Kind

from .attributes import deadline_of
from .counts import Count
from .drafts import Draft, Marks
from .lists import are_clauses, split_list
from .numerals import HAN, number_of
from .passage import Passage, Span
from .schemes import Part, Scheme
from .sets import common_kind, explained_members, member_kind, member_names, set_draft, set_drafts
from .times import time_ends

_MEANING = re.compile(
    "(?:也就是说|就是说|也就是|就是|亦即|即是|即为|即|指的是|是指|意思是|指|是(?!否|非))要?"
)
_RESULT = re.compile("[为成](?P<what>一[个条张套][^，。]{2,14})$")
_SOME = re.compile(r"若干.*|多[个项].*")
_COUNT_IN = re.compile(rf"([{HAN}\d]{{1,4}})(?:个|项|条|大|种|类|张|套|支|道|步)")
_TIMES_WITHIN = 40  # characters that the times in front of a goal take at most
_SHORT = 4  # characters of a member that is a word, no clause
_NEAR = 12  # characters within which a part says its own count


@dataclass(eq=False, slots=True)
class SchemeReader:
    """Makes the items of schemes, and remembers which counts they use up."""

    passage: Passage
    counted: list[Count]
    owned: dict[int, Draft]  # sets that announce runs, by the place of their count
    claimed: Marks

    def items(self, scheme: Scheme) -> list[Draft]:
        """The scheme with its parts."""
        item, found = scheme.item, [scheme.item]
        self.claimed.add(item.span)
        if scheme.parts:
            item.scope = (item.scope[0], scheme.parts[-1].end)
        for part in scheme.parts:
            found += self._part(item, part)
        if scheme.members:
            found += self._listed(item, scheme)
            item.scope = (item.scope[0], max(item.scope[1], scheme.members.end))
        return found

    def _part(self, item: Draft, part: Part) -> list[Draft]:
        passage = self.passage
        stop = min(passage.sentence(part.start)[1], part.end)
        if len(part.name) > 1 and part.name[0] in HAN and (number_of(part.name[0]) or 0) > 1:
            self.claimed.add((part.start, stop))
            return self._word_part(item, part, stop)
        near = min(stop, part.start + _NEAR, passage.stop_after(part.start + 1))
        begin = bisect_left(self.counted, part.start, key=lambda count: count.start)
        clause = passage.stop_after(part.start + 1)
        count = next(
            (
                c
                for c in self.counted[begin : begin + 3]
                if (c.start < near or c.end == clause <= stop) and not c.back
            ),
            None,
        )
        if count is None:
            return [self._single_part(item, part, stop)]
        made = self._set(count)
        made[0].under(item)
        made[0].scope = (made[0].scope[0], max(made[0].scope[1], stop))
        self.claimed.add((count.start, count.end))
        return made

    def _set(self, count: Count) -> list[Draft]:
        if count.start in self.owned:
            return [self.owned[count.start]]
        made = set_drafts(self.passage, count)
        if made:
            return made
        item = set_draft(self.passage, count)
        item.rule, item.confidence = "set.bare", 0.7
        return [item]

    def _single_part(self, item: Draft, part: Part, stop: int) -> Draft:
        """“1”是一条主线，就是源头减量: a part that is one thing, or any number of them."""
        passage = self.passage
        begin = self._after_time(part.start, stop)
        start, end = passage.trim(begin, min(stop, passage.stop_after(begin)))
        label, shown = passage.original(start, end), end
        if end - start <= 8 and passage.text[end] in "，：—" and end + 1 < stop:
            begin = self._after_time(passage.trim(end, stop)[0], stop)
            last = min(stop, passage.stop_after(begin))
            result = _RESULT.search(passage.text, begin, last)
            if result:
                label = passage.original(result.start("what"), last)
            else:
                label = f"{label}：{passage.original(begin, last)}"
            shown = last
        some = _SOME.search(passage.text[start:end])
        if part.name in "NnXx":
            what = passage.original(start + some.start(), end) if some else passage.original(start, end)
            label = f"{part.name}：{what}"
        elif len(part.name) > 1:
            label = f"{part.name}：{label}"
        why = f"“{part.name}” of {item.label} is said to be this"
        counted = _COUNT_IN.match(passage.text, start, end)
        number = number_of(counted[1]) if counted else None
        if number and number > 1 and str(number) == part.name:
            return Draft(Kind.SET, label, (start, end), "framework.part", why, 0.8, count=number).under(item)
        draft = Draft(Kind.COMPONENT, label, (start, shown), "framework.part", why, 0.85, (start, stop))
        deadline = deadline_of(passage.text[part.start : start if begin == start else begin])
        if deadline:
            draft.attributes["deadline"] = deadline
        return draft.under(item)

    def _after_time(self, start: int, stop: int) -> int:
        """Where the goal begins: after 即 and 就是, after 到2030年, in either order."""
        passage, place = self.passage, -1
        begin = start
        while place != begin:
            place = begin
            meaning = _MEANING.match(passage.text, begin, stop)
            begin = meaning.end() if meaning else begin
            begin += time_ends(passage.text[begin : min(stop, begin + _TIMES_WITHIN)])
            begin = passage.trim(begin, stop)[0]
        return begin if begin < stop else start

    def _word_part(self, item: Draft, part: Part, stop: int) -> list[Draft]:
        """“两端”，一端是…；一端是…: a counted part of a scheme named in words."""
        passage = self.passage
        number = number_of(part.name[0]) or 0
        place = passage.text.rfind(part.name, item.span[0], part.start)
        quoted = passage.text[place - 1] == "“"
        span = (place - quoted, place + len(part.name) + quoted)
        self.claimed.add(span)
        why = f"“{part.name}” is a counted part of {item.label}"
        draft = Draft(
            Kind.SET, passage.original(*span), span, "framework.part", why, 0.8, (span[0], stop), count=number
        ).under(item)
        include = passage.masked.find("包括", part.start, stop)
        members = split_list(passage, include + 2 if include > 0 else part.start, stop, number, True)
        if not members:
            return [draft]
        names = member_names(passage, members)
        draft.members = [passage.original(*name) for name in names]
        heading = part.name.lstrip(HAN).lstrip("个大项条")
        kinds = [member_kind(heading, passage.text[start:end], True) for start, end in names]
        draft.attributes["members_kind"] = max(sorted(set(kinds)), key=kinds.count).value
        if not members.own:
            return [draft]
        why = f"one of the {number} of “{part.name}”, with a clause of its own"
        owned = [
            Draft(kind, passage.original(*name), name, "set.member", why, 0.7, one).under(draft)
            for name, one, kind in zip(names, members.spans, kinds, strict=True)
        ]
        return [draft, *owned]

    def _listed(self, item: Draft, scheme: Scheme) -> list[Draft]:
        """The parts of a scheme that are listed in one go."""
        passage, members = self.passage, scheme.members
        if members is None:
            return []
        if item.rule in ("framework.formula", "framework.list", "framework.digits"):
            for span in members.spans:
                self.claimed.add(span)
            return [self._formula_part(item, span) for span in members.spans]
        explained = explained_members(passage, item, members)
        if explained:
            item.members = [passage.original(*span) for span in members.spans]
            return explained
        members.own = members.own or are_clauses(passage, members, item.count or 0)
        names = member_names(passage, members)
        labels = [passage.original(*name) for name in names]
        clauses = any(passage.text[end] == "，" for _, end in members.spans[:-1]) and any(
            end - start > _SHORT for start, end in members.spans
        )
        framework = item.kind is Kind.FRAMEWORK
        item.attributes["members_kind"] = common_kind("", [passage.text[a:b] for a, b in names]).value
        if not framework or members.own or not clauses:
            item.members = labels
        if not members.own and not (framework and clauses):
            return []
        why = f"one of the parts of {item.label}"
        return [
            Draft(
                member_kind("", passage.text[name[0] : name[1]], True) if members.own else Kind.COMPONENT,
                label,
                name,
                "set.member",
                why,
                0.75,
                span,
            ).under(item)
            for label, name, span in zip(labels, names, members.spans, strict=True)
        ]

    def _formula_part(self, item: Draft, span: Span) -> Draft:
        """突出两个重点 in a formula's list: a set where it counts more than one."""
        passage = self.passage
        match = _COUNT_IN.search(passage.text[span[0] : span[1]])
        number = number_of(match[1]) if match else None
        why = f"a part listed after {item.label}"
        if match and number and number > 1:
            label = passage.original(span[0] + match.start(), span[1])
            return Draft(Kind.SET, label, span, "framework.part", why, 0.75, count=number).under(item)
        return Draft(Kind.COMPONENT, passage.original(*span), span, "framework.part", why, 0.75).under(item)
