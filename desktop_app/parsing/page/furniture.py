"""What stands on the page and is not speech: page numbers, running heads, addresses, captions, credits."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop_app.model.document import Block, BlockKind
from desktop_app.model.transcript import is_cjk
from desktop_app.parsing.head.dates import days_in, without_dates
from desktop_app.parsing.labels.openings import openings
from desktop_app.parsing.vocabulary.tables import tables
from desktop_app.parsing.vocabulary.words import fold

from .marks import LONE_NUMBER, PAGE_NUMBER, page_marks, running_heads, shape_of
from .stage import is_direction

_RULE = re.compile(r"[\s\-_=*~·.—–…+#|]{3,}")
_ADDRESS = re.compile(r"(?:\S{1,80}\s)?(?:https?://|www\.)\S+")
_CAPTION = re.compile(
    r"[\[(（【]\s?(?:photo|image|picture|video|file photo|foto|图|圖|资料图|摄影)", re.IGNORECASE
)
_HAN_CAPTION = re.compile(
    "(?:图为|圖為|资料图|資料圖|上图|题图|配图)[^“”]{2,80}"
    "|[^“”]{2,100}(?:[\\s。：:（(/／]|记者|記者)[\u3400-\u9fff]{2,4}\\s?[摄攝]\\s?[）)]?"
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
_CAPTION_LENGTH = 120
_CAPTION_LINES = 6
_HEAD_LINES, _HEAD_LINE = 4, 50  # lines of a page's head, and code points of each


@dataclass(frozen=True, slots=True)
class Page:
    """A file without its furniture."""

    blocks: list[Block]  # what may be speech; none is empty
    dropped: list[Block]  # what is none, in order
    directions: list[Block]  # what the format sets apart and says what the room does


def split_furniture(blocks: Sequence[Block]) -> Page:
    """Set aside what belongs to the page; a paragraph may go on across it."""
    marks = page_marks(blocks)
    heads = running_heads(blocks, marks)
    marks |= _dated_heads(blocks, marks)
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
        running = bool(heads) and shape_of(block.text) in heads
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


def _dated_heads(blocks: Sequence[Block], marks: set[int]) -> set[int]:
    """Indexes of short lines with a day among them that follow a page mark inside the text."""
    found: set[int] = set()
    for mark in marks:
        run: list[int] = []
        for i in range(mark + 1, min(mark + 1 + _HEAD_LINES, len(blocks))):
            text = blocks[i].text
            if len(text) > _HEAD_LINE or text.endswith(_SENTENCE_ENDS) or any(openings(i, blocks[i])):
                break
            run.append(i)
        if mark > _HEAD_LINES and any(is_day(blocks[i].text) for i in run):
            found.update(run)
    return found


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
        shape = shape_of(text)
        if shape not in seen and any(c.isalpha() for c in PAGE_NUMBER.sub("", text)):
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
    if is_day(text) or _CLOCK_LINE.fullmatch(text.strip()):
        return True
    if LONE_NUMBER.fullmatch(text) or _RULE.fullmatch(text) or _ADDRESS.fullmatch(text):
        return True
    return folded.startswith(t.starts)


def is_day(text: str) -> bool:
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
    if len(text) < _CAPTION_LENGTH and _HAN_CAPTION.fullmatch(text.strip()):
        return True
    if len(text) < 80 and not text.endswith(_SENTENCE_ENDS) and _PAGER.fullmatch(text):
        return True
    return len(text) < 220 and fold(text).startswith(_RIGHTS)
