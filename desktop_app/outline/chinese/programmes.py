"""Programmes, campaigns and projects by name: “…”行动, 实施…工程."""

import re
from collections.abc import Iterator

from desktop_app.model.outline import Kind

from .drafts import Draft, Marks
from .lexicon import pattern_of, words
from .mechanisms import CUT
from .passage import Passage, Span

_QUOTED = re.compile(
    r"“[^“”\n]{2,20}”(?:[^，。；：！？、\n“”《》的这那等个是有在将了为把我]{0,14}?)"
    rf"(?P<head>{pattern_of('names', 'programme_heads')})(?:（20[^（）\n]{{2,14}}）)?"
)
_INSIDE = re.compile(rf"“(?P<what>[^“”\n，。]{{1,24}}?)(?P<head>{pattern_of('names', 'programme_inside')})”")
_FIGURES = words("names", "programme_figures")
_FIRM_HEADS = words("names", "programme_firm")
_SURE_NAME = 2  # characters before the noun that make a quoted name one without a verb in front
_STARTED = re.compile(
    rf"{pattern_of('names', 'programme_verbs')}(?:好|了|实)?[^，。；：！？\n“”]{{0,8}}(?:“■+”[、和及与]?)*$"
)
_PLAIN = re.compile(pattern_of("names", "programme_firm"))
_VERB = re.compile(pattern_of("names", "programme_verbs"))
_LEAD = re.compile(pattern_of("names", "lead_strip"))
_GENERIC = re.compile(pattern_of("names", "programme_generic"))
_NOT_AFTER = words("names", "programme_not_after")
_DOINGS = ("活动", "项目", "运动")
_FOUGHT = re.compile(
    "整治|打击|取缔|禁止|严禁|查处|清理|清退|制止|遏制|治理|防范|杜绝|叫停|关停|淘汰|从事|参与"
)
"""Verbs before a quoted word that make it what people do wrong, or do, and no programme: 整治“挖矿”活动."""
_LAYOUT = ("布局", "格局", "体系")
_COUNTED = re.compile(r"[一二三四五六七八九十两几\d]+(?:个|项|大|批|次)")
_FORMULA = re.compile(r"“[一二三四五六七八九十两Nn\d]+\+")
_COUNT_ALONE = re.compile(r"“[一二三四五六七八九十两\d]{1,3}(?:个|大|项|条)[^”]{0,4}”")
"""“八大行动” counts programmes and is none."""
_CAMPAIGN = re.compile("(?:专项|[一二三五两]年|整治|攻坚|提升|促进)行动$|行动(?:计划|方案)$|攻坚战$|行动$")
_AMOUNT = re.compile(r"(?:总?规模)?(?:为|约|达|超过?)?[\d.·]+(?:多|余)?[万亿]?(?:多|余)?元(?:规模)?的?")
_FOUNDS = ("设立", "发起", "组建", "成立", "建立", "启动", "推出")
_ABOUT = re.compile("(?:关于|对于|围绕|按照|根据|通过|我想说，|这次|此次|本次|今年的?|新一轮)+")
_GOES_ON = re.compile(
    "已|于|自|将|共|启动|开展|实施|聚焦|围绕|明确|提出|部署|要求|以来|从|第|，|正|计划|涵盖|包括|分"
)
"""What is said of a campaign behind its name."""
_FEWEST = 4  # characters before the noun of a name without quotation marks and verb
_AND = re.compile("和(?!平|谐)|与|及")
_DURATION = re.compile("为期[^，。的]{1,8}的")
_SERVES = re.compile(
    "(?:纳入|列入|写[进入]|编入|融入|载入|依据|根据|按照?|依照|对照|衔接|结合|围绕|参照|遵照|符合|落实|执行|依托|借助|利用|入选)"
    "[^，。；：！？\n、]{0,20}$"
)
_LONGEST = 20
_VERB_WITHIN = 60  # characters before a quoted name, other quoted ones among them


def programme_drafts(passage: Passage) -> Iterator[Draft]:
    """Named programmes: quoted ones, then those after a verb that starts them, or that open a clause."""
    taken = Marks(len(passage.text), [])
    for pattern in (_QUOTED, _INSIDE) if "“" in passage.text else ():
        for match in pattern.finditer(passage.text):
            if taken.touches(match.span()) or not _quoted_name(passage, match):
                continue
            if pattern is _INSIDE and not _named_in_quotes(passage, match):
                continue
            taken.add(match.span())
            why = f"a quoted name with “{match['head']}”"
            yield _draft(passage, match.span(), "programme.quoted", why, 0.85)
    for match in _PLAIN.finditer(passage.masked):
        if not taken.touches(match.span()) and not passage.text.startswith(_NOT_AFTER, match.end()):
            yield from _plain(passage, match)


def _quoted_name(passage: Passage, match: re.Match[str]) -> bool:
    """Whether quotation marks with a programme's noun hold a name, no formula, count or date."""
    name, end = match.group(), match.end()
    floor = max(passage.stop_before(match.start()), match.start() - _VERB_WITHIN)
    if match["head"] in _DOINGS and _FOUGHT.search(passage.masked, floor, match.start()):
        return False
    if _FORMULA.match(name) or _COUNT_ALONE.match(name):
        return False
    if passage.text[end] in "机体" or passage.text.startswith(_LAYOUT, end):
        return False
    return passage.text[match.start("head") - 1] != "期" and not (
        name[1:5].isdigit() and match["head"] == "活动"
    )


def _plain(passage: Passage, match: re.Match[str]) -> Iterator[Draft]:
    """A name without quotation marks that ends in a programme's noun."""
    found = _after_verb(passage, match)
    if found:
        start, verb = found
        why = f"“{verb}” starts or runs what ends in “{match.group()}”"
        yield _draft(passage, (start, match.end()), "programme.verb", why, 0.7)
    elif (opening := _opens_clause(passage, match)) is not None:
        why = f"a clause opens with what ends in “{match.group()}”"
        yield _draft(passage, (opening, match.end()), "programme.clause", why, 0.6)


def _opens_clause(passage: Passage, match: re.Match[str]) -> int | None:
    """Where a name begins that fills its clause's front: 关于治本攻坚三年行动; None where none does."""
    floor = max(passage.stop_before(match.start()), match.start() - 2 * _LONGEST)
    opening = _ABOUT.match(passage.masked, floor, match.start())
    start = opening.end() if opening else floor
    if not opening and not _GOES_ON.match(passage.masked, match.end()):
        return None
    if passage.text[floor - 1] not in "，。；：！\n" or not _CAMPAIGN.search(
        passage.masked, start, match.end()
    ):
        return None
    modifier = passage.masked[start : match.start()]
    if not _FEWEST <= len(modifier) <= _LONGEST or CUT.search(modifier) or _GENERIC.match(modifier):
        return None
    if (
        any(mark in modifier for mark in "、的《“我你按这那其个")
        or _COUNTED.match(modifier)
        or _VERB.search(modifier)
    ):
        return None
    return start


def only_serves(passage: Passage, span: Span) -> bool:
    """Whether a name is only what something is put into or done by: 纳入…规划, 根据…计划."""
    floor = max(passage.stop_before(span[0]), span[0] - _VERB_WITHIN)
    return _SERVES.search(passage.masked, floor, span[0]) is not None


def _named_in_quotes(passage: Passage, match: re.Match[str]) -> bool:
    """Whether “清渠行动” is one: with a common noun it wants a verb that starts it; “面子工程” never is."""
    if match["what"].endswith(_FIGURES) or _GENERIC.fullmatch(match["what"]):
        return False
    if len(match["what"]) >= _SURE_NAME and match["head"] in _FIRM_HEADS:
        return True
    floor = max(passage.stop_before(match.start()), match.start() - _VERB_WITHIN)
    return _STARTED.search(passage.masked, floor, match.start()) is not None


def _after_verb(passage: Passage, match: re.Match[str]) -> tuple[int, str] | None:
    """Where the name begins after the last verb that starts programmes, with the verb."""
    floor = max(passage.stop_before(match.start()), match.start() - 2 * _LONGEST)
    verb = None
    for candidate in _VERB.finditer(passage.masked, floor, match.start()):
        if match.start() - candidate.end() >= 2:
            verb = candidate
    if verb is None or (match.group() == "基金" and verb.group() not in _FOUNDS):
        return None
    start = verb.end()
    while (lead := _LEAD.match(passage.masked, start, match.start())) and match.start() - lead.end() >= 2:
        start = lead.end()
    while amount := _AMOUNT.match(passage.masked, start, match.start()):
        start = amount.end()
    lasting = _DURATION.match(passage.masked, start, match.start())
    start = lasting.end() if lasting else start
    comma = passage.masked.rfind("、", start, match.start())
    if comma > 0 and passage.masked.startswith(match.group(), comma - len(match.group())):
        start = comma + 1  # A倡议、B倡议: each by itself
    modifier = passage.text[start : match.start()]
    if len(_GENERIC.sub("", modifier)) < 2 or len(modifier) > _LONGEST or CUT.search(modifier):
        return None
    if len(_GENERIC.sub("", _AND.split(modifier)[-1])) < 2:  # 行政规章和专项计划
        return None
    if _COUNTED.match(modifier) or "、" in modifier or "《" in modifier or "“" in modifier:
        return None
    return start, verb.group()


def _draft(passage: Passage, span: Span, rule: str, why: str, confidence: float) -> Draft:
    heading = passage.text[span[0] : span[1]]
    return Draft(Kind.PROGRAMME, passage.original(*span), span, rule, why, confidence, heading=heading)
