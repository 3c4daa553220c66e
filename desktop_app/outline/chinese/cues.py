"""Ordinals that may open a member: 第一, 第一个是, 一是, 其一, 首先, （一）, 1., ①, 一方面 and their like."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .lexicon import any_of, characters, pattern_of, words
from .numerals import CIRCLED, HAN, number_of
from .passage import Passage

_OPENED_WITHIN = 44  # code points of a clause in which 一是 may follow its subject
NEXT, LAST = -1, -2
"""Values of words that take the next number: 再次, 还有一个; 最后."""

_N = rf"(?P<n>[{HAN}]{{1,3}}|\d{{1,2}})"
_NUMBERS_ELSE = frozenset(words("series", "never"))
_LOOSE = any_of(frozenset(words("series", "loose")) - _NUMBERS_ELSE)
_MIXING = frozenset(("", *words("series", "loose")))
_NOUN = any_of(frozenset(words("series", "nouns")) - _NUMBERS_ELSE)
_VERBS = frozenset(words("tasks", "verbs"))
_SINGLE = "".join(sorted(characters("tasks", "single")))
_TAIL = (
    r"(?P<tail>[，、：；。\n]|呢[，、]?|(?:，)?(?:也|就|则|便)?是|在于|为(?!了)|要(?!求|素|点|件)"
    r"|由(?=[^，。；]{2,24}(?:组成|构成|承担|负责|牵头)))"
)
_IS = r"(?:呢|也?就是说?|则是|便是|才是|也?是|在于|[，、：。\n])*"

_OWN = any_of(frozenset(words("series", "own")) - _NUMBERS_ELSE)
_DI = re.compile(rf"第{_N}(?P<cl>{_LOOSE}|{_OWN})?(?:重点|重要|主要|大|项|个)??(?P<noun>{_NOUN})?(?={_TAIL})")
_DI_OPEN = re.compile(rf"第{_N}(?P<cl>[\u4e00-\u9fff]{{1,3}}?)(?={_TAIL})")
_DI_BARE = re.compile(rf"第{_N}(?P<cl>个|点|项|条)?(?=(?P<verb>[\u4e00-\u9fff]{{2}}))")
_SPOKEN_VERBS = "靠看抓查管讲保"
"""Verbs of one character that may follow an ordinal at once: 第一靠制度."""
_NEVER = re.compile(rf"第(?:[{HAN}]{{1,3}}|\d{{1,4}}){pattern_of('series', 'never')}")
_FIRST_ONE = re.compile(rf"头(?:一|1)(?:个|点|项|条|件|招)(?={_TAIL})")
_ANOTHER = re.compile(r"(?:最后|再|还有|另外?|另外还有|再有)一?(?:个|点|项|条|件|招)(?:方面|事)?(?:就?是|，)")
_EACH = re.compile("一个(?:方面)?(?:就?是|则是|，就?是)")
_HAND = re.compile("一手(?=抓|促|防|管|强|推|稳|打|保|建)")
_QI = re.compile(rf"其(?P<n>[{HAN}])(?:是|，|、|：|则|为|在于)")
_SEQUENCE = re.compile(
    r"(?P<one>首先)|(?P<two>其次)|(?P<next>再次|再者|再有|再则|再就是)|(?P<then>然后|接着|接下来|随后|而后|继而)"
    r"|(?P<last>最后|末了|最终)"
)
_NOT_SEQUENCE = re.compile(r"[的一]|(?:几|两|三|四|五)[年天个]|达到|达成|还是")
_YI_IS = re.compile(
    rf"{_N}(?:则?是(?!非(?:[，。、；]|曲直|分明|对错|功过|观|之)|否)|则(?!是)|为(?![了期止]))(?![{HAN}]、|[{HAN}][，。])[：，]?"
)
_YI_MUST = re.compile(rf"(?P<n>[{HAN}])要(?!求|素|点|件|么|是|不|说)[：，]?")
_YI_VERB = re.compile(rf"(?P<n>[{HAN}])(?=[{_SINGLE}靠盯比讲问][^，。；就便到]{{1,20}})(?!到底|便|就)")
_SIDE = re.compile(
    r"(?:(?P<one>一方面)|(?P<two>另外?一方面)|(?P<next>(?:再|还有)一?方面))(?!，?(?:这|那|它|此)是)"
)
_BEFORE_FIRST = re.compile(
    r"(?:《[^》，。；\n]{1,40}》|[^，。；：\n《》“”]{2,12}?(?<![统唯之同专万单任十每第这那又]))(?=一是(?!一))"
)
"""《条例》一是建立…。二是…: what the first member is said of; one without a second is no run."""
_HEADING = re.compile(rf"(?P<n>[{HAN}]{{1,3}})、(?![{HAN}][、是]|线|二)")
_ARABIC = re.compile(r"(?P<n>\d{1,2})[.、](?!\d)")
_HALF = re.compile(r"(?P<n>\d{1,2})）")
_PAREN = re.compile(rf"（(?:(?P<han>[{HAN}]{{1,3}})|(?P<n>\d{{1,2}}))）|(?P<ring>[{CIRCLED}])")
_LATER = re.compile(rf"、(?=[{HAN}第其])")
_NAMED = re.compile(rf"(?P<noun>{_NOUN})(?:之)?{_N}(?=[：:，、]|是)")
_PREFIX = re.compile(
    r"(?:这(?:就)?是|我们|主要|重点|也就是|就是|那就是|分别是|分别|即|包括|是|有|那么|所以|概括地说|一句话)+"
)
_NOUN_FIRST = frozenset(word[0] for word in words("series", "nouns"))
_PREFIX_FIRST = frozenset("这我主重也就那分即包是有所概")
_AFTER = re.compile(_IS)


@dataclass(eq=False, slots=True)
class Cue:
    """An ordinal that may open a member of a run."""

    series: str  # cues of one run share it
    value: int
    start: int  # of the cue
    end: int  # of the cue: the member's words begin here
    classifier: str = ""
    open_classifier: bool = False  # a run only where a count with this classifier announces it
    about_questions: bool = False  # 第一个问题: mostly the asker's numbering
    noun: str = ""  # what is numbered: 第一大板块, 第三方面
    until: int = 0  # where the member ends


def cues(passage: Passage) -> list[Cue]:
    """Every ordinal of the passage that stands where a member may begin, in order."""
    found: dict[int, Cue] = {}
    for cue in _at_clauses(passage):
        found.setdefault(cue.start, cue)
    for cue in _after_list_comma(passage):
        found.setdefault(cue.start, cue)
    for cue in _bracketed(passage):
        found[cue.start] = cue
    return [found[place] for place in sorted(found)]


def _at_clauses(passage: Passage) -> Iterator[Cue]:
    text = passage.text
    for start, end in passage.clauses:
        cue = _cue_at(passage, start)
        if cue is None and text[start] in _PREFIX_FIRST:
            prefix = _PREFIX.match(text, start, end)
            if prefix and prefix.end() < end:
                cue = _cue_at(passage, prefix.end())
                if cue is not None and cue.series in ("heading", "arabic", "half"):
                    cue = None
        if cue is None and "一是" in text[start : min(end, start + _OPENED_WITHIN)]:
            subject = _BEFORE_FIRST.match(text, start, end)
            cue = _cue_at(passage, subject.end()) if subject else None
        if cue is not None:
            yield cue


def _after_list_comma(passage: Passage) -> Iterator[Cue]:
    """一要…、二要…: later members may follow a list comma."""
    for match in _LATER.finditer(passage.masked):
        cue = _cue_at(passage, match.end())
        if cue is not None and (cue.value > 1 or cue.value == NEXT) and cue.series != "heading":
            yield cue


def _bracketed(passage: Passage) -> Iterator[Cue]:
    """（一）, （1）, ①: also without a mark in front."""
    for match in _PAREN.finditer(passage.text):
        start = match.start()
        if match["ring"]:
            yield Cue("ring", CIRCLED.index(match["ring"]) + 1, start, match.end())
        elif passage.masked[start] == "（" and passage.text[start - 1] in "，。；：！？\n、）是括即有为":
            number = number_of(match["han"] or match["n"])
            if number:
                yield Cue("paren" if match["han"] else "paren-arabic", number, start, match.end())


def _cue_at(passage: Passage, place: int) -> Cue | None:
    """The cue that begins at a place."""
    character = passage.text[place]
    if character == "第":
        return _ordinal(passage, place)
    if character in HAN:
        return _numbered(passage, place)
    if character.isdecimal():
        return _block(passage, place)
    if character in "首其再然接随而继最末还另头":
        return _word(passage, place)
    if character in _NOUN_FIRST:
        match = _NAMED.match(passage.text, place)
        if match and (number := number_of(match["n"])):
            return Cue(f"named-{match['noun']}", number, place, _after(passage, match.end()))
    return None


def _after(passage: Passage, place: int) -> int:
    match = _AFTER.match(passage.text, place)
    return match.end() if match else place


def _ordinal(passage: Passage, place: int) -> Cue | None:
    """第一, 第二个是, 第三步, 第四方面, 第一场."""
    text = passage.text
    match = _DI.match(text, place)
    if match is None:
        if _NEVER.match(text, place):
            return None
        bare = _bare_ordinal(passage, place)
        match = _DI_OPEN.match(text, place)
        if bare is not None or match is None:
            return bare
        number = number_of(match["n"])
        if not number:
            return None
        return Cue(f"di-{match['cl']}", number, place, _after(passage, match.end()), match["cl"], True)
    number = number_of(match["n"])
    if not number:
        return None
    classifier = match["cl"] or ""
    series = "di" if classifier in _MIXING else f"di-{classifier}"
    questions = text.startswith("问题", match.end() - 2) or text.startswith("问题", match.end())
    noun = match["noun"] or ("方面" if classifier.endswith("方面") else "")
    end = _after(passage, match.end())
    return Cue(series, number, place, end, classifier, about_questions=questions, noun=noun)


def _bare_ordinal(passage: Passage, place: int) -> Cue | None:
    """第一加强…: no mark between the ordinal and a verb; 第一个问题 is an asker's."""
    match = _DI_BARE.match(passage.text, place)
    number = number_of(match["n"]) if match else None
    if match is None or not number:
        return None
    if match["verb"] == "问题":
        return Cue("di", number, place, match.end(), "个", about_questions=True)
    known = match["verb"] in _VERBS or match["verb"][0] in _SPOKEN_VERBS
    return Cue("di", number, place, match.end(), match["cl"] or "") if known else None


def _numbered(passage: Passage, place: int) -> Cue | None:
    """一是, 一要, 一看, 一方面, 一、."""
    text = passage.text
    for series, pattern in (("yi", _YI_IS), ("yi-must", _YI_MUST), ("yi-verb", _YI_VERB)):
        match = pattern.match(text, place)
        if match and (number := number_of(match["n"])):
            return Cue(series, number, place, match.end())
    if _HAND.match(text, place):
        return Cue("hand", 1, place, place + 2)
    match = _EACH.match(text, place)
    if match:
        return Cue("each", 1, place, _after(passage, match.end()))
    match = _SIDE.match(text, place)
    if match:
        return Cue("side", 1, place, _after(passage, match.end()), noun="方面")
    match = _HEADING.match(text, place)
    if match and _opens_block(passage, place, match["n"]) and (number := number_of(match["n"])):
        return Cue("heading", number, place, match.end())
    return None


def _opens_block(passage: Passage, place: int, numeral: str) -> bool:
    """Whether 一、 stands where a block may begin; later ones also behind a semicolon."""
    return passage.text[place - 1] in ("\n。：" if numeral == "一" else "\n。：；")


def _block(passage: Passage, place: int) -> Cue | None:
    """1. and 1）at the start of a line or sentence."""
    for series, pattern in (("arabic", _ARABIC), ("half", _HALF)):
        match = pattern.match(passage.text, place)
        if match and passage.text[place - 1] in "\n。；：" and (number := number_of(match["n"])):
            return Cue(series, number, place, match.end())
    return None


def _word(passage: Passage, place: int) -> Cue | None:
    """首先, 其次, 再次, 最后; 其一; 头一个; 还有一个; 另一方面."""
    text = passage.text
    if match := _QI.match(text, place):
        return Cue("qi", number_of(match["n"]) or 1, place, _after(passage, match.end()))
    if match := _FIRST_ONE.match(text, place):
        return Cue("di", 1, place, _after(passage, match.end()), match.group()[2])
    if match := _SIDE.match(text, place):
        return Cue("side", NEXT if match["next"] else 2, place, _after(passage, match.end()))
    if match := _ANOTHER.match(text, place):
        return Cue("di", NEXT, place, _after(passage, match.end()))
    match = _SEQUENCE.match(text, place)
    if match is None or _NOT_SEQUENCE.match(text, match.end()):
        return None
    value = {"one": 1, "two": 2, "next": NEXT, "then": NEXT, "last": LAST}[match.lastgroup or "one"]
    series = "then" if match["then"] else "first"
    return Cue(series, value, place, _after(passage, match.end()))
