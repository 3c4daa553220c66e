"""Labels in the middle of paragraphs: a transcript saved as one endless line is cut at them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from desktop_app.model.document import Block
from desktop_app.model.transcript import Role
from desktop_app.parsing.drafts import Label
from desktop_app.parsing.vocabulary.tables import tables
from desktop_app.parsing.vocabulary.words import fold, head_key, is_han, key_of

from .openings import VOICE_CHANGE
from .voices import Voice, read_label

_LONG = 300  # code points; a shorter block of an endless text holds what one voice says
_SHORT = 40
_QUOTES = "\"'“‘«"
_LEAST = 3  # labels inside paragraphs at least
_SEEN = 2_000_000  # code points in which labels are looked for
_MOST = 50_000  # labels inside one paragraph; more turns has no transcript
_SENTENCE_END = r"(?:(?<=[.?!…—–)\]”\"’。？！）])|(?<=[.?!]\s))"
_NAME = r"[A-ZÀ-Þ][\w.'’-]{0,30}(?:\s(?:[A-ZÀ-Þ][\w.'’-]{0,30}|of|the|for|de|la|\d{1,3})){0,5}"
_BRACKET = r"(?:\s?[(（\[][^()（）\[\]\n]{1,80}[)）\]])?"
_LATIN = re.compile(rf"{_SENTENCE_END}\s{{1,3}}(?={_NAME}{_BRACKET}\s?:\s)")
_LATIN_LABEL = re.compile(rf"({_NAME}){_BRACKET}\s?:\s")
_HAN = re.compile(rf"{_SENTENCE_END}\s{{0,3}}(?=[\u3400-\u9fff·《》\s]{{1,20}}[:：])")
_HAN_LABEL = re.compile(r"([\u3400-\u9fff·《》\s]{1,20})[:：]")
_ANGLE = re.compile(r"(?<!^)\s{0,3}(?=<[^<>\n/=]{2,40}>)")
_ANGLE_LABEL = re.compile(r"<([^<>\n/=]{2,40})>")
_SQUARE = re.compile(
    rf"{_SENTENCE_END}\s{{0,3}}(?=\[[^\[\]\n]{{2,60}}\](?:\s?[:：]|(?=[\u3400-\u9fff“]))"
    r"|【[^【】\n]{2,40}】\s?[:：]|『[^『』\n]{2,40}』\s?[:：]|〔[^〔〕\n]{2,40}〕\s?[:：])"
)
_PAIR = (Role.JOURNALIST, Role.OFFICIAL)
_ASKING = ("问", "問", "Q", "记者", "記者", "媒", "网友", "網友")  # in the labels of who asks
_SQUARE_LABEL = re.compile(r"[\[【『〔]([^\[\]【】『』〔〕\n]{2,60})[\]】』〕]")
_BRACKETS = "[【『〔"
_KINDS = ((_LATIN, _LATIN_LABEL), (_HAN, _HAN_LABEL), (_ANGLE, _ANGLE_LABEL), (_SQUARE, _SQUARE_LABEL))
_ITEM = r"(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s?[.、．)）]\s{0,3}|[①-⑳]\s{0,3})?"
_VOICE = r"(?:[QA]|[\u3400-\u9fff、·]{1,24})\s?\d{0,3}"
_PAIRED = re.compile(rf"(?:^|{_SENTENCE_END}\s{{0,3}}|\s{{1,3}})(?={_ITEM}{_VOICE}\s?[:：])")
_PAIRED_LABEL = re.compile(rf"{_ITEM}({_VOICE})\s?[:：]\s{{0,3}}(?![\s“「『])")
_CHANGE = re.compile(rf"\s{{1,3}}(?={VOICE_CHANGE}\s?[^\s>])")

_Place = tuple[int, int, str]  # where the words before a label end, where it begins, its name


def split_endless(blocks: Sequence[Block], labels: Sequence[Label]) -> list[Block]:
    """Cut long paragraphs at the labels inside them, where more labels stand inside than at the beginning.

    Elsewhere a paragraph is cut at labels that open others, and where a courtesy says that a name is a label.

    Args:
        labels: those found at the beginnings of blocks.
    """
    places = [
        list(islice(_places(block.text[:_SEEN]), _MOST)) if _may_hold(block) else [] for block in blocks
    ]
    long = [found if len(block.text) > _LONG else [] for block, found in zip(blocks, places, strict=True)]
    counts = Counter(key_of(name) for found in long for _, _, name in found)
    counts.update(label.key for label in labels)
    kept = [[place for place in found if _is_label(place[2], counts)] for found in long]
    if sum(map(len, kept)) < max(_LEAST, len(labels)):
        raws = Counter(label.raw for label in labels)
        kept = [
            [place for place in found if _is_sure(place, block, raws)]
            for block, found in zip(blocks, places, strict=True)
        ]
    if not labels or any(label.voice.role is not None and not label.voice.name for label in labels):
        kept = [
            [*found, *_pairs(block.text[:_SEEN])] if block.speaker is None else found
            for block, found in zip(blocks, kept, strict=True)
        ]
    return [part for block, found in zip(blocks, kept, strict=True) for part in _cut(block, found)]


def _may_hold(block: Block) -> bool:
    return len(block.text) > _SHORT and block.speaker is None


def _places(text: str) -> Iterator[_Place]:
    """Whatever could be a label after the end of a sentence."""
    for gap, label in _KINDS:
        for match in gap.finditer(text):
            name = label.match(text, match.end())
            if name is not None and not _opens_sentence(name.group(1)):
                yield match.start(), match.end(), name.group(1).strip()
    for match in _CHANGE.finditer(text):
        yield match.start(), match.end(), VOICE_CHANGE


def _pairs(text: str) -> list[_Place]:
    """Questions and their answers in one paragraph: "…。 问：…？ 答：…", "①问：…？答：…"."""
    if sum(map(text.count, ":：")) < len(_PAIR) or not any(map(text.__contains__, _ASKING)):
        return []
    found: list[tuple[_Place, Role]] = []
    for match in islice(_PAIRED.finditer(text), _MOST):
        label = _PAIRED_LABEL.match(text, match.end())
        voice = read_label(label.group(1)) if label is not None else None
        role = _pair_role(voice) if voice is not None else None
        if label is not None and role is not None:
            found.append(((match.start(), match.end(), label.group(1).strip()), role))
    asked = [
        i
        for i in range(len(found) - 1)
        if (found[i][1], found[i + 1][1]) == _PAIR and _asks(text[found[i][0][1] : found[i + 1][0][0]])
    ]
    return [found[k][0] for i in asked for k in (i, i + 1) if found[k][0][1]]


def _pair_role(voice: Voice) -> Role | None:
    """Who asks, or who answers though the label gives only an office or a name."""
    if voice.role is None:
        return Role.OFFICIAL if voice.known else None
    return voice.role if voice.role in _PAIR else None


def _asks(text: str) -> bool:
    return text.rstrip("”」』 ").endswith(("?", "？"))


def _opens_sentence(name: str) -> bool:
    """Words that open a remark or a line of a head: "Note", "Remember"."""
    t = tables()
    folded = fold(name)
    return folded in t.ordinary or folded in t.openers or head_key(name) in ("date", "place", "other")


def _is_label(name: str, counts: Counter[str]) -> bool:
    """Seen again, or known by its words."""
    again = counts[key_of(name)] > 1
    if name == VOICE_CHANGE or again:
        return again
    voice = read_label(name)
    return voice.role is not None or (is_han(name) and voice.known)


def _is_sure(place: _Place, block: Block, raws: Counter[str]) -> bool:
    """A label of other paragraphs, or a courtesy with a name over words that are no quotation."""
    _, begin, name = place
    if name == VOICE_CHANGE:
        return False
    if raws[name] > 1:
        return True
    voice = read_label(name)
    if is_han(name) and block.text[begin] in _BRACKETS:
        return voice.known
    plain = not is_han(name) and voice.known and voice.role is None and bool(voice.name)
    polite = plain and fold(name.split()[0]) in tables().courtesy and key_of(name) != key_of(voice.name)
    said = block.text[begin + len(name) :].lstrip(" :")
    return polite and bool(said) and said[0] not in _QUOTES


def _cut(block: Block, places: Sequence[_Place]) -> Iterator[Block]:
    if not places:
        yield block
        return
    begin = 0
    for end, start, _ in sorted(places):
        if end > begin:
            yield _part(block, begin, end)
            begin = start
    yield _part(block, begin, len(block.text))


def _part(block: Block, begin: int, end: int) -> Block:
    text = block.text[begin:end].strip()
    lead = block.lead if begin == 0 and text.startswith(block.lead) else ""
    return replace(block, text=text, lead=lead, gap=block.gap or begin > 0, position=block.position + begin)
