"""Programmes, campaigns and projects by name: “…”行动, 实施…工程."""

import re
from collections.abc import Iterator

from desktop_app.model.outline import Kind

from .drafts import Draft, Marks
from .lexicon import pattern_of, words
from .mechanisms import CUT
from .passage import Passage, Span

_QUOTED = re.compile(
    r"“[^“”\n]{2,20}”(?:[^，。；：！？、\n“”《》的这那等个]{0,6}?)"
    rf"(?P<head>{pattern_of('names', 'programme_heads')})(?:（20[^（）\n]{{2,14}}）)?"
)
_INSIDE = re.compile(rf"“[^“”\n，。]{{3,24}}?(?P<head>{pattern_of('names', 'programme_firm')})”")
_PLAIN = re.compile(pattern_of("names", "programme_firm"))
_VERB = re.compile(pattern_of("names", "programme_verbs"))
_LEAD = re.compile(pattern_of("names", "lead_strip"))
_GENERIC = re.compile(pattern_of("names", "programme_generic"))
_NOT_AFTER = words("names", "programme_not_after")
_LAYOUT = ("布局", "格局", "体系")
_COUNTED = re.compile(r"[一二三四五六七八九十两几\d]+(?:个|项|大|批|次)")
_FORMULA = re.compile(r"“[一二三四五六七八九十两Nn\d]+\+")
_LONGEST = 20


def programme_drafts(passage: Passage) -> Iterator[Draft]:
    """Named programmes: quoted ones, then those after a verb that starts them."""
    taken = Marks(len(passage.text), [])
    for pattern in (_QUOTED, _INSIDE):
        for match in pattern.finditer(passage.text):
            if (
                passage.text[match.end()] in "机体"
                or _FORMULA.match(match.group())
                or taken.touches(match.span())
            ):
                continue
            if passage.text[match.start("head") - 1] == "期" or passage.text.startswith(_LAYOUT, match.end()):
                continue
            if match.group()[1:5].isdigit() and match["head"] == "活动":
                continue
            taken.add(match.span())
            why = f"a quoted name with “{match['head']}”"
            yield _draft(passage, match.span(), "programme.quoted", why, 0.85)
    for match in _PLAIN.finditer(passage.masked):
        if taken.touches(match.span()) or passage.text.startswith(_NOT_AFTER, match.end()):
            continue
        found = _after_verb(passage, match)
        if found:
            start, verb = found
            why = f"“{verb}” starts or runs what ends in “{match.group()}”"
            yield _draft(passage, (start, match.end()), "programme.verb", why, 0.7)


def _after_verb(passage: Passage, match: re.Match[str]) -> tuple[int, str] | None:
    """Where the name begins after the last verb that starts programmes, with the verb."""
    floor = max(passage.stop_before(match.start()), match.start() - 2 * _LONGEST)
    verb = None
    for candidate in _VERB.finditer(passage.masked, floor, match.start()):
        if match.start() - candidate.end() >= 2:
            verb = candidate
    if verb is None:
        return None
    start = verb.end()
    while (lead := _LEAD.match(passage.masked, start, match.start())) and match.start() - lead.end() >= 2:
        start = lead.end()
    modifier = passage.text[start : match.start()]
    if len(_GENERIC.sub("", modifier)) < 2 or len(modifier) > _LONGEST or CUT.search(modifier):
        return None
    if _COUNTED.match(modifier) or "、" in modifier or "《" in modifier or "“" in modifier:
        return None
    return start, verb.group()


def _draft(passage: Passage, span: Span, rule: str, why: str, confidence: float) -> Draft:
    heading = passage.text[span[0] : span[1]]
    return Draft(Kind.PROGRAMME, passage.original(*span), span, rule, why, confidence, heading=heading)
