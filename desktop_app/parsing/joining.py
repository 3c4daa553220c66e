"""Pages of one transcript, each saved as a file of its own, put together as if they had been one file."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from desktop_app.model.document import Block, BlockKind, Document

from .drafts import Label
from .head.dates import dates_in
from .labels.speakers import find_labels, is_head_word
from .vocabulary.words import fold, is_han, says

_ZONE = 30  # blocks at a page's beginning and end in which heads and feet are looked for
_LONGEST = 1_000  # code points of a notice that pages repeat
_SHORT = 130  # code points of a line that is a head's rather than speech
_POLITE = 60  # code points
_ENDED = tuple(".!?…。！？:：;；")
_CLOSING = "\"'”’）)】]»」』*_ "
_NUMBERS = re.compile(r"\d{1,6}")
_TURNING = re.compile(
    r"[\[(（<>«»‹›←→|\s\-–—_.…·]*(?:"
    r"(?:(?:go\s)?to\s(?:the\s)?)?(?:next|previous|prev|first|last)(?:\spage)?"
    r"|continued(?:\s(?:on|from)\s(?:the\s)?(?:next\spage|previous\spage|page\s\d{1,3}))?|more\son\snext\spage"
    r"|(?:[上下][一1]?|首|尾|末|第\s?\d{1,3}\s?)[页頁](?:\s?[,，/]?\s?共\s?\d{1,3}\s?[页頁])?"
    r"|[(（]?\s?(?:未完待续|未完待續|接上页|接上頁|转下页|轉下頁|接下页)\s?[)）]?"
    r"|page\s\d{1,3}(?:\s?(?:of|/)\s?\d{1,3})?|\d{1,3}(?:\s?(?:of|/)\s?\d{1,3})?)"
    r"(?=[\])）<>«»‹›←→|\s\-–—_.…·]|$)[\])）<>«»‹›←→|\s\-–—_.…·]*"
)
_MOST_TURNINGS = 40  # words and numbers in one line that leads from page to page


def joined(documents: Sequence[Document]) -> Document:
    """One document with the blocks of all, in their order.

    Heads and feet that the pages repeat stand once; a sentence that runs over a page's end is whole again.
    """
    pages = _without_heads_and_feet(documents)
    width = max(document.width for document in documents)
    blocks: list[Block] = []
    base = 0
    for page, document in zip(pages, documents, strict=True):
        blocks += [_placed(block, base, document, width) for block in page]
        base += max((block.position for block in document.blocks), default=0)
        base += len(document.blocks[-1].text) + 1 if document.blocks else 0
    first = documents[0]
    metadata = {key: value for document in reversed(documents) for key, value in document.metadata.items()}
    return replace(
        first,
        blocks=tuple(_mended(blocks, _beginnings(pages))),
        metadata=metadata | dict(first.metadata),
        language=next((document.language for document in documents if document.language), ""),
        width=width,
        warnings=tuple(dict.fromkeys(chain.from_iterable(d.warnings for d in documents))),
    )


Lines = dict[int, Block]
"""Blocks of a page, by their numbers in it."""


@dataclass(frozen=True, slots=True)
class _Edge:
    """The beginnings, or the ends, of all pages."""

    pages: list[Lines]
    places: dict[str, list[int]]  # a line's text -> the pages that have it, rising
    shapes: dict[str, list[tuple[int, list[int]]]]  # its text without numbers -> pages, with the numbers

    def stays_elsewhere(self, text: str, k: int, *, first: bool) -> bool:
        """Whether the first page, or else a later one, has the line word for word."""
        places = self.places[text]
        return places[0] == 0 if first else places[-1] > k

    def is_repeated(self, text: str, k: int) -> bool:
        """Whether other pages have the line, but for the numbers of a page or a date."""
        shape, numbers = _shape(text), _numbers(text)
        if not any(character.isalpha() for character in shape):
            return False
        short = len(text) <= _SHORT
        stamped = short and bool(dates_in(text))  # "Updated: …" may differ in all numbers
        return any(
            stamped or numbers == others or (short and _steps(numbers, others, k - page))
            for page, others in self.shapes[shape]
            if page != k
        )


def _steps(numbers: Sequence[int], others: Sequence[int], step: int) -> bool:
    """Whether numbers differ as those of pages do."""
    return all(mine - its in (0, step) for mine, its in zip(numbers, others, strict=True))


def _edge(pages: list[Lines]) -> _Edge:
    places: dict[str, list[int]] = defaultdict(list)
    shapes: dict[str, list[tuple[int, list[int]]]] = defaultdict(list)
    for k, lines in enumerate(pages):
        for text in dict.fromkeys(block.text for block in lines.values()):
            places[text].append(k)
            shapes[_shape(text)].append((k, _numbers(text)))
    return _Edge(pages, places, shapes)


def _without_heads_and_feet(documents: Sequence[Document]) -> list[list[Block]]:
    """Each page's blocks; what only leads to other pages, or is repeated not word for word, is marked."""
    pages = [list(document.blocks) for document in documents]
    labels = _labels(pages)
    heads = _edge([_lines(page, labels[k], range(len(page))) for k, page in enumerate(pages)])
    feet = _edge([_lines(page, labels[k], range(len(page) - 1, -1, -1)) for k, page in enumerate(pages)])
    return [_kept(page, k, heads, feet) for k, page in enumerate(pages)]


def _kept(page: Sequence[Block], k: int, heads: _Edge, feet: _Edge) -> list[Block]:
    dropped: set[int] = set()
    marked: set[int] = set()
    for edge, first in ((heads, True), (feet, False)):
        for i, block in edge.pages[k].items():
            if is_turning(block.text):
                marked.add(i)
            elif first and k == 0:
                continue  # the head that stays
            elif edge.stays_elsewhere(block.text, k, first=first):
                dropped.add(i)
            elif edge.is_repeated(block.text, k):
                marked.add(i)
    return [
        replace(block, kind=BlockKind.FURNITURE) if i in marked else block
        for i, block in enumerate(page)
        if i not in dropped
    ]


def _labels(pages: Sequence[Sequence[Block]]) -> list[dict[int, Label]]:
    """The speakers' labels of each page, by what all pages together tell about them."""
    every = list(chain.from_iterable(pages))
    by_index = {label.index: label for label in find_labels([b for b in every if b.text.strip()])}
    full = iter(range(len(every)))
    found: list[dict[int, Label]] = []
    for page in pages:
        here: dict[int, Label] = {}
        for i, block in enumerate(page):
            if block.text.strip() and (label := by_index.get(next(full))) is not None:
                here[i] = label
        found.append(here)
    return found


def _lines(page: Sequence[Block], labels: dict[int, Label], inwards: Iterable[int]) -> Lines:
    """The lines of a page, from its edge inwards, that may belong to its head or foot."""
    lines: Lines = {}
    for i in inwards:
        label = labels.get(i)
        if label is not None and not (label.said and is_head_word(label)):
            under = lines.get(i + 1)
            if not label.said and under is not None and under.text.rstrip(_CLOSING).endswith(_ENDED):
                del lines[i + 1]  # a sentence under a label is said
            break
        if len(lines) >= _ZONE or len(page[i].text) > _LONGEST or _is_courtesy(page[i].text):
            break
        if page[i].text.strip():
            lines[i] = page[i]
    return lines


def _is_courtesy(text: str) -> bool:
    """A short sentence that people say again and again: "Thank you very much."."""
    return len(text) <= _POLITE and text.rstrip(_CLOSING).endswith(_ENDED) and says(text, "courtesy")


def is_turning(text: str) -> bool:
    """A line that only leads from page to page: "< Previous 1 2 3 Next >", "下一页"."""
    left = fold(text) if len(text) <= _SHORT else ""
    if not any(character.isalpha() for character in left):
        return False
    for _ in range(_MOST_TURNINGS):
        match = _TURNING.match(left)
        if not match or not match.end():
            break
        left = left[match.end() :]
    return not left.strip(_CLOSING)


def _shape(text: str) -> str:
    return _NUMBERS.sub("#", fold(text))


def _numbers(text: str) -> list[int]:
    return [int(number) for number in _NUMBERS.findall(fold(text))]


def _placed(block: Block, base: int, document: Document, width: int) -> Block:
    """A block of one page as one of the whole."""
    alone = width > 0 and not document.width and _is_unwrapped(document, width)
    return replace(block, position=base + block.position, gap=block.gap or alone)


def _is_unwrapped(document: Document, width: int) -> bool:
    """Whether each line of a page is a paragraph, though other pages are wrapped."""
    return any(len(block.text) > width + 1 for block in document.blocks)


def _beginnings(pages: Sequence[Sequence[Block]]) -> set[int]:
    """Where in the whole a page begins, the first aside."""
    found, index = set(), 0
    for page in pages[:-1]:
        index += len(page)
        found.add(index)
    return found


def _mended(blocks: Sequence[Block], beginnings: set[int]) -> list[Block]:
    """The blocks, with those put together that are one paragraph on two pages."""
    labels = {label.index for label in find_labels([block for block in blocks if block.text.strip()])}
    whole: list[Block] = []
    last, number, fresh = -1, -1, False
    for index, block in enumerate(blocks):
        fresh = fresh or index in beginnings
        speech = block.text.strip() != "" and block.kind is not BlockKind.FURNITURE
        number += block.text.strip() != ""
        if fresh and speech and last >= 0 and number not in labels and _goes_on(whole[last], block):
            whole[last] = replace(whole[last], text=_glued(whole[last].text.rstrip(), block.text.lstrip()))
            fresh = False
            continue
        whole.append(block)
        if speech:
            last, fresh = len(whole) - 1, False
    return whole


def _goes_on(tail: Block, block: Block) -> bool:
    """Whether a page's last paragraph is not at its end, and the next page's first may be the rest."""
    kinds = (BlockKind.PARAGRAPH, BlockKind.LINE, BlockKind.LIST_ITEM)
    if tail.kind not in kinds or block.kind not in kinds or tail.speaker != block.speaker:
        return False
    text, rest = tail.text.rstrip(_CLOSING), block.text.lstrip()
    prose = len(text) >= (12 if is_han(text) else 40) or not tail.gap
    return prose and not text.endswith(_ENDED) and bool(rest) and rest[0].isalnum()


def _glued(left: str, right: str) -> str:
    wide = all(unicodedata.east_asian_width(character) in "WF" for character in (left[-1], right[0]))
    broken = left.endswith("-") and left[-2:-1].isalpha() and right[0].islower()
    return left + right if wide or broken else f"{left} {right}"
