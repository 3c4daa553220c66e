"""Counted groups and their members."""

import itertools
import re
from bisect import bisect_left

from desktop_app.model.outline import Kind

from .counts import HEAD, Count, tells, will_do
from .cues import Cue
from .drafts import Draft
from .labels import EFFORT, acts, acts_alone, label_span, may_act
from .lexicon import pattern_of, words
from .lists import Members, are_clauses, common_front, inline_members, list_before, parallel_sentences
from .numerals import HAN
from .passage import Passage, Span
from .runs import Run
from .set_labels import set_label
from .times import strip_time

MECHANISM_HEADS = ("机制", "制度", "体系", "平台", "系统", "体制")
PROGRAMME_HEADS = ("工程", "行动", "计划", "规划", "战役", "攻坚战")
_PARTS = frozenset(words("sets", "parts"))
DEEDS = frozenset(words("sets", "deeds"))
_STRUCTURAL = frozenset(words("series", "nouns"))
_PLACES = frozenset(("地方", "渠道", "途径", "去向", "用途", "来源", "窗口", "方式", "通道", "地点", "电话"))
"""Counted nouns whose members are only named, whatever is said about each."""
_MEANS = "(?:也?就是|即|是指|指的是|指|是|：)"
_DEFINED = re.compile(
    "“(?P<name>[^“”\n\\dNnXx一二三四五六七八九十][^“”\n]{0,7})”，?(?:也?就是|即|是指|指的是|是)"
)
_EXPLAINED_WITHIN = 500
_REACH = 600  # characters before its first cue within which a run may be announced
_CLAUSE_REACH = 60  # characters of its clause shown around a count
_EACH_REACH = 200
_MOST_MEASURES = 300  # a larger count with no members is a statistic
_PAIR = re.compile(
    rf"(?:共|共有|共计|包括|分为?|提出了?|涵盖|明确了?|包含|涉及|从|有|由)(?P<first>[{HAN}\d]{{1,3}}(?:个|大)?(?:方面|部分|章|板块|领域|类))"
    rf"[、，]?(?:共)?(?P<second>[{HAN}\d]{{1,3}}(?:条|项|款|个))"
)
_PAIR_WITHIN = 14  # characters around a count that hold another one
_WORKS = frozenset(("项目", "工程", "专项", "计划", "规划", "文件"))
_ENDS_COUNT = "，。；：、！？（—\n的"
_EACH = re.compile(
    rf"(?<=[。！？；，：、\n）”—…])(?:另外?|还有|再|最后)?一(?P<cl>{pattern_of('series', 'each')})(?:面)?"
    r"[^，。；：！？、\n“]{0,4}?(?:就?是|则是|，|、|看|在|为)"
)
_TELLS_AFTER = re.compile("(?:对[^，。]{1,12})?(?:提出|部署|明确|作出|推出|细化|规定|列出|安排)")
_SOME_OF = re.compile("(?:包括|有|是|涵盖|例如|比如)(?:以下几[项个条点])?[：，]?$")
"""What introduces some of those that were counted."""


def owner_of(passage: Passage, run: Run, found: list[Count], places: list[int]) -> Count | None:
    """The count that announces a run: near, best with the same number or classifier.

    Args:
        found: all counts, in order.
        places: the starts of all cues of all runs, in order.
    """
    first = run.start
    best, mark = None, 0.0
    begin = bisect_left(found, first - _REACH, key=lambda count: count.start)
    for count in found[begin:]:
        if count.start > first:
            break
        score = _announces(passage, run, count, places)
        if score > mark:
            best, mark = count, score
    return best


def summed_up(passage: Passage, run: Run, found: list[Count]) -> Count | None:
    """这就是我们遵循的三条原则: a count that names the run that went before."""
    index = passage.sentence_index(max(run.cues[-1].start, run.end - 1))
    for start, end in passage.sentences[index : index + 2]:
        if start <= run.cues[-1].start or not passage.text.startswith(("这", "以上", "上述"), start):
            continue
        begin = bisect_left(found, start, key=lambda count: count.start)
        for count in found[begin : begin + 2]:
            if count.end <= end and count.number == len(run.cues) and not count.back and count.strong:
                return count
    return None


def _announces(passage: Passage, run: Run, count: Count, places: list[int]) -> float:
    """How well a count announces a run; 0 where it does not."""
    first = run.start
    if count.back or count.end > first:
        return 0
    here, there = passage.sentence_index(first), passage.sentence_index(count.start)
    if bisect_left(places, first) > bisect_left(places, count.end):
        return 0
    same_number = count.number in (run.top, len(run.cues))
    cue = run.cues[0]
    same_classifier = bool(cue.classifier) and cue.classifier == count.classifier
    if not count.known and not (same_number or same_classifier):
        return 0
    paragraphs = passage.paragraph_index(first) - passage.paragraph_index(count.end)
    allowed = (3 if same_number else 2 if same_classifier else 1) + paragraphs * same_number
    gap = here - there
    some = len(run.cues) <= count.number and (
        count.number <= 2 * len(run.cues) or bool(_SOME_OF.search(passage.text, max(0, first - 8), first))
    )
    if gap > allowed or (not same_number and not same_classifier and (gap > 1 or not some)):
        return 0
    if gap > 0 and _lists_itself(passage, count, at_least=count.number - (0 if same_number else 2)):
        return 0
    nearness = 1 / (1 + gap) + count.end / 1e9
    return 4 * same_number + 2 * same_classifier + nearness + 0.3 * count.strong


def _lists_itself(passage: Passage, count: Count, at_least: int) -> bool:
    """Whether the count's own sentence lists as many members as it says, or after a colon nearly as many."""
    found = inline_members(passage, count.end, count.number)
    if found is None or found.end > passage.sentence(count.end)[1]:
        return False
    listed = len(found.spans)
    nearly = passage.text.startswith("：", count.end) and listed > 2 and listed >= at_least
    return listed == count.number or nearly


def set_draft(passage: Passage, count: Count) -> Draft:
    """The set that a count stands for, without members."""
    clause = (
        max(passage.stop_before(count.start), count.start - _CLAUSE_REACH),
        min(passage.stop_after(count.end), count.end + _CLAUSE_REACH),
    )
    return Draft(
        Kind.SET,
        set_label(passage, count),
        clause,
        "set.count",
        f"“{passage.original(count.start, count.end)}” announces {count.number}",
        0.75,
        count=count.number,
        heading=count.heading or count.classifier,
    )


def member_names(passage: Passage, found: Members) -> list[Span]:
    """The places that name the members: of those with clauses of their own the clause that says most.

    Members that begin alike (聚焦A，…；聚焦B，…) are named by their first clauses.
    """
    if not found.own:
        return found.spans
    if len(found.spans) > 1 and common_front(passage, found.spans) > 1:
        return [(start, max(start + 1, min(end, passage.stop_after(start)))) for start, end in found.spans]
    return [label_span(passage, *span) for span in found.spans]


def set_drafts(passage: Passage, count: Count) -> list[Draft]:
    """A set with the items of its members, or nothing where a weak noun has none."""
    item = set_draft(passage, count)
    defined = _defined_members(passage, count, item)
    if defined:
        return [item, *defined]
    found = members_of(passage, count)
    if found is None:
        return _bare_set(passage, count, item)
    item.rule, item.confidence, item.list_end = "set.list", 0.8, found.end
    item.why = f"“{passage.original(count.start, count.end)}” is followed by a list of {len(found.spans)}"
    item.scope = (item.scope[0], max(item.scope[1], found.end))
    names = member_names(passage, found)
    item.members = [passage.original(*name) for name in names]
    texts = [passage.text[start:end] for start, end in names]
    item.attributes["members_kind"] = common_kind(item.heading, texts).value
    explained = explained_members(passage, item, found)
    if explained:
        return [item, *explained]
    if "“" in item.label and are_clauses(passage, found, count.number):
        found.own = True
    if not found.own and heading_kind(item.heading) is Kind.TASK:
        return [item, *_timed_members(passage, item, found.spans)]
    if not found.own or (item.heading in _PLACES and not all(acts(text) for text in texts)):
        return [item]
    why = f"one of the {count.number} counted by “{item.label}”, with a clause of its own"
    members = [
        Draft(
            member_kind(item.heading, text, True),
            passage.original(*name),
            name,
            "set.member",
            why,
            0.75,
            span,
        ).under(item)
        for span, name, text in zip(found.spans, names, texts, strict=True)
    ]
    return [item, *members]


def _timed_members(passage: Passage, item: Draft, spans: list[Span]) -> list[Draft]:
    """三件事：11月12日召开…，月底组织…: listed deeds of which most have a time of their own are items."""
    timed = [strip_time(passage.text[start:end]) for start, end in spans]
    cut = [end - start - len(text) for (start, end), text in zip(spans, timed, strict=True)]
    if sum(map(bool, cut)) * 2 <= len(spans):
        return []
    item.members = [
        passage.original(start + size, end) for (start, end), size in zip(spans, cut, strict=True)
    ]
    why = f"one of the {item.count} counted by “{item.label}”, with a time of its own"
    return [
        Draft(Kind.TASK, label, span, "set.member", why, 0.75).under(item)
        for label, span in zip(item.members, spans, strict=True)
    ]


def explained_members(passage: Passage, item: Draft, found: Members) -> list[Draft]:
    """一条线、一张票。一条线，就是…；一张票，就是…: members explained one by one, each an item of its own."""
    items: list[Draft] = []
    place, limit = found.end, min(len(passage.text) - 1, found.end + _EXPLAINED_WITHIN)
    for span in found.spans:
        name = passage.text[span[0] : span[1]].strip("“”")
        match = re.compile(rf"(?<=[，。；：\n])“?{re.escape(name)}”?，?{_MEANS}").search(
            passage.text, place, limit
        )
        if match is None or not name:
            return []
        place = match.end()
        end = passage.stop_after(place)
        short = len(name) <= 2
        label = passage.original(place, end) if short else passage.original(*span)
        kind = Kind.TASK if short else member_kind("", name, True)
        why = f"“{passage.original(match.start(), place)}” explains a member of “{item.label}”"
        items.append(Draft(kind, label, (match.start(), end), "set.explained", why, 0.75).under(item))
    item.scope = (item.scope[0], max(item.scope[1], items[-1].span[1])) if items else item.scope
    return items


def _defined_members(passage: Passage, count: Count, item: Draft) -> list[Draft]:
    """四篇文章。“加”就是…，“减”就是…: members that are quoted and explained, as many as counted."""
    limit = min(len(passage.text) - 1, count.end + _EXPLAINED_WITHIN)
    found = list(itertools.islice(_DEFINED.finditer(passage.text, count.end, limit), count.number + 1))
    if len(found) != count.number or not count.known:
        return []
    if passage.sentence_index(found[0].start()) - passage.sentence_index(count.end) > 1:
        return []
    items = []
    for match in found:
        end = passage.stop_after(match.end())
        short = len(match["name"]) <= 2
        label = passage.original(match.end(), end) if short else passage.original(*match.span("name"))
        kind = member_kind(item.heading, passage.text[match.end() : end], True)
        why = f"“{passage.original(*match.span())}” explains one of the {count.number} counted before"
        items.append(Draft(kind, label, (match.start(), end), "set.explained", why, 0.75).under(item))
    item.rule, item.confidence = "set.list", 0.8
    item.why = f"“{item.label}” is followed by {len(found)} quoted members with their explanations"
    item.members = [passage.original(*match.span("name")) for match in found]
    item.attributes["members_kind"] = items[0].kind.value
    item.scope = (item.scope[0], items[-1].span[1])
    return items


def _bare_set(passage: Passage, count: Count, item: Draft) -> list[Draft]:
    """A count without members: worth listing for strong nouns, or after a verb that lays out."""
    told = tells(passage, count) or bool(_TELLS_AFTER.match(passage.text, count.end))
    there = count.heading in _WORKS and passage.text[count.start - 1] == "有"
    if there and passage.text[count.end] not in _ENDS_COUNT:
        return []  # 有19个项目提前完成任务: a statistic
    announced = count.strong and count.number <= _MOST_MEASURES and (told or count.heading != "项目")
    announced = announced or _beside_another(passage, count)
    promised = count.heading in DEEDS and will_do(passage, count)
    laid_out = count.number <= 12 and (promised or (told and count.heading in _STRUCTURAL))
    if not (announced or laid_out):
        return []
    item.rule, item.confidence = "set.bare", 0.65 if announced and told else 0.55
    item.why = (
        f"“{passage.original(count.start, count.end)}” announces {count.number}; none of them is listed here"
    )
    item.attributes["members_kind"] = heading_kind(item.heading).value
    return [item]


def _beside_another(passage: Passage, count: Count) -> bool:
    """Whether it is one of two counts of what a document holds: 共5个方面28条."""
    floor = max(passage.stop_before(count.start), count.start - _PAIR_WITHIN)
    pair = _PAIR.search(passage.text, floor, min(len(passage.text), count.end + _PAIR_WITHIN))
    return pair is not None and (count.start in (pair.start("first"), pair.start("second")))


def members_of(passage: Passage, count: Count) -> Members | None:
    """The members that the words around a count give, runs apart."""
    found = _each(passage, count)
    if found and len(found.spans) != count.number:
        found = list_before(passage, count.start, count.number) or found
    found = found or inline_members(passage, count.end, count.number)
    if found:
        return found if count.known or _convincing(passage, count, found) else None
    if count.known:
        heading = count.heading if len(count.heading) > 1 else ""
        found = parallel_sentences(passage, count.end, count.number, heading)
    if found is None and HEAD.search(count.heading):
        found = list_before(passage, count.start, count.number)
    return found


def _convincing(passage: Passage, count: Count, found: Members) -> bool:
    """Any noun at all is a set's head where exactly as many are listed in its own sentence."""
    return len(found.spans) == count.number and found.end <= passage.sentence(count.end)[1]


def _each(passage: Passage, count: Count) -> Members | None:
    """一条是…，一条是…: a series of 一 with one classifier."""
    _start, end = passage.sentence(count.end)
    end = min(len(passage.text) - 1, min(end, count.end + _REACH) + _EACH_REACH)
    series: dict[str, list[Cue]] = {}
    for match in _EACH.finditer(passage.masked, count.end, end):
        found = series.setdefault(match["cl"], [])
        # 一条看线路 keeps its verb apart from the cue
        stop = match.end() - (match.group()[-1] in "在")
        found.append(Cue("each", len(found) + 1, match.start(), stop, match["cl"]))
    best = max(series.values(), key=len, default=[])
    if not 2 <= len(best) <= count.number:
        return None
    if len(best) < count.number and best[0].classifier != count.classifier:
        return None
    if passage.sentence_index(best[0].start) - passage.sentence_index(count.end) > 1:
        return None
    for cue, following in itertools.pairwise(best):
        cue.until = following.start
    best[-1].until = min(end, passage.sentence(best[-1].start)[1])
    spans = [passage.trim(cue.end, cue.until) for cue in best]
    own = all("，" in passage.masked[a:b] for a, b in spans) and (
        count.heading not in _PARTS or all(acts(passage.text[a:b]) for a, b in spans)
    )
    if not own:
        spans = [(a, max(a + 1, min(b, passage.stop_after(a)))) for a, b in spans]
    return Members(spans, own, best[-1].until)


def heading_kind(heading: str) -> Kind:
    """What the members of a set are, from its noun alone."""
    if heading.endswith(MECHANISM_HEADS):
        return Kind.MECHANISM
    if heading.endswith(PROGRAMME_HEADS):
        return Kind.PROGRAMME
    if heading.endswith(("文件", "法规", "办法", "条例", "规范")) and heading not in DEEDS:
        return Kind.LAW
    return (
        Kind.TASK
        if heading in DEEDS or heading.endswith(("任务", "措施", "举措", "工作"))
        else Kind.COMPONENT
    )


def common_kind(heading: str, texts: list[str]) -> Kind:
    """What most members of a list are."""
    kinds = [member_kind(heading, text, True) for text in texts]
    return max(sorted(set(kinds)), key=kinds.count, default=Kind.COMPONENT)


def member_kind(heading: str, text: str, owned: bool) -> Kind:
    """Component for features and principles, task for deeds, by the set's noun, then the verb."""
    if len(text) <= 14:
        if text.endswith(MECHANISM_HEADS) and heading.endswith(MECHANISM_HEADS):
            return Kind.MECHANISM
        if text.endswith(PROGRAMME_HEADS) and (
            heading.endswith(PROGRAMME_HEADS) or not (acts(text) or (len(text) < 5 and may_act(text)))
        ):
            return Kind.PROGRAMME
    if text.startswith(("坚持", "始终")) and heading not in DEEDS:
        return Kind.COMPONENT
    if heading in _PARTS:
        return Kind.COMPONENT
    if heading in DEEDS:
        return Kind.TASK
    if EFFORT.search(text) and text[:1] in "在从":
        return Kind.TASK
    acting = may_act(text) if owned else acts_alone(text)
    return Kind.TASK if acting else Kind.COMPONENT


def keeps_components(heading: str) -> bool:
    """Whether the noun says that its members are parts, whatever their words."""
    return heading in _PARTS
