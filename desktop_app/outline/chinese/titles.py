"""Laws and plans by their titles in book marks, or by name after a verb that takes one."""

import re
from collections.abc import Iterator, Mapping

from desktop_app.model.outline import Kind

from .drafts import Draft
from .lexicon import pattern_of, words
from .passage import Passage

_TITLE = re.compile(r"《([^《》\n]{2,100}(?:〈[^〉]*〉)?)》")
_CALLED = r"(?:以下|下)(?:并|合)?(?:简称|统称|称)(?:为|作)?：?“?"
_SHORT = re.compile(_CALLED + r"《([^《》\n]{1,40})》")
_SHORT_OF = re.compile(
    r"《(?P<full>[^《》\n]{4,100})》(?:（[^（）\n]{0,30}）)?[^《》\n，。]{0,6}"
    rf"（(?:[^（）\n]{{0,30}}，)?{_CALLED}《(?P<short>[^《》\n]{{1,40}})》"
)
_SUFFIX = re.compile(r"(?:（[^（）]*）)+$")
_YEARS = re.compile(r"(?<=[\u4e00-\u9fff])20\d\d(?:[—·-]+20\d\d)?年?$")
"""A plan's year behind its noun: 《渔港总体规划2035》."""
_ALIGNED = re.compile(
    r"(?:[^，。；！？《》\n]{0,6}《[^《》\n]{2,60}》){0,2}(?:之间)?的?[^，。；！？《》\n]{0,6}(?:对接|衔接|接轨|联通)"
)
_ALIGNED_WITHIN = 150  # characters on either side in which the other document stands
_ALIGNS = re.compile(r"[同与和跟将把及、][^，。；！？\n]*$")
_NUMBERED = re.compile(r"[一二三四五六七八九十\d]+条$")
_LAW_ENDS, _PROGRAMME_ENDS = words("names", "law_ends"), words("names", "programme_ends")
_BARE_TITLES = frozenset(words("names", "short_titles"))
_LAW_NOT = words("names", "law_not")
_PLAIN_LAW = re.compile(
    rf"{pattern_of('names', 'law_triggers')}(?:了|的)?(?P<name>[\u4e00-\u9fff]{{2,14}}?(?:法典|法|条例))"
    r"(?=[，。；、）\n]|的|等|规定|和|及|第|办理|执行|修|有关|要求|施行)"
)
_LAW_SUBJECT = re.compile(
    r"(?<=[，。；：！？、\n])(?:新修订的|修订后的|新的|按照|关于)?(?P<name>[\u4e00-\u9fff]{3,14}?(?:法典|法|条例))"
    r"(?:（[^（）]{2,12}）)?(?=是我国|是(?:一部|中国|首部|第一部)|自20|将?[于自](?:20|今|明|后|\d+月)|今年\d|去年\d|共[有计]?\d|共[一二三四五六七八九十]"
    r"|第[一二三四五六七八九十百\d]+条|(?:正式|已经?|即将|将)(?:施行|实施|颁布|公布|通过|出台|审议|生效)|(?:施行|颁布|公布)(?:后|以来|实施)"
    r"|(?:明确)?规定)"
)
_BY_ARTICLES = re.compile(
    r"“(?P<name>(?!第)[\u4e00-\u9fff]{1,8}?(?<![一二三四五六七八九十第])(?:[一二三四五六七八九十]{1,3}|\d{1,3})条)”"
)
"""“土十条”: a document called by what it is on and how many articles it has."""
_QUOTED_LAW = re.compile(
    r"“(?P<name>[\u4e00-\u9fff]{4,28}(?<![好老新土笨妙巧的])(?:要点|办法|条例|细则|指引|规范|须知|规程|准则|草案|纲领|注意事项))”(?![^，。；、]{0,3}(?:行动|工程|计划))"
)
"""「高山步道安全維護作業要點」, as Taiwan quotes titles."""
_GENERAL = re.compile("有关|相关|这[部个]|本法|该|各项|一些|我们|中国的|国家的|现行|新的|地方性")


def short_titles(folded: str) -> dict[str, str]:
    """The short titles a briefing declares (以下简称《办法》) with their full ones ("" for none)."""
    declared = {match[1]: "" for match in _SHORT.finditer(folded)}
    return declared | {match["short"]: match["full"] for match in _SHORT_OF.finditer(folded)}


def title_kind(inner: str) -> Kind | None:
    """What a title names, from its last words."""
    core = _YEARS.sub("", _SUFFIX.sub("", inner))
    if core.endswith(_PROGRAMME_ENDS):
        return Kind.PROGRAMME
    if core.endswith(_LAW_ENDS) or _NUMBERED.search(core):
        return Kind.LAW
    return None


def title_drafts(passage: Passage, short: Mapping[str, str]) -> Iterator[Draft]:
    """《…办法》, 《…行动方案》; short titles of documents named elsewhere are left out."""
    if "《" not in passage.text:
        return
    for match in _TITLE.finditer(passage.text):
        inner = match[1]
        kind = title_kind(inner)
        if kind is None and _aligned(passage, match):
            why = "the document is brought into line with another one"
            yield _named(passage, Kind.PROGRAMME, match.span(), "programme.aligned", why, 0.7, inner)
        if kind and inner not in _BARE_TITLES and inner not in short:
            why = f"the title in book marks ends in “{_ending(inner)}”"
            yield _named(passage, kind, match.span(), f"{kind.value}.title", why, 0.9, inner)


def _aligned(passage: Passage, title: re.Match[str]) -> bool:
    """《渔港展望》与《北岸规划》之间的对接: what is brought into line is a plan, whatever it is called."""
    if not _ALIGNED.match(passage.text, title.end()):
        return False
    stop = min(passage.stop_after(title.end()), title.end() + _ALIGNED_WITHIN)
    start = max(passage.stop_before(title.start()), title.start() - _ALIGNED_WITHIN)
    clause = passage.masked[start:stop]
    return clause.count("《") > 1 or bool(_ALIGNS.search(clause[: title.start() - start]))


def plain_laws(passage: Passage) -> Iterator[Draft]:
    """根据电子签章法, 治水法共9章78条: a law without book marks, by what is said of it."""
    for pattern in (_PLAIN_LAW, _LAW_SUBJECT):
        for match in pattern.finditer(passage.masked):
            name = match["name"]
            if len(name) <= 3 or name.endswith(_LAW_NOT) or _GENERAL.search(name):
                continue
            trigger = match.group()[: match.start("name") - match.start()]
            why = (
                f"“{trigger}” takes a law as its object" if trigger else "what is said of it is said of laws"
            )
            yield _named(passage, Kind.LAW, match.span("name"), "law.plain", why, 0.7, name)


def laws_by_articles(passage: Passage) -> Iterator[Draft]:
    """Documents spoken of as “土十条”."""
    for match in _BY_ARTICLES.finditer(passage.text) if "条”" in passage.text else ():
        why = "a quoted short name that ends in how many articles a document has"
        yield _named(passage, Kind.LAW, match.span(), "law.plain", why, 0.7, match["name"])


def quoted_laws(passage: Passage) -> Iterator[Draft]:
    """Documents whose titles stand in plain quotation marks."""
    for match in _QUOTED_LAW.finditer(passage.text) if "“" in passage.text else ():
        why = f"the quoted title ends in “{_ending(match['name'])}”"
        yield _named(passage, Kind.LAW, match.span(), "law.title", why, 0.75, match["name"])


def introduced(passage: Passage) -> list[tuple[Draft, str]]:
    """Documents introduced by full title and short name, each with the short one."""
    found = []
    for match in _SHORT_OF.finditer(passage.text):
        kind = title_kind(match["full"])
        if kind:
            span = (match.start(), match.end("full") + 1)
            why = f"introduced by its full title, spoken of as 《{match['short']}》 in the answers"
            draft = _named(passage, kind, span, f"{kind.value}.introduced", why, 0.8, match["full"])
            found.append((draft, f"《{match['short']}》"))
    return found


def _ending(inner: str) -> str:
    core = _YEARS.sub("", _SUFFIX.sub("", inner))
    return next((end for end in (*_PROGRAMME_ENDS, *_LAW_ENDS) if core.endswith(end)), core[-2:])


def _named(
    passage: Passage, kind: Kind, span: tuple[int, int], rule: str, why: str, confidence: float, heading: str
) -> Draft:
    return Draft(kind, passage.original(*span), span, rule, why, confidence, heading=heading)
