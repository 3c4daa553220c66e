"""What a counted group is called: its counted words, with what is counted where the noun is left out."""

import re

from .counts import Count
from .passage import Passage

_CLAUSE_REACH = 60  # characters of its clause looked at before a count
_SUBJECT = re.compile(
    r"(?P<what>[^，。；：！？、\n]{0,12}?)(?:我们这边|我们|我局|主要|一共|总共|共|大致|大体|又|可能|可以)*"
    r"(?P<verb>有|包括|分为|分成|分|由|是|归纳为|概括为|[胪陈]?列举?[了出]?|抓了|举了|做到|为|体现在|表现在)(?:以下|这么|下面|如下)?$"
)
_TOPIC = re.compile("(?P<what>[^，。]{2,6}?)(?:的话|方面|呢|来说|来讲)")
_COUNTED_BEFORE = re.compile(r"[\d一二三四五六七八九十两百千万]+(?:所|个|家|座|条|项|处|名|位|台|辆|件)")
_SPEAKING = re.compile("(?:起来|来说|来讲|来看|而言|地说|地讲)$")
_BESIDE = re.compile("(?:个|大)(?:方面|部分|章|板块|领域|类)[、，]?共?$")
"""5个方面28条: another count right before."""
_LINK = re.compile("(?:(?:就|也)?是|要|应该?|应当|需要?|必须|可以|将|会|能)+$")
"""关键是要做到两点: what joins the counted things to what they are of."""
_NAMELESS = frozenset(("关键", "重点", "核心", "根本", "总体", "基本", "这里", "这次", "其中", "首先"))
_FILLER = re.compile("(?:具体的?|主要的?|我们的?|这项|这次|目前的?|大体上?|总的|总体)+")


def set_label(passage: Passage, count: Count) -> str:
    """The counted words; with what is counted in front where the noun is left out: 好处三个."""
    counted = passage.original(count.start, count.end)
    if len(count.heading) > 1 or "“" in counted or "「" in counted:
        return counted
    floor = max(passage.stop_before(count.start), count.start - _CLAUSE_REACH)
    subject = _SUBJECT.match(passage.text[floor : count.start])
    if _BESIDE.search(passage.text, floor, count.start):
        return counted
    if not subject or count.classifier == "步":
        return counted
    if counted.endswith("组成") or subject["verb"] == "由":
        return passage.original(floor, count.end)
    if _SPEAKING.search(subject["what"]):
        return counted
    said = _LINK.sub("", subject["what"])
    if said in _NAMELESS:
        return counted
    if said:
        what = floor + subject.start("what"), floor + subject.start("what") + len(said)
    else:
        before = max(passage.stop_before(max(0, floor - 1)), floor - _CLAUSE_REACH)
        topic = _TOPIC.fullmatch(passage.text[before : max(0, floor - 1)])
        if not topic:
            return counted
        what = before, before + topic.end("what")
    return passage.original(_noun_start(passage, *what), what[1]) + counted


def _noun_start(passage: Passage, start: int, end: int) -> int:
    """What is counted without words like 具体 and 主要 in front."""
    for counted in _COUNTED_BEFORE.finditer(passage.text, start, end - 1):
        start = counted.end()
    lead = _FILLER.match(passage.text, start, end)
    return lead.end() if lead and end - lead.end() >= 2 else start
