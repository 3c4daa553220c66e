"""Where one page of a file ends and the next begins: numbers, and lines that come again with them."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from desktop_app.model.document import Block, BlockKind
from desktop_app.parsing.drafts import Form
from desktop_app.parsing.labels.openings import openings
from desktop_app.parsing.vocabulary.words import fold

PAGE_NUMBER = re.compile(
    r"(?:[-–—]\s?)?(?:(?:page|página|p\.|seite|pagina)\s{0,3}\d{1,4}"
    r"(?:\s{0,3}(?:of|/|de|von)\s{0,3}\d{1,4}(?![\d/])|(?!\s{0,3}(?-i:[a-z(,]))(?!\d))"
    r"|(?:\d{1,4}\s{0,3}(?:of|/)\s{0,3}\d{1,4}"
    r"|第\s?\d{1,4}\s?[页頁](?:\s?[,，/]?\s?共\s?\d{1,4}\s?[页頁])?)(?=\s*$|\s{2}|\s?[|·–—]))"
    r"|[-–—]\s?\d{1,4}\s?[-–—](?=\s*$|\s{2})",
    re.IGNORECASE,
)
LONE_NUMBER = re.compile(r"\d{1,4}")
_NUMBERED = (
    re.compile(r"(?P<words>.{5,110}\D)\s{1,8}(?P<number>\d{1,4})"),
    re.compile(r"(?P<number>\d{1,4})\s{1,8}(?P<words>\D.{5,110})"),
)
_SENTENCE_ENDS = tuple('.?!。？！:：;；"”')
_SHORT = 130  # code points of a running head at most
_LEAST = 3  # pages with a numbered head
_APART = 12  # blocks between two heads at least


def shape_of(text: str) -> str:
    """A line with its numbers blurred: running heads differ in the page number only."""
    return re.sub(r"\d+", "#", fold(text)) if len(text) <= _SHORT else ""


def page_marks(blocks: Sequence[Block]) -> set[int]:
    """Indexes of page numbers: "Page 3 of 9" always, others where the numbers rise."""
    marks = {
        i
        for i, block in enumerate(blocks)
        if block.kind is BlockKind.PAGE_BREAK or (len(block.text) < 120 and PAGE_NUMBER.match(block.text))
    }
    lone = [(i, int(block.text)) for i, block in enumerate(blocks) if LONE_NUMBER.fullmatch(block.text)]
    for k, (i, number) in enumerate(lone):
        after = k + 1 < len(lone) and 0 < lone[k + 1][1] - number <= 2
        before = k > 0 and 0 < number - lone[k - 1][1] <= 2
        if after or before or (len(lone) == 1 and number <= 3):
            marks.add(i)
    return marks | _numbered_heads(blocks)


def _numbered_heads(blocks: Sequence[Block]) -> set[int]:
    """Indexes of lines that come again with the page's number: "Hansard  9 May 2021  118"."""
    found: dict[tuple[re.Pattern[str], str], list[tuple[int, int]]] = {}
    for i, block in enumerate(blocks):
        text = block.text.strip()
        if len(text) > _SHORT or text.endswith(_SENTENCE_ENDS):
            continue
        for pattern in _NUMBERED:
            if match := pattern.fullmatch(text):
                heads = found.setdefault((pattern, fold(match["words"])), [])
                heads.append((i, int(match["number"])))
    return {
        i
        for heads in found.values()
        if len(heads) >= _LEAST
        and all(b - a >= _APART and 0 < n - m <= 2 for (a, m), (b, n) in pairwise(heads))
        for i, _ in heads
    }


def running_heads(blocks: Sequence[Block], marks: set[int]) -> frozenset[str]:
    """What lines repeat at the edge of pages, figures aside: their shapes."""
    near: Counter[str] = Counter()
    named = _named_in_marks(blocks, marks)
    titled: set[str] = set()
    for mark in marks:
        seen: set[str] = set()
        for step in (-1, 1):
            for i in range(mark + step, mark + 4 * step, step):
                text = blocks[i].text if 0 <= i < len(blocks) else "."
                if len(text) > _SHORT or text.endswith(_SENTENCE_ENDS):
                    break
                if (
                    text
                    and i not in marks
                    and not any(label.form is Form.OWN for label in openings(i, blocks[i]))
                ):
                    seen.add(shape_of(text))
                    if named and fold(text).startswith(named):
                        titled.add(shape_of(text))
        near.update(seen)
    often = {shape for shape, n in near.items() if n > 1 and len(shape) > 2}
    if not often:
        return frozenset(titled)
    everywhere = Counter(shape for block in blocks if (shape := shape_of(block.text)) in often)
    # A speaker's label may stand beside page marks as well, but not for the most part.
    return frozenset(titled | {shape for shape in often if near[shape] >= 0.6 * everywhere[shape]})


def _named_in_marks(blocks: Sequence[Block], marks: set[int]) -> tuple[str, ...]:
    """What page marks say beside their number: "Page 2 of 9  Briefing on the quay | Harbour Office"."""
    found = set()
    for mark in marks:
        match = PAGE_NUMBER.match(blocks[mark].text)
        title = (
            re.split(r"\s[|·•]\s", blocks[mark].text[match.end() :], maxsplit=1)[0].strip() if match else ""
        )
        if len(title.split()) > 2:
            found.add(fold(title))
    return tuple(found)
