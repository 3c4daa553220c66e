"""One text for all ways of writing: simplified characters, full-width marks, one character for one."""

import re

from .lexicon import fold_pairs

_MARKS = dict(
    zip(
        "「」『』【】[]():;,!?＋０１２３４５６７８９．〈〉〔〕｢｣﹑",
        "“”‘’（）（）（）：；，！？+0123456789.《》（）“”、",
        strict=True,
    )
)
_TABLE = str.maketrans(fold_pairs() | _MARKS)
_FOLDED = re.compile(f"[{re.escape(''.join(map(chr, _TABLE)))}]")
_BETWEEN_DIGITS = re.compile(r"[，：—–](?<=\d.)(?=\d)")
_FULL_STOP = re.compile(
    r"(?<=[a-z\u4e00-\u9fff%％）”’])(?<![一二三四五六七八九十])．(?=\s*(?:[A-Z“\u4e00-\u9fff]|$))",
    re.MULTILINE,
)
"""A wide point that ends a sentence; one behind a number is part of it."""
_PLANNED = re.compile("(?<=[计规企筹策])画")
"""計畫, as Taiwan writes it: 畫 folds to 画 elsewhere."""
_OPENING, _CLOSING = "“《（‘", "”》）’"
_BRACKETS = re.compile(r"[“《（‘”》）’\n]")
_LONGEST = {"“": 80, "‘": 40, "《": 100, "（": 160}
_REPORTED = re.compile("[^，。；：！？\n“”]{0,30}?(?:表示|指出|强调|说|介绍|称|透露|补充道|告诉|认为)")
HIDDEN = "■"
"""Stands in a masked text for what lies within quotation marks or brackets."""


def fold(text: str) -> str:
    """The text in simplified characters and full-width marks, length unchanged.

    A comma, colon or dash between digits becomes a dot, for it parts nothing.
    """
    if '"' in text:
        halves = text.split('"')
        text = "".join(half + "“”"[index % 2] for index, half in enumerate(halves))[:-1]
    if "．" in text:
        text = _FULL_STOP.sub("。", text)
    if _FOLDED.search(text):  # not so in most simplified text
        text = _PLANNED.sub("划", text.translate(_TABLE))
    return _BETWEEN_DIGITS.sub("·", text)


def mask(folded: str) -> str:
    """The folded text with all hidden that stands within quotation marks, brackets or book title marks.

    Pairs that run over a paragraph's end, or are too long to be a name, hide nothing.
    """
    pieces: list[str] = []
    done = 0
    opened: list[tuple[str, int]] = []
    for match in _BRACKETS.finditer(folded):
        character, place = match.group(), match.start()
        if character == "\n":
            opened.clear()
        elif character in _OPENING:
            opened.append((character, place))
        elif opened and opened[-1][0] == _OPENING[_CLOSING.index(character)]:
            opening, start = opened.pop()
            if place - start <= _LONGEST[opening] and not _speech(folded, opening, start, place):
                done = _hide(pieces, folded, done, start, place)
    pieces.append(folded[done:])
    return "".join(pieces)


def _speech(folded: str, opening: str, start: int, end: int) -> bool:
    """Whether whole sentences are quoted, or one that a reporter follows: “….”县长表示."""
    if opening != "“":
        return False
    return "。" in folded[start : end - 1] or (
        folded[end - 1] in "。！，" and _REPORTED.match(folded, end + 1) is not None
    )


def _hide(pieces: list[str], folded: str, done: int, start: int, end: int) -> int:
    """Hide start:end but for the marks; an outer pair overrides the inner ones hidden before."""
    while done > start:
        done -= len(pieces.pop())
    pieces += [folded[done : start + 1], HIDDEN * (end - start - 1)]
    return end
