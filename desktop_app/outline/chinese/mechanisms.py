"""Mechanisms, systems and institutions by name: 建立…机制, 健全…体系, “…”平台."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.model.outline import Kind

from .drafts import Draft
from .labels import acts
from .lexicon import pattern_of, words
from .passage import Passage, Span

_HEADS = re.compile(f"{pattern_of('names', 'mechanism_heads')}(?:(?<=会议|事会|会商|台账|清单|名单)制度)?")
_LED = re.compile(
    "由[^，。；：的]{2,20}?(?:牵头|负责|参加|参与|组成|(?:担?任|为)[^，。；：的]{0,2}(?:召集人|组长|主任|总指挥))的"
)
"""What stands before a name and tells who leads it."""
_FIRM = frozenset(words("names", "mechanism_firm"))
_WIDE = frozenset(("系统", "平台", "模式", "方式", "台账", "窗口", "会商"))
_QUOTED_SYSTEM = re.compile(
    r"“(?![一二三四五六七八九十两\d]{1,2}[个项大套张条种])[^“”，。、\n]{2,8}(?:制|机制|制度|体系)”(?![^，。；、]{0,6}(?:机制|制度|体系|平台|系统))"
)
_PLAIN_SYSTEM = re.compile(
    r"(?:强化|深化|坚持|(?<!切)实行(?!动)|推行|试行|落实|执行|建立|健全|采用|采取|实施)(?:了|的)?"
    r"(?P<name>[\u4e00-\u9fff]{2,14}?制)(?![\u4e00-\u9fff]{0,4}(?:机制|制度|体系))(?=[，。；、：！\n]|和|及|，|，)"
)
_NOT_AFTER = words("names", "not_after_head")
_STRONG = re.compile(pattern_of("names", "strong_verbs"))
_WEAK = re.compile(pattern_of("names", "weak_verbs"))
_LEAD = re.compile(pattern_of("names", "lead_strip"))
_GENERIC = re.compile(f"(?:{pattern_of('names', 'generic')})*")
_OPENING = re.compile(
    "(?:所谓)?(?:分别)?(?:就是|也就是|即|是|包括|有(?![效序机关力限])|以及|和|及|一是|二是)"
)
_PREPOSITION = re.compile("用|由|靠|在|把|凭|针对|关于|以(?!.{2,12}为)")
CUT = re.compile(
    r"(?<!为)了|就是|(?<![但可])是(?!非)|没有|不(?!动|良|合|同|予|见|孕)|(?<![社机协委])会(?!计|展|商|议|员|诊|同|务|考|所)"
    r"|(?<![技功职智性机节产储效体潜势赋可])能(?!源|力|耗|效)|(?<!成)就(?!业|医|近|地|诊|学)|也|(?<![首成])都(?!市)"
    r"|(?<!接)这|那|把(?!关)|让|被|已经|(?<![存所现潜内外])在(?!线|校|职|建|岗|途|地|编|册|押|营|家)|(?<![自理缘])由(?!于)|而|很"
    r"|(?<!变)更(?!新)|(?<![学小传])说|(?<![宣])讲(?!解)|(?<![供补])给(?!付|排水|水|养)|或|只(?!读)"
    r"|(?<![所国公私共拥持享占没含])有(?!序|机|效|限|害|偿|关|色|奖|线|害)|可以|(?<![主必重需概首紧纪摘])要(?!素|件|求|点|害)"
    r"|化为|上升为|转为|变为|作为|成为|称为|但|根据|将|跟(?!踪)|像|至于|如果|(?<![相适应])当(?!地|事|代)|为什么|他|她|它|您|你"
    r"|因为|所以|虽然|目前|包含|包括|呢|吗|啊|我们|大家|什么"
)
_COUNTED = re.compile(
    r"^[一二三四五六七八九十两几\d](?:个|项|种|类|大|套)|[二三四五六七八九十两几\d](?:个|项|种|类|大|套)$"
)
_LIGHT = re.compile(
    "(?:全[县市省区国]|我们|各地|各部门|有关部门)?(?:统筹|推动|推进|促进|加强|加快|加大|引领|带动|助力|消除|破除|打破|妨碍|影响|阻碍|制约|适应|针对|违反|突破|把握|丰富|发展|围绕|面对|符合|体现|反映)"
)
"""Verbs that never open a name."""
_ANY_OF = re.compile("(?:各[种类项级]|一切|所有|种种|某[些种]|多种|一些|任何|有关|相关|若干|诸多|许多)$")
"""妨碍创新的各种制度: no single one is meant."""
_FITTING = re.compile("(?:[与同和])[^，。；：]{2,24}?相(?:适应|匹配|协调|衔接|符合|一致|配套|适合|统一)的")
"""与自身规模相适应的: what a name must suit is no part of it."""
_VIEWED = re.compile("的?(?:层面|角度|方面|环节|高度|维度|视角)")
"""从完善收运体系的层面: what is looked at, and is not set up here."""
_DONE_SO = ("进行", "作出", "做出", "加以", "予以")
"""进行系统部署: how it is done, and no system."""
_FOREIGN = re.compile("世界|全球|最大|其他|^各[项类种]|国际|外国|西方|美国")
_MANNERS = frozenset(("模式", "方式"))
_MANNER_VERBS = frozenset(words("names", "manner_verbs"))
_RUNNING = re.compile(
    "(?:也|已经?|正在|正式|将|全面|都)?(?:上线|启用|建成|开通|运行|投入|装了|投用|试运行"
    "|(?:可以|能够?)(?:让|使|帮|为|把|给|随时|自动|实时)|(?:启动|建立|组建|成立)(?=[，。；、！\n以后两三一半近不运于在了的]))"
)
_SAYS = re.compile(
    "没|不|还|仍|[与同和]《|更|日益|明显|总体|持续|逐步|相对|比较|较|十分|非常|基本|初步|越|很|存在|面临|问题"
)
"""What is said of a thing that is there, and is no name of something built."""
_PRAISED = re.compile(f"(?:{pattern_of('names', 'praise')}|更加|更为|[、和且又更最较])++的(?P<what>.*)")
"""清洁低碳安全高效的…: how a thing is or shall be."""
_PLAIN = 2  # characters up to which what is praised is any of its kind: 能源体系, 监督制度
_REACHED = frozenset(("形成", "筑牢", "探索", "完善"))
"""Verbs of founding that also tell of a state reached."""
_LONGEST = 34
_FOUNDED = re.compile(f"{pattern_of('names', 'strong_verbs')}$")
"""设立专班: nothing between the verb and the head."""
_PARTICLES = ("了", "起了", "好了", "一个", "一套", "一项", "的")
_NOUNS_TOO = frozenset(
    ("形成", "创新", "创建", "探索", "试点", "试行", "执行", "完善", "设立", "成立", "组建")
)
"""Verbs that set up something, and that may be part of a name behind another such verb."""
_ADJECTIVES = frozenset(("完善", "健全", "健全完善", "创新", "统一"))
_BODY = re.compile(
    "委(?!托|派|任)|局(?!部|面|势)|厅|司(?!法)|部(?!门|分|署)|院|办(?!法|理|事|公|案)|署(?!名)|区(?!域|别|分)"
)
_NOUNS = 5  # characters up to which a listed piece may be a noun for all its verb
_EDGES = "、，”）；：。"


@dataclass(frozen=True, slots=True)
class _Name:
    """Where a name begins and how that was found."""

    start: int
    how: str  # "verb", "preposition", "clause"
    verb: str = ""


def mechanism_drafts(passage: Passage) -> Iterator[Draft]:
    """Named mechanisms, systems, institutions, in order of their heads."""
    for match in _QUOTED_SYSTEM.finditer(passage.text) if "“" in passage.text else ():
        if match.group()[1:-1] not in ("体制", "机制", "制度", "体系"):
            why = f"the quoted name ends in “{match.group()[-2]}”"
            yield _draft(passage, match.span(), "mechanism.quoted", why, 0.75)
    for match in _PLAIN_SYSTEM.finditer(passage.masked):
        if not match["name"].endswith(
            (
                "机制",
                "体制",
                "控制",
                "管制",
                "限制",
                "抑制",
                "研制",
                "编制",
                "遏制",
                "法制",
                "税制",
                "学制",
                "复制",
                "定制",
                "强制",
                "旧制",
                "新制",
                "节制",
                "的责任制",
            )
        ):
            why = f"“{match.group()[:2]}” takes a system as its object"
            yield _draft(passage, match.span("name"), "mechanism.verb", why, 0.75)
    previous = 0
    for match in _HEADS.finditer(passage.text):
        end = _end_of_head(passage, match)
        if end is None:
            continue
        name = _name(passage, match.start())
        if name is None:
            continue
        start = name.start
        if start < previous <= match.start():  # A机制、B机制
            start = _after_list(passage, previous, match.start())
        if _accepted(passage, match, _Name(start, name.how, name.verb), end):
            previous = end
            yield _made(passage, match.group(), _Name(start, name.how, name.verb), end)


def _made(passage: Passage, head: str, name: _Name, end: int) -> Draft:
    """The item, with a reason that names verb and head."""
    by_verb = name.how == "verb"
    why = (
        f"“{name.verb}” sets up or runs what ends in “{head}”" if by_verb else f"a name that ends in “{head}”"
    )
    sure = by_verb or "“" in passage.text[name.start : end]
    return _draft(passage, (name.start, end), f"mechanism.{name.how}", why, 0.8 if sure else 0.6)


def named_heads(passage: Passage) -> Iterator[Span]:
    """What ends in 机制, 制度 or 体系 and says which one it is, whether or not it is a name."""
    for match in _HEADS.finditer(passage.text):
        end = _end_of_head(passage, match) if match.group() in _FIRM else None
        if end is None:
            continue
        name = _name(passage, match.start())
        start = name.start if name else _shown_from(passage, match.start())
        modifier = passage.text[start : match.start()].strip("“”的、")
        if len(modifier) > 1 and not _GENERIC.fullmatch(modifier.replace("的", "")):
            yield start, end


def _shown_from(passage: Passage, head: int) -> int:
    """Where the words right before a head begin that no rule takes for a name: never within a word."""
    start = max(passage.stop_before(head), passage.text.rfind("、", 0, head) + 1)
    far = max(start, head - _LONGEST)
    cuts = [cut.end() for cut in CUT.finditer(passage.masked, far, head)]
    verbs = [
        verb.end() for verb in _WEAK.finditer(passage.masked, far, head) if not _describes(passage, verb)
    ]
    return max([start, *cuts, *verbs])


def _end_of_head(passage: Passage, match: re.Match[str]) -> int | None:
    """The end of the name, None where the head is part of another word or stands in a quotation."""
    head, end = match.span()
    text = passage.text
    if head < 2 or (match.group() == "体制" and text.startswith("机制", end)):
        return None
    if text[head - 1] == "“" and text[end] == "”":
        return None
    if text.startswith(_DONE_SO, head - 2) or _VIEWED.match(text, end):
        return None
    if text.startswith(_NOT_AFTER, end) and not text.startswith("内部", end):
        return None
    if passage.masked[head] != text[head]:  # inside quotation marks: only as their last word
        return end + 1 if text[end] == "”" and "“" in text[max(0, head - _LONGEST) : head] else None
    return end


def _name(passage: Passage, head: int) -> _Name | None:
    """After the last strong verb, the first weak one, a preposition; or the clause from its start."""
    floor = max(passage.stop_before(head), head - 2 * _LONGEST)
    strong = None
    for match in _STRONG.finditer(passage.masked, floor, head):
        noun = match.group() in _NOUNS_TOO and _inside_name(passage, match, strong)
        astride = match.group() == "实行" and passage.masked[match.end()] == "动"  # 切实行动
        if noun or astride or head - match.end() < 2 or _describes(passage, match):
            continue
        strong = match
    if _FOUNDED.search(passage.masked, floor, head):
        return None
    if strong:
        return _Name(_strip(passage, strong.end(), head), "verb", strong.group())
    verbs = _WEAK.finditer(passage.masked, floor, head)
    weak = next((m for m in verbs if head - m.end() >= 2 and not _describes(passage, m)), None)
    if weak:
        start = _strip(passage, weak.end(), head)
        if not CUT.search(passage.masked, start, head):
            return _Name(start, "verb", weak.group())
    return _clause_name(passage, floor, head)


def _describes(passage: Passage, verb: re.Match[str]) -> bool:
    """严密完善的…, 发展改革委: a word that is a verb elsewhere tells how something is, or names a body."""
    if _BODY.match(passage.masked, verb.end()):
        return True
    return verb.group() in _ADJECTIVES and passage.masked[verb.end()] == "的"


def _inside_name(passage: Passage, verb: re.Match[str], before: re.Match[str] | None) -> bool:
    """Whether a word such as 形成 names an action within the name: 健全利率形成和传导机制."""
    return passage.masked[verb.end()] in "、和与及" or (
        before is not None and "、" not in passage.masked[before.end() : verb.start()]
    )


def _clause_name(passage: Passage, floor: int, head: int) -> _Name | None:
    """A name that opens its clause or follows a preposition or a list comma."""
    floor = max(floor, passage.masked.rfind("、", floor, head) + 1)
    opening = _OPENING.match(passage.masked, floor, head)
    floor = opening.end() if opening else floor
    preposition = _PREPOSITION.match(passage.masked, floor, head)
    start = _strip(passage, preposition.end() if preposition else floor, head)
    quoted = _quoted_name(passage, floor, head)
    if any(passage.text[cut.end()] != "“" for cut in CUT.finditer(passage.masked, start, head)):
        return quoted
    if quoted and passage.text[start : quoted.start].endswith("的"):
        return quoted
    if start >= head:
        return None
    return _Name(start, "preposition" if preposition else "clause")


def _quoted_name(passage: Passage, floor: int, head: int) -> _Name | None:
    """“汛e通”平台: a quoted name right before the head, whatever the clause says before it."""
    opening = passage.text.rfind("“", floor, head) if passage.text[head - 1] == "”" else -1
    return _Name(opening, "clause") if opening >= 0 else None


def _strip(passage: Passage, start: int, end: int) -> int:
    """Without 配套的, 一个, 了 in front."""
    while (
        match := _FITTING.match(passage.masked, start, end)
        or _LEAD.match(passage.masked, start, end)
        or _LED.match(passage.masked, start, end)
    ):
        fewest = 2 if match.re is _FITTING else 3
        if (
            end - match.end() < fewest
            and passage.text[match.end()] != "“"
            and match.group() not in _PARTICLES
        ):
            break
        start = match.end()
    return start


def _after_list(passage: Passage, start: int, end: int) -> int:
    while start < end and passage.text[start] in "、和及与或，”":
        start += 1
    return _strip(passage, start, end)


def _accepted(passage: Passage, match: re.Match[str], name: _Name, end: int) -> bool:
    """Whether what stands before the head makes a name of it."""
    modifier = passage.text[name.start : match.start()]
    bare = modifier.strip("“”")
    if (
        _ANY_OF.search(bare)
        or bare.endswith("等")
        or _GENERIC.fullmatch(bare.rpartition("等")[2].replace("的", ""))
    ):
        return False
    if not len(bare) >= 2 or len(modifier) > _LONGEST or modifier[0] in _EDGES:
        return False
    pieces = passage.masked[name.start : match.start()].split("、")
    deeds = (len(piece) > _NOUNS and acts(piece) and not _PRAISED.match(piece) for piece in pieces[1:])
    if any(deeds):  # a list of deeds, not of names
        return False
    closing = passage.text[end - 1] == "”"
    if modifier.count("“") != modifier.count("”") + closing:
        return False
    if _GENERIC.fullmatch(bare.replace("的", "")) or _FOREIGN.search(modifier):
        return False
    quoted = modifier.startswith("“")
    if not quoted and (_COUNTED.search(modifier) or _only_praised(passage.text, match.start(), name)):
        return False
    if quoted and (not closing or name.how == "verb"):
        return True
    running = bool(_RUNNING.match(passage.text, end))
    after = passage.masked[end : end + 3]
    return _plain_accepted(match.group(), modifier, name, running, after)


def _only_praised(text: str, head: int, name: _Name) -> bool:
    """形成清洁高效的能源体系: a state of affairs, unless it is founded or says more exactly what it is."""
    if name.verb in _REACHED and _GENERIC.fullmatch(text[name.start : head].rpartition("的")[2]):
        return True
    praised = _PRAISED.match(text, name.start, head)
    founded = name.verb and _FOUNDED.search(name.verb) and name.verb not in _REACHED
    plain = praised is not None and (len(praised["what"]) <= _PLAIN or _GENERIC.fullmatch(praised["what"]))
    return bool(plain) and not founded


def _plain_accepted(head: str, modifier: str, name: _Name, running: bool, after: str) -> bool:
    """A name without quotation marks: the weaker the sign in front, the longer it must be.

    Args:
        running: the words behind say that it was set up or is running.
        after: those words, for some only tell how it is.
    """
    how, verb = name.how, name.verb
    if how == "clause" and _LIGHT.match(modifier):
        return False
    if head == "机制" and modifier.endswith("体制") and (how != "verb" or "的" in modifier):
        return False
    if how != "verb":
        if _SAYS.match(after):
            return False
        needs_verb = head not in _FIRM and not (how == "preposition" and len(modifier) >= 5) and not running
        return 4 <= len(modifier) <= 18 and not needs_verb
    if head in _MANNERS and verb not in _MANNER_VERBS:
        return False
    return not (head in _WIDE and len(modifier) < 4) and head not in ("专线", "热线", "会商")


def _draft(passage: Passage, span: Span, rule: str, why: str, confidence: float) -> Draft:
    heading = passage.text[span[0] : span[1]]
    return Draft(Kind.MECHANISM, passage.original(*span), span, rule, why, confidence, heading=heading)
