"""Words that say of a clause that something will be done, and where the deed begins."""

import re
from collections.abc import Iterator
from functools import lru_cache

from .attributes import PARTNERS, RESPONSIBLE, quantity_of
from .labels import acts, strip_front, strip_lead
from .lexicon import any_of, pattern_of, words
from .passage import Passage, Span
from .times import PAST

_SOON = pattern_of("tasks", "soon")
WILL = re.compile(
    rf"{_SOON}，?(?:我们)?(?:也|就|还|都)?(?:会(?!议|计|商|同|员|展)|要(?!求|素))"
    r"|(?:[部局署委厅院府方司处团]|当局|公司|集团|中心|协会)(?:也|就|还|都|将)*会(?!议|计|商|同|员|展|长|见|谈|晤|务|所|场)"
    rf"|^(?:我们|[^，]{{2,12}}[部局署委厅院府方司处行会门县市省地里])?(?:正|也|还|要)*着力"
    rf"|我们(?:{_SOON})?(?:也|就|还|都)*(?:会(?!议|计|商|同|员|展)|要(?!求|素))|^还要(?!求|素)"
    rf"|(?<![虚模草比类])(?:{pattern_of('tasks', 'will')})(?!来|军|近|领|士|生|性|(?<=会)[同商议计员])"
)
PLAIN_WILL = re.compile(
    rf"(?:我们|我[部局委厅省市县院]|[省市县]里|[还也仍])将|将会|(?<![虚模草比类])拟|{_SOON}，?(?:我们)?(?:[也还都])?(?:将|会|要)"
)
"""Words of the future that need no known verb behind them."""
AHEAD = re.compile(rf"(?<![按点了]){_SOON}")
TURNS_BACK = re.compile(
    f"{PAST.pattern}|目前|今年以来|近年来|[\u4e00-\u9fff]了(?!解)|(?:我|大家)(?:相信|希望|知道|认为|觉得)|请|谢谢|感谢"
)
"""What ends the talk of what comes next."""
WITH_OTHERS = words("tasks", "partner")
SLOGAN = re.compile(pattern_of("tasks", "slogans"))
_REACHES = re.compile("达到?|超过|突破|提高到|提升至|提升到|降到|降至|控制在|保持在|压到|增加到|下降|实现")
AIM = re.compile("目标(?:任务)?(?:就?是|为|：)")
_MUST_DO = re.compile(
    "(?<![需主重必只不想首概摘扼简紧])(?<!就是)(?<!一定)(?<!提出)(?<!强调)(?<!指出)(?<!要求)要(?![求素点件害])"
)
_MYSELF = re.compile("我(?![们国省市县区局部委厅院校行处所方])")
_SIGN = re.compile(any_of({*(word[:2] for word in words("tasks", "will")), "会", "要", "着力"}))
"""What every word of the future holds one of."""
GOAL = re.compile("^[^，]{0,8}?(?:目标(?:任务)?|办法|做法|对策|承诺|考虑)(?:就?是|为)")
_JIANG_NEXT = frozenset("于把对为按由与给向有在以从同")
_DISPOSED = re.compile(
    "将(?!把|会|以|由|在|对|按|逐步|全部|尽快|统一|继续|推动|支持|鼓励|引导|探索|研究|指导|督促|要求|协调|争取|允许|进一步|陆续)"
    "(?=[^，。；：将]{2,24}(?:[纳列编归]入|写[进入]|作为|(?:调整|提高|提升|延长|扩大|增加|缩短|压减|降低|下放|延伸|延迟|推迟|缩减|压缩|扩展|拓展|上调|下调|增至|降至)[为到至]"
    "|(?:改|转|升级|转化|转变|改造|打造|建设|更换|替换|优化)[为成]))"
)
"""将 that stands for 把: 将站点纳入规划, 将期限延长至三年."""
_VERBS = frozenset(words("tasks", "verbs"))
_LONGEST_SUBJECT, _VERB_AND_OBJECT = 14, 4
_NO_SUBJECT = re.compile("(?<![所国公私共])有(?![关色机限])|[是仍被受比因由的了不]|存在|可能")
SHORTEST = 4  # characters of a deed, at least


def promises(passage: Passage) -> Iterator[Span]:
    """Clauses with a word of the future, or a deadline, and a verb of doing, from that word on."""
    for start, end in passage.clauses:
        text = passage.masked[start:end]
        will = future(text)
        if will is None or SLOGAN.search(text) or PAST.search(text) or text.endswith(("吗", "呢")):
            continue
        if acts(strip_lead(text[will.end() :])) and passage.text[end] != "？":
            yield start + will.start(), end


@lru_cache(maxsize=4096)  # a clause is asked again for its core
def future(text: str) -> re.Match[str] | None:
    """将, 拟, 会 before a verb; not 将 where it means 把."""
    match = WILL.search(text) if _SIGN.search(text) else None
    if match and match.group() == "将":
        rest = text[match.end() :]
        after = strip_lead(rest)
        if not (after != rest or acts(after) or after.startswith(WITH_OTHERS) or after[:1] in _JIANG_NEXT):
            return None
    if match and match.group() == "将" and _in_relative(text, match):
        return None
    if match is None and "要" in text:
        return _measured_must(text)
    if match and match.group() == "计划" and not acts(strip_lead(text[match.end() :])):
        return None
    return match


def _in_relative(text: str, will: re.Match[str]) -> bool:
    """支持将于年底召开的会议达成协议: whether 将 only tells of a thing that a verb before it takes."""
    return "的" in text[will.end() :] and acts(strip_lead(text[: will.start()]))


def _measured_must(text: str) -> re.Match[str] | None:
    """今年要新增300个: 要 with a verb of doing and how much."""
    match = _MUST_DO.search(text)
    if (
        match
        and not _MYSELF.search(text, 0, match.start())
        and acts(strip_lead(text[match.end() :]))
        and quantity_of(text[match.end() :])
    ):
        return match
    return None


def core_of(passage: Passage, span: Span) -> Span | None:
    """The verb and its object: after 将, 由…牵头 and times."""
    start, end = span
    text = passage.text[start:end]
    disposed = _DISPOSED.search(text) if "将" in text else None
    if disposed:
        return start + disposed.start(), end
    match = RESPONSIBLE.match(strip_front(text))
    if match:
        text = strip_front(text)[match.end() :] or text
    will = future(text)
    if will and will.end() < len(text) - 2 and will.start() < 18:
        reaches = _REACHES.match(text, will.end()) or text[will.end()] in "由从"
        subject_reaches = will.start() > 2 and reaches
        text = text if subject_reaches else text[will.end() :]
    before = ""
    while before != text:
        before = text
        text = GOAL.sub("", strip_front(text))
    partner = PARTNERS.match(text)
    if partner and (acts(text[partner.end() :]) or text[partner.end() : partner.end() + 1] == "对"):
        text = text[partner.end() :]
    if len(text) < SHORTEST and match is None:
        text = strip_lead(passage.text[start:end])
    return (end - len(text), end) if len(text) >= 3 else None


def done_by(text: str) -> bool:
    """Whether a short subject with a verb of doing and its object open the words: 各县市完成改造."""
    for place in range(2, min(_LONGEST_SUBJECT, len(text) - _VERB_AND_OBJECT) + 1):
        if text[place : place + 2] in _VERBS:
            return _NO_SUBJECT.search(text, 0, place) is None
    return False
