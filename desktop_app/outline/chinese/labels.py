"""Labels: the words of the text, shortened at clause boundaries."""

import re
from functools import lru_cache

from .lexicon import characters, pattern_of, words
from .passage import Passage, Span
from .times import TIME, strip_time

CLAUSE_MARKS = "，。；：！？\n—"
_LEAD = re.compile(pattern_of("labels", "lead"))
_BEFORE_VERB = frozenset(words("labels", "before_verb"))
_KEEP = words("labels", "keep")
_VERBS = frozenset(words("tasks", "verbs"))
_SINGLE = characters("tasks", "single")
_PARTNERS = words("tasks", "partner")
_LEADS = frozenset(words("labels", "lead"))
_FRAME = re.compile(
    r"(?:在|对|从|针对|对于|关于|围绕|为了|为|按照|根据|结合|通过|以|就)[^，]{1,24}?"
    r"(?:方面|(?<!以)上|中|(?<!以)下|后|前|时|层面|的基础上|来看|来说|来讲|看|而言|角度|过程中|为[\u4e00-\u9fff]{2,4})$"
)
FOCUS = re.compile(
    r"(?:(?:重点)?(?:聚焦|围绕|紧扣|紧盯|瞄准|着眼于?|针对|锚定|立足于?|对准)(?P<topic>[^，。；：！？\n]{2,30})"
    r"|(?:坚持)?以(?P<by>[^，。；：！？\n]{2,24}?)作?为(?:重点|抓手|核心|主线|导向|牵引|目标|突破口|切入点"
    r"|中心|关键|引领|契机|主攻方向|着力点|支撑|依托|统领))$"
)
_FIGURES = re.compile("同比|环比|累计|截至|增长\\d|下降\\d|前[一二三四\\d]季度|[上前]\\d*个?月")
"""A clause that only tells how much there is, or was."""
_TO_THE_LAST = re.compile(
    "能[\u4e00-\u9fff][则尽]|应[\u4e00-\u9fff]尽|[该当][\u4e00-\u9fff]则|全[\u4e00-\u9fff]尽"
)
"""应改尽改, 能加则加: what is to be done to all there is."""
_POINTS_BACK = re.compile(
    "(?:对?(?:这|那(?!曲)|此|上述|以上|上面|前述|前面|刚才|该|其(?!他|它|余|中)|您|你们?[^他]|它|他们)|大家(?:所?关心|提到|反映))"
    "|(?:存在的?|突出的?|主要的?|有关|相关|各项|总体|重点|实际|具体|当前)*"
    "(?:问题|目标|任务|情况|工作|要求|短板|方向|重点|需求|中心|大局|部署|困难|难题|[、和与及])+$"
)
"""A topic that only points to what was said before, or says nothing: 这些风险, 上述目标, 目标任务."""
EFFORT = re.compile("功夫|发力|文章|用力|用劲|突破|求实效|见实效|着力|出实招|下功夫")
_NOTE = re.compile(
    "（(?:责任|牵头|主责|承办|实施|主管|配合|完成)?(?:部门|单位|主体|机构|时限|期限|时间)：[^（）]{1,120}）$"
)
"""（责任部门：渔业局；时限：6月底）."""
_ABOUT = re.compile("(?:有关|关于)(.{2,14}?)的?(?:部分|议题|方面)$")
_COMPLEMENTS = frozenset("好住牢准实强大活紧到出完起上下进清明透细严稳足齐满通高优")
_ADVERB = re.compile(pattern_of("labels", "adverbs"))
_CIRCUMSTANCE = re.compile(
    "(?:时段|时期|期间|季节|情况|情形|时候|环节|阶段|之[后前]|以[后前]|过程中?|同时|前提|条件|基础上|节点)$"
)
_FOR_EACH = re.compile("每(?![个名家条项年月季周天半村户所县人台市省区校张件次日位辆支座间栋])")
_DUTY = re.compile("[^，]{2,20}?(?:应当|应该|必须|均应|应(?![急对用付变邀届答验聘有])|须(?!知))")
"""非金融企业应当: who has to, and that they have to."""
_HAS_TO = re.compile("(?:均|都|也|还)?(?:应当|应该|必须|应|须|不得|要)")
_THOSE = re.compile("的[^，的]{2,10}$")
"""达到五年船龄的渡船, before 应当: those of whom something is asked."""
_NOUN_LENGTH = 4  # of the nouns that may begin like a verb
_LONGEST_SKIPPED = 30
_LABEL_WITHIN = 240  # characters of a member within which its name is looked for


@lru_cache(maxsize=4096)
def strip_lead(text: str) -> str:
    """The clause without 我们将进一步 and the like in front, while three characters remain."""
    while True:
        match = _LEAD.match(text)
        if not match or len(text) - match.end() < 3 or text.startswith(_KEEP) or text[match.end()] == "的":
            return text
        rest = text[match.end() :]
        if match.group() in _BEFORE_VERB and not acts(rest):
            return text
        text = rest


@lru_cache(maxsize=4096)  # several rules ask it of one clause
def strip_front(text: str) -> str:
    """The clause without times and leading adverbs in front."""
    before = ""
    while before != text:
        before = text
        text = strip_time(strip_lead(text))
    return text


def acts(text: str) -> bool:
    """Whether the words begin with a verb of doing of two characters or more, an adverb left aside."""
    if text[:2] in _VERBS or text[:3] in _VERBS:
        return True
    adverb = _ADVERB.match(text)
    return adverb is not None and text[adverb.end() : adverb.end() + 2] in _VERBS


def may_act(text: str) -> bool:
    """Whether the words begin with any verb of doing; 防洪安全 is a noun for all its first character."""
    if acts(text) or _TO_THE_LAST.match(text):
        return True
    return text[:1] in _SINGLE and (len(text) != _NOUN_LENGTH or text[1] in _COMPLEMENTS)


def acts_alone(text: str) -> bool:
    """Whether the words begin with a verb where nothing announces deeds; one character wants more behind."""
    return (
        acts(text)
        or text[:1] in "把给对"
        or bool(_TO_THE_LAST.match(text))
        or (len(text) > _NOUN_LENGTH and may_act(text))
    )


def has_to(text: str) -> bool:
    """Whether the clause lays down what somebody has to do: 机构应当建立防火墙."""
    duty = _DUTY.match(text)
    return duty is not None and not acts(text)


def label_span(passage: Passage, start: int, end: int) -> Span:
    """The clause that names a member, without leading adverbs.

    The first clause, or the next one where that is only a time, a frame (在…方面), a condition,
    a focus (聚焦…) or a partner (会同…).
    """
    clauses = passage.split(start, min(end, start + _LABEL_WITHIN), CLAUSE_MARKS)
    for index, (first, last) in enumerate(clauses):
        text = passage.text[first:last]
        following = clauses[index + 1] if index + 1 < len(clauses) else None
        if following and passage.text[last] in "，：" and _skipped(passage, text, following):
            continue
        return _bare(passage, (first, last))
    return passage.trim(start, end)


def bare_end(passage: Passage, span: Span) -> int:
    """Where a clause ends without a note of duty in brackets, and before the mark that closes a speech."""
    start, end = span
    text = passage.text
    if text[end - 1] == "）" and (note := _NOTE.search(text, start, end)):
        end = note.start()
    for opening, closing in ("“”", "‘’"):
        stop = text.find(closing, start, end)
        end = stop if stop > start and opening not in text[start:stop] else end
    return end


def _skipped(passage: Passage, text: str, following: Span) -> bool:
    """Whether a clause only prepares the next one."""
    if len(text) > _LONGEST_SKIPPED:
        return False
    if TIME.fullmatch(text) or text in _LEADS:
        return True
    if text.endswith("的") and len(text) < 14:
        return True
    if _HAS_TO.match(passage.text, *following) and not _DUTY.match(text):
        return not may_act(text) or bool(_THOSE.search(text))
    if EFFORT.search(text):
        return False
    if _FRAME.match(text) and not acts(text):
        return _FIGURES.search(passage.text, *following) is None
    circumstance = len(text) <= 18 and (_CIRCUMSTANCE.search(text) or _FOR_EACH.match(text))
    focus, partner = FOCUS.match(strip_lead(text)), text.startswith(_PARTNERS)
    if not (circumstance or focus or partner):
        return False
    rest = strip_front(passage.text[following[0] : following[1]])
    next_acts = acts(rest)
    if circumstance and not acts(text) and (next_acts or may_act(rest)):
        return True
    if focus:
        return next_acts
    return partner and not acts(text) and next_acts and not _does_there(text)


def _does_there(text: str) -> bool:
    """在园区设立工作站: a place with its own deed."""
    return text[0] in "在以" and any(text[k : k + 2] in _VERBS for k in range(3, len(text) - 2))


def _bare(passage: Passage, clause: Span) -> Span:
    start, end = clause[0], bare_end(passage, clause)
    end = end if end > start else clause[1]
    text = passage.text[start:end]
    about = _ABOUT.match(text)
    if about:
        return start + about.start(1), start + about.end(1)
    duty = _DUTY.match(text) or _HAS_TO.match(text)
    if duty and acts(text[duty.end() :]) and not acts(text):
        return start + duty.end(), end
    bare = strip_lead(text)
    timeless = strip_time(bare)
    return end - len(timeless if acts(timeless) else bare), end


def focus_of(text: str) -> str | None:
    """What a clause says the next one is about: 聚焦X, 以X为重点."""
    match = FOCUS.match(text)
    return topic_of(match) if match else None


def topic_of(match: re.Match[str]) -> str | None:
    """The topic of a match of FOCUS, where it names one of its own."""
    topic = match["topic"] or match["by"]
    return None if _POINTS_BACK.match(topic) else topic
