"""Words that a line's end broke in two: whether the hyphen is the word's own."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from desktop_app.model.document import Block

BROKEN = "\xad"  # at the end of a block: its last word goes on in the next one; texts hold no other
_TAIL = re.compile(r"[^\W\d_]{1,40}(?:-[^\W\d_]{1,40}){0,3}-$")
_HEAD = re.compile(r"[^\W\d_]{1,40}(?:-[^\W\d_]{1,40})?")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_INSIDE = re.compile(r"([^\W\d_]{1,40})-\n([^\W\d_]{1,40})")
_WINDOW = 200  # code points at a line's end


def mark_broken_words(blocks: Sequence[Block]) -> list[Block]:
    """Blocks that end in half a word end in `BROKEN` in place of the hyphen of the line's end."""
    ends = [
        i
        for i, (block, after) in enumerate(pairwise(blocks))
        if block.text.endswith("-") and after.text[:1].islower() and _TAIL.search(block.text[-_WINDOW:])
    ]
    inner = [i for i, block in enumerate(blocks) if "-\n" in block.text]
    if not ends and not inner:
        return list(blocks)
    words = _vocabulary(_INSIDE.sub("\n", text) for text in _unbroken(blocks, ends))
    marked = list(blocks)
    for i in inner:
        marked[i] = replace(blocks[i], text=_INSIDE.sub(lambda match: _mended(match, words), blocks[i].text))
    for i in ends:
        tail, head = _TAIL.search(marked[i].text[-_WINDOW:]), _HEAD.match(blocks[i + 1].text)
        if tail and head and _is_one_word(tail.group()[:-1], head.group(), words):
            marked[i] = replace(marked[i], text=marked[i].text[:-1] + BROKEN)
    return marked


def _unbroken(blocks: Sequence[Block], ends: Sequence[int]) -> list[str]:
    """The texts without the halves of broken words, which are no words of their own."""
    texts = [block.text for block in blocks]
    for i in ends:
        texts[i] = texts[i][:-_WINDOW] + _TAIL.sub("", texts[i][-_WINDOW:])
        texts[i + 1] = _HEAD.sub("", texts[i + 1], count=1)
    return texts


def _vocabulary(texts: Iterable[str]) -> frozenset[str]:
    """Every word and every compound that the file writes within a line."""
    return frozenset(word.casefold() for text in texts for word in _WORD.findall(text))


def _mended(match: re.Match[str], words: frozenset[str]) -> str:
    left, right = match.groups()
    one = right[:1].islower() and _is_one_word(left, right, words)
    return f"{left}{right}" if one else f"{left}-{right}"


def _is_one_word(left: str, right: str, words: frozenset[str]) -> bool:
    """So are "imple-" and "mentation", but not "long-" and "term", nor what the file writes as a compound."""
    left, right = left.casefold(), right.casefold()
    if "-" in left or "-" in right or f"{left}-{right}" in words:
        return False
    return left + right in words or not (left in words and right in words)
