"""Counts: 五项重点任务, 四个方面, 59项举措, 三个“统一”, 好处有三个."""

import re
from dataclasses import dataclass

from .lexicon import any_of, pattern_of, words
from .numerals import FIXED, HAN, number_of
from .passage import Passage

_NUMBER = rf"(?:(?<![{HAN}几数])[{HAN}]{{1,6}}|(?<![\d.·])\d{{1,4}})"
_COUNT = re.compile(
    # the look ahead spares other characters the look behind
    rf"(?=[{HAN}\d])(?P<n>{_NUMBER})(?:多|余)?(?P<cl>{pattern_of('sets', 'classifiers')})(?!一体)"
)
_NAMED_COUNT = re.compile(
    rf"“(?P<n>[{HAN}]{{1,2}})(?P<cl>个|大|项|条|道|张|类|支|块|重|级|步)?(?P<what>(?:{FIXED}|[^{HAN}年月日“”、，。：+\n]){{1,5}})”"
)
_ECHOED = re.compile(
    r"(?<![一二三四五六七八九十百第\d])(?P<n>[两三四五六七八九十])个?(?P<what>(?!是|为|要)[\u4e00-\u9fff]{1,3}?)[，：](?=(?P=what))"
)
"""三不准，不准A、不准B: what is counted opens the members."""
_ECHOED_WITHIN = 300  # characters
_STRONG = frozenset(words("sets", "strong"))
HEAD = re.compile(any_of((*words("sets", "strong"), *words("sets", "weak"))))
_PLAIN = re.compile(r"[^，。；：！？、\n“”（）《》—…+是了在有把将就也都不没来到被得着过又还会能可以\d]{0,10}")
_BACK = re.compile(rf"(?:{pattern_of('sets', 'back')})的?$")
_NOT_BEFORE = words("sets", "before_not")
_UNITS = words("sets", "units")
_WORD_GOES_ON = words("sets", "word_goes_on")
_RELATIVE = re.compile(
    r"(?:可以|能够|能|应当|应|不得|不|必须|需要|需|要|有|被|在|已|由)[^，。；：！？、\n“”]{1,12}?的"
    rf"(?P<head>{HEAD.pattern})(?=[，。；：、（\n]|分别|包括)"
)
_RELATED = re.compile(
    r"(?:与|同|和|关于|有关|涉及|针对)[^，。；：！？、\n“”]{1,12}?(?:有关|相关)?的"
    rf"(?P<head>{HEAD.pattern})(?=[，。；：、（\n])"
)
"""5份与抗疫有关的声明."""
_SIDES = ("方面", "层面", "维度", "环节", "类")
_SIDED = re.compile(
    rf"[\u4e00-\u9fff]{{0,4}}?(?P<head>{HEAD.pattern})(?=[，。；：、（\n]|即|分别|包括|主要|具体)(?<!方面)"
)
"""三个方面的风险: what is counted by sides."""
_STOPS = frozenset("，。；：！？\n—…")
_BIG_NOT = ("精神", "报告", "以来", "会议", "的", "部署", "代表", "期间", "召开", "提出", "闭幕")
_GREATEST_GAP = 6  # characters between the classifier and its head noun
_FARTHEST_HEAD = 10  # the same where 项 or 条 says that measures or the like are counted
_GO_ON = words("sets", "go_on")
"""What may follow a count whose noun is left out: 从三方面着手."""
_VERBS_AFTER = tuple(word for word in _GO_ON if len(word) > 1 and word != "组成")
_LARGEST = 4000
_TELLS = re.compile(rf"(?:{pattern_of('sets', 'tells')})(?:了|好)?(?:以下|这么|下面|如下|这样)?$")
_WILL_DO = re.compile(
    "(?:(?<![重主必需只])要|将|计划|准备|打算)(?:重点|着重|集中|切实|全力)?(?:做|办|干|抓|做好|办好|抓好|干好|推进|完成|落实)$"
)
_OPENS_LIST = re.compile(r"：|，?(?:即|分别是|分别为|包括|具体是|也就是|就是)")


@dataclass(frozen=True, slots=True)
class Count:
    """A number with what it counts."""

    start: int
    end: int
    number: int
    classifier: str
    heading: str  # the counted noun; empty where it is left out
    strong: bool  # worth listing without members
    back: bool  # points back to a count said before
    known: bool  # the noun is one of the lexicon's heads, or there is none


def counts(passage: Passage) -> list[Count]:
    """Every count of the passage that may be of a group, in order."""
    found = []
    for match in _COUNT.finditer(passage.masked):
        start, end = match.span()
        number = number_of(match["n"])
        before = passage.text[max(0, start - 8) : start]
        back = bool(_BACK.search(before))
        if not number or not 2 <= number <= _LARGEST or not _may_count(passage, match, before, back):
            continue
        count = _classify(passage, start, end, number, match["cl"], back)
        if count is not None:
            found.append(count)
    counted = len(found)
    for match in _ECHOED.finditer(passage.masked):
        number, end = number_of(match["n"]) or 0, match.end() - 1
        clause = passage.text[end + 1 : min(passage.sentence(end)[1], end + _ECHOED_WITHIN)]
        if clause.count(match["what"]) >= number:
            found.append(Count(match.start(), end, number, "", match["what"], False, False, True))
    return found if len(found) == counted else sorted(found, key=lambda count: count.start)


def quoted_counts(passage: Passage) -> list[Count]:
    """“五个更加”: names that are counts, which may announce a run."""
    found: list[Count] = []
    if "“" not in passage.text:
        return found
    for match in _NAMED_COUNT.finditer(passage.text):
        number = number_of(match["n"])
        if (
            number
            and number >= 2
            and not _BACK.search(passage.text[max(0, match.start() - 8) : match.start()])
        ):
            tail = HEAD.match(passage.text, match.end())
            end = tail.end() if tail else match.end()
            heading = tail.group() if tail else match["what"]
            found.append(Count(match.start(), end, number, match["cl"] or "", heading, False, False, False))
    return found


def tells(passage: Passage, count: Count) -> bool:
    """Whether a verb that lays out stands in front: 主要有三个特点."""
    return bool(_TELLS.search(passage.text[max(0, count.start - 8) : count.start]))


def will_do(passage: Passage, count: Count) -> bool:
    """Whether it is said that so many things will be done: 今年要办六件事."""
    return bool(_WILL_DO.search(passage.text[max(0, count.start - 8) : count.start]))


def _may_count(passage: Passage, match: re.Match[str], before: str, back: bool) -> bool:
    end = match.end()
    if before.endswith(("的有", "哪")) or passage.text[passage.stop_after(end)] == "？":
        return False
    if not back and before.endswith(_NOT_BEFORE):
        return False
    if before[-1:].isdigit() or before[-1:] in "一二三四五六七八九十百千万亿几数零〇":
        return False
    text = passage.text
    return not (
        match["cl"] == "大" and (text.startswith(_BIG_NOT, end) or text[end] in _STOPS or text[end] == "”")
    )


def _classify(
    passage: Passage, start: int, end: int, number: int, classifier: str, back: bool
) -> Count | None:
    """What is counted: a head of the lexicon, a quotation, any short noun, or nothing but the classifier."""
    text = passage.text
    if text[end] == "“":
        return _quoted(passage, start, end, number, classifier, back)
    plain = _PLAIN.match(text, end)
    stop = plain.end() if plain else end
    if text.startswith(("左右", "以上", "以下", "以内"), end):
        return None
    if text.startswith(_VERBS_AFTER, end):
        return _headless(text, start, end, number, classifier, back)
    named = _with_noun(text, (start, end, stop), number, classifier, back)
    if named:
        return named
    if end == stop:
        return _headless(text, start, end, number, classifier, back)
    if text.startswith(_UNITS, end):
        return None
    closing = text[stop] in _STOPS or text[stop] in "、”（" or _OPENS_LIST.match(text, stop)
    if stop - end <= 8 and closing:
        return Count(start, stop, number, classifier, text[end:stop], False, back, False)
    return None


def _with_noun(
    text: str, span: tuple[int, int, int], number: int, classifier: str, back: bool
) -> Count | None:
    """A count with a noun of the lexicon, or one told by what it is on or what may be done with it."""
    start, end, stop = span
    related = _RELATED.match(text, end)
    if related:
        strong = related["head"] in _STRONG
        return Count(start, related.end(), number, classifier, related["head"], strong, back, True)
    best = _head(text, end, stop, _FARTHEST_HEAD if classifier in "项条" else _GREATEST_GAP)
    if best:
        heading_start, head_end = best
        heading = text[heading_start:head_end]
        single = len(heading) == 1 and text[head_end] not in _STOPS and text[head_end] not in "、的”走说来，“"
        if not single:
            head_end += text.startswith("走", head_end) and heading == "步"
            strong = heading in _STRONG and "的" not in text[end:heading_start]
            return Count(start, head_end, number, classifier, heading, strong, back, True)
    relative = _RELATIVE.match(text, end)
    if relative:
        return Count(start, relative.end(), number, classifier, relative["head"], False, back, True)
    return None


def _head(text: str, start: int, stop: int, gap: int) -> tuple[int, int] | None:
    """The head noun of the lexicon between two places: the last one of an unbroken chain."""
    best = None
    for match in HEAD.finditer(text, start, stop):
        if match.start() > (best[1] if best else start + gap):
            break
        if not text.startswith(_WORD_GOES_ON, match.end()):
            best = match.span()
    if best and text[best[0] : best[1]] in _SIDES and text[best[1]] == "的":
        named = _SIDED.match(text, best[1] + 1)
        best = named.span("head") if named else best
    return best


def _quoted(passage: Passage, start: int, end: int, number: int, classifier: str, back: bool) -> Count | None:
    """三个“统一”, 三颗“定心丸”."""
    close = passage.text.find("”", end, end + 14)
    if close < 0:
        return None
    tail = HEAD.match(passage.text, close + 1)
    heading = passage.text[end + 1 : close]
    return Count(start, tail.end() if tail else close + 1, number, classifier, heading, False, back, True)


def _headless(text: str, start: int, end: int, number: int, classifier: str, back: bool) -> Count | None:
    """好处有三个，…; 分三步走; 五个方面20项举措; 由两部分组成."""
    if (text[end].isdigit() or text[end] in HAN) and classifier in ("方面", "个", "大", "项", "部分"):
        heading = classifier if len(classifier) > 1 else ""
        return Count(start, end, number, classifier, heading, False, back, True)
    if text[end] in _STOPS or text[end] in "、（" or text.startswith(_GO_ON, end):
        tail = 1 if text.startswith("走", end) else 2 if text.startswith("组成", end) else 0
        return Count(start, end + tail, number, classifier, "", False, back, True)
    return None
