"""The items of runs."""

import itertools
import re

from desktop_app.model.outline import Kind

from .cues import Cue
from .drafts import Draft
from .hollow import tells_change
from .labels import EFFORT, acts, acts_alone, has_to, label_span, may_act
from .mechanisms import CUT
from .passage import Passage, Span
from .runs import Run
from .sets import DEEDS, common_kind, keeps_components, member_kind

_OPEN_NOUNS = ("考虑", "方面", "安排")
"""Nouns that count deeds as well as parts: members that all act are tasks."""
_SHORT = 3  # a naming clause this short is shown with the next one
_COUNTS = re.compile(r"[“”\d两三四五六七八九十]")
_TELLING = re.compile("(?:先|再|接着|然后|最后|下面|首先)?(?:讲讲?|说说?|谈谈?|看看?)(?:一下|到)?")
_COUNT_SAID = re.compile(r"[两三四五六七八九十\d](?:个|项|条|类|种|座|处|件|点)")
_AHEAD = re.compile("下一?步|下一?阶段|接下来|今后|打算|[将要拟会][^，。]{0,14}(?:以下|如下|下面|下列|这?几)")
_AHEAD_WITHIN = 40  # characters before a run that may say that it tells what is to come
_SECTION = re.compile(
    "(?:总体|基本|主要|重点|保障|工作|指导|有关|下一步|背景|起草|具体|近期|下阶段|主要的|当前|存在的?|今年|组织)?的?"
    "(?:目标|任务|原则|措施|要求|思想|情况|安排|背景|内容|举措|考虑|意义|思路|过程|特点|打算|问题|成效|进展|做法|计划|部署|建议|形势|依据|实施)"
    "(?:和.{0,6}|与.{0,6}|及.{0,6})?$"
)


def section_titles(passage: Passage, run: Run) -> bool:
    """一、总体目标 二、重点任务: titles of parts, no members."""
    titles = [cue for cue in run.cues if _SECTION.match(_first_clause(passage, cue.end))]
    return run.series in ("heading", "paren", "arabic") and len(titles) * 2 >= len(run.cues)


def _first_clause(passage: Passage, place: int) -> str:
    return passage.text[place : passage.stop_after(place)]


def run_drafts(passage: Passage, run: Run, nested: bool) -> list[Draft]:
    """One item a member.

    Args:
        nested: the run lies inside a member of another one.
    """
    owner = run.owner
    spans = [label_span(passage, cue.end, cue.until) for cue in run.cues]
    texts = [passage.text[start:end] for start, end in spans]
    short = [end - start <= _SHORT for start, end in spans]
    odd = sum(few and not may_act(text) for few, text in zip(short, texts, strict=True))
    if sum(short) * 2 >= len(spans) and odd * 2 >= sum(short) and run.series not in ("yi-must", "yi-verb"):
        pairs = zip(spans, short, run.cues, strict=True)
        spans = [_with_next(passage, span, cue.until) if few else span for span, few, cue in pairs]
    kinds = _kinds(owner, texts, nested or run.series == "yi-must" or _is_ahead(passage, run))
    confidence = 0.9 if owner else 0.75 if run.series != "di" or acts(texts[0]) else 0.65
    reasons = _reasons(passage, run)
    drafts = []
    for cue, span, kind, why in zip(run.cues, spans, kinds, reasons, strict=True):
        draft = Draft(
            kind,
            passage.original(*span),
            (cue.start, max(span[1], cue.end)),
            f"run.{run.series.split('-')[0]}",
            why,
            confidence,
            (cue.start, cue.until),
        )
        draft.skipped = run.left_out(cue)
        drafts.append(draft.under(owner) if owner else draft)
    if owner:
        owner.attributes["members_kind"] = max(sorted(set(kinds)), key=kinds.count).value
    return [draft for draft in drafts if draft.label]


def _is_ahead(passage: Passage, run: Run) -> bool:
    """下一步，一是: whether the words before say that the members are to come."""
    start = passage.sentence(max(0, passage.sentence(run.start)[0] - 1))[0]
    return run.owner is None and bool(
        _AHEAD.search(passage.text, max(start, run.start - _AHEAD_WITHIN), run.start)
    )


def _cue_words(passage: Passage, cue: Cue) -> str:
    start, end = passage.trim(cue.start, cue.end)
    return passage.original(start, end) or passage.original(cue.start, cue.end)


def _reasons(passage: Passage, run: Run) -> list[str]:
    """Why each is a member: “第二” follows “第一” in the same answer."""
    said = [_cue_words(passage, cue) for cue in run.cues]
    reasons = [f"“{said[0]}” is followed by “{said[1]}” in the same answer"]
    reasons += [
        f"“{here}” follows “{before}” in the same answer" for before, here in itertools.pairwise(said)
    ]
    announced = f", where “{run.owner.label}” announces {run.owner.count}" if run.owner else ""
    return [reason + announced for reason in reasons]


def _kinds(owner: Draft | None, texts: list[str], doing: bool) -> list[Kind]:
    """What the members are; enough acting ones, or what stands around them, make the others tasks too."""
    heading = owner.heading if owner else ""
    facts = [heading not in DEEDS and tells_change(text) for text in texts]
    acting = sum(
        EFFORT.search(text) is not None or may_act(text) if owner else acts_alone(text) or has_to(text)
        for text, fact in zip(texts, facts, strict=True)
        if not fact
    )
    alike = len({text[:1] for text in texts}) == 1  # 抓规划, 抓示范, 抓监测
    short = all(len(text) == _SHORT for text in texts)  # 扩岗位, 提技能, 兜底线
    if (alike or short) and all(map(may_act, texts)):
        acting = len(texts)
    lean = doing or acting * 3 >= len(texts)
    kinds = []
    for text, fact in zip(texts, facts, strict=True):
        if fact:
            kinds.append(Kind.COMPONENT)
            continue
        kind = member_kind(heading, text, owner is not None)
        if kind is Kind.TASK and acting * 3 < len(texts) and not doing and heading not in DEEDS:
            kind = Kind.COMPONENT
        if kind is Kind.COMPONENT and heading in _OPEN_NOUNS and acting == len(texts):
            kind = Kind.TASK
        if kind is Kind.COMPONENT and lean and not text.startswith("坚持") and not keeps_components(heading):
            kind = Kind.TASK
        kinds.append(kind)
    return kinds


def _with_next(passage: Passage, span: Span, until: int) -> Span:
    """A word or two together with the clause that says what they mean."""
    end = min(until, passage.stop_after(span[1] + 1))
    if (
        span[1] + 1 >= until
        or passage.text[span[1]] not in "，："
        or _COUNT_SAID.search(passage.text, span[1], end)
    ):
        return span
    return span[0], end


def noun_set(passage: Passage, run: Run) -> Draft | None:
    """经费来源，其一是县财政，其二是省级专项: an unannounced run of bare nouns is a set."""
    if run.owner or run.series in ("yi-verb", "yi-must"):
        return None
    name = _topic(passage, run)
    if name is None or _COUNTS.search(passage.text, *name) or _is_ahead(passage, run):
        return None
    ends = [cue.until for cue in run.cues[:-1]] + [passage.stop_after(run.cues[-1].end)]
    spans = [passage.trim(cue.end, end) for cue, end in zip(run.cues, ends, strict=True)]
    texts = [passage.text[start:end] for start, end in spans]
    if any(not 2 <= len(text) <= 10 or may_act(text) or "，" in text or CUT.search(text) for text in texts):
        return None
    return Draft(
        Kind.SET,
        passage.original(*name),
        (name[0], spans[-1][1]),
        "set.nouns",
        f"“{_cue_words(passage, run.cues[0])}” and “{_cue_words(passage, run.cues[1])}” list bare names",
        0.6,
        members=[passage.original(*span) for span in spans],
        attributes={"members_kind": common_kind("", texts).value},
    )


def _topic(passage: Passage, run: Run) -> Span | None:
    """What a run inside one sentence is about: the clause, or the short sentence, before it."""
    first = run.start
    start, end = passage.sentence(first)
    if run.cues[-1].start >= end:
        return None
    floor = passage.stop_before(max(0, first - 1))
    if floor >= start and first - floor >= 2:
        return passage.trim(floor, first) if first - floor <= 12 else None
    start, end = passage.sentence(max(1, start - 1))
    start, end = passage.trim(start, end)
    telling = _TELLING.match(passage.text, start, end)
    if end > first or telling is None or not 2 <= end - telling.end() <= 8 or "，" in passage.text[start:end]:
        return None
    return telling.end(), end
