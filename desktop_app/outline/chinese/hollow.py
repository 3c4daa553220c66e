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
    r"(?:开展|从事|做好)(?:相关|有关)[^，]{0,4}(?:活动|业务)$|(?:有关|相关|其他|各项|其它)(?:体制)?(?:机制|制度|工作|规定|情况|问题|内容|要求|政策|措施|手续|事宜|事项)(?!的)"
)
_PUT = re.compile("把[^，]{4,}落到实处$")
"""把支持企业的政策落到实处: no slogan where it says what is put into practice."""
_ALL_OF = re.compile(r"各[项类][^，、“《\d]{0,10}(?:工作|任务|措施|举措|事项)$")
"""做好各项准备工作: a frame, whether or not its list follows."""
_ONLY_TITLE = re.compile("[^《》]{0,4}《[^《》]*》(?P<tail>[^《》]{0,4})")
"""Nothing but a verb and a document, which is an item of its own."""
_MOMENT = re.compile(
    "(?:抓住|抢抓|抓牢|把握|把握住|用好|利用好?|抓紧|珍惜)[^，]*(?:机遇|契机|时机|机会|机遇期|关键期|窗口期|黄金期)$"
)
"""抓住…机遇期: an occasion is seized, with no word of what for."""
_RISES = re.compile(
    "[^，]*(?:迈上|跃上|登上|再上|迈向|走向|迈入|开创|开辟|展现|呈现|取得|不断取得|谱写|结出)"
    "[^，]{0,4}(?:新|更大|更高|更多|更好|丰硕)的?[^，]{0,4}(?:台阶|局面|水平|高度|篇章|阶段|进展|成效|突破|成果|成就|成绩|征程|境界|层次|气象|作为)$"
    "|[^，]*(?:走深走实|行稳致远|提质升级|提质增效|健康稳定发展|持续健康发展|长期健康稳定发展|稳步向前发展)$"
    "|[^，]*命运共同体$"
)
"""推动…迈上新台阶: how well it shall all turn out."""
_AGREED = re.compile(
    "(?:全面|认真|切实|深入|坚决)?(?:贯彻|落实|贯彻落实|推动落实)好?[^，]*(?:共识|精神|讲话|部署|指示|决策|方针|宗旨|理念)$"
)
"""落实好双方领导人达成的重要共识."""
_HIGHER = re.compile(
    "(?:推进|推动|实现|促进|扩大|开展|建设)?(?:更高水平|更高质量|更深层次|更大力度|更大范围|更宽领域|更加紧密)的?[、\u4e00-\u9fff]{2,10}$"
)
"""推进更高水平开放."""
_RANKED = re.compile(
    rf"(?:进入|跻身|位居|位列|位于|名列|排名?|居于?|稳居)[^，]{{0,16}}(?:前[{HAN}\d]{{1,4}}(?:名|位|强)?|第[{HAN}\d]{{1,4}}(?:名|位)?|前列)$"
    "|最[多少高低大小快慢]的(?:就?是|有|为)"
)
"""进入全国前30名: how good somebody is."""
_STATE = re.compile(
    "(?:严重|明显|仍然|普遍|相对|比较|较为|较|十分|非常|还|尚|依然|总体|基本|持续|日益|日趋|不断|逐步|稳步|稳中|更加|更为|初步|显著|进一步)+"
    "(?:不足|突出|滞后|薄弱|短缺|匮乏|紧张|偏低|偏高|严重|不强|不够|不高|不大|不平衡|有限|存在|缺乏|落后|复杂|困难"
    "|向好|趋好|完善|健全|优化|改善|规范|增强|凝聚|成熟|定型|平稳|稳定|平衡|有序|可控|充足|充裕|合理|良好|明朗|显现|提质|加深)$"
)
"""治污设施严重不足: how things stand, where no verb that brings it about opens the clause."""
_BRINGS_ABOUT = re.compile(
    "推动|促进|保持|确保|实现|带动|引导|支持|助力|推进|加快|努力|力争|争取|保证|保障|让|使|把|将|控制|遏制|抑制|防止|减缓|延缓|不断|持续"
)
_CHANGE = re.compile(
    "(?:增长|下降|收窄|回落|回升|上升|上涨|下跌|攀升|走高|走低|反弹|企稳|好转|向好|净流入|净流出|净增加|净减少)$"
    "|(?:同比|环比|大幅|明显|显著|持续|稳步|不断|有所|日益|更加|较快|继续)(?:减少|改善|优化|增强|提升|提高|增加|扩大|缩小)$"
)
_LASTS = re.compile(
    "^(?:继续|总体|大体|基本|仍|将)*(?:保持|处于|维持|呈现)(?:在|于|着|了)?(?:基本|总体|大体|较高|较好|较快|较低|合理|良好|平稳|稳定|均衡|相对|历史|同期)"
    "[^，]{0,8}(?:平衡|水平|区间|稳定|态势|势头|状态|高位|低位|运行|增长|范围)$"
)
"""保持在较高水平: what goes on as it was."""
_BRINGS = re.compile(
    "(?:^|将|会|能够?|可以|必将|也|都)为[^，]{2,24}(?:带来|创造|提供|注入|增添|迎来|贡献|打下|奠定|拓展|打开)(?:了|出)?"
    r"[^，\d]{0,10}(?:机遇|商机|机会|动力|动能|活力|支撑|保障|基础|力量|智慧|空间|信心|可能|前景|红利|条件)$"
)
"""为企业发展带来机遇: what it is good for."""
_FAVOURS = re.compile(
    "(?:从而|进而|更|也|都|将|还)*(?:有利于|有助于|有益于|便于|利于|得益于|体现了|反映了|标志着)"
)
"""有利于…: what follows of it."""
_RESULT = re.compile(
    "(?:推动|促进|助力|推进|实现|服务|支撑|带动|赋能|护航)[^，]{0,14}(?:发展|振兴|繁荣|增长|复苏|共赢|循环|提升|增收|转变|转型|升级|跨越)$"
    "|(?:营造|形成|打造|创造|优化|改善)[^，]{2,16}(?:环境|氛围|局面|格局|生态|合力)$"
    "|(?:提高|提升|增强)[^，]{2,16}(?:能力|水平|质量|效率|效能|质效|竞争力|影响力|活力|素质)$"
    "|实现[^，]{2,30}(?:转变|转型|跨越|飞跃|统一|共赢)$|从[^，]{2,20}向[^，]{2,20}转变$"
    "|(?:努力|力争|争取)?(?:成为|当好|走在)[^，]{2,24}$"
)
"""推动…高质量发展, 全方位提高…能力: what deeds named before shall lead to."""
_BELONGS = re.compile(
    "的(?:[一两三几]?[项个件条])?(?:重[大要]|关键|基础性?|核心|首要|必然|内在|根本|迫切|现实|战略|紧迫|中心|主要|应有|具体|有力|有效|生动|务实|题中)*之?"
    "(?:任务|举措|部署|要求|选择|内容|途径|保障|支撑|抓手|体现|需要|标志|特征|组成部分|纽带|力量|环节|引擎|一环|之义|之举|步骤|一步|契机)$"
)
"""是…的一项重大任务: what something is."""
_CARRIED_OUT = re.compile(
    "(?:抓好|做好|推动|推进|加快|加强)?《[^《》]*》的?(?:贯彻|落实|实施|执行|落地)+(?:工作)?$"
)
"""抓好《纲要》落实: a document is carried out, and nothing told of how."""
_TAKES_ON = re.compile(
    "完成|落实|履行|承担|抓好|做好|满足|提供|提出|增加|加强|优化|调整|细化|明确|公布|发布|把握|抓住"
)
"""Verbs that take such a noun for their object: 落实…的要求."""
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
    if _PUT.search(deed):
        return False
    if _GENERIC.search(deed) or _COUNT_ONLY.search(deed) or _ALL_OF.search(deed):
        return True
    if _BELONGS.search(deed) and not _TAKES_ON.match(deed):
        return True
    if _RANKED.search(deed) or _LASTS.search(deed) or _stands(deed) or _FAVOURS.match(text):
        return True
    if not member and _BRINGS.search(text):
        return True
    title = _ONLY_TITLE.fullmatch(deed)
    if (title is not None and not acts(title["tail"])) or _CARRIED_OUT.match(deed):
        return True
    if SLOGAN.search(text) and not measured:
        return True
    return not member and (_CREED.match(deed) is not None or (not measured and _wishes(deed)))


def leads_to(deed: str) -> bool:
    """Whether it tells what the deeds named before shall lead to."""
    return _RESULT.search(deed) is not None and not any(mark in deed for mark in "《“")


def tells_change(text: str) -> bool:
    """Whether a member tells how something rose or fell: 服务贸易逆差同比收窄."""
    return _CHANGE.search(text) is not None and _BRINGS_ABOUT.match(text) is None


def _stands(deed: str) -> bool:
    """Whether it says how something is."""
    return _STATE.search(deed) is not None and _BRINGS_ABOUT.match(deed) is None


def _wishes(deed: str) -> bool:
    """Whether it hopes for a result, or seizes an occasion, and says nothing that can be checked."""
    if _MOMENT.match(deed):
        return True
    if any(mark in deed for mark in "《“"):
        return False
    return any(form.match(deed) for form in (_RISES, _PROCEDURE, _AGREED)) or _HIGHER.search(deed) is not None


def frames_list(passage: Passage, span: Span) -> bool:
    """做好应急工作，具体包括…, 从四方面，推进…: whether a list lays out what the clause only announces."""
    floor = max(passage.sentence(span[0])[0], span[0] - _SIDES_WITHIN)
    if passage.masked[span[0] - 1] == "，" and _SIDES.search(passage.text[floor : span[0] - 1]):
        return True
    if passage.masked[span[1]] not in "，：" or not _FRAMES.match(passage.text, *span):
        return False
    return _LISTS.match(passage.text, span[1] + 1) is not None
