"""Interviews that a reporter tells: "海渔署署长周海接受采访时表示：…" opens what somebody says."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from desktop_app.model.document import Block, BlockKind
from desktop_app.model.transcript import Role
from desktop_app.parsing.drafts import Case, Form, Label
from desktop_app.parsing.vocabulary.names import after_office, is_han_name, split_han_title
from desktop_app.parsing.vocabulary.tables import tables
from desktop_app.parsing.vocabulary.words import is_genre, is_han, key_of

from .voices import Voice

_REACH = 160  # code points in which it is said who speaks
_SAYS = re.compile(
    "([^。！？；;!?\n:：“”「」『』]{2,110}?)"
    "(?:(?:介绍|介紹|回应|回應|回答|答复|答覆|解释|解釋|补充|補充|分析|强调|強調|受访时|受訪時)?(?:表示|指出|说|說|称|稱|道)"
    "|介绍|介紹|强调|強調|认为|認為|坦言|透露|回应|回應|解释|解釋|告诉记者|告訴記者|呼吁|呼籲|宣布|宣佈)"
    "(?:[：:]\\s?|[，,]\\s?(?=[“「『])|(?=[“「『]))"
)
_SAYS_PLAINLY = re.compile(
    "([^。！？；;!?\n:：“”「」『』，,]{2,40}?)(?:在(?:会|會|发布会|發布會|记者会|記者會)上)?"
    "(?:介绍|介紹|回应|回應|回答|答复|答覆)?(?:表示|指出|说|說|称|稱|强调|強調|介绍|介紹|认为|認為)[，,]\\s?"
)
_ASKED = re.compile(
    "(?:有|现场有|現場有|另有|对此，?有)(?:中外|外国|外國)?(?:记者|記者|媒体|媒體)(?:提)?(?:问|問)(?:道|及|到)?[，,：:]\\s?"
)
_PRESS = re.compile("发布会|發布會|记者会|記者會|通气会|通氣會|吹风会|吹風會")
_REPORTED = 0.5  # part of a report's text that opens with who says it
_VERB = re.compile(
    ".*(?:表示|指出|说|說|称|稱|道|介绍|介紹|强调|強調|认为|認為|坦言|透露|回应|回應|解释|解釋|告诉记者|告訴記者)"
)
_CITES = re.compile(".*(?:表示|指出|强调|強調|认为|認為|要求|指示)")
_FEW = 0.34  # part of the labels
_HEADLINE = 60  # code points
_GOES_ON = re.compile(
    "今天|今日|昨天|昨日|日前|近日|当天|當天|当日|當日|\\d|在|就|对|對|向|接受|针对|針對|谈|談|回应|回應|现场|現場"
    "|进一步|進一步|同时|同時|还|還|也|则|則|受访|受訪|告诉|告訴"
)
_BRACKETED = re.compile("[（(][^（）()]{0,20}[）)]")
_ANONYMOUS = (
    "负责人",
    "負責人",
    "负责同志",
    "負責同志",
    "发言人",
    "發言人",
    "有关人士",
    "相关人士",
    "有關人士",
    "相關人士",
)
_SHORT_BODY = 2  # characters that name no institution
_INSTITUTION = 5  # characters of somebody without a name, with the institution
_INTERVIEW = re.compile("[采採][访訪]|[专專][访訪]|[记記]者|媒[体體]|通气会|通氣會")
_FIRST_PERSON = re.compile("我们|我們|各位|大家好|同志们|同志們")
_CLOSED = tuple("。！？…”』」!?.；;\uff1a:\uff0c,\uff09)")
_WRITTEN = 400  # code points of a paragraph in which the event is named
_LEAD = 12  # paragraphs at the beginning in which people are introduced
_MOST_BEFORE = 0.4  # part of the text that may stand before the first words


def told_speech(blocks: Sequence[Block]) -> list[Label]:
    """What a report gives as somebody's words, each up to the next; none where it only cites others.

    Only a report that gives several people's words, or an interview, is one: a speech may cite somebody, too.
    """
    plainly = _reports(blocks)
    parts = [
        (i, match) for i, block in enumerate(blocks) if (match := _told(block, plainly=plainly)) is not None
    ]
    people = [
        (i, match, voice)
        for i, match in parts
        if (voice := _who(match.group(1)) or _named_before(match.group(1), blocks[:i])) is not None
    ]
    if not people:
        return []
    asked = _asked(blocks) if plainly else []
    first = min(people[0][0], *(label.index for label in asked), len(blocks))
    before = [block.text for block in blocks[:first]]
    if any(_FIRST_PERSON.search(text) for text in before):
        return []
    if sum(map(_said, before)) > _MOST_BEFORE * sum(_said(block.text) for block in blocks):
        return []
    lead = [*before, people[0][1].group(1)]
    if len(people) < 2 and not any(_INTERVIEW.search(text) or is_genre(text) for text in lead):
        return []
    names = {voice.name: voice for _, _, voice in reversed(people)}
    told = {i: (match, voice) for i, match, voice in people}
    for i, match in parts:
        again = names.get(match.group(1).strip(" \u3000"))
        if again is not None and i > first:
            told.setdefault(i, (match, again))
    found = [*asked, *(_label(i, blocks[i].text, *told[i]) for i in told)]
    return sorted(found, key=lambda label: label.index)


def _reports(blocks: Sequence[Block]) -> bool:
    """Whether most of a text is a press conference in reported speech: "周海表示，河堤…", "有记者问，…"."""
    if not any(_PRESS.search(block.text[:_WRITTEN]) for block in blocks[:_LEAD]):
        return False
    whole = sum(_said(block.text) for block in blocks)
    told = sum(_said(b.text) for b in blocks if _told(b, plainly=True) or _ASKED.match(b.text))
    return told >= _REPORTED * whole


def _said(text: str) -> int:
    """The length of a text that says something; a picture's address says nothing."""
    return len(text) if is_han(text) else 0


def _asked(blocks: Sequence[Block]) -> list[Label]:
    """The questions that such a report tells."""
    matches = [(i, block.text, _ASKED.match(block.text)) for i, block in enumerate(blocks)]
    nobody = Voice("", Role.JOURNALIST, "", known=True)
    return [_label(i, text, match, nobody) for i, text, match in matches if match is not None]


def is_told(label: Label) -> bool:
    """Whether a label only tells who says something, or is a headline's: "周海：河堤要年年修"."""
    if label.case is not Case.HAN or label.form not in (Form.PREFIX, Form.OWN):
        return False
    if label.voice.role is Role.JOURNALIST and _ASKED.match(f"{label.raw}："):
        return True
    said = label.said.rstrip()
    headline = 0 < len(said) < _HEADLINE and not said.endswith(_CLOSED)
    return headline or _VERB.fullmatch(label.raw) is not None


def without_cited(labels: Sequence[Label]) -> list[Label]:
    """The labels less the few that only tell whose words a speaker cites: "周海指出：" in an answer."""
    cites = [label.case is Case.HAN and _CITES.fullmatch(label.raw) is not None for label in labels]
    speaking = {label.voice.name for label, cited in zip(labels, cites, strict=True) if not cited}
    if not any(cites) or sum(cites) > _FEW * len(labels):
        return list(labels)
    return [
        label for label, cited in zip(labels, cites, strict=True) if not cited or label.voice.name in speaking
    ]


def _told(block: Block, *, plainly: bool) -> re.Match[str] | None:
    """Who is said to say what stands in a paragraph, if its beginning tells.

    Args:
        plainly: in reported speech as well, after a comma.
    """
    plain = block.kind in (BlockKind.LINE, BlockKind.PARAGRAPH) and block.speaker is None
    if not plain or not is_han(block.text[:_REACH]):
        return None
    found = _SAYS.match(block.text, 0, _REACH)
    return _SAYS_PLAINLY.match(block.text) if found is None and plainly else found


@lru_cache(maxsize=5_000)
def _who(told: str) -> Voice | None:
    """The person in "6月7日，海渔署署长周海在会上": a name with an office, or whom an institution sends."""
    for clause in re.split("[，,]", _BRACKETED.sub("", told)):
        text = clause.strip(" \u3000")
        for end in _ends(text):
            if (voice := _person(text[:end].strip())) is not None:
                return voice
    return None


def _named_before(told: str, above: Sequence[Block]) -> Voice | None:
    """A name alone whose bearer the lines above introduce: "周海表示：" below "水务局局长周海接受采访。"."""
    name = told.strip(" \u3000")
    lead = (
        next((block.text for block in above[:_LEAD] if name in block.text), "") if is_han_name(name) else ""
    )
    if not lead:
        return None
    office = next((o for o in tables().han_offices if f"{o}{name}" in lead), "")
    title = re.split("[，。：；、\\s]", lead[: lead.index(name)])[-1] if office else ""
    return Voice(name, Role.OFFICIAL, title, known=True)


def _ends(text: str) -> Iterator[int]:
    yield from (match.start() for match in _GOES_ON.finditer(text) if match.start() > 1)
    yield len(text)


def _person(text: str) -> Voice | None:
    anonymous = len(text) >= _INSTITUTION and text.endswith(_ANONYMOUS)
    if anonymous or (len(text) > _SHORT_BODY and text.endswith((*tables().bodies, "部", "委", "政府"))):
        return Voice(text, Role.OFFICIAL, "", known=True)
    for name, title in (split_han_title(text), after_office(text)):
        if title and (is_han_name(name) or name != text) and len(title) > 1:
            return Voice(name, Role.OFFICIAL, title, known=True)
    return None


def _label(index: int, text: str, match: re.Match[str], voice: Voice) -> Label:
    raw, said = match.group().strip(" \u3000，,：:"), text[match.end() :].strip()
    return Label(index, raw, said, Form.PREFIX if said else Form.OWN, Case.HAN, voice, key_of(voice.name))
