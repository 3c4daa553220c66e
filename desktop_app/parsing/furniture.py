"""What stands on the page and is not speech: page numbers, running heads, addresses, captions, credits."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop_app.model.document import Block, BlockKind
from desktop_app.model.transcript import is_cjk

from .dates import days_in, without_dates
from .drafts import Form
from .openings import openings
from .stage import is_direction
from .tables import tables
from .words import fold

_RULE = re.compile(r"[\s\-_=*~·.—–…+#|]{3,}")
_ADDRESS = re.compile(r"(?:\S{1,80}\s)?(?:https?://|www\.)\S+")
_PAGE = re.compile(
    r"(?:[-–—]\s?)?(?:(?:page|página|p\.|seite|pagina)\s{0,3}\d{1,4}"
    r"(?:\s{0,3}(?:of|/|de|von)\s{0,3}\d{1,4}(?![\d/])|(?!\s{0,3}(?-i:[a-z(,]))(?!\d))"
    r"|(?:\d{1,4}\s{0,3}(?:of|/)\s{0,3}\d{1,4}"
    r"|第\s?\d{1,4}\s?[页頁](?:\s?[,，/]?\s?共\s?\d{1,4}\s?[页頁])?)(?=\s*$|\s{2}|\s?[|·–—]))"
    r"|[-–—]\s?\d{1,4}\s?[-–—](?=\s*$|\s{2})",
    re.IGNORECASE,
)
_LONE_NUMBER = re.compile(r"\d{1,4}")
_CAPTION = re.compile(
    r"[\[(（【]\s?(?:photo|image|picture|video|file photo|foto|图|圖|资料图|摄影)", re.IGNORECASE
)
_PAGER = re.compile(r"(?:\d{1,3}\s{1,4}){2,40}\S{0,6}|[^>»›]{0,20}\s[>»›]\s.{0,60}")
_TIME_LINE = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s\d{1,2}:\d{2}(?::\d{2})?")
_CLOSING_TIME = re.compile(r"(?:end\s)?\d{1,2}[:.]\d{2}\s?(?:[ap]\.?\s?m\.?)?\s?(?:[a-z]{2,4})?")
_CLOCK_LINE = re.compile(r"[\u3400-\u9fff]{2}[時时][間间]\s?\d{1,2}\s?[時时:：]\s?\d{2}\s?分?")
_WEEKDAY = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]",
    re.IGNORECASE,
)
_DAY_LINE = 60
_OPEN_LINE = 18  # code points of a full line at least
_RIGHTS = ("copyright", "all rights reserved", "©", "print e-mail", "print email")
_SENTENCE_ENDS = tuple('.?!。？！:：;；"”')
_NEVER_SPEECH = (BlockKind.FURNITURE, BlockKind.CUE_TIME, BlockKind.PAGE_BREAK)
_BRACKETS = "()（）[]【】 "
_SHORT = 130  # code points of a running head at most
_CAPTION_LINES = 6


@dataclass(frozen=True, slots=True)
class Page:
    """A file without its furniture."""

    blocks: list[Block]  # what may be speech; none is empty
    dropped: list[Block]  # what is none, in order
    directions: list[Block]  # what the format sets apart and says what the room does


def split_furniture(blocks: Sequence[Block]) -> Page:
    """Set aside what belongs to the page; a paragraph may go on across it."""
    marks = _page_marks(blocks)
    heads = _running_heads(blocks, marks)
    kept: list[Block] = []
    dropped: list[Block] = []
    directions: list[Block] = []
    caption = 0
    broken = False
    for index, block in enumerate(blocks):
        if not block.text.strip():
            broken = broken or block.kind is BlockKind.PAGE_BREAK
            continue
        if block.kind is BlockKind.NOTE and is_direction(block.text.strip(_BRACKETS)):
            directions.append(block)
            continue
        caption = _caption_left(block, caption)
        running = bool(heads) and _shape(block.text) in heads
        if index in marks or caption or running or _is_furniture(block):
            dropped.append(block)
            broken = broken or index in marks
            continue
        if broken:
            gap = not (kept and _goes_on_in_chinese(kept[-1], block))
            block = block if block.gap is gap else replace(block, gap=gap)
        kept.append(block)
        broken = False
    if not kept:  # nothing but furniture is all that there is to read
        return Page([block for block in blocks if block.text.strip()], [], [])
    return Page(kept, dropped, directions)


def _goes_on_in_chinese(last: Block, block: Block) -> bool:
    """Whether a line without an end goes on over the page's; Chinese has no small letter to tell by."""
    if last.kind is not BlockKind.LINE or block.kind is not BlockKind.LINE or len(last.text) < _OPEN_LINE:
        return False
    return is_cjk(last.text[-1]) and is_cjk(block.text[0]) and not any(openings(0, block))


def worth_keeping(dropped: Sequence[Block]) -> list[str]:
    """Furniture that says something, once each: no page numbers, no rules."""
    seen: set[str] = set()
    kept = []
    for text in (block.text for block in dropped):
        shape = _shape(text)
        if shape not in seen and any(c.isalpha() for c in _PAGE.sub("", text)):
            seen.add(shape)
            kept.append(text)
    return kept


def is_credit(text: str) -> bool:
    """A line that closes or surrounds a transcript: END, a translators' note, a time of day."""
    if len(text) >= 1000:
        return False
    t = tables()
    folded = fold(text)
    bare = folded.strip("[]()（）【】 ")
    if folded in t.ends or bare in t.ends or text.strip() in t.ends or _CLOSING_TIME.fullmatch(bare):
        return True
    if _is_day(text) or _CLOCK_LINE.fullmatch(text.strip()):
        return True
    if _LONE_NUMBER.fullmatch(text) or _RULE.fullmatch(text) or _ADDRESS.fullmatch(text):
        return True
    return folded.startswith(t.starts)


def _is_day(text: str) -> bool:
    """A date, perhaps with its weekday, and nothing else."""
    if len(text) > _DAY_LINE or not days_in(text):
        return False
    return not any(c.isalnum() for c in _WEEKDAY.sub("", without_dates(text)))


def is_end(text: str) -> bool:
    """A line after which nothing is speech: "[ends]"."""
    return len(text) < 40 and fold(text).strip("[]()（）【】 ") in tables().ends


def _caption_left(block: Block, left: int) -> int:
    """How many lines a picture's caption may still have, this one included."""
    if len(block.text) < 400 and _CAPTION.match(block.text):
        return 1 if block.text.rstrip().endswith(("]", ")", "）", "】")) else _CAPTION_LINES
    if left > 1 and not block.gap:
        return 1 if block.text.rstrip().endswith(("]", ")", "）", "】")) else left - 1
    return 0


def _is_furniture(block: Block) -> bool:
    text = block.text
    if block.kind in _NEVER_SPEECH:
        return True
    if block.kind is BlockKind.NOTE or len(text) > 400:
        return False
    if _RULE.fullmatch(text) or _ADDRESS.fullmatch(text) or _TIME_LINE.fullmatch(text):
        return True
    if len(text) < 80 and not text.endswith(_SENTENCE_ENDS) and _PAGER.fullmatch(text):
        return True
    return len(text) < 220 and fold(text).startswith(_RIGHTS)


def _shape(text: str) -> str:
    """A line with its numbers blurred: running heads differ in the page number only."""
    return re.sub(r"\d+", "#", fold(text)) if len(text) <= _SHORT else ""


def _page_marks(blocks: Sequence[Block]) -> set[int]:
    """Indexes of page numbers: "Page 3 of 9" always, a lone number where such numbers rise."""
    marks = {
        i
        for i, block in enumerate(blocks)
        if block.kind is BlockKind.PAGE_BREAK or (len(block.text) < 120 and _PAGE.match(block.text))
    }
    lone = [(i, int(block.text)) for i, block in enumerate(blocks) if _LONE_NUMBER.fullmatch(block.text)]
    for k, (i, number) in enumerate(lone):
        after = k + 1 < len(lone) and 0 < lone[k + 1][1] - number <= 2
        before = k > 0 and 0 < number - lone[k - 1][1] <= 2
        if after or before or (len(lone) == 1 and number <= 3):
            marks.add(i)
    return marks


def _running_heads(blocks: Sequence[Block], marks: set[int]) -> frozenset[str]:
    """What lines repeat at the edge of pages, figures aside: their shapes."""
    near: Counter[str] = Counter()
    named = _named_in_marks(blocks, marks)
    titled: set[str] = set()
    for mark in marks:
        seen: set[str] = set()
        for step in (-1, 1):
            for i in range(mark + step, mark + 4 * step, step):
                if (
                    not 0 <= i < len(blocks)
                    or len(blocks[i].text) > _SHORT
                    or blocks[i].text.endswith(_SENTENCE_ENDS)
                ):
                    break
                if i not in marks and not any(label.form is Form.OWN for label in openings(i, blocks[i])):
                    seen.add(_shape(blocks[i].text))
                    if named and fold(blocks[i].text).startswith(named):
                        titled.add(_shape(blocks[i].text))
        near.update(seen)
    often = {shape for shape, n in near.items() if n > 1 and len(shape) > 2}
    if not often:
        return frozenset(titled)
    everywhere = Counter(shape for block in blocks if (shape := _shape(block.text)) in often)
    # A speaker's label may stand beside page marks as well, but not for the most part.
    return frozenset(titled | {shape for shape in often if near[shape] >= 0.6 * everywhere[shape]})


def _named_in_marks(blocks: Sequence[Block], marks: set[int]) -> tuple[str, ...]:
    """What page marks say beside their number: "Page 2 of 9  Briefing on the quay | Harbour Office"."""
    found = set()
    for mark in marks:
        match = _PAGE.match(blocks[mark].text)
        title = (
            re.split(r"\s[|·•]\s", blocks[mark].text[match.end() :], maxsplit=1)[0].strip() if match else ""
        )
        if len(title.split()) > 2:
            found.add(fold(title))
    return tuple(found)
