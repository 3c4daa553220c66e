"""Who is made responsible for what: 由…牵头, …负责, 责任单位是…, in the same sentence or the next one."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.model.outline import Kind

from .drafts import Draft
from .passage import Passage, Span

_GENERIC_WORK = (
    "(?:组织|具体|统一|共同|监督|督促|协调|统筹|推进|抓好|做好|实施|落实|办理|管理|执行|完成|动态|日常|调整|更新|维护|运行|运营|调度|督办"
    "|编制|制定|起草|发布|解释|审核|认定|评估|考核|检查|指导|建设|开展|工作|相关|有关|和|与|、)*"
)
"""What may follow 负责 and name no work of its own."""
_BY_ALONE = (
    "(?:统筹(?:协调|推进|实施|调度)?|组织(?:实施|推进|落实|协调)|具体(?:实施|落实|承担|承办)|推进落实|督办|抓落实"
    "|统一(?:调度|管理|运营|组织))"
)
"""Verbs that make responsible where 由 stands in front."""
_DUTY = re.compile(
    "(?:总牵头|牵头(?:负责)?(?!人|部门|单位|机构|主体)|负总责|负主责|负首责|总负责|主责|主导|抓总|承办"
    "|负责(?!人|任|制|的|部门|单位|心))"
    f"(?:{_GENERIC_WORK}(?=[，。；、：）\n]|，)|(?:组织|协调|统筹|推进|抓好|做好|实施|落实)*)"
    f"|{_BY_ALONE}(?=[，。；）\n])"
)
_DUTY_BY = re.compile(_BY_ALONE)
_BY = re.compile(r"(?<![理自缘事因经])(?:统一|具体|主要|共同|分别|将|要|是|则|都|均)*由(?P<who>[^由]{2,40})$")
_ADVERBS = re.compile("(?:共同|联合|具体|总体|统一|分别|全面|主要|一并|来|总)+$")
_BODY_ENDS = (
    "部门|单位|公司|集团|中心|银行|学校|政府|机构|协会|专班|小组|街道|法院|检察院|企业|组织|办公室|委员会|管委会|支队|大队"
    "|[部委局厅院办署会处所站省市县区镇乡村]"
)
_LEADER = re.compile(rf"(?P<who>[^，。；：！？\n由“”对]{{1,30}}?(?:{_BODY_ENDS}))(?:将|要|来)?$")
_POST = re.compile(
    "(?:责任|牵头|主管|主责|承办|主办|负责|实施|组织实施)(?:部门|单位|主体|机构)(?:分别)?(?:是|为|：)"
    "(?P<who>(?:[^，。；：！？（）\n]|（■{1,20}）){2,60})"
)
_HOLDS_POST = re.compile(
    "(?:作为|担任|是|为)"
    "(?:这项|该项|此项)?(?:工作|任务|行动|工程|机制|项目)?的?(?:第一|主要|总|具体|直接)?"
    "(?:责任|牵头|主管|主责|承办|实施)(?:部门|单位|主体|机构)(?=[，。；\n])"
)
_ABOUT = re.compile(
    "(?P<back>(?:这|该|此|上述|以上|前述|本)(?:[一两几三四五六七八九十]?(?:项|个|些|件|套|条))?)?"
    "(?P<noun>工作|任务|事情?|机制|制度|体系|平台|系统|行动|工程|计划|规划|项目|活动|措施|举措|试点|方案|基金)?"
    "(?:的?(?:日常|具体|相关|有关|组织))*(?:工作|运行|管理|实施|建设|推进|运营|落实|编制)*"
    "(?:将|都|均|统一|具体|主要|目前|则|，)*"
)
"""What a note says it is about: 这项工作, 该机制, 行动."""
_LEAD = re.compile("(?:规定|明确|要求|下一步|接下来|我们|也|还|将|就|都|再|具体|主要|目前|现在|其中|，|、)+")
_NOBODY = re.compile("谁|哪|什么|怎|专人|他们?$|她|它|您|你|^其$|没有|不")
_MARKED = re.compile(
    "(?:责任|牵头|主责|承办|实施)(?:部门|单位|主体)：(?P<who>[^；）\n]{2,60})"
    "(?:；[^；）\n]{2,60}){0,2}?(?:；(?:完成)?(?:时限|期限|时间)：(?P<when>[^；）\n]{2,40}))?"
)
_KINDS = {
    Kind.MECHANISM: ("机制", "制度", "体系", "平台", "系统"),
    Kind.PROGRAMME: ("行动", "工程", "计划", "规划", "项目", "活动", "试点", "方案", "基金"),
}
_BLOCKS = ("run.paren", "run.heading", "run.yi", "run.di")
_CLAUSE_REACH = 60  # characters of a clause before the word of duty that are read
_SENTENCE_REACH = 600  # characters of a sentence on either side of a note whose items it may belong to
_ITEMS_BEFORE = 60  # items before a note that it may belong to


@dataclass(frozen=True, slots=True)
class _Note:
    """Somebody made responsible."""

    span: Span  # from what it is about to the word of duty
    who: str
    noun: str = ""  # what kind of thing it says it is about
    back: bool = False  # it takes up what was said before: 这项工作
    leads: bool = False  # it goes on with what the body does, and means nothing else
    subject: int = 0  # where its own subject ends, for one that points to nothing
    when: str = ""


def assign(passage: Passage, items: list[Draft]) -> None:
    """Tell tasks, mechanisms and programmes who is responsible for them."""
    notes = list(_notes(passage))
    if not notes:
        return
    able = sorted(
        (item for item in items if item.kind in (Kind.TASK, *_KINDS)), key=lambda item: item.span[0]
    )
    for note in notes:
        for item in _owners(passage, note, able):
            item.attributes.setdefault("responsible", note.who)
            if note.when:  # said outright, so better than a time found in the sentence
                item.attributes["deadline"] = note.when


def _notes(passage: Passage) -> Iterator[_Note]:
    """All notes, in the order of their forms."""
    text = passage.text
    for match in _MARKED.finditer(text):
        if text[passage.stop_before(match.start()) - 1] == "\n" or text[match.start() - 1] in "（；。，：":
            yield _Note(match.span(), match["who"], back=True, when=match["when"] or "")
    for match in _DUTY.finditer(passage.masked):
        note = _by_duty(passage, match)
        if note:
            yield note
    for match in _POST.finditer(passage.masked):
        yield from _post(passage, match.span("who"), match.end())
    for match in _HOLDS_POST.finditer(passage.masked):
        start = max(passage.stop_before(match.start()), match.start() - _CLAUSE_REACH)
        body = _LEADER.match(passage.masked[start : match.start()])
        if body:
            yield from _post(passage, (start, start + body.end()), match.end())


def _post(passage: Passage, who: Span, end: int) -> Iterator[_Note]:
    """A body that is named as the one responsible for what was said before."""
    body = _without_lead(passage.text[who[0] : who[1]])
    if not _NOBODY.search(body):
        yield _Note((passage.stop_before(who[0]), end), body, back=True)


def _by_duty(passage: Passage, duty: re.Match[str]) -> _Note | None:
    """由X牵头, X负责; what stands before it in its clause is what it is about."""
    start = max(passage.stop_before(duty.start()), duty.start() - _CLAUSE_REACH)
    before = _ADVERBS.sub("", passage.masked[start : duty.start()])
    match = _BY.search(before)
    if match is None:
        about = _ABOUT.match(before)
        place = about.end() if about else 0
        match = None if _DUTY_BY.match(duty.group()) else _LEADER.match(before, place)
        # 公安局负责巡查 tells what the bureau does, not whose the work before is
        if match is None:
            return None
    leads = match.re is _LEADER and passage.masked[duty.end()] not in "，。；、\n"
    who = passage.text[start + match.start("who") : start + match.end("who")]
    who = _without_lead(who)
    subject = before[: match.start()]
    about = _ABOUT.fullmatch(subject) or _LEAD.fullmatch(subject)
    if len(who) < 2 or _NOBODY.search(who):
        return None
    if about is None:
        return _Note((start, duty.end()), who, leads=leads, subject=start + match.start())
    groups = about.groupdict()
    return _Note((start, duty.end()), who, groups.get("noun") or "", bool(groups.get("back")), leads)


def _without_lead(who: str) -> str:
    lead = _LEAD.match(who)
    return who[lead.end() :] if lead else who


def _owners(passage: Passage, note: _Note, able: list[Draft]) -> list[Draft]:
    """The items a note speaks of."""
    start, end = note.span
    first, last = passage.sentence(start)
    first, last = max(first, start - _SENTENCE_REACH), min(last, end + _SENTENCE_REACH)
    first = max(first, passage.masked.rfind("；", first, start) + 1)
    semicolon = passage.masked.find("；", end, last)
    last = semicolon if semicolon > 0 else last
    own = _between(able, end, min(passage.stop_after(end), end + _SENTENCE_REACH))
    if own or note.leads:
        return own
    if note.subject:
        return [item for item in _between(able, start, note.subject) if item.span[1] == note.subject]
    if passage.masked[end] not in "，。；：！\n）" and not note.when:
        return []
    if not note.back:
        here = [item for item in _between(able, first, start) if item.span[1] <= start]
        around = [item for item in _between(able, first, start) if item.span[1] > start]
        found = _last(here, note.noun) or around + _between(able, end, last)
        if found:
            return found
    return _of_before(passage, note, able)


def _of_before(passage: Passage, note: _Note, able: list[Draft]) -> list[Draft]:
    """What the sentences before a note speak of: the member that holds it, or the last sentence's items."""
    start = note.span[0]
    place = bisect_left(able, start, key=lambda item: item.span[0])
    known = able[max(0, place - _ITEMS_BEFORE) : place]
    floor = passage.paragraph(start)[0]
    near = [item for item in known if item.span[0] >= floor]
    named = [item for item in near if note.noun in _KINDS.get(item.kind, ())]
    if named:
        return named[-1:]
    holders = [item for item in known if item.rule.startswith(("run", "set")) and start < item.scope[1]]
    blocks = [item for item in holders if item.rule in _BLOCKS]
    if blocks or holders:
        return [min(blocks or holders, key=lambda item: item.scope[1] - item.scope[0])]
    if not near:
        return []
    sentence = passage.sentence(near[-1].span[0])[0]
    together = [item for item in near if item.span[0] >= sentence and item.kind is Kind.TASK]
    return together or near[-1:]


def _last(items: list[Draft], noun: str) -> list[Draft]:
    """The last item, of the kind that the noun names where there is one."""
    named = [item for item in items if noun in _KINDS.get(item.kind, ())]
    return (named or items)[-1:]


def _between(able: list[Draft], start: int, end: int) -> list[Draft]:
    """The items that begin in start:end."""
    first = bisect_left(able, start, key=lambda item: item.span[0])
    return able[first : bisect_left(able, end, key=lambda item: item.span[0])]
