"""Frameworks by their numbers: “1+3+N”, “1234”, “四桩八榫”, “五个必须”, “一个目标、两个阶段”."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop_app.model.outline import Kind

from .drafts import Draft
from .lexicon import pattern_of
from .lists import Members, inline_members, list_before
from .numerals import FIXED, HAN, number_of
from .passage import Passage, Span
from .quoted_lists import echoed, related, taken_up

_PART = rf"(?:[{HAN}]{{1,4}}|\d{{1,3}}|[NnXx])"
_COUNTED_PART = rf"{_PART}(?:个[^+”“，。]{{1,6}})?"
_FORMULA = re.compile(rf"(?P<open>“?)(?P<parts>{_COUNTED_PART}(?:\+{_COUNTED_PART})+)(?P<close>”?)")
_HEAD = re.compile(
    rf"(?:式的?|的)?[^，。；：！？、\n“”（）—是]{{0,6}}?(?:{pattern_of('names', 'framework_heads')})+"
    "(?!伙伴|关系|互信|协作|合作|对话)"
)
_QUOTED = re.compile(r"“([^“”\n]{2,14})”")
_UNIT = "个|大|项|条|类|种|张|套|支|道|步|核|轴|带|圈"
_COUNTED_PIECE = (
    rf"(?:(?:[{HAN}]{{1,3}}|\d{{1,2}})(?:{_UNIT})[^、，。“”\n]{{1,8}}"
    rf"|[{HAN}][^{HAN}年月日、，。：“”\n][^{HAN}、，。：“”\n]{{0,3}})"
)
_WITH_UNITS = re.compile(rf"(?:[{HAN}]{{1,3}}|\d{{1,2}})(?:{_UNIT})")
_LISTED = re.compile(rf"“(?:{_COUNTED_PIECE}[、，]){{1,6}}{_COUNTED_PIECE}”")
_WORDS = re.compile(rf"[{HAN}][^{HAN}多、，。：]{{1,4}}(?:[{HAN}多][^{HAN}多、，。：]{{1,4}}){{1,4}}")
_FIXED = re.compile(FIXED)
_PIECE = re.compile(rf"[{HAN}多][^{HAN}多]{{1,4}}")
_SINGLE = re.compile(
    rf"(?P<n>[{HAN}]{{1,2}})(?:个|大|项|条)?(?P<what>一[^{HAN}、，]?|(?:{FIXED}|[^{HAN}、，。：+]){{1,4}})"
)
_DIGITS = re.compile(r"“(\d{3,6}|一二三四?五?六?七?八?)”")
_SUMMED_UP = re.compile("概括|归纳|总结|简称|叫作|叫做|称为|称之为")
_NAMED_SO = re.compile(
    "(?:概括为|归纳为|总结为|总结出|简称|叫作?|叫做|称为|称之为|形成|就是|实行|推行|建立)$"
)
_MEANS = r"(?:呢)?，?(?:分别)?(?:就是|指的是|指的|是指|指|即|代表|是|为|意味着|也就是)"
_QUOTED_MEANS = re.compile(_MEANS)
_BARE_MEANS = re.compile("，?(?:主要)?(?:就是|指的是|是指|指|即|分别是|分别为|分别指|包括|是)|：")
_COUNTS_ON = re.compile(f"[{HAN}]{{1,2}}[个项条大]")
_OPENS = re.compile("[，。；：、\n（](?:所谓|其中，?)?$")
_PER_UNIT = frozenset("策档案议码卡册评图表员人证法品例体式样")
"""Last characters of rules of the kind 一企一策: one thing for each, no scheme."""
_MODIFIES = re.compile(r"[\u4e00-\u9fff]{2,}")
"""A noun behind a formula that is no head of schemes: “3+4”贯通培养."""
_BACK = ("这", "上述", "以上", "该", "说", "讲了", "前述", "刚才的")
_TAKES_NAME = re.compile(
    "(?:做到|做好|体现|贯彻|坚持|落实|实现|推进|践行|增强|牢记|遵守|遵循|围绕|聚焦|开展|抓好|树立|完善|按照|通过|强化|深化|[把对到了的以])$"
)
_SPOKEN_OF = re.compile(
    "(?:按照|统筹推进|协调推进|贯彻|根据|依据|遵循|融入|服务|(?:布局|战略|体系|理念)[和、及与])$"
)
"""In front of a scheme that is only spoken of."""
_LARGEST_SUM = 30
_EXPLAINED_WITHIN = 3000  # characters between a part and its explanation
_MOST_TRIED = 40  # places of a part's name that may explain it
_MOST_PARTS = 9
_WITH_UNIT = 3  # characters of a quoted count with a classifier, at least
_SCHEMES_ALONE = (
    "行动",
    "工程",
    "工作法",
    "战略",
    "布局",
    "格局",
    "框架",
    "计划",
    "方案",
    "模式",
    "打法",
    "组合拳",
    "思路",
    "架构",
    "联动",
)
"""Nouns behind a name of numerals that make a scheme of it, though it is not laid out."""
_SCHEME_HEADS = ("原则", "行动", "工程", "要求", "工作法", "战略", "目标", "布局", "格局", "框架", "体系")


@dataclass(eq=False, slots=True)
class Part:
    """A part of a scheme with the place of its explanation."""

    name: str  # "3", "N", "一网"
    start: int
    end: int


@dataclass(eq=False, slots=True)
class Scheme:
    """A framework with the places where its parts are laid out."""

    item: Draft
    parts: list[Part] = field(default_factory=list)
    members: Members | None = None


def find_schemes(passage: Passage) -> list[Scheme]:
    """All schemes of a passage."""
    found = _formulas(passage)
    if "“" not in passage.text:  # the others are all quoted
        return found
    found += _digit_strings(passage)
    taken = [scheme.item.span for scheme in found]
    listed = _listed_counts(passage)
    words = [
        scheme
        for scheme in listed + _quoted_words(passage)
        if not any(start <= scheme.item.span[0] < end for start, end in taken)
    ]
    return found + words


def scheme_words(passage: Passage) -> list[Span]:
    """Where words stand that may name a scheme: a+b+c, quoted numerals with what they count."""
    found = []
    for match in _FORMULA.finditer(passage.text) if "+" in passage.text else ():
        end = _with_head(passage, match.end())
        if match["open"] or end > match.end():
            found.append((match.start(), end))
    for pattern in (_DIGITS, _LISTED, _QUOTED) if "“" in passage.text else ():
        for match in pattern.finditer(passage.text):
            name = match.group().strip("“”")
            if pattern is not _QUOTED or _WORDS.fullmatch(name) or re.fullmatch(rf"[{HAN}]+个?一", name):
                found.append((match.start(), _with_head(passage, match.end())))
    return found


def _with_head(passage: Passage, end: int) -> int:
    """The end of the head noun that follows a quoted formula."""
    match = _HEAD.match(passage.text, end)
    return match.end() if match else end


def _draft(
    passage: Passage,
    kind: Kind,
    start: int,
    end: int,
    rule: str,
    why: str,
    confidence: float,
    count: int | None,
) -> Draft:
    return Draft(kind, passage.original(start, end), (start, end), rule, why, confidence, count=count)


def _explained(passage: Passage, names: list[str], place: int) -> list[Part]:
    """Where each part is said to mean something, in order."""
    found: list[Part] = []
    starts: list[int] = []
    for name in names:
        match = _explanation(passage, name, place)
        if match:
            starts.append(match[0])
            found.append(Part(name, match[1], 0))
            place = match[1]
    starts.append(len(passage.text) - 1)
    for part, following in zip(found, starts[1:], strict=True):
        part.end = min(following, passage.paragraph(part.start)[1])
    sentences = {passage.sentence(part.start)[1] for part in found}
    if len(found) > 1 and len(sentences) == 1:  # a sentence that explains them all ends the last one too
        found[-1].end = min(found[-1].end, *sentences)
    return found


def _explanation(passage: Passage, name: str, place: int) -> Span | None:
    """“3”是…, 一网，就是…, “两端”，一端是…: where what explains a name begins and ends."""
    text = passage.text
    limit = min(len(text), place + _EXPLAINED_WITHIN)
    for start, end in itertools.islice(_occurrences(text, f"“{name}”", place, limit), _MOST_TRIED):
        match = _QUOTED_MEANS.match(text, end)
        if match:
            return start, match.end()
        if text[end] == "，" and (text.startswith((name, "一"), end + 1) or _COUNTS_ON.match(text, end + 1)):
            return start, end + 1
    if len(name) == 1 and not name.isdigit():
        return None
    for start, end in itertools.islice(_occurrences(text, name, place, limit), _MOST_TRIED):
        match = _BARE_MEANS.match(text, end)
        if match and _OPENS.search(text, max(0, start - 5), start):
            return start, match.end()
    return None


def _occurrences(text: str, name: str, start: int, end: int) -> Iterator[Span]:
    """Where a name stands in start:end."""
    place = text.find(name, start, end)
    while place >= 0:
        yield place, place + len(name)
        place = text.find(name, place + 1, end)


def _formulas(passage: Passage) -> list[Scheme]:
    """Each a+b+c once, with its parts."""
    if "+" not in passage.text:
        return []
    found, seen = [], set()
    for match in _FORMULA.finditer(passage.text):
        names = [part.group() for piece in match["parts"].split("+") if (part := re.match(_PART, piece))]
        _start, end = match.span()
        tail = _with_head(passage, end)
        key = "+".join(names)
        marked = bool(match["open"] and match["close"]) or tail > end
        arithmetic = len(names) == 2 and names[1].isdigit() and len(names[0]) + len(names[1]) > 3
        if key in seen or not marked or arithmetic or len(names) > _MOST_PARTS:
            continue
        scheme = _formula(passage, match, names, tail)
        if scheme.parts or scheme.members or tail > end or not _MODIFIES.match(passage.text, end):
            seen.add(key)
            found.append(scheme)
    return found


def _formula(passage: Passage, match: re.Match[str], names: list[str], tail: int) -> Scheme:
    start, end = match.span()
    parts = _explained(passage, names, end)
    members = None if parts else inline_members(passage, end, len(names))
    head = passage.text[end:tail]
    mechanism = not parts and not members and head.endswith(("机制", "制度", "模式"))
    numbers = [number_of(name) for name in names]
    total = sum(number or 0 for number in numbers) if all(numbers) and not mechanism else None
    why = f"“{match['parts']}” is a formula of {len(names)} numbers"
    if parts:
        why += f", {len(parts)} of which the answer explains"
    kind = Kind.MECHANISM if mechanism else Kind.FRAMEWORK
    item = _draft(passage, kind, start, tail, "framework.formula", why, 0.9 if parts else 0.7, total)
    return Scheme(item, parts, members)


def _digit_strings(passage: Passage) -> list[Scheme]:
    """“1234” that is said to sum something up."""
    found: list[Scheme] = []
    seen: set[str] = set()
    for match in _DIGITS.finditer(passage.text):
        digits = match[1]
        if digits in seen:
            continue
        seen.add(digits)
        near = passage.text[max(0, match.start() - 12) : match.start()]
        near += passage.text[match.end() : match.end() + 12]
        tail = _with_head(passage, match.end())
        values = [number_of(digit) or 0 for digit in digits]
        rising = all(right - left == 1 for left, right in itertools.pairwise(values))
        parts = _explained(passage, list(digits), match.end()) if rising else []
        if not rising and _NAMED_SO.search(passage.text, max(0, match.start() - 6), match.start()):
            members = inline_members(passage, match.end(), len(digits))
            if members and len(members.spans) == len(digits):
                why = f"“{digits}” names a scheme of {len(digits)} parts, which follow"
                item = _draft(
                    passage, Kind.FRAMEWORK, match.start(), tail, "framework.digits", why, 0.75, None
                )
                found.append(Scheme(item, [], members))
        if not rising or not (_SUMMED_UP.search(near) or tail > match.end() or len(parts) > 1):
            continue
        why = f"“{digits}” sums up a scheme, one digit a part"
        item = _draft(passage, Kind.FRAMEWORK, match.start(), tail, "framework.digits", why, 0.8, None)
        members = None if parts else inline_members(passage, match.end(), len(digits))
        found.append(Scheme(item, parts, members))
    return found


def _listed_counts(passage: Passage) -> list[Scheme]:
    """“一个目标、两个阶段、三项任务”."""
    found = []
    for match in _LISTED.finditer(passage.text):
        names = re.split("[、，]", match.group().strip("“”"))
        parts = _explained(passage, names, match.end())
        tail = _with_head(passage, match.end())
        why = f"a quoted list of {len(names)} counts"
        item = _draft(passage, Kind.FRAMEWORK, match.start(), tail, "framework.list", why, 0.8, None)
        begin, spans = match.start() + 1, []
        for name in names:
            spans.append((begin, begin + len(name)))
            begin += len(name) + 1
        explained = {part.name for part in parts}
        if not explained and not all(_WITH_UNITS.match(name) for name in names):
            continue
        left = [span for span, name in zip(spans, names, strict=True) if name not in explained]
        found.append(Scheme(item, parts, Members(left, False, match.end()) if left else None))
    return found


def _quoted_words(passage: Passage) -> list[Scheme]:
    """Quoted names made of numerals and what they count, each once."""
    found: list[Scheme] = []
    seen = set()
    for match in _QUOTED.finditer(passage.text):
        name = match[1]
        if name[0] not in HAN or name in seen:
            continue
        if passage.text[max(0, match.start() - 4) : match.start()].endswith(_BACK):
            continue
        tail = _with_head(passage, match.end())
        single = _SINGLE.fullmatch(name)
        number = number_of(single["n"]) if single else None
        if _WORDS.fullmatch(_FIXED.sub("■", name)) and not re.fullmatch(rf"[{HAN}]个?一.?", name):
            scheme = _several(passage, match, tail)
        elif number and 2 <= number <= 20:
            scheme = _one_count(passage, match, tail, number)
        else:
            continue
        if scheme:
            seen.add(name)
            found.append(scheme)
    return found


def _several(passage: Passage, match: re.Match[str], tail: int) -> Scheme | None:
    """“一网两端三融合”: parts explained one by one, or as many members as the numbers add up to."""
    start, end, name = match.start(), match.end(), match[1]
    names = _PIECE.findall(name)
    numbers = [number_of(piece[0]) or 0 for piece in names]
    ones = all(number == 1 for number in numbers)
    if ones and len(names) == 2 and names[1][-1] in _PER_UNIT:
        return _per_unit(passage, match)
    if sum(numbers) > _LARGEST_SUM:
        return None
    parts = _explained(passage, names, end)
    members = None if parts else inline_members(passage, end, sum(numbers))
    head = passage.text[end:tail]
    if not parts and head.endswith(("机制", "制度", "体系")):
        return None
    unexplained = not parts and not members
    if unexplained and (not head.endswith(_SCHEMES_ALONE) or _spoken_of(passage, start)):
        return None
    kind = Kind.SET if members and ones and len(names) == 2 else Kind.FRAMEWORK
    why = f"the quoted name “{name}” is made of {len(names)} numerals and what they count"
    total = sum(numbers) if ones else None
    item = _draft(passage, kind, start, tail, "framework.words", why, 0.6 if unexplained else 0.8, total)
    return Scheme(item, parts, members)


def _takes_name(passage: Passage, start: int) -> bool:
    """Whether a verb right before a quoted name has it as its object: 坚决做到“两个维护”."""
    return bool(_TAKES_NAME.search(passage.text, max(0, start - 6), start))


def _spoken_of(passage: Passage, start: int) -> bool:
    return bool(_SPOKEN_OF.search(passage.text[max(0, start - 8) : start]))


def _per_unit(passage: Passage, match: re.Match[str]) -> Scheme | None:
    """“一企一策”, where it is explained."""
    if not re.match("，?(?:就是|是指|即|指的)", passage.text[match.end() : match.end() + 4]):
        return None
    why = f"the quoted rule “{match[1]}” is explained"
    return Scheme(
        _draft(passage, Kind.FRAMEWORK, match.start(), match.end(), "framework.words", why, 0.7, None)
    )


def _one_count(passage: Passage, match: re.Match[str], tail: int, number: int) -> Scheme | None:
    """“五个必须” with the clauses that follow."""
    start, end, name = match.start(), match.end(), match[1]
    what = name.lstrip(HAN).lstrip("个大项条") or name
    members = (
        taken_up(passage, end, what, number)
        or related(passage, inline_members(passage, tail, number), tail, what)
        or related(passage, inline_members(passage, end, number), end, what)
        or (None if _takes_name(passage, start) else list_before(passage, start, number))
        or echoed(passage, end, name[-2:], number)
    )
    head = passage.text[end:tail]
    campaign = len(name) < _WITH_UNIT and head.endswith(("行动", "工程", "战略"))  # “三乱”专项行动
    headed = head.endswith(_SCHEME_HEADS) and not campaign and not _spoken_of(passage, start)
    if not members and not headed and not passage.text.startswith("——", end):
        return None
    kind = Kind.FRAMEWORK if re.fullmatch(rf"[{HAN}]+个?一", name) else Kind.SET
    why = f"the quoted count “{name}” announces {number}"
    item = _draft(passage, kind, start, tail, "set.quoted", why, 0.8 if members else 0.6, number)
    item.heading = what
    return Scheme(item, [], members)
