"""Lists inside sentences: what follows 包括, 即, a colon, and how it splits."""

import itertools
import re
from dataclasses import dataclass

from .labels import acts
from .lexicon import pattern_of, words
from .passage import Passage, Span

_CONNECT = re.compile(rf"(?:{pattern_of('sets', 'connectors')})：?")
_WEAK_CONNECTORS = frozenset(("有", "是", "为"))
_OPENING = re.compile(
    r"(?P<far>[^，。；：！？、\n]{0,12}?)(?:(?P<colon>：|——)|(?P<mark>[，—]*)(?=(?P<connect>"
    + _CONNECT.pattern
    + r"))|(?P<comma>[，—]+))"
)
_DASH = "——"
_PREDICATE = re.compile("[把也是了要将被都就]|没有|可以")
_CUE = re.compile("二是|第二|其二|其次|二要|（二）|2[.、]|②")
_COUNTED = re.compile(r"[一二三四五六七八九十两\d](?:个|项|条|大|种|类)")
_AND = re.compile(
    "以及|还有|和(?![平谐睦])|(?<![普涉顾危波以])及(?![时格])|(?<![参给授赋])与|跟(?!踪)|或者|或(?!许)"
)
_FRONT = re.compile(
    r"以及|还有|和|及|与|再加|就是|是|(?:另外?|再|还有)一(?:个|种|方面|条|类)(?:就?是)?|再|还要|分别是|包括|一(?:个|是|种|方面|条|类)(?:就?是)?"
    rf"|一{pattern_of('series', 'each')}(?:就?是)|(?:首先|其次|然后|最后)(?:是|要)?"
)
_CONDITION = re.compile("^[^，]{1,14}的，")
_BEFORE = re.compile(
    r".*?(?:主要从|从|在|围绕|聚焦|包括|涵盖|覆盖|形成|推进|统筹|按照|涉及|抓好|对|由|将|把|于|以|是|即|分为|坚持|突出|抓住|实现)(?=.)"
)
_DONE = re.compile(
    "[^，。；：]*(?:[推提]出|讨论|审议|发布|设立|启动|出台|开展|完成|建立|实施|创设|形成|围绕)了"
)
"""推出了A和B两个工具: what was done with them."""
_ONE_QUOTED = re.compile("“[^“”\n]{1,12}”")
_SIDE_BY_SIDE = re.compile(f"{_ONE_QUOTED.pattern}(?:[、和及]?{_ONE_QUOTED.pattern}){{1,8}}$")
"""“假企业”“假出口”“假申报”: quoted one behind the other."""
_NARRATED = re.compile("经历|走过|历经|先后|辗转")
_VERBS = frozenset(words("tasks", "verbs"))
_LONGEST = 600  # characters within which a list is looked for
_NEAR_COLON = 18  # characters within which the next sentence introduces the list
_LONG_PIECE, _LONG_CLAUSE = 26, 60
_CLAUSE = 6  # characters of a clause with a subject of its own, at least


@dataclass(slots=True)
class Members:
    """Places of the members of a list."""

    spans: list[Span]
    own: bool  # each has clauses of its own
    end: int  # of the last one


def common_front(passage: Passage, spans: list[Span]) -> int:
    """How many characters all the pieces begin with in common."""
    texts = [passage.text[start:end] for start, end in spans]
    size = 0
    for column in zip(*texts, strict=False):
        if len(set(column)) > 1:
            break
        size += 1
    return size


def are_clauses(passage: Passage, found: Members, number: int) -> bool:
    """Whether as many members as counted are clauses side by side: 没有授权的不供，未经脱敏的不流."""
    apart = all(passage.text[end] == "，" for _, end in found.spans[:-1])
    return apart and len(found.spans) == number and all(end - start >= _CLAUSE for start, end in found.spans)


def split_and(passage: Passage, span: Span) -> list[Span]:
    """A和B as two pieces."""
    for match in _AND.finditer(passage.masked, span[0] + 1, span[1] - 1):
        return [(span[0], match.start()), (match.end(), span[1])]
    return [span]


def tidy(passage: Passage, spans: list[Span]) -> list[Span]:
    """Pieces without 以及 in front, 等 behind, "…的，" before."""
    result = []
    for start, end in spans:
        match = _FRONT.match(passage.text, start, end)
        if match and end - match.end() >= 2:
            start = match.end()
        match = _CONDITION.match(passage.text[start:end])
        if match:
            start += match.end()
        if passage.text[end - 1] == "等" and end - start > 2:
            end -= 1
        result.append((start, end))
    return result


@dataclass(slots=True)
class _Splitter:
    """The ways in which start:end may be a list of so many pieces."""

    passage: Passage
    start: int
    end: int
    number: int
    sure: bool  # the words before say that a list follows

    def members(self) -> Members | None:
        """The way that gives the stated number; where a list is sure, the best other one."""
        split = self.passage.split
        semicolons = split(self.start, self.end, "；")
        commas = split(self.start, self.end, "，；")
        first = commas[0][1] if commas else self.end
        listing = split(self.start, first, "、")
        listing = listing[:-1] + split_and(self.passage, listing[-1]) if listing else []
        if len(listing) == 1:
            listing = self._side_by_side_quotes(listing[0])
        if self._is_run(commas) or self._is_run(listing):
            return None
        ways = [semicolons, commas, listing, split(self.start, self.end, "，；：、")]
        for pieces in ways:
            if self._fits(pieces, pieces is listing, _LONG_CLAUSE if pieces is semicolons else _LONG_PIECE):
                return self._made(pieces, pieces is semicolons)
        if self.sure and len(semicolons) == self.number:
            return self._made(semicolons, True)  # long ones, each with clauses of its own
        return self._prefix(semicolons, commas) or self._short(semicolons, listing, commas)

    def _side_by_side_quotes(self, piece: Span) -> list[Span]:
        """“稳渔”“兴港”: quoted words that follow one another with no mark between; else the piece itself."""
        start, end = piece
        ends = [place + 1 for place in range(start, end) if self.passage.masked.startswith("”“", place)]
        return list(itertools.pairwise([start, *ends, end]))

    def _is_run(self, pieces: list[Span]) -> bool:
        return len(pieces) > 1 and bool(_CUE.match(self.passage.text, pieces[1][0]))

    def _fits(self, pieces: list[Span], listing: bool, longest: int) -> bool:
        if len(pieces) != self.number or any(end - start > longest for start, end in pieces):
            return False
        if self.sure:
            return True
        if not listing:
            return bool(common_front(self.passage, pieces))
        text = self.passage.text
        rhyming = len({text[end - 1] for _, end in pieces}) == 1
        return all(
            end - start <= 12
            and not _PREDICATE.search(text, start, end)
            and (rhyming or not acts(text[start:end]))
            for start, end in pieces
        )

    def _made(self, pieces: list[Span], semicolons: bool) -> Members:
        spans = tidy(self.passage, pieces)
        conditions = all(begin < start for (begin, _), (start, _) in zip(pieces, spans, strict=True))
        own = semicolons and (
            conditions or any("，" in self.passage.masked[start:end] for start, end in spans)
        )
        return Members(spans, own, pieces[-1][1])

    def _prefix(self, semicolons: list[Span], commas: list[Span]) -> Members | None:
        """The first pieces, where the sentence goes on after them."""
        number = self.number
        if self.sure and len(semicolons) == number + 1:
            return Members(tidy(self.passage, semicolons[:number]), False, semicolons[number - 1][1])
        if len(commas) > number:
            head = commas[:number]
            alike = self.sure and len({self.passage.text[end - 1] for _, end in head}) == 1
            if common_front(self.passage, head) or alike:
                return Members(tidy(self.passage, head), False, head[-1][1])
        return None

    def _short(self, semicolons: list[Span], listing: list[Span], commas: list[Span]) -> Members | None:
        """A sure list of another number than the stated one."""
        if not self.sure:
            return None
        for pieces in (semicolons, listing, commas):
            if not 2 <= len(pieces) < self.number + 3:
                continue
            if pieces is commas and not common_front(self.passage, pieces):
                continue
            if pieces is listing and not all(
                end - start <= 16 or self.passage.text[start] in "《“" for start, end in pieces
            ):
                continue
            return Members(tidy(self.passage, pieces), False, pieces[-1][1])
        return None


def split_list(passage: Passage, start: int, end: int, number: int, sure: bool) -> Members | None:
    """start:end as a list of so many pieces."""
    return _Splitter(passage, start, end, number, sure).members()


def inline_members(passage: Passage, place: int, number: int) -> Members | None:
    """The list that follows a count: 即A、B和C；：A，B，C；分别是…."""
    end = min(passage.sentence(place)[1], place + _LONGEST)
    while place < end and passage.text[place] in "”’》）":
        place += 1
    return _same_sentence(passage, place, end, number) or _next_sentence(passage, place, end, number)


def _same_sentence(passage: Passage, place: int, end: int, number: int) -> Members | None:
    opening = _OPENING.match(passage.text, place, end)
    if not opening:
        return None
    begin = opening.end()
    connect = _CONNECT.match(passage.text, begin, end)
    quoted = _listed_in_quotes(passage, connect.end() if connect else begin, end, number)
    if quoted:
        return quoted
    weak = connect is None or connect.group() in _WEAK_CONNECTORS
    if connect and not (opening["colon"] and weak):
        begin = connect.end()
    sure = bool(opening["colon"]) or not weak
    stop = passage.masked.find("；", begin, end)
    near = split_list(passage, begin, stop, number, sure) if stop >= 0 else None
    if near and not opening["colon"]:
        return near
    found = split_list(passage, begin, end, number, sure) or (near if sure else None)
    return None if found and opening["colon"] == _DASH and len(found.spans) != number else found


def _listed_in_quotes(passage: Passage, start: int, end: int, number: int) -> Members | None:
    """概括起来就是“摸清、守住、用活、传开”: as many pieces as counted within one pair of quotation marks."""
    close = passage.text.find("”", start, end) if passage.text[start] == "“" else -1
    return _quoted_list(passage, start, close + 1, number) if close > 0 else None


def _next_sentence(passage: Passage, place: int, end: int, number: int) -> Members | None:
    if passage.text[end - 1] == "\n" or end + 1 >= len(passage.text):
        return None
    start, stop = passage.sentence(end + 1)
    if passage.text[start] == "\n" or passage.masked.count("，", place, end) > 1:
        return None
    stop = min(stop, start + _LONGEST)
    colon = passage.masked.find("：", start, start + _NEAR_COLON)
    if colon >= 0 and _COUNTED.search(passage.masked, start, colon):
        return None  # what follows is counted there
    if colon >= 0 and "，" not in passage.masked[start:colon]:
        return split_list(passage, colon + 1, stop, number, True)
    connect = _CONNECT.match(passage.text, start, stop)
    sure = connect is not None and connect.group() not in _WEAK_CONNECTORS
    if not sure and number <= 2:
        return None
    return split_list(passage, connect.end() if connect else start, stop, number, sure)


def parallel_sentences(passage: Passage, place: int, number: int, heading: str) -> Members | None:
    """The next sentences, as many as counted, where they begin alike or name what was counted."""
    index = passage.sentence_index(place)
    end = min(passage.sentences[index][1], place + _LONGEST)
    limit = passage.paragraph(place)[1]
    spans: list[Span] = []
    colon = passage.masked.find("：", place, end)
    if colon >= 0:
        spans = [span for span in passage.split(colon, end, "；") if span[1] - span[0] > 3]
    following = passage.sentences[index + 1 : index + 1 + number]
    spans += [passage.trim(*sentence) for sentence in following if sentence[0] < limit]
    for pieces in (spans, spans[:number]):
        if len(pieces) != number or any(start >= end for start, end in pieces):
            continue
        firsts = [(start, max(start + 1, passage.stop_after(start))) for start, _ in pieces]
        named = bool(heading) and all(passage.text[start:stop].endswith(heading) for start, stop in firsts)
        if common_front(passage, firsts) >= 2 or named:
            return Members(pieces, True, pieces[-1][1])
    return None


def list_before(passage: Passage, place: int, number: int) -> Members | None:
    """A、B、C三个环节: the list that stands right before a count of its pieces."""
    start = max(passage.stop_before(place), place - 120)
    text = passage.text
    if text[place - 2 : place] == "》等" and "、" not in passage.masked[start:place]:
        title = text.rfind("《", start, place)
        return Members([(title, place - 1)], False, place) if title >= 0 else None
    if _NARRATED.search(passage.masked, start, place):
        return None
    more = text[place - 1] in "等这"
    place -= more
    if text[place - 1] == "”":
        quoted = _quoted_list(passage, start, place, number)
        if quoted:
            return quoted
    quoted_names = _side_by_side(passage, start, place, number)
    if quoted_names:
        return quoted_names
    pieces = passage.split(start, place, "、")
    if not pieces or (len(pieces) < 2 and number > 2):
        return None
    pieces = pieces[:-1] + split_and(passage, pieces[-1])
    if len(pieces) < 2:
        return None
    if len(pieces) != number and not (more and len(pieces) < number):
        return None
    pieces[0] = _without_lead(passage, pieces[0], max(end - begin for begin, end in pieces[1:]))
    if any(_COUNTED.search(text, begin, end) for begin, end in pieces):
        return None
    return Members(pieces, False, place) if all(2 <= end - begin <= 20 for begin, end in pieces) else None


def _side_by_side(passage: Passage, start: int, place: int, number: int) -> Members | None:
    """“假企业”“假出口”“假申报”三类行为: as many quoted names as counted right before the count."""
    row = _SIDE_BY_SIDE.search(passage.text, start, place) if passage.text[place - 1] == "”" else None
    if row is None:
        return None
    names = [match.span() for match in _ONE_QUOTED.finditer(passage.text, row.start(), place)]
    return Members(names, False, place) if len(names) == number else None


def _quoted_list(passage: Passage, start: int, place: int, number: int) -> Members | None:
    """“先诊疗、后付费”两项原则: a list within one pair of quotation marks."""
    opening = passage.text.rfind("“", start, place)
    if opening < 0:
        return None
    pieces: list[Span] = []
    begin = opening + 1
    for match in re.compile("[、，；]|”$").finditer(passage.text, begin, place):
        pieces.append((begin, match.start()))
        begin = match.end()
    fits = len(pieces) == number and all(2 <= end - first <= 20 for first, end in pieces)
    return Members(pieces, False, place) if fits else None


def _without_lead(passage: Passage, span: Span, longest: int) -> Span:
    """The first piece of a list without the verb or preposition that governs the list."""
    start, end = span
    done = _DONE.match(passage.text, start, end - 2)
    start = done.end() if done else start
    lead = None if done else _BEFORE.match(passage.text[start:end])
    if lead and end - start - lead.end() >= 2:
        start += lead.end()
    verbs = [place for place in range(start, end - 3) if passage.text[place : place + 2] in _VERBS]
    if end - start > longest + 3 and verbs:
        start = verbs[-1] + 2
    return start, end
