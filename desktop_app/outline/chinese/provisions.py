"""What is laid down for a case or for every time: 约谈两次不改的，扣减额度; 每村每天开行一班车."""

import re
from enum import Enum

from .drafts import Draft
from .labels import acts
from .passage import Passage
from .times import PAST

_CASE = re.compile(
    "(?:对于?|凡是?|经|如果?|一旦)?(?![^，]{0,12}(?:是|有些|有的|值得|特别|最|令人|让人|可喜|需要[说指强]|的话))"
    "[^，]{2,28}[^，有别他她它我你们要目真好大似是]的$"
)
"""查实属于无故重拍的."""
_WHICHEVER = re.compile("(?:哪[家个位]|谁|凡是?)[^，]{3,24}了[^，]{1,10}$")
"""哪家平台踩了红线."""
_RATE = re.compile("每(?=[\u4e00-\u9fff]{2})(?![个名家条项年月季周天半日人户])")
_ONE_OF = re.compile("[\u4e00-\u9fff]{2}[一1]")
_RULED = re.compile(
    "(?:一律|必须|不得|应当)[^，]|[^，]{1,4}由[^，]{2,8}(?:退还|承担|支付|负担|赔偿|补足|返还)$"
)
_NOT_RULED = re.compile(r"[\u4e00-\u9fff]了(?!解)|^(?:不(?!少于|低于|超过|得)|没|未|决不|绝不)")
_STANDING = re.compile(
    "每[\u4e00-\u9fff]{1,2}每(?:天|日|周|月|季度|年)(?:至少|都|要|必须)?"
    "(?:保证|确保|安排|开展|组织|提供|举办|开行|配备|补助|补贴|发放|完成|轮训|培训|新建|巡查|检查)"
)
_SET_FOR = re.compile("(?:放|定|安排|改|推迟|延期|顺延|提前|确定|选)(?:在|到|于|至)?$")
_SUBJECT = 2  # characters of what takes place, at least
_SHORT = 4  # characters that say too little without the case


class Case(Enum):
    """Whether a clause names the case for which the next one lays something down."""

    NONE = 0
    NAMED = 1
    COUNTED = 2  # it says how much as well: 每新增一个岗位，补助500元


def case_of(text: str) -> Case:
    """What the clause names."""
    if (text[-1] == "的" and _CASE.match(text)) or ("了" in text and _WHICHEVER.match(text)):
        return Case.NAMED
    rate = _RATE.search(text) if "每" in text else None
    if rate and (acts(text[rate.end() :]) or _ONE_OF.match(text, rate.end())):
        return Case.COUNTED
    return Case.NONE


def lays_down(text: str, deed: str) -> bool:
    """Whether the clause behind a case says what is done in it.

    Args:
        deed: the clause from its verb on.
    """
    if PAST.search(text) or _NOT_RULED.search(deed):
        return False
    return acts(deed) or bool(_RULED.match(text))


def with_case(passage: Passage, draft: Draft, case: Case) -> Draft:
    """The task laid down for a case, shown with it where it says little without."""
    if case is Case.COUNTED or len(draft.label) <= _SHORT:
        start = passage.stop_before(draft.span[0] - 1)
        draft.span = draft.scope = (start, draft.span[1])
        draft.label = passage.original(*draft.span)
    draft.rule, draft.confidence = "task.provision", 0.65
    draft.why = "the clause before says in which case this is done"
    return draft


def is_standing(text: str) -> bool:
    """每村每天保证至少一班车: what is done for each, each time."""
    return text[0] == "每" and bool(_STANDING.match(text))


def sets_a_time(text: str, time: re.Match[str]) -> bool:
    """首次评审放在今年10月: whether the clause does nothing but say when something takes place."""
    return time.end() == len(text) and bool(_SET_FOR.search(text, _SUBJECT, time.start()))
