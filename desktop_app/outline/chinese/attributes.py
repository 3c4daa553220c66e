"""What a task's own sentence says beside the task: focus, deadline, who is responsible, how much."""

import re
from functools import lru_cache

from .drafts import Draft
from .labels import CLAUSE_MARKS, FOCUS, strip_front, topic_of
from .numerals import HAN
from .passage import Passage, Span
from .times import PAST, deadline_in

_BODY = r"[^，。；：！？、\n由]"
RESPONSIBLE = re.compile(
    r"由(?P<by>[^，。；：！？\n]{2,24}?)(?:负责(?!人)|(?:共同)?牵头|主导|(?=按|统一|部署|安排|落实|组织|制定|出台|建设|选聘|开展|发布|印发|承担|兜底|会同|具体|实施|办理|提供|支付|加收|退还|审批|监督|检查|认定|统筹|推进|完成|公布))"
    rf"|(?P<lead>{_BODY}{{2,16}})(?<![为是作])(?:牵头(?!单位|部门|机构|主体|人)|负责(?!人|任|制|的|单位|部门))"
)
_FROM_TO = re.compile(
    r"(?:从|由)[^，。；：]{0,8}?\d[^，。；：到至]{0,12}?[\u4e00-\u9fff](?:到|至|为|成)(?=\d)"
)
"""From which amount to which: the second one counts."""
_GRADES = ("级", "型", "式")
_ORGANISATION = (
    "(?:部门|单位|银行|公司|企业|政府|机构|法院|检察院|协会|大学|[部委局厅院办署会省市县区地方]|等)"
)
PARTNERS = re.compile(
    r"会同(?P<with>[^，。；：！？\n]{2,24}?)(?=，|$|对|开展|推进|制定|出台|印发|组织|建立|加强|完善|做好|抓好|实施)"
    rf"|(?:联合|协同)(?P<joint>[^，。；：！？\n]{{1,20}}?{_ORGANISATION})(?=，|$|开展|推进|制定|出台|印发|组织|建立)"
)
_TOGETHER = re.compile("会同|联合|协同|商")
_LEADS_OTHERS = re.compile(
    rf"(?P<lead>{_BODY}{{1,16}}?{_ORGANISATION})(?:将|要|拟|正在|已经?|正|可以?)*(?:会同|联合|协同|商)(?=[\u4e00-\u9fff])"
)
"""A body that does it together with others."""
QUANTITY = re.compile(
    rf"(?=[{HAN}\d翻])(?:(?<![第\d{HAN}])(?:\d[\d·.]*+|[{HAN}][{HAN}]{{0,6}})(?:多|余)?(?:万|亿|千|百)?(?:多|余)?"
    r"(?:个(?!体|人|性|别)|名(?!单|录|称)|台|座|所(?!有|以)|家(?!庭|长|园|电)|场(?!所|地|景)|轮|次(?!序|要)|条(?!件|例)|项(?!目)|套|亩|公里|吨|元|人(?!才|民|员|口|次)|户|%|辆|件|支(?!持|付|撑)"
    r"|张|米|小时|个?工作日|天|折|成(?!为|立|果|效)|倍|平方米|处(?!理|置)|间|门(?!槛|诊)|期|批|种(?!植)|千瓦时?|兆瓦|吉瓦|公顷|床|张床位|艘|架|头|株|立方米|分钟|笔|颗|节|吨标准煤|人次|部(?!门|分|署|队|委|长|级)|公?斤(?!两)|千米|平方公里"
    r"|[趟列](?!入|为|支|席)|[车班航]次|课时|学时|块(?!状)|枚|册|盏|宗|例(?!如|会|行|外)|厘米|毫米|千克|岁|组(?!织|建|长|成|合)|片(?!区|面)|桶|班(?!子|组|长)"
    r")|翻(?:[一两]番|番|倍)"
    rf"|(?<![{HAN}\d])(?:[{HAN}\d]{{1,4}}分之[{HAN}\d]{{1,4}}|百分之[{HAN}百]{{1,6}}))"
)
_COMPANY_HINT = re.compile("[由同合商]|负责|牵头")
_FOCUS_HINT = re.compile("聚焦|围绕|紧[扣盯]|瞄准|着眼|针对|锚定|立足|对准|以")
_STRIVING = re.compile("^(?:(?:力争|争取|确保)用?|[在于](?=.{2}))")
_PAYS = re.compile("(?:费用?|资金|经费|成本|钱|差额|利息|款|薪酬|工资|补贴|损失)[^，。；]{0,4}$")
"""Subjects whose 由…承担 tells who pays, not who does it."""
_NAMES = re.compile("“[^”]*”|《[^》]*》")
_FRONT = re.compile(r"^(?:规定|明确|要求|下一步|接下来|我们|也|还|将|就|都|再|，|、)+")


@lru_cache(maxsize=4096)  # clauses are asked by more than one rule
def quantity_of(text: str) -> str | None:
    """The first quantity outside quotation marks that is no "one" of speech."""
    bare = _NAMES.sub("", text) if "“" in text or "《" in text else text
    from_to = _FROM_TO.search(bare) if "从" in bare or "由" in bare else None
    for match in QUANTITY.finditer(bare, from_to.end() if from_to else 0):
        if bare[match.end() : match.end() + 1] in _GRADES:
            continue
        if match.group()[0] != "一" or len(match.group()) > 3 or match.group()[1:2] in "百千万亿":
            return match.group()
    return None


@lru_cache(maxsize=4096)
def responsible_of(text: str) -> str | None:
    """Who is said to do it: 由X牵头, X负责; else with whom: 会同X."""
    if not _COMPANY_HINT.search(text):
        return None
    match = RESPONSIBLE.search(text)
    if match and not _PAYS.search(text, max(0, match.start() - 8), match.start()):
        return _FRONT.sub("", match["by"] or match["lead"]) or None
    leads = _LEADS_OTHERS.search(text) if _TOGETHER.search(text) else None
    if leads:
        return _FRONT.sub("", leads["lead"]) or None
    match = PARTNERS.search(text)
    return (match["with"] or match["joint"]) if match else None


def deadline_of(text: str) -> str | None:
    """By when it is to be done."""
    match = deadline_in(text)
    return _STRIVING.sub("", match.group()) if match else None


def add_attributes(passage: Passage, draft: Draft, sentence: Span) -> None:
    """Fill in what the sentence says and the draft does not know yet."""
    start, end = sentence
    text = passage.text[start:end]
    found: dict[str, str | None] = {
        "deadline": None if PAST.search(text) else deadline_of(text),
        "responsible": responsible_of(text),
        "quantity": quantity_of(text),
        "focus": _focus(passage, sentence, draft),
    }
    for name, value in found.items():
        if value and name not in draft.attributes:
            draft.attributes[name] = value


def _focus(passage: Passage, sentence: Span, draft: Draft) -> str | None:
    """The focus clause of the sentence that stands before the label."""
    if not _FOCUS_HINT.search(passage.text, *sentence):
        return None
    for start, end in passage.split(*sentence, CLAUSE_MARKS):
        if end > draft.span[1]:
            return None
        text = passage.text[start:end]
        for reading in (text, strip_front(text)):
            match = FOCUS.search(reading)
            if match and end < draft.span[1]:
                return topic_of(match)
    return None
