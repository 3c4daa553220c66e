"""When something is to be done: deadlines and other times that open or fill a clause."""

import re
from functools import lru_cache

from .lexicon import pattern_of

_YEAR = r"(?:20\d\d年|今年|明年|后年|本年度?|次年|来年)"
_MONTH = r"(?:\d{1,2}月(?:份|\d{1,2}[日号]|[上中下]旬|底|末|初|中)?)"
_PART = (
    rf"(?:(?:年年?|(?<=年))[底末初中](?!心|小|国|央|端)|{_MONTH}|(?<![第前])[一二三四]季度末?|[上下]半年|[春秋]季学期|春节|国庆节?|元旦|五一|暑假|寒假|"
    r"(?:本|下个?|这个)月[底末初中]?|月[底末]|汛期|入冬|开学)"
)
_MOMENT = (
    rf"(?:{_YEAR}(?:{_PART}|第[一二三四]季度?末?)?|{_PART}|“十[四五六]五”(?:规划)?(?:期末|期间|时期|末)?)"
)
_AMOUNT = r"[一二两三四五六七八九十\d]{1,3}(?:至[一二三四五六七八九十\d]{1,2})?"
_AHEAD = (
    r"(?:未来|今后|接下来的?|往后)[一二两三四五六七八九十几\d]{1,3}(?:[至到][一二三四五六七八九十\d]{1,2})?"
    "(?:年|个月|个季度)"
)
_TERM = (
    rf"(?:(?:未来|今后|用|力争用)?{_AMOUNT}(?:年|个月|个?工作日|天|小时|周|个?季度)(?:左右)?(?:之?内|时间))"
)
_BEFORE = r"(?:之?前|以前|为止)"

DEADLINE = re.compile(
    rf"(?:到|至|截至到|在|于)?(?:{_YEAR})?(?:{_PART}){_BEFORE}|{_YEAR}{_BEFORE}"
    rf"|(?:力争|争取|确保)?(?:到|至){_YEAR}{_PART}?|(?:今|明|后|本)年(?:{_PART}|第[一二三四]季度?末?)|20\d\d年年?[底末]|(?<![今本去同])年内"
    rf"|{_TERM}|{_AHEAD}|(?<![\d一二三四五六七八九十第近去前])[一二三五两]年(?=滚动|完成|新建|改造|打造|培育|建成)|(?:本|下个?)月[底末]?|(?<!\d)\d{{1,2}}月[底末]|(?<![今去前])年底|月底|(?:今明两年|今冬明春|即日起|本周内|(?:\d{{1,2}}|[一二三四五六七八九十]{{1,2}})月(?:份)?[至到](?:\d{{1,2}}|[一二三四五六七八九十]{{1,2}})月(?:份|底)?|[本下]学期|[本下]学年)|(?<![去前上])四季度|下半年|明年|后年|“十[四五六]五”(?:期末|末|期间|时期)"
    r"|(?:从|自)?(?:20\d\d年|今年|明年)?(?:\d{1,2}月\d{1,2}日|\d{1,2}月|春节|国庆)起|\d{1,2}月份?(?=组织|开展|启动|出台|举办|开户|召开|发布|公布|实施)|\d{1,2}月\d{1,2}日(?=[召举开启发公组实])"
)
"""By when, or from when, something is to be done."""

TIME = re.compile(
    rf"(?:力争|争取|计划|预计)?(?:自|从|到|至|在|于|截至)?(?:{_MOMENT}|{_TERM}|{_AHEAD}|年内|全年|年度内|今明两年|今冬明春|本学年|本周|今天起|即日起|[一二三四五两\d]{{1,2}}年(?=滚动|招收|建设|培训|新建|完成|投入|实现|改造|新增|培养|累计)|20\d\d年(?:[和至到]20\d\d年)?(?=[^，。的]{{2}})|头[一二三四五六两\d]{{1,2}}(?:个月|年|天|周))(?:之?前|以前|起|之?内|期间|开始|以后|之后)?"
)
"""A time that may open a clause."""

PAST = re.compile(f"已(?!知)|{pattern_of('tasks', 'past')}")
"""Words of clauses that tell what was done or how much there is."""


TIMED = re.compile("[年月季日周天]|小时|春节|国庆|元旦|五一|[暑寒]假|汛期|入冬|开学|学期|“十")
"""What every deadline holds some of; most clauses have none."""


@lru_cache(maxsize=4096)  # asked more than once of the clauses that become tasks
def deadline_in(text: str) -> re.Match[str] | None:
    """The first deadline in the text."""
    return DEADLINE.search(text) if TIMED.search(text) else None


@lru_cache(maxsize=4096)
def due_in(text: str) -> re.Match[str] | None:
    """The first deadline in a text that does not tell of the past."""
    due = deadline_in(text)
    return None if due is None or PAST.search(text) else due


def time_ends(text: str) -> int:
    """Where the times end that the words open with, a comma behind them included; 0 for none."""
    place = 0
    while match := TIME.match(text, place) or DEADLINE.match(text, place):
        following = text[match.end() : match.end() + 1]
        if following == "的":
            break
        place = match.end() + (following == "，")
    return place


def strip_time(text: str) -> str:
    """The clause without the time in front, where three characters remain."""
    match = TIME.match(text)
    if match and len(text) - match.end() >= 3:
        return text[match.end() :].lstrip("，、")
    return text
