"""Clauses that open like deeds and name none: slogans, beliefs, results hoped for, frames of lists."""

import re

from .future import SLOGAN
from .labels import acts
from .numerals import HAN
from .passage import Passage, Span

_CREED = re.compile("坚持.*(?:理念|原则|方针|导向|思想|基调|方向|定位|统一|为[^，]{1,6}|“[^”]*”)$")
"""What somebody believes in."""
_COUNT_ONLY = re.compile(
    rf"(?<![第\d])[{HAN}\d]{{1,3}}(?:个|项|件|条|点|大)?(?:方面|层面|环节|重点|件事|工作|任务|文章|关口|事|仗|着力点)(?:的?(?:工作|任务|文章))?$"
)
"""四件事, 三方面工作: what counts things and names none."""
_GENERIC = re.compile(
    r"(?:有关|相关|其他|各项|其它)(?:体制)?(?:机制|制度|工作|规定|情况|问题|内容|要求|政策|措施|手续|事宜|事项)(?!的)"
)
_ALL_OF = re.compile("各[项类][^，、“《\\d]{0,10}(?:工作|任务|措施|举措|事项)$")
"""做好各项准备工作: a frame, whether or not its list follows."""
_ONLY_TITLE = re.compile("[^《》]{0,4}《[^《》]*》(?P<tail>[^《》]{0,4})")
"""Nothing but a verb and a document, which is an item of its own."""
_MOMENT = re.compile(
    "(?:抓住|抢抓|抓牢|把握|把握住|用好|利用好?|抓紧|珍惜)[^，]*(?:机遇|契机|时机|机会|机遇期|关键期|窗口期|黄金期)$"
)
"""抓住…机遇期: an occasion is seized, with no word of what for."""
_RISES = re.compile(
    "[^，]*(?:迈上|跃上|登上|再上|迈向|走向|迈入|开创|开辟|展现|呈现|取得|不断取得|谱写|结出)"
    "[^，]{0,4}(?:新|更大|更高|更多|更好|丰硕)的?[^，]{0,4}(?:台阶|局面|水平|高度|篇章|阶段|进展|成效|突破|成果|征程|境界|层次|气象|作为)$"
    "|[^，]*(?:走深走实|行稳致远|提质升级|提质增效|健康稳定发展|持续健康发展|长期健康稳定发展|稳步向前发展)$"
    "|[^，]*命运共同体$"
)
"""推动…迈上新台阶: how well it shall all turn out."""
_HIGHER = re.compile(
    "(?:推进|推动|实现|促进|扩大|开展|建设)?(?:更高水平|更高质量|更深层次|更大力度|更大范围|更宽领域|更加紧密)的?[、\u4e00-\u9fff]{2,10}$"
)
"""推进更高水平开放."""
_PROCEDURE = re.compile("(?:按照?|依照?|履行)(?:法定|规定|既定|有关|相关|国家规定的?)?的?程序")
_LISTS = re.compile(
    "(?:具体|主要|重点|其中|分别|大致)(?:有|是|为|包括|包含|涵盖|分为)|包括|涵盖|具体来说|具体而言|如下"
)
_SIDES_WITHIN = 16  # characters before a clause that say from how many sides
_SIDES = re.compile(
    rf"(?:从|围绕|通过|按照|就|在)(?:以下|如下|下面|这)?[{HAN}几多\d]{{1,3}}(?:个|大|项|条)?(?:方面|层面|环节|维度|角度|方向)$"
)
"""从以下四方面, before the verb of all that follows."""
_FRAMES = re.compile("[^，]*(?:工作|任务|举措|措施|安排|服务)$")


def hollow(text: str, deed: str, measured: bool, member: bool) -> bool:
    """Whether a clause names no deed of its own.

    Args:
        text: the whole clause.
        deed: the clause from its verb on.
        measured: it says how much or by when.
        member: it stands in a numbered member, where the number vouches for slogans.
    """
    if _GENERIC.search(deed) or _COUNT_ONLY.search(deed) or _ALL_OF.search(deed):
        return True
    title = _ONLY_TITLE.fullmatch(deed)
    if title is not None and not acts(title["tail"]):
        return True
    if SLOGAN.search(text) and not measured:
        return True
    return not member and (_CREED.match(deed) is not None or (not measured and _wishes(deed)))


def _wishes(deed: str) -> bool:
    """Whether it hopes for a result, or seizes an occasion, and says nothing that can be checked."""
    if any(mark in deed for mark in "《“"):
        return False
    return any(form.match(deed) for form in (_MOMENT, _RISES, _PROCEDURE)) or _HIGHER.search(deed) is not None


def frames_list(passage: Passage, span: Span) -> bool:
    """做好应急工作，具体包括…, 从四方面，推进…: whether a list lays out what the clause only announces."""
    floor = max(passage.sentence(span[0])[0], span[0] - _SIDES_WITHIN)
    if passage.masked[span[0] - 1] == "，" and _SIDES.search(passage.text[floor : span[0] - 1]):
        return True
    if passage.masked[span[1]] not in "，：" or not _FRAMES.match(passage.text, *span):
        return False
    return _LISTS.match(passage.text, span[1] + 1) is not None
